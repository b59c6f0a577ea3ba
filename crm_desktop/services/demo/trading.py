"""The sales of the demo business: told for each person as they are met, written when all are."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crm_desktop.services.demo.activities import Sales
from crm_desktop.services.demo.deal_people import People
from crm_desktop.services.demo.deal_rows import DealRows, Sold
from crm_desktop.services.demo.lead_rows import ANSWERS, HISTORY, LeadRows
from crm_desktop.services.demo.lists import read_lists
from crm_desktop.services.demo.next_steps import NextSteps
from crm_desktop.services.demo.people import Person
from crm_desktop.services.demo.sales.book import fill_book
from crm_desktop.services.demo.sales.cards import WON
from crm_desktop.services.demo.sales.course import DAY, Deed
from crm_desktop.services.demo.sales.dealings import Dealings, Front
from crm_desktop.services.demo.sales.deals import Deal
from crm_desktop.services.demo.sales.party import Party, party_of
from crm_desktop.services.demo.schedule import Happening, Sale, first_day_of, sales_step
from crm_desktop.services.demo.service.serving import Orders
from crm_desktop.services.demo.shelf import fill_shelf
from crm_desktop.services.demo.workdays import HISTORY_DAYS, Calendar
from crm_desktop.storage.journal import Writer

_AT_ONCE = 1000


class Extent(NamedTuple):
    """How many people, leads, deals, and how many of the deals are open."""

    people: int
    leads: int
    deals: int
    open_deals: int


class Trading:
    """Tells who became a lead or a customer and what they bought; writes all of it."""

    def __init__(
        self, write: Writer, calendar: Calendar, extent: Extent, seed: int, currency: str
    ) -> None:
        self._write, self._calendar, self._extent = write, calendar, extent
        self._seed, self._currency = seed, currency
        self._lists = read_lists(write.read)
        has_deals = bool(extent.deals and self._lists.stages)
        self._front = Front(seed, calendar, extent.people, extent.leads, has_deals=has_deals)
        self.leads = LeadRows(self._lists, calendar, currency)
        self._steps = NextSteps(seed + 1, calendar)
        self._people = People(seed + 2)
        self._customers: list[tuple[Party, int]] = []
        self._firsts: list[Deal] = []
        self._deals: list[int] = []
        self._done: list[int] = []
        self._planned: list[Happening] = []
        self._ends: list[tuple[int, int | None]] = []  # of the people, by their number
        self._products: dict[str, int] = {}
        self._orders: dict[int, tuple[int, int]] = {}

    def meet(self, person: Person, fields_seed: int) -> Dealings:
        """What came of somebody who was just met."""
        return self._front.meet(party_of(person, fields_seed), moment_of(person))

    def remember(self, contact: int, company: int | None, dealings: Dealings) -> None:
        """Keep what is needed of a person who is written down now."""
        party, lead = dealings.party, dealings.lead
        self._ends.append((contact, company))
        self._people.add(party, contact)
        if dealings.since is not None:
            self._customers.append((party, dealings.since))
        if dealings.deal:
            self._firsts.append(dealings.deal)
        if lead:
            self._note(lead.deeds, Sale(party.number, lead.work, lead.variant))
            self._planned += self._steps.of_lead(party.number, lead)

    def write_leads(self, found: Sequence[tuple[int, Dealings]]) -> None:
        """Histories and answers of people whose contacts are there."""
        take = self._write.take_id
        for table, columns, rows_of in (
            ("contact_history", HISTORY, self.leads.history),
            ("qualification", ANSWERS, self.leads.answers),
        ):
            rows = [(take(), *row) for pair in found for row in rows_of(*pair)]
            self._write.insert_many(table, columns, rows)

    def write_deals(self) -> Iterator[int]:
        """Write products and deals, once everybody is there; gives the number written so far."""
        stages = self._lists.stages
        if not (self._extent.deals and stages):
            return
        calendar, extent = self._calendar, self._extent
        since = calendar.instant(calendar.today - HISTORY_DAYS, 9 * 60)
        shelf = fill_shelf(self._write, stages, self._currency, since)
        self._products = shelf.products
        book = fill_book(
            self._seed + 3, calendar, self._customers, self._firsts, extent.deals,
            extent.open_deals,
        )  # fmt: skip
        rows = DealRows(self._write, self._lists, calendar, self._seed + 4)
        for start in range(0, len(book), _AT_ONCE):
            some = [self._sold(deal) for deal in book[start : start + _AT_ONCE]]
            rows.write(some, shelf, self._people, self._currency)
            yield start + len(some)

    def sales(self) -> Sales:
        """What was done and is planned in all sales, for the diary."""
        return Sales(self._done, self._planned, self._deals, self._lists.signals)

    def sold(self) -> Orders:
        """What was sold to whom, for the service."""
        return Orders(self._products, self._orders)

    def _sold(self, deal: Deal) -> Sold:
        """A deal with ids; what was done for it is kept for the diary."""
        opening, key = deal.opening, self._write.take_id()
        self._deals.append(key)
        sale = Sale(opening.party.number, opening.work, opening.variant, len(self._deals))
        self._note(deal.deeds, sale)
        self._planned += self._steps.of_deal(sale, deal)
        contact, company = self._ends[opening.party.number]
        if deal.state.stage == WON:
            won_at = self._calendar.instant(*divmod(deal.state.moment, DAY))
            self._orders[contact] = max(
                self._orders.get(contact, (0, 0)), (key, won_at), key=_won_at
            )
        return Sold(key, deal, contact, company)

    def _note(self, deeds: Sequence[Deed], sale: Sale) -> None:
        first = first_day_of(self._calendar)
        self._done += [sales_step(first, deed.moment, sale, deed.words) for deed in deeds]


def _won_at(order: tuple[int, int]) -> int:
    return order[1]


def moment_of(person: Person) -> int:
    """When somebody was met, in minutes."""
    return person.met * DAY + 9 * 60 + person.number % 500
