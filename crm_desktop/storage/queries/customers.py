"""What a person or company is to the business as a customer."""

from crm_desktop.domain.ticket_whole import Customer
from crm_desktop.storage.reading import Reading


def customer(reading: Reading, owner: str, key: int, currency: str) -> Customer:
    """Their deals, their satisfaction and how many tickets they have; `owner` names the kind."""
    since, won, open_deals, amount = reading.first(
        "SELECT min(iif(kind = 'won', closed_at, NULL)),"
        " ifnull(sum(iif(kind = 'won', base, 0)), 0),"
        " ifnull(sum(kind = 'open'), 0), ifnull(sum(iif(kind = 'open', base, 0)), 0)"
        f" FROM deal_line WHERE {owner}_id = ?",
        (key,),
    ) or (None, 0, 0, 0)
    mean, answers, tickets = reading.first(
        f"SELECT avg(csat), count(csat), count(*) FROM ticket_line WHERE {owner}_id = ?", (key,)
    ) or (None, 0, 0)
    return Customer(since, won, open_deals, amount, mean, answers, tickets, currency)
