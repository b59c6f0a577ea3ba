"""The widgets of the import screen and where they stand."""

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.ui.importing.cards import ProblemsCard, WillHappenCard
from crm_desktop.ui.importing.check import CheckPage
from crm_desktop.ui.importing.done import DonePage
from crm_desktop.ui.importing.footer import Footer
from crm_desktop.ui.importing.match import MatchPage
from crm_desktop.ui.importing.titles import start_words
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.headings import PageHeading
from crm_desktop.ui.widgets.label import PlainLabel
from crm_desktop.ui.widgets.steps_header import StepsHeader

MATCH, CHECK, DONE = range(3)
_SIDE_LEAST, _SIDE_MOST = 250, 480
_PATIENCE_MS = 300


class ImportLayout:
    """Title and steps above, the page with its two cards in the middle, the footer below."""

    def __init__(self, screen: QWidget) -> None:
        self.heading = PageHeading(tr("Import"))
        self.steps = StepsHeader([tr("Match columns"), tr("Check"), tr("Done", "ready")])
        self.notice = PlainLabel(ink="bad")
        self.match = MatchPage()
        self.check = CheckPage()
        self.done = DonePage()
        self.will_happen = WillHappenCard()
        self.problems = ProblemsCard()
        self.start = EmptyState("upload", start_words(), tr("Choose a file …"), primary=True)
        self.trouble = EmptyState("triangle-alert", "", tr("Choose another file …"), primary=True)
        self.reading = EmptyState("file-text", tr("Reading the file …"))
        self.footer = Footer()
        self._pages = QStackedWidget()
        self._both = QWidget()
        self._whole = QStackedWidget()
        self._alone = {each: Card(each) for each in (self.start, self.trouble, self.reading)}
        self._lay_out(screen)
        self.show_alone(self.start)

    def show_step(self, step: int) -> None:
        """Show the page of a step."""
        self.steps.show()
        self.steps.set_current(step)
        self.footer.show()
        if step == DONE:
            self._whole.setCurrentWidget(self.done)
            return
        self._whole.setCurrentWidget(self._both)
        self._pages.setCurrentIndex(step)

    def show_alone(self, state: EmptyState) -> None:
        """Show the start, the trouble with a file, or that it is being read."""
        self.steps.hide()
        self.footer.hide()
        self.notice.hide()
        self._whole.setCurrentWidget(self._alone[state])

    def show_reading(self) -> None:
        """A file is being looked at; said only if that takes longer than a moment."""
        self.reading.hide()
        self.show_alone(self.reading)
        QTimer.singleShot(_PATIENCE_MS, self.reading, self.reading.show)

    def take_keyboard(self) -> None:
        """The button of what is shown alone gets the keyboard."""
        shown = self._whole.currentWidget()
        offered = shown.findChild(QPushButton) if shown is not None else None
        if offered is not None:
            offered.setFocus()

    def show_notice(self, words: str) -> None:
        """Say what went wrong below the steps; nothing (`""`) takes it away."""
        self.notice.setText(words)
        self.notice.setVisible(bool(words))

    def set_enabled(self, *, enabled: bool) -> None:
        """Let the pages be used, or not while an import runs."""
        self._both.setEnabled(enabled)

    def _lay_out(self, screen: QWidget) -> None:
        column = QVBoxLayout(screen)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        for above in (self.heading, self.steps, self.notice):
            column.addWidget(above)
        for page in (self.match, self.check):
            self._pages.addWidget(page)
        right = _Side()
        cards = QVBoxLayout(right)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(12)
        cards.addWidget(self.will_happen)
        cards.addWidget(self.problems, 1)
        both = QHBoxLayout(self._both)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(16)
        both.addWidget(self._pages, 25)
        both.addWidget(right, 16)
        for widget in (self._both, self.done, *self._alone.values()):
            self._whole.addWidget(widget)
        column.addWidget(self._whole, 1)
        column.addWidget(self.footer)


class _Side(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(_SIDE_LEAST)
        self.setMaximumWidth(_SIDE_MOST)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return QSize(_SIDE_LEAST, 100)
