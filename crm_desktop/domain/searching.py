"""What a search finds."""

from dataclasses import dataclass, field

from crm_desktop.domain.search import Search


@dataclass(frozen=True, slots=True)
class Hit:
    """One record found: what to show of it, and for an activity whose it is and when it was."""

    id: int
    title: str
    second: str = ""
    kind: str = ""
    contact_id: int | None = None
    company_id: int | None = None
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Hits:
    """What the search box shows, best first within each kind."""

    people: list[Hit] = field(default_factory=list)
    companies: list[Hit] = field(default_factory=list)
    deals: list[Hit] = field(default_factory=list)
    tickets: list[Hit] = field(default_factory=list)
    articles: list[Hit] = field(default_factory=list)
    campaigns: list[Hit] = field(default_factory=list)
    tags: list[Hit] = field(default_factory=list)
    activities: list[Hit] = field(default_factory=list)


class Barren:
    """What found nothing while nothing is written: a narrower search finds nothing there either.

    To be begun anew with every change.
    """

    def __init__(self) -> None:
        self._searches: dict[str, Search] = {}

    def note(self, where: str, search: Search) -> None:
        """A search for all its words and numbers found nothing there."""
        # Of other letters the index may not know each as one, so that more of them find more.
        if all(word.isascii() for word in search.words):
            self._searches[where] = search

    def holds(self, where: str, search: Search) -> bool:
        """Whether it is known that a search for all its words and numbers finds nothing there."""
        wider = self._searches.get(where)
        return wider is not None and _is_narrower(search, wider)


def _is_narrower(search: Search, wider: Search) -> bool:
    """Whether all that a search finds the wider one finds, too."""
    return set(wider.numbers) <= set(search.numbers) and all(
        any(word.startswith(beginning) for word in search.words) for beginning in wider.words
    )
