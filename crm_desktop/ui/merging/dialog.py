"""Two or more records made one: side by side, what is chosen, what comes together."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.merging import MergePreview
from crm_desktop.services.merging.command import MergeCompanies, MergeContacts
from crm_desktop.services.merging.preview import merge_preview
from crm_desktop.services.workspace import Done, Reading
from crm_desktop.ui.merging.heads import Heads
from crm_desktop.ui.merging.model import MergeModel
from crm_desktop.ui.merging.table import MergeTable
from crm_desktop.ui.merging.words import note_words, part_row
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.translation import counted, tr
from crm_desktop.ui.widgets.buttons import button, primary_button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.headings import SectionHeading
from crm_desktop.ui.widgets.key_values import KeyValueRows
from crm_desktop.ui.widgets.label import PlainLabel, secondary_label

_SIZE = (840, 600)


class MergeDialog(QDialog):
    """Compares the records `ids` of a kind and merges them; `merged` carries the id of the one."""

    merged = Signal(object)

    def __init__(self, runner: Runner, parent: QWidget, kind: Kind, ids: Sequence[int]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        is_person = kind is Kind.CONTACT
        self.setWindowTitle(tr("Merge contacts") if is_person else tr("Merge companies"))
        self._runner, self._kind = runner, kind
        self._model: MergeModel | None = None
        self.heads = Heads()
        self.table = MergeTable()
        self.table.setAccessibleName(tr("What they say"))
        self.show_all = QCheckBox(tr("Show what is the same, too"))
        self.merge = primary_button(tr("Merge"), "merge")
        self.merge.setDefault(True)
        self.merge.setEnabled(False)
        self._cancel = button(tr("Cancel"))
        self._sum = secondary_label()
        self._parts = KeyValueRows()
        self._joined = SectionHeading(tr("Comes together"))
        self._error = PlainLabel(ink="bad")
        self._error.hide()
        self._same = EmptyState("check", tr("They do not contradict each other anywhere."))
        self._fields = QStackedWidget()
        self._lay_out()
        self._connect()
        work = partial(_preview, kind.value, tuple(ids))
        runner.read(self, work, self._show, self._refused)

    def _lay_out(self) -> None:
        self._fields.addWidget(self.table)
        self._fields.addWidget(self._same)
        card = Card(self._fields)
        card.column.setContentsMargins(1, 1, 1, 1)
        choice = QHBoxLayout()
        choice.addWidget(self._sum)
        choice.addStretch(1)
        choice.addWidget(self.show_all)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        words = tr("What is not chosen is kept in the note. Undo parts them again at any time.")
        foot.addWidget(PlainLabel(words, ink="muted"), 1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.merge)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self.heads)
        column.addLayout(choice)
        column.addWidget(card, 3)
        column.addWidget(self._joined)
        column.addWidget(_scrolled(self._parts), 2)
        column.addWidget(self._error)
        column.addLayout(foot)
        self.resize(*_SIZE)

    def _connect(self) -> None:
        self.show_all.toggled.connect(self._toggle)
        self.merge.clicked.connect(self._write)
        self._cancel.clicked.connect(self.reject)
        self.heads.chosen.connect(self._choose_all)
        self.table.activated.connect(self._write)

    def _show(self, preview: MergePreview) -> None:
        model = MergeModel(preview, self._runner.now())
        self._model = model
        self.heads.show_records(preview, model.head)
        self.table.show_fields(model)
        self._parts.set_rows([part_row(part) for part in preview.parts])
        self._joined.setVisible(bool(preview.parts))
        count = model.conflicts()
        some = counted(count, tr("1 field to choose in"), tr("%n fields to choose in", "", count))
        self._sum.setText(some if count else tr("Nothing to choose"))
        self.show_all.setChecked(not count)
        self._show_fields()
        self.merge.setEnabled(True)
        (self.table if count else self.merge).setFocus()

    def _toggle(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's slot
        if self._model is not None:
            self._model.show_all(wanted)
            self._show_fields()

    def _show_fields(self) -> None:
        is_empty = self._model is None or not self._model.rowCount()
        self._fields.setCurrentWidget(self._same if is_empty else self.table)

    def _choose_all(self, place: int) -> None:
        if self._model is not None:
            self._model.choose_all(place)

    def _write(self) -> None:
        if self._model is None or not self.merge.isEnabled():
            return
        self.merge.setEnabled(False)
        kept, *others = self._model.preview.ids
        command = MergeContacts if self._kind is Kind.CONTACT else MergeCompanies
        made = command(kept, tuple(others), self._model.choices(), note_words())
        self._runner.write(self, made, self._written, self._refused)

    def _written(self, _done: Done) -> None:
        if self._model is not None:
            self.merged.emit(self._model.preview.ids[0])
        self.accept()

    def _refused(self, error: BaseException) -> None:
        self._error.setText(error_words(error))
        self._error.show()


def _scrolled(parts: QWidget) -> QScrollArea:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 8, 0)
    column.addWidget(parts)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    return area


def _preview(kind: str, ids: Sequence[int], reading: Reading) -> MergePreview:
    return merge_preview(reading, kind, ids)
