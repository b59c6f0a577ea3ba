"""The paged table: every row there, none waited for, kept true by what writes tell."""

from array import array
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, QObject, Qt
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.services.contacts import AddContact, DeleteContacts, EditContactCell
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.contacts.screen import spec
from crm_desktop.ui.delegates.cell import CELL_ROLE, EMPTY, Cell
from crm_desktop.ui.models.id_table import IdTableModel
from crm_desktop.ui.models.row_store import PAGE
from crm_desktop.ui.runner import Runner
from tests.helpers.gui import add_people, do, made

Contacts = IdTableModel[Any]


def contacts(runner: Runner, qtbot: QtBot, parent: QObject) -> Contacts:
    """The model of the contacts screen, with its ids."""
    kind = spec()
    model: Contacts = IdTableModel(runner, kind.source, kind.columns(), parent)
    with qtbot.waitSignal(model.found):
        model.ask()
    return model


def cell(model: Contacts, row: int, column: int = 0) -> Cell:
    found = model.data(model.index(row, column), CELL_ROLE)
    assert isinstance(found, Cell)
    return found


def shown(model: Contacts, qtbot: QtBot, row: int, column: int = 0) -> str:
    """What a cell says once its page has landed."""
    qtbot.waitUntil(lambda: cell(model, row, column) != EMPTY)
    return cell(model, row, column).text


def names(model: Contacts, qtbot: QtBot) -> list[str]:
    return [shown(model, qtbot, row) for row in range(model.rowCount())]


def in_order(workspace: Workspace, order: str, way: Qt.SortOrder) -> list[int]:
    """Every contact as the database has them in order."""
    question = ListQuestion(order, way is Qt.SortOrder.DescendingOrder)
    return list(workspace.read(lambda r: spec().source.find_ids(r, question), CancelToken()))


@pytest.fixture
def parent(qtbot: QtBot) -> QObject:
    return QObject()


def test_a_model_of_many_pages_passes_the_checks_of_qt(
    runner: Runner, workspace: Workspace, qtbot: QtBot, parent: QObject, qtmodeltester: Any
) -> None:
    add_people(workspace, 40)
    model = contacts(runner, qtbot, parent)
    qtmodeltester.check(model, force_py=True)
    assert model.rowCount() == 40
    assert model.rowCount(model.index(0, 0)) == 0


def test_a_row_is_blank_until_its_page_has_landed(
    runner: Runner, workspace: Workspace, qtbot: QtBot, parent: QObject
) -> None:
    add_people(workspace, PAGE + 2)
    model = contacts(runner, qtbot, parent)
    assert cell(model, PAGE + 1) is EMPTY
    assert shown(model, qtbot, PAGE + 1)


def test_sorting_asks_for_another_order_of_the_same_records(
    runner: Runner, workspace: Workspace, qtbot: QtBot, parent: QObject
) -> None:
    add_people(workspace, 6)
    model = contacts(runner, qtbot, parent)
    upwards = names(model, qtbot)
    with qtbot.waitSignal(model.found):
        model.sort(0, Qt.SortOrder.DescendingOrder)
    assert names(model, qtbot) == upwards[::-1]


def test_a_filter_says_how_many_of_how_many(
    runner: Runner, workspace: Workspace, qtbot: QtBot, parent: QObject
) -> None:
    add_people(workspace, 12)
    model = contacts(runner, qtbot, parent)
    with qtbot.waitSignal(model.found):
        model.filter("berg")
    assert (model.rowCount(), model.total) == (2, 12)


def test_a_record_changed_elsewhere_reads_as_it_is_now_and_moves_to_its_place(
    runner: Runner, workspace: Workspace, qtbot: QtBot, parent: QObject
) -> None:
    ids = add_people(workspace, 3)
    model = contacts(runner, qtbot, parent)
    assert names(model, qtbot)[0] == "Ines Duarte"
    runner.write(parent, EditContactCell(ids[2], "name", "Zita Duarte"))
    qtbot.waitUntil(lambda: names(model, qtbot)[-1] == "Zita Duarte")


def test_records_come_and_go_with_writes_and_undo(
    runner: Runner, workspace: Workspace, qtbot: QtBot, parent: QObject
) -> None:
    ids = add_people(workspace, 3)
    model = contacts(runner, qtbot, parent)
    runner.write(parent, DeleteContacts((ids[0],)))
    qtbot.waitUntil(lambda: (model.rowCount(), model.total) == (2, 2))
    runner.undo(parent)
    qtbot.waitUntil(lambda: (model.rowCount(), model.total) == (3, 3))
    runner.write(parent, AddContact("Ada"))
    qtbot.waitUntil(lambda: (model.rowCount(), model.total) == (4, 4))
    assert names(model, qtbot)[0] == "Ada"


def test_what_was_typed_is_shown_at_once_and_written(
    runner: Runner, workspace: Workspace, qtbot: QtBot, parent: QObject
) -> None:
    ids = add_people(workspace, 1)
    model = contacts(runner, qtbot, parent)
    shown(model, qtbot, 0)
    assert model.setData(model.index(0, 1), "Azulejos")
    assert cell(model, 0, 1).text == "Azulejos"
    kind = spec()
    qtbot.waitUntil(
        lambda: (
            workspace.read(lambda r: kind.source.rows(r, ids), CancelToken())[0].company
            == "Azulejos"
        )
    )
    assert shown(model, qtbot, 0, 1) == "Azulejos"


def test_a_refused_edit_gives_the_text_back_and_shows_what_is_stored(
    runner: Runner, workspace: Workspace, qtbot: QtBot, parent: QObject
) -> None:
    add_people(workspace, 1)
    model = contacts(runner, qtbot, parent)
    shown(model, qtbot, 0)
    with qtbot.waitSignal(model.edit_refused) as refused:
        model.setData(model.index(0, 0), "  ")
    assert refused.args is not None
    assert refused.args[1:3] == ["name", "  "]
    assert cell(model, 0).text == "Marta Oliveira"


def test_a_seeded_model_shows_its_first_page_without_asking(
    runner: Runner, workspace: Workspace, qtbot: QtBot, parent: QObject
) -> None:
    ids = add_people(workspace, 2)
    kind = spec()
    rows = workspace.read(lambda reading: kind.source.rows(reading, ids), CancelToken())
    model = IdTableModel(runner, kind.source, kind.columns(), parent)
    model.first_page(array("q", ids), rows)
    assert model.data(model.index(0, 0), CELL_ROLE).text == "Marta Oliveira"


def test_ids_of_63_bits_survive(
    runner: Runner, workspace: Workspace, qtbot: QtBot, parent: QObject
) -> None:
    key = made(do(workspace, AddContact("Ada")))
    model = contacts(runner, qtbot, parent)
    assert key > 2**32
    assert model.row_of(key) == 0
    assert model.row_of(1) == -1
    assert not model.index(0, 0, QModelIndex()).data(Qt.ItemDataRole.DecorationRole)


@pytest.mark.parametrize("way", list(Qt.SortOrder))
def test_single_records_come_and_move_to_their_places_without_a_new_list(
    runner: Runner, workspace: Workspace, qtbot: QtBot, parent: QObject, way: Qt.SortOrder
) -> None:
    ids = add_people(workspace)
    model = contacts(runner, qtbot, parent)
    column = next(n for n, each in enumerate(model.columns) if each.key == "company")
    with qtbot.waitSignal(model.found):
        model.sort(column, way)
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    for command in (
        EditContactCell(ids[0], "company", "Zinc"),
        EditContactCell(ids[3], "company", ""),
        AddContact("Ada"),
        AddContact("Ada", "Quay Dental"),
        EditContactCell(ids[1], "company", "Aloe"),
    ):
        with qtbot.waitSignal(model.found):
            runner.write(parent, command)
        assert list(model.ids()) == in_order(workspace, "company", way)
    for _ in range(3):
        with qtbot.waitSignal(model.found):
            runner.undo(parent)
    assert list(model.ids()) == in_order(workspace, "company", way)
    assert names(model, qtbot) == [
        row.name
        for row in workspace.read(lambda r: spec().source.rows(r, model.ids()), CancelToken())
    ]


def test_writes_that_overtake_each_other_leave_the_list_in_order(
    runner: Runner, workspace: Workspace, qtbot: QtBot, parent: QObject
) -> None:
    ids = add_people(workspace)
    model = contacts(runner, qtbot, parent)
    for place, name in enumerate(("Zita", "Ada", "Zoe", "Abel", "Mia", "Zo", "Aa")):
        runner.write(parent, EditContactCell(ids[place], "name", name))
    runner.write(parent, AddContact("Zack"))
    qtbot.waitUntil(lambda: runner.is_idle)
    expected = in_order(workspace, "name", Qt.SortOrder.AscendingOrder)
    qtbot.waitUntil(lambda: list(model.ids()) == expected and runner.is_idle)


def test_a_moved_record_leaves_every_page_whole(
    runner: Runner, workspace: Workspace, qtbot: QtBot, parent: QObject
) -> None:
    add_people(workspace, 3 * PAGE)
    model = contacts(runner, qtbot, parent)
    for row in (0, 2 * PAGE):
        shown(model, qtbot, row)
    key = model.ids()[0]
    runner.write(parent, EditContactCell(key, "name", "Zz"))
    qtbot.waitUntil(lambda: model.ids()[-1] != key and model.row_of(key) > 2 * PAGE)
    stored = workspace.read(lambda r: spec().source.rows(r, model.ids()), CancelToken())
    assert names(model, qtbot) == [row.name for row in stored]
