"""Several tickets become one: which of them stays, and what becomes of the others."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.ticket import TicketRow
from crm_desktop.services.ticket_joining import MergeTickets
from crm_desktop.services.workspace import Done
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.translation import counted, filled, tr
from crm_desktop.ui.widgets.buttons import button, primary_button
from crm_desktop.ui.widgets.label import PlainLabel

_WIDTH, _ROWS = 480, 10
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MergeTicketsDialog(QDialog):
    """The one that is marked stays; below it is said what it will hold."""

    merged = Signal(object)  # the id of the ticket that stays

    def __init__(self, runner: Runner, parent: QWidget, tickets: Sequence[TicketRow]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Merge tickets"))
        self._runner = runner
        self._tickets = sorted(tickets, key=lambda each: each.number)
        self.list, self.preview = QListWidget(), PlainLabel(ink="muted")
        self.list.setAccessibleName(tr("The ticket that stays"))
        self.error = PlainLabel(ink="bad")
        self.error.hide()
        self.merge_button = primary_button(tr("Merge"))
        for row in self._tickets:
            words = f"#{row.number}  {one_line(row.name)} · {one_line(row.person or row.company)}"
            self.list.addItem(QListWidgetItem(words))
        self._lay_out()
        self.list.currentRowChanged.connect(self._tell)
        self.list.installEventFilter(self)
        self.merge_button.clicked.connect(self.merge)
        self.list.setCurrentRow(0)

    def merge(self) -> None:
        """Put the others into the one marked."""
        kept = self._tickets[self.list.currentRow()].id
        others = tuple(row.id for row in self._tickets if row.id != kept)
        self.merge_button.setEnabled(False)
        command = MergeTickets(kept, others)
        self._runner.write(self, command, lambda done: self._done(kept, done), self._refused)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        is_pressed = event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if is_pressed and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            self.merge()
            return True
        return False

    def _done(self, kept: int, _done: Done) -> None:
        self.merged.emit(kept)
        self.accept()

    def _refused(self, error: BaseException) -> None:
        self.merge_button.setEnabled(True)
        self.error.setText(error_words(error))
        self.error.show()
        self._fit()

    def _tell(self, place: int) -> None:
        row = self._tickets[place]
        count = sum(each.messages for each in self._tickets)
        said = counted(count, tr("1 message"), tr("%Ln messages", "", count))
        text = tr("#{number} will hold {messages}; the others are closed as its duplicates.")
        self.preview.setText(filled(text, number=row.number, messages=said))
        self._fit()

    def _fit(self) -> None:
        """As high as its words are once they are broken into lines."""
        layout = self.layout()
        if layout is not None:
            self.resize(_WIDTH, layout.totalHeightForWidth(_WIDTH))

    def _lay_out(self) -> None:
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = min(max(len(self._tickets), 2), _ROWS)
        self.list.setFixedHeight(rows * max(self.list.sizeHintForRow(0), 28) + 8)
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.merge_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(PlainLabel(tr("Which ticket stays?")))
        for widget in (self.list, self.preview, self.error):
            column.addWidget(widget)
        column.addLayout(foot)
        self._fit()
        self.list.setFocus()
