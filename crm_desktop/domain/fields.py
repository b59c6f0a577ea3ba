"""Fields of one's own: what the user keeps of contacts and companies beside what all keep."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from crm_desktop.domain.figures import Conventions


class FieldType(StrEnum):
    """What a field holds."""

    TEXT = "text"
    NUMBER = "number"
    MONEY = "money"
    DAY = "day"
    YES_NO = "yes-no"
    CHOICE = "choice"
    CHOICES = "choices"
    LINK = "link"


_PLAINLY = Conventions()
# A number is stored in millionths, so that sums and comparisons are exact.
NUMBER_PLACES = 6
NUMBER_SCALE = 10**NUMBER_PLACES


class Choice(NamedTuple):
    """One of the answers that a field offers."""

    id: int
    name: str


class Field(NamedTuple):
    """A field of one's own; `record` is `contact` or `company`, `currency` ISO 4217 for money."""

    id: int
    record: str
    name: str
    type: FieldType
    currency: str = ""
    choices: tuple[Choice, ...] = ()

    @property
    def key(self) -> str:
        """Its name among the columns and filters of a list."""
        return field_key(self.id)


class FieldValue(NamedTuple):
    """What a record has in a field of one's own.

    `text` for text, link and day (ISO); `number` in millionths for a number, in minor units of the
    field's currency for money, 0 or 1 for yes/no; `choices` are ids in the order of the field.
    """

    field: int
    text: str = ""
    number: int | None = None
    choices: tuple[int, ...] = ()


class OwnFields(NamedTuple):
    """The fields of a kind of record, and how the business writes what stands in them."""

    fields: tuple[Field, ...] = ()
    how: Conventions = _PLAINLY


NO_FIELDS = OwnFields()
# What a record has in its fields, by their ids.
Values = Mapping[int, FieldValue]
NO_VALUES: Values = MappingProxyType({})
_PREFIX = "field:"


def field_key(field: int) -> str:
    """The name of a field among the columns and filters of a list."""
    return f"{_PREFIX}{field}"


def field_of(key: str) -> int | None:
    """The field that such a name means, or `None` where it means something else."""
    rest = key.removeprefix(_PREFIX)
    return int(rest) if rest != key and rest.isdecimal() and rest.isascii() else None
