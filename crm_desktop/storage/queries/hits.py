"""What the search box finds, kind by kind; best first, names over notes, recent over old."""

from collections.abc import Sequence
from dataclasses import dataclass

from crm_desktop.domain.folding import fold
from crm_desktop.domain.matches import snippet, word_text
from crm_desktop.domain.search import Search
from crm_desktop.domain.searching import Barren, Hit
from crm_desktop.storage import search_sql
from crm_desktop.storage.reading import Fields, Reading, marks

# So many of the newest matches are looked at; ranking all would take up to a second.
_CANDIDATES = 200
# Where there are more, the best may be older: the names that begin so, and who was met lately.
_MET_LATELY = 250
# So many of each of these are ranked with care.
_RANKED = 24
# So many are shown that hold only some of the words; of more words than this, any will do.
_PARTIAL, _MOST_LEFT_OUT = 3, 5
_SNIPPET = 160
_DOT = "iif(a.subject = '' OR a.body = '', '', ' · ')"
_BODY = 4_000
_REST = {
    "contact": ("company_key", "title_key", "city_key", "email"),
    "company": ("industry_key", "city_key", "email"),
    "deal": ("company_key", "person_key"),
    "ticket": ("company_key", "person_key"),
    "article": ("category_key",),
    "campaign": ("channel_key",),
}
_SHOWN = {
    "contact": ("title", "company", "email", "phone", "city"),
    "company": ("industry", "city", "email", "phone"),
    "deal": ("company", "person"),
    "ticket": ("company", "person"),
    "article": ("category",),
    "campaign": ("channel",),
}
_ALWAYS = {
    "contact": ("title", "company"),
    "company": ("industry", "city"),
    "deal": ("company", "person"),
    "ticket": ("company", "person"),
    "article": ("category",),
    "campaign": ("channel",),
}


def people(reading: Reading, search: Search, limit: int, barren: Barren | None = None) -> list[Hit]:
    """Contacts, those whose name holds every word first."""
    return _of_lines(reading, "contact", search, limit, barren or Barren())


def companies(
    reading: Reading, search: Search, limit: int, barren: Barren | None = None
) -> list[Hit]:
    """Companies, those whose name holds every word first."""
    return _of_lines(reading, "company", search, limit, barren or Barren())


def deals(reading: Reading, search: Search, limit: int, barren: Barren | None = None) -> list[Hit]:
    """Deals, as `people`."""
    return _of_lines(reading, "deal", search, limit, barren or Barren())


def tickets(
    reading: Reading, search: Search, limit: int, barren: Barren | None = None
) -> list[Hit]:
    """Tickets, as `people`."""
    return _of_lines(reading, "ticket", search, limit, barren or Barren())


def articles(
    reading: Reading, search: Search, limit: int, barren: Barren | None = None
) -> list[Hit]:
    """Articles, as `people`."""
    return _of_lines(reading, "article", search, limit, barren or Barren())


def campaigns(
    reading: Reading, search: Search, limit: int, barren: Barren | None = None
) -> list[Hit]:
    """Campaigns, as `people`."""
    return _of_lines(reading, "campaign", search, limit, barren or Barren())


def tags(reading: Reading, typed: str, limit: int) -> list[Hit]:
    """Tags with a word that begins as typed, the most used first; `second` is how many carry it."""
    start = fold(typed).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    found = reading.rows(
        "SELECT t.id, t.name, (SELECT count(*) FROM tagging WHERE tag_id = t.id) AS n FROM tag t"
        " WHERE t.folded LIKE ? ESCAPE '\\' OR t.folded LIKE ? ESCAPE '\\'"
        " ORDER BY n DESC, t.folded LIMIT ?",
        (f"{start}%", f"% {start}%", limit),
    )
    return [Hit(row[0], row[1], str(row[2])) for row in found]


def activities(reading: Reading, search: Search, limit: int) -> list[Hit]:
    """Activities that hold every word, the newest first; `title` is cut around the first match.

    Nothing for a single letter, which begins a word of nearly every activity.
    """
    asked = search_sql.without_letters(search)
    if not asked:
        return []
    # Whole words are found without gathering all that begin so, and are the better matches.
    ids = _newest(reading, search_sql.all_of(asked, whole=True), limit)
    if len(ids) < limit:
        ids = _newest(reading, search_sql.all_of(asked), limit)
    found = reading.rows(
        f"SELECT a.id, substr(a.subject || {_DOT} || a.body, 1, {_BODY}),"
        " ifnull(c.name, ifnull(o.name, '')), a.kind, a.contact_id, a.company_id,"
        " ifnull(a.done_at, a.due_at) FROM activity a"
        " LEFT JOIN contact c ON c.id = a.contact_id LEFT JOIN company o ON o.id = a.company_id"
        f" WHERE a.id IN ({marks(ids)}) ORDER BY a.id DESC",
        ids,
    )
    return [Hit(row[0], snippet(row[1], search, _SNIPPET), *row[2:]) for row in found]


def known(reading: Reading, kind: str, ids: list[int]) -> list[Hit]:
    """Contacts or companies by their ids, in the order given; those gone are left out."""
    return _shown(reading, kind, ids, Search())


def _newest(reading: Reading, query: str, limit: int) -> list[int]:
    sql = "SELECT rowid FROM activity_text WHERE activity_text MATCH ? ORDER BY rowid DESC LIMIT ?"
    return list(reading.ids(sql, (query, limit)))


@dataclass(frozen=True, slots=True)
class _Candidate:
    id: int
    name: str
    rest: str
    touched: int


def _of_lines(reading: Reading, kind: str, search: Search, limit: int, barren: Barren) -> list[Hit]:
    """Tier by tier, each asked only where the ones above leave room, and not known to be empty."""
    best: dict[int, None] = {}
    partial = _PARTIAL
    lately: list[_Candidate] | None = None
    rank = _Rank(search)
    for query, in_name, is_partial in _tiers(search):
        most = partial if is_partial else limit
        if len(best) >= limit or not most:
            break
        tier = f"{kind} {'names' if in_name else 'texts'}"
        if not is_partial and barren.holds(tier, search):
            continue
        found = _matching(reading, kind, query, search)
        if not found and not is_partial:
            barren.note(tier, search)
        if len(found) == _RANKED:
            if lately is None:
                lately = _met_lately(reading, kind, search)
            found += _known_by_line(reading, kind, search, lately, in_name=in_name)
        # Whoever was met lately may be among the newest, too.
        ordered = (one.id for one in sorted(found, key=rank.of) if one.id not in best)
        new = list(dict.fromkeys(ordered))[:most]
        best.update(dict.fromkeys(new))
        partial -= len(new) if is_partial else 0
    return _shown(reading, kind, list(best)[:limit], search)


def _tiers(search: Search) -> list[tuple[str, bool, bool]]:
    """All in the name, all, all but one, any: query, whether of names only, whether of some."""
    terms = search_sql.terms(search)
    tiers = [(search_sql.all_of(search), False, False)]
    if search.words:
        tiers.insert(0, (search_sql.all_of(search, "name"), True, False))
    if 2 < len(terms) <= _MOST_LEFT_OUT:
        tiers.append((search_sql.all_but_one(terms), False, True))
    if len(terms) > 1:
        tiers.append((" OR ".join(terms), False, True))
    return tiers


def _matching(reading: Reading, kind: str, query: str, search: Search) -> list[_Candidate]:
    """Of the newest matches those that a rough order puts first."""
    whole = [f" {word} " for word in search.words] or [search.typed]
    points = " + ".join(["(instr(' ' || l.name_key || ' ', ?) > 0)"] * len(whole))
    return _candidates(
        reading,
        kind,
        f" FROM (SELECT rowid FROM {kind}_text WHERE {kind}_text MATCH ?"
        f" ORDER BY rowid DESC LIMIT {_CANDIDATES}) f JOIN {kind}_line l ON l.id = f.rowid"
        f" ORDER BY l.name_key = ? DESC, {points} DESC, l.last_touch DESC LIMIT {_RANKED}",
        (query, search.typed, *whole),
    )


def _met_lately(reading: Reading, kind: str, search: Search) -> list[_Candidate]:
    """Of those met last, the ones whose line holds the letters of every word."""
    words = [part for word in search.words for part in word_text(word).split()]
    if search.numbers or not words:  # numbers are not in the folded line
        return []
    keys = ("name_key", *_REST[kind])
    line = " || ' ' || ".join(f"ifnull({key}, '')" for key in keys)
    holds = " AND ".join(["instr(line, ?) > 0"] * len(words))
    return _candidates(
        reading,
        kind,
        f" FROM (SELECT id, last_touch, {', '.join(keys)}, {line} AS line FROM {kind}_line"
        " WHERE last_touch IS NOT NULL ORDER BY last_touch DESC"
        f" LIMIT {_MET_LATELY}) l WHERE {holds} LIMIT {_RANKED}",
        words,
    )


def _known_by_line(
    reading: Reading, kind: str, search: Search, lately: list[_Candidate], *, in_name: bool
) -> list[_Candidate]:
    """More candidates for a tier that may have more matches than were looked at."""
    words = [word_text(word).rstrip() for word in search.words]
    found = [
        one
        for one in lately
        if all(word in one.name or (word in one.rest and not in_name) for word in words)
    ]
    if in_name and not search.numbers:
        found += _candidates(
            reading,
            kind,
            f" FROM {kind}_line l WHERE name_key >= ? AND name_key < ?"
            f" ORDER BY name_key LIMIT {_RANKED}",
            (search.typed, search.typed + "\U0010ffff"),
        )
    return found


def _candidates(
    reading: Reading, kind: str, source: str, values: Sequence[object]
) -> list[_Candidate]:
    keys = ", ".join(f"l.{key}" for key in _REST[kind])
    rows = reading.rows(f"SELECT l.id, l.name_key, ifnull(l.last_touch, 0), {keys}{source}", values)
    return [
        _Candidate(row[0], word_text(row[1]), word_text(" ".join(filter(None, row[3:]))), row[2])
        for row in rows
    ]


class _Rank:
    """How well a candidate fits: the smaller, the better."""

    def __init__(self, search: Search) -> None:
        self._typed = word_text(search.typed)
        self._words = [word_text(word) for word in search.words]

    def of(self, one: _Candidate) -> tuple[object, ...]:
        in_name = sum(word.rstrip() in one.name for word in self._words)
        in_line = sum(word.rstrip() in one.rest for word in self._words)
        whole = sum(word in one.name or word in one.rest for word in self._words)
        begins = one.name.startswith(self._typed.rstrip())
        return (
            one.name != self._typed,
            -(in_name + in_line),
            -in_name,
            -whole,
            not begins,
            -one.touched,
            one.name,
        )


def _shown(reading: Reading, kind: str, ids: list[int], search: Search) -> list[Hit]:
    columns = _SHOWN[kind]
    rows = reading.rows(
        f"SELECT id, name, {', '.join(columns)} FROM {kind}_line WHERE id IN ({marks(ids)})", ids
    )
    by_id = {row[0]: row for row in rows}
    return [
        Hit(key, by_id[key][1], _second(kind, by_id[key], search)) for key in ids if key in by_id
    ]


def _second(kind: str, row: Fields, search: Search) -> str:
    """What stands beside the name, apart by line breaks, with what else was found by."""
    known = dict(zip(_SHOWN[kind], row[2:], strict=True))
    shown = [known[name] for name in _ALWAYS[kind] if known[name]]
    said = word_text(" ".join((row[1], *shown)))
    if search.numbers and known.get("phone"):
        shown.append(known["phone"])
    for word in (word_text(word).rstrip() for word in search.words):
        if word in said:
            continue
        named = (known[name] for name in ("email", "city") if known.get(name))
        shown += [text for text in named if text not in shown and word in word_text(text)][:1]
    return "\n".join(shown)
