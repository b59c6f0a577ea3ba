"""Values of a row as what their column holds."""


def whole(value: object) -> int:
    """A whole number, as a column of ids or counts holds it. Raises `TypeError` otherwise."""
    if not isinstance(value, int):
        raise TypeError(value)
    return value


def whole_or_none(value: object) -> int | None:
    """The same of a column that may hold nothing."""
    return None if value is None else whole(value)
