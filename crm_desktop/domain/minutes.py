"""Lengths of time as people type them: `1:30`, `90`, `1.5h`, `1 h 20`."""

import re

_HOURS = "hours?|hrs?|h|stunden?|std|heures?|horas?|ore|ora"
_MINUTES = "minutes?|minuten|minutos?|minuti|minuto|mins?|m"
_CLOCK = re.compile(r"(\d{1,5}):([0-5]\d)")
_PARTS = re.compile(rf"(?:(\d+(?:[.,]\d+)?)\s*(?:{_HOURS})\.?)?\s*(?:(\d+)\s*(?:{_MINUTES})?\.?)?")
_PLAIN = re.compile(r"\d+(?:[.,]\d+)?")
_LONGEST = 20  # characters


def read_minutes(text: str, plain: int = 1) -> int | None:
    """The minutes that a text means, to the nearest; `None` where it is no length of time.

    A number alone is of so many minutes each (`plain`): 60 where hours are meant.
    """
    typed = text.strip().casefold()
    if not typed or len(typed) > _LONGEST or not typed.isprintable() or not typed[0].isascii():
        return None
    if found := _CLOCK.fullmatch(typed):
        return int(found[1]) * 60 + int(found[2])
    if _PLAIN.fullmatch(typed):
        return round(_number(typed) * plain)
    found = _PARTS.fullmatch(typed)
    if found is None:
        return None
    return round(_number(found[1] or "0") * 60) + int(found[2] or 0)


def parts(minutes: int) -> tuple[int, int]:
    """Whole hours, and the minutes left."""
    return divmod(minutes, 60)


def _number(text: str) -> float:
    return float(text.replace(",", "."))
