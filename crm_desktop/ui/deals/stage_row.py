"""The stages of a deal side by side; it moves to the one that is pressed."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from crm_desktop.domain.deal import Stage, StageKind
from crm_desktop.ui import fonts, theme
from crm_desktop.ui.painting import (
    PILL_PADDING,
    paint_focus_ring,
    paint_pill,
    pill_height,
    pill_width,
)
from crm_desktop.ui.plain_text import escaped_tool_tip, one_line
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.translation import filled, tr
from crm_desktop.ui.widgets.flow_layout import FlowLayout

_LONGEST = 180
_TONES = {StageKind.OPEN: Tone.ACCENT, StageKind.WON: Tone.GOOD, StageKind.LOST: Tone.BAD}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class StageChip(QAbstractButton):
    """A stage; the one the deal is in has a tone."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self.stage, self.is_here, self._words = stage, False, ""
        self.setFont(fonts.secondary())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_stage(self, stage: Stage, *, is_here: bool) -> None:
        """Be this stage; the keyboard comes to the one the deal is in."""
        self.stage, self.is_here, self._words = stage, is_here, one_line(stage.name)
        spoken = filled(tr("{stage}, the deal is here"), stage=self._words)
        self.setAccessibleName(spoken if is_here else self._words)
        chance = filled(tr("{stage}: {chance} %"), stage=self._words, chance=str(stage.chance))
        self.setToolTip(escaped_tool_tip(chance))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_here else Qt.FocusPolicy.NoFocus)
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*_ENTER, Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()  # the row knows what they mean
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        width = min(pill_width(self.font(), self._words), _LONGEST)
        return QSize(width, pill_height(self.font()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colors = QPainter(self), theme.current()
        place = QRectF(self.rect())
        pill = colors.pill(_TONES[self.stage.kind] if self.is_here else Tone.NEUTRAL)
        if self.underMouse() and not self.is_here:
            pill = theme.PillColors(colors.text, colors.pressed, colors.outline)
        room = self.width() - 2 * PILL_PADDING
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        paint_pill(painter, place, shown, pill, self.font())
        if self.hasFocus():
            paint_focus_ring(painter, place, colors.accent, self.height() / 2)


class StageRow(QWidget):
    """One stop of the keyboard: arrows go from stage to stage, Enter moves the deal there."""

    stage_chosen = Signal(object)  # Stage

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(self, spacing=4)
        self._stages: tuple[Stage, ...] = ()
        self._here = 0
        self.chips: list[StageChip] = []
        self.setAccessibleName(tr("Stages"))

    def set_stages(self, stages: Sequence[Stage], here: int) -> None:
        """Show these, the deal being in the one of the id `here`."""
        if (tuple(stages), here) == (self._stages, self._here):
            return
        self._stages, self._here = tuple(stages), here
        if len(stages) != len(self.chips):
            self._make(stages)
        for chip, stage in zip(self.chips, stages, strict=True):
            chip.set_stage(stage, is_here=stage.id == here)

    def take_keyboard(self) -> None:
        """Give the keyboard to the stage that the deal is in."""
        chip = next((each for each in self.chips if each.is_here), None)
        if chip is not None:
            chip.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = next((n for n, chip in enumerate(self.chips) if chip.hasFocus()), None)
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            steps = {key: -step for key, step in steps.items()}
        if at is not None and event.key() in steps:
            there = min(max(at + steps[Qt.Key(event.key())], 0), len(self.chips) - 1)
            self.chips[there].setFocus(Qt.FocusReason.OtherFocusReason)
        elif at is not None and event.key() in _ENTER:
            self.chips[at].click()
        else:
            super().keyPressEvent(event)

    def _make(self, stages: Sequence[Stage]) -> None:
        self._flow.clear()
        self.chips = [StageChip(stage) for stage in stages]
        for chip in self.chips:
            chip.clicked.connect(partial(self._choose, chip))
            self._flow.addWidget(chip)

    def _choose(self, chip: StageChip) -> None:
        if not chip.is_here:
            self.stage_chosen.emit(chip.stage)
