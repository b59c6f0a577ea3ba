"""The head of a ticket: its subject, how it stands, how urgent it is, what can be done."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.ticket import UNSOLVED
from crm_desktop.domain.ticket_whole import TicketWhole
from crm_desktop.ui import fonts, ticket_words
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import button, icon_button
from crm_desktop.ui.widgets.chip import Chip, Pill
from crm_desktop.ui.widgets.eliding_line import ElidingLine
from crm_desktop.ui.widgets.label import secondary_label


class SubjectLine(ElidingLine):
    """A title that can be typed over; Escape brings back what it was."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "title")
        self.setFont(fonts.title())
        self.setAccessibleName(tr("Subject"))
        self._known = ""

    def show_subject(self, text: str) -> None:
        """Show the subject, unless another one is being typed."""
        self._known = one_line(text)
        if not (self.hasFocus() and self.isModified()):
            self.setText(self._known)
            self.setCursorPosition(0)

    def known(self) -> str:
        """What it said before somebody typed."""
        return self._known

    def is_changed(self) -> bool:
        """Whether something else stands there than was known."""
        return self.text().strip() != self._known.strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._known)
            self.left.emit()
        else:
            super().keyPressEvent(event)


class TicketHead(QWidget):
    """Shows a ticket's name and state in the same widgets; tells what is pressed."""

    renamed = Signal(str)
    status_requested = Signal()
    priority_requested = Signal()
    turned = Signal()  # solve it, or open it again
    more_requested = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.subject = SubjectLine()
        self.turn = button(tr("Solve"), "check")
        self.more = icon_button("ellipsis", tr("More"))
        self.status, self.priority = Chip("", removable=False), Chip("", removable=False)
        self._number, self._about = secondary_label(), secondary_label()
        self.due = Pill()
        self._lay_out()
        self._connect()

    def show_ticket(self, whole: TicketWhole, now: int) -> None:
        """Show this ticket."""
        row = whole.row
        self.subject.show_subject(row.name)
        self._number.setText(f"#{row.number}")
        self.status.set_text(
            f"{one_line(row.status)} ▾", _chip_tone(ticket_words.STATE_TONES[row.state])
        )
        tone = _chip_tone(ticket_words.PRIORITY_TONES[row.priority])
        self.priority.set_text(f"{ticket_words.priority_words(row.priority)} ▾", tone)
        is_open = row.state in UNSOLVED
        self.turn.setText(tr("Solve") if is_open else tr("Open again"))
        said = [ticket_words.channel_words(row.channel)]
        if whole.detail.resolution and not is_open:
            said.append(ticket_words.resolution_words(whole.detail.resolution))
        self._about.setText(" · ".join(filter(None, said)))
        self.tell(whole, now)

    def tell(self, whole: TicketWhole, now: int) -> None:
        """Say anew how long there is."""
        found = ticket_words.due(whole.row, now)
        self.due.set_text(found.text, found.tone)
        self.due.setProperty("said", bool(found.text))

    def show_due(self, *, wanted: bool) -> None:
        """Show the deadline here, where no card does."""
        self.due.setVisible(wanted and bool(self.due.property("said")))

    def show_state(self, *, wanted: bool) -> None:
        """Show how it stands, or leave that out."""
        self._state.setVisible(wanted)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        for widget in (self.turn, self.more):
            top.addWidget(widget)
        top.insertWidget(0, self.subject, 1)
        self._state = QWidget()
        below = QHBoxLayout(self._state)
        below.setContentsMargins(5, 0, 0, 0)
        below.setSpacing(8)
        for each in (self._number, self.priority, self.status, self.due, self._about):
            below.addWidget(each)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self._state)

    def _connect(self) -> None:
        self.subject.editingFinished.connect(self._rename)
        self.status.clicked.connect(self.status_requested)
        self.priority.clicked.connect(self.priority_requested)
        self.turn.clicked.connect(self.turned)
        self.more.clicked.connect(
            lambda: self.more_requested.emit(self.more.mapToGlobal(QPoint(0, self.more.height())))
        )

    def _rename(self) -> None:
        if self.subject.isModified() and self.subject.is_changed():
            typed = self.subject.text().strip()
            self.subject.setModified(False)
            self.subject.show_subject(typed or self.subject.known())
            self.renamed.emit(typed)


def _chip_tone(tone: Tone) -> Tone:
    return Tone.NEUTRAL if tone is Tone.NONE else tone
