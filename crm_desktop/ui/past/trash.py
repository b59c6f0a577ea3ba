"""The trash: what was deleted and what was merged, searched and had back."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.history import Left
from crm_desktop.services.trash import RestoreRecords, deleted_records
from crm_desktop.services.workspace import Done
from crm_desktop.ui.past.left import tell_left
from crm_desktop.ui.past.taking_back import take_back
from crm_desktop.ui.past.trash_model import MergesModel, PastModel, TrashModel
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import counted, tr
from crm_desktop.ui.widgets.buttons import button, primary_button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.label import secondary_label
from crm_desktop.ui.widgets.line_table import LineTable
from crm_desktop.ui.widgets.line_tabs import LineTabs

_SIZE = (720, 520)
_TYPING_MS = 150
_WHEN, _WENT = 210, 150


class TrashDialog(QDialog):
    """Enter restores what is selected; Ctrl+A selects all."""

    def __init__(self, runner: Runner, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Trash"))
        self._runner = runner
        self.trash, self.merges = TrashModel(runner), MergesModel(runner)
        self.tabs = LineTabs([tr("Deleted"), tr("Merged")])
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search by name"))
        self.search.setAccessibleName(tr("Search by name"))
        self.search.setClearButtonEnabled(True)
        self.table = LineTable()
        self.restore = primary_button("", "undo-2")
        self.restore.setDefault(True)
        self._close = button(tr("Close"))
        self._count = secondary_label()
        self._nothing = EmptyState("trash-2", "")
        self._stack = QStackedWidget()
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._lay_out()
        self._connect()
        self._turn(0)
        self.search.setFocus()

    @property
    def model(self) -> PastModel:
        """What is listed now."""
        return self.merges if self.tabs.currentIndex() else self.trash

    def _lay_out(self) -> None:
        self.table.horizontalHeader().setSectionsMovable(False)
        self.table.horizontalHeader().setSectionsClickable(False)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing)
        card = Card(self._stack)
        card.column.setContentsMargins(1, 1, 1, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._count)
        foot.addStretch(1)
        foot.addWidget(self._close)
        foot.addWidget(self.restore)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self.tabs)
        column.addWidget(self.search)
        column.addWidget(card, 1)
        column.addLayout(foot)
        self.resize(*_SIZE)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._turn)
        self.search.textChanged.connect(self._typing.start)
        self._typing.timeout.connect(self._ask)
        self.table.activated.connect(self._act)
        self.restore.clicked.connect(self._act)
        self._close.clicked.connect(self.reject)
        self._runner.changed.connect(self._ask)
        for model in (self.trash, self.merges):
            model.answered.connect(self._show)

    def _turn(self, tab: int) -> None:
        self.restore.setText(tr("Undo this merge …") if tab else tr("Restore"))
        self.table.setModel(self.model)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        for section in range(self.model.columnCount()):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)
        widths = {1: _WHEN} if tab else {1: _WHEN, 2: _WENT}
        for section, width in widths.items():
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(section, width)
        self._ask()

    def _ask(self, *_news: object) -> None:
        self.model.ask(self.search.text())

    def _show(self) -> None:
        count = self.model.rowCount()
        self._count.setText(counted(count, tr("1 entry"), tr("%Ln entries", "", count)))
        self._nothing.set_sentence(self._nothing_words())
        self._stack.setCurrentWidget(self.table if count else self._nothing)
        self.restore.setEnabled(bool(count))
        if count:
            self.table.selectRow(0)

    def _nothing_words(self) -> str:
        if self.search.text().strip():
            return tr("Nothing here bears this name.")
        if self.model is self.merges:
            return tr("Records that were merged are listed here and can be parted at any time.")
        return tr("What you delete is kept here and can be had back at any time.")

    def _act(self, *_at: object) -> None:
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        if not rows or not self.restore.isEnabled():
            return
        self.restore.setEnabled(False)  # Enter in the table presses the button, too
        if self.model is self.merges:
            take_back(self._runner, self, self.merges.step(rows[0]), self._refused)
            return
        work = partial(deleted_records, wanted=self.trash.ids(rows))
        self._runner.read(self, work, self._restore, self._refused)

    def _restore(self, wanted: Sequence[tuple[str, int]]) -> None:
        left: list[Left] = []
        command = RestoreRecords(tuple(wanted), left.extend)
        self._runner.write(self, command, partial(self._restored, left), self._refused)

    def _refused(self, error: BaseException) -> None:
        self._ask()
        self._runner.failed.emit(error, self)

    def _restored(self, left: list[Left], _done: Done) -> None:
        tell_left(self, left)
