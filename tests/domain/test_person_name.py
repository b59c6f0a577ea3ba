import pytest

from crm_desktop.domain.duplicate import Reason
from crm_desktop.domain.person_name import compare, name_words


def nobody(_word: str) -> int:
    return 1


def many(_word: str) -> int:
    return 40


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("José Silva", "jose SILVA", Reason.SAME_NAME),
        ("Marta Oliveira", "Oliveira, Marta", Reason.SAME_NAME),
        ("Dr. Marta da Silva", "Marta Silva", Reason.SAME_NAME),
        ("王伟", "王伟", Reason.SAME_NAME),
        ("Jürgen Müller", "Juergen Mueller", Reason.SPELLED_NAME),
        ("Μαρία Παππά", "Maria Pappa", Reason.SAME_NAME),
        ("Marta Oliveira", "Marta Olivera", Reason.MISTYPED_NAME),
        ("Marta Oliveira", "Matra Oliveira", Reason.MISTYPED_NAME),
        ("Robert Hall", "Bob Hall", Reason.SHORT_NAME),
        ("José García", "Pepe Garcia", Reason.SHORT_NAME),
        ("Judith Becker", "J. Becker", Reason.INITIAL_NAME),
        ("António Ribeiro Torres", "António Torres", Reason.LONGER_NAME),
        ("Marta Oliveira", "Marta Vidal", Reason.GIVEN_NAME),
        ("Marta Oliveira", "Hugo Oliveira", Reason.FAMILY_NAME),
        ("Marta Oliveira", "Karl Weiss", Reason.OTHER_NAME),
        ("李伟", "Wei Li", Reason.OTHER_LETTERS),
        ("Marta", "Marta Oliveira", Reason.PART_OF_NAME),
    ],
)
def test_names_are_alike_in_the_ways_people_write_them(
    one: str, other: str, reason: Reason
) -> None:
    assert compare(name_words(one), name_words(other), nobody) is reason
    assert compare(name_words(other), name_words(one), nobody) is reason


def test_two_names_that_many_bear_are_two_names() -> None:
    one, other = name_words("Daniel Silva"), name_words("Daniela Silva")
    assert compare(one, other, many) is Reason.FAMILY_NAME


def test_a_son_is_told_from_his_father() -> None:
    assert name_words("George Finch Jr.").generation == "jr"
    assert name_words("George Finch sen.").generation == ""
    assert name_words("George Finch Jr.").words == name_words("George Finch").words


@pytest.mark.parametrize("name", ["", " ", "...", "'", "a" * 5000, "x " * 500, "\u202e<b>"])
def test_any_text_has_words_to_compare(name: str) -> None:
    found = name_words(name)
    compare(found, name_words("Marta Oliveira"), nobody)
    assert compare(found, found, nobody) in Reason
