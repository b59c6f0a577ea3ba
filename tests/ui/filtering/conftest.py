"""Twelve contacts in some cities with tags, and the screen that shows them."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.segment import Segment
from crm_desktop.services.contacts import EditContactCell
from crm_desktop.services.segments import segments
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.contacts.screen import ContactsScreen
from crm_desktop.ui.filtering.parts import ListFiltering
from crm_desktop.ui.runner import Runner
from tests.helpers.contacts import contacts_screen
from tests.helpers.gui import Together, add_people, do

CITIES = ("Porto", "Lisbon", "Porto", "", "Berlin", "上海")


@pytest.fixture
def people(workspace: Workspace) -> list[int]:
    """Twelve contacts, two to a city and two without one."""
    ids = add_people(workspace)
    cells = zip(ids, CITIES * 2, strict=True)
    edits = tuple(EditContactCell(key, "city", city) for key, city in cells if city)
    do(workspace, Together(edits))
    return ids


@pytest.fixture
def screen(runner: Runner, people: list[int], qtbot: QtBot) -> ContactsScreen:
    """The screen with its list."""
    return contacts_screen(runner, qtbot)


@pytest.fixture
def filtering(screen: ContactsScreen, qtbot: QtBot) -> ListFiltering:
    """The filter of the screen, loaded and knowing what there is to filter by."""
    assert screen.filters.parts.place() == ""
    made = screen.list.findChild(ListFiltering)
    assert isinstance(made, ListFiltering)
    qtbot.waitUntil(lambda: made.filters.known is not None)
    return made


@pytest.fixture
def kept(workspace: Workspace) -> Callable[[], list[Segment]]:
    """The segments as they are stored now."""
    return lambda: list(workspace.read(segments, CancelToken()))
