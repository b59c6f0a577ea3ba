"""What the menu of a row offers."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QMenu

from crm_desktop.ui.actions import ACTIONS, words
from crm_desktop.ui.icons import icon

_OFFERED = frozenset(
    "record.edit record.details record.tag record.delete person.copy person.email"
    " log.call log.note plan.task".split()
)


def open_list_menu(table: QAbstractItemView, at: QPoint, run: Callable[[str], None]) -> None:
    """Open it at a place of the table; `run` is told the action chosen."""
    menu = QMenu(table)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for spec in ACTIONS:
        if spec.id in _OFFERED:
            action = menu.addAction(icon(spec.icon), words(spec))
            action.triggered.connect(partial(_run, run, spec.id))
    menu.popup(table.viewport().mapToGlobal(at))


def _run(run: Callable[[str], None], action: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's slot
    run(action)
