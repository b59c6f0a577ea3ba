"""Several of many: tags, lists, the answers of a field; found by typing, marked by Enter."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout

from crm_desktop.domain.filter import Value
from crm_desktop.domain.folding import fold
from crm_desktop.ui.filtering.value_editor import ValueEditor, Values
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.field_over_list import FieldOverList

_KEY = Qt.ItemDataRole.UserRole
_SHOWN = 300
_ROWS = 7


class ChoicesEditor(ValueEditor):
    """The field keeps the keyboard; Enter marks what is found, and ends once nothing is typed."""

    def __init__(self, choices: Mapping[Value, str]) -> None:
        super().__init__()
        self._choices = {key: one_line(name) for key, name in choices.items()}
        self._chosen: dict[Value, None] = {}
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Type to find, Enter to choose"))
        self.field.setAccessibleName(tr("Find a choice"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Choices"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.textChanged.connect(self._offer)
        FieldOverList(self.field, self.list).entered.connect(self._enter)
        self.list.itemClicked.connect(self._toggle)
        self._offer("")
        rows = min(max(len(self._choices), 2), _ROWS)
        self.list.setFixedHeight(rows * max(self.list.sizeHintForRow(0), 28) + 4)

    def values(self) -> Values | None:
        return tuple(self._chosen) or None

    def set_values(self, values: Values) -> None:
        self._chosen = dict.fromkeys(value for value in values if value in self._choices)
        self._offer(self.field.text())

    def take_keyboard(self) -> None:
        self.field.setFocus()

    def _enter(self) -> None:
        item = self.list.currentItem()
        wants = bool(self.field.text().strip()) or not self._chosen
        if wants and item is not None:
            self._toggle(item)
            self.field.clear()
        elif self._chosen:
            self.submitted.emit()

    def _toggle(self, item: QListWidgetItem) -> None:
        key = item.data(_KEY)
        if key in self._chosen:
            del self._chosen[key]
        else:
            self._chosen[key] = None
        item.setCheckState(_state(marked=key in self._chosen))
        self.changed.emit()

    def _offer(self, typed: str) -> None:
        wanted = fold(typed.strip())
        found = [key for key, name in self._choices.items() if wanted in fold(name)]
        found.sort(key=lambda key: key not in self._chosen)
        self.list.clear()
        for key in found[:_SHOWN]:
            item = QListWidgetItem(self._choices[key])
            item.setData(_KEY, key)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(_state(marked=key in self._chosen))
            self.list.addItem(item)
        if self.list.count():
            self.list.setCurrentRow(0)


def _state(*, marked: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if marked else Qt.CheckState.Unchecked
