"""The list of contacts: its order and its lines, without what writes them."""

from crm_desktop.storage.queries.contacts import followers, ids, rows

__all__ = ["followers", "ids", "rows"]
