"""The few lines of a score card: reasons put together, in whole points that add up to the score."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QLocale

from crm_desktop.domain.scoring import BANT, HUNDREDTHS, Part, Reason, Receipt
from crm_desktop.ui.lead_words import item_words
from crm_desktop.ui.scoring.words import day_words, field_words, reason_words
from crm_desktop.ui.translation import filled, tr

_MOST = 5
# What stands together in a line, in the order of its words.
_TOGETHER = {
    "role": "person",
    "decision": "person",
    "industry": "company",
    "region": "company",
    "size": "company",
    "bant": "bant",
}


class SumLine(NamedTuple):
    """A line of the card: words and whole points."""

    text: str
    points: int


def sum_lines(receipt: Receipt, signals: Mapping[int, str], today: date) -> list[SumLine]:
    """Five lines, those with most points first, and one for the rest; they add up to the score."""
    groups: dict[str, list[Reason]] = {}
    for place, reason in enumerate(receipt.reasons):
        groups.setdefault(_group_of(reason, place), []).append(reason)
    loose = groups.pop("", [])
    sums = [(_words(each, signals, today), _worth(each)) for each in groups.values()]
    sums.sort(key=lambda line: -abs(line[1]))
    rest = _worth(loose) + sum(worth for _text, worth in sums[_MOST:])
    sums = sorted(sums[:_MOST], key=lambda line: -line[1])
    if abs(rest) >= HUNDREDTHS:
        sums.append((tr("Further reasons"), rest))
    points = apportioned([worth for _text, worth in sums], receipt.score)
    return [SumLine(text, own) for (text, _worth), own in zip(sums, points, strict=True) if own]


def apportioned(worths: list[int], total: int) -> list[int]:
    """Hundredths as whole numbers that add up to a total: what is nearest to the next goes up."""
    whole = [worth // HUNDREDTHS for worth in worths]
    by_rest = sorted(range(len(worths)), key=lambda place: -(worths[place] % HUNDREDTHS))
    for step in range(abs(left := total - sum(whole)) if worths else 0):
        whole[by_rest[step % len(worths)]] += 1 if left > 0 else -1
    return whole


def _group_of(reason: Reason, place: int) -> str:
    if reason.part is Part.SCORE:
        return ""
    if reason.group == "cut":
        return _TOGETHER.get(reason.key, reason.key)
    if reason.part is Part.FIT:
        return _TOGETHER.get(reason.group, reason.group)
    return f"{reason.part} {place}"


def _worth(reasons: list[Reason]) -> int:
    return sum(reason.hundredths for reason in reasons)


def _words(reasons: list[Reason], signals: Mapping[int, str], today: date) -> str:
    known = [each for each in reasons if each.group != "cut"]
    if not known:
        return reason_words(reasons[0], signals)
    first = known[0]
    if first.group == "bant":
        in_order = sorted(known, key=lambda each: BANT.index(each.key))
        items = [item_words(each.key) for each in in_order]
        said = QLocale().createSeparatedList(items)
        return filled(tr("{items} known"), items=said)
    if first.part is Part.FIT:
        said = ", ".join(dict.fromkeys(reason_words(each, signals) for each in known))
        return said[:1].upper() + said[1:] if said else field_words(first.group)
    day = day_words(first, today)
    return ", ".join(filter(None, (reason_words(first, signals), day)))
