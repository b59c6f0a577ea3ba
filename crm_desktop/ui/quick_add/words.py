"""What was read of a quick add as lines that can be corrected, and the entry these lines make."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, QLocale

from crm_desktop.domain.figures import conventions_of, write_money
from crm_desktop.domain.folding import fold
from crm_desktop.domain.quick_add import QuickAdd
from crm_desktop.domain.quick_amounts import Money, read_amount
from crm_desktop.domain.ticket import Priority
from crm_desktop.services.business import Business
from crm_desktop.services.quick_add import Entry
from crm_desktop.ui import dates
from crm_desktop.ui.dialogs import day_words
from crm_desktop.ui.ticket_words import priority_words
from crm_desktop.ui.translation import QT_TR_NOOP, tr

# The lines in their order; those of `ALWAYS` are always shown.
LABELS = {
    "ticket": QT_TR_NOOP("Ticket"),
    "priority": QT_TR_NOOP("Priority"),
    "name": QT_TR_NOOP("Name"),
    "company": QT_TR_NOOP("Company"),
    "title": QT_TR_NOOP("Title"),
    "emails": QT_TR_NOOP("E-mail"),
    "phones": QT_TR_NOOP("Phone"),
    "webs": QT_TR_NOOP("Web"),
    "address": QT_TR_NOOP("Address"),
    "source": QT_TR_NOOP("Source"),
    "value": QT_TR_NOOP("Value"),
    "task": QT_TR_NOOP("Task"),
    "day": QT_TR_NOOP("Day"),
    "tags": QT_TR_NOOP("Tags"),
    "note": QT_TR_NOOP("Note"),
}
ALWAYS = ("name", "company")
_SEVERAL = ("emails", "phones", "webs", "tags")
_DAY = "d MMMM yyyy"


@dataclass(frozen=True, slots=True)
class Setting:
    """By what a text is read: the day it is, and where and in what money business is done."""

    today: date
    business: Business


def texts_of(found: QuickAdd, setting: Setting) -> dict[str, str]:
    """What was read, a text a line; empty where nothing was."""
    return {
        "ticket": found.ticket,
        "priority": priority_words(found.priority) if found.ticket else "",
        "name": found.name,
        "company": found.company,
        "title": found.title,
        "emails": "; ".join(found.emails),
        "phones": "; ".join(found.phones),
        "webs": "; ".join(found.webs),
        "address": found.address,
        "source": found.source,
        "value": "" if found.value is None else _money_words(found.value, setting),
        "task": found.task,
        "day": "" if found.day is None else _day_words(found.day, found.time),
        "tags": "; ".join(found.tags),
        "note": found.note,
    }


def entry_of(texts: Mapping[str, str], setting: Setting) -> Entry:
    """What is written of these lines; a value that is no amount, a task without a day are noted."""
    several = {name: _apart(texts[name]) for name in _SEVERAL}
    when = when_of(texts["day"], setting)
    day, time = when if when is not None else ("", "")
    money = _money(texts["value"], setting)
    return Entry(
        texts["name"].strip(),
        texts["company"].strip(),
        texts["title"].strip(),
        several["emails"],
        several["phones"],
        several["webs"],
        texts["address"].strip(),
        several["tags"],
        _note(texts, setting, has_day=bool(day)),
        (texts["task"].strip() or tr("Follow up")) if day else "",
        day,
        time,
        texts["source"].strip(),
        None if money is None else money.amount,
        "" if money is None else money.currency,
        _for_company(texts, money, setting),
        texts["ticket"].strip(),
        _priority(texts["priority"]) or Priority.NORMAL,
    )


def when_of(text: str, setting: Setting) -> tuple[str, str] | None:
    """The day and time that a line means; `None` where it is empty or means none."""
    found = day_words.day_and_time(text, setting.today)
    return None if found is None else (found[0].isoformat(), found[1])


def aside_of(name: str, text: str, setting: Setting) -> tuple[str, bool]:
    """The words beside a line, and whether they say that it was not understood."""
    if not text.strip() or name not in ("day", "value", "priority"):
        return "", False
    if name == "priority":
        return ("", False) if _priority(text) else (tr("no priority: normal"), True)
    if name == "value":
        return ("", False) if _money(text, setting) else (tr("no amount: goes into the note"), True)
    found = when_of(text, setting)
    if found is None:
        return tr("not understood as a day"), True
    day = date.fromisoformat(found[0])
    return QLocale().dayName(day.isoweekday(), QLocale.FormatType.LongFormat), False


def _priority(text: str) -> Priority | None:
    """The priority that a line names, in the user's words or by its code."""
    wanted = fold(text.strip())
    alike = (each for each in Priority if wanted in (each.value, fold(priority_words(each))))
    return next(alike, None)


def _note(texts: Mapping[str, str], setting: Setting, *, has_day: bool) -> str:
    """The lines of the note: what has no place of its own with its label, and what was left."""
    is_seated = bool(texts["company"].strip())
    lines = (
        ("title", "" if is_seated else texts["title"]),
        ("value", "" if _money(texts["value"], setting) else texts["value"]),
        ("task", "" if has_day else texts["task"]),
        ("day", "" if has_day else texts["day"]),
    )
    return "\n".join([*_labelled(*lines), *filter(None, (texts["note"].strip(),))])


def _for_company(texts: Mapping[str, str], money: Money | None, setting: Setting) -> str:
    """What a company, which is no lead, keeps in its note of source and amount."""
    value = "" if money is None else _money_words(money, setting)
    return "\n".join(_labelled(("source", texts["source"]), ("value", value)))


def _labelled(*lines: tuple[str, str]) -> list[str]:
    return [f"{tr(LABELS[name])}: {text.strip()}" for name, text in lines if text.strip()]


def _money(text: str, setting: Setting) -> Money | None:
    how = conventions_of(setting.business.country, setting.business.currency)
    return read_amount(text, setting.business.currency, decimal_comma=how.decimal_comma)


def _money_words(money: Money, setting: Setting) -> str:
    how = conventions_of(setting.business.country, setting.business.currency)
    return write_money(money.amount, money.currency, decimal_comma=how.decimal_comma)


def _day_words(day: date, time: str) -> str:
    shown = dates.written(QDate(day.year, day.month, day.day), _DAY)
    return f"{shown} {time}".rstrip()


def _apart(text: str) -> tuple[str, ...]:
    return tuple(each.strip() for each in text.split(";") if each.strip())
