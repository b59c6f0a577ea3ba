"""The window of pipelines: their stages, what these are worth, and what is to be done in them."""

from collections.abc import Mapping
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QDialog, QWidget

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.deal import Pipeline, Stage, StageKind
from crm_desktop.domain.sales_plan import StageRecord
from crm_desktop.services.pipelines import (
    AddPipeline,
    ClosePipeline,
    DeletePipeline,
    OpenPipeline,
    RenamePipeline,
    pipelines,
    records,
)
from crm_desktop.services.sales_plan import playbook
from crm_desktop.services.stage_typing import TypeStage
from crm_desktop.services.stages import AddStage, DeleteStage, EditStage, MoveStage
from crm_desktop.services.workspace import Command, Done, Reading
from crm_desktop.ui.deal_words import stage_kind_words
from crm_desktop.ui.delegates.cell import Cell
from crm_desktop.ui.lists.asking import ask_for_name, ask_for_other
from crm_desktop.ui.lists.pipelines_layout import PipelinesLayout
from crm_desktop.ui.lists.rows import Row
from crm_desktop.ui.lists.stage_form import kind_named, stage_values
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.translation import filled, tr

_FIELD_OF = {"bad-chance": "chance", "bad-stage-days": "days", "no-name": "name"}


class _Answer(NamedTuple):
    pipelines: tuple[Pipeline, ...]
    records: Mapping[int, StageRecord]
    plans: Mapping[int, tuple[str, ...]]


class PipelinesDialog(QDialog):
    """Each change is written at once; a stage or pipeline with deals goes with a mapping."""

    def __init__(self, runner: Runner, parent: QWidget) -> None:
        super().__init__(parent)
        self._runner = runner
        self._token = CancelToken()
        self._answer = _Answer((), {}, {})
        self._at = 0  # the pipeline shown
        self.parts = PipelinesLayout(self)
        self.resize(880, 580)
        self._connect()
        self._ask()

    def pipeline(self) -> Pipeline | None:
        """The pipeline that is shown."""
        return next((each for each in self._answer.pipelines if each.id == self._at), None)

    def stage(self) -> Stage | None:
        """The stage chosen."""
        pipeline, key = self.pipeline(), self.parts.stages.current()
        stages = () if pipeline is None else pipeline.stages
        return next((each for each in stages if each.id == key), None)

    def add_stage(self) -> None:
        """Ask for a new stage."""
        pipeline = self.pipeline()
        if pipeline is not None:
            made = partial(_new_stage, pipeline.id)
            dialog = ask_for_name(self._runner, self, tr("New stage"), made)
            dialog.saved.connect(self._stage_made)

    def add_pipeline(self) -> None:
        """Ask for a new pipeline, with stages like those shown."""
        pipeline = self.pipeline()
        if pipeline is not None:
            made = partial(_new_pipeline, pipeline.id)
            dialog = ask_for_name(self._runner, self, tr("New pipeline"), made)
            dialog.saved.connect(self._pipeline_made)

    def _connect(self) -> None:
        parts, stages = self.parts, self.parts.stages
        parts.tabs.currentChanged.connect(self._turn)
        parts.new.clicked.connect(self.add_pipeline)
        parts.rename.clicked.connect(self._rename_pipeline)
        parts.close.clicked.connect(self._close_pipeline)
        parts.delete.clicked.connect(self._delete_pipeline)
        stages.add_requested.connect(self.add_stage)
        stages.delete_requested.connect(self._delete_stage)
        stages.move_requested.connect(self._move)
        stages.open_requested.connect(parts.form.setFocus)
        stages.chosen.connect(self._show_stage)
        stages.rows.renamed.connect(lambda key, name: self._write(EditStage(key, {"name": name})))
        parts.form.field_left.connect(self._save_field)
        parts.form.submitted.connect(self._save_fields)
        self._runner.changed.connect(self._follow)

    def _ask(self) -> None:
        self._token.cancel()
        self._token = self._runner.read(self, partial(_read, self._at), self._show)

    def _follow(self, done: Done, _asker: object) -> None:
        if done.changes.touches(Kind.PIPELINE) or done.changes.touches(Kind.DEAL):
            self._ask()

    def _show(self, answer: _Answer) -> None:
        self._answer = answer
        ids = [each.id for each in answer.pipelines]
        if self._at not in ids and ids:
            self._at = ids[0]
        self.parts.show_pipelines([_tab_words(each) for each in answer.pipelines], ids, self._at)
        pipeline = self.pipeline()
        if pipeline is not None:
            self.parts.close.setText(tr("Open again") if pipeline.is_closed else tr("Close it"))
            rows = [_row(each, answer.records.get(each.id)) for each in pipeline.stages]
            self.parts.stages.show_rows(rows)

    def _show_stage(self) -> None:
        stage = self.stage()
        self.parts.form.setEnabled(stage is not None)
        if stage is not None:
            self.parts.show_stage(stage, stage_values(stage, self._answer.plans.get(stage.id, ())))

    def _turn(self, place: int) -> None:
        if 0 <= place < len(self._answer.pipelines):
            self._at = self._answer.pipelines[place].id
            self._ask()

    def _stage_made(self, done: Done) -> None:
        known = {stage.id for each in self._answer.pipelines for stage in each.stages}
        self.parts.stages.wanted = max(done.changes.created - known, default=None)
        self._ask()

    def _pipeline_made(self, done: Done) -> None:
        made = done.changes.ids.get(Kind.PIPELINE, frozenset()) & done.changes.created
        self._at = min(made, default=self._at)
        self._ask()

    def _rename_pipeline(self) -> None:
        pipeline = self.pipeline()
        if pipeline is not None:
            made = partial(_renamed, pipeline.id)
            ask_for_name(self._runner, self, tr("Rename pipeline"), made, name=pipeline.name)

    def _close_pipeline(self) -> None:
        pipeline = self.pipeline()
        if pipeline is not None:
            closed = pipeline.is_closed
            self._write(OpenPipeline(pipeline.id) if closed else ClosePipeline(pipeline.id))

    def _delete_pipeline(self) -> None:
        pipeline = self.pipeline()
        if pipeline is None:
            return
        others = {e.id: e.name for e in self._answer.pipelines if e.id != pipeline.id}
        if not others:
            self._write(DeletePipeline(pipeline.id, 0))
            return
        title = filled(tr("Delete “{name}”"), name=pipeline.name)
        ask_for_other(self._runner, self, title, others, partial(DeletePipeline, pipeline.id))

    def _delete_stage(self) -> None:
        pipeline, stage = self.pipeline(), self.stage()
        if pipeline is None or stage is None:
            return
        alike = [each for each in pipeline.stages if each.kind is stage.kind]
        others = {each.id: each.name for each in alike if each.id != stage.id}
        if not others:
            self._write(DeleteStage(stage.id, stage.id))
            return
        title = filled(tr("Delete “{name}”"), name=stage.name)
        ask_for_other(self._runner, self, title, others, partial(DeleteStage, stage.id))

    def _move(self, step: int) -> None:
        stage, place = self.stage(), self.parts.stages.place() + step
        pipeline = self.pipeline()
        if stage is not None and pipeline is not None and 0 <= place < len(pipeline.stages):
            self._write(MoveStage(stage.id, place))

    def _save_field(self, name: str) -> None:
        changed = self.parts.form.changed()
        if name in changed:
            self._edit({name: changed[name]})

    def _save_fields(self) -> None:
        self._edit(self.parts.form.changed())

    def _edit(self, typed: Mapping[str, str]) -> None:
        stage = self.stage()
        if stage is None or not typed:
            return
        values = {key: kind_named(text) if key == "kind" else text for key, text in typed.items()}
        refused = partial(self._field_refused, next(iter(typed)))
        self._runner.write(self, TypeStage(stage.id, values), otherwise=refused)

    def _field_refused(self, name: str, error: BaseException) -> None:
        code = getattr(error, "code", "")
        self.parts.form.show_error(_FIELD_OF.get(code, name), error_words(error))

    def _write(self, command: Command) -> None:
        self._runner.write(self, command, otherwise=self._refused)

    def _refused(self, error: BaseException) -> None:
        self.parts.stages.show_error(error_words(error))


def _new_stage(pipeline: int, typed: Mapping[str, str]) -> Command:
    return AddStage(pipeline, typed["name"])


def _new_pipeline(like: int, typed: Mapping[str, str]) -> Command:
    return AddPipeline(typed["name"], like)


def _renamed(pipeline: int, typed: Mapping[str, str]) -> Command:
    return RenamePipeline(pipeline, typed["name"])


def _tab_words(pipeline: Pipeline) -> str:
    name = one_line(pipeline.name)
    return filled(tr("{name} (closed)"), name=name) if pipeline.is_closed else name


def _row(stage: Stage, found: StageRecord | None) -> Row:
    is_open = stage.kind is StageKind.OPEN
    own, count = "–", "–"
    if found is not None:
        count = QLocale().toString(found.uses) if found.uses else "–"
        if is_open and found.entered:
            words = tr("{chance} %, {won} of {entered} won")
            own = filled(words, chance=found.chance, won=found.won, entered=found.entered)
    days = "–" if stage.days is None else QLocale().toString(stage.days)
    cells = (
        Cell(one_line(stage.name), strong=True),
        Cell(stage_kind_words(stage.kind), muted=True),
        Cell(f"{stage.chance} %", right=True, figures=True),
        Cell(days, right=True, figures=True, muted=True),
        Cell(count, right=True, figures=True, muted=True),
        Cell(own, right=True, figures=True, muted=True),
    )
    return Row(stage.id, cells)


def _read(wanted: int, reading: Reading) -> _Answer:
    found = pipelines(reading)
    shown = next((each for each in found if each.id == wanted), found[0] if found else None)
    if shown is None:
        return _Answer(found, {}, {})
    plans = {s.id: tuple(e.text for e in playbook(reading, s.id)) for s in shown.stages}
    return _Answer(found, records(reading, shown.id), plans)
