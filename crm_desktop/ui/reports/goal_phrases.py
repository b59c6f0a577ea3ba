"""The words of the report on goals, and of goals in that on sales."""

from crm_desktop.ui.goal_texts import KPIS
from crm_desktop.ui.translation import QT_TR_NOOP

GOAL_PHRASES = {
    **{f"goal.{key}": words for key, words in KPIS.items()},
    "goals.title": QT_TR_NOOP("Goals"),
    "goals.as-of": QT_TR_NOOP("As of {day}"),
    "goals.name": QT_TR_NOOP("{kpi}, {days}"),
    "goals.lead.all": QT_TR_NOOP("All {count} goals are reached or on pace."),
    "goals.lead.some": QT_TR_NOOP("{well} of {count} goals are reached or on pace."),
    "goals.lead.behind": QT_TR_NOOP("All {count} goals are behind their pace."),
    "goals.lead.none": QT_TR_NOOP("No goal holds today."),
    "goals.needed": QT_TR_NOOP("{name}: {missing} still needed."),
    "goals.needed-a-day": QT_TR_NOOP("{name}: {missing} still needed, {rate} a working day."),
    "goals.needed-a-week": QT_TR_NOOP("{name}: {missing} still needed, {rate} a week."),
    "goals.chance": QT_TR_NOOP("{name}: a chance of {chance} to reach it."),
    "goals.this-month": QT_TR_NOOP("{kpi} this month"),
    "goals.this-quarter": QT_TR_NOOP("{kpi} this quarter"),
    "goals.this-year": QT_TR_NOOP("{kpi} this year"),
    "goals.note": QT_TR_NOOP("{came} of {target}"),
    "goals.note-few": QT_TR_NOOP("{missing} still needed"),
    "goals.reached": QT_TR_NOOP("reached"),
    "goals.missed": QT_TR_NOOP("not reached"),
    "goals.early": QT_TR_NOOP("too early for a pace"),
    "goals.on-pace": QT_TR_NOOP("on pace"),
    "goals.behind": QT_TR_NOOP("{days} behind pace"),
    "goals.ahead": QT_TR_NOOP("{days} ahead of pace"),
    "goals.how.early": QT_TR_NOOP(
        "{how} Only {passed} of {days} working days have passed: too few for a pace."
    ),
    "goals.how.days": QT_TR_NOOP(
        "{how} The pace goes by working days: {passed} of {days} have passed, so {share} would be"
        " even."
    ),
    "goals.how.last-year": QT_TR_NOOP(
        "{how} The pace goes by the year before, when {share} had come by the same day."
    ),
    "goals.standing": QT_TR_NOOP("How they stand"),
    "goals.standing-aside": QT_TR_NOOP("in the period that runs"),
    "goals.by-days": QT_TR_NOOP(
        "The pace goes by the working days of the period, without holidays; what lacks is told as"
        " so many of them."
    ),
    "goals.by-last-year": QT_TR_NOOP(
        "Where 30 cases or more came in the same period of the year before, the pace goes by what"
        " had come by the same day then."
    ),
    "goals.too-early": QT_TR_NOOP("Before the third working day no pace is told."),
    "goals.chance-from": QT_TR_NOOP(
        "The chance is told from the range in which the forecast expects the period to end."
    ),
    "goals.by-month": QT_TR_NOOP("{kpi} by month"),
    "goals.by-quarter": QT_TR_NOOP("{kpi} by quarter"),
    "goals.by-year": QT_TR_NOOP("{kpi} by year"),
    "goals.reached-in": QT_TR_NOOP("reached before: {times}"),
    "goals.chart": QT_TR_NOOP("Chart of {kpi} beside its goal, {count} columns"),
    "goals.goal": QT_TR_NOOP("goal"),
    "goals.set": QT_TR_NOOP("Goals that are set"),
    "goals.set-aside": QT_TR_NOOP("each holds until another takes its place"),
    "goals.each-month": QT_TR_NOOP("Month"),
    "goals.each-quarter": QT_TR_NOOP("Quarter"),
    "goals.each-year": QT_TR_NOOP("Year"),
    "goals.goes-on": QT_TR_NOOP("goes on"),
    "column.goal": QT_TR_NOOP("Goal"),
    "column.came": QT_TR_NOOP("So far"),
    "column.target": QT_TR_NOOP("Target"),
    "column.by-now": QT_TR_NOOP("Due by now"),
    "column.missing": QT_TR_NOOP("Still needed"),
    "column.a-week": QT_TR_NOOP("A week"),
    "column.a-day": QT_TR_NOOP("A working day"),
    "column.chance-of-goal": QT_TR_NOOP("Chance"),
    "column.each": QT_TR_NOOP("For each"),
    "column.from": QT_TR_NOOP("From"),
    "column.until": QT_TR_NOOP("Until"),
    "kpi.goal-attainment": QT_TR_NOOP("Goal reached"),
    "kpi.goal-attainment.formula": QT_TR_NOOP(
        "what came in the period ÷ its goal; of a goal below ten how many of how many"
    ),
    "kpi.goal-pace": QT_TR_NOOP("Pace"),
    "kpi.goal-pace.formula": QT_TR_NOOP(
        "(share that would be even by now − share reached) × working days of the period; even is by"
        " working days passed ÷ all, or by last year’s cases by the same day ÷ all, from 30 on"
    ),
    "kpi.goal-chance": QT_TR_NOOP("Chance to reach the goal"),
    "kpi.goal-chance.formula": QT_TR_NOOP(
        "share of outcomes at or above the goal, by what the forecast expects of the period and its"
        " range; of won revenue, in the month and quarter that run"
    ),
    "kpi.pipeline-coverage": QT_TR_NOOP("Pipeline coverage"),
    "kpi.pipeline-coverage.formula": QT_TR_NOOP(
        "value of the open deals due from today to the end of the period ÷ (goal − won)"
    ),
    "sales.goal": QT_TR_NOOP("That is {share} of the goal of {target}: {state}."),
    "sales.goal-chance": QT_TR_NOOP("Reaching it has a chance of {chance}."),
    "note.goal-of": QT_TR_NOOP("of {target}"),
    "note.nothing-left": QT_TR_NOOP("nothing left to win"),
    "note.coverage": QT_TR_NOOP("{due} due for {missing}"),
    "sales.due": QT_TR_NOOP("Open deals due in the period"),
    "population.aimed-at": QT_TR_NOOP("what the goal is about"),
    "period.of-goal": QT_TR_NOOP("in the period of the goal, so far"),
    "period.due-in": QT_TR_NOOP("due from today to the end of the period"),
}
GOAL_SINGLE = {
    "goals.lead.all": ("count", QT_TR_NOOP("The goal is reached or on pace.")),
    "goals.lead.some": ("well", QT_TR_NOOP("1 of {count} goals is reached or on pace.")),
    "goals.lead.behind": ("count", QT_TR_NOOP("The goal is behind its pace.")),
}
