"""The deals of the person or company in the panel."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import NamedTuple

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.dates import local
from crm_desktop.domain.deal import DealRow, StageKind
from crm_desktop.services import deals
from crm_desktop.services.workspace import Reading
from crm_desktop.ui import dates
from crm_desktop.ui.deal_words import amount_of, role_words
from crm_desktop.ui.lines_page import LinesPage
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.selling.new_deal import begin_deal
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.link_line import LinkText

_MOST = 200
_ICONS = {StageKind.OPEN: "handshake", StageKind.WON: "circle-check", StageKind.LOST: "x"}


class _Answer(NamedTuple):
    deals: Sequence[DealRow]
    roles: Mapping[int, str]


class DealsPage(LinesPage):
    """Open deals first; Enter opens one."""

    def __init__(self, runner: Runner, kind: Kind) -> None:
        words = tr("What you may sell them belongs here."), tr("New deal …")
        super().__init__(runner, Kind.DEAL, *words)
        self._kind = kind

    def ask(self, key: int) -> CancelToken:
        return self._runner.read(self, partial(_read, self._kind.value, key), self._show)

    def begin(self) -> None:
        """Ask for a new deal with them."""
        begin_deal(self._runner, self, (self._kind, self._who[0]), self._open)

    def _open(self, deal: int) -> None:
        """The page follows what was written; whoever wants more of the deal opens it."""
        self.show_record(*self._who)

    def _show(self, answer: _Answer) -> None:
        now = self._runner.now()
        self.show_lines([_line(each, answer.roles.get(each.id, ""), now) for each in answer.deals])


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
