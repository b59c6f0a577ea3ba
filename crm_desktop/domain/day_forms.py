"""Dates as people and programs write them, read into `YYYY-MM-DD` or `--MM-DD`."""

import re
from calendar import monthrange
from collections.abc import Iterable

from crm_desktop.domain.folding import digits, fold

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$")
_BARE = re.compile(r"(\d{4})(\d{2})(\d{2})$")
_NO_YEAR_ISO = re.compile(r"--(\d{2})-?(\d{2})$")
_YEAR_FIRST = re.compile(
    r"(\d{4})\s*[./年년-]\s*(\d{1,2})\s*[./月월-]\s*(\d{1,2})[日일.]?(?:\s.*)?$"
)
_NUMBERS = re.compile(
    r"(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})\.?(?:[ T]+\d{1,2}[:.].*|\s*г\.?)?$"
)
_TWO_NUMBERS = re.compile(r"(\d{1,2})([./-])(\d{1,2})\.?$")
_MONTH_DAY_CJK = re.compile(r"(\d{1,2})[月월]\s*(\d{1,2})[日일]$")
_EMPTY = re.compile(r"[0\s./:-]*$|1/1/4501|01\.01\.4501|4501-01-01.*|1/0/00")
_WORD = re.compile(r"[^\W\d_]+")

_MONTHS = (
    "january jan januar janner janvier janv enero ene gennaio gen janeiro januari styczen stycznia "
    "sty leden ledna led января январь янв січня ιανουαριου tammikuu ocak ianuarie januar sijecanj",
    "february feb februar fevrier fevr febrero febbraio fevereiro fev februari luty lutego "
    "lut unor "
    "unora февраля февраль фев лютого φεβρουαριου subat februarie februara",
    "march mar marz mars marzo marco maart mrt marzec marca brezen brezna марта март мар березня "
    "μαρτιου mart martie maerz mrz",
    "april apr avril avr abril abr aprile kwiecien kwietnia kwi duben dubna апреля апрель "
    "апр квітня "
    "απριλιου nisan aprilie",
    "may mai mayo maggio mag maio mei maj maja kveten kvetna мая май травня μαιου mayis maja",
    "june jun juni juin junio giugno giu junho czerwiec czerwca cze cerven cervna июня июнь июн "
    "червня ιουνιου haziran iunie",
    "july jul juli juillet juil julio luglio lug julho lipiec lipca lip cervenec cervence "
    "июля июль "
    "июл липня ιουλιου temmuz iulie",
    "august aug aout agosto ago augusti augustus sierpien sierpnia sie srpen srpna августа "
    "август авг "
    "серпня αυγουστου agustos",
    "september sep sept septembre septiembre settembre set setembro wrzesien wrzesnia wrz "
    "zari сентября "
    "сентябрь сен вересня σεπτεμβριου eylul septembrie",
    "october oct oktober okt octobre octubre ottobre ott outubro out pazdziernik "
    "pazdziernika paz rijen "
    "rijna октября октябрь окт жовтня οκτωβριου ekim octombrie",
    "november nov novembre noviembre novembro listopad listopada ноября ноябрь ноя листопада "
    "νοεμβριου kasim noiembrie",
    "december dec dezember dez decembre diciembre dic dicembre dezembro grudzien grudnia gru "
    "prosinec "
    "prosince декабря декабрь дек грудня δεκεμβριου aralik decembrie",
)
_MONTH_OF = {fold(word): n for n, words in enumerate(_MONTHS, 1) for word in words.split()}
# Years that programs write when they do not know one (Apple and Outlook).
_NO_YEAR = frozenset({1604, 1600, 1})


def read_date(text: str, *, day_first: bool | None = None) -> str | None:
    """`YYYY-MM-DD` or `--MM-DD`; empty where the text means no date; `None`: not a date.

    `day_first` settles `3/4/1990`; `None` takes a slash as month first, dots and dashes as day
    first. A first number above 12 is a day in any case.
    """
    text = text.strip()
    if _EMPTY.match(text):
        return ""
    match = _ISO.match(text) or _YEAR_FIRST.match(text) or _BARE.match(text)
    if match:
        return _dated(int(match[1]), int(match[2]), int(match[3]))
    match = _NUMBERS.match(text)
    if match:
        day, month = _ordered(int(match[1]), int(match[3]), match[2], day_first=day_first)
        return _dated(_full_year(match[4]), month, day)
    return _without_year(text, day_first=day_first) or _worded(text)


def date_of_parts(year: str, month: str, day: str) -> str | None:
    """The same for three cells; an unknown year is allowed, the rest must make a date."""
    number_of = [digits(part) for part in (year, month, day)]
    if not any(part.strip("0") for part in number_of):
        return ""
    if not number_of[1]:
        number_of[1] = str(_MONTH_OF.get(fold(month.strip().strip(".")), ""))
    if not number_of[1] or not number_of[2] or max(map(len, number_of)) > 4:
        return None
    return _dated(int(number_of[0] or 1604), int(number_of[1]), int(number_of[2]))


def day_order(cells: Iterable[str]) -> bool | None:
    """Whether dates in these cells have the day first, as far as they show it."""
    day_first = month_first = 0
    for cell in cells:
        match = _NUMBERS.match(cell.strip()) if cell and cell[:1].isdigit() else None
        if match is None:
            continue
        first, second = int(match[1]), int(match[3])
        if first > 12 >= second > 0:
            day_first += 1
        elif second > 12 >= first > 0:
            month_first += 1
        elif match[2] == "." and first and second:
            day_first += 1
    if day_first == month_first:
        return None
    return day_first > month_first


def month_named(word: str) -> int | None:
    """The month that a word names in any of the languages known here, whole or shortened."""
    return _MONTH_OF.get(fold(word.strip(".")))


def looks_like_date(text: str) -> bool:
    """Whether a text is a date, of whatever order."""
    return bool(text) and len(text) < 40 and bool(read_date(text))


def _ordered(first: int, second: int, sign: str, *, day_first: bool | None) -> tuple[int, int]:
    if first > 12:
        return first, second
    if second > 12:
        return second, first
    if day_first is None:
        day_first = sign != "/"
    return (first, second) if day_first else (second, first)


def _full_year(text: str) -> int:
    if len(text) == 4:
        return int(text)
    return int(text) + (2000 if int(text) < 30 else 1900)


def _dated(year: int, month: int, day: int) -> str | None:
    if not 1 <= month <= 12:
        return None
    known = year not in _NO_YEAR
    if known and not 1800 <= year <= 2199:
        return None
    if not 1 <= day <= monthrange(year if known else 2000, month)[1]:
        return None
    return f"{year:04}-{month:02}-{day:02}" if known else f"--{month:02}-{day:02}"


def _without_year(text: str, *, day_first: bool | None) -> str | None:
    match = _NO_YEAR_ISO.match(text) or _MONTH_DAY_CJK.match(text)
    if match:
        return _dated(1604, int(match[1]), int(match[2]))
    match = _TWO_NUMBERS.match(text)
    if match:
        day, month = _ordered(int(match[1]), int(match[3]), match[2], day_first=day_first)
        return _dated(1604, month, day)
    return None


def _worded(text: str) -> str | None:
    """`31. Januar 1990`, `Jan 31, 1990`, `3 de marzo de 1985`."""
    if len(text) > 60:
        return None
    months = [m for m in (_MONTH_OF.get(fold(w)) for w in _WORD.findall(text)) if m]
    numbers = re.findall(r"\d+", text.split(":", 1)[0])
    if len(months) != 1 or not numbers or len(numbers) > 4:
        return None
    years = [n for n in numbers if len(n) == 4]
    days = [n for n in numbers if len(n) <= 2]
    if not days:
        return None
    if not years and len(days) >= 2:
        return _dated(_full_year(days[1]), months[0], int(days[0])) if len(days[1]) == 2 else None
    return _dated(int(years[0]) if years else 1604, months[0], int(days[0]))
