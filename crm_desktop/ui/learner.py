"""Lets chances be learned by a process beside the window, whose memory ends with it."""

import logging
from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QByteArray, QObject, QProcess, Signal

from crm_desktop.config import logs
from crm_desktop.domain.chance import ChanceOf
from crm_desktop.services.lessons import Study, study_command, study_from_json
from crm_desktop.ui.runner import Runner

_LOG = logging.getLogger(logs.NAME)
_ENDING_MS = 2_000


class Learner(QObject):
    """Looks at the whole file once at a time."""

    studied = Signal(object)  # the `Study`; an empty one where it failed, the log says why

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._process: QProcess | None = None
        runner.stopping.connect(self.stop)

    def begin(self, wanted: Collection[ChanceOf]) -> None:
        """Learn these anew, and tell the chances of all that is open."""
        path, now = self._runner.workspace.path, self._runner.now()
        (program, *arguments), folder = study_command(path, now, list(wanted))
        process = self._process = QProcess(self)
        process.setWorkingDirectory(str(folder))
        process.finished.connect(partial(self._end, process))
        process.errorOccurred.connect(partial(self._fail, process))
        process.start(program, arguments)

    def stop(self) -> None:
        """Give up what is under way: the file is about to be closed."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.waitForFinished(_ENDING_MS)
            process.deleteLater()

    def _fail(self, process: QProcess, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:  # of all others `finished` tells
            self._end(process)

    def _end(self, process: QProcess, *_how: object) -> None:
        if process is not self._process:
            return
        self._process = None
        process.deleteLater()
        try:
            found = study_from_json(_text(process.readAllStandardOutput()))
        except ValueError:
            last = _text(process.readAllStandardError()).split("\n")
            _LOG.warning("nothing learned: %s", _kind_of_error([process.errorString(), *last]))
            found = Study((), {}, {})
        self.studied.emit(found)


def _text(said: QByteArray) -> str:
    return bytes(said.data()).decode(errors="replace")


def _kind_of_error(lines: list[str]) -> str:
    """The last line without what an error may quote."""
    return [line for line in lines if line.strip()][-1].partition(":")[0]
