from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.activity import ActivityKind, Direction
from crm_desktop.domain.article import ArticleState
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.filter import Condition, Group, Operator
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.domain.markdown_plain import plain
from crm_desktop.domain.search import parse
from crm_desktop.services import articles
from crm_desktop.services.articles import (
    AddArticle,
    AddPictures,
    ArticleFromTicket,
    DeleteArticles,
    EditArticle,
    SetArticleState,
)
from crm_desktop.services.filtering import filter_fields
from crm_desktop.services.messages import LogMessage, SendReply
from crm_desktop.services.tickets import SolveTickets
from crm_desktop.services.trash import RestoreRecords
from tests.helpers.articles import PIXEL, an_article, detail_of
from tests.helpers.bench import Bench
from tests.helpers.rebuilding import check_derived
from tests.helpers.tickets import a_ticket

_ALL = ListQuestion()


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    opened = Bench(tmp_path / "harbour.crm")
    yield opened
    opened.workspace.close()


def _names(bench: Bench, question: ListQuestion = _ALL) -> list[str]:
    return bench.read(lambda r: [row.name for row in articles.rows(r, articles.ids(r, question))])


def _filtered(bench: Bench, *parts: Condition) -> list[str]:
    return _names(bench, ListQuestion(filter=Group(parts=parts), today="2026-11-19"))


def test_a_new_article_is_a_draft_until_it_is_published(bench: Bench) -> None:
    done = bench.do(AddArticle("Pair the card reader", "Switch it off."))
    key = max(done.changes.created & done.changes.ids[Kind.ARTICLE])
    assert detail_of(bench, key).row.state is ArticleState.DRAFT
    before = bench.facts()
    bench.do(SetArticleState((key,), ArticleState.PUBLISHED))
    assert detail_of(bench, key).row.state is ArticleState.PUBLISHED
    check_derived(bench)
    bench.undo()
    assert bench.facts() == before


def test_an_article_needs_a_title_and_known_values(bench: Bench) -> None:
    key = an_article(bench)
    for command in (
        AddArticle("  "),
        EditArticle(key, {"name": ""}),
        EditArticle(key, {"state": "shouted"}),
        EditArticle(key, {"category_id": 1}),
        EditArticle(key, {"sort_key": "x"}),
        EditArticle(key, {"body": "x" * (articles.LONGEST + 1)}),
        EditArticle(key, {"body": "\x00"}),
    ):
        before = bench.facts()
        with pytest.raises(CrmError):
            bench.do(command)
        assert bench.facts() == before


def test_an_article_is_changed_in_one_step_and_found_by_its_new_words(bench: Bench) -> None:
    key = an_article(bench)
    made = detail_of(bench, key).row.last_touch
    bench.do(EditArticle(key, {"name": "Koppeln", "body": "Gerät **neu** starten."}))
    found = detail_of(bench, key)
    assert (found.row.name, found.body) == ("Koppeln", "Gerät **neu** starten.")
    assert found.row.last_touch > made
    assert _names(bench, ListQuestion(search=parse("neu"))) == ["Koppeln"]
    assert bench.do(EditArticle(key, {"name": "Koppeln"})).step is None
    check_derived(bench)


def test_articles_are_ordered_and_those_without_a_category_come_last(bench: Bench) -> None:
    bench.do(AddArticle("B", category=None))
    bench.do(AddArticle("C", category=_category(bench)))
    bench.do(AddArticle("A"))
    assert _names(bench) == ["A", "B", "C"]
    assert _names(bench, ListQuestion("category")) == ["C", "A", "B"]
    assert _names(bench, ListQuestion("category", is_descending=True)) == ["C", "A", "B"]
    assert _names(bench, ListQuestion("created_at", is_descending=True)) == ["A", "C", "B"]


def _category(bench: Bench) -> int:
    sql = "SELECT min(id) FROM option WHERE list = 'ticket_category'"
    return int(bench.read(lambda r: r.value(sql)))


def test_articles_are_filtered_by_all_that_is_offered(bench: Bench) -> None:
    draft = an_article(bench, "Draft", "About 100 % [x]", ArticleState.DRAFT)
    used = an_article(bench, "Used")
    bench.do(EditArticle(draft, {"category_id": _category(bench)}))
    bench.do(SendReply(a_ticket(bench), "See there.", articles=(used,)))
    fields = {field.key: field for field in bench.read(lambda r: filter_fields(r, "article"))}
    assert set(fields) == set(
        "name article_state category body created_at changed_at uses solved files".split()
    )
    asked = {
        "Draft": [
            Condition("article_state", Operator.HAS_ANY, ("draft",)),
            Condition("category", Operator.HAS_ANY, (_category(bench),)),
            Condition("body", Operator.CONTAINS, ("100 % [",)),
            Condition("uses", Operator.IS, (0,)),
        ],
        "Used": [
            Condition("name", Operator.BEGINS, ("us",)),
            Condition("uses", Operator.MORE, (0,)),
            Condition("article_state", Operator.HAS_NONE, ("draft",)),
        ],
    }
    for name, conditions in asked.items():
        for condition in conditions:
            assert _filtered(bench, condition) == [name], condition
    assert len(_filtered(bench, Condition("changed_at", Operator.WITHIN_LAST, (1,)))) == 2
    assert _filtered(bench, Condition("files", Operator.YES)) == []
    for key in ("activity", "planned:call", "tags", "field:7", "relation:7"):
        with pytest.raises(CrmError):
            _filtered(bench, Condition(key, Operator.FILLED))


def test_it_is_told_which_tickets_it_helped_with(bench: Bench) -> None:
    key, ticket, other = an_article(bench), a_ticket(bench, "One"), a_ticket(bench, "Two")
    bench.do(SendReply(ticket, "See there.", articles=(key,)))
    bench.do(SendReply(other, "See there.", articles=(key,)))
    bench.do(SolveTickets((ticket,)))
    found = detail_of(bench, key)
    assert [use.name for use in found.uses] == ["Two", "One"]
    assert (found.row.uses, found.row.solved) == (2, 1)
    assert [row.id for row in bench.read(lambda r: articles.used_for(r, ticket))] == [key]


def test_a_deleted_article_comes_back_with_its_pictures_and_uses(bench: Bench) -> None:
    key, ticket = an_article(bench), a_ticket(bench)
    bench.do(AddPictures(key, (("a.png", PIXEL),)))
    bench.do(SendReply(ticket, "See there.", articles=(key,)))
    before = detail_of(bench, key)
    bench.do(DeleteArticles((key,)))
    with pytest.raises(CrmError):
        detail_of(bench, key)
    bench.do(RestoreRecords((("article", key),)))
    assert detail_of(bench, key) == before
    check_derived(bench)


def test_each_picture_has_a_name_of_its_own(bench: Bench) -> None:
    key = an_article(bench)
    done = bench.do(AddPictures(key, (("a (1).png", PIXEL), ("../A -1-.PNG", PIXEL + b"2"))))
    assert done.step is not None
    assert done.step.args["files"].split("\n") == ["a -1-.png", "A -1- 2.PNG"]
    again = bench.do(AddPictures(key, (("a (1).png", PIXEL),)))
    assert again.step is None
    with pytest.raises(CrmError) as error:
        bench.do(AddPictures(key, (("a.svg", b"<svg/>"),)))
    assert error.value.code == "not-a-picture"


def test_an_answered_ticket_becomes_a_draft(bench: Bench) -> None:
    ticket = a_ticket(
        bench, "No link", body="Hello,\n\nit blinks *red* <b>now</b>.\n\nThanks\nRita"
    )
    bench.do(LogMessage(ticket, ActivityKind.NOTE, Direction.NONE, "Rita is in a hurry."))
    bench.do(
        SendReply(
            ticket,
            "Dear Rita,\n\n# Hold the button\nfor 5 seconds.\n\n1. Off\n2. On\n\nKind regards\nBob"
            "\n\nOn 19 Nov 2026 at 10:00 Rita wrote:\n> it blinks",
        )
    )
    before = bench.facts()
    done = bench.do(ArticleFromTicket(ticket))
    key = max(done.changes.created & done.changes.ids[Kind.ARTICLE])
    found = detail_of(bench, key)
    assert (found.row.name, found.row.state) == ("No link", ArticleState.DRAFT)
    assert plain(found.body) == (
        "> it blinks *red* <b>now</b>.\n\n# Hold the button\nfor 5 seconds.\n\n1. Off\n2. On"
    )
    assert [use.ticket for use in found.uses] == [ticket]
    check_derived(bench)
    bench.undo()
    assert bench.facts() == before


def test_a_ticket_without_words_becomes_an_empty_draft(bench: Bench) -> None:
    done = bench.do(ArticleFromTicket(a_ticket(bench), "Another title"))
    found = detail_of(bench, max(done.changes.created & done.changes.ids[Kind.ARTICLE]))
    assert (found.row.name, found.body) == ("Another title", "")
