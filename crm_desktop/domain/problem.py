"""Something wrong with a piece of input, as a value: a code to be worded and what it is about."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

NOTHING: Mapping[str, str] = MappingProxyType({})


class Problem(NamedTuple):
    """`code` in kebab case (`"bad-birthday"`), `details` as text (`{"value": "31.02.1990"}`).

    `rejects` tells whether the record cannot be taken at all; otherwise it is taken, with what the
    problem is about kept in its note.
    """

    code: str
    details: Mapping[str, str] = NOTHING
    rejects: bool = False
