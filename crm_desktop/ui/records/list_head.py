"""The head of a list: title and count, the filter as chips, the words typed."""

from typing import Protocol

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QWidget

from crm_desktop.ui.icons import icon
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.headings import PageHeading

_LEAST_WORDS, _MOST_WORDS = 110, 220
_GAP = 12
_CHIPS, _SPACE, _WORDS = 2, 3, 4  # columns


class Bar(Protocol):
    """What shows the filter, as the head places it."""

    def fit(self, beside: int, below: int) -> bool: ...


class FilterField(QLineEdit):
    """Filters as you type; Esc empties it, then leaves; Down and Enter lead into the list."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(tr("Filter"))
        self.setAccessibleName(tr("Filter this list"))
        self.setClearButtonEnabled(True)
        self.addAction(
            QAction(icon("list-filter", "muted"), "", self), self.ActionPosition.LeadingPosition
        )
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(_LEAST_WORDS)
        self.setMaximumWidth(_MOST_WORDS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ListHead(QWidget):
    """One line where everything fits into it; else the chips stand below.

    Until there is a filter to show, a single chip offers to make one. `after_title` stands beside
    the title, the chips then beside it; `at_end` at the right end.
    """

    filter_requested = Signal()

    def __init__(
        self, title: str, after_title: QWidget | None = None, at_end: QWidget | None = None
    ) -> None:
        super().__init__()
        self.heading = PageHeading(title)
        self.words = FilterField()
        self._bar: Bar | None = None
        offer = Chip(tr("+ Filter"), removable=False)
        offer.clicked.connect(self.filter_requested)
        self._shown: QWidget = offer
        self._is_below = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 10, 12, 6)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0 if after_title is None else _SPACE, 1)
        self._grid.addWidget(self.heading, 0, 0)
        self._grid.addWidget(offer, 0, _CHIPS)
        self._grid.addWidget(self.words, 0, _WORDS)
        self._beside = [each for each in (after_title, at_end) if each is not None]
        if after_title is not None:
            self._grid.addWidget(after_title, 0, 1)
        if at_end is not None:
            self._grid.addWidget(at_end, 0, _WORDS + 1)

    def seat(self, bar: Bar, widget: QWidget) -> None:
        """Show the filter in the place of the single chip; `bar` and `widget` are one."""
        former, had_keyboard = self._shown, self._shown.hasFocus()
        self._grid.removeWidget(former)
        former.hide()
        former.deleteLater()
        self._bar, self._shown = bar, widget
        self._grid.addWidget(widget, 0, _CHIPS, Qt.AlignmentFlag.AlignVCenter)
        widget.show()
        if had_keyboard:
            widget.setFocus()
        self.arrange()

    def arrange(self) -> None:
        """Put the chips beside the title or below it, as the width allows."""
        if self._bar is None:
            return
        margins = self._grid.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        title = self.heading.sizeHint().width()
        title += sum(each.sizeHint().width() + _GAP for each in self._beside)
        beside = room - title - _LEAST_WORDS - 2 * _GAP
        is_below = self._bar.fit(beside, room)
        # What the title and the chips leave; without it they would be cut for an empty field.
        left = room - title - _GAP
        left -= 0 if is_below else self._shown.sizeHint().width() + _GAP
        self.words.setFixedWidth(min(max(left, _LEAST_WORDS), _MOST_WORDS))
        if is_below is not self._is_below:
            self._is_below = is_below
            self._grid.removeWidget(self._shown)
            if is_below:
                self._grid.addWidget(self._shown, 1, 0, 1, _WORDS + 2)
            else:
                self._grid.addWidget(self._shown, 0, _CHIPS, Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def event(self, event: QEvent) -> bool:
        is_done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:  # such as another title
            self.arrange()
        return is_done
