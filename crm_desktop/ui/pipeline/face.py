"""A deal in words, as its card says them."""

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import NamedTuple

from crm_desktop.domain.board import Lane, LaneKind, Sums
from crm_desktop.domain.dates import DAY_MS, local
from crm_desktop.domain.deal import DealRow, StageKind
from crm_desktop.domain.figures import Conventions
from crm_desktop.ui import dates
from crm_desktop.ui.amounts import amount_words
from crm_desktop.ui.board.face import CardKind, Face, Pill
from crm_desktop.ui.pipeline.days import day_words, percent_words
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.records.cells import due_words
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.translation import QT_TR_NOOP, tr

# What the user chooses to see; the name is always there.
FIELDS = (
    ("amount", QT_TR_NOOP("Amount")),
    ("company", QT_TR_NOOP("Company")),
    ("person", QT_TR_NOOP("Person")),
    ("next", QT_TR_NOOP("Next step")),
    ("rotting", QT_TR_NOOP("Days without a touch")),
    ("chance", QT_TR_NOOP("Chance")),
    ("close_day", QT_TR_NOOP("Expected close")),
    ("since", QT_TR_NOOP("Days in the stage")),
    ("tags", QT_TR_NOOP("Tags")),
)
USUAL = ("amount", "company", "next", "rotting", "chance")
_SHORT = 16
_STAGES = (LaneKind.OPEN, LaneKind.WON)


class Style(NamedTuple):
    """How faces are made: which fields, in whose figures, at what moment, and whether of today.

    `days` are those expected of each stage, after which a deal rots.
    """

    fields: Collection[str]
    how: Conventions
    now: int
    is_past: bool = False
    days: Mapping[int, int | None] = MappingProxyType({})


def face_of(card: DealRow, lane: Lane, style: Style) -> Face:
    """The face of a card that stands in this lane."""
    wanted = style.fields
    amount = "" if card.amount is None else amount_words(card.amount, card.currency)
    pills = () if style.is_past else tuple(_pills(card, style))
    chance = chance_words(card, style)
    by_hand = percent_words(card.chance) if card.is_hand_set and card.kind is StageKind.OPEN else ""
    who = _who(card, wanted)
    if lane.kind not in _STAGES:
        who = " · ".join(filter(None, (who, one_line(card.stage))))
    face = Face(
        one_line(card.name),
        amount if "amount" in wanted else "",
        who,
        pills,
        chance if "chance" in wanted and chance != by_hand else "",
        by_hand if "chance" in wanted else "",
        _more(card, style),
        "",
    )
    return face._replace(spoken=_spoken(face, lane, amount))


def chance_words(card: DealRow, style: Style) -> str:
    """The learned chance where it is known, else that of the stage; when it was won."""
    if card.kind is not StageKind.OPEN:
        day = dates.day(card.closed_at, style.now) if card.closed_at is not None else ""
        return tr("won {day}").replace("{day}", day)
    known = card.odds if card.odds is not None and not style.is_past else card.chance
    return percent_words(known)


def silent_days(card: DealRow, now: int) -> int:
    """How many days nothing was done for a deal."""
    return (local(now).date() - local(card.last_touch).date()).days


def rot_tone(silent: int, days: int | None) -> Tone:
    """Amber from the days a stage expects, red from half as many again."""
    if not days or silent < days:
        return Tone.NONE
    return Tone.BAD if 2 * silent >= 3 * days else Tone.WARNING


def _pills(card: DealRow, style: Style) -> list[Pill]:
    made: list[Pill] = []
    if card.kind is not StageKind.OPEN:
        return [_step(card, style)] if card.next_due is not None and "next" in style.fields else []
    silent = silent_days(card, style.now)
    tone = rot_tone(silent, style.days.get(card.stage_id))
    if tone is not Tone.NONE and "rotting" in style.fields:
        words = (
            tr("rotting %n d", "", silent) if tone is Tone.BAD else tr("%n d silent", "", silent)
        )
        made.append(Pill(words, tone))
    if "next" in style.fields:
        made.append(_step(card, style))
    return made


def _step(card: DealRow, style: Style) -> Pill:
    if card.next_due is None:
        return Pill(tr("no next step"), Tone.BAD)
    day = due_words(card.next_due, style.now)
    text, due = one_line(card.next_text), tr("due {day}").replace("{day}", day)
    is_today = local(card.next_due).date() == local(style.now).date()
    tone = Tone.ACCENT if is_today else Tone.NEUTRAL
    words = f"{text} {day}" if 0 < len(text) <= _SHORT else due
    return Pill(
        words, Tone.BAD if card.next_due < style.now else tone, day if words == due else due
    )


def _who(card: DealRow, wanted: Collection[str]) -> str:
    """Company and person as they are wanted; the person stands in where there is no company."""
    company = one_line(card.company) if "company" in wanted else ""
    person = (
        one_line(card.person) if "person" in wanted or ("company" in wanted and not company) else ""
    )
    return " · ".join(filter(None, (company, person)))


def _more(card: DealRow, style: Style) -> str:
    parts: list[str] = []
    if "close_day" in style.fields:
        day = day_words(card.close_day, style.now)
        parts.append(tr("closes {day}").replace("{day}", day) if day else tr("no close day"))
    if "since" in style.fields and not style.is_past:
        parts.append(tr("%n d here", "", max((style.now - card.stage_since) // DAY_MS, 0)))
    if "tags" in style.fields and card.tags:
        parts.append(", ".join(map(one_line, card.tags)))
    return " · ".join(parts)


def _spoken(face: Face, lane: Lane, amount: str) -> str:
    chance = face.chance
    if face.by_hand:
        chance = tr("{chance} set by hand").replace("{chance}", face.by_hand)
    parts = (face.name, face.who, amount, *(pill.text for pill in face.pills), chance, face.more)
    return ", ".join(filter(None, (*parts, one_line(lane.title))))


def _plus(sums: Sums, card: DealRow, count: int) -> Sums:
    return sums.plus(card, count)


DEALS: CardKind[DealRow, Style] = CardKind(
    face_of,
    _plus,
    lambda lane: lane.kind is not LaneKind.OVERDUE,
    more=("close_day", "since", "tags"),
    pills=("next", "rotting", "chance"),
    letters={"W": "won", "L": "lost", "N": "new"},
    lost_words=lambda: tr("Lost …"),
)
