"""A scale to choose a score from: by a digit, by the arrows, or by a click."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.domain.feedback import SCALES, SurveyCode
from crm_desktop.ui import fonts, theme
from crm_desktop.ui.painting import paint_focus_ring
from crm_desktop.ui.responses.words import meaning, scale_ends, score_words, tone_of
from crm_desktop.ui.translation import tr

_SIDE, _GAP, _RISE = 34, 5, 5
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}
_CLEARING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class ScoreScale(QWidget):
    """Figures side by side with what the ends mean below; Delete chooses none."""

    changed = Signal()
    submitted = Signal()  # Enter

    def __init__(self) -> None:
        super().__init__()
        self._code, self._score = SurveyCode.CSAT, -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._say()

    def set_survey(self, code: SurveyCode) -> None:
        """Offer the scores of a survey that has some; one that is none of them is forgotten."""
        low, high = SCALES[code]
        self._code = code
        self.set_score(self._score if low <= self._score <= high else None)

    def score(self) -> int | None:
        """The score chosen."""
        return self._score if self._score >= 0 else None

    def set_score(self, score: int | None) -> None:
        """Choose a score, or none."""
        self._score = -1 if score is None else score
        self._say()
        self.update()
        self.changed.emit()

    def place_of(self, score: int) -> QRect:
        """Where a score stands."""
        low, high = SCALES[self._code]
        step = min(_SIDE, (self.width() - 2) // (high - low + 1) - _GAP)
        return QRect(1 + (score - low) * (step + _GAP), 1, step, _SIDE)

    def sizeHint(self) -> QSize:
        return QSize(420, _SIDE + 2 + _RISE + round(self._small_height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, typed = Qt.Key(event.key()), event.text()
        low, high = SCALES[self._code]
        if key in _STEPS:
            start = low - 1 if self._score < 0 else self._score
            self.set_score(min(max(start + _STEPS[key], low), high))
        elif typed and typed in "0123456789":
            self._type(int(typed), low, high)
        elif key in _CLEARING:
            self.set_score(None)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submitted.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        score = self._score_at(event.position().toPoint())
        if score is not None:
            self.set_score(None if score == self._score else score)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, (low, high) = QPainter(self), SCALES[self._code]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for score in range(low, high + 1):
            self._paint_score(painter, score)
        self._paint_meaning(painter)

    def _type(self, digit: int, low: int, high: int) -> None:
        """A digit; a second one makes a number of both where there is such a score."""
        both = 10 * self._score + digit
        if self._score > 0 and low <= both <= high:
            self.set_score(both)
        elif low <= digit <= high:
            self.set_score(digit)

    def _score_at(self, at: QPoint) -> int | None:
        low, high = SCALES[self._code]
        places = ((score, self.place_of(score)) for score in range(low, high + 1))
        return next((score for score, place in places if place.contains(at)), None)

    def _say(self) -> None:
        words = tr("no score")
        if self._score >= 0:
            said = (score_words(self._code, self._score), meaning(self._code, self._score))
            words = ", ".join(said)
        self.setAccessibleName(f"{tr('Score')}: {words}")

    def _paint_score(self, painter: QPainter, score: int) -> None:
        colors, place = theme.current(), QRectF(self.place_of(score)).adjusted(0.5, 0.5, -0.5, -0.5)
        is_chosen = score == self._score
        pill = colors.pill(tone_of(self._code, score))
        painter.setPen(QPen(pill.ink if is_chosen else colors.outline, 1.6 if is_chosen else 1))
        painter.setBrush(pill.ground if is_chosen else colors.panel)
        painter.drawRoundedRect(place, 6, 6)
        painter.setFont(fonts.strong() if is_chosen else self.font())
        painter.setPen(pill.ink if is_chosen else colors.text)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(score))
        is_current = is_chosen or (self._score < 0 and score == SCALES[self._code][0])
        if self.hasFocus() and is_current:
            paint_focus_ring(painter, place.adjusted(-1, -1, 1, 1), colors.accent, 7)

    def _paint_meaning(self, painter: QPainter) -> None:
        """What the score chosen means, or else what the ends do."""
        colors, (low, high) = theme.current(), SCALES[self._code]
        words = f"{low}: {scale_ends(self._code)[0]} · {high}: {scale_ends(self._code)[1]}"
        if self._score >= 0:
            words = meaning(self._code, self._score)
        painter.setFont(fonts.secondary())
        painter.setPen(colors.text if self._score >= 0 else colors.muted)
        place = QRectF(1, _SIDE + 2 + _RISE, self.width() - 2, self._small_height())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, words)

    def _small_height(self) -> float:
        return QFontMetricsF(fonts.secondary()).height()
