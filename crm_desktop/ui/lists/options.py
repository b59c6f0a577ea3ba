"""The window of lists: sources, statuses, reasons, deal types and signals."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QDialog, QWidget

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.option import Option, OptionList
from crm_desktop.services.options import (
    STATUS_TYPES,
    AddOption,
    CloseOption,
    DeleteOption,
    MoveOption,
    OpenOption,
    RenameOption,
    is_kept,
    of_list,
    uses,
)
from crm_desktop.services.workspace import Command, Done, Reading
from crm_desktop.ui.delegates.cell import Cell
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.dialogs.value_lines import ChoiceLine
from crm_desktop.ui.lists.asking import ask_for_name, ask_for_other
from crm_desktop.ui.lists.frame import lay_out
from crm_desktop.ui.lists.row_table import RowTable
from crm_desktop.ui.lists.rows import Row, Rows
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.translation import QT_TR_NOOP, filled, tr
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.line_tabs import LineTabs

_LISTS = {
    OptionList.SOURCE: QT_TR_NOOP("Sources"),
    OptionList.LEAD_STATUS: QT_TR_NOOP("Lead statuses"),
    OptionList.UNQUALIFIED_REASON: QT_TR_NOOP("Why unqualified"),
    OptionList.LOST_REASON: QT_TR_NOOP("Why lost"),
    OptionList.DEAL_TYPE: QT_TR_NOOP("Deal types"),
    OptionList.SIGNAL: QT_TR_NOOP("Signals"),
}
_TYPES = {
    "open": QT_TR_NOOP("open"),
    "waiting": QT_TR_NOOP("waiting"),
    "won": QT_TR_NOOP("won"),
    "lost": QT_TR_NOOP("lost"),
}
_NEEDED = (OptionList.LEAD_STATUS, OptionList.UNQUALIFIED_REASON, OptionList.LOST_REASON)


class _Answer(NamedTuple):
    entries: list[Option]
    uses: dict[int, int]


class OptionsDialog(QDialog):
    """Entries are named by F2, moved, offered no more, and taken away."""

    def __init__(
        self, runner: Runner, parent: QWidget, first: OptionList = OptionList.SOURCE
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._token = CancelToken()
        self._answer = _Answer([], {})
        self.tabs = LineTabs([tr(words) for words in _LISTS.values()])
        titles = _titles(OptionList.SOURCE)
        self.list = RowTable(Rows(titles, self), tr("Entries"), tr("New entry …"))
        self.offered = button("")
        self.list.add_button(self.offered)
        lay_out(self, tr("Lists"), self.tabs, self.list)
        self.resize(640, 520)
        self._connect()
        self._ask()

    def name(self) -> OptionList:
        """The list that is shown."""
        return list(_LISTS)[self.tabs.currentIndex()]

    def current(self) -> Option | None:
        """The entry chosen."""
        key = self.list.current()
        return next((each for each in self._answer.entries if each.id == key), None)

    def add(self) -> None:
        """Ask for a new entry."""
        name, more = self.name(), []
        if name is OptionList.LEAD_STATUS:
            types = [tr(_TYPES[each]) for each in STATUS_TYPES]
            more.append(
                FormField("type", tr("Counts as"), types[0], make=lambda: ChoiceLine(types))
            )
        dialog = ask_for_name(
            self._runner,
            self,
            tr("New entry"),
            lambda typed: AddOption(name, typed["name"], _type_named(typed.get("type", ""))),
            *more,
        )
        dialog.saved.connect(self._made)

    def _connect(self) -> None:
        shown = self.list
        self.tabs.currentChanged.connect(self._turn_list)
        shown.add_requested.connect(self.add)
        shown.delete_requested.connect(self._delete)
        shown.move_requested.connect(self._move)
        shown.chosen.connect(self._show_current)
        shown.rows.renamed.connect(lambda key, name: self._write(RenameOption(key, name)))
        self.offered.clicked.connect(self._turn)
        self._runner.changed.connect(self._follow)

    def _turn_list(self, _place: int) -> None:
        self.list.show_rows([], _titles(self.name()))
        self._ask()

    def _ask(self) -> None:
        self._token.cancel()
        self._token = self._runner.read(self, partial(_read, self.name()), self._show)

    def _follow(self, done: Done, _asker: object) -> None:
        if done.changes.touches(Kind.OPTION):
            self._ask()

    def _show(self, answer: _Answer) -> None:
        self._answer = answer
        rows = [_row(each, answer.uses.get(each.id, 0)) for each in answer.entries]
        self.list.show_rows(rows, _titles(self.name()))

    def _show_current(self) -> None:
        entry = self.current()
        self.offered.setVisible(entry is not None)
        if entry is not None:
            self.offered.setText(tr("Offer again") if entry.is_closed else tr("Offer no more"))
            self.list.delete.setEnabled(not is_kept(entry))

    def _made(self, done: Done) -> None:
        made = done.changes.ids.get(Kind.OPTION, frozenset()) & done.changes.created
        self.list.wanted = max(made, default=None)
        self._ask()

    def _move(self, step: int) -> None:
        entry, place = self.current(), self.list.place() + step
        if entry is not None and 0 <= place < len(self._answer.entries):
            self._write(MoveOption(entry.id, place))

    def _turn(self) -> None:
        entry = self.current()
        if entry is not None:
            closed = entry.is_closed
            self._write(OpenOption(entry.id) if closed else CloseOption(entry.id))

    def _delete(self) -> None:
        """What nobody has simply goes; else it is asked what they get instead."""
        entry = self.current()
        if entry is None or is_kept(entry):
            return
        if not self._answer.uses.get(entry.id):
            self._write(DeleteOption(entry.id))
            return
        others = {each.id: each.name for each in self._answer.entries if each.id != entry.id}
        title = filled(tr("Delete “{name}”"), name=entry.name)
        nothing = None if self.name() in _NEEDED else (tr("nothing"), DeleteOption(entry.id))
        made = partial(DeleteOption, entry.id)
        ask_for_other(self._runner, self, title, others, made, nothing)

    def _write(self, command: Command) -> None:
        self._runner.write(self, command, otherwise=self._refused)

    def _refused(self, error: BaseException) -> None:
        self.list.show_error(error_words(error))


def _titles(name: OptionList) -> tuple[str, ...]:
    titles = (tr("Name"), tr("Used"), tr("Offered"))
    return (*titles, tr("Counts as")) if name is OptionList.LEAD_STATUS else titles


def _row(entry: Option, count: int) -> Row:
    offered = tr("no more") if entry.is_closed else tr("yes")
    number = QLocale().toString(count) if count else "–"
    cells: tuple[Cell, ...] = (
        Cell(one_line(entry.name), strong=not entry.is_closed, muted=entry.is_closed),
        Cell(number, right=True, figures=True, muted=True),
        Cell(offered, muted=True),
    )
    if entry.list == OptionList.LEAD_STATUS:
        cells = (*cells, Cell(tr(_TYPES.get(entry.type, entry.type)), muted=True))
    return Row(entry.id, cells)


def _type_named(words: str) -> str:
    typed = words.strip().casefold()
    return next((code for code, text in _TYPES.items() if tr(text).casefold() == typed), "")


def _read(name: OptionList, reading: Reading) -> _Answer:
    return _Answer(of_list(reading, name), uses(reading, name))
