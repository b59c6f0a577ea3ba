"""How the figures of a window grow from 10,000 to 100,000 contacts."""

from tests.speed import lists
from tests.speed.line import Line

_FLAT = ("open", "edit", "scroll")


def lines() -> list[Line]:
    """The lines of the table on growth; ten times the contacts may take ten times as long."""
    lists.lines(10_000, 100_000)
    small = dict(lists.FIGURES)
    lists.lines(100_000, 1_000_000)
    made = []
    for name, large in lists.FIGURES.items():
        most = 1.5 if name in _FLAT else 10.0
        growth = large / small[name]
        made.append(
            Line(
                f"growth to ten times: {name}",
                f"{large:.0f} ms",
                f"{small[name]:.0f} ms",
                f"{growth:.1f}",
                f"≤ {most:g}×",
                growth <= most,
            )
        )
    return made
