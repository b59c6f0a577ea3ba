"""Which files to attach, asked with the dialog of the system."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from crm_desktop.ui.dialogs.file_choice import documents
from crm_desktop.ui.translation import tr


def choose_files(parent: QWidget, then: Callable[[Sequence[Path]], None]) -> QFileDialog:
    """Ask for files; `then` gets them unless the user thinks better of it."""
    chooser = QFileDialog(parent, tr("Attach files"), str(documents()))
    chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    chooser.setFileMode(QFileDialog.FileMode.ExistingFiles)
    chooser.filesSelected.connect(lambda names: then([Path(name) for name in names]))
    chooser.open()
    return chooser
