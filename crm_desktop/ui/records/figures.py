"""Key figures that the panels of all kinds show alike."""

from collections.abc import Sequence

from crm_desktop.domain.activity import ActivityLine
from crm_desktop.ui import dates
from crm_desktop.ui.records.cells import due_tone, due_words
from crm_desktop.ui.records.shown import Fact
from crm_desktop.ui.texts import kind_title
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.translation import tr


def last_touch(instant: int | None, now: int) -> Fact:
    """When there was contact last."""
    if instant is None:
        return Fact(tr("Last touch"), tr("never"), Tone.NEUTRAL)
    return Fact(tr("Last touch"), dates.relative(instant, now), tip=dates.whole(instant))


def next_step(planned: Sequence[ActivityLine], now: int) -> Fact:
    """What is planned next, and when; the tone says how urgent it is."""
    if not planned:
        return Fact(tr("Next step"), tr("none"), Tone.NEUTRAL)
    line = planned[0]
    if line.due_at is None:
        return Fact(tr("Next step"), kind_title(line.kind))
    tone = due_tone(line.due_at, now)
    label, value = tr("Next step"), due_words(line.due_at, now)
    if tone is Tone.BAD:
        label = tr("Overdue")
    shown = Tone.NONE if tone is Tone.ACCENT else tone
    tip = f"{kind_title(line.kind)}, {dates.whole(line.due_at)}\n{line.body}"
    return Fact(label, value, shown, tip)


def known_since(created_at: int, now: int) -> Fact:
    """Since when the record is here."""
    return Fact(tr("Known since"), dates.day(created_at, now), tip=dates.whole(created_at))
