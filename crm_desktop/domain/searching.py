"""What a search finds."""

from dataclasses import dataclass, field


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
    tags: list[Hit] = field(default_factory=list)
    activities: list[Hit] = field(default_factory=list)
