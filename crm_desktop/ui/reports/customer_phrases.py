"""The words of the report on customers."""

from crm_desktop.ui.translation import QT_TR_NOOP

CUSTOMER_PHRASES = {
    "customers.title": QT_TR_NOOP("Customer report"),
    "customers.lead": QT_TR_NOOP("{new} of {count} customers are new in these days."),
    "customers.lead.none": QT_TR_NOOP("No customer is new in these days; there are {count}."),
    "customers.churn": QT_TR_NOOP(
        "{lost} of the {count} customers active when these days began are lost: {churn} churn (with"
        " 95% certainty {low} to {high})."
    ),
    "customers.churn-few": QT_TR_NOOP(
        "{lost} of the {count} customers active when these days began are lost, too few for a rate."
    ),
    "customers.brings": QT_TR_NOOP(
        "At the churn of the last twelve months a customer stays for {years} years and brings"
        " {value} (with 95% certainty {low} to {high})."
    ),
    "customers.first-five": QT_TR_NOOP("the first 5 bring {share}"),
    "customers.five-bring": QT_TR_NOOP("The first 5 bring {share} of all value."),
    "customers.are-overdue": QT_TR_NOOP(
        "{count} customers are overdue, who used to buy for {money} a year."
    ),
    "customers.unrated": QT_TR_NOOP(
        "{count} purchases have no exchange rate: they count, and their value is listed apart."
    ),
    "customers.all": QT_TR_NOOP("Customers"),
    "customers.all-of": QT_TR_NOOP("All {count} customers"),
    "customers.by-times": QT_TR_NOOP("Customers, by how often they bought"),
    "customers.active-then": QT_TR_NOOP("Customers active when these days began"),
    "customers.a-year-ago": QT_TR_NOOP("Customers active a year before"),
    "customers.by-month": QT_TR_NOOP("Customers who bought, by month"),
    "customers.by-quarter": QT_TR_NOOP("Customers who bought, by quarter"),
    "customers.by-year": QT_TR_NOOP("Customers who bought, by year"),
    "customers.again": QT_TR_NOOP("had bought before"),
    "customers.bought-in": QT_TR_NOOP("Bought in {days}"),
    "customers.chart.bought": QT_TR_NOOP("Chart of customers who bought, {count} columns"),
    "customers.chart.times": QT_TR_NOOP("Chart of {count} customers by how often they bought"),
    "customers.times": QT_TR_NOOP("How often they bought"),
    "customers.so-far": QT_TR_NOOP("so far"),
    "customers.times-of": QT_TR_NOOP("{least} times"),
    "customers.times-to": QT_TR_NOOP("{least} to {most} times"),
    "customers.times-or-more": QT_TR_NOOP("{least} times or more"),
    "customers.who-bought": QT_TR_NOOP("Bought: {times}"),
    "customers.overdue": QT_TR_NOOP("Overdue customers"),
    "customers.dearest-first": QT_TR_NOOP("silent for long, the dearest first"),
    "customers.silent": QT_TR_NOOP(
        "every {gap} on average of {count} purchases, silent for {silent}"
    ),
    "customers.overdue-how": QT_TR_NOOP(
        "Overdue after a silence of {overdue} usual gaps, lost after {lost}. The usual gap is their"
        " own, drawn towards the {gap} of all customers by the weight of two gaps."
    ),
    "customers.no-gaps": QT_TR_NOOP(
        "Too few customers bought again to tell how long one is usually silent."
    ),
    "customers.none-overdue": QT_TR_NOOP("Nobody who bought on two days or more is overdue."),
    "customers.more": QT_TR_NOOP("and {count} more"),
    "customers.segments": QT_TR_NOOP("Segments"),
    "customers.segments-aside": QT_TR_NOOP("by how lately, how often and for how much they bought"),
    "customers.of-segment": QT_TR_NOOP("Segment: {segment}"),
    "customers.no-segments": QT_TR_NOOP(
        "Customers are parted into segments from 15 on; there are {count}."
    ),
    "customers.parted.3": QT_TR_NOOP(
        "The {count} customers are ranked and parted into thirds, by the last purchase and by the"
        " mean of number and value; fifths from 100 customers on. Who is alike shares a class."
    ),
    "customers.parted.5": QT_TR_NOOP(
        "The {count} customers are ranked and parted into fifths, by the last purchase and by the"
        " mean of number and value. Who is alike shares a class."
    ),
    "customers.best": QT_TR_NOOP("Best customers"),
    "segment.champion": QT_TR_NOOP("Champions"),
    "segment.champion.like": QT_TR_NOOP("bought lately, and brought the most"),
    "segment.loyal": QT_TR_NOOP("Loyal"),
    "segment.loyal.like": QT_TR_NOOP("bought not long ago, and brought much"),
    "segment.potential-loyal": QT_TR_NOOP("Potential loyal"),
    "segment.potential-loyal.like": QT_TR_NOOP("bought lately, and brought a fair amount"),
    "segment.new": QT_TR_NOOP("New"),
    "segment.new.like": QT_TR_NOOP("bought lately, little so far"),
    "segment.promising": QT_TR_NOOP("Promising"),
    "segment.promising.like": QT_TR_NOOP("bought not long ago, little so far"),
    "segment.needs-attention": QT_TR_NOOP("Need attention"),
    "segment.needs-attention.like": QT_TR_NOOP("brought a fair amount, some time ago"),
    "segment.about-to-sleep": QT_TR_NOOP("About to sleep"),
    "segment.about-to-sleep.like": QT_TR_NOOP("brought little, some time ago"),
    "segment.cannot-lose": QT_TR_NOOP("Can’t lose"),
    "segment.cannot-lose.like": QT_TR_NOOP("brought the most, but long ago"),
    "segment.at-risk": QT_TR_NOOP("At risk"),
    "segment.at-risk.like": QT_TR_NOOP("brought a fair amount, but long ago"),
    "segment.hibernating": QT_TR_NOOP("Hibernating"),
    "segment.hibernating.like": QT_TR_NOOP("brought little, and long ago"),
    "segment.lost": QT_TR_NOOP("Lost"),
    "segment.lost.like": QT_TR_NOOP("brought the least, the longest ago"),
    "column.customers": QT_TR_NOOP("Customers"),
    "column.purchases": QT_TR_NOOP("Purchases"),
    "column.last-purchase": QT_TR_NOOP("Last purchase"),
    "column.segment": QT_TR_NOOP("Segment"),
    "column.like": QT_TR_NOOP("What they are like"),
    "column.share": QT_TR_NOOP("Share"),
    "column.why": QT_TR_NOOP("Why"),
    "column.usual": QT_TR_NOOP("Usual gap"),
    "column.a-year": QT_TR_NOOP("Value a year"),
    "note.active-customers": QT_TR_NOOP("{count} of them active"),
    "note.new-of-all": QT_TR_NOOP("{share} of all"),
    "note.bought-again": QT_TR_NOOP("{count} bought again"),
    "note.lost-of": QT_TR_NOOP("{lost} of {count} lost"),
    "note.worth": QT_TR_NOOP("for {value} together"),
    "note.purchases-of": QT_TR_NOOP("{times} purchases of {money}"),
    "note.years-margin": QT_TR_NOOP("{years} years, margin {margin}"),
    "note.none-lost": QT_TR_NOOP("none of {count} was lost"),
    "fill.retention": QT_TR_NOOP("too little known before"),
    "fill.value-a-year": QT_TR_NOOP("of {count} active, too few"),
    "kpi.customers": QT_TR_NOOP("Customers"),
    "kpi.customers.formula": QT_TR_NOOP(
        "companies, or people without one, with whom a deal was won; active are those not silent"
        " for so long that they count as lost"
    ),
    "kpi.new-customers": QT_TR_NOOP("New customers"),
    "kpi.new-customers.formula": QT_TR_NOOP("customers whose first deal was won in these days"),
    "kpi.repeat-rate": QT_TR_NOOP("Repeat purchase rate"),
    "kpi.repeat-rate.formula": QT_TR_NOOP("customers with two or more purchases ÷ customers"),
    "kpi.retention": QT_TR_NOOP("Retention"),
    "kpi.retention.formula": QT_TR_NOOP(
        "(active at the end − those not active at the start) ÷ active at the start"
    ),
    "kpi.churn": QT_TR_NOOP("Churn"),
    "kpi.churn.formula": QT_TR_NOOP("active at the start and not at the end ÷ active at the start"),
    "kpi.value-a-year": QT_TR_NOOP("Value a year"),
    "kpi.value-a-year.formula": QT_TR_NOOP(
        "what the customers active a year before the end bought since ÷ these customers"
    ),
    "kpi.lifetime-value": QT_TR_NOOP("Lifetime value"),
    "kpi.lifetime-value.formula": QT_TR_NOOP(
        "average purchase × purchases a year × years × margin; years are 1 ÷ the churn of that"
        " year, the margin is taken as 100% as costs are not known"
    ),
    "population.customers": QT_TR_NOOP("customers"),
    "population.new-customers": QT_TR_NOOP("customers"),
    "population.active-customers": QT_TR_NOOP("active customers"),
    "period.up-to": QT_TR_NOOP("until the end of these days"),
    "period.first-in": QT_TR_NOOP("by the day of their first purchase"),
    "period.at-start": QT_TR_NOOP("as these days began"),
    "period.year-before": QT_TR_NOOP("a year before the end of these days"),
}
# Where the first place is a single one, as in `phrases.SINGLE`.
CUSTOMER_SINGLE = {
    "customers.lead": ("new", QT_TR_NOOP("1 of {count} customers is new in these days.")),
    "customers.churn": (
        "lost",
        QT_TR_NOOP(
            "1 of the {count} customers active when these days began is lost: {churn} churn (with"
            " 95% certainty {low} to {high})."
        ),
    ),
    "customers.churn-few": (
        "lost",
        QT_TR_NOOP(
            "1 of the {count} customers active when these days began is lost, too few for a rate."
        ),
    ),
    "customers.are-overdue": (
        "count",
        QT_TR_NOOP("1 customer is overdue, who used to buy for {money} a year."),
    ),
    "customers.unrated": (
        "count",
        QT_TR_NOOP("1 purchase has no exchange rate: it counts, and its value is listed apart."),
    ),
    "customers.times-of": ("least", QT_TR_NOOP("Once")),
}
