"""When something is done with whom: jobs are begun, and run their course over the years.

A million steps are held as one number each, so that they can be sorted in little memory.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import log
from typing import NamedTuple

from crm_desktop.services.demo.chance import Chance, Weighted
from crm_desktop.services.demo.jobs import (
    FIRSTS,
    JOBS,
    MAILINGS,
    ORDERS,
    PLANNED,
    PRESS,
    SALES,
    SUPPLIES,
    Job,
    Step,
)
from crm_desktop.services.demo.workdays import (
    HISTORY_DAYS,
    SEASONS,
    Calendar,
    minute_of_day,
    month_of,
)

VARIANTS = 32  # what a job is about, kept through all its steps
_STEPS: tuple[tuple[Job, Step], ...] = tuple(
    (job, step) for job in (*JOBS.values(), *SALES) for step in job.steps
)
_KINDS = {step.words: step.kind for _, step in _STEPS}
_SALES_STEPS = {
    (job.name, step.words): place for place, (job, step) in enumerate(_STEPS) if job in SALES
}
_FIRST_STEP: dict[str, int] = {}
for _place, (_job, _) in enumerate(_STEPS):
    if _job not in SALES:
        _FIRST_STEP.setdefault(_job.name, _place)
_MINUTES = 1440
_LAST_MINUTE = 21 * 60
_CONTACT_BITS, _STEP_BITS, _VARIANT_BITS, _DEAL_BITS = 22, 10, 5, 20
_SALES_AT_MOST = 0.75  # of all that is done
_JOBS_OF = {"": ORDERS, "supplier": SUPPLIES, "press": PRESS, "lead": MAILINGS}
_PLANNED_SHARES = {"call": 34, "email": 14, "meeting": 14, "visit": 10, "task": 24, "letter": 4}


@dataclass(slots=True)
class Acquaintance:
    """What activities need to know of a contact; `met` is the ordinal of a day."""

    contact: int
    called: str
    company: str
    city: str
    language: str
    group: str  # "supplier", "press", "lead" for who has not bought, or "" for customers
    met: int
    weight: float
    lasting: float
    begun: int  # the ordinal of the day from which there is ordinary work
    was_lead: bool = False


class Happening(NamedTuple):
    """A step of a job at a moment, with the contact at a place in the list of acquaintances.

    `deal` is the place in the list of deals, from 1; 0 where it belongs to none.
    """

    day: int
    minute: int
    place: int
    job: Job
    step: Step
    variant: int
    deal: int = 0


def kind_of(words: str) -> str:
    """The kind of activity that has these words."""
    return _KINDS[words]


def done_steps(
    chance: Chance,
    calendar: Calendar,
    people: Sequence[Acquaintance],
    count: int,
    sales: Sequence[int] = (),
) -> list[int]:
    """`count` steps that are over, packed and in order of time; `sales` are some of them.

    Of these some are left out where they would leave no room for the work itself.
    """
    if not people or count <= 0:
        return []
    most = int(count * _SALES_AT_MOST)
    kept = list(sales) if len(sales) <= most else _some(chance, sales, most)
    packed = _Past(chance, calendar, people).run(count - len(kept)) + kept
    packed.sort()
    return packed


class Sale(NamedTuple):
    """What a step of a sale is about."""

    place: int
    work: str
    variant: int
    deal: int = 0


def sales_step(first_day: int, moment: int, sale: Sale, words: str) -> int:
    """A step of a sale that is over, packed; `moment` is in minutes."""
    step = _SALES_STEPS[sale.work, words]
    return _pack(moment - first_day * _MINUTES, sale.place, step, sale.variant, sale.deal)


def sales_plan(day: int, minute: int, sale: Sale, words: str) -> Happening:
    """A step of a sale that is to be done."""
    job, step = _STEPS[_SALES_STEPS[sale.work, words]]
    return Happening(day, minute, sale.place, job, step, sale.variant, sale.deal)


def _some(chance: Chance, items: Sequence[int], count: int) -> list[int]:
    left = list(items)
    while len(left) > count:
        place = int(chance.share() * len(left))
        left[place] = left[-1]
        left.pop()
    return left


def unpack(packed: Sequence[int], first_day: int) -> Iterator[Happening]:
    """The steps in readable form; `first_day` as `first_day_of` gives it."""
    step_mask, place_mask = (1 << _STEP_BITS) - 1, (1 << _CONTACT_BITS) - 1
    for whole in packed:
        number, deal = whole >> _DEAL_BITS, whole & (1 << _DEAL_BITS) - 1
        job, step = _STEPS[number >> _VARIANT_BITS & step_mask]
        who = number >> (_STEP_BITS + _VARIANT_BITS)
        day, minute = divmod(who >> _CONTACT_BITS, _MINUTES)
        variant = number & (VARIANTS - 1)
        yield Happening(first_day + day, minute, who & place_mask, job, step, variant, deal)


def first_day_of(calendar: Calendar) -> int:
    """The day from which packed steps count."""
    return calendar.today - HISTORY_DAYS - 40


def planned_steps(
    chance: Chance, calendar: Calendar, people: Sequence[Acquaintance], count: int
) -> list[Happening]:
    """`count` steps to do: a few overdue, some today, most in the next weeks."""
    if not people or count <= 0:
        return []
    # With those who are or were leads the next step is a matter of the sale.
    weights = [0.0 if person.group == "lead" else person.weight for person in people]
    who = Weighted(range(len(people)), weights if any(weights) else [1.0] * len(people))
    kinds = Weighted(PLANNED.steps, [_PLANNED_SHARES[step.kind] for step in PLANNED.steps])
    found = []
    for number in range(count):
        day = due_day(chance, calendar, (number + 0.5) / count)
        step = kinds.draw(chance)
        while day == calendar.today != calendar.working_day(day) and step.kind != "task":
            step = kinds.draw(chance)
        minute = minute_of_day(chance, step.kind) // 15 * 15
        variant = chance.between(0, VARIANTS - 1)
        found.append(Happening(day, minute, who.draw(chance), PLANNED, step, variant))
    return found


def due_day(chance: Chance, calendar: Calendar, share: float) -> int:
    """A day for the step that has this share of all planned ones before it."""
    if share < 0.12:
        return calendar.today
    if share < 0.3:
        back = calendar.today - chance.between(1, 12)
        while calendar.working_day(back) != back:
            back -= 1
        return back
    ahead = 1 + int(40 * chance.share() ** 2)
    return calendar.working_day(calendar.today + ahead)


class _Past:
    """Begins jobs until there are steps enough."""

    def __init__(self, chance: Chance, calendar: Calendar, people: Sequence[Acquaintance]) -> None:
        self._chance, self._calendar, self._people = chance, calendar, people
        self._first_day = first_day_of(calendar)
        self._last_day = calendar.last_working_day()
        self._packed: list[int] = []
        self._jobs = {
            group: Weighted(jobs, [job.weight for job in jobs]) for group, jobs in _JOBS_OF.items()
        }
        self._firsts = Weighted(FIRSTS, [job.weight for job in FIRSTS])

    def run(self, count: int) -> list[int]:
        for place, person in enumerate(self._people):
            if len(self._packed) >= count:
                break
            if not person.group and not person.was_lead and self._chance.happens(0.8):
                self._begin(self._firsts.draw(self._chance), place, person.met)
        today = self._calendar.today
        # There was less time for jobs with those met lately.
        weights = [
            _liveliness(person) * (0.2 + (today - person.begun) / HISTORY_DAYS)
            for person in self._people
        ]
        who = Weighted(range(len(self._people)), weights)
        while len(self._packed) < count:
            place = who.draw(self._chance)
            person = self._people[place]
            job = self._jobs[person.group].draw(self._chance)
            day = self._start(job, person)
            if person.begun <= day <= self._last_day:
                self._begin(job, place, day)
        del self._packed[count:]
        return self._packed

    def _start(self, job: Job, person: Acquaintance) -> int:
        """A day on which a job begins: the later after the first meeting, the rarer."""
        chance, age = self._chance, max(1, self._last_day - person.begun)
        day = person.begun
        for _ in range(4):
            passed = -person.lasting * log(1 - chance.share())
            day = person.begun + int(passed % age)
            if job.month:
                return self._in_month(day, job.month)
            if chance.happens(SEASONS[month_of(day) - 1]):
                break
        return day

    def _in_month(self, day: int, month: int) -> int:
        """A day in the first half of the month of that name nearest before or after the day."""
        then = date.fromordinal(day)
        found = date(then.year, month, self._chance.between(2, 19)).toordinal()
        return found if found <= self._last_day else found - 365

    def _begin(self, job: Job, place: int, day: int) -> None:
        chance, calendar = self._chance, self._calendar
        variant = chance.between(0, VARIANTS - 1)
        index, last = _FIRST_STEP[job.name] - 1, 0
        for step in job.steps:
            index += 1
            if step.chance < 1 and not chance.happens(step.chance):
                continue
            low, high = step.gap
            day = calendar.day_of_job(chance, day + chance.between(low, high))
            minute = minute_of_day(chance, step.kind)
            if minute + day * _MINUTES <= last:
                minute = last % _MINUTES + 10
            if minute > _LAST_MINUTE:
                day, minute = calendar.working_day(day + 1), minute_of_day(chance, step.kind)
            if day > self._last_day:
                # What is not over yet has not happened; only a job's first step is drawn back.
                if last:
                    return
                day = self._last_day
            last = day * _MINUTES + minute
            self._packed.append(_pack(last - self._first_day * _MINUTES, place, index, variant))


def _liveliness(person: Acquaintance) -> float:
    """How much there is to do with somebody; those who have not bought get cards and letters."""
    return 0.15 * person.weight if person.group == "lead" else person.weight


def _pack(minutes: int, place: int, step: int, variant: int, deal: int = 0) -> int:
    number = minutes << _CONTACT_BITS | place
    number = (number << _STEP_BITS | step) << _VARIANT_BITS | variant
    return number << _DEAL_BITS | deal
