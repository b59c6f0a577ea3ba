"""Cards of every version, encoding and producer are read, whatever state they are in."""

import base64
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.card import Address, Affiliation, Card, ChannelKind, SourceRow
from crm_desktop.domain.errors import UnreadableSource
from crm_desktop.interop.vcard_reader import read_vcards
from tests.samples.vcard import score

DATA = Path(__file__).parents[1] / "data" / "vcard"
SAMPLES = sorted(path.read_bytes() for path in DATA.glob("*.vcf"))


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("vcards") / "cards.vcf"


def rows_of(path: Path, content: bytes) -> list[SourceRow]:
    path.write_bytes(content)
    return list(read_vcards(path))


def card_of(path: Path, *lines: str | bytes, version: str = "3.0") -> Card:
    body = b"\r\n".join(x if isinstance(x, bytes) else x.encode() for x in lines)
    head = b"BEGIN:VCARD\r\nVERSION:" + version.encode() + b"\r\n"
    (row,) = rows_of(path, head + body + b"\r\nEND:VCARD\r\n")
    assert row.card is not None
    return row.card


def codes(row: SourceRow) -> set[str]:
    return {problem.code for problem in row.problems}


def test_the_samples_are_read_as_other_parsers_agree() -> None:
    _, right, total, failures = score(DATA)
    assert failures == []
    assert right == total > 30


@given(content=st.binary(max_size=400))
def test_any_bytes_give_rows_or_are_refused(content: bytes, path: Path) -> None:
    try:
        rows = rows_of(path, content)
    except UnreadableSource:
        return
    assert [row.number for row in rows] == list(range(1, len(rows) + 1))


@given(
    sample=st.sampled_from(SAMPLES),
    cut=st.floats(0, 1),
    length=st.integers(0, 40),
    put=st.one_of(
        st.binary(max_size=20),
        st.sampled_from(
            [b"\r", b"\n", b'"', b"=", b"\\", b"\0", b"BEGIN:VCARD\n", b"\xed\xa0\x80"]
        ),
    ),
)
def test_damaged_samples_give_rows_or_are_refused(
    sample: bytes, cut: float, length: int, put: bytes, path: Path
) -> None:
    at = int(cut * len(sample))
    try:
        rows = rows_of(path, sample[:at] + put + sample[at + length :])
    except UnreadableSource:
        return
    for row in rows:
        text = repr(row.card) + row.raw[0]
        assert "\0" not in text
        assert text.encode()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n"])
def test_encodings_and_line_ends_are_recognised(path: Path, encoding: str, end: str) -> None:
    lines = ["begin:vcard", "fn:Jörg Ω 漢", "tel:1", "end:vcard", ""] * 2
    rows = rows_of(path, end.join(lines).encode(encoding))
    assert [row.card.name for row in rows if row.card] == ["Jörg Ω 漢"] * 2


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (b"FN;CHARSET=SHIFT_JIS:\x83\x5c\x83\x8b", "ソル"),
        (b"FN;CHARSET=windows-1251:\xca\xe8\xbf\xe2", "Київ"),
        (b"FN;CHARSET=Murks:S\xf6ren", "Sören"),
        (b"FN;ENCODING=QUOTED-PRINTABLE:S=F6ren", "Sören"),
        (b"FN;QUOTED-PRINTABLE;CHARSET=UTF-8:J=C3=\r\n=B6rg", "Jörg"),
        (b"FN;CHARSET=windows-1252:J\xc3\xb6rg", "Jörg"),
        (b"FN:J\xc3\r\n \xb6rg", "Jörg"),
        (b"FN:\xed\xa0\xbd\xed\xb8\x80", "😀"),
        (b"FN:\xe0\xf4\xf8\xe9\xed \xf7\xe9\xf9\xe5\xef", "אפרים קישון"),
        (b"FN:\xca\xe8\xe5\xe2 \xd8\xe5\xe2\xf7\xe5\xed\xea\xee", "Киев Шевченко"),
        (b"FN:\x8e\x52\x93\x63\x82\xb3\x82\xf1", "山田さん"),
        (b"FN:Jos\xe9 Nu\xf1ez", "José Nuñez"),
        (b"FN:Wa\xb3\xeasa", "Wałęsa"),
        ("FN:Tomáš Dvořák".encode("cp1250"), "Tomáš Dvořák"),
        ("FN:Ayşe Yıldız".encode("cp1254"), "Ayşe Yıldız"),
        ("FN:Γιώργος Παπαδόπουλος".encode("cp1253"), "Γιώργος Παπαδόπουλος"),
    ],
)
def test_charsets_are_declared_or_found_out(path: Path, line: bytes, name: str) -> None:
    assert card_of(path, line, version="2.1").name == name


def test_one_code_page_is_found_for_all_cards_of_a_file(path: Path) -> None:
    names = ["Müller", "José", "Dvořák", "Řezníček", "Šťastný", "Černý", "Růžička", "Němec"] * 12
    cards = [f"BEGIN:VCARD\nFN:{name}\nEND:VCARD\n" for name in names]
    rows = rows_of(path, "".join(cards).encode("cp1250"))
    assert [row.card.name for row in rows if row.card] == names


@pytest.mark.parametrize("name", ["hex", "idna", "undefined", "utf-7", "utf-16", "unicode_escape"])
def test_a_charset_that_is_none_is_passed_over(path: Path, name: str) -> None:
    line = f"FN;CHARSET={name}:".encode() + "Björn \\u0041".encode("cp1252")
    assert card_of(path, line).name == "Björn \\u0041"


def test_files_put_together_from_others_are_read(path: Path) -> None:
    card = "\ufeffBEGIN:VCARD\nFN:ä\nEND:VCARD\n".encode()
    rows = rows_of(path, card + card.replace(b"\n", b"\r") + card.replace(b"\n", b"\r\n"))
    assert [(row.card and row.card.name, row.problems) for row in rows] == [("ä", ())] * 3


def test_names_without_fn_are_made_of_the_rest(path: Path) -> None:
    assert card_of(path, "N:Doe;Jane;Q.;Dr.;Jr.", "ORG:X").name == "Dr. Jane Q. Doe Jr."
    assert card_of(path, "FN:", "ORG:Tiles;Sales", "EMAIL:a@b.org").name == "Tiles"
    assert card_of(path, "TEL:1", "EMAIL:a@b.org").name == "a@b.org"
    assert card_of(path, "TEL:tel:+44-1").name == "+44-1"


def test_escapes_are_undone_once(path: Path) -> None:
    card = card_of(path, r"NOTE:a\, b\; c\\n\nd\N C:\temp", r"N:O\;Neil;A\,B")
    assert card.note == "a, b; c\\n\nd\n C:\\temp"
    assert (card.family, card.given) == ("O;Neil", "A,B")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("BDAY:1990-12-31", "1990-12-31"),
        ("BDAY:19901231", "1990-12-31"),
        ("BDAY;VALUE=DATE-TIME:1990-12-31T23:00:00Z", "1990-12-31"),
        ("BDAY:--1231", "--12-31"),
        ("BDAY:--02-29", "--02-29"),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-03", "--02-03"),
        ("BDAY:31.12.1990", "1990-12-31"),
        ("BDAY:12/31/1990", "1990-12-31"),
    ],
)
def test_birthdays_are_read_in_many_forms(path: Path, line: str, day: str) -> None:
    assert card_of(path, "FN:x", line).birthday == day


@pytest.mark.parametrize("value", ["1990", "1990-02-30", "03/04/1990", "circa 1800", "---12"])
def test_a_birthday_that_is_no_day_is_kept_and_named(path: Path, value: str) -> None:
    (row,) = rows_of(path, f"BEGIN:VCARD\nFN:x\nBDAY:{value}\nEND:VCARD".encode())
    assert row.card is not None
    assert row.card.birthday == ""
    assert row.card.extras == (("Birthday", value),)
    assert codes(row) == {"bad-birthday"}


def test_types_and_apple_labels_become_labels(path: Path) -> None:
    card = card_of(
        path,
        "TEL;TYPE=HOME,VOICE:1",
        "TEL;CELL;PREF:2",
        'TEL;TYPE="work,fax":3',
        "item1.TEL:4",
        "item1.X-ABLabel:_$!<Mobile>!$_",
        "item2.EMAIL;type=INTERNET:a@b.org",
        "item2.X-ABLabel:Ferienhaus",
    )
    assert [(c.value, c.label, c.is_primary) for c in card.channels] == [
        ("1", "home", False),
        ("2", "mobile", True),
        ("3", "fax", False),
        ("4", "mobile", False),
        ("a@b.org", "Ferienhaus", True),
    ]


def test_addresses_come_in_parts_with_their_text(path: Path) -> None:
    card = card_of(
        path,
        "ADR;TYPE=home:PO 1;Suite 2;3 Main St;Town;Shire;AB1;Land",
        r"LABEL;TYPE=home:3 Main St\nTown",
        "ADR;TYPE=work:",
    )
    (channel,) = card.channels
    assert channel.kind is ChannelKind.ADDRESS
    assert channel.value == "3 Main St\nTown"
    assert channel.parts == Address("3 Main St\nSuite 2", "PO 1", "Town", "Shire", "AB1", "Land")


def test_companies_titles_tags_and_ids_find_their_place(path: Path) -> None:
    card = card_of(
        path,
        "FN:x",
        "TITLE:Head",
        "ORG:Tiles\\, Ltd;Sales;North",
        "CATEGORIES:VIP,Lisbon",
        "UID:urn:uuid:1",
        "KIND:org",
    )
    assert card.affiliations == (Affiliation("Tiles, Ltd", "Head", "Sales; North"),)
    assert card.tags == ("VIP", "Lisbon")
    assert card.identities == (("vcard", "urn:uuid:1"),)
    assert card.is_company


def test_what_has_no_place_is_kept_with_its_words(path: Path) -> None:
    card = card_of(
        path,
        "FN:x",
        "X-SOCIALPROFILE;type=twitter:https://t.example/x",
        "item1.X-ABDATE:2001-02-03",
        "item1.X-ABLabel:_$!<Anniversary>!$_",
        "X-PHONETIC-FIRST-NAME:Eks",
        "PHOTO;VALUE=uri:https://example.org/x.jpg",
    )
    assert card.extras == (
        ("Twitter", "https://t.example/x"),
        ("Anniversary", "2001-02-03"),
        ("Phonetic first name", "Eks"),
        ("Photo", "https://example.org/x.jpg"),
    )


@pytest.mark.parametrize(
    "line",
    [
        "PHOTO;ENCODING=b;TYPE=GIF:{}",
        "PHOTO;BASE64;JPEG:\r\n {}\r\n",
        "PHOTO;ENCODING=BASE64:\r\n{}\r\n",
        "PHOTO:data:image/gif;base64,{}",
        "PHOTO:data:image/gif\\;base64\\,{}",
    ],
)
def test_photos_are_known_by_their_bytes(path: Path, line: str) -> None:
    content = b"\x89PNG\r\n\x1a\n" + bytes(90)
    photo = card_of(path, line.format(base64.b64encode(content).decode())).photo
    assert photo is not None
    assert (photo.media_type, photo.content) == ("image/png", content)


def test_cards_never_closed_end_where_the_next_begins(path: Path) -> None:
    rows = rows_of(path, b"BEGIN:VCARD\nFN:a\nBEGIN:VCARD\nFN:b\nEND:VCARD\nBEGIN:VCARD\nFN:c\n")
    assert [row.card.name for row in rows if row.card] == ["a", "b", "c"]
    assert ["never-closed" in codes(row) for row in rows] == [True, False, True]


def test_an_agents_card_stays_inside_the_card(path: Path) -> None:
    card = card_of(path, "FN:a", "AGENT:", "BEGIN:VCARD", "FN:b", "END:VCARD", "TEL:1")
    assert card.name == "a"
    assert card.extras == (("Agent fn", "b"),)
    assert card.channels[0].value == "1"


def test_lines_that_are_no_properties_are_told_or_go_on(path: Path) -> None:
    content = b"hello\nBEGIN:VCARD\n# remark\nNOTE:one\ntwo\n\nEND:VCARD\n"
    (row,) = rows_of(path, content)
    assert row.card is not None
    assert row.card.note == "one\ntwo"
    assert codes(row) == {"odd-line", "text-between-cards"}


def test_characters_no_text_may_hold_are_replaced_and_named(path: Path) -> None:
    (row,) = rows_of(path, b"BEGIN:VCARD\nFN:a\0b\xed\xa0\x80\nEND:VCARD\n")
    assert row.card is not None
    assert row.card.name == "ab\ufffd"
    assert codes(row) == {"odd-characters"}


def test_a_card_that_says_nothing_is_rejected_with_its_text(path: Path) -> None:
    (row,) = rows_of(path, b"BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n")
    assert row.card is None
    assert [(p.code, p.rejects) for p in row.problems] == [("empty-record", True)]
    assert row.raw == ("BEGIN:VCARD\nVERSION:3.0\nEND:VCARD",)


@pytest.mark.parametrize("content", [b"", b"name,phone\nAda,1\n", bytes(100_000)])
def test_a_file_without_cards_is_refused(path: Path, content: bytes) -> None:
    with pytest.raises(UnreadableSource, match="no-cards"):
        rows_of(path, content)


def test_a_missing_file_is_refused(path: Path) -> None:
    with pytest.raises(UnreadableSource, match="cannot-read"):
        list(read_vcards(path.with_name("none.vcf")))


def test_cards_are_found_across_the_chunks_they_are_read_in(path: Path) -> None:
    card = b"BEGIN:VCARD\r\nFN:%d\r\nNOTE:" + b"x" * 997 + b"\r\nEND:VCARD\r\n"
    rows = rows_of(path, b"".join(card % number for number in range(2000)))
    assert [row.card.name for row in rows if row.card] == [str(n) for n in range(2000)]


@pytest.mark.parametrize(
    "body",
    [
        b"AGENT:\nBEGIN:VCARD\n" * 3000 + b"END:VCARD\n" * 3000,
        b"".join(b"i%d.TEL:%d\ni%d.X-ABLabel:z\n" % (n, n, n) for n in range(20_000)),
        b"NOTE:" + b"\\;" * 2_000_000 + b"\n",
        b"ORG:a\n" * 20_000 + b"TITLE:b\n" * 20_000,
        b'TEL;X="' * 200_000 + b":1\n",
        b"NOTE;QUOTED-PRINTABLE:" + b"=C3=A4=\n" * 200_000 + b"\n",
    ],
    ids=["nested", "phones", "escapes", "titles", "quotes", "soft breaks"],
)
@pytest.mark.timeout(20)
def test_bombs_go_off_quietly(path: Path, body: bytes) -> None:
    (row,) = rows_of(path, b"BEGIN:VCARD\nFN:x\n" + body + b"END:VCARD\n")
    assert row.card is not None
    assert row.card.name == "x"


def test_a_card_larger_than_any_persons_is_rejected_and_the_next_one_read(path: Path) -> None:
    huge = b"BEGIN:VCARD\nNOTE:" + b"x" * (13 << 20) + b"\nEND:VCARD\n"
    first, second = rows_of(path, huge + b"BEGIN:VCARD\nFN:b\nEND:VCARD\n")
    assert first.card is None
    assert codes(first) == {"record-too-large"}
    assert second.card is not None
    assert second.card.name == "b"
