"""The files of the record in the panel: listed, looked at, opened, attached, taken away."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QVBoxLayout

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.files import Attachment
from crm_desktop.services import files
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.dialogs.file_choice import ask_where_to_save, documents
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.files.attaching import choose_files
from crm_desktop.ui.files.file_list import FileList
from crm_desktop.ui.files.model import FilesModel
from crm_desktop.ui.files.opening import open_file
from crm_desktop.ui.files.preview import Look, Preview, look_at
from crm_desktop.ui.panel_page import PanelPage
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import Action, ActionRow
from crm_desktop.ui.widgets.label import PlainLabel


class FilesPage(PanelPage):
    """Files are attached by the button or by dropping them on the panel."""

    def __init__(self, runner: Runner, owner: str) -> None:
        super().__init__()
        self._runner, self._owner, self._key = runner, owner, 0
        self._asking, self._looking = CancelToken(), CancelToken()
        self.model = FilesModel(self)
        self.list = FileList()
        self.list.setModel(self.model)
        self.preview = Preview()
        self.buttons = ActionRow([Action("attach", tr("Attach files …"), "paperclip")])
        self._hint = PlainLabel(
            tr("Drop files here: contracts, drawings, pictures. They are kept in this business."),
            ink="muted",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self._hint, self.list, self.preview, self.buttons):
            column.addWidget(widget)
        self.buttons.action_chosen.connect(lambda _key: choose_files(self, self.attach))
        self.list.acted.connect(self.act)
        self.list.selectionModel().currentChanged.connect(self._look)

    def show_record(self, key: int, name: str) -> None:
        if key != self._key:
            self.model.show((), 0)
        self._key = key
        self._asking.cancel()
        self._asking = self._runner.read(
            self, lambda reading: files.of_record(reading, self._owner, key), self._show
        )

    def attach(self, paths: Sequence[Path]) -> None:
        """Keep these files with the record."""
        if paths:
            self._runner.write(self, files.AttachFiles(self._owner, self._key, tuple(paths)))

    def act(self, verb: str, found: Attachment) -> None:
        """Open, save, rename or delete a file."""
        if verb == "open":
            open_file(self._runner, self, found)
        elif verb == "save":
            proposed = documents() / found.name
            ask_where_to_save(self, tr("Save a copy"), proposed, partial(self._save, found))
        elif verb == "rename":
            self._rename(found)
        else:
            self._runner.write(self, files.DeleteFiles((found.id,)))

    def _show(self, found: Sequence[Attachment]) -> None:
        former = self.model.file(self.list.currentIndex())
        if tuple(found) != self.model.files:
            self.model.show(found, self._runner.now())
        self._hint.setVisible(not found)
        self.list.setVisible(bool(found))
        self.preview.setVisible(bool(found))
        self.list.fit()
        places = [place for place, each in enumerate(found) if former and each.id == former.id]
        self.list.setCurrentIndex(self.model.index(places[0] if places else 0))

    def _look(self, current: QModelIndex, _former: QModelIndex) -> None:
        self._looking.cancel()
        found = self.model.file(current)
        if found is None:
            return

        def work(reading: Reading) -> Look:
            return look_at(found, files.content(reading, found.id)[1])

        self._looking = self._runner.read(
            self, work, self.preview.show_look, lambda _error: self.preview.show_look(Look())
        )

    def _save(self, found: Attachment, path: Path) -> None:
        self._runner.read(self, files.save_as(found.id, path), lambda _path: None)

    def _rename(self, found: Attachment) -> None:
        dialog = FormDialog(
            self._runner, self, tr("Rename the file"), [FormField("name", tr("Name"))]
        )
        dialog.form.set_values({"name": found.name})
        dialog.writes(lambda values: files.RenameFile(found.id, values["name"]))
        dialog.open()
