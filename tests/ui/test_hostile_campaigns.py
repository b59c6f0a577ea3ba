"""Whatever names and notes hold, the screen of campaigns shows it as plain words within bounds."""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.campaign import Outcome
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.option import OptionList
from crm_desktop.domain.segment import SegmentKind
from crm_desktop.services.campaign_members import AddMembers, SetOutcome
from crm_desktop.services.campaigns import AddCampaign, EditCampaign
from crm_desktop.services.contacts import AddContact
from crm_desktop.services.options import AddOption
from crm_desktop.services.segments import SaveSegment
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.campaigns.panel import HISTORY, PEOPLE, RESULTS, CampaignPanel
from crm_desktop.ui.campaigns.screen import CampaignsScreen
from crm_desktop.ui.dialogs.choice_popup import ChoicePopup
from crm_desktop.ui.main_window import MainWindow
from tests.helpers.gui import do, main_window, new_workspace
from tests.ui.test_hostile_sales import dialog, popup
from tests.ui.test_hostile_text import HOSTILE, check

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture(scope="module")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a business whose campaigns are full of hostile words."""
    workspace = new_workspace(tmp_path_factory.mktemp("stock"))
    for text in HOSTILE.values():
        _add(workspace, text)
    workspace.close()
    return workspace.path


def _add(workspace: Workspace, text: str) -> None:
    short = " ".join(text.split())[:300]
    contact = min(do(workspace, AddContact(text, text)).changes.ids[Kind.CONTACT])
    made = do(workspace, AddOption(OptionList.CAMPAIGN_CHANNEL, short)).changes
    channel = max(made.created & made.ids[Kind.OPTION])
    made = do(workspace, SaveSegment("contact", SegmentKind.LIST, short)).changes
    segment = max(made.created & made.ids[Kind.SEGMENT])
    values = {"channel_id": channel, "segment_id": segment, "note": text, "starts": "2026-11-01"}
    made = do(workspace, AddCampaign(text, values)).changes
    campaign = max(made.created & made.ids[Kind.CAMPAIGN])
    do(workspace, AddMembers(campaign, (contact,)))
    member = workspace.read(lambda r: max(r.ids("SELECT id FROM campaign_member")), CancelToken())
    do(workspace, SetOutcome((member,), Outcome.ANSWERED, short, text))
    do(workspace, EditCampaign(campaign, {"cost": 10**15}))


@pytest.fixture
def window(stock: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window of that business."""
    workspace = Workspace(Path(shutil.copy(stock, tmp_path)), 7, lambda: 1_795_348_800_000)
    with main_window(workspace, qtbot) as shown:
        yield shown
    workspace.close()


def _is_read(panel: CampaignPanel, key: int) -> bool:
    return panel.shown is not None and panel.shown.row.id == key


def test_each_campaign_and_all_that_opens_from_it(window: MainWindow, qtbot: QtBot) -> None:
    window.go("campaigns")
    screen = window.screen_of("campaigns")
    assert isinstance(screen, CampaignsScreen)
    qtbot.waitUntil(lambda: len(screen.pane.model.ids()) == len(HOSTILE))
    for key in screen.pane.model.ids():
        screen.pane.go_to(key)
        qtbot.waitUntil(partial(_is_read, screen.panel, key))
        for tab in (RESULTS, HISTORY, PEOPLE):
            screen.panel.turn_to(tab)
            check(window)
        for action in ("record.details", "campaign.people"):
            window.run_action(action)
            dialog(window, qtbot)


def test_campaigns_offered_to_people_and_leads(window: MainWindow, qtbot: QtBot) -> None:
    window.go("contacts")
    window.run_action("campaign.add")
    dialog(window, qtbot)
    window.run_action("lead.campaign")
    popup(window, ChoicePopup, qtbot)
