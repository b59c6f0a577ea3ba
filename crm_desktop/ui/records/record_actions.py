"""What the window's actions do to the records of a list; dialogs are loaded when wanted."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.changes import Kind
from crm_desktop.services.workspace import Done
from crm_desktop.ui.actions import ACTIONS
from crm_desktop.ui.records.list_pane import ListPane
from crm_desktop.ui.records.side_parts import SideParts
from crm_desktop.ui.records.spec import RecordSpec
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.screen import Handlers
from crm_desktop.ui.translation import counted, tr

_MOST_MAILS = 50
_MOST_AT_ONCE = 10  # deleted without being asked
_FILTERS = ("list.where", "list.edit_filter", "view.group")
_TABS = (
    "panel.timeline",
    "panel.details",
    "panel.deals",
    "panel.tickets",
    "panel.files",
    "panel.relations",
    "panel.history",
)
_OF_LEADS = tuple(spec.id for spec in ACTIONS if spec.id.startswith("lead."))
_LOGS = {f"log.{kind.value}": kind for kind in ActivityKind if kind is not ActivityKind.TASK} | {
    "plan.task": ActivityKind.TASK
}


class RecordActions:
    """Runs actions for a screen; `side` gives the panel, which they may be the first to want."""

    def __init__(
        self,
        runner: Runner,
        screen: QWidget,
        spec: RecordSpec[Any, Any],
        pane: ListPane,
        side: Callable[[], SideParts],
        filter_by: Callable[[str], None],
    ) -> None:
        self._runner, self._screen, self._spec = runner, screen, spec
        self._list, self._side, self._filter_by = pane, side, filter_by

    def handlers(self) -> Handlers:
        """What is possible now, by the ids of the window's actions."""
        always: dict[str, Callable[[], None]] = {
            "record.new": partial(self.begin_new, ""),
            "list.filter": self._filter,
            "view.columns": self._list.columns.ask,
            **{key: partial(self._filter_by, key) for key in _FILTERS},
        }
        if self._list.current() is None:
            return always
        several: dict[str, Callable[[], None]] = {}
        if len(self._list.selected()) > 1:
            several = {"record.merge": self._merge, "record.many": partial(self._many, "")}
        if self._spec.kind is Kind.CONTACT:
            always["person.touch"] = lambda: self._side().keep_in_touch()
            always |= {name: partial(self.do_to_leads, name) for name in _OF_LEADS}
            always["campaign.add"] = self._add_to_campaign
        pages = {name: partial(self._turn_to, tab) for tab, name in enumerate(_TABS)}
        logs = {name: partial(self._log, kind) for name, kind in _LOGS.items()}
        return (
            always
            | logs
            | pages
            | several
            | {
                "deal.new": partial(self._begin, _deal, "panel.deals"),
                "ticket.new": partial(self._begin, _ticket, "panel.tickets"),
                "feedback.record": partial(self._begin, _feedback, "panel.tickets"),
                "list.add_to": partial(self._filter_by, "list.add_to"),
                "record.edit": self._list.table.edit_current,
                "record.details": self._edit_details,
                "record.tag": self._tag,
                "record.delete": self._delete,
                "person.copy": self._copy,
                "person.email": self._write_mail,
                "record.attach": lambda: self._side().choose_files(),
                "record.photo": lambda: self._side().choose_photo(),
            }
        )

    def do_to_leads(self, what: str | int) -> None:
        """Run an action about leads, or put them into the status at a place of the list."""
        from crm_desktop.ui.records.lead_deeds import LeadDeeds

        deeds = LeadDeeds(self._runner, self._screen, self._list, self._side)
        if isinstance(what, int):
            deeds.put(what)
        else:
            deeds.handlers()[what]()

    def _turn_to(self, tab: int) -> None:
        self._side().turn_to(tab)

    def begin_new(self, name: str) -> None:
        """Ask for a new record, beginning with this name."""
        spec = self._spec
        from crm_desktop.ui.dialogs.form_dialog import FormDialog

        fields = spec.new_fields(self._runner)
        dialog = FormDialog(self._runner, self._screen, spec.new_words(), fields)
        dialog.writes(spec.add)
        dialog.saved.connect(self._show_new)
        dialog.open_requested.connect(self._open)
        dialog.warns(spec.resembling)
        dialog.form.set_values({"name": name})
        dialog.open()

    def _open(self, _kind: object, key: int) -> None:
        self._list.go_to(key)

    def _show_new(self, done: Done) -> None:
        changes = done.changes
        made = changes.ids.get(self._spec.kind, frozenset()) & changes.created
        if made:
            self._list.go_to(max(made))

    def _edit_details(self) -> None:
        from crm_desktop.ui.dialogs.form_dialog import FormDialog
        from crm_desktop.ui.records.own_values import own_form_fields

        shown = self._side().shown()
        if shown is None:
            return
        fields = (*self._spec.fields(), *own_form_fields(shown.own))
        dialog = FormDialog(self._runner, self._screen, shown.name, fields)
        dialog.form.set_values(shown.values)

        def command(_values: Mapping[str, str]) -> Any:
            changed = dialog.form.changed()
            return self._spec.edit(shown.id, changed) if changed else None

        dialog.writes(command)
        dialog.open()

    def _tag(self) -> None:
        from crm_desktop.ui.dialogs.tag_chooser import TagChooser

        TagChooser(self._runner, self._screen, self._spec.owner, self._list.selected()).open()

    def _add_to_campaign(self) -> None:
        from crm_desktop.ui.campaigning.adding import AddToCampaign

        AddToCampaign(self._runner, self._screen, people=tuple(self._list.selected())).open()

    def _delete(self) -> None:
        """Delete what is selected; of many it is said first who they are."""
        chosen = self._list.selected()
        if len(chosen) > _MOST_AT_ONCE:
            self._many("delete")
        else:
            self._runner.write(self._screen, self._spec.delete(tuple(chosen)))

    def _many(self, start: str) -> None:
        from crm_desktop.ui.bulk.dialog import BulkDialog

        chosen = self._list.selected()
        BulkDialog(self._runner, self._screen, self._spec.owner, chosen, start).open()

    def _merge(self) -> None:
        from crm_desktop.ui.merging.dialog import MergeDialog

        chosen = self._list.selected()
        dialog = MergeDialog(self._runner, self._screen, self._spec.kind, chosen)
        dialog.merged.connect(self._list.go_to)
        dialog.open()

    def _log(self, kind: ActivityKind) -> None:
        self._side().log(kind)

    def _begin(self, begin: Callable[..., None], page: str) -> None:
        """Ask for something new of theirs, and turn to where it stands then."""
        key, tab = self._list.current(), _TABS.index(page)
        if key is not None:
            who = (self._spec.kind, key)
            begin(self._runner, self._screen, who, lambda _key: self._turn_to(tab))

    def _copy(self) -> None:
        table = self._list.table
        place = table.visualRect(table.currentIndex())
        self._side().copy_at(table.viewport().mapToGlobal(place.bottomLeft()))

    def _write_mail(self) -> None:
        from crm_desktop.ui.records.links import mail_link, open_link

        chosen = self._list.keeping.selected()
        if len(chosen) <= 1:
            open_link(mail_link(self._side().mail_address()))
            return
        few, rows = chosen[:_MOST_MAILS], self._spec.source.rows
        self._runner.read(self._screen, lambda reading: rows(reading, few), self._mail_to)

    def _mail_to(self, rows: Sequence[Any]) -> None:
        from crm_desktop.ui.records.links import mail_link, open_link

        willing = [row for row in rows if not getattr(row, "do_not_contact", False)]
        open_link(mail_link(*(row.email for row in willing if row.email)))
        if len(willing) < len(rows):
            self._say_left_out(len(rows) - len(willing))

    def _say_left_out(self, count: int) -> None:
        from crm_desktop.ui.widgets.toast import Toast

        words = counted(
            count,
            tr("1 person who is not to be contacted was left out"),
            tr("%Ln people who are not to be contacted were left out", "", count),
        )
        Toast(self._screen.window(), tr("Close")).show_text(words)

    def _filter(self) -> None:
        self._list.filter.setFocus()
        self._list.filter.selectAll()


def _deal(*asked: Any) -> None:
    from crm_desktop.ui.selling.new_deal import begin_deal

    begin_deal(*asked)


def _ticket(*asked: Any) -> None:
    from crm_desktop.ui.ticketing.new_ticket import begin_ticket

    begin_ticket(*asked)


def _feedback(*asked: Any) -> None:
    from crm_desktop.ui.responses.recording import begin_feedback_of

    begin_feedback_of(*asked)
