"""An old step taken back from wherever it is listed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.history import Left
from crm_desktop.services.taking_back import TakeBackStep
from crm_desktop.services.workspace import Done
from crm_desktop.ui.past.left import tell_left
from crm_desktop.ui.runner import Runner


def take_back(
    runner: Runner,
    parent: QWidget,
    step: int,
    otherwise: Callable[[BaseException], None] | None = None,
) -> None:
    """Take a step back, and say what stays as it is."""
    left: list[Left] = []
    command = TakeBackStep(step, left.extend)
    runner.write(parent, command, partial(_tell, parent, left), otherwise)


def _tell(parent: QWidget, left: list[Left], _done: Done) -> None:
    tell_left(parent, left)
