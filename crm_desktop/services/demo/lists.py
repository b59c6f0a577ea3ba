"""The entries of the business's own lists that the demo business points to."""

from typing import NamedTuple

from crm_desktop.domain.deal import Stage, StageKind
from crm_desktop.domain.option import OptionList
from crm_desktop.services.demo.sales.cards import LOST, WON
from crm_desktop.services.demo.sales.signals import SIGNALS
from crm_desktop.storage.queries import deals, options
from crm_desktop.storage.reading import Reading


class Lists(NamedTuple):
    """Ids by list and code; a code that a business does not have is missing.

    `stages` are those of the first pipeline in the order of the story: four open ones, won, lost.
    Without a pipeline there are none.
    """

    codes: dict[tuple[str, str], int]
    stages: tuple[int, ...]
    signals: dict[str, int]

    def get(self, name: OptionList, code: str) -> int | None:
        return self.codes.get((name, code))


def read_lists(reading: Reading) -> Lists:
    """The lists as they stand in a business."""
    codes = {
        (name.value, option.code): option.id
        for name in OptionList
        for option in options.of_list(reading, name)
        if option.code
    }
    marks = {words: codes.get((OptionList.SIGNAL, code)) for words, code in SIGNALS.items()}
    signals = {words: key for words, key in marks.items() if key is not None}
    found = (_in_story(pipeline.stages) for pipeline in deals.pipelines(reading))
    return Lists(codes, next((stages for stages in found if stages), ()), signals)


def _in_story(stages: tuple[Stage, ...]) -> tuple[int, ...]:
    """Four open stages, as far as there are any, then those for what is won and lost."""
    by_kind = {kind: [s.id for s in stages if s.kind is kind] for kind in StageKind}
    opened, won, lost = (by_kind[kind] for kind in (StageKind.OPEN, StageKind.WON, StageKind.LOST))
    if not (opened and won and lost):
        return ()
    ahead = [opened[min(place, len(opened) - 1)] for place in range(min(WON, LOST))]
    return (*ahead, won[0], lost[0])
