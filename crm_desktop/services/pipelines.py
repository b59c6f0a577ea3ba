"""Pipelines and their stages: made, named, ordered, closed, and taken away with a mapping."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.deal import Pipeline, Stage
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.folding import fold
from crm_desktop.domain.sales_plan import StageRecord
from crm_desktop.services import records as record_names
from crm_desktop.services.sales_plan import playbook
from crm_desktop.services.stages import empty_stage
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import stages
from crm_desktop.storage.queries.deals import pipelines
from crm_desktop.storage.reading import Reading

__all__ = [
    "AddPipeline",
    "ClosePipeline",
    "DeletePipeline",
    "MovePipeline",
    "OpenPipeline",
    "RenamePipeline",
    "pipelines",
    "records",
]


def records(reading: Reading, pipeline: int) -> Mapping[int, StageRecord]:
    """The own record of each stage of a pipeline, by its id."""
    return stages.records(reading, pipeline)


@dataclass(frozen=True, slots=True)
class AddPipeline:
    """Make a pipeline with the stages and playbooks of another one, to be changed from there.

    Raises `CrmError` (`no-name`, `pipeline-exists`).
    """

    label: ClassVar[str] = "add-pipeline"
    name: str
    like: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        name = _free_name(write, self.name, None)
        model = _there(write.read, self.like)
        place = len(pipelines(write.read))
        made = write.insert("pipeline", {"name": name, "place": place, "is_closed": 0})
        for stage in model.stages:
            named = {"name": stage.name, "kind": stage.kind.value, "place": stage.place}
            figures = {"chance": stage.chance, "days": stage.days}
            key = write.insert("stage", {**named, **figures, "pipeline_id": made})
            for at, item in enumerate(playbook(write.read, stage.id)):
                write.insert("playbook_item", {"stage_id": key, "text": item.text, "place": at})
        return {"pipeline": name}


@dataclass(frozen=True, slots=True)
class RenamePipeline:
    """Give a pipeline another name."""

    label: ClassVar[str] = "rename-pipeline"
    pipeline: int
    name: str

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        before = record_names.name_of(write, "pipeline", self.pipeline)
        name = _free_name(write, self.name, self.pipeline)
        write.update("pipeline", self.pipeline, {"name": name})
        return {"pipeline": before}


@dataclass(frozen=True, slots=True)
class MovePipeline:
    """Put a pipeline at a place among the others, from 0."""

    label: ClassVar[str] = "move-pipeline"
    pipeline: int
    place: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        moved = _there(write.read, self.pipeline)
        ids = [each.id for each in pipelines(write.read)]
        record_names.put_at(write, "pipeline", ids, moved.id, self.place)
        return {"pipeline": moved.name}


@dataclass(frozen=True, slots=True)
class ClosePipeline:
    """Offer a pipeline no more; its deals stay. Raises `CrmError("last-pipeline")`."""

    label: ClassVar[str] = "close-pipeline"
    pipeline: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        closed = _there(write.read, self.pipeline)
        _refuse_last(write, closed.id)
        write.update("pipeline", closed.id, {"is_closed": 1})
        return {"pipeline": closed.name}


@dataclass(frozen=True, slots=True)
class OpenPipeline:
    """Offer a closed pipeline again."""

    label: ClassVar[str] = "open-pipeline"
    pipeline: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        opened = _there(write.read, self.pipeline)
        write.update("pipeline", opened.id, {"is_closed": 0})
        return {"pipeline": opened.name}


@dataclass(frozen=True, slots=True)
class DeletePipeline:
    """Take a pipeline away; its deals go on in another one (`into`).

    The open stages go to those of the other one in their order, the rest to the last; won and
    lost ones to won and lost. Raises `CrmError` (`last-pipeline`, `same-pipeline`).
    """

    label: ClassVar[str] = "delete-pipeline"
    pipeline: int
    into: int

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        gone, into = _there(write.read, self.pipeline), _there(write.read, self.into)
        if gone.id == into.id:
            raise CrmError("same-pipeline")
        _refuse_last(write, gone.id)
        for stage in gone.stages:
            token.check()
            empty_stage(write, stage, _like(stage, gone, into))
            write.delete("stage", stage.id)
        write.delete("pipeline", gone.id)
        return {"pipeline": gone.name, "other": into.name}


def _like(stage: Stage, gone: Pipeline, into: Pipeline) -> Stage:
    """The stage of another pipeline that takes the place of one that goes."""
    alike = [each for each in into.stages if each.kind is stage.kind]
    place = [each.id for each in gone.stages if each.kind is stage.kind].index(stage.id)
    return alike[min(place, len(alike) - 1)]


def _refuse_last(write: Writer, pipeline: int) -> None:
    """One pipeline stays open, so that a deal can begin somewhere."""
    if not any(each.id != pipeline and not each.is_closed for each in pipelines(write.read)):
        raise CrmError("last-pipeline")


def _there(reading: Reading, key: int) -> Pipeline:
    for each in pipelines(reading):
        if each.id == key:
            return each
    raise CrmError("pipeline-gone")


def _free_name(write: Writer, text: str, own: int | None) -> str:
    name = record_names.clean_name(text)
    if stages.pipeline_named(write.read, fold(name)) not in (None, own):
        raise CrmError("pipeline-exists", name=name)
    return name
