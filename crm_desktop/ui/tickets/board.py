"""The board of tickets: read, shown, and a ticket put into another status by bringing it there."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, QTimer, Signal

from crm_desktop.domain.board import Lane
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.domain.ticket import RUNNING, UNSOLVED, TicketRow, TicketState
from crm_desktop.services import ticket_board, tickets
from crm_desktop.services.ticket_board import TicketBoard
from crm_desktop.services.tickets import SetTicketStatus, SolveTickets
from crm_desktop.services.workspace import Command, Reading
from crm_desktop.ui.board.board import make_board
from crm_desktop.ui.board.reader import BoardReader, BoardSource
from crm_desktop.ui.board.shown import Shown
from crm_desktop.ui.records.editing import Refusal
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.tickets.faces import TICKETS, TicketStyle, head_words

_MINUTE = 60_000


class QueueBoard(QObject):
    """Shows what was done at once; the write follows, and where it fails the board goes back."""

    changed = Signal()  # another board
    open_requested = Signal(object)  # the id of a ticket

    def __init__(self, runner: Runner, question: Callable[[], ListQuestion]) -> None:
        super().__init__()
        self._runner, self._question = runner, question
        self._states: dict[int, TicketState] = {}
        self.wanted: int | None = None  # to be gone to as soon as it is on the board
        self.shown = Shown(TICKETS, self._arrive, TicketStyle(runner.now()), self)
        self.shown.has_places = False
        self.view = make_board(self.shown, head_words)
        self.setParent(self.view)
        source = BoardSource(Kind.TICKET, self._ask, lambda ids: partial(_cards, ids))
        self.reader = BoardReader(runner, self.shown, source)
        self._refusal = Refusal(self.view.viewport())
        self._clock = QTimer(self, interval=_MINUTE)
        self._clock.timeout.connect(self._renew_words)
        self._clock.start()
        self.reader.landed.connect(self._land)
        self.reader.refused.connect(self._refuse)
        self.view.move_requested.connect(self.move)
        self.view.choice.changed.connect(self._refusal.hide)
        self.view.choice.changed.connect(self.changed)

    def move(self, ids: Sequence[int], lane: int, _before: int | None) -> None:
        """Put tickets into the status of a lane; in that of solved ones they are solved."""
        target = self.shown.columns[lane].lane
        first = self.shown.columns[lane].ids
        is_solved = self._states.get(target.key) is TicketState.SOLVED
        command: Command = SetTicketStatus(tuple(ids), target.key)
        if is_solved and self._is_first_solved(target.key):
            command = SolveTickets(tuple(ids))
        self.shown.move(ids, lane, first[0] if first else None)
        self.view.show_current()
        self.reader.write(command, ids)

    def go_to(self, key: int) -> None:
        """Make a ticket the current one, as soon as it is on the board."""
        if self.view.choice.go_to(key):
            self.view.show_current()
        else:
            self.wanted = key
            self.reader.ask()

    def anchor(self) -> QRect:
        """The place of the current card in the window, to open something below it."""
        key = self.view.choice.current
        place = QRect() if key is None else self.view.sight.card_rect(key)
        return place.translated(self.view.viewport().mapTo(self.view.window(), QPoint(0, 0)))

    def _is_first_solved(self, status: int) -> bool:
        """Whether solving tickets leads into this status and no other."""
        solved = [key for key, state in self._states.items() if state is TicketState.SOLVED]
        return solved[:1] == [status]

    def _ask(self) -> Callable[[Reading], TicketBoard]:
        return partial(ticket_board.board, question=self._question())

    def _arrive(self, row: TicketRow, lane: Lane) -> TicketRow:
        """How a ticket reads once it stands in another lane, before that is written."""
        state = self._states.get(lane.key, row.state)
        due = row.due if state in RUNNING else None
        solved_at = None if state in UNSOLVED else self._runner.now()
        return row._replace(
            status_id=lane.key, status=lane.title, state=state, due=due, solved_at=solved_at
        )

    def _land(self, board: TicketBoard) -> None:
        self._states = board.states
        self.shown.show(board.columns)
        if self.wanted is not None and self.view.choice.go_to(self.wanted):
            self.view.show_current()
        self.wanted = None
        self.changed.emit()

    def _refuse(self, ids: Sequence[int], error: BaseException) -> None:
        self._refusal.show_below(self.view.sight.card_rect(ids[0]), error_words(error))

    def _renew_words(self) -> None:
        self.shown.set_style(TicketStyle(self._runner.now()))


def _cards(wanted: Sequence[int], reading: Reading) -> list[TicketRow]:
    return tickets.rows(reading, wanted)
