"""The widgets of the window of canned replies and where they stand."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from crm_desktop.domain.article import Template
from crm_desktop.ui.articles.placeholder_ink import PlaceholderInk
from crm_desktop.ui.lists.frame import lay_out
from crm_desktop.ui.lists.row_table import RowTable
from crm_desktop.ui.lists.rows import Rows
from crm_desktop.ui.plain_text import for_display
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.label import PlainLabel, secondary_label

_LIST = 350
_LONGEST = 20_000


class TemplatesLayout:
    """The list at the left; at the right the text of the one chosen, below it how it reads."""

    def __init__(self, dialog: QDialog) -> None:
        titles = (tr("Canned reply"), tr("Offered"))
        self.list = RowTable(Rows(titles, dialog), tr("Canned replies"), tr("New …"))
        self.offered, self.field = button(""), button(tr("Insert a field …"))
        self.list.add_button(self.offered)
        self.subject, self.body, self.number = QLineEdit(), QPlainTextEdit(), QLineEdit()
        self.preview, self.said = QPlainTextEdit(), PlainLabel(ink="warning")
        self.given: dict[str, str] = {}
        for made, words in (
            (self.subject, tr("Subject, where it is not that of the ticket")),
            (self.body, tr("Hello {{ contact.first_name | there }}, …")),
        ):
            made.setPlaceholderText(words)
            made.setAccessibleName(words)
        self.body.setTabChangesFocus(True)
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setAccessibleName(tr("Preview"))
        self.number.setAccessibleName(tr("Number of a ticket"))
        self.number.setFixedWidth(90)
        self._inks = [PlaceholderInk(each.document()) for each in (self.body, self.preview)]
        lay_out(dialog, tr("Canned replies"), self._whole())

    def show_template(self, found: Template | None) -> None:
        """Show the text of one, or that none is chosen."""
        self.right.setEnabled(found is not None)
        self.subject.setText("" if found is None else found.subject)
        self.body.setPlainText("" if found is None else found.body)
        typed = {"subject": self.subject.text(), "body": self.body.toPlainText()}
        self.given = {} if found is None else typed

    def show_offered(self, found: Template | None) -> None:
        """Say whether it can be offered again, or no more."""
        self.offered.setEnabled(found is not None)
        is_closed = found is not None and found.is_closed
        self.offered.setText(tr("Offer again") if is_closed else tr("Offer no more"))

    def show_preview(self, subject: str, body: str, said: str) -> None:
        """Show how it reads, and what is wrong with it."""
        whole = f"{subject}\n\n{body}" if subject else body
        self.preview.setPlainText(for_display(whole, _LONGEST))
        self.said.setText(said)
        self.said.setVisible(bool(said))

    def _whole(self) -> QWidget:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(secondary_label(tr("As it reads for ticket")))
        foot.addWidget(self.number)
        foot.addStretch(1)
        foot.addWidget(self.field)
        self.right = QWidget()
        column = QVBoxLayout(self.right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.subject)
        column.addWidget(self.body, 3)
        column.addLayout(foot)
        column.addWidget(self.preview, 2)
        column.addWidget(self.said)
        self.list.setFixedWidth(_LIST)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.list)
        row.addWidget(self.right, 1)
        return whole
