"""All pairs that are certain, merged at once: who becomes whom is shown first."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.duplicate import Pair
from crm_desktop.services.duplicates.merge_certain import (
    Group,
    MergeGroups,
    best_named,
    groups_of,
    names,
)
from crm_desktop.services.workspace import Done
from crm_desktop.ui.merging.words import note_words
from crm_desktop.ui.plain_text import isolated, one_line
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.translation import counted, filled, tr
from crm_desktop.ui.widgets.buttons import button, primary_button
from crm_desktop.ui.widgets.label import PlainLabel

_SIZE = (560, 520)
_LEFT_TO_RIGHT = "\u200e"  # also where the first name is Arabic: the arrow says who stays
_SHOWN = 2_000  # lines; a list of names as long as that is not read to its end


class MergeCertainDialog(QDialog):
    """Nothing is merged before the button is pressed; one Undo takes it all back."""

    def __init__(self, runner: Runner, parent: QWidget, certain: Sequence[Sequence[Pair]]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Merge certain duplicates"))
        self._runner = runner
        self.groups = groups_of(certain)
        self.lines = QListWidget()
        self.lines.setAccessibleName(tr("Who becomes whom"))
        self.lines.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines.setWordWrap(True)
        self.merge = primary_button(tr("Merge"), "merge")
        self.merge.setDefault(True)
        self.merge.setEnabled(False)
        self._cancel = button(tr("Cancel"))
        self._error = PlainLabel(ink="bad")
        self._error.hide()
        self._lay_out()
        self.merge.clicked.connect(self._write)
        self._cancel.clicked.connect(self.reject)
        shown = self.groups[:_SHOWN]
        runner.read(self, lambda reading: names(shown, reading), self._show, self._refused)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(PlainLabel(_sum_words(self.groups)))
        column.addWidget(self.lines, 1)
        column.addWidget(self._error)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        promise = tr("What they say differently is kept in the note. One Undo takes it all back.")
        foot.addWidget(PlainLabel(promise, ink="muted"), 1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.merge)
        column.addLayout(foot)
        self.resize(*_SIZE)

    def _show(self, known: dict[int, str]) -> None:
        for group in self.groups[:_SHOWN]:
            stays = best_named(group, known)
            others = [isolated(known.get(key, "")) for key in group.members if key != stays]
            kept = isolated(known.get(stays, ""))
            line = filled(tr("{kept} ← {others}"), kept=kept, others=", ".join(others))
            self.lines.addItem(_LEFT_TO_RIGHT + one_line(line))
        self.merge.setEnabled(bool(self.groups))
        self.merge.setFocus()

    def _write(self) -> None:
        self.merge.setEnabled(False)
        command = MergeGroups(self.groups, note_words())
        self._runner.write(self, command, self._written, self._refused)

    def _written(self, _done: Done) -> None:
        self.accept()

    def _refused(self, error: BaseException) -> None:
        self._error.setText(error_words(error))
        self._error.show()


def _sum_words(groups: Sequence[Group]) -> str:
    people = sum(1 + len(each.others) for each in groups if each.kind is Kind.CONTACT)
    firms = sum(1 + len(each.others) for each in groups if each.kind is Kind.COMPANY)
    kept = sum(each.kind is Kind.CONTACT for each in groups)
    words = []
    if people:
        into = counted(kept, tr("one"), tr("%Ln", "", kept))
        words.append(filled(tr("{count} contacts become {kept}."), count=str(people), kept=into))
    if firms:
        kept = len(groups) - kept
        into = counted(kept, tr("one"), tr("%Ln", "", kept))
        words.append(filled(tr("{count} companies become {kept}."), count=str(firms), kept=into))
    return " ".join(words)
