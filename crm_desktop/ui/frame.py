"""The widgets of the main window and where they stand."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.ui import screens
from crm_desktop.ui.actions import Actions
from crm_desktop.ui.screens import SCREENS, ScreenSpec
from crm_desktop.ui.widgets.buttons import button, primary_button
from crm_desktop.ui.widgets.ground import Ground
from crm_desktop.ui.widgets.place_button import Place
from crm_desktop.ui.widgets.side_bar import SideBar
from crm_desktop.ui.widgets.status_line import StatusLine
from crm_desktop.ui.widgets.toast import Toast
from crm_desktop.ui.widgets.top_bar import SearchField, TopBar


class Frame:
    """Side bar, search field, the stack of screens, status line and toast of a window."""

    def __init__(self, window: QMainWindow, actions: Actions) -> None:
        self._actions = actions
        self.side = SideBar()
        self.search = SearchField(_tr("Search or type a command"), "Ctrl K")
        self.top = TopBar(self.search)
        self.stack = QStackedWidget()
        self.status = StatusLine()
        self.import_button = button(_tr("Import"))
        self.new_button = primary_button("")
        window.setCentralWidget(self._laid_out())
        self.toast = Toast(window, _tr("Close"))
        self.import_button.clicked.connect(actions["file.import"].trigger)
        self.new_button.clicked.connect(actions["record.new"].trigger)
        places = [
            Place(spec.key, screens.words(spec.text), spec.icon) for spec in SCREENS if spec.text
        ]
        self.side.set_places(places)
        self.side.set_foot([Place("app.settings", _tr("Settings"), "settings")])

    def show_buttons_of(self, spec: ScreenSpec) -> None:
        """The buttons at the right of the search field, for a screen."""
        if not spec.new_text:
            self.top.set_buttons([])
            return
        self.new_button.setText(screens.words(spec.new_text))
        self.top.set_buttons([self.import_button, self.new_button])

    def _laid_out(self) -> QWidget:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget, stretch in ((self.top, 0), (self.stack, 1), (self.status, 0)):
            column.addWidget(widget, stretch)
        whole = Ground("background")
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(right, 1)
        return whole


def _tr(text: str) -> str:
    return QCoreApplication.translate("frame", text)
