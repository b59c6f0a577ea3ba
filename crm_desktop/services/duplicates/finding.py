"""The finder over the whole file: every pair that probably is one, and why."""

from collections.abc import Callable

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.duplicate import Pair
from crm_desktop.services.duplicates.firms import Firms
from crm_desktop.services.duplicates.people import People
from crm_desktop.services.duplicates.thirds import through_thirds
from crm_desktop.storage.queries import duplicates
from crm_desktop.storage.reading import Reading

Progress = Callable[[float], None]


def pairs(reading: Reading, token: CancelToken, progress: Progress) -> list[Pair]:
    """Contacts and companies that probably are one, the surest first.

    Pairs of which somebody said that they are different are left out. `progress` is told the
    share done, from 0 to 1; raises `Cancelled` once the token is.
    """
    people, companies = duplicates.count(reading)
    telling = _Telling(token, progress, (people + companies) or 1)
    found: list[Pair] = []
    for kind, look in ((Kind.CONTACT, People), (Kind.COMPANY, Firms)):
        different = duplicates.not_duplicates(reading, kind.value)
        looking = look(reading, telling.read)
        direct = list(looking.probable())
        both = (*direct, *through_thirds(direct, looking.weigh))
        found += (each for each in both if each.key not in different)
    return sorted(found, key=lambda pair: (-pair.score, pair.kind, pair.one, pair.other))


class _Telling:
    """Says how far it is, and raises `Cancelled` once nobody wants to know."""

    def __init__(self, token: CancelToken, progress: Progress, count: int) -> None:
        self._token, self._progress, self._count = token, progress, count
        self._done = 0

    def read(self, records: int) -> None:
        self._token.check()
        self._done += records
        self._progress(min(self._done / (2 * self._count), 1.0))
