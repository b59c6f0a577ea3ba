"""What the panel shows of somebody who has a score."""

from datetime import date
from typing import NamedTuple

from crm_desktop.domain.lead import LeadRow
from crm_desktop.domain.scoring import LeadReceipt


class LeadShown(NamedTuple):
    """What is known of a lead, and the receipt of the score, as of a day."""

    lead: LeadRow
    receipt: LeadReceipt
    today: date
