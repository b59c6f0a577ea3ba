"""Whatever articles and canned replies are called and say, it stays text."""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.article import ArticleState
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.option import OptionList
from crm_desktop.services.articles import AddArticle, AddPictures
from crm_desktop.services.contacts import AddContact
from crm_desktop.services.messages import SendReply
from crm_desktop.services.options import AddOption
from crm_desktop.services.templates import AddTemplate
from crm_desktop.services.tickets import AddTicket, SolveTickets
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.articles.template_popup import TemplatePopup
from crm_desktop.ui.knowledge.exporting import write_all
from crm_desktop.ui.knowledge.page import ArticlePage
from crm_desktop.ui.knowledge.screen import KnowledgeScreen
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.tickets.panel import TicketPanel
from crm_desktop.ui.tickets.screen import TicketsScreen
from tests.helpers.articles import PIXEL
from tests.helpers.gui import do, main_window, new_workspace
from tests.ui.test_hostile_sales import dialog, popup
from tests.ui.test_hostile_text import HOSTILE, check

pytestmark = pytest.mark.usefixtures("dressed")

_NOW = 1_795_348_800_000


@pytest.fixture(scope="module")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a business whose articles are full of hostile words, and help with tickets."""
    workspace = new_workspace(tmp_path_factory.mktemp("stock"))
    for text in HOSTILE.values():
        _add(workspace, text)
    workspace.close()
    return workspace.path


def _add(workspace: Workspace, text: str) -> None:
    short = " ".join(text.split())[:300]
    do(workspace, AddOption(OptionList.TICKET_CATEGORY, short))
    words = text[:20_000]
    body = (
        f"# {words}\n\n{words}\n\n- {words}\n\n> {words}\n\n![{short}](file:a.png)\n\nreader broken"
    )
    done = do(workspace, AddArticle(text, body, state=ArticleState.PUBLISHED))
    article = max(done.changes.created & done.changes.ids[Kind.ARTICLE])
    do(workspace, AddPictures(article, (("a.png", PIXEL),)))
    contact = min(do(workspace, AddContact(text)).changes.ids[Kind.CONTACT])
    for solved in (True, False):
        made = do(workspace, AddTicket(f"reader broken {text}", contact))
        ticket = max(made.changes.created & made.changes.ids[Kind.TICKET])
        if solved:
            do(workspace, SendReply(ticket, text, articles=(article,)))
            do(workspace, SolveTickets((ticket,)))
    plain = text[:40_000].replace("{", "(").replace("}", ")").replace("%", "")
    do(workspace, AddTemplate(text, f"{plain} {{{{ contact.name }}}} {{{{ deal.name }}}}", short))


@pytest.fixture
def window(stock: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window of that business."""
    workspace = Workspace(Path(shutil.copy(stock, tmp_path)), 7, lambda: _NOW)
    with main_window(workspace, qtbot) as shown:
        yield shown
    workspace.close()


@pytest.fixture
def screen(window: MainWindow, qtbot: QtBot) -> KnowledgeScreen:
    window.go("knowledge")
    made = window.screen_of("knowledge")
    assert isinstance(made, KnowledgeScreen)
    qtbot.waitUntil(lambda: len(made.pane.model.ids()) == len(HOSTILE))
    return made


def _is_read(page: ArticlePage, key: int) -> bool:
    return page.shown is not None and page.shown.detail.row.id == key


def _is_beside(panel: TicketPanel, key: int) -> bool:
    return panel.shown is not None and panel.shown.id == key


def test_each_article_read_and_written(
    screen: KnowledgeScreen, window: MainWindow, qtbot: QtBot
) -> None:
    page = screen.page
    for key in screen.pane.model.ids():
        screen.pane.go_to(key)
        qtbot.waitUntil(partial(_is_read, page, key))
        check(window)
        html = page.parts.reader.toHtml()
        assert html.count("<img") == html.count('<img src="picture:a.png"') <= 1
        page.edit()
        check(page)
        page.leave_editing(keep=True)
        assert page.shown is not None
        assert "reader broken" in page.shown.detail.body


def test_all_of_them_on_paper(screen: KnowledgeScreen, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "all.pdf"
    write_all(screen.runner, screen, path)
    qtbot.waitUntil(path.exists)
    check(screen)


def test_what_is_suggested_and_chosen_beside_tickets(window: MainWindow, qtbot: QtBot) -> None:
    window.go("tickets")
    shown = window.screen_of("tickets")
    assert isinstance(shown, TicketsScreen)
    qtbot.waitUntil(lambda: len(shown.pane.model.ids()) == len(HOSTILE))
    panel = shown.showing.panel
    for key in shown.pane.model.ids():
        shown.pane.go_to(key)
        qtbot.waitUntil(partial(_is_beside, panel, key))
        check(shown)
    window.run_action("ticket.canned")
    popup(window, TemplatePopup, qtbot)
    known = shown.beside.knowledge
    assert known is not None
    known.list.rows[0].line.click()
    dialog(window, qtbot)


def test_the_window_of_canned_replies(window: MainWindow, qtbot: QtBot) -> None:
    window.run_action("file.templates")
    dialog(window, qtbot)
