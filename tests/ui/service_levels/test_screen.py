"""Service levels, hours and holidays are edited on their screen, by keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.ticket import Priority, ServiceLevelRow
from crm_desktop.services import service_levels, working_hours
from crm_desktop.services.business import read_business
from crm_desktop.services.service_levels import DeleteLevel
from crm_desktop.services.tickets import AddTicket
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.service_levels.level_form import LevelForm
from crm_desktop.ui.service_levels.screen import ServiceLevelsScreen
from tests.helpers.gui import add_people, do, main_window

_CALENDAR = b"""BEGIN:VCALENDAR\r
VERSION:2.0\r
BEGIN:VEVENT\r
UID:a@example\r
SUMMARY:Restoration Day\r
DTSTART;VALUE=DATE:20261201\r
DTEND;VALUE=DATE:20261202\r
END:VEVENT\r
END:VCALENDAR\r
"""


@pytest.fixture
def window(workspace: Workspace, qtbot: QtBot) -> Iterator[MainWindow]:
    with main_window(workspace, qtbot) as shown:
        yield shown


@pytest.fixture
def screen(window: MainWindow, qtbot: QtBot) -> ServiceLevelsScreen:
    window.run_action("file.levels")
    found = window.screen_of("service-levels")
    assert isinstance(found, ServiceLevelsScreen)
    qtbot.waitUntil(lambda: bool(found.levels.list.rows.rows))
    return found


def _levels(workspace: Workspace) -> list[ServiceLevelRow]:
    return workspace.read(service_levels.levels, CancelToken())


def _say(form: FormDialog, **values: str) -> None:
    for name, text in values.items():
        field = form.form.field(name)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)


def _form(parent: QWidget) -> FormDialog:
    return parent.findChildren(FormDialog)[-1]


def test_levels_say_for_what_and_how_soon(screen: ServiceLevelsScreen) -> None:
    texts = [[cell.text for cell in row.cells] for row in screen.levels.list.rows.rows]
    assert texts[0] == ["Low priority", "Low", "24 h", "72 h", "yes"]
    assert len(texts) == 4


def test_a_level_is_changed_and_the_form_says_what_that_does(
    screen: ServiceLevelsScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    do(workspace, AddTicket("Card reader offline", priority=Priority.LOW))
    QTest.keyClick(screen.levels.list.table, Qt.Key.Key_Return)
    form = _form(screen)
    assert isinstance(form, LevelForm)
    qtbot.waitUntil(lambda: form.effect.text().startswith("No open ticket"))
    _say(form, reply="4")
    qtbot.waitUntil(lambda: form.effect.text().startswith("1 open ticket"))
    _say(form, reply="soon")
    form.save()
    assert "working hours" in form.form._errors["reply"].text()
    _say(form, reply="1:30")
    form.save()
    qtbot.waitUntil(lambda: _levels(workspace)[0].reply_limit == 90)


def test_a_level_can_be_for_a_person(
    screen: ServiceLevelsScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    marta, *_ = add_people(workspace, 2)
    screen.levels.list.add.click()
    form = _form(screen)
    assert isinstance(form, LevelForm)
    _say(form, name="Marta", contact="Nobody", reply="2")
    form.save()
    assert "choose from the list" in form.form._errors["contact"].text()
    _say(form, contact="Marta")
    known = form._ids["contact"]
    qtbot.waitUntil(lambda: marta in known.values())
    form.form.set_values({"contact": next(name for name in known if known[name] == marta)})
    form.save()
    qtbot.waitUntil(lambda: len(_levels(workspace)) == 5)
    assert _levels(workspace)[-1].contact_id == marta


def test_a_level_is_moved_closed_and_deleted_by_keys(
    screen: ServiceLevelsScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    table = screen.levels.list.table
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: [each.id for each in _levels(workspace)] == [2, 1, 3, 4])
    qtbot.waitUntil(lambda: screen.levels.list.place() == 1)
    screen.levels.holds.click()
    qtbot.waitUntil(lambda: _levels(workspace)[-1].is_closed)
    qtbot.waitUntil(lambda: screen.levels.holds.text() == "Holds again")
    QTest.keyClick(table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(_levels(workspace)) == 3)


def test_without_levels_it_says_what_they_are_for(
    screen: ServiceLevelsScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    assert not screen.levels.hint.isVisible()
    for key in range(1, 5):
        screen.runner.write(screen, DeleteLevel(key))
    qtbot.waitUntil(screen.levels.hint.isVisible)


def test_the_two_settings_are_kept(
    screen: ServiceLevelsScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    screen.levels.minutes.setValue(45)
    screen.levels.minutes.editingFinished.emit()
    qtbot.waitUntil(lambda: workspace.read(read_business, CancelToken()).warn_minutes == 45)


def test_hours_are_typed_and_kept_as_one_step(
    screen: ServiceLevelsScreen, workspace: Workspace, window: MainWindow, qtbot: QtBot
) -> None:
    screen.tabs.setCurrentIndex(1)
    page = screen.hours
    assert page.lines[1].text() == "9:00–17:00"
    assert not page.keep.isEnabled()
    page.lines[1].setText("8-12, 11-14")
    page.save()
    assert page.error.isVisible()
    page.lines[1].setText("8-12, 13-17:30")
    page.lines[6].setText("10-14")
    QTest.keyClick(page.lines[6], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page.keep.isEnabled())
    (week,) = workspace.read(working_hours.weeks, CancelToken())
    assert week.hours[0] == ((480, 720), (780, 1050))
    assert week.hours[5] == ((600, 840),)
    window.run_action("edit.undo")
    qtbot.waitUntil(lambda: page.lines[1].text() == "9:00–17:00")


def test_other_hours_from_a_day_on(
    screen: ServiceLevelsScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    screen.tabs.setCurrentIndex(1)
    page = screen.hours
    page.list.add.click()
    form = _form(page)
    _say(form, day="someday")
    form.save()
    qtbot.waitUntil(lambda: "someday" in form.form._errors["day"].text())
    _say(form, day="2027-01-01")
    form.save()
    qtbot.waitUntil(lambda: len(page.list.rows.rows) == 2)
    page.list.table.selectRow(1)
    qtbot.waitUntil(lambda: page.title.text() == "From 1 January 2027")
    QTest.keyClick(page.list.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(page.list.rows.rows) == 1)
    assert not page.list.delete.isEnabled()


def test_holidays_are_added_every_year_and_imported_once(
    screen: ServiceLevelsScreen, workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    screen.tabs.setCurrentIndex(2)
    page = screen.holidays
    assert page.hint.isVisible()
    page.list.add.click()
    form = _form(page)
    _say(form, name="<b>Christmas</b>", day="2026-12-25", yearly="Yes")
    form.save()
    qtbot.waitUntil(lambda: len(page.list.rows.rows) == 1)
    shown = [cell.text for cell in page.list.rows.rows[0].cells]
    assert shown == ["<b>Christmas</b>", "25 December, every year"]
    path = tmp_path / "region.ics"
    path.write_bytes(_CALENDAR)
    page.bring_in(path)
    qtbot.waitUntil(lambda: len(page.list.rows.rows) == 2)
    page.bring_in(path)
    qtbot.waitUntil(page.told.isVisible)
    assert "known already" in page.told.text()
    page.bring_in(tmp_path / "none.ics")
    qtbot.waitUntil(lambda: bool(page.list._error.text()))
