"""What a report goes by that the user says: asked for in dialogs that are loaded when wanted."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import QT_TR_NOOP


class Question(NamedTuple):
    """Its words on a button, of which a small one shows the icon alone, and what it opens."""

    words: str
    icon: str
    is_small: bool
    ask: Callable[[Runner, QWidget], None]


def own_figures(runner: Runner, parent: QWidget) -> None:
    """Ask what the user expects of the months to come."""
    from crm_desktop.ui.reports.own_figures import ask_own_figures

    ask_own_figures(runner, parent)


def silence(runner: Runner, parent: QWidget) -> None:
    """Ask from which silence on customers are overdue, and lost."""
    from crm_desktop.ui.reports.silence import ask_silence

    ask_silence(runner, parent)


def goal(runner: Runner, parent: QWidget, key: int | None = None) -> None:
    """Ask what is to be reached; with the id of a goal, to change that one."""
    from crm_desktop.ui.reports.goal_form import ask_goal

    ask_goal(runner, parent, key)


# By the action that asks.
QUESTIONS = {
    "report.own_figures": Question(
        QT_TR_NOOP("What you expect …"), "pencil", is_small=False, ask=own_figures
    ),
    "report.silence": Question(
        QT_TR_NOOP("Overdue and lost customers …"), "sliders-horizontal", is_small=True, ask=silence
    ),
    "goal.set": Question(QT_TR_NOOP("Set a goal …"), "pencil", is_small=False, ask=goal),
}
