"""The two cards beside the pages: what will happen, and the rows with a problem."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from crm_desktop.services.importing.checking import Check
from crm_desktop.services.importing.policy import Existing, Policy
from crm_desktop.services.importing.source import TableOf
from crm_desktop.ui.importing.problem_table import ProblemLine, ProblemTable
from crm_desktop.ui.importing.words import number
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.translation import counted, tr
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.headings import SectionHeading
from crm_desktop.ui.widgets.key_values import FigureRow, FigureRows
from crm_desktop.ui.widgets.label import PlainLabel, secondary_label

_PATIENCE_MS = 300
_STEPS = 1000


class WillHappenCard(Card):
    """The four figures; while they are being counted anew, how far that is."""

    def __init__(self) -> None:
        super().__init__(spacing=6)
        self.figures = FigureRows()
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._words = secondary_label()
        self._waiting = QWidget()
        rows = QVBoxLayout(self._waiting)
        rows.setContentsMargins(8, 4, 8, 2)
        rows.setSpacing(4)
        rows.addWidget(self._progress)
        rows.addWidget(self._words)
        self._error = PlainLabel(ink="bad")
        for widget in (
            SectionHeading(tr("What will happen")), self.figures, self._waiting, self._error,
        ):  # fmt: skip
            self.column.addWidget(widget)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._waiting.show)
        self.begin()

    def begin(self) -> None:
        """The figures are being counted; what is shown so far stays."""
        self._progress.setRange(0, 0)
        self._words.setText(tr("Reading the file"))
        self._error.hide()
        self._waiting.hide()
        self._patience.start()

    def show_progress(self, rows: int, share: float | None) -> None:
        """So many rows are counted, and this share of the file."""
        self._progress.setRange(0, 0 if share is None else _STEPS)
        self._progress.setValue(round((share or 0) * _STEPS))
        self._words.setText(counted(rows, tr("1 row checked"), tr("%Ln rows checked", "", rows)))

    def show_check(
        self, check: Check | None, policy: Policy, of: TableOf = TableOf.CONTACTS
    ) -> None:
        """Show the figures; `None` where they are not known yet."""
        if check is not None:
            self._settle()
        figures = _of_deals(check, policy) if of is TableOf.DEALS else _of_contacts(check, policy)
        problems = check.problem_rows if check is not None else 0
        rows = [FigureRow(text, number(n) if check else "…") for text, n in figures]
        shown = number(problems) if check else "…"
        tone = Tone.BAD if problems else Tone.NONE
        self.figures.set_rows([*rows, FigureRow(tr("Rows with a problem"), shown, tone)])

    def show_error(self, words: str) -> None:
        """The file could not be read to its end."""
        self._settle()
        self._error.setText(words)
        self._error.show()

    def _settle(self) -> None:
        self._patience.stop()
        self._waiting.hide()


class ProblemsCard(Card):
    """The rows with a problem, or the good news that there is none."""

    def __init__(self) -> None:
        super().__init__(spacing=6)
        self._heading = SectionHeading(tr("Rows with a problem"))
        self.table = ProblemTable(tr("Rows with a problem"))
        self._none = PlainLabel(tr("None: every row can be read."), ink="muted")
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self._heading)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self._none, 1)
        self._none.hide()

    def show_check(self, check: Check | None) -> None:
        """Show the rows; `None` where they are not known yet."""
        lines = _lines(check) if check is not None else []
        more = check.problem_rows - len(lines) if check is not None else 0
        self.table.set_lines(lines, more)
        self.table.setVisible(bool(lines) or check is None)
        self._none.setVisible(not lines and check is not None)


def _of_contacts(check: Check | None, policy: Policy) -> list[tuple[str, int]]:
    words = (tr("New contacts"), _here_words(policy), tr("Probable duplicates: you decide"))
    counts = (check.new, check.here, check.probable) if check is not None else (0, 0, 0)
    return list(zip(words, counts, strict=True))


def _of_deals(check: Check | None, policy: Policy) -> list[tuple[str, int]]:
    words = (tr("New deals"), _here_words(policy), tr("New contacts"), tr("New companies"))
    if check is None:
        return [(each, 0) for each in words]
    counts = (check.new, check.here, check.new_contacts, check.new_companies)
    found = list(zip(words, counts, strict=True))
    if check.apart:
        found.append((tr("Listed apart: exchange rate not known"), check.apart))
    return found


def _here_words(policy: Policy) -> str:
    if policy.existing is Existing.SKIP:
        return tr("Already here: leave as they are")
    if policy.overwrite:
        return tr("Already here: fill and overwrite")
    return tr("Already here: fill empty fields")


def _lines(check: Check) -> Sequence[ProblemLine]:
    return [
        ProblemLine(row.number, row.name, row.problems, row.is_rejected) for row in check.problems
    ]
