"""Who an answer goes to, with a copy for others, and its own subject, above what is written."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.services.replying import addresses
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.dialogs.completing import CompletingLine
from crm_desktop.ui.plain_text import one_line, plain_tool_tip
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.tickets.draft import Draft
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import quiet_button
from crm_desktop.ui.widgets.label import secondary_label


class AddressLines(QWidget):
    """Lines that complete addresses; those for copies and a subject are there once wanted."""

    typed = Signal()

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._ticket, self._usual = 0, ""
        self.to, self.cc = (
            CompletingLine(runner, self._like, is_list=True, begins_empty=True) for _ in range(2)
        )
        self.subject = QLineEdit()
        self.copy, self.quote = quiet_button(tr("Cc")), quiet_button(tr("Quote"))
        self.quote.setCheckable(True)
        plain_tool_tip(self.copy, tr("Send a copy to others"))
        plain_tool_tip(self.quote, tr("Put what you answer to below your answer"))
        self._lay_out()
        self.copy.clicked.connect(self._ask_copy)
        for line in (self.to, self.cc, self.subject):
            line.textChanged.connect(self.typed)

    def show_usual(self, ticket: int, address: str) -> None:
        """Begin with the address that an answer to this ticket goes to."""
        is_untouched = not self.changed()
        self._ticket, self._usual = ticket, one_line(address)
        if is_untouched:
            self.to.setText(self._usual)
            self.to.setCursorPosition(0)

    def changed(self) -> str:
        """Whom the answer is for, where that is somebody else than usual."""
        text = _trimmed(self.to.text())
        return "" if text == self._usual else text

    def is_emptied(self) -> bool:
        """Whether the usual address was taken away, and no other given."""
        return bool(self._usual) and not _trimmed(self.to.text())

    def given(self) -> tuple[str, str, bool, str]:
        """Whom it is for, and the copy; whether the question is quoted; a subject of its own."""
        cc, subject = _trimmed(self.cc.text()), self.subject.text().strip()
        return self.changed(), cc, self.quote.isChecked(), subject

    def set_given(self, draft: Draft) -> None:
        """Show those of a draft."""
        self.to.setText(draft.to or self._usual)
        self.to.setCursorPosition(0)
        self.cc.setText(draft.cc)
        self._copies.setVisible(bool(draft.cc))
        self.copy.setVisible(not draft.cc)
        self.quote.setChecked(draft.is_quoted)
        self.show_subject(draft.subject)

    def show_subject(self, subject: str) -> None:
        """Have the answer go out with this subject; without one the line is not there."""
        self.subject.setText(subject)
        self.subject.setCursorPosition(0)
        self._subjects.setVisible(bool(subject))
        shown = self._labels if subject else self._labels[:2]
        width = max(label.sizeHint().width() for label in shown)
        for label in shown:
            label.setFixedWidth(width)

    def _ask_copy(self) -> None:
        self._copies.show()
        self.copy.hide()
        self.cc.setFocus()

    def _like(self, start: str, reading: Reading) -> list[str]:
        return addresses(self._ticket, start, reading)

    def _lay_out(self) -> None:
        self._copies, self._subjects = QWidget(), QWidget()
        first = QHBoxLayout()
        rows = (first, QHBoxLayout(self._copies), QHBoxLayout(self._subjects))
        labels = [secondary_label(words) for words in (tr("To", "whom"), tr("Cc"), tr("Subject"))]
        self._labels = labels
        lines = (self.to, self.cc, self.subject)
        for row, label, line in zip(rows, labels, lines, strict=True):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
            line.setAccessibleName(label.text())
            row.addWidget(label)
            row.addWidget(line, 1)
        self.to.setPlaceholderText(tr("no e-mail address is known"))
        first.addWidget(self.copy)
        first.addWidget(self.quote)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(first)
        for hidden in (self._copies, self._subjects):
            column.addWidget(hidden)
            hidden.hide()
        self.show_subject("")


def _trimmed(text: str) -> str:
    return text.strip().rstrip(",;").rstrip()
