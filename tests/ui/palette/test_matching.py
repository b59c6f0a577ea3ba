import pytest

from crm_desktop.ui.palette.matching import letter_spans, score_of


@pytest.mark.parametrize(
    ("typed", "name", "score"),
    [
        ("imp", "Import contacts", 4),
        ("import con", "Import contacts", 4),
        ("con imp", "Import contacts", 3),
        ("ic", "Import contacts", 2),
        ("impct", "Import contacts", 1),
        ("dktm", "Dark theme", 1),
        ("über", "Uber uns", 4),
        ("call", "Log a call", 3),
        ("xyz", "Log a call", 0),
        ("", "Log a call", 0),
        ("…", "Log a call", 0),
    ],
)
def test_the_nearer_to_the_name_the_higher(typed: str, name: str, score: int) -> None:
    assert score_of(typed, name) == score


def test_scattered_letters_are_marked_one_by_one() -> None:
    assert letter_spans("dt", "Dark theme") == [(0, 1), (5, 6)]
    assert letter_spans("dx", "Dark theme") == []
