"""The register of key figures as phrases: what each is, and which cases it counts."""

from collections.abc import Iterable

from crm_desktop.domain.kpi import KPIS, Kpi
from crm_desktop.domain.report import Column, Figure, Phrase, Row, Said, TableBlock


def register(kpis: Iterable[Kpi]) -> TableBlock:
    """What each figure is, for whoever holds only the paper."""
    columns = (
        Column(Phrase("column.figure"), weight=0.8, is_wrapped=True),
        Column(Phrase("column.formula"), weight=2.0, is_wrapped=True),
        Column(Phrase("column.counted"), weight=1.6, is_wrapped=True),
        Column(Phrase("column.smallest"), is_right=True, weight=0.7),
    )
    return TableBlock(columns, tuple(_kpi_row(kpi) for kpi in kpis))


def _kpi_row(kpi: Kpi) -> Row:
    return Row(
        (
            Phrase(f"kpi.{kpi.key}"),
            Phrase(f"kpi.{kpi.key}.formula"),
            _counted(kpi),
            Figure(kpi.smallest),
        )
    )


def how(key: str) -> Phrase:
    """What a figure is, of which cases, and from how many on, for a tool tip."""
    kpi = KPIS[key]
    return Phrase(
        "kpi.how",
        {
            "formula": Phrase(f"kpi.{key}.formula"),
            "counted": _counted(kpi),
            "smallest": Figure(kpi.smallest),
        },
    )


def _counted(kpi: Kpi) -> Phrase:
    """Which cases a figure of the register counts, and which it leaves out."""
    values: dict[str, Said] = {
        "population": Phrase(f"population.{kpi.population.value}"),
        "period": Phrase(f"period.{kpi.period.value}"),
    }
    if not kpi.exclusions:
        return Phrase("kpi.counted", values)
    for place, name in enumerate(kpi.exclusions):
        values[f"without{place}"] = Phrase(f"without.{name}")
    key = "kpi.counted-without" if len(kpi.exclusions) == 1 else "kpi.counted-without-two"
    return Phrase(key, values)
