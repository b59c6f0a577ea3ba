"""Canned replies: what is known is filled in, what is missing shows, and nothing else happens."""

import time
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.placeholders import (
    FIELDS,
    LONGEST,
    Placeholder,
    fields_of,
    placeholders,
    render,
)

ANA: Final = {
    "contact.first_name": "Ana",
    "contact.name": "ana o'brien-ruiz",
    "deal.close_day": "2026-11-30",
    "ticket.number": "184",
    "company.city": "",
    "today": "2026-11-22",
}


def filled(text: str) -> str:
    return render(text, ANA).text


def codes(text: str) -> list[tuple[str, str]]:
    return [(problem.code, problem.what) for problem in render(text, ANA).problems]


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Hello {{ contact.first_name }}!", "Hello Ana!"),
        ("Hello {{contact.first_name|there}}!", "Hello Ana!"),
        ("Hello {{ contact.title | there }}!", "Hello there!"),
        ("{{ contact.title | dear “friend” of ours }}", "dear “friend” of ours"),
        ('{{ contact.title | "" }}.', "."),
        ("{{ contact.title | 'upper' }}", "upper"),
        ("{{ contact.title | „Hallo“ }}", "Hallo"),
        ("{{ contact.first_name | upper }}", "ANA"),
        ("{{ contact.first_name | lower | you }}", "ana"),
        ("{{ contact.title | upper | you }}", "you"),
        ("{{ contact.name | title }}", "Ana O'brien-Ruiz"),
        ("{{ today }}", "on 2026-11-22"),
        ("{{ today | date | upper }}", "ON 2026-11-22"),
        ("{{ deal.close_day | date: D.M.YYYY }}", "30.11.2026"),
        ("{{ today | date: DD/MM/YY | soon }}", "22/11/26"),
        ("{ not } one { of ours }", "{ not } one { of ours }"),
        ("", ""),
    ],
)
def test_a_field_becomes_its_value(text: str, made: str) -> None:
    found = render(text, ANA, lambda day: f"on {day}")
    assert found == (made, (), ())


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("{% if ticket.number %}#184{% else %}new{% endif %}", "#184"),
        ("{% if company.city %}in{% else %}out{% endif %}.", "out."),
        ("{% if company.city %}in {{ company.city }}{% endif %}.", "."),
        ("{% if today %}a{% if company.city %}b{% else %}c{% endif %}d{% endif %}", "acd"),
        ("{% if company.city %}a{% if today %}b{% else %}c{% endif %}d{% endif %}e", "e"),
        ("One\n{% if today %}\nTwo\n  {% else %}\nNone\n{% endif %}\nThree", "One\nTwo\nThree"),
    ],
)
def test_what_depends_on_a_field_is_there_or_not(text: str, made: str) -> None:
    assert render(text, ANA) == (made, (), ())


def test_what_is_missing_shows_and_is_listed_once() -> None:
    found = render("{{ contact.title }} {{ company.city }} {{ contact.title }}", ANA)
    assert found.text == "⟦contact.title⟧ ⟦company.city⟧ ⟦contact.title⟧"
    assert found.missing == ("contact.title", "company.city")
    assert not found.problems


def test_what_is_not_shown_is_not_missed() -> None:
    assert render("{% if contact.title %}{{ contact.title }}{% endif %}", ANA).missing == ()


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("{{ ''.__class__ }}", [("unknown-field", "{{ ''.__class__ }}")]),
        ("{{ config }}", [("unknown-field", "{{ config }}")]),
        ("{{ contact.__dict__ }}", [("unknown-field", "{{ contact.__dict__ }}")]),
        ("{{ contact.name.upper() }}", [("unknown-field", "{{ contact.name.upper() }}")]),
        ("{{ 'a'*10**9 }}", [("unknown-field", "{{ 'a'*10**9 }}")]),
        ("{{ 7*7 | x }}", [("unknown-field", "{{ 7*7 | x }}")]),
        ("{{ }}", [("unknown-field", "{{ }}")]),
        ('{% include "/etc/passwd" %}', [("unknown-tag", '{% include "/etc/passwd" %}')]),
        (
            "{% for a in contact %}{% endfor %}",
            [("unknown-tag", "{% for a in contact %}"), ("unknown-tag", "{% endfor %}")],
        ),
        ("{% set x = 1 %}", [("unknown-tag", "{% set x = 1 %}")]),
        ("{% if 1 %}", [("unknown-field", "{% if 1 %}")]),
        ("{% if contact.name == today %}", [("unknown-tag", "{% if contact.name == today %}")]),
        ("{% if today %}a", [("unbalanced", "{% if today %}")]),
        ("a{% else %}b", [("unbalanced", "{% else %}")]),
        ("a{% endif %}", [("unbalanced", "{% endif %}")]),
        ("{{ today", [("unbalanced", "{{")]),
        ("today }}", [("unbalanced", "}}")]),
        ("{% if", [("unbalanced", "{%")]),
        ("{{ today | }}", [("empty-fallback", "{{ today | }}")]),
        ("{{ today | a | b }}", [("two-fallbacks", "{{ today | a | b }}")]),
    ],
)
def test_what_is_no_field_stays_text_and_is_told(
    text: str, problems: list[tuple[str, str]]
) -> None:
    found = render(text, ANA)
    assert found.text == text
    assert codes(text) == problems
    assert all(text[each.start : each.end] == each.what for each in found.problems)


def test_a_value_that_is_no_day_stays_and_is_told() -> None:
    assert filled("{{ contact.first_name | date: DD.MM.YYYY }}") == "Ana"
    assert codes("{{ contact.first_name | date }}") == [("not-a-day", "Ana")]


def test_a_second_else_and_its_condition_are_told() -> None:
    text = "{% if today %}a{% else %}b{% else %}c{% endif %}"
    assert codes(text) == [("unbalanced", "{% else %}")]
    assert filled(text) == "a"


@pytest.mark.parametrize(
    "name",
    [
        "{{ business.name }}",
        "{% if today %}",
        "<b>Ana</b>",
        "<img src=x onerror=alert(1)>",
        "=HYPERLINK()",
        "⟦today⟧",
        "\\g<0> %s {0}",
    ],
)
def test_a_name_is_put_down_as_it_is(name: str) -> None:
    for text in ("Hello {{ contact.name }}", "Hello {% if today %}{{ contact.name }}{% endif %}"):
        found = render(text, {"contact.name": name, "today": "x", "business.name": "secret"})
        assert found == (f"Hello {name}", (), ())


def test_a_name_stays_in_its_line() -> None:
    name = "Ana\r\nBcc: all@people.example\u2028Lima"
    assert render("{{ contact.name }}", {"contact.name": name}).text == (
        "Ana Bcc: all@people.example Lima"
    )


@given(st.text().filter(lambda text: "{" not in text and "}" not in text))
def test_without_braces_a_text_comes_out_as_it_was(text: str) -> None:
    assert render(text, ANA) == (text, (), ())


@given(st.text(), st.sampled_from(FIELDS))
def test_no_value_is_ever_read(value: str, field: str) -> None:
    found = render(f"a {{{{ {field} }}}} z", {field: value})
    amounts = {"\u00a0", "\u202f"}  # these blanks keep an amount beside its sign
    plain = "".join(" " if c.isspace() and c not in amounts else c for c in value)
    line = " ".join(filter(None, plain.split(" "))).strip()
    assert found.text == f"a {line or f'⟦{field}⟧'} z"
    assert not found.problems


PIECES = ["{{", "}}", "{%", "%}", "{", "}", "today", " ", "|", "if", "endif", "else", "\n", "a.b"]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_order_of_signs_is_read(text: str) -> None:
    found = render(text, ANA)
    assert all(0 <= each.start <= each.end <= len(text) for each in found.problems)
    assert all(text[each.start] == "{" for each in placeholders(text))


@pytest.mark.parametrize(
    "text",
    [
        "{" * 200_000,
        "}" * 200_000,
        "{{" * 50_000 + "today" + "}}" * 50_000,
        "{{ today" * 20_000,
        ("{{" + "a" * 199) * 800,
        "{% if today %}" * 10_000,
        "{% if today %}" * 5_000 + "x" + "{% endif %}" * 5_000,
        "{% else %}" * 10_000,
        " " * 200_000 + "{% if today %}" + " " * 100_000,
        " {% if today %}\n{% endif %}" * 5_000,
        "{{ today |" + " |" * 50_000 + "}}",
        '{{ today | "' + '"' * 150 + " }}",
        "{{ " + "today | upper" * 10 + " }}" * 10_000,
    ],
    ids=range(13),
)
def test_hostile_texts_take_no_time(text: str) -> None:
    begun = time.thread_time()
    found = render(text, ANA)
    placeholders(text)
    assert time.thread_time() - begun < 0.7
    assert len(found.text) <= LONGEST
    assert len(found.problems) <= 50


def test_what_is_made_has_an_end() -> None:
    begun = time.thread_time()
    found = render("{{ contact.name }}" * 20_000, {"contact.name": "x" * 50_000})
    assert time.thread_time() - begun < 0.5
    assert len(found.text) == LONGEST
    assert [problem.code for problem in found.problems] == ["too-long"]


def test_conditions_go_no_deeper_than_can_be_followed() -> None:
    deep = "{% if today %}" * 9 + "x" + "{% endif %}" * 9
    assert [code for code, _ in codes(deep)] == ["too-deep", "too-deep"]
    assert filled(deep) == "{% if today %}x{% endif %}"


def test_the_fields_of_a_text_are_told_for_reading_no_more_than_needed() -> None:
    text = "{{ today }}{% if deal.name %}{{ contact.name | x }}{% endif %}{{ today }}{{ config }}"
    assert fields_of(text) == ("today", "deal.name", "contact.name")


def test_places_are_told_for_colouring() -> None:
    text = "Hi {{ contact.name }}{{ nobody }}{% if today %}{% endif %}{% else %}"
    assert placeholders(text) == (
        Placeholder(3, 21, "contact.name", True),
        Placeholder(21, 33, "", False),
        Placeholder(33, 47, "today", True),
        Placeholder(47, 58, "", True),
        Placeholder(58, 68, "", False),
    )
