"""What the search box finds, kind by kind; best first, names over notes, recent over old."""

from crm_desktop.domain.folding import fold
from crm_desktop.domain.search import Search
from crm_desktop.domain.searching import Hit
from crm_desktop.storage import search_sql
from crm_desktop.storage.reading import Fields, Reading

# So many of the newest matches are ranked; ranking all would take up to a second.
_CANDIDATES = 400
_SECOND = {"contact": "trim(ifnull(title, '') || char(10) || ifnull(company, ''), char(10))"}


def people(reading: Reading, search: Search, limit: int) -> list[Hit]:
    """Contacts, those whose name holds every word first."""
    return _of_lines(reading, "contact", search, limit)


def companies(reading: Reading, search: Search, limit: int) -> list[Hit]:
    """Companies, those whose name holds every word first."""
    return _of_lines(reading, "company", search, limit)


def tags(reading: Reading, typed: str, limit: int) -> list[Hit]:
    """Tags with a word that begins as typed, the most used first."""
    start = fold(typed).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    found = reading.rows(
        "SELECT t.id, t.name, (SELECT count(*) FROM tagging WHERE tag_id = t.id) AS n FROM tag t"
        " WHERE t.folded LIKE ? ESCAPE '\\' OR t.folded LIKE ? ESCAPE '\\'"
        " ORDER BY n DESC, t.folded LIMIT ?",
        (f"{start}%", f"% {start}%", limit),
    )
    return [Hit(row[0], row[1], str(row[2])) for row in found]


def activities(reading: Reading, search: Search, limit: int) -> list[Hit]:
    """Activities whose words hold every word, the newest first."""
    found = reading.rows(
        "SELECT a.id, substr(trim(a.subject || ' ' || a.body), 1, 300),"
        " ifnull(c.name, ifnull(o.name, '')), a.kind, a.contact_id, a.company_id,"
        " ifnull(a.done_at, a.due_at)"
        " FROM (SELECT rowid FROM activity_text WHERE activity_text MATCH ?"
        " ORDER BY rowid DESC LIMIT ?) f JOIN activity a ON a.id = f.rowid"
        " LEFT JOIN contact c ON c.id = a.contact_id LEFT JOIN company o ON o.id = a.company_id",
        (search_sql.all_of(search), limit),
    )
    return [Hit(*row) for row in found]


def _of_lines(reading: Reading, kind: str, search: Search, limit: int) -> list[Hit]:
    """Three tiers, each asked only where the ones above leave room."""
    queries = [search_sql.all_of(search)]
    if search.words:
        queries.insert(0, search_sql.all_of(search, "name"))
    if len(search.words) + len(search.numbers) > 1:
        queries.append(search_sql.any_of(search))
    hits: dict[int, Hit] = {}
    for query in queries:
        for row in _ranked(reading, kind, query, search.typed, limit + len(hits)):
            hits.setdefault(row[0], Hit(row[0], row[1], row[2]))
        if len(hits) >= limit:
            break
    return list(hits.values())[:limit]


def _ranked(reading: Reading, kind: str, query: str, typed: str, limit: int) -> list[Fields]:
    second = _SECOND.get(kind, "ifnull(city, '')")
    return reading.rows(
        f"SELECT l.id, l.name, {second} FROM (SELECT rowid FROM {kind}_text"
        f" WHERE {kind}_text MATCH ? ORDER BY rowid DESC LIMIT {_CANDIDATES}) f"
        f" JOIN {kind}_line l ON l.id = f.rowid"
        " ORDER BY l.name_key = ? DESC, substr(l.name_key, 1, ?) = ? DESC,"
        " l.last_touch IS NULL, l.last_touch DESC, l.name_key LIMIT ?",
        (query, typed, len(typed), typed, limit),
    )
