"""Two records that probably are one, and why: reasons whose weights add up to the score."""

from enum import StrEnum
from typing import NamedTuple

from crm_desktop.domain.changes import Kind

# From this score on a pair is shown, and from that one on it is merged with all certain ones.
PROBABLE = 20
CERTAIN = 40


class Reason(StrEnum):
    """What two records have in common, or what tells them apart."""

    SAME_NAME = "same-name"
    SPELLED_NAME = "spelled-name"
    MISTYPED_NAME = "mistyped-name"
    SHORT_NAME = "short-name"
    INITIAL_NAME = "initial-name"
    LONGER_NAME = "longer-name"
    PART_OF_NAME = "part-of-name"
    GIVEN_NAME = "given-name"
    FAMILY_NAME = "family-name"
    OTHER_LETTERS = "other-letters"
    OTHER_NAME = "other-name"
    RARE_NAME = "rare-name"
    GENERATION = "generation"
    EMAIL = "email"
    SHARED_EMAIL = "shared-email"
    OTHER_EMAIL = "other-email"
    PHONE = "phone"
    SHARED_PHONE = "shared-phone"
    OTHER_PHONE = "other-phone"
    COMPANY = "company"
    OTHER_COMPANY = "other-company"
    DOMAIN = "domain"
    SHARED_DOMAIN = "shared-domain"
    OTHER_DOMAIN = "other-domain"
    BIRTHDAY = "birthday"
    OTHER_BIRTHDAY = "other-birthday"
    ADDRESS = "address"
    CITY = "city"
    OTHER_CITY = "other-city"
    THIRD = "third"


class Evidence(NamedTuple):
    """One reason, in decibans: ten of them make the pair ten times as likely to be one."""

    reason: Reason
    weight: int


class Pair(NamedTuple):
    """Two records of a kind, the older first, and everything that was weighed."""

    kind: Kind
    one: int
    other: int
    evidence: tuple[Evidence, ...]

    @property
    def score(self) -> int:
        """The sum of all weights."""
        return sum(each.weight for each in self.evidence)

    @property
    def is_certain(self) -> bool:
        """Whether it may be merged without a look at each."""
        return self.score >= CERTAIN

    @property
    def key(self) -> tuple[int, int]:
        """Both ids, the older first."""
        return self.one, self.other
