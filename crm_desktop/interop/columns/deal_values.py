"""What stands in the cells of a table of deals: days, chances, won and lost, yes and no."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from crm_desktop.domain.day_forms import read_date
from crm_desktop.domain.figures import read_number
from crm_desktop.domain.folding import fold

OPEN, WON, LOST = "open", "won", "lost"
SHARE = "share"  # the label of a column with chances from 0 to 1
_NOTHING = frozenset(
    [
        "",
        "-",
        "--",
        "–",
        "—",
        "n/a",
        "na",
        "none",
        "null",
        "nil",
        "?",
        "k.a.",
        "tbd",
        "#n/a",
        "n.a.",
    ]
)
_FIRST_SERIAL, _LAST_SERIAL = 25_569, 73_050  # 1970 and 2099 as spreadsheets count days


def is_nothing(cell: str) -> bool:
    """Whether a cell says that there is nothing."""
    return fold(cell.strip()) in _NOTHING


@lru_cache(maxsize=4096)
def read_day(cell: str, *, day_first: bool | None) -> str | None:
    """The day in a cell as ISO text; empty where the cell means none; `None` where it is none."""
    if is_nothing(cell):
        return ""
    found = read_date(cell, day_first=day_first)
    if found is not None:
        return _in_our_time(found) if not found.startswith("--") else None
    plain = cell.strip()
    if re.fullmatch(r"\d{5}(?:[.,]\d+)?", plain):
        serial = int(plain[:5])
        if _FIRST_SERIAL <= serial <= _LAST_SERIAL:
            return (date(1899, 12, 30) + timedelta(serial)).isoformat()
    if re.fullmatch(r"1\d{12}", plain) or re.fullmatch(r"1\d{9}", plain):
        seconds = int(plain[:10])
        return datetime.fromtimestamp(seconds, UTC).date().isoformat()
    return None


def read_chance(cell: str, *, is_share: bool) -> int | None:
    """A chance in whole percent, `None` where it is none; `is_share` for those from 0 to 1."""
    text = cell.replace("%", "").strip()
    hundredths = read_number(text, 6, decimal_comma="," in text)
    if hundredths is None:
        return None
    percent = hundredths / 10**6 * (100 if is_share and "%" not in cell else 1)
    return round(percent) if 0 <= percent <= 100 else None


def are_shares(cells: Iterable[str]) -> bool:
    """Whether chances are written from 0 to 1."""
    numbers = [
        number / 10**6
        for cell in cells
        if "%" not in cell
        and (number := read_number(cell.strip(), 6, decimal_comma="," in cell)) is not None
    ]
    return any(0 < number < 1 for number in numbers) and all(n <= 1 for n in numbers)


_OUTCOMES = {
    WON: """won win closedwon gewonnen gewonnene gagne gagnee gagnes ganado ganada ganho ganha
    vinto vinta
        wygrana wygrane wygrany wygrano vyhrano vyhrany выиграна выиграно выигран выиграли успешно
        успешная успех реализовано виграно виграна 受注 成約 受注済 成立 赢单 成交 已赢单 수주
        성사
        gewonnen vunnen vundet vunnet kazanildi""",
    LOST: """lost lose closedlost verloren verlorene abgelehnt abgesagt perdu perdue perdus
    perdido perdida
        perso persa przegrana przegrane przegrany przegrano utracona utracone prohrano ztraceno
        проиграна проиграно проигран потеряна потеряно отказ отказались провал провалена програно
        програна втрачено 失注 敗退 输单 丢单 失敗 失败 실주 실패 forlorad tabt tapt
        kaybedildi abandoned cancelled canceled storniert annule cancelado cancelada disqualified
        rejected abandonado abandonne dead""",
    OPEN: """open offen offene laufend ouvert ouverte encours abierto abierta aberto aberta
        emandamento enproceso encurso aperto aperta otwarta otwarte otwarty otevreno otevreny
        открыта
        открыто открыт вработе активна активно активен вроботі відкрита 進行中 商談中 オープン
        进行中
        진행중 active inprogress oppen aben apen acik pending suspended""",
}
_OUTCOME_OF = {fold(word): kind for kind, words in _OUTCOMES.items() for word in words.split()}
_NOT = frozenset("not nicht non no nie не ne pas niet".split())
_YES = frozenset(
    "1 true yes y ja wahr oui vrai si sim verdadeiro tak prawda да истина так はい 是 x".split()
)


@lru_cache(maxsize=1024)
def read_outcome(text: str) -> str:
    """`won`, `lost` or `open`, where a status or the name of a stage says so; else empty."""
    words = re.findall(r"[^\W\d_]+", fold(text))
    whole = _OUTCOME_OF.get("".join(words), "")
    if whole:
        return whole
    found = [_OUTCOME_OF[word] for word in words if word in _OUTCOME_OF]
    found = [kind for kind in found if kind != OPEN]
    if found == [WON] and not _NOT.isdisjoint(words):
        return LOST
    return found[0] if len(set(found)) == 1 and len(words) <= 4 else ""


def says_yes(cell: str) -> bool:
    """Whether a cell of yes and no says yes."""
    return fold(cell.strip()) in _YES


def _in_our_time(day: str) -> str:
    """Deals of the last century are a misread year of two figures."""
    return f"20{day[2:]}" if day.startswith("19") and day[:4] < "1950" else day
