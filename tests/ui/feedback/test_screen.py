"""The screen of feedback by keyboard alone: figures, filters, the list, and what is done to it."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.report_period import Span
from crm_desktop.services.feedback import RecordResponse
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.delegates.cell import CELL_ROLE
from crm_desktop.ui.dialogs.exporting import ExportDialog
from crm_desktop.ui.dialogs.own_days import OwnDaysDialog
from crm_desktop.ui.feedback.importing import ImportDialog
from crm_desktop.ui.feedback.screen import FeedbackScreen
from crm_desktop.ui.responses.recording import ChangeDialog
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.theme import Tone
from tests.helpers.contacts import texts
from tests.helpers.gui import do, main_window


def _column(screen: FeedbackScreen, key: str) -> Sequence[str]:
    model = screen.model
    place = [column.key for column in model.columns].index(key)
    return [model.index(row, place).data(CELL_ROLE).text for row in range(model.rowCount())]


def test_surveys_stand_in_figures_above_the_list(screen: FeedbackScreen) -> None:
    csat, nps = screen.parts.strip.tiles
    assert csat.accessibleName() == "Satisfaction with a ticket, 83 %, 5 of 6 gave 4 or 5"
    words = "1 promoter · 1 passive · 0 detractors"
    assert nps.accessibleName() == f"Would you recommend us?, +50, {words}"
    assert screen.status() == "8 responses"
    assert _column(screen, "score")[:2] == ["2 of 5, low", "5 of 5"]
    assert _column(screen, "comment")[0] == "Waited far too long"
    assert _column(screen, "ticket")[0] == "#1"
    cell = screen.model.index(0, 1).data(CELL_ROLE)
    assert (cell.tone, cell.tip) == (Tone.BAD, "dissatisfied")


def test_of_few_scores_no_share_is_told(screen: FeedbackScreen, qtbot: QtBot) -> None:
    screen.parts.filters.choose_span(Span.LAST_YEAR)
    qtbot.waitUntil(lambda: screen.model.rowCount() == 1)
    assert ", 1 of 1, " in screen.parts.strip.tiles[0].accessibleName()


def test_the_list_is_of_days_of_ones_own(screen: FeedbackScreen, qtbot: QtBot) -> None:
    filters, model = screen.parts.filters, screen.model
    filters.choose_span(Span.OWN)
    (asked,) = filters.findChildren(OwnDaysDialog)
    today = asked.last.date()
    asked.first.setDate(today.addDays(-3))
    asked.last.setDate(today.addDays(-2))
    asked.accept()
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    assert _column(screen, "score") == ["5 of 5", "5 of 5"]
    assert filters.span_chip.accessibleName() == "19 to 20 November 2026"
    assert filters.is_narrow
    filters.show_all()
    qtbot.waitUntil(lambda: model.rowCount() == 8)
    assert filters.span_chip.accessibleName() == "All time"


def test_the_list_is_filtered_by_survey_score_and_words(
    screen: FeedbackScreen, qtbot: QtBot
) -> None:
    filters, model = screen.parts.filters, screen.model
    QTest.keyClick(screen.parts.strip.tiles[1], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    assert screen.status() == "2 of 8 responses"
    screen.handlers()["list.filter"]()
    QTest.keyClicks(filters.words, "NEIGH")
    qtbot.waitUntil(lambda: _column(screen, "comment") == ["Told my neighbours"])
    QTest.keyClick(filters.words, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is screen.parts.table
    QTest.keyClick(screen.parts.table, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: model.rowCount() == 8)
    QTest.keyClick(filters.low, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: _column(screen, "score") == ["2 of 5, low"])
    filters.words.setText("nothing like it")
    qtbot.waitUntil(lambda: "No feedback is like that." in texts(screen))


def test_it_is_sorted_by_what_can_be_sorted_by(screen: FeedbackScreen, qtbot: QtBot) -> None:
    header = screen.parts.table.horizontalHeader()
    header.setSortIndicator(1, Qt.SortOrder.AscendingOrder)
    qtbot.waitUntil(lambda: _column(screen, "score")[1] == "4 of 5")
    header.setSortIndicator(2, Qt.SortOrder.AscendingOrder)  # of comments there is no order
    assert header.sortIndicatorSection() == 1


def test_enter_opens_the_ticket_or_else_the_person(
    screen: FeedbackScreen, people: list[int], ticket: int, qtbot: QtBot
) -> None:
    opened: list[tuple[object, object]] = []
    screen.open_requested.connect(lambda kind, key: opened.append((kind, key)))
    table = screen.parts.table
    table.setCurrentIndex(screen.model.index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened == [(Kind.TICKET, ticket), (Kind.CONTACT, people[1])]


def test_several_are_deleted_at_once_and_come_back_with_undo(
    screen: FeedbackScreen, runner: Runner, qtbot: QtBot
) -> None:
    table = screen.parts.table
    table.setFocus()
    table.setCurrentIndex(screen.model.index(1, 0))
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(table.selected()) == 2
    screen.handlers()["record.delete"]()
    qtbot.waitUntil(lambda: screen.model.rowCount() == 6)
    assert QApplication.focusWidget() is table
    runner.undo(screen)
    qtbot.waitUntil(lambda: screen.model.rowCount() == 8)


def test_f2_changes_a_response(screen: FeedbackScreen, qtbot: QtBot) -> None:
    table = screen.parts.table
    table.setCurrentIndex(screen.model.index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: screen.findChild(ChangeDialog) is not None)
    dialog = screen.findChild(ChangeDialog)
    assert dialog is not None
    QTest.keyClick(dialog.scale, Qt.Key.Key_3)
    QTest.keyClick(dialog.scale, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _column(screen, "score")[0] == "3 of 5")
    assert _column(screen, "comment")[0] == "Waited far too long"


def test_a_table_dropped_here_is_taken_in(
    screen: FeedbackScreen, tmp_path: object, qtbot: QtBot
) -> None:
    table = screen.runner.workspace.path.parent / "said.csv"
    table.write_text("Score,Comment\n5,Well done\n", encoding="utf-8")
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(table))])
    screen.dropEvent(
        QDropEvent(
            QPoint(40, 40),
            Qt.DropAction.CopyAction,
            dragged,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    qtbot.waitUntil(lambda: screen.findChild(ImportDialog) is not None)


def test_the_model_keeps_to_the_rules_of_models(screen: FeedbackScreen, qtbot: QtBot) -> None:
    QAbstractItemModelTester(screen.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    do(screen.runner.workspace, RecordResponse(1, 5, "Once more"))
    screen.ask()
    qtbot.waitUntil(lambda: screen.model.rowCount() == 9)


def test_without_feedback_it_is_said_what_belongs_here(workspace: Workspace, qtbot: QtBot) -> None:
    with main_window(workspace, qtbot) as window:
        window.run_action("feedback.show")
        screen = window.screen_of("feedback")
        assert isinstance(screen, FeedbackScreen)
        qtbot.waitUntil(lambda: screen.parts.is_shown(screen.parts.nothing))
        assert window.here == "feedback"
        assert "record.delete" not in screen.handlers()


@pytest.mark.parametrize("place", [0, 1])
def test_filters_open_by_keyboard(screen: FeedbackScreen, place: int) -> None:
    chip = (screen.parts.filters.survey_chip, screen.parts.filters.span_chip)[place]
    QTest.keyClick(chip, Qt.Key.Key_Return)
    menu = screen.parts.filters.menu
    assert menu is not None
    assert next(action.text() for action in menu.actions()) == ("All surveys", "All time")[place]
    menu.close()


def test_what_was_said_goes_out_as_a_table(screen: FeedbackScreen, qtbot: QtBot) -> None:
    screen.handlers()["file.export"]()
    [dialog] = screen.findChildren(ExportDialog)
    assert dialog.windowTitle() == "Export 8 responses"
    dialog.reject()
