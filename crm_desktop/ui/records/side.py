"""The right half of a screen of records: the panel, wired to commands."""

from typing import Any

from crm_desktop.ui.records.lead_panel import LeadPanel
from crm_desktop.ui.records.line_actions import LineActions
from crm_desktop.ui.records.panel import Panel
from crm_desktop.ui.records.panel_actions import PanelActions
from crm_desktop.ui.records.side_parts import SideParts, SideTies
from crm_desktop.ui.records.spec import RecordSpec
from crm_desktop.ui.runner import Runner


def make_side(
    runner: Runner, spec: RecordSpec[Any, Any], other_icon: str, ties: SideTies
) -> SideParts:
    """A panel for records of a kind."""
    panel = Panel(runner, spec, other_icon)
    actions, lines = PanelActions(runner, panel), LineActions(runner, panel)
    leads = LeadPanel(runner, panel)
    lines.open_requested.connect(ties.open_record)
    panel.more.open_requested.connect(ties.open_record)
    actions.filter_requested.connect(ties.filter_list)
    actions.list_requested.connect(ties.go_to_list)

    def step_out() -> bool:
        is_idle = panel.log.isVisible() and not panel.log.entry().text.strip()
        if is_idle:
            panel.close_log()
        return is_idle

    return SideParts(
        panel,
        panel.show_record,
        lambda: panel.shown,
        actions.log,
        panel.take_keyboard,
        step_out,
        lines.channel_menu,
        lines.mail_address,
        actions.choose_files,
        actions.choose_photo,
        actions.keep_in_touch,
        panel.turn_to,
        leads.qualify,
        leads.open_receipt,
    )
