"""Tickets as lines that lead to them."""

from crm_desktop.domain.ticket import UNSOLVED, TicketRow
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.widgets.link_line import LinkText


def ticket_line(row: TicketRow, aside: str = "") -> LinkText:
    """A ticket as a line, with its number and status; solved ones are muted."""
    is_open = row.state in UNSOLVED
    parts = (f"#{row.number}", one_line(row.status), aside)
    said = " · ".join(filter(None, parts))
    icon = "ticket" if is_open else "circle-check"
    return LinkText(row.id, icon, one_line(row.name), said, row.name, is_muted=not is_open)
