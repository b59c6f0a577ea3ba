"""Values of fields of one's own are read from what is typed, and written so that they read back."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.field_values import (
    choices_in,
    link_target,
    plain_text,
    read_value,
    shown_text,
    typed_text,
)
from crm_desktop.domain.fields import Choice, Field, FieldType, FieldValue, field_key, field_of
from crm_desktop.domain.figures import Conventions

_GERMAN = Conventions(True, True, "EUR")
_PLAIN = Conventions(False, None, "EUR")
_TIERS = (Choice(11, "Gold"), Choice(12, "Süß, sauer"), Choice(13, "Bronze"))


def _field(kind: FieldType) -> Field:
    choices = _TIERS if kind in (FieldType.CHOICE, FieldType.CHOICES) else ()
    return Field(7, "contact", "Feld", kind, "EUR" if kind is FieldType.MONEY else "", choices)


@pytest.mark.parametrize(
    ("kind", "text", "found"),
    [
        (FieldType.TEXT, " so ", FieldValue(7, "so")),
        (FieldType.NUMBER, "1.234,5", FieldValue(7, number=1_234_500_000)),
        (FieldType.MONEY, "1.250 €", FieldValue(7, number=125_000)),
        (FieldType.DAY, "3.4.2026", FieldValue(7, "2026-04-03")),
        (FieldType.DAY, "3/4/2026", FieldValue(7, "2026-04-03")),
        (FieldType.DAY, "14. November 2026", FieldValue(7, "2026-11-14")),
        (FieldType.YES_NO, "Ja", FieldValue(7, number=1)),
        (FieldType.YES_NO, "hayır", FieldValue(7, number=0)),
        (FieldType.CHOICE, "gold", FieldValue(7, choices=(11,))),
        (FieldType.CHOICES, "bronze, GOLD", FieldValue(7, choices=(11, 13))),
        (FieldType.CHOICES, "suss, sauer; Gold", FieldValue(7, choices=(11, 12))),
        (FieldType.LINK, "example.org/x", FieldValue(7, "example.org/x")),
        (FieldType.NUMBER, "  ", None),
    ],
)
def test_what_is_typed_is_understood(kind: FieldType, text: str, found: FieldValue | None) -> None:
    assert read_value(_field(kind), text, _GERMAN) == found


@pytest.mark.parametrize(
    ("kind", "text", "code"),
    [
        (FieldType.NUMBER, "viele", "bad-number"),
        (FieldType.MONEY, "$ 5", "bad-amount"),
        (FieldType.DAY, "31.2.2026", "bad-field-day"),
        (FieldType.DAY, "14.11.", "bad-field-day"),
        (FieldType.DAY, "0.0.00", "bad-field-day"),
        (FieldType.YES_NO, "vielleicht", "bad-yes-no"),
        (FieldType.CHOICE, "Platin", "no-such-choice"),
        (FieldType.CHOICES, "Gold, Platin", "no-such-choice"),
        (FieldType.CHOICES, ";", "no-such-choice"),
        (FieldType.LINK, "javascript:alert(1)", "bad-link"),
    ],
)
def test_what_is_not_understood_is_refused_with_its_field(
    kind: FieldType, text: str, code: str
) -> None:
    with pytest.raises(CrmError) as refused:
        read_value(_field(kind), text, _GERMAN)
    assert refused.value.code == code
    assert refused.value.details["key"] == "field:7"


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("example.org", "https://example.org"),
        ("http://example.org:8080/a?b#c", "http://example.org:8080/a?b#c"),
        ("https://localhost/x", "https://localhost/x"),
        ("ana@example.org", "mailto:ana@example.org"),
        ("MAILTO:ana@example.org", "MAILTO:ana@example.org"),
        ("tel:+351 912-000", "tel:+351912000"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("data:text/html,x", ""),
        ("C:\\x.exe", ""),
        ("vbscript:x.y", ""),
        ("two words.example", ""),
        ("https://user@evil.example", ""),
        ("x", ""),
        ("https://a.example/" + "x" * 2_000, ""),
    ],
)
def test_only_links_that_open_nothing_else_are_links(text: str, target: str) -> None:
    assert link_target(text) == target


def test_choices_with_a_comma_in_their_name_are_found() -> None:
    names = {"a, b": "A, b", "a": "A", "c": "C"}
    assert choices_in("a, b; c", names) == ["a, b", "c"]
    assert choices_in("a, c", names) == ["a", "c"]
    assert choices_in("a, d", names) is None


_numbers = st.integers(-(10**17), 10**17)
_days = st.dates(date(1800, 1, 2), date(2199, 12, 31)).map(date.isoformat)
_values = st.one_of(
    st.tuples(st.just(FieldType.NUMBER), _numbers.map(lambda n: FieldValue(7, number=n))),
    st.tuples(st.just(FieldType.MONEY), _numbers.map(lambda n: FieldValue(7, number=n))),
    st.tuples(st.just(FieldType.DAY), _days.map(lambda day: FieldValue(7, day))),
    st.tuples(st.just(FieldType.YES_NO), st.integers(0, 1).map(lambda n: FieldValue(7, number=n))),
    st.tuples(
        st.just(FieldType.CHOICE), st.sampled_from([FieldValue(7, choices=(c.id,)) for c in _TIERS])
    ),
    st.tuples(
        st.just(FieldType.CHOICES),
        st.lists(st.sampled_from([11, 12, 13]), min_size=1, unique=True).map(
            lambda ids: FieldValue(7, choices=tuple(sorted(ids)))
        ),
    ),
)


@given(_values, st.sampled_from([_GERMAN, _PLAIN, Conventions(False, False, "USD")]))
def test_a_value_reads_back_from_what_is_shown_and_written(
    found: tuple[FieldType, FieldValue], how: Conventions
) -> None:
    kind, value = found
    field = _field(kind)
    if value.text.startswith(("1600", "1604")):  # what other programs write for an unknown year
        return
    assert read_value(field, typed_text(field, value, how), how) == value
    assert read_value(field, shown_text(field, value, how), how) == value
    assert read_value(field, plain_text(field, value), _PLAIN) == value


def test_keys_of_fields_are_told_from_other_columns() -> None:
    assert field_of(field_key(12)) == 12
    assert field_of("name") is None
    assert field_of("field:") is None
    assert field_of("field:x") is None
