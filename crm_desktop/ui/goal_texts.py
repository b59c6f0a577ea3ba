"""Words for goals: what can have one, for how long, what is done to them, what goes wrong."""

from collections.abc import Callable, Mapping

from crm_desktop.domain.attainment import Attainment
from crm_desktop.domain.goal import GoalPeriod
from crm_desktop.ui.translation import QT_TR_NOOP, counted, filled, tr

# By the keys of `GOAL_KPIS`.
KPIS = {
    "won-revenue": QT_TR_NOOP("Won revenue"),
    "won-deals": QT_TR_NOOP("Deals won"),
    "new-customers": QT_TR_NOOP("New customers"),
    "new-leads": QT_TR_NOOP("New leads"),
    "calls": QT_TR_NOOP("Calls"),
    "meetings": QT_TR_NOOP("Meetings"),
    "visits": QT_TR_NOOP("Visits"),
    "solved-tickets": QT_TR_NOOP("Tickets solved"),
}
PERIODS = {
    GoalPeriod.MONTH: QT_TR_NOOP("Month"),
    GoalPeriod.QUARTER: QT_TR_NOOP("Quarter"),
    GoalPeriod.YEAR: QT_TR_NOOP("Year"),
}
STEPS = {
    "save-goal": QT_TR_NOOP("goal for “{kpi}”"),
    "delete-goals": QT_TR_NOOP("remove the goal for “{kpi}”"),
}
MANY: Mapping[str, Callable[[int], str]] = {
    "delete-goals": lambda count: tr("remove %Ln goals", "", count),
}
ERRORS = {
    "bad-kpi": QT_TR_NOOP("Nothing called “{value}” can have a goal."),
    "bad-month": QT_TR_NOOP("A goal cannot hold up to then: {value}."),
    "bad-target": QT_TR_NOOP("Type a goal above 0."),
    "goal-gone": QT_TR_NOOP("This goal is no longer there."),
}


def kpi_words(key: str) -> str:
    """The name of a figure that can have a goal."""
    return tr(KPIS.get(key, key))


def period_words(period: GoalPeriod) -> str:
    """For how long a goal is meant."""
    return tr(PERIODS[period])


def goal_words(of: Attainment) -> str:
    """How much of a goal is reached, and how that is for the time that has passed."""
    told = of.share if of.is_reached else min(of.share, 0.99)
    share = filled(tr("{share} % of goal"), share=round(100 * told))
    return share if (state := _state(of)) == "" else f"{share}, {state}"


def _state(of: Attainment) -> str:
    if of.is_reached:
        return tr("reached")
    if of.behind is None:
        return ""
    if not of.behind:
        return tr("on pace")
    days = abs(of.behind)
    if of.behind > 0:
        return counted(days, tr("1 day behind pace"), tr("%Ln days behind pace", "", days))
    return counted(days, tr("1 day ahead of pace"), tr("%Ln days ahead of pace", "", days))
