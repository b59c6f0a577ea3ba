"""Cells with several values come apart; single ones stay whole."""

import pytest

from crm_desktop.interop.cell_values import (
    display_name,
    emails_in,
    looks_like_phone,
    phones_in,
    tags_in,
)


@pytest.mark.parametrize(
    ("cell", "good", "bad"),
    [
        ("a@x.example; b@y.example", ["a@x.example", "b@y.example"], []),
        ("a@x.example ::: b@y.example", ["a@x.example", "b@y.example"], []),
        ("a@x.example, b@y.example", ["a@x.example", "b@y.example"], []),
        ("Ana <a@x.example>", ["a@x.example"], []),
        ("mailto:a@x.example", ["a@x.example"], []),
        ("o'brien@x.example", ["o'brien@x.example"], []),
        ("anna@", [], ["anna@"]),
        ("call me; a@x.example", ["a@x.example"], ["call me"]),
    ],
)
def test_addresses_come_apart(cell: str, good: list[str], bad: list[str]) -> None:
    assert emails_in(cell) == (good, bad)


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("+49 (0)89 / 1231559", ["+49 (0)89 / 1231559"]),
        ("089/1234567", ["089/1234567"]),
        ("+49 89 123456, +49 89 654321", ["+49 89 123456", "+49 89 654321"]),
        ("030 1234567/0171 7654321", ["030 1234567", "0171 7654321"]),
        ("1234567; 7654321", ["1234567", "7654321"]),
        ("1234567 ::: 7654321", ["1234567", "7654321"]),
    ],
)
def test_numbers_come_apart_only_where_they_are_several(cell: str, numbers: list[str]) -> None:
    assert phones_in(cell) == numbers


def test_tags_come_apart_without_system_groups() -> None:
    assert tags_in("* myContacts ::: vip ::: a, b", frozenset({"mycontacts"})) == ["vip", "a, b"]
    assert tags_in('"VIP","lead"', frozenset()) == ["VIP", "lead"]
    assert tags_in("a; b; a", frozenset()) == ["a", "b"]


@pytest.mark.parametrize("text", ["2024-01-01", "01.02.2024", "12345.67", "123", "Room 1234567"])
def test_other_numbers_are_no_phones(text: str) -> None:
    assert not looks_like_phone(text)


def test_names_are_built_as_their_script_has_it() -> None:
    assert display_name("Ana", "", "Silva") == "Ana Silva"
    assert display_name("太郎", "", "山田") == "山田太郎"
    assert display_name("민수", "", "김") == "김민수"
    assert display_name("Taro", "", "山田") == "Taro 山田"
    assert display_name("", "", "") == ""
