"""Cards survive being written and read."""

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.card import Address, Affiliation, Card, CardTie, Channel, ChannelKind, Photo
from crm_desktop.domain.touch import Consent, Touch
from crm_desktop.interop.vcard_reader import read_vcards
from crm_desktop.interop.vcard_writer import Version, write_vcards

HOSTILE = [
    "a;b,c\\d\ne",
    "\\n is no line end",
    ' "quoted": ^n ^\' ^^ ',
    "END:VCARD\nBEGIN:VCARD",
    "\x01\x0b\x0c\x1c\x7f\x85\u2028 \ufeff",
    "=41=\n=3D QUOTED-PRINTABLE",
    "漢字 😀 שלום \u202eabc",
    " \t ",
    "x" * 74 + "é" * 80,
    "data:,x http://x tel:1 mailto:a@b",
]
texts = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), max_size=90),
)
labels = st.one_of(st.sampled_from("work home mobile fax pager main other".split()), texts)
addresses = st.builds(Address, texts, texts, texts, texts, texts, texts)
channels = st.one_of(
    st.builds(
        Channel,
        st.sampled_from([ChannelKind.EMAIL, ChannelKind.PHONE, ChannelKind.WEB]),
        texts,
        labels,
        st.booleans(),
    ),
    st.builds(
        Channel,
        st.just(ChannelKind.ADDRESS),
        texts,
        labels,
        st.booleans(),
        st.none() | addresses,
    ),
)
days = st.dates().map(lambda day: day.isoformat())
birthdays = st.one_of(st.just(""), days, days.map(lambda day: f"-{day[4:]}"))
photos = st.sampled_from(
    [
        None,
        Photo("image/png", b"\x89PNG\r\n\x1a\n" + bytes(range(256))),
        Photo("image/webp", b"RIFF\0\0\0\0WEBPVP8 "),
        Photo("image/jpeg", b"not one really"),
        Photo("application/octet-stream", b"\0"),
    ]
)
pairs = st.lists(st.tuples(texts, texts), max_size=3).map(tuple)
cards = st.builds(
    Card,
    name=texts,
    prefix=texts,
    given=texts,
    middle=texts,
    family=texts,
    suffix=texts,
    nickname=texts,
    birthday=birthdays,
    note=texts,
    is_company=st.booleans(),
    affiliations=st.lists(st.builds(Affiliation, texts, texts, texts), max_size=3).map(tuple),
    channels=st.lists(channels, max_size=4).map(tuple),
    tags=st.lists(texts, max_size=3).map(tuple),
    extras=pairs,
    identities=st.lists(st.tuples(st.just("vcard") | texts, texts), max_size=3).map(tuple),
    photo=photos,
    ties=st.lists(st.builds(CardTie, *[texts] * 6), max_size=2).map(tuple),
    touch=st.builds(
        Touch, st.none() | st.integers(1, 99), st.booleans(), st.sampled_from(Consent), texts, texts
    ),
)
VERSIONS: list[Version] = ["4.0", "3.0"]


def written(some: list[Card], version: Version) -> bytes:
    stream = io.BytesIO()
    assert write_vcards(some, stream, version) == len(some)
    return stream.getvalue()


def read(content: bytes, folder: Path) -> list[Card | None]:
    path = folder / "cards.vcf"
    path.write_bytes(content)
    return [row.card for row in read_vcards(path)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("vcards")


@given(some=st.lists(cards, min_size=1, max_size=3), version=st.sampled_from(VERSIONS))
def test_reading_what_was_written_gives_the_same_cards(
    some: list[Card], version: Version, folder: Path
) -> None:
    assert read(written(some, version), folder) == some


@given(card=cards, version=st.sampled_from(VERSIONS))
def test_lines_have_at_most_75_octets_and_are_whole_characters(
    card: Card, version: Version
) -> None:
    for line in written([card], version).split(b"\r\n"):
        assert len(line) <= 75
        assert line.decode().encode() == line


@pytest.mark.parametrize("version", VERSIONS)
def test_a_carriage_return_comes_back_as_a_line_end(version: Version, folder: Path) -> None:
    street = Address("a\rb")
    card = Card("a\r\nb", channels=(Channel(ChannelKind.ADDRESS, "a\rb", parts=street),))
    (back,) = read(written([card], version), folder)
    assert back is not None
    assert back.name == "a\nb"
    (channel,) = back.channels
    assert channel.value == "a\nb"
    assert channel.parts == Address("a\nb")


@pytest.mark.parametrize("version", VERSIONS)
def test_other_programs_find_the_standard_properties(version: Version) -> None:
    card = Card(
        name="Ada",
        birthday="--12-10",
        is_company=True,
        channels=(
            Channel(ChannelKind.PHONE, "+44 1", "mobile", is_primary=True),
            Channel(ChannelKind.EMAIL, "a@b.org", "Büro"),
        ),
        photo=Photo("image/png", b"\x89PNG\r\n\x1a\n"),
    )
    lines = written([card], version).decode().split("\r\n")
    if version == "4.0":
        assert "TEL;TYPE=cell;PREF=1:+44 1" in lines
        assert "BDAY:--1210" in lines
        assert "KIND:org" in lines
        assert "PHOTO:data:image/png;base64,iVBORw0KGgo=" in lines
    else:
        assert "TEL;TYPE=cell,pref:+44 1" in lines
        assert "BDAY:--12-10" in lines
        assert "X-ABShowAs:COMPANY" in lines
        assert "PHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgo=" in lines
    assert {"item2.EMAIL:a@b.org", "item2.X-ABLabel:Büro"} <= set(lines)
