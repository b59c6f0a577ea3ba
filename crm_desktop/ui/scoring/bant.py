"""What is known of a lead's budget, authority, need and timeline, each answered by one key."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from crm_desktop.domain.lead import Known
from crm_desktop.domain.scoring import ANSWERS, BANT
from crm_desktop.ui import dates, fonts, theme
from crm_desktop.ui.delegates.text_cache import TextCache
from crm_desktop.ui.lead_words import answer_words, item_words
from crm_desktop.ui.painting import (
    paint_focus_ring,
    paint_pill,
    pill_height,
    pill_width,
)
from crm_desktop.ui.plain_text import one_line, plain_tool_tip
from crm_desktop.ui.scoring.about import about_words
from crm_desktop.ui.scoring.shown import LeadShown
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.translation import filled, tr
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.label import PlainLabel, strong_label

_TONES = {"": Tone.NEUTRAL, "no": Tone.BAD, "partly": Tone.WARNING, "yes": Tone.GOOD}
_SIDE, _GAP = 8, 10


class BantRow(QAbstractButton):
    """One item: Left and Right or 0 to 3 answer it, Enter asks for a note and a day."""

    answered = Signal(str)
    edit_requested = Signal()
    stepped = Signal(int)

    def __init__(self, item: str) -> None:
        super().__init__()
        self.item = item
        self._known, self._today = Known(item, "", "", ""), date.min
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._offer)
        plain_tool_tip(self, tr("0 unknown, 1 no, 2 partly, 3 yes; Enter for a note and a day"))

    def show_known(self, known: Known, today: date) -> None:
        """Show what is known."""
        self._known, self._today = known, today
        said = filled(
            tr("{item}: {answer}"), item=item_words(self.item), answer=answer_words(known.answer)
        )
        self.setAccessibleName(" ".join(filter(None, (said, one_line(known.note), self._day()))))
        self.update()

    def known(self) -> Known:
        return self._known

    def sizeHint(self) -> QSize:
        return QSize(160, round(pill_height(fonts.secondary())) + 10)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, place = event.key(), ANSWERS.index(self._known.answer)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key))
        if step is not None:
            self._answer(min(max(place + step, 0), len(ANSWERS) - 1))
        elif event.text() in ("0", "1", "2", "3"):
            self._answer(int(event.text()))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_requested.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.edit_requested.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.hover)
            painter.drawRoundedRect(self.rect(), 6, 6)
        plain, small = TextCache(self.font()), TextCache(fonts.secondary())
        middle = self.height() / 2
        painter.setPen(colors.text)
        plain.paint(painter, _SIDE, round(middle - plain.height / 2), item_words(self.item), 90)
        left = self._pill(painter, 96, colors)
        day = self._day()
        day_width = round(small.line(day, 90)[1]) if day else 0
        painter.setPen(colors.muted)
        y = round(middle - small.height / 2)
        if day:
            small.paint(painter, self.width() - _SIDE - day_width, y, day, 90)
        room = self.width() - left - 2 * _GAP - day_width - _SIDE
        if self._known.note and room > 20:
            small.paint(painter, left + _GAP, y, one_line(self._known.note), room)
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()), colors.accent)

    def _pill(self, painter: QPainter, left: int, colors: theme.Theme) -> int:
        font, words = fonts.secondary(), answer_words(self._known.answer)
        width, height = pill_width(font, words), pill_height(font)
        place = QRectF(left, (self.height() - height) / 2, width, height)
        paint_pill(painter, place, words, colors.pill(_TONES[self._known.answer]), font)
        return round(left + width)

    def _day(self) -> str:
        day = self._known.day
        return dates.day_of(date.fromisoformat(day), self._today) if day else ""

    def _answer(self, place: int) -> None:
        if ANSWERS[place] != self._known.answer:
            self._take(ANSWERS[place])

    def _take(self, answer: str) -> None:
        # Shown at once: whatever is done next begins with it.
        self.show_known(self._known._replace(answer=answer, day=""), self._today)
        self.answered.emit(answer)

    def _offer(self) -> None:
        menu = QMenu(self)
        for answer in ANSWERS:
            action = menu.addAction(answer_words(answer))
            action.triggered.connect(lambda _on=False, chosen=answer: self._take(chosen))
        menu.addSeparator()
        menu.addAction(tr("Note and day …")).triggered.connect(self.edit_requested)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(96, self.height())))


class BantCard(Card):
    """The four items, and what else is known of the lead.

    `changed` tells an item with its answer, its note and its day.
    """

    changed = Signal(object)  # Known
    edit_requested = Signal(object)  # Known, whose note and day are to be asked for

    def __init__(self) -> None:
        super().__init__(strong_label(tr("Qualification")), spacing=0)
        self._rows = [BantRow(item) for item in BANT]
        for place, row in enumerate(self._rows):
            self.column.addWidget(row)
            row.answered.connect(self._answered(row))
            row.edit_requested.connect(self._asked(row))
            row.stepped.connect(self._stepping(place))
        self._about = PlainLabel(ink="muted")
        self._about.setFont(fonts.secondary())
        self._about.setContentsMargins(_SIDE, 6, _SIDE, 0)
        self.column.addWidget(self._about)

    def show_lead(self, shown: LeadShown) -> None:
        """Show what is known, one of each item in their order."""
        for row, known in zip(self._rows, shown.lead.answers, strict=True):
            row.show_known(known, shown.today)
        words = about_words(shown.lead)
        self._about.setText(words)
        self._about.setVisible(bool(words))

    def row(self, item: str) -> BantRow:
        """The row of an item."""
        return self._rows[BANT.index(item)]

    def take_keyboard(self) -> None:
        """Give the keyboard to the first item that is not known, else the first."""
        unknown = (row for row in self._rows if not row.known().answer)
        next(unknown, self._rows[0]).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def stops(self) -> list[QWidget]:
        """Where the keyboard stops here."""
        return [*self._rows]

    def _answered(self, row: BantRow) -> Callable[[str], None]:
        # An answer given now is of today, whatever the day of the one before.
        return lambda answer: self.changed.emit(row.known()._replace(answer=answer, day=""))

    def _asked(self, row: BantRow) -> Callable[[], None]:
        return lambda: self.edit_requested.emit(row.known())

    def _stepping(self, place: int) -> Callable[[int], None]:
        def step(by: int) -> None:
            wanted = min(max(place + by, 0), len(self._rows) - 1)
            self._rows[wanted].setFocus(Qt.FocusReason.TabFocusReason)

        return step
