"""A row of the file beside the person it probably is, field by field."""

from dataclasses import dataclass

from crm_desktop.domain.card import Card, ChannelKind
from crm_desktop.domain.folding import fold
from crm_desktop.services.importing.checking import Known, Pair
from crm_desktop.ui.translation import QT_TR_NOOP, tr

_FIELDS = (
    ("name", QT_TR_NOOP("Name")),
    ("company", QT_TR_NOOP("Company")),
    ("email", QT_TR_NOOP("E-mail")),
    ("phone", QT_TR_NOOP("Phone")),
    ("city", QT_TR_NOOP("City")),
)


@dataclass(frozen=True, slots=True)
class ComparedField:
    """One field of both; `sign` is `=` where they say the same, `≠` where not, else empty."""

    label: str
    theirs: str
    ours: str
    sign: str


def compared(pair: Pair) -> list[ComparedField]:
    """The fields of both, those that nobody knows left out."""
    theirs = known_of(pair.card)
    found = []
    for name, label in _FIELDS:
        left, right = str(getattr(theirs, name)).strip(), str(getattr(pair.other, name)).strip()
        if left or right:
            found.append(ComparedField(tr(label), left, right, _sign(name, left, right)))
    return found


def known_of(card: Card) -> Known:
    """What a card says of a person that tells one from another."""
    parts = (card.prefix, card.given, card.middle, card.family, card.suffix)
    cities = (c.parts.city for c in card.channels if c.parts is not None and c.parts.city)
    return Known(
        name=card.name or " ".join(filter(None, parts)),
        company=next((place.company for place in card.affiliations if place.company), ""),
        email=_first(card, ChannelKind.EMAIL),
        phone=_first(card, ChannelKind.PHONE),
        city=next(cities, ""),
    )


def _first(card: Card, kind: ChannelKind) -> str:
    return next((c.value for c in card.channels if c.kind is kind and c.value), "")


def _sign(name: str, left: str, right: str) -> str:
    if not left or not right:
        return ""
    if name == "phone":
        return "=" if _digits(left)[-7:] == _digits(right)[-7:] else "≠"
    return "=" if fold(left) == fold(right) else "≠"


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))
