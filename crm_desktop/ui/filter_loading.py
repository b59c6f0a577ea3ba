"""Loads what filters a list, when that is first wanted."""

from crm_desktop.ui.records.filter_parts import FilterParts
from crm_desktop.ui.records.list_pane import ListPane
from crm_desktop.ui.records.spec import ListedKind
from crm_desktop.ui.runner import Runner


def load_filters(runner: Runner, spec: ListedKind, pane: ListPane) -> FilterParts:
    """Filter and segments of a list at work."""
    from crm_desktop.ui.filtering.parts import make_filters

    return make_filters(runner, spec, pane)
