"""What a foreign file says about one person or company, and what we give back to it.

Readers of foreign files produce these, the import use case stores them, the export use case builds
them again: one form in the middle, so that no format needs to know another or the database.
"""

from dataclasses import dataclass, field

from crm_desktop.domain.channel import Address, ChannelKind
from crm_desktop.domain.fields import FieldType
from crm_desktop.domain.problem import Problem
from crm_desktop.domain.touch import NO_TOUCH, Touch

__all__ = [
    "Address",
    "Affiliation",
    "Card",
    "CardField",
    "CardTie",
    "Channel",
    "ChannelKind",
    "DealCard",
    "Photo",
    "SourceRow",
]


@dataclass(frozen=True, slots=True)
class Channel:
    """One e-mail address, phone number, postal address or web address, as written.

    `label` is one of `work home mobile fax pager main other`, `""`, or the file's own words.
    For an address `parts` holds what is known in parts and `value` the whole as text,
    which may be empty where only parts are known.
    """

    kind: ChannelKind
    value: str
    label: str = ""
    is_primary: bool = False
    parts: Address | None = None


@dataclass(frozen=True, slots=True)
class Affiliation:
    """A person's place in a company."""

    company: str = ""
    title: str = ""
    department: str = ""


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture as the file holds it: `media_type` such as `image/jpeg`, and the bytes."""

    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class CardField:
    """What a card says in a field of one's own, named and typed, in `texts` as files hold them.

    Only of several choices there are several texts.
    """

    name: str
    type: FieldType
    texts: tuple[str, ...]
    currency: str = ""


@dataclass(frozen=True, slots=True)
class CardTie:
    """What someone else is to the one on the card: `name`, and seen from there `inverse`.

    `identity` is the id under which an export of ours knows the other one.
    """

    name: str
    inverse: str
    role: str
    identity: str
    other: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """One person (or, with `is_company`, one company); everything not known is empty.

    `birthday` is `YYYY-MM-DD`, `--MM-DD` or `""`. `extras` are label and text of what has no place
    of its own. `identities` are source and id under which the other program knows the record.
    """

    name: str = ""
    prefix: str = ""
    given: str = ""
    middle: str = ""
    family: str = ""
    suffix: str = ""
    nickname: str = ""
    birthday: str = ""
    note: str = ""
    is_company: bool = False
    affiliations: tuple[Affiliation, ...] = ()
    channels: tuple[Channel, ...] = ()
    tags: tuple[str, ...] = ()
    extras: tuple[tuple[str, str], ...] = ()
    identities: tuple[tuple[str, str], ...] = ()
    photo: Photo | None = None
    fields: tuple[CardField, ...] = ()
    ties: tuple[CardTie, ...] = ()
    touch: Touch = NO_TOUCH


@dataclass(frozen=True, slots=True)
class DealCard:
    """One deal; everything not known is empty.

    `amount` is in minor units of `currency`, which is empty where the file does not name it (the
    amount then has two decimals). Days are ISO. `outcome` is `open`, `won` or `lost` where the file
    says so beside the stage, `stage_day` is when it came there; `chance` is in whole percent.
    `person` is who the deal is with, with whatever the row says of him or her, and `company` the
    company.
    """

    name: str = ""
    amount: int | None = None
    currency: str = ""
    stage: str = ""
    pipeline: str = ""
    outcome: str = ""
    chance: int | None = None
    close_day: str = ""
    created_day: str = ""
    closed_day: str = ""
    stage_day: str = ""
    person: Card | None = None
    company: str = ""
    type: str = ""
    source: str = ""
    lost_reason: str = ""
    competitor: str = ""
    campaign: str = ""
    next_step: str = ""
    next_day: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()
    extras: tuple[tuple[str, str], ...] = ()
    identities: tuple[tuple[str, str], ...] = ()
    fields: tuple[CardField, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One record of a foreign file: the card read from it, or `None` where none could be.

    `number` is the record's place in the file, from 1, as a person would count it: the row of a
    table counting the header, the card of a vCard file. `raw` is the record as it stood in the
    file, so that a rejected one can be handed back: the cells, or the card's text as one item.
    Rows of a table of deals have a `deal` instead of a card.
    """

    number: int
    card: Card | None
    raw: tuple[str, ...]
    problems: tuple[Problem, ...] = field(default=())
    deal: DealCard | None = None
