"""Paints a whole board as it stands before the eye."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from crm_desktop.domain.board import Column
from crm_desktop.ui.board.geometry import CARD_GAP, Part, Spot
from crm_desktop.ui.board.lane_marks import (
    paint_drop_line,
    paint_handle,
    paint_lane_ground,
)
from crm_desktop.ui.board.paint import BoardPaint, HeadWords, Look
from crm_desktop.ui.board.sight import LOST, Sight
from crm_desktop.ui.translation import tr


class Scene(NamedTuple):
    """What a picture is made of, and with."""

    sight: Sight
    brush: BoardPaint
    head_of: Callable[[Column], HeadWords]


def paint_board(painter: QPainter, scene: Scene) -> None:
    """Paint all that is seen."""
    sight = scene.sight
    whole = QRect(0, 0, sight.measures.width, sight.measures.height)
    painter.fillRect(whole, scene.brush.colors.background)
    for lane in range(len(sight.shown.columns)):
        if sight.is_seen(lane):
            _paint_lane(painter, scene, lane)
    _paint_lifted(painter, scene)


def _paint_lane(painter: QPainter, scene: Scene, lane: int) -> None:
    sight, brush = scene.sight, scene.brush
    column, place, measures = sight.shown.columns[lane], sight.lane_rect(lane), sight.measures
    choice = sight.choice
    is_current = choice.lane == lane and choice.current is None and sight.has_keyboard
    brush.head(painter, place, scene.head_of(column), is_current=is_current)
    painter.save()
    painter.setClipRect(
        QRect(place.left() - 4, measures.head - 4, place.width() + 14, measures.height)
    )
    drop = sight.drop()
    is_target = drop is not None and drop.lane == lane
    if is_target:
        paint_lane_ground(painter, place.adjusted(-4, measures.head - 4, 4, -4), brush.colors)
    _paint_cards(painter, scene, lane)
    if sight.shown.takes_new(lane):
        _paint_add(painter, scene, lane)
    if is_target and drop is not None and sight.shown.is_ordered(lane):
        y = measures.top(drop.row, sight.offset(lane)) - CARD_GAP // 2
        paint_drop_line(painter, place, max(y, measures.head - 2), brush.colors)
    painter.restore()
    _paint_handle(painter, scene, lane)


def _paint_add(painter: QPainter, scene: Scene, lane: int) -> None:
    sight = scene.sight
    count = len(sight.shown.columns[lane].ids)
    at = sight.measures.add_at(sight.lane_rect(lane), count, sight.offset(lane))
    is_hovered = sight.hovered == Spot(Part.ADD, lane, count)
    scene.brush.add_words(painter, at, tr("+ Add"), is_hovered=is_hovered)


def _paint_handle(painter: QPainter, scene: Scene, lane: int) -> None:
    sight, count = scene.sight, len(scene.sight.shown.columns[lane].ids)
    handle = sight.measures.handle(sight.lane_rect(lane), count, sight.offset(lane))
    if not handle.isEmpty():
        is_held = sight.hovered.part is Part.BAR and sight.hovered.lane == lane
        paint_handle(painter, handle, scene.brush.colors, is_held=is_held)


def _paint_cards(painter: QPainter, scene: Scene, lane: int) -> None:
    sight = scene.sight
    column, place, offset = sight.shown.columns[lane], sight.lane_rect(lane), sight.offset(lane)
    for row in sight.measures.seen(len(column.ids), offset):
        key = column.ids[row]
        look = Look(
            is_current=key == sight.choice.current,
            is_selected=key in sight.choice.selected,
            is_hovered=sight.hovered == Spot(Part.CARD, lane, row),
            has_keyboard=sight.has_keyboard,
            is_ghost=key in sight.lift.ids,
        )
        at = sight.measures.card_at(place, row, offset)
        scene.brush.card(painter, at, sight.shown.face(key, column.lane), look)


def _paint_lifted(painter: QPainter, scene: Scene) -> None:
    """The card in the air, over everything."""
    sight = scene.sight
    ids = sight.lift.ids
    start = sight.shown.place(ids[0]) if ids else None
    if start is None:
        return
    if words := sight.shown.kind.lost_words():
        scene.brush.zone(painter, sight.lost_zone(), words, is_hot=sight.drop() == LOST)
    at = QRect(0, 0, sight.measures.lane_width, sight.measures.card)
    at.moveTopLeft(sight.lift.at - sight.lift.held)
    face = sight.shown.face(ids[0], sight.shown.columns[start.lane].lane)
    scene.brush.lifted(painter, at, face, len(ids))
