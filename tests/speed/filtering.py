"""A nested filter of five conditions set in the window, and the counts of twenty segments.

The ids are asked beside SQL written by hand for the same question, in the same run.
"""

import gc
import os
import shutil
import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from functools import partial
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.dates import instant_of, local
from crm_desktop.domain.filter import EVERYTHING, Condition, Group, Match, Operator, Value
from crm_desktop.domain.periods import moved
from crm_desktop.domain.segment import SegmentKind
from crm_desktop.services import segments
from crm_desktop.services.segments import SaveSegment
from crm_desktop.storage import database
from crm_desktop.ui import theme
from tests.speed.demo_file import demo_file
from tests.speed.desk import Desk
from tests.speed.line import Line

_TIMES = 7
_PAINTED_MS, _COUNTED_MS = 250, 1000
_BY_HAND = """
SELECT id FROM contact_line
WHERE id IN (SELECT contact_id FROM tagging WHERE tag_id = :tag)
AND (id NOT IN (SELECT contact_id FROM activity WHERE kind = 'call' AND done_at >= :quarter
        AND contact_id IS NOT NULL)
    OR id IN (SELECT m.contact_id FROM membership m JOIN company c ON c.id = m.company_id
        WHERE m.ended = '' AND c.employees > 50))
AND id IN (SELECT contact_id FROM field_value WHERE field_id = :field AND text > '2023-01-01')
AND last_touch >= :year
ORDER BY name_key, id
"""


def lines(people: int = 100_000, activities: int = 1_000_000) -> list[Line]:
    """The lines of the table on filters and segments."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if isinstance(application, QApplication):
        theme.apply(application)
    gc.disable()  # as the program does; it collects on the GUI thread by a timer
    sys.setswitchinterval(0.0005)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "copy.crm"
        shutil.copy(demo_file(people, activities), path)
        desk = Desk(path)
        with closing(database.connect(path, readonly=True)) as raw:
            tag, field = _known(raw)
            made = [_filter(desk, raw, tag, field)]
        made.append(_count(desk, _twenty(tag, field)))
        desk.close()
    return made


def _known(raw: sqlite3.Connection) -> tuple[int, int]:
    """The tag that most contacts carry, and the contacts' field of days."""
    tag = "SELECT tag_id FROM tagging GROUP BY 1 ORDER BY count(contact_id) DESC LIMIT 1"
    field = "SELECT id FROM field WHERE record = 'contact' AND type = 'day'"
    return raw.execute(tag).fetchone()[0], raw.execute(field).fetchone()[0]


def _five(tag: int, field: int) -> Group:
    either = (
        _asked("activity:call", Operator.NOT_WITHIN_LAST, 90),
        _asked("company.employees", Operator.MORE, 50),
    )
    return Group(
        Match.ALL,
        (
            _asked("tags", Operator.HAS_ANY, tag),
            Group(Match.ANY, either),
            _asked(f"field:{field}", Operator.AFTER, "2023-01-01"),
            _asked("last_touch", Operator.WITHIN_LAST, 365),
        ),
    )


def _asked(field: str, operator: Operator, *values: Value) -> Condition:
    return Condition(field, operator, values)


def _filter(desk: Desk, raw: sqlite3.Connection, tag: int, field: int) -> Line:
    today = local(desk.runner.now()).date()
    since = {
        name: instant_of(moved(today, 1 - days).isoformat(), "00:00", "")
        for name, days in (("quarter", 90), ("year", 365))
    }
    painted, asked, plain = [], [], []
    values = {"tag": tag, "field": field, **since}
    for _ in range(_TIMES):
        start = time.perf_counter()
        found = [row[0] for row in raw.execute(_BY_HAND, values)]
        plain.append((time.perf_counter() - start) * 1000)
        painted.append(_shown(desk, _five(tag, field)))
        asked.append(desk.model.milliseconds)
        if found != list(desk.model.ids()):
            raise ValueError("not the same contacts")
        _shown(desk, EVERYTHING)
    ours, ids, reference = median(painted), median(asked), median(plain)
    return Line(
        "nested filter of five conditions",
        f"{ours:.0f} ms painted, ids {ids:.0f} ms",
        f"ids raw {reference:.0f} ms",
        f"{ids / reference:.1f}",
        f"≤ {_PAINTED_MS} ms, ≤ 2×",
        ours <= _PAINTED_MS and ids <= 2 * reference,
    )


def _shown(desk: Desk, group: Group) -> float:
    """Milliseconds from a filter to the painted first page of what it keeps."""
    answers: list[int] = []

    def landed() -> None:
        answers.append(1)

    desk.model.found.connect(landed)
    since = time.perf_counter()
    desk.model.set_filter(group)
    desk.until(lambda: bool(answers))
    row = max(desk.table.rowAt(4), 0)
    desk.until(lambda: not desk.model.rowCount() or bool(desk.model.index(row, 0).data()))
    desk.table.viewport().repaint()
    taken = (time.perf_counter() - since) * 1000
    desk.model.found.disconnect(landed)
    desk.until(lambda: desk.runner.is_idle)
    return taken


def _twenty(tag: int, field: int) -> list[Group]:
    """Filters as a person would keep them."""
    kept = [
        _asked("last_touch", Operator.NOT_WITHIN_LAST, 90),
        _asked("last_touch", Operator.WITHIN_LAST, 7),
        _asked("birthday", Operator.THIS, "month"),
        _asked("birthday", Operator.WITHIN_NEXT, 7),
        _asked("tags", Operator.HAS_ANY, tag),
        _asked("tags", Operator.EMPTY),
        _asked("activity:call", Operator.WITHIN_LAST, 30),
        _asked("activity:meeting", Operator.NOT_WITHIN_LAST, 365),
        _asked("planned", Operator.WITHIN_NEXT, 7),
        _asked("planned", Operator.EMPTY),
        _asked("company.industry", Operator.FILLED),
        _asked("company.employees", Operator.MORE, 50),
        _asked("company", Operator.EMPTY),
        _asked("created_at", Operator.THIS, "quarter"),
        _asked("consent", Operator.HAS_ANY, "given"),
        _asked("do_not_contact", Operator.YES),
        _asked(f"field:{field}", Operator.FILLED),
        _asked(f"field:{field}", Operator.THIS, "year"),
        _asked("next_due", Operator.WITHIN_NEXT, 1),
    ]
    return [Group(parts=(condition,)) for condition in kept] + [_five(tag, field)]


def _count(desk: Desk, groups: list[Group]) -> Line:
    for number, group in enumerate(groups):
        save = SaveSegment("contact", SegmentKind.FILTER, f"Segment {number}", group)
        desk.workspace.do(save, CancelToken())
    today = local(desk.runner.now()).date().isoformat()
    taken = []
    for _ in range(_TIMES):
        found: list[object] = []
        since = time.perf_counter()
        work = partial(segments.counts, today=today)
        desk.runner.read(desk, work, found.append)
        desk.until(partial(bool, found))
        taken.append((time.perf_counter() - since) * 1000)
    counted = median(taken)
    return Line(
        f"counts of {len(groups)} segments",
        f"{counted:.0f} ms",
        "",
        "",
        f"≤ {_COUNTED_MS} ms",
        counted <= _COUNTED_MS,
    )


if __name__ == "__main__":
    for line in lines():
        print(line)
