"""The widgets of the screen of duplicates and where they stand."""

from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.ui.duplicates.model import PairModel
from crm_desktop.ui.duplicates.pair_list import PairList
from crm_desktop.ui.plain_text import plain_tool_tip
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import button, primary_button, quiet_button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.headings import PageHeading
from crm_desktop.ui.widgets.label import ElidedLabel, PlainLabel

_STEPS = 1000
_PROGRESS_WIDTH = 320


class DuplicatesLayout:
    """A heading with what can be done to all, the pairs, and what can be done to one."""

    def __init__(self, screen: QWidget, model: PairModel) -> None:
        self.heading = PageHeading(tr("Duplicates"))
        self.again = button(tr("Look again"), "refresh-cw")
        self.merge_all = primary_button(tr("Merge all certain ones …"), "merge")
        self.list = PairList(model)
        self.merge = button(tr("Merge …"), "merge")
        self.different = button(tr("Different"), "x")
        self.skip = button(tr("Skip"), "arrow-down")
        self.skipped = quiet_button("")
        self.hint = ElidedLabel(ink="muted")
        self.nothing = EmptyState("circle-check", "", tr("Look again"))
        self.stopped = EmptyState("search", "", tr("Look for duplicates"), primary=True)
        self.running = Running()
        self._stack = QStackedWidget()
        self._pages: dict[QWidget, QWidget] = {}
        self._foot = QWidget()
        self._lay_out(screen)

    def show_pairs(self) -> None:
        """Show the list and what can be done."""
        self._show(self.list, is_list=True)

    def show_alone(self, state: QWidget) -> None:
        """Show the progress, that there is nothing, or that nobody has looked."""
        self._show(state, is_list=False)

    def is_shown(self, state: QWidget) -> bool:
        """Whether this is what is shown."""
        return self._stack.currentWidget() is self._pages[state]

    def _show(self, widget: QWidget, *, is_list: bool) -> None:
        self._stack.setCurrentWidget(self._pages[widget])
        self._foot.setVisible(is_list)
        self.again.setVisible(is_list)
        self.merge_all.setVisible(is_list)

    def _lay_out(self, screen: QWidget) -> None:
        for beside in (self.again, self.merge_all):
            self.heading.add_widget(beside)
        for widget in (self.list, self.nothing, self.stopped, self.running):
            card = Card(widget)
            if widget is self.list:
                card.column.setContentsMargins(1, 1, 1, 1)
            self._pages[widget] = card
            self._stack.addWidget(card)
        plain_tool_tip(self.merge, tr("Enter"))
        plain_tool_tip(self.different, tr("D: remembered, they are never paired again"))
        plain_tool_tip(self.skip, tr("S: for now"))
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(8)
        self.hint.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.hint.setText(
            tr("Enter merges · D tells them apart · S skips · one Undo takes it back")
        )
        for each in (self.hint, self.skipped, self.skip, self.different, self.merge):
            foot.addWidget(each, int(each is self.hint))
        column = QVBoxLayout(screen)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot)


class Running(QWidget):
    """How far the looking is, and Cancel."""

    def __init__(self) -> None:
        super().__init__()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, _STEPS)
        self._bar.setFixedWidth(_PROGRESS_WIDTH)
        self.cancel = button(tr("Cancel"))
        words = PlainLabel(tr("Comparing everybody with everybody …"), ink="muted")
        words.setFixedWidth(_PROGRESS_WIDTH)
        row = QHBoxLayout(self)
        row.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addStretch(1)
        for each in (words, self._bar):
            column.addWidget(each)
        foot = QHBoxLayout()
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        column.addLayout(foot)
        column.addStretch(1)
        row.addLayout(column)
        row.addStretch(1)

    def show_share(self, share: float) -> None:
        """This share of it is done."""
        self._bar.setValue(round(share * _STEPS))
