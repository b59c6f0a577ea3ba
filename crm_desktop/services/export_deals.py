"""Deals as rows of a table: columns that our own import knows again."""

from collections.abc import Mapping, Sequence

from crm_desktop.domain.dates import local
from crm_desktop.domain.figures import decimals_of, write_number
from crm_desktop.interop.cell_values import without_odd_characters
from crm_desktop.services.export_fields import ExportFields
from crm_desktop.storage.queries import exporting, exporting_deals
from crm_desktop.storage.reading import Fields, Reading

HEADER = (
    "Deal name",
    "Amount",
    "Currency",
    "Exchange rate",
    "Rate of",
    "Person",
    "Company",
    "Pipeline",
    "Stage",
    "Status",
    "Chance",
    "Chance by hand",
    "Expected close",
    "Closed on",
    "Created",
    "Type",
    "Source",
    "Campaign",
    "Competitor",
    "Lost reason",
    "Lost note",
    "Next step",
    "Next step on",
    "Forecast category",
    "Tags",
    "Items",
    "Roles",
    "Note",
)
DAYS = frozenset(("Rate of", "Expected close", "Closed on", "Created", "Next step on"))
MARKS = frozenset(("Deal name", "Amount", "Stage"))


def deal_rows(reading: Reading, ids: Sequence[int], fields: ExportFields) -> Mapping[int, str]:
    """The rows of these deals by id, their cells parted by NUL, own fields last."""
    own = fields.values(exporting.wanted(reading, "deal", ids))
    made = {}
    for row in exporting_deals.rows(reading, ids):
        cells = "\0".join(map(without_odd_characters, _cells(row[1:])))
        if fields.fields:
            cells = f"{cells}\0{fields.row(own.get(row[0], ()))[0]}"
        made[int(row[0])] = cells
    return made


def _cells(row: Fields) -> list[str]:
    name, amount, currency, *money, kind, chance, by_hand, close, closed, created = row[:15]
    money_text = ""
    if amount is not None:
        places = decimals_of(currency)
        money_text = write_number(amount, places, decimal_comma=False, least=places)
    hand = "yes" if by_hand else ""
    figures = [kind, str(chance), hand, close, _day(closed), _day(created)]
    return [name, money_text, currency, *money, *figures, *row[15:]]


def _day(instant: int | None) -> str:
    return "" if instant is None else local(instant).date().isoformat()
