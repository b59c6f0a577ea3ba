"""The stages that deals of a file come into; those that are new are made when first needed."""

from dataclasses import dataclass

from crm_desktop.domain.card import DealCard
from crm_desktop.domain.deal import Pipeline, Stage, StageKind
from crm_desktop.domain.folding import fold
from crm_desktop.interop.columns.target import Mapping
from crm_desktop.services.importing.deal_stages import (
    guess_stage,
    remembered,
    stage_key,
    stage_of_kind,
    stages_by_id,
)
from crm_desktop.services.importing.policy import Policy, StageChoice, StageKey
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import deals, matching

_GAP = 1 << 20


@dataclass(frozen=True, slots=True)
class Station:
    """Where a deal is now, and the open stage it was in before, as far as the file tells.

    `first` is where deals of its pipeline begin.
    """

    stage: Stage
    last_open: int | None
    first: Stage
    pipeline: str


class StageBook:
    """Finds the stage of each deal, and its place there."""

    def __init__(self, write: Writer, policy: Policy, mapping: Mapping | None = None) -> None:
        self._write = write
        self._policy = policy
        self._ends: dict[int, int] = dict(matching.last_places(write.read))
        self._choices = remembered(mapping)
        self.meant: dict[StageKey, int] = {}  # the stages of the file that were met
        self._learn()

    def station(self, deal: DealCard) -> Station:
        """Where this deal stands."""
        key = self._stage_for(deal)  # which may make it
        if deal.stage:
            self.meant[stage_key(deal.pipeline, deal.stage)] = key
        stage = self._stages[key]
        home = self._homes[stage.pipeline_id]
        before = stage.id if stage.kind is StageKind.OPEN and deal.stage else None
        if deal.outcome in ("won", "lost") and stage.kind is StageKind.OPEN:
            closing = stage_of_kind(home.stages, StageKind(deal.outcome))
            stage = self._stages[closing] if closing else stage
        first = stage_of_kind(home.stages, StageKind.OPEN)
        begins = self._stages[first] if first else stage
        is_open = stage.kind is StageKind.OPEN
        return Station(stage, None if is_open else before, begins, home.name)

    def next_place(self, stage: int) -> int:
        """The place behind all others in the column of a stage."""
        place = self._ends.get(stage)
        self._ends[stage] = 0 if place is None else place + _GAP
        return self._ends[stage]

    def stage(self, key: int) -> Stage:
        """A stage by its id."""
        return self._stages[key]

    def _stage_for(self, deal: DealCard) -> int:
        key = stage_key(deal.pipeline, deal.stage)
        choice = self._policy.stages.get(key) or self._choices.get(key)
        if choice is None or (choice.stage and choice.stage not in self._stages):
            pipelines = tuple(self._homes.values())
            choice = guess_stage(pipelines, deal.pipeline, deal.stage, deal.chance)
            self._choices[key] = choice
        if choice.stage in self._stages:
            return choice.stage
        return self._new(choice)

    def _new(self, choice: StageChoice) -> int:
        """The stage to be made, or the one that has that name already."""
        home = self._homes.get(choice.pipeline) or next(iter(self._homes.values()))
        wanted = fold(choice.name)
        same = next((stage.id for stage in home.stages if fold(stage.name) == wanted), 0)
        return same or self._make(home, choice)

    def _make(self, home: Pipeline, choice: StageChoice) -> int:
        """Put a new stage where its chance belongs, before those that end a deal."""
        made = self._write.insert(
            "stage",
            {
                "pipeline_id": home.id,
                "name": choice.name,
                "kind": choice.kind.value,
                "chance": choice.chance,
                "place": _place_among(home.stages, choice),
            },
        )
        for stage in home.stages:
            if stage.place >= _place_among(home.stages, choice):
                self._write.update("stage", stage.id, {"place": stage.place + 1})
        self._learn()
        return made

    def _learn(self) -> None:
        pipelines = deals.pipelines(self._write.read)
        self._homes = {each.id: each for each in pipelines}
        self._stages = stages_by_id(pipelines)


def _place_among(stages: tuple[Stage, ...], choice: StageChoice) -> int:
    later = [
        stage.place
        for stage in stages
        if stage.kind is not StageKind.OPEN or stage.chance > choice.chance
    ]
    last = max((stage.place for stage in stages), default=-1) + 1
    return last if choice.kind is not StageKind.OPEN else min(later, default=last)
