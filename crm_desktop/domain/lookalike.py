"""A record that is there already, as a form names it."""

from typing import NamedTuple

from crm_desktop.domain.changes import Kind


class Lookalike(NamedTuple):
    """A record that is there: what it is called, and what tells it from its namesakes."""

    kind: Kind
    id: int
    name: str
    aside: str
