"""The words that tell what a text is about, in English and German: folded, without endings.

Endings are taken off until none is left, so that all forms of a word come to the same, whether or
not what remains is a word; both languages at once, since a text does not say which it is in.
"""

import re
from functools import lru_cache

from crm_desktop.domain.folding import fold

LONGEST = 20_000  # characters that are read
_WORD = re.compile(r"[^\W_]+")
_JOINED = re.compile(r"[^\W_]+(?:-[^\W_]+)+")
_ENDINGS = tuple("ungen edly ing ung ern est ed er em en es ly e s t".split())
_LONGEST_WORD = 50
_NOT_FROM_A_VERB = dict.fromkeys(("rechner", "rechners", "rechnern"), "rechner")  # no Rechnung
_STEM = 4  # letters that an ending leaves at least
_NOT_PLURAL = ("ss", "us", "is")
_SAY_LITTLE = frozenset(
    fold(
        "a an the and or but if then than so as at by for from in into of on onto out over to up "
        "with without about after again all also always am any anybody anyone anything are aren't "
        "be because been before being both can can't cannot could couldn't did didn't do does "
        "doesn't doing don't done down each either else ever every everything few get gets "
        "getting give go goes going gone got had has hasn't have haven't having he her here hers "
        "him his how however i i'm i've i'd i'll is isn't it its it's just last let like lot made "
        "make many may maybe me might mine more most much must my need never next no nor not "
        "nothing now off often ok okay once one only other our ours own perhaps put quite rather "
        "really said same say says see seem seems shall she should since some somebody someone "
        "something soon still such sure take tell that that's thats the their them there these "
        "they thing things think this those though three through thus too took tried try trying "
        "two under until us use used using very via want wanted wants was wasn't way we well went "
        "were what what's whats when where which while who whom whose why will wish won't would "
        "wouldn't yes yet you your yours "
        "hello hi hey dear sir madam thanks thank thx regards cheers greetings kind best sincerely "
        "please pls help question problem issue urgent asap fyi re fw fwd sorry good morning "
        "afternoon evening day days week weeks month months year years today yesterday tomorrow "
        "monday tuesday wednesday thursday friday saturday sunday know mr mrs ms "
        "der die das den dem des ein eine einer eines einem einen und oder aber wenn dann als wie "
        "so an am auf aus bei beim bis durch für gegen im in ins mit nach ohne seit über um unter "
        "vom von vor zu zum zur zwischen ab alle allem allen aller alles also andere anderen "
        "auch bin bist da dabei dafür damit danach dann daran darauf dass davon dazu denn deshalb "
        "dich dir doch dort du durfte einfach einmal er es etwas euch euer eure gab ganz gar gegen "
        "gehen geht gerade gern gerne ging gibt habe haben hab habt hat hatte hatten her hier hin "
        "ich ihm ihn ihnen ihr ihre ihrem ihren ihrer immer irgendwie ist ja jede jedem jeden "
        "jeder jedes jetzt kann kannst kein keine keinem keinen keiner können könnt könnte "
        "könnten krieg kriege kriegen lassen leider macht machen mal man mehr mein meine meinem "
        "meinen meiner mich mir möchte möchten muss müssen na nach nicht nichts nie noch nun nur "
        "ob ohne schon sehr sein seine seinem seinen seiner seit selbst sich sie sind so soll "
        "sollen sollte sollten sonst tun um uns unser unsere unserem unseren unserer viel vielen "
        "vielleicht wann war waren warum was weg weil weiß weiter welche welchem welchen welcher "
        "welches wem wen wer werde werden wie wieder will wir wird wirklich wo woran worden wurde "
        "wurden würde würden zwar zwei ne nen nix "
        "hallo guten tag morgen abend liebe lieber sehr geehrte geehrter damen herren herr frau "
        "grüße gruß grüßen mfg vg lg freundlichen danke dank bitte hilfe frage problem dringend "
        "heute gestern tage tagen woche wochen monat monate jahr jahre montag dienstag mittwoch "
        "donnerstag freitag samstag sonntag"
    )
    .replace("'", "")
    .split()
)


def written_words(text: str) -> list[str]:
    """The words of a text as they are written; `Wi-Fi` is also one word."""
    read = text[:LONGEST].replace("'", "").replace("’", "")
    found = _WORD.findall(read)
    if "-" in read:
        found += [joined.replace("-", "") for joined in _JOINED.findall(read)]
    return found


def words(text: str) -> list[str]:
    """The telling words of a text without their endings."""
    return [word for word in map(stem, written_words(text)) if word]


@lru_cache(maxsize=100_000)
def stem(written: str) -> str:
    """A word folded and without endings; empty where it says nothing of the subject."""
    word = fold(written)
    if not 2 <= len(word) <= _LONGEST_WORD or word.isdigit() or word in _SAY_LITTLE:
        return ""
    if word in _NOT_FROM_A_VERB:
        return _NOT_FROM_A_VERB[word]
    if len(word) > 6 and word.startswith("ge") and word.endswith("t"):
        word = word[2:]  # gedruckt, gefalzt
    shorter = _shorter(word)
    while shorter != word:
        word, shorter = shorter, _shorter(shorter)
    return word


def _shorter(word: str) -> str:
    """The word without its last ending, or with one letter for two at its end."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM:
            is_plural = ending != "s" or not word.endswith(_NOT_PLURAL)
            return word[: -len(ending)] if is_plural else word
    if len(word) > 3 and word[-1] == word[-2]:
        return word[:-1]
    return f"{word[:-1]}i" if len(word) > 4 and word[-1] == "y" else word
