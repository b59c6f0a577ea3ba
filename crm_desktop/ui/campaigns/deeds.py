"""What is done to campaigns: planned, changed, filled with people, ended, deleted."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.dates import local
from crm_desktop.services.business import EditBusiness, read_business
from crm_desktop.services.campaigns import CloseCampaigns, DeleteCampaigns, OpenCampaigns
from crm_desktop.services.workspace import Command, Done
from crm_desktop.ui.campaigning.adding import AddToCampaign
from crm_desktop.ui.campaigns import form
from crm_desktop.ui.campaigns.panel import HISTORY, PEOPLE, RESULTS, CampaignPanel
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.records.list_pane import ListPane
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.screen import Handlers
from crm_desktop.ui.translation import tr


class CampaignDeeds(QObject):
    """Writes what is done to the campaigns selected, or to the one shown."""

    def __init__(
        self, runner: Runner, screen: QWidget, pane: ListPane, panel: CampaignPanel
    ) -> None:
        super().__init__(screen)
        self._runner, self._screen, self._pane, self._panel = runner, screen, pane, panel

    def handlers(self) -> Handlers:
        """What is possible with a campaign, by the ids of the window's actions."""
        return {
            "record.edit": self._pane.table.edit_current,
            "record.details": self._edit,
            "record.delete": partial(self._write, DeleteCampaigns),
            "campaign.people": self._add_people,
            "campaign.mail": self._write_to_all,
            "campaign.close": partial(self._write, CloseCampaigns),
            "campaign.open": partial(self._write, OpenCampaigns),
            "panel.people": partial(self._panel.turn_to, PEOPLE),
            "panel.results": partial(self._panel.turn_to, RESULTS),
            "panel.history": partial(self._panel.turn_to, HISTORY),
        }

    def begin(self, name: str) -> None:
        """Ask for a new campaign."""
        self._runner.read(self._screen, partial(form.read_known, None), partial(self._ask, name))

    def ask_days(self) -> None:
        """Ask for how many days a campaign counts as where somebody comes from."""
        dialog = FormDialog(
            self._runner,
            self._screen,
            tr("Where leads come from"),
            [FormField("campaign_days", tr("Days after people were added"))],
        )

        def command(typed: Mapping[str, str]) -> Command:
            text = typed["campaign_days"].strip()
            return EditBusiness({"campaign_days": int(text) if text.isdecimal() else text})

        def show(days: int) -> None:
            dialog.form.set_values({"campaign_days": str(days)})
            dialog.open()

        dialog.writes(command)
        self._runner.read(dialog, lambda reading: read_business(reading).campaign_days, show)

    def _edit(self) -> None:
        key = self._pane.current()
        if key is not None:
            work = partial(form.read_known, key)
            self._runner.read(self._screen, work, partial(self._ask, ""))

    def _ask(self, name: str, known: form.Known) -> None:
        title = tr("New campaign") if known.detail is None else one_line(known.detail.row.name)
        dialog = FormDialog(self._runner, self._screen, title, form.fields(known))
        today = local(self._runner.now()).date()
        dialog.writes(lambda typed: form.command(known, typed, today))
        dialog.form.set_values({"name": name, **form.values(known)})
        dialog.saved.connect(self._go_to)
        dialog.open()

    def _add_people(self) -> None:
        key = self._pane.current()
        if key is not None:
            dialog = AddToCampaign(self._runner, self._screen, campaign=key)
            dialog.added.connect(partial(self._panel.turn_to, PEOPLE))
            dialog.open()

    def _write_to_all(self) -> None:
        from crm_desktop.ui.campaigns.mailing import MailDialog

        key = self._pane.current()
        if key is not None:
            MailDialog(self._runner, self._screen, key).open()

    def _go_to(self, done: Done) -> None:
        made = done.changes.ids.get(Kind.CAMPAIGN, frozenset()) & done.changes.created
        if made:
            self._pane.go_to(max(made))

    def _write(self, command: Callable[[tuple[int, ...]], Command]) -> None:
        meant = tuple(self._pane.selected())
        if meant:
            self._runner.write(self._screen, command(meant))
