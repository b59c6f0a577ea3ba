"""Which columns of a list are shown, in which order and how wide."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QTableView

from crm_desktop.domain.fields import field_of
from crm_desktop.ui.models.column import Column

_FONT_HEIGHT = 16
_NARROWEST, _WIDEST = 48, 1_200
_BESIDE = 28  # what stands beside a title: its margins, and the sign of the order
_STRETCH, _READ = 1.5, 60


def fitting(columns: Sequence[Column[Any]], room: float) -> list[str]:
    """The keys of the most important columns that fit the room, in the order of the list."""
    chosen: set[str] = set()
    for column in sorted(columns, key=lambda each: each.rank):
        if chosen and column.width > room:
            break
        chosen.add(column.key)
        room -= column.width
    return [column.key for column in columns if column.key in chosen]


class ColumnFit(QObject):
    """Fits the columns to the table until the user chooses, moves or resizes them."""

    chosen_changed = Signal()

    def __init__(self, table: QTableView, columns: Sequence[Column[Any]]) -> None:
        super().__init__(table)
        self._table, self._columns = table, columns
        self._chosen: list[str] | None = None
        self._widths: dict[str, int] = {}
        self._is_ours = False
        self._only = ""
        header = table.horizontalHeader()
        header.setStretchLastSection(False)
        header.sectionResized.connect(self._resized)
        header.sectionMoved.connect(self._moved)

    def set_columns(self, columns: Sequence[Column[Any]]) -> None:
        """These are offered from now on; those chosen that are not there are kept for later."""
        self._columns = columns
        self.fit()

    def shown(self) -> list[str]:
        """The keys of the columns shown, from left to right."""
        header = self._table.horizontalHeader()
        order = sorted(range(len(self._columns)), key=header.visualIndex)
        return [self._columns[each].key for each in order if not header.isSectionHidden(each)]

    def choose(self, keys: Sequence[str] | None) -> None:
        """Show these in this order, or again those that fit (`None`)."""
        self._chosen = [key for key in dict.fromkeys(keys or ()) if self._may_be(key)] or None
        if keys is None:
            self._widths = {}
        self.fit()

    def ask(self, _at: object = None) -> None:
        """Ask which columns the list shows."""
        from crm_desktop.ui.dialogs.column_chooser import ColumnChooser

        titles = [(column.key, column.title) for column in self._columns]
        chooser = ColumnChooser(self._table.window(), titles, self.shown())
        chooser.chosen.connect(self.choose)
        chooser.open()

    def only(self, key: str) -> None:
        """Show this column alone, as wide as the table; again the others with `""`."""
        self._only = key
        self.fit()

    def fit(self) -> None:
        """Share the width of the table out."""
        room = self._table.viewport().width()
        if room < _NARROWEST or self._is_ours:  # ours: a scroll bar came or went meanwhile
            return
        if self._only:
            self._apply([self._only], {self._only: room})
            return
        scale = max(self._table.fontMetrics().height() / _FONT_HEIGHT, 0.5)
        known = {column.key for column in self._columns}
        chosen = [key for key in self._chosen or () if key in known]
        columns = [each._replace(width=self._needed(each, scale)) for each in self._columns]
        keys = chosen or fitting(columns, room)
        width = {column.key: column.width for column in columns}
        spare = room - sum(self._widths.get(key, width[key]) for key in keys)
        elastic = [key for key in keys if key not in self._widths]
        whole = sum(width[key] for key in elastic)
        if spare > 0 and elastic:
            for key in elastic:
                width[key] += spare * width[key] // whole
            width[elastic[0]] += room - sum(self._widths.get(key, width[key]) for key in keys)
        self._apply(keys, width | self._widths)

    def _needed(self, column: Column[Any], scale: float) -> int:
        """The width of a column in pixels; a long title makes it wider, within bounds."""
        title = self._table.horizontalHeader().fontMetrics().horizontalAdvance(column.title[:_READ])
        widest = round(column.width * scale * _STRETCH)
        return max(round(column.width * scale), min(title + round(_BESIDE * scale), widest))

    def save(self) -> dict[str, object]:
        """What to remember, as plain values."""
        return {"columns": self._chosen, "widths": dict(self._widths)}

    def restore(self, state: Mapping[str, object]) -> None:
        """Be as `save` said; what is unknown or broken is passed over."""
        columns, widths = state.get("columns"), state.get("widths")
        if isinstance(widths, dict):
            self._widths = {
                key: min(max(width, _NARROWEST), _WIDEST)
                for key, width in widths.items()
                if self._may_be(key) and isinstance(width, int)
            }
        self.choose([str(key) for key in columns] if isinstance(columns, list) else [])

    def _may_be(self, key: object) -> bool:
        """Whether there is such a column, or may be once the fields of one's own are known."""
        is_own = isinstance(key, str) and field_of(key) is not None
        return is_own or any(column.key == key for column in self._columns)

    def _apply(self, keys: Sequence[str], width: Mapping[str, int]) -> None:
        header = self._table.horizontalHeader()
        self._is_ours = True
        for place, column in enumerate(self._columns):
            header.setSectionHidden(place, column.key not in keys)
        for visual, key in enumerate(keys):
            place = next(i for i, column in enumerate(self._columns) if column.key == key)
            if header.visualIndex(place) != visual:
                header.moveSection(header.visualIndex(place), visual)
            if header.sectionSize(place) != width[key]:
                header.resizeSection(place, width[key])
        self._is_ours = False

    def _resized(self, place: int, _before: int, now: int) -> None:
        is_dragged = QApplication.mouseButtons() & Qt.MouseButton.LeftButton
        if self._is_ours or not now or not is_dragged:
            return
        self._widths[self._columns[place].key] = now
        self._chosen = self._chosen or self.shown()
        self.chosen_changed.emit()

    def _moved(self, *_places: int) -> None:
        if not self._is_ours:
            self._chosen = self.shown()
            self.chosen_changed.emit()
