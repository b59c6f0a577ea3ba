"""Whether a clause says what somebody wants or what is to be done, and where that begins."""

import re

from crm_desktop.domain.quick_names import is_honorific, name_at_start
from crm_desktop.domain.quick_sheet import first_word, plain
from crm_desktop.domain.quick_words import DEEDS, INFINITIVE, NO_INFINITIVES, TASKS, VERBS, WISHES

_WORD = re.compile(r"[\w'’-]+")
_INFINITIVE = re.compile(INFINITIVE)
_VERB = re.compile(rf" (?={VERBS}(?: |$))")
_SAYS_I = re.compile(
    r"(?:(?:i|we|she|he|they|ich|wir|er|sie|je|nous|il|elle|on|eu|yo|ele|ela|nos|and|und|et|y|e|but"
    r"|also|then|dann|puis|luego|depois|muss|must|should|to|a|zu|por favor|pls|please|he'd"
    r"|i'd|we'd|she'd|don't forget to|nicht vergessen|ne pas oublier de|hay que|tengo que|tenho de"
    r"|tenho que) )+"
)
_MEETS = re.compile(
    r"(?:con|c/|p/|fur|for|bei|a|to|mit|bei|with|para|com|avec|de|bei der|the|o|ao|la|el|le) "
)
_AT = re.compile(r" (?:at|from|of|bei|von|chez|de chez|da|do) (?=\S)")
_STOP = re.compile(
    r" (?=(?:re|about|for|pour|wegen|por|sobre|back|zuruck\w*|concernant|regarding|due|until|bis"
    r"|um|an)\b)"
)
_COURTESIES = frozenset(
    "please pls plz thanks thank you bitte danke svp merci por favor gracias obrigado pf".split()
)
_MOST_BEFORE = 4  # words of somebody who wants something


def is_task(words: str, *, is_romance: bool) -> bool:
    """Whether a clause is about what is wanted or to be done."""
    said = plain(words)
    if said.startswith(WISHES):
        return True
    lead = _SAYS_I.match(said)
    said = said[lead.end() :] if lead else said
    found = _WORD.findall(said)
    if not found:
        return False
    if found[0] in TASKS or said.startswith(WISHES) or any(word in DEEDS for word in found):
        return True
    return is_romance and _is_infinitive(first_word(words), found[0])


def is_courtesy(words: str) -> bool:
    """Whether words say nothing but please and thanks."""
    return all(word in _COURTESIES for word in _WORD.findall(plain(words)))


def whom(words: str) -> str:
    """Whom a task is about, where it says so: `Ana Ruiz` in `call Ana Ruiz`."""
    rest = words
    while rest and plain(first_word(rest)) in TASKS:
        rest = rest.partition(" ")[2]
    if rest == words:
        return ""
    to = _MEETS.match(plain(rest))
    rest = rest[to.end() :] if to else rest
    who = rest[: name_at_start(rest)]
    if rest and is_honorific(first_word(rest)) and len(who.split()) < 2:
        who = _STOP.split(rest)[0].strip(" ,")
    company = _AT.search(plain(who))
    return who[: company.start()] if company else who


def at_whose(words: str, who: str) -> str:
    """The company that is said behind somebody: `Hartley & Co` in `chase Ben at Hartley & Co`."""
    rest = words.partition(who)[2]
    at = _AT.match(plain(rest))
    return rest[at.end() :][: name_at_start(rest[at.end() :])] if at else ""


def verb_in(words: str, *, says_case: bool) -> int:
    """Where behind a name something is said of somebody: `Jonas Weber | wants …`; 0: nowhere."""
    match = _VERB.search(plain(words))
    if match is None:
        return 0
    before = words[: match.start()].rstrip()
    named = name_at_start(before)
    is_name = bool(named) and (named == len(before) or len(before.split()) <= _MOST_BEFORE + 1)
    is_few = not says_case and 0 < len(before.split()) <= _MOST_BEFORE
    return match.start() if is_name or is_few else 0


def _is_infinitive(written: str, word: str) -> bool:
    is_small = written[:1].islower()
    return is_small and word not in NO_INFINITIVES and bool(_INFINITIVE.fullmatch(word))
