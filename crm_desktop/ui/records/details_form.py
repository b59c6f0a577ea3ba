"""The details of a record: what all have, its fields of one's own, and since when it is known."""

from collections.abc import Sequence

from crm_desktop.domain.fields import NO_FIELDS
from crm_desktop.ui import dates
from crm_desktop.ui.dialogs.field_form import FieldForm
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.records.own_values import own_form_fields
from crm_desktop.ui.records.shown import Shown
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.label import secondary_label


class DetailsForm(FieldForm):
    """Made of the fields that every record has; those of one's own follow as they come and go."""

    def __init__(self, fields: Sequence[FormField]) -> None:
        super().__init__(fields)
        self._every, self._own = tuple(fields), NO_FIELDS
        self._added = secondary_label()
        self._column.addWidget(self._added)

    def show_record(self, shown: Shown) -> None:
        """Show this record; a field that the user is typing in keeps what was typed."""
        if shown.own != self._own:
            self._own = shown.own
            self.set_fields((*self._every, *own_form_fields(shown.own)))
        self.set_values(shown.values)
        self._added.setText(tr("Added {day}").format(day=dates.whole(shown.created_at)))
