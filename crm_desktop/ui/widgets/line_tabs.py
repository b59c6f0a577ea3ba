"""Tabs as words over a hairline, the present one underlined."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QTabBar

from crm_desktop.ui import theme
from crm_desktop.ui.plain_text import button_text
from crm_desktop.ui.translation import filled, tr

# What stands between two tabs of a panel, by the names of the style sheet, the widest first.
_GAPS = {"dense": 11, "tight": 6}
_BOLDER = 8  # what the words of the present one take more


class LineTabs(QTabBar):
    """As wide as their words, from the left.

    Those of a panel (`is_dense`) say how much there is behind them where there is room for that.
    """

    def __init__(self, texts: Sequence[str] = (), *, is_dense: bool = False) -> None:
        super().__init__()
        self._is_dense = is_dense
        self._counts: dict[int, str] = {}
        self._texts = [*texts]
        self.setDrawBase(False)
        self.setExpanding(False)
        for text in texts:
            self.addTab(button_text(text))
        if is_dense:
            self.setProperty("density", "dense")

    def set_count(self, place: int, count: object) -> None:
        """Say how much there is behind a tab, nothing for what is empty."""
        said = str(count) if count else ""
        if self._counts.get(place, "") != said:
            self._counts[place] = said
            self._fit()

    def show_tab(self, place: int, *, shown: bool) -> None:
        """Show a tab, or leave it out."""
        if self.isTabVisible(place) is not shown:
            self.setTabVisible(place, shown)
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.current().line)
        painter.end()
        super().paintEvent(event)

    def _fit(self) -> None:
        """Stand closer where there is little room; where that is not enough, without counts."""
        if not self._is_dense:
            return
        whole = [self._words(place) for place in range(len(self._texts))]
        tries = [(whole, gap) for gap in _GAPS] + [(self._texts, "tight")]
        words, density = next((each for each in tries if self._fits(*each)), tries[-1])
        if self.property("density") != density:
            self.setProperty("density", density)
            self.style().unpolish(self)
            self.style().polish(self)
            QApplication.sendEvent(self, QEvent(QEvent.Type.StyleChange))  # it is measured anew
        for place, said in enumerate(map(button_text, words)):
            if self.tabText(place) != said:
                self.setTabText(place, said)

    def _fits(self, words: Sequence[str], density: str) -> bool:
        shown = [said for place, said in enumerate(words) if self.isTabVisible(place)]
        metrics, gap = self.fontMetrics(), _GAPS[density]
        needed = sum(metrics.horizontalAdvance(said) + gap for said in shown)
        return needed - gap + _BOLDER <= self.width()

    def _words(self, place: int) -> str:
        text, count = self._texts[place], self._counts.get(place)
        return filled(tr("{page} {count}"), page=text, count=count) if count else text
