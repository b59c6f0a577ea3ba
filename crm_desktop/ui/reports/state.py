"""Which report was open and of which days, as the window remembers it."""

from collections.abc import Mapping
from datetime import date

from crm_desktop.domain.report import When
from crm_desktop.domain.report_period import Against, Asked, Span
from crm_desktop.ui.reports.sources import SOURCES


def to_state(key: str, asked: Asked) -> dict[str, object]:
    """What is remembered of them."""
    own = asked.own
    days = [own.first.isoformat(), own.last.isoformat()] if own is not None else []
    span, against = asked.span.value, asked.against.value
    return {"report": key, "span": span, "against": against, "days": days}


def report_from(state: Mapping[str, object]) -> str | None:
    """The report that was open, where there still is such a one."""
    key = state.get("report")
    return key if isinstance(key, str) and key in SOURCES else None


def asked_from(state: Mapping[str, object]) -> Asked | None:
    """The days that were chosen; nothing where that cannot be told."""
    try:
        span, against = Span(str(state.get("span"))), Against(str(state.get("against")))
        days = state.get("days")
        own = None
        if isinstance(days, list) and len(days) == 2:
            first, last = sorted(date.fromisoformat(str(day)) for day in days)
            own = When(first, last)
    except ValueError:
        return None
    return None if span is Span.OWN and own is None else Asked(span, against, own)
