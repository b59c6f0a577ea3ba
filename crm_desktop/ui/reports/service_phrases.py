"""The words of every phrase that the report on service speaks in."""

from crm_desktop.ui.translation import QT_TR_NOOP

SERVICE_PHRASES = {
    "service.title": QT_TR_NOOP("Service report"),
    "service.lead.up": QT_TR_NOOP(
        "New tickets are up {by} to {came}; {solved} were solved, and {standing} stand open now."
    ),
    "service.lead.down": QT_TR_NOOP(
        "New tickets are down {by} to {came}; {solved} were solved, and {standing} stand open now."
    ),
    "service.lead.same": QT_TR_NOOP(
        "As many tickets came as before, {came}; {solved} were solved, and {standing} stand open"
        " now."
    ),
    "service.lead.alone": QT_TR_NOOP(
        "{came} tickets came and {solved} were solved; {standing} stand open now."
    ),
    "service.lead.none": QT_TR_NOOP(
        "No ticket came in these days, and none was solved; {standing} stand open now."
    ),
    "service.lead.empty": QT_TR_NOOP("There are no tickets and no answers of customers yet."),
    "service.replied": QT_TR_NOOP(
        "The first reply took {mean} on average in working hours, half within {median} and nine"
        " of ten within {ninety}."
    ),
    "service.missed": QT_TR_NOOP("{count} tickets were not answered in time."),
    "service.csat": QT_TR_NOOP(
        "{rate} of {count} customers were satisfied (with 95% certainty {low} to {high})."
    ),
    "service.csat-few": QT_TR_NOOP("{rate} customers were satisfied, too few for a rate."),
    "service.no-cases": QT_TR_NOOP(
        "{count} of the solved tickets were duplicates or rejected; times and shares leave them"
        " out."
    ),
    "service.by-week": QT_TR_NOOP("New tickets by week"),
    "service.by-month": QT_TR_NOOP("New tickets by month"),
    "service.by-quarter": QT_TR_NOOP("New tickets by quarter"),
    "service.by-year": QT_TR_NOOP("New tickets by year"),
    "service.weeks-before": QT_TR_NOOP("pale: before these days"),
    "service.months-before": QT_TR_NOOP("pale: before these days"),
    "service.solved": QT_TR_NOOP("solved"),
    "service.standing": QT_TR_NOOP("Open tickets"),
    "service.standing-aside": QT_TR_NOOP("at the end of each"),
    "service.replies": QT_TR_NOOP("First reply"),
    "service.replies-aside": QT_TR_NOOP("tickets, within so many working hours"),
    "service.up-to": QT_TR_NOOP("≤ {hours} h"),
    "service.over": QT_TR_NOOP("> {hours} h"),
    "service.short": QT_TR_NOOP("{hours} h"),
    "service.longer": QT_TR_NOOP("> {hours}"),
    "service.replied-within": QT_TR_NOOP("First reply {hours}"),
    "service.hours": QT_TR_NOOP("New tickets by hour of the day"),
    "service.hours-aside": QT_TR_NOOP("in the time zone of the business"),
    "service.from": QT_TR_NOOP("New tickets from {hour} on"),
    "service.times": QT_TR_NOOP("Times and limits"),
    "service.times-aside": QT_TR_NOOP("in working hours"),
    "service.weekdays": QT_TR_NOOP("New tickets by weekday"),
    "service.none-new": QT_TR_NOOP("No ticket came in these days."),
    "service.busiest": QT_TR_NOOP("Busiest: {day} from {hour}, {count} tickets."),
    "service.by-channel": QT_TR_NOOP("By channel"),
    "service.by-category": QT_TR_NOOP("By category"),
    "service.by-type": QT_TR_NOOP("By type"),
    "service.by-priority": QT_TR_NOOP("By priority"),
    "service.by-product": QT_TR_NOOP("By product"),
    "service.means": QT_TR_NOOP("times are means in working hours"),
    "service.not-said": QT_TR_NOOP("Not said"),
    "service.more": QT_TR_NOOP("and {count} more"),
    "service.articles": QT_TR_NOOP("Articles that helped most"),
    "service.articles-aside": QT_TR_NOOP("by solved tickets"),
    "service.no-article": QT_TR_NOOP("No article was used for a ticket solved in these days."),
    "service.customers": QT_TR_NOOP("Customers with most tickets"),
    "service.no-customer": QT_TR_NOOP("No customer had a ticket in these days."),
    "service.late": QT_TR_NOOP("Limits passed"),
    "service.late-aside": QT_TR_NOOP("open tickets first, then those passed furthest"),
    "service.all-late": QT_TR_NOOP("All of these days"),
    "service.no-late": QT_TR_NOOP("No limit was passed in these days."),
    "service.still-open": QT_TR_NOOP("still open"),
    "service.limit-reply": QT_TR_NOOP("First reply"),
    "service.limit-solve": QT_TR_NOOP("Solution"),
    "service.of": QT_TR_NOOP("Tickets: {name}"),
    "service.open-tickets": QT_TR_NOOP("Open tickets"),
    "service.new-tickets": QT_TR_NOOP("New tickets"),
    "service.solved-tickets": QT_TR_NOOP("Solved tickets"),
    "service.new-and-solved": QT_TR_NOOP("New and solved tickets"),
    "service.worked-tickets": QT_TR_NOOP("Tickets worked on"),
    "service.came-or-solved-in": QT_TR_NOOP("New or solved in {days}"),
    "service.open-at": QT_TR_NOOP("Open at the end of {days}"),
    "service.chart.flow": QT_TR_NOOP("Chart of new and solved tickets, {count} columns"),
    "service.chart.standing": QT_TR_NOOP("Chart of open tickets, {count} columns"),
    "service.chart.replies": QT_TR_NOOP("Chart of {count} first replies by working hours"),
    "service.chart.hours": QT_TR_NOOP("Chart of new tickets by hour, {count} columns"),
    "column.ticket": QT_TR_NOOP("Ticket"),
    "column.tickets": QT_TR_NOOP("Tickets"),
    "column.article": QT_TR_NOOP("Article"),
    "column.customer": QT_TR_NOOP("Customer"),
    "column.channel": QT_TR_NOOP("Channel"),
    "column.category": QT_TR_NOOP("Category"),
    "column.type": QT_TR_NOOP("Type"),
    "column.priority": QT_TR_NOOP("Priority"),
    "column.product": QT_TR_NOOP("Product"),
    "column.new": QT_TR_NOOP("New tickets"),
    "column.first-reply": QT_TR_NOOP("First reply"),
    "column.in-time": QT_TR_NOOP("In time"),
    "column.solved": QT_TR_NOOP("Solved"),
    "column.solution": QT_TR_NOOP("Solution"),
    "column.weekday": QT_TR_NOOP("Weekday"),
    "column.busiest": QT_TR_NOOP("Busiest from"),
    "column.clock": QT_TR_NOOP("Clock"),
    "column.mean": QT_TR_NOOP("Mean"),
    "column.median": QT_TR_NOOP("Half within"),
    "column.ninety": QT_TR_NOOP("90% within"),
    "column.missed": QT_TR_NOOP("Missed"),
    "column.limit": QT_TR_NOOP("Limit"),
    "column.allowed": QT_TR_NOOP("Allowed"),
    "column.over": QT_TR_NOOP("Over by"),
    "column.passed": QT_TR_NOOP("Passed on"),
    "channel.phone": QT_TR_NOOP("Phone"),
    "channel.email": QT_TR_NOOP("E-mail"),
    "channel.chat": QT_TR_NOOP("Chat"),
    "channel.in_person": QT_TR_NOOP("In person"),
    "channel.social": QT_TR_NOOP("Social media"),
    "channel.self_service": QT_TR_NOOP("Self-service"),
    "priority.low": QT_TR_NOOP("Low"),
    "priority.normal": QT_TR_NOOP("Normal"),
    "priority.high": QT_TR_NOOP("High"),
    "priority.urgent": QT_TR_NOOP("Urgent"),
    "weekday.0": QT_TR_NOOP("Monday"),
    "weekday.1": QT_TR_NOOP("Tuesday"),
    "weekday.2": QT_TR_NOOP("Wednesday"),
    "weekday.3": QT_TR_NOOP("Thursday"),
    "weekday.4": QT_TR_NOOP("Friday"),
    "weekday.5": QT_TR_NOOP("Saturday"),
    "weekday.6": QT_TR_NOOP("Sunday"),
    "note.overdue": QT_TR_NOOP("{count} of them overdue"),
    "note.no-cases": QT_TR_NOOP("{count} without times"),
    "note.of-few-tickets": QT_TR_NOOP("of {count} tickets"),
    "note.of-tickets": QT_TR_NOOP("of {count} tickets"),
    "note.of-answers": QT_TR_NOOP("of {count} answers"),
    "note.promoters": QT_TR_NOOP("answers of 9 or 10"),
    "note.billable": QT_TR_NOOP("{time} billable"),
    "fill.open-tickets": QT_TR_NOOP("tickets not solved yet"),
    "fill.new-tickets": QT_TR_NOOP("tickets that come in"),
    "fill.solved-tickets": QT_TR_NOOP("tickets that are solved"),
    "fill.first-reply": QT_TR_NOOP("from the first reply on"),
    "fill.reply-level": QT_TR_NOOP("needs a service level"),
    "fill.solution": QT_TR_NOOP("from the first solution on"),
    "fill.solve-level": QT_TR_NOOP("needs a service level"),
    "fill.first-contact": QT_TR_NOOP("from the first solution on"),
    "fill.reopened": QT_TR_NOOP("from the first solution on"),
    "fill.csat": QT_TR_NOOP("needs answers to the survey"),
    "fill.nps": QT_TR_NOOP("needs answers to the survey"),
    "fill.time-spent": QT_TR_NOOP("needs time on tickets"),
    "kpi.open-tickets": QT_TR_NOOP("Open tickets"),
    "kpi.open-tickets.formula": QT_TR_NOOP(
        "tickets that are new, open, waiting or on hold; overdue are those past a limit"
    ),
    "kpi.new-tickets": QT_TR_NOOP("New tickets"),
    "kpi.new-tickets.formula": QT_TR_NOOP("tickets that came in"),
    "kpi.solved-tickets": QT_TR_NOOP("Solved tickets"),
    "kpi.solved-tickets.formula": QT_TR_NOOP("tickets solved and not opened again since"),
    "kpi.first-reply": QT_TR_NOOP("First reply"),
    "kpi.first-reply.formula": QT_TR_NOOP(
        "working time from the ticket to the first public reply, pauses left out: mean, median as"
        " half of, 90th percentile; a reply before the ticket counts as 0"
    ),
    "kpi.reply-level": QT_TR_NOOP("First reply in time"),
    "kpi.reply-level.formula": QT_TR_NOOP(
        "answered within the limit ÷ (answered, or limit passed); a limit once passed stays missed"
    ),
    "kpi.solution": QT_TR_NOOP("Solution time"),
    "kpi.solution.formula": QT_TR_NOOP(
        "working time from the ticket to its last solution, pauses left out: mean, median as half"
        " of, 90th percentile"
    ),
    "kpi.solve-level": QT_TR_NOOP("Solved in time"),
    "kpi.solve-level.formula": QT_TR_NOOP(
        "solved within the limit ÷ (solved, or limit passed); a limit once passed stays missed"
    ),
    "kpi.first-contact": QT_TR_NOOP("Solved with one reply"),
    "kpi.first-contact.formula": QT_TR_NOOP("solved with exactly one reply ÷ solved"),
    "kpi.reopened": QT_TR_NOOP("Opened again"),
    "kpi.reopened.formula": QT_TR_NOOP("solved that had been opened again before ÷ solved"),
    "kpi.csat": QT_TR_NOOP("Satisfied (CSAT)"),
    "kpi.csat.formula": QT_TR_NOOP("answers of 4 or 5 ÷ answers"),
    "kpi.nps": QT_TR_NOOP("Recommended (NPS)"),
    "kpi.nps.formula": QT_TR_NOOP("percent of answers of 9 or 10 − percent of 0 to 6"),
    "kpi.time-spent": QT_TR_NOOP("Time spent"),
    "kpi.time-spent.formula": QT_TR_NOOP("sum of the minutes written down for tickets"),
    "kpi.how-likely": QT_TR_NOOP(
        "{how} Of {count} cases, so with 95% certainty between {low} and {high}."
    ),
    "population.new-tickets": QT_TR_NOOP("tickets"),
    "population.replied-tickets": QT_TR_NOOP("answered tickets"),
    "population.reply-judged": QT_TR_NOOP("tickets answered, or past the limit of the first reply"),
    "population.open-tickets": QT_TR_NOOP("open tickets"),
    "population.solved-tickets": QT_TR_NOOP("solved tickets"),
    "population.finished-tickets": QT_TR_NOOP("solved tickets"),
    "population.finished-reopened": QT_TR_NOOP("solved tickets"),
    "population.finished-replies": QT_TR_NOOP("solved tickets"),
    "population.solve-judged": QT_TR_NOOP("tickets solved, or past the limit of the solution"),
    "population.worked-tickets": QT_TR_NOOP("times on tickets"),
    "population.csat-answers": QT_TR_NOOP("answers to the survey of satisfaction"),
    "population.nps-answers": QT_TR_NOOP("answers to the survey of recommendation"),
    "period.came-in": QT_TR_NOOP("made in these days"),
    "period.solved-in": QT_TR_NOOP("solved at last in these days"),
    "period.solved-or-late-in": QT_TR_NOOP(
        "solved at last, or unsolved and past the limit, in these days"
    ),
    "period.answered-in": QT_TR_NOOP("given in these days"),
    "period.worked-in": QT_TR_NOOP("begun in these days"),
    "without.no-case": QT_TR_NOOP("duplicates and rejected ones"),
    "without.no-limit": QT_TR_NOOP("those without a limit"),
    "without.no-score": QT_TR_NOOP("those without a score"),
    "without.running": QT_TR_NOOP("those still running"),
}
# Where the first place is a single one, as in `phrases.SINGLE`.
SERVICE_SINGLE = {
    "service.lead.alone": (
        "came",
        QT_TR_NOOP("1 ticket came and {solved} were solved; {standing} stand open now."),
    ),
    "service.missed": ("count", QT_TR_NOOP("1 ticket was not answered in time.")),
    "service.no-cases": (
        "count",
        QT_TR_NOOP(
            "1 of the solved tickets was a duplicate or rejected; times and shares leave it out."
        ),
    ),
    "service.busiest": ("count", QT_TR_NOOP("Busiest: {day} from {hour}, 1 ticket.")),
    "note.no-cases": ("count", QT_TR_NOOP("1 without times")),
    "note.of-few-tickets": ("count", QT_TR_NOOP("of 1 ticket")),
    "note.of-tickets": ("count", QT_TR_NOOP("of 1 ticket")),
    "note.of-answers": ("count", QT_TR_NOOP("of 1 answer")),
    "kpi.how-likely": ("count", QT_TR_NOOP("{how} Of 1 case.")),
}
