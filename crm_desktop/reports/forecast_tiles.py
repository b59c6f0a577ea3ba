"""What the forecast says first: what to expect of the quarter, what that rests on, four totals."""

from collections.abc import Iterator

from crm_desktop.domain.attainment import Attainment
from crm_desktop.domain.forecast_figures import ForecastFigures, Learned, Likely, Total
from crm_desktop.domain.report import (
    Behind,
    Figure,
    Paragraph,
    Phrase,
    Population,
    Said,
    Tile,
    Tiles,
    Unit,
)
from crm_desktop.reports.register import how

_NAMED = 3  # months out of the usual that are named


def opening(facts: ForecastFigures) -> tuple[Paragraph, Tiles]:
    """The sentences and the totals."""
    return Paragraph(tuple(_sentences(facts)), _lead(facts)), Tiles(tuple(_tiles(facts)))


def between(facts: ForecastFigures, likely: Likely) -> Phrase:
    """The amounts that four of five outcomes lie between."""
    return Phrase(
        "forecast.between", {"low": facts.about(likely.low), "high": facts.about(likely.high)}
    )


def _lead(facts: ForecastFigures) -> Phrase:
    quarter = facts.quarter
    return Phrase(
        "forecast.lead",
        {
            "expected": facts.about(quarter.likely.expected),
            "low": facts.about(quarter.likely.low),
            "high": facts.about(quarter.likely.high),
        },
    )


def _sentences(facts: ForecastFigures) -> Iterator[Phrase]:
    if facts.quarter.won:
        yield Phrase(
            "forecast.won-already",
            {"count": Figure(facts.quarter.count), "won": facts.money(facts.quarter.won)},
        )
    if facts.goal is not None:
        yield _goal_sentence(facts.goal)
    yield Phrase(f"forecast.learned.{facts.learned.value}", {"count": Figure(facts.months)})
    if facts.learned is Learned.WHOLE:
        yield Phrase("forecast.season" if facts.has_season else "forecast.no-season")
    for when in facts.uneven[:_NAMED]:
        yield Phrase("forecast.uneven", {"month": when})
    near = facts.coming[0]
    if facts.learned is not Learned.NOTHING and any(month.deals for month in facts.coming[:3]):
        yield Phrase("forecast.weight", {"share": Figure(1 - near.weight, Unit.SHARE)})


def _goal_sentence(of: Attainment) -> Phrase:
    """What of the goal of the quarter must still be won, and how likely that is."""
    values: dict[str, Said] = {"target": of.figure(of.target.amount)}
    if of.is_reached:
        return Phrase("forecast.goal-reached", values)
    values["missing"] = of.figure(of.missing)
    if of.chance is None:
        return Phrase("forecast.goal", values)
    chance = Figure(of.chance / 100, Unit.SHARE)
    return Phrase("forecast.goal-chance", {**values, "chance": chance})


def _tiles(facts: ForecastFigures) -> Iterator[Tile]:
    won = Population.WON
    yield _tile(facts, "quarter", facts.quarter, _behind(facts.quarter, won))
    due = Behind(Phrase("forecast.due"), Population.OPEN, is_rated=True)
    yield _tile(
        facts,
        "next-quarter",
        facts.next_quarter,
        due._replace(due=_days(facts, facts.next_quarter)),
    )
    yield _tile(facts, "year", facts.year, _behind(facts.year, won))
    yield _tile(facts, "twelve", facts.twelve, due._replace(due=_days(facts, facts.twelve)))


def _tile(facts: ForecastFigures, name: str, total: Total, behind: Behind) -> Tile:
    title = Phrase(f"forecast.total.{name}", {"days": total.when})
    value: Said = facts.about(total.likely.expected)
    return Tile(
        "expected-won",
        title,
        value,
        None,
        between(facts, total.likely),
        how("expected-won"),
        behind,
    )


def _behind(total: Total, population: Population) -> Behind:
    return Behind(Phrase("forecast.won-so-far"), population, total.first, total.before)


def _days(facts: ForecastFigures, total: Total) -> tuple[str, str]:
    """The days in which open deals count, from today on."""
    return max(total.when.first, facts.today).isoformat(), total.when.last.isoformat()
