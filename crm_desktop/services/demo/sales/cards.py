"""What stood on the card of a deal at any time: stage, amount, chance and expected day."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from crm_desktop.services.demo.chance import Chance
from crm_desktop.services.demo.sales.course import DAY

PROSPECTING, QUALIFIED, PROPOSAL, NEGOTIATION, WON, LOST = range(6)
CHANCES = (10, 25, 50, 75, 100, 0)
_EXPECTED = (36, 28, 18, 10)  # days that the studio reckons with from a stage on
_SET_AGAIN = 0.86  # how often a day that passed is set again


class State(NamedTuple):
    """What stands on the card from a moment on; amounts in minor units of the deal's currency.

    `close_day` is the ordinal of a day.
    """

    moment: int
    stage: int
    amount: int
    chance: int
    close_day: int


class Move(NamedTuple):
    """Into a stage, at a moment."""

    moment: int
    stage: int


class Facts(NamedTuple):
    """What is behind the card: the sum of the offer, whether it has lines, how likely it is."""

    amount: int
    has_lines: bool
    pace: float  # how long such work takes to sell, against the usual
    feeling: int  # percent, as the owner would say


class _Change(NamedTuple):
    moment: int
    value: int


def tell_card(chance: Chance, moves: Sequence[Move], facts: Facts) -> list[State]:
    """The card after each change; the last of the moves is into `WON` or `LOST`."""
    *open_moves, end = moves
    days = _close_days(chance, moves, facts.pace)
    amounts = _amounts(chance, open_moves, facts)
    hands = _by_hand(chance, open_moves, facts.feeling)
    moments = {move.moment for move in open_moves}
    moments |= {change.moment for change in (*days, *amounts, *hands)}
    states = []
    for at in sorted(moment for moment in moments if moment < end.moment):
        stage = max(move for move in open_moves if move.moment <= at).stage
        hand = _last(hands, at, CHANCES[stage])
        states.append(State(at, stage, _last(amounts, at, 0), hand, _last(days, at, 0)))
    before = states[-1]
    day = end.moment // DAY if end.stage == WON else before.close_day
    states.append(State(end.moment, end.stage, before.amount, CHANCES[end.stage], day))
    return states


def rounded(minor: float) -> int:
    """A sum as one would name it."""
    by = 1000 if minor < 100_000 else 5000
    return max(round(minor / by), 5) * by


def _last(changes: Sequence[_Change], at: int, otherwise: int) -> int:
    return max((each for each in changes if each.moment <= at), default=_Change(0, otherwise)).value


def _close_days(chance: Chance, moves: Sequence[Move], pace: float) -> list[_Change]:
    """The expected day; where it passes and the deal is still open, it is mostly set again."""
    first = moves[0]
    changes = [_Change(first.moment, _expected(chance, first, pace))]
    for move, following in pairwise(moves):
        if move != first and chance.happens(0.2):
            changes.append(_Change(move.moment, _expected(chance, move, pace)))
        while chance.happens(_SET_AGAIN):
            day = changes[-1].value + chance.between(1, 6)
            moment = max(_working(day) * DAY + chance.between(540, 1000), move.moment + 3)
            if moment >= following.moment:
                break
            changes.append(_Change(moment, _working(moment // DAY + chance.between(5, 21))))
    return changes


def _expected(chance: Chance, move: Move, pace: float) -> int:
    day = move.moment // DAY + max(3, round(chance.around(_EXPECTED[move.stage] * pace, 0.3)))
    if chance.happens(0.3):
        then = date.fromordinal(day)
        return date(then.year, then.month, monthrange(then.year, then.month)[1]).toordinal()
    return _working(day)


def _amounts(chance: Chance, moves: Sequence[Move], facts: Facts) -> list[_Change]:
    """A guess, from the offer on its sum; without lines a little is taken off now and then."""
    is_offer = [move.moment for move in moves if move.stage >= PROPOSAL]
    guess = rounded(facts.amount * chance.around(1.0, 0.22))
    if not is_offer:
        return [_Change(moves[0].moment, guess)]
    changes = [_Change(is_offer[0], facts.amount)]
    if is_offer[0] > moves[0].moment:
        changes.insert(0, _Change(moves[0].moment, guess))
    terms = [move.moment for move in moves if move.stage == NEGOTIATION]
    if terms and not facts.has_lines and chance.happens(0.35):
        less = facts.amount * (100 - chance.between(3, 10)) // 100
        changes.append(_Change(max(terms[0], is_offer[0] + 1), rounded(less)))
    return changes


def _by_hand(chance: Chance, moves: Sequence[Move], feeling: int) -> list[_Change]:
    """Now and then the owner sets the chance by hand, and it stays so."""
    known = [move.moment for move in moves if move.stage >= QUALIFIED]
    if not known or not chance.happens(0.07):
        return []
    return [_Change(chance.pick(known) + chance.between(3, 240), feeling)]


def _working(day: int) -> int:
    """That day, or the Monday after the weekend it falls into."""
    weekday = (day - 1) % 7
    return day + 7 - weekday if weekday > 4 else day
