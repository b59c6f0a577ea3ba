"""The import screen: one file after another, from the first look at it to what became of it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.services.importing.command import Outcome
from crm_desktop.services.importing.policy import Policy
from crm_desktop.services.importing.source import ImportSource, TableOf
from crm_desktop.services.workspace import Done
from crm_desktop.ui.dialogs.file_choice import ask_for_files
from crm_desktop.ui.importing import titles
from crm_desktop.ui.importing.importer import Before, Importer
from crm_desktop.ui.importing.layout import CHECK, DONE, MATCH, ImportLayout
from crm_desktop.ui.importing.outcome import OutcomePart
from crm_desktop.ui.importing.preparation import Preparation
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.screen import Screen
from crm_desktop.ui.translation import tr


def _nothing(_token: CancelToken) -> None:
    """No safety copy, as long as the program has not said how to make one."""


class ImportScreen(Screen):
    """Nothing is changed before the one primary button says Import and is pressed."""

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self.before_import: Before = _nothing
        self.parts = ImportLayout(self)
        self.file = Preparation(runner, self.parts, self)
        self.importer = Importer(runner, self)
        self.outcome = OutcomePart(runner, self.parts.done, self)
        self.step = MATCH
        self._queue: list[Path] = []
        self._imported: tuple[ImportSource, Policy] | None = None
        self._connect()
        self._add_keys()

    def begin(self, paths: list[Path]) -> None:
        """Bring these files in, one after another; without any, ask which."""
        if self.importer.is_running:
            self._queue += paths
        elif paths:
            self._queue = list(paths)
            self.next_file()
        else:
            self.ask()

    def ask(self) -> None:
        """Ask which files to import."""
        ask_for_files(self, self.begin)

    def next_file(self) -> None:
        """Look at the next file."""
        path = self._queue.pop(0)
        self.parts.heading.set_title(titles.title(path))
        self.parts.heading.set_aside("")
        self.parts.show_reading()
        self.file.begin(path)
        self.status_changed.emit("")

    def status(self) -> str:
        if self.file.source is None or self.file.check is None:
            return ""
        return f"{self.file.source.path.name} · {titles.rows(self.file.source, self.file.check)}"

    def activate(self) -> None:
        if self.importer.is_running:
            self.parts.footer.cancel.setFocus()
        elif self.file.source is None:
            self.parts.take_keyboard()
        elif self.step == DONE:
            self.parts.footer.primary.setFocus()
        else:
            (self.parts.match if self.step == MATCH else self.parts.check).take_keyboard()

    def go_on(self) -> None:
        """What the primary button says: decide the duplicates, import, or what comes after."""
        if self.step == DONE:
            self._go_further()
        elif self.step == MATCH and self.file.undecided():
            self._show_step(CHECK)
        elif self.file.source is not None:
            self._import(self.file.source, self.file.policy())

    def cancel(self) -> None:
        """Stop the import that runs, or else leave without importing."""
        if self.importer.is_running:
            self.importer.cancel()
        else:
            self._leave()

    def _connect(self) -> None:
        parts, footer = self.parts, self.parts.footer
        parts.start.action_requested.connect(self.ask)
        parts.trouble.action_requested.connect(self._after_trouble)
        footer.cancel.clicked.connect(self.cancel)
        footer.back.clicked.connect(lambda: self._show_step(MATCH))
        footer.check.clicked.connect(lambda: self._show_step(CHECK))
        footer.undo.clicked.connect(lambda: self.action_requested.emit("edit.undo"))
        footer.primary.clicked.connect(self.go_on)
        self.file.ready.connect(self._file_ready)
        self.file.changed.connect(self._refresh)
        self.file.unreadable.connect(self._say_unreadable)
        self.importer.told.connect(footer.tell)
        self.importer.progressed.connect(footer.show_progress)
        self.importer.finished.connect(self._finished)
        self.importer.cancelled.connect(self._stopped)
        self.importer.failed.connect(self._stopped)
        self.outcome.undo_changed.connect(footer.undo.setEnabled)
        self.outcome.trouble.connect(parts.show_notice)

    def _add_keys(self) -> None:
        for key, does in (("Ctrl+Return", self._press_primary), ("Escape", self._step_out)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(does)

    def _press_primary(self) -> None:
        self.parts.footer.primary.click()

    def _step_out(self) -> None:
        if self.step == CHECK and self.file.has_columns and not self.importer.is_running:
            self._show_step(MATCH)

    def _file_ready(self) -> None:
        self._show_step(MATCH if self.file.has_columns else CHECK)

    def _say_unreadable(self, words: str) -> None:
        self.parts.trouble.set_sentence(words)
        other = tr("Choose another file …")
        self.parts.trouble.set_action(titles.next_words(self._queue[0]) if self._queue else other)
        self.parts.show_alone(self.parts.trouble)
        self.parts.take_keyboard()

    def _show_step(self, step: int) -> None:
        self.step = step
        self.parts.show_step(step)
        footer = self.parts.footer
        if step == MATCH:
            footer.show_buttons(footer.cancel, footer.check, footer.primary)
        elif step == CHECK:
            before = (footer.back,) if self.file.has_columns else ()
            footer.show_buttons(footer.cancel, *before, footer.primary)
        else:
            footer.show_buttons(footer.undo, footer.primary)
        self._refresh()
        self.activate()

    def _refresh(self) -> None:
        """Title and footer say what is known of the file by now."""
        source, check, footer = self.file.source, self.file.check, self.parts.footer
        if self.step == DONE or source is None:
            return
        self.parts.heading.set_aside(titles.kind(source, check))
        footer.note.setText(
            tr("Nothing is changed until you press Import. One Undo takes it all back.")
        )
        undecided, count = self.file.undecided(), self.file.brought_in()
        if self.step == MATCH and undecided:
            footer.set_primary(titles.decide_words(undecided, source.of))
        elif check is None:
            footer.set_primary(tr("Import"), enabled=False)
        else:
            footer.set_primary(titles.import_words(count, source.of), enabled=check.rows > 0)
        if self.step == CHECK and undecided:
            footer.note.setText(titles.undecided_words(source.of))
        self.status_changed.emit(self.status())

    def _import(self, source: ImportSource, policy: Policy) -> None:
        self._imported = (source, policy)
        self.parts.show_notice("")
        self.parts.set_enabled(enabled=False)
        self.parts.footer.show_buttons(self.parts.footer.cancel)
        self.parts.footer.begin()
        self.parts.footer.cancel.setFocus()
        self.importer.start(source, policy, self.before_import)

    def _stopped(self, reason: str = "") -> None:
        self._end_of_work()
        self._show_step(self.step)
        self.parts.show_notice(reason)

    def _finished(self, outcome: Outcome, done: Done) -> None:
        self._end_of_work()
        if self._imported is not None:
            self.outcome.show_outcome(self._imported[0], outcome, done)
        footer = self.parts.footer
        footer.note.setText(titles.waiting(len(self._queue)) if self._queue else "")
        self._show_step(DONE)
        after = titles.show_words(self._of())
        footer.set_primary(titles.next_words(self._queue[0]) if self._queue else after)

    def _end_of_work(self) -> None:
        self.parts.footer.end()
        self.parts.set_enabled(enabled=True)

    def _after_trouble(self) -> None:
        if self._queue:
            self.next_file()
        else:
            self.ask()

    def _go_further(self) -> None:
        if self._queue:
            self.next_file()
        else:
            self._leave()

    def _of(self) -> TableOf:
        """What the file at hand holds."""
        return self.file.source.of if self.file.source is not None else TableOf.CONTACTS

    def _leave(self) -> None:
        target = "go.pipeline" if self._of() is TableOf.DEALS else "go.contacts"
        self.file.stop()
        self._queue = []
        self.step = MATCH
        self.parts.heading.set_title(tr("Import"))
        self.parts.heading.set_aside("")
        self.parts.show_alone(self.parts.start)
        self.action_requested.emit(target)
