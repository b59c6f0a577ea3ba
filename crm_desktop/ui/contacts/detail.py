"""A contact as the panel shows it."""

from datetime import date

from crm_desktop.domain.card import ChannelKind
from crm_desktop.domain.contact_detail import ContactDetail
from crm_desktop.domain.dates import local
from crm_desktop.domain.touch import Consent, Touch
from crm_desktop.services.scoring import receipt
from crm_desktop.ui import dates
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.records.cells import due_words
from crm_desktop.ui.records.figures import known_since, last_touch, next_step
from crm_desktop.ui.records.own_values import typed_values
from crm_desktop.ui.records.shown import Fact, Shown
from crm_desktop.ui.scoring.shown import LeadShown
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.touch_words import consent_words, interval_words
from crm_desktop.ui.translation import filled, tr

FIELDS = (
    "name", "prefix", "given", "middle", "family", "suffix", "nickname", "birthday", "note",
)  # fmt: skip


def show(detail: ContactDetail, now: int) -> Shown:
    """Everything of a contact in the form all panels share."""
    facts = [last_touch(detail.last_touch, now), next_step(detail.planned, now)]
    if detail.birthday:
        facts.append(birthday(detail.birthday, local(now).date()))
    elif detail.touch_due is None:
        facts.append(known_since(detail.created_at, now))
    if detail.touch_due is not None and detail.touch.days is not None:
        facts.append(touch_due(detail.touch_due, detail.touch.days, now))
    return Shown(
        detail.id,
        detail.name,
        subtitle(detail),
        detail.photo,
        tuple(facts),
        detail.channels,
        detail.memberships,
        detail.tags,
        detail.planned,
        detail.done,
        detail.done_count,
        detail.created_at,
        {name: getattr(detail, name) for name in FIELDS} | typed_values(detail.own, detail.values),
        own=detail.own,
        touch=detail.touch,
        warning=_warning(detail.touch),
        lead=_lead(detail, now),
    )


def subtitle(detail: ContactDetail) -> str:
    """Who it is, in a line: `Owner, Oliveira Tiles · Porto`."""
    here = [each for each in detail.memberships if not each.ended]
    place = ", ".join(filter(None, (here[0].title, here[0].name))) if here else ""
    addresses = [each for each in detail.channels if each.kind is ChannelKind.ADDRESS]
    city = next((each.parts.city for each in addresses if each.parts.city), "")
    return " · ".join(one_line(each)[:200] for each in (place, city) if each)


def touch_due(due: int, days: int, now: int) -> Fact:
    """When one should be in touch again, by the interval kept for this person."""
    tone = Tone.BAD if due < now else Tone.NONE
    tip = f"{interval_words(days)}, {dates.whole(due)}"
    return Fact(tr("Keep in touch"), due_words(due, now), tone, tip)


def _lead(detail: ContactDetail, now: int) -> LeadShown | None:
    if detail.lead is None or detail.scored_by is None:
        return None
    return LeadShown(detail.lead, receipt(detail.scored_by, now), local(now).date())


def _warning(touch: Touch) -> str:
    if touch.do_not_contact:
        return tr("Do not contact")
    if touch.consent in (Consent.REFUSED, Consent.WITHDRAWN):
        return filled(tr("Consent {what}"), what=consent_words(touch.consent))
    return ""


def birthday(text: str, today: date) -> Fact:
    """The birthday, with the age of the day where the year is known."""
    year = 0 if text.startswith("--") else int(text[:4])
    month, number = (int(part) for part in text[-5:].split("-"))
    # A day that every year has: the words leave the year out.
    shown = dates.day_of(date(2000, month, number), date(2000, 1, 1))
    if year and today.year >= year:
        age = today.year - year - ((today.month, today.day) < (month, number))
        shown = tr("{day}, age {age}").format(day=shown, age=age)
    return Fact(tr("Birthday"), shown, tip=text)
