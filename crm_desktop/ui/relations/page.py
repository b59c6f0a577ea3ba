"""The relations of the record in the panel, and below them whom a person referred."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.relation import Referral, Relation
from crm_desktop.services import relations
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.icons import icon
from crm_desktop.ui.panel_page import PanelPage
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.relations.dialog import RelationDialog
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import counted, tr
from crm_desktop.ui.widgets.buttons import Action, ActionRow
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.label import PlainLabel, strong_label
from crm_desktop.ui.widgets.link_line import LinkColumn, LinkText

_STEP = "\u2003"
_SHOWN = 100


@dataclass(frozen=True, slots=True)
class _Answer:
    relations: Sequence[Relation]
    referrals: Sequence[Referral]


class RelationsPage(PanelPage):
    """Enter opens the other record, F2 changes the relation, Delete takes it away."""

    def __init__(self, runner: Runner, kind: Kind) -> None:
        super().__init__()
        self._runner, self._kind, self._who = runner, kind, (0, "")
        self._asking = CancelToken()
        self._shown: Sequence[Relation] = ()
        is_person = kind is Kind.CONTACT
        self._hint = PlainLabel(
            tr("Who referred them, whose spouse or assistant they are: it belongs here.")
            if is_person
            else tr("Parent companies, suppliers and partners belong here."),
            ink="muted",
        )
        self.lines, self.tree = LinkColumn(), LinkColumn()
        self._lines_card = Card(self.lines, spacing=0)
        self._lines_card.column.setContentsMargins(8, 6, 8, 6)
        self.buttons = ActionRow([Action("add", tr("Add relation …"), "plus")])
        self._head = strong_label()
        self._tree_card = Card(self.tree, spacing=0)
        self._tree_card.column.setContentsMargins(8, 6, 8, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self._hint, self._lines_card, self.buttons, self._head, self._tree_card):
            column.addWidget(widget)
        self.buttons.action_chosen.connect(lambda _key: self.add())
        self.lines.acted.connect(self._act)
        self.tree.acted.connect(self._act_on_referral)

    def show_record(self, key: int, name: str) -> None:
        self._who = (key, name)
        self._asking.cancel()
        self._asking = self._runner.read(self, self._ask, self._show)

    def add(self) -> None:
        """Ask for a new relation."""
        RelationDialog(self._runner, self, self._kind.value, self._who).open()

    def _ask(self, reading: Reading) -> _Answer:
        key = self._who[0]
        tree = relations.referrals(reading, key) if self._kind is Kind.CONTACT else []
        return _Answer(relations.of_record(reading, self._kind.value, key), tree)

    def _show(self, answer: _Answer) -> None:
        self._shown = answer.relations
        picture = "user" if self._kind is Kind.CONTACT else "building-2"
        self.lines.set_lines([_line(each, picture) for each in answer.relations])
        self._hint.setVisible(not answer.relations)
        self._lines_card.setVisible(bool(answer.relations))
        tree = answer.referrals[:_SHOWN]
        self.tree.set_lines([_branch(each) for each in tree])
        self._head.setVisible(bool(tree))
        self._tree_card.setVisible(bool(tree))
        number = len(answer.referrals)
        self._head.setText(
            counted(number, tr("1 person by referral"), tr("%Ln people by referral", "", number))
        )

    def _act(self, key: Any, verb: str, at: QPoint) -> None:
        row = next((each for each in self._shown if each.id == key), None)
        if row is None:
            return
        if verb == "open":
            self.open_requested.emit(self._kind, row.other_id)
        elif verb == "edit":
            RelationDialog(self._runner, self, self._kind.value, self._who, row).open()
        elif verb == "remove":
            self._runner.write(self, relations.DeleteRelation(row.id))
        elif verb == "menu":
            self._offer(row, at)

    def _offer(self, row: Relation, at: QPoint) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for verb, picture, words in (
            ("open", "external-link", tr("Open")),
            ("edit", "pencil", tr("Edit …")),
            ("remove", "trash-2", tr("Remove")),
        ):
            action = QAction(icon(picture), words, menu)
            action.triggered.connect(partial(self._act, row.id, verb, at))
            menu.addAction(action)
        menu.popup(at)

    def _act_on_referral(self, key: Any, verb: str, _at: QPoint) -> None:
        if verb == "open":
            self.open_requested.emit(Kind.CONTACT, key)


def _line(row: Relation, picture: str) -> LinkText:
    aside = " · ".join(filter(None, (row.words, row.note)))
    tip = f"{row.words}: {row.other_name}\n{row.note}".strip()
    return LinkText(row.id, picture, one_line(row.other_name), one_line(aside), tip)


def _branch(row: Referral) -> LinkText:
    name = one_line(row.name)
    return LinkText(row.id, "user", _STEP * min(row.depth, 12) + name, tip=row.name)
