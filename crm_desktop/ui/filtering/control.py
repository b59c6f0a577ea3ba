"""The filter of one list: made, changed and cleared; its chips follow."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QLineEdit, QWidget
from shiboken6 import isValid

from crm_desktop.domain.dates import local
from crm_desktop.domain.filter import (
    EVERYTHING,
    GIVEN,
    Condition,
    FilterField,
    Group,
    Match,
    is_given,
)
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.services.workspace import Done, Reading
from crm_desktop.ui.filtering.bar import FilterBar
from crm_desktop.ui.filtering.condition_popup import ConditionPopup
from crm_desktop.ui.filtering.known import Known, may_differ_after, read_known
from crm_desktop.ui.filtering.words import part_words
from crm_desktop.ui.records.list_pane import ListPane
from crm_desktop.ui.records.spec import ListedKind
from crm_desktop.ui.runner import Runner

Part = Condition | Group
Ways = list[tuple[str, str]]


class FilterControl(QObject):
    """Owns the bar in the head of a list; the filter itself is the wish of its model."""

    changed = Signal()  # another filter
    known_changed = Signal()  # fields, tags or segments were read anew

    def __init__(self, runner: Runner, spec: ListedKind, pane: ListPane) -> None:
        super().__init__(pane)
        self._runner, self._spec, self._pane = runner, spec, pane
        self.known: Known | None = None
        self._waiting: list[Callable[[], None]] = []
        self._before_given = EVERYTHING
        self.bar = FilterBar()
        self.popup: ConditionPopup | None = None
        self._ways: Callable[[], tuple[Ways, bool]] = lambda: ([], False)
        pane.head.seat(self.bar, self.bar)
        bar = self.bar
        bar.add_requested.connect(self.add)
        bar.edit_requested.connect(self.edit)
        bar.clear_requested.connect(self.clear)
        bar.chip_pressed.connect(self._change)
        bar.remove_requested.connect(self._remove)
        runner.changed.connect(self._follow)
        self.refresh()

    @property
    def group(self) -> Group:
        """The filter in force."""
        return self._pane.model.wish.filter

    def offer(self, ways: Callable[[], tuple[Ways, bool]]) -> None:
        """Let the bar offer ways to keep the filter, and say whether it was changed."""
        self._ways = ways
        self.show()

    def set_group(self, group: Group) -> None:
        """Filter by this from now on."""
        if group != self.group:
            self._pane.keeping.starts_anew = True
            self._pane.model.set_filter(group)
            self.show()
            self.changed.emit()

    @property
    def lasting(self) -> Group:
        """The filter that stays: while given records are shown, that of before."""
        return self._before_given if is_given(self.group) else self.group

    def show_given(self, group: Group) -> None:
        """Show the records that are given, until they are left."""
        self._before_given = self.lasting
        self.set_group(group)

    def leave_given(self) -> None:
        """Filter again as before records were given."""
        self.set_group(self.lasting)

    def clear(self) -> None:
        """Filter by nothing."""
        self.set_group(EVERYTHING)
        self._pane.table.setFocus()

    def add(self) -> None:
        """Ask for one more condition."""
        self.when_known(partial(self._open, None, self.bar.adder, self._append))

    def edit(self) -> None:
        """Open the whole filter with its groups."""
        self.when_known(self._open_editor)

    def when_known(self, then: Callable[[], None]) -> None:
        """Do this as soon as it is known what there is to filter by."""
        if self.known is not None:
            then()
        else:
            self._waiting.append(then)

    def show(self) -> None:
        """Show the filter as it is."""
        if self.known is None:
            return
        known = self.known
        ways, is_changed = self._ways()
        texts = [part_words(part, known) for part in _pieces(self.group)]
        self.bar.show_filter(texts, ways, is_changed=is_changed)
        self._pane.head.arrange()

    def refresh(self) -> None:
        """Read anew what there is to filter by."""
        today = local(self._runner.now()).date()
        work = partial(read_known, self._spec.owner, today)
        self._runner.read(self, work, self._take)

    def _take(self, known: Known) -> None:
        self.known = known
        self.known_changed.emit()
        self.show()
        waiting, self._waiting = self._waiting, []
        for each in waiting:
            each()

    def _follow(self, done: Done, _asker: object) -> None:
        if may_differ_after(done.changes):
            self.refresh()

    def _change(self, place: int) -> None:
        part = _pieces(self.group)[place]
        if isinstance(part, Group):
            self.edit()
        elif part.field != GIVEN:
            chip = self.bar.chip(place)
            self.when_known(partial(self._open, part, chip, partial(self._put, place)))

    def _put(self, place: int, condition: Condition) -> None:
        parts = list(_pieces(self.group))
        parts[place] = condition
        self.set_group(Group(Match.ALL, tuple(parts)))

    def _append(self, condition: Condition) -> None:
        self.set_group(Group(Match.ALL, (*_pieces(self.group), condition)))

    def _remove(self, place: int) -> None:
        parts = _pieces(self.group)
        rest = Group(Match.ALL, (*parts[:place], *parts[place + 1 :]))
        if is_given(self.group) and not is_given(rest):
            self.leave_given()
        else:
            self.set_group(rest)

    def _open(
        self, start: Condition | None, near: QWidget, then: Callable[[Condition], None]
    ) -> None:
        window = self._pane.window()
        if self.known is None:
            return
        self._close_popup()
        self.popup = ConditionPopup(window, self.known, self._line, start)
        self.popup.chosen.connect(then)
        place = QRect(near.mapTo(window, QPoint(0, 0)), near.size())
        self.popup.open_at(place)

    def _close_popup(self) -> None:
        if self.popup is not None and isValid(self.popup):
            self.popup.close_panel(give_back=False)

    def _open_editor(self) -> None:
        from crm_desktop.ui.filtering.editor import FilterEditor

        if self.known is None:
            return
        self._close_popup()
        model, window = self._pane.model, self._pane.window()
        total = model.total if model.total >= 0 else 0
        editor = FilterEditor(self._runner, window, self.known, self._line, self._count, total)
        editor.set_group(self.group)
        editor.chosen.connect(self.set_group)
        editor.open()

    def _count(self, group: Group) -> Callable[[Reading], int]:
        question = ListQuestion(filter=group, today=local(self._runner.now()).date().isoformat())
        find = self._spec.source.find_ids
        return lambda reading: len(find(reading, question))

    def _line(self, field: FilterField) -> QLineEdit:
        """A line for a text, with completion where the business knows the answers."""
        if field.key in ("company", "person.company"):
            from crm_desktop.ui.dialogs.completing import company_line

            return company_line(self._runner)
        return QLineEdit()


def _pieces(group: Group) -> tuple[Part, ...]:
    """What each chip stands for: the parts that must all hold."""
    if group.match is Match.ALL or len(group.parts) < 2:
        return group.parts
    return (group,)
