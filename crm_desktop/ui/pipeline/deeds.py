"""What is done to the cards of a board: moved, won, lost, opened again, deleted."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.board import LaneKind
from crm_desktop.domain.deal import DealRow, StageKind
from crm_desktop.domain.option import Option
from crm_desktop.services.board import lost_reasons
from crm_desktop.services.board_edits import SetCloseMonth
from crm_desktop.services.deals import DeleteDeals, LoseDeals, MoveDeals, ReopenDeals, WinDeals
from crm_desktop.services.workspace import Command
from crm_desktop.ui.board.reader import BoardReader
from crm_desktop.ui.board.view import BoardView
from crm_desktop.ui.dialogs.choice_popup import Offer
from crm_desktop.ui.pipeline.card_popups import CardPopups
from crm_desktop.ui.pipeline.chosen import Chosen
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.records.editing import Refusal
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.translation import filled, tr


class BoardDeeds(QObject):
    """Shows what was done at once; the write follows, and where it fails the board goes back."""

    open_requested = Signal(object)  # the id of a deal

    def __init__(
        self, runner: Runner, view: BoardView, reader: BoardReader, chosen: Chosen
    ) -> None:
        super().__init__(view)
        self._runner, self._view, self._reader = runner, view, reader
        self._chosen = chosen
        self.popups = CardPopups(runner, view, chosen)
        self._refusal: Refusal | None = None
        self._refused: tuple[Sequence[int], BaseException] | None = None
        self._refused_at: int | None = None
        view.move_requested.connect(self.move)
        view.loss_requested.connect(self._lose_these)
        view.deed_requested.connect(self.do)
        view.choice.changed.connect(self._follow_choice)
        reader.refused.connect(self._refuse)
        reader.landed.connect(self._tell_refused)

    @property
    def refusal(self) -> QWidget | None:
        """What says why something was not done, while it does."""
        return self._refusal if self._refusal is not None and self._refusal.isVisible() else None

    def do(self, deed: str) -> None:
        """Do what a key or a menu means."""
        ways: dict[str, Callable[[], None]] = {
            "open": self.open,
            "edit": self.popups.edit,
            "new": self.popups.begin,
            "chance": self.popups.set_chance,
            "receipt": self.popups.open_receipt,
            "close-day": self.popups.set_close_day,
            "won": self.win,
            "lost": self.lose,
            "reopen": self.reopen,
            "delete": self.delete,
        }
        ways[deed]()

    def open(self) -> None:
        """Open the current deal."""
        current = self._chosen.current()
        if current is not None:
            self.open_requested.emit(current)

    def move(self, ids: Sequence[int], lane: int, before: int | None) -> None:
        """Bring cards into a lane, before another one there."""
        target = self._view.shown.columns[lane].lane
        if target.kind is LaneKind.WON:
            self._win(ids)
            return
        if target.kind is LaneKind.OVERDUE:  # nobody plans for the past
            return
        command: Command = SetCloseMonth(tuple(ids), target.key)
        if target.kind is LaneKind.OPEN:
            command = MoveDeals(tuple(ids), target.key, before)
        self._view.shown.move(ids, lane, before)
        self._view.show_current()
        self._reader.write(command, ids)

    def win(self) -> None:
        """The deals that are meant are won."""
        self._win(self._chosen.ids())

    def lose(self) -> None:
        """The deals that are meant are lost."""
        self._lose_these(self._chosen.ids())

    def reopen(self) -> None:
        """Deals that were closed go on where they were."""
        meant = self._chosen.ids()
        if meant:
            self._reader.write(ReopenDeals(tuple(meant)), meant)

    def delete(self) -> None:
        """Take the deals that are meant away."""
        meant = self._chosen.ids()
        if meant:
            self._view.shown.take_away(meant)
            self._reader.write(DeleteDeals(tuple(meant)), meant)

    def _lose_these(self, meant: Sequence[int]) -> None:
        """Ask why, then they are lost."""
        if meant:
            self._runner.read(self, lost_reasons, partial(self._ask_why, meant))

    def _win(self, ids: Sequence[int]) -> None:
        shown = self._view.shown
        cards = {key: self._chosen.row(key) for key in ids}
        wanted = [key for key, row in cards.items() if row is None or row.kind is StageKind.OPEN]
        if not wanted:
            return
        row = cards[wanted[0]] if len(wanted) == 1 else None
        lane = next((n for n, c in enumerate(shown.columns) if c.lane.kind is LaneKind.WON), None)
        if lane is None:
            shown.take_away(wanted)
        else:
            first = shown.columns[lane].ids
            shown.move(wanted, lane, first[0] if first else None)
        offer = None if row is None else partial(self._offer_next, row)
        self._reader.write(WinDeals(tuple(wanted)), wanted, offer)

    def _offer_next(self, row: DealRow) -> None:
        """After the win: what comes next with these people."""
        who = one_line(row.company or row.person)
        offers = [
            Offer("step", tr("Plan what comes next")),
            Offer("new", filled(tr("Next deal with {name}"), name=who)),
        ]
        title = filled(tr("Won: {name}"), name=one_line(row.name))
        if self._view.isVisible():
            anchor = self._chosen.anchor(row.id)
            self.popups.choose(anchor, title, offers, partial(self._go_on, row))

    def _go_on(self, row: DealRow, chosen: int | str, _note: str) -> None:
        if chosen == "new":
            self._view.choice.lane = 0
            self.popups.begin({"company": row.company, "person": row.person})
        elif self._view.choice.go_to(row.id):
            self.popups.edit("step")

    def _ask_why(self, meant: Sequence[int], reasons: Sequence[Option]) -> None:
        offers = [Offer(each.id, each.name, needs_note=each.code == "other") for each in reasons]
        title = filled(tr("Why was {name} lost?"), name=self.popups.title_of(meant))
        anchor = self._chosen.anchor(self._chosen.current() or meant[0])
        then = partial(self._lose, tuple(meant))
        self.popups.choose(anchor, title, offers, then, tr("note, if you like"))

    def _lose(self, meant: tuple[int, ...], reason: int | str, note: str) -> None:
        self._view.shown.take_away(meant)
        self._reader.write(LoseDeals(meant, int(reason), note), meant)

    def _refuse(self, ids: Sequence[int], error: BaseException) -> None:
        self._refused = tuple(ids), error

    def _tell_refused(self) -> None:
        """Once the card is where it was again, say beside it why."""
        if self._refused is None:
            return
        (ids, error), self._refused = self._refused, None
        if self._refusal is None:
            self._refusal = Refusal(self._view.viewport())
        places = map(self._view.sight.card_rect, ids)
        place = next((each for each in places if not each.isEmpty()), QRect())
        self._refusal.show_below(place, error_words(error))
        self._refused_at = self._view.choice.current

    def _follow_choice(self) -> None:
        """Whoever goes on has read it."""
        if self._refusal is not None and self._view.choice.current != self._refused_at:
            self._refusal.hide()
