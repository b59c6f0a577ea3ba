"""Names of companies without their legal form, and how alike two of them are."""

import re

from crm_desktop.domain.duplicate import Reason
from crm_desktop.domain.folding import fold
from crm_desktop.domain.spelling import in_latin, is_slip, sound

_WORD = re.compile(r"[^\W_]+")
_DOTS = str.maketrans("", "", ".'’`´")
# Folded and without dots, so that `S.p.A.` and `SpA` are one.
_FORMS = frozenset(
    "gmbh mbh ag kg kgaa ohg gbr ug eg ev ek ekfr se co cie compagnie company corp corporation inc"
    " incorporated llc llp lp ltd limited plc dac sa sl slu sll srl srls spa sas sasu sarl eurl sca"
    " snc scop sc lda ltda unipessoal eireli bv nv vof cv bvba srl ab as asa aps oy oyj ehf hf ou"
    " sia uab spzoo kft zrt doo dd ad ood eood sro as kk gk pvt pte pty ae epe ike oe sae"
    " sti".split()
)
_APART = re.compile(r"\b(?:a/s|a s|b v|e k|e v|n v|s a|s l|s p a|s r l|s r o|sp z oo|z oo)$")
_LINKS = frozenset("and und y e et en the og och i &".split())
_MOST_WORDS = 10
_LONGEST = 300  # characters of a name that are read


def company_words(name: str) -> tuple[str, ...]:
    """The words that tell one company from another: folded, without legal form and `and`."""
    folded = _APART.sub(" ", in_latin(fold(name[:_LONGEST])).translate(_DOTS))
    found = _WORD.findall(folded)[: 2 * _MOST_WORDS]
    kept = [word for word in found if word not in _FORMS and word not in _LINKS]
    return tuple((kept or found)[:_MOST_WORDS])


def stem(name: str) -> str:
    """The same for two ways of writing a company's name with and without its form."""
    return " ".join(company_words(name)) or fold(name[:_LONGEST]).strip()


def compare(one: tuple[str, ...], other: tuple[str, ...]) -> Reason:
    """In which way two names are alike, or that they are not."""
    mine = [word for word in one if word not in other]
    theirs = [word for word in other if word not in one]
    if "".join(one) == "".join(other) or not (mine or theirs):  # also in another order
        return Reason.SAME_NAME
    if not mine or not theirs:
        return Reason.PART_OF_NAME
    is_near = len(mine) == len(theirs) and all(map(_are_near, sorted(mine), sorted(theirs)))
    is_numbered = any(word.isdigit() for word in (*mine, *theirs))
    if is_near or (not is_numbered and is_slip("".join(one), "".join(other))):
        return Reason.MISTYPED_NAME
    return Reason.OTHER_NAME


def _are_near(one: str, other: str) -> bool:
    if one.isdigit() or other.isdigit():
        return False
    return sound(one) == sound(other) or is_slip(one, other)
