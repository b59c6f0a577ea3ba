"""A company as the panel shows it."""

from crm_desktop.domain.card import ChannelKind
from crm_desktop.domain.company import CompanyDetail
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.records.figures import known_since, last_touch, next_step
from crm_desktop.ui.records.own_values import typed_values
from crm_desktop.ui.records.shown import Fact, Shown
from crm_desktop.ui.records.words import number
from crm_desktop.ui.translation import filled, tr


def show(detail: CompanyDetail, now: int) -> Shown:
    """Everything of a company in the form all panels share."""
    facts = [last_touch(detail.last_touch, now), next_step(detail.planned, now)]
    facts.append(_people(detail))
    if detail.employees is None:
        facts.append(known_since(detail.created_at, now))
    else:
        facts.append(Fact(tr("Employees"), number(detail.employees)))
    return Shown(
        detail.id,
        detail.name,
        subtitle(detail),
        detail.photo,
        tuple(facts),
        detail.channels,
        detail.people,
        detail.tags,
        detail.planned,
        detail.done,
        detail.done_count,
        detail.created_at,
        {
            "name": detail.name,
            "industry": detail.industry,
            "employees": "" if detail.employees is None else str(detail.employees),
            "note": detail.note,
        }
        | typed_values(detail.own, detail.values),
        own=detail.own,
    )


def _people(detail: CompanyDetail) -> Fact:
    """How many people one knows there, and how many have left."""
    here = sum(not each.ended for each in detail.people)
    gone = len(detail.people) - here
    shown = number(here)
    if gone:
        shown = filled(tr("{count}, {gone} former"), count=shown, gone=number(gone))
    return Fact(tr("People"), shown)


def subtitle(detail: CompanyDetail) -> str:
    """What it does and where: `Tiles · Porto`."""
    addresses = [each for each in detail.channels if each.kind is ChannelKind.ADDRESS]
    city = next((each.parts.city for each in addresses if each.parts.city), "")
    return " · ".join(one_line(each)[:200] for each in (detail.industry, city) if each)
