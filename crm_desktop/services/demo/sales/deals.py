"""How a deal was opened, went from stage to stage, and was won or lost."""

from dataclasses import dataclass
from math import log
from typing import NamedTuple

from crm_desktop.services.demo.chance import Chance, odds_share
from crm_desktop.services.demo.sales.appeal import decision_worth, fit
from crm_desktop.services.demo.sales.cards import (
    LOST,
    NEGOTIATION,
    PROPOSAL,
    PROSPECTING,
    QUALIFIED,
    WON,
    Facts,
    Move,
    State,
    rounded,
    tell_card,
)
from crm_desktop.services.demo.sales.course import DAY, Course, Deed
from crm_desktop.services.demo.sales.deal_names import draw_name
from crm_desktop.services.demo.sales.money import Rate, draw_rate
from crm_desktop.services.demo.sales.offers import Line, amount_of, draw_lines
from crm_desktop.services.demo.sales.party import Party
from crm_desktop.services.demo.sales.reasons import Loss, draw_reason, draw_rival
from crm_desktop.services.demo.sales.work import WORKS, Work, largeness
from crm_desktop.services.demo.workdays import Calendar

_BASE = -1.0
_TYPES = {
    "new-business": 0.25,
    "existing-business": 0.3,
    "renewal": 1.35,
    "upsell": 0.25,
    "cross-sell": -0.15,
}
_PASSING = (9.0, 9.0, 7.0, 6.0)  # days until a stage is passed
_LOSING = (1.3, 1.2, 1.0, 0.5)  # how often deals are lost in which stage
_EAGER = 1.0  # what an eager customer is worth, in log-odds


class Opening(NamedTuple):
    """What a deal begins with; `leaning` is what else speaks for it, in log-odds."""

    party: Party
    kind: str
    work: str
    variant: int
    moment: int
    decision: str
    leaning: float
    source: str
    orders: int  # won before
    era: float  # from 0 to 1 over the years


@dataclass(slots=True)
class Deal:
    """A deal with all that happened, in its order, some of it perhaps after today."""

    opening: Opening
    name: str
    rate: Rate
    lines: tuple[Line, ...]
    rival: str
    odds: float
    deeds: list[Deed]
    states: list[State]
    reason: str = ""
    note: str = ""

    def until(self, end: int) -> None:
        """Forget what happens from that moment on."""
        self.states = [each for each in self.states if each.moment < end]
        self.deeds = [each for each in self.deeds if each.moment < end]
        if self.state.stage != LOST:
            self.reason = self.note = ""
        if not any(PROPOSAL <= state.stage <= WON for state in self.states):
            self.lines = ()

    @property
    def state(self) -> State:
        """The newest state."""
        return self.states[-1]

    @property
    def is_open(self) -> bool:
        return self.state.stage < WON


def tell_deal(chance: Chance, calendar: Calendar, opening: Opening) -> Deal:
    """The story of a deal that is opened."""
    work, party = WORKS[opening.work], opening.party
    rate = draw_rate(chance, party.country)
    large = chance.around(1.0, 0.5) * largeness(party.employees)
    lines = draw_lines(chance, work.key, rate.value, large) if chance.happens(0.42) else ()
    amount = amount_of(lines) if lines else rounded(100 * work.median * large / rate.value)
    rival = draw_rival(chance)
    odds = _odds(opening, work, amount * rate.value, rival)
    course = Course(chance, calendar, opening.moment)
    name = draw_name(chance, work.key, opening.variant, party, is_again=opening.orders > 0)
    deal = Deal(opening, name, rate, lines, rival, odds, course.deeds, [])
    _Telling(chance, course, deal, amount).tell()
    return deal


def _odds(opening: Opening, work: Work, cents: float, rival: str) -> float:
    odds = _BASE + _TYPES[opening.kind] + opening.leaning + work.ease
    odds += fit(opening.party, opening.era) + 0.9 * decision_worth(opening.decision)
    odds += 0.35 * log(1 + opening.orders) - 0.45 * log(cents / (100 * work.median))
    return odds - (0.7 if rival else 0.0)


class _Telling:
    """Tells one deal from its first day to its end."""

    def __init__(self, chance: Chance, course: Course, deal: Deal, amount: int) -> None:
        self._chance, self._course, self._deal = chance, course, deal
        self._start, self._amount = course.now, amount
        self._work = WORKS[deal.opening.work]
        self._eagerness = chance.normal()
        self._moves: list[Move] = []

    def tell(self) -> None:
        chance = self._chance
        odds = self._deal.odds + _EAGER * self._eagerness
        is_won = chance.happens(odds_share(odds))
        is_silent = not is_won and chance.happens(0.34)
        pace = chance.around(1.0 if is_won else 1.15, 0.4) * self._work.days
        path = self._path(odds, is_won=is_won)
        for place, stage in enumerate(path):
            self._moves.append(Move(self._course.step() if place else self._start, stage))
            if place == len(path) - 1 and not is_won:
                self._fade(stage, pace, is_silent=is_silent)
            else:
                self._pass(stage, chance.around(_PASSING[stage] * pace, 0.6))
        self._close(odds, is_won=is_won, is_silent=is_silent)

    def _path(self, odds: float, *, is_won: bool) -> list[int]:
        """The stages it goes through."""
        first = self._first_stage()
        last = NEGOTIATION if is_won else self._losing_stage(first, odds)
        path = list(range(first, last + 1))
        if is_won and first < NEGOTIATION and self._chance.happens(0.15):
            path.remove(NEGOTIATION)
        elif last == NEGOTIATION and self._chance.happens(0.06 if is_won else 0.15):
            path += [PROPOSAL, NEGOTIATION] if is_won else [PROPOSAL]
        return path

    def _first_stage(self) -> int:
        """New business begins at the beginning; who was here before knows what they want."""
        kind, share = self._deal.opening.kind, self._chance.share()
        early, later = {"new-business": (0.7, 0.94), "renewal": (0.1, 0.4)}.get(kind, (0.55, 0.84))
        return PROSPECTING if share < early else QUALIFIED if share < later else PROPOSAL

    def _losing_stage(self, first: int, odds: float) -> int:
        weights = [weight * 1.25 ** (odds * stage) for stage, weight in enumerate(_LOSING)]
        share = self._chance.share() * sum(weights[first:])
        for stage in range(first, NEGOTIATION):
            if share < weights[stage]:
                return stage
            share -= weights[stage]
        return NEGOTIATION

    def _pass(self, stage: int, days: float) -> None:
        """A stage that it leaves for the next one."""
        eager = odds_share(0.8 * self._eagerness - 0.2)
        begun = self._course.day
        for words in self._doings(stage, eager):
            self._course.do(words)
            self._course.wait(self._chance.share() * days * 0.45)
        self._course.wait(begun + days - self._course.day)

    def _fade(self, stage: int, pace: float, *, is_silent: bool) -> None:
        """The stage that it does not leave: they say less and less."""
        chance, course = self._chance, self._course
        days = chance.around(19 * pace, 0.7) + (chance.between(25, 110) if is_silent else 0)
        begun = course.day
        for words in self._doings(stage, odds_share(0.8 * self._eagerness - 0.9)):
            course.do(words)
            course.wait(chance.share() * days * 0.25)
        if chance.happens(0.6):
            course.wait(chance.share() * days * 0.4)
            course.do("missed_call")
        course.wait(begun + days - course.day)

    def _doings(self, stage: int, eager: float) -> list[str]:
        """What is done in a stage; `eager` is how likely they come forward themselves."""
        visit = "site_visit" if self._work.key == "signs" else "brief_meeting"
        ours, theirs = {
            PROSPECTING: ((("follow_call", 0.55), ("hello_mail", 0.3)), ("ask_quote", 0.7)),
            QUALIFIED: (((visit, 0.65), ("follow_call", 0.25)), ("reply_mail", 0.8)),
            PROPOSAL: ((("quote_mail", 0.95), ("quote_chase", 0.5)), ("quote_question", 1.0)),
            NEGOTIATION: ((("terms_meeting", 0.5), ("quote_chase", 0.3)), ("price_question", 0.8)),
        }[stage]
        chance = self._chance
        done = [words for words, share in ours if chance.happens(share)]
        words, share = theirs
        return done + [words] * chance.happens(share * eager)

    def _close(self, odds: float, *, is_won: bool, is_silent: bool) -> None:
        chance, course, deal = self._chance, self._course, self._deal
        if is_won:
            course.do("approve_mail" if chance.happens(0.7) else "approve_call")
        elif not is_silent and chance.happens(0.45):
            course.do("lost_mail")
        end = Move(course.step(), WON if is_won else LOST)
        felt = round(20 * odds_share(odds + 0.5 * chance.normal())) * 5
        facts = Facts(self._amount, bool(deal.lines), self._work.days, min(max(felt, 5), 95))
        deal.states = tell_card(chance, [*self._moves, end], facts)
        if is_won:
            self._deliver()
        else:
            deal.reason, deal.note = draw_reason(chance, self._loss(end, is_silent=is_silent))

    def _loss(self, end: Move, *, is_silent: bool) -> Loss:
        deal, opening = self._deal, self._deal.opening
        large = self._amount * deal.rate.value / (100 * self._work.median)
        days = (end.moment - self._start) // DAY
        party, decision = opening.party, opening.decision
        return Loss(party, decision, large, days, is_silent, deal.rival, end.moment)

    def _deliver(self) -> None:
        """The work itself, part of which is noted with the deal."""
        chance, course = self._chance, self._course
        for words, share in (
            ("proof_mail", 0.6),
            ("make_task", 0.35),
            ("fitting" if self._work.key == "signs" else "delivery", 0.4),
            ("invoice_mail", 0.7),
            ("thanks_mail", 0.2),
        ):
            if chance.happens(share):
                course.wait(chance.between(2, 9))
                course.do(words)
