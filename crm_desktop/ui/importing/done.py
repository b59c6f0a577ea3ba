"""The last page: what became of every row, and what can be done about those left out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.services.importing.command import Outcome
from crm_desktop.ui import fonts
from crm_desktop.ui.importing.problem_table import ProblemLine, ProblemTable
from crm_desktop.ui.importing.words import number
from crm_desktop.ui.translation import QT_TR_NOOP, counted, tr
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.headings import SectionHeading
from crm_desktop.ui.widgets.label import ElidedLabel, PlainLabel, secondary_label

_MOST_SHOWN = 500


class DonePage(QWidget):
    """Rows = created + updated + skipped + left out, and the rows left out with their reasons."""

    save_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        names = (
            tr("Rows in the file"), tr("New"), tr("Updated"), tr("Skipped"), tr("Left out"),
        )  # fmt: skip
        self.tiles = [FigureTile(name) for name in names]
        self._sentence = PlainLabel()
        self.save = button(tr("Save them with their reasons …"), "download")
        self.save.clicked.connect(self.save_requested)
        self._hint = PlainLabel(tr(_HINT), ink="muted")
        self.table = ProblemTable(tr("Rows left out"))
        self._rejects = Card(spacing=8)
        self._all_well = Card(EmptyState("circle-check", tr("Every row came in.")))
        self._lay_out()

    def show_outcome(self, outcome: Outcome) -> None:
        """Show what the import did."""
        figures = (
            *(outcome.rows, outcome.created, outcome.updated),
            *(outcome.skipped, outcome.rejected),
        )
        for tile, figure in zip(self.tiles, figures, strict=True):
            tile.set_figure(figure)
        self.tiles[-1].set_ink("bad" if outcome.rejected else "")
        self._sentence.setText(_sentence(outcome))
        self._sentence.set_ink("muted")
        lines = _lines(outcome)
        self.table.set_lines(lines, outcome.rejected - len(lines))
        self._rejects.setVisible(bool(outcome.rejected))
        self._all_well.setVisible(not outcome.rejected)

    def show_taken_back(self, outcome: Outcome, *, is_undone: bool) -> None:
        """Say that the import was undone, or done again."""
        words = tr("This import was taken back: everything is as it was before.")
        self._sentence.setText(words if is_undone else _sentence(outcome))
        self._sentence.set_ink("warning" if is_undone else "muted")

    def say_saved(self, file: str) -> None:
        """Say where the rows left out were saved."""
        self._hint.setText(file)

    def _lay_out(self) -> None:
        sum_row = QHBoxLayout()
        sum_row.setSpacing(8)
        for tile, sign in zip(self.tiles, ("", "=", "+", "+", "+"), strict=True):
            if sign:
                sum_row.addWidget(_sign(sign))
            sum_row.addWidget(tile, 1)
        head = SectionHeading(tr("Rows left out"))
        head.add_widget(self.save)
        self._rejects.column.addWidget(head)
        self._rejects.column.addWidget(self._hint)
        self._rejects.column.addWidget(self.table, 1)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        inside.addLayout(sum_row)
        inside.addWidget(self._sentence)
        inside.addWidget(self._rejects, 1)
        inside.addWidget(self._all_well, 1)


class FigureTile(Card):
    """A figure under its name."""

    def __init__(self, name: str) -> None:
        super().__init__(secondary_label(name), spacing=2)
        self._name = name
        self._figure = ElidedLabel()
        self._figure.setFont(fonts.tabular(fonts.title()))
        self.column.addWidget(self._figure)

    def set_figure(self, figure: int) -> None:
        """Show a number."""
        self._figure.setText(number(figure))
        self.setAccessibleName(f"{self._name}: {number(figure)}")

    def set_ink(self, ink: str) -> None:
        """Colour the figure."""
        self._figure.set_ink(ink)

    def text(self) -> str:
        """The figure as it is shown."""
        return self._figure.text()


_HINT = QT_TR_NOOP("Save them as a file, mend what is wrong there, and import that file.")


def _sign(text: str) -> PlainLabel:
    sign = PlainLabel(text, ink="muted")
    sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return sign


def _sentence(outcome: Outcome) -> str:
    if not outcome.created and not outcome.updated:
        return tr("Nothing had to be changed: your business says all of it already.")
    new = counted(
        outcome.created, tr("1 row was new"), tr("%Ln rows were new", "", outcome.created)
    )
    updated = counted(
        outcome.updated,
        tr("1 added to what was here"),
        tr("%Ln added to what was here", "", outcome.updated),
    )
    back = tr("One Undo takes it all back.")
    told = [words for words, count in ((new, outcome.created), (updated, outcome.updated)) if count]
    return " ".join(filter(None, (f"{', '.join(told)}.", _apart(outcome.apart), back)))


def _apart(count: int) -> str:
    if not count:
        return ""
    return counted(
        count,
        tr("1 deal in another currency is listed apart until you give it a rate."),
        tr("%Ln deals in other currencies are listed apart until you give them a rate.", "", count),
    )


def _lines(outcome: Outcome) -> Sequence[ProblemLine]:
    return [
        ProblemLine(row.number, "", row.problems, is_rejected=True)
        for row in outcome.rejects[:_MOST_SHOWN]
    ]
