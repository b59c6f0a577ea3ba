"""Stages of a pipeline: made, changed, ordered, and taken away with a mapping."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.deal import Stage, StageKind
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.folding import fold
from crm_desktop.services import records
from crm_desktop.services.deal_state import change_state, places_in, stage_of
from crm_desktop.services.sales_plan import delete_item, playbook
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import deals, stages

_FIXED = {StageKind.WON: 100, StageKind.LOST: 0}
_MOST_DAYS = 3650


@dataclass(frozen=True, slots=True)
class AddStage:
    """Add a stage to a pipeline, after the others of its kind.

    Raises `CrmError` (`no-name`, `stage-exists`, `bad-chance`, `bad-stage-days`, `pipeline-gone`).
    """

    label: ClassVar[str] = "add-stage"
    pipeline: int
    name: str
    chance: int = 50
    days: int | None = 10
    kind: StageKind = StageKind.OPEN

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        name = _free_name(write, self.pipeline, self.name, None)
        kind = StageKind(self.kind)
        present = _stages(write, self.pipeline)
        named = {"name": name, "kind": kind.value, "pipeline_id": self.pipeline}
        values = {**named, **_figures(kind, self.chance, self.days)}
        key = write.insert("stage", {**values, "place": len(present)})
        order = sorted(
            [(_RANK[each.kind], at, each.id) for at, each in enumerate(present)]
            + [(_RANK[kind], len(present), key)]
        )
        _put_in_order(write, [each for *_, each in order])
        return {"stage": name}


@dataclass(frozen=True, slots=True)
class EditStage:
    """Change name, chance, expected days or kind of a stage; deals there keep their chance.

    Raises as `AddStage` does, and `CrmError` (`stage-has-deals` for the kind of a stage that has
    some, `last-stage` for the kind of the only open, won or lost one).
    """

    label: ClassVar[str] = "edit-stage"
    stage: int
    values: Mapping[str, object]

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        before = stage_of(write.read, self.stage)
        if unknown := set(self.values) - {"name", "chance", "days", "kind"}:
            raise CrmError("unknown-field", name=min(unknown))
        new: dict[str, object] = {}
        if "name" in self.values:
            name = str(self.values["name"])
            new["name"] = _free_name(write, before.pipeline_id, name, self.stage)
        kind = StageKind(str(self.values.get("kind", before.kind)))
        if kind is not before.kind:
            _refuse_change_of_kind(write, before)
            new["kind"] = kind.value
        chance = self.values.get("chance", before.chance)
        new |= _figures(kind, chance, self.values.get("days", before.days))
        write.update("stage", self.stage, new)
        return {"stage": before.name}


@dataclass(frozen=True, slots=True)
class MoveStage:
    """Put a stage at a place among those of its pipeline, from 0."""

    label: ClassVar[str] = "move-stage"
    stage: int
    place: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        moved = stage_of(write.read, self.stage)
        ids = [each.id for each in _stages(write, moved.pipeline_id)]
        records.put_at(write, "stage", ids, moved.id, self.place)
        return {"stage": moved.name}


@dataclass(frozen=True, slots=True)
class DeleteStage:
    """Take a stage away; its deals, and what histories say of it, go to another one of its kind.

    Raises `CrmError` (`last-stage`, `other-kind-of-stage`).
    """

    label: ClassVar[str] = "delete-stage"
    stage: int
    map_to: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        gone, into = stage_of(write.read, self.stage), stage_of(write.read, self.map_to)
        refuse_last_of_kind(write, gone)
        is_apart = gone.pipeline_id != into.pipeline_id or gone.id == into.id
        if is_apart or gone.kind is not into.kind:
            raise CrmError("other-kind-of-stage", name=into.name)
        empty_stage(write, gone, into)
        write.delete("stage", gone.id)
        return {"stage": gone.name, "other": into.name}


def empty_stage(write: Writer, gone: Stage, into: Stage) -> None:
    """Give all that is in a stage, or was, to another one; the playbook of the stage goes."""
    history = stages.history_of(write.read, gone.id)
    write.update_many("deal_history", {key: {"stage_id": into.id} for key in history})
    last_open = stages.deals_last_open_in(write.read, gone.id)
    write.update_many("deal", {key: {"last_open_stage_id": into.id} for key in last_open})
    moved = stages.deals_of(write.read, gone.id)
    places = places_in(write, into.id, None, moved) if moved else []
    for key, place in zip(moved, places, strict=True):
        values: dict[str, object] = {"stage_id": into.id, "place": place}
        if not write.row("deal", key)["is_hand_set"]:
            values["chance"] = into.chance
        change_state(write, key, values)
    for item in playbook(write.read, gone.id):
        delete_item(write, item.id)


def refuse_last_of_kind(write: Writer, stage: Stage) -> None:
    """Every pipeline has somewhere to be open, won and lost in."""
    alike = [each for each in _stages(write, stage.pipeline_id) if each.kind is stage.kind]
    if len(alike) == 1:
        raise CrmError("last-stage", name=stage.name)


_RANK = {StageKind.OPEN: 0, StageKind.WON: 1, StageKind.LOST: 2}


def _refuse_change_of_kind(write: Writer, stage: Stage) -> None:
    refuse_last_of_kind(write, stage)
    if stages.deals_of(write.read, stage.id):
        raise CrmError("stage-has-deals", name=stage.name)


def _figures(kind: StageKind, chance: object, days: object) -> dict[str, object]:
    if kind is not StageKind.OPEN:
        return {"chance": _FIXED[kind], "days": None}
    if not isinstance(chance, int) or not 1 <= chance <= 99:
        raise CrmError("bad-chance", value=str(chance)[:20])
    if days is not None and (not isinstance(days, int) or not 1 <= days <= _MOST_DAYS):
        raise CrmError("bad-stage-days", value=str(days)[:20])
    return {"chance": chance, "days": days}


def _stages(write: Writer, pipeline: int) -> tuple[Stage, ...]:
    for each in deals.pipelines(write.read):
        if each.id == pipeline:
            return each.stages
    raise CrmError("pipeline-gone")


def _put_in_order(write: Writer, order: list[int]) -> None:
    write.update_many("stage", {key: {"place": at} for at, key in enumerate(order)})


def _free_name(write: Writer, pipeline: int, text: str, own: int | None) -> str:
    name = records.clean_name(text)
    if stages.stage_named(write.read, pipeline, fold(name)) not in (None, own):
        raise CrmError("stage-exists", name=name)
    return name
