"""The right half of a screen of records: the panel and what is done with it."""

from crm_desktop.ui.records.line_actions import LineActions
from crm_desktop.ui.records.panel import Panel
from crm_desktop.ui.records.panel_actions import PanelActions
from crm_desktop.ui.records.spec import AnySpec
from crm_desktop.ui.runner import Runner


class Side:
    """The panel of a record, wired to commands."""

    def __init__(self, runner: Runner, spec: AnySpec, other_icon: str) -> None:
        self.panel = Panel(runner, spec, other_icon)
        self.actions = PanelActions(runner, self.panel)
        self.lines = LineActions(runner, self.panel)
