"""Today: what to do now, in order, each line with its reason and done by one key."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QDate, QLocale, QPoint, QRect, QTimer
from PySide6.QtWidgets import QApplication

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.dates import local
from crm_desktop.domain.today import Today, TodayLine, Why
from crm_desktop.services.activities import (
    CompleteActivity,
    PlanActivity,
    SnoozeActivity,
)
from crm_desktop.services.today import SHOWN, today
from crm_desktop.services.workspace import Command, Done
from crm_desktop.ui import dates
from crm_desktop.ui.records.log_bar import Entry
from crm_desktop.ui.records.log_deeds import entry_command
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.screen import Handlers, Screen
from crm_desktop.ui.today.layout import LinesCard, TodayLayout
from crm_desktop.ui.today.panels import LogPanel, WhenPanel
from crm_desktop.ui.today.words import attention_item, calendar_item, head_words, to_do_item
from crm_desktop.ui.translation import filled, tr

_MINUTE_MS = 60_000
_ALL = 5000  # more lines than anybody reads
_KINDS = (
    Kind.ACTIVITY,
    Kind.DEAL,
    Kind.CONTACT,
    Kind.PIPELINE,
    Kind.OPTION,
    Kind.SETTING,
    Kind.TICKET,
    Kind.LEVEL,
    Kind.RESPONSE,
    Kind.FORECAST,
    Kind.GOAL,
)
_VERBS = ("done", "snooze", "log", "next", "open")


class TodayScreen(Screen):
    """Asked anew after each change that matters, and each minute while it is in sight."""

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self.parts = TodayLayout(self)
        self.shown = Today()
        self._limit = SHOWN
        self._is_stale = True
        self._timer = QTimer(self, interval=_MINUTE_MS)
        self._timer.timeout.connect(self._ask)
        self._acts: dict[str, Callable[[TodayLine, LinesCard], None]] = {
            "done": self._do,
            "snooze": self._snooze,
            "log": self._log,
            "next": self._plan_next,
            "open": lambda line, _card: self.open_requested.emit(line.kind, line.key),
        }
        self._connect()

    def handlers(self) -> Handlers:
        return {f"today.{verb}": partial(self._act_on_current, verb) for verb in _VERBS}

    def status(self) -> str:
        return head_words(self.shown.to_do.total, self._meetings())

    def activate(self) -> None:
        self._timer.start()
        if self._is_stale or local(self.runner.now()).date().isoformat() != self.shown.day:
            self._ask()
        self._take_keyboard()

    def act(self, verb: str, card: LinesCard) -> None:
        """Do this to the current line of a card."""
        line = card.list.current()
        if line is not None:
            self._acts[verb](line, card)

    def _connect(self) -> None:
        self.runner.changed.connect(self._follow)
        self.parts.quarter.chart.clicked.connect(self._open_forecast)
        set_goal = partial(self.action_requested.emit, "goal.set")
        self.parts.quarter.hint.clicked.connect(lambda _checked=False: set_goal())
        for place, card in enumerate(self.parts.cards):
            card.list.acted.connect(partial(self._act_in, card))
            card.list.stepped_out.connect(partial(self._step, place))
            card.list.selectionModel().currentChanged.connect(partial(self._moved, card))
            card.more.clicked.connect(self._show_all)

    def _ask(self) -> None:
        self._is_stale = False
        now = self.runner.now()
        self.runner.read(self, lambda reading: today(reading, now, self._limit), self._show)

    def _show(self, found: Today) -> None:
        self.shown = found
        now, money = self.runner.now(), found.currency
        parts = self.parts
        parts.to_do.show_part(found.to_do, lambda line: to_do_item(line, now, money))
        parts.attention.show_part(found.attention, lambda line: attention_item(line, now, money))
        parts.calendar.show_part(found.calendar, lambda line: calendar_item(line, now, found.day))
        parts.quarter.show_quarter(found.quarter)
        parts.hint.setVisible(any(part.lines for part in found[2:5]))
        parts.heading.set_title(_day_words(found.day))
        parts.heading.set_aside(self.status())
        self.status_changed.emit(self.status())
        if self.isVisible() and not self._has_keyboard():
            self._take_keyboard()

    def _follow(self, done: Done, _asker: object) -> None:
        if any(done.changes.touches(kind) for kind in _KINDS):
            self._is_stale = True
            if self.isVisible():
                self._ask()

    def _show_all(self) -> None:
        self._limit = _ALL
        self._ask()

    def _open_forecast(self) -> None:
        self.action_requested.emit("go.reports")
        self.action_requested.emit("report.forecast")

    def _meetings(self) -> int:
        return sum(line.why is Why.MEETING for line in self.shown.calendar.lines)

    # the keyboard

    def _take_keyboard(self) -> None:
        for card in self.parts.cards:
            if card.list.lines.rowCount():
                card.list.setFocus()
                return
        self.setFocus()

    def _has_keyboard(self) -> bool:
        focus = QApplication.focusWidget()
        # This screen itself keeps it only until there are lines.
        return focus not in (None, self, self.window()) and focus.isVisible()

    def _step(self, place: int, way: int) -> None:
        cards = self.parts.cards
        place += way
        while 0 <= place < len(cards):
            card = cards[place]
            if card.list.lines.rowCount():
                card.list.go_to(0 if way > 0 else card.list.lines.rowCount() - 1)
                card.list.setFocus()
                self.parts.show_row(card)
                return
            place += way

    def _moved(self, card: LinesCard, _now: object = None, _before: object = None) -> None:
        self.parts.show_row(card)

    def _act_in(self, card: LinesCard, verb: str) -> None:
        self.act(verb, card)

    def _act_on_current(self, verb: str) -> None:
        for card in self.parts.cards:
            if card.list.hasFocus():
                self.act(verb, card)
                return

    # what can be done to a line

    def _do(self, line: TodayLine, card: LinesCard) -> None:
        """Done: a plan is; of what was not planned one says what was done."""
        if line.activity is not None:
            self.runner.write(self, CompleteActivity(line.activity))
        else:
            self._log(line, card)

    def _snooze(self, line: TodayLine, card: LinesCard) -> None:
        if line.activity is None:
            self._plan_next(line, card)
            return
        plan = line.activity
        panel = WhenPanel(self.window(), tr("Put off until"), self._today)
        panel.chosen.connect(lambda _words, day, time: self._write(SnoozeActivity(plan, day, time)))
        self._open(panel, card)

    def _plan_next(self, line: TodayLine, card: LinesCard) -> None:
        title = filled(tr("Next step with {name}"), name=line.name)
        panel = WhenPanel(self.window(), title, self._today, asks=tr("What is to do?"))
        panel.chosen.connect(partial(self._write_plan, line))
        self._open(panel, card)

    def _log(self, line: TodayLine, card: LinesCard) -> None:
        panel = LogPanel(self.window(), filled(tr("Log with {name}"), name=line.name), self._today)
        panel.submitted.connect(partial(self._write_entry, line))
        self._open(panel, card)

    def _open(self, panel: WhenPanel | LogPanel, card: LinesCard) -> None:
        row = card.list.place_of_current()
        corner = card.list.mapTo(self.window(), QPoint(40, row.top()))
        panel.open_below(QRect(corner, row.size()))
        panel.take_keyboard()

    def _write_plan(self, line: TodayLine, words: str, day: str, time: str) -> None:
        self._write(PlanActivity(ActivityKind.TASK, words, day, time, *_owner(line)))

    def _write_entry(self, line: TodayLine, entry: Entry) -> None:
        self._write(entry_command(entry, *_owner(line)))

    def _write(self, command: Command) -> None:
        self.runner.write(self, command)

    def _today(self) -> date:
        return local(self.runner.now()).date()


def _owner(line: TodayLine) -> tuple[int | None, int | None, int | None, int | None]:
    deal = line.key if line.kind is Kind.DEAL else None
    ticket = line.key if line.kind is Kind.TICKET else None
    return line.contact, line.company, deal, ticket


def _day_words(day: str) -> str:
    """`Friday 20 November`."""
    when = date.fromisoformat(day)
    shown = QDate(when.year, when.month, when.day)
    weekday = QLocale().dayName(when.isoweekday(), QLocale.FormatType.LongFormat)
    return f"{weekday}, {dates.written(shown, 'd MMMM')}"
