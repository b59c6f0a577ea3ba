"""Which days a report is of, and which it is compared with, as a phrase."""

from crm_desktop.domain.report import Phrase, Said, When


def subtitle(now: When, before: When | None) -> Phrase:
    """The days under the title of a report."""
    values: dict[str, Said] = {"days": now}
    if before is None:
        return Phrase("report.days", values)
    if _of_the_year_before(now, before):
        return Phrase("report.days-same", {**values, "year": str(before.first.year)})
    return Phrase("report.days-compared", {**values, "before": before})


def _of_the_year_before(now: When, before: When) -> bool:
    """Whether these are the same days, within one other year."""
    pairs = ((now.first, before.first), (now.last, before.last))
    return before.first.year == before.last.year and all(
        one.replace(year=2000) == other.replace(year=2000) for one, other in pairs
    )
