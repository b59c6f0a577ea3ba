"""How a lead came, was talked to, and became a customer or did not."""

from dataclasses import dataclass, field
from math import log
from typing import NamedTuple

from crm_desktop.services.demo.chance import Chance, odds_share
from crm_desktop.services.demo.sales.appeal import BANT, Mind, fit, make_up_mind, mind_worth, said
from crm_desktop.services.demo.sales.course import DAY, Course, Deed
from crm_desktop.services.demo.sales.party import Party
from crm_desktop.services.demo.sales.sources import Source, draw_detail, draw_source
from crm_desktop.services.demo.sales.work import draw_estimate, draw_work
from crm_desktop.services.demo.workdays import Calendar

LEAD_DAYS = 1350  # so long ago the studio began to keep leads
_BASE = -1.75
_FIT = 1.4  # how much the looks of somebody tell
_WAY = 1.3  # and the way they came
_DRIFT = -0.35  # more studios compete for the same shops every year
_SLOWNESS = -0.3  # for each e-fold of days until the first answer
_REASONS = {
    "no-budget": "budget", "no-authority": "authority", "no-need": "need", "bad-timing": "timeline",
}  # fmt: skip
_NOTES = (
    "Looked for a job, not for a studio.",
    "Only wanted the paper samples.",
    "The shop closed.",
    "Works with a cousin who prints.",
)


class Change(NamedTuple):
    """What a contact is from a moment on."""

    moment: int
    lifecycle: str
    status: str


class Answer(NamedTuple):
    """What was answered to a question of qualification, on a day."""

    day: int
    item: str
    answer: str


@dataclass(slots=True)
class Lead:
    """A lead with all that happened, in its order, some of it perhaps after today.

    `won_at` is the moment of conversion; `is_direct` tells that it ordered at once, without a deal.
    `decision` and `estimate` are what was written down, `""` and None for nothing.
    """

    mind: Mind
    source: Source
    detail: str
    work: str
    variant: int
    worth: float
    deeds: list[Deed]
    decision: str = ""
    estimate: int | None = None
    reason: str = ""
    note: str = ""
    won_at: int | None = None
    is_direct: bool = False
    changes: list[Change] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)

    def until(self, end: int) -> None:
        """Forget what happens from that moment on."""
        self.changes = [each for each in self.changes if each.moment < end]
        self.answers = [each for each in self.answers if each.day * DAY < end - DAY // 2]
        self.deeds = [each for each in self.deeds if each.moment < end]
        if self.won_at is not None and self.won_at >= end:
            self.won_at = None
        if self.changes[-1].status != "unqualified":
            self.reason = self.note = ""

    @property
    def status(self) -> str:
        return self.changes[-1].status


def tell_lead(chance: Chance, calendar: Calendar, party: Party, start: int) -> Lead:
    """The story of a lead that came at the moment `start`."""
    era = 1 - (calendar.today - start // DAY) / LEAD_DAYS
    source, mind = draw_source(chance, party, era), make_up_mind(chance, party)
    work = draw_work(chance, party.industry)
    worth = (
        _FIT * fit(party, era)
        + _WAY * (source.worth + source.trend * era)
        + _DRIFT * era
        + mind_worth(mind)
    )
    detail = draw_detail(chance, source)
    course = Course(chance, calendar, start)
    lead = Lead(mind, source, detail, work, chance.between(0, 31), _BASE + worth, course.deeds)
    _Telling(chance, course, lead, party).tell()
    return lead


class _Telling:
    """Tells one lead from its first day to its end."""

    def __init__(self, chance: Chance, course: Course, lead: Lead, party: Party) -> None:
        self._chance, self._course, self._lead, self._party = chance, course, lead, party
        self._interest = lead.mind.interest
        self._start = course.now

    def tell(self) -> None:
        chance, lead = self._chance, self._lead
        if chance.happens(0.55):
            lead.decision = lead.mind.decision
        self._change("new", self._start)
        if lead.source.first:
            self._course.do(chance.pick(lead.source.first))
        self._read_mails()
        if chance.happens(lead.source.junk):
            self._course.wait(chance.between(0, 4))
            self._change("junk")
            return
        delay = self._respond()
        if not self._reach(delay):
            self._give_up()
            return
        self._change("contacted")
        if not lead.decision and chance.happens(0.4):
            lead.decision = lead.mind.decision
        self._decide(delay)

    def _respond(self) -> float:
        """How many days pass until the studio answers: it depends on how busy that week is."""
        chance, before = self._chance, self._course.day
        if not self._lead.source.first:
            # A list is worked through by and by; who is on it does not wait.
            self._course.wait(chance.around(35, 0.7))
            return 0.0
        delay = chance.around(60, 0.6) if chance.happens(0.1) else chance.around(1.3, 0.95)
        self._course.wait(delay)
        return float(self._course.day - before)

    def _reach(self, delay: float) -> bool:
        """Try to get hold of them; most try three times or so."""
        chance, course = self._chance, self._course
        ease = 0.15 + 0.55 * self._interest - 0.25 * log(1 + delay)
        ease += 0.35 if self._lead.source.first else -0.6
        for turn in range(chance.between(2, 5)):
            if turn:
                course.wait(chance.around(6 + 3 * turn, 0.5))
            if turn == 1:
                self._change("attempting")
            if chance.happens(odds_share(ease)):
                self._get_hold()
                return True
            course.do("missed_call" if chance.happens(0.6) else "hello_mail")
        return False

    def _get_hold(self) -> None:
        if self._chance.happens(0.65):
            self._course.do("intro_call")
            return
        self._course.do("hello_mail")
        self._course.wait(self._chance.around(1.5, 0.7))
        self._course.do("reply_mail")

    def _give_up(self) -> None:
        """Nobody answered; some are forgotten until the next clearing up."""
        chance = self._chance
        is_forgotten = chance.happens(0.45)
        self._course.wait(chance.between(120, 280) if is_forgotten else chance.between(8, 40))
        self._lose("junk" if chance.happens(0.12) else "unqualified", "unreachable")

    def _decide(self, delay: float) -> None:
        """Talk until it is clear; the end depends on what they are like, and on luck."""
        chance, lead = self._chance, self._lead
        odds = lead.worth + _SLOWNESS * log(1 + delay) + self._reached_bonus()
        share = chance.share()
        is_won, is_qualified = share < odds_share(odds), share < odds_share(odds + 1.3)
        turns = 1 + chance.times(1.6)
        pace = chance.around(8.0 if is_won else 11.0, 0.6)
        for turn in range(turns):
            self._course.wait(chance.around(pace, 0.5))
            self._talk()
            if is_qualified and turn == turns // 2:
                self._change("qualified")
        self._course.wait(chance.around(pace if is_won else 1.6 * pace, 0.6))
        if is_won:
            self._convert()
        else:
            self._end_without(is_qualified=is_qualified)

    def _reached_bonus(self) -> float:
        # Only those who were reached come here; they are the more interested ones.
        return 0.25

    def _talk(self) -> None:
        """One exchange, in which questions are asked and what they want shows."""
        chance, course = self._chance, self._course
        eager = odds_share(0.9 * self._interest - 0.5)
        style = chance.share()
        if style < 0.2 + 0.2 * eager:
            course.do("site_visit" if self._lead.work == "signs" else "brief_meeting")
        elif style < 0.75:
            course.do("follow_call")
        else:
            course.do("hello_mail")
        if chance.happens(0.75 * eager):
            course.wait(chance.between(0, 3))
            asks = chance.share()
            course.do(
                "price_question" if asks < 0.4 else "ask_quote" if asks < 0.7 else "reply_mail"
            )
        self._ask()

    def _ask(self) -> None:
        known = {answer.item for answer in self._lead.answers}
        for item, truth in zip(BANT, self._lead.mind.answers, strict=True):
            if item not in known and self._chance.happens(0.38):
                answer = Answer(self._course.day, item, said(self._chance, truth))
                self._lead.answers.append(answer)

    def _convert(self) -> None:
        """They want to go on: a deal is opened, or the order is given at once."""
        chance, lead = self._chance, self._lead
        if lead.status == "contacted" and chance.happens(0.6):
            self._change("qualified")
        lead.is_direct = chance.happens(0.07)
        if lead.is_direct:
            self._course.do("approve_call")
        lead.won_at = self._change("converted", lifecycle="customer" if lead.is_direct else "")
        lead.estimate = draw_estimate(chance, lead.work, self._party.employees)
        # What was never asked before is written down with the order.
        known = {answer.item for answer in lead.answers}
        for item in BANT:
            if item not in known and chance.happens(0.5):
                lead.answers.append(Answer(lead.won_at // DAY + chance.between(0, 3), item, "yes"))

    def _end_without(self, *, is_qualified: bool) -> None:
        chance, course = self._chance, self._course
        if chance.happens(0.35):
            self._lead.estimate = draw_estimate(chance, self._lead.work, self._party.employees)
        hesitates = self._lead.mind.answers[3] == 0 and self._lead.mind.answers[2] > 0
        if chance.happens(0.55 if hesitates else 0.08):
            self._change("nurture")
            for _ in range(chance.between(1, 3)):
                course.wait(chance.between(30, 110))
                course.do("hello_mail" if chance.happens(0.6) else "follow_call")
            end = chance.share()
            if end < 0.12:
                self._convert()
            if end < 0.3:
                return  # won after all, or kept in mind for ever
        elif chance.happens(0.1 if is_qualified else 0.2):
            course.wait(chance.between(90, 240))  # forgotten until the next clearing up
        self._lose("unqualified", self._reason())

    def _reason(self) -> str:
        chance, told = self._chance, zip(BANT, self._lead.mind.answers, strict=True)
        lacking = {item for item, answer in told if answer == 0}
        found = [reason for reason, item in _REASONS.items() if item in lacking] * 3
        found += ["competitor", "competitor", "poor-fit", "other"]
        if self._lead.worth < -2:
            found += ["poor-fit"] * 2
        return chance.pick(found)

    def _lose(self, status: str, reason: str) -> None:
        self._change(status)
        if status == "unqualified":
            self._lead.reason = reason
            if reason == "other":
                self._lead.note = self._chance.pick(_NOTES)

    def _read_mails(self) -> None:
        """What they open, click and visit in the first weeks, beside the talks."""
        chance = self._chance
        for words, often in (("open_mail", 0.3), ("click_mail", 0.24), ("event_visit", 0.08)):
            for _ in range(chance.times(often * 2.0 ** (0.9 * self._interest))):
                day = self._start // DAY + 1 + int(chance.around(11.0, 0.9))
                self._course.aside(day, words)
        if chance.happens(0.02 * 2.0**-self._interest):
            day = self._start // DAY + chance.between(3, 60)
            self._course.aside(day, "leave_mail")

    def _change(self, status: str, moment: int | None = None, lifecycle: str = "") -> int:
        at = self._course.step() if moment is None else moment
        before = self._lead.changes[-1].lifecycle if self._lead.changes else "lead"
        # As the program itself does: whoever is given up stays what they were.
        is_over = status in ("unqualified", "junk")
        stage = before if is_over else "lead"
        if status in ("qualified", "converted"):
            stage = "prospect"
        self._lead.changes.append(Change(at, lifecycle or stage, status))
        return at
