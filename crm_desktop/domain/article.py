"""What the business knows: articles, and canned replies."""

from enum import StrEnum
from typing import NamedTuple

from crm_desktop.domain.ticket import TicketState


class ArticleState(StrEnum):
    """Whether an article is offered; only published ones are suggested."""

    DRAFT = "draft"
    PUBLISHED = "published"
    OUTDATED = "outdated"


class ArticleRow(NamedTuple):
    """What lists show of an article: the tickets it was used for, and how many are solved."""

    id: int
    name: str
    state: ArticleState
    category: str
    uses: int
    solved: int
    created_at: int
    last_touch: int


class ArticleUse(NamedTuple):
    """A ticket that an article was used for."""

    ticket: int
    number: int
    name: str
    state: TicketState
    at: int


class Template(NamedTuple):
    """A canned reply with its placeholders; a closed one is offered no more."""

    id: int
    name: str
    subject: str
    body: str
    place: int
    is_closed: bool
