"""What is known of a lead beside its qualification, in a line."""

from crm_desktop.domain.lead import LeadRow
from crm_desktop.ui.amounts import amount_words
from crm_desktop.ui.lead_words import decision_words
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.translation import filled, tr

_LONGEST = 200


def about_words(lead: LeadRow) -> str:
    """`Contacted · from Trade show, Porto Casa · expected €4,200 · has influence`."""
    source = ", ".join(filter(None, (lead.source_name, lead.source_detail)))
    campaign = one_line(lead.campaign)
    given_up = ": ".join(filter(None, (lead.reason_name, lead.note)))
    parts = [
        lead.status_name,
        filled(tr("from {source}"), source=one_line(source)) if source else "",
        filled(tr("campaign “{name}”"), name=campaign) if campaign else "",
        decision_words(lead.decision),
        given_up,
    ]
    if lead.amount is not None:
        amount = amount_words(lead.amount, lead.currency)
        parts.insert(3, filled(tr("expected {amount}"), amount=amount))
    return " · ".join(one_line(part)[:_LONGEST] for part in parts if part)
