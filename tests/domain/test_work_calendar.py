from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.work_calendar import (
    DEFAULT_HOURS,
    Calendar,
    Holiday,
    Hours,
    WorkWeek,
    calendar_of,
    hours_from_json,
    hours_to_json,
)
from tests.helpers.wall_time import (
    ALWAYS,
    BERLIN,
    HALF_FRIDAY,
    LORD_HOWE,
    LUNCH,
    NEW_YORK,
    NIGHT,
    OFFICE,
    SHORTER,
    business,
    daily,
    instant,
    wall,
)

EARLY = [WorkWeek("", daily((1, 5)))]
EASTER = "2026-04-03 2026-04-06"
MINUTE = 60_000

# Each was worked out by hand: what is asked, hours, holidays, zone, from, to, minutes of work.
BETWEEN = [
    ("a whole day", OFFICE, "", BERLIN, "03-02 09:00", "03-02 17:00", 480),
    ("before opening, after closing", OFFICE, "", BERLIN, "03-02 07:00", "03-02 20:00", 480),
    ("16–17, and 9–10 next day", OFFICE, "", BERLIN, "03-02 16:00", "03-03 10:00", 120),
    ("Friday 16–17, Monday 9–10", OFFICE, "", BERLIN, "03-06 16:00", "03-09 10:00", 120),
    ("a weekend has none", OFFICE, "", BERLIN, "03-07 08:00", "03-08 22:00", 0),
    ("five days of eight hours", OFFICE, "", BERLIN, "03-02 00:00", "03-09 00:00", 2400),
    ("an end before the start", OFFICE, "", BERLIN, "03-02 12:00", "03-02 10:00", 0),
    ("one and the same instant", OFFICE, "", BERLIN, "03-02 12:00", "03-02 12:00", 0),
    ("11–12 and 13–14 around lunch", LUNCH, "", BERLIN, "03-02 11:00", "03-02 14:00", 120),
    ("within the lunch break", LUNCH, "", BERLIN, "03-02 12:10", "03-02 12:50", 0),
    ("half a Friday, half an hour", HALF_FRIDAY, "", BERLIN, "03-06 08:00", "03-09 09:30", 270),
    ("Easter: Thursday 1, Tuesday 1", OFFICE, EASTER, BERLIN, "04-02 16:00", "04-07 10:00", 120),
    ("a holiday on a Sunday", OFFICE, "2026-03-08", BERLIN, "03-06 16:00", "03-09 10:00", 120),
    (
        "Christmas of one year",
        OFFICE,
        "--12-25",
        BERLIN,
        "2025-12-24 09:00",
        "2025-12-27 00:00",
        960,
    ),
    ("and of the next, a Friday", OFFICE, "--12-25", BERLIN, "12-24 09:00", "12-28 09:00", 480),
    ("a leap day off", OFFICE, "--02-29", BERLIN, "2028-02-28 16:00", "2028-03-01 10:00", 120),
    ("a leap day at work", OFFICE, "", BERLIN, "2028-02-28 16:00", "2028-03-01 10:00", 600),
    (
        "no leap day, none off",
        OFFICE,
        "--02-29",
        BERLIN,
        "2027-02-26 16:00",
        "2027-03-01 10:00",
        120,
    ),
    ("New Year, a Friday, off", OFFICE, "--01-01", BERLIN, "12-31 16:00", "2027-01-04 10:00", 120),
    ("New Year at work", OFFICE, "", BERLIN, "12-31 16:00", "2027-01-04 10:00", 600),
    ("Berlin: a day of 23 hours", ALWAYS, "", BERLIN, "03-29 00:00", "03-30 00:00", 1380),
    ("Berlin: a day of 25 hours", ALWAYS, "", BERLIN, "10-25 00:00", "10-26 00:00", 1500),
    ("Berlin: an office sleeps on", OFFICE, "", BERLIN, "03-27 16:00", "03-30 10:00", 120),
    ("Berlin: and in autumn", OFFICE, "", BERLIN, "10-23 16:00", "10-26 10:00", 120),
    ("Berlin: 1–2 and 3–5", EARLY, "", BERLIN, "03-29 00:00", "03-29 12:00", 180),
    ("Berlin: 1–3, 2–5", EARLY, "", BERLIN, "10-25 00:00", "10-25 12:00", 300),
    (
        "a span to 2:30 has half an hour twice",
        [WorkWeek("", daily((1, 2.5)))],
        "",
        BERLIN,
        "10-25 00:00",
        "10-25 12:00",
        120,
    ),
    (
        "a span from 2:30 begins at 3 where there is no half past two",
        [WorkWeek("", daily((2.5, 5)))],
        "",
        BERLIN,
        "03-29 00:00",
        "03-29 12:00",
        120,
    ),
    (
        "a span within the missing hour is not worked",
        [WorkWeek("", daily((2, 3)))],
        "",
        BERLIN,
        "03-29 00:00",
        "03-29 12:00",
        0,
    ),
    ("New York: 23 hours", ALWAYS, "", NEW_YORK, "03-08 00:00", "03-09 00:00", 1380),
    ("New York: 25 hours", ALWAYS, "", NEW_YORK, "11-01 00:00", "11-02 00:00", 1500),
    ("New York: 1–2 and 3–5", EARLY, "", NEW_YORK, "03-08 00:00", "03-08 12:00", 180),
    ("New York: 1–2, 1–5", EARLY, "", NEW_YORK, "11-01 00:00", "11-01 12:00", 300),
    ("Lord Howe: 23:30 hours", ALWAYS, "", LORD_HOWE, "10-04 00:00", "10-05 00:00", 1410),
    ("Lord Howe: 24:30 hours", ALWAYS, "", LORD_HOWE, "04-05 00:00", "04-06 00:00", 1470),
    ("Lord Howe: 1–2 and 2:30–5", EARLY, "", LORD_HOWE, "10-04 00:00", "10-04 12:00", 210),
    ("Lord Howe: 1–2, 1:30–5", EARLY, "", LORD_HOWE, "04-05 00:00", "04-05 12:00", 270),
    ("Beirut: midnight is missing", ALWAYS, "", "Asia/Beirut", "03-28 12:00", "03-29 12:00", 1380),
    (
        "Samoa had no Friday: Thursday 16–17, Monday 9–10",
        OFFICE,
        "",
        "Pacific/Apia",
        "2011-12-29 16:00",
        "2012-01-02 10:00",
        120,
    ),
    (
        "Venezuela went ahead by half an hour, once",
        ALWAYS,
        "",
        "America/Caracas",
        "2016-05-01 00:00",
        "2016-05-02 00:00",
        1410,
    ),
    ("a night of eight hours", NIGHT, "", BERLIN, "03-02 20:00", "03-03 08:00", 480),
    ("Saturday morning, then none", NIGHT, "", BERLIN, "03-07 00:00", "03-09 22:00", 360),
    (
        "a night of two and five hours",
        [WorkWeek("", daily((0, 6), (22, 24)))],
        "",
        BERLIN,
        "03-28 22:00",
        "03-29 06:00",
        420,
    ),
    ("over midnight without a break", ALWAYS, "", BERLIN, "03-02 23:30", "03-03 00:30", 60),
    ("1 of 9–17, 4, 1 of 10–14", SHORTER, "", BERLIN, "03-31 16:00", "04-02 11:00", 360),
    ("before the first week none", SHORTER[1:], "", BERLIN, "03-30 00:00", "04-02 00:00", 240),
    ("no week at all", [], "", BERLIN, "03-02 00:00", "04-02 00:00", 0),
    ("before 1970 none", ALWAYS, "", "UTC", "1969-12-01 00:00", "1970-01-01 01:00", 60),
]

# What is asked, hours, holidays, zone, from, minutes of work, when they have run.
AFTER = [
    ("a day ends as it closes", OFFICE, "", BERLIN, "03-02 09:00", 480, "03-02 17:00"),
    ("a minute more is tomorrow", OFFICE, "", BERLIN, "03-02 09:00", 481, "03-03 09:01"),
    ("Friday 1, Monday 1", OFFICE, "", BERLIN, "03-06 16:00", 120, "03-09 10:00"),
    ("from Saturday on: Monday 9–10", OFFICE, "", BERLIN, "03-07 12:00", 60, "03-09 10:00"),
    ("nothing has run at once", OFFICE, "", BERLIN, "03-07 12:00", 0, "03-07 12:00"),
    ("nine days: Thursday next week", OFFICE, "", BERLIN, "03-02 09:00", 4320, "03-12 17:00"),
    ("made on Good Friday: Tuesday", OFFICE, EASTER, BERLIN, "04-03 10:00", 240, "04-07 13:00"),
    ("to the beginning of lunch", LUNCH, "", BERLIN, "03-02 11:00", 60, "03-02 12:00"),
    ("over lunch", LUNCH, "", BERLIN, "03-02 11:00", 120, "03-02 14:00"),
    ("over New Year", OFFICE, "--01-01", BERLIN, "12-31 16:00", 120, "2027-01-04 10:00"),
    ("24 hours, one missing", ALWAYS, "", BERLIN, "03-28 12:00", 1440, "03-29 13:00"),
    ("24 hours, one twice", ALWAYS, "", BERLIN, "10-24 12:00", 1440, "10-25 11:00"),
    ("in the second of two hours", ALWAYS, "", BERLIN, "10-25 00:00", 210, "10-25 02:30+01:00"),
    ("in the first of them", ALWAYS, "", BERLIN, "10-25 00:00", 150, "10-25 02:30+02:00"),
    ("behind the missing hour", ALWAYS, "", BERLIN, "03-29 00:00", 150, "03-29 03:30"),
    (
        "Lord Howe, half past one again",
        ALWAYS,
        "",
        LORD_HOWE,
        "04-05 01:00",
        60,
        "04-05 01:30+10:30",
    ),
    ("Lord Howe, without 2–2:30", ALWAYS, "", LORD_HOWE, "10-04 01:30", 60, "10-04 03:00"),
    ("a night ends in the morning", NIGHT, "", BERLIN, "03-02 22:00", 480, "03-03 06:00"),
    ("1 of 9–17, 3 of 10–14", SHORTER, "", BERLIN, "03-31 16:00", 240, "04-01 13:00"),
]


@pytest.mark.parametrize(
    ("weeks", "holidays", "zone", "start", "end", "minutes"),
    [pytest.param(*row[1:], id=row[0]) for row in BETWEEN],
)
def test_working_time_between(
    weeks: list[WorkWeek], holidays: str, zone: str, start: str, end: str, minutes: int
) -> None:
    calendar = business(weeks, holidays, zone)
    assert calendar.between(instant(start, zone), instant(end, zone)) == minutes * MINUTE


@pytest.mark.parametrize(
    ("weeks", "holidays", "zone", "start", "minutes", "due"),
    [pytest.param(*row[1:], id=row[0]) for row in AFTER],
)
def test_when_working_time_has_run(
    weeks: list[WorkWeek], holidays: str, zone: str, start: str, minutes: int, due: str
) -> None:
    calendar = business(weeks, holidays, zone)
    found = calendar.after(instant(start, zone), minutes * MINUTE)
    assert wall(found, zone) == wall(instant(due, zone), zone)


def test_hours_of_one_zone_are_other_hours_in_another() -> None:
    noon, four = instant("03-02 12:00"), instant("03-02 16:00")
    assert business(OFFICE, "", NEW_YORK).between(noon, four) == 60 * MINUTE
    between_the_changes = instant("03-10 12:00"), instant("03-10 16:00")
    assert business(OFFICE, "", NEW_YORK).between(*between_the_changes) == 120 * MINUTE
    assert business(OFFICE).between(*between_the_changes) == 240 * MINUTE


def test_milliseconds_are_counted() -> None:
    start = instant("03-06 16:59") + 59_500
    assert business(OFFICE).after(start, 1_500) == instant("03-09 09:00") + 1_000


@pytest.mark.parametrize(
    "calendar",
    [
        business([]),
        business([WorkWeek("", ((),) * 7)]),
        business([*OFFICE, WorkWeek("2026-01-01", ((),) * 7)]),
        calendar_of(
            OFFICE,
            [Holiday(f"--{month:02}-{day:02}") for month in range(1, 13) for day in range(1, 32)],
            BERLIN,
        ),
    ],
)
def test_without_hours_for_ever_nothing_is_ever_due(calendar: Calendar) -> None:
    assert calendar.after(instant("03-02 09:00"), MINUTE) is None


@pytest.mark.parametrize("at", [-(10**17), 10**15, 10**17])
def test_an_instant_far_away_is_no_failure(at: int) -> None:
    calendar = business(ALWAYS)
    assert calendar.between(at, at + MINUTE) == 0
    assert calendar.after(10**17, MINUTE) is None


def test_the_same_settings_give_the_same_calendar() -> None:
    named = calendar_of(OFFICE, [Holiday("2026-04-03", "Good Friday"), Holiday("odd")], BERLIN)
    assert named is business(OFFICE, "2026-04-03")
    assert named is not business(OFFICE, "2026-04-03", NEW_YORK)


@pytest.mark.parametrize("zone", ["Nowhere/Else", "../passwd", "Europe", "a\0b"])
def test_an_unknown_zone_is_told(zone: str) -> None:
    with pytest.raises(KeyError):
        calendar_of(OFFICE, [], zone)


def test_here_is_a_zone_too() -> None:
    start = instant("03-02 12:00")
    assert business(ALWAYS, "", "").after(start, 1440 * MINUTE) is not None


def test_spans_in_any_order_that_overlap_are_worked_once() -> None:
    odd: Hours = (((780, 1020), (540, 720), (600, 660)),) * 7
    calendar = business([WorkWeek("", odd)])
    assert calendar.between(instant("03-02 00:00"), instant("03-03 00:00")) == 420 * MINUTE


def test_hours_come_back_as_they_were_stored() -> None:
    for hours in (DEFAULT_HOURS, NIGHT[0].hours, ALWAYS[0].hours, ((),) * 7):
        assert hours_from_json(hours_to_json(hours)) == hours


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "7",
        "null",
        "[[],[],[],[],[],[]]",
        "[[],[],[],[],[],[],[],[]]",
        '[[],[],[],[],[],[],""]',
        '["ab",[],[],[],[],[],[]]',
        "[[9],[],[],[],[],[],[]]",
        "[[[540]],[],[],[],[],[],[]]",
        "[[[540,1020,1]],[],[],[],[],[],[]]",
        "[[[540,540]],[],[],[],[],[],[]]",
        "[[[1020,540]],[],[],[],[],[],[]]",
        "[[[-1,540]],[],[],[],[],[],[]]",
        "[[[540,1441]],[],[],[],[],[],[]]",
        "[[[540.0,1020]],[],[],[],[],[],[]]",
        "[[[false,true]],[],[],[],[],[],[]]",
        '[[["540","600"]],[],[],[],[],[],[]]',
        "[[[540,720],[700,1020]],[],[],[],[],[],[]]",
        "[[[780,1020],[540,720]],[],[],[],[],[],[]]",
        "[" * 100_000,
    ],
)
def test_hours_that_are_none_are_refused(text: str) -> None:
    with pytest.raises(CrmError) as caught:
        hours_from_json(text)
    assert caught.value.code == "bad-hours"


# Around changes of clocks, a leap day, a missing day, a new year.
_PLACES = [
    (BERLIN, "2026-03-28"),
    (BERLIN, "2026-10-24"),
    (NEW_YORK, "2026-10-31"),
    (LORD_HOWE, "2026-04-04"),
    (LORD_HOWE, "2026-10-03"),
    ("Pacific/Apia", "2011-12-29"),
    ("America/St_Johns", "2006-10-28"),
    ("America/Havana", "2026-10-31"),
    ("Asia/Kathmandu", "2024-02-28"),
    ("Africa/Casablanca", "2026-02-14"),
    ("UTC", "2025-12-30"),
]
_MARKS = st.lists(st.integers(0, 1440), max_size=6, unique=True).map(sorted)
_DAYS = _MARKS.map(lambda marks: tuple(zip(marks[::2], marks[1::2], strict=False)))
_WEEKS = st.tuples(*[_DAYS] * 7)


@settings(max_examples=40, deadline=None)
@given(
    place=st.sampled_from(_PLACES),
    weeks=st.tuples(_WEEKS, _WEEKS),
    later=st.integers(0, 3),
    off=st.sets(st.sampled_from(["2026-10-25", "--03-29", "--02-29", "--01-01", "2026-04-05"])),
    begin=st.integers(0, 2000),
    asked=st.integers(1, 1500),
)
def test_it_agrees_with_asking_the_clock_each_minute(
    place: tuple[str, str],
    weeks: tuple[Hours, Hours],
    later: int,
    off: set[str],
    begin: int,
    asked: int,
) -> None:
    zone, first = place
    changed = f"{datetime.fromisoformat(first).date() + timedelta(later)}"
    calendar = business([WorkWeek("", weeks[0]), WorkWeek(changed, weeks[1])], " ".join(off), zone)
    start = instant(f"{first} 00:00", zone) + begin * MINUTE

    def works(minute: int) -> bool:
        shown = datetime.fromtimestamp(minute / 1000, ZoneInfo(zone))
        day = shown.date().isoformat()
        if day in off or f"-{day[4:]}" in off:
            return False
        hours = weeks[1] if day >= changed else weeks[0]
        return any(a <= shown.hour * 60 + shown.minute < b for a, b in hours[shown.weekday()])

    ran, due = 0, None
    for minute in range(start, start + 3000 * MINUTE, MINUTE):
        ran += works(minute)
        if ran == asked and due is None:
            due = minute + MINUTE
    assert calendar.between(start, start + 3000 * MINUTE) == ran * MINUTE
    found = calendar.after(start, asked * MINUTE)
    assert found == due or (due is None and (found is None or found > start + 3000 * MINUTE))
