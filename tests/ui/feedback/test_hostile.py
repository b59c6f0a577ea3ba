"""Whatever customers say, and whatever surveys and questions are called, it stays text."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.feedback import QuestionKind
from crm_desktop.services.contacts import AddContact
from crm_desktop.services.feedback import RecordResponse
from crm_desktop.services.surveys import AddQuestion, AddSurvey, surveys
from crm_desktop.services.tickets import AddTicket
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.contacts.screen import ContactsScreen
from crm_desktop.ui.feedback.importing import ImportDialog
from crm_desktop.ui.feedback.question_form import QuestionForm
from crm_desktop.ui.feedback.screen import FeedbackScreen
from crm_desktop.ui.feedback.surveys import SurveysDialog
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.responses.page import FeedbackPage
from crm_desktop.ui.responses.recording import ChangeDialog, RecordDialog
from tests.helpers.gui import NOW, do, main_window, new_workspace, panel_of
from tests.ui.test_hostile_text import HOSTILE, check, close_dialogs

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture(scope="module")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a business whose customers say hostile things."""
    workspace = new_workspace(tmp_path_factory.mktemp("stock"))
    for place, text in enumerate(HOSTILE.values()):
        _add(workspace, text, place)
    workspace.close()
    return workspace.path


def _add(workspace: Workspace, text: str, place: int) -> None:
    """A person, a ticket, a survey with questions, and what was said to each."""
    done = do(workspace, AddContact(text, text))
    contact = min(done.changes.ids[Kind.CONTACT])
    ticket = max(do(workspace, AddTicket(text, contact=contact)).changes.ids[Kind.TICKET])
    do(workspace, AddSurvey(f"{place} {text}"))
    survey = max(workspace.read(surveys, CancelToken()), key=lambda each: each.id).id
    words = text.replace(";", ",")
    do(workspace, AddQuestion(survey, QuestionKind.CHOICE, text, (words, "other")))
    do(workspace, AddQuestion(survey, QuestionKind.TEXT, text))
    (_, asked) = next(
        each.questions for each in workspace.read(surveys, CancelToken()) if each.id == survey
    )
    do(workspace, RecordResponse(1, 1, text, ticket=ticket))
    do(workspace, RecordResponse(survey, None, text, contact, answers={asked.id: text}))


@pytest.fixture
def window(stock: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window of that business."""
    workspace = Workspace(Path(shutil.copy(stock, tmp_path)), 7, lambda: NOW)
    with main_window(workspace, qtbot) as shown:
        yield shown
    workspace.close()


def _screen(window: MainWindow, qtbot: QtBot) -> FeedbackScreen:
    window.run_action("feedback.show")
    screen = window.screen_of("feedback")
    assert isinstance(screen, FeedbackScreen)
    qtbot.waitUntil(lambda: screen.model.rowCount() > 20)
    return screen


def test_the_screen_and_the_forms_of_every_line(window: MainWindow, qtbot: QtBot) -> None:
    screen = _screen(window, qtbot)
    check(window)
    for row in range(0, screen.model.rowCount(), 2):
        screen.parts.table.setCurrentIndex(screen.model.index(row, 0))
        screen.parts.table.grab()
        qtbot.waitUntil(lambda: screen.current() is not None)
        screen.change()
        qtbot.waitUntil(lambda: screen.findChild(ChangeDialog) is not None)
        close_dialogs(screen)
        qtbot.waitUntil(lambda: screen.findChild(ChangeDialog) is None)
    for survey in screen.shown.summaries:
        screen.parts.filters.choose_survey(survey.survey)
        check(screen.parts.filters)
    screen.parts.filters.open_surveys()
    assert screen.parts.filters.menu is not None
    screen.parts.filters.menu.grab()
    screen.parts.filters.menu.close()
    screen.record()
    qtbot.waitUntil(lambda: screen.findChild(RecordDialog) is not None)
    dialog = screen.findChild(RecordDialog)
    assert dialog is not None
    for place in range(dialog.box.count()):
        dialog.box.setCurrentIndex(place)
        check(dialog)
    dialog.reject()


def test_surveys_and_their_questions(window: MainWindow, qtbot: QtBot) -> None:
    screen = _screen(window, qtbot)
    screen.open_surveys()
    dialog = screen.findChild(SurveysDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: len(dialog.list.rows.rows) > 10)
    for row in range(2, len(dialog.list.rows.rows)):
        dialog.list.table.setCurrentIndex(dialog.list.rows.index(row, 0))
        check(dialog)
        dialog.edit_question()
        form = next(each for each in dialog.findChildren(QuestionForm) if each.isVisible())
        check(form)
        form.reject()
    dialog.reject()


def test_a_table_of_such_words(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    for text in HOSTILE.values():
        cell = text[:900].replace('"', '""')
        path = tmp_path / "said.csv"
        path.write_text(f'"{cell}",Score,Comment\n"{cell}","{cell}","{cell}"\n', encoding="utf-8")
        dialog = ImportDialog(window.runner, window, path)
        dialog.open()
        qtbot.waitUntil(lambda shown=dialog: bool(shown.columns.boxes))  # type: ignore[misc]
        check(dialog)
        if dialog.go_button.isEnabled():
            dialog.go()
            qtbot.waitUntil(lambda shown=dialog: shown.taken is not None)  # type: ignore[misc]
            check(dialog)
        dialog.reject()


def test_the_page_of_a_panel_and_the_lines_of_today(window: MainWindow, qtbot: QtBot) -> None:
    window.go("contacts")
    screen = window.screen_of("contacts")
    assert isinstance(screen, ContactsScreen)
    for key in list(screen.list.model.ids())[:20]:
        window.open_record(Kind.CONTACT, key)
        qtbot.waitUntil(lambda want=key: getattr(panel_of(screen).shown, "id", 0) == want)  # type: ignore[misc]
        window.run_action("panel.tickets")
        qtbot.waitUntil(lambda: screen.findChild(FeedbackPage) is not None)
        check(panel_of(screen))
    window.go("today")
    check(window)
