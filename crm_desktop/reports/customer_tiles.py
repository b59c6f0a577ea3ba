"""What the report on customers says first: a sentence on what happened, and six key figures."""

from collections.abc import Iterator

from crm_desktop.domain.customer_figures import CustomerFigures, CustomerPeriod, Lifetime
from crm_desktop.domain.kpi import CUSTOMERS, change, likely, share
from crm_desktop.domain.report import (
    Buyers,
    BuyersBehind,
    Change,
    Figure,
    Paragraph,
    Phrase,
    Said,
    Tile,
    Tiles,
    Unit,
)
from crm_desktop.reports.register import how

_FEW = 5  # customers, of whom it says nothing that they bring most


def opening(facts: CustomerFigures) -> tuple[Paragraph, Tiles]:
    """The sentences and the key figures."""
    return Paragraph(tuple(_sentences(facts)), _lead(facts)), Tiles(tuple(_tiles(facts)))


def first_five(facts: CustomerFigures) -> Phrase | None:
    """How much of all value the first five bring, where there are more."""
    if facts.period.customers <= _FEW or facts.value <= 0:
        return None
    return Phrase(
        "customers.first-five", {"share": Figure(facts.first_five / facts.value, Unit.SHARE)}
    )


def _lead(facts: CustomerFigures) -> Phrase:
    """What happened, in one sentence."""
    now = facts.period
    values: dict[str, Said] = {"new": Figure(now.new), "count": Figure(now.customers)}
    return Phrase("customers.lead" if now.new else "customers.lead.none", values)


def _sentences(facts: CustomerFigures) -> Iterator[Phrase]:
    now = facts.period
    if now.begun:
        churn = share("churn", now.lost, now.begun, now.begun)
        key = "customers.churn" if churn.of is None else "customers.churn-few"
        low, high = (Figure(each, Unit.SHARE) for each in likely(now.lost, now.begun))
        values = {"lost": Figure(now.lost), "count": Figure(now.begun), "churn": churn}
        yield Phrase(key, {**values, "low": low, "high": high})
    if _lifetime(now) is not None:
        yield Phrase("customers.brings", _brought(facts))
    five = first_five(facts)
    if five is not None:
        yield Phrase("customers.five-bring", {"share": five.values["share"]})
    if facts.all_overdue:
        yield Phrase(
            "customers.are-overdue",
            {"count": Figure(facts.all_overdue), "money": facts.money(facts.overdue_a_year)},
        )
    if facts.unrated:
        count = sum(each.count for each in facts.unrated)
        yield Phrase("customers.unrated", {"count": Figure(count)})


def _tiles(facts: CustomerFigures) -> Iterator[Tile]:
    yield _count_tile(facts)
    yield _new_tile(facts)
    yield _repeat_tile(facts)
    yield _retention_tile(facts)
    yield _year_tile(facts)
    yield _lifetime_tile(facts)


def _count_tile(facts: CustomerFigures) -> Tile:
    now, before = facts.period, facts.before
    told = None
    if before is not None:
        figures = Figure(now.customers), Figure(before.customers)
        told = change("customers", *figures, (now.customers, before.customers))
    note = None
    if facts.active is not None:
        note = Phrase("note.active-customers", {"count": Figure(facts.active)})
    behind = now.behind("customers.all", Buyers.ALL)
    return _tile("customers", Figure(now.customers), told, note, behind)


def _new_tile(facts: CustomerFigures) -> Tile:
    now, before = facts.period, facts.before
    told = None
    if before is not None:
        told = change("new-customers", Figure(now.new), Figure(before.new), (now.new, before.new))
    part = Figure(now.new / now.customers if now.customers else None, Unit.SHARE)
    note = Phrase("note.new-of-all", {"share": part}) if now.new else None
    behind = now.behind("kpi.new-customers", Buyers.NEW)
    return _tile("new-customers", Figure(now.new), told, note, behind)


def _repeat_tile(facts: CustomerFigures) -> Tile:
    now, before = facts.period, facts.before
    figure, told = _repeat(now), None
    if before is not None:
        cases = (now.customers, before.customers)
        told = change("repeat-rate", figure, _repeat(before), cases)
    note = Phrase("note.bought-again", {"count": Figure(now.repeat)})
    behind = now.behind("customers.by-times", Buyers.REPEAT)
    tile = _tile("repeat-rate", figure, told, note, behind)
    return _sure(tile, now.repeat, now.customers)


def _retention_tile(facts: CustomerFigures) -> Tile:
    now, before = facts.period, facts.before
    figure, told = _retention(now), None
    if before is not None:
        told = change("retention", figure, _retention(before), (now.begun, before.begun))
    values = {"lost": Figure(now.lost), "count": Figure(now.begun)}
    note = Phrase("note.lost-of" if now.begun else "fill.retention", values)
    behind = now.behind("customers.active-then", Buyers.BEGUN)
    return _sure(_tile("retention", figure, told, note, behind), now.begun - now.lost, now.begun)


def _year_tile(facts: CustomerFigures) -> Tile:
    year = facts.period.year
    figure, told = _a_year(facts, facts.period), None
    if facts.before is not None:
        cases = (year.begun, facts.before.year.begun)
        told = change("value-a-year", figure, _a_year(facts, facts.before), cases)
    note = _too_few(year.begun)
    if figure.value is not None and year.valued:
        note = Phrase(
            "note.purchases-of",
            {
                "times": Figure(year.valued / year.begun, Unit.TENTHS),
                "money": facts.money(year.value / year.valued),
            },
        )
    behind = facts.period.behind("customers.a-year-ago", Buyers.YEAR)
    return _tile("value-a-year", figure, told, note, behind)


def _lifetime_tile(facts: CustomerFigures) -> Tile:
    year, lifetime = facts.period.year, _lifetime(facts.period)
    behind = facts.period.behind("customers.a-year-ago", Buyers.YEAR)
    if lifetime is None:
        none_lost = Phrase("note.none-lost", {"count": Figure(year.begun)})
        note = _too_few(year.begun) or none_lost
        nothing = Figure(None, Unit.MONEY, facts.currency)
        return _tile("lifetime-value", nothing, None, note, behind)
    brought = _brought(facts)
    note = Phrase("note.years-margin", brought)
    tile = _tile("lifetime-value", facts.money(lifetime.value), None, note, behind)
    values: dict[str, Said] = {"how": how("lifetime-value"), "count": Figure(year.begun)}
    return tile._replace(how=Phrase("kpi.how-likely", {**values, **brought}))


def _lifetime(period: CustomerPeriod) -> Lifetime | None:
    """What a customer brings, where that rests on enough of them."""
    few = period.year.begun < CUSTOMERS["lifetime-value"].smallest
    return None if few else period.lifetime


def _brought(facts: CustomerFigures) -> dict[str, Said]:
    """What a customer brings, as a phrase tells it."""
    lifetime = facts.period.lifetime
    if lifetime is None:
        return {}
    return {
        "value": facts.money(lifetime.value),
        "years": Figure(lifetime.years, Unit.TENTHS),
        "margin": Figure(lifetime.margin, Unit.SHARE),
        "low": facts.money(lifetime.low),
        "high": facts.money(lifetime.high),
    }


def _too_few(begun: int) -> Phrase | None:
    """That there are too few customers for a value."""
    few = begun < CUSTOMERS["value-a-year"].smallest
    return Phrase("fill.value-a-year", {"count": Figure(begun)}) if few else None


def _sure(tile: Tile, part: int, whole: int) -> Tile:
    """The tile, its tip saying how sure its share is where it is one."""
    if not isinstance(tile.value, Figure) or tile.value.of is not None or not whole:
        return tile
    low, high = (Figure(each, Unit.SHARE) for each in likely(part, whole))
    values: dict[str, Said] = {"how": how(tile.kpi), "count": Figure(whole)}
    return tile._replace(how=Phrase("kpi.how-likely", {**values, "low": low, "high": high}))


def _tile(
    key: str, value: Figure, told: Change | None, note: Phrase | None, behind: BuyersBehind
) -> Tile:
    return Tile(key, Phrase(f"kpi.{key}"), value, told, note, how(key), behind)


def _repeat(period: CustomerPeriod) -> Figure:
    return share("repeat-rate", period.repeat, period.customers, period.customers)


def _retention(period: CustomerPeriod) -> Figure:
    return share("retention", period.begun - period.lost, period.begun, period.begun)


def _a_year(facts: CustomerFigures, period: CustomerPeriod) -> Figure:
    year = period.year
    few = year.begun < CUSTOMERS["value-a-year"].smallest
    return Figure(None, Unit.MONEY, facts.currency) if few else facts.money(year.value / year.begun)
