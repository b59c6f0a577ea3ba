"""What a deal is made of: its items, its people, its plan."""

from crm_desktop.domain.deal import Recurring, Role
from crm_desktop.domain.deal_detail import DealPerson
from crm_desktop.domain.deal_item import DealItem
from crm_desktop.domain.sales_plan import PlanItem
from crm_desktop.storage.reading import Fields, Reading

_ITEM = (
    "id, product_id, name, unit, recurring, quantity, price, cost, discount, tax, periods"
    " FROM deal_item"
)


def items(reading: Reading, deal: int) -> list[DealItem]:
    """The lines of a deal in their order."""
    sql = f"SELECT {_ITEM} WHERE deal_id = ? ORDER BY place, id"
    return [_item(row) for row in reading.rows(sql, (deal,))]


def item_count(reading: Reading, deal: int) -> int:
    """How many lines a deal has."""
    return int(reading.value("SELECT count(*) FROM deal_item WHERE deal_id = ?", (deal,)))


def last_place(reading: Reading, deal: int) -> int:
    """The place of the last line of a deal, -1 where it has none."""
    sql = "SELECT ifnull(max(place), -1) FROM deal_item WHERE deal_id = ?"
    return int(reading.value(sql, (deal,)))


def people(reading: Reading, deal: int) -> list[DealPerson]:
    """Who has to do with a deal: whose it is first, then those with a role, by name."""
    found = reading.rows(
        "SELECT r.id, c.id, c.name, ifnull(l.title, ''), ifnull(l.company, ''), r.role,"
        " c.id IS d.contact_id FROM deal_role r JOIN deal d ON d.id = r.deal_id"
        " JOIN contact c ON c.id = r.contact_id JOIN contact_line l ON l.id = c.id"
        " WHERE r.deal_id = ?1"
        " UNION ALL SELECT NULL, c.id, c.name, ifnull(l.title, ''), ifnull(l.company, ''), '', 1"
        " FROM deal d JOIN contact c ON c.id = d.contact_id JOIN contact_line l ON l.id = c.id"
        " WHERE d.id = ?1 AND NOT EXISTS (SELECT 1 FROM deal_role r WHERE r.deal_id = ?1"
        " AND r.contact_id = c.id) ORDER BY 7 DESC, 3, 6",
        (deal,),
    )
    return [
        DealPerson(row, key, name, title, company, Role(role) if role else None, bool(is_main))
        for row, key, name, title, company, role, is_main in found
    ]


def roles(reading: Reading, deal: int, contact: int, role: str) -> list[int]:
    """The rows that give somebody a role in a deal."""
    sql = "SELECT id FROM deal_role WHERE deal_id = ? AND contact_id = ? AND role = ?"
    return list(reading.ids(sql, (deal, contact, role)))


def plan(reading: Reading, deal: int) -> list[PlanItem]:
    """What there is to do for a deal in the stages of its pipeline, in their order."""
    found = reading.rows(
        "SELECT p.id, p.stage_id, p.text, min(k.done_at) FROM deal_line l"
        " JOIN stage s ON s.pipeline_id = l.pipeline_id JOIN playbook_item p ON p.stage_id = s.id"
        " LEFT JOIN deal_check k ON k.playbook_item_id = p.id AND k.deal_id = l.id"
        " WHERE l.id = ? GROUP BY p.id ORDER BY s.place, s.id, p.place, p.id",
        (deal,),
    )
    return [PlanItem(*row) for row in found]


def checks(reading: Reading, deal: int, item: int) -> list[int]:
    """The rows that tick a thing to do off for a deal."""
    sql = "SELECT id FROM deal_check WHERE deal_id = ? AND playbook_item_id = ?"
    return list(reading.ids(sql, (deal, item)))


def last_rate(reading: Reading, currency: str, besides: int = 0) -> tuple[str, str] | None:
    """The rate that a deal in this currency was given last, and its day."""
    found = reading.first(
        "SELECT rate, rate_day FROM deal WHERE currency = ? AND rate <> '' AND id <> ?"
        " ORDER BY rate_day DESC, id DESC LIMIT 1",
        (currency, besides),
    )
    return None if found is None else (str(found[0]), str(found[1]))


def known_rates(reading: Reading) -> dict[str, str]:
    """The rate that was given last, by currency."""
    found = reading.rows("SELECT currency, rate FROM deal WHERE rate <> '' ORDER BY rate_day, id")
    return {str(currency): str(rate) for currency, rate in found}


def _item(row: Fields) -> DealItem:
    return DealItem(*(*row[:4], Recurring(row[4]), *row[5:]))
