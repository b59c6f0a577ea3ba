"""The timeline of a person: what was done and is planned, each as tall as its words need."""

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from crm_desktop.ui import fonts, theme
from crm_desktop.ui.delegates.text_cache import TextCache
from crm_desktop.ui.painting import PILL_PADDING, paint_focus_ring, paint_pill_ground
from crm_desktop.ui.plain_text import isolated, one_line
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.wrapping import wrapped

Index = QModelIndex | QPersistentModelIndex

TIMELINE_ROLE = Qt.ItemDataRole.UserRole + 2

_SIDE = 8
_RISE = 6
_GAP = 6
_DOT = " · "
_LEAST = 24  # pixels in which words still say something
_KEPT = 4_000
_BODY = 1_200


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """One row: `kind` bold, then ` · head · when` muted, then the body.

    `link` stands after the head, as words that lead somewhere. Of planned ones `when` stands in a
    pill of the `tone` (bad: overdue, warning: today, accent: later). Of a heading only `kind` is
    shown.
    """

    kind: str
    head: str = ""
    when: str = ""
    body: str = ""
    tone: Tone = Tone.NONE
    is_heading: bool = False
    is_done: bool = True
    link: str = ""


class _Head(NamedTuple):
    """What stands in the first line, from its left edge: the kind, the words, the link."""

    words: str
    words_left: int
    words_room: int
    link_left: int
    link_width: int


@dataclass(frozen=True, slots=True)
class _Fonts:
    plain: TextCache
    strong: TextCache
    small: TextCache


class TimelineDelegate(QStyledItemDelegate):
    """Paints `TimelineItem`s of `TIMELINE_ROLE`; heights are kept for each width."""

    def __init__(self, view: QListView, lines: int = 3) -> None:
        super().__init__(view)
        self._view = view
        self._lines = lines
        self._font_key = ""
        self._fonts = _fonts_for(view.font())
        self._bodies: dict[tuple[str, int], tuple[str, ...]] = {}

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        item = index.data(TIMELINE_ROLE)
        kept = self._kept_fonts()
        line = round(kept.plain.height)
        if not isinstance(item, TimelineItem):
            return QSize(width, line)
        if item.is_heading:
            return QSize(width, line + 3 * _RISE)
        body = len(self._body(item.body, width - 2 * _SIDE)) * (line + 2)
        return QSize(width, line + body + 2 * _RISE + (4 if _has_pill(item) else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(TIMELINE_ROLE)
        if not isinstance(item, TimelineItem):
            return
        place: QRect = option.rect
        colors = theme.current()
        if item.is_heading:
            self._paint_heading(painter, place, item, colors)
            return
        _paint_ground(painter, place, option.state, colors)
        inner = place.adjusted(_SIDE, _RISE, -_SIDE, -_RISE)
        top = self._paint_head(painter, inner, item, colors)
        self._paint_body(painter, inner, top, item, colors)

    def link_place(self, item: TimelineItem, place: QRect) -> QRect:
        """Where the link of a row at a place is; empty where it has none, or no room for it."""
        inner = place.adjusted(_SIDE, _RISE, -_SIDE, -_RISE)
        head = self._head(item, inner.width() - self._due_width(item, inner.width()))
        if item.is_heading or not head.link_width:
            return QRect()
        left = inner.left() + head.link_left
        return QRect(left, place.top(), head.link_width, round(self._kept_fonts().plain.height) + 8)

    def _paint_heading(
        self, painter: QPainter, place: QRect, item: TimelineItem, colors: theme.Theme
    ) -> None:
        small = self._kept_fonts().small
        painter.setPen(colors.muted)
        y = place.bottom() - _RISE - small.height
        room = place.width() - 2 * _SIDE
        taken = small.paint(painter, place.left() + _SIDE, round(y), item.kind, room)
        left = place.left() + _SIDE + round(taken) + 8
        middle = round(y + small.height / 2)
        painter.fillRect(QRect(left, middle, place.right() - _SIDE - left, 1), colors.line)

    def _paint_head(
        self, painter: QPainter, inner: QRect, item: TimelineItem, colors: theme.Theme
    ) -> float:
        kept = self._kept_fonts()
        y = inner.top() + (2 if _has_pill(item) else 0)
        room = inner.width() - self._due_width(item, inner.width())
        if _has_pill(item):
            self._paint_due(painter, inner, y, item, colors)
        head = self._head(item, room)
        painter.setPen(colors.text)
        kept.strong.paint(painter, inner.left(), y, item.kind, room)
        if head.words_room > _LEAST:
            painter.setPen(colors.muted)
            kept.plain.paint(
                painter, inner.left() + head.words_left, y, head.words, head.words_room
            )
        if head.link_width:
            left = inner.left() + head.link_left
            painter.setPen(colors.muted)
            dot = kept.plain.line(_DOT, room)[1]
            kept.plain.paint(painter, left - round(dot), y, _DOT, room)
            painter.setPen(colors.accent)
            kept.plain.paint(painter, left, y, isolated(item.link), room - head.link_left)
        return y + kept.plain.height + 2 + (2 if _has_pill(item) else 0)

    def _head(self, item: TimelineItem, room: int) -> _Head:
        kept = self._kept_fonts()
        left = round(kept.strong.line(item.kind, room)[1])
        when = "" if _has_pill(item) else item.when
        said = [isolated(one_line(each)) for each in (item.head, when) if each]
        words = _DOT + _DOT.join(said) if said else ""
        if not item.link:
            return _Head(words, left, room - left if said else 0, 0, 0)
        wanted = round(kept.plain.line(isolated(item.link), room)[1])
        dot = round(kept.plain.line(_DOT, room)[1])
        words_room = max(room - left - dot - min(wanted, room // 3), 0) if said else 0
        link_left = left + dot + (round(kept.plain.line(words, words_room)[1]) if said else 0)
        width = min(wanted, room - link_left)
        return _Head(words, left, words_room, link_left, width if width > _LEAST else 0)

    def _due_width(self, item: TimelineItem, room: int) -> int:
        if not _has_pill(item):
            return 0
        return (
            round(self._kept_fonts().small.line(item.when, room // 2)[1]) + 2 * PILL_PADDING + _GAP
        )

    def _paint_due(
        self, painter: QPainter, inner: QRect, y: float, item: TimelineItem, colors: theme.Theme
    ) -> None:
        kept = self._kept_fonts()
        laid_out, width = kept.small.line(item.when, inner.width() // 2)
        pill = colors.pill(item.tone)
        whole = round(width) + 2 * PILL_PADDING
        height = round(kept.small.height) + 6
        top = round(y + (kept.plain.height - height) / 2)
        left = inner.right() + 1 - whole
        paint_pill_ground(painter, QRectF(left, top, whole, height), pill)
        painter.setFont(kept.small.font)
        painter.setPen(pill.ink)
        painter.drawStaticText(QPointF(left + PILL_PADDING, top + 3), laid_out)

    def _paint_body(
        self, painter: QPainter, inner: QRect, top: float, item: TimelineItem, colors: theme.Theme
    ) -> None:
        kept = self._kept_fonts()
        painter.setPen(colors.muted if item.is_done else colors.text)
        for line in self._body(item.body, inner.width()):
            kept.plain.paint(painter, inner.left(), round(top), line, inner.width())
            top += round(kept.plain.height) + 2

    def _body(self, text: str, width: int) -> tuple[str, ...]:
        if not text or width < 1:
            return ()
        text = text[:_BODY]  # more does not fit the lines of any window
        key = (text, width)
        found = self._bodies.get(key)
        if found is None:
            if len(self._bodies) >= _KEPT:
                self._bodies.clear()
            plain = self._kept_fonts().plain
            found = self._bodies[key] = wrapped(text, width, self._lines, plain.font)
        return found

    def _kept_fonts(self) -> _Fonts:
        font = self._view.font()
        key = font.key()
        if key != self._font_key:
            self._font_key, self._fonts, self._bodies = key, _fonts_for(font), {}
        return self._fonts


def _has_pill(item: TimelineItem) -> bool:
    return not item.is_done and bool(item.when)


def _fonts_for(font: QFont) -> _Fonts:
    return _Fonts(
        TextCache(font),
        TextCache(fonts.sized(1.0, QFont.Weight.DemiBold, base=font)),
        TextCache(fonts.sized(fonts.SECONDARY, base=font)),
    )


def _paint_ground(
    painter: QPainter, place: QRect, state: QStyle.StateFlag, colors: theme.Theme
) -> None:
    ground = None
    if state & QStyle.StateFlag.State_Selected:
        ground = colors.accent_soft
    elif state & QStyle.StateFlag.State_MouseOver:
        ground = colors.hover
    if ground is not None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(place.adjusted(0, 1, 0, -1), 6, 6)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    if state & QStyle.StateFlag.State_HasFocus:
        paint_focus_ring(painter, QRectF(place).adjusted(0, 1, 0, -1), colors.accent)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
