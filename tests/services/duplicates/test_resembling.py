from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.card import ChannelKind
from crm_desktop.domain.lookalike import Lookalike
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.companies import AddCompany
from crm_desktop.services.contacts import AddContact
from crm_desktop.services.duplicates.resembling import (
    Typed,
    holder_of,
    like_company,
    like_contact,
)
from tests.helpers.bench import Bench


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "typing.crm")
    made.do(EditBusiness({"country": "PT"}))
    made.do(
        AddContact(
            "Marta Oliveira", "Oliveira Tiles", email="marta@tiles.example", phone="912 345 678"
        )
    )
    made.do(AddContact("Karl Weiss", "Weiss GmbH"))
    made.do(AddCompany("Lighthouse Walks Ltd"))
    yield made
    made.workspace.close()


def like(bench: Bench, typed: Typed) -> str:
    found = bench.read(lambda r: like_contact(typed, r))
    return found.name if found else ""


@pytest.mark.parametrize(
    "typed",
    [
        Typed("Marta Oliveira"),
        Typed("oliveira marta"),
        Typed("Marta Olivera"),
        Typed("M. Oliveira", "Oliveira Tiles, Lda."),
        Typed(email="Marta@Tiles.example"),
        Typed("", phone="+351 912345678"),
        Typed("Marta Vidal", email="marta@tiles.example"),
    ],
)
def test_who_is_there_already_is_named(bench: Bench, typed: Typed) -> None:
    assert like(bench, typed) == "Marta Oliveira"


@pytest.mark.parametrize(
    "typed",
    [
        Typed(),
        Typed("Ma"),
        Typed("Marta"),
        Typed("Hugo Oliveira"),
        Typed(email="marta@"),
        Typed('"'),
        Typed("Marta Oliveira\ud800"),
        Typed(email="\x00marta@tiles.example"),
        Typed("* OR (-", "NEAR(a b)"),
    ],
)
def test_nobody_is_named_without_a_reason(bench: Bench, typed: Typed) -> None:
    assert like(bench, typed) == ""


def test_it_says_where_they_belong(bench: Bench) -> None:
    found = bench.read(lambda r: like_contact(Typed("Marta Oliveira"), r))
    assert isinstance(found, Lookalike)
    assert (found.name, found.aside) == ("Marta Oliveira", "Oliveira Tiles")


def test_a_company_is_known_by_its_name_without_the_form(bench: Bench) -> None:
    found = bench.read(lambda r: like_company(Typed("lighthouse walks"), r))
    assert found is not None
    assert found.name == "Lighthouse Walks Ltd"
    assert bench.read(lambda r: like_company(Typed("Lighthouse"), r)) is None


def test_a_number_of_somebody_else_is_known(bench: Bench) -> None:
    marta, karl = sorted(bench.read(lambda r: r.ids("SELECT id FROM contact")))
    number = (ChannelKind.PHONE, "00351 912345678")
    found = bench.read(lambda r: holder_of(*number, ("contact", karl), r))
    assert found is not None
    assert found.id == marta
    assert bench.read(lambda r: holder_of(*number, ("contact", marta), r)) is None
    assert bench.read(lambda r: holder_of(ChannelKind.WEB, "x.example", ("contact", 1), r)) is None
