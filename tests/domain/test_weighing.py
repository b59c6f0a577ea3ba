from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.company_name import company_words
from crm_desktop.domain.duplicate import PROBABLE, Pair, Reason
from crm_desktop.domain.person_name import name_words
from crm_desktop.domain.weighing import Firm, Person, Rates, weigh_firms, weigh_people

MARTA = Person(
    1,
    name_words("Marta Oliveira"),
    "1984-03-09",
    ("marta@tiles.example",),
    ("+351912000111",),
    ("oliveira tiles",),
    ("rua das flores 12 porto",),
)


def score(one: Person, other: Person, rates: Rates | None = None) -> int:
    return Pair(Kind.CONTACT, 1, 2, weigh_people(one, other, rates or Rates())).score


def reasons(one: Person, other: Person, rates: Rates | None = None) -> set[Reason]:
    return {each.reason for each in weigh_people(one, other, rates or Rates())}


def test_a_score_is_the_sum_of_its_reasons() -> None:
    pair = Pair(Kind.CONTACT, 1, 2, weigh_people(MARTA, MARTA, Rates()))
    assert pair.score == sum(each.weight for each in pair.evidence) > PROBABLE


def test_an_address_that_many_share_says_little() -> None:
    hugo = MARTA._replace(name=name_words("Hugo Vidal"), birthday="", phones=(), places=())
    shared = Rates(emails={"marta@tiles.example": 9}, offices={"marta@tiles.example"})
    assert Reason.EMAIL in reasons(MARTA, hugo)
    assert Reason.SHARED_EMAIL in reasons(MARTA, hugo, shared)
    assert score(MARTA, hugo, shared) < score(MARTA, hugo) < PROBABLE


def test_a_married_name_with_the_same_address_is_the_same_person() -> None:
    married = MARTA._replace(name=name_words("Marta Vidal"), birthday="", phones=(), companies=())
    assert score(MARTA, married) >= PROBABLE


def test_father_and_son_are_two() -> None:
    son = MARTA._replace(emails=("marta2@tiles.example",), birthday="2012-05-01", places=())
    assert score(MARTA, son) < PROBABLE
    junior = son._replace(name=name_words("Marta Oliveira Jr."), birthday="")
    assert score(MARTA, junior) < PROBABLE


def test_twins_at_one_address_are_two() -> None:
    twin = MARTA._replace(name=name_words("Hugo Oliveira"), emails=("hugo@post.example",))
    assert score(MARTA, twin) < PROBABLE


def test_a_number_of_which_only_the_end_is_known_weighs_less() -> None:
    whole = MARTA._replace(emails=(), companies=(), birthday="", places=())
    ended = whole._replace(phones=("0912000111",))
    assert Reason.PHONE in reasons(whole, ended)
    assert score(whole, ended) < score(whole, whole)
    abroad = whole._replace(phones=("+49912000111",))
    assert Reason.OTHER_PHONE in reasons(whole, abroad)


def test_companies_of_one_name_in_two_cities_are_two() -> None:
    here = Firm(1, company_words("Padaria Central"), ("central.example",), (), ("porto",), ())
    there = replace_city(here)
    assert Pair(Kind.COMPANY, 1, 2, weigh_firms(here, there, Rates())).score < PROBABLE
    bare = Firm(2, company_words("Padaria Central, Lda."), (), (), (), ())
    assert Pair(Kind.COMPANY, 1, 2, weigh_firms(here, bare, Rates())).score >= PROBABLE


def replace_city(firm: Firm) -> Firm:
    return firm._replace(id=2, domains=("central-braga.example",), cities=("braga",))


texts = st.lists(st.text(max_size=12), max_size=3).map(tuple)
people = st.builds(
    Person,
    st.just(1),
    st.text(max_size=30).map(name_words),
    st.sampled_from(["", "1984-03-09", "--03-09", "1990-01-01"]),
    texts,
    st.lists(st.text("0123456789+", min_size=6, max_size=12), max_size=2).map(tuple),
    texts,
    texts,
)


@given(people, people)
def test_whatever_is_compared_the_order_does_not_matter(one: Person, other: Person) -> None:
    rates = replace(Rates(), open_domains=frozenset({"gmail.com"}))
    assert weigh_people(one, other, rates) == weigh_people(other, one, rates)
