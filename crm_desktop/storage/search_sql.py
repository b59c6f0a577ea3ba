"""A search as a full-text query; every word is quoted, so that none is an operator."""

from collections.abc import Sequence

from crm_desktop.domain.phones import SHORTEST_RUN, runs_of_three
from crm_desktop.domain.search import Search


def folded(what: str) -> str:
    """The expression for a text as `fold` gives it, for many rows.

    SQLite makes plain letters small itself, several times faster than it calls our function.
    """
    is_plain = f"length({what}) = length(CAST({what} AS BLOB))"
    return f"CASE WHEN {is_plain} THEN lower({what}) ELSE fold({what}) END"


def all_of(search: Search, column: str = "", *, whole: bool = False) -> str:
    """The query that every word and number of the search must match, in `column` or in any.

    With `whole` the words must stand there as they are, not only begin a word.
    """
    query = " AND ".join(terms(search, whole=whole))
    return f"{{{column}}} : ({query})" if column else query


def terms(search: Search, *, whole: bool = False) -> list[str]:
    """The words and numbers of a search, each as a query of its own."""
    parts = [_word(word, whole=whole) for word in search.words]
    numbers = [[_number(form, whole=whole) for form in forms] for forms in search.numbers]
    return parts + [f"({' OR '.join(forms)})" for forms in numbers]


def all_but_one(terms: Sequence[str]) -> str:
    """The query that all of two or more terms but any one must match.

    Each term costs a walk through what begins so, wherever it stands in the query. Halved again
    and again, the query names them far less often than one that lists every choice.
    """
    if len(terms) == 2:
        return " OR ".join(terms)
    half = len(terms) // 2
    first, second = terms[:half], terms[half:]
    whole = f"{' AND '.join(first)} AND ({all_but_one(second)})"
    rest = f"({all_but_one(first)}) AND " if len(first) > 1 else ""
    return f"({whole}) OR ({rest}{' AND '.join(second)})"


def without_letters(search: Search) -> Search:
    """The search without single letters, which begin too many words to be worth asking for."""
    return search._replace(words=tuple(w for w in search.words if len(w) > 1 or not w.isascii()))


def _number(form: str, *, whole: bool) -> str:
    """Digits within a phone number, or at the beginning of a word such as a postcode."""
    word = _word(form, whole=whole)
    return f'{word} OR "{runs_of_three(form)}"' if len(form) > SHORTEST_RUN else word


def _word(word: str, *, whole: bool) -> str:
    quoted = '"' + word.replace('"', '""') + '"'
    return quoted if whole else quoted + " *"
