"""What the panel shows of a deal, in words: its figures, its chance, the fields of its form."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from crm_desktop.domain.dates import DAY_MS, local
from crm_desktop.domain.deal import Category, DealRow, StageKind, weighted
from crm_desktop.domain.deal_detail import DealDetail
from crm_desktop.domain.figures import Conventions, write_money
from crm_desktop.ui import dates
from crm_desktop.ui.amounts import amount_words, round_words
from crm_desktop.ui.deal_words import category_words, stage_kind_words
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.records.cells import due_words
from crm_desktop.ui.records.figures import next_step
from crm_desktop.ui.records.own_values import typed_values
from crm_desktop.ui.records.shown import Fact
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.translation import counted, filled, tr

ROTTEN = 1.5  # times the expected days


class ChanceWords(NamedTuple):
    """The chance of a deal: the line itself, what it makes of the amount, and the way back."""

    line: str
    worth: str
    back: str  # empty where the chance is that of the stage


def facts(detail: DealDetail, now: int) -> tuple[Fact, ...]:
    """The key figures: when it closes, what comes next, how long nobody touched it."""
    found = [_close(detail, now), _next(detail, now), _touch(detail, now), _category(detail)]
    found.append(_since(detail.row, now))
    if detail.row.currency != detail.own_currency:
        found.append(_in_own_currency(detail))
    return tuple(found)


def chance_words(detail: DealDetail) -> ChanceWords:
    """Where the chance comes from and what it makes of the amount."""
    row, stage = detail.row, detail.stage
    if row.kind is not StageKind.OPEN:
        return ChanceWords(filled(tr("{state} on {day}"), **_closed(detail)), _reason(detail), "")
    by_stage = filled(tr("Stage {stage}: {chance} %"), stage=stage.name, chance=str(stage.chance))
    worth = []
    if row.base is not None:
        value = round_words(weighted(row) or 0, detail.own_currency)
        worth.append(filled(tr("weighted {amount}"), amount=value))
    if row.odds is not None:
        worth.append(filled(tr("learned chance {chance} %"), chance=str(row.odds)))
        if row.base is not None:
            expected = round_words((row.base * row.odds + 50) // 100, detail.own_currency)
            worth.append(filled(tr("expected {amount}"), amount=expected))
    said = " · ".join(worth)
    if not row.is_hand_set:
        return ChanceWords(by_stage, said, "")
    by_hand = filled(tr("Set by hand: {chance} %"), chance=str(row.chance))
    back = filled(tr("Back to {chance} %"), chance=str(stage.chance))
    return ChanceWords(by_hand, said, back)


def warning(detail: DealDetail) -> str:
    """What must be known before anything is done."""
    row = detail.row
    if row.amount is not None and row.base is None:
        return filled(
            tr("No exchange rate from {currency} to {own}: not in any sum"),
            currency=row.currency,
            own=detail.own_currency,
        )
    return ""


def values(detail: DealDetail) -> Mapping[str, str]:
    """The fields of the form as they are typed."""
    how, row = detail.own.how, detail.row
    rate = detail.rate.replace(".", ",") if how.decimal_comma else detail.rate
    return {
        "name": detail.name,
        "person": row.person,
        "company": row.company,
        "amount": typed_amount(row.amount, row.currency, how),
        "currency": row.currency,
        "rate": rate,
        "rate_day": detail.rate_day,
        "close_day": row.close_day,
        "category": category_words(detail.chosen_category),
        "type": detail.type,
        "source": detail.source,
        "campaign": detail.campaign,
        "competitor": detail.competitor,
        "lost_reason": detail.lost_reason,
        "reason_note": detail.reason_note,
        "note": detail.note,
        **typed_values(detail.own, detail.values),
    }


def typed_amount(amount: int | None, currency: str, how: Conventions) -> str:
    """An amount as an editor begins with it."""
    if amount is None:
        return ""
    return write_money(amount, currency, decimal_comma=how.decimal_comma, with_sign=False)


def category_named(words: str) -> str:
    """The code of the category of these words; none for others."""
    typed = words.strip().casefold()
    return next((c.value for c in CHOSEN if category_words(c).casefold() == typed), "")


CHOSEN = (Category.PIPELINE, Category.BEST_CASE, Category.COMMIT, Category.OMITTED)


def _close(detail: DealDetail, now: int) -> Fact:
    row = detail.row
    if row.kind is not StageKind.OPEN and row.closed_at is not None:
        words = stage_kind_words(row.kind)
        tone = Tone.GOOD if row.kind is StageKind.WON else Tone.BAD
        label = words[:1].upper() + words[1:]
        return Fact(label, dates.day(row.closed_at, now), tone, dates.whole(row.closed_at))
    if not row.close_day:
        return Fact(tr("Expected close"), tr("no day"), Tone.NEUTRAL)
    day, today = date.fromisoformat(row.close_day), local(now).date()
    words = dates.today() if day == today else dates.day_of(day, today)
    return Fact(tr("Expected close"), words, Tone.BAD if day < today else Tone.NONE, row.close_day)


def _next(detail: DealDetail, now: int) -> Fact:
    if detail.row.kind is not StageKind.OPEN or detail.planned:
        found = next_step(detail.planned, now)
        if not detail.planned:
            return found
        line = detail.planned[0]
        words = one_line(line.subject or line.body)
        day = due_words(line.due_at, now) if line.due_at is not None else ""
        value = " · ".join(filter(None, (day, words)))
        return found._replace(value=value)
    return Fact(tr("Next step"), tr("none"), Tone.BAD, tr("Plan what comes next, and when."))


def _touch(detail: DealDetail, now: int) -> Fact:
    """Days since the last touch, held against those expected in the stage."""
    row, expected = detail.row, detail.stage.days
    found = Fact(tr("Last touch"), dates.relative(row.last_touch, now))
    silent = (now - row.last_touch) / DAY_MS
    tip = dates.whole(row.last_touch)
    if row.kind is not StageKind.OPEN or expected is None:
        return found._replace(tip=tip)
    tone = Tone.NONE
    if silent >= expected:
        tone = Tone.BAD if silent >= ROTTEN * expected else Tone.WARNING
    days = tr("%Ln days are expected in this stage", "", expected)
    return found._replace(tone=tone, tip=f"{tip}\n{days}")


def _category(detail: DealDetail) -> Fact:
    words = category_words(detail.category)
    is_chosen = bool(detail.chosen_category) and detail.row.kind is StageKind.OPEN
    label = tr("Forecast, by hand") if is_chosen else tr("Forecast")
    return Fact(label, words)


def _since(row: DealRow, now: int) -> Fact:
    days = max((now - row.stage_since) // DAY_MS, 0)
    words = counted(days, tr("1 day"), tr("%Ln days", "", days)) if days else tr("since today")
    return Fact(tr("In this stage"), words, tip=dates.whole(row.stage_since))


def _in_own_currency(detail: DealDetail) -> Fact:
    label = filled(tr("In {currency}"), currency=detail.own_currency)
    if detail.row.base is None:
        return Fact(label, tr("rate unknown"), Tone.BAD)
    tip = f"1 {detail.row.currency} = {detail.rate} {detail.own_currency}, {detail.rate_day}"
    return Fact(label, amount_words(detail.row.base, detail.own_currency), tip=tip)


def _closed(detail: DealDetail) -> dict[str, str]:
    words = stage_kind_words(detail.row.kind)
    at = detail.row.closed_at
    day = dates.whole(at) if at is not None else ""
    return {"state": words[:1].upper() + words[1:], "day": day}


def _reason(detail: DealDetail) -> str:
    return " · ".join(one_line(each) for each in (detail.lost_reason, detail.reason_note) if each)
