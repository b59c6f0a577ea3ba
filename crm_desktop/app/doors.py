"""The ways into a business and out of it, as the menu and the welcome screen offer them."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QWidget

from crm_desktop.app.language import list_words
from crm_desktop.app.outside import House
from crm_desktop.app.showing import make_demo
from crm_desktop.config.paths import ready
from crm_desktop.config.settings import Settings
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.safety_copy import SafetyCopy
from crm_desktop.services import backing_up, opening
from crm_desktop.ui import texts
from crm_desktop.ui.welcome.screen import WelcomeScreen

_SUFFIX = ".crm"
_DEMO = "Harbour Studio (demo).crm"


class WelcomeWindow(QMainWindow):
    """A window for the welcome screen."""

    closed = Signal()

    def __init__(self, screen: WelcomeScreen) -> None:
        super().__init__()
        self.screen_shown = screen
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("CRM Desktop")
        self.setCentralWidget(screen)
        self.resize(1000, 700)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)


class Doors(QObject):
    """Runs the actions that reach beyond the open business."""

    def __init__(self, house: House) -> None:
        super().__init__()
        self._house = house
        self._welcome: WelcomeWindow | None = None
        self._former: WelcomeWindow | None = None
        self._import_next: list[Path] = []
        self._is_import_next = False
        self._ways: dict[str, Callable[[], None]] = {
            "file.new": self._new,
            "file.open": partial(self._choose, ""),
            "file.demo": self._demo,
            "file.back": self._bring_back,
            "file.copies": self._copies,
            "app.settings": self._preferences,
            "app.quit": self.quit,
            "view.system": partial(house.choose_theme, "system"),
            "view.light": partial(house.choose_theme, "light"),
            "view.dark": partial(house.choose_theme, "dark"),
        }

    def run(self, action: str) -> None:
        """Run one of them."""
        self._ways[action]()

    def welcome(self) -> None:
        """Show what can be done where nothing is open."""
        screen = WelcomeScreen()
        screen.set_known(self._house.settings.recent)
        screen.new_requested.connect(self._found)
        screen.open_requested_path.connect(self._choose)
        screen.demo_requested.connect(self._demo)
        screen.import_requested.connect(self._import)
        window = WelcomeWindow(screen)
        window.closed.connect(self._welcome_closed)
        self._welcome = window
        window.show()

    def leave_welcome(self) -> None:
        """A business is open now; what was to be imported into it is."""
        if self._welcome is not None:
            # Kept: a dialog of its own may have led here, and Qt ends both when it is out of it.
            welcome = self._former = self._welcome
            self._welcome = None
            welcome.closed.disconnect(self._welcome_closed)
            welcome.close()
        window = self._house.window
        if self._is_import_next and window is not None:
            window.import_files(self._import_next)
            self._is_import_next = False

    def opened(self, paths: Sequence[Path]) -> None:
        """Open the first business among these files."""
        for path in paths:
            if path.suffix == _SUFFIX:
                self._house.open(path)
                return

    def say(self, error: CrmError) -> None:
        """Say why a business could not be opened, where the user is."""
        words = texts.error_words(error)
        if self._house.window is not None:
            self._house.window.say(words)
            return
        if self._welcome is None:
            self.welcome()
        if self._welcome is not None:
            self._welcome.screen_shown.say(words)

    def quit(self) -> None:
        """End the program; what is open is closed on the way out."""
        QApplication.quit()

    def _welcome_closed(self) -> None:
        self._former, self._welcome = self._welcome, None
        self._is_import_next = False
        if self._house.window is None:
            self.quit()

    def _new(self) -> None:
        if self._welcome is None:
            self.welcome()
        if self._welcome is not None:
            self._welcome.screen_shown.begin_new()
            self._welcome.activateWindow()

    def _found(self, values: Mapping[str, str | int]) -> None:
        """Ask where the file of a new business goes, make it and open it."""
        folder, _why = opening.place_for_new(self._house.places.documents, Path.home())
        name = "".join(c for c in str(values.get("business_name", "")) if c.isalnum() or c in " -_")
        dialog = self._file_dialog(str(folder / ((name.strip() or "business") + _SUFFIX)))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.fileSelected.connect(partial(self._make, dict(values)))
        dialog.open()

    def _make(self, values: Mapping[str, str | int], chosen: str) -> None:
        path = Path(chosen).with_suffix(_SUFFIX)
        try:
            opening.create_workspace(path, values, list_words())
        except CrmError as error:
            self.say(error)
            return
        self._house.open(path)

    def _choose(self, chosen: str) -> None:
        """Open a business; without a path, ask which."""
        if chosen:
            self._house.open(Path(chosen))
            return
        dialog = self._file_dialog(str(self._house.places.documents))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self._house.open(Path(path)))
        dialog.open()

    def _demo(self) -> None:
        path = ready(self._house.places.data) / _DEMO
        window = self._house.window
        if window is None or window.runner.workspace.path != path:
            make_demo(path)
        self._house.open(path)

    def _import(self, paths: Sequence[Path]) -> None:
        """Contacts come into a new business: first its name, then its place, then they."""
        self._import_next = list(paths)
        self._is_import_next = True
        self._new()

    def _bring_back(self) -> None:
        """Make a business of an exported folder and open it."""
        from crm_desktop.ui.dialogs.everything import ask_for_export

        chooser = ask_for_export(self._asker())
        chooser.fileSelected.connect(self._bring)
        chooser.open()

    def _bring(self, folder: str) -> None:
        from crm_desktop.ui.dialogs.everything import ImportEverything

        dialog = ImportEverything(self._asker(), Path(folder))
        dialog.made.connect(self._house.open)
        dialog.open()

    def _copies(self) -> None:
        from crm_desktop.ui.dialogs.safety_copies import SafetyCopiesDialog

        window = self._house.window
        if window is None:
            return
        path, folder = window.runner.workspace.path, self._house.backups
        dialog = SafetyCopiesDialog(window, backing_up.copies(path, folder), folder)
        dialog.open_requested.connect(partial(self._open_copy, path))
        dialog.open()

    def _open_copy(self, beside: Path, made: SafetyCopy) -> None:
        try:
            self._house.open(backing_up.open_copy(made, beside))
        except CrmError as error:
            self.say(error)

    def _preferences(self) -> None:
        from crm_desktop.ui.dialogs.preferences import PreferencesDialog

        dialog = PreferencesDialog(self._asker(), self._house.settings)
        dialog.settings_chosen.connect(self._keep)
        dialog.open()

    def _keep(self, settings: Settings) -> None:
        self._house.keep(settings)
        self._house.choose_theme(settings.theme)

    def _asker(self) -> QWidget | None:
        return self._house.window or self._welcome

    def _file_dialog(self, start: str) -> QFileDialog:
        dialog = QFileDialog(self._asker(), "", start)
        dialog.setNameFilter(f"CRM Desktop (*{_SUFFIX})")
        dialog.setDefaultSuffix(_SUFFIX.removeprefix("."))
        if Path(start).suffix:
            dialog.selectFile(start)
        return dialog
