"""Articles suggested for tickets: the index of what is known, kept up to date, and its answers.

Building the index takes seconds for a large business, an answer milliseconds: who asks keeps it.
"""

from collections.abc import Collection
from typing import NamedTuple

from crm_desktop.domain.article import ArticleRow
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Changes, Kind
from crm_desktop.domain.markdown_plain import plain
from crm_desktop.engine import suggesting
from crm_desktop.engine.suggesting import Article, Index, Solved
from crm_desktop.services.article_words import own_words, written
from crm_desktop.storage.queries import articles
from crm_desktop.storage.reading import Reading

__all__ = ["Index", "Suggested", "build", "is_out_of_date", "suggestions", "updated"]

# What an index may hold, so that its memory is bounded whatever the file.
_MOST_ARTICLES, _MOST_SOLVED = 5_000, 20_000
_LONGEST = 20_000  # characters of an article that are looked at
_MESSAGES = 3  # of a solved ticket
_FEW = 200  # changed at once; where there are more, all is read anew


class Suggested(NamedTuple):
    """An article that may help: why, and how many of the solved tickets like this it solved."""

    article: ArticleRow
    matched: tuple[str, ...]
    solved_like_it: int
    of_like_it: int


def build(reading: Reading, token: CancelToken) -> Index:
    """All published articles, and the solved tickets that articles were used for, the newest."""
    found = []
    for each in articles.published(reading, _MOST_ARTICLES):
        token.check()
        found.append(_article(each))
    return suggesting.build(found, _solved(reading, token, None).values())


def updated(reading: Reading, token: CancelToken, index: Index, changes: Changes) -> Index:
    """The index as it is after a write; built anew where much was changed."""
    wanted = changes.ids.get(Kind.ARTICLE, frozenset())
    tickets = changes.ids.get(Kind.TICKET, frozenset())
    if changes.bulk or len(wanted) + len(tickets) > _FEW:
        return build(reading, token)
    there = {each.id: each for each in articles.published(reading, _FEW, wanted)} if wanted else {}
    for key in wanted:
        token.check()
        if key in there:
            index = suggesting.with_article(index, _article(there[key]))
        else:
            index = suggesting.without_article(index, key)
    solved = _solved(reading, token, tickets) if tickets else {}
    for key in tickets:
        token.check()
        if key in solved:
            index = suggesting.with_solved(index, solved[key])
        else:
            index = suggesting.without_solved(index, key)
    return index


def is_out_of_date(changes: Changes) -> bool:
    """Whether an index may read differently after a write."""
    return changes.touches(Kind.ARTICLE) or changes.touches(Kind.TICKET)


def suggestions(
    reading: Reading, index: Index, ticket: int, limit: int = 3
) -> tuple[Suggested, ...]:
    """The articles most likely to help with a ticket. Raises `CrmError("ticket-gone")`."""
    subject, body = own_words(reading, ticket)
    found = suggesting.suggest(index, subject, body, limit=limit, ticket=ticket)
    rows = {row.id: row for row in articles.rows(reading, [each.article for each in found])}
    return tuple(
        Suggested(rows[each.article], each.matched, each.solved_like_it, each.of_like_it)
        for each in found
        if each.article in rows
    )


def _article(found: articles.KnownArticle) -> Article:
    return Article(found.id, found.name, plain(found.body[:_LONGEST]), found.category)


def _solved(
    reading: Reading, token: CancelToken, only: Collection[int] | None
) -> dict[int, Solved]:
    found = articles.solved_with(reading, _MOST_SOLVED, only)
    made = {}
    for ticket, (subject, used) in found.items():
        token.check()
        body = written(articles.said(reading, ticket, "in", _MESSAGES))
        made[ticket] = Solved(ticket, subject, body, used)
    return made
