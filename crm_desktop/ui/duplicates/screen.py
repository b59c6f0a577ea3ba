"""The screen of duplicates: pairs that probably are one, the surest first."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.duplicate import Pair
from crm_desktop.services.duplicates.commands import NotDuplicates
from crm_desktop.services.duplicates.finding import Found, certain_groups, groups
from crm_desktop.ui.duplicates.layout import DuplicatesLayout
from crm_desktop.ui.duplicates.looking import Looking
from crm_desktop.ui.duplicates.model import PairModel
from crm_desktop.ui.plain_text import button_text
from crm_desktop.ui.records.words import number
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.screen import Screen
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.translation import counted, filled, tr

Key = tuple[Kind, int, int]


class DuplicatesScreen(Screen):
    """Looks when first visited; what is decided leaves the list, and comes back with Undo."""

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self.pairs = PairModel(runner, self)
        self.parts = DuplicatesLayout(self, self.pairs)
        self.looking = Looking(runner, self)
        self._found = Found()
        self._groups: Sequence[Sequence[Pair]] = ()
        self._skipped: set[Key] = set()
        self._connect()

    def activate(self) -> None:
        if self.looking.is_stale:
            self.begin()
        self._take_keyboard()

    def status(self) -> str:
        return "" if self.looking.is_stale or self.looking.is_whole else _count_words(self._found)

    def begin(self) -> None:
        """Look through the whole file; what was skipped is shown again."""
        self._skipped.clear()
        self.parts.running.show_share(0)
        self.parts.show_alone(self.parts.running)
        self.parts.heading.set_aside("")
        self.looking.begin()
        self.status_changed.emit(self.status())
        self._take_keyboard()

    def act(self, verb: str) -> None:
        """Merge, tell apart or skip the current pair."""
        pair = self.pairs.pair(self.parts.list.currentIndex().row())
        if pair is None:
            return
        if verb == "merge":
            self._merge(pair)
        elif verb == "different":
            self.runner.write(self, NotDuplicates(pair.kind, pair.one, pair.other))
        else:
            self._skipped.add(_key(pair))
            self._show_pairs()

    def _connect(self) -> None:
        parts, looking = self.parts, self.looking
        looking.progressed.connect(parts.running.show_share, Qt.ConnectionType.QueuedConnection)
        looking.found.connect(self._show_found)
        looking.stopped.connect(self._show_stopped)
        looking.failed.connect(self._show_failed)
        looking.outdated.connect(self._begin_if_seen)
        parts.running.cancel.clicked.connect(looking.cancel)
        for again in (parts.again.clicked, parts.nothing.action_requested):
            again.connect(self.begin)
        parts.stopped.action_requested.connect(self.begin)
        parts.list.acted.connect(self.act)
        parts.merge.clicked.connect(lambda: self.act("merge"))
        parts.different.clicked.connect(lambda: self.act("different"))
        parts.skip.clicked.connect(lambda: self.act("skip"))
        parts.skipped.clicked.connect(self._show_skipped)
        parts.merge_all.clicked.connect(self._merge_certain)

    def _begin_if_seen(self) -> None:
        if self.isVisible():
            self.begin()

    def _show_found(self, found: Found) -> None:
        self._found = found
        self._show_pairs()
        self.status_changed.emit(self.status())

    def _show_pairs(self) -> None:
        row = max(self.parts.list.currentIndex().row(), 0)
        had_keyboard = self.parts.list.hasFocus() or self.parts.running.cancel.hasFocus()
        shown = [pair for pair in self._found.pairs if _key(pair) not in self._skipped]
        self._groups = groups(shown)
        self.pairs.show_groups(self._groups)
        self._show_head()
        if not shown:
            self._show_nothing()
            return
        self.parts.show_pairs()
        self.parts.list.setCurrentIndex(self.pairs.index(min(row, len(shown) - 1)))
        if had_keyboard:
            self.parts.list.setFocus()

    def _show_head(self) -> None:
        self.parts.heading.set_aside(_count_words(self._found))
        certain = len(self._certain())
        words = counted(
            certain, tr("Merge the certain one …"), tr("Merge %Ln certain ones …", "", certain)
        )
        self.parts.merge_all.setText(button_text(words))
        self.parts.merge_all.setEnabled(certain > 0)
        skipped = len(self._skipped)
        self.parts.skipped.setText(button_text(tr("Show %Ln skipped", "", skipped)))
        self.parts.skipped.setVisible(bool(skipped))

    def _show_nothing(self) -> None:
        words = tr("No two records look like one. New ones are compared as you type them.")
        if self._skipped:
            words = tr("All others are skipped. Look again to see them.")
        self.parts.nothing.set_sentence(words)
        self.parts.show_alone(self.parts.nothing)

    def _show_stopped(self) -> None:
        self.parts.stopped.set_sentence(
            tr("People and companies that are here twice are found by what they have in common.")
        )
        self.parts.show_alone(self.parts.stopped)
        self._take_keyboard()

    def _show_failed(self, error: BaseException) -> None:
        self.parts.stopped.set_sentence(error_words(error))
        self.parts.show_alone(self.parts.stopped)

    def _show_skipped(self) -> None:
        self._skipped.clear()
        self._show_pairs()
        self.parts.list.setFocus()

    def _take_keyboard(self) -> None:
        parts = self.parts
        if parts.is_shown(parts.list):
            parts.list.setFocus()
        elif parts.is_shown(parts.running):
            parts.running.cancel.setFocus()
        else:
            shown = parts.nothing if parts.is_shown(parts.nothing) else parts.stopped
            shown.take_keyboard()

    def _merge(self, pair: Pair) -> None:
        from crm_desktop.ui.merging.dialog import MergeDialog

        group = next(each for each in self._groups if pair in each)
        ids = sorted({key for each in group for key in each.key})
        MergeDialog(self.runner, self, pair.kind, ids).open()

    def _certain(self) -> list[tuple[Pair, ...]]:
        return certain_groups([pair for group in self._groups for pair in group])

    def _merge_certain(self) -> None:
        from crm_desktop.ui.duplicates.merge_certain import MergeCertainDialog

        MergeCertainDialog(self.runner, self, self._certain()).open()


def _key(pair: Pair) -> Key:
    return pair.kind, pair.one, pair.other


def _count_words(found: Found) -> str:
    count = len(found.pairs)
    if not count:
        return ""
    words = counted(count, tr("1 pair"), tr("%Ln pairs", "", count))
    certain = sum(pair.is_certain for pair in found.pairs)
    return f"{words} · " + filled(tr("{count} certain"), count=number(certain))
