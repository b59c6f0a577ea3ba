"""What the menu of a row offers."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from crm_desktop.domain.changes import Kind
from crm_desktop.ui.actions import ACTIONS, words
from crm_desktop.ui.icons import icon

_OFFERED = frozenset(
    "record.edit record.details record.tag record.delete person.copy person.email"
    " log.call log.note plan.task".split()
)

# What is offered of people alone.
_OF_PEOPLE = frozenset("campaign.add lead.make lead.status lead.convert lead.disqualify".split())
_OF_TICKETS = frozenset(
    "ticket.reply ticket.solve ticket.reopen ticket.status ticket.priority ticket.link"
    " record.edit record.tag record.merge record.delete log.note log.call".split()
)
_OF_KINDS = {Kind.CONTACT: _OFFERED | _OF_PEOPLE, Kind.TICKET: _OF_TICKETS}


def open_list_menu(
    table: QAbstractItemView, at: QPoint, kind: Kind, run: Callable[[str], None]
) -> None:
    """Open it at a place of a table of such records; `run` is told the action chosen."""
    open_menu_at(table, table.viewport().mapToGlobal(at), kind, run)


def open_menu_at(parent: QWidget, at: QPoint, kind: Kind, run: Callable[[str], None]) -> None:
    """The same at a place of the screen."""
    offered = _OF_KINDS.get(kind, _OFFERED)
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for spec in ACTIONS:
        if spec.id in offered:
            action = menu.addAction(icon(spec.icon), words(spec))
            action.triggered.connect(partial(_run, run, spec.id))
    menu.popup(at)


def _run(run: Callable[[str], None], action: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's slot
    run(action)
