"""What a business begins with: pipeline, lists of sales and service, rules of scores, levels.

They are the user's own rows from then on. Their ids are the same in every file, small numbers that
no row made later has.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import count
from types import MappingProxyType

from crm_desktop.domain.clock import DEFAULT_LEVELS
from crm_desktop.domain.score_rules import DEFAULT_RULES
from crm_desktop.domain.work_calendar import DEFAULT_HOURS, hours_to_json

Row = dict[str, object]

SALES = 1  # the id of the default pipeline
# Stages of the pipeline: kind, chance in percent, days expected.
_STAGES = {
    "prospecting": ("open", 10, 14),
    "qualified": ("open", 25, 14),
    "proposal": ("open", 50, 10),
    "negotiation": ("open", 75, 10),
    "won": ("won", 100, None),
    "lost": ("lost", 0, None),
}
_STATUS = {
    "new": "open",
    "attempting": "open",
    "contacted": "open",
    "nurture": "waiting",
    "qualified": "open",
    "converted": "won",
    "unqualified": "lost",
    "junk": "lost",
}
_LISTS = {
    "source": (
        "website search social-media email-campaign paid-ad event referral existing-customer"
        " partner cold-call walk-in direct-mail public-relations other"
    ),
    "unqualified_reason": (
        "no-budget no-authority no-need bad-timing unreachable competitor poor-fit other"
    ),
    "lost_reason": (
        "price competition budget missing-feature too-long no-decision-maker no-answer poor-fit"
        " postponed no-capacity other"
    ),
    "deal_type": "new-business existing-business renewal upsell cross-sell",
    "signal": (
        "asked-quote contact-form asked-price replied answered event registered clicked opened"
        " unsubscribed"
    ),
}
_CAMPAIGN_IDS = 201  # of the channels of campaigns
_CHANNELS = "email telephone direct-mail event social-media advertisement other"
_SERVICE_IDS = 101  # of the entries of its lists, from here on
_TICKET_STATUS = {
    "new": "new",
    "open": "open",
    "waiting": "waiting",
    "hold": "hold",
    "solved": "solved",
    "closed": "closed",
}
_SERVICE_LISTS = {
    "ticket_type": "question incident problem request complaint",
    "ticket_category": "order invoice delivery fault account advice other",
}
# The names, by the list and code of each; the user interface brings those of the user's language.
ENGLISH: Mapping[str, str] = MappingProxyType(
    {
        "pipeline.sales": "Sales",
        "stage.prospecting": "Prospecting",
        "stage.qualified": "Qualified",
        "stage.proposal": "Proposal",
        "stage.negotiation": "Negotiation",
        "stage.won": "Won",
        "stage.lost": "Lost",
        "lead_status.new": "New",
        "lead_status.attempting": "Attempting",
        "lead_status.contacted": "Contacted",
        "lead_status.nurture": "Nurture",
        "lead_status.qualified": "Qualified",
        "lead_status.converted": "Converted",
        "lead_status.unqualified": "Unqualified",
        "lead_status.junk": "Junk",
        "source.website": "Website",
        "source.search": "Content and search",
        "source.social-media": "Social media",
        "source.email-campaign": "E-mail campaign",
        "source.paid-ad": "Paid ad",
        "source.event": "Trade show or event",
        "source.referral": "Referral",
        "source.existing-customer": "Existing customer",
        "source.partner": "Partner",
        "source.cold-call": "Cold call",
        "source.walk-in": "Walk-in",
        "source.direct-mail": "Direct mail",
        "source.public-relations": "Public relations",
        "source.other": "Other",
        "unqualified_reason.no-budget": "No budget",
        "unqualified_reason.no-authority": "No authority",
        "unqualified_reason.no-need": "No need",
        "unqualified_reason.bad-timing": "Bad timing",
        "unqualified_reason.unreachable": "Unreachable",
        "unqualified_reason.competitor": "Competitor",
        "unqualified_reason.poor-fit": "Poor fit",
        "unqualified_reason.other": "Other",
        "lost_reason.price": "Price",
        "lost_reason.competition": "Competition",
        "lost_reason.budget": "Budget",
        "lost_reason.missing-feature": "Missing feature",
        "lost_reason.too-long": "Took too long",
        "lost_reason.no-decision-maker": "No decision-maker",
        "lost_reason.no-answer": "No answer",
        "lost_reason.poor-fit": "Poor fit",
        "lost_reason.postponed": "Postponed",
        "lost_reason.no-capacity": "No stock or capacity",
        "lost_reason.other": "Other",
        "deal_type.new-business": "New business",
        "deal_type.existing-business": "Existing business",
        "deal_type.renewal": "Renewal",
        "deal_type.upsell": "Upsell",
        "deal_type.cross-sell": "Cross-sell",
        "signal.asked-quote": "Asked for a quote",
        "signal.contact-form": "Contact form",
        "signal.asked-price": "Asked about price",
        "signal.replied": "Replied",
        "signal.answered": "Answered",
        "signal.event": "Came to an event",
        "signal.registered": "Registered",
        "signal.clicked": "Clicked",
        "signal.opened": "Opened",
        "signal.unsubscribed": "Unsubscribed",
        "ticket_status.new": "New",
        "ticket_status.open": "Open",
        "ticket_status.waiting": "Waiting for customer",
        "ticket_status.hold": "On hold",
        "ticket_status.solved": "Solved",
        "ticket_status.closed": "Closed",
        "ticket_type.question": "Question",
        "ticket_type.incident": "Incident",
        "ticket_type.problem": "Problem",
        "ticket_type.request": "Request",
        "ticket_type.complaint": "Complaint",
        "ticket_category.order": "Order",
        "ticket_category.invoice": "Invoice and payment",
        "ticket_category.delivery": "Delivery",
        "ticket_category.fault": "Fault",
        "ticket_category.account": "Account and access",
        "ticket_category.advice": "Advice",
        "ticket_category.other": "Other",
        "campaign_channel.email": "E-mail",
        "campaign_channel.telephone": "Telephone",
        "campaign_channel.direct-mail": "Direct mail",
        "campaign_channel.event": "Event",
        "campaign_channel.social-media": "Social media",
        "campaign_channel.advertisement": "Advertisement",
        "campaign_channel.other": "Other",
        "service_level.low": "Low priority",
        "service_level.normal": "Normal priority",
        "service_level.high": "High priority",
        "service_level.urgent": "Urgent",
        "survey.csat": "Satisfaction with a ticket",
        "survey.nps": "Would you recommend us?",
    }
)


def rows(words: Mapping[str, str] = ENGLISH) -> Iterator[tuple[str, Row]]:
    """Table and values of every row a business begins with, what others point to first."""
    for beginning in BEGINNINGS.values():
        yield from beginning(words)


def _of_sales(words: Mapping[str, str]) -> Iterator[tuple[str, Row]]:
    sales = {"id": SALES, "name": words["pipeline.sales"], "place": 0, "is_closed": 0}
    yield "pipeline", sales
    for place, (code, (kind, chance, days)) in enumerate(_STAGES.items()):
        named = {"id": place + 1, "pipeline_id": SALES, "name": words[f"stage.{code}"]}
        yield "stage", {**named, "kind": kind, "chance": chance, "days": days, "place": place}
    ids = count(1)
    yield from _options(ids, "lead_status", _STATUS, words)
    signals: dict[str, object] = {}
    for name, codes in _LISTS.items():
        for table, row in _options(ids, name, dict.fromkeys(codes.split(), ""), words):
            if name == "signal":
                signals[str(row["code"])] = row["id"]
            yield table, row
    yield from _rules(signals)


def _of_service(words: Mapping[str, str]) -> Iterator[tuple[str, Row]]:
    ids = count(_SERVICE_IDS)
    yield from _options(ids, "ticket_status", _TICKET_STATUS, words)
    for name, codes in _SERVICE_LISTS.items():
        yield from _options(ids, name, dict.fromkeys(codes.split(), ""), words)
    for place, level in enumerate(DEFAULT_LEVELS):
        named = {"id": place + 1, "name": words[f"service_level.{level.priority}"]}
        reply, solve = level.limits
        limits = {"priority": level.priority, "reply_limit": reply, "solve_limit": solve}
        yield "service_level", {**named, **limits, "place": place}
    yield "work_week", {"id": 1, "from_day": "", "hours": hours_to_json(DEFAULT_HOURS)}
    for place, code in enumerate(("csat", "nps")):
        yield "survey", {"id": place + 1, "code": code, "name": words[f"survey.{code}"],
                         "place": place}  # fmt: skip


def _of_campaigns(words: Mapping[str, str]) -> Iterator[tuple[str, Row]]:
    codes = dict.fromkeys(_CHANNELS.split(), "")
    return _options(count(_CAMPAIGN_IDS), "campaign_channel", codes, words)


# By the names of what tells whether a business has got them, as `database.BEGINNINGS` has it.
BEGINNINGS: Mapping[str, Callable[[Mapping[str, str]], Iterator[tuple[str, Row]]]] = (
    MappingProxyType(
        {"pipeline": _of_sales, "work_week": _of_service, "campaign_channel": _of_campaigns}
    )
)


def _rules(signals: Mapping[str, object]) -> Iterator[tuple[str, Row]]:
    """The rules of scores; those about a signal by its id."""
    for place, rule in enumerate(DEFAULT_RULES):
        row = {"id": place + 1, "part": rule.part.value, "field": rule.field, "value": rule.value}
        option = signals[rule.value] if rule.field == "signal" else None
        worth = {"points": rule.points, "half_life": rule.half_life, "option_id": option}
        yield "score_rule", {**row, "words": rule.words, **worth, "place": place}


def _options(
    ids: Iterator[int], name: str, types: Mapping[str, str], words: Mapping[str, str]
) -> Iterator[tuple[str, Row]]:
    for place, (code, type_) in enumerate(types.items()):
        named = {"id": next(ids), "list": name, "code": code, "name": words[f"{name}.{code}"]}
        yield "option", {**named, "type": type_, "place": place, "is_closed": 0}
