"""The whole deal beside the board or the list, made when one is first opened."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSplitter

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.changes import Kind
from crm_desktop.ui.deals.pages import PAGES
from crm_desktop.ui.deals.panel import DealPanel
from crm_desktop.ui.runner import Runner

_WIDTH = 450  # the tabs of a deal side by side
_LOGS = {
    "log.call": ActivityKind.CALL,
    "log.email": ActivityKind.EMAIL,
    "log.meeting": ActivityKind.MEETING,
    "log.visit": ActivityKind.VISIT,
    "log.chat": ActivityKind.CHAT,
    "log.letter": ActivityKind.LETTER,
    "log.note": ActivityKind.NOTE,
    "plan.task": ActivityKind.TASK,
}


class Beside(QObject):
    """Opens the panel of a deal; while it is open it follows the current one."""

    open_requested = Signal(object, object)  # the kind and id of another record
    left = Signal()  # the keyboard goes back to the board

    def __init__(self, runner: Runner, split: QSplitter) -> None:
        super().__init__(split)
        self._runner, self._split = runner, split
        self._panel: DealPanel | None = None
        self._shown: int | None = None
        self._current: int | None = None
        self._is_entering = False

    @property
    def is_open(self) -> bool:
        return self._panel is not None and not self._panel.isHidden()

    @property
    def panel(self) -> DealPanel:
        """The panel, made when it is first wanted."""
        if self._panel is None:
            made = self._panel = DealPanel(self._runner)
            made.open_requested.connect(self.open_requested)
            made.escaped.connect(self.left)
            made.view.shown_changed.connect(self._enter_if_wanted)
            made.setMinimumWidth(_WIDTH - 60)
            made.hide()
            self._split.addWidget(made)
            self._split.setCollapsible(1, False)  # noqa: FBT003 - Qt's
            self._split.setStretchFactor(0, 1)
        return self._panel

    def open(self, key: int) -> None:
        """Show this deal beside the others."""
        was_open = self.is_open
        self._shown = key
        self.panel.show_record(key)
        self.panel.show()
        if not was_open:
            self._split.setSizes([self._split.width() - _WIDTH, _WIDTH])

    def enter(self) -> None:
        """Give the keyboard to what is open, as soon as it is read."""
        self._is_entering = True
        detail = self.panel.view.detail
        if detail is not None and detail.row.id == self._shown:
            self._enter_if_wanted()

    def follow(self, key: int | None) -> None:
        """Another deal is the current one; where none is, the last one stays.

        The first card of a board that has just come takes no place: what was opened may be on no
        board, as deals lost long ago.
        """
        former, self._current = self._current, key
        is_another = former is not None and key not in (former, self._shown)
        if self.is_open and key is not None and is_another:
            self._shown = key
            self.panel.show_record(key)

    def close(self) -> None:
        """Take the panel away."""
        if self._panel is not None:
            self._panel.hide()

    def ways(self, current: int) -> dict[str, Callable[[], None]]:
        """The actions that note something for a deal, or show a page of it.

        They are for the deal that is open, which may be on no board, or else the current one.
        """
        meant = self._shown if self.is_open and self._shown is not None else current
        ways: dict[str, Callable[[], None]] = {
            f"panel.{page}": partial(self._turn_to, meant, at) for at, page in enumerate(PAGES)
        }
        ways["ticket.new"] = partial(self._new_ticket, meant)
        return ways | {action: partial(self._log, meant, kind) for action, kind in _LOGS.items()}

    def _new_ticket(self, current: int) -> None:
        from crm_desktop.ui.ticketing.new_ticket import begin_ticket

        show = partial(self._turn_to, current, PAGES.index("tickets"))
        begin_ticket(self._runner, self._split, (Kind.DEAL, current), lambda _ticket: show())

    def _turn_to(self, current: int, tab: int) -> None:
        self.open(current)
        self.panel.turn_to(tab)

    def _enter_if_wanted(self, _detail: object = None) -> None:
        if self._is_entering and self.is_open:
            self._is_entering = False
            self.panel.take_keyboard()

    def _log(self, key: int, kind: ActivityKind) -> None:
        self.open(key)
        self.panel.log(kind)
