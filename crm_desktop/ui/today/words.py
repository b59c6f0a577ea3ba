"""A line of the day in words: what to do, why, and what it may be worth."""

from typing import NamedTuple

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.dates import DAY_MS, local
from crm_desktop.domain.today import TodayLine, Why
from crm_desktop.ui import dates
from crm_desktop.ui.amounts import round_words
from crm_desktop.ui.plain_text import isolated, one_line
from crm_desktop.ui.texts import kind_title
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.time_spent.words import span_words
from crm_desktop.ui.translation import QT_TR_NOOP, filled, tr

_DOT = " · "
_SHORT = 120
_MINUTE_MS = 60_000
_CHIPS = {
    Why.HOT_LEAD: (QT_TR_NOOP("hot lead"), Tone.WARNING),
    Why.NEW_LEAD: (QT_TR_NOOP("new lead"), Tone.ACCENT),
    Why.IDLE_LEAD: (QT_TR_NOOP("no next step"), Tone.NEUTRAL),
    Why.LOW_SCORE: (QT_TR_NOOP("low score"), Tone.BAD),
    Why.KEEP_IN_TOUCH: (QT_TR_NOOP("keep in touch"), Tone.VIOLET),
    Why.ROTTEN: (QT_TR_NOOP("Rotting"), Tone.BAD),
    Why.ROTTING: (QT_TR_NOOP("Rotting"), Tone.WARNING),
    Why.NO_STEP: (QT_TR_NOOP("No next step"), Tone.BAD),
    Why.LATE: (QT_TR_NOOP("Past its day"), Tone.WARNING),
    Why.BIRTHDAY: (QT_TR_NOOP("birthday"), Tone.VIOLET),
    Why.TICKET_WAITS: (QT_TR_NOOP("waits for an answer"), Tone.ACCENT),
}
_TICKETS = (Why.TICKET_LATE, Why.TICKET_DUE, Why.TICKET_WAITS)


def attention_chips() -> list[str]:
    """The words that may stand before a deal that needs attention."""
    return [tr(_CHIPS[why][0]) for why in (Why.ROTTEN, Why.ROTTING, Why.NO_STEP, Why.LATE)]


class Item(NamedTuple):
    """A line as it is painted: from the left a chip or time, the words, then a chip or figure."""

    strong: str
    muted: str
    lead: str = ""
    lead_tone: Tone = Tone.NONE
    chip: str = ""
    chip_tone: Tone = Tone.NONE
    figure: str = ""
    has_box: bool = False

    @property
    def spoken(self) -> str:
        """The line for a screen reader."""
        return ", ".join(filter(None, (self.lead, self.strong, self.muted, self.chip, self.figure)))


def to_do_item(line: TodayLine, now: int, currency: str) -> Item:
    """A line of what to do next."""
    if line.why in _TICKETS:
        return _ticket_item(line, now)
    if line.why is Why.LOW_SCORE:
        return _score_item(line, now)
    chip, tone = _worth(line, currency)
    if line.why in (Why.OVERDUE, Why.DUE):
        title = line.text or (kind_title(line.activity_kind) if line.activity_kind else "")
        if not chip:
            chip, tone = _due_chip(line)
        when = _when(line, now)
        return Item(
            one_line(title)[:_SHORT],
            _joined(when, _name(line), line.who, _deadline(line, now)),
            chip=chip,
            chip_tone=tone,
            has_box=True,
        )
    words, tone = _CHIPS[line.why]
    return Item(
        one_line(line.name)[:_SHORT],
        _joined(_lead_reason(line, now), line.who),
        chip=tr(words),
        chip_tone=tone,
        has_box=True,
    )


def _ticket_item(line: TodayLine, now: int) -> Item:
    """A ticket that is due or waits."""
    if line.why is Why.TICKET_WAITS:
        words, tone = _CHIPS[line.why]
        chip = tr(words)
        reason = tr("wrote {when}").replace("{when}", dates.relative(line.at, now))
    else:
        is_late = line.why is Why.TICKET_LATE
        chip, tone = (tr("overdue"), Tone.BAD) if is_late else (_clock(line.at), Tone.WARNING)
        reason = _deadline(line, now)
    return Item(_name(line)[:_SHORT], _joined(reason, line.who), chip=chip, chip_tone=tone,
                has_box=True)  # fmt: skip


def _score_item(line: TodayLine, now: int) -> Item:
    """What a customer gave who was not spoken with since."""
    words, tone = _CHIPS[line.why]
    name = isolated(one_line(line.name)[:_SHORT])
    said = filled(
        tr("{score} of {most} from {name}"), score=line.score, most=line.out_of, name=name
    )
    reason = _joined(line.text, line.who, dates.relative(line.at, now))
    return Item(said, reason, chip=tr(words), chip_tone=tone, has_box=True)


def _name(line: TodayLine) -> str:
    name = one_line(line.name)
    return name if line.number is None else f"#{line.number} {name}"


def _deadline(line: TodayLine, now: int) -> str:
    """What of a ticket is due, until when, and how much working time that leaves."""
    if line.due is None or local(line.due).date() > local(now).date():
        return ""
    if line.due <= now:
        said = tr("first reply was due {when}") if line.is_reply else tr("solution was due {when}")
        return said.replace("{when}", dates.relative(line.due, now))
    said = tr("first reply by {time}") if line.is_reply else tr("solution by {time}")
    words = said.replace("{time}", _clock(line.due))
    if line.left is None:
        return words
    left = span_words(line.left // _MINUTE_MS)
    return words + _DOT + tr("{time} left").replace("{time}", left)


def _clock(instant: int) -> str:
    return dates.time_of(local(instant))


def attention_item(line: TodayLine, now: int, currency: str) -> Item:
    """A line of the deals that need attention."""
    words, tone = _CHIPS[line.why]
    silent = (now - line.at) // DAY_MS
    if line.why in (Why.ROTTEN, Why.ROTTING):
        reason = tr("%n days silent", "", silent)
        if line.days is not None:
            reason += _DOT + tr("expected %n in this stage", "", line.days)
    elif line.why is Why.LATE:
        reason = tr("was to close on {day}").replace("{day}", _day(line.day, now))
    else:
        reason = tr("nothing is planned")
    figure = "" if line.value is None else round_words(line.value, currency)
    return Item(
        one_line(line.name)[:_SHORT],
        _joined(line.who, line.text, reason),
        tr(words),
        tone,
        figure=figure,
    )


def calendar_item(line: TodayLine, now: int, today: str) -> Item:
    """A line of the day's calendar."""
    if line.why is Why.BIRTHDAY:
        is_today = line.day == today
        lead = "—" if is_today else _day(line.day, now)
        return Item(one_line(line.name)[:_SHORT], one_line(line.who), lead, chip=tr("birthday"),
                    chip_tone=Tone.VIOLET)  # fmt: skip
    title = line.text or (kind_title(line.activity_kind) if line.activity_kind else "")
    lead = dates.time_of(local(line.at))
    return Item(one_line(title)[:_SHORT], _joined(_name(line), line.who), lead)


def head_words(to_do: int, meetings: int) -> str:
    """How much there is, after the day: `7 to do · 2 appointments`."""
    parts = [tr("%Ln to do", "", to_do)] if to_do else [tr("nothing to do")]
    if meetings:
        parts.append(tr("%Ln appointments", "", meetings))
    return _DOT.join(parts)


def _worth(line: TodayLine, currency: str) -> tuple[str, Tone]:
    if line.value is None or line.kind is not Kind.DEAL:
        return "", Tone.NONE
    chance = "" if line.chance is None else f"{_DOT}{line.chance} %"
    return round_words(line.value, currency) + chance, Tone.GOOD


def _due_chip(line: TodayLine) -> tuple[str, Tone]:
    if line.why is Why.OVERDUE:
        return tr("overdue"), Tone.BAD
    if line.time:
        return dates.time_of(local(line.at)), Tone.NEUTRAL
    return dates.today(), Tone.ACCENT


def _when(line: TodayLine, now: int) -> str:
    if line.why is Why.OVERDUE:
        days = (local(now).date() - local(line.at).date()).days
        return tr("%n days overdue", "", days) if days else tr("overdue since this morning")
    return dates.time_of(local(line.at)) if line.time and line.value is not None else ""


def _lead_reason(line: TodayLine, now: int) -> str:
    ago = dates.relative(line.at, now)
    if line.why is Why.KEEP_IN_TOUCH:
        return tr("last touch {when}").replace("{when}", ago)
    if line.why is Why.NEW_LEAD:
        return tr("came {when}").replace("{when}", ago)
    score = "" if line.score is None else tr("score {score}").replace("{score}", str(line.score))
    touched = tr("last touch {when}").replace("{when}", ago)
    return f"{score}{_DOT}{touched}" if score else touched


def _day(day: str, now: int) -> str:
    from datetime import date

    return dates.day_of(date.fromisoformat(day), local(now).date()) if day else ""


def _joined(*texts: str) -> str:
    return _DOT.join(isolated(one_line(text)[:_SHORT]) for text in texts if text)
