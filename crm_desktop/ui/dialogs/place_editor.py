"""A person's place in a company: added or changed."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.contact_detail import MembershipRow
from crm_desktop.services.channel_edits import SaveMembership
from crm_desktop.ui.dialogs.completing import company_line
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import tr

_FIELDS = ("title", "department", "started", "ended")


class PlaceEditor(FormDialog):
    """Edits the place of a contact; `company` is its name, `row` the place where there is one."""

    def __init__(
        self,
        runner: Runner,
        parent: QWidget,
        contact: int,
        company: str = "",
        row: MembershipRow | None = None,
    ) -> None:
        year = tr("year or day, such as 2019-03")
        fields = [
            FormField("company", tr("Company"), make=lambda: company_line(runner)),
            FormField("title", tr("Title")),
            FormField("department", tr("Department")),
            FormField("started", tr("From"), year),
            FormField("ended", tr("Until"), year),
        ]
        super().__init__(runner, parent, tr("Place in a company"), fields)
        self._contact, self._company, self._row = contact, company, row
        values = {name: getattr(row, name) for name in _FIELDS} if row is not None else {}
        self.form.set_values({"company": company, **values})
        self.writes(self._save_command)

    def _save_command(self, values: Mapping[str, str]) -> SaveMembership | None:
        changed, row = self.form.changed(), self._row
        if row is not None and not changed:
            return None
        company = changed.pop("company", self._company)
        return SaveMembership(self._contact, company, changed, None if row is None else row.id)
