"""People and companies who only look like duplicates: namesakes, fathers and sons, twins, offices.

Frozen with the planted duplicates.
"""

from collections.abc import Sequence

from crm_desktop.domain.card import ChannelKind
from crm_desktop.domain.contact_detail import ContactDetail
from crm_desktop.services import companies, contacts
from crm_desktop.services.channels import normal
from crm_desktop.services.demo.chance import Chance
from crm_desktop.services.demo.names import draw_name, slug
from crm_desktop.services.demo.trades import LEGAL_FORMS
from crm_desktop.storage.journal import Writer

FAMILIES = (
    "Almeida Brandt Castro Delgado Engel Faria Guerra Hughes Iglesias Jarvis Kendall Lange Moreau"
    " Nunes Otto Pires Quinn Rossi Soares Torres Vidal Weber Yates"
).split()
KNOWN_FORMS = sorted(
    {form.strip() for text in LEGAL_FORMS.values() for form in text.split(";")}, key=len
)[::-1]
_ALIKE = ("Paulo Paula", "Daniel Daniela", "Mario Maria", "Julian Juliane", "Luis Luisa")
_SUFFIXES = ("Jr.", "Filho", "jun.", "II")
_DAUGHTERS = ("Export", "Holding", "Immobilien", "Services", "Logistics")


def plant(write: Writer, chance: Chance, people: list[int], firms: list[int]) -> None:
    """About one near miss for every twentieth person."""
    maker = _Maker(write, chance)
    share = len(people) // 75
    turns = iter(people)
    for _ in range(share):
        maker.namesake(next(turns), chance.pick(firms))
    for _ in range(share // 2):
        maker.son(next(turns))
    for _ in range(share // 2):
        maker.twin(next(turns))
    for _ in range(share // 4):
        maker.couple(next(turns))
    for key in firms[:: max(1, len(firms) // (share // 2 + 1))]:
        maker.office(key)
    for key in firms[1 :: max(1, len(firms) // (share // 2 + 1))]:
        maker.branch(key)
        maker.daughter(chance.pick(firms))


class _Maker:
    def __init__(self, write: Writer, chance: Chance) -> None:
        self._write, self._chance = write, chance

    def namesake(self, key: int, company: int) -> None:
        """Somebody of the same name, in another company, reached otherwise."""
        origin = contacts.detail(self._write.read, key)
        if any(seat.other_id == company for seat in origin.memberships):
            return
        made = self._person(origin.name)
        self._seat(made, company)
        self._email(made, origin.name, self._host(company))
        if self._chance.happens(0.7):
            self._phone(made)

    def son(self, key: int) -> None:
        """A son in his father's company, with the company's phone."""
        origin = contacts.detail(self._write.read, key)
        if not origin.memberships:
            return
        company = origin.memberships[0].other_id
        by_suffix = self._chance.happens(0.4)
        suffix = self._chance.pick(_SUFFIXES) if by_suffix else ""
        made = self._person(f"{origin.name} {suffix}".strip(), suffix=suffix)
        if not by_suffix:
            year = self._chance.between(1945, 1965)
            day = f"{self._chance.between(1, 12):02}-{self._chance.between(1, 28):02}"
            self._write.update("contact", key, {"birthday": f"{year}-{day}"})
            other = f"{self._chance.between(1, 12):02}-{self._chance.between(1, 28):02}"
            self._write.update("contact", made, {"birthday": f"{year + 28}-{other}"})
        self._seat(made, company)
        self._office_phone((key, made), company)
        self._email(made, origin.name, self._host(company))

    def twin(self, key: int) -> None:
        """Born on the same day, at home at the same address, by another given name."""
        origin = contacts.detail(self._write.read, key)
        family = origin.family or origin.name.split()[-1]
        if not origin.given or not origin.given.isascii():
            return
        name, own = self._sibling(origin, family)
        day = origin.birthday or f"{self._chance.between(1950, 2000)}-04-{key % 28 + 1:02}"
        self._write.update("contact", key, {"birthday": day, "name": own})
        made = self._person(name, birthday=day)
        for channel in (c for c in origin.channels if c.kind is ChannelKind.ADDRESS):
            parts = {n: getattr(channel.parts, n) for n in ("street", "city", "postcode")}
            self._write.insert(
                "channel", {"contact_id": made, "kind": "address", "is_primary": 1, **parts}
            )
        if self._chance.happens(0.5):
            self._shared_phone((key, made))
        self._email(made, name, "mail.example")

    def couple(self, key: int) -> None:
        """Two who share an address of the family's and its phone."""
        origin = contacts.detail(self._write.read, key)
        family = origin.family or origin.name.split()[-1]
        given = self._other_given(origin.given)
        made = self._person(f"{given} {family}")
        shared = f"{slug(family) or 'home'}.{key % 9973}@post.example"
        for each in (key, made):
            self._channel("contact_id", each, ChannelKind.EMAIL, shared)
        self._shared_phone((key, made))

    def office(self, company: int) -> None:
        """Colleagues who are all reached at the company's own address and number."""
        detail = companies.detail(self._write.read, company)
        for _ in range(self._chance.between(3, 5)):
            language = self._chance.pick(("pt", "de", "en", "es", "fr"))
            made = self._person(draw_name(self._chance, language).shown)
            self._seat(made, company)
            for channel in detail.channels:
                if channel.kind in (ChannelKind.EMAIL, ChannelKind.PHONE):
                    self._channel("contact_id", made, channel.kind, channel.value)

    def branch(self, company: int) -> None:
        """A company of the same name elsewhere, that has nothing to do with it."""
        origin = companies.detail(self._write.read, company)
        made = self._company(origin.name)
        host = f"{slug(origin.name)[:20]}-{company % 997}.example"
        self._channel("company_id", made, ChannelKind.EMAIL, f"hello@{host}")
        self._channel("company_id", made, ChannelKind.PHONE, self._number())
        city = self._chance.pick(("Ghent", "Cork", "Bari", "Lugo", "Ulm"))
        place = {"street": f"Square {company % 90 + 1}", "city": city}
        self._write.insert(
            "channel", {"company_id": made, "kind": "address", "is_primary": 1, **place}
        )

    def daughter(self, company: int) -> None:
        """A company of the same house: its number and its website, another business."""
        origin = companies.detail(self._write.read, company)
        stem = origin.name
        for form in KNOWN_FORMS:
            stem = stem.removesuffix(form).rstrip(" ,")
        made = self._company(f"{stem} {self._chance.pick(_DAUGHTERS)}")
        for channel in origin.channels:
            if channel.kind in (ChannelKind.PHONE, ChannelKind.WEB):
                self._channel("company_id", made, channel.kind, channel.value)

    def _sibling(self, origin: ContactDetail, family: str) -> tuple[str, str]:
        """The names of the twin and of the original, a quarter of them much alike."""
        if self._chance.happens(0.25):
            one, other = self._chance.pick(_ALIKE).split()
            return f"{other} {family}", f"{one} {family}"
        return f"{self._other_given(origin.given)} {family}", origin.name

    def _other_given(self, given: str) -> str:
        while True:
            found = draw_name(self._chance, self._chance.pick(("pt", "de", "en"))).given
            if found[:1] != given[:1] and found.isascii():
                return found

    def _person(self, name: str, **values: str) -> int:
        row = {"name": name, "created_at": self._write.now, **values}
        return self._write.insert("contact", row)

    def _company(self, name: str) -> int:
        return self._write.insert("company", {"name": name, "created_at": self._write.now})

    def _seat(self, contact: int, company: int) -> None:
        row = {"contact_id": contact, "company_id": company, "is_primary": 1}
        self._write.insert("membership", row)

    def _host(self, company: int) -> str:
        for channel in companies.detail(self._write.read, company).channels:
            if channel.kind is ChannelKind.EMAIL and channel.normal:
                return channel.normal.partition("@")[2]
        return f"firm{company % 99991}.example"

    def _email(self, contact: int, name: str, host: str) -> None:
        local = ".".join(filter(None, map(slug, name.split()))) or "mail"
        self._channel("contact_id", contact, ChannelKind.EMAIL, f"{local}{contact % 9973}@{host}")

    def _phone(self, contact: int) -> None:
        self._channel("contact_id", contact, ChannelKind.PHONE, self._number())

    def _shared_phone(self, people: Sequence[int]) -> None:
        number = self._number()
        for contact in people:
            self._channel("contact_id", contact, ChannelKind.PHONE, number)

    def _office_phone(self, people: Sequence[int], company: int) -> None:
        for channel in companies.detail(self._write.read, company).channels:
            if channel.kind is ChannelKind.PHONE:
                for contact in people:
                    self._channel("contact_id", contact, ChannelKind.PHONE, channel.value)
                return

    def _number(self) -> str:
        chance = self._chance
        return f"+351 22{chance.between(0, 9)} {chance.between(0, 999999):06}"

    def _channel(self, owner: str, key: int, kind: ChannelKind, value: str) -> None:
        row = {"kind": kind.value, "value": value, "normal": normal(kind, value, "PT")}
        self._write.insert("channel", {owner: key, "is_primary": 0, **row})
