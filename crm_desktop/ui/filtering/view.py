"""How a list is arranged: its columns, order and groups, as plain values for a segment."""

from collections.abc import Mapping

from crm_desktop.ui.records.list_pane import ListPane

_PARTS = ("columns", "widths", "order", "descending", "group")


def view_of(pane: ListPane) -> dict[str, object]:
    """How a list is arranged now."""
    kept = pane.save()
    return {part: kept[part] for part in _PARTS}


def arrange(pane: ListPane, view: Mapping[str, object]) -> None:
    """Arrange a list so; what is unknown or broken is passed over, and nothing changes nothing."""
    if view:
        pane.restore({part: view[part] for part in _PARTS if part in view})
