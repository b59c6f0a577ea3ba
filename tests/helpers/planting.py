"""The demo business with duplicates planted in it as people make them, and with near misses.

Frozen: the finder of duplicates is measured with it, so it does not change with the finder. Every
planted duplicate keeps an e-mail address, a number, or the company of its original: what kept
nothing could be told by nobody. Of what only looks like a duplicate, each has something that says
so: another company, another birthday, another name.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.card import ChannelKind
from crm_desktop.domain.contact_detail import ChannelRow
from crm_desktop.services import companies, contacts
from crm_desktop.services.channels import normal
from crm_desktop.services.demo import FillDemo
from crm_desktop.services.demo.chance import Chance, Weighted
from crm_desktop.services.demo.names import slug
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage.journal import Writer
from tests.helpers import near_misses, slips

TODAY = date(2026, 11, 19)
_PROVIDERS = ("gmail.com", "outlook.com", "web.de", "sapo.pt", "mail.example", "yahoo.com")
_FORMS = (", Lda.", " GmbH", " Ltd", " S.A.", " SARL", " Inc.", " S.r.l.", " B.V.", " S.L.")
_SAME, _OTHER, _NONE = "same", "other", "none"

Slip = Callable[[Chance, str], str]
_SLIPS: tuple[tuple[Slip | None, float], ...] = (
    (None, 15),
    (slips.mistyped, 22),
    (slips.without_accents, 8),
    (slips.swapped, 8),
    (slips.nicknamed, 10),
    (slips.initialled, 7),
    (slips.middle_changed, 8),
    (slips.recased, 7),
    (slips.rewritten, 9),
)
_MARRIED = 0.06


@dataclass
class Truth:
    """Which pairs are the same, by their ids, the smaller first; and how many were planted."""

    contacts: set[tuple[int, int]] = field(default_factory=set)
    companies: set[tuple[int, int]] = field(default_factory=set)
    kinds: dict[tuple[int, int], str] = field(default_factory=dict)  # how each pair came to be


def plant(workspace: Workspace, seed: int, size: int = 3000) -> Truth:
    """Fill an empty workspace with the demo business and duplicates of every twelfth person."""
    token = CancelToken()
    people_only = {"activities_per_contact": 0, "leads": 0, "deals": 0, "tickets": 0}
    workspace.do(FillDemo(today=TODAY, size=size, seed=seed, **people_only), token)
    planting = _Plant(seed)
    workspace.do(planting, token)
    return planting.truth


class _Plant:
    """The command that plants; not frozen, since it keeps the truth."""

    label: ClassVar[str] = "plant"

    def __init__(self, seed: int) -> None:
        self.truth = Truth()
        self._chance = Chance(seed * 7919 + 1)
        self._slips = Weighted([slip for slip, _ in _SLIPS], [weight for _, weight in _SLIPS])

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        people = list(write.read.ids("SELECT id FROM contact ORDER BY id"))
        firms = list(write.read.ids("SELECT id FROM company ORDER BY id"))
        shuffled = sorted(people, key=lambda _: self._chance.share())
        self._same_companies: dict[int, set[int]] = {}
        self._write = write
        for key in shuffled[: len(people) // 12]:
            token.check()
            self._double(key)
        for key in sorted(firms, key=lambda _: self._chance.share())[: len(firms) // 20]:
            self._double_company(key)
        for same in self._same_companies.values():
            self.truth.companies |= set(combinations(sorted(same), 2))
        rest = shuffled[len(people) // 12 :]
        near_misses.plant(write, self._chance, rest, firms)
        return {}

    def _double(self, key: int) -> None:
        same = [key]
        for _ in range(2 if self._chance.happens(0.08) else 1):
            made, kind = _Copy(self._write, self._chance, key, self._same_companies).make(
                self._slips.draw(self._chance)
            )
            same.append(made)
            self.truth.kinds[key, made] = kind
        self.truth.contacts |= set(combinations(sorted(same), 2))

    def _double_company(self, key: int) -> None:
        write, chance = self._write, self._chance
        origin = companies.detail(write.read, key)
        slip = chance.pick(
            (None, slips.mistyped, slips.without_accents, slips.recased, _other_form)
        )
        name = slip(chance, origin.name) if slip else origin.name
        made = write.insert("company", {"name": name, "created_at": write.now})
        kept = [c for c in origin.channels if chance.happens(0.6)]
        if not kept and slip is not _other_form:
            kept = list(origin.channels[:1])
        for channel in kept:
            _copy_channel(write, chance, "company", made, channel)
        self._same_companies.setdefault(key, {key}).add(made)


class _Copy:
    """One more record of a person who is there already."""

    def __init__(
        self, write: Writer, chance: Chance, key: int, same_companies: dict[int, set[int]]
    ) -> None:
        self._write, self._chance = write, chance
        self._origin = contacts.detail(write.read, key)
        self._same_companies = same_companies

    def make(self, slip: Slip | None) -> tuple[int, str]:
        """The id of the copy, and how its name came about."""
        origin, chance = self._origin, self._chance
        is_married = chance.happens(_MARRIED) and self._has(ChannelKind.EMAIL)
        name, kind = self._name(slip, is_married=is_married)
        values: dict[str, object] = {"name": name, "created_at": self._write.now}
        if slip in (None, slips.without_accents) and not is_married and chance.happens(0.5):
            strip = slips.without_accents if slip else _unchanged
            values |= {"given": strip(chance, origin.given), "family": strip(chance, origin.family)}
        if origin.birthday and chance.happens(0.6):
            values["birthday"] = origin.birthday
        made = self._write.insert("contact", values)
        plan = self._plan(is_known_by_address=is_married or slips.has_own_script(origin.name))
        self._reach(made, name, plan)
        return made, kind

    def _name(self, slip: Slip | None, *, is_married: bool) -> tuple[str, str]:
        origin, chance = self._origin, self._chance
        if is_married:
            given = origin.name.split()[0]
            return f"{given} {chance.pick(near_misses.FAMILIES)}", "married"
        if slip is None:
            return origin.name, "same"
        name = slip(chance, origin.name)
        kind = slip.__name__
        if name == origin.name:
            name, kind = slips.mistyped(chance, name), "mistyped"
        if chance.happens(0.12):
            name, kind = slips.recased(chance, name), kind + " recased"
        return name, kind

    def _plan(self, *, is_known_by_address: bool) -> dict[str, str]:
        """Which of e-mail, phone and company are the same, other ones, or left out."""
        chance, origin = self._chance, self._origin
        weights = {"email": (45, 20, 35), "phone": (50, 10, 40), "company": (60, 12, 28)}
        has = {
            "email": self._has(ChannelKind.EMAIL),
            "phone": self._has(ChannelKind.PHONE),
            "company": bool(origin.memberships),
        }
        plan = {
            part: Weighted((_SAME, _OTHER, _NONE), weight).draw(chance) if has[part] else _NONE
            for part, weight in weights.items()
        }
        if is_known_by_address and _SAME not in (plan["email"], plan["phone"]):
            plan["email" if has["email"] else "phone"] = _SAME
        known = plan["company"] != _NONE or _SAME in (plan["email"], plan["phone"])
        if not known:
            plan[next((part for part in weights if has[part]), "email")] = _SAME
        return plan

    def _reach(self, made: int, name: str, plan: Mapping[str, str]) -> None:
        write, chance, origin = self._write, self._chance, self._origin
        for kind, part in ((ChannelKind.EMAIL, "email"), (ChannelKind.PHONE, "phone")):
            channels = [c for c in origin.channels if c.kind is kind and c.normal]
            if plan[part] == _SAME and channels:
                _copy_channel(write, chance, "contact", made, channels[0])
            elif plan[part] == _OTHER:
                value = _new_email(chance, name) if part == "email" else _new_phone(chance)
                add_channel(write, "contact", made, kind, value)
        for channel in origin.channels:
            if channel.kind is ChannelKind.ADDRESS and chance.happens(0.35):
                _copy_channel(write, chance, "contact", made, channel)
        if plan["company"] != _NONE:
            self._sit(made, is_other_form=plan["company"] == _OTHER)

    def _sit(self, made: int, *, is_other_form: bool) -> None:
        """In the company of the original, or in one made anew by its name with another form."""
        write, chance, seat = self._write, self._chance, self._origin.memberships[0]
        company = seat.other_id
        if is_other_form:
            name = _other_form(chance, seat.name)
            company = write.insert("company", {"name": name, "created_at": write.now})
            self._same_companies.setdefault(seat.other_id, {seat.other_id}).add(company)
        title = seat.title if chance.happens(0.5) else ""
        values = {"contact_id": made, "company_id": company, "title": title, "is_primary": 1}
        write.insert("membership", values)

    def _has(self, kind: ChannelKind) -> bool:
        return any(c.kind is kind and c.normal for c in self._origin.channels)


def add_channel(write: Writer, owner: str, key: int, kind: ChannelKind, value: str) -> None:
    """A channel written as a person types it."""
    values = {"kind": kind.value, "value": value, "normal": normal(kind, value, "PT")}
    write.insert("channel", {f"{owner}_id": key, "is_primary": 1, **values})


def _copy_channel(
    write: Writer, chance: Chance, owner: str, made: int, channel: ChannelRow
) -> None:
    if channel.kind is ChannelKind.ADDRESS:
        parts = {name: getattr(channel.parts, name) for name in ("street", "city", "postcode")}
        if chance.happens(0.3):
            parts["street"] = parts["street"].lower()
        write.insert("channel", {f"{owner}_id": made, "kind": "address", "is_primary": 1, **parts})
        return
    value = channel.value
    if channel.kind is ChannelKind.PHONE:
        value = _other_way(chance, channel)
    elif channel.kind is ChannelKind.EMAIL and chance.happens(0.3):
        value = value.upper() if chance.happens(0.3) else value.capitalize()
    add_channel(write, owner, made, channel.kind, value)


def _other_way(chance: Chance, channel: ChannelRow) -> str:
    """A number with other signs between its digits, or by its last ones as dialled at home."""
    full = channel.normal or channel.value
    way = chance.between(0, 4)
    if way == 0 or not full.startswith("+"):
        return channel.value
    if way == 1:
        return "00" + full[1:]
    if way == 2:
        return full[:3] + "-" + "-".join(full[at : at + 3] for at in range(3, len(full), 3))
    if way == 3:
        return f"({full[:4]}) {full[4:]}"
    return "0" + full[-9:] if not full.startswith("+351") else full[4:]


def _other_form(chance: Chance, name: str) -> str:
    """A company's name without its legal form, or with one."""
    for form in near_misses.KNOWN_FORMS:
        if name.endswith(form):
            return name.removesuffix(form).rstrip(" ,")
    return name + chance.pick(_FORMS)


def _new_email(chance: Chance, name: str) -> str:
    words = [slug(word) for word in name.replace(",", " ").split()]
    local = ".".join(filter(None, (words[0], words[-1]))) or "office"
    return f"{local}{chance.between(1, 99)}@{chance.pick(_PROVIDERS)}"


def _new_phone(chance: Chance) -> str:
    return f"+351 93{chance.between(0, 9)} {chance.between(0, 999):03} {chance.between(0, 999):03}"


def _unchanged(_chance: Chance, text: str) -> str:
    return text
