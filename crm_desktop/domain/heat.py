"""How warm a lead is."""

from enum import StrEnum


class Heat(StrEnum):
    """How a score is called."""

    HOT = "hot"
    WARM = "warm"
    COLD = "cold"
