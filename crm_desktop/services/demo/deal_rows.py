"""How deals are written down: the deal with its lines, roles, ticks and history."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from crm_desktop.domain.folding import sort_key
from crm_desktop.domain.option import OptionList
from crm_desktop.services.demo.chance import Chance
from crm_desktop.services.demo.deal_people import People
from crm_desktop.services.demo.lists import Lists
from crm_desktop.services.demo.sales.cards import CHANCES, LOST, State
from crm_desktop.services.demo.sales.course import DAY
from crm_desktop.services.demo.sales.deals import Deal
from crm_desktop.services.demo.sales.work import BY_SKU
from crm_desktop.services.demo.shelf import Shelf
from crm_desktop.services.demo.workdays import Calendar
from crm_desktop.storage.journal import Writer

Row = tuple[object, ...]
_GAP = 1 << 20  # between the places of two cards
_TICKED_DAYS = 60  # so long the ticks of a closed deal are kept
_DEAL = (
    "id name sort_key currency rate rate_day close_day competitor campaign reason_note stage_id"
    " place contact_id company_id amount chance is_hand_set closed_at last_open_stage_id"
    " lost_reason_id type_id source_id created_at"
).split()
_ITEM = (
    "id deal_id product_id name unit recurring quantity price cost discount tax periods place"
).split()
_ROLE = "id deal_id contact_id role".split()
_TICK = "id deal_id playbook_item_id done_at".split()
_HISTORY = "id deal_id at currency rate close_day stage_id amount chance".split()
_CAMPAIGNS = ("Spring offer", "Open day", "Menus for the season", "New range")


class Sold(NamedTuple):
    """A deal with its id and those of whom it is with."""

    id: int
    deal: Deal
    contact: int
    company: int | None


class DealRows:
    """Writes deals, in the order in which they were opened."""

    def __init__(self, write: Writer, lists: Lists, calendar: Calendar, seed: int) -> None:
        self._write, self._lists, self._calendar = write, lists, calendar
        self._chance = Chance(seed)
        self._places = dict.fromkeys(lists.stages, 0)

    def write(self, deals: Sequence[Sold], shelf: Shelf, people: People, currency: str) -> None:
        """Rows of the deals and of all that hangs on them."""
        self._write.insert_many("deal", _DEAL, [self._deal(sold, currency) for sold in deals])
        self._insert("deal_item", _ITEM, (r for sold in deals for r in _items(sold, shelf)))
        roles = (
            (sold.id, *role) for sold in deals for role in people.roles(sold.deal, sold.contact)
        )
        self._insert("deal_role", _ROLE, roles)
        self._insert("deal_check", _TICK, (r for sold in deals for r in self._ticks(sold, shelf)))
        history = (r for sold in deals for r in self._history(sold, currency))
        self._insert("deal_history", _HISTORY, history)

    def _insert(self, table: str, columns: Sequence[str], rows: Iterable[Row]) -> None:
        take = self._write.take_id
        self._write.insert_many(table, columns, [(take(), *row) for row in rows])

    def _deal(self, sold: Sold, currency: str) -> Row:
        deal, get, state = sold.deal, self._lists.get, sold.deal.state
        opening, rate, stage = deal.opening, deal.rate, self._lists.stages[state.stage]
        self._places[stage] += _GAP
        return (
            sold.id,
            deal.name,
            sort_key(deal.name),
            rate.currency or currency,
            rate.text,
            _day(opening.moment // DAY) if rate.text else "",
            _day(state.close_day),
            self._rival(deal),
            self._campaign(deal),
            deal.note,
            stage,
            self._places[stage],
            sold.contact,
            sold.company,
            state.amount,
            state.chance,
            int(deal.is_open and state.chance != CHANCES[state.stage]),
            None if deal.is_open else self._at(state),
            None if deal.is_open else self._lists.stages[deal.states[-2].stage],
            get(OptionList.LOST_REASON, deal.reason) if deal.reason else None,
            get(OptionList.DEAL_TYPE, opening.kind),
            get(OptionList.SOURCE, opening.source) if opening.source else None,
            self._at(deal.states[0]),
        )

    def _rival(self, deal: Deal) -> str:
        """Who else was asked, as far as it is known: it is once they were the reason."""
        known = 0.9 if deal.reason == "competition" else 0.5 if deal.state.stage == LOST else 0.35
        return deal.rival if self._chance.happens(known) else ""

    def _campaign(self, deal: Deal) -> str:
        is_of_one = deal.opening.source in ("email-campaign", "event", "paid-ad", "direct-mail")
        return self._chance.pick(_CAMPAIGNS) if is_of_one and self._chance.happens(0.5) else ""

    def _history(self, sold: Sold, currency: str) -> Iterator[Row]:
        rate = sold.deal.rate
        for state in sold.deal.states:
            yield (
                sold.id,
                self._at(state),
                rate.currency or currency,
                rate.text,
                _day(state.close_day),
                self._lists.stages[state.stage],
                state.amount,
                state.chance,
            )

    def _ticks(self, sold: Sold, shelf: Shelf) -> Iterator[Row]:
        """What of the sales plan was done in the stages it passed, and now and then in this one."""
        states = sold.deal.states
        if not shelf.plan or states[-1].moment // DAY < self._calendar.today - _TICKED_DAYS:
            return
        for before, after in pairwise(states):
            if before.stage < after.stage and before.stage < len(shelf.plan):
                for item in shelf.plan[before.stage]:
                    if self._chance.happens(0.7):
                        yield sold.id, item, self._at(after)

    def _at(self, state: State) -> int:
        return self._calendar.instant(*divmod(state.moment, DAY))


def _items(sold: Sold, shelf: Shelf) -> Iterator[Row]:
    for place, line in enumerate(sold.deal.lines):
        product = BY_SKU[line.sku]
        yield (
            sold.id,
            shelf.products[line.sku],
            product.name,
            product.unit,
            product.recurring,
            line.quantity,
            line.price,
            line.cost,
            line.discount,
            line.tax,
            line.periods,
            place,
        )


def _day(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat()
