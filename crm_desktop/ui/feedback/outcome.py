"""What became of the rows of a table of responses."""

from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.errors import CrmError
from crm_desktop.services.importing_feedback import Refused, Taken
from crm_desktop.ui.delegates.cell import Cell
from crm_desktop.ui.lists.rows import Row, Rows
from crm_desktop.ui.plain_text import isolated, one_line
from crm_desktop.ui.responses.words import answers_words
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.translation import counted, filled, tr
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.headings import SectionHeading
from crm_desktop.ui.widgets.label import PlainLabel
from crm_desktop.ui.widgets.line_table import LineTable

_MOST = 1000  # rows that are listed; a file has them all
_NUMBER = 90


class OutcomePage(QWidget):
    """Figures, and the rows left out with the reason of each."""

    def __init__(self) -> None:
        super().__init__()
        self.heading = SectionHeading("")
        self.told = PlainLabel(ink="muted")
        self.table = LineTable()
        self.rows = Rows((tr("Row"), tr("Why it was left out")), self, is_renamed=False)
        self.table.setModel(self.rows)
        self.table.setAccessibleName(tr("Rows left out"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.save = button(tr("Save rows left out …"), "download")
        self.saved = PlainLabel(ink="muted")
        self._card = Card(self.table)
        self._card.column.setContentsMargins(1, 1, 1, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.save)
        foot.addWidget(self.saved, 1)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(self.told)
        column.addWidget(self._card, 1)
        column.addLayout(foot)
        column.addStretch(0)

    def show_taken(self, taken: Taken) -> None:
        """Show what became of a file."""
        self.heading.set_title(filled(tr("{count} taken in"), count=answers_words(taken.recorded)))
        self.told.setText("\n".join(_told(taken)))
        refused = taken.refused
        self.rows.show([_row(each) for each in refused[:_MOST]])
        self.table.horizontalHeader().setSectionsClickable(False)
        self.table.horizontalHeader().setSectionsMovable(False)
        self.table.setColumnWidth(0, _NUMBER)
        for each in (self._card, self.save):
            each.setVisible(bool(refused))
        self._column.setStretch(self._column.count() - 1, int(not refused))

    def say(self, words: str) -> None:
        """Say where the rows were saved, or why not."""
        self.saved.setText(words)


def refused_words(refused: Refused) -> str:
    """Why a row was left out."""
    value = isolated(one_line(refused.value))
    if refused.code == "bad-day":
        return filled(tr("“{value}” is no day."), value=value)
    if refused.code == "nothing-typed":
        return tr("It has neither score nor words.")
    return error_words(CrmError(refused.code, value=value))


def _told(taken: Taken) -> list[str]:
    lines = []
    if taken.known:
        many = tr("%Ln rows were here already.", "", taken.known)
        lines.append(counted(taken.known, tr("1 row was here already."), many))
    if taken.unmatched:
        many = tr("%Ln are from people who are not here; they are listed without one.", "",
                  taken.unmatched)  # fmt: skip
        one = tr("1 is from somebody who is not here; it is listed without a person.")
        lines.append(counted(taken.unmatched, one, many))
    if taken.refused:
        count = len(taken.refused)
        lines.append(
            counted(count, tr("1 row was left out."), tr("%Ln rows were left out.", "", count))
        )
    return lines or [tr("Every row was taken in.")]


def _row(refused: Refused) -> Row:
    number = Cell(str(refused.row), right=True, figures=True, muted=True)
    return Row(refused.row, (number, Cell(refused_words(refused))))
