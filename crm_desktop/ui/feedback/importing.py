"""Responses taken from a table: what its columns are, then what became of its rows."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import Cancelled
from crm_desktop.domain.feedback import SCALES, Survey
from crm_desktop.services.feedback_refused import save_refused
from crm_desktop.services.importing_feedback import (
    QUESTION,
    ImportResponses,
    Looked,
    Taken,
    look,
)
from crm_desktop.services.surveys import surveys
from crm_desktop.services.workspace import Done
from crm_desktop.ui.dialogs.file_choice import ask_where_to_save, documents, free_name
from crm_desktop.ui.feedback.columns_form import ColumnsForm
from crm_desktop.ui.feedback.outcome import OutcomePage, refused_words
from crm_desktop.ui.plain_text import one_line, window_title
from crm_desktop.ui.responses.words import survey_words
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.translation import filled, tr
from crm_desktop.ui.widgets.buttons import button, primary_button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.label import PlainLabel, secondary_label

_SIZE = (720, 560)
_TABLES = "*.csv *.tsv *.tab *.txt *.xlsx *.xlsm *.xlsb *.xls *.ods"


def ask_for_table(parent: QWidget, then: Callable[[Path], None]) -> QFileDialog:
    """Ask which table to take responses from."""
    dialog = QFileDialog(parent, tr("Import feedback"), str(documents()))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([tr("Tables") + f" ({_TABLES})", tr("All files") + " (*)"])
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.open()
    return dialog


class ImportDialog(QDialog):
    """Columns are taken for what their heads say until one chooses otherwise."""

    def __init__(
        self, runner: Runner, parent: QWidget, path: Path, survey: int | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(window_title(filled(tr("Import {file}"), file=path.name)))
        self._runner, self._path, self._wanted = runner, path, survey
        self._surveys: Sequence[Survey] = ()
        self.looked: Looked | None = None
        self.taken: Taken | None = None
        self._token = CancelToken()
        self.box, self.columns, self.outcome = QComboBox(), ColumnsForm(), OutcomePage()
        self.told = PlainLabel(ink="muted")
        self.go_button = primary_button(tr("Import"))
        self.go_button.setDefault(True)
        self.go_button.setEnabled(False)
        self.close_button = button(tr("Cancel"))
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        runner.read(self, surveys, self._show_surveys)

    def survey(self) -> Survey:
        """The survey that was answered."""
        return self._surveys[self.box.currentIndex()]

    def go(self) -> None:
        """Take the rows in."""
        if self.looked is None or not self.go_button.isEnabled():
            return
        self.go_button.setEnabled(False)
        self.told.setText(tr("Taking in …"))
        found: list[Taken] = []
        fields, dialect = self.columns.fields(), self.looked.dialect
        command = ImportResponses(self._path, self.survey().id, fields, dialect, found.append)
        done = partial(self._show_taken, found)
        self._token = self._runner.write(self, command, done, self._refused)

    def save_refused(self, target: Path) -> None:
        """Write the rows that were not taken to a file."""
        looked, taken, source = self.looked, self.taken, self._path
        if looked is None or taken is None:
            return

        def job(_token: CancelToken) -> None:
            save_refused(target, source, looked, taken.refused, tr("Why"), refused_words)

        def saved(_nothing: None) -> None:
            self.outcome.say(filled(tr("Saved as {file}."), file=str(target)))

        self._runner.work(self, job, saved, lambda error: self.outcome.say(error_words(error)))

    def done(self, result: int) -> None:
        self._token.cancel()
        super().done(result)

    def _lay_out(self) -> None:
        asked = QHBoxLayout()
        asked.setSpacing(8)
        asked.addWidget(secondary_label(tr("Responses to")))
        asked.addWidget(self.box, 1)
        card = Card(self.columns)
        card.column.setContentsMargins(1, 1, 1, 1)
        page = QWidget()
        first = QVBoxLayout(page)
        first.setContentsMargins(0, 0, 0, 0)
        first.setSpacing(12)
        first.addLayout(asked)
        first.addWidget(card, 1)
        first.addWidget(self.told)
        for each in (page, self.outcome):
            self._pages.addWidget(each)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.go_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self._pages, 1)
        column.addLayout(foot)
        self.box.setAccessibleName(tr("Survey"))
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.resize(*_SIZE)

    def _connect(self) -> None:
        self.go_button.clicked.connect(self.go)
        self.close_button.clicked.connect(self.reject)
        self.columns.changed.connect(self._say)
        self.outcome.save.clicked.connect(self._ask_where)

    def _show_surveys(self, found: Sequence[Survey]) -> None:
        self._surveys = [each for each in found if not each.is_closed] or found
        for each in self._surveys:
            self.box.addItem(survey_words(each.name), each.id)
        self.box.setCurrentIndex(max(self.box.findData(self._wanted), 0))
        self.box.currentIndexChanged.connect(lambda _place: self._look())
        self._look()

    def _look(self) -> None:
        path, survey = self._path, self.survey()
        self._runner.work(self, lambda _token: look(path, survey), self._show, self._refused)

    def _show(self, looked: Looked) -> None:
        self.looked = looked
        self.columns.show_table(looked, self.survey().questions)
        self._say()
        if self.columns.boxes:
            self.columns.boxes[0].setFocus()

    def _say(self) -> None:
        """What is still missing, or what will happen."""
        fields = self.columns.fields()
        counts = "score" in fields and self.survey().code in SCALES
        counts = counts or any(each == "comment" or each.startswith(QUESTION) for each in fields)
        self.go_button.setEnabled(counts)
        words = tr("Say which column is the score, the comment or an answer.")
        if counts:
            words = tr(
                "People are found by address or name, tickets by number. Undo takes it back."
            )
        self.told.setText(words)

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            return
        self.told.setText(error_words(error))
        self.go_button.setEnabled(False)

    def _show_taken(self, found: list[Taken], _done: Done) -> None:
        (self.taken,) = found
        self.outcome.show_taken(self.taken)
        self._pages.setCurrentWidget(self.outcome)
        self.go_button.hide()
        self.close_button.setText(tr("Close"))
        self.close_button.setFocus()

    def _ask_where(self) -> None:
        stem = filled(tr("{file} left out"), file=one_line(self._path.stem))
        proposed = free_name(self._path.parent, stem, ".csv")
        ask_where_to_save(self, tr("Save rows left out"), proposed, self.save_refused)
