"""One line of the table of speeds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """What was measured, ours beside the reference of the same run, and whether the bound holds."""

    what: str
    ours: str
    reference: str
    ratio: str
    bound: str
    is_met: bool
