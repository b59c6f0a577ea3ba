"""What is said of every write: the toast with its way back, and whether all is saved."""

from PySide6.QtCore import QObject, QTimer

from crm_desktop.services.workspace import Done
from crm_desktop.ui.frame import Frame
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import tr

# Steps that one sees happen where one works; the others are told by a toast.
_SEEN = frozenset(
    "edit-contact edit-company edit-channel make-primary edit-activity import-contacts"
    " import-deals edit-ticket log-message".split()
)
_AT_ONCE_MS = 300


class Notices(QObject):
    """Listens to the runner and speaks through the frame."""

    def __init__(self, runner: Runner, frame: Frame) -> None:
        super().__init__(frame.status)  # ends with the window, before the runner
        self._runner, self._frame = runner, frame
        runner.changed.connect(self._on_changed)
        runner.failed.connect(self._on_failed)
        runner.busy_changed.connect(self._on_busy)
        self._show_saved()

    def _on_changed(self, done: Done, _owner: object) -> None:
        if done.step is None:
            return
        from crm_desktop.ui.step_words import step_words

        words = step_words(done.step)
        toast = self._frame.toast
        if done.is_undo is True:
            text = tr("Undone: {what}").replace("{what}", words)
            toast.show_text(text, tr("Redo"), "edit.redo")
        elif done.is_undo is False:
            text = tr("Done again: {what}").replace("{what}", words)
            toast.show_text(text, tr("Undo"), "edit.undo")
        elif done.step.label not in _SEEN:
            toast.show_text(words[:1].upper() + words[1:], tr("Undo"), "edit.undo")

    def _on_failed(self, error: BaseException, _owner: object) -> None:
        from crm_desktop.ui import texts

        if not texts.is_expected(error):
            raise error
        self._frame.toast.show_text(texts.error_words(error))

    def _on_busy(self, busy: bool) -> None:  # noqa: FBT001 - Qt's slot
        if busy:  # what is written within a moment need not be announced
            QTimer.singleShot(_AT_ONCE_MS, self, self._show_saved)
        else:
            self._show_saved()

    def _show_saved(self) -> None:
        busy = self._runner.is_writing
        self._frame.status.set_saved(tr("Saving …") if busy else tr("Saved"))
