"""The deals of the person or company in the panel."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.dates import local
from crm_desktop.domain.deal import DealRow, StageKind
from crm_desktop.services import deals
from crm_desktop.services.workspace import Done, Reading
from crm_desktop.ui import dates
from crm_desktop.ui.deal_words import amount_of, role_words
from crm_desktop.ui.panel_page import PanelPage
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.selling.new_deal import begin_deal
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import Action, ActionRow
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.label import PlainLabel
from crm_desktop.ui.widgets.link_line import LinkColumn, LinkText

_MOST = 200
_ICONS = {StageKind.OPEN: "handshake", StageKind.WON: "circle-check", StageKind.LOST: "x"}


class _Answer(NamedTuple):
    deals: Sequence[DealRow]
    roles: Mapping[int, str]


class DealsPage(PanelPage):
    """Open deals first; Enter opens one."""

    def __init__(self, runner: Runner, kind: Kind) -> None:
        super().__init__()
        self._runner, self._kind, self._who = runner, kind, (0, "")
        self._asking = CancelToken()
        self._hint = PlainLabel(tr("What you may sell them belongs here."), ink="muted")
        self.lines = LinkColumn()
        self._card = Card(self.lines, spacing=0)
        self._card.column.setContentsMargins(8, 6, 8, 6)
        self.buttons = ActionRow([Action("new", tr("New deal …"), "plus")])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self._hint, self._card, self.buttons):
            column.addWidget(widget)
        self.buttons.action_chosen.connect(lambda _key: self.begin())
        self.lines.acted.connect(self._act)
        runner.changed.connect(self._follow)

    def show_record(self, key: int, name: str) -> None:
        self._who = (key, name)
        self._asking.cancel()
        work = partial(_read, self._kind.value, key)
        self._asking = self._runner.read(self, work, self._show)

    def begin(self) -> None:
        """Ask for a new deal with them."""
        begin_deal(self._runner, self, (self._kind, self._who[0]), self._open)

    def _open(self, deal: int) -> None:
        """The page follows what was written; whoever wants more of the deal opens it."""
        self.show_record(*self._who)

    def _follow(self, done: Done, _asker: object) -> None:
        if self._who[0] and done.changes.touches(Kind.DEAL) and self.isVisible():
            self.show_record(*self._who)

    def _show(self, answer: _Answer) -> None:
        now, found = self._runner.now(), answer.deals
        self.lines.set_lines([_line(each, answer.roles.get(each.id, ""), now) for each in found])
        self._hint.setVisible(not found)
        self._card.setVisible(bool(found))

    def _act(self, key: object, verb: str, _at: QPoint) -> None:
        if verb in ("open", "edit"):
            self.open_requested.emit(Kind.DEAL, key)


def _line(row: DealRow, role: str, now: int) -> LinkText:
    parts = [amount_of(row), one_line(row.stage)]
    if row.kind is StageKind.OPEN:
        parts.append(_next(row, now))
    elif row.closed_at is not None:
        parts.append(dates.day(row.closed_at, now))
    if role:
        parts.append(role_words(role))
    aside = " · ".join(parts)
    is_open = row.kind is StageKind.OPEN
    tip = f"{row.name}\n{aside} · {row.chance} %\n{row.next_text}".strip()
    return LinkText(row.id, _ICONS[row.kind], one_line(row.name), aside, tip, is_muted=not is_open)


def _next(row: DealRow, now: int) -> str:
    if row.next_due is None:
        return tr("no next step")
    is_today = local(row.next_due).date() == local(now).date()
    return dates.today() if is_today else dates.day(row.next_due, now)


def _read(owner: str, key: int, reading: Reading) -> _Answer:
    roles = deals.roles_of(reading, key) if owner == Kind.CONTACT else {}
    return _Answer(deals.of_owner(reading, owner, key, _MOST), roles)
