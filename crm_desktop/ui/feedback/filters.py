"""What of the feedback is shown: a survey, a time, only low scores, words."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from crm_desktop.domain.feedback import Summary
from crm_desktop.domain.report import When
from crm_desktop.domain.report_period import Asked, Span
from crm_desktop.ui.plain_text import button_text
from crm_desktop.ui.records.list_head import FilterField
from crm_desktop.ui.responses.words import survey_words
from crm_desktop.ui.translation import QT_TR_NOOP, tr
from crm_desktop.ui.widgets.buttons import quiet_button
from crm_desktop.ui.widgets.chip import Chip

Key = TypeVar("Key")
_SPANS = {
    Span.ALL: QT_TR_NOOP("All time"),
    Span.THIS_MONTH: QT_TR_NOOP("This month"),
    Span.THIS_QUARTER: QT_TR_NOOP("This quarter"),
    Span.THIS_YEAR: QT_TR_NOOP("This year"),
    Span.LAST_MONTH: QT_TR_NOOP("Last month"),
    Span.LAST_QUARTER: QT_TR_NOOP("Last quarter"),
    Span.LAST_YEAR: QT_TR_NOOP("Last year"),
    Span.OWN: QT_TR_NOOP("Own days …"),
}
_ALL = Asked(Span.ALL)


class FilterRow(QWidget):
    """Two chips with menus, a switch for low scores, and a line for words."""

    changed = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self.survey: int | None = None
        self.asked = _ALL
        self._surveys: Sequence[Summary] = ()
        self.survey_chip = Chip("", removable=False)
        self.span_chip = Chip("", removable=False)
        self.low = quiet_button(tr("Low scores only"))
        self.low.setCheckable(True)
        self.low.setProperty("size", "small")
        self.words = FilterField()
        self.menu: QMenu | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.survey_chip, self.span_chip, self.low):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.words)
        self.survey_chip.clicked.connect(self.open_surveys)
        self.span_chip.clicked.connect(self.open_spans)
        self.low.toggled.connect(lambda _on: self.changed.emit())
        self.words.textChanged.connect(lambda _text: self.changed.emit())
        self._say()

    @property
    def is_narrow(self) -> bool:
        """Whether something is left out."""
        is_part = self.survey is not None or self.asked.span is not Span.ALL
        return is_part or self.low.isChecked() or bool(self.words.text().strip())

    def show_surveys(self, surveys: Sequence[Summary]) -> None:
        """Offer these; one that is gone is no longer chosen."""
        self._surveys = surveys
        if self.survey not in [each.survey for each in surveys]:
            self.survey = None
        self._say()

    def choose_survey(self, survey: int | None) -> None:
        """Show one survey, or all of them."""
        self.survey = survey
        self._say()
        self.changed.emit()

    def choose_span(self, span: Span) -> None:
        """Show what came in a time; own days are asked for first."""
        if span is not Span.OWN:
            self._ask(Asked(span))
            return
        from crm_desktop.ui.dialogs.own_days import OwnDaysDialog

        this_month = When(self._today.replace(day=1), self._today)
        dialog = OwnDaysDialog(self, self.asked.own or this_month)
        dialog.chosen.connect(lambda days: self._ask(Asked(Span.OWN, own=days)))
        dialog.open()

    def show_all(self) -> None:
        """Leave nothing out."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's
        self.low.setChecked(False)
        self.words.clear()
        self.survey, self.asked = None, _ALL
        self.blockSignals(False)  # noqa: FBT003 - Qt's
        self._say()
        self.changed.emit()

    def open_surveys(self) -> None:
        """Offer the surveys in a menu."""
        names = [(each.survey, survey_words(each.name)) for each in self._surveys]
        self._open(
            self.survey_chip, [(None, tr("All surveys")), *names], self.survey, self.choose_survey
        )

    def open_spans(self) -> None:
        """Offer the times in a menu."""
        offered = [(span, tr(text)) for span, text in _SPANS.items()]
        self._open(self.span_chip, offered, self.asked.span, self.choose_span)

    def _ask(self, asked: Asked) -> None:
        self.asked = asked
        self._say()
        self.changed.emit()

    def _open(
        self,
        chip: Chip,
        offered: Sequence[tuple[Key, str]],
        now: Key,
        choose: Callable[[Key], None],
    ) -> None:
        menu = self.menu = QMenu(chip)
        menu.aboutToHide.connect(menu.deleteLater)
        group = QActionGroup(menu)
        for key, words in offered:
            action = QAction(button_text(words), group)
            action.setCheckable(True)
            action.setChecked(key == now)
            action.triggered.connect(partial(_choose, choose, key))
            menu.addAction(action)
        menu.popup(chip.mapToGlobal(QPoint(0, chip.height() + 4)))

    def _say(self) -> None:
        names = [survey_words(each.name) for each in self._surveys if each.survey == self.survey]
        survey = names[0] if names else tr("All surveys")
        for chip, words in ((self.survey_chip, survey), (self.span_chip, _days(self.asked))):
            chip.set_text(f"{words} ▾")
            chip.setAccessibleName(words)


def _days(asked: Asked) -> str:
    if asked.own is None:
        return tr(_SPANS[asked.span])
    from crm_desktop.ui.reports.words import ReportWords

    return ReportWords().say(asked.own)


def _choose(choose: Callable[[Key], None], key: Key, _checked: bool) -> None:  # noqa: FBT001 - Qt's slot
    choose(key)
