"""Days, chances and outcomes are read as people and programs write them."""

import pytest

from crm_desktop.interop.columns.deal_values import are_shares, read_chance, read_day, read_outcome


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2024-01-12 12:00", "2024-01-12"),
        ("12.01.2024", "2024-01-12"),
        ("1/12/2024 2:30 PM", "2024-01-12"),
        ("5 janv. 2024", "2024-01-05"),
        ("2024年1月5日", "2024-01-05"),
        ("45321", "2024-01-30"),
        ("1704067200000", "2024-01-01"),
        ("15.03.31", "2031-03-15"),
        ("-", ""),
        ("31.02.2024", None),
        ("soon", None),
    ],
)
def test_days_are_read_in_their_forms(cell: str, day: str | None) -> None:
    assert read_day(cell, day_first=None) == day


@pytest.mark.parametrize(
    ("word", "outcome"),
    [
        *(("Closed Won", "won"), ("closedlost", "lost"), ("Gewonnen", "won"), ("Verloren", "lost")),
        *(
            ("Fermé gagné", "won"),
            ("Cerrado - Perdido", "lost"),
            ("Закрыто и не реализовано", "lost"),
        ),
        *(("Успешно реализовано", "won"), ("受注", "won"), ("失注", "lost"), ("Offen", "open")),
        *(("Not won", "lost"), ("Qualified", ""), ("Won or lost", ""), ("Contract signed", "")),
    ],
)
def test_won_and_lost_are_known_by_their_words(word: str, outcome: str) -> None:
    assert read_outcome(word) == outcome


def test_chances_are_percent_or_shares() -> None:
    assert [read_chance(c, is_share=False) for c in ("50 %", "7", "101", "x")] == [
        50,
        7,
        None,
        None,
    ]
    assert read_chance("0,25", is_share=True) == 25
    assert are_shares(["0.5", "1", "0"])
    assert not are_shares(["0", "1"])
    assert not are_shares(["50", "0.5"])
