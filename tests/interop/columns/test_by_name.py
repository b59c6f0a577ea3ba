"""Column names say what they hold, whose it is and which of several."""

import pytest

from crm_desktop.interop.columns.by_name import guess_by_name, label_from_text


@pytest.mark.parametrize(
    ("header", "target", "label"),
    [
        ("Business Street 2", "address_street", "work"),
        ("Dép/Région (bureau)", "address_region", "work"),
        ("CEP do endereço residencial", "address_postcode", "home"),
        ("Adres domowy - kod pocztowy", "address_postcode", "home"),
        ("Weiteres Postfach", "address_po_box", "other"),
        ("E-Mail 2: Adresse", "email", ""),
        ("Person - Email (Work)", "email", "work"),
        ("MAILINGPOSTALCODE", "address_postcode", ""),
        ("OTHERPHONE", "phone", "other"),
        ("Mobiele telefoon", "phone", "mobile"),
        ("Fax (privat)", "phone", "fax"),
        ("Company Main Phone", "phone", "main"),
        ("Рабочий телефон", "phone", "work"),
        ("勤務先電話番号", "phone", "work"),
        ("自宅の住所", "address", "home"),
        ("手机", "phone", "mobile"),
        ("first_name", "given", ""),
        ("lastName", "family", ""),
    ],
)
def test_a_name_is_taken_apart(header: str, target: str, label: str) -> None:
    found = guess_by_name(header)
    assert found is not None
    assert (found.target.value, found.label) == (target, label)


@pytest.mark.parametrize(
    "header",
    ["", "Shoe size", "Assistant's Phone", "Manager's Name", "Spouse", "User Name", "x" * 500],
)
def test_another_s_name_or_phone_is_not_taken_for_the_contact_s(header: str) -> None:
    assert guess_by_name(header) is None


def test_labels_are_put_into_our_words_where_they_are_one_of_them() -> None:
    assert [label_from_text(t) for t in ("Work", "Privat", "Work Fax", "", "Boat")] == [
        "work", "home", "fax", "", "Boat",
    ]  # fmt: skip
