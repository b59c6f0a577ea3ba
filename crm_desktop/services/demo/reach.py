"""Ways to reach the people and companies of the demo business."""

from typing import NamedTuple

from crm_desktop.services.demo.chance import Chance
from crm_desktop.services.demo.places import DIAL_CODES, HOME, Country

_STRIDE = 7919391  # odd and no multiple of 5: visits all endings of any length before repeating
_MAIL_HOSTS = ("mail.example", "post.example", "inbox.example", "freemail.example")
_TRUNK_ZERO = frozenset("GB DE AT FR BE NL SE".split())


class Reach(NamedTuple):
    """A channel as it is stored; `normal` is the form that compares."""

    kind: str
    label: str
    value: str
    normal: str
    is_primary: int = 0
    street: str = ""
    po_box: str = ""
    city: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""


class Directory:
    """Gives out telephone numbers and e-mail addresses, each of them once."""

    def __init__(self, chance: Chance) -> None:
        self._chance = chance
        self._given: dict[tuple[str, bool, bool], int] = {}
        self._taken: set[str] = set()

    def phone(self, country: Country, label: str) -> Reach:
        """A number of a country: of a mobile if so labelled, else of a landline."""
        is_mobile = label == "mobile"
        patterns = country.mobiles if is_mobile else country.landlines
        national = self._number(country.code, patterns, is_mobile=is_mobile)
        code = DIAL_CODES[country.code]
        return Reach(
            "phone", label, self._written(country, code, national), f"+{code}{_joined(national)}"
        )

    def email(self, given: str, family: str, host: str, label: str) -> Reach:
        """An address at a host, made of name parts that are slugs."""
        style = self._chance.share()
        if not family or style < 0.12:
            local = given
        elif style < 0.3:
            local = given[:1] + family
        else:
            local = f"{given}.{family}"
        address = self._free(local or "office", host)
        written = address.capitalize() if self._chance.happens(0.01) else address
        return Reach("email", label, written, address)

    def site(self, stem: str) -> Reach:
        """A website of somebody's own."""
        host, number = f"{stem}.example", 1
        while host in self._taken:
            number += 1
            host = f"{stem}{number}.example"
        self._taken.add(host)
        return web(host, has_prefix=self._chance.happens(0.3))

    def home_host(self) -> str:
        """Where private people have their mail."""
        return self._chance.pick(_MAIL_HOSTS)

    def _free(self, local: str, host: str) -> str:
        address, number = f"{local}@{host}", 1
        while address in self._taken:
            number += 1
            address = f"{local}{number}@{host}"
        self._taken.add(address)
        return address

    def _number(
        self, code: str, patterns: tuple[tuple[str, ...], tuple[str, ...]], *, is_mobile: bool
    ) -> str:
        """The next number: in a range reserved for fiction as long as there are any left."""
        for is_reserved, kinds in ((True, patterns[0]), (False, patterns[1])):
            key = (code, is_mobile, is_reserved)
            for _ in kinds:
                turn = self._given.get(key, 0)
                self._given[key] = turn + 1
                place, index = turn % len(kinds), turn // len(kinds)
                pattern = kinds[place]
                capacity = 10 ** pattern.count("#")
                if index < capacity or not is_reserved:
                    return _fill(pattern, (index * _STRIDE + 31415926 * (place + 1)) % capacity)
        raise KeyError(code)

    def _written(self, country: Country, code: str, national: str) -> str:
        style = self._chance.share()
        if country.code == HOME and style < 0.3:
            return national
        if style < 0.36:
            return f"00{code} {national}"
        if style < 0.44:
            return f"+{code}{_joined(national)}"
        if country.code in _TRUNK_ZERO and style < 0.55:
            return f"+{code} (0){national}"
        return f"+{code} {national}"


def web(host: str, *, has_prefix: bool) -> Reach:
    """The address of a website."""
    return Reach("web", "work", f"https://www.{host}" if has_prefix else f"https://{host}", host)


def address(chance: Chance, country: Country, place: tuple[str, str, str], label: str) -> Reach:
    """A postal address in a city of a country."""
    city, region, pattern = place
    number = str(int(chance.share() ** 2 * 240) + 1)
    street = country.address.format(street=chance.pick(country.streets), number=number)
    postcode = _fill(pattern, int(chance.share() * 10 ** pattern.count("#")))
    return Reach("address", label, "", "", 0, street, "", city, region, postcode, country.name)


def primaries(channels: list[Reach]) -> tuple[Reach, ...]:
    """The channels with the first of each kind made the primary one."""
    seen: set[str] = set()
    marked = []
    for channel in channels:
        marked.append(channel if channel.kind in seen else channel._replace(is_primary=1))
        seen.add(channel.kind)
    return tuple(marked)


def _fill(pattern: str, value: int) -> str:
    count = pattern.count("#")
    digits = iter(str(value).zfill(count)) if count else iter("")
    return "".join(next(digits) if sign == "#" else sign for sign in pattern)


def _joined(number: str) -> str:
    return number.replace(" ", "")
