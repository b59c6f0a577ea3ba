"""When a mail was sent, in the many ways in which programs write that."""

import re
from datetime import UTC, datetime, timedelta

_MONTHS = {
    name: number
    for number, names in enumerate(
        "jan|feb|mar mrz mär|apr|may mai|jun|jul|aug|sep|oct okt|nov|dec dez".split("|"), start=1
    )
    for name in names.split()
}
# Hours beyond UTC; other names mean different things to different people.
_ZONES = {
    "ut": 0, "utc": 0, "gmt": 0, "z": 0, "wet": 0, "bst": 1, "west": 1, "cet": 1, "met": 1,
    "mez": 1, "cest": 2, "mest": 2, "mesz": 2, "eet": 2, "eest": 3, "msk": 3, "jst": 9, "kst": 9,
    "hkt": 8, "ast": -4, "adt": -3, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7,
    "mdt": -6, "pst": -8, "pdt": -7, "akst": -9, "akdt": -8, "hst": -10,
}  # fmt: skip
_TIME = (
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d{1,2})(?:[:.](?P<second>\d{1,2}))?(?:[.,]\d+)?(?![:.\d])"
)
_ZONE = r"(?:\s*(?P<half>[AaPp][Mm])\b)?(?:\s*(?P<zone>[+-]\s?\d{1,2}:?\d{2}|[A-Za-z]{1,5}\b))?"
_FORMS = tuple(
    re.compile(form)
    for form in (
        r"(?P<day>\d{1,2})[\s-]*(?P<month>[A-Za-zä]{3,9})\.?[\s,-]*(?P<year>\d{2,4})[\s,]+(?:at\s+)?"
        + _TIME + _ZONE,
        r"(?P<month>[A-Za-z]{3,9})\.?\s+(?P<day>\d{1,2})\s+" + _TIME
        + r"(?:\s+(?P<zone>[+-]\d{4}|[A-Z]{1,5}))?\s+(?P<year>\d{4})(?:\s+(?P<late>[+-]\d{4}))?",
        r"(?P<month>[A-Za-z]{3,9})\.?\s+(?P<day>\d{1,2}),\s+(?P<year>\d{4}),?\s+(?:at\s+)?"
        + _TIME + _ZONE,
        r"(?P<year>\d{4})[-/](?P<month>\d{1,2})[-/](?P<day>\d{1,2})[T\s]+" + _TIME + _ZONE,
        r"(?P<day>\d{1,2})[\s-]*(?P<month>[A-Za-z]{3,9})\.?[\s,-]*(?P<year>\d{4})\s*\Z",
    )
)  # fmt: skip
_COMMENT = re.compile(r"\([^()]*\)")
_START = datetime(1970, 1, 1, tzinfo=UTC)


def read_date(text: str) -> int | None:
    """Milliseconds UTC, or nothing where the text names no moment; without a zone it is UTC."""
    text = _COMMENT.sub(" ", text[:200])
    for form in _FORMS:
        found = form.search(text)
        if found:
            try:
                return _moment(found.groupdict())
            except (ValueError, OverflowError):
                continue
    return None


def _moment(parts: dict[str, str | None]) -> int:
    month = parts["month"] or ""
    number = int(month) if month.isdigit() else _MONTHS.get(month[:3].lower(), 0)
    hour, second = int(parts.get("hour") or 0), min(int(parts.get("second") or 0), 59)
    half = (parts.get("half") or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    wall = datetime(
        _year(parts["year"] or ""), number, int(parts["day"] or 0), hour,
        int(parts.get("minute") or 0), second, tzinfo=UTC,
    )  # fmt: skip
    instant = wall - _offset(parts.get("zone") or parts.get("late") or "")
    return (instant - _START) // timedelta(milliseconds=1)


def _year(text: str) -> int:
    year = int(text)
    if len(text) == 3:
        return year + 1900
    if len(text) == 2:
        return year + (2000 if year < 69 else 1900)
    return year


def _offset(zone: str) -> timedelta:
    if zone[:1] in {"+", "-"}:
        figures = re.sub(r"\D", "", zone).rjust(4, "0")
        ahead = timedelta(hours=int(figures[:2]), minutes=int(figures[2:]))
        return (-ahead if zone[0] == "-" else ahead) if ahead < timedelta(hours=24) else timedelta()
    return timedelta(hours=_ZONES.get(zone.lower(), 0))
