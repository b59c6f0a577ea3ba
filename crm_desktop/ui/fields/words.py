"""Words for fields of one's own: their types, and how many records have something in them."""

from crm_desktop.domain.fields import Field, FieldType
from crm_desktop.domain.figures import sign_of
from crm_desktop.ui.translation import QT_TR_NOOP, counted, filled, tr

_TYPES = {
    FieldType.TEXT: QT_TR_NOOP("Text"),
    FieldType.NUMBER: QT_TR_NOOP("Number"),
    FieldType.MONEY: QT_TR_NOOP("Money"),
    FieldType.DAY: QT_TR_NOOP("Day"),
    FieldType.YES_NO: QT_TR_NOOP("Yes or no"),
    FieldType.CHOICE: QT_TR_NOOP("One choice"),
    FieldType.CHOICES: QT_TR_NOOP("Several choices"),
    FieldType.LINK: QT_TR_NOOP("Link"),
}


def type_words(kind: FieldType, currency: str = "") -> str:
    """What a field of this type holds."""
    words = tr(_TYPES[kind])
    return f"{words} ({sign_of(currency)})" if currency else words


def field_words(field: Field) -> str:
    """The type of a field, money with its sign."""
    return type_words(field.type, field.currency)


def count_words(record: str, count: int) -> str:
    """So many contacts, companies, deals or tickets."""
    if record == "contact":
        return counted(count, tr("1 contact"), tr("%Ln contacts", "", count))
    if record == "deal":
        return counted(count, tr("1 deal"), tr("%Ln deals", "", count))
    if record == "ticket":
        return counted(count, tr("1 ticket"), tr("%Ln tickets", "", count))
    return counted(count, tr("1 company"), tr("%Ln companies", "", count))


def delete_words(field: Field, count: int) -> str:
    """What deleting a field means."""
    return filled(
        tr("{count} have something in “{field}”. It goes with the field; undo brings it back."),
        count=count_words(field.record, count),
        field=field.name,
    )


def choice_words(field: Field, choice: str, count: int) -> str:
    """What taking a choice away means."""
    return filled(
        tr("{count} lose “{choice}”. Undo brings it back."),
        count=count_words(field.record, count),
        choice=choice,
    )
