"""Edit filter: conditions in groups of all and any, with what they find as one goes."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.filter import Condition, Group, Match
from crm_desktop.domain.outline import Path, part_at, tidied
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.filtering.condition_popup import ConditionPopup, MakeLine
from crm_desktop.ui.filtering.known import Known
from crm_desktop.ui.filtering.outline_view import OutlineView
from crm_desktop.ui.records.words import number
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.translation import filled, tr
from crm_desktop.ui.widgets.buttons import button, icon_button, primary_button
from crm_desktop.ui.widgets.label import PlainLabel, secondary_label

_PATIENCE_MS = 120
Count = Callable[[Group], Callable[[Reading], int]]


class FilterEditor(QDialog):
    """Changes a copy of a filter; `chosen` says the whole once it is meant."""

    chosen = Signal(object)  # Group

    def __init__(
        self,
        runner: Runner,
        parent: QWidget,
        known: Known,
        make_line: MakeLine,
        count: Count,
        total: int,
    ) -> None:
        super().__init__(parent)
        self._runner, self._known, self._make_line = runner, known, make_line
        self._count, self._total = count, total
        self._token = CancelToken()
        self.setWindowTitle(tr("Edit filter"))
        self.rows = OutlineView(known)
        self.found = PlainLabel(ink="muted")
        self.popup: ConditionPopup | None = None
        self._wait = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._wait.timeout.connect(self._ask)
        self._lay_out()
        self.rows.changed.connect(self._changed)
        self.rows.condition_requested.connect(self._change)
        self.rows.new_requested.connect(self.add_condition)
        self.rows.currentItemChanged.connect(lambda _now, _before: self._enable())

    def set_group(self, group: Group) -> None:
        """Start with this."""
        self.rows.set_group(group, (0,) if group.parts else ())
        self._changed()

    def add_condition(self) -> None:
        """Ask for a condition, and put it behind the current row."""
        self._open(None, self.rows.put)

    def add_group(self) -> None:
        """Ask for a condition, and put it into a group of its own."""
        above = self.rows.path()
        here = part_at(self.rows.group, above)
        if isinstance(here, Condition):
            here = part_at(self.rows.group, above[:-1])
        is_all = isinstance(here, Group) and here.match is Match.ALL
        match = Match.ANY if is_all else Match.ALL
        self._open(None, lambda condition: self.rows.put(Group(match, (condition,))))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.rows.setFocus()

    def _open(self, start: Condition | None, then: Callable[[Condition], None]) -> None:
        popup = ConditionPopup(self, self._known, self._make_line, start)
        self.popup = popup
        popup.chosen.connect(then)
        popup.chosen.connect(lambda _condition: self.rows.setFocus())
        place = self.rows.place_of_current()
        if start is None:
            corner = self._buttons["condition"].mapTo(self, QPoint(0, 0))
            place = QRect(corner, self._buttons["condition"].size())
        popup.open_at(place)

    def _change(self, path: Path) -> None:
        part = part_at(self.rows.group, path)
        if isinstance(part, Condition):
            self._open(part, partial(self.rows.replace, path))

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(4)
        condition, group = button(tr("+ Condition")), button(tr("+ Group"))
        condition.clicked.connect(self.add_condition)
        group.clicked.connect(self.add_group)
        self._buttons: dict[str, QWidget] = {"condition": condition, "group": group}
        tools.addWidget(condition)
        tools.addWidget(group)
        tools.addStretch(1)
        for key, icon, words, way in (
            ("outdent", "chevron-left", tr("Out of its group (Alt+Left)"), self.rows.outdent),
            ("indent", "chevron-right", tr("Into a group (Alt+Right)"), self.rows.indent),
            ("up", "arrow-up", tr("Up (Alt+Up)"), partial(self.rows.shift, -1)),
            ("down", "arrow-down", tr("Down (Alt+Down)"), partial(self.rows.shift, 1)),
            ("turn", "refresh-cw", tr("Change (Enter)"), self.rows.change_current),
            ("remove", "trash-2", tr("Remove (Del)"), self.rows.remove_current),
        ):
            made: QToolButton = icon_button(icon, words)
            made.clicked.connect(way)
            tools.addWidget(made)
            self._buttons[key] = made
        cancel, done = button(tr("Cancel")), primary_button(tr("Apply"))
        cancel.clicked.connect(self.reject)
        done.clicked.connect(self._finish)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.found, 1)
        foot.addWidget(cancel)
        foot.addWidget(done)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        hint = tr(
            "Enter changes a row, Ins adds one, Del removes it; Alt with the arrows moves it."
        )
        column.addWidget(secondary_label(hint))
        column.addLayout(tools)
        column.addWidget(self.rows, 1)
        column.addLayout(foot)
        self.resize(QSize(600, 480))

    def _finish(self) -> None:
        self.chosen.emit(tidied(self.rows.group))
        self.accept()

    def _changed(self) -> None:
        self._enable()
        self._wait.start()

    def _enable(self) -> None:
        path = self.rows.path()
        for key in ("outdent", "indent", "up", "down", "remove"):
            self._buttons[key].setEnabled(bool(path))
        self._buttons["outdent"].setEnabled(len(path) > 1)

    def _ask(self) -> None:
        self._token.cancel()
        work = self._count(tidied(self.rows.group))
        self._token = self._runner.read(self, work, self._say, self._say_error)

    def _say(self, count: int) -> None:
        words = tr("finds {shown} of {total}")
        self.found.set_ink("muted")
        self.found.setText(filled(words, shown=number(count), total=number(self._total)))

    def _say_error(self, error: BaseException) -> None:
        self.found.set_ink("bad")
        self.found.setText(error_words(error))
