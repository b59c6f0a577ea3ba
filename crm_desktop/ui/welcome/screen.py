"""The first page: make a business, open one, look at the demo, or bring contacts in."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.dialogs import countries
from crm_desktop.ui.welcome.layout import WelcomeLayout

_OURS = ".crm"


class WelcomeScreen(QWidget):
    """Shown while no file is open; it reads no data itself."""

    new_requested = Signal(object)  # the settings of the business, by name
    open_requested_path = Signal(str)  # the file, "" to be asked which
    demo_requested = Signal()
    import_requested = Signal(object)  # paths, [] to be asked which

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.page = WelcomeLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        shown = self.page
        shown.tiles["new"].clicked.connect(self.begin_new)
        shown.tiles["open"].clicked.connect(self._ask_to_open)
        shown.tiles["demo"].clicked.connect(self.demo_requested)
        shown.tiles["import"].clicked.connect(self._ask_to_import)
        shown.recent.file_chosen.connect(self.open_requested_path)
        shown.back_button.clicked.connect(self.show_choices)
        shown.create_button.clicked.connect(self._create)
        shown.fields.name.returnPressed.connect(self._create)
        shown.recent.hide()

    def set_known(self, paths: Sequence[str]) -> None:
        """The files opened before, the newest first."""
        missing = frozenset(path for path in paths if not Path(path).exists())
        self.page.recent.set_files(list(paths), missing)

    def say(self, trouble: str) -> None:
        """What went wrong with the last choice; `""` takes it away."""
        self.page.trouble.setText(trouble)
        self.page.trouble.setVisible(bool(trouble))

    def begin_new(self) -> None:
        """Show the form of a new business, filled in as far as the system knows."""
        if not self.page.fields.name.text():
            self.page.fields.set_values(countries.home())
        self.page.pages.setCurrentIndex(1)
        self.page.fields.name.setFocus()

    def show_choices(self) -> None:
        """Go back from the form."""
        self.page.pages.setCurrentIndex(0)
        self.page.tiles["new"].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.page.pages.currentIndex() == 1:
            self.show_choices()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), theme.current().background)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self.page.drop_area.set_over(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.page.drop_area.set_over(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.page.drop_area.set_over(over=False)
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        ours = [path for path in paths if Path(path).suffix.lower() == _OURS]
        if ours:
            self.open_requested_path.emit(ours[0])
        elif paths:
            self.import_requested.emit([Path(path) for path in paths])

    def _ask_to_open(self) -> None:
        self.open_requested_path.emit("")

    def _ask_to_import(self) -> None:
        self.import_requested.emit([])

    def _create(self) -> None:
        values = self.page.fields.values()
        if not values["business_name"]:
            self.page.fields.ask_for_name()
            return
        self.new_requested.emit(values)
