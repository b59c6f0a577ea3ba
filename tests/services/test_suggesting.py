from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.activity import ActivityKind, Direction
from crm_desktop.domain.article import ArticleState
from crm_desktop.domain.changes import Changes
from crm_desktop.services.articles import DeleteArticles, EditArticle, SetArticleState
from crm_desktop.services.messages import LogMessage, SendReply
from crm_desktop.services.suggesting import (
    Index,
    Suggested,
    build,
    is_out_of_date,
    suggestions,
    updated,
)
from crm_desktop.services.tickets import ReopenTickets, SolveTickets
from crm_desktop.services.workspace import Command
from tests.helpers.articles import an_article
from tests.helpers.bench import Bench
from tests.helpers.tickets import a_ticket


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    opened = Bench(tmp_path / "harbour.crm")
    yield opened
    opened.workspace.close()


class Kept:
    """An index that follows every command, as the window keeps it."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self.index: Index = bench.read(lambda r: build(r, bench.token()))

    def do(self, command: Command) -> None:
        changes = self._bench.do(command).changes
        if is_out_of_date(changes):
            self.follow(changes)

    def follow(self, changes: Changes) -> None:
        bench = self._bench
        self.index = bench.read(lambda r: updated(r, bench.token(), self.index, changes))

    def suggest(self, ticket: int) -> list[Suggested]:
        return list(self._bench.read(lambda r: suggestions(r, self.index, ticket)))

    def names(self, ticket: int) -> list[str]:
        return [each.article.name for each in self.suggest(ticket)]


def test_only_published_articles_are_suggested(bench: Bench) -> None:
    key = an_article(bench, state=ArticleState.DRAFT)
    kept, ticket = Kept(bench), a_ticket(bench, "The card reader does not pair")
    assert kept.names(ticket) == []
    kept.do(SetArticleState((key,), ArticleState.PUBLISHED))
    assert kept.names(ticket) == ["Pair the card reader"]
    kept.do(SetArticleState((key,), ArticleState.OUTDATED))
    assert kept.names(ticket) == []


def test_what_the_customer_quotes_is_not_what_they_say(bench: Bench) -> None:
    an_article(bench, "Invoices", "Every invoice is kept for ten years.")
    an_article(bench)
    ticket = a_ticket(bench, "Hello")
    body = "The reader is lost.\n\nOn 19 Nov 2026 at 10:00 Bob wrote:\n> your invoice is kept"
    bench.do(LogMessage(ticket, ActivityKind.EMAIL, Direction.IN, body))
    bench.do(LogMessage(ticket, ActivityKind.EMAIL, Direction.OUT, "About your invoice"))
    bench.do(LogMessage(ticket, ActivityKind.NOTE, Direction.NONE, "invoice"))
    (found,) = Kept(bench).suggest(ticket)
    assert (found.article.name, found.matched) == ("Pair the card reader", ("reader",))


def test_solved_tickets_vote_and_open_ones_do_not(bench: Bench) -> None:
    key = an_article(bench, "Zurücksetzen", "Taste halten.")
    kept = Kept(bench)
    asked = "The till shows error 52 on its screen"
    one, other = a_ticket(bench, asked), a_ticket(bench, f"{asked} again")
    ticket = a_ticket(bench, "Error 52 on the screen of the till")
    for each in (one, other):
        kept.do(SendReply(each, "See there.", articles=(key,)))
    assert kept.names(ticket) == []
    kept.do(SolveTickets((one, other)))
    (found,) = kept.suggest(ticket)
    assert (found.article.id, found.solved_like_it, found.of_like_it) == (key, 2, 2)
    kept.do(ReopenTickets((one, other)))
    assert kept.names(ticket) == []


def test_an_index_follows_as_if_it_was_made_anew(bench: Bench) -> None:
    first, second = an_article(bench), an_article(bench, "Invoices", "Ten years.")
    kept, ticket = Kept(bench), a_ticket(bench, "Pair the terminal; where are the invoices?")
    kept.do(EditArticle(first, {"name": "Pair the terminal", "body": "On and off."}))
    assert kept.suggest(ticket) == Kept(bench).suggest(ticket)
    kept.do(DeleteArticles((second,)))
    assert kept.names(ticket) == ["Pair the terminal"]
    kept.follow(bench.undo().changes)
    assert set(kept.names(ticket)) == {"Pair the terminal", "Invoices"}
    kept.follow(Changes(bulk=True))
    assert kept.suggest(ticket) == Kept(bench).suggest(ticket)
