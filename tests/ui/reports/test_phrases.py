"""Everything a report says has words."""

from collections.abc import Iterator

from crm_desktop.domain.kpi import KPIS
from crm_desktop.domain.report import Phrase, Report
from crm_desktop.reports.customers import customers
from crm_desktop.reports.forecast import forecast
from crm_desktop.reports.goals import goals
from crm_desktop.reports.sales import sales
from crm_desktop.reports.service import service
from crm_desktop.ui.reports.phrases import PHRASES
from tests.helpers import aimed, expected
from tests.helpers import customers as of_customers
from tests.helpers import service as of_service
from tests.helpers.sales import aiming, studio


def phrases(thing: object) -> Iterator[Phrase]:
    """Every phrase within a report, however deep."""
    if isinstance(thing, Phrase):
        yield thing
        for value in thing.values.values():
            yield from phrases(value)
    elif isinstance(thing, tuple):
        for each in thing:
            yield from phrases(each)


def test_every_phrase_of_a_report_has_words_and_its_places_are_filled() -> None:
    for report in _reports():
        for phrase in phrases(report):
            text = PHRASES[phrase.key]
            places = {part.partition("}")[0] for part in text.split("{")[1:]}
            assert places <= set(phrase.values), phrase.key


def test_every_figure_of_the_register_has_a_name_and_a_formula() -> None:
    for key in KPIS:
        assert {f"kpi.{key}", f"kpi.{key}.formula"} <= set(PHRASES)


def test_no_words_are_kept_for_nothing() -> None:
    said = {phrase.key for report in _reports() for phrase in phrases(report)}
    parts = (
        "sales.",
        "customers.",
        "segment.",
        "service.",
        "forecast.",
        "method.",
        "note.",
        "column.",
        "without.",
        "fill.",
        "period.",
        "goal.",
        "goals.",
    )
    ours = {key for key in PHRASES if key.startswith(parts)}
    elsewhere = {f"sales.lead.{way}" for way in ("up", "down", "same", "first")}
    elsewhere |= {f"service.lead.{way}" for way in ("up", "down", "same")}
    elsewhere |= {"goals.missed"}  # of a period that is over
    elsewhere |= {f"{of}.by-{grain}" for of in _BY_DAYS for grain in _GRAINS}
    unsaid = ours - said - elsewhere - {key for key in ours if key.startswith("sales.unrated")}
    assert unsaid <= {
        "sales.stage-of",
        "sales.no-reason",
        "sales.none-lost",
        "service.weeks-before",
        "service.by-product",
        "service.more",
        "column.product",
    }


_GRAINS = ("week", "quarter", "year")
_BY_DAYS = ("sales", "customers", "service")


def _reports() -> list[Report]:
    deals = [studio(), studio(before=False), studio(3, lost=2), studio(0, lost=0)]
    deals += [aiming(came, chance) for came, chance in ((10, 36), (90, None))]
    tickets = [
        of_service.studio(),
        of_service.studio(before=False),
        of_service.few(),
        of_service.nothing(),
        of_service.quiet(),
    ]
    return [
        *map(sales, deals),
        *map(forecast, expected.every()),
        *map(customers, of_customers.every()),
        *map(goals, aimed.every()),
        *map(service, tickets),
    ]


def test_a_report_is_plain_data() -> None:
    report = sales(studio())
    assert isinstance(report, Report)
    assert report == sales(studio())
