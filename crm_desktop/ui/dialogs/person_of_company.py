"""A person added to a company: one who is new, with a place there at once."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from crm_desktop.services.contacts import AddContact
from crm_desktop.ui.dialogs.completing import tags_line
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import tr


class PersonOfCompany(FormDialog):
    """Asks for a new contact of the company of this name."""

    def __init__(self, runner: Runner, parent: QWidget, company: str) -> None:
        fields = [
            FormField("name", tr("Name")),
            FormField("title", tr("Title")),
            FormField("email", tr("E-mail")),
            FormField("phone", tr("Phone")),
            FormField("tags", tr("Tags"), make=lambda: tags_line(runner)),
        ]
        super().__init__(
            runner, parent, tr("New contact at {name}").replace("{name}", company), fields
        )
        self._company = company
        self.writes(self._save_command)

    def _save_command(self, values: Mapping[str, str]) -> AddContact:
        return AddContact(company=self._company, **values)
