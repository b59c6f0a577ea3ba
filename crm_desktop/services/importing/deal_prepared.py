"""A row of a table of deals made ready to be stored: the keys it is known by, and its person."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import blake2b

from crm_desktop.domain.card import DealCard, SourceRow
from crm_desktop.domain.dates import DAY_MS
from crm_desktop.domain.figures import decimals_of
from crm_desktop.domain.folding import fold, sort_key
from crm_desktop.services.importing.prepared import Fitted, Prepared, company_key, prepare

ROW_SOURCE = "deal-row"  # under which a row's own content is the id of its deal
_NOON = 12 * 3_600_000


@dataclass(slots=True)
class PreparedDeal:
    """A deal ready to be compared and stored; `notes` are the parts of its note."""

    number: int
    deal: DealCard
    name: str
    key: str  # the sort key
    company: str
    company_key: str
    person: Prepared | None
    identities: tuple[tuple[str, str], ...]
    tags: tuple[tuple[str, str], ...]  # folded, as written
    notes: list[str]
    values: tuple[Fitted, ...] = ()  # in fields of one's own


def prepare_deal(
    row: SourceRow, country: str, words: Mapping[str, str], currency: str
) -> PreparedDeal | None:
    """The row made ready, `None` where it tells of no deal; `currency` is the business's own."""
    if row.deal is None:
        return None
    deal = _in_currency(row.deal, currency)
    person = None
    if deal.person is not None:
        # Of the row only the name and what reaches someone is said about the person.
        person = prepare(replace(row, card=deal.person), country, words)
        if person is not None and person.is_company:
            person = None
    name = " ".join(deal.name.split())
    content = "\x1f".join(row.raw).encode("utf-8", "surrogatepass")
    digest = blake2b(content, digest_size=12).hexdigest()
    notes = [deal.note] if deal.note.strip() else []
    notes += (f"{label}: {text}" if label else text for label, text in deal.extras)
    company = deal.company.strip()
    return PreparedDeal(
        number=row.number,
        deal=deal,
        name=name,
        key=sort_key(name),
        company=company,
        company_key=company_key(company) if company else "",
        person=person,
        identities=(*deal.identities, (ROW_SOURCE, digest)),
        tags=tuple({fold(tag): tag for tag in deal.tags}.items()),
        notes=notes,
    )


def _in_currency(deal: DealCard, own: str) -> DealCard:
    """The deal in the currency of the business where it names none."""
    if deal.currency:
        return deal
    amount = deal.amount
    if amount is not None:  # so far it has two decimals
        amount = round(amount * 10 ** (decimals_of(own) - 2))
    return replace(deal, currency=own, amount=amount)


def noon_of(day: str) -> int:
    """The middle of a day in milliseconds UTC: the same day nearly everywhere."""
    midnight = datetime.fromisoformat(day).replace(tzinfo=UTC)
    return int(midnight.timestamp() * 1000) + _NOON


def day_of(instant: int) -> str:
    """The day of an instant that `noon_of` made."""
    return datetime.fromtimestamp(instant // DAY_MS * 86_400, UTC).date().isoformat()
