import json
from pathlib import Path

import phonenumbers
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crm_desktop.domain.card import ChannelKind
from crm_desktop.services import channels
from crm_desktop.services.channels import normal, normal_email, normal_host, normal_phone

NUMBERS = json.loads((Path(__file__).parent.parent / "data/phones/phones.json").read_text("utf-8"))
FORMS = [(form, one["region"], one["e164"]) for one in NUMBERS for form in one["forms"]]
REGIONS = sorted(phonenumbers.SUPPORTED_REGIONS)
SIGNS = st.text("0123456789 -.()/", max_size=20)


def test_every_way_to_write_a_number_gives_its_international_form() -> None:
    wrong = [(form, region) for form, region, e164 in FORMS if normal_phone(form, region) != e164]
    assert wrong == []


def agrees(text: str, region: str) -> bool:
    quick = channels._read_quickly(text, region)
    return quick is None or quick == channels._ask_library(text, region)


def test_the_fast_path_agrees_with_the_library_on_known_numbers() -> None:
    regions = ("DE", "US", "IT", "BR", "GB", "AR", "MX", "CI", "VA", "KZ", "CA", "")
    forms = {form for form, _, _ in FORMS}
    assert [(f, r) for f in forms for r in regions if not agrees(f, r)] == []
    assert [(form, region) for form, region, _ in FORMS if not agrees(form, region)] == []


@given(
    st.builds(
        "".join,
        st.tuples(st.sampled_from(["", "+", "00", "011", "0", "+1", "+39", "8"]), SIGNS),
    ),
    st.sampled_from(REGIONS),
)
@example("+39 0669 12345", "DE")
@example("000000000", "IT")
@example("8 (800) 123-45-67", "RU")
@example("1234/5", "AD")
def test_the_fast_path_agrees_with_the_library_on_any_digits(text: str, region: str) -> None:
    assert agrees(text, region)


@given(st.integers(1, 999), st.integers(10**5, 10**11), st.sampled_from(REGIONS))
def test_the_fast_path_agrees_on_numbers_of_any_country(code: int, rest: int, region: str) -> None:
    assert agrees(f"+{code}{rest}", region)
    assert agrees(f"00{code} {rest}", region)


@given(st.integers(10**5, 10**11), st.sampled_from(REGIONS))
def test_the_fast_path_agrees_on_national_numbers(rest: int, region: str) -> None:
    assert agrees(f"0{rest}", region)
    assert agrees(f"{rest}", region)


def test_everyday_numbers_take_the_fast_path() -> None:
    for text, region in [
        ("+49 30 1234567", "US"),
        ("030 / 1234567", "DE"),
        ("(212) 555-0123", "US"),
        ("0049 (30) 1234567", "DE"),
        ("01 23 45 67 89", "FR"),
        ("020 7946 0123", "GB"),
    ]:
        assert channels._read_quickly(text, region), text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("+49 (0)30 1234567", "+49301234567"),
        ("tel:+49-30-1234567;ext=12", "+49301234567"),
        ("030 1234567 ext. 12", "+49301234567"),
        ("+1 800 FLOWERS", "+18003569377"),
        ("٠٣٠ ١٢٣٤٥٦٧", "+49301234567"),
        ("110", ""),
        ("please call after 5", ""),
        ("", ""),
        ("+" * 1000, ""),
        ("9" * 100_000, ""),
    ],
)
def test_numbers_are_read_as_people_write_them(text: str, expected: str) -> None:
    assert normal_phone(text, "DE") == expected


def test_a_national_number_needs_its_country() -> None:
    assert normal_phone("030 1234567", "") == ""
    assert normal_phone("030 1234567", "ZZ") == ""
    assert normal_phone("+49 30 1234567", "") == "+49301234567"
    assert normal_phone("030 1234567", "de") == "+49301234567"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" Ada@Example.ORG ", "ada@example.org"),
        ("mailto:ada@example.org", "ada@example.org"),
        ("Ada <ada@example.org>", "ada@example.org"),
        ("n/a", ""),
        ("@", ""),
        ("", ""),
    ],
)
def test_an_email_address_is_compared_without_case(text: str, expected: str) -> None:
    assert normal_email(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://www.Example.org/path?x=1", "example.org"),
        ("example.org:8080", "example.org"),
        ("//example.org", "example.org"),
        ("https://me:secret@example.org/", "example.org"),
        ("not a site", ""),
        ("http://[", ""),
        ("", ""),
    ],
)
def test_a_web_address_is_compared_by_its_host(text: str, expected: str) -> None:
    assert normal_host(text) == expected


def test_each_kind_of_channel_has_its_own_form() -> None:
    assert normal(ChannelKind.PHONE, "030 1234567", "DE") == "+49301234567"
    assert normal(ChannelKind.EMAIL, "A@B.de", "DE") == "a@b.de"
    assert normal(ChannelKind.WEB, "www.b.de", "DE") == "b.de"
    assert normal(ChannelKind.ADDRESS, "Main Street 1", "DE") == ""
