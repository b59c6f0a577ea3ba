"""The search box, made once the window is painted or when first wanted."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

from crm_desktop.domain.changes import Kind
from crm_desktop.ui.actions import Actions
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.widgets.place_button import Place
from crm_desktop.ui.widgets.top_bar import SearchField


class Box(Protocol):
    """What the window asks of it."""

    def open(self) -> None: ...
    def set_known(
        self, recent: Sequence[tuple[Kind, int]], segments: Sequence[Place] = ()
    ) -> None: ...


class Answers(NamedTuple):
    """What the window does with what was chosen."""

    record: Callable[[Kind, int], None]
    activity: Callable[[int | None, int | None, int], None]
    tag: Callable[[str], None]
    action: Callable[[str], None]
    create: Callable[[str], None]
    place: Callable[[str], None]


def make_box(runner: Runner, field: SearchField, actions: Actions, answers: Answers) -> Box:
    """The box over a search field, its choices connected."""
    from crm_desktop.ui.palette.palette import Palette

    box = Palette(runner, field, actions)
    box.record_chosen.connect(answers.record)
    box.activity_chosen.connect(answers.activity)
    box.tag_chosen.connect(answers.tag)
    box.action_chosen.connect(answers.action)
    box.create_requested.connect(answers.create)
    box.segment_chosen.connect(answers.place)
    return box
