"""The one window: where one is, what every write has in common, and the way out."""

from array import array
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.fields import OwnFields
from crm_desktop.ui import window_memory
from crm_desktop.ui.actions import Actions
from crm_desktop.ui.dragging import dropped_files, has_files
from crm_desktop.ui.first_paint import FirstPaint
from crm_desktop.ui.frame import Frame
from crm_desktop.ui.frame_news import FrameNews
from crm_desktop.ui.menus import fill_menus
from crm_desktop.ui.navigation import Navigation
from crm_desktop.ui.notices import Notices
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.screen import Screen
from crm_desktop.ui.search_box import Answers, Box, make_box
from crm_desktop.ui.translation import tr
from crm_desktop.ui.window_dialogs import (
    DIALOGS,
    open_copied,
    open_dropped,
    open_export,
    open_feedback,
    open_goal,
    open_mails,
    open_new_deal,
    open_new_ticket,
    open_quick_add,
)

# What is not needed to show the list is made this long after it is painted.
_PAINTED_MS, _SETTLED_MS = 20, 250
FirstPage = tuple["array[int]", Sequence[object], OwnFields]


class MainWindow(QMainWindow):
    """Holds the screens of one open workspace; what is outside of it is asked of the program."""

    outside_requested = Signal(str)  # the id of an action that the program runs
    files_dropped = Signal(object)  # paths of workspace files
    closing = Signal()

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self.runner = runner
        self.actions_table = Actions(self)
        self.frame = Frame(self, self.actions_table)
        self._box: Box | None = None
        self._notices = Notices(runner, self.frame)
        self._navigation = Navigation(runner, self.frame, self)
        self._news = FrameNews(runner, self.frame, self)
        self._own: dict[str, Callable[[], None]] = {
            "edit.undo": partial(self._take_back, runner.undo),
            "edit.redo": partial(self._take_back, runner.redo),
            "go.search": self._focus_search,
            **self._navigation.ways(),
            "file.save": self._say_saved,
            "file.import": partial(self.import_files, []),
            "file.export": self._export,
            "record.quick": partial(open_quick_add, runner, self, self._navigation.show_added),
            "deal.new": partial(open_new_deal, runner, self, self._navigation.open_record),
            "ticket.new": partial(open_new_ticket, runner, self, self._navigation.open_record),
            "feedback.record": partial(open_feedback, runner, self),
            "goal.set": partial(open_goal, runner, self),
            "ticket.mails": partial(open_mails, runner, self, self._navigation.open_record),
            "ticket.paste": partial(open_copied, runner, self, self._navigation.open_record),
            **{key: partial(self._open_dialog, key) for key in DIALOGS},
        }
        self.before_import: Callable[[CancelToken], None] = _nothing
        self._outside: frozenset[str] = frozenset()
        self.setAcceptDrops(True)
        self.setMinimumSize(900, 560)
        fill_menus(self, self.actions_table)
        self._connect()

    def show_start(
        self, screen: str, outside: frozenset[str], first: FirstPage | None = None
    ) -> None:
        """Go to the first screen; `outside` names the actions that the program itself runs.

        `first` is the beginning of the list of contacts, where it has been read already.
        """
        self._outside = outside
        if first is not None and screen != "companies":
            self.screen_of("contacts").first_page(*first)
        self._navigation.start(screen)
        FirstPaint(self.frame.side, _PAINTED_MS, self._news.ask_all)
        FirstPaint(self.frame.side, _SETTLED_MS, lambda: self.search_box)
        FirstPaint(self.frame.side, _SETTLED_MS, self._news.ask_segments)
        FirstPaint(self.frame.side, _SETTLED_MS, self._keep_scores)
        FirstPaint(self.frame.side, _SETTLED_MS, self._keep_tickets)

    def go(self, key: str) -> None:
        """Show a screen."""
        self._navigation.go(key)

    def open_record(self, kind: Kind, key: int) -> None:
        """Show a record on the screen of its kind."""
        self._navigation.open_record(kind, key)

    def screen_of(self, key: str) -> Screen:
        """The screen of this name, made if this is the first visit."""
        return self._navigation.screen_of(key)

    @property
    def here(self) -> str:
        """The screen one is at."""
        return self._navigation.here

    def run_action(self, key: str) -> None:
        """Do what an action means here: the screen's own way first, then the window's."""
        handler = self._handlers().get(key)
        if handler is not None:
            handler()
        elif key in self._outside:
            self.outside_requested.emit(key)

    def import_files(self, paths: list[Path]) -> None:
        """Bring in files on the import screen."""
        from crm_desktop.ui.importing.screen import ImportScreen

        screen = self.screen_of("import")
        if isinstance(screen, ImportScreen):
            screen.before_import = self.before_import
            self.go("import")
            screen.begin(paths)

    def mark_choice(self, key: str) -> None:
        """Mark an action as the one chosen of its group."""
        self.actions_table[key].setChecked(True)

    def say(self, text: str) -> None:
        """A notice that goes away by itself."""
        self.frame.toast.show_text(text)

    def save_state(self) -> dict[str, object]:
        """What is remembered of the window, as plain values for JSON."""
        return window_memory.state_of(self, self.here, self._navigation.screens)

    def restore_state(self, state: Mapping[str, object]) -> None:
        """Be as `save_state` said; anything unknown or broken is passed over."""
        window_memory.restore(self, state, self.screen_of)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if has_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        paths = dropped_files(event.mimeData())
        if any(path.suffix == ".crm" for path in paths):
            self.files_dropped.emit(paths)
        elif paths:
            show = self._navigation.open_record
            open_dropped(self.runner, self, show, self.import_files, paths)

    def _connect(self) -> None:
        self.actions_table.triggered.connect(self.run_action)
        self.frame.side.place_chosen.connect(self._navigation.place_chosen)
        self._navigation.action_requested.connect(self.run_action)
        self._navigation.possible_changed.connect(self._enable)
        self._news.undo_changed.connect(self._enable)

    def _handlers(self) -> dict[str, Callable[[], None]]:
        return {**self._own, **self._navigation.handlers()}

    def _focus_search(self) -> None:
        self.search_box.set_known(self._navigation.recent(), self._news.segments)
        self.search_box.open()

    @property
    def search_box(self) -> Box:
        """The search box at work."""
        if self._box is None:
            answers = Answers(
                record=self._navigation.open_record,
                activity=self._navigation.open_activity,
                tag=self._navigation.show_tag,
                action=self.run_action,
                create=self._navigation.begin_contact,
                place=self._navigation.place_chosen,
            )
            self._box = make_box(self.runner, self.frame.search, self.actions_table, answers)
        return self._box

    def _keep_scores(self) -> None:
        from crm_desktop.ui.relearning import Relearning
        from crm_desktop.ui.rescoring import Rescoring

        Rescoring(self.runner, self).begin()
        Relearning(self.runner, self).begin()

    def _keep_tickets(self) -> None:
        from crm_desktop.ui.ageing import Ageing
        from crm_desktop.ui.ticket_notices import TicketNotices
        from crm_desktop.ui.time_spent.running_timer import RunningTimer

        timer = RunningTimer(self.runner)
        timer.open_requested.connect(self.open_record)
        self.frame.status.add_widget(timer)
        notices = TicketNotices(self, lambda: self.frame.toast)
        notices.open_requested.connect(self.open_record)
        notices.list_requested.connect(partial(self.go, "today"))
        ageing = Ageing(self.runner, self)
        ageing.alerted.connect(notices.tell)
        ageing.begin()

    def _open_dialog(self, key: str) -> None:
        DIALOGS[key](self.runner, self).open()

    def _export(self) -> None:
        listed = self._navigation.listed()
        if listed is not None:
            open_export(self.runner, *listed, self)

    def _take_back(self, way: Callable[[QObject], object]) -> None:
        way(self)

    def _say_saved(self) -> None:
        self.say(tr("Saved. Everything is saved as soon as you enter it."))

    def _enable(self) -> None:
        possible = set(self._handlers()) | self._outside
        if self._news.undo.undo is None:
            possible.discard("edit.undo")
        if self._news.undo.redo is None:
            possible.discard("edit.redo")
        self.actions_table.enable_only(frozenset(possible))


def _nothing(_token: CancelToken) -> None:
    """No safety copy: the program has not said how to make one."""
