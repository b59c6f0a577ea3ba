import pytest

from crm_desktop.domain.minutes import parts, read_minutes


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("90", 90),
        ("1:30", 90),
        (" 0:05 ", 5),
        ("1.5h", 90),
        ("1,5 h", 90),
        ("1 h 20", 80),
        ("1h20", 80),
        ("1 h 20 min", 80),
        ("2 Std. 15 Min.", 135),
        ("45 min", 45),
        ("45m", 45),
        ("2 hours", 120),
        ("1 heure", 60),
        ("0.1h", 6),
        ("12.4", 12),
    ],
)
def test_a_length_of_time_is_read_as_people_type_it(text: str, minutes: int) -> None:
    assert read_minutes(text) == minutes


def test_a_number_alone_may_mean_hours() -> None:
    assert [read_minutes(text, 60) for text in ("8", "0.5", "1:30", "30 min")] == [480, 30, 90, 30]


@pytest.mark.parametrize(
    "text", ["", "-5", "1:75", "abc", "1h2h", "h", "1..5h", "٣ h", "9" * 30, "1 d", "5\x00"]
)
def test_what_is_no_length_of_time_is_not_guessed(text: str) -> None:
    assert read_minutes(text) is None


def test_minutes_are_hours_and_a_rest() -> None:
    assert parts(135) == (2, 15)
