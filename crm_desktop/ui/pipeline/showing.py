"""What of a pipeline is shown: board, list or months, now or as of a day, with which fields."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.dates import local
from crm_desktop.domain.deal import DealRow
from crm_desktop.domain.figures import Conventions
from crm_desktop.services.board import Board, BoardQuestion, board, cards
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.amounts import as_here
from crm_desktop.ui.board.reader import BoardReader, BoardSource
from crm_desktop.ui.board.shown import Shown
from crm_desktop.ui.pipeline.arrival import in_other_month, in_stage
from crm_desktop.ui.pipeline.face import DEALS, FIELDS, USUAL, Style
from crm_desktop.ui.pipeline.layout import Layout
from crm_desktop.ui.pipeline.listing import Listing
from crm_desktop.ui.pipeline.switch import VIEWS
from crm_desktop.ui.pipeline.totals import figures_of, quarter_words
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.runner import Runner

_MINUTE = 60_000
_MODES = tuple(key for key, _ in VIEWS)


class Showing(QObject):
    """Asks for the board that is wanted and puts it into the widgets."""

    changed = Signal()  # another board, or another way to show it

    def __init__(self, runner: Runner, screen: QObject) -> None:
        super().__init__(screen)
        self._runner = runner
        self.mode, self.day, self.pipeline = "board", "", 0
        self.board: Board | None = None
        now = runner.now()
        self.shown = Shown(DEALS, in_stage(now), Style(USUAL, Conventions(), now), self)
        source = BoardSource(Kind.DEAL, self._ask_board, self._ask_cards)
        self.reader = BoardReader(runner, self.shown, source)
        self.listing = Listing(lambda: self.pipeline, self.today)
        self._parts: Layout | None = None
        self.wanted: int | None = None  # to be gone to as soon as it is on the board
        self.reader.landed.connect(self._land)
        self._clock = QTimer(self, interval=_MINUTE)
        self._clock.timeout.connect(self._renew_words)
        self._clock.start()

    def seat(self, parts: Layout) -> None:
        """Show it in these from now on."""
        self._parts = parts
        parts.switch.mark(self.mode)

    def today(self) -> date:
        """This day, here."""
        return local(self._runner.now()).date()

    def show_as(self, mode: str, day: str = "") -> None:
        """Show board, list or months; the board of a past day where one is given."""
        if self._parts is not None:
            self._parts.switch.mark(mode)
        if (mode, day) == (self.mode, self.day):
            return
        is_other = mode != self.mode
        self.mode, self.day = mode, day
        if is_other:
            is_months = mode == "months"
            arrive = in_other_month if is_months else in_stage(self._runner.now())
            self.shown.arrange(arrive, has_places=not is_months)
        if self._parts is not None and mode == "list" and not self._parts.pane.model.is_ready:
            self._parts.pane.model.ask()
        self.reader.ask()
        self._show_page()
        self.changed.emit()

    def choose_pipeline(self, key: int) -> None:
        """Show another pipeline."""
        self.pipeline = key
        self.reader.ask()
        if self._parts is not None and self._parts.pane.model.is_ready:
            self._parts.pane.model.ask_all_anew()

    def choose_fields(self, fields: Sequence[str] | None) -> None:
        """Show these on the cards, or what is usual."""
        known = [key for key, _ in FIELDS if fields is None or key in fields]
        chosen = tuple(USUAL if fields is None else known)
        self.shown.set_style(self.shown.style._replace(fields=chosen))
        if self._parts is not None:
            self._parts.view.renew()

    def save(self) -> dict[str, object]:
        """What to remember."""
        fields = list(self.shown.style.fields)
        return {"mode": self.mode, "fields": fields, "pipeline": self.pipeline}

    def restore(self, state: Mapping[str, object]) -> None:
        """Be as `save` said."""
        mode, fields, pipeline = (state.get(name) for name in ("mode", "fields", "pipeline"))
        if isinstance(pipeline, int):
            self.pipeline = pipeline
        if isinstance(fields, list):
            self.choose_fields([str(each) for each in fields])
        if isinstance(mode, str) and mode in _MODES and mode != self.mode:
            self.show_as(mode)

    def _ask_board(self) -> Callable[[Reading], Board]:
        return partial(board, asked=self._question(), now=self._runner.now())

    def _ask_cards(self, wanted: Sequence[int]) -> Callable[[Reading], Sequence[DealRow]]:
        return partial(cards, asked=self._question(), wanted=wanted)

    def _question(self) -> BoardQuestion:
        asked = BoardQuestion(self.pipeline, self.mode == "months", day=self.day)
        if self._parts is None:
            return asked
        return asked._replace(listed=self._parts.pane.model.wish.question(self._runner.now()))

    def _land(self, board: Board) -> None:
        self.board, self.pipeline = board, board.pipeline.id
        is_past = bool(self.day)
        before = self.shown.style
        days = {stage.id: stage.days for stage in board.pipeline.stages}
        style = before._replace(how=as_here(board.how), is_past=is_past, days=days)
        if is_past or before.is_past:
            self.shown.forget()
        if style != before:
            self.shown.set_style(style._replace(now=self._runner.now()))
        self.shown.is_fixed = is_past
        self.shown.put(board.rows)
        self.shown.show(board.columns)
        self._show_words(board)
        self._show_page()
        self._go_to_wanted()
        self.changed.emit()

    def _show_words(self, board: Board) -> None:
        parts = self._parts
        if parts is None:
            return
        parts.pipeline.set_text(f"{one_line(board.pipeline.name)} ▾")
        parts.band.setVisible(bool(self.day))
        parts.totals.setVisible(not self.day)
        if self.day:
            parts.band.show_day(self.day)
        elif board.totals is not None:
            figures = figures_of(board.totals, as_here(board.how))
            parts.totals.show_figures(figures, quarter_words(board.totals))

    def _show_page(self) -> None:
        parts = self._parts
        if parts is None:
            return
        if self.mode == "list":
            parts.pages.setCurrentWidget(parts.pane)
            return
        board, is_narrow = self.board, parts.pane.model.wish.is_narrow
        is_empty = (
            board is not None
            and board.totals is not None
            and not is_narrow
            and not any(column.ids for column in board.columns)
        )
        had_keyboard = parts.view.hasFocus()
        parts.pages.setCurrentWidget(parts.empty if is_empty else parts.view)
        if had_keyboard and is_empty:
            parts.empty.setFocus()

    def _go_to_wanted(self) -> None:
        if self._parts is not None and self.wanted is not None:
            if self._parts.view.choice.go_to(self.wanted):
                self._parts.view.show_current()
            self.wanted = None

    def _renew_words(self) -> None:
        self.shown.set_style(self.shown.style._replace(now=self._runner.now()))
