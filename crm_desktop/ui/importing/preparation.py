"""The file that is going to be imported: what it is, what is decided about it, what that does."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain.fields import FieldType
from crm_desktop.services.importing import columns
from crm_desktop.services.importing.checking import Check
from crm_desktop.services.importing.columns import Look
from crm_desktop.services.importing.policy import Policy
from crm_desktop.services.importing.source import (
    Dialect,
    ImportSource,
    SourceKind,
    TableOf,
    Target,
)
from crm_desktop.ui.importing.background_check import BackgroundCheck
from crm_desktop.ui.importing.layout import ImportLayout
from crm_desktop.ui.importing.reader import SourceReader
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words, is_expected
from crm_desktop.ui.translation import QT_TR_NOOP, tr


class Preparation(QObject):
    """Keeps pages and cards at what is known; every change of the file's meaning is checked."""

    ready = Signal()  # the file has been looked at for the first time
    changed = Signal()  # what would happen changed, or is being counted anew
    unreadable = Signal(str)  # in words

    def __init__(self, runner: Runner, parts: ImportLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._runner, self._parts = runner, parts
        self._reader = SourceReader(runner, self)
        self._checker = BackgroundCheck(runner, self)
        self._path = Path()
        self._chosen_of: TableOf | None = None  # what the user says the rows are
        self._look: Look | None = None
        self.source: ImportSource | None = None
        self.check: Check | None = None
        self._connect()

    @property
    def has_columns(self) -> bool:
        """Whether there is anything to match: cards say themselves what is what."""
        return self.source is not None and self.source.kind is not SourceKind.VCARD

    def begin(self, path: Path) -> None:
        """Look at another file."""
        self.stop()
        self._path, self._chosen_of = path, None
        self._reader.look(path)

    def stop(self) -> None:
        """Forget the file."""
        self._reader.stop()
        self._checker.stop()
        self._look = self.source = self.check = None

    def policy(self) -> Policy:
        """What was decided."""
        return self._parts.check.policy()

    def undecided(self) -> int:
        """How many probable duplicates, or stages of deals, wait for a decision."""
        return self._parts.check.undecided() if self.check is not None else 0

    def brought_in(self) -> int:
        """How many rows will make or change a contact."""
        return self._parts.check.brought_in(self.check) if self.check is not None else 0

    def _connect(self) -> None:
        match, check = self._parts.match, self._parts.check
        self._reader.looked.connect(self._looked)
        self._reader.failed.connect(self._look_failed)
        self._reader.first_found.connect(check.show_first)
        self._checker.progressed.connect(self._parts.will_happen.show_progress)
        self._checker.found.connect(self._checked)
        self._checker.failed.connect(self._check_failed)
        check.policy_changed.connect(self._decided)
        match.table.target_chosen.connect(self._choose_target)
        match.conventions.dialect_chosen.connect(self._choose_dialect)
        match.conventions.of_chosen.connect(self._choose_of)
        match.conventions.sheet_chosen.connect(self._choose_sheet)
        match.conventions.day_first_chosen.connect(self._choose_days)
        match.conventions.decimal_comma_chosen.connect(self._choose_decimals)

    def _looked(self, look: Look) -> None:
        is_first = self.source is None
        self._look, self.source = look, look.source
        self._parts.show_notice("")
        is_other = is_first or self._parts.check.of is not look.source.of
        if is_other:
            self._parts.check.begin(look.source.of, is_cards=not self.has_columns)
            self._parts.will_happen.show_check(None, self.policy(), look.source.of)
            self._parts.problems.show_check(None)
        if self.has_columns:
            self._parts.match.set_look(look, is_first=is_first)
        self._count()
        if is_first:
            self.ready.emit()

    def _look_failed(self, error: BaseException) -> None:
        if not is_expected(error):
            self._runner.failed.emit(error, self)
        if self._look is None:
            self.unreadable.emit(error_words(error) if is_expected(error) else tr(_UNKNOWN))
            return
        self._parts.show_notice(f"{tr(_STAYS)} {error_words(error)}")
        self._parts.match.conventions.set_look(self._look)

    def _choose_target(self, index: int, target: Target, label: str) -> None:
        if target is not Target.FIELD:
            self._change(lambda source: columns.with_target(source, index, target, label))
        elif self._look is not None and self.source is not None and self.source.mapping:
            column = next(c for c in self.source.mapping.columns if c.index == index)
            own = self._look.plan(column, FieldType(label))
            self._change(lambda source: columns.with_target(source, index, target, "", own))

    def _choose_days(self, day_first: bool | None) -> None:  # noqa: FBT001 - Qt's slot
        self._change(lambda source: columns.with_day_first(source, day_first=day_first))

    def _choose_decimals(self, comma: bool | None) -> None:  # noqa: FBT001 - Qt's slot
        self._change(lambda source: columns.with_decimal_comma(source, decimal_comma=comma))

    def _choose_dialect(self, dialect: Dialect) -> None:
        self._reader.look_as(self._path, dialect, self._chosen_of)

    def _choose_of(self, of: TableOf) -> None:
        self._chosen_of = of
        dialect = self.source.dialect if self.source is not None else None
        if dialect is not None:
            self._reader.look_as(self._path, dialect, of)

    def _choose_sheet(self, sheet: str) -> None:
        self._reader.look_at_sheet(self._path, sheet)

    def _change(self, changed: Callable[[ImportSource], ImportSource]) -> None:
        if self.source is not None:
            self.source = changed(self.source)
            self._parts.match.table.columns.set_source(self.source)
            self._count()

    def _count(self) -> None:
        """Count anew what would happen; until that is known, what was shown stays."""
        if self.source is None:
            return
        self.check = None
        self._parts.will_happen.begin()
        self._reader.read_first(self.source)
        self._checker.start(self.source, self.policy())
        self.changed.emit()

    def _checked(self, check: Check) -> None:
        self.check = check
        self._parts.check.show_check(check)
        self._parts.problems.show_check(check)
        self._parts.match.table.columns.set_made(check.new_companies, check.new_contacts)
        self._parts.will_happen.show_check(check, self.policy(), self._parts.check.of)
        self.changed.emit()

    def _check_failed(self, error: BaseException) -> None:
        if is_expected(error):
            self._parts.will_happen.show_error(error_words(error))
        else:
            self._runner.failed.emit(error, self)

    def _decided(self) -> None:
        if self.check is not None:
            self._parts.will_happen.show_check(self.check, self.policy(), self._parts.check.of)
            self.changed.emit()


_STAYS = QT_TR_NOOP("The file cannot be read in this way, so it stays as it was.")
_UNKNOWN = QT_TR_NOOP("This file could not be read.")
