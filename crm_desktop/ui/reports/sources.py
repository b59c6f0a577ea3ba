"""The reports there are: what each is called, what it counts, and how it is read."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.report import Report
from crm_desktop.domain.report_period import Asked
from crm_desktop.services.business import Business, read_business
from crm_desktop.services.reporting import sales_report
from crm_desktop.services.reporting_customers import customer_report
from crm_desktop.services.reporting_goals import goals_report
from crm_desktop.services.reporting_service import service_head, service_opening, service_report
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.translation import QT_TR_NOOP

Read = Callable[[Reading], Report]


class Begun(NamedTuple):
    """A report and the settings it was made with; where it is only begun, how to read all of it."""

    report: Report
    business: Business
    rest: Read | None = None


class Source(NamedTuple):
    """A report; changes to records of its kinds make it read anew."""

    title: str
    kinds: tuple[Kind, ...]
    begin: Callable[[Asked, int, Reading], Begun]
    is_shown_empty: bool  # its figures themselves say what would fill them
    has_period: bool = True  # whether one chooses its days
    asks: str = ""  # the action that asks what it goes by
    nothing: str = QT_TR_NOOP(
        "Won and lost deals are counted here. Close a deal, or choose other days."
    )
    fills: tuple[str, str] = (QT_TR_NOOP("Open the pipeline"), "go.pipeline")


def _sales(asked: Asked, now: int, reading: Reading) -> Begun:
    return Begun(sales_report(asked, now)(reading), read_business(reading))


def _customers(asked: Asked, now: int, reading: Reading) -> Begun:
    return Begun(customer_report(asked, now)(reading), read_business(reading))


def _service(asked: Asked, now: int, reading: Reading) -> Begun:
    head = service_head(reading, asked, now)
    rest = None if head.is_empty else service_report(head)
    return Begun(service_opening(head), read_business(reading), rest)


def _forecast(_asked: Asked, now: int, reading: Reading) -> Begun:
    from crm_desktop.services.forecasting import forecast_report  # numpy takes a while

    return Begun(forecast_report(now)(reading), read_business(reading))


def _goals(_asked: Asked, now: int, reading: Reading) -> Begun:
    return Begun(goals_report(now)(reading), read_business(reading))


def beginning(key: str, asked: Asked, now: int) -> Callable[[Reading], Begun]:
    """A read of what a report says first, as it stands at `now`."""
    return partial(SOURCES[key].begin, asked, now)


SOURCES = {
    "sales": Source(
        QT_TR_NOOP("Sales"),
        (Kind.DEAL, Kind.PIPELINE, Kind.OPTION, Kind.SETTING, Kind.GOAL, Kind.LEVEL),
        _sales,
        is_shown_empty=False,
    ),
    "forecast": Source(
        QT_TR_NOOP("Forecast"),
        (
            *(Kind.DEAL, Kind.PIPELINE, Kind.OPTION, Kind.SETTING, Kind.FORECAST, Kind.GOAL),
            Kind.LEVEL,
        ),
        _forecast,
        is_shown_empty=False,
        has_period=False,
        asks="report.own_figures",
        nothing=QT_TR_NOOP(
            "What the next months will bring is told here, once a deal was won or is expected."
        ),
    ),
    "customers": Source(
        QT_TR_NOOP("Customers"),
        (Kind.DEAL, Kind.COMPANY, Kind.CONTACT, Kind.PIPELINE, Kind.SETTING),
        _customers,
        is_shown_empty=False,
        asks="report.silence",
        nothing=QT_TR_NOOP(
            "Whoever you won a deal with is a customer and is told of here. Win a deal, or choose"
            " other days."
        ),
    ),
    "service": Source(
        QT_TR_NOOP("Service"),
        (Kind.TICKET, Kind.RESPONSE, Kind.SURVEY, Kind.ARTICLE, Kind.LEVEL, Kind.SETTING),
        _service,
        is_shown_empty=True,
    ),
    "goals": Source(
        QT_TR_NOOP("Goals"),
        (
            *(Kind.GOAL, Kind.DEAL, Kind.CONTACT, Kind.ACTIVITY, Kind.TICKET, Kind.FORECAST),
            *(Kind.PIPELINE, Kind.OPTION, Kind.LEVEL, Kind.SETTING),
        ),
        _goals,
        is_shown_empty=False,
        has_period=False,
        asks="goal.set",
        nothing=QT_TR_NOOP(
            "How far your goals are reached is told here: what you want to win in a month, calls,"
            " new customers. You set one once, and it holds for every month, quarter or year after."
        ),
        fills=(QT_TR_NOOP("Set a goal …"), "goal.set"),
    ),
}
