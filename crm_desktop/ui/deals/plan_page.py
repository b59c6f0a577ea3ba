"""The sales plan of the deal in the panel: what is to be done in each stage, to be ticked off."""

from collections.abc import Sequence
from functools import partial
from itertools import groupby
from typing import NamedTuple

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.deal import Stage
from crm_desktop.domain.sales_plan import PlanItem
from crm_desktop.services import deals
from crm_desktop.services.sales_plan import TickOff, TickOn, plan
from crm_desktop.services.workspace import Reading
from crm_desktop.ui import dates
from crm_desktop.ui.panel_page import PanelPage
from crm_desktop.ui.plain_text import button_text, one_line, plain_tool_tip
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import filled, tr
from crm_desktop.ui.widgets.buttons import link_button
from crm_desktop.ui.widgets.label import PlainLabel, strong_label


class _Answer(NamedTuple):
    items: list[PlanItem]
    stages: dict[int, Stage]
    here: int


class PlanPage(PanelPage):
    """Space ticks a thing off, or on again."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner, self._key = runner, 0
        self._asking = CancelToken()
        self._shown: list[tuple[int, int, str]] = []
        self.boxes: dict[int, QCheckBox] = {}
        self._hint = PlainLabel(
            tr("What is to be done in each stage belongs here, the same for every deal."),
            ink="muted",
        )
        self._lines = QWidget()
        self.change = link_button(tr("Change the plan …"))
        self.change.clicked.connect(self._change)
        foot = QHBoxLayout()
        foot.addWidget(self.change)
        foot.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._hint)
        self._column.addWidget(self._lines)
        self._column.addLayout(foot)

    def show_record(self, key: int, name: str) -> None:
        self._key = key
        self._asking.cancel()
        self._asking = self._runner.read(self, partial(_read, key), self._show)

    def _show(self, answer: _Answer) -> None:
        wanted = [(item.id, item.stage_id, item.text) for item in answer.items]
        wanted.append((0, answer.here, ""))
        if wanted != self._shown:
            self._shown = wanted
            self._make(answer)
        self._hint.setVisible(not answer.items)
        for item in answer.items:
            box = self.boxes[item.id]
            box.setChecked(item.done_at is not None)
            plain_tool_tip(box, "" if item.done_at is None else dates.whole(item.done_at))

    def _make(self, answer: _Answer) -> None:
        had_keyboard = next((key for key, box in self.boxes.items() if box.hasFocus()), 0)
        former, self._lines = self._lines, QWidget()
        self._column.replaceWidget(former, self._lines)
        former.hide()
        former.deleteLater()
        self.boxes = {}
        lines = QVBoxLayout(self._lines)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        for stage, items in groupby(answer.items, lambda item: item.stage_id):
            self._add_stage(lines, answer.stages[stage], list(items), is_here=stage == answer.here)
        if had_keyboard in self.boxes:
            self.boxes[had_keyboard].setFocus()

    def _add_stage(
        self, lines: QVBoxLayout, stage: Stage, items: Sequence[PlanItem], *, is_here: bool
    ) -> None:
        name = one_line(stage.name)
        title = strong_label(filled(tr("{stage}, now"), stage=name) if is_here else name)
        if is_here:
            title.set_ink("accent")
        lines.addWidget(title)
        for item in items:
            box = QCheckBox(button_text(one_line(item.text)))
            box.clicked.connect(partial(self._tick, item.id, box))
            self.boxes[item.id] = box
            lines.addWidget(box)
        lines.addSpacing(8)

    def _tick(self, item: int, box: QCheckBox) -> None:
        command = TickOff(self._key, item) if box.isChecked() else TickOn(self._key, item)
        self._runner.write(self, command)

    def _change(self) -> None:
        from crm_desktop.ui.lists.pipelines import PipelinesDialog

        PipelinesDialog(self._runner, self).open()


def _read(key: int, reading: Reading) -> _Answer:
    found = deals.rows(reading, (key,))
    stages = {stage.id: stage for each in deals.pipelines(reading) for stage in each.stages}
    return _Answer(plan(reading, key), stages, found[0].stage_id if found else 0)
