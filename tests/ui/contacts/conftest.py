"""Twelve contacts, and the screen that shows them."""

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.contacts.screen import ContactsScreen
from crm_desktop.ui.runner import Runner
from tests.helpers.contacts import contacts_screen
from tests.helpers.gui import add_people, add_story


@pytest.fixture
def people(workspace: Workspace) -> list[int]:
    """Twelve contacts, the first with a story."""
    ids = add_people(workspace)
    add_story(workspace, ids[0])
    return ids


@pytest.fixture
def screen(runner: Runner, people: list[int], qtbot: QtBot) -> ContactsScreen:
    """The screen with its list and the first person in the panel."""
    return contacts_screen(runner, qtbot)
