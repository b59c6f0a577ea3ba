"""The files opened before: name and folder, those no longer there greyed."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.ui import fonts, icons, theme
from crm_desktop.ui.painting import paint_focus_ring
from crm_desktop.ui.plain_text import escaped_tool_tip, one_line
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.label import strong_label
from crm_desktop.ui.widgets.painted_button import PaintedButton

_ICON = 16
_INSET = 8
_SHOWN = 6


class RecentFiles(QWidget):
    """A line for each file; a missing one cannot be chosen and says so."""

    file_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.lines: list[FileLine] = []

    def set_files(self, paths: Sequence[str], missing: frozenset[str] = frozenset()) -> None:
        """Show these, the newest first; `missing` names those that are no longer there."""
        while (item := self._column.takeAt(0)) is not None:
            former = item.widget()
            if former is not None:
                former.hide()
                former.deleteLater()
        self.lines = []
        if paths:
            heading = strong_label(tr("Open again"))
            heading.setContentsMargins(0, 0, 0, 4)
            self._column.addWidget(heading)
        for path in paths[:_SHOWN]:
            line = FileLine(path, tr("no longer there") if path in missing else "")
            line.clicked.connect(partial(self._chosen, path))
            self._column.addWidget(line)
            self.lines.append(line)
        self.setVisible(bool(paths))

    def _chosen(self, path: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's slot
        self.file_chosen.emit(path)


class FileLine(PaintedButton):
    """A file's name and, muted, its folder; `trouble` says why it cannot be opened."""

    def __init__(self, path: str, trouble: str = "") -> None:
        super().__init__()
        self._name = one_line(Path(path).stem)
        self._folder = one_line(_short(str(Path(path).parent)))
        self._trouble = trouble
        self.setEnabled(not trouble)
        self.setAccessibleName(f"{self._name}, {trouble or self._folder}")
        self.setToolTip(escaped_tool_tip(path))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(300, 2 * self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = theme.current()
        painter = QPainter(self)
        if self.underMouse() and self.isEnabled():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.pressed)
            painter.drawRoundedRect(self.rect(), 6, 6)
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()), colors.accent)
        token = "muted" if self.isEnabled() else "disabled"
        picture = icons.pixmap("file-text", token, _ICON, self.devicePixelRatioF())
        icon = self._mirrored(QRect(_INSET, (self.height() - _ICON) // 2, _ICON, _ICON))
        painter.drawPixmap(icon, picture)
        self._paint_words(painter, colors)

    def _paint_words(self, painter: QPainter, colors: theme.Theme) -> None:
        left = _INSET + _ICON + 10
        room = self.width() - left - _INSET
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.setFont(self.font())
        metrics = painter.fontMetrics()
        name = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, room * 2 // 3)
        taken = metrics.horizontalAdvance(name) + 10
        painter.setPen(colors.text if self.isEnabled() else colors.disabled)
        painter.drawText(self._mirrored(QRect(left, 0, taken, self.height())), flags, name)
        painter.setFont(fonts.secondary())
        painter.setPen(colors.muted if self.isEnabled() else colors.disabled)
        second = self._trouble or self._folder
        second = painter.fontMetrics().elidedText(
            second, Qt.TextElideMode.ElideMiddle, room - taken
        )
        place = QRect(left + taken, 0, room - taken, self.height())
        painter.drawText(self._mirrored(place), flags, second)

    def _mirrored(self, place: QRect) -> QRect:
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            place.moveLeft(self.width() - place.left() - place.width())
        return place


def _short(folder: str) -> str:
    home = str(Path.home())
    return "~" + folder.removeprefix(home) if folder.startswith(home) else folder
