"""Many records changed at once: what to do, and what it will do before it is done."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.bulk import BulkExample, BulkPreview
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import CrmError
from crm_desktop.services.bulk import Bulk, preview
from crm_desktop.services.workspace import Done
from crm_desktop.ui.bulk.deeds import Deed, Known, deeds, known
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.translation import counted, tr
from crm_desktop.ui.widgets.buttons import button, primary_button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.label import PlainLabel, secondary_label

_WIDTH, _PATIENCE_MS = 480, 150
_FIELD = 30  # the height of a field, beside which its words stand in the middle
_SHOWN = 60  # characters of a value


class BulkDialog(QDialog):
    """Stays open until what it says is written; one Undo takes it back."""

    def __init__(
        self,
        runner: Runner,
        parent: QWidget,
        record: str,
        ids: Sequence[int],
        start: str = "",
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._runner, self._record, self._ids, self._start = runner, record, tuple(ids), start
        self._deeds: dict[str, Deed] = {}
        self._asking = CancelToken()
        count = len(self._ids)
        title = counted(count, tr("Change 1 record"), tr("Change %Ln records", "", count))
        self.setWindowTitle(title)
        self.what, self.choice, self.typed = QComboBox(), QComboBox(), QLineEdit()
        self.value = QStackedWidget()
        self.told, self.example = PlainLabel(), PlainLabel(ink="muted")
        self.trouble = PlainLabel(ink="bad")
        self.go_button = primary_button(tr("Change"))
        self._lay_out()
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._ask)
        self.what.currentIndexChanged.connect(self._turn)
        self.choice.currentIndexChanged.connect(self._changed)
        self.typed.textChanged.connect(self._changed)
        self.typed.returnPressed.connect(self.do)
        self.go_button.clicked.connect(self.do)
        runner.read(self, partial(known, record), self._know)

    def do(self) -> None:
        """Do it."""
        command = self._command()
        if command is None or not self.go_button.isEnabled():
            return
        self.go_button.setEnabled(False)
        self._runner.write(self, command, self._done, self._refused)

    def choose(self, name: str) -> None:
        """Choose what to do by its name."""
        self.what.setCurrentIndex(max(self.what.findData(name), 0))

    def _know(self, found: Known) -> None:
        self._deeds = deeds(self._record, found)
        for name, deed in self._deeds.items():
            self.what.addItem(deed.words, name)
        self.choose(self._start)
        self._turn()

    def _turn(self) -> None:
        """Ask for the value that this needs."""
        deed = self._deed()
        if deed is None:
            return
        with QSignalBlocker(self.choice):
            self.choice.clear()
            for value, words in deed.choices.items():
                self.choice.addItem(words, value)
        self.value.setVisible(deed.asks)
        self.value.setCurrentWidget(self.choice if deed.choices else self.typed)
        self.typed.setPlaceholderText(deed.hint)
        self._changed()

    def _changed(self) -> None:
        self.go_button.setEnabled(False)
        self._patience.start()

    def _ask(self) -> None:
        command = self._command()
        self._asking.cancel()
        if command is not None:
            self._asking = self._runner.read(
                self, lambda reading: preview(reading, command), self._show, self._cannot
            )

    def _show(self, found: BulkPreview) -> None:
        self.trouble.hide()
        self._card.show()
        deed, count, same = self._deed(), found.changed, found.same
        will = counted(count, tr("1 record will change"), tr("%Ln records will change", "", count))
        if deed is not None and not deed.asks:
            will = counted(
                count, tr("1 record will be deleted"), tr("%Ln records will be deleted", "", count)
            )
        already = counted(same, tr("1 is so already"), tr("%Ln are so already", "", same))
        parts = (will, already if same else "")
        self.told.setText(" · ".join(filter(None, parts)))
        worded = deed.choices if deed is not None else {}
        self.example.setText("\n".join(_example_words(each, worded) for each in found.examples))
        self.example.setVisible(bool(found.examples))
        if found.refused:
            self._say_refused(found)
        self.go_button.setEnabled(found.changed > 0)

    def _say_refused(self, found: BulkPreview) -> None:
        count = counted(
            found.refused,
            tr("1 record stays as it is"),
            tr("%Ln records stay as they are", "", found.refused),
        )
        self.trouble.setText(f"{count}: {error_words(CrmError(found.refusal))}")
        self.trouble.show()

    def _cannot(self, error: BaseException) -> None:
        """There is nothing yet, or nothing that could be done: say why below the value."""
        self.told.setText("")
        self.example.hide()
        is_begun = bool(self.typed.text()) or self.value.currentWidget() is self.choice
        self.trouble.setText(error_words(error) if is_begun else "")
        self.trouble.setVisible(is_begun)
        self._card.setVisible(is_begun)

    def _done(self, _done: Done) -> None:
        self.accept()

    def _refused(self, error: BaseException) -> None:
        self.go_button.setEnabled(True)
        self._card.show()
        self.trouble.setText(error_words(error))
        self.trouble.show()

    def _deed(self) -> Deed | None:
        return self._deeds.get(str(self.what.currentData()))

    def _command(self) -> Bulk | None:
        deed = self._deed()
        if deed is None:
            return None
        chosen = str(self.choice.currentData() or "")
        return deed.make(self._ids, chosen if deed.choices else self.typed.text())

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        for words, widget in ((tr("What to do"), self.what), (tr("Value"), self.value)):
            label = secondary_label(words)
            label.setMinimumHeight(_FIELD)
            form.addRow(label, widget)
        return form

    def _lay_out(self) -> None:
        self.what.setAccessibleName(tr("What to do"))
        self.choice.setAccessibleName(tr("Value"))
        self.typed.setAccessibleName(tr("Value"))
        self.value.addWidget(self.typed)
        self.value.addWidget(self.choice)
        card = self._card = Card(self.told, self.example, self.trouble, spacing=6)
        for each in (self.example, self.trouble, card):
            each.hide()
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.go_button.setDefault(True)
        self.go_button.setEnabled(False)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(secondary_label(tr("One Undo takes it all back.")))
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.go_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addLayout(self._form())
        column.addWidget(card)
        column.addStretch(1)
        column.addLayout(foot)
        self.resize(_WIDTH, 330)


def _example_words(example: BulkExample, worded: Mapping[str, str]) -> str:
    name = one_line(example.name)[:_SHOWN]
    if not example.before and not example.after:
        return name
    said = (worded.get(text, text) if text else "–" for text in (example.before, example.after))
    before, after = (one_line(text)[:_SHOWN] for text in said)
    return f"{name}: {before} → {after}"
