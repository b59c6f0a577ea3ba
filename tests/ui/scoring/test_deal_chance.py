"""The chance of a deal is taken apart where the deal stands."""

from pytestqt.qtbot import QtBot

from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.pipeline.screen import PipelineScreen
from crm_desktop.ui.scoring.deal_chance import DealChanceWindow
from crm_desktop.ui.widgets.key_values import FigureRows
from tests.helpers.deals import add_deals
from tests.helpers.gui import main_window


def test_the_chance_of_the_card_is_taken_apart(workspace: Workspace, qtbot: QtBot) -> None:
    add_deals(workspace)
    with main_window(workspace, qtbot) as window:
        window.go("pipeline")
        screen = window.screen_of("pipeline")
        assert isinstance(screen, PipelineScreen)
        qtbot.waitUntil(lambda: screen.chosen.current() is not None)
        window.run_action("deal.receipt")
        qtbot.waitUntil(lambda: bool(window.findChildren(DealChanceWindow)))
        (shown,) = window.findChildren(DealChanceWindow)
        assert shown.findChildren(FigureRows)
        shown.accept()
