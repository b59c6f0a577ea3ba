"""A goal as a form, with what was reached so far beside it: set once, it holds for every period."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from crm_desktop.domain.attainment import Former
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.dates import local
from crm_desktop.domain.figures import conventions_of, read_money, read_number, write_money
from crm_desktop.domain.goal import (
    GOAL_KPIS,
    Goal,
    GoalPeriod,
    holding,
    month_named,
    period_at,
    period_moved,
)
from crm_desktop.domain.report import Unit, When
from crm_desktop.services.attaining import Aim
from crm_desktop.services.business import Business, read_business
from crm_desktop.services.goals import DeleteGoals, SaveGoal, goals
from crm_desktop.services.reporting_goals import reached
from crm_desktop.services.workspace import Command, Reading
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.dialogs.value_lines import ChoiceLine
from crm_desktop.ui.goal_texts import kpi_words, period_words
from crm_desktop.ui.reports.goal_reached import ReachedCard
from crm_desktop.ui.reports.words import ReportWords
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import filled, tr
from crm_desktop.ui.widgets.buttons import quiet_button

# Periods that are offered, before and after the one that runs.
_OFFERED = {GoalPeriod.MONTH: 12, GoalPeriod.QUARTER: 8, GoalPeriod.YEAR: 5}
_SIZE = (700, 380)


class _Known(NamedTuple):
    business: Business
    today: date
    goals: Sequence[Goal]
    goal: Goal | None


class GoalForm(FormDialog):
    """Asks what for, how much and from when on; what holds already stands in it."""

    def __init__(self, runner: Runner, parent: QWidget, known: _Known) -> None:
        self._asker, self._known, self._goal = runner, known, known.goal
        self._looking = CancelToken()
        self._kpis = {kpi_words(key): key for key in GOAL_KPIS}
        self._periods = {period_words(period): period for period in GoalPeriod}
        title = tr("Set a goal") if known.goal is None else tr("Change the goal")
        super().__init__(runner, parent, title, self._fields())
        self.reached = ReachedCard()
        self.remove = quiet_button(tr("Remove the goal"), "trash-2")
        self.remove.clicked.connect(self._remove)
        self._put_beside()
        begun = known.goal or Goal(0, "won-revenue", GoalPeriod.MONTH, "", "", "", 0)
        names = {"kpi": kpi_words(begun.kpi), "period": period_words(begun.period)}
        self.form.set_values(names)
        for name in names:
            self._line(name).textChanged.connect(self._follow)
        self.writes(self._command_of)
        self._follow()
        self._line("target").setFocus()

    def save(self) -> None:
        """Write it, unless something typed cannot be read."""
        typed = self.form.values()
        aim = self._aim(typed)
        if aim is None:
            unknown = "kpi" if typed["kpi"].strip() not in self._kpis else "period"
            self.form.show_error(unknown, tr("There is no such entry: choose from the list."))
            return
        if (self._target(aim, typed) or 0) <= 0:
            amount, count = tr("Type an amount, such as 12,000."), tr("Type a number, such as 20.")
            self.form.show_error("target", amount if aim.kpi.unit is Unit.MONEY else count)
            return
        offered = self._offered(aim.period)
        for name in ("from", "until"):
            text = typed[name].strip()
            if text not in offered and (text or name == "from"):
                self.form.show_error(name, tr("There is no such entry: choose from the list."))
                return
        super().save()

    def _fields(self) -> list[FormField]:
        kpis, periods = list(self._kpis), list(self._periods)
        currency = self._known.business.currency
        return [
            FormField("kpi", tr("What for"), make=lambda: ChoiceLine(kpis)),
            FormField("period", tr("In each"), make=lambda: ChoiceLine(periods)),
            FormField("target", tr("Goal"), filled(tr("an amount in {currency}, or a number"),
                                                   currency=currency)),
            FormField("from", tr("From"), make=lambda: ChoiceLine(())),
            FormField("until", tr("Until"), tr("goes on"), make=lambda: ChoiceLine(())),
        ]  # fmt: skip

    def _put_beside(self) -> None:
        """What was reached stands beside the form, and what removes the goal in the foot."""
        form = self.column.takeAt(0)
        row = QHBoxLayout()
        row.setSpacing(16)
        if form is not None:
            row.addItem(form)
            row.setStretch(0, 1)
        row.addWidget(self.reached)
        self.column.insertLayout(0, row, 1)
        self.foot.insertWidget(0, self.remove)
        self.resize(*_SIZE)

    def _follow(self, _text: str = "") -> None:
        """Offer what fits the figure and period, and ask what was reached in it."""
        aim = self._aim(self.form.values())
        if aim is None:
            return
        self._offer(aim)
        self._looking.cancel()
        now = self._asker.now()
        self._looking = self._asker.read(
            self, lambda reading: reached(reading, aim, now), partial(self._show, aim)
        )

    def _offer(self, aim: Aim) -> None:
        offered = self._offered(aim.period)
        for name in ("from", "until"):
            line = self._line(name)
            if isinstance(line, ChoiceLine):
                line.set_names(list(offered))
        if self._known.goal is None:
            self._goal = self._holding(aim)
        self.remove.setVisible(self._goal is not None)
        named = {month: text for text, month in offered.items()}
        begin = self._begin(aim) if self._known.goal is None else self._known.goal.from_month
        until = self._goal.until_month if self._goal is not None else ""
        values = {"from": named.get(begin, ""), "until": named.get(until, "")}
        if not self._line("target").isModified():
            values["target"] = self._proposed(aim)
        self.form.set_values(values)

    def _proposed(self, aim: Aim) -> str:
        """The target as it stands, unless that is in another currency."""
        goal = self._goal
        is_here = goal is not None and goal.currency in ("", self._known.business.currency)
        return self._worded(aim, goal.target) if goal is not None and is_here else ""

    def _show(self, aim: Aim, found: Sequence[Former]) -> None:
        self.reached.show_reached(aim.kpi, self._known.business.currency, found)

    def _holding(self, aim: Aim) -> Goal | None:
        """The goal that holds now."""
        start = self._known.business.fiscal_year_start
        first = period_at(aim.period, self._known.today, start).first
        return holding(self._known.goals, aim.kpi.key, aim.period, first, start)

    def _begin(self, aim: Aim) -> str:
        """From when on a goal is proposed: this period, at first this quarter, told by months."""
        period = aim.period
        if period is GoalPeriod.MONTH and self._goal is None:
            period = GoalPeriod.QUARTER
        start = self._known.business.fiscal_year_start
        return month_named(period_at(period, self._known.today, start))

    def _offered(self, period: GoalPeriod) -> dict[str, str]:
        """The periods to choose from, by their names: the first month of each."""
        words, count = ReportWords(), _OFFERED[period]
        start = self._known.business.fiscal_year_start
        here = period_at(period, self._known.today, start)
        days: list[When] = [period_moved(here, period, by) for by in range(-count, count + 1)]
        if self._known.goal is not None and period is self._known.goal.period:
            own = (self._known.goal.from_month, self._known.goal.until_month)
            days += [period_at(period, _day(month), start) for month in own if month]
        return {words.say(when): month_named(when) for when in sorted(days)}

    def _aim(self, typed: Mapping[str, str]) -> Aim | None:
        kpi = self._kpis.get(typed["kpi"].strip())
        period = self._periods.get(typed["period"].strip())
        return None if kpi is None or period is None else Aim(GOAL_KPIS[kpi], period)

    def _command_of(self, typed: Mapping[str, str]) -> Command | None:
        aim = self._aim(typed)
        if aim is None:
            return None
        offered = self._offered(aim.period)
        return SaveGoal(
            aim.kpi.key,
            aim.period,
            offered[typed["from"].strip()],
            self._target(aim, typed) or 0,
            offered.get(typed["until"].strip(), ""),
            None if self._known.goal is None else self._known.goal.id,
        )

    def _remove(self) -> None:
        if self._goal is not None:
            self._asker.write(self, DeleteGoals((self._goal.id,)), self._saved, self._refused)

    def _target(self, aim: Aim, typed: Mapping[str, str]) -> int | None:
        text, has_comma = typed["target"], self._has_comma
        if aim.kpi.unit is Unit.COUNT:
            return read_number(text, 0, decimal_comma=has_comma)
        return read_money(text, self._known.business.currency, decimal_comma=has_comma)

    def _worded(self, aim: Aim, target: int) -> str:
        currency, has_comma = self._known.business.currency, self._has_comma
        if aim.kpi.unit is Unit.COUNT:
            return str(target)
        return write_money(
            target, currency, decimal_comma=has_comma, with_sign=False, is_short=True
        )

    @property
    def _has_comma(self) -> bool:
        business = self._known.business
        return conventions_of(business.country, business.currency).decimal_comma or False

    def _line(self, name: str) -> QLineEdit:
        line = self.form.field(name)
        if not isinstance(line, QLineEdit):
            raise TypeError(name)
        return line


def ask_goal(runner: Runner, parent: QWidget, goal: int | None = None) -> None:
    """Ask for a goal; with the id of one, to change that."""
    today = partial(_today, runner.now())

    def read(reading: Reading) -> _Known:
        business = read_business(reading)
        found = goals(reading)
        own = next((each for each in found if each.id == goal), None)
        counted = [each for each in found if each.currency in ("", business.currency)]
        return _Known(business, today(business), counted, own)

    runner.read(parent, read, lambda known: GoalForm(runner, parent, known).open())


def _today(now: int, business: Business) -> date:
    return local(now, business.time_zone).date()


def _day(month: str) -> date:
    return date.fromisoformat(f"{month}-01")
