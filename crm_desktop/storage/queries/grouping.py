"""What the lists of contacts and companies can be grouped by, and the group of each record."""

from array import array
from collections.abc import Mapping

from crm_desktop.domain.grouping import Grouped, grouped
from crm_desktop.storage.reading import Reading

_FEW = 5_000  # fewer than this are looked up by id; more are read in one go
_MONTH = "strftime('%Y-%m', l.{0} / 1000, 'unixepoch', 'localtime')"


def _month(column: str) -> tuple[str, str]:
    return (_MONTH.format(column), "''")


# By the key of the column: what the groups are ordered by, and the value their headings show
# where that is not the same.
_SHARED = {
    "city": ("l.city_key", "l.city"),
    "last_touch": _month("last_touch"),
    "next_due": _month("next_due"),
    "created_at": _month("created_at"),
}
GROUPS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "contact": {
        "company": ("l.company_key", "l.company"),
        "title": ("l.title_key", "l.title"),
        "consent": ("nullif(r.consent, '')", "r.consent"),
        "lifecycle": ("l.lifecycle", "l.lifecycle"),
        "lead_status": ("l.status_place", "l.status"),
        "source": ("l.source_key", "l.source"),
        **_SHARED,
    },
    "company": {"industry": ("l.industry_key", "l.industry"), **_SHARED},
    "deal": {
        "stage": (
            "printf('%05d %05d', l.pipeline_id, l.stage_place)",
            "(SELECT name FROM stage WHERE id = l.stage_id)",
        ),
        "company": ("l.company_key", "l.company"),
        "person": ("l.person_key", "l.person"),
        "close_day": ("substr(l.close_day, 1, 7)", "''"),
        "last_touch": _month("last_touch"),
        "next_due": _month("next_due"),
        "created_at": _month("created_at"),
    },
    "ticket": {
        "status": ("l.status_place", "(SELECT name FROM option WHERE id = l.status_id)"),
        "priority": ("3 - l.priority", "CAST(l.priority AS TEXT)"),
        "person": ("l.person_key", "l.person"),
        "company": ("l.company_key", "l.company"),
        "type": ("l.type_key", "l.type"),
        "ticket_category": ("l.category_key", "l.category"),
        "product": ("l.product_key", "l.product"),
        "channel": ("l.channel", "l.channel"),
        "last_touch": _month("last_touch"),
        "created_at": _month("created_at"),
    },
}
MONTHS = frozenset({"last_touch", "next_due", "created_at", "close_day"})


def groups_of(reading: Reading, kind: str, by: str, ids: "array[int]") -> Grouped:
    """The ids in groups by a column of `GROUPS`; months are `YYYY-MM`, the newest first."""
    key, value = GROUPS[kind][by]
    shown = key if by in MONTHS else value
    record = f" JOIN {kind} r ON r.id = l.id" if "r." in key else ""
    sql = f"SELECT l.id, {key}, ifnull({shown}, '') FROM {kind}_line l{record}"
    if len(ids) < _FEW:
        sql += " WHERE l.id IN (SELECT value FROM json_each(?))"
        rows = reading.rows(sql, (str(ids.tolist()),))
    else:
        rows = reading.rows(sql)
    return grouped(ids, rows, newest_first=by in MONTHS)
