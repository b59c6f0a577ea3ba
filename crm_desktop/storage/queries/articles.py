"""Articles: their order, their rows, what they are made of and what they were used for."""

from array import array
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from crm_desktop.domain.article import ArticleRow, ArticleState, ArticleUse
from crm_desktop.domain.article_whole import ArticleDetail
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.domain.ticket import TicketState
from crm_desktop.storage.queries import files, lines, standing
from crm_desktop.storage.reading import Reading, marks

ORDERS = {
    "name": "name_key",
    "state": "state",
    "category": "category_key",
    "uses": "uses",
    "solved": "solved",
    "created_at": "created_at",
    "last_touch": "last_touch",
}
_ALL = ListQuestion()
_ROW = "id, name, state, ifnull(category, ''), uses, solved, created_at, last_touch"
_USES_SHOWN = 50
_IS_SOLVED = (
    "EXISTS (SELECT 1 FROM option s WHERE s.id = t.status_id AND s.type IN ('solved', 'closed'))"
)
_SAID = (
    "SELECT body FROM activity WHERE ticket_id = ? AND direction = ? AND done_at IS NOT NULL"
    " AND (kind NOT IN ('note', 'task') OR direction = 'in') ORDER BY done_at, id LIMIT ?"
)


class KnownArticle(NamedTuple):
    """What is known of an article for suggesting it; `body` is Markdown."""

    id: int
    name: str
    body: str
    category: str


def ids(reading: Reading, question: ListQuestion = _ALL) -> "array[int]":
    """Every article that the question wants, in its order; those without a value last.

    Raises `CrmError` (`filter-field-gone`, `bad-filter`).
    """
    return lines.ids(reading, "article", ORDERS, question)


def followers(
    reading: Reading, order: str, ids: "array[int]", written: Sequence[int], *, descending: bool
) -> standing.Followers:
    """Where those just written stand now in this order, if it is elsewhere."""
    key = ORDERS[order]
    return standing.followers(reading, "article", key, ids, written, descending=descending)


def rows(reading: Reading, wanted: Sequence[int]) -> list[ArticleRow]:
    """The rows of these articles in this order; those gone meanwhile are left out."""
    sql = f"SELECT {_ROW} FROM article_line WHERE id IN ({marks(wanted)})"
    found = (
        ArticleRow(key, name, ArticleState(state), *rest)
        for key, name, state, *rest in reading.rows(sql, tuple(wanted))
    )
    return lines.in_order(wanted, found)


def detail(reading: Reading, article: int) -> ArticleDetail:
    """An article whole. Raises `CrmError("article-gone")`."""
    found = rows(reading, (article,))
    more = reading.first("SELECT body, category_id FROM article WHERE id = ?", (article,))
    if not found or more is None:
        raise CrmError("article-gone")
    attached = tuple(files.of_record(reading, "article", article))
    return ArticleDetail(found[0], more[0], more[1], attached, tuple(uses(reading, article)))


def uses(reading: Reading, article: int) -> list[ArticleUse]:
    """The tickets that an article was used for, the latest first."""
    found = reading.rows(
        "SELECT t.id, t.number, t.name, l.state, max(u.at) FROM article_use u"
        " JOIN ticket t ON t.id = u.ticket_id JOIN ticket_line l ON l.id = t.id"
        " WHERE u.article_id = ? GROUP BY t.id ORDER BY max(u.at) DESC, t.id DESC LIMIT ?",
        (article, _USES_SHOWN),
    )
    return [
        ArticleUse(key, number, name, TicketState(state), at)
        for key, number, name, state, at in found
    ]


def used_for(reading: Reading, ticket: int) -> list[ArticleRow]:
    """The articles that were used for a ticket, the first one first."""
    found = reading.ids(
        "SELECT article_id FROM article_use WHERE ticket_id = ?"
        " GROUP BY article_id ORDER BY min(id)",
        (ticket,),
    )
    return rows(reading, found)


def names_taken(reading: Reading, article: int) -> dict[str, str]:
    """The files of an article: their names as they fold, and their contents' SHA-256."""
    found = reading.rows("SELECT name, blob FROM attachment WHERE article_id = ?", (article,))
    return {name.casefold(): blob for name, blob in found}


def published(
    reading: Reading, most: int, only: Collection[int] | None = None
) -> Iterator[KnownArticle]:
    """Published articles with what they say, at most so many, the newest; or `only` these."""
    among = "" if only is None else f" AND a.id IN ({marks(tuple(only))})"
    found = reading.rows(
        "SELECT a.id, a.name, a.body, ifnull(l.category, '') FROM article a"
        f" JOIN article_line l ON l.id = a.id WHERE a.state = 'published'{among}"
        " ORDER BY a.id DESC LIMIT ?",
        (*(only or ()), most),
    )
    return (KnownArticle(*row) for row in found)


def solved_with(
    reading: Reading, most: int, only: Collection[int] | None = None
) -> dict[int, tuple[str, tuple[int, ...]]]:
    """Solved tickets that articles were used for: their names and these articles.

    At most so many, the newest; or `only` these.
    """
    among = "" if only is None else f" AND u.ticket_id IN ({marks(tuple(only))})"
    found = reading.rows(
        "SELECT t.id, t.name, group_concat(DISTINCT u.article_id) FROM article_use u"
        f" JOIN ticket t ON t.id = u.ticket_id WHERE {_IS_SOLVED}{among}"
        " GROUP BY t.id ORDER BY t.id DESC LIMIT ?",
        (*(only or ()), most),
    )
    return {key: (name, tuple(map(int, used.split(",")))) for key, name, used in found}


def said(reading: Reading, ticket: int, direction: str, most: int) -> list[str]:
    """What was said in the first messages of a ticket that came in (`in`) or went `out`."""
    return [row[0] for row in reading.rows(_SAID, (ticket, direction, most))]


def subject(reading: Reading, ticket: int) -> str:
    """The subject of a ticket. Raises `CrmError("ticket-gone")`."""
    found = reading.value("SELECT name FROM ticket WHERE id = ?", (ticket,))
    if found is None:
        raise CrmError("ticket-gone")
    return str(found)
