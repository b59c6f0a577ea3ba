"""The knowledge screen of a small business, asked and written from threads."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.article import ArticleState
from crm_desktop.domain.changes import Kind
from crm_desktop.services.articles import AddArticle, AddPictures
from crm_desktop.services.messages import SendReply
from crm_desktop.services.tickets import AddTicket, SolveTickets
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.knowledge.screen import KnowledgeScreen
from crm_desktop.ui.runner import Runner
from tests.helpers.articles import PIXEL
from tests.helpers.gui import a_runner, do

PAIR, INVOICES, DRAFT = "Pair the card reader", "Copies of invoices", "Returns"


@pytest.fixture
def runner(workspace: Workspace, qtbot: QtBot) -> Iterator[Runner]:
    """As in the program; an error that nobody expected fails the test."""
    made = a_runner(workspace, threads=True)
    unexpected: list[object] = []
    made.failed.connect(lambda error, _asker: unexpected.append(error))
    yield made
    made.stop()
    assert unexpected == []


@pytest.fixture
def ids(workspace: Workspace) -> dict[str, int]:
    """Three articles by their titles, the first one used for a ticket that is solved."""
    found = {}
    for name, body, state in (
        (PAIR, "Hold **the button**.\n\n![](file:a.png)", ArticleState.PUBLISHED),
        (INVOICES, "Kept for [ten years](https://a.example).", ArticleState.PUBLISHED),
        (DRAFT, "", ArticleState.DRAFT),
    ):
        done = do(workspace, AddArticle(name, body, state=state))
        found[name] = max(done.changes.created & done.changes.ids[Kind.ARTICLE])
    do(workspace, AddPictures(found[PAIR], (("a.png", PIXEL),)))
    made = do(workspace, AddTicket("Card reader offline"))
    ticket = max(made.changes.created & made.changes.ids[Kind.TICKET])
    do(workspace, SendReply(ticket, "See there.", articles=(found[PAIR],)))
    do(workspace, SolveTickets((ticket,)))
    return {**found, "ticket": ticket}


@pytest.fixture
def screen(runner: Runner, ids: dict[str, int], qtbot: QtBot) -> KnowledgeScreen:
    """The screen, shown, with the article that was used."""
    made = KnowledgeScreen(runner)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    made.activate()
    made.open_record(Kind.ARTICLE, ids[PAIR])
    qtbot.waitUntil(lambda: made.page.shown is not None and shown_name(made) == PAIR)
    return made


def shown_name(screen: KnowledgeScreen) -> str:
    """The title of the article that is shown."""
    assert screen.page.shown is not None
    return screen.page.shown.detail.row.name
