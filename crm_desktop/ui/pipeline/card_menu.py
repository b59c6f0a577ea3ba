"""The menu of a card, or of several: everything that can be done with them."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.domain.board import Column, LaneKind
from crm_desktop.domain.deal import StageKind
from crm_desktop.ui.icons import icon
from crm_desktop.ui.pipeline.chosen import Chosen
from crm_desktop.ui.pipeline.heads import lane_title
from crm_desktop.ui.plain_text import button_text
from crm_desktop.ui.translation import QT_TR_NOOP, tr

_OPEN = (
    ("won", "circle-check", QT_TR_NOOP("Won"), "W"),
    ("lost", "x", QT_TR_NOOP("Lost …"), "L"),
)
_CLOSED = (("reopen", "undo-2", QT_TR_NOOP("Open again"), ""),)
_ONE = (
    ("open", "square-kanban", QT_TR_NOOP("Open"), "Return"),
    ("edit", "pencil", QT_TR_NOOP("Edit in place"), "F2"),
    ("chance", "chart-column", QT_TR_NOOP("Chance by hand …"), ""),
    ("receipt", "chart-column", QT_TR_NOOP("How the chance is made up"), ""),
)
_ALL = (
    ("close-day", "calendar", QT_TR_NOOP("Expected close …"), ""),
    ("tag", "tag", QT_TR_NOOP("Tag …"), ""),
    ("delete", "trash-2", QT_TR_NOOP("Delete"), "Del"),
)
Do = Callable[[str], None]
Move = Callable[[Sequence[int], int, int | None], None]


def open_card_menu(
    parent: QWidget, at: QPoint, chosen: Chosen, columns: Sequence[Column], do: Do, move: Move
) -> QMenu | None:
    """Open it at a place of the screen; `None` where no deal is meant."""
    ids = chosen.ids()
    if not ids:
        return None
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    rows = [row for key in ids if (row := chosen.row(key)) is not None]
    is_open = any(row.kind is StageKind.OPEN for row in rows) or not rows
    if len(ids) == 1:
        _add(menu, _ONE if is_open else _ONE[:2], do)
        menu.addSeparator()
    _add(menu, _OPEN if is_open else _CLOSED, do)
    if is_open:
        _add_moves(menu, ids, columns, move)
    menu.addSeparator()
    _add(menu, _ALL, do)
    menu.popup(at)
    return menu


def _add(menu: QMenu, rows: Sequence[tuple[str, str, str, str]], do: Do) -> None:
    for deed, icon_name, text, key in rows:
        words = button_text(tr(text))
        said = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        action = menu.addAction(icon(icon_name), f"{words}\t{said}" if key else words)
        action.setData(deed)
        action.triggered.connect(partial(_do, do, deed))


def _add_moves(menu: QMenu, ids: Sequence[int], columns: Sequence[Column], move: Move) -> None:
    moves = menu.addMenu(icon("arrow-right"), tr("Move to"))
    for lane, column in enumerate(columns):
        if column.lane.kind not in (LaneKind.WON, LaneKind.OVERDUE):
            action = moves.addAction(button_text(lane_title(column)))
            first = next((key for key in column.ids if key not in ids), None)
            action.triggered.connect(partial(_move, move, tuple(ids), lane, first))


def _do(do: Do, deed: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's slot
    do(deed)


def _move(
    move: Move,
    ids: Sequence[int],
    lane: int,
    before: int | None,
    _checked: bool = False,  # noqa: FBT001, FBT002 - Qt's slot
) -> None:
    move(ids, lane, before)
