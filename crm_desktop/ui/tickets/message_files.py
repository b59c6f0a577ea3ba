"""The files that came with messages: opened, and saved elsewhere."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from crm_desktop.domain.files import Attachment
from crm_desktop.services.files import content, save_as
from crm_desktop.ui.dialogs.file_choice import ask_where_to_save, documents
from crm_desktop.ui.files.opening import open_file
from crm_desktop.ui.icons import icon
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.tickets.conversation import Conversation
from crm_desktop.ui.translation import tr


class MessageFiles(QObject):
    """A press opens a file, its menu offers to save it."""

    def __init__(self, runner: Runner, conversation: Conversation) -> None:
        super().__init__(conversation)
        self._runner, self._conversation = runner, conversation
        self.menu: QMenu | None = None
        conversation.file_opened.connect(self.open)
        conversation.file_menu_requested.connect(self.offer)

    def open(self, key: int) -> None:
        """Hand a copy of the file to the program that the system has for it."""
        self._with_file(key, lambda found: open_file(self._runner, self._conversation, found))

    def offer(self, key: int, at: QPoint) -> None:
        """What can be done with the file."""
        menu = self.menu = QMenu(self._conversation)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(icon("external-link"), tr("Open")).triggered.connect(
            lambda _on=False: self.open(key)
        )
        menu.addAction(icon("download"), tr("Save a copy …")).triggered.connect(
            lambda _on=False: self._with_file(key, self._save)
        )
        menu.popup(at)

    def _save(self, found: Attachment) -> None:
        def save(path: Path) -> None:
            self._runner.read(self, save_as(found.id, path), lambda _path: None)

        proposed = documents() / found.name
        ask_where_to_save(self._conversation, tr("Save a copy"), proposed, save)

    def _with_file(self, key: int, then: Callable[[Attachment], None]) -> None:
        self._runner.read(self, lambda reading: content(reading, key)[0], then)
