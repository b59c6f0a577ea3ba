"""The companies screen: its people, and what was done with any of them."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.services import companies
from crm_desktop.services.companies import EditCompany
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.companies.screen import CompaniesScreen
from crm_desktop.ui.delegates.timeline import TIMELINE_ROLE
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.runner import Runner
from tests.helpers.gui import add_people, add_story, do, panel_of, shown_in


@pytest.fixture
def screen(runner: Runner, workspace: Workspace, qtbot: QtBot) -> CompaniesScreen:
    """Companies of twelve people, Oliveira Tiles with a story in the panel."""
    people = add_people(workspace)
    add_story(workspace, people[0])
    made = CompaniesScreen(runner)
    qtbot.addWidget(made)
    made.resize(1244, 826)
    made.show()
    made.activate()
    found = workspace.read(companies.ids, CancelToken())
    rows = workspace.read(lambda reading: companies.rows(reading, found), CancelToken())
    made.open_record(Kind.COMPANY, next(r.id for r in rows if r.name == "Oliveira Tiles"))
    qtbot.waitUntil(lambda: name_of(made) == "Oliveira Tiles")
    return made


def name_of(screen: CompaniesScreen) -> str:
    shown = panel_of(screen).shown
    return "" if shown is None else shown.name


def test_the_panel_shows_the_people_and_their_shared_timeline(screen: CompaniesScreen) -> None:
    assert panel_of(screen).head.places.line(0).line().text == "Marta Oliveira"
    rows = panel_of(screen).timeline.rows
    items = [rows.index(place).data(TIMELINE_ROLE) for place in range(rows.rowCount())]
    assert all("Marta" in item.head + item.when for item in items if not item.is_heading)
    assert screen.status().startswith("11 companies")


def test_a_person_asks_to_be_shown(screen: CompaniesScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.open_requested) as asked:
        QTest.mouseClick(
            panel_of(screen).head.places.line(0),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            QPoint(60, 10),
        )
    assert asked.args is not None
    assert asked.args[0] is Kind.CONTACT


def test_a_note_belongs_to_the_company(
    screen: CompaniesScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    screen.handlers()["log.note"]()
    QTest.keyClicks(panel_of(screen).log.text, "Moves in spring")
    QTest.keyClick(panel_of(screen).log.text, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown_in(screen).done_count == 6)
    key = shown_in(screen).id
    newest = workspace.read(lambda reading: companies.detail(reading, key), CancelToken()).done[0]
    assert (newest.kind, newest.company_id, newest.contact_id) == (ActivityKind.NOTE, key, None)


def test_a_person_is_added_with_a_place_in_the_company(
    screen: CompaniesScreen, qtbot: QtBot
) -> None:
    panel_of(screen).head.add_requested.emit("place", QPoint())
    form = screen.findChildren(FormDialog)[-1].form
    QTest.keyClicks(form.field("name"), "Ada")
    QTest.keyClick(form.field("name"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(shown_in(screen).places) == 2)


def test_a_new_company_is_chosen_in_the_list(screen: CompaniesScreen, qtbot: QtBot) -> None:
    screen.handlers()["record.new"]()
    form = screen.findChildren(FormDialog)[-1].form
    QTest.keyClicks(form.field("name"), "Aardvark Ltd")
    QTest.keyClick(form.field("name"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: name_of(screen) == "Aardvark Ltd")
    assert screen.list.table.currentIndex().row() == 0


def test_the_number_of_employees_is_shown_and_checked(
    screen: CompaniesScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    do(workspace, EditCompany(shown_in(screen).id, {"employees": "12"}))
    panel_of(screen)._read()
    qtbot.waitUntil(lambda: shown_in(screen).facts[3].value == "12")
    panel_of(screen).tabs.setCurrentIndex(1)
    field = panel_of(screen).form.field("employees")
    field.setFocus()
    QTest.keyClicks(field, "x")
    QTest.keyClick(field, Qt.Key.Key_Return)
    wrong = panel_of(screen).form._errors["employees"]
    qtbot.waitUntil(lambda: "is not a whole number" in wrong.text())
