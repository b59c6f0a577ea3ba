import pytest
from PySide6.QtCore import QByteArray, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.article import ArticleState
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.services import articles
from crm_desktop.services.articles import AddArticle
from crm_desktop.services.templates import AddTemplate
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.tickets.draft import Way
from crm_desktop.ui.tickets.knowing import PanelKnowledge
from crm_desktop.ui.tickets.panel import TicketPanel
from crm_desktop.ui.tickets.screen import TicketsScreen
from tests.helpers.gui import do

OFFLINE = "Card reader offline"


@pytest.fixture
def article(workspace: Workspace, ids: dict[str, int]) -> int:
    assert ids
    body = "Switch the card reader **off** and on."
    done = do(workspace, AddArticle("Card reader", body, state=ArticleState.PUBLISHED))
    do(workspace, AddTemplate("Thanks", "Dear {{ contact.first_name }}, {{ deal.name }}"))
    return max(done.changes.created & done.changes.ids[Kind.ARTICLE])


@pytest.fixture
def panel(article: int, screen: TicketsScreen, ids: dict[str, int], qtbot: QtBot) -> TicketPanel:
    """The panel of the ticket, with its suggestion."""
    screen.open_record(Kind.TICKET, ids[OFFLINE])
    screen.handlers()["ticket.reply"]()
    found = screen.beside.knowledge
    assert found is not None
    qtbot.waitUntil(lambda: bool(found.list.rows))
    assert found.list.rows[0].line.title() == "Card reader"
    made: TicketPanel = screen.showing.panel
    return made


@pytest.fixture
def known(panel: TicketPanel, screen: TicketsScreen) -> PanelKnowledge:
    assert panel.shown is not None
    made: PanelKnowledge | None = screen.beside.knowledge
    assert made is not None
    return made


def test_a_suggested_article_is_put_into_the_reply_and_remembered(
    known: PanelKnowledge, panel: TicketPanel, article: int, qtbot: QtBot
) -> None:
    known.list.rows[0].insert.click()
    qtbot.waitUntil(lambda: bool(panel.reply.draft().text))
    draft = panel.reply.draft()
    assert (draft.way, draft.text) == (Way.REPLY, "Switch the card reader off and on.")
    assert draft.articles == (article,)


def test_a_suggested_article_is_shown_first_where_one_asks(
    known: PanelKnowledge, panel: TicketPanel, article: int, qtbot: QtBot
) -> None:
    known.list.rows[0].line.click()
    window = known.window
    assert window is not None
    qtbot.waitUntil(lambda: window.shown is not None)
    assert window.reader.toPlainText() == "Switch the card reader off and on."
    window.title.click()
    assert panel.reply.draft().text == "Card reader"
    assert panel.reply.draft().articles == (article,)


def test_an_article_is_written_from_the_ticket(
    known: PanelKnowledge, screen: TicketsScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(screen.open_requested) as asked:
        known.list.write.click()
    kind, key = asked.args
    assert kind is Kind.ARTICLE
    found = workspace.read(lambda r: articles.detail(r, key), CancelToken())
    assert (found.row.name, found.row.state) == (OFFLINE, ArticleState.DRAFT)


def test_a_canned_reply_brings_its_subject_and_goes_out_with_it(
    known: PanelKnowledge,
    screen: TicketsScreen,
    panel: TicketPanel,
    workspace: Workspace,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    seen: list[str] = []

    def note(url: QUrl) -> bool:
        seen.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    do(workspace, AddTemplate("An offer", "As you asked.", "Your offer, {{ contact.first_name }}"))
    screen.handlers()["ticket.canned"]()
    qtbot.waitUntil(lambda: known.popup is not None)
    popup = known.popup
    assert popup is not None
    popup.list.setCurrentRow(1)
    assert popup.preview.toPlainText() == "Your offer, Rita\n\nAs you asked."
    popup.take()
    assert panel.reply.addresses.subject.isVisible()
    panel.reply.addresses.subject.setText("Our offer")
    number = panel.shown.row.number if panel.shown is not None else 0
    panel.reply.foot.send.click()
    qtbot.waitUntil(lambda: bool(seen) and not panel.reply.draft().text)
    assert f"subject=Our offer [#{number}]" in QUrl.fromPercentEncoding(
        QByteArray(seen[0].encode())
    )
    assert not panel.reply.addresses.subject.isVisible()


def test_a_canned_reply_is_filled_in_and_not_sent_while_something_is_missing(
    known: PanelKnowledge, screen: TicketsScreen, panel: TicketPanel, qtbot: QtBot
) -> None:
    screen.handlers()["ticket.canned"]()
    qtbot.waitUntil(lambda: known.popup is not None)
    popup = known.popup
    assert popup is not None
    assert popup.preview.toPlainText() == "Dear Rita, ⟦deal.name⟧"
    assert popup.missing.text() == "Missing: Deal: name"
    popup.take()
    assert panel.reply.draft().text == "Dear Rita, ⟦deal.name⟧"
    sent: list[object] = []
    panel.reply.submitted.connect(sent.append)
    panel.reply.foot.solve.click()
    assert sent == []
    assert "Deal: name" in panel.reply.error.text()
    assert panel.reply.text.textCursor().selectedText() == "⟦deal.name⟧"
    QTest.keyClick(panel.reply.text, Qt.Key.Key_Backspace)
    assert panel.reply.draft().text == "Dear Rita, "
    assert not panel.reply.error.isVisible()
