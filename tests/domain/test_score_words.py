import pytest

from crm_desktop.domain.score_rules import DEFAULT_RULES
from crm_desktop.domain.score_words import matcher

TESTS = [(rule, matcher(rule.words)) for rule in DEFAULT_RULES if rule.field == "role"]


def role(title: str) -> str:
    found = [rule for rule, holds in TESTS if holds(title)]
    return max(found, key=lambda rule: rule.points).value if found else ""


def test_words_are_found_whole_without_case_and_accents() -> None:
    holds = matcher("owner, managing director")
    assert holds("Owner")
    assert holds("Co-owner & MANAGING  Director")
    assert not holds("Landowners")
    assert not holds("Director, Managing Board")
    assert not holds("")
    assert matcher("diretór")("Diretor")


def test_a_star_stands_for_any_letters() -> None:
    holds = matcher("*leit*, 4050*")
    assert holds("Vertriebsleiterin")
    assert holds("4050-123 Porto")
    assert not holds("14050")
    assert matcher("*")("anything at all")
    assert not matcher("*")("  ")


def test_what_follows_a_minus_must_not_be_there() -> None:
    holds = matcher("president, -vice")
    assert holds("President")
    assert not holds("Vice-President")
    assert not matcher("-vice")("President")


def test_without_words_nothing_is_found() -> None:
    assert not matcher("")("anything")
    assert not matcher(" , ,-")("anything")


def test_signs_in_words_and_texts_are_no_patterns() -> None:
    assert matcher("r&d (lab)")("R&D (Lab) 1")
    assert not matcher("a.c")("abc")
    assert not matcher("owner")("own*")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("C.E.O.", "owner"),
        ("Founder & CEO", "owner"),
        ("Managing Director", "owner"),
        ("Geschäftsführerin", "owner"),
        ("Geschaeftsfuehrer", "owner"),
        ("Inhaber", "owner"),
        ("Président-Directeur Général", "owner"),
        ("Gérante", "owner"),
        ("Propietaria", "owner"),
        ("Consejero delegado", "owner"),
        ("Sócio-gerente", "owner"),
        ("Dono", "owner"),
        ("Vice President Sales", "vice-president"),
        ("Vizepräsident", "vice-president"),
        ("Mitglied der Geschäftsleitung", "vice-president"),
        ("Marketing Director", "director"),
        ("Head of Purchasing", "director"),
        ("Vertriebsleiter", "director"),
        ("Directrice commerciale", "director"),
        ("Directora de compras", "director"),
        ("Diretor Financeiro", "director"),
        ("Account Manager", "manager"),
        ("Produktmanagerin", "manager"),
        ("Teamleiter", "manager"),
        ("Chef de projet", "manager"),
        ("Jefe de ventas", "manager"),
        ("Gerente de loja", "manager"),
        ("Executive Assistant to the CEO", "staff"),
        ("Assistentin der Geschäftsführung", "staff"),
        ("Assistante du directeur général", "staff"),
        ("Art Director", "staff"),
        ("Carpenter", "staff"),
        ("", ""),
    ],
)
def test_titles_of_five_languages_are_understood(title: str, expected: str) -> None:
    assert role(title) == expected
