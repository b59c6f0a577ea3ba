"""How many records there are to a question, without asking for each of them."""

from crm_desktop.storage.queries.lines import count

__all__ = ["count"]
