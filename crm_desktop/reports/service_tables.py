"""The tables of the report on service: by channel, category and the like, and by time of week."""

from collections.abc import Iterator

from crm_desktop.domain.kpi import share
from crm_desktop.domain.report import (
    Block,
    Cases,
    CasesBehind,
    ChartBlock,
    ChartKind,
    Column,
    Figure,
    Heading,
    Mark,
    Paragraph,
    Phrase,
    Row,
    Said,
    TableBlock,
    Unit,
)
from crm_desktop.domain.service_figures import (
    Finished,
    PartSum,
    ServiceFigures,
    Spread,
    Taken,
)
from crm_desktop.domain.ticket import Priority
from crm_desktop.reports.service_tiles import duration

_ROWS = 20
_KEPT = 10  # rows that are not parted between pages
_WIDE, _NARROW = 7, 5
_DAY_HOURS = (8, 18)  # shown at least
_PRIORITIES = tuple(Priority)


def part_tables(facts: ServiceFigures) -> Iterator[Block]:
    """A table for everything that parts the tickets, where it parts them at all."""
    for name, parts in facts.parts.items():
        if any(part.name is not None for part in parts):
            yield Heading(Phrase(f"service.by-{name}"), Phrase("service.means"))
            yield _part_table(facts, name, parts)


def times(facts: ServiceFigures) -> Iterator[Block]:
    """How long first replies and solutions took, and which of them kept their limit."""
    head = facts.head
    taken, solved = head.period.taken, head.period.solved
    names = "clock tickets mean median ninety missed in-time".split()
    columns = (
        Column(Phrase(f"column.{names[0]}"), weight=1.5),
        *(Column(Phrase(f"column.{name}"), is_right=True) for name in names[1:]),
    )
    rows = (
        _clock_row(facts, "first-reply", facts.replies, (taken.kept, taken.judged)),
        _clock_row(facts, "solution", facts.solutions, (solved.kept, solved.judged)),
    )
    yield Heading(Phrase("service.times"), Phrase("service.times-aside"))
    yield TableBlock(columns, rows)


def _clock_row(facts: ServiceFigures, key: str, spread: Spread, limit: tuple[int, int]) -> Row:
    is_reply = key == "first-reply"
    level = "reply-level" if is_reply else "solve-level"
    kept, judged = limit
    took = (spread.mean, spread.median, spread.ninety)
    cells: tuple[Said, ...] = (
        Phrase(f"kpi.{key}"),
        Figure(spread.cases),
        *(Figure(each if spread.cases else None, Unit.TIME) for each in took),
        Figure(judged - kept),
        share(level, kept, judged, judged),
    )
    cases = Cases.REPLY_JUDGED if is_reply else Cases.SOLVE_JUDGED
    return Row(cells, facts.head.period.behind(f"kpi.{level}", cases))


def hours(facts: ServiceFigures) -> Iterator[Block]:
    """At what hours of the day tickets come."""
    yield Heading(Phrase("service.hours"), Phrase("service.hours-aside"), _WIDE)
    yield _hours(facts)


def weekdays(facts: ServiceFigures) -> Iterator[Block]:
    """On what days of the week tickets come."""
    yield Heading(Phrase("service.weekdays"), share=_NARROW)
    if not facts.hours:
        yield Paragraph((Phrase("service.none-new"),), is_muted=True)
    else:
        yield _busiest(facts)
        yield _weekdays(facts)


def _busiest(facts: ServiceFigures) -> Paragraph:
    day, hour = max(facts.hours, key=lambda each: (facts.hours[each], -each[0], -each[1]))
    values: dict[str, Said] = {
        "day": Phrase(f"weekday.{day}"),
        "hour": _clock(hour),
        "count": Figure(facts.hours[day, hour]),
    }
    return Paragraph((Phrase("service.busiest", values),), is_muted=True)


def _part_table(facts: ServiceFigures, name: str, parts: tuple[PartSum, ...]) -> TableBlock:
    columns = (
        Column(Phrase(f"column.{name}"), weight=1.0),
        Column(Phrase("column.new"), is_right=True, is_bar=True, weight=2.0),
        *(
            Column(Phrase(f"column.{key}"), is_right=True, weight=0.4)
            for key in ("first-reply", "in-time", "solved", "solution", "in-time")
        ),
    )
    ordered = sorted(parts, key=lambda part: _order(name, part))
    rows = [_part_row(facts, name, part) for part in ordered[:_ROWS]]
    if len(ordered) > _ROWS:
        more = Phrase("service.more", {"count": Figure(len(ordered) - _ROWS)})
        rows.append(Row((more, *[None] * 6), _behind(facts)))
    now = facts.head.period
    total: tuple[Said, ...] = (Phrase("report.total"), *_sums(now.taken, now.solved))
    return TableBlock(
        columns, (*rows, Row(total, _behind(facts), is_total=True)), is_whole=len(rows) <= _KEPT
    )


def _order(name: str, part: PartSum) -> tuple[object, ...]:
    """The most first, priorities from the highest; what is not said comes last."""
    is_rank = name == "priority" and isinstance(part.name, int)
    rank = -part.name if is_rank and isinstance(part.name, int) else 0
    return part.name is None, rank, -part.taken.came, -part.solved.solved, str(part.name)


def _part_row(facts: ServiceFigures, name: str, part: PartSum) -> Row:
    words = _words(name, part.name)
    title = Phrase("service.of", {"name": words})
    behind = _behind(facts)._replace(title=title, part=(name, part.name))
    return Row((words, *_sums(part.taken, part.solved)), behind)


def _behind(facts: ServiceFigures) -> CasesBehind:
    return facts.head.period.behind("service.new-and-solved", Cases.EITHER)


def _sums(taken: Taken, solved: Finished) -> tuple[Figure, ...]:
    """What came, how fast it was answered, what was solved, and how fast."""
    return (
        Figure(taken.came),
        duration(taken.spent, taken.replied),
        share("reply-level", taken.kept, taken.judged, taken.judged),
        Figure(solved.solved),
        duration(solved.spent, solved.finished),
        share("solve-level", solved.kept, solved.judged, solved.judged),
    )


def _words(name: str, value: str | int | None) -> Said:
    if value is None:
        return Phrase("service.not-said")
    if name == "priority":
        return Phrase(f"priority.{_PRIORITIES[int(value)].value}")
    return Phrase(f"channel.{value}") if name == "channel" else str(value)


def _hours(facts: ServiceFigures) -> ChartBlock:
    counts = [sum(facts.hours.get((day, hour), 0) for day in range(7)) for hour in range(24)]
    busy = [hour for hour in range(24) if counts[hour]]
    first, last = min([_DAY_HOURS[0], *busy]), max([_DAY_HOURS[1], *busy])
    marks = tuple(
        Mark(
            str(hour),
            Figure(counts[hour]),
            behind=_at(facts, "hour", hour, Phrase("service.from", {"hour": _clock(hour)})),
        )
        for hour in range(first, last + 1)
    )
    words = Phrase("service.chart.hours", {"count": Figure(len(marks))})
    return ChartBlock(ChartKind.COLUMNS, marks, words)


def _weekdays(facts: ServiceFigures) -> TableBlock:
    columns = (
        Column(Phrase("column.weekday"), weight=0.5),
        Column(Phrase("column.new"), is_right=True, is_bar=True, weight=2.0),
        Column(Phrase("column.busiest"), is_right=True, weight=0.3),
    )
    start = facts.head.week_start - 1
    rows = tuple(_weekday_row(facts, (start + place) % 7) for place in range(7))
    return TableBlock(columns, rows, is_whole=True)


def _weekday_row(facts: ServiceFigures, day: int) -> Row:
    counts = [facts.hours.get((day, hour), 0) for hour in range(24)]
    name = Phrase(f"weekday.{day}")
    busiest = _clock(counts.index(max(counts))) if any(counts) else None
    title = Phrase("service.of", {"name": name})
    return Row((name, Figure(sum(counts)), busiest), _at(facts, "weekday", day, title))


def _at(facts: ServiceFigures, part: str, value: int, title: Phrase) -> CasesBehind:
    head = facts.head
    span = head.period.first, head.period.before
    return CasesBehind(title, Cases.CREATED, *span, (part, value), head.zone)


def _clock(hour: int) -> str:
    return f"{hour}:00"
