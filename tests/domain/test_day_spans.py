import pytest

from crm_desktop.domain.day_spans import read_spans, write_spans


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("", ()),
        ("–", ()),
        ("9-17", ((540, 1020),)),
        ("9:00–12:30, 13.15-17 Uhr", ((540, 750), (795, 1020))),
        ("13-17; 8-12", ((480, 720), (780, 1020))),
        ("0-24", ((0, 1440),)),
        ("8-12,12-16", ((480, 720), (720, 960))),
    ],
)
def test_hours_are_read_as_people_type_them(text: str, spans: tuple[tuple[int, int], ...]) -> None:
    assert read_spans(text) == spans
    assert read_spans(write_spans(spans)) == spans


@pytest.mark.parametrize(
    "text", ["9", "17-9", "9-9", "9-25", "9:75-10", "8-12, 11-14", "morning", "9-17,", "1" * 200]
)
def test_what_is_unclear_is_not_guessed(text: str) -> None:
    assert read_spans(text) is None


def test_hours_are_written_short() -> None:
    assert write_spans(((480, 720), (780, 1050))) == "8:00–12:00, 13:00–17:30"
