"""One article: its title and state, its text to read or to write, and whom it helped."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent

from crm_desktop.domain.article import ArticleState
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.errors import CrmError
from crm_desktop.services.articles import AddPictures, EditArticle, SetArticleState
from crm_desktop.services.workspace import Done
from crm_desktop.ui.articles.editor import read_pictures
from crm_desktop.ui.articles.loading import Loaded, load
from crm_desktop.ui.articles.used_for import ticket_line
from crm_desktop.ui.files.attaching import choose_files
from crm_desktop.ui.knowledge.page_layout import PageLayout
from crm_desktop.ui.paired_screen import Beside
from crm_desktop.ui.pictures import as_photo
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.translation import tr

_FEW = 6  # tickets shown that it helped with


class ArticlePage(Beside):
    """Reads the article that is wanted; what was written is kept before another one is shown."""

    editing_changed = Signal(bool)

    def __init__(self, runner: Runner) -> None:
        super().__init__("panel", line="left")
        self._runner = runner
        self.shown: Loaded | None = None
        self.wanted: int | None = None
        self.is_editing = False
        self._begins_editing: int | None = None
        self._reading = CancelToken()
        self.parts = PageLayout(self, runner)
        self._connect()

    def show_record(self, key: int | None) -> None:
        """Read and show this article."""
        if key != self.wanted:
            self.leave_editing(keep=True)
        self.wanted = key
        self._read()

    def edit(self, key: int | None = None) -> None:
        """Write on: the article shown, or one as soon as it is."""
        if key is not None and (self.shown is None or self.shown.detail.row.id != key):
            self._begins_editing = key
        elif self.shown is not None and not self.is_editing:
            detail, parts = self.shown.detail, self.parts
            parts.title.setText(detail.row.name)
            parts.category.setText(one_line(detail.row.category))
            parts.category.setCursorPosition(0)
            parts.editor.set_body(detail.body, self.shown.pictures)
            self._turn(is_editing=True)
            parts.editor.text.setFocus()

    def leave_editing(self, *, keep: bool) -> None:
        """Read again; what was written is kept, or forgotten."""
        if not self.is_editing or self.shown is None:
            return
        if keep:
            self._save()
        else:
            self._turn(is_editing=False)

    def set_state(self, state: ArticleState) -> None:
        """Publish the article, or no longer."""
        if self.shown is not None:
            key = self.shown.detail.row.id
            self._runner.write(self, SetArticleState((key,), state))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.step_out()
        else:
            super().keyPressEvent(event)

    def step_out(self) -> None:
        """Escape: out of the text, keeping it; then out of the page."""
        if self.is_editing:
            self.leave_editing(keep=True)
            self.parts.reader.setFocus()
        else:
            self.escaped.emit()

    def give_pictures(self, given: Sequence[Path] | QImage) -> None:
        """Keep pictures with the article and put them where the cursor is."""
        if isinstance(given, QImage):
            name = f"{tr('Picture')}.png"
            self._add_pictures(((name, as_photo(given, sharp=True).content),))
        else:
            paths = tuple(given)
            self._runner.work(
                self, lambda _token: read_pictures(paths), self._add_pictures, self._refused
            )

    def _add_pictures(self, pictures: tuple[tuple[str, bytes], ...]) -> None:
        if self.shown is not None and pictures:
            command = AddPictures(self.shown.detail.row.id, pictures)
            names = partial(self._put_pictures, [name for name, _ in pictures])
            self._runner.write(self, command, names, self._refused)

    def _put_pictures(self, given: list[str], done: Done) -> None:
        """Pictures that were there already have the names under which they were given."""
        names = done.step.args["files"].split("\n") if done.step is not None else given
        self.parts.editor.put_pictures(names)

    def _choose_pictures(self) -> None:
        choose_files(self, self.give_pictures)

    def _read(self) -> None:
        self._reading.cancel()
        if self.wanted is None:
            self._show_nothing()
        else:
            work = partial(load, self.wanted)
            self._reading = self._runner.read(self, work, self._show, self._failed)

    def _show(self, found: Loaded) -> None:
        is_other = self.shown is None or self.shown.detail.row.id != found.detail.row.id
        self.shown = found
        self.parts.uses.set_lines([ticket_line(each) for each in found.detail.uses[:_FEW]])
        self.parts.show_article(found, self._runner.now())
        self.parts.reader.show_blocks(found.blocks, found.pictures)
        if self.is_editing:
            self.parts.editor.set_pictures(found.pictures)
        if is_other:
            self.parts.reader.to_top()
        if self._begins_editing == found.detail.row.id:
            self._begins_editing = None
            self.edit()
        self.shown_changed.emit()

    def _show_nothing(self) -> None:
        self.shown = None
        self._turn(is_editing=False)
        self.parts.show_nothing()
        self.shown_changed.emit()

    def _failed(self, error: BaseException) -> None:
        self._show_nothing()
        if not (isinstance(error, CrmError) and error.code.endswith("-gone")):
            self._runner.failed.emit(error, self)

    def _follow(self, done: Done, _asker: object) -> None:
        changes, key = done.changes, self.wanted
        is_here = changes.bulk or key in changes.ids.get(Kind.ARTICLE, ())
        if key is not None and (is_here or changes.touches(Kind.OPTION)):
            self._read()

    def _save(self) -> None:
        if self.shown is None:
            return
        detail, parts = self.shown.detail, self.parts
        values: dict[str, object] = {}
        body, title = parts.editor.body(), parts.title.text().strip()
        if body != detail.body:
            values["body"] = body
        if title and title != detail.row.name:
            values["name"] = title
        category = parts.category_key()
        if category != detail.category_id and parts.is_category_known():
            values["category_id"] = category
        self._turn(is_editing=False)
        if values:
            self._runner.write(self, EditArticle(detail.row.id, values), otherwise=self._unsaved)

    def _unsaved(self, error: BaseException) -> None:
        """What cannot be kept stays to be mended."""
        self._turn(is_editing=True)
        self._refused(error)

    def _refused(self, error: BaseException) -> None:
        self.parts.say(error_words(error))

    def _turn(self, *, is_editing: bool) -> None:
        if is_editing is self.is_editing:
            return
        self.is_editing = is_editing
        self.parts.turn(is_editing=is_editing)
        self.editing_changed.emit(is_editing)

    def _open_ticket(self, key: object, verb: str, _at: QPoint) -> None:
        if verb in ("open", "edit"):
            self.open_requested.emit(Kind.TICKET, key)

    def _connect(self) -> None:
        parts = self.parts
        self._runner.changed.connect(self._follow)
        parts.edit.clicked.connect(partial(self.edit, None))
        parts.done.clicked.connect(partial(self.leave_editing, keep=True))
        parts.cancel.clicked.connect(partial(self.leave_editing, keep=False))
        for state, made in parts.states.items():
            made.clicked.connect(partial(self.set_state, state))
        for key, made_tool in parts.tools.items():
            made_tool.clicked.connect(partial(self.action_requested.emit, key))
        parts.editor.pictures_given.connect(self.give_pictures)
        parts.editor.picture_requested.connect(self._choose_pictures)
        parts.editor.escaped.connect(self.step_out)
        parts.reader.escaped.connect(self.step_out)
        parts.reader.edit_requested.connect(partial(self.edit, None))
        parts.uses.acted.connect(self._open_ticket)
