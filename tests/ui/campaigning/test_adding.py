import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.filter import Condition, Group, Operator
from crm_desktop.domain.segment import SegmentKind
from crm_desktop.services import campaigns
from crm_desktop.services.campaign_members import AddMembers
from crm_desktop.services.campaigns import AddCampaign, DeleteCampaigns
from crm_desktop.services.segments import SaveSegment
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.campaigning.adding import AddToCampaign
from crm_desktop.ui.records.screen import RecordScreen
from crm_desktop.ui.runner import Runner
from tests.helpers.gui import add_people, do, main_window


@pytest.fixture
def people(workspace: Workspace) -> list[int]:
    return add_people(workspace, 4)


@pytest.fixture
def campaign(workspace: Workspace) -> int:
    done = do(workspace, AddCampaign("Spring <i>offer</i>", {}))
    return max(done.changes.created & done.changes.ids[Kind.CAMPAIGN])


@pytest.fixture
def parent(qtbot: QtBot) -> QDialog:
    made = QDialog()
    qtbot.addWidget(made)
    made.show()
    return made


def _people_in(workspace: Workspace, key: int) -> int:
    return workspace.read(lambda r: campaigns.detail(r, key), CancelToken()).row.people


def test_those_selected_in_the_list_are_added_to_the_campaign_chosen(
    workspace: Workspace, people: list[int], campaign: int, qtbot: QtBot
) -> None:
    do(workspace, AddMembers(campaign, (people[0],)))
    with main_window(workspace, qtbot) as window:
        screen = window.screen_of("contacts")
        assert isinstance(screen, RecordScreen)
        screen.list.table.selectAll()
        window.run_action("campaign.add")
        (dialog,) = [each for each in window.findChildren(QDialog) if each.isVisible()]
        assert isinstance(dialog, AddToCampaign)
        qtbot.waitUntil(dialog.add_button.isEnabled)
        assert dialog.campaign.itemText(0) == "Spring <i>offer</i>"
        assert dialog.told.text() == "3 people are added."
        assert dialog.left_out.text() == "Left out: 1 person\n1 is in it already"
        dialog.add()
        qtbot.waitUntil(lambda: _people_in(workspace, campaign) == 4)
        window.run_action("edit.undo")
        qtbot.waitUntil(lambda: _people_in(workspace, campaign) == 1)


def test_a_segment_is_added_as_it_is_now(
    runner: Runner,
    workspace: Workspace,
    people: list[int],
    campaign: int,
    parent: QDialog,
    qtbot: QtBot,
) -> None:
    marta = Group(parts=(Condition("name", Operator.CONTAINS, ("marta",)),))
    do(workspace, SaveSegment("contact", SegmentKind.FILTER, "Martas", marta))
    do(workspace, SaveSegment("company", SegmentKind.LIST, "Firms"))
    dialog = AddToCampaign(runner, parent, campaign=campaign)
    dialog.open()
    qtbot.waitUntil(dialog.add_button.isEnabled)
    offered = [dialog.segment.itemText(place) for place in range(dialog.segment.count())]
    assert offered == ["Everybody", "Martas"]
    dialog.segment.setCurrentIndex(1)
    qtbot.waitUntil(lambda: dialog.told.text() == "1 person is added.")
    with qtbot.waitSignal(dialog.added):
        dialog.add()
    assert _people_in(workspace, campaign) == 1


def test_without_a_campaign_it_says_so(
    runner: Runner, people: list[int], parent: QDialog, qtbot: QtBot
) -> None:
    dialog = AddToCampaign(runner, parent, people=tuple(people))
    dialog.open()
    qtbot.waitUntil(lambda: dialog.told.text().startswith("There is no campaign yet."))
    assert not dialog.add_button.isEnabled()
    dialog.add()
    dialog.reject()


def test_what_is_refused_stays_to_be_read(
    runner: Runner,
    workspace: Workspace,
    people: list[int],
    campaign: int,
    parent: QDialog,
    qtbot: QtBot,
) -> None:
    dialog = AddToCampaign(runner, parent, people=tuple(people))
    dialog.open()
    qtbot.waitUntil(dialog.add_button.isEnabled)
    do(workspace, AddMembers(campaign, tuple(people)))  # meanwhile, by another window
    dialog.add()
    qtbot.waitUntil(lambda: dialog.trouble.text() == "Nobody is left to be added.")
    dialog.reject()
    do(workspace, DeleteCampaigns((campaign,)))
