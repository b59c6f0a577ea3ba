"""The buttons below an answer, and what belongs to a phone call."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from crm_desktop.domain.activity import Direction
from crm_desktop.domain.ticket import TicketState
from crm_desktop.ui.plain_text import plain_tool_tip
from crm_desktop.ui.tickets.draft import Way
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import button, primary_button
from crm_desktop.ui.widgets.flow_layout import FlowLayout

_GAP = 8


class ReplyFoot(QWidget):
    """Where the buttons do not fit side by side, the plain one stands above the others."""

    submitted = Signal(object)  # how the ticket is to stand afterwards, or None

    def __init__(self) -> None:
        super().__init__()
        self.minutes = QLineEdit()
        self.outgoing, self.incoming = button(tr("Outgoing")), button(tr("Incoming"))
        self.send, self.wait = button(""), button(tr("Send and wait"))
        self.solve = primary_button("")
        self._options, self._row = QHBoxLayout(), QHBoxLayout()
        self._is_narrow = False
        self._lay_out()
        self._connect()

    def show_way(self, way: Way) -> None:
        """Show what belongs to what is being written."""
        self.wait.setVisible(way is Way.REPLY)
        for part in (self.minutes, self.outgoing, self.incoming):
            part.setVisible(way is Way.CALL)
        self.send.setText(tr("Send") if way is Way.REPLY else tr("Save"))
        self.solve.setText(tr("Send and solve") if way is Way.REPLY else tr("Save and solve"))
        self._arrange()

    def direction(self) -> Direction:
        """Who called."""
        return Direction.IN if self.incoming.isChecked() else Direction.OUT

    def turn(self, direction: Direction) -> None:
        """Say who called."""
        self.incoming.setChecked(direction is Direction.IN)
        self.outgoing.setChecked(direction is not Direction.IN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        shown = [each for each in (self.send, self.wait, self.solve) if not each.isHidden()]
        is_narrow = sum(each.sizeHint().width() + _GAP for each in shown) > self.width()
        if is_narrow is self._is_narrow:
            return
        self._is_narrow = is_narrow
        if is_narrow:
            self._options.addWidget(self.send)
        else:
            self._row.insertWidget(1, self.send)

    def _lay_out(self) -> None:
        self.minutes.setPlaceholderText(tr("min"))
        self.minutes.setAccessibleName(tr("Minutes"))
        self.minutes.setFixedWidth(56)
        options = QWidget()  # in two lines where the words are long and the panel narrow
        flow = FlowLayout(options, spacing=6)
        for toggle in (self.outgoing, self.incoming):
            toggle.setCheckable(True)
            flow.addWidget(toggle)
        flow.addWidget(self.minutes)
        self._options.addWidget(options, 1)
        self._row.setSpacing(_GAP)
        self._row.addStretch(1)
        for made in (self.send, self.wait, self.solve):
            self._row.addWidget(made)
        plain_tool_tip(self.wait, tr("Ctrl+Shift+Enter: the ticket waits for the customer"))
        plain_tool_tip(self.solve, tr("Ctrl+Enter: the ticket is solved"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addLayout(self._options)
        column.addLayout(self._row)

    def _connect(self) -> None:
        self.minutes.returnPressed.connect(partial(self.submitted.emit, None))
        self.outgoing.clicked.connect(partial(self.turn, Direction.OUT))
        self.incoming.clicked.connect(partial(self.turn, Direction.IN))
        ways: tuple[tuple[QPushButton, TicketState | None], ...] = (
            (self.send, None),
            (self.wait, TicketState.WAITING),
            (self.solve, TicketState.SOLVED),
        )
        for made, then in ways:
            made.clicked.connect(partial(self.submitted.emit, then))
