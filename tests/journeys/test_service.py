"""A mail from its file to solved with an article, by keyboard alone; it goes back, and again."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from crm_desktop.domain.article import ArticleState
from crm_desktop.domain.ticket import Handing, TicketRow, TicketState
from crm_desktop.services import tickets
from crm_desktop.services.articles import AddArticle
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.tickets.panel import TicketPanel
from crm_desktop.ui.tickets.screen import TicketsScreen
from tests.helpers.mails import a_mail
from tests.journeys.person import a_business
from tests.journeys.witness import Witness

ARTICLE = "The card reader prints no receipt"
WORDS = "Since Monday the card reader prints no receipt. It says no link."


class Helper(Witness):
    """Somebody who answers their customers."""

    @property
    def tickets(self) -> TicketsScreen:
        screen = self.window.screen_of("tickets")
        assert isinstance(screen, TicketsScreen)
        return screen

    @property
    def panel(self) -> TicketPanel:
        made: TicketPanel = self.tickets.showing.panel
        return made


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was handed to the mail program."""
    seen: list[str] = []

    def note(url: QUrl) -> bool:
        seen.append(unquote(url.toString()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    return seen


@pytest.fixture
def helper(tmp_path: Path, qtbot: QtBot) -> Iterator[Helper]:
    """The program open on a business that knows one thing."""
    home = tmp_path / "home"
    home.mkdir()
    business = a_business(tmp_path / "studio.crm", "Harbour Studio")
    body = "Press the **blue** button for five seconds."
    business.do(AddArticle(ARTICLE, body, state=ArticleState.PUBLISHED))
    business.workspace.close()
    made = Helper(home, qtbot)
    made.start(tmp_path / "studio.crm")
    made.watch()
    yield made
    made.leave_all()


def the_ticket(reading: Reading) -> TicketRow:
    (row,) = tickets.rows(reading, reading.ids("SELECT id FROM ticket"))
    return row


def test_a_mail_is_taken_in_answered_with_an_article_and_solved_and_all_of_it_back_and_forth(
    helper: Helper, tmp_path: Path, sent: list[str]
) -> None:
    take_in(helper, a_mail(tmp_path, "1@x", "Card reader", WORDS))
    note_down(helper)
    helper.leave()
    helper.start(tmp_path / "studio.crm")
    answer(helper, sent)
    helper.press("Escape")
    helper.until(lambda: not helper.panel.reply.text.hasFocus())
    helper.go_back()
    assert helper.names() == []
    helper.go_forth()
    assert helper.ask(the_ticket).state is TicketState.SOLVED
    assert len(sent) == 1  # what is done again in the file is not sent again


def take_in(helper: Helper, mail: Path) -> None:
    """The name of the file is typed."""
    helper.press("Ctrl+Shift+O")
    helper.dialog(QFileDialog)
    helper.write(str(mail))
    helper.press("Return")
    helper.did("take-mails")
    helper.until_closed()
    helper.until(lambda: helper.window.here == "tickets")
    helper.until(lambda: helper.panel.head.subject.text() == "Card reader")
    assert helper.names() == ["Rita Alves"]


def note_down(helper: Helper) -> None:
    """A note that the customer does not see."""
    helper.press("N")
    helper.until(helper.panel.reply.text.hasFocus)
    helper.write("Looks like the link.")
    helper.press("Ctrl+Return")
    helper.did("log-message")
    assert helper.ask(the_ticket).replies == 0


def answer(helper: Helper, sent: list[str]) -> None:
    """The article that is suggested goes into the reply."""
    helper.go("Ctrl+6", "tickets")
    helper.until(lambda: helper.tickets.pane.current() is not None)
    helper.press("Return")
    helper.until(helper.panel.reply.text.hasFocus)
    helper.write("Dear Rita, ")
    beside = helper.tickets.beside
    helper.until(lambda: beside.knowledge is not None and bool(beside.knowledge.list.rows))
    helper.press("Alt+2")  # in a narrow window what stands beside is a tab
    helper.tab_to("Insert into the reply")
    helper.press("Return")
    helper.until(lambda: "blue button" in helper.panel.reply.text.toPlainText())
    helper.until(helper.panel.reply.text.hasFocus)
    helper.press("Ctrl+Return")
    helper.did("send-reply")
    row = helper.ask(the_ticket)
    assert (row.state, row.replies) == (TicketState.SOLVED, 1)
    last = helper.ask(lambda r: tickets.messages(r, row.id, 9))[-1]
    assert (last.handing, last.body) == (
        Handing.HANDED_OVER, "Dear Rita, Press the blue button for five seconds.",
    )  # fmt: skip
    assert helper.ask(lambda r: r.rows("SELECT ticket_id FROM article_use")) == [(row.id,)]
    assert sent[0].startswith("mailto:Rita@BlueDoor.example?subject=Re: Card reader [#1]")
