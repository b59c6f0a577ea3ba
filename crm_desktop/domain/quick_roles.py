"""Whether words say what somebody is: by trade, in a company, or to somebody else."""

import re

from crm_desktop.domain.quick_names import STRONG, company_evidence, is_honorific
from crm_desktop.domain.quick_sheet import first_word, plain
from crm_desktop.domain.quick_stems import beginnings, is_department, is_trade, trade_stem
from crm_desktop.domain.quick_trades import DEPARTMENTS, TITLES
from crm_desktop.domain.quick_words import LINKS, RELATIONS

_WORD = re.compile(r"[\w'’.&+/-]+")
_TITLE_END = re.compile(
    r"(?:manager|director|officer|executive|consultant|assistant|engineer|specialist|owner|buyer"
    r"|president|supervisor|designer|analyst|adviser|advisor|lead|leiter|leiterin|leitung"
    r"|partner|coordinator|organiser|organizer|secretary|treasurer|instructor|teacher|trainer"
    r"|admin|coach|keeper|worker|writer|man|woman|lady)$"
)
_TITLE_COMPOUND = re.compile(
    r"[\w-]{3,}(?:leiter|meister|berater|fuhrer|techniker|manager|ingenieur|assistent|vertreter"
    r"|lehrer"
    r"|arzt|anwalt|macher|bauer|zeichner|pfleger|makler|planer|arbeiter|gartner|verwalter|vorstand"
    r"|inhaber|grunder|entwickler|therapeut|referent|sprecher|trainer|chef|fahrer|wart|verkaufer"
    r"|designer|kaufmann|warter)(?:in)?$"
)
_OCCUPATION = re.compile(
    r"[^\W\d]{3,}(?:er|or|ora|ers|ist|iste|ista|ero|era|eiro|eira|dor|dora|ier|iere|eur|euse"
    r"|rice|trice"
    r"|eute|athe|graphe|ologe|ologin|ologist|logo|loga|ian|ien|ienne|ant|ante|ent|ente|in|man"
    r"|woman|frau|mann)"
)
_OF = frozenset("of von vom v de da do das dos del du des d' di".split())
_ARTICLE = re.compile(
    r"(?:the|an?|my|our|su|seine?|ihre?|son|sa|leur|seu|sua|mein|meine|mon|ma|mi|o meu|a minha"
    r"|der|die|le|la|l'|el|o|un|une|una|uma|um|il|ein|eine) "
)
_IS = frozenset("is ist est es was war".split())
_ESTABLISHMENT = re.compile(r"\w+(?:erie|eria|aria|erei|ery)")
_LONG = 8  # letters of a German noun that says what somebody is
_GERMAN = ("er", "erin", "istin", "ist", "mann", "frau")
_MOST_OF_TITLE = 6
_ENDING = 6  # letters behind a stem


def is_compound_title(words: str) -> bool:
    """Whether one word says what somebody is and nothing else: `Filialleiterin`."""
    return bool(_TITLE_COMPOUND.fullmatch(plain(words)))


def is_title(words: str) -> bool:
    """Whether words say what somebody is in a company."""
    small = _bare(re.sub(r"^\d\. ", "", words))
    found = _WORD.findall(small)
    is_few = 0 < len(found) <= _MOST_OF_TITLE and not any(map(str.isdigit, small))
    if not is_few or (len(found) > 1 and is_honorific(first_word(words))):
        return False
    if is_department(words):
        return True
    if company_evidence(words) == STRONG or _is_place_or_clause(words, found):
        return False
    first = found[0].strip(".")
    if first in DEPARTMENTS:
        return not any(is_trade(word) for word in found[1:] if word not in DEPARTMENTS)
    stem = max((len(each) for each in beginnings(first, TITLES)), default=0)
    is_known = stem >= max(trade_stem(first), 1) and len(first) <= stem + _ENDING
    return is_known or bool(_TITLE_COMPOUND.fullmatch(first) or _TITLE_END.search(found[-1]))


def _is_place_or_clause(words: str, found: list[str]) -> bool:
    """`Boulangerie Dubois`, `traiteur Les Papilles` and `architect is Bob` are no titles."""
    written = words.split()
    is_trade_first = len(found) > 1 and is_trade(found[0].strip("."))
    is_named = words[:1].islower() and len(written) > 1 and written[1][:1].isupper()
    is_place = is_trade_first and (is_named or bool(_ESTABLISHMENT.fullmatch(found[0])))
    return is_place or bool(_IS & set(found)) or _ends_in_trade(written, found)


def _ends_in_trade(written: list[str], found: list[str]) -> bool:
    """`Pastor Informática` is a company, `Sales Manager` and `Leiter Einkauf` are not."""
    last = found[-1]
    is_plain = len(found) > 1 and last not in DEPARTMENTS and not _TITLE_END.search(last)
    is_whole = not any(word in LINKS for word in found)
    return is_plain and is_whole and written[-1][:1].isupper() and is_trade(last)


def is_relation(words: str) -> bool:
    """Whether words say only whose friend somebody is: `Freundin von Mia`, `Gary's mate`."""
    found = re.findall(r"[\w'’.]+", plain(words))
    is_of = len(found) > 1 and any(word in _OF for word in found[1:3])
    mine = _ARTICLE.sub("", plain(words), count=1) if _ARTICLE.match(plain(words)) else plain(words)
    first = mine.split()[0].strip(".,") if mine.split() else ""
    is_whose = len(found) > 1 and found[0].endswith("'s") and found[-1] in RELATIONS
    return is_whose or (first in RELATIONS and (is_of or len(found) == 1))


def is_occupation(words: str) -> bool:
    """Whether one small word is what somebody is by trade: `florist`, `fontanero`."""
    bare = _bare(words)
    if words.islower() and " " in bare and 0 < len(bare.split()) <= 3:  # `law student`
        return bool(beginnings(bare.split()[-1], TITLES)) and not is_trade(bare.split()[-1])
    is_noun = len(bare) > _LONG and " " not in bare and bare.endswith(_GERMAN)
    return (words.islower() or is_noun) and bool(_OCCUPATION.fullmatch(bare))


def _bare(words: str) -> str:
    """The folded words without an article before them."""
    small = plain(words)
    article = _ARTICLE.match(small)
    return small[article.end() :] if article else small
