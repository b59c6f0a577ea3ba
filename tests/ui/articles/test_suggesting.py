import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from crm_desktop.domain.article import ArticleState
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.services.articles import AddArticle, EditArticle
from crm_desktop.services.suggesting import Suggested, build, suggestions
from crm_desktop.services.tickets import AddTicket
from crm_desktop.services.workspace import Command, Workspace
from crm_desktop.ui.articles.suggesting import Suggesting, suggesting_of
from crm_desktop.ui.articles.suggestion_list import SuggestionList, why_words
from crm_desktop.ui.runner import Runner
from tests.helpers.gui import do


def _made(workspace: Workspace, command: Command, kind: Kind) -> int:
    done = do(workspace, command)
    return max(done.changes.created & done.changes.ids[kind])


@pytest.fixture
def article(workspace: Workspace) -> int:
    command = AddArticle("Pair the card reader", "Off and on.", state=ArticleState.PUBLISHED)
    return _made(workspace, command, Kind.ARTICLE)


@pytest.fixture
def ticket(workspace: Workspace) -> int:
    return _made(workspace, AddTicket("The card reader does not pair"), Kind.TICKET)


class Asker(QObject):
    """Somebody who asks, and keeps the answers."""

    def __init__(self, keeper: Suggesting, ticket: int) -> None:
        super().__init__()
        self.answers: list[tuple[Suggested, ...]] = []
        self._keeper, self._ticket = keeper, ticket

    def ask(self) -> None:
        self._keeper.suggest(self, self._ticket, self.answers.append)

    def names(self) -> list[str]:
        return [each.article.name for each in self.answers[-1]] if self.answers else []


def test_there_is_one_for_a_file_and_it_reads_nothing_before_it_is_asked(
    runner: Runner, article: int, qtbot: QtBot
) -> None:
    keeper = suggesting_of(runner)
    assert suggesting_of(runner) is keeper
    runner.write(runner, EditArticle(article, {"body": "On."}))
    qtbot.waitUntil(lambda: runner.is_idle)
    assert keeper._index is None


def test_answers_follow_what_is_written(
    runner: Runner, article: int, ticket: int, qtbot: QtBot
) -> None:
    asker = Asker(suggesting_of(runner), ticket)
    asker.ask()
    qtbot.waitUntil(lambda: asker.names() == ["Pair the card reader"])
    suggesting_of(runner).renewed.connect(asker.ask)
    runner.write(asker, EditArticle(article, {"name": "Pair the reader"}))
    qtbot.waitUntil(lambda: asker.names() == ["Pair the reader"])
    runner.write(asker, EditArticle(article, {"state": "outdated"}))
    qtbot.waitUntil(lambda: asker.names() == [])


def test_a_ticket_that_is_gone_needs_no_answer(runner: Runner, article: int, qtbot: QtBot) -> None:
    asker = Asker(suggesting_of(runner), 7)
    asker.ask()
    qtbot.waitUntil(lambda: runner.is_idle)
    assert asker.answers == []


def test_the_list_says_why(workspace: Workspace, article: int, ticket: int, qtbot: QtBot) -> None:
    token = CancelToken()
    index = workspace.read(lambda r: build(r, token), token)
    (found,) = workspace.read(lambda r: suggestions(r, index, ticket), token)
    assert set(why_words(found).split(", ")) == {"pair", "card", "reader"}
    voted = found._replace(solved_like_it=4, of_like_it=5, matched=())
    assert why_words(voted) == "solved 4 of 5 tickets like this"
    shown = SuggestionList()
    qtbot.addWidget(shown)
    shown.show()
    shown.show_suggested((found,))
    with qtbot.waitSignal(shown.open_requested) as asked:
        shown.rows[0].line.click()
    assert asked.args == [article]
    row, name = shown.rows[0], "What to do when the card reader has lost its pairing again"
    row.show_suggested(found._replace(article=found.article._replace(name=name)))
    row.line.resize(240, row.line.height())
    assert " ".join(row.line.lines(240)) == name
    assert row.line.height() > 2 * row.line.fontMetrics().height()
    shown.show_suggested(())
    assert not shown.rows[0].isVisible()
    assert shown.write.isVisible()
