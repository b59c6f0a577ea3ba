"""Scoring: the rules of the score, and what other ones would do, before they are kept."""

from functools import partial

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.scoring import Rule
from crm_desktop.services.contact_list import rows
from crm_desktop.services.score_preview import Tally
from crm_desktop.services.score_rules import KeepRules, Offered, offered
from crm_desktop.services.scoring import RuleRow
from crm_desktop.services.workspace import Done, Reading
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.score_rules.layout import PARTS, RulesLayout, RuleTable
from crm_desktop.ui.score_rules.previewing import Previewing
from crm_desktop.ui.screen import Handlers, Screen


class RulesScreen(Screen):
    """Nothing is written before Keep; then it is one step."""

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self.parts = RulesLayout(self, runner)
        self._kept: tuple[RuleRow, ...] = ()
        self._shown = (Tally(), 0, 0)
        self._previewing = Previewing(runner, self)
        self._is_stale = True
        self._connect()

    def activate(self) -> None:
        if self._is_stale:
            self._ask()
        self.table.setFocus()

    def handlers(self) -> Handlers:
        return {"score.accuracy": self.show_chances}

    def show_chances(self) -> None:
        """Turn to how well the chances do."""
        self.parts.tabs.setCurrentIndex(len(PARTS))

    @property
    def table(self) -> RuleTable:
        """The table in sight, or the last one."""
        return self.parts.tables[min(self.parts.tabs.currentIndex(), len(PARTS) - 1)]

    def edited(self) -> list[RuleRow]:
        """The rules that are to be another than they are."""
        return [row for table in self.parts.tables for row in table.rules.edited()]

    def keep(self) -> None:
        """Write what was changed."""
        if found := self.edited():
            self.runner.write(self, KeepRules(tuple(found)))

    def discard(self) -> None:
        """Show the rules as they are kept."""
        self._ask()

    def _connect(self) -> None:
        parts = self.parts
        parts.tabs.currentChanged.connect(self._turn)
        parts.keep.clicked.connect(self.keep)
        parts.discard.clicked.connect(self.discard)
        for table in parts.tables:
            table.rules.changed.connect(self._look)
        self._previewing.told.connect(self._tell)
        self.runner.changed.connect(self._follow)

    def _turn(self, tab: int) -> None:
        self.parts.turn(tab)
        if not self.parts.tabs.hasFocus():
            self.table.setFocus()

    def _ask(self) -> None:
        self._is_stale = False
        self.runner.read(self, offered, self._show)

    def _show(self, found: Offered) -> None:
        self._kept = found.rows
        for part, table in zip(PARTS, self.parts.tables, strict=True):
            own = [row for row in found.rows if row.rule.part is part]
            table.rules.show(own, found.signals)
            if own and not table.currentIndex().isValid():
                table.setCurrentIndex(table.rules.index(0, 2))
        self._look()

    def _look(self) -> None:
        """Say what would change, and whether there is anything to keep."""
        is_edited = bool(self.edited())
        self.parts.keep.setEnabled(is_edited)
        self.parts.discard.setEnabled(is_edited)
        wanted = [row for table in self.parts.tables for row in table.rules.wanted()]
        self._previewing.ask(_rules(list(self._kept)), _rules(wanted))

    def _tell(self, tally: Tally, done: int, whole: int) -> None:
        self._shown = tally, done, whole
        self.runner.read(self, partial(_names, tally), self._tell_names)

    def _tell_names(self, names: dict[int, str]) -> None:
        self.parts.preview.show_tally(*self._shown, names)

    def _follow(self, done: Done, _asker: object) -> None:
        changes = done.changes
        if changes.touches(Kind.RULE) or changes.touches(Kind.OPTION):
            if self.isVisible():
                self._ask()
            self._is_stale = not self.isVisible()
        elif self.isVisible() and changes.touches(Kind.CONTACT):
            self._look()


def _rules(rows: list[RuleRow]) -> list[Rule]:
    return sorted((row.rule for row in rows), key=lambda rule: rule.place)


def _names(tally: Tally, reading: Reading) -> dict[int, str]:
    found = rows(reading, [move.contact for move in tally.moves])
    return {row.id: row.name for row in found}
