import pytest

from crm_desktop.domain.company_name import company_words, compare, stem
from crm_desktop.domain.duplicate import Reason


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Oliveira Tiles", "OLIVEIRA TILES, Lda."),
        ("Weiss GmbH & Co. KG", "Weiss"),
        ("Costa S.p.A.", "Costa SpA"),
        ("Weber Tours e. K.", "Weber Tours"),
        ("Finch & Sons", "Finch and Sons Ltd"),
        ("Nordic A/S", "Nordic"),
    ],
)
def test_a_legal_form_makes_no_other_company(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Lighthouse", "Lightouse", Reason.MISTYPED_NAME),
        ("Light House", "Lighthouse", Reason.SAME_NAME),
        ("Weiss", "Weiss Holding", Reason.PART_OF_NAME),
        ("Hotel Porto 2", "Hotel Porto 3", Reason.OTHER_NAME),
        ("Tiles", "Yachts", Reason.OTHER_NAME),
    ],
)
def test_names_of_companies_are_compared_word_by_word(one: str, other: str, reason: Reason) -> None:
    assert compare(company_words(one), company_words(other)) is reason


def test_a_company_called_like_a_form_keeps_its_name() -> None:
    assert stem("AG") == "ag"
    assert stem("!!!") == "!!!"
