"""The words of every phrase that reports speak in."""

from crm_desktop.ui.reports.customer_phrases import CUSTOMER_PHRASES, CUSTOMER_SINGLE
from crm_desktop.ui.reports.forecast_phrases import FORECAST_PHRASES, FORECAST_SINGLE
from crm_desktop.ui.reports.goal_phrases import GOAL_PHRASES, GOAL_SINGLE
from crm_desktop.ui.reports.service_phrases import SERVICE_PHRASES, SERVICE_SINGLE
from crm_desktop.ui.translation import QT_TR_NOOP

PHRASES = {
    "report.total": QT_TR_NOOP("Total"),
    "report.page": QT_TR_NOOP("{page} of {count}"),
    "report.how": QT_TR_NOOP("How the figures are made"),
    "sales.title": QT_TR_NOOP("Sales report"),
    "report.days": QT_TR_NOOP("{days}"),
    "report.days-compared": QT_TR_NOOP("{days}, compared with {before}"),
    "report.days-same": QT_TR_NOOP("{days}, compared with the same days of {year}"),
    "sales.lead.up": QT_TR_NOOP("Won revenue is up {by} to {revenue}."),
    "sales.lead.down": QT_TR_NOOP("Won revenue is down {by} to {revenue}."),
    "sales.lead.same": QT_TR_NOOP("Won revenue is unchanged at {revenue}."),
    "sales.lead.alone": QT_TR_NOOP("Won revenue is {revenue}."),
    "sales.lead.first": QT_TR_NOOP(
        "Won revenue is {revenue}; nothing was won in the days it is compared with."
    ),
    "sales.lead.none": QT_TR_NOOP("Nothing was won in these days."),
    "sales.closed": QT_TR_NOOP("{won} deals were won and {lost} lost ({rate} won)."),
    "sales.closed-few": QT_TR_NOOP(
        "{won} deals were won and {lost} lost; too few for a rate ({rate} won)."
    ),
    "sales.took": QT_TR_NOOP("From entry to won took {mean} on average, half within {median}."),
    "sales.unrated.won": QT_TR_NOOP(
        "{count} won deals worth {amount} have no exchange rate and are listed apart."
    ),
    "sales.unrated.lost": QT_TR_NOOP(
        "{count} lost deals worth {amount} have no exchange rate and are listed apart."
    ),
    "sales.unrated.open": QT_TR_NOOP(
        "{count} open deals worth {amount} have no exchange rate and are listed apart."
    ),
    "sales.by-month": QT_TR_NOOP("Won revenue by month"),
    "sales.by-quarter": QT_TR_NOOP("Won revenue by quarter"),
    "sales.by-year": QT_TR_NOOP("Won revenue by year"),
    "sales.months-before": QT_TR_NOOP("pale: before these days"),
    "sales.year-before": QT_TR_NOOP("the year before"),
    "sales.won-in": QT_TR_NOOP("Won in {days}"),
    "sales.why-lost": QT_TR_NOOP("Why deals were lost"),
    "sales.none-lost": QT_TR_NOOP("No deal was lost in these days."),
    "sales.no-reason": QT_TR_NOOP("No reason given"),
    "sales.lost-for": QT_TR_NOOP("Lost: {reason}"),
    "sales.pipeline": QT_TR_NOOP("Pipeline by stage"),
    "sales.as-of-now": QT_TR_NOOP("as it stands now"),
    "sales.open-value": QT_TR_NOOP("Open value"),
    "sales.open-value-aside": QT_TR_NOOP("full colour: expected"),
    "sales.open-in": QT_TR_NOOP("Open in {stage}"),
    "sales.open-deals": QT_TR_NOOP("Open deals"),
    "sales.stage-of": QT_TR_NOOP("{pipeline}: {stage}"),
    "sales.learned": QT_TR_NOOP(
        "The chance to win is learned for {learned} of {count} deals, that of the stage for others."
    ),
    "sales.no-rate": QT_TR_NOOP("Without an exchange rate"),
    "sales.won-deals": QT_TR_NOOP("Won deals"),
    "sales.lost-deals": QT_TR_NOOP("Lost deals"),
    "sales.closed-deals": QT_TR_NOOP("Closed deals"),
    "sales.largest-first": QT_TR_NOOP("largest first"),
    "sales.more-deals": QT_TR_NOOP("and {count} more"),
    "sales.chart.months": QT_TR_NOOP("Chart of won revenue, {count} columns"),
    "sales.chart.stages": QT_TR_NOOP("Chart of open value, {count} stages"),
    "note.deals-won": QT_TR_NOOP("{count} deals won"),
    "note.closed": QT_TR_NOOP("of {count} closed deals"),
    "note.closed-by-value": QT_TR_NOOP("of {count}; {value} by value"),
    "note.of-won": QT_TR_NOOP("of {count} won deals"),
    "note.open": QT_TR_NOOP("{count} deals, {expected} expected"),
    "note.half-within": QT_TR_NOOP("half within {median}"),
    "column.stage": QT_TR_NOOP("Stage"),
    "column.deals": QT_TR_NOOP("Deals"),
    "column.value": QT_TR_NOOP("Value"),
    "column.chance": QT_TR_NOOP("Chance to win"),
    "column.expected": QT_TR_NOOP("Expected"),
    "column.median-days": QT_TR_NOOP("Median time"),
    "column.reason": QT_TR_NOOP("Reason"),
    "column.currency": QT_TR_NOOP("Currency"),
    "column.which": QT_TR_NOOP("Which"),
    "column.amount": QT_TR_NOOP("Amount"),
    "column.day": QT_TR_NOOP("Day"),
    "column.deal": QT_TR_NOOP("Deal"),
    "column.who": QT_TR_NOOP("Who"),
    "column.figure": QT_TR_NOOP("Figure"),
    "column.formula": QT_TR_NOOP("Formula"),
    "column.counted": QT_TR_NOOP("Counted"),
    "column.smallest": QT_TR_NOOP("Cases needed"),
    "kpi.won-revenue": QT_TR_NOOP("Won revenue"),
    "kpi.won-revenue.formula": QT_TR_NOOP("sum of the amounts won, at their stored rates"),
    "kpi.win-rate": QT_TR_NOOP("Win rate"),
    "kpi.win-rate.formula": QT_TR_NOOP("won ÷ (won + lost), by count"),
    "kpi.win-rate-value": QT_TR_NOOP("Win rate by value"),
    "kpi.win-rate-value.formula": QT_TR_NOOP("won ÷ (won + lost), by amount"),
    "kpi.average-deal": QT_TR_NOOP("Average deal"),
    "kpi.average-deal.formula": QT_TR_NOOP("amounts won ÷ deals won"),
    "kpi.sales-cycle": QT_TR_NOOP("Sales cycle"),
    "kpi.sales-cycle.formula": QT_TR_NOOP("days from entry to won: mean, and median as half of"),
    "kpi.weighted-pipeline": QT_TR_NOOP("Expected"),
    "kpi.weighted-pipeline.formula": QT_TR_NOOP("sum of amount × chance to win"),
    "kpi.counted": QT_TR_NOOP("{population}, {period}"),
    "kpi.counted-without": QT_TR_NOOP("{population}, {period}, without {without0}"),
    "kpi.counted-without-two": QT_TR_NOOP(
        "{population}, {period}, without {without0} and {without1}"
    ),
    "kpi.how": QT_TR_NOOP("{formula}. Counted: {counted}. Compared from {smallest} cases on."),
    "population.won": QT_TR_NOOP("won deals"),
    "population.lost": QT_TR_NOOP("lost deals"),
    "population.closed": QT_TR_NOOP("won and lost deals"),
    "population.open": QT_TR_NOOP("open deals"),
    "period.closed-in": QT_TR_NOOP("closed in these days"),
    "period.as-of-now": QT_TR_NOOP("as they stand now"),
    "without.no-rate": QT_TR_NOOP("those whose rate is not known"),
    "without.no-amount": QT_TR_NOOP("those without an amount"),
    **CUSTOMER_PHRASES,
    **FORECAST_PHRASES,
    **GOAL_PHRASES,
    **SERVICE_PHRASES,
}
# Where the first place is a single one: by the key, the place that decides, and the words then.
SINGLE = {
    "sales.closed": ("won", QT_TR_NOOP("1 deal was won and {lost} lost ({rate} won).")),
    "sales.closed-few": (
        "won",
        QT_TR_NOOP("1 deal was won and {lost} lost; too few for a rate ({rate} won)."),
    ),
    "sales.unrated.won": (
        "count",
        QT_TR_NOOP("1 won deal worth {amount} has no exchange rate and is listed apart."),
    ),
    "sales.unrated.lost": (
        "count",
        QT_TR_NOOP("1 lost deal worth {amount} has no exchange rate and is listed apart."),
    ),
    "sales.unrated.open": (
        "count",
        QT_TR_NOOP("1 open deal worth {amount} has no exchange rate and is listed apart."),
    ),
    "note.deals-won": ("count", QT_TR_NOOP("1 deal won")),
    "note.closed": ("count", QT_TR_NOOP("of 1 closed deal")),
    "note.open": ("count", QT_TR_NOOP("1 deal, {expected} expected")),
    "note.of-won": ("count", QT_TR_NOOP("of 1 won deal")),
    "kpi.how": ("smallest", QT_TR_NOOP("{formula}. Counted: {counted}.")),
    **CUSTOMER_SINGLE,
    **FORECAST_SINGLE,
    **GOAL_SINGLE,
    **SERVICE_SINGLE,
}
