"""A business with some feedback, asked and written from threads."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.changes import Kind
from crm_desktop.services.feedback import RecordResponse
from crm_desktop.services.tickets import AddTicket
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.feedback.screen import FeedbackScreen
from crm_desktop.ui.runner import Runner
from tests.helpers.gui import DAY, NOW, Together, a_runner, add_people, do

CSAT, NPS = 1, 2  # as every file has them


@pytest.fixture
def runner(workspace: Workspace, qtbot: QtBot) -> Iterator[Runner]:
    """As in the program; an error that nobody expected fails the test."""
    made = a_runner(workspace, threads=True)
    unexpected: list[object] = []
    made.failed.connect(lambda error, _asker: unexpected.append(error))
    yield made
    made.stop()
    assert unexpected == []


@pytest.fixture
def people(workspace: Workspace) -> list[int]:
    """Marta Oliveira, Noor Haddad and Ines Duarte."""
    return add_people(workspace, 3)


@pytest.fixture
def ticket(workspace: Workspace, people: list[int]) -> int:
    """Marta's, about a card reader."""
    done = do(workspace, AddTicket("Card reader offline", contact=people[0]))
    return max(done.changes.ids[Kind.TICKET] & done.changes.created)


@pytest.fixture
def told(workspace: Workspace, people: list[int], ticket: int) -> None:
    """Six of satisfaction, one of them low and about the ticket, and two recommendations."""
    marta, noor, ines = people
    said = [
        RecordResponse(CSAT, 2, "Waited far too long", ticket=ticket, at=NOW - DAY),
        *(RecordResponse(CSAT, 5, contact=noor, at=NOW - n * DAY) for n in range(2, 6)),
        RecordResponse(CSAT, 4, "Quick", ines, at=NOW - 400 * DAY),
        RecordResponse(NPS, 10, "Told my neighbours", noor, at=NOW - 6 * DAY),
        RecordResponse(NPS, 7, contact=marta, at=NOW - 7 * DAY),
    ]
    do(workspace, Together(tuple(said)))


@pytest.fixture
def screen(runner: Runner, told: None, qtbot: QtBot) -> FeedbackScreen:
    """The screen with all of it."""
    made = FeedbackScreen(runner)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    made.activate()
    qtbot.waitUntil(lambda: made.model.rowCount() == 8 and made.model.record(0) is not None)
    return made
