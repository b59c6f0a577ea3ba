import pytest

from crm_desktop.domain.card import (
    Address,
    Affiliation,
    Card,
    CardField,
    Channel,
    ChannelKind,
    Photo,
)
from crm_desktop.domain.fields import FieldType
from crm_desktop.services.importing.policy import OVERWRITABLE, Existing, Policy
from tests.services.importing.import_bench import ImportBench

MAIL = Channel(ChannelKind.EMAIL, "ada@x.example", is_primary=True)
PHOTO = Photo("image/png", b"\x89PNG\r\n\x1a\n" + b"1" * 40)
OTHER_PHOTO = Photo("image/png", b"\x89PNG\r\n\x1a\n" + b"2" * 40)
OLD = Card(
    name="Ada Byron",
    given="Ada",
    family="Byron",
    nickname="A",
    birthday="1815-12-10",
    note="Old",
    photo=PHOTO,
    affiliations=(Affiliation("Engines", "Poet", "Verse"),),
    channels=(MAIL,),
    fields=(CardField("Engine", FieldType.TEXT, ("Difference",)),),
)
NEW = Card(
    name="Ada King",
    given="Ada",
    family="King",
    nickname="B",
    birthday="1816-01-01",
    note="New",
    photo=OTHER_PHOTO,
    affiliations=(Affiliation("Engines", "Countess", "Numbers"),),
    channels=(MAIL,),
    fields=(CardField("Engine", FieldType.TEXT, ("Analytical",)),),
)


def shown(card: Card) -> dict[str, object]:
    place = card.affiliations[0]
    return {
        "name": (card.name, card.given, card.family),
        "nickname": card.nickname,
        "birthday": card.birthday,
        "title": place.title,
        "department": place.department,
        "note": card.note,
        "photo": card.photo,
        "fields": card.fields,
    }


@pytest.mark.parametrize("field", OVERWRITABLE)
def test_only_the_chosen_field_is_overwritten(bench: ImportBench, field: str) -> None:
    bench.bring_in_cards(OLD)
    outcome = bench.bring_in_cards(NEW, policy=Policy(overwrite=frozenset({field})))
    assert (outcome.created, outcome.updated) == (0, 1)
    expected = {**shown(OLD), "note": "Old\nNew", field: shown(NEW)[field]}
    assert shown(bench.contacts()[0]) == expected


def test_filling_keeps_what_is_there(bench: ImportBench) -> None:
    bench.bring_in_cards(OLD)
    bench.bring_in_cards(NEW)
    assert shown(bench.contacts()[0]) == {**shown(OLD), "note": "Old\nNew"}


def test_filling_fills_what_is_empty(bench: ImportBench) -> None:
    bench.bring_in_cards(Card(name="Ada Byron", channels=(MAIL,)))
    bench.bring_in_cards(OLD)
    assert bench.contacts() == [OLD]


def test_a_skipped_record_stays_as_it_is(bench: ImportBench) -> None:
    bench.bring_in_cards(OLD)
    outcome = bench.bring_in_cards(NEW, policy=Policy(existing=Existing.SKIP))
    assert (outcome.updated, outcome.skipped) == (0, 1)
    assert bench.contacts() == [OLD]


def test_channels_tags_and_places_are_added_once(bench: ImportBench) -> None:
    street = Channel(ChannelKind.ADDRESS, "", "work", parts=Address("Main St 1", city="Ockham"))
    more = Card(
        name="Ada Byron",
        channels=(
            Channel(ChannelKind.EMAIL, "ADA@X.example"),
            Channel(ChannelKind.EMAIL, "countess@x.example", "home"),
            Channel(ChannelKind.WEB, "https://x.example/ada"),
            street,
        ),
        tags=("vip",),
        affiliations=(Affiliation("Engines", "Poet"), Affiliation("Court")),
    )
    bench.bring_in_cards(OLD)
    assert bench.bring_in_cards(more).updated == 1
    ada = bench.contacts()[0]
    assert [channel.value for channel in ada.channels] == [
        "ada@x.example",
        "countess@x.example",
        "https://x.example/ada",
        "",
    ]
    assert [channel.is_primary for channel in ada.channels] == [True, False, True, True]
    assert ada.tags == ("vip",)
    assert [place.company for place in ada.affiliations] == ["Engines", "Court"]
    assert bench.bring_in_cards(more, more).updated == 0


def test_a_note_is_added_once(bench: ImportBench) -> None:
    bench.bring_in_cards(OLD)
    for _ in range(2):
        bench.bring_in_cards(Card(name="Ada Byron", note="Likes engines", channels=(MAIL,)))
    assert bench.contacts()[0].note == "Old\nLikes engines"


def test_a_name_that_only_stood_in_for_one_is_replaced(bench: ImportBench) -> None:
    bench.bring_in_cards(Card(channels=(MAIL,)))
    assert bench.names() == ["ada@x.example"]
    bench.bring_in_cards(OLD)
    assert bench.contacts() == [OLD]


def test_two_rows_of_one_file_that_are_the_same_person_join(bench: ImportBench) -> None:
    title = Card(
        name="Ada Byron",
        channels=(MAIL, Channel(ChannelKind.PHONE, "030 1234567")),
        affiliations=(Affiliation("Court"),),
    )
    more = Card(name="Ada Byron", channels=(MAIL,), affiliations=(Affiliation("Court", "Lady"),))
    outcome = bench.bring_in_cards(Card(name="Ada Byron", channels=(MAIL,)), title, more)
    assert (outcome.created, outcome.updated) == (1, 2)
    assert bench.contacts()[0].affiliations == (Affiliation("Court", "Lady"),)
    bench.undo()
    assert bench.contacts() == []


def test_parts_of_another_name_are_not_mixed_in(bench: ImportBench) -> None:
    bench.bring_in_cards(Card(name="Ada Byron", channels=(MAIL,)))
    bench.bring_in_cards(NEW)
    ada = bench.contacts()[0]
    assert (ada.name, ada.given, ada.family) == ("Ada Byron", "", "")
