"""The navigation at the left: places, a list of tags or segments, settings at the foot."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.ui.widgets.ground import Ground
from crm_desktop.ui.widgets.label import secondary_label, strong_label
from crm_desktop.ui.widgets.place_button import Place, PlaceButton


class SideBar(Ground):
    """Says which place is wanted; arrow keys go up and down, Enter or Space goes there."""

    place_chosen = Signal(str)
    menu_requested = Signal(str, QPoint)  # a place of a section, and where on the screen

    WIDTH = 196

    def __init__(self) -> None:
        super().__init__("panel", line="right")
        self.setFixedWidth(self.WIDTH)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, PlaceButton] = {}
        self._current = ""
        self._title, self._subtitle = strong_label(), secondary_label()
        self._places, self._foot = _column(), _column()
        self._sections = [_Section(), _Section()]
        self._lay_out()

    def set_header(self, title: str, subtitle: str) -> None:
        """The business and its file."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)

    def set_places(self, places: Sequence[Place]) -> None:
        """The screens there are, in order."""
        self._fill(self._places, places)

    def set_section(self, heading: str, places: Sequence[Place], *, place: int = 1) -> None:
        """Segments (`place` 0) or tags below the screens; no heading where there are none."""
        section = self._sections[place]
        section.heading.setText(heading)
        section.heading.setVisible(bool(places))
        self._fill(section.column, places)
        for each in places:
            button = self._buttons[each.key]
            button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            button.customContextMenuRequested.connect(partial(self._ask_menu, each.key))

    def set_foot(self, places: Sequence[Place]) -> None:
        """What stands at the bottom: the settings."""
        self._fill(self._foot, places)

    def set_current(self, key: str) -> None:
        """Mark where one is; `place_chosen` is not sent. Unknown keys mark nothing."""
        self._current = key
        self._group.setExclusive(False)
        for each, button in self._buttons.items():
            button.setChecked(each == key)
        self._group.setExclusive(True)

    def set_count(self, key: str, count: int | None) -> None:
        """How many there are at a place; `None` shows nothing. A place that is gone is no harm."""
        if key in self._buttons:
            self._buttons[key].set_count(count)

    def focus_current(self) -> None:
        """Bring the keyboard here, to the place one is at."""
        shown = list(self._buttons.values())
        wanted = self._buttons.get(self._current, shown[0] if shown else None)
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self)
        inside.setContentsMargins(8, 16, 9, 8)
        inside.setSpacing(0)
        header = QVBoxLayout()
        header.setContentsMargins(10, 0, 10, 12)
        header.setSpacing(1)
        header.addWidget(self._title)
        header.addWidget(self._subtitle)
        inside.addLayout(header)
        inside.addLayout(self._places)
        inside.addWidget(_scrolling(self._sections), 1)
        foot = Ground("panel", line="top")  # where the lists above it end
        foot.setLayout(self._foot)
        self._foot.setContentsMargins(0, 8, 0, 0)
        inside.addWidget(foot)

    def _fill(self, column: QVBoxLayout, places: Sequence[Place]) -> None:
        while (item := column.takeAt(0)) is not None:
            former = item.widget()
            if isinstance(former, PlaceButton):
                self._forget(former)
        for place in places:
            button = PlaceButton(place)
            button.clicked.connect(partial(self._chosen, place.key))
            button.step_requested.connect(partial(self._step, place.key))
            self._buttons[place.key] = button
            self._group.addButton(button)
            column.addWidget(button)
        self.set_current(self._current)

    def _forget(self, button: PlaceButton) -> None:
        self._group.removeButton(button)
        self._buttons.pop(button.key, None)
        button.hide()
        button.deleteLater()

    def _chosen(self, key: str) -> None:
        self.set_current(key)
        self.place_chosen.emit(key)

    def _ask_menu(self, key: str, at: QPoint) -> None:
        self.menu_requested.emit(key, self._buttons[key].mapToGlobal(at))

    def _step(self, key: str, by: int) -> None:
        order = [
            item.widget()
            for column in (
                self._places,
                *(section.column for section in self._sections),
                self._foot,
            )
            for item in map(column.itemAt, range(column.count()))
            if item is not None
        ]
        here = order.index(self._buttons[key])
        reason = Qt.FocusReason.TabFocusReason if by > 0 else Qt.FocusReason.BacktabFocusReason
        wanted = order[min(max(here + by, 0), len(order) - 1)]
        if wanted is not None:
            wanted.setFocus(reason)


def _column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    return column


class _Section:
    """A heading and the places below it."""

    def __init__(self) -> None:
        self.heading, self.column = secondary_label(), _column()
        self.heading.setContentsMargins(10, 16, 10, 4)


def _scrolling(sections: Sequence[_Section]) -> QScrollArea:
    inner = QWidget()
    outer = QVBoxLayout(inner)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    for section in sections:
        outer.addWidget(section.heading)
        section.heading.hide()
        outer.addLayout(section.column)
    outer.addStretch(1)
    area = QScrollArea()
    area.setViewport(QWidget())  # clear, and of Python: see `LineTable`
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    inner.setAutoFillBackground(False)
    return area
