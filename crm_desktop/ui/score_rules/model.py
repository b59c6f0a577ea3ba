"""The rules of one part as rows of a table: points, half-lives and words are typed in place."""

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.scoring import Rule
from crm_desktop.services.score_rules import checked
from crm_desktop.services.scoring import RuleRow
from crm_desktop.ui.delegates.cell import CELL_ROLE, EMPTY, Cell
from crm_desktop.ui.score_rules.words import group_words, rule_words
from crm_desktop.ui.scoring.words import points_words
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.translation import QT_TR_NOOP, filled, tr

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_WORDED = ("role", "industry", "region")


class Place(IntEnum):
    """The columns."""

    GROUP = 0
    RULE = 1
    POINTS = 2
    HALF_LIFE = 3
    WORDS = 4


_TITLES = {
    Place.GROUP: QT_TR_NOOP("About"),
    Place.RULE: QT_TR_NOOP("Rule"),
    Place.POINTS: QT_TR_NOOP("Points"),
    Place.HALF_LIFE: QT_TR_NOOP("Half-life in days"),
    Place.WORDS: QT_TR_NOOP("Words looked for"),
}


class RuleModel(QAbstractTableModel):
    """Holds the rules as they are kept and as they are to be."""

    changed = Signal()  # a rule is to be another
    refused = Signal(object, str, str)  # the index, what was typed, why not

    def __init__(self) -> None:
        super().__init__()
        self._kept: tuple[RuleRow, ...] = ()
        self._wanted: list[Rule] = []
        self._signals: Mapping[int, str] = {}

    def show(self, rows: Sequence[RuleRow], signals: Mapping[int, str]) -> None:
        """Show these rules; what was changed and not kept is forgotten."""
        self.beginResetModel()
        self._kept, self._signals = tuple(rows), signals
        self._wanted = [row.rule for row in rows]
        self.endResetModel()

    def wanted(self) -> list[RuleRow]:
        """Every rule as it is to be."""
        pairs = zip(self._kept, self._wanted, strict=True)
        return [RuleRow(row.id, rule) for row, rule in pairs]

    def edited(self) -> list[RuleRow]:
        """Those that are to be another than they are."""
        pairs = zip(self._kept, self.wanted(), strict=True)
        return [new for old, new in pairs if old != new]

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._kept)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(Place)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.EditRole:
            return _typed(self._wanted[index.row()], Place(index.column()))
        cell = self._cell(index.row(), Place(index.column()))
        if role == CELL_ROLE:
            return cell
        texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return cell.text if role in texts else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in (Place.POINTS, Place.HALF_LIFE):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return tr(_TITLES[Place(section)]) if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        own = super().flags(index)
        if index.isValid() and can_edit(self._wanted[index.row()], Place(index.column())):
            return own | Qt.ItemFlag.ItemIsEditable
        return own

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Change a rule as it is to be; `refused` says why not."""
        if role != Qt.ItemDataRole.EditRole:
            return False
        try:
            rule = _read(self._wanted[index.row()], Place(index.column()), str(value).strip())
        except CrmError as error:
            self.refused.emit(index, str(value), error_words(error))
            return False
        if rule != self._wanted[index.row()]:
            self._wanted[index.row()] = rule
            self.dataChanged.emit(index, index)
            self.changed.emit()
        return True

    def _cell(self, row: int, place: Place) -> Cell:
        rule, kept = self._wanted[row], self._kept[row].rule
        if place is Place.GROUP:
            above = self._wanted[row - 1].field if row else ""
            return Cell(group_words(rule), muted=True) if above != rule.field else EMPTY
        if place is Place.RULE:
            return Cell(rule_words(rule, self._signals), strong=True)
        return _value_cell(rule, kept, place) if can_edit(rule, place) else EMPTY


def can_edit(rule: Rule, place: Place) -> bool:
    """Whether a rule has something in a column that can be another."""
    if place is Place.POINTS:
        return rule.field != "closed"
    if place is Place.HALF_LIFE:
        return rule.field in ("signal", "kind", "closed")
    return place is Place.WORDS and rule.field in _WORDED


def _value_cell(rule: Rule, kept: Rule, place: Place) -> Cell:
    text, before = _shown(rule, place), _shown(kept, place)
    if text == before:
        return Cell(text or "–", right=place is not Place.WORDS, figures=True)
    tip = filled(tr("was {before}"), before=before or tr("none"))
    if place is Place.WORDS:
        return Cell(text or tr("none"), strong=True, tip=tip)
    return Cell(text or tr("none"), right=True, tone=Tone.ACCENT, tip=tip)


def _shown(rule: Rule, place: Place) -> str:
    if place is Place.POINTS:
        return points_words(rule.points) if rule.part != "cap" else str(rule.points)
    return _typed(rule, place)


def _typed(rule: Rule, place: Place) -> str:
    if place is Place.POINTS:
        return str(rule.points)
    if place is Place.HALF_LIFE:
        return "" if rule.half_life is None else str(rule.half_life)
    return rule.words


def _read(rule: Rule, place: Place, typed: str) -> Rule:
    if place is Place.WORDS:
        return checked(rule._replace(words=typed))
    if place is Place.HALF_LIFE:
        needs = rule.field == "closed"
        if not typed and not needs:
            return rule._replace(half_life=None)
        return checked(rule._replace(half_life=_number(typed, "bad-half-life")))
    return checked(rule._replace(points=_number(typed, "bad-points")))


def _number(typed: str, code: str) -> int:
    try:
        return int(typed.replace("−", "-").replace("+", ""))
    except ValueError:
        raise CrmError(code, value=typed[:40]) from None
