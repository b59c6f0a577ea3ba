"""The history of the record in the panel: by steps, the newest first."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.history import HistoryStep
from crm_desktop.services.history import MERGES, record_history
from crm_desktop.ui import dates
from crm_desktop.ui.panel_page import PanelPage
from crm_desktop.ui.past.taking_back import take_back
from crm_desktop.ui.past.words import change_lines, parting_words, step_title
from crm_desktop.ui.plain_text import plain_tool_tip
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import filled, tr
from crm_desktop.ui.widgets.buttons import icon_button, link_button
from crm_desktop.ui.widgets.key_values import hairline
from crm_desktop.ui.widgets.label import PlainLabel, secondary_label, strong_label

_PAGE = 30
# Taking back a taking back is what Undo is for.
_FINAL = frozenset(("take-back", "restore-records"))


class HistoryPage(PanelPage):
    """Each step with its lines; a merge is parted again from here at any time."""

    def __init__(self, runner: Runner, kind: Kind) -> None:
        super().__init__()
        self._runner, self._kind, self._key = runner, kind.value, 0
        self._steps: list[HistoryStep] = []
        self._asking = CancelToken()
        self._blocks = QVBoxLayout()
        self._blocks.setSpacing(8)
        self._nothing = PlainLabel(
            tr("What is changed from now on is told here, with what was before."), ink="muted"
        )
        self._nothing.hide()
        self.older = link_button(tr("Show what was before"))
        self.older.hide()
        self.older.clicked.connect(self._ask_older)
        under = QHBoxLayout()
        under.addWidget(self.older)
        under.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._nothing)
        column.addLayout(self._blocks)
        column.addLayout(under)

    def show_record(self, key: int, name: str) -> None:
        limit = max(len(self._steps), _PAGE) if key == self._key else _PAGE
        if key != self._key:
            self._clear()
        self._key = key
        self._asking.cancel()
        read = record_history(self._kind, key, None, limit)
        self._asking = self._runner.read(self, read, partial(self._show, limit=limit))

    def _ask_older(self) -> None:
        read = record_history(self._kind, self._key, self._steps[-1].id, _PAGE)
        self._asking = self._runner.read(self, read, self._add)

    def _show(self, steps: Sequence[HistoryStep], limit: int) -> None:
        self._clear()
        self._nothing.setVisible(not steps)
        self._add(steps, limit)

    def _clear(self) -> None:
        self._steps = []
        self._nothing.hide()
        self.older.hide()
        while (item := self._blocks.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _add(self, steps: Sequence[HistoryStep], limit: int = _PAGE) -> None:
        for step in steps:
            block = _Block(step, self._kind, self._runner.now())
            block.back_requested.connect(partial(take_back, self._runner, self))
            self._blocks.addWidget(block)
        self._steps += steps
        self.older.setVisible(len(steps) >= limit)


class _Block(QWidget):
    """One step: what it did, when, and the way back."""

    back_requested = Signal(object)  # the id of the step

    def __init__(self, step: HistoryStep, kind: str, now: int) -> None:
        super().__init__()
        self._step, title = step, step_title(step)
        when = secondary_label(dates.day_and_time(step.at, now))
        plain_tool_tip(when, dates.whole(step.at))
        when.setMinimumWidth(when.sizeHint().width())  # a long title is cut before it
        self._head = QHBoxLayout()
        self._head.setSpacing(8)
        self._head.addWidget(strong_label(title))
        self._head.addStretch(1)
        self._head.addWidget(when)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._head)
        told = (change_lines(change, kind) for change in step.changes)
        lines = [line for lines in told for line in lines if line != title]
        if step.more:
            lines.append(tr("and %Ln more", "", step.more))
        if lines:
            said = PlainLabel("\n".join(lines), ink="muted")
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(said)
        self._add_way_back(column)
        column.addWidget(hairline())

    def _add_way_back(self, column: QVBoxLayout) -> None:
        if self._step.is_taken_back:
            column.addWidget(secondary_label(tr("Taken back since")))
        elif self._step.label in MERGES:
            part = link_button(parting_words(self._step))
            part.clicked.connect(self._ask)
            row = QHBoxLayout()
            row.addWidget(part)
            row.addStretch(1)
            column.addLayout(row)
        elif self._step.label not in _FINAL:
            tip = filled(tr("Take back: {what}"), what=step_title(self._step))
            back = icon_button("undo-2", tip)
            back.clicked.connect(self._ask)
            self._head.addWidget(back)

    def _ask(self) -> None:
        self.back_requested.emit(self._step.id)
