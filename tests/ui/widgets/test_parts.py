"""The small parts: what is pressed is told, what is given is shown."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.widgets.buttons import Action, ActionRow
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.fields import day_field, number_field, time_field
from crm_desktop.ui.widgets.headings import PageHeading
from crm_desktop.ui.widgets.key_values import FigureRow, FigureRows, KeyValue, KeyValueRows
from crm_desktop.ui.widgets.label import PlainLabel
from crm_desktop.ui.widgets.status_line import StatusLine
from crm_desktop.ui.widgets.steps_header import StepsHeader
from crm_desktop.ui.widgets.top_bar import SearchField, TopBar

NAME = "<b>Finch</b> & Sons"


def words(widget: QWidget) -> list[str]:
    """What its labels say."""
    return [label.text() for label in widget.findChildren(PlainLabel) if label.isVisibleTo(widget)]


def test_an_empty_place_offers_its_action(qtbot: QtBot) -> None:
    state = EmptyState("inbox", "Nothing here yet.", "Import & go")
    qtbot.addWidget(state)
    state.show()
    with qtbot.waitSignal(state.action_requested):
        QTest.mouseClick(state.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    state.set_action("")
    assert not state.findChildren(QPushButton)[0].isVisible()


def test_actions_say_which_was_chosen(qtbot: QtBot) -> None:
    row = ActionRow([Action("call", "Call", "phone"), Action("mail", NAME)])
    qtbot.addWidget(row)
    with qtbot.waitSignal(row.action_chosen) as chosen:
        row.button("mail").click()
    assert chosen.args == ["mail"]
    assert row.button("mail").text() == "<b>Finch</b> && Sons"


def test_rows_show_their_values_and_links_tell_their_action(qtbot: QtBot) -> None:
    rows = KeyValueRows()
    qtbot.addWidget(rows)
    rows.set_rows([KeyValue("Name", NAME), KeyValue("Phone", "+351 912", "call:1")])
    assert words(rows) == ["Name", NAME, "Phone"]
    with qtbot.waitSignal(rows.action_chosen) as chosen:
        rows.findChildren(QPushButton)[0].click()
    assert chosen.args == ["call:1"]


def test_figures_replace_each_other(qtbot: QtBot) -> None:
    rows = FigureRows()
    qtbot.addWidget(rows)
    rows.set_rows([FigureRow("New", "1"), FigureRow("Old", "2")])
    rows.set_rows([FigureRow("New", "3")])
    assert words(rows) == ["New", "3"]


def test_the_present_step_is_told_to_screen_readers(qtbot: QtBot) -> None:
    steps = StepsHeader(["Match columns", "Check", "Done"])
    qtbot.addWidget(steps)
    steps.set_current(1)
    assert steps.accessibleName() == "2 Check"


def test_the_status_line_shows_only_what_there_is_to_say(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.set_saved("Saved")
    line.set_backup("Last backup today")
    assert words(line) == ["Saved", "Last backup today"]


def test_the_key_hint_goes_while_there_is_text(qtbot: QtBot) -> None:
    field = SearchField("Search", "Ctrl K")
    qtbot.addWidget(field)
    field.show()
    hint = field.findChildren(QLabel)[0]
    assert hint.isVisible()
    field.setText("m")
    assert not hint.isVisible()


def test_the_top_bar_shows_the_buttons_of_one_screen(qtbot: QtBot) -> None:
    bar = TopBar(SearchField("Search"))
    qtbot.addWidget(bar)
    bar.show()
    first, second = QPushButton("1"), QPushButton("2")
    bar.set_buttons([first])
    bar.set_buttons([second])
    assert second.isVisible()
    assert not first.isVisible()
    bar.set_buttons([first])
    assert first.isVisible()


def test_a_heading_hides_an_empty_aside(qtbot: QtBot) -> None:
    heading = PageHeading(NAME)
    qtbot.addWidget(heading)
    assert words(heading) == [NAME]
    heading.set_aside("12")
    assert words(heading) == [NAME, "12"]


def test_fields_can_be_made(qtbot: QtBot) -> None:
    fields = [day_field(), time_field(), number_field(1, 9)]
    for field in fields:
        qtbot.addWidget(field)
    assert number_field(1, 9).value() == 1
