"""The widgets of the screen of reports and where they stand."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.ui.plain_text import plain_tool_tip
from crm_desktop.ui.reports.asking import QUESTIONS, Question
from crm_desktop.ui.reports.page import ReportPage
from crm_desktop.ui.reports.period_chips import PeriodChips
from crm_desktop.ui.reports.sources import SOURCES
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import button, icon_button, primary_button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.ground import Ground
from crm_desktop.ui.widgets.headings import PageHeading
from crm_desktop.ui.widgets.label import secondary_label
from crm_desktop.ui.widgets.place_button import Place, PlaceButton

_GALLERY = 196
_GALLERY_FROM = 900  # a narrower screen leaves the gallery out


class ReportsLayout:
    """A gallery of reports; beside it the one that is open, with its period and ways out."""

    def __init__(self, screen: QWidget, today: date) -> None:
        self.gallery = Ground("panel", line="right")
        self.reports = {key: PlaceButton(Place(key, tr(of.title))) for key, of in SOURCES.items()}
        self.heading = PageHeading("")
        self.chips = PeriodChips(today)
        self.asks = {key: _button(question) for key, question in QUESTIONS.items()}
        self.printer = icon_button("printer", tr("Print …"), "text")
        self.csv = button(tr("Export CSV"), "download")
        self.pdf = primary_button(tr("Export PDF"), "file-text")
        self.days = secondary_label()
        self.area = _Area()
        self.nothing = EmptyState(
            "chart-column",
            "",
            tr("Open the pipeline"),
        )
        self._stack = QStackedWidget()
        self._alone = QWidget()
        self._lay_out(screen)

    def mark(self, key: str) -> None:
        """Say which report is open."""
        for name, place in self.reports.items():
            place.setChecked(name == key)
        self.heading.set_title(tr(SOURCES[key].title))
        self.chips.setVisible(SOURCES[key].has_period)
        for name, made in self.asks.items():
            made.setVisible(name == SOURCES[key].asks)

    def show_page(self, page: ReportPage, *, is_other: bool = False) -> None:
        """Show a report where the former one stood, at the same height unless it is another."""
        bar = self.area.verticalScrollBar()
        at = 0 if is_other else bar.value()
        self.area.setWidget(page)
        self._stack.setCurrentWidget(self.area)
        page.show()
        bar.setValue(at)

    def show_nothing(self, key: str) -> None:
        """Say that there is nothing to report yet, what would be, and what fills it."""
        self.nothing.set_sentence(tr(SOURCES[key].nothing))
        self.nothing.set_action(tr(SOURCES[key].fills[0]))
        self._stack.setCurrentWidget(self._alone)

    @property
    def is_page_shown(self) -> bool:
        """Whether a report is shown."""
        return self._stack.currentWidget() is self.area

    def fit(self, width: int) -> None:
        """Leave the gallery out where there is little room."""
        self.gallery.setVisible(width >= _GALLERY_FROM)

    def _lay_out(self, screen: QWidget) -> None:
        self._lay_out_gallery()
        plain_tool_tip(self.pdf, tr("Ctrl+P"))
        head = self._laid_out_head()
        alone = QVBoxLayout(self._alone)
        alone.setContentsMargins(0, 0, 22, 12)
        alone.addWidget(Card(self.nothing))
        self._stack.addWidget(self.area)
        self._stack.addWidget(self._alone)
        column = QVBoxLayout()
        column.setContentsMargins(16, 16, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.days)
        column.addWidget(self._stack, 1)
        row = QHBoxLayout(screen)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.gallery)
        row.addLayout(column, 1)

    def _laid_out_head(self) -> QHBoxLayout:
        """The title, what can be asked and chosen, and the ways out."""
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 22, 0)
        head.setSpacing(8)
        self.heading.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        head.addWidget(self.heading)
        head.addWidget(self.chips)
        for key, question in QUESTIONS.items():
            if not question.is_small:
                head.addWidget(self.asks[key])
        head.addStretch(1)
        for key, question in QUESTIONS.items():
            if question.is_small:
                head.addWidget(self.asks[key])
        head.addWidget(self.printer)
        head.addWidget(self.csv)
        head.addWidget(self.pdf)
        return head

    def _lay_out_gallery(self) -> None:
        self.gallery.setFixedWidth(_GALLERY)
        column = QVBoxLayout(self.gallery)
        column.setContentsMargins(8, 16, 9, 8)
        column.setSpacing(2)
        title = PageHeading(tr("Reports"))
        title.setContentsMargins(8, 0, 0, 8)
        column.addWidget(title)
        for place in self.reports.values():
            column.addWidget(place)
        column.addStretch(1)


def _button(question: Question) -> QAbstractButton:
    words = tr(question.words)
    if question.is_small:
        return icon_button(question.icon, words, "text")
    return button(words, question.icon)


class _Area(QScrollArea):
    """Scrolls the report; the space below is part of it."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setViewportMargins(0, 0, 12, 12)
