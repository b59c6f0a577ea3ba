"""The book of deals: the first ones of new customers, and what customers order again."""

from collections.abc import Iterator, Sequence

from crm_desktop.services.demo.chance import Chance, Weighted
from crm_desktop.services.demo.sales.appeal import draw_decision
from crm_desktop.services.demo.sales.cards import WON
from crm_desktop.services.demo.sales.course import DAY
from crm_desktop.services.demo.sales.dealings import end_of_past, era_of
from crm_desktop.services.demo.sales.deals import Deal, Opening, tell_deal
from crm_desktop.services.demo.sales.leads import LEAD_DAYS
from crm_desktop.services.demo.sales.party import Party
from crm_desktop.services.demo.sales.work import draw_work
from crm_desktop.services.demo.workdays import SEASONS, Calendar, minute_of_day, month_of

_KINDS = Weighted(("existing-business", "renewal", "upsell", "cross-sell"), (55, 14, 16, 15))
_SOURCES = Weighted(
    ("existing-customer", "", "website", "email-campaign", "event", "referral"), (9, 4, 2, 2, 1, 1)
)
_TRIES = 40  # batches, after which there are as many as there can be


def fill_book(
    seed: int,
    calendar: Calendar,
    customers: Sequence[tuple[Party, int]],
    firsts: Sequence[Deal],
    deals: int,
    open_deals: int,
) -> list[Deal]:
    """So many deals, so many of them open, in the order in which they were opened.

    `customers` are parties with the moment since which they are customers; `firsts` is what
    leads brought. Of these some are left out where they alone are too many.
    """
    chance = Chance(seed)
    kept: dict[bool, list[Deal]] = {True: [], False: []}
    for deal in firsts:
        kept[deal.is_open].append(deal)
    wanted = {True: open_deals, False: deals - open_deals}
    again = _Again(chance, calendar, customers, firsts)
    for _ in range(_TRIES if customers else 0):
        missing = max(wanted[True] - len(kept[True]), 0), max(wanted[False] - len(kept[False]), 0)
        if missing == (0, 0):
            break
        for deal in again.deals(max(sum(missing), 3 * missing[0])):
            kept[deal.is_open].append(deal)
    found = _some(chance, kept[True], wanted[True]) + _some(chance, kept[False], wanted[False])
    return sorted(found, key=lambda deal: (deal.opening.moment, deal.opening.party.number))


def _some(chance: Chance, deals: list[Deal], count: int) -> list[Deal]:
    """As many of the deals, each as likely as the others."""
    left = list(deals)
    while len(left) > count:
        place = int(chance.share() * len(left))
        left[place] = left[-1]
        left.pop()
    return left


class _Again:
    """Opens deals with customers, the more often the more there is to do with them."""

    def __init__(
        self,
        chance: Chance,
        calendar: Calendar,
        customers: Sequence[tuple[Party, int]],
        firsts: Sequence[Deal],
    ) -> None:
        self._chance, self._calendar, self._customers = chance, calendar, customers
        self._end, self._begin = end_of_past(calendar), (calendar.today - LEAD_DAYS) * DAY
        self._wins: dict[int, list[int]] = {}
        for deal in firsts:
            self._note(deal)
        weights = [
            party.weight**0.5 * (0.1 + (self._end - max(since, self._begin)) / (LEAD_DAYS * DAY))
            for party, since in customers
        ]
        self._who = Weighted(range(len(customers)), weights) if customers else None

    def deals(self, count: int) -> Iterator[Deal]:
        """So many deals; each knows of those that were won before it."""
        if self._who is None:
            return
        places = [self._who.draw(self._chance) for _ in range(count)]
        for moment, place in sorted((self._moment(place), place) for place in places):
            deal = self._tell(self._customers[place][0], moment)
            self._note(deal)
            yield deal

    def _moment(self, place: int) -> int:
        """When a customer comes again: more of late, and less in summer."""
        chance, since = self._chance, max(self._customers[place][1] + 30, self._begin)
        last = self._calendar.last_working_day()
        day = last
        for _ in range(4):
            passed = int((last + 1 - since // DAY) * chance.share() ** 0.45)
            day = min(self._calendar.working_day(since // DAY + passed), last)
            if chance.happens(SEASONS[month_of(day) - 1]):
                break
        return max(day * DAY + minute_of_day(chance, "call"), since)

    def _tell(self, party: Party, moment: int) -> Deal:
        chance = self._chance
        kind = _KINDS.draw(chance)
        mind = Chance(party.number)  # what lasts in a person
        decision, loyalty = draw_decision(mind, party.rank), 0.5 * mind.normal()
        orders = sum(won < moment for won in self._wins.get(party.number, ()))
        work = draw_work(chance, party.industry)
        if kind == "renewal":
            work = "retainer" if chance.happens(0.6) else "website"
        opening = Opening(
            party, kind, work, chance.between(0, 31), moment, decision, loyalty,
            _SOURCES.draw(chance), orders, era_of(self._calendar, moment),
        )  # fmt: skip
        deal = tell_deal(chance, self._calendar, opening)
        deal.until(self._end)
        return deal

    def _note(self, deal: Deal) -> None:
        if deal.state.stage == WON:
            self._wins.setdefault(deal.opening.party.number, []).append(deal.state.moment)
