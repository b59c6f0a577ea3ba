"""Forecasts on record and the user's own figures; months are `YYYY-MM`, instants ms UTC."""

from crm_desktop.domain.forecast_ledger import OwnFigure, QuarterTold, Told
from crm_desktop.storage.reading import Reading


def is_told(reading: Reading, made: str, currency: str) -> bool:
    """Whether forecasts were put on record in that month."""
    sql = "SELECT 1 FROM forecast WHERE made = ? AND currency = ? LIMIT 1"
    return reading.value(sql, (made, currency)) is not None


def told(reading: Reading, currency: str) -> list[Told]:
    """What was told of months, the oldest first."""
    rows = reading.rows(
        "SELECT method, made, month, expected, low, high, told_at FROM forecast"
        " WHERE currency = ? ORDER BY made, method, month",
        (currency,),
    )
    return [Told(*row) for row in rows]


def quarter(reading: Reading, month: str, currency: str) -> tuple[QuarterTold, int] | None:
    """What is expected of the quarter from a month on, and when that was told."""
    names = ", ".join(QuarterTold._fields)
    row = reading.first(
        f"SELECT {names}, told_at FROM quarter_expected WHERE month = ? AND currency = ?",
        (month, currency),
    )
    return None if row is None else (QuarterTold(*row[:-1]), row[-1])


def month(reading: Reading, month: str, currency: str) -> tuple[QuarterTold, int] | None:
    """What was put on record of a month when it began, and when that was told."""
    names = ", ".join(QuarterTold._fields)
    row = reading.first(
        f"SELECT {names}, told_at FROM forecast"
        " WHERE made = ?1 AND method = 'combined' AND month = ?1 AND currency = ?2",
        (month, currency),
    )
    return None if row is None else (QuarterTold(*row[:-1]), row[-1])


def own_figures(reading: Reading, currency: str) -> list[OwnFigure]:
    """The user's own figures, of each month the oldest first."""
    rows = reading.rows(
        "SELECT month, amount, at FROM own_figure WHERE currency = ? ORDER BY month, at, id",
        (currency,),
    )
    return [OwnFigure(*row) for row in rows]
