"""The service desk of the demo business: tickets in order of time, and what became of each."""

import heapq
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from crm_desktop.domain.clock import ticket_clock
from crm_desktop.domain.option import OptionList
from crm_desktop.domain.ticket import LinkKind, Priority, Resolution, TicketChannel
from crm_desktop.services.demo.chance import Chance, Weighted
from crm_desktop.services.demo.service.callers import Caller
from crm_desktop.services.demo.service.course import Course, Life
from crm_desktop.services.demo.service.feedback import Feedback, Said
from crm_desktop.services.demo.service.hours import HOUR_MS, MINUTE_MS
from crm_desktop.services.demo.service.knowledge import Article
from crm_desktop.services.demo.service.openings import PRIORITIES, Opening
from crm_desktop.services.demo.service.records import CHANNELS, Records, Ticket, solution_at
from crm_desktop.services.demo.service.scene import Scene
from crm_desktop.services.demo.service.stories import Story, draw_story

_AT_ONCE = 1000
_LENGTHS = Weighted(range(1, 9), (9, 22, 19, 19, 12, 8, 6, 5))
_USUAL_LENGTH = 4.0  # messages of a ticket, on average
_LONG, _LONG_LENGTHS = 0.006, (9, 24)
_LONGEST, _LONGEST_OF_MANY, _MANY, _SMALLEST = 40, 200, 10_000, 30
_AGAIN, _TWICE, _RELATED, _REJECTED = 0.03, 0.02, 0.4, 0.015
_AGAIN_DAYS, _ALIKE_DAYS = (8, 40), 3
_SENT_ALONG, _OF_A_DEAL = 0.6, 0.4
_RECENT, _TRIES = 20, 5
_OF_DEALS = frozenset({"order", "delivery", "invoice"})
_DAY_MS = 24 * HOUR_MS


class Begun(NamedTuple):
    """A ticket that may have a successor: whose it was and what it was about."""

    ticket: int
    at: int
    caller: int
    story: Story


class _Next(NamedTuple):
    """What comes of an earlier ticket, and when."""

    at: int
    number: int
    kind: LinkKind
    of: Begun


class Desk:
    """Draws and writes the tickets of a business."""

    def __init__(
        self,
        scene: Scene,
        chance: Chance,
        callers: Sequence[Caller],
        orders: Mapping[int, tuple[int, int]],
        articles: Mapping[str, Article],
    ) -> None:
        self._scene, self._chance, self._callers = scene, chance, callers
        self._orders, self._articles = orders, articles
        self._course = Course(chance, scene.hours)
        self._records = Records(scene, chance)
        self.feedback = Feedback(scene.write, chance, scene.hours)
        self._pending: list[_Next] = []
        self._last: dict[str, Begun] = {}  # the newest ticket of each story
        self._newest = 0
        self._recent: deque[str] = deque(maxlen=_RECENT)  # what the last ones were about

    def write(self, openings: Sequence[Opening], messages: float) -> Iterator[int]:
        """Write a ticket for each opening, thousands at once; gives how many there are by now."""
        longest = self._longest(openings)
        for place, opening in enumerate(openings):
            length = self._length(messages) if place != longest else self._most(openings)
            self._take(self._scene.first_number + place, opening, length)
            if place % _AT_ONCE == _AT_ONCE - 1 or place == len(openings) - 1:
                self._records.flush()
                self.feedback.flush()
                yield place + 1

    def _longest(self, openings: Sequence[Opening]) -> int:
        """The place of the ticket on which most is said, some months ago; -1 for none."""
        if len(openings) < _SMALLEST:
            return -1
        later = range(len(openings) // 2, len(openings))
        return next((place for place in later if not openings[place].stands), -1)

    def _most(self, openings: Sequence[Opening]) -> int:
        return _LONGEST if len(openings) < _MANY else _LONGEST_OF_MANY

    def _length(self, messages: float) -> int:
        chance = self._chance
        if chance.happens(_LONG):
            return chance.between(*_LONG_LENGTHS)
        return max(1, round(_LENGTHS.draw(chance) * messages / _USUAL_LENGTH))

    def _take(self, number: int, opening: Opening, length: int) -> None:
        """One ticket: a new one, or one that comes of an earlier one and is due by now."""
        is_plain = not opening.stands and length < _LONGEST
        if is_plain and self._pending and self._pending[0].at <= opening.at:
            then = heapq.heappop(self._pending)
            at = max(then.at, self._newest)
            begun = Begun(self._scene.write.take_id(), at, then.of.caller, then.of.story)
            self._put(number, begun, Opening(at, then.of.caller), length, then)
        else:
            story = self._story(opening)
            at = max(opening.at, self._newest)
            begun = Begun(self._scene.write.take_id(), at, opening.caller, story)
            self._put(number, begun, opening, length, None)
            self._relate(begun)

    def _story(self, opening: Opening) -> Story:
        """What it is about, as far as can be something else than the last ones."""
        language = self._callers[opening.caller].language
        story = draw_story(self._chance, language)
        for _ in range(_TRIES):
            if story.key not in self._recent and not _is_odd(story, opening.priority):
                break
            story = draw_story(self._chance, language)
        self._recent.append(story.key)
        return story

    def _put(
        self, number: int, begun: Begun, opening: Opening, length: int, then: _Next | None
    ) -> None:
        self._newest = begun.at
        channel = CHANNELS.draw(self._chance) if length > 1 else TicketChannel.PHONE
        is_twice = then is not None and then.kind is LinkKind.DUPLICATE
        life = self._life(begun, opening, length, is_twice=is_twice)
        resolution = Resolution.DUPLICATE.value if is_twice else ""
        if life.solved_at and not resolution and self._chance.happens(_REJECTED):
            resolution = Resolution.REJECTED.value
        caller = self._callers[begun.caller]
        deal, into = self._deal(begun), then.of.ticket if then and is_twice else 0
        self._records.add(
            Ticket(begun.ticket, number, caller, begun.story, channel, life, deal, resolution, into)
        )
        if then:
            self._records.link(then.kind.value, begun.ticket, then.of.ticket)
        if life.solved_at and not resolution:
            self._follow(begun, life, life.solved_at)

    def _life(self, begun: Begun, opening: Opening, length: int, *, is_twice: bool) -> Life:
        chance, caller = self._chance, self._callers[begun.caller]
        type_ = self._scene.lists.get(OptionList.TICKET_TYPE, begun.story.type)
        limits_of = self._scene.promises.of(caller, type_)
        priority = opening.priority or PRIORITIES[begun.story.tilt].draw(chance)
        what = "twice" if is_twice else "ask"
        life = self._course.begin(begun.at, priority.value, limits_of, what)
        if is_twice:
            self._course.close(life)
        elif not opening.stands:
            self._course.live(life, length, begun.story.pace, limits_of)
        else:
            self._course.stand(life, opening.stands)
        return life

    def _follow(self, begun: Begun, life: Life, solved_at: int) -> None:
        """What comes of a solved ticket: a word on how it was, perhaps a next one."""
        story, chance = begun.story, self._chance
        states = [(change.at, change.state.value) for change in life.changes]
        clock = ticket_clock(
            self._scene.hours.work, begun.at, life.last.limits, states, life.replied_at
        )
        is_late = clock.reply_breach_at is not None or clock.solve_breach_at is not None
        caller, product = self._callers[begun.caller], self._scene.products.get(story.product)
        self.feedback.after(
            Said(
                begun.ticket, caller, story.language, product, solved_at, is_late, life.is_reopened
            )
        )
        article, told = self._articles.get(story.article), solution_at(life)
        if article and told and article.created_at < told and chance.happens(_SENT_ALONG):
            self._records.use(article.id, begun.ticket, told)
        if chance.happens(_AGAIN):
            at = solved_at + chance.between(*_AGAIN_DAYS) * _DAY_MS
            self._come(at, LinkKind.FOLLOW_UP, begun)
        elif chance.happens(_TWICE):
            at = begun.at + int((solved_at - begun.at) * chance.share()) + MINUTE_MS
            self._come(at, LinkKind.DUPLICATE, begun)

    def _come(self, at: int, kind: LinkKind, of: Begun) -> None:
        heapq.heappush(self._pending, _Next(at, len(self._pending), kind, of))

    def _relate(self, begun: Begun) -> None:
        """Link a ticket to one like it of the same days, now and then."""
        before, key = self._last.get(begun.story.key), begun.story.key
        self._last[key] = begun
        is_near = before is not None and begun.at - before.at < _ALIKE_DAYS * _DAY_MS
        if before and is_near and before.caller != begun.caller and self._chance.happens(_RELATED):
            self._records.link(LinkKind.RELATED.value, begun.ticket, before.ticket)

    def _deal(self, begun: Begun) -> int | None:
        """What the customer had ordered last, where the ticket is about an order."""
        deal, won_at = self._orders.get(self._callers[begun.caller].contact, (None, 0))
        if begun.story.category not in _OF_DEALS or won_at >= begun.at:
            return None
        return deal if self._chance.happens(_OF_A_DEAL) else None


def _is_odd(story: Story, priority: Priority | None) -> bool:
    """Whether so much haste, or so little, is not for this."""
    is_low, is_high = priority is Priority.LOW, priority in (Priority.HIGH, Priority.URGENT)
    return (is_low and story.tilt == "up") or (is_high and story.tilt == "down")
