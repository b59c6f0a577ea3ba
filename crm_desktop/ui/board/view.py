"""The board: one widget that paints the lanes, and of their cards those that are seen."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip

from crm_desktop.domain.board import Column
from crm_desktop.ui import theme
from crm_desktop.ui.board.choice import Choice
from crm_desktop.ui.board.geometry import Geometry
from crm_desktop.ui.board.paint import BoardPaint, HeadWords
from crm_desktop.ui.board.painting import Scene, paint_board
from crm_desktop.ui.board.shown import Shown
from crm_desktop.ui.board.sight import Sight
from crm_desktop.ui.plain_text import escaped_tool_tip
from crm_desktop.ui.translation import tr

HeadOf = Callable[[Column], HeadWords]
_MARGIN = 16
# Cards this near are asked for, with more beyond them, so that they are there when one scrolls.
_NEAR, _AHEAD = 6, 24


class BoardView(QAbstractScrollArea):
    """Tells what is wanted of the cards; mouse and keys are its neighbours in `board.py`."""

    move_requested = Signal(object, int, object)  # ids, place of the lane, the id they come before
    loss_requested = Signal(object)  # ids of cards dropped where the lost ones go
    deed_requested = Signal(str)  # open, edit, won, lost, new: for the cards that are meant
    action_requested = Signal(str)  # the id of an action of the window
    menu_requested = Signal(QPoint)
    escaped = Signal()

    def __init__(self, shown: Shown[Any, Any], head_of: HeadOf) -> None:
        super().__init__()
        self.shown, self.choice = shown, Choice(shown)
        self.sight = Sight(shown, self.choice)
        self._head_of = head_of
        self._brush: BoardPaint | None = None
        self._asking = QTimer(self, singleShot=True, interval=0)
        self._asking.timeout.connect(self._ask)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.horizontalScrollBar().setSingleStep(24)
        self.setAccessibleName(tr("Board"))
        shown.reset.connect(self.fit)
        shown.landed.connect(self.repaint_all)
        self.choice.changed.connect(self._tell)
        self.sight.lift.pulled.connect(self._pull)

    def repaint_all(self) -> None:
        """Paint anew what is seen, and say anew what the current card says."""
        self._tell()

    def renew(self) -> None:
        """Measure anew: the cards have other fields, or another font."""
        self._brush = None
        self.fit()

    def fit(self) -> None:
        """The board or its room is another one."""
        brush, size = self._brush_now(), self.viewport().size()
        lanes = len(self.shown.columns)
        heights = (brush.head_height, brush.card_height, brush.foot_height)
        measures = Geometry(size.width(), size.height(), lanes, *heights)
        bar = self.horizontalScrollBar()
        bar.setRange(0, max(measures.whole_width - measures.width, 0) if lanes else 0)
        bar.setPageStep(measures.width)
        self.sight.scrolled = bar.value()
        self.sight.fit(measures)
        self.viewport().update()

    def scroll_by(self, right: int, lane: int, down: int) -> None:
        """Scroll the board to the right and one of its lanes down."""
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() + right)
        if down and 0 <= lane < len(self.shown.columns):
            self.sight.scroll(lane, self.sight.offset(lane) + down)
        self.viewport().update()

    def show_current(self) -> None:
        """Bring the current card, or its lane where that is empty, into sight."""
        if not self.shown.columns:
            return
        bar, lane = self.horizontalScrollBar(), self.sight.lane_rect(self.choice.lane)
        if lane.left() < 0:
            bar.setValue(bar.value() + lane.left() - _MARGIN)
        elif lane.right() > self.viewport().width():
            bar.setValue(bar.value() + lane.right() + _MARGIN - self.viewport().width())
        place = self.choice.place()
        if place is not None:
            self.sight.show_row(place.lane, place.row)
        self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        scene = Scene(self.sight, self._brush_now(), self._head_of)
        paint_board(painter, scene)
        if self.sight.lacking(_NEAR):
            self._asking.start()

    def scrollContentsBy(self, _right: int, _down: int) -> None:
        self.sight.scrolled = self.horizontalScrollBar().value()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.renew()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.sight.has_keyboard = True
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.sight.has_keyboard = False
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def _brush_now(self) -> BoardPaint:
        if self._brush is None or self._brush.colors is not theme.current():
            fields = frozenset(self.shown.style.fields)
            kind = self.shown.kind
            has_more, has_pills = bool(fields & {*kind.more}), bool(fields & {*kind.pills})
            self._brush = BoardPaint(self.font(), has_more=has_more, has_pills=has_pills)
        return self._brush

    def _ask(self) -> None:
        if wanted := self.sight.lacking(_AHEAD):
            self.shown.wanted.emit(wanted)

    def _pull(self, right: int, down: int) -> None:
        self.scroll_by(right, self.sight.spot(self.sight.lift.at).lane, down)

    def _tell(self) -> None:
        """A screen reader reads the current card as the description of the board."""
        self.setAccessibleDescription(self._spoken(self.choice.current))
        self.viewport().update()

    def _spoken(self, key: int | None) -> str:
        place = self.shown.place(key)
        if key is None or place is None:
            return ""
        face = self.shown.face(key, self.shown.columns[place.lane].lane)
        return "" if face is None else face.spoken

    def _tip(self, at: QPoint) -> str:
        spot = self.sight.spot(at)
        if spot.row < 0 or self.sight.lift.is_up:
            return ""
        ids = self.shown.columns[spot.lane].ids
        return escaped_tool_tip(self._spoken(ids[spot.row])) if spot.row < len(ids) else ""
