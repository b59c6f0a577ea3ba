"""Who takes part in a deal: the one it is with, and colleagues."""

from collections.abc import Iterator, Sequence

from crm_desktop.services.demo.chance import Chance
from crm_desktop.services.demo.sales.appeal import draw_decision
from crm_desktop.services.demo.sales.cards import WON
from crm_desktop.services.demo.sales.course import DAY
from crm_desktop.services.demo.sales.deals import Deal
from crm_desktop.services.demo.sales.party import Party

_KNOWN, _KNOWN_IF_WON = 0.5, 0.85  # once an order is there, one knows who is who
_COLLEAGUE = 0.3


class People:
    """Everybody met, and who of them works where."""

    def __init__(self, seed: int) -> None:
        self._chance = Chance(seed)
        self._staff: dict[int, list[tuple[Party, int]]] = {}

    def add(self, party: Party, contact: int) -> None:
        if party.company >= 0:
            self._staff.setdefault(party.company, []).append((party, contact))

    def roles(self, deal: Deal, contact: int) -> Iterator[tuple[int, str]]:
        """Contacts and what each is in the decision."""
        chance, opening = self._chance, deal.opening
        share = _KNOWN_IF_WON if deal.state.stage == WON else _KNOWN
        if chance.happens(share):
            yield contact, opening.decision
        colleagues = self._colleagues(opening.party, deal.states[0].moment // DAY)
        if colleagues and chance.happens(_COLLEAGUE):
            other, key = chance.pick(colleagues)
            yield key, draw_decision(chance, other.rank)

    def _colleagues(self, party: Party, day: int) -> Sequence[tuple[Party, int]]:
        """Those known by that day; of a large company, the first few."""
        known = self._staff.get(party.company, [])[:12]
        return [pair for pair in known if pair[0].met <= day and pair[0].number != party.number]
