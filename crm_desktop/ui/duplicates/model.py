"""Pairs as the list shows them; their lines are read when they come into sight."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
)

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.company import CompanyRow
from crm_desktop.domain.contact import ContactRow
from crm_desktop.domain.duplicate import Pair
from crm_desktop.services import companies, contacts
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.duplicates.words import evidence_words, signed
from crm_desktop.ui.plain_text import isolated, one_line
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import counted, filled, tr

Index = QModelIndex | QPersistentModelIndex

PAIR_ROLE = Qt.ItemDataRole.UserRole + 3
_DOT = " · "
_NEAR = 20  # rows read before and after one in sight


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: its name, where it belongs, how to reach it."""

    name: str
    place: str
    reach: str


@dataclass(frozen=True, slots=True)
class PairItem:
    """A row: the pair, both sides where they are read, and how many hang together."""

    pair: Pair
    left: Side | None
    right: Side | None
    group: int


class PairModel(QAbstractListModel):
    """Answers `PAIR_ROLE` with a `PairItem`."""

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._pairs: Sequence[Pair] = ()
        self._sizes: Sequence[int] = ()
        self._sides: dict[tuple[Kind, int], Side] = {}
        self._wanted: set[int] = set()
        self._asking = QTimer(self, singleShot=True, interval=0)
        self._asking.timeout.connect(self._ask)

    def show_groups(self, groups: Sequence[Sequence[Pair]]) -> None:
        """Show the pairs of these groups, each group together."""
        self.beginResetModel()
        self._pairs = [pair for group in groups for pair in group]
        self._sizes = [_members(group) for group in groups for _ in group]
        self._sides = {}
        self._wanted.clear()
        self.endResetModel()

    def pair(self, row: int) -> Pair | None:
        """The pair of a row."""
        return self._pairs[row] if 0 <= row < len(self._pairs) else None

    def rowCount(self, _parent: Index | None = None) -> int:
        return len(self._pairs)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        pair = self.pair(index.row())
        if pair is None:
            return None
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return _spoken(self._item(index.row(), pair))
        return self._item(index.row(), pair) if role == PAIR_ROLE else None

    def _item(self, row: int, pair: Pair) -> PairItem:
        left = self._sides.get((pair.kind, pair.one))
        right = self._sides.get((pair.kind, pair.other))
        if left is None or right is None:
            self._wanted.add(row)
            self._asking.start()
        return PairItem(pair, left, right, self._sizes[row])

    def _ask(self) -> None:
        if not self._wanted:
            return
        first, last = min(self._wanted), max(self._wanted)
        self._wanted.clear()
        some = self._pairs[max(0, first - _NEAR) : last + _NEAR]
        self._runner.read(self, partial(_read_sides, some), self._land)

    def _land(self, sides: dict[tuple[Kind, int], Side]) -> None:
        self._sides.update(sides)
        if self._pairs:
            self.dataChanged.emit(self.index(0), self.index(len(self._pairs) - 1))


def _read_sides(pairs: Sequence[Pair], reading: Reading) -> dict[tuple[Kind, int], Side]:
    found: dict[tuple[Kind, int], Side] = {}
    for kind in (Kind.CONTACT, Kind.COMPANY):
        keys = list(dict.fromkeys(k for pair in pairs if pair.kind is kind for k in pair.key))
        # Who went meanwhile is not asked for again and again.
        found.update(((kind, key), Side("", "", "")) for key in keys)
        if kind is Kind.CONTACT:
            found.update(((kind, row.id), _person(row)) for row in contacts.rows(reading, keys))
        else:
            found.update(((kind, row.id), _company(row)) for row in companies.rows(reading, keys))
    return found


def _person(row: ContactRow) -> Side:
    return Side(row.name, _joined(row.company, row.title), _joined(row.email, row.phone, row.city))


def _company(row: CompanyRow) -> Side:
    people = counted(row.people, tr("1 person"), tr("%Ln people", "", row.people))
    return Side(row.name, _joined(row.industry, people), _joined(row.email, row.phone, row.city))


def _joined(*texts: str) -> str:
    return _DOT.join(isolated(one_line(text)) for text in texts if text)


def _members(group: Sequence[Pair]) -> int:
    return len({key for pair in group for key in pair.key})


def _spoken(item: PairItem) -> str:
    """The row for a screen reader."""
    names = [side.name if side else "" for side in (item.left, item.right)]
    said = filled(tr("{one} and {other}"), one=names[0], other=names[1])
    reasons = ", ".join(map(evidence_words, item.pair.evidence))
    return f"{said}: {signed(item.pair.score)}, {reasons}"
