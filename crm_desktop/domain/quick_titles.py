"""What somebody is, before a name, a company, or alone: `gérant SARL Haddad`, `Head of Sales`."""

import re
from typing import NamedTuple

from crm_desktop.domain import quick_names as names
from crm_desktop.domain import quick_roles as roles
from crm_desktop.domain import quick_stems as stems
from crm_desktop.domain.quick_sheet import plain
from crm_desktop.domain.quick_trades import SHOPS
from crm_desktop.domain.quick_words import LINKS

_WORD = re.compile(r"\S+")
_POSSESSIVE = frozenset(("of", "von", "de", "de la", "del", "du", "da", "do", "des", "for"))
_ACRONYM = 4  # letters that are none
_LONGEST = 300  # characters of a clause that says what somebody is
_MOST = 4  # words of a title before a name
_OF = re.compile(
    r" (?:of|im|beim|bei der|bei dem|in der|der firma|der|a la|a l'|au|a|en el|en la|de l'|von"
    r"|vom|de la|de|del|du|da|do|des|at|@|en|na|no|bei|chez|from|for|with) "
)
_OWN = frozenset(
    "owner founder co-founder cofounder ceo director directora diretor diretora gerente duena dueno"
    " dona dono proprietaria proprietario propietaria propietario socio socia fondateur fondatrice"
    " gerant gerante grunder grunderin inhaber inhaberin fundador fundadora geschaftsfuhrer"
    " geschaftsfuhrerin presidente president manager encargada encargado responsable".split()
)


_OWNERS = frozenset(
    "owner founder co-founder cofounder ceo duena dueno dona dono inhaber inhaberin fundador"
    " fundadora fondateur fondatrice grunder grunderin proprietario proprietaria propietario"
    " propietaria".split()
)


class Title(NamedTuple):
    """Where a title ends, where what follows it begins, and whether that is a company."""

    end: int
    rest: int
    is_company: bool


def split_title(text: str, *, is_told: bool, says_case: bool = True) -> Title | None:
    """What a clause says somebody is; `is_told` where it is that by its place."""
    if len(text) > _LONGEST:
        return None
    link = _linked(text)
    if link is not None:
        return link
    before = _before_name(text, says_case=says_case)
    if before is not None:
        return before
    words = " ".join(text.split()).strip(" ,;:|·•-–/")
    if is_told or roles.is_title(words):
        return Title(len(text), len(text), is_company=False)
    return None


def _linked(text: str) -> Title | None:
    """`teacher at Coal Hill School`, `dueña de Yoga Mena`, but not `Head of Marketing`."""
    for match in reversed(list(_OF.finditer(plain(text)))):
        title, after = text[: match.start()].strip(" ,"), text[match.end() :].strip(" ,.")
        is_title = roles.is_title(title) or roles.is_occupation(title)
        is_company = names.is_name_like(after) or names.company_evidence(after) == names.STRONG
        if not is_title or not is_company or stems.is_department(after):
            continue
        is_of = match[0].strip() in _POSSESSIVE
        if not is_of or _owns(title) or names.company_evidence(after):
            return Title(match.start(), match.end(), is_company=True)
    return None


def _owns(title: str) -> bool:
    """Whether what follows `of` is a company: `dueña de`, `responsável de compras da`."""
    first = plain(title).partition(" ")[0]
    return first in _OWNERS or (title.islower() and first in _OWN)


def _before_name(text: str, *, says_case: bool) -> Title | None:
    """`Bürgermeisterin Claudia Reiß`, `gérant SARL Haddad Peinture`."""
    found = list(_WORD.finditer(text))
    for count in range(1, min(_MOST, len(found) - 1) + 1):
        end, start = found[count - 1].end(), found[count].start()
        title, rest = text[:end].strip(" ,"), text[start:].strip(" ,.")
        is_name = names.is_name_like(rest) or not says_case
        if not is_name or not _is_whole_title(title):
            continue
        if _is_person(title, rest, says_case=says_case):
            return Title(end, start, is_company=False)
        if _is_company(title, rest, says_case=says_case):
            is_linked = count > 1 and plain(found[count - 1][0]) in LINKS
            return Title(found[count - 2].end() if is_linked else end, start, is_company=True)
    return None


def _is_whole_title(title: str) -> bool:
    is_other = plain(title) in SHOPS or names.is_honorific(title)
    return not is_other and roles.is_title(title)


def _is_person(title: str, rest: str, *, says_case: bool) -> bool:
    """Whether a title is followed by somebody: known by name, or written large behind it."""
    is_small = title.islower() and says_case and rest[:1].isupper()
    is_clear = is_small and " " in rest and not names.company_evidence(rest)
    return (names.begins_with_person(rest) or is_clear) and not roles.is_title(rest)


def _is_company(title: str, rest: str, *, says_case: bool) -> bool:
    """Whether a title is followed by a company; `Baker Joinery` is one name."""
    is_short = title.isupper() and len(title) < _ACRONYM
    is_small = (title.islower() or title.endswith(".") or is_short) and (says_case or " " in rest)
    is_told = bool(names.company_evidence(rest)) and not stems.is_department(rest)
    return is_told and (is_small or roles.is_compound_title(title))
