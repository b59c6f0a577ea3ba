"""How rows read in a history, whether they are still there or not."""

from collections.abc import Callable, Mapping

from crm_desktop.domain.field_values import plain_text
from crm_desktop.domain.fields import Field, FieldType, FieldValue
from crm_desktop.domain.figures import decimals_of, write_number
from crm_desktop.storage.reading import Reading

Row = Mapping[str, object]

_NAMED = frozenset(
    "contact company deal deal_item tag field choice segment setting attachment option pipeline"
    " stage product ticket article campaign template survey service_level".split()
)
_ENDS = {
    "contact_id": "contact",
    "other_contact_id": "contact",
    "company_id": "company",
    "other_company_id": "company",
    "tag_id": "tag",
    "choice_id": "choice",
    "field_id": "field",
    "segment_id": "segment",
    "kind_id": "relation_kind",
    "deal_id": "deal",
    "pipeline_id": "pipeline",
    "stage_id": "stage",
    "last_open_stage_id": "stage",
    "playbook_item_id": "playbook_item",
    "product_id": "product",
    "ticket_id": "ticket",
    "other_ticket_id": "ticket",
    "article_id": "article",
    "campaign_id": "campaign",
    "survey_id": "survey",
    "question_id": "question",
    **dict.fromkeys("status_id category_id channel_id".split(), "option"),
    **dict.fromkeys("lead_status_id source_id lead_reason_id lost_reason_id".split(), "option"),
    **dict.fromkeys("type_id signal_id option_id".split(), "option"),
}
_NAMES = {
    "playbook_item": "text",
    "question": "text",
}  # the column that names a row, where it is another
_RECORDS = ("contact", "company", "deal", "ticket", "article", "campaign")
_ADDRESS = ("street", "po_box", "postcode", "city", "region", "country")
_SHORT = 200
_MONEY = frozenset(("amount", "price", "cost", "expected_amount", "budget"))
_PLACES = {"quantity": 3, "discount": 2, "tax": 2}


def _channel(row: Row) -> str:
    parts = " ".join(str(row[name]) for name in _ADDRESS if row.get(name))
    return str(row.get("value") or parts)


def _activity(row: Row) -> str:
    return " ".join(str(row.get("subject") or row.get("body") or "").split())[:_SHORT]


_PLAINLY: dict[str, Callable[[Row], str]] = {
    "channel": _channel,
    "activity": _activity,
    "external_id": lambda row: str(row.get("source") or ""),
    "playbook_item": lambda row: str(row.get("text") or "")[:_SHORT],
    "qualification": lambda row: str(row.get("item") or ""),
    "question": lambda row: str(row.get("text") or "")[:_SHORT],
    "response": lambda row: str(row.get("comment") or row.get("score") or "")[:_SHORT],
    "answer": lambda row: str(row.get("text") or row.get("number") or "")[:_SHORT],
    "time_entry": lambda row: str(row.get("note") or row.get("minutes") or "")[:_SHORT],
    "mail": lambda row: str(row.get("sender") or "")[:_SHORT],
    "work_week": lambda row: str(row.get("from_day") or ""),
    "holiday": lambda row: " ".join(str(row.get(name) or "") for name in ("name", "day")),
    "score_rule": lambda row: str(row.get("words") or row.get("value") or row.get("field") or ""),
}
# What hangs on a record and is named by what it leads to.
_LED_TO = {
    "tagging": "tag_id",
    "segment_member": "segment_id",
    "deal_check": "playbook_item_id",
    "deal_history": "stage_id",
    "contact_history": "lead_status_id",
    "ticket_history": "status_id",
}


def name_of(reading: Reading, table: str, key: object) -> str:
    """The name of a row that has one; of one that is gone the name that it had last."""
    name = _NAMES.get(table, "name")
    found = reading.value(f"SELECT {name} FROM {table} WHERE id = ?", (key,))
    if found is None:
        found = reading.value(
            f"SELECT json_extract(image, '$.{name}') FROM journal_note WHERE table_name = ?"
            " AND row_id = ? AND verb = 'delete' ORDER BY id DESC LIMIT 1",
            (table, key),
        )
    return str(found or "")


def thing_of(reading: Reading, table: str, row: Row, seen_from: int = 0) -> str:
    """How a row reads; a link by what is at its other end, seen from the record `seen_from`."""
    if table in _NAMED:
        return str(row.get("name") or "")
    if table in _PLAINLY:
        return _PLAINLY[table](row)
    if table == "field_value":
        return name_of(reading, "field", row.get("field_id"))
    return _far_end(reading, table, row, seen_from)


def text_of(reading: Reading, table: str, row: Row, column: str, value: object) -> str:
    """A value of a column as text: names for ids, own fields as their type has it."""
    if value is None:
        return ""
    if column in _ENDS:
        return name_of(reading, _ENDS[column], value)
    if table == "field_value" and column == "number":
        return _figure(reading, row.get("field_id"), value)
    if isinstance(value, int) and column in _PLACES:
        return write_number(value, _PLACES[column], decimal_comma=False)
    is_money = isinstance(value, int) and column in _MONEY
    return _amount(reading, table, row, value) if is_money else str(value)


def owner_name(reading: Reading, table: str, row: Row) -> str:
    """The name of the record that a row is, or hangs on."""
    if table in _RECORDS:
        return name_of(reading, table, row["id"])
    for column in ("contact_id", "company_id", "deal_id", "ticket_id", "article_id", "campaign_id"):
        if row.get(column) is not None:
            return name_of(reading, _ENDS[column], row[column])
    return str(row.get("name") or "")


def _far_end(reading: Reading, table: str, row: Row, seen_from: int) -> str:
    if table in _LED_TO:
        column = _LED_TO[table]
        return name_of(reading, _ENDS[column], row.get(column))
    ends = [column for column, end in _ENDS.items() if end in _RECORDS]
    others = [column for column in ends if row.get(column) not in (None, seen_from)]
    return name_of(reading, _ENDS[others[-1]], row[others[-1]]) if others else ""


def _amount(reading: Reading, table: str, row: Row, value: object) -> str:
    currency = _currency_of(reading, table, row)
    number = int(str(value))
    return f"{write_number(number, decimals_of(currency), decimal_comma=False)} {currency}".strip()


def _currency_of(reading: Reading, table: str, row: Row) -> str:
    """The currency that a row's amounts are in; a line of a deal is in that of the deal."""
    if table == "deal_item":
        sql = "SELECT currency FROM deal WHERE id = ?"
        return str(reading.value(sql, (row.get("deal_id"),)) or "")
    return str(row.get("currency") or row.get("expected_currency") or "")


def _figure(reading: Reading, field: object, value: object) -> str:
    found = reading.first("SELECT type, currency FROM field WHERE id = ?", (field,))
    if found is None or not isinstance(value, int):
        return str(value)
    return plain_text(Field(0, "", "", FieldType(found[0]), found[1]), FieldValue(0, "", value))
