"""What the panel shows of somebody who has a score."""

from datetime import date
from typing import NamedTuple

from crm_desktop.domain.contact import ContactDetail
from crm_desktop.domain.dates import local
from crm_desktop.domain.lead import LeadRow
from crm_desktop.services.scoring import LeadReceipt, receipt


class LeadShown(NamedTuple):
    """What is known of a lead, and the receipt of the score, as of a day."""

    lead: LeadRow
    receipt: LeadReceipt
    today: date


def lead_shown(found: ContactDetail, now: int) -> LeadShown | None:
    """This for a contact; `None` for whoever has no score."""
    if found.lead is None or found.scored_by is None:
        return None
    return LeadShown(found.lead, receipt(found.scored_by, now), local(now).date())
