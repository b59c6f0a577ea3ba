"""How far chances kept their word: a line for each span of chances, what came against it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.domain.chance import Reliability
from crm_desktop.ui import fonts, theme
from crm_desktop.ui.delegates.text_cache import TextCache
from crm_desktop.ui.scoring.chance_words import bar_words

_WORDS, _ROW, _TRACK = 190, 26, 10


class ReliabilityBars(QWidget):
    """A track from 0 to 100 %: a band where four of five times it comes, a mark where it came.

    A mark outside of its band is a span in which the chances were wrong; the words say the same.
    """

    def __init__(self) -> None:
        super().__init__()
        self._bars: tuple[Reliability, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: Sequence[Reliability]) -> None:
        """Show these, those of the highest chances first."""
        self._bars = tuple(reversed(bars))
        self.setAccessibleName("; ".join(bar_words(bar) for bar in self._bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_WORDS + 160, _ROW * len(self._bars))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        text = TextCache(fonts.tabular(fonts.secondary()))
        left, room = _WORDS, max(self.width() - _WORDS - 8, 40)
        for row, bar in enumerate(self._bars):
            top = row * _ROW
            painter.setPen(colors.text if self.isEnabled() else colors.muted)
            y = round(top + (_ROW - text.height) / 2)
            text.paint(painter, 0, y, bar_words(bar), _WORDS - 12)
            track = QRectF(left, top + (_ROW - _TRACK) / 2, room, _TRACK)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.line)
            painter.drawRoundedRect(track, 5, 5)
            is_right = bar.low <= bar.came <= bar.high
            self._paint_band(painter, track, bar, colors, is_right=is_right)

    def _paint_band(
        self,
        painter: QPainter,
        track: QRectF,
        bar: Reliability,
        colors: theme.Theme,
        *,
        is_right: bool,
    ) -> None:
        def at(count: int) -> float:
            return track.left() + track.width() * count / max(bar.cases, 1)

        band = QRectF(at(bar.low), track.top(), max(at(bar.high) - at(bar.low), 4), _TRACK)
        mark = colors.good if is_right else colors.warning
        if not self.isEnabled():  # what is said of them is that they are worth nothing
            mark = colors.muted
        painter.setBrush(theme.mix(mark, colors.panel, 0.65))
        painter.drawRoundedRect(band, 5, 5)
        painter.setPen(QPen(mark, 3))
        x = at(bar.came)
        painter.drawLine(round(x), round(track.top() - 3), round(x), round(track.bottom() + 3))
