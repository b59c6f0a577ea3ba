"""How many leads are open, without what is done with them."""

from crm_desktop.storage.queries.leads import open_count

__all__ = ["open_count"]
