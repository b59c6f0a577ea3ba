"""What was done to a record that has a page of its own, read while it is in sight."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea

from crm_desktop.domain.changes import Kind
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.widgets.standing import standing


class PastArea(QScrollArea):
    """The history of the record that is shown; made when it is first turned to."""

    def __init__(self, runner: Runner, kind: Kind) -> None:
        super().__init__()
        self._runner, self._kind = runner, kind
        self._shown: tuple[int, str] | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_record(self, key: int, name: str) -> None:
        """Tell of this record; called whenever it was read."""
        self._shown = key, name
        if self.isVisible():
            self._read()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()

    def _read(self) -> None:
        if self._shown is None:
            return
        from crm_desktop.ui.past.history_page import HistoryPage

        if self.widget() is None:
            self._page = HistoryPage(self._runner, self._kind)
            inner = standing(self._page, spacing=0)
            self.setWidget(inner)
            inner.setAutoFillBackground(False)  # it stands on the panel
        self._page.show_record(*self._shown)
