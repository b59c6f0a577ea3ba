"""The photo of a contact, or the sign of a company: chosen from a file, taken away."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from crm_desktop.domain.card import Photo
from crm_desktop.domain.errors import CrmError
from crm_desktop.services.files import SetPhoto
from crm_desktop.ui import pictures
from crm_desktop.ui.icons import icon
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import tr


def choose_photo(runner: Runner, parent: QWidget, owner: str, key: int) -> None:
    """Ask for a picture and make it the record's own."""
    chooser = QFileDialog(parent, tr("Choose a photo"))
    chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
    chooser.setNameFilter(tr("Pictures (*.png *.jpg *.jpeg *.gif *.webp *.bmp)"))
    chooser.fileSelected.connect(partial(take_photo, runner, parent, owner, key))
    chooser.open()


def take_photo(runner: Runner, parent: QWidget, owner: str, key: int, path: str) -> None:
    """Make the picture in a file the record's own; it is read beside the window."""

    def write(photo: Photo) -> None:
        runner.write(parent, SetPhoto(owner, key, photo))

    runner.work(parent, lambda _token: _photo(path), write)


def photo_menu(
    runner: Runner, parent: QWidget, owner: str, key: int, *, has_photo: bool, at: QPoint
) -> QMenu:
    """Offer what can be done with a photo."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    choose = QAction(icon("camera"), tr("Choose a photo …"), menu)
    choose.triggered.connect(lambda: choose_photo(runner, parent, owner, key))
    menu.addAction(choose)
    if has_photo:
        remove = QAction(icon("trash-2"), tr("Remove the photo"), menu)
        remove.triggered.connect(lambda: runner.write(parent, SetPhoto(owner, key, None)))
        menu.addAction(remove)
    menu.popup(at)
    return menu


def _photo(path: str) -> Photo:
    image = pictures.from_file(path)
    if image is None:
        raise CrmError("no-picture")
    return pictures.as_photo(image)
