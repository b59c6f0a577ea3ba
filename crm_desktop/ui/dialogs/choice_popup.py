"""A small list over a screen, chosen from by keys: why a deal was lost, what comes next."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from crm_desktop.domain.folding import fold
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.field_over_list import FieldOverList
from crm_desktop.ui.widgets.label import PlainLabel, strong_label
from crm_desktop.ui.widgets.raised import RaisedPanel

_KEY = Qt.ItemDataRole.UserRole
_WIDTH, _ROWS, _FEW = 280, 12, 5


class Offer(NamedTuple):
    """A row to choose; one that `needs_note` asks for words of one's own before."""

    key: int | str
    text: str
    needs_note: bool = False


class ChoicePopup(RaisedPanel):
    """Letters find a row, Enter takes it; with a line for a note where one is wanted.

    Of a few rows none needs to be looked for.
    """

    chosen = Signal(object, str)  # the key, and the note

    def __init__(
        self, window: QWidget, title: str, offers: Sequence[Offer], note_hint: str = ""
    ) -> None:
        super().__init__(window)
        self._offers = offers
        self.setAccessibleName(title)
        self.field, self.list, self.note = QLineEdit(), QListWidget(), QLineEdit()
        self._error = PlainLabel(ink="bad")
        self._error.hide()
        self.field.setPlaceholderText(tr("Type to find"))
        self.field.setAccessibleName(title)
        self.list.setAccessibleName(title)
        self._is_few, self._is_taken = len(offers) <= _FEW, False
        if self._is_few:
            self.field.hide()
        else:
            self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFixedWidth(_WIDTH)
        self.note.setPlaceholderText(note_hint)
        self.note.setAccessibleName(note_hint)
        if not note_hint:
            self.note.hide()
        head = strong_label(title)
        head.setMaximumWidth(_WIDTH)
        for widget in (head, self.field, self.list, self.note, self._error):
            self.column.addWidget(widget)
        self.field.textChanged.connect(self._offer)
        FieldOverList(self.field, self.list).entered.connect(self.take)
        self.note.returnPressed.connect(self.take)
        self.list.itemClicked.connect(self.take)
        self.list.itemActivated.connect(self.take)
        self._offer("")
        rows = min(len(offers), _ROWS)
        self.list.setFixedHeight(rows * max(self.list.sizeHintForRow(0), 20) + 8)

    def open_at(self, anchor: QRect) -> None:
        """Show it below a place of its window."""
        self.open_below(anchor)
        (self.list if self._is_few else self.field).setFocus()

    def take(self) -> None:
        """Choose the row that is marked, once what it needs is there."""
        if self.list.currentRow() < 0 or self._is_taken:
            return
        offer = self._offers[int(self.list.currentItem().data(_KEY))]
        note = self.note.text().strip()
        if offer.needs_note and not note:
            self._error.setText(tr("Say it in a few words."))
            self._error.show()
            self.settle()
            self.note.setFocus()
            return
        self._is_taken = True
        self.close_panel()
        self.chosen.emit(offer.key, note)

    def _offer(self, typed: str) -> None:
        self.list.clear()
        wanted = fold(typed.strip())
        for place, offer in enumerate(self._offers):
            if wanted in fold(offer.text):
                item = QListWidgetItem(one_line(offer.text))
                item.setData(_KEY, place)
                self.list.addItem(item)
        self.list.setCurrentRow(0)
