"""Files chosen with the dialogs of the system: which to import, and where to save."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from crm_desktop.ui.translation import tr

_CONTACTS = "*.csv *.tsv *.tab *.txt *.xlsx *.xlsm *.xlsb *.xls *.ods *.vcf *.vcard *.vct"


def ask_for_files(parent: QWidget, then: Callable[[list[Path]], None]) -> QFileDialog:
    """Ask which files to import; `then` gets them, unless the user thinks better of it."""
    dialog = QFileDialog(parent, tr("Import"), str(documents()))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilters(
        [tr("Tables and contact cards") + f" ({_CONTACTS})", tr("All files") + " (*)"]
    )
    dialog.filesSelected.connect(lambda names: then([Path(name) for name in names]))
    dialog.open()
    return dialog


def ask_where_to_save(
    parent: QWidget, title: str, proposed: Path, then: Callable[[Path], None]
) -> QFileDialog:
    """Ask where to write a file; the system asks before another one is replaced."""
    dialog = QFileDialog(parent, title, str(proposed.parent))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(proposed.suffix.removeprefix("."))
    dialog.setNameFilters([f"{proposed.suffix} (*{proposed.suffix})", tr("All files") + " (*)"])
    dialog.selectFile(proposed.name)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.open()
    return dialog


def documents() -> Path:
    """The folder of the user's documents; the home folder where there is none."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(place))
    return folder if folder.is_dir() else Path.home()


def free_name(folder: Path, stem: str, suffix: str) -> Path:
    """A name in the folder that no file has yet: `stem.csv`, `stem 2.csv` …."""
    path = folder / f"{stem}{suffix}"
    number = 2
    while path.exists():
        path = folder / f"{stem} {number}{suffix}"
        number += 1
    return path
