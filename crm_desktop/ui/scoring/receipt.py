"""The whole receipt of a score: every reason with its day, the parts apart, all adding up."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from crm_desktop.domain.chance import ChanceReceipt
from crm_desktop.domain.scoring import (
    ENGAGEMENT_SHARE,
    FIT_SHARE,
    HUNDREDTHS,
    TENTHS,
    Part,
    Reason,
    Receipt,
)
from crm_desktop.ui import fonts
from crm_desktop.ui.dialogs.reading_window import ReadingWindow
from crm_desktop.ui.scoring.chance_part import ChancePart
from crm_desktop.ui.scoring.shown import LeadShown
from crm_desktop.ui.scoring.words import (
    day_words,
    field_words,
    line_words,
    points_words,
    question_words,
)
from crm_desktop.ui.translation import filled, tr
from crm_desktop.ui.widgets.key_values import hairline
from crm_desktop.ui.widgets.label import ElidedLabel, PlainLabel, secondary_label, strong_label

_WIDTH, _HEIGHT, _AROUND, _MARGIN = 560, 560, 150, 60
_DAY, _WORDS, _POINTS, _WORTH = range(4)


class ReceiptWindow(ReadingWindow):
    """Shows the receipts of somebody's score and chance, as they are now."""

    def __init__(
        self, parent: QWidget, name: str, shown: LeadShown, chance: ChanceReceipt | None = None
    ) -> None:
        found = shown.receipt.receipt
        title = filled(tr("Score {score} of {name}"), score=found.score, name=name)
        super().__init__(parent, title)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(4)
        self.table = ReceiptTable(shown)
        column.addWidget(self.table)
        question = shown.receipt.question
        if question is not None:
            said = tr("Would raise it most: {what} ({points})")
            points = points_words(question.gain / HUNDREDTHS)
            words = filled(said, what=question_words(question), points=points)
            column.addWidget(PlainLabel(words, ink="muted"))
        if chance is not None:
            column.addWidget(ChancePart(chance))
        column.addStretch(1)
        self.show_body(body)
        most = max(parent.window().height() - _MARGIN, _HEIGHT)
        self.resize(_WIDTH, min(body.sizeHint().height() + _AROUND, most))


class ReceiptTable(QWidget):
    """Lines of both parts: the day, the reason, its points in the part, what it adds in all."""

    def __init__(self, shown: LeadShown) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(_WORDS, 1)
        self._shown, self._row = shown, 0
        for column, text in ((_POINTS, tr("Points")), (_WORTH, tr("In the score"))):
            self._grid.addWidget(secondary_label(text), 0, column, Qt.AlignmentFlag.AlignRight)
        self._next()
        found = shown.receipt.receipt
        self._part(Part.FIT, found.fit, FIT_SHARE)
        self._part(Part.ENGAGEMENT, found.engagement, ENGAGEMENT_SHARE)
        self._whole(found)

    def _part(self, part: Part, points: int, share: int) -> None:
        times = tr("{part}, {percent} % of the score")
        title = filled(times, part=field_words(part), percent=share * TENTHS)
        sums = points_words(points / TENTHS), points_words(points * share / HUNDREDTHS)
        self._head(title, *sums)
        reasons = [each for each in self._shown.receipt.receipt.reasons if each.part is part]
        for reason in reasons:
            self._line(reason)
        if not reasons:
            self._grid.addWidget(secondary_label(tr("Nothing yet.")), self._next(), _WORDS)

    def _whole(self, found: Receipt) -> None:
        for reason in found.reasons:
            if reason.part is Part.SCORE:
                self._grid.addWidget(hairline(), self._next(), 0, 1, 4)
                self._line(reason)
        self._head(tr("Score"), "", str(found.score))

    def _head(self, title: str, points: str, worth: str) -> None:
        self._grid.addWidget(hairline(), self._next(), 0, 1, 4)
        row = self._next()
        self._grid.addWidget(strong_label(title), row, 0, 1, 2)
        for column, text in ((_POINTS, points), (_WORTH, worth)):
            label = strong_label(text)
            label.setFont(fonts.tabular(label.font()))
            self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignRight)

    def _line(self, reason: Reason) -> None:
        row, signals = self._next(), self._shown.receipt.signals
        in_part = "" if reason.part is Part.SCORE else points_words(reason.points / TENTHS)
        texts = {
            _DAY: day_words(reason, self._shown.today),
            _WORDS: line_words(reason, signals),
            _POINTS: in_part,
            _WORTH: points_words(reason.hundredths / HUNDREDTHS),
        }
        for column, text in texts.items():
            label = secondary_label(text) if column == _DAY else ElidedLabel(text)
            if column in (_POINTS, _WORTH):
                label.setFont(fonts.tabular(label.font()))
                label.set_ink("good" if reason.points > 0 else "bad")
            side = Qt.AlignmentFlag.AlignLeft
            if column in (_POINTS, _WORTH):
                side = Qt.AlignmentFlag.AlignRight
            self._grid.addWidget(label, row, column, side | Qt.AlignmentFlag.AlignVCenter)

    def _next(self) -> int:
        self._row += 1
        return self._row - 1
