"""Everything out into a folder, and a folder brought back: what happens, progress, Cancel."""

from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.dates import local
from crm_desktop.domain.errors import Cancelled
from crm_desktop.domain.files import safe_name
from crm_desktop.services.business import Business, read_business
from crm_desktop.services.everything import export_everything, import_everything
from crm_desktop.ui.dialogs.everything_words import part_words, read_me
from crm_desktop.ui.dialogs.export_toast import toast_of
from crm_desktop.ui.dialogs.file_choice import documents, free_name
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.translation import counted, filled, tr
from crm_desktop.ui.widgets.buttons import button, primary_button
from crm_desktop.ui.widgets.label import ElidedLabel, PlainLabel, secondary_label

_WIDTH = 480


class LongWork(QDialog):
    """Says what will happen and where; while it happens, what is under way, and Cancel."""

    _told = Signal(str, int)

    def __init__(self, parent: QWidget | None, title: str, said: str, verb: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.token: CancelToken | None = None
        self.where = ElidedLabel()
        self.where.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.change = button(tr("Change …"))
        self.trouble = PlainLabel(ink="bad")
        self.trouble.hide()
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.part = secondary_label(" ")
        self.cancel_button = button(tr("Cancel"))
        self.go_button = primary_button(verb)
        self.go_button.setDefault(True)
        self._lay_out(PlainLabel(said))
        self.cancel_button.clicked.connect(self.reject)
        self.go_button.clicked.connect(self.begin)
        self._told.connect(self._show_part)

    def begin(self) -> None:
        """Do it."""
        self.token = CancelToken()
        self.say("")
        self._set_busy(is_busy=True)
        self.start(self.token)

    def start(self, token: CancelToken) -> None:
        """Begin the work beside the window."""
        raise NotImplementedError

    def reject(self) -> None:
        """Stop what is under way, or else close."""
        if self.token is None:
            super().reject()
        else:
            self.token.cancel()

    def tell(self, what: str, count: int) -> None:
        """Called where the work is done: what is under way."""
        if isValid(self):
            self._told.emit(what, count)

    def failed(self, error: BaseException) -> None:
        """Say why nothing was made."""
        self.token = None
        self._set_busy(is_busy=False)
        stopped = isinstance(error, Cancelled)
        self.say(tr("Stopped: nothing was written.") if stopped else error_words(error))

    def say(self, words: str) -> None:
        """Say what is wrong, or nothing."""
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def _show_part(self, what: str, count: int) -> None:
        number = tr("%Ln rows", "", count) if count else ""
        self.part.setText(" ".join(filter(None, (part_words(what), number))))

    def _set_busy(self, *, is_busy: bool) -> None:
        self.change.setEnabled(not is_busy)
        self.go_button.setEnabled(not is_busy)
        self._running.setVisible(is_busy)

    def _lay_out(self, said: PlainLabel) -> None:
        self._running = QWidget()
        running = QVBoxLayout(self._running)
        running.setContentsMargins(0, 0, 0, 0)
        running.addWidget(self.progress)
        running.addWidget(self.part)
        self._running.hide()
        to = QHBoxLayout()
        to.setSpacing(8)
        to.addWidget(secondary_label(tr("To")))
        to.addWidget(self.where, 1)
        to.addWidget(self.change)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.go_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(said)
        column.addLayout(to)
        column.addWidget(self.trouble)
        column.addWidget(self._running)
        column.addStretch(1)
        column.addLayout(foot)
        self.resize(_WIDTH, self.sizeHint().height())


class ExportEverything(LongWork):
    """The whole business into a new folder."""

    def __init__(self, runner: Runner, parent: QWidget) -> None:
        super().__init__(
            parent,
            tr("Export everything"),
            tr(
                "Writes contacts, companies, activities, files and photos into a folder that reads"
                " without this program, and from which the business can be brought back. Steps of"
                " undo stay behind."
            ),
            tr("Export everything"),
        )
        self._runner, self._business = runner, Business()
        self.path = documents()
        self.change.clicked.connect(self._ask_where)
        runner.read(self, read_business, self._know)

    def start(self, token: CancelToken) -> None:
        words = read_me(self._business.business_name)
        work = export_everything(self.path, token, words, self.tell)
        self._runner.read(self, work, self._finished, self.failed)

    def _know(self, business: Business) -> None:
        self._business = business
        day = local(self._runner.now()).date().isoformat()
        name = f"{business.business_name or 'CRM Desktop'} {day}"
        self.path = free_name(documents(), safe_name(name), "")
        self.where.setText(str(self.path))

    def _ask_where(self) -> None:
        chooser = _folder_dialog(self, tr("Into which folder?"))
        chooser.fileSelected.connect(self._choose)
        chooser.open()

    def _choose(self, folder: str) -> None:
        self.path = free_name(Path(folder), self.path.name, "")
        self.where.setText(str(self.path))

    def _finished(self, count: int) -> None:
        self.token = None
        parent = self.parentWidget()
        if parent is not None:
            words = counted(count, tr("1 row"), tr("%Ln rows", "", count))
            toast_of(parent.window()).show_file(self.path, words)
        self.accept()


class ImportEverything(LongWork):
    """A folder that was exported, into a new workspace file; `made` gives its path."""

    made = Signal(object)
    _landed = Signal(object)

    def __init__(self, parent: QWidget | None, folder: Path) -> None:
        super().__init__(
            parent,
            tr("Bring an export back"),
            filled(tr("Makes a new business of what is in {folder}."), folder=folder.name),
            tr("Bring back"),
        )
        self._folder = folder
        self.path = free_name(documents(), safe_name(folder.name), ".crm")
        self.where.setText(str(self.path))
        self.change.clicked.connect(self._ask_where)
        self._worker = ThreadPoolExecutor(1)
        self._landed.connect(self._finished)

    def start(self, token: CancelToken) -> None:
        job = self._worker.submit(import_everything, self._folder, self.path, token, self.tell)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(token.cancel)
        job.add_done_callback(self._land)

    def _land(self, job: "Future[int]") -> None:
        if isValid(self):
            self._landed.emit(job)

    def _finished(self, job: "Future[int]") -> None:
        error = job.exception()
        if error is not None:
            self.failed(error)
            return
        self.token = None
        self._worker.shutdown(wait=False)
        self.accept()
        self.made.emit(self.path)

    def _ask_where(self) -> None:
        chooser = QFileDialog(self, tr("Save the business as"), str(self.path.parent))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("crm")
        chooser.selectFile(self.path.name)
        chooser.fileSelected.connect(self._choose)
        chooser.open()

    def _choose(self, name: str) -> None:
        self.path = Path(name)
        self.where.setText(name)


def ask_for_export(parent: QWidget | None) -> QFileDialog:
    """Ask which exported folder to bring back; the caller opens it."""
    return _folder_dialog(parent, tr("Which exported folder?"))


def _folder_dialog(parent: QWidget | None, title: str) -> QFileDialog:
    chooser = QFileDialog(parent, title, str(documents()))
    chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    chooser.setFileMode(QFileDialog.FileMode.Directory)
    chooser.setOption(QFileDialog.Option.ShowDirsOnly)
    return chooser
