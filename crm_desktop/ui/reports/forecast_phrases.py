"""The words of the forecast."""

from crm_desktop.ui.translation import QT_TR_NOOP

FORECAST_PHRASES = {
    "forecast.title": QT_TR_NOOP("Forecast"),
    "forecast.lead": QT_TR_NOOP(
        "This quarter is expected to bring {expected}, four times in five between {low} and {high}."
    ),
    "forecast.won-already": QT_TR_NOOP("{won} of it is won already, by {count} deals."),
    "forecast.goal": QT_TR_NOOP("Of the goal of {target} {missing} must still be won."),
    "forecast.goal-chance": QT_TR_NOOP(
        "Of the goal of {target} {missing} must still be won, which has a chance of {chance}."
    ),
    "forecast.goal-reached": QT_TR_NOOP("The goal of {target} is reached."),
    "forecast.learned.nothing": QT_TR_NOOP(
        "No deal was won in a whole month yet, so only the open deals are counted."
    ),
    "forecast.learned.guess": QT_TR_NOOP("Learned from {count} months: no more than a guess."),
    "forecast.learned.short": QT_TR_NOOP(
        "Learned from {count} months, too few to see a trend or a season."
    ),
    "forecast.learned.sparse": QT_TR_NOOP(
        "Learned from {count} months; in many nothing was won, so a single month is a matter of"
        " chance, and sums over several say more."
    ),
    "forecast.learned.whole": QT_TR_NOOP("Learned from {count} months."),
    "forecast.season": QT_TR_NOOP("A season was found and is counted in."),
    "forecast.no-season": QT_TR_NOOP("No season was found."),
    "forecast.uneven": QT_TR_NOOP("{month} was far out of the usual and counts only in part."),
    "forecast.weight": QT_TR_NOOP(
        "In this month the open deals weigh {share} and the history the rest."
    ),
    "forecast.total.quarter": QT_TR_NOOP("This quarter"),
    "forecast.total.next-quarter": QT_TR_NOOP("Next quarter"),
    "forecast.total.year": QT_TR_NOOP("This year"),
    "forecast.total.twelve": QT_TR_NOOP("Twelve months from now"),
    "forecast.between": QT_TR_NOOP("{low} to {high}"),
    "forecast.won-so-far": QT_TR_NOOP("Won so far"),
    "forecast.due": QT_TR_NOOP("Open deals that are due"),
    "forecast.due-in": QT_TR_NOOP("Open deals due in {days}"),
    "forecast.chart": QT_TR_NOOP("Won and expected by month"),
    "forecast.chart-aside": QT_TR_NOOP("columns: won"),
    "forecast.chart.words": QT_TR_NOOP("Chart of what was won, and of {count} months expected"),
    "forecast.chart.told": QT_TR_NOOP("expected, with its 80% range"),
    "forecast.chart.own": QT_TR_NOOP("expected by you"),
    "forecast.note.due": QT_TR_NOOP("{count} open deals due"),
    "forecast.months": QT_TR_NOOP("Month by month"),
    "forecast.months-aside": QT_TR_NOOP("four of five months end within their range"),
    "forecast.both-ways": QT_TR_NOOP(
        "Expected combines both: what the open deals bring, with what usually came beside them, and"
        " what the history tells; from the fourth month on the history alone."
    ),
    "forecast.ledger": QT_TR_NOOP("How good the forecasts were"),
    "forecast.ledger-aside": QT_TR_NOOP("as they were told then"),
    "forecast.backtest": QT_TR_NOOP("How good they would have been"),
    "forecast.backtest-aside": QT_TR_NOOP(
        "told anew for the last twelve months, from what was known before each"
    ),
    "forecast.too-few": QT_TR_NOOP("There are too few months yet to say which way is the best."),
    "forecast.simple-wins": QT_TR_NOOP(
        "Nothing was nearer than the same month of the year before, {money} off in a month."
    ),
    "forecast.is-better": QT_TR_NOOP(
        "Nearest: {method}, {money} off in a month, and nearer than the same month of the year"
        " before in {better} of {count} months, which is more than luck."
    ),
    "forecast.may-be-luck": QT_TR_NOOP(
        "Nearest: {method}, {money} off in a month, but nearer than the same month of the year"
        " before in only {better} of {count} months, which may be luck."
    ),
    "forecast.off-by": QT_TR_NOOP("Nearest: {method}, {money} off in a month."),
    "forecast.apart": QT_TR_NOOP("Not counted"),
    "forecast.apart.overdue": QT_TR_NOOP("Open deals past their day"),
    "forecast.apart.no-day": QT_TR_NOOP("Open deals without a day"),
    "forecast.apart.no-rate": QT_TR_NOOP("Open deals without an exchange rate"),
    "forecast.apart.no-amount": QT_TR_NOOP("Open deals without an amount"),
    "chart.told": QT_TR_NOOP("expected {expected}, four times in five {low} to {high}"),
    "method.history": QT_TR_NOOP("History"),
    "method.pipeline": QT_TR_NOOP("Open deals"),
    "method.combined": QT_TR_NOOP("Combined"),
    "method.own": QT_TR_NOOP("Your figure"),
    "method.last-year": QT_TR_NOOP("Same month last year"),
    "method.best": QT_TR_NOOP("{method} · best so far"),
    "column.month": QT_TR_NOOP("Month"),
    "column.pipeline": QT_TR_NOOP("Open deals"),
    "column.history": QT_TR_NOOP("History"),
    "column.range": QT_TR_NOOP("80% range"),
    "column.own": QT_TR_NOOP("Your figure"),
    "column.method": QT_TR_NOOP("Told by"),
    "column.error-near": QT_TR_NOOP("Error, 1–3 months"),
    "column.error-far": QT_TR_NOOP("4–12 months"),
    "column.bias": QT_TR_NOOP("Bias"),
    "column.inside": QT_TR_NOOP("In range"),
    "column.better": QT_TR_NOOP("Beat last year"),
    "kpi.expected-won": QT_TR_NOOP("Expected"),
    "kpi.expected-won.formula": QT_TR_NOOP(
        "what is won, and what the history and the open deals let expect together; the range holds"
        " four of five outcomes"
    ),
    "kpi.told-by-history": QT_TR_NOOP("History"),
    "kpi.told-by-history.formula": QT_TR_NOOP(
        "plain methods, weighed by how well they told the months known so far; the range is that"
        " of their own errors"
    ),
    "kpi.told-by-deals": QT_TR_NOOP("Open deals"),
    "kpi.told-by-deals.formula": QT_TR_NOOP("sum of amount × chance to win of the deals due then"),
    "kpi.forecast-error": QT_TR_NOOP("Error"),
    "kpi.forecast-error.formula": QT_TR_NOOP(
        "mean difference between told and won, up or down ÷ mean month"
    ),
    "without.no-day": QT_TR_NOOP("those without a day or past it"),
}
FORECAST_SINGLE = {
    "forecast.won-already": ("count", QT_TR_NOOP("{won} of it is won already, by 1 deal.")),
    "forecast.learned.guess": ("count", QT_TR_NOOP("Learned from 1 month: no more than a guess.")),
    "forecast.note.due": ("count", QT_TR_NOOP("1 open deal due")),
}
