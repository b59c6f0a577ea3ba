"""Files handed to the programs of the system; what runs by itself asks first."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.files import Attachment, is_program
from crm_desktop.services import files
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import filled, tr
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.label import PlainLabel


def open_file(runner: Runner, parent: QWidget, found: Attachment) -> None:
    """Open a copy of a file with the program that the system has for it."""
    if not is_program(found.name):
        _open(runner, parent, found)
        return
    question = ProgramQuestion(parent, found.name)
    question.agreed.connect(lambda: _open(runner, parent, found))
    question.open()


class ProgramQuestion(QDialog):
    """Asks before a file is opened that is a program or can hold one."""

    agreed = Signal()

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Open a program?"))
        said = tr("{file} is a program or can hold one. Open it only if you know who made it.")
        self.open_button = button(tr("Open all the same"))
        self.open_button.clicked.connect(self._agree)
        cancel = button(tr("Cancel"))
        cancel.setDefault(True)
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.open_button)
        foot.addWidget(cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addWidget(PlainLabel(filled(said, file=name)))
        column.addLayout(foot)
        self.resize(420, 0)
        cancel.setFocus()

    def _agree(self) -> None:
        self.agreed.emit()
        self.accept()


def _open(runner: Runner, parent: QWidget, found: Attachment) -> None:
    cache = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation)
    folder = Path(cache) / "opened"
    runner.read(parent, files.copy_out(found.id, folder), _hand_over)


def _hand_over(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
