"""Lists in groups, as the window asks for them."""

from crm_desktop.storage.queries.grouping import GROUPS, MONTHS, groups_of

__all__ = ["GROUPS", "MONTHS", "groups_of"]
