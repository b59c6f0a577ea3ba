"""What is done to the deal in the panel: moved, won, lost, logged, edited, tagged."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QRect

from crm_desktop.domain.activity import ActivityKind, ActivityLine
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.deal import Stage, StageKind
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.option import Option, OptionList
from crm_desktop.services.deal_typing import TypeChance
from crm_desktop.services.deals import (
    DeleteDeals,
    LoseDeals,
    MoveDeals,
    ReopenDeals,
    SetDealChance,
    WinDeals,
)
from crm_desktop.services.options import of_list
from crm_desktop.services.tags import RemoveTag
from crm_desktop.services.workspace import Command, Reading
from crm_desktop.ui.deals import form
from crm_desktop.ui.deals.pages import FILES
from crm_desktop.ui.deals.shown import values
from crm_desktop.ui.deals.view import DealView
from crm_desktop.ui.dialogs.choice_popup import ChoicePopup, Offer
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.icons import icon
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.records.head import more_menu
from crm_desktop.ui.records.log_bar import Entry
from crm_desktop.ui.records.log_deeds import act_on_line, entry_command
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.translation import filled, tr

_FIELD_OF = {
    "no-name": "name",
    "bad-amount": "amount",
    "not-an-amount": "amount",
    "bad-currency": "currency",
    "bad-rate": "rate",
    "deal-needs-someone": "person",
    "several-of-name": "person",
}


class DealDeeds(QObject):
    """Wires the view of a deal to commands; everything is undone by one step each."""

    def __init__(self, runner: Runner, view: DealView) -> None:
        super().__init__(view)
        self._runner, self._view = runner, view
        head = view.head
        head.deed_requested.connect(self.do)
        head.stages.stage_chosen.connect(self.move)
        head.chance_requested.connect(self.ask_chance)
        head.automatic_requested.connect(self.back_to_automatic)
        head.tag_requested.connect(self.tag)
        head.tag_removed.connect(self._remove_tag)
        head.more_requested.connect(self._offer_more)
        view.log.submitted.connect(self._save_entry)
        view.log.left.connect(self._leave_log)
        view.timeline.acted.connect(self._act_on_activity)
        view.timeline.escaped.connect(view.escaped)
        view.drop_place.files_dropped.connect(self._take_dropped)
        view.form.field_left.connect(self._save_field)
        view.form.submitted.connect(self._save_fields)

    def do(self, deed: str) -> None:
        """Do what a button means: log something, or close or reopen the deal."""
        detail = self._view.detail
        if detail is None:
            return
        if deed == "won":
            self._write(WinDeals((detail.id,)))
        elif deed == "lost":
            self.lose()
        elif deed == "reopen":
            self._write(ReopenDeals((detail.id,)))
        elif deed == "delete":
            self._write(DeleteDeals((detail.id,)))
        else:
            self.log(ActivityKind(deed))

    def log(self, kind: ActivityKind) -> None:
        """Open the log bar for a kind of activity."""
        if self._view.wanted is not None:
            self._view.open_log()
            self._view.log.start(kind)

    def move(self, stage: Stage) -> None:
        """Put the deal into a stage; into one of lost deals it goes with a reason."""
        detail = self._view.detail
        if detail is None:
            return
        if stage.kind is StageKind.LOST:
            self.lose()
        else:
            self._write(MoveDeals((detail.id,), stage.id))

    def lose(self) -> None:
        """Ask why the deal was lost."""
        if self._view.detail is not None:
            self._runner.read(self, _lost_reasons, self._ask_why)

    def ask_chance(self) -> None:
        """Ask for a chance set by hand."""
        detail = self._view.detail
        if detail is None:
            return
        fields = [FormField("chance", tr("Chance in %"), tr("1 to 99"))]
        title = filled(tr("Chance of {name}"), name=one_line(detail.name))
        dialog = FormDialog(self._runner, self._view, title, fields)
        dialog.form.set_values({"chance": str(detail.row.chance)})
        dialog.writes(lambda typed: TypeChance(detail.id, typed["chance"]))
        dialog.open()

    def back_to_automatic(self) -> None:
        """The chance is that of the stage again."""
        if self._view.detail is not None:
            self._write(SetDealChance(self._view.detail.id, None))

    def tag(self) -> None:
        """Ask which tag to put on."""
        from crm_desktop.ui.dialogs.tag_chooser import TagChooser

        if self._view.detail is not None:
            TagChooser(self._runner, self._view, "deal", [self._view.detail.id]).open()

    def _ask_why(self, reasons: Sequence[Option]) -> None:
        detail = self._view.detail
        if detail is None:
            return
        offers = [
            Offer(each.id, each.name, needs_note=each.code == "other")
            for each in reasons
            if not each.is_closed
        ]
        title = filled(tr("Why was {name} lost?"), name=one_line(detail.name))
        popup = ChoicePopup(self._view.window(), title, offers, tr("note, if you like"))
        popup.chosen.connect(partial(self._lose, detail.id))
        stages = self._view.head.stages
        corner = stages.mapTo(self._view.window(), QPoint())
        popup.open_at(QRect(corner, stages.size()))

    def _lose(self, deal: int, reason: int, note: str) -> None:
        self._write(LoseDeals((deal,), reason, note))

    def _write(self, command: Command) -> None:
        self._runner.write(self, command)

    def _remove_tag(self, tag: str) -> None:
        if self._view.detail is not None:
            self._write(RemoveTag("deal", (self._view.detail.id,), int(tag)))

    def _offer_more(self, at: QPoint) -> None:
        menu = more_menu(self._view)
        menu.addSeparator()
        delete = menu.addAction(icon("trash-2"), tr("Delete the deal"))
        delete.setData("delete")
        menu.triggered.connect(lambda action: self.do(str(action.data())))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _attach(self, paths: Sequence[Path]) -> None:
        from crm_desktop.services.files import AttachFiles

        detail = self._view.detail
        if detail is not None and paths:
            command = AttachFiles("deal", detail.id, tuple(paths))
            self._runner.write(self, command, lambda _done: self._view.turn_to(FILES))

    def _take_dropped(self, paths: Sequence[Path]) -> None:
        """Attach files; of mails it is asked whether they are logged, tickets, or files."""
        from crm_desktop.services.mail_taking import MailTarget
        from crm_desktop.ui.mail.ways_in import offer_dropped

        detail, view = self._view.detail, self._view
        if detail is not None:
            show = view.open_requested.emit
            target = MailTarget(deal=detail.id)
            offer_dropped(self._runner, view, target, paths, self._attach, show)

    def _save_entry(self, entry: Entry) -> None:
        command = entry_command(entry, deal=self._view.wanted)
        self._runner.write(self, command, lambda _done: self._leave_log(), self._log_refused)

    def _log_refused(self, error: BaseException) -> None:
        self._view.log.show_error(error_words(error))

    def _leave_log(self) -> None:
        self._view.close_log()
        self._view.take_keyboard()

    def _act_on_activity(self, verb: str, line: ActivityLine) -> None:
        if verb == "ticket":
            self._view.open_requested.emit(Kind.TICKET, line.ticket_id)
        else:
            act_on_line(self._runner, self._view, verb, line)

    def _save_field(self, name: str) -> None:
        changed = self._view.form.changed()
        if name in changed:
            self._edit({name: changed[name]})

    def _save_fields(self) -> None:
        changed = self._view.form.changed()
        if changed:
            self._edit(changed)

    def _edit(self, typed: Mapping[str, str]) -> None:
        detail = self._view.detail
        if detail is None:
            return
        had = values(detail)
        changed = {name: text for name, text in typed.items() if had.get(name) != text}
        if changed:
            command = form.command(detail, changed, self._view.today())
            refused = partial(self._field_refused, next(iter(changed)))
            self._runner.write(self, command, otherwise=refused)

    def _field_refused(self, name: str, error: BaseException) -> None:
        code = error.code if isinstance(error, CrmError) else ""
        key = str(error.details.get("key", name)) if isinstance(error, CrmError) else name
        self._view.form.show_error(_FIELD_OF.get(code, key), error_words(error))


def _lost_reasons(reading: Reading) -> list[Option]:
    return of_list(reading, OptionList.LOST_REASON)
