"""A contact as the panel shows it."""

from datetime import date

from crm_desktop.domain.card import ChannelKind
from crm_desktop.domain.contact import ContactDetail
from crm_desktop.domain.dates import local
from crm_desktop.ui import dates
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.records.figures import known_since, last_touch, next_step
from crm_desktop.ui.records.spec import Fact, Shown
from crm_desktop.ui.translation import tr

FIELDS = (
    "name", "prefix", "given", "middle", "family", "suffix", "nickname", "birthday", "note",
)  # fmt: skip


def show(detail: ContactDetail, now: int) -> Shown:
    """Everything of a contact in the form all panels share."""
    facts = [last_touch(detail.last_touch, now), next_step(detail.planned, now)]
    if detail.birthday:
        facts.append(birthday(detail.birthday, local(now).date()))
    else:
        facts.append(known_since(detail.created_at, now))
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
        {name: getattr(detail, name) for name in FIELDS},
    )


def subtitle(detail: ContactDetail) -> str:
    """Who it is, in a line: `Owner, Oliveira Tiles · Porto`."""
    here = [each for each in detail.memberships if not each.ended]
    place = ", ".join(filter(None, (here[0].title, here[0].name))) if here else ""
    addresses = [each for each in detail.channels if each.kind is ChannelKind.ADDRESS]
    city = next((each.parts.city for each in addresses if each.parts.city), "")
    return " · ".join(one_line(each)[:200] for each in (place, city) if each)


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
