"""The screen of campaigns of a small business, asked and written from threads."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.changes import Kind
from crm_desktop.services.campaign_members import AddMembers
from crm_desktop.services.campaigns import AddCampaign
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.campaigns.screen import CampaignsScreen
from crm_desktop.ui.runner import Runner
from tests.helpers.campaigns import TELEPHONE
from tests.helpers.gui import a_runner, add_people, do

CALLS, FAIR = "Calls", "Fair"


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
    """Five people with addresses."""
    return add_people(workspace, 5)


@pytest.fixture
def ids(workspace: Workspace, people: list[int]) -> dict[str, int]:
    """Two campaigns by their names, three people in the first."""
    found = {}
    for name, values in (
        (CALLS, {"channel_id": TELEPHONE, "starts": "2026-11-01", "cost": 40_000}),
        (FAIR, {"starts": "2027-03-01"}),
    ):
        done = do(workspace, AddCampaign(name, values))
        found[name] = max(done.changes.created & done.changes.ids[Kind.CAMPAIGN])
    do(workspace, AddMembers(found[CALLS], tuple(people[:3])))
    return found


@pytest.fixture
def screen(runner: Runner, ids: dict[str, int], qtbot: QtBot) -> CampaignsScreen:
    """The screen, shown, with the campaign that has people."""
    made = CampaignsScreen(runner)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    made.activate()
    made.open_record(Kind.CAMPAIGN, ids[CALLS])
    qtbot.waitUntil(lambda: shown_name(made) == CALLS)
    qtbot.waitUntil(lambda: made.panel.members.model.rowCount() == 3)
    return made


def shown_name(screen: CampaignsScreen) -> str:
    """The name of the campaign that is shown, nothing for none."""
    shown = screen.panel.shown
    return "" if shown is None else shown.row.name
