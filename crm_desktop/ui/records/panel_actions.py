"""What is done to the record in the panel: logged, planned, edited, tagged, reached."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop.domain.activity import ActivityKind, ActivityLine
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.errors import CrmError
from crm_desktop.services.tags import RemoveTag
from crm_desktop.services.workspace import Command
from crm_desktop.ui.records.head import more_menu
from crm_desktop.ui.records.log_bar import Entry
from crm_desktop.ui.records.log_deeds import act_on_line, entry_command
from crm_desktop.ui.records.panel import Panel
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words

_FIELD_OF = {"no-name": "name", "bad-birthday": "birthday", "not-a-number": "employees"}


class PanelActions(QObject):
    """Wires a panel to commands; everything is undone by one step each."""

    filter_requested = Signal(str)
    list_requested = Signal()  # the keyboard goes back to the list

    def __init__(self, runner: Runner, panel: Panel) -> None:
        super().__init__(panel)
        self._runner, self._panel = runner, panel
        self._spec = panel.spec
        head, log, timeline = panel.head, panel.log, panel.timeline
        head.kind_chosen.connect(self.log)
        head.deal_requested.connect(self.begin_deal)
        head.tag_removed.connect(self._remove_tag)
        head.tag_pressed.connect(self._filter_by_tag)
        head.more_requested.connect(self._show_more)
        head.photo_requested.connect(self._offer_photo)
        log.submitted.connect(self._save_entry)
        log.left.connect(self._leave_log)
        timeline.acted.connect(self._act_on_activity)
        timeline.escaped.connect(self.list_requested)
        panel.escaped.connect(self.list_requested)
        panel.drop_place.files_dropped.connect(self._take_dropped)
        panel.form.field_left.connect(self._save_field)
        panel.form.submitted.connect(self._save_fields)

    def log(self, kind: ActivityKind) -> None:
        """Open the log bar for a kind of activity."""
        if self._panel.shown is not None:
            self._panel.open_log()
            self._panel.log.start(kind)

    def begin_deal(self) -> None:
        """Ask for a new deal with whom the panel shows."""
        from crm_desktop.ui.selling.new_deal import begin_deal

        shown = self._panel.shown
        if shown is not None:
            who = (self._spec.kind, shown.id)
            begin_deal(self._runner, self._panel, who, lambda _deal: self._panel.show_page("Deals"))

    def choose_files(self) -> None:
        """Ask which files to attach."""
        from crm_desktop.ui.files.attaching import choose_files

        if self._panel.shown is not None:
            choose_files(self._panel, self._attach)

    def choose_photo(self) -> None:
        """Ask for a photo."""
        from crm_desktop.ui.files.photo import choose_photo

        if self._panel.shown is not None:
            choose_photo(self._runner, self._panel, self._spec.owner, self._panel.shown.id)

    def keep_in_touch(self) -> None:
        """Ask how to keep in touch with the person shown."""
        from crm_desktop.ui.dialogs.touch_editor import TouchEditor

        shown = self._panel.shown
        if shown is not None and shown.touch is not None:
            TouchEditor(self._runner, self._panel, shown.id, shown.name, shown.touch).open()

    def _attach(self, paths: Sequence[Path]) -> None:
        from crm_desktop.services.files import AttachFiles

        shown = self._panel.shown
        if shown is not None and paths:
            command = AttachFiles(self._spec.owner, shown.id, tuple(paths))
            self._runner.write(self, command, lambda _done: self._panel.show_page("Files"))

    def _take_dropped(self, paths: Sequence[Path]) -> None:
        """Attach files; of mails it is asked whether they are logged, tickets, or files."""
        from crm_desktop.services.mail_taking import MailTarget
        from crm_desktop.ui.mail.ways_in import offer_dropped

        if self._panel.shown is not None:
            target, show = MailTarget(None, *self._owner()), self._panel.more.open_requested.emit
            offer_dropped(self._runner, self._panel, target, paths, self._attach, show)

    def _offer_photo(self, at: QPoint) -> None:
        from crm_desktop.ui.files.photo import photo_menu

        shown = self._panel.shown
        if shown is not None:
            who = (self._runner, self._panel, self._spec.owner, shown.id)
            photo_menu(*who, has_photo=bool(shown.photo), at=at)

    def _write(self, command: Command) -> None:
        self._runner.write(self, command)

    def _owner(self) -> tuple[int | None, int | None]:
        """The contact and company that an activity belongs to."""
        key = None if self._panel.shown is None else self._panel.shown.id
        return (key, None) if self._spec.kind is Kind.CONTACT else (None, key)

    def _save_entry(self, entry: Entry) -> None:
        command = entry_command(entry, *self._owner())
        self._runner.write(self, command, lambda _done: self._leave_log(), self._log_refused)

    def _log_refused(self, error: BaseException) -> None:
        self._panel.log.show_error(error_words(error))

    def _leave_log(self) -> None:
        had_keyboard = self._panel.log.isAncestorOf(_focused(self._panel))
        self._panel.close_log()
        if had_keyboard:
            self.list_requested.emit()

    def _act_on_activity(self, verb: str, line: ActivityLine) -> None:
        if verb == "ticket":
            self._panel.more.open_requested.emit(Kind.TICKET, line.ticket_id)
        else:
            act_on_line(self._runner, self._panel, verb, line)

    def _remove_tag(self, tag: str) -> None:
        if self._panel.shown is not None:
            self._write(RemoveTag(self._spec.owner, (self._panel.shown.id,), int(tag)))

    def _filter_by_tag(self, tag: str) -> None:
        tags: Any = () if self._panel.shown is None else self._panel.shown.tags
        name = next((each.name for each in tags if str(each.id) == tag), "")
        self.filter_requested.emit(name)

    def _show_more(self, at: QPoint) -> None:
        menu = more_menu(self._panel)
        menu.triggered.connect(self._chose_kind)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _chose_kind(self, action: QAction) -> None:
        self.log(ActivityKind(action.data()))

    def _save_field(self, name: str) -> None:
        changed = self._panel.form.changed()
        if name in changed:
            self._edit({name: changed[name]})

    def _save_fields(self) -> None:
        changed = self._panel.form.changed()
        if changed:
            self._edit(changed)

    def _edit(self, values: dict[str, str]) -> None:
        shown = self._panel.shown
        if shown is not None and any(shown.values.get(each) != values[each] for each in values):
            command = self._spec.edit(shown.id, values)
            refused = partial(self._field_refused, next(iter(values)))
            self._runner.write(self, command, otherwise=refused)

    def _field_refused(self, name: str, error: BaseException) -> None:
        code = error.code if isinstance(error, CrmError) else ""
        key = str(error.details.get("key", name)) if isinstance(error, CrmError) else name
        self._panel.form.show_error(_FIELD_OF.get(code, key), error_words(error))


def _focused(widget: QWidget) -> QWidget:
    return QApplication.focusWidget() or widget
