"""How people, or companies, belong together: who referred whom, whose spouse, which parent."""

from dataclasses import dataclass

# The role of a kind of relation that the program itself follows; others have none.
REFERRAL = "referral"


@dataclass(frozen=True, slots=True)
class RelationWords:
    """A kind of relation in words, seen from the one end and from the other."""

    name: str
    inverse: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation of a record as seen from there: `words` say what the other one is to it."""

    id: int
    words: str
    other_id: int
    other_name: str
    note: str


@dataclass(frozen=True, slots=True)
class Referral:
    """Someone in a tree of referrals, as far below its root as `depth` says."""

    id: int
    name: str
    depth: int
