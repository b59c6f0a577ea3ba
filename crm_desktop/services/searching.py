"""One box for everything: reads for each key typed."""

from collections.abc import Sequence
from dataclasses import replace

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.search import parse
from crm_desktop.domain.searching import Barren, Hit, Hits
from crm_desktop.storage.queries import hits
from crm_desktop.storage.reading import Reading

_PEOPLE, _COMPANIES, _DEALS, _TAGS, _ACTIVITIES = 8, 5, 5, 4, 6
_TICKETS, _ARTICLES, _CAMPAIGNS = 5, 4, 4

_RECORDS = (
    Kind.CONTACT, Kind.COMPANY, Kind.DEAL, Kind.TICKET, Kind.ARTICLE, Kind.CAMPAIGN
)  # fmt: skip


def find_records(text: str, reading: Reading) -> Hits:
    """People, companies, deals and tags for what was typed so far."""
    found = find_people(text, reading)
    return replace(found, companies=find_companies(text, reading), deals=find_deals(text, reading))


def find_people(text: str, reading: Reading, barren: Barren | None = None) -> Hits:
    """People and tags, without companies; `barren` is what found nothing for former keys."""
    search = parse(text)
    if not search:
        return Hits()
    return Hits(
        people=hits.people(reading, search, _PEOPLE, barren),
        tags=hits.tags(reading, search.typed, _TAGS),
    )


def find_companies(text: str, reading: Reading, barren: Barren | None = None) -> list[Hit]:
    """Companies for what was typed so far; `barren` is what found nothing for former keys."""
    search = parse(text)
    return hits.companies(reading, search, _COMPANIES, barren) if search else []


def find_deals(text: str, reading: Reading, barren: Barren | None = None) -> list[Hit]:
    """Deals for what was typed so far; `barren` is what found nothing for former keys."""
    search = parse(text)
    return hits.deals(reading, search, _DEALS, barren) if search else []


def find_tickets(text: str, reading: Reading, barren: Barren | None = None) -> list[Hit]:
    """Tickets for what was typed so far; `barren` is what found nothing for former keys."""
    search = parse(text)
    return hits.tickets(reading, search, _TICKETS, barren) if search else []


def find_articles(text: str, reading: Reading, barren: Barren | None = None) -> list[Hit]:
    """Articles for what was typed so far; `barren` is what found nothing for former keys."""
    search = parse(text)
    return hits.articles(reading, search, _ARTICLES, barren) if search else []


def find_campaigns(text: str, reading: Reading, barren: Barren | None = None) -> list[Hit]:
    """Campaigns for what was typed so far; `barren` is what found nothing for former keys."""
    search = parse(text)
    return hits.campaigns(reading, search, _CAMPAIGNS, barren) if search else []


def find_activities(text: str, reading: Reading) -> list[Hit]:
    """Activities for what was typed so far, the newest first."""
    search = parse(text)
    return hits.activities(reading, search, _ACTIVITIES) if search else []


def find_known(places: Sequence[tuple[Kind, int]], reading: Reading) -> list[tuple[Kind, Hit]]:
    """Records by kind and id, in the order given; those gone are left out."""
    found = {
        (kind, hit.id): hit
        for kind in _RECORDS
        for hit in hits.known(reading, kind.value, [key for each, key in places if each is kind])
    }
    return [(place[0], found[place]) for place in places if place in found]
