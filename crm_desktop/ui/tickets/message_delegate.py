"""Paints messages as cards: what came in plain, what went out tinted, notes with dashes."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from crm_desktop.ui import icons, theme
from crm_desktop.ui.painting import PILL_PADDING, paint_focus_ring, paint_pill_ground
from crm_desktop.ui.plain_text import isolated, one_line
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.tickets.message_item import Look, MessageItem
from crm_desktop.ui.tickets.message_layout import BETWEEN, PADDING, Laid, MessageLayouts

Index = QModelIndex | QPersistentModelIndex

MESSAGE_ROLE = Qt.ItemDataRole.UserRole + 3
CUT = "cut"
_RADIUS = 8
_ICON = 14


class MessageDelegate(QStyledItemDelegate):
    """Asks the model for `MESSAGE_ROLE` alone; says which part of a message is where."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._font_key = ""
        self._layouts = MessageLayouts(view.font())

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        item = index.data(MESSAGE_ROLE)
        if not isinstance(item, MessageItem):
            return QSize(width, 1)
        return QSize(width, self._kept().laid(item, width).height + BETWEEN)

    def part_at(self, index: Index, at: QPoint) -> str | int | None:
        """What is at a place of the view: `CUT`, the id of a file, or nothing to press."""
        item = index.data(MESSAGE_ROLE)
        if not isinstance(item, MessageItem):
            return None
        place = self._view.visualRect(index)
        here = at - place.topLeft()
        laid = self._kept().laid(item, place.width())
        if laid.cut.contains(here):
            return CUT
        return next((key for key, _, where in laid.files if where.contains(here)), None)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(MESSAGE_ROLE)
        if not isinstance(item, MessageItem):
            return
        colors, place = theme.current(), QRect(option.rect)
        laid = self._kept().laid(item, place.width())
        card = place.adjusted(0, 0, 0, -BETWEEN)
        _paint_card(painter, card, item.look, option.state, colors)
        painter.save()
        painter.translate(card.topLeft())
        self._paint_head(painter, item, card.width() - 2 * PADDING, colors)
        painter.setPen(colors.muted if item.look is Look.NOTE else colors.text)
        laid.text.draw(painter, laid.text_at)
        self._paint_links(painter, item, laid, colors)
        painter.restore()

    def _paint_head(
        self, painter: QPainter, item: MessageItem, room: int, colors: theme.Theme
    ) -> None:
        kept, top = self._kept(), PADDING - 2
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        left = flags | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine
        metrics, strong = QFontMetricsF(kept.plain), QFontMetricsF(kept.strong)
        who = strong.elidedText(item.who, Qt.TextElideMode.ElideRight, room * 0.5)
        painter.setFont(kept.strong)
        painter.setPen(colors.text)
        painter.drawText(QRect(PADDING, top, room, kept.line), left, isolated(who))
        taken = round(strong.horizontalAdvance(who)) + 6
        painter.setFont(kept.plain)
        painter.setPen(colors.muted)
        how = how_words(item, metrics, room - taken)
        painter.drawText(QRect(PADDING + taken, top, room - taken, kept.line), left, how)

    def _paint_links(
        self, painter: QPainter, item: MessageItem, laid: Laid, colors: theme.Theme
    ) -> None:
        kept = self._kept()
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if item.cut:
            painter.setPen(colors.accent)
            painter.drawText(laid.cut, left, item.cut)
        painter.setFont(kept.small)
        ratio, pill = icons.pixel_ratio(painter), colors.pill(Tone.NEUTRAL)
        for _, name, where in laid.files:
            paint_pill_ground(painter, QRectF(where), pill)
            picture = icons.pixmap("paperclip", "muted", _ICON, ratio)
            painter.drawPixmap(
                where.left() + PILL_PADDING, where.center().y() - _ICON // 2 + 1, picture
            )
            inner = where.adjusted(PILL_PADDING + 20, 0, -PILL_PADDING, 0)
            shown = QFontMetricsF(kept.small).elidedText(
                one_line(name), Qt.TextElideMode.ElideMiddle, inner.width() + 1
            )
            painter.setPen(pill.ink)
            painter.drawText(inner, left, shown)

    def _kept(self) -> MessageLayouts:
        key = self._view.font().key()
        if key != self._font_key:
            self._font_key, self._layouts = key, MessageLayouts(self._view.font())
        return self._layouts


def how_words(item: MessageItem, metrics: QFontMetricsF, room: float) -> str:
    """How, when and what became of it in this room: a long address gives way, not what follows."""
    aside = f" · {item.aside}" if item.how else item.aside
    for_how = room - metrics.horizontalAdvance(aside)
    how = metrics.elidedText(item.how, Qt.TextElideMode.ElideRight, max(for_how, 0))
    return metrics.elidedText(f"{isolated(how)}{aside}", Qt.TextElideMode.ElideRight, room)


def _paint_card(
    painter: QPainter, card: QRect, look: Look, state: QStyle.StateFlag, colors: theme.Theme
) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    grounds = {Look.IN: colors.panel, Look.OUT: colors.accent_soft, Look.NOTE: colors.background}
    lines = {Look.IN: colors.line, Look.OUT: colors.accent_soft, Look.NOTE: colors.outline}
    style = Qt.PenStyle.DashLine if look is Look.NOTE else Qt.PenStyle.SolidLine
    is_selected = bool(state & QStyle.StateFlag.State_Selected)
    painter.setPen(QPen(colors.accent if is_selected else lines[look], 1, style))
    painter.setBrush(grounds[look])
    painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    if state & QStyle.StateFlag.State_HasFocus:
        paint_focus_ring(painter, QRectF(card), colors.accent, _RADIUS)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
