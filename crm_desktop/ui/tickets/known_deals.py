"""The deals that a ticket may be of: those of its customer first, else any by its words."""

from collections.abc import Sequence

from crm_desktop.domain.deal import DealRow
from crm_desktop.domain.folding import fold
from crm_desktop.domain.ticket_whole import TicketWhole
from crm_desktop.services import deals
from crm_desktop.services.searching import find_deals
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.deal_words import amount_of
from crm_desktop.ui.dialogs.completing import CompletingLine
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.runner import Runner

_MOST = 200


class KnownDeals:
    """Proposes deals; many have the same name, so each is told with its amount and stage."""

    def __init__(self) -> None:
        self._ids: dict[str, int] = {}
        self._owner: tuple[str, int] | None = None

    def show_ticket(self, whole: TicketWhole) -> None:
        """Propose for this ticket."""
        row, detail = whole.row, whole.detail
        owners = (("contact", row.contact_id), ("company", row.company_id))
        self._owner = next(((owner, key) for owner, key in owners if key is not None), None)
        self._ids = {} if detail.deal_id is None else {one_line(detail.deal): detail.deal_id}

    def named(self, typed: str) -> int | str:
        """The id of a deal that was proposed, else what was typed."""
        name = typed.strip()
        return self._ids.get(name, name)

    def line(self, runner: Runner) -> CompletingLine:
        """A line for a deal; the arrow down shows those of the customer."""
        return CompletingLine(runner, self.like, begins_empty=True)

    def like(self, start: str, reading: Reading) -> list[str]:
        """Deals for what was typed so far."""
        found = deals.of_owner(reading, *self._owner, _MOST) if self._owner is not None else []
        theirs = [each for each in found if fold(start) in fold(each.name)]
        others = [hit.id for hit in find_deals(start, reading)]
        known = {each.id for each in theirs}
        rows = [*theirs, *deals.rows(reading, [key for key in others if key not in known])]
        return self._told(rows)

    def _told(self, rows: Sequence[DealRow]) -> list[str]:
        shown = {
            f"{one_line(row.name)} — {amount_of(row)}, {one_line(row.stage)}": row.id
            for row in reversed(rows)
        }
        self._ids |= shown
        return [*reversed(shown)]
