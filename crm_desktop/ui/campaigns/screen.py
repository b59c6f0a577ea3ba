"""Campaigns: all of them with what came of each, and beside the list the one chosen."""

from crm_desktop.domain.changes import Kind
from crm_desktop.ui.campaigns.deeds import CampaignDeeds
from crm_desktop.ui.campaigns.listing import ORDER, Listing
from crm_desktop.ui.campaigns.panel import CampaignPanel
from crm_desktop.ui.paired_screen import PairedScreen, Sizes
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.screen import Handlers


class CampaignsScreen(PairedScreen):
    """Enter goes to the people of a campaign, Escape back to the list."""

    kind = Kind.CAMPAIGN
    sizes = Sizes(320, 400, 0.5)

    def __init__(self, runner: Runner) -> None:
        self.panel = panel = CampaignPanel(runner)
        super().__init__(runner, Listing(), panel)
        self.deeds: CampaignDeeds = CampaignDeeds(runner, self, self.pane, panel)
        self.pane.order_by(ORDER, descending=True)
        self.pane.table.opened.connect(panel.take_keyboard)

    def own_handlers(self) -> Handlers:
        return {"campaign.days": self.deeds.ask_days}
