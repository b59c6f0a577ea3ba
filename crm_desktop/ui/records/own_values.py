"""What a record has in its fields of one's own, as the forms of the panel hold it."""

from crm_desktop.domain.field_values import NO, YES, typed_text
from crm_desktop.domain.fields import Field, FieldType, FieldValue, OwnFields, Values
from crm_desktop.domain.figures import Conventions, sign_of
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.translation import tr


def typed_values(own: OwnFields, values: Values) -> dict[str, str]:
    """The text of every field, by its key."""
    return {each.key: typed_value(each, values.get(each.id), own.how) for each in own.fields}


def typed_value(field: Field, value: FieldValue | None, how: Conventions) -> str:
    """A value as an editor begins with it, yes and no in the user's words."""
    text = typed_text(field, value, how)
    return yes_no_words().get(text, text) if field.type is FieldType.YES_NO else text


def yes_no_words() -> dict[str, str]:
    """The words for yes and no."""
    return {YES: tr("Yes"), NO: tr("No")}


def own_form_fields(own: OwnFields) -> list[FormField]:
    """A field of the form for each, with the editor that its type needs."""
    return [_form_field(each, own.how) for each in own.fields]


def _form_field(field: Field, how: Conventions) -> FormField:
    from crm_desktop.ui.dialogs.value_lines import hint, value_line

    label = field.name
    if field.type is FieldType.MONEY:
        label = f"{label} ({sign_of(field.currency)})"
    return FormField(field.key, label, hint(field, how), make=lambda: value_line(field, how))
