"""The window of canned replies: their texts, and how each reads for a ticket."""

from collections.abc import Mapping

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from crm_desktop.domain.article import Template
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.dates import local
from crm_desktop.services.templates import (
    AddTemplate,
    CloseTemplate,
    DeleteTemplate,
    EditTemplate,
    Filled,
    MoveTemplate,
    OpenTemplate,
    filled_for_number,
    templates,
    wrong_in,
)
from crm_desktop.services.workspace import Command, Done
from crm_desktop.ui.articles.field_words import all_fields, field_words, writing
from crm_desktop.ui.delegates.cell import Cell
from crm_desktop.ui.lists.asking import ask_for_name
from crm_desktop.ui.lists.rows import Row
from crm_desktop.ui.lists.templates_layout import TemplatesLayout
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.translation import filled, tr

_PREVIEW_MS = 200


class TemplatesDialog(QDialog):
    """What is typed is saved when another one is chosen, or the window closes."""

    def __init__(self, runner: Runner, parent: QWidget) -> None:
        super().__init__(parent)
        self._runner = runner
        self._token, self._previewing = CancelToken(), CancelToken()
        self._known: list[Template] = []
        self._shown: Template | None = None
        self.parts = TemplatesLayout(self)
        self.menu: QMenu | None = None
        self._later = QTimer(self, interval=_PREVIEW_MS, singleShot=True)
        self.resize(940, 600)
        self._connect()
        self._ask()

    def add(self) -> None:
        """Ask for the name of a new one."""

        def command(typed: Mapping[str, str]) -> Command:
            return AddTemplate(typed["name"], "")

        dialog = ask_for_name(self._runner, self, tr("New canned reply"), command)
        dialog.saved.connect(self._made)

    def save(self) -> None:
        """Keep what was typed."""
        before, parts = self._shown, self.parts
        if before is None or not any(each.id == before.id for each in self._known):
            return
        typed = {"subject": parts.subject.text(), "body": parts.body.toPlainText()}
        changed = {key: text for key, text in typed.items() if text != parts.given.get(key, text)}
        if changed:
            parts.given.update(changed)
            self._write(EditTemplate(before.id, changed))

    def done(self, result: int) -> None:
        if self._is_wrong():
            return
        self.save()
        super().done(result)

    def insert(self, field: str) -> None:
        """Put a field where the cursor is."""
        self.parts.body.insertPlainText("{{ " + field + " }}")
        self.parts.body.setFocus()

    def _offer_fields(self) -> None:
        menu = self.menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for field, words in all_fields():
            menu.addAction(words).triggered.connect(
                lambda _on=False, field=field: self.insert(field)
            )
        button = self.parts.field
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _connect(self) -> None:
        parts, shown = self.parts, self.parts.list
        shown.add_requested.connect(self.add)
        shown.open_requested.connect(parts.body.setFocus)
        shown.delete_requested.connect(self._delete)
        shown.move_requested.connect(self._move)
        shown.chosen.connect(self._show_current)
        shown.table.selectionModel().currentRowChanged.connect(self._show_current)
        shown.rows.renamed.connect(lambda key, name: self._write(EditTemplate(key, {"name": name})))
        parts.offered.clicked.connect(self._turn)
        parts.field.clicked.connect(self._offer_fields)
        for changed in (parts.body.textChanged, parts.subject.textChanged):
            changed.connect(self._later.start)
        parts.number.textChanged.connect(self._later.start)
        self._later.timeout.connect(self._preview)
        self._runner.changed.connect(self._follow)

    def _ask(self) -> None:
        self._token.cancel()
        self._token = self._runner.read(self, templates, self._show)

    def _follow(self, done: Done, _asker: object) -> None:
        if done.changes.touches(Kind.TEMPLATE):
            self._ask()

    def _show(self, known: list[Template]) -> None:
        self._known = known
        self.parts.list.show_rows([_row(each) for each in known])
        self._show_current()

    def _show_current(self, *_indexes: object) -> None:
        key = self.parts.list.current()
        found = next((each for each in self._known if each.id == key), None)
        if found is not None and self._shown is not None and found.id == self._shown.id:
            self._shown = found
        elif self._shown is not None and self._is_wrong():
            self.parts.list.wanted = self._shown.id
            self.parts.list.show_rows([_row(each) for each in self._known])
            self._is_wrong()
            return
        else:
            self.save()
            self._shown = found
            self.parts.show_template(found)
            self._later.start()
        self.parts.show_offered(found)

    def _is_wrong(self) -> bool:
        """Whether the text asks for what there is not; it is said then, and has to be mended."""
        texts = (self.parts.subject.text(), self.parts.body.toPlainText())
        problem = next((each for text in texts for each in wrong_in(text)), None)
        is_there = self._shown is not None and any(
            each.id == self._shown.id for each in self._known
        )
        if problem is None or not is_there:
            return False
        bad = tr("“{value}” is no field that can be filled in.")
        self.parts.list.show_error(filled(bad, value=one_line(problem)))
        self.parts.body.setFocus()
        return True

    def _preview(self) -> None:
        self._previewing.cancel()
        number = self.parts.number.text().strip().lstrip("#")
        is_number = number.isascii() and number.isdecimal() and len(number) < 10
        texts = (self.parts.subject.text(), self.parts.body.toPlainText())
        today = local(self._runner.now()).date()
        wanted, how = (int(number) if is_number else None), writing()
        self._previewing = self._runner.read(
            self, lambda r: filled_for_number(r, texts, wanted, today, how), self._show_preview
        )

    def _show_preview(self, found: tuple[int, Filled] | None) -> None:
        if found is None:
            self.parts.show_preview("", "", tr("There is no such ticket."))
            return
        number, text = found
        lacks = dict.fromkeys((*text.subject.missing, *text.body.missing))
        problems = (*text.subject.problems, *text.body.problems)
        said = ""
        if problems:
            bad = tr("“{value}” is no field that can be filled in.")
            said = filled(bad, value=one_line(problems[0].what))
        elif lacks:
            said = filled(tr("Missing: {fields}"), fields=", ".join(map(field_words, lacks)))
        self.parts.number.setPlaceholderText(f"#{number}")
        self.parts.show_preview(text.subject.text, text.body.text, said)

    def _made(self, done: Done) -> None:
        made = done.changes.ids.get(Kind.TEMPLATE, frozenset()) & done.changes.created
        if made:
            self.parts.list.wanted = max(made)
            self._ask()
            self.parts.body.setFocus()

    def _turn(self) -> None:
        found = self._shown
        if found is not None:
            self._write((OpenTemplate if found.is_closed else CloseTemplate)(found.id))

    def _move(self, step: int) -> None:
        key, place = self.parts.list.current(), self.parts.list.place() + step
        if key is not None and 0 <= place < len(self._known):
            self._write(MoveTemplate(key, place))

    def _delete(self) -> None:
        key = self.parts.list.current()
        if key is not None:
            self._write(DeleteTemplate(key))

    def _write(self, command: Command) -> None:
        self._runner.write(self, command, otherwise=self._refused)

    def _refused(self, error: BaseException) -> None:
        self.parts.list.show_error(error_words(error))


def _row(template: Template) -> Row:
    cells = (
        Cell(one_line(template.name), strong=not template.is_closed),
        Cell(tr("no more") if template.is_closed else tr("yes"), muted=True),
    )
    return Row(template.id, cells)
