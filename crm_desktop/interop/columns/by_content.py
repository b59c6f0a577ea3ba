"""What a column holds as told by its cells, for columns whose name says nothing."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from crm_desktop.domain.day_forms import looks_like_date
from crm_desktop.domain.folding import fold
from crm_desktop.interop.cell_values import EMAIL, emails_in, looks_like_phone
from crm_desktop.interop.columns.target import Target

_URL = re.compile(
    r"(https?://|www\.)\S+$|[a-z0-9-]+(\.[a-z0-9-]+)*\.(com|org|net|de|fr|io|eu|uk)$", re.I
)
_POSTCODE = re.compile(
    r"\d{4,5}$|\d{5}-\d{3,4}$|\d{3} \d{2}$|\d{2}-\d{3}$|\d{4} ?[A-Z]{2}$|\d{3}-\d{4}$"
    r"|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$|[A-Z]\d[A-Z] ?\d[A-Z]\d$|(?:AD|D|A|CH|F|I|PL|CZ)-\d{4,6}$"
)
_NAME_WORD = re.compile(r"[^\W\d_][^\W\d_'’.\-]*(?:['’.\-][^\W\d_]*)*$")
_HONORIFICS = frozenset(
    fold(word)
    for word in """mr mrs ms miss mx dr prof professor sir madam rev hon dipl ing mag herr frau
    fraulein hr fr m mme mlle monsieur madame mademoiselle me maitre sr sra srta don dona senor
    senora senorita sig sigra signor signora signore dott dottssa avv ing prof sr sra srta dra eng
    dhr mevr mw drs ir heer mevrouw pan pani p mgr inz bc ing mudr judr rndr phdr panprof г-н г-жа
    господин госпожа 様 さん 先生 女士 小姐 씨 님 bay bayan fru hr herra rouva phd md""".split()
)
_COUNTRIES = """
    germany deutschland allemagne alemania germania duitsland niemcy nemecko германия ドイツ 德国 de
    |austria osterreich autriche at|switzerland schweiz suisse svizzera ch
    |france frankreich francia franca francja francie франция フランス 法国 fr
    |spain spanien espagne espana spagna espanha hiszpania spanelsko испания es
    |italy italien italie italia italia wlochy italie италия it
    |portugal portogallo pt|netherlands niederlande pays-bas nederland holland nl
    |belgium belgien belgique belgie be|luxembourg luxemburg|poland polen pologne polska
    polsko польша pl
    |czechia czech-republic tschechien cesko ceska-republika czechy cz|slovakia slowakei
    slovensko sk
    |hungary ungarn magyarorszag hu|united-kingdom great-britain england scotland wales uk gb
     grossbritannien royaume-uni reino-unido regno-unito wielka-brytania velka-britanie
    |ireland irland ie|united-states united-states-of-america usa us vereinigte-staaten etats-unis
     estados-unidos stati-uniti сша アメリカ 美国|canada kanada ca|brazil brasil brasilien bresil br
    |mexico mexiko mx|argentina argentinien|chile|colombia|peru|japan japon giappone
    japonia япония 日本 jp
    |china chine cina 中国 中國 cn|taiwan 台灣|hong-kong 香港|korea south-korea 대한민국
    kr|india indien in
    |russia russland россия ru|ukraine украина україна ua|turkey turkei turkiye tr|greece
    griechenland ελλάδα gr
    |sweden schweden suede sverige se|norway norwegen norge no|denmark danemark danmark dk
    |finland finnland suomi fi|iceland island|estonia|latvia|lithuania|romania rumanien ro
    |bulgaria bulgarien bg|croatia kroatien hrvatska hr|slovenia slowenien slovenija
    si|serbia srbija
    |australia australien au|new-zealand neuseeland nz|south-africa sudafrika za|israel|egypt
    |united-arab-emirates uae|saudi-arabia|singapore|thailand|vietnam|indonesia|malaysia|philippines
"""


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    names = _COUNTRIES.replace("|", " ").split()
    return frozenset(fold(name.replace("-", " ")) for name in names if len(name) > 2)


def guess_by_content(cells: Sequence[str], *, has_header: bool) -> Target | None:
    """Where a column with such cells goes; `None` where they show nothing clear.

    Dates and postcodes are taken only where no header could have said what they are.
    """
    filled = [cell.strip() for cell in cells if cell.strip()]
    if not filled:
        return None
    tests = _WITH_HEADER if has_header else _WITHOUT_HEADER
    return next((target for target, test in tests if _most(filled, test)), None)


def mostly_honorifics(cells: Sequence[str]) -> bool:
    """Whether a column holds `Dr.`, `Frau`, `Mme` and the like."""
    filled = [cell for cell in cells if cell.strip()]
    return bool(filled) and _most(filled, _is_honorific)


def mostly_countries(cells: Sequence[str]) -> bool:
    """Whether a column holds names of countries."""
    filled = [cell for cell in cells if cell.strip()]
    return bool(filled) and _most(filled, is_country)


def name_shape(cells: Sequence[str]) -> int:
    """1 where cells are single words of a name, 2 where they are whole names, 0 otherwise."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    if len(filled) < 1 or len(set(filled)) * 3 < len(filled):
        return 0
    if _most(filled, lambda cell: _NAME_WORD.match(cell) is not None and not cell.islower()):
        return 1
    return 2 if _most(filled, _is_whole_name) else 0


def is_country(cell: str) -> bool:
    """Whether a cell is the name of a country."""
    return fold(cell.strip()) in _countries()


def _most(cells: Sequence[str], test: Callable[[str], bool]) -> bool:
    return sum(map(test, cells)) >= 0.7 * len(cells)


def _is_email(cell: str) -> bool:
    if EMAIL.match(cell):
        return True
    good, bad = emails_in(cell) if "@" in cell else ([], [cell])
    return bool(good) and not bad


def _is_phone_with_signs(cell: str) -> bool:
    """A bare number may be anything; one with a plus, a leading zero or brackets is a phone's."""
    return looks_like_phone(cell) and (cell[0] in "+(0" or "-" in cell or " " in cell)


def _is_postcode(cell: str) -> bool:
    return _POSTCODE.match(cell) is not None


def _is_whole_name(cell: str) -> bool:
    words = cell.split()
    if not 2 <= len(words) <= 5:
        return False
    return all(_NAME_WORD.match(word.strip(",")) for word in words) and not words[0].islower()


def _is_honorific(cell: str) -> bool:
    words = [fold(word) for word in re.split(r"[\s.,]+", cell) if word]
    return bool(words) and len(words) <= 4 and words[0] in _HONORIFICS


def _is_url(cell: str) -> bool:
    return _URL.match(cell) is not None


_WITH_HEADER: tuple[tuple[Target, Callable[[str], bool]], ...] = (
    (Target.EMAIL, _is_email),
    (Target.WEB, _is_url),
    (Target.PHONE, _is_phone_with_signs),
    (Target.ADDRESS_COUNTRY, is_country),
)
_WITHOUT_HEADER: tuple[tuple[Target, Callable[[str], bool]], ...] = (
    (Target.EMAIL, _is_email),
    (Target.WEB, _is_url),
    (Target.BIRTHDAY, looks_like_date),
    (Target.PHONE, looks_like_phone),
    (Target.ADDRESS_COUNTRY, is_country),
    (Target.ADDRESS_POSTCODE, _is_postcode),
)
