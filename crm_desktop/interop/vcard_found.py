"""What has been read of a vCard so far, and the card it makes in the end."""

from collections import deque
from dataclasses import dataclass, field

from crm_desktop.domain.card import (
    Address,
    Affiliation,
    Card,
    CardField,
    CardTie,
    Channel,
    ChannelKind,
    Photo,
)
from crm_desktop.domain.problem import Problem
from crm_desktop.domain.touch import NO_TOUCH, Touch
from crm_desktop.interop.vcard_head import Head
from crm_desktop.interop.vcard_values import label_for_name


@dataclass(slots=True)
class Reach:
    """A channel while its label and rank are still being found out."""

    kind: ChannelKind
    value: str
    head: Head
    parts: Address | None = None


@dataclass(slots=True)
class Found:
    """What has been read of a card so far."""

    is_own: bool
    singles: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    nicknames: list[str] = field(default_factory=list)
    name_parts: list[str] | None = None
    is_company: bool = False
    reaches: list[Reach] = field(default_factory=list)
    address_texts: list[tuple[Head, str]] = field(default_factory=list)
    companies: list[tuple[str, str, str]] = field(
        default_factory=list
    )  # group, company, department
    titles: list[tuple[str, str]] = field(default_factory=list)  # group, title
    tags: list[str] = field(default_factory=list)
    extras: list[tuple[str, str, str]] = field(default_factory=list)  # group, label, text
    labels: dict[str, str] = field(default_factory=dict)  # by group
    identities: list[tuple[str, str]] = field(default_factory=list)
    fields: list[CardField] = field(default_factory=list)
    ties: list[CardTie] = field(default_factory=list)
    touch: Touch = NO_TOUCH
    photo: Photo | None = None
    logo: Photo | None = None
    problems: list[Problem] = field(default_factory=list)

    def add_extra(self, head: Head, text: str, label: str = "") -> None:
        text = text.strip()
        if text:
            self.extras.append((head.group, label or label_for_name(head.name), text))


def assembled(found: Found) -> Card:
    """The card that all this makes, with a name made of the rest where none was given."""
    family, given, middle, prefix, suffix = found.name_parts or ("", "", "", "", "")
    singles = found.singles
    channels = _channels(found)
    affiliations = _affiliations(found)
    nickname = ", ".join(found.nicknames)
    name = singles.get("FN", "")
    if not name and not found.is_own:
        name = " ".join(filter(None, (prefix, given, middle, family, suffix)))
        name = name or _stand_in(affiliations, channels) or nickname
    return Card(
        name=name,
        prefix=prefix,
        given=given,
        middle=middle,
        family=family,
        suffix=suffix,
        nickname=nickname,
        birthday=singles.get("BDAY", ""),
        note="\n".join(found.notes),
        is_company=found.is_company,
        affiliations=affiliations,
        channels=channels,
        tags=tuple(found.tags if found.is_own else dict.fromkeys(found.tags)),
        extras=_extras(found),
        identities=tuple(found.identities),
        photo=found.photo,
        fields=tuple(found.fields),
        ties=tuple(found.ties),
        touch=found.touch,
    )


def _stand_in(affiliations: tuple[Affiliation, ...], channels: tuple[Channel, ...]) -> str:
    for affiliation in affiliations:
        if affiliation.company:
            return affiliation.company
    for kind in (ChannelKind.EMAIL, ChannelKind.PHONE):
        for channel in channels:
            if channel.kind is kind:
                return channel.value
    return ""


def _channels(found: Found) -> tuple[Channel, ...]:
    if found.address_texts:
        _place_address_texts(found)
    labels, is_own = found.labels, found.is_own
    first: dict[ChannelKind, Reach] = {}
    for reach in found.reaches:
        best = first.get(reach.kind)
        if best is None or _rank(reach) < _rank(best):
            first[reach.kind] = reach
    return tuple(
        [
            Channel(
                reach.kind,
                reach.value,
                labels.get(reach.head.group, reach.head.label) if labels else reach.head.label,
                reach.head.preference == 1 if is_own else first[reach.kind] is reach,
                reach.parts,
            )
            for reach in found.reaches
        ]
    )


def _rank(reach: Reach) -> int:
    return reach.head.preference or 1000


def _place_address_texts(found: Found) -> None:
    """Give each LABEL to the address it is of: the same group, else the same types."""
    waiting: dict[str, deque[Reach]] = {}
    for reach in found.reaches:
        if reach.kind is ChannelKind.ADDRESS and not reach.value:
            waiting.setdefault(_place(reach.head), deque()).append(reach)
    for head, text in found.address_texts:
        matches = waiting.get(_place(head))
        if matches:
            matches.popleft().value = text
        else:
            found.reaches.append(Reach(ChannelKind.ADDRESS, text, head))


def _place(head: Head) -> str:
    return f"group {head.group}" if head.group else head.label


def _affiliations(found: Found) -> tuple[Affiliation, ...]:
    """Companies with their titles: those of one group belong together, else by their order."""
    if len(found.companies) == 1 and len(found.titles) == 1 and not found.is_own:
        _, company, department = found.companies[0]
        return (Affiliation(company, found.titles[0][1], department),)
    titles: dict[str, deque[str]] = {}
    for group, title in found.titles:
        titles.setdefault(group, deque()).append(title)
    paired = []
    for group, company, department in found.companies:
        matches = titles.get(group)
        paired.append(Affiliation(company, matches.popleft() if matches else "", department))
    alone = (title for matches in titles.values() for title in matches)
    return (*paired, *(Affiliation("", title) for title in alone))


def _extras(found: Found) -> tuple[tuple[str, str], ...]:
    if not found.labels:
        return tuple((label, text) for _, label, text in found.extras)
    labels = found.labels
    used = {reach.head.group for reach in found.reaches}
    used |= {group for group, _, _ in found.extras}
    extras = [(labels.get(group) or label, text) for group, label, text in found.extras]
    extras += [("Label", label) for group, label in labels.items() if group not in used]
    return tuple(extras)
