import pytest

from crm_desktop.engine.synonyms import same_as
from crm_desktop.engine.ticket_words import stem, words


@pytest.mark.parametrize(
    "forms",
    [
        "print prints printed printing printer printers",
        "deliver delivers delivered delivering",
        "delivery deliveries",
        "invoice invoices invoiced",
        "cancel cancelled canceling",
        "drucken druckt gedruckt Druck Drucker",
        "Bestellung Bestellungen bestellt bestellen",
        "Patrone Patronen",
        "Gerät Geräte Geräten",
    ],
)
def test_the_forms_of_a_word_come_to_the_same(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("printer", "paper"), ("order", "border"), ("Rechnung", "Rechner")]
)
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_words_that_say_little_are_left_out() -> None:
    assert words("Hello, could you please help me with it? Don't! Können Sie mir helfen") == [
        "helf"
    ]
    assert words("1234 35 % €") == []


def test_a_word_with_a_dash_is_its_parts_and_the_whole() -> None:
    assert stem("WiFi") in words("My Wi-Fi")
    assert {stem("mail"), stem("email")} <= set(words("e-mail"))


def test_other_words_for_the_same_thing_are_known_both_ways() -> None:
    assert stem("receipt") in same_as(stem("invoices"))
    assert stem("invoice") in same_as(stem("receipts"))
    assert stem("Quittung") in same_as(stem("Rechnung"))
    assert same_as("squeak") == frozenset()
