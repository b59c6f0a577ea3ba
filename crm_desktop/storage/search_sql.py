"""A search as a full-text query; every word is quoted, so that none is an operator."""

from crm_desktop.domain.search import Search


def all_of(search: Search, column: str = "") -> str:
    """The query that every word and number of the search must match, in `column` or in any."""
    parts = [_word(word) for word in search.words]
    parts += ["(" + " OR ".join(_word(form) for form in forms) + ")" for forms in search.numbers]
    query = " AND ".join(parts)
    return f"{{{column}}} : ({query})" if column else query


def any_of(search: Search) -> str:
    """The query that one word or number of the search must match."""
    forms = [form for forms in search.numbers for form in forms]
    return " OR ".join(_word(word) for word in (*search.words, *forms))


def _word(word: str) -> str:
    return '"' + word.replace('"', '""') + '" *'
