"""A field of a form, as data."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QLineEdit

MakeField = Callable[[], QLineEdit]


class FormField(NamedTuple):
    """One field: its name inside, its label, and what kind of field it is.

    `hint` stands in it while it is empty; `make` gives a line with a completion of its own.
    """

    name: str
    label: str
    hint: str = ""
    is_long: bool = False
    make: MakeField | None = None
