"""How each person stands to the studio: a lead of these years, an old customer, or neither."""

from dataclasses import dataclass

from crm_desktop.services.demo.chance import Chance
from crm_desktop.services.demo.sales.appeal import draw_decision
from crm_desktop.services.demo.sales.cards import WON
from crm_desktop.services.demo.sales.course import DAY
from crm_desktop.services.demo.sales.deals import Deal, Opening, tell_deal
from crm_desktop.services.demo.sales.leads import LEAD_DAYS, Change, Lead, tell_lead
from crm_desktop.services.demo.sales.party import Party
from crm_desktop.services.demo.workdays import Calendar

OTHERS = frozenset({"supplier", "press"})  # tags of those who do not buy
_BUYERS = 0.94  # about so many of all people have none of these tags
_LEADS_OF_NEW = 0.86  # and so many of those met lately are leads
_CUSTOMERS = 0.78  # of those who never were leads
_FORMER = 0.1
_STRIDE = 1_000_003  # between the chances of two seeds


@dataclass(frozen=True, slots=True)
class Dealings:
    """A person's story; `since` is the moment they became a customer, None if they did not."""

    party: Party
    lead: Lead | None
    deal: Deal | None
    changes: tuple[Change, ...]
    since: int | None
    decision: str

    @property
    def lifecycle(self) -> str:
        return self.changes[-1].lifecycle if self.changes else ""


class Front:
    """Tells the story of one person after the other, in the order in which they were met."""

    def __init__(
        self, seed: int, calendar: Calendar, people: int, leads: int, *, has_deals: bool
    ) -> None:
        self._seed, self._calendar, self._has_deals = seed, calendar, has_deals
        self._people, self._leads = people, leads
        self._first = max(0, people - round(leads / _LEADS_OF_NEW))
        self._end = end_of_past(calendar)

    def meet(self, party: Party, moment: int) -> Dealings:
        """What came of somebody met at that moment."""
        chance = Chance(self._seed * _STRIDE + party.number)
        if self._is_lead(chance, party):
            self._leads -= 1
            return self._lead(chance, party, moment)
        return self._known(chance, party, moment)

    def _is_lead(self, chance: Chance, party: Party) -> bool:
        """Whether it is one: so often that the number asked for is reached at the end."""
        if party.tags & OTHERS or party.number < self._first:
            return False
        left = (self._people - party.number) * _BUYERS
        return self._leads > 0 and chance.happens(self._leads / max(left, 1.0))

    def _lead(self, chance: Chance, party: Party, moment: int) -> Dealings:
        lead = tell_lead(chance, self._calendar, party, moment)
        lead.until(self._end)
        changes, decision = tuple(lead.changes), lead.decision
        if lead.won_at is None:
            return Dealings(party, lead, None, changes, None, decision)
        if lead.is_direct or not self._has_deals:
            last = changes[-1]._replace(lifecycle="customer")
            return Dealings(party, lead, None, (*changes[:-1], last), lead.won_at, decision)
        deal = tell_deal(chance, self._calendar, self._opening(party, lead, lead.won_at))
        deal.until(self._end)
        since = None
        if deal.state.stage == WON:
            since = deal.state.moment
            changes = (*changes, Change(since, "customer", "converted"))
        if chance.happens(0.6):
            lead.estimate = deal.state.amount if not deal.rate.currency else lead.estimate
        return Dealings(party, lead, deal, changes, since, decision)

    def _opening(self, party: Party, lead: Lead, moment: int) -> Opening:
        leaning = 0.4 * lead.mind.interest + 0.3 * lead.source.worth
        return Opening(
            party, "new-business", lead.work, lead.variant, moment + 1, lead.mind.decision, leaning,
            lead.source.code, 0, era_of(self._calendar, moment),
        )  # fmt: skip

    def _known(self, chance: Chance, party: Party, moment: int) -> Dealings:
        """Somebody who was never kept as a lead."""
        if party.tags & OTHERS or not chance.happens(_CUSTOMERS):
            return Dealings(party, None, None, (), None, "")
        decision = draw_decision(chance, party.rank) if chance.happens(0.4) else ""
        start = Change(moment, "customer", "")
        age = self._calendar.today - party.met
        if age > LEAD_DAYS and chance.happens(_FORMER):
            left = moment + chance.between(300, age - 60) * DAY
            changes = (start, Change(left, "former", ""))
            return Dealings(party, None, None, changes, None, decision)
        return Dealings(party, None, None, (start,), moment, decision)


def end_of_past(calendar: Calendar) -> int:
    """The moment from which on everything is still to come."""
    return (calendar.last_working_day() + 1) * DAY


def era_of(calendar: Calendar, moment: int) -> float:
    """Where a moment lies in the years of which leads and deals are kept, from 0 to 1."""
    return max(0.0, 1 - (calendar.today - moment // DAY) / LEAD_DAYS)
