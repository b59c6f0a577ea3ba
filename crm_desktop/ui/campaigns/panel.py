"""One campaign: what it is, who is in it, what came of it, and what was done to it."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from crm_desktop.domain.campaign import CampaignDetail, CampaignState
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.dates import local
from crm_desktop.domain.errors import CrmError
from crm_desktop.services import campaigns
from crm_desktop.services.workspace import Done, Reading
from crm_desktop.ui import fonts
from crm_desktop.ui.campaign_texts import STATE_TONES, people_words, state_words
from crm_desktop.ui.campaigns.day_words import span_words
from crm_desktop.ui.campaigns.members import MemberPart
from crm_desktop.ui.campaigns.results import ResultPart
from crm_desktop.ui.paired_screen import Beside
from crm_desktop.ui.past.area import PastArea
from crm_desktop.ui.plain_text import TITLE, for_display, one_line
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import QT_TR_NOOP, filled, tr
from crm_desktop.ui.widgets.buttons import button, icon_button
from crm_desktop.ui.widgets.chip import Pill
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.label import PlainLabel, secondary_label
from crm_desktop.ui.widgets.line_tabs import LineTabs

PEOPLE, RESULTS, HISTORY = range(3)  # the tabs
_KINDS = (Kind.OPTION, Kind.SETTING, Kind.SEGMENT)
_TOOLS = (("record.delete", "trash-2", QT_TR_NOOP("Delete")),)


class CampaignPanel(Beside):
    """Reads the campaign that is wanted, and again with every change of it."""

    def __init__(self, runner: Runner) -> None:
        super().__init__("background", line="left")
        self._runner = runner
        self.shown: CampaignDetail | None = None
        self.wanted: int | None = None
        self._reading = CancelToken()
        self.name, self.state, self.aside = PlainLabel(), Pill(), secondary_label()
        self.edit, self.close_button = button(tr("Edit"), "pencil"), button(tr("End now"))
        self.open_button = button(tr("Continue the campaign"))
        self.tools = {key: icon_button(icon, tr(tip)) for key, icon, tip in _TOOLS}
        self.tabs = LineTabs([tr("People"), tr("Results"), tr("History")])
        self.members, self.results = MemberPart(runner), ResultPart()
        self.past = PastArea(runner, Kind.CAMPAIGN)
        self.nobody = EmptyState("megaphone", tr("Choose a campaign."))
        self._lay_out()
        self._connect()

    def show_record(self, key: int | None) -> None:
        """Read and show this campaign."""
        self.wanted = key
        self._read()

    def turn_to(self, tab: int) -> None:
        """Show a tab, and give it the keyboard."""
        self.tabs.setCurrentIndex(tab)
        self.take_keyboard()

    def take_keyboard(self) -> None:
        """The tab that is shown gets the keyboard."""
        if self.tabs.currentIndex() == PEOPLE:
            self.members.take_keyboard()
        else:
            self.tabs.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def _read(self) -> None:
        self._reading.cancel()
        if self.wanted is None:
            self._show_nothing()
        else:
            work = partial(_detail, self.wanted)
            self._reading = self._runner.read(self, work, self._show, self._failed)

    def _show(self, found: CampaignDetail) -> None:
        self.shown, row = found, found.row
        today = local(self._runner.now()).date()
        state = row.state(today.isoformat())
        self.name.setText(for_display(one_line(row.name), TITLE))
        self.state.set_text(state_words(state), STATE_TONES[state])
        for_whom = filled(tr("for “{name}”"), name=found.segment) if found.segment else ""
        parts = (row.channel, span_words(row.starts, row.ends, today), for_whom)
        self.aside.setText(" · ".join(filter(None, map(one_line, parts))))
        self.close_button.setVisible(state is not CampaignState.ENDED)
        self.open_button.setVisible(row.is_closed)
        self.members.show_campaign(found)
        self.results.show_campaign(found)
        self.past.show_record(row.id, row.name)
        self.tabs.setAccessibleDescription(people_words(row.people))
        self._stack.setCurrentWidget(self._page)
        self.shown_changed.emit()

    def _show_nothing(self) -> None:
        self.shown = None
        self._stack.setCurrentWidget(self.nobody)
        self.shown_changed.emit()

    def _failed(self, error: BaseException) -> None:
        self._show_nothing()
        if not (isinstance(error, CrmError) and error.code.endswith("-gone")):
            self._runner.failed.emit(error, self)

    def _follow(self, done: Done, _asker: object) -> None:
        changes, key = done.changes, self.wanted
        is_here = changes.bulk or key in changes.ids.get(Kind.CAMPAIGN, ())
        if key is not None and (is_here or any(changes.touches(kind) for kind in _KINDS)):
            self._read()

    def _turn(self, tab: int) -> None:
        for place, part in enumerate((self.members, self._result_area, self.past)):
            part.setVisible(place == tab)

    def _connect(self) -> None:
        self._runner.changed.connect(self._follow)
        self.tabs.currentChanged.connect(self._turn)
        for key, pressed in (
            ("record.details", self.edit.clicked),
            ("campaign.close", self.close_button.clicked),
            ("campaign.open", self.open_button.clicked),
            ("campaign.people", self.members.add_requested),
            ("campaign.mail", self.members.mail_requested),
            ("campaign.days", self.results.days_requested),
            *((key, tool.clicked) for key, tool in self.tools.items()),
        ):
            pressed.connect(partial(self.action_requested.emit, key))
        self.members.open_requested.connect(self.open_requested)
        self.members.escaped.connect(self.escaped)

    def _lay_out(self) -> None:
        self.name.setFont(fonts.title())
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.name, 1)
        for each in (self.close_button, self.open_button, self.edit, *self.tools.values()):
            head.addWidget(each, 0, Qt.AlignmentFlag.AlignTop)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.state)
        line.addWidget(self.aside)
        line.addStretch(1)
        self._result_area = QScrollArea()
        self._result_area.setWidgetResizable(True)
        self._result_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._result_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._result_area.setWidget(self.results)
        self.results.setAutoFillBackground(False)  # it stands on the panel
        self._page = QWidget()
        column = QVBoxLayout(self._page)
        column.setContentsMargins(16, 10, 12, 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(line)
        column.addWidget(self.tabs)
        for part in (self.members, self._result_area, self.past):
            column.addWidget(part, 1)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(1, 0, 0, 0)
        for page in (self.nobody, self._page):
            self._stack.addWidget(page)
        self._turn(PEOPLE)


def _detail(key: int, reading: Reading) -> CampaignDetail:
    return campaigns.detail(reading, key)
