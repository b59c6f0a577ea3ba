"""The people in a campaign: one after the other, what became of each by one key."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.campaign import CampaignDetail, MemberRow, Outcome
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.folding import fold
from crm_desktop.services import campaign_members
from crm_desktop.services.campaign_members import (
    MemberQuestion,
    RemoveMembers,
    SetOutcome,
    StopContact,
)
from crm_desktop.services.workspace import Command, Done
from crm_desktop.ui.campaign_texts import outcome_words
from crm_desktop.ui.campaigns.member_columns import ORDERS, columns
from crm_desktop.ui.models.paged import PagedModel
from crm_desktop.ui.records.list_head import FilterField
from crm_desktop.ui.records.paged_table import PagedTable
from crm_desktop.ui.records.words import number
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import filled, tr
from crm_desktop.ui.widgets.buttons import icon_button
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.label import PlainLabel

_STOP = 0  # the digit of who is not to be contacted any more
_BY_DIGIT = dict(enumerate(Outcome, 1))
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class MemberTable(PagedTable):
    """A digit says what became of those selected."""

    digit_typed = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        is_ours = text.isdecimal() and (int(text) == _STOP or int(text) in _BY_DIGIT)
        if is_ours and event.modifiers() in _PLAIN:
            self.digit_typed.emit(int(text))
        else:
            super().keyPressEvent(event)


class MemberPart(QWidget):
    """Whoever is done with makes room for the next."""

    open_requested = Signal(object, object)  # Kind and id
    add_requested = Signal()
    mail_requested = Signal()
    escaped = Signal()

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner, self._campaign = runner, 0
        read = (campaign_members.member_ids, campaign_members.member_rows)
        self.model: PagedModel[MemberRow, MemberQuestion] = PagedModel(
            runner, columns(), MemberQuestion(0), read, self
        )
        self.table = MemberTable(self.model, ORDERS, tr("People"))
        self.outcome, self.words, self.note = QComboBox(), FilterField(), QLineEdit()
        self.legend = PlainLabel(ink="muted")
        self.add_button = icon_button("user-plus", tr("Add people …"))
        self.mail_button = icon_button("mail", tr("Write to all who are still to be written to"))
        self.remove_button = icon_button("minus", tr("Take out of the campaign"))
        self.nobody = EmptyState("users", tr("Nobody is in this campaign yet."), tr("Add people …"))
        self.unfound = EmptyState("search", tr("Nobody here is like that."), tr("Show all"))
        self._stack, self._tools, self._foot = QStackedWidget(), QWidget(), QWidget()
        self._lay_out()
        self._connect()

    def show_campaign(self, detail: CampaignDetail) -> None:
        """Show who is in this campaign, at first those with whom something is to be done."""
        is_other = detail.row.id != self._campaign
        self._campaign = detail.row.id
        first = Outcome.TO_DO.value if detail.row.to_do else ""
        self._show_outcomes(detail, first if is_other else self.outcome.currentData())
        if is_other:
            self.words.clear()
            self.note.clear()
            self.model.question = MemberQuestion(self._campaign)
        self._tools.setVisible(bool(detail.row.people))
        self.mail_button.setEnabled(bool(detail.row.to_do))
        self._ask()

    def decide(self, digit: int) -> None:
        """Say what became of those selected, and go to the next."""
        chosen = tuple(self.table.selected())
        if not chosen:
            return
        command: Command
        if digit == _STOP:
            command = StopContact(chosen, outcome_words(Outcome.DECLINED))
        else:
            outcome = _BY_DIGIT[digit]
            note = self.note.text().strip()
            command = SetOutcome(chosen, outcome, outcome_words(outcome), note)
        self._step_on()
        self._runner.write(self, command, lambda _done: self.note.clear())

    def remove(self) -> None:
        """Take those selected out of the campaign."""
        chosen = tuple(self.table.selected())
        if chosen:
            self._runner.write(self, RemoveMembers(chosen))

    def take_keyboard(self) -> None:
        """The list gets the keyboard, or the way to fill it."""
        if self._stack.currentWidget() is self.nobody:
            self.nobody.take_keyboard()
        else:
            self.table.setFocus()

    def _step_on(self) -> None:
        """Select the one after those selected: they stay so while the list is asked anew."""
        rows = [index.row() for index in self.table.selectionModel().selectedRows()]
        following = max(rows) + 1
        if following < self.model.rowCount():
            self.table.selectRow(following)

    def _ask(self) -> None:
        wanted = self.outcome.currentData()
        self.model.question = self.model.question._replace(
            outcome=Outcome(wanted) if wanted else None,
            folded=fold(" ".join(self.words.text().split())),
        )
        self.model.ask()

    def _show_outcomes(self, detail: CampaignDetail, chosen: str) -> None:
        self.outcome.blockSignals(True)  # noqa: FBT003 - Qt's
        self.outcome.clear()
        everybody = filled(tr("All {count}"), count=number(detail.row.people))
        self.outcome.addItem(everybody, "")
        for each, count in detail.outcomes.items():
            if count or each.value == chosen:
                self.outcome.addItem(f"{outcome_words(each)} {number(count)}", each.value)
        self.outcome.setCurrentIndex(max(self.outcome.findData(chosen), 0))
        self.outcome.blockSignals(False)  # noqa: FBT003 - Qt's

    def _show_found(self) -> None:
        is_empty = not self.model.rowCount()
        is_narrow = bool(self.outcome.currentData() or self.words.text().strip())
        page: QWidget = self.table
        if is_empty:
            page = self.unfound if is_narrow else self.nobody
        self._stack.setCurrentWidget(page)
        self._foot.setVisible(not is_empty)

    def _show_all(self) -> None:
        self.words.clear()
        self.outcome.setCurrentIndex(0)

    def _open(self) -> None:
        row = self.model.record(self.table.currentIndex().row())
        if row is not None:
            self.open_requested.emit(Kind.CONTACT, row.contact)

    def _follow(self, done: Done, _asker: object) -> None:
        """A name or an address may read differently; what became of people the panel tells."""
        changes = done.changes
        is_ours = changes.touches(Kind.CONTACT) and not changes.touches(Kind.CAMPAIGN)
        if is_ours and self._campaign and self.isVisible():
            self._ask()

    def _connect(self) -> None:
        self._runner.changed.connect(self._follow)
        self.model.found.connect(self._show_found)
        self.table.digit_typed.connect(self.decide)
        self.table.opened.connect(self._open)
        self.table.escaped.connect(self.escaped)
        self.outcome.currentIndexChanged.connect(lambda _place: self._ask())
        self.words.textChanged.connect(lambda _text: self._ask())
        self.words.left.connect(self.table.setFocus)
        self.note.returnPressed.connect(self.table.setFocus)
        self.unfound.action_requested.connect(self._show_all)
        for asks in (self.nobody.action_requested, self.add_button.clicked):
            asks.connect(partial(self.add_requested.emit))
        self.remove_button.clicked.connect(self.remove)
        self.mail_button.clicked.connect(partial(self.mail_requested.emit))

    def _lay_out(self) -> None:
        self.outcome.setAccessibleName(tr("Outcome"))
        self.outcome.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.note.setPlaceholderText(tr("What was said, for the next key (may be left out)"))
        self.note.setAccessibleName(tr("Note"))
        keys = [f"{digit} {outcome_words(each)}" for digit, each in _BY_DIGIT.items()]
        never = tr("Contact no more")
        keys.append(f"{_STOP} {never}")
        self.legend.setText("   ".join(keys).replace(" ", "\u00a0").replace("\u00a0" * 3, "   "))
        self.legend.setWordWrap(True)
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(8)
        tools.addWidget(self.outcome)
        tools.addWidget(self.words, 1)
        tools.addWidget(self.mail_button)
        tools.addWidget(self.remove_button)
        tools.addWidget(self.add_button)
        for each in (self.table, self.nobody, self.unfound):
            self._stack.addWidget(each)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(6)
        foot.addWidget(self.note)
        foot.addWidget(self.legend)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._tools)
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot)
