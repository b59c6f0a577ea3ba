"""The clock of a ticket: what is due next, live, with a bar of the time that is gone."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.domain.ticket import TicketDetail
from crm_desktop.ui import fonts, theme
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.tickets.clock_words import clock_words
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.label import PlainLabel, strong_label

_HEIGHT = 6
_FIGURE = 1.7


class ShareBar(QWidget):
    """A track, and the part of it that is gone."""

    def __init__(self) -> None:
        super().__init__()
        self._share, self._tone = 0.0, Tone.NONE
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float, tone: Tone) -> None:
        """Fill this much of it, from 0 to 1."""
        self._share, self._tone = share, tone
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(80, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        place, radius = QRectF(self.rect()), self.height() / 2
        painter.setBrush(colors.line)
        painter.drawRoundedRect(place, radius, radius)
        gone = max(place.width() * self._share, self.height())
        painter.setBrush(colors.accent if self._tone is Tone.NONE else colors.ink(self._tone))
        painter.drawRoundedRect(QRectF(0, 0, gone, place.height()), radius, radius)


class ClockCard(Card):
    """Hidden where the ticket has no targets."""

    def __init__(self) -> None:
        super().__init__(spacing=4)
        self.title = strong_label()
        self.figure = PlainLabel()
        self.figure.setFont(fonts.tabular(fonts.sized(_FIGURE, fonts.title().weight())))
        self.bar = ShareBar()
        self.lines = PlainLabel(ink="muted")
        self.lines.setFont(fonts.secondary())
        for widget in (self.title, self.figure, self.bar, self.lines):
            self.column.addWidget(widget)
        self.column.insertSpacing(3, 2)

    def show_ticket(self, detail: TicketDetail, now: int) -> None:
        """Show how a ticket stands now."""
        found = clock_words(detail, now)
        self.setVisible(found is not None)
        if found is None:
            return
        self.title.setText(found.title)
        self.figure.setText(found.figure)
        self.figure.set_ink("" if found.tone is Tone.NONE else found.tone.value)
        self.figure.setVisible(bool(found.figure))
        self.bar.setVisible(found.share is not None)
        self.bar.show_share(found.share or 0.0, found.tone)
        self.lines.setText("\n".join(found.lines))
        self.lines.setVisible(bool(found.lines))
        self.setAccessibleName(" · ".join((found.title, found.figure, *found.lines)))
