"""What the mouse does to a board: choose, open, scroll, and carry cards elsewhere."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from crm_desktop.ui.board.geometry import Part, Spot
from crm_desktop.ui.board.shown import Place
from crm_desktop.ui.board.sight import LOST, NOWHERE
from crm_desktop.ui.board.view import BoardView

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_NOTCH, _ROWS = 120, 1  # what a notch of a wheel says, and how many cards it scrolls


class BoardMouse(QObject):
    """Sees the events of the viewport first."""

    def __init__(self, view: BoardView) -> None:
        super().__init__(view)
        self._view, self._sight = view, view.sight
        self._pressed, self._pressed_at = NOWHERE, QPoint()
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        if isinstance(event, QWheelEvent):
            self._wheel(event)
            return True
        if isinstance(event, QContextMenuEvent):
            self._menu(event)
            return True
        if kind is QEvent.Type.Leave and not self._sight.lift.is_up:
            self._hover(NOWHERE)
        return super().eventFilter(watched, event)

    def _mouse(self, event: QMouseEvent) -> bool:
        kind, at = event.type(), event.position().toPoint()
        if kind is QEvent.Type.MouseMove:
            self._move(at, event.buttons())
        elif event.button() is not Qt.MouseButton.LeftButton:
            return False
        elif kind is QEvent.Type.MouseButtonPress:
            self._press(at, event.modifiers())
        elif kind is QEvent.Type.MouseButtonRelease:
            self._release(at)
        elif self._sight.spot(at).part is Part.CARD:  # twice
            self._view.deed_requested.emit("open")
        return True

    def _press(self, at: QPoint, held: Qt.KeyboardModifier) -> None:
        self._view.setFocus(Qt.FocusReason.MouseFocusReason)
        spot = self._pressed = self._sight.spot(at)
        self._pressed_at = at
        choice, place = self._view.choice, Place(spot.lane, spot.row)
        key = self._view.shown.at(place)
        if spot.part is not Part.CARD or key is None:
            if spot.lane >= 0 and spot.part is not Part.BAR:
                choice.go(Place(spot.lane, 0 if spot.part is Part.HEAD else spot.row))
                choice.select(())
        elif held & _SHIFT:
            choice.extend(place)
            choice.go(place)
        elif held & _CONTROL:
            choice.add(key)
            choice.go(place)
        else:  # what is selected may be about to be carried: it is let go of at the release
            choice.go(place, keeps_selection=key in choice.selected)
        self._view.show_current()

    def _move(self, at: QPoint, buttons: Qt.MouseButton) -> None:
        if not buttons & Qt.MouseButton.LeftButton:
            self._hover(self._sight.spot(at))
        elif self._sight.lift.is_up:
            self._carry(at)
        elif self._pressed.part is Part.BAR:
            self._drag_bar(at)
        elif self._is_lifting(at):
            self._lift(at)

    def _release(self, at: QPoint) -> None:
        pressed, self._pressed = self._pressed, NOWHERE
        if self._sight.lift.is_up:
            self._let_go()
        elif pressed.part is Part.ADD and self._sight.spot(at) == pressed:
            if self._view.shown.takes_new(pressed.lane):
                self._view.deed_requested.emit("new")
        elif pressed.part is Part.CARD and self._sight.spot(at) == pressed:
            held = QApplication.keyboardModifiers()
            if not held & (_CONTROL | _SHIFT) and self._view.choice.selected:
                self._view.choice.select(())

    def _is_lifting(self, at: QPoint) -> bool:
        far = (at - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        return far and self._pressed.part is Part.CARD and not self._view.shown.is_fixed

    def _lift(self, at: QPoint) -> None:
        choice = self._view.choice
        key = self._view.shown.at(Place(self._pressed.lane, self._pressed.row))
        if key is None:
            return
        ids = tuple(choice.meant()) if key in choice.selected else (key,)
        ids = (key, *(each for each in ids if each != key))  # it is the one that is seen
        self._hover(NOWHERE)
        held = self._pressed_at - self._sight.card_rect(key).topLeft()
        self._sight.lift.begin(ids, held, at)
        self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self._carry(at)

    def _carry(self, at: QPoint) -> None:
        measures, zone = self._sight.measures, self._sight.lost_zone()
        at_foot = measures.height if zone.isEmpty() else zone.top()
        if zone.contains(at):
            at_foot = at.y() + measures.height  # it is let go of here
        self._sight.lift.follow(at, measures.width, measures.head, at_foot)
        self._view.viewport().update()

    def _let_go(self) -> None:
        drop = self._sight.drop()
        held = frozenset(self._sight.lift.end())
        self._view.viewport().unsetCursor()
        columns = self._view.shown.columns
        order = [key for column in columns for key in column.ids if key in held]
        if drop == LOST:
            self._view.loss_requested.emit(order)
        elif drop is not None and order:
            ids = columns[drop.lane].ids
            before = ids[drop.row] if drop.row < len(ids) else None
            self._view.move_requested.emit(order, drop.lane, before)
        self._view.viewport().update()

    def _drag_bar(self, at: QPoint) -> None:
        lane = self._pressed.lane
        count = len(self._view.shown.columns[lane].ids)
        measures = self._sight.measures
        handle = measures.handle(self._sight.lane_rect(lane), count, 0)
        room = max(measures.body - handle.height() - 4, 1)
        share = (at.y() - measures.head - handle.height() // 2) / room
        self._sight.scroll(lane, round(share * measures.most(count)))
        self._view.viewport().update()

    def _wheel(self, event: QWheelEvent) -> None:
        exact, turned = event.pixelDelta(), event.angleDelta()
        step = self._sight.measures.step * _ROWS
        right, down = exact.x(), exact.y()
        if exact.isNull():
            right, down = turned.x() * step // _NOTCH, turned.y() * step // _NOTCH
        if event.modifiers() & _SHIFT and not right:
            right, down = down, 0
        at = event.position().toPoint()
        self._view.scroll_by(-right, self._sight.spot(at).lane, -down)
        if not self._sight.lift.is_up:
            self._hover(self._sight.spot(at))

    def _menu(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            spot = self._sight.spot(event.pos())
            key = self._view.shown.at(Place(spot.lane, spot.row))
            if spot.part is not Part.CARD or key is None:
                return
            choice = self._view.choice
            choice.go(Place(spot.lane, spot.row), keeps_selection=key in choice.selected)
        self._view.menu_requested.emit(event.globalPos())

    def _hover(self, spot: Spot) -> None:
        if spot != self._sight.hovered:
            self._sight.hovered = spot
            is_word = spot.part is Part.ADD and self._view.shown.takes_new(spot.lane)
            shape = Qt.CursorShape.PointingHandCursor if is_word else Qt.CursorShape.ArrowCursor
            self._view.viewport().setCursor(shape)
            self._view.viewport().update()
