"""What is told to need no reading back does read back the same."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.card import Address, Affiliation, Card, Channel, ChannelKind
from crm_desktop.interop.card_table import HEADER, card_to_cells, plain_row
from crm_desktop.interop.columns.plain_cards import said_of, says_all
from crm_desktop.interop.mapping import compile_mapping, guess

CONVERT = compile_mapping(guess(HEADER, []))
TEXT = st.sampled_from(
    ["", "Ana", "a b", " x", "a;b", "a,b", "x ::: y", "* z", "work", "a\nb", "'"]
)
LABEL = st.sampled_from(
    ["", "work", "home", "mobile", "Ferienhaus", "Work", "* home", "office fax"]
)
EMAIL = st.sampled_from(["a@x.example", "a@x.example, b@x.example", "nobody", "<a@x.example>"])
PHONE = st.sampled_from(["+49 30 123", "030 1234567 / 030 7654321", "1;2", ""])
PARTS = st.none() | st.builds(Address, street=TEXT, city=TEXT)
CHANNELS = st.one_of(
    st.builds(Channel, st.just(ChannelKind.EMAIL), EMAIL, LABEL, st.booleans()),
    st.builds(Channel, st.just(ChannelKind.PHONE), PHONE, LABEL, st.booleans()),
    st.builds(Channel, st.just(ChannelKind.WEB), TEXT, LABEL, st.booleans()),
    st.builds(Channel, st.just(ChannelKind.ADDRESS), TEXT, LABEL, st.booleans(), PARTS),
)
IDENTITIES = st.tuples(
    st.sampled_from(["crm-desktop", "google"]), st.sampled_from(["#12", "7", ""])
)
ORDER = (ChannelKind.EMAIL, ChannelKind.PHONE, ChannelKind.WEB, ChannelKind.ADDRESS)


def in_order(channels: list[Channel]) -> tuple[Channel, ...]:
    return tuple(sorted(channels, key=lambda channel: ORDER.index(channel.kind)))


CARDS = st.builds(
    Card,
    name=TEXT,
    note=TEXT,
    birthday=st.sampled_from(["", "1984-03-09", "--02-29", "2001-02-31", "1/2/1990"]),
    affiliations=st.lists(st.builds(Affiliation, TEXT, TEXT), max_size=2).map(tuple),
    channels=st.lists(CHANNELS, max_size=2).map(in_order),
    tags=st.lists(TEXT, max_size=2).map(tuple),
    identities=st.lists(IDENTITIES, max_size=1).map(tuple),
)


def is_plain_card(card: Card) -> bool:
    return says_all(card) and plain_row(said_of(card)) is not None


@given(CARDS)
def test_a_plain_card_reads_back_the_same(card: Card) -> None:
    *cells, more = card_to_cells(card)
    if is_plain_card(card):
        has_one_place = card.affiliations in ((), card.affiliations[:1])
        assert (more == "") == (has_one_place and card.affiliations != (Affiliation(),))
        assert CONVERT(2, (*cells, more)).card == card
        assert plain_row(said_of(card)) == "\0".join((*cells, more))


ANA = Card(
    name="Ana Silva",
    given="Ana",
    birthday="1984-03-09",
    affiliations=(Affiliation("Acme", "CEO"),),
    channels=(
        Channel(ChannelKind.EMAIL, "a@x.example", "work", is_primary=True),
        Channel(ChannelKind.ADDRESS, "", "home", parts=Address("Rua 1", city="Porto")),
    ),
    tags=("vip", "lead"),
    identities=(("crm-desktop", "#12"),),
)


def test_most_cards_are_plain() -> None:
    assert is_plain_card(ANA)


@pytest.mark.parametrize(
    "more",
    [
        {"birthday": "--06-18"},
        {"birthday": "1989-07-29"},
        {"birthday": "1896-02-29"},
        {"note": "One\nTwo | three"},
        {"note": "100 %s | %(cells)d"},
        {"channels": (Channel(ChannelKind.EMAIL, "a%s@x.example", "50 %"),)},
        {"affiliations": (*ANA.affiliations, Affiliation("Engines", "Owner"))},
        {"channels": (Channel(ChannelKind.ADDRESS, "", parts=Address("Liman Sokak No: 1")),)},
    ],
)
def test_what_is_less_common_is_plain_too(more: dict[str, object]) -> None:
    card = replace(ANA, **more)  # type: ignore[arg-type] # fields by name
    *cells, last = card_to_cells(card)
    assert is_plain_card(card)
    assert CONVERT(2, (*cells, last)).card == card


@pytest.mark.parametrize(
    "more",
    [
        {"name": ""},
        {"name": " Ana"},
        {"note": "cut \ud800"},
        {"channels": (Channel(ChannelKind.ADDRESS, "", parts=Address("Rua\0 1")),)},
        {"channels": (Channel(ChannelKind.PHONE, "1", parts=Address("Rua 1")),)},
        {"name": "Ana\u00a0"},
        {"note": "lost \ufffd"},
        {"birthday": "2001-02-31"},
        {"birthday": "1604-05-06"},
        {"is_company": True},
        {"extras": (("Shoe size", "38"),)},
        {"tags": ("a;b",)},
        {"identities": (("google", "7"),)},
        {"channels": ANA.channels[::-1]},
        {"channels": (Channel(ChannelKind.EMAIL, "nobody"),)},
        {"channels": (Channel(ChannelKind.PHONE, "030 1234567 / 030 7654321"),)},
    ],
)
def test_what_may_read_otherwise_is_not_plain(more: dict[str, object]) -> None:
    card = replace(ANA, **more)  # type: ignore[arg-type] # fields by name
    assert not is_plain_card(card)
