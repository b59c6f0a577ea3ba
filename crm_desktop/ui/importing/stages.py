"""Where deals of each stage of the file go: a stage of ours, or a new one."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QSizePolicy, QWidget

from crm_desktop.domain.card import DealCard
from crm_desktop.domain.deal import Pipeline, StageKind
from crm_desktop.services.importing.deal_stages import FoundStage, destined
from crm_desktop.services.importing.policy import StageChoice, StageKey
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.translation import counted, filled, tr
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.headings import SectionHeading
from crm_desktop.ui.widgets.label import ElidedLabel, PlainLabel, secondary_label

_MOST_SHOWN = 40
_BOX_WIDTH, _ARROW_WIDTH = 240, 16
_BESIDE_TEXT, _LEAST_LETTERS = 40, 10


class StagesCard(Card):
    """One line for each stage of the file; those not known wait for a choice."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(spacing=8)
        self._heading = SectionHeading(tr("Stages"))
        self._hint = PlainLabel(ink="muted")
        self._more = secondary_label()
        self._lines = QWidget()
        self._grid = QGridLayout(self._lines)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        for column, stretch in ((0, 4), (1, 3), (3, 5)):
            self._grid.setColumnStretch(column, stretch)
        for widget in (self._heading, self._hint, self._lines, self._more):
            self.column.addWidget(widget)
        self._stages: tuple[FoundStage, ...] = ()
        self._pipelines: Sequence[Pipeline] = ()
        self._chosen: dict[StageKey, StageChoice] = {}
        self.boxes: dict[StageKey, QComboBox] = {}

    def set_stages(self, stages: Sequence[FoundStage], pipelines: Sequence[Pipeline]) -> None:
        """Show these; what was chosen for one that is still there stays."""
        if tuple(stages) == self._stages:
            return
        self._stages, self._pipelines = tuple(stages), pipelines
        present = {stage.key for stage in stages}
        self._chosen = {key: made for key, made in self._chosen.items() if key in present}
        self._empty()
        for row, stage in enumerate(stages[:_MOST_SHOWN]):
            self._add_line(row, stage, pipelines)
        more = len(stages) - len(self.boxes)
        self._more.setText(counted(more, tr("and 1 more"), tr("and %Ln more", "", more)))
        self._more.setVisible(more > 0)
        self._say()

    def reset(self) -> None:
        """Forget every choice."""
        self._stages, self._chosen = (), {}
        self._empty()

    def choices(self) -> Mapping[StageKey, StageChoice]:
        """Where each stage goes, as chosen or as recognised."""
        return {stage.key: self._chosen.get(stage.key, stage.choice) for stage in self._stages}

    def stage_of(self, deal: DealCard) -> str:
        """The name of the stage in which a deal will be."""
        return destined(deal, self.choices(), self._pipelines)

    def undecided(self) -> int:
        """How many are neither recognised nor chosen."""
        return sum(1 for stage in self._stages if self._is_open(stage))

    def take_keyboard(self) -> None:
        """The first one that waits gets the keyboard, or the first."""
        waiting = [
            self.boxes[s.key] for s in self._stages if self._is_open(s) and s.key in self.boxes
        ]
        boxes = waiting or list(self.boxes.values())
        if boxes:
            boxes[0].setFocus()

    def _is_open(self, stage: FoundStage) -> bool:
        return not stage.is_known and stage.key not in self._chosen

    def _add_line(self, row: int, stage: FoundStage, pipelines: Sequence[Pipeline]) -> None:
        name = ElidedLabel(one_line(stage.name) or tr("no stage"))
        if not stage.name:
            name.set_ink("muted")
        count = stage.deals or stage.here
        deals = counted(count, tr("1 deal"), tr("%Ln deals", "", count))
        aside = f"{deals} · {one_line(stage.pipeline)}" if stage.pipeline else deals
        box = _StageBox(stage, pipelines, self._chosen.get(stage.key))
        words = filled(tr("Stage for “{name}”"), name=one_line(stage.name) or tr("no stage"))
        box.setAccessibleName(words)
        box.activated.connect(partial(self._choose, stage.key, box))
        self.boxes[stage.key] = box
        told, arrow = ElidedLabel(aside, ink="muted"), ElidedLabel("→", ink="muted")
        for each in (name, told):
            each.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        arrow.setFixedWidth(_ARROW_WIDTH)
        for place, widget in enumerate((name, told, arrow, box)):
            self._grid.addWidget(widget, row, place)

    def _choose(self, key: StageKey, box: QComboBox, _place: int) -> None:
        choice = box.currentData()
        if isinstance(choice, StageChoice):
            self._chosen[key] = choice
            self._say()
            self.changed.emit()

    def _say(self) -> None:
        count = self.undecided()
        self._heading.set_aside(
            counted(count, tr("1 to choose"), tr("%Ln to choose", "", count)) if count else ""
        )
        hint = tr("Choose what the stages of the file that are not known here mean.")
        self._hint.setText(hint if count else tr("Every stage of the file has its place."))

    def _empty(self) -> None:
        self.boxes = {}
        while item := self._grid.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


class _StageBox(QComboBox):
    """All stages there are, and a new one; nothing chosen where the stage is not known."""

    def __init__(
        self, stage: FoundStage, pipelines: Sequence[Pipeline], chosen: StageChoice | None
    ) -> None:
        super().__init__()
        self.setMaximumWidth(_BOX_WIDTH)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST_LETTERS)
        self.setMaxVisibleItems(20)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setPlaceholderText(tr("Choose …"))
        in_use = [each for each in pipelines if not each.is_closed] or list(pipelines)
        for pipeline in in_use:
            for each in pipeline.stages:
                words = f"{pipeline.name}: {each.name}" if len(in_use) > 1 else each.name
                self.addItem(one_line(words), StageChoice(each.id))
        if stage.name:
            for pipeline in in_use:
                self._offer_new(stage, pipeline, is_only=len(in_use) == 1)
        wanted = chosen or (stage.choice if stage.is_known else None)
        places = (n for n in range(self.count()) if self.itemData(n) == wanted)
        self.setCurrentIndex(next(places, -1))
        # The list below is as wide as its longest line, the box is not.
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + _BESIDE_TEXT)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls; a stage is not changed in passing."""
        event.ignore()

    def _offer_new(self, stage: FoundStage, pipeline: Pipeline, *, is_only: bool) -> None:
        guess = stage.choice
        name, kind, chance = guess.name or " ".join(stage.name.split()), guess.kind, guess.chance
        if not guess.name:
            kind, chance = StageKind.OPEN, pipeline.stages[0].chance if pipeline.stages else 10
        made = StageChoice(0, pipeline.id, name, kind, chance)
        where = tr("New stage “{name}”") if is_only else tr("New stage “{name}” in {pipeline}")
        words = filled(where, name=one_line(name), pipeline=one_line(pipeline.name))
        self.addItem(words, made)
