from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_desktop.domain.dates import is_birthday
from crm_desktop.domain.errors import UnreadableSource
from crm_desktop.interop.holidays import MAX_ROWS, HolidayFile, read_holidays

TODAY = date(2026, 11, 22)


def _file(tmp_path: Path, content: str | bytes) -> Path:
    path = tmp_path / "holidays.ics"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def _calendar(*events: str) -> str:
    """A calendar of events given as lines with a bar between."""
    blocks = [f"BEGIN:VEVENT|{event}|END:VEVENT" for event in events]
    text = "|".join(["BEGIN:VCALENDAR", "VERSION:2.0", *blocks, "END:VCALENDAR", ""])
    return text.replace("|", "\r\n")


def _read(tmp_path: Path, *events: str) -> HolidayFile:
    return read_holidays(_file(tmp_path, _calendar(*events)), TODAY)


def _said(found: HolidayFile) -> str:
    return "; ".join(f"{row.day} {row.name}" for row in found.rows)


@pytest.mark.parametrize(
    ("event", "rows"),
    [
        ("DTSTART;VALUE=DATE:20260403|SUMMARY:Good Friday", "2026-04-03 Good Friday"),
        ("DTSTART:20260403|DTEND:20260404|SUMMARY:Good Friday", "2026-04-03 Good Friday"),
        ("DTSTART:20260403|DTEND:20260403|SUMMARY:x", "2026-04-03 x"),
        ("DTSTART:20260403|DURATION:P1D|SUMMARY:x", "2026-04-03 x"),
        ("DTSTART:20261231|DTEND:20270102|SUMMARY:x", "2026-12-31 x; 2027-01-01 x"),
        ("DTSTART:20260403|DURATION:P2D|SUMMARY:x", "2026-04-03 x; 2026-04-04 x"),
        ("DTSTART:20260403|SUMMARY:A\\, b\\; c\\nd", "2026-04-03 A, b; c d"),
        ("DTSTART:20260403|SUMMARY:Good| Fri|\tday", "2026-04-03 GoodFriday"),
        ("DTSTART:20260403", "2026-04-03 "),
        ("DTSTART:20260403T000000|DTEND:20260404T000000|SUMMARY:x", "2026-04-03 x"),
        ("DTSTART:20260403T000000|DTEND:20260403T235900|SUMMARY:x", "2026-04-03 x"),
        (
            "DTSTART:20260402T220000Z|X-MICROSOFT-CDO-ALLDAYEVENT:TRUE|SUMMARY:x",
            "2026-04-02 x",
        ),
        ("DTSTART:20201225|RRULE:FREQ=YEARLY|SUMMARY:x", "--12-25 x"),
        ("DTSTART:20200229|RRULE:FREQ=YEARLY|SUMMARY:x", "--02-29 x"),
        (
            "DTSTART:20201225|DTEND:20201227|RRULE:FREQ=YEARLY;INTERVAL=1|SUMMARY:x",
            "--12-25 x; --12-26 x",
        ),
        ("DTSTART:20201225|STATUS:CANCELLED|SUMMARY:x", ""),
        ("DTSTART:20201225|RRULE:FREQ=YEARLY;UNTIL=20221225|SUMMARY:x", ""),
        ("DTSTART:20350501|RRULE:FREQ=YEARLY|SUMMARY:x", "2035-05-01 x; 2036-05-01 x"),
        ("DTSTART:20260501|RDATE:20260601,20260701|SUMMARY:x",
         "2026-05-01 x; 2026-06-01 x; 2026-07-01 x"),
        ("DTSTART:20260501|RRULE:FREQ=YEARLY;COUNT=3|EXDATE:20270501|SUMMARY:x",
         "2026-05-01 x; 2028-05-01 x"),
        ("DTSTART:20260501|SUMMARY:x|BEGIN:VALARM|SUMMARY:y|DTSTART:20270101|END:VALARM",
         "2026-05-01 x"),
    ],
)  # fmt: skip
def test_an_event_becomes_days(tmp_path: Path, event: str, rows: str) -> None:
    found = _read(tmp_path, event)
    assert _said(found) == rows
    assert found.problems == ()


def test_a_moving_holiday_becomes_its_days_of_this_year_and_the_next_ten(tmp_path: Path) -> None:
    rule = "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH"
    found = _read(tmp_path, f"UID:t|DTSTART:19980101|{rule}|SUMMARY:Thanksgiving")
    assert len(found.rows) == 11
    assert found.rows[0] == ("2026-11-26", "Thanksgiving", "t")
    assert found.rows[-1].day == "2036-11-27"


def test_a_span_over_the_end_of_february_is_not_named_alike_each_year(tmp_path: Path) -> None:
    found = _read(tmp_path, "DTSTART:20240228|DTEND:20240301|RRULE:FREQ=YEARLY|SUMMARY:x")
    assert _said(found).startswith(
        "2026-02-28 x; 2026-03-01 x; 2027-02-28 x; 2027-03-01 x; 2028-02-28 x; 2028-02-29 x"
    )


def test_a_day_that_another_event_moves_is_taken_there(tmp_path: Path) -> None:
    found = _read(
        tmp_path,
        "UID:a|DTSTART:20250501|RRULE:FREQ=YEARLY;UNTIL=20271231|SUMMARY:x",
        "UID:a|RECURRENCE-ID:20260501|DTSTART:20260504|SUMMARY:x",
        "UID:a|RECURRENCE-ID:20270501|DTSTART:20270501|STATUS:CANCELLED|SUMMARY:x",
        "UID:b|DTSTART:20260601|RRULE:FREQ=YEARLY;COUNT=2|SUMMARY:y",
        "UID:b|RECURRENCE-ID:20260601|DTSTART:20260601|SUMMARY:z",
    )
    assert _said(found) == "2026-05-04 x; 2026-06-01 z; 2027-06-01 y"


def test_a_day_told_twice_is_one(tmp_path: Path) -> None:
    found = _read(
        tmp_path,
        "UID:b|DTSTART:20260501|SUMMARY:x",
        "UID:c|DTSTART:20260501|SUMMARY:x",
        "UID:d|DTSTART:20260501|SUMMARY:y",
    )
    assert found.rows == (("2026-05-01", "x", "b"), ("2026-05-01", "y", "d"))


@pytest.mark.parametrize(
    ("event", "code", "rows"),
    [
        ("DTSTART:20260403T090000Z|SUMMARY:x", "holiday-with-time", ""),
        ("DTSTART:20260403T000000Z|DTEND:20260404T000000Z|SUMMARY:x", "holiday-with-time", ""),
        ("DTSTART:20260403T000000|SUMMARY:x", "holiday-with-time", ""),
        ("SUMMARY:x", "bad-holiday", ""),
        ("DTSTART:20260230|SUMMARY:x", "bad-holiday", ""),
        ("DTSTART:Next Year|SUMMARY:x", "bad-holiday", ""),
        ("DTSTART:20260101|DTEND:29990101|SUMMARY:x", "bad-holiday", ""),
        ("DTSTART:20260101|DURATION:P999W|SUMMARY:x", "bad-holiday", ""),
        ("DTSTART:20260501|RRULE:FREQ=DAILY|SUMMARY:x", "rule-not-read", "2026-05-01 x"),
        ("DTSTART:20260501|RRULE:odd|SUMMARY:x", "rule-not-read", "2026-05-01 x"),
    ],
)
def test_what_cannot_be_taken_is_told(tmp_path: Path, event: str, code: str, rows: str) -> None:
    found = _read(tmp_path, event)
    assert _said(found) == rows
    assert [problem.code for problem in found.problems] == [code]
    assert found.problems[0].details["name"] == "x"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_any_encoding_is_read(tmp_path: Path, encoding: str) -> None:
    text = _calendar("DTSTART:20260106|SUMMARY:Heilige Drei Könige, für später")
    found = read_holidays(_file(tmp_path, text.encode(encoding)), TODAY)
    assert _said(found) == "2026-01-06 Heilige Drei Könige, für später"


@pytest.mark.parametrize("ends", ["\n", "\r", "\r\n\r\n", "\r\r\n"])
def test_any_line_ends_are_read(tmp_path: Path, ends: str) -> None:
    text = _calendar("DTSTART:20260106|SUMMARY:x").replace("\r\n", ends)
    assert _said(read_holidays(_file(tmp_path, text), TODAY)) == "2026-01-06 x"


def test_an_event_that_is_not_closed_is_read(tmp_path: Path) -> None:
    text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260106\nBEGIN:VEVENT\nDTSTART:20260107"
    found = read_holidays(_file(tmp_path, text), TODAY)
    assert [row.day for row in found.rows] == ["2026-01-06", "2026-01-07"]


@pytest.mark.parametrize(
    "content", ["", "\0" * 100, "BEGIN:VCARD\nFN:x\nEND:VCARD\n", "a,b\n1,2\n"]
)
def test_what_is_no_calendar_is_refused(tmp_path: Path, content: str) -> None:
    with pytest.raises(UnreadableSource) as caught:
        read_holidays(_file(tmp_path, content), TODAY)
    assert caught.value.code == "no-events"


_LINES = st.sampled_from(
    "BEGIN:VCALENDAR|END:VCALENDAR|BEGIN:VEVENT|END:VEVENT|BEGIN:VALARM|END:VALARM|DTSTART:20260101"
    "|DTSTART;VALUE=DATE:99991231|DTEND:99991231|DTEND:00010101T000000|DURATION:P366D|UID:a|UID:b"
    "|RRULE:FREQ=YEARLY|RRULE:FREQ=YEARLY;BYMONTH=2;COUNT=9999|RRULE:|EXDATE:20260101,x|RDATE:99981231"
    "|RECURRENCE-ID:20270101|SUMMARY;ENCODING=QUOTED-PRINTABLE:=FC=|  x|DTSTART:00010101".split("|")
)


@settings(max_examples=40, deadline=None)
@given(st.lists(_LINES | st.text(max_size=20), max_size=40), st.binary(max_size=20))
def test_no_file_is_a_failure(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str], rest: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.ics"
    path.write_bytes("\n".join(lines).encode("utf-8", "replace") + rest)
    try:
        found = read_holidays(path, TODAY)
    except UnreadableSource:
        return
    assert all(is_birthday(row.day) for row in found.rows)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource) as caught:
        read_holidays(tmp_path / "none.ics", TODAY)
    assert caught.value.code == "cannot-read"


@pytest.mark.parametrize(
    "content",
    [
        b"\n" * (5 << 20),
        b"BEGIN:VEVENT\n" * 100_001,
    ],
    ids=["bytes", "lines"],
)
def test_too_much_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(UnreadableSource) as caught:
        read_holidays(_file(tmp_path, content), TODAY)
    assert caught.value.code == "too-many-events"


def test_one_endless_line_of_an_unknown_encoding_is_read_in_time(tmp_path: Path) -> None:
    line = "ä ö ü ".encode("latin-1") * 500_000
    text = b"BEGIN:VEVENT\nDTSTART:20260106\nSUMMARY:" + line
    assert read_holidays(_file(tmp_path, text), TODAY).rows[0].name.startswith("ä ö ü ä")


def test_days_without_end_are_bounded(tmp_path: Path) -> None:
    every_day = "RRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU"
    told_of = [f"UID:u|RECURRENCE-ID:{1000 + n}0101|DTSTART:{1000 + n}0101" for n in range(4000)]
    long = ",".join(["20260101"] * 20_000)
    found = _read(
        tmp_path,
        *[f"DTSTART:19000101|{every_day}|SUMMARY:{n}" for n in range(300)],
        f"DTSTART:20260101|DTEND:20270101|RDATE:{long}|SUMMARY:x",
        *told_of,
        *["UID:u|DTSTART:19000101|SUMMARY:x"] * 4000,
    )
    assert len(found.rows) == MAX_ROWS
    assert [problem.code for problem in found.problems] == ["too-many-holidays"]
