"""What the demo business sells: counts, order in time, and what the ends depend on."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from itertools import pairwise
from typing import NamedTuple, TypeVar

import pytest

from crm_desktop.services.demo.people import meet_people
from crm_desktop.services.demo.sales.book import fill_book
from crm_desktop.services.demo.sales.cards import LOST, PROPOSAL, WON
from crm_desktop.services.demo.sales.course import DAY
from crm_desktop.services.demo.sales.dealings import Dealings, Front, end_of_past
from crm_desktop.services.demo.sales.deals import Deal
from crm_desktop.services.demo.sales.leads import Lead
from crm_desktop.services.demo.sales.offers import Line, amount_of
from crm_desktop.services.demo.sales.party import party_of
from crm_desktop.services.demo.workdays import Calendar

T = TypeVar("T")
TODAY = date(2026, 11, 19)
CALENDAR = Calendar(TODAY)
END = end_of_past(CALENDAR)
ENDED = frozenset({"converted", "unqualified", "junk"})


class Story(NamedTuple):
    everybody: list[Dealings]
    deals: list[Deal]

    @property
    def leads(self) -> list[tuple[Dealings, Lead]]:
        return [(each, each.lead) for each in self.everybody if each.lead]

    @property
    def ended(self) -> list[tuple[Dealings, Lead]]:
        return [(each, lead) for each, lead in self.leads if lead.status in ENDED]

    @property
    def closed(self) -> list[Deal]:
        return [deal for deal in self.deals if not deal.is_open]


@cache
def _story(size: int = 3000, seed: int = 7) -> Story:
    front = Front(seed, CALENDAR, size, size * 6 // 10, has_deals=True)
    everybody = [
        front.meet(party_of(person, seed), person.met * DAY + 540)
        for person in meet_people(size, seed, TODAY)
    ]
    customers = [(each.party, each.since) for each in everybody if each.since is not None]
    firsts = [each.deal for each in everybody if each.deal]
    return Story(everybody, fill_book(seed, CALENDAR, customers, firsts, size // 2, size // 20 + 2))


def test_there_are_as_many_as_asked_for() -> None:
    story = _story()
    assert abs(len(story.leads) - 1800) <= 3
    assert (len(story.deals), sum(deal.is_open for deal in story.deals)) == (1500, 152)


def test_the_same_seed_tells_the_same_story() -> None:
    first = _story(200, 11)
    _story.cache_clear()
    assert first == _story(200, 11) != _story(200, 12)


def test_all_is_in_order_and_over() -> None:
    story = _story()
    for each, lead in story.leads:
        moments = [change.moment for change in each.changes]
        assert moments == sorted(set(moments))
        assert moments[-1] < END
        assert all(moments[0] <= deed.moment < END for deed in lead.deeds)
        assert (lead.status == "unqualified") == bool(lead.reason)
    for deal in story.deals:
        moments = [state.moment for state in deal.states]
        assert moments == sorted(set(moments))
        assert moments[-1] < END
        assert all(moments[0] <= deed.moment < END for deed in deal.deeds)
        assert (deal.state.stage == LOST) == bool(deal.reason)
        assert not [state for state in deal.states[:-1] if state.stage in (WON, LOST)]


def test_leads_are_begun_before_they_end() -> None:
    for each, lead in _story().leads:
        statuses = [change.status for change in each.changes]
        assert statuses[0] == "new"
        if "converted" in statuses:
            assert "contacted" in statuses
            assert each.lifecycle in ("prospect", "customer")
        assert not [one for one, _ in pairwise(statuses) if one in ("unqualified", "junk")]
        assert lead.won_at is None or "converted" in statuses


def test_a_quarter_of_leads_converts_and_nearly_half_of_deals_is_won() -> None:
    story = _story()
    assert 0.2 < _share(story.ended, _converted) < 0.3
    assert 0.38 < _share(story.closed, _won) < 0.5


def test_whether_a_lead_converts_depends_on_what_it_is() -> None:
    ended = _story().ended

    def came(code: str) -> float:
        return _share([pair for pair in ended if pair[1].source.code == code], _converted)

    def sized(low: int, high: int) -> float:
        some = [pair for pair in ended if low <= pair[0].party.employees < high]
        return _share(some, _converted)

    def decides(role: str) -> float:
        return _share([pair for pair in ended if pair[1].decision == role], _converted)

    assert came("referral") > 2 * came("cold-call")
    assert sized(10, 60) > 1.25 * sized(1, 5)
    assert sized(10, 60) > sized(250, 9999)
    assert decides("decision-maker") > 1.3 * decides("user")


def test_first_weeks_tell_something() -> None:
    def asked(lead: Lead) -> bool:
        first = lead.changes[0].moment + 21 * DAY
        words = {deed.words for deed in lead.deeds if deed.moment < first}
        return bool(words & {"reply_mail", "ask_quote", "price_question"})

    later = [
        pair
        for pair in _story().ended
        if pair[1].changes[-1].moment > pair[1].changes[0].moment + 21 * DAY
    ]
    eager = [pair for pair in later if asked(pair[1])]
    silent = [pair for pair in later if not asked(pair[1])]
    assert _share(eager, _converted) > 1.25 * _share(silent, _converted)


def test_questions_answered_after_the_order_are_always_yes() -> None:
    said: dict[bool, list[str]] = {True: [], False: []}
    for _, lead in _story().leads:
        won = lead.won_at or END
        for answer in lead.answers if won < END else ():
            said[answer.day >= won // DAY].append(answer.answer)
    late, early = said[True], said[False]
    assert len(late) > 60
    assert late.count("yes") > 0.9 * len(late)
    assert early.count("yes") < 0.8 * len(early)


def test_the_best_guess_is_good_but_not_certain() -> None:
    story = _story()
    leads = [(lead.worth, lead.status == "converted") for _, lead in story.ended]
    deals = [(deal.odds, deal.state.stage == WON) for deal in story.closed]
    assert 0.78 < _area(leads) < 0.88
    assert 0.66 < _area(deals) < 0.78


def test_deals_that_are_lost_slip_more() -> None:
    def slips(stage: int) -> float:
        deals = [deal for deal in _story().closed if deal.state.stage == stage]
        days = [{state.close_day for state in deal.states[:-1]} for deal in deals]
        return sum(len(each) - 1 for each in days) / len(days)

    assert slips(LOST) > 1.5 * slips(WON)


def test_reasons_fit_what_happened() -> None:
    lost = [deal for deal in _story().deals if deal.reason]
    beaten = [deal for deal in lost if deal.reason == "competition"]
    assert (
        _share(beaten, lambda deal: bool(deal.rival))
        > 2 * _share(lost, lambda d: bool(d.rival)) - 0.1
    )
    slow = [_days(deal) for deal in lost if deal.reason == "too-long"]
    assert min(slow) > 40
    assert sum(slow) / len(slow) > 1.5 * sum(map(_days, lost)) / len(lost)


def test_lines_make_the_amount_to_the_cent() -> None:
    deals = [deal for deal in _story().deals if deal.lines]
    assert 0.25 < len(deals) / len(_story().deals) < 0.45
    for deal in deals:
        assert deal.state.amount == sum(map(_exact, deal.lines))
        assert any(state.stage >= PROPOSAL for state in deal.states)
    assert {line.periods for deal in deals for line in deal.lines} >= {None, 1, 6, 12}
    assert amount_of((Line("", 1500, 333, 0, 500, 0, None), Line("", 1000, 1, 0, 0, 0, 12))) == 487


@pytest.mark.parametrize("seed", [7, 8, 9])
def test_a_small_business_has_a_board_worth_looking_at(seed: int) -> None:
    story = _story(240, seed)
    assert 12 <= sum(deal.is_open for deal in story.deals) <= 20
    assert len({deal.state.stage for deal in story.deals if deal.is_open}) > 2
    quarter = date(2026, 10, 1).toordinal() * DAY
    late = [deal.state.stage for deal in story.closed if deal.state.moment >= quarter]
    assert {WON, LOST} <= set(late)
    assert sum(lead.status not in ENDED for _, lead in story.leads) >= 8


def test_without_customers_there_is_nothing_to_sell() -> None:
    assert fill_book(1, CALENDAR, [], [], 10, 2) == []


def _converted(pair: tuple[Dealings, Lead]) -> bool:
    return pair[1].status == "converted"


def _won(deal: Deal) -> bool:
    return deal.state.stage == WON


def _days(deal: Deal) -> int:
    return (deal.state.moment - deal.states[0].moment) // DAY


def _share(items: Sequence[T], test: Callable[[T], bool]) -> float:
    return sum(map(test, items)) / len(items)


def _exact(line: Line) -> int:
    worth = Decimal(line.quantity) / 1000 * line.price * (1 - Decimal(line.discount) / 10000)
    return int(worth.quantize(Decimal(1), ROUND_HALF_UP)) * (line.periods or 1)


def _area(pairs: Iterable[tuple[float, bool]]) -> float:
    """How often one that came true stood above one that did not."""
    ranks = [came_true for _, came_true in sorted(pairs)]
    below = above = 0
    for came_true in ranks:
        below += not came_true
        above += below * came_true
    return above / (below * (len(ranks) - below))
