"""Which of the names in a text is the person's and which the company's."""

import re
from dataclasses import dataclass

from crm_desktop.domain import quick_names as names
from crm_desktop.domain import quick_roles as roles
from crm_desktop.domain import quick_stems as stems
from crm_desktop.domain.quick_given import cities, given_names
from crm_desktop.domain.quick_sheet import Part, Piece, Sheet, first_word, plain
from crm_desktop.domain.quick_words import HOUSEHOLDS

_MOST = 8  # names that are weighed
_WORD = re.compile(r"[^\W\d_]+")
_SMALL = 2  # letters of a word that says little
_ARTICLES = (
    "the ",
    "la ",
    "le ",
    "les ",
    "l'",
    "el ",
    "los ",
    "las ",
    "o ",
    "os ",
    "au ",
    "aux ",
    "zum ",
    "zur ",
)
_DOING = re.compile(r"\w{3}(?:ung|ungen|heit|keit|ierung)\b")
_HOUSEHOLD = HOUSEHOLDS | {"ehepaar", "eheleute", "casal", "matrimonio", "couple"}
_SHORTEST_HOST = 4


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may be a name, where they stand, and what else is known of them."""

    start: int
    end: int
    text: str
    order: int  # of the clause
    is_aside: bool = False
    is_told: bool = False  # as the person's: by a form of address, or in what is to do
    is_company: bool = False  # by the word before it
    is_led: bool = False  # a colon follows


def settle(sheet: Sheet, found: list[Candidate], *, is_letter: bool) -> None:
    """Say of the names which is the person's and which the company's; the rest is a note."""
    found = found[:_MOST]
    person, company = _likeliest(sheet, found)
    for part, each in ((Part.NAME, person), (Part.COMPANY, company)):
        if each is not None:
            sheet.find(part, each.start, each.end, each.text)
    for other in found:
        if other not in (person, company) and sheet.words(other.start, other.end):
            _place(sheet, other, person, is_letter=is_letter)


def _likeliest(sheet: Sheet, found: list[Candidate]) -> tuple[Candidate | None, Candidate | None]:
    persons = [None, *([] if sheet.all(Part.NAME) else found)]
    companies = [None, *([] if sheet.all(Part.COMPANY) else found)]
    pairs = [(one, two) for one in persons for two in companies if one is not two or one is None]
    return max(pairs, key=lambda pair: _weight(sheet, found, *pair))


def _place(sheet: Sheet, other: Candidate, person: Candidate | None, *, is_letter: bool) -> None:
    """Say what a name is that is nobody's: in a letter what somebody is, else a note."""
    if is_letter and _lengthens_title(sheet, other):
        return
    is_behind = is_letter and person is not None and other.order > person.order
    part = Part.NOTE if sheet.all(Part.TITLE) or not is_behind else Part.TITLE
    sheet.find(part, other.start, other.end)


def _lengthens_title(sheet: Sheet, one: Candidate) -> bool:
    """`Associate Director, Building Surveying` is one title."""
    for at, piece in enumerate(sheet.pieces):
        between = sheet.text[piece.end : one.start]
        if piece.part is Part.TITLE and between.strip() == "," and "\n" not in between:
            whole = f"{piece.text}, {one.text}"
            sheet.pieces[at] = Piece(Part.TITLE, whole, piece.start, one.end)
            sheet.cross_out(one.start, one.end)
            return True
    return False


def _weight(
    sheet: Sheet, found: list[Candidate], person: Candidate | None, company: Candidate | None
) -> float:
    weight = 0.0
    if person is not None:
        weight += _person(sheet, person) - 0.3 * found.index(person)
    if company is not None:
        weight += _company(sheet, company, person) - 0.1 * found.index(company)
    return weight


def _person(sheet: Sheet, one: Candidate) -> float:
    words = one.text.split() or [""]  # blanks of some scripts are a text, too
    evidence = names.company_evidence(one.text)
    first = plain(words[0]).strip(".")
    weight = 2.0 + 3 * one.is_told - 20 * one.is_company - 1.5 * one.is_aside
    weight += 6 * names.is_honorific(words[0]) + 3 * (first in given_names())
    weight += 4 * names.is_couple(one.text) + 4 * _is_in_address(sheet, one.text)
    weight -= 6 * (evidence == names.STRONG) + 1.5 * evidence
    weight -= 2 * stems.begins_with_trade(one.text)
    weight -= 3 * any(map(str.isdigit, one.text)) + 1.5 * (len(words) > 5)
    weight += 0.5 * (1 < len(words) < 5) - 3 * one.is_led
    weight -= 3 * (plain(one.text) in cities())
    is_article = plain(one.text).startswith(_ARTICLES)
    weight -= 3 * (is_article and plain(words[1] if len(words) > 1 else "") not in given_names())
    return weight


def _company(sheet: Sheet, one: Candidate, person: Candidate | None) -> float:
    evidence = names.company_evidence(one.text)
    first = plain(first_word(one.text)).strip(".")
    weight = 20.0 * one.is_company - 3 * one.is_told - 0.5
    weight += (0, 2, 6)[evidence] + 1.5 * stems.begins_with_trade(one.text)
    weight += 4 * is_host(sheet, one.text) - 4 * names.is_honorific(first_word(one.text))
    weight -= 2.5 * (first in given_names() and " " in one.text and not evidence)
    weight -= 6 * (plain(one.text) in cities()) + 2 * roles.is_title(one.text)
    weight -= 1 * (" " not in one.text and one.text[:1].isupper() and not one.text.isupper())
    is_article = plain(one.text).startswith(_ARTICLES) and names.is_name_like(one.text)
    weight += 1.5 * is_article
    weight -= 3 * (bool(_DOING.search(plain(one.text))) and not evidence)
    if person is None:
        return weight - 1.5 * (not evidence) - 1.0
    weight -= 3 * (_is_household(person.text) and not evidence)
    weight += 1.5 * (one.order == 1 and not one.is_aside)
    weight += 2.5 * bool(_surnames(person.text) & set(_WORD.findall(plain(one.text))))
    weight += (
        1.2 * (one.order == person.order - 1)
        + 1.6 * (one.order == person.order + 1)
        + 1.0 * (0 < one.order - person.order < 4)
    )
    return weight


def _is_household(name: str) -> bool:
    """Whether people are named who live together."""
    words = {word.strip(".") for word in plain(name).split()}
    return bool(words & _HOUSEHOLD) or names.is_couple(name)


def _surnames(name: str) -> set[str]:
    """The words of a name but the first."""
    return {word for word in _WORD.findall(plain(name))[1:] if len(word) > _SMALL}


def _is_in_address(sheet: Sheet, name: str) -> bool:
    """Whether an address is made of a name: `ana@`, `m.collin@`, `hmarques@`."""
    words = _WORD.findall(plain(name))
    for each in sheet.all(Part.EMAIL):
        local = plain(each).partition("@")[0]
        parts = [part for part in re.split(r"[._+-]", local) if len(part) > _SMALL]
        if any(part in words and not stems.begins_with_trade(part) for part in parts):
            return True
        if (
            len(words) > 1
            and len(words[-1]) > _SMALL
            and local in (words[0][0] + words[-1], words[0] + words[-1])
        ):
            return True
    return False


def is_host(sheet: Sheet, name: str) -> bool:
    """Whether a site or an address is at the host of this name."""
    key = "".join(re.findall(r"[^\W_]", plain(name)))
    hosts = [each.rpartition("@")[2] for each in sheet.all(Part.EMAIL)]
    hosts += [
        re.sub(r"^(?:https?://)?(?:www\.)?", "", each).partition("/")[0]
        for each in sheet.all(Part.WEB)
    ]
    for host in hosts:
        mark = re.sub(r"[^a-z0-9]", "", plain(host).rpartition(".")[0])
        if min(len(mark), len(key)) >= _SHORTEST_HOST and (mark in key or key in mark):
            return True
    return False
