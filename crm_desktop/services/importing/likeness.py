"""Who probably is the person of a row: a similar name, and something else in common."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import permutations

from crm_desktop.services.importing.prepared import Prepared, company_key, words_of
from crm_desktop.storage.queries import matching
from crm_desktop.storage.reading import Reading

# Out of 100: `anna schmidt` and `anna schmitt` are 92 alike, `schmidt` and `schmitz` 86.
ALIKE = 87.0
_AT_ONCE = 10_000
_SMALL = 50  # people of a circle that are all compared
_MOST_WORDS = 4
# Where a great many people have their mail, so that it says nothing of who works with whom.
FREE_MAIL = frozenset(
    (
        "gmail.com googlemail.com yahoo.com yahoo.de yahoo.fr yahoo.it yahoo.es yahoo.co.uk "
        "yahoo.co.jp yahoo.co.in yahoo.com.br ymail.com rocketmail.com hotmail.com hotmail.de "
        "hotmail.fr hotmail.it hotmail.es hotmail.co.uk outlook.com outlook.de outlook.fr "
        "live.com live.de live.fr live.nl live.co.uk msn.com icloud.com me.com mac.com aol.com "
        "aol.de aim.com gmx.de gmx.net gmx.at gmx.ch gmx.com web.de freenet.de t-online.de "
        "arcor.de mail.de posteo.de mailbox.org online.de email.de vodafone.de 1und1.de "
        "mail.com email.com usa.com proton.me protonmail.com protonmail.ch pm.me tutanota.com "
        "tutanota.de tuta.io zoho.com fastmail.com fastmail.fm hey.com hushmail.com yandex.ru "
        "yandex.com ya.ru mail.ru bk.ru list.ru inbox.ru rambler.ru ukr.net i.ua wp.pl o2.pl "
        "onet.pl interia.pl gazeta.pl seznam.cz centrum.cz email.cz azet.sk zoznam.sk "
        "freemail.hu citromail.hu abv.bg libero.it virgilio.it alice.it tin.it tiscali.it "
        "fastwebnet.it orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr "
        "btinternet.com sky.com talktalk.net virginmedia.com ntlworld.com blueyonder.co.uk "
        "comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net "
        "earthlink.net juno.com optonline.net rogers.com shaw.ca sympatico.ca telus.net "
        "bigpond.com optusnet.com.au telstra.com xtra.co.nz ziggo.nl kpnmail.nl planet.nl "
        "home.nl hetnet.nl xs4all.nl skynet.be telenet.be proximus.be bluewin.ch hispeed.ch "
        "sunrise.ch chello.at aon.at telia.com spray.se bredband.net online.no jubii.dk "
        "mail.dk luukku.com suomi24.fi kolumbus.fi terra.com.br uol.com.br bol.com.br ig.com.br "
        "globo.com hotmail.com.br terra.es telefonica.net sapo.pt clix.pt qq.com 163.com "
        "126.com sina.com sohu.com foxmail.com yeah.net naver.com daum.net hanmail.net "
        "nate.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp i.softbank.jp nifty.com rediffmail.com "
        "indiatimes.com walla.co.il walla.com otenet.gr mynet.com windowslive.com"
    ).split()
)


class Reason(StrEnum):
    """What a row and a contact have in common beside the name."""

    COMPANY = "company"
    PHONE = "phone"
    DOMAIN = "domain"
    EMAIL = "email"


class _Circle:
    """People with something in common, by the words of their names.

    In a large one only those are compared who share a whole word and how another begins.
    """

    __slots__ = ("_by_trait", "_people", "_words")

    def __init__(self) -> None:
        self._people = array("q")
        self._words: list[str] = []
        self._by_trait: dict[str, array[int]] = {}

    def add(self, person: int, words: str) -> None:
        self._people.append(person)
        self._words.append(words)
        if self._by_trait:
            self._sort_in(len(self._words) - 1)

    def near(self, words: str) -> tuple[Sequence[int], list[str]]:
        """Those whose names are worth comparing, and the names."""
        if len(self._words) <= _SMALL:
            return self._people, self._words
        if not self._by_trait:
            for place in range(len(self._words)):
                self._sort_in(place)
        traits = (self._by_trait.get(trait, ()) for trait in _traits(words))
        places = sorted({place for found in traits for place in found})
        return [self._people[p] for p in places], [self._words[p] for p in places]

    def _sort_in(self, place: int) -> None:
        for trait in _traits(self._words[place]):
            self._by_trait.setdefault(trait, array("l")).append(place)


def _traits(words: str) -> set[str]:
    found = words.split()[:_MOST_WORDS]
    if len(found) < 2:
        return {words}
    return {f"{one} {other[0]}" for one, other in permutations(found, 2)}


class Likeness:
    """Finds the people of the same company or mail domain whose names are like a row's."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._companies: dict[str, _Circle] = {}
        self._domains: dict[str, _Circle] = {}
        self._unread: dict[str, array[int]] = {}  # people by domain, names not yet read
        self._read_domains()

    def meet(self, chunk: Sequence[Prepared], companies: Mapping[int, str]) -> None:
        """Read the names around the rows that come; `companies` are those met anew, with keys."""
        for company, person, sort_key in matching.people_of_companies(self._reading, companies):
            circle = self._companies.setdefault(companies[company], _Circle())
            circle.add(person, words_of(sort_key))
        self._read_names({domain for row in chunk for domain in _domains(row)})

    def of(self, row: Prepared) -> Iterator[tuple[int, float, Reason]]:
        """Person, likeness out of 100, and what they have in common with the row."""
        for a in row.affiliations:
            yield from _alike(
                row.words, self._companies.get(company_key(a.company)), Reason.COMPANY
            )
        for domain in _domains(row):
            yield from _alike(row.words, self._domains.get(domain), Reason.DOMAIN)

    def remember(self, row: Prepared, person: int) -> None:
        """From now on the row's person is among those of its companies and domains."""
        for a in row.affiliations:
            circle = self._companies.setdefault(company_key(a.company), _Circle())
            circle.add(person, row.words)
        for domain in _domains(row):
            self._domains.setdefault(domain, _Circle()).add(person, row.words)

    def _read_domains(self) -> None:
        after = 0
        while rows := matching.mail_domains(self._reading, after, _AT_ONCE):
            for _, domain, person in rows:
                if domain not in FREE_MAIL:
                    self._unread.setdefault(domain, array("q")).append(person)
            after = rows[-1][0]

    def _read_names(self, domains: Iterable[str]) -> None:
        wanted = {domain: self._unread.pop(domain) for domain in domains if domain in self._unread}
        people = {person for found in wanted.values() for person in found}
        words = {key: words_of(name) for key, name in matching.sort_keys(self._reading, people)}
        for domain, found in wanted.items():
            circle = self._domains.setdefault(domain, _Circle())
            for person in dict.fromkeys(found):
                circle.add(person, words[person])


def likeness(one: str, other: str) -> float:
    """How alike two names are, by their ordered words, out of 100; 0 where less than `ALIKE`."""
    from rapidfuzz import fuzz

    if " " in one and " " in other:  # a middle name may be missing
        return float(fuzz.token_set_ratio(one, other, score_cutoff=ALIKE))
    return float(fuzz.ratio(one, other, score_cutoff=ALIKE))


def can_be_one(words: str, other: str) -> bool:
    """Whether two names can be one person's: they share a word, or nearly so."""
    mine, theirs = set(words.split()), set(other.split())
    return bool(mine & theirs) or likeness(words, other) > 0


def _alike(
    words: str, circle: _Circle | None, reason: Reason
) -> Iterator[tuple[int, float, Reason]]:
    people, names = circle.near(words) if circle else ((), [])
    if not names:
        return
    from rapidfuzz import fuzz, process

    scorer = fuzz.token_set_ratio if " " in words else fuzz.ratio
    found = process.extract(words, names, scorer=scorer, score_cutoff=ALIKE, limit=5)
    for _, _, place in found:
        if score := likeness(words, names[place]):
            yield people[place], score, reason


def _domains(row: Prepared) -> set[str]:
    found = {email.rpartition("@")[2] for email in row.emails}
    return found - FREE_MAIL
