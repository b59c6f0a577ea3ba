"""The columns of a file and the list of places they can go to."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.fields import FieldType
from crm_desktop.services.importing.columns import Look, look, with_target
from crm_desktop.services.importing.source import TableOf, Target
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.delegates.cell import CELL_ROLE, Cell
from crm_desktop.ui.importing.column_model import HOW, NAME, TARGET, VALUE, ColumnModel
from crm_desktop.ui.importing.match import MatchPage
from crm_desktop.ui.importing.targets import place_words, places
from crm_desktop.ui.theme import Tone
from tests.ui.importing.conftest import ADA, BLAISE, MakeFile

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture
def people(workspace: Workspace, a_file: MakeFile) -> Look:
    return workspace.read(look(a_file(("", *ADA[1:]), BLAISE)), CancelToken())


@pytest.fixture
def page(qtbot: QtBot, people: Look) -> MatchPage:
    made = MatchPage()
    qtbot.addWidget(made)
    made.set_look(people, is_first=True)
    made.resize(800, 500)
    made.show()
    return made


def cell(model: ColumnModel, row: int, column: int) -> Cell:
    """What the delegate is given."""
    found = model.index(row, column).data(CELL_ROLE)
    assert isinstance(found, Cell)
    return found


def test_each_column_shows_its_first_value_and_where_it_goes(people: Look) -> None:
    model = ColumnModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_look(people)
    assert cell(model, 0, NAME).text == "First name"
    assert cell(model, 0, VALUE).text == "Blaise"
    assert cell(model, 0, TARGET) == Cell("First name ▾", tone=Tone.ACCENT)
    assert cell(model, 0, HOW).text == "recognised"
    own = cell(model, 5, TARGET)
    assert (own.text, own.tone) == ("New field: Text ▾", Tone.ACCENT)
    assert cell(model, 5, HOW).text == "by content"
    model.set_source(with_target(people.source, 5, Target.EXTRA))
    note = cell(model, 5, TARGET)
    assert (note.text, note.tone) == ("To the note ▾", Tone.WARNING)


def test_a_new_field_may_be_of_another_type(people: Look) -> None:
    assert people.source.mapping is not None
    column = people.source.mapping.columns[5]
    plan = people.plan(column, FieldType.CHOICE)
    model = ColumnModel()
    model.set_look(people)
    model.set_source(with_target(people.source, 5, Target.FIELD, "", plan))
    assert cell(model, 5, TARGET).text == "New field: One choice ▾"
    assert cell(model, 5, HOW).text == "your choice"


def test_the_column_of_companies_says_how_many_it_makes(people: Look) -> None:
    model = ColumnModel()
    model.set_look(people)
    model.set_made(1204)
    assert cell(model, 4, HOW).text == "makes 1,204 companies"
    model.set_source(with_target(people.source, 4, Target.SKIP))
    assert cell(model, 4, HOW).text == "your choice"


def test_every_place_has_its_own_words() -> None:
    offered = set()
    for of in TableOf:
        words = [place_words(place) for place in places(of)]
        assert len(words) == len(set(words))
        offered |= {target for target, _ in places(of)}
    assert offered == set(Target) - {Target.EXTRA_LABEL, Target.MORE}


def test_letters_find_a_place_and_enter_chooses_it(qtbot: QtBot, page: MatchPage) -> None:
    page.table.setCurrentIndex(page.table.columns.index(5, 0))
    QTest.keyClicks(page.table, "m")
    assert page.table.targets.isVisible()
    QTest.keyClicks(page.table.targets.search, "obile")
    with qtbot.waitSignal(page.table.target_chosen) as chosen:
        QTest.keyClick(page.table.targets.search, Qt.Key.Key_Return)
    assert chosen.args == [5, Target.PHONE, "mobile"]


def test_the_arrow_keys_walk_through_what_was_found(qtbot: QtBot, page: MatchPage) -> None:
    page.table.open_targets("street")
    search = page.table.targets.search
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown):
        QTest.keyClick(search, key)
    with qtbot.waitSignal(page.table.target_chosen) as chosen:
        QTest.keyClick(search, Qt.Key.Key_Return)
    assert chosen.args == [0, Target.ADDRESS_STREET, "other"]


def test_what_is_not_there_is_not_chosen(page: MatchPage) -> None:
    page.table.open_targets("zzz")
    QTest.keyClick(page.table.targets.search, Qt.Key.Key_Return)
    assert page.table.targets.isVisible()
    page.table.targets.hide()


def test_the_mouse_chooses_as_well(qtbot: QtBot, page: MatchPage) -> None:
    index = page.table.columns.index(2, TARGET)
    spot = page.table.visualRect(index).center()
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    targets = page.table.targets
    assert targets.isVisible()
    item = targets.list.findItems("Leave out", Qt.MatchFlag.MatchExactly)[0]
    with qtbot.waitSignal(page.table.target_chosen) as chosen:
        targets.list.itemClicked.emit(item)
    assert chosen.args == [2, Target.SKIP, ""]


def test_delete_leaves_a_column_out(qtbot: QtBot, page: MatchPage) -> None:
    with qtbot.waitSignal(page.table.target_chosen) as chosen:
        QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert chosen.args == [0, Target.SKIP, ""]


def test_narrow_tables_leave_out_how_a_column_was_found(qtbot: QtBot, page: MatchPage) -> None:
    page.resize(400, 400)
    qtbot.waitUntil(lambda: page.table.isColumnHidden(HOW))
    page.resize(900, 400)
    qtbot.waitUntil(lambda: not page.table.isColumnHidden(HOW))


def test_an_empty_sheet_says_so(qtbot: QtBot, workspace: Workspace, page: MatchPage) -> None:
    path = DATA / "xlsx" / "wireservice_csvkit__examples__sheets.xls"
    page.set_look(workspace.read(look(path), CancelToken()), is_first=True)
    if page.table.columns.rowCount() == 0:
        assert not page.table.isVisible()
    assert page.conventions.sheet.count() > 1
