"""Where bugs end: the log, and one window that says so; never a traceback at the user."""

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
    qVersion,
)
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from crm_desktop import __version__
from crm_desktop.config import logs
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import button, primary_button
from crm_desktop.ui.widgets.label import PlainLabel

_LOG = logging.getLogger("crm_desktop")
_GRAVE = (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)


def log_qt_messages() -> None:
    """Let what Qt has to say, such as of fonts it misses, go to the log and not to the terminal."""

    def note(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        level = logging.WARNING if kind in _GRAVE else logging.DEBUG
        _LOG.log(level, "Qt, %s: %s", context.category, text)

    qInstallMessageHandler(note)


class ErrorHooks(QObject):
    """Catches what nobody caught, on any thread, and shows it once on the GUI thread."""

    _caught = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._window: ErrorWindow | None = None
        self._caught.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take the three hooks of Python."""
        sys.excepthook = self._from_python
        threading.excepthook = lambda args: self.report(args.exc_value)
        sys.unraisablehook = lambda args: self.report(args.exc_value)

    @Slot(object)
    def report(self, error: BaseException | None) -> None:
        """Log an unexpected error and show its window."""
        if error is None:
            return
        text = logs.report(error)
        _LOG.error("unexpected error\n%s", text)
        self._caught.emit(text)

    def _from_python(
        self, kind: type[BaseException], error: BaseException, _where: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
        else:
            self.report(error)

    @Slot(str)
    def _show(self, text: str) -> None:
        if self._window is None or not self._window.isVisible():
            self._window = ErrorWindow(text)
            self._window.show()


class ErrorWindow(QDialog):
    """Says that something went wrong, with what a developer needs to know and a button to copy it.

    The text holds versions and places in the program, nothing of what the user stored.
    """

    def __init__(self, trace: str) -> None:
        super().__init__()
        self.setWindowTitle(tr("Something went wrong"))
        self.resize(640, 420)
        import platform

        versions = (
            f"CRM Desktop {__version__} · Python {platform.python_version()} · Qt {qVersion()}"
            f" · {platform.platform()}"
        )
        self._text = QPlainTextEdit(f"{versions}\n\n{trace}")
        self._text.setReadOnly(True)
        copy = primary_button(tr("Copy the report"))
        close = button(tr("Go on"))
        copy.clicked.connect(self._copy)
        close.clicked.connect(self.close)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(24, 24, 24, 24)
        inside.setSpacing(12)
        sentence = tr(
            "The program met an error it did not expect. What was saved is safe. "
            "You can go on; if it happens again, please send this report."
        )
        inside.addWidget(PlainLabel(sentence))
        inside.addWidget(self._text, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(copy)
        inside.addLayout(row)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self._text.toPlainText())
