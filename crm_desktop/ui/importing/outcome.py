"""What comes after an import: its figures, undo, and saving the rows left out."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.services.importing.command import Outcome
from crm_desktop.services.importing.rejects import save_rejects
from crm_desktop.services.importing.source import ImportSource, SourceKind
from crm_desktop.services.workspace import Done, StepLabel
from crm_desktop.ui.dialogs.file_choice import ask_where_to_save, free_name
from crm_desktop.ui.importing.done import DonePage
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words, is_expected, problem_words
from crm_desktop.ui.translation import filled, tr


class OutcomePart(QObject):
    """Keeps the last import in mind as long as its page is shown."""

    undo_changed = Signal(bool)  # whether Undo would take this import back
    trouble = Signal(str)  # in words

    def __init__(self, runner: Runner, page: DonePage, screen: QWidget) -> None:
        super().__init__(screen)
        self._runner, self._page, self._screen = runner, page, screen
        self._outcome = Outcome()
        self._source: ImportSource | None = None
        self._step: StepLabel | None = None
        self.is_undoable = False
        page.save_requested.connect(self._ask_where)
        runner.changed.connect(self._on_changed)

    def show_outcome(self, source: ImportSource, outcome: Outcome, done: Done) -> None:
        """Show what an import did."""
        self._source, self._outcome = source, outcome
        self._step = done.step if outcome.created or outcome.updated else None
        self._page.show_outcome(outcome)
        self._set_undoable(is_undoable=self._step is not None)

    def save_rejects(self, path: Path) -> None:
        """Write the rows left out to a file."""
        source, outcome = self._source, self._outcome
        if source is None:
            return

        def job(_token: CancelToken) -> None:
            save_rejects(path, source, outcome.rejects, problem_words)

        def saved(_nothing: None) -> None:
            words = tr("Saved as {file}. Mend what is wrong there, and import that file.")
            self._page.say_saved(filled(words, file=str(path)))

        self._runner.work(self, job, saved, self._not_saved)

    def _ask_where(self) -> None:
        if self._source is None:
            return
        is_cards = self._source.kind is SourceKind.VCARD
        stem = filled(tr("{file} left out"), file=self._source.path.stem)
        folder = self._source.path.parent
        proposed = free_name(folder, stem, ".vcf" if is_cards else ".csv")
        ask_where_to_save(self._screen, tr("Save rows left out"), proposed, self.save_rejects)

    def _not_saved(self, error: BaseException) -> None:
        if is_expected(error):
            self.trouble.emit(error_words(error))
        else:
            self._runner.failed.emit(error, self)

    def _on_changed(self, done: Done, _owner: object) -> None:
        """Any step after the import stands before it in the order of undoing."""
        if self._step is None:
            return
        is_ours = done.step == self._step
        if done.is_undo is None:
            self._set_undoable(is_undoable=False)
        elif is_ours:
            self._page.show_taken_back(self._outcome, is_undone=done.is_undo)
            self._set_undoable(is_undoable=not done.is_undo)

    def _set_undoable(self, *, is_undoable: bool) -> None:
        self.is_undoable = is_undoable
        self.undo_changed.emit(is_undoable)
