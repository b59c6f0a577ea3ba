"""The leads screen in a window, over people of whom some are leads."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.services.leads import MakeLeads
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.leads.screen import LeadsScreen
from crm_desktop.ui.main_window import MainWindow
from tests.helpers.gui import add_people, do, main_window


@pytest.fixture
def people(workspace: Workspace) -> list[int]:
    """Everybody; the first four are leads."""
    ids = add_people(workspace)
    do(workspace, MakeLeads(tuple(ids[:4])))
    return ids


@pytest.fixture
def window(workspace: Workspace, people: list[int], qtbot: QtBot) -> Iterator[MainWindow]:
    assert people
    with main_window(workspace, qtbot) as shown:
        qtbot.waitUntil(lambda: _scored(workspace) == 4)
        yield shown


@pytest.fixture
def screen(window: MainWindow, qtbot: QtBot) -> LeadsScreen:
    window.go("leads")
    found = window.screen_of("leads")
    assert isinstance(found, LeadsScreen)
    qtbot.waitUntil(lambda: found.list.current() is not None)
    return found


def _scored(workspace: Workspace) -> int:
    from crm_desktop.domain.cancel import CancelToken

    sql = "SELECT count(*) FROM contact_line WHERE score IS NOT NULL"
    return int(workspace.read(lambda reading: reading.value(sql), CancelToken()))
