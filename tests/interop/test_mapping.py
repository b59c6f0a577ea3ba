"""Exports of known programs and tables of one's own are understood without help."""

import csv
import io
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from crm_desktop.domain.card import Card, ChannelKind, SourceRow
from crm_desktop.interop.csv_dialect import detect
from crm_desktop.interop.csv_reader import header_and_sample, read_table
from crm_desktop.interop.mapping import (
    Mapping,
    Target,
    compile_mapping,
    fingerprint,
    from_json,
    guess,
    to_json,
)
from tests.samples.csv import Score, score, score_contacts, score_crm, score_deals

SAMPLES = Path(__file__).parents[1] / "data"


def understood(text: str, delimiter: str = ",") -> tuple[Mapping, list[SourceRow]]:
    header, *rows = [tuple(row) for row in csv.reader(io.StringIO(text), delimiter=delimiter)]
    mapping = guess(header, rows)
    convert = compile_mapping(mapping)
    return mapping, [convert(number, row) for number, row in enumerate(rows, 2)]


def card_of(text: str, delimiter: str = ",") -> Card:
    card = understood(text, delimiter)[1][0].card
    assert card is not None
    return card


def channels(card: Card, kind: ChannelKind) -> list[tuple[str, str]]:
    return [(channel.value, channel.label) for channel in card.channels if channel.kind is kind]


def codes(row: SourceRow) -> list[str]:
    return [problem.code for problem in row.problems]


@pytest.mark.parametrize(
    ("scorer", "folder", "bound"),
    [
        (score, "csv", 98.5),
        (score_contacts, "csv", 97.0),
        (score_crm, "csv_crm", 97.0),
        (score_deals, "csv_crm", 97.0),
    ],
)
def test_samples_are_right(scorer: Callable[[Path], Score], folder: str, bound: float) -> None:
    _, right, total, failures = scorer(SAMPLES / folder)
    assert 100 * right / total >= bound, failures[:5]


OUTLOOKS = [
    ("Vorname,Nachname,Firma,Position,Straße geschäftlich,Ort geschäftlich,Telefon geschäftlich,"
     "Mobiltelefon,E-Mail-Adresse,E-Mail 2: Adresse,Vertraulichkeit,Priorität"),
    ("Prénom,Nom,Société,Titre,Rue (bureau),Ville (bureau),Téléphone (bureau),Tél. mobile,"
     "Adresse de messagerie,Adresse de messagerie 2,Critère de diffusion,Priorité"),
    ("Nombre,Apellidos,Organización,Puesto,Calle del trabajo,Ciudad de trabajo,"
     "Teléfono del trabajo,Teléfono móvil,Dirección de correo electrónico,"
     "Dirección del correo electrónico 2,Caracter,Prioridad"),
    ("Nome,Cognome,Società,Posizione,Via (uff.),Città (uff.),Telefono (uff.),Cellulare,"
     "Indirizzo posta elettronica,Indirizzo posta elettronica 2,Riservatezza,Priorità"),
    ("Nome,Sobrenome,Empresa,Cargo,Rua do endereço comercial,Cidade do endereço comercial,"
     "Telefone comercial,Telefone celular,Endereço de email,Endereço de email 2,"
     "Sensibilidade,Prioridade"),
    ('Voornaam,Achternaam,Bedrijf,Functie,"Werkadres, straat","Werkadres, plaats",'
     "Telefoon op werk,Mobiele telefoon,E-mailadres,E-mailadres 2,Gevoeligheid,Prioriteit"),
    ("Imię,Nazwisko,Organizacja,Stanowisko,Adres służbowy - ulica,Adres służbowy - miejscowość,"
     "Telefon służbowy,Telefon komórkowy,Adres e-mail,Adres e-mail 2,Charakter,Priorytet"),
    ("First Name,Last Name,Company,Job Title,Business Street,Business City,Business Phone,"
     "Mobile Phone,E-mail Address,E-mail 2 Address,Sensitivity,Priority"),
]  # fmt: skip


@pytest.mark.parametrize("header", OUTLOOKS)
def test_outlook_is_understood_in_its_languages(header: str) -> None:
    row = "Ana,Silva,Acme,CEO,Rua 1,Porto,1234567,7654321,a@x.example,b@x.example,Normal,Normal"
    mapping, rows = understood(f"{header}\n{row}\n")
    card = rows[0].card
    assert card is not None
    assert mapping.source == "outlook"
    assert (card.name, card.given, card.family) == ("Ana Silva", "Ana", "Silva")
    assert (card.affiliations[0].company, card.affiliations[0].title) == ("Acme", "CEO")
    assert channels(card, ChannelKind.PHONE) == [("1234567", "work"), ("7654321", "mobile")]
    assert [value for value, _ in channels(card, ChannelKind.EMAIL)] == [
        "a@x.example",
        "b@x.example",
    ]
    address = next(c for c in card.channels if c.kind is ChannelKind.ADDRESS)
    assert address.parts is not None
    assert (address.label, address.parts.street, address.parts.city) == ("work", "Rua 1", "Porto")
    assert card.extras == ()


def test_google_lists_labels_and_groups_come_apart() -> None:
    card = card_of(
        "First Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,"
        "Phone 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value\n"
        "Ana,Silva,* myContacts ::: vip,* Work,a@x.example ::: b@x.example,Home Fax,123 ::: 456,"
        "Dog,Rex\n"
    )
    assert card.tags == ("vip",)
    assert channels(card, ChannelKind.EMAIL) == [("a@x.example", "work"), ("b@x.example", "work")]
    assert [c.is_primary for c in card.channels[:2]] == [True, False]
    assert channels(card, ChannelKind.PHONE) == [("123", "fax"), ("456", "fax")]
    assert card.extras == (("Dog", "Rex"),)


@pytest.mark.parametrize(
    ("header", "name", "given", "family"),
    [
        ("Nom,Prénom", "B A", "B", "A"),
        ("Nom,Email", "A", "", ""),
        ("Nombre,Apellidos", "A B", "A", "B"),
        ("Name,Vorname", "B A", "B", "A"),
        ("Name,Surname", "A B", "A", "B"),
        ("Imię,Nazwisko", "A B", "A", "B"),
        ("Jméno,Příjmení", "A B", "A", "B"),
        ("Имя,Фамилия", "A B", "A", "B"),
        ("姓,名", "B A", "B", "A"),
        ("Förnamn,Efternamn", "A B", "A", "B"),
        ("Fornavn,Etternavn", "A B", "A", "B"),
        ("FIRSTNAME,LASTNAME", "A B", "A", "B"),
    ],
)
def test_names_are_what_the_columns_beside_them_make_them(
    header: str, name: str, given: str, family: str
) -> None:
    card = card_of(
        f"{header},Telefon\nA,B,123\n" if "Email" not in header else f"{header}\nA,b@x.example\n"
    )
    assert (card.name, card.given, card.family) == (name, given, family)


def test_a_title_is_a_prefix_beside_a_job_or_where_it_reads_like_one() -> None:
    assert card_of("Title,First Name,Job Title\nDr,Ana,CEO\n").prefix == "Dr"
    assert card_of("Title,First Name\nDr.,Ana\n").prefix == "Dr."
    assert card_of("Title,First Name\nBuyer,Ana\n").affiliations[0].title == "Buyer"


def test_columns_without_names_are_known_by_their_cells() -> None:
    rows = [
        ("Ana", "Silva", "a@x.example", "+351 912 345 678"),
        ("Bo", "Li", "b@x.example", "030 1234567"),
    ]
    mapping = guess((), rows)
    targets = [column.target for column in mapping.columns]
    assert targets == [Target.GIVEN, Target.FAMILY, Target.EMAIL, Target.PHONE]
    assert {column.how for column in mapping.columns} == {"content"}


def test_unknown_columns_and_surplus_cells_are_kept() -> None:
    row = understood("Name,Shoe size\nAna,42,extra\n")[1][0]
    assert row.card is not None
    assert set(row.card.extras) == {("Shoe size", "42"), ("C", "extra")}
    assert codes(row) == ["more-cells-than-columns"]


def test_bad_values_are_kept_and_named() -> None:
    row = understood("Name,Email,Birthday\nAna,anna@,31.02.1990\n")[1][0]
    assert row.card is not None
    assert codes(row) == ["bad-email", "bad-birthday"]
    assert row.card.extras == (("Email", "anna@"), ("Birthday", "31.02.1990"))


@pytest.mark.parametrize("nothing", ["0/0/00", "0.0.00", "00.00.0000"])
def test_an_empty_birthday_is_no_problem(nothing: str) -> None:
    row = understood(f"Name,Birthday\nAna,{nothing}\n")[1][0]
    assert row.card is not None
    assert (row.card.birthday, row.problems) == ("", ())


def test_a_row_with_nothing_to_reach_is_rejected_with_its_reason() -> None:
    row = understood("Name,Email,Notes\n,,hello\n")[1][0]
    assert row.card is None
    assert [(p.code, p.rejects) for p in row.problems] == [("nothing-to-import", True)]
    assert row.raw == ("", "", "hello")


def test_a_row_of_a_company_alone_is_a_company() -> None:
    card = card_of("First Name,Last Name,Company,Email\n,,Acme,info@x.example\n")
    assert (card.is_company, card.name, card.affiliations) == (True, "Acme", ())


def test_odd_characters_are_replaced_and_named() -> None:
    row = understood("Name,Email\nAna,a@x.example\n")[0]
    found = compile_mapping(row)(2, ("A\x00na", "a@x.example\udc80"))
    assert found.card is not None
    assert found.card.name == "A\ufffdna"
    assert codes(found)[0] == "odd-characters"


def test_days_and_months_follow_the_evidence() -> None:
    text = "Name,Birthday\nAna,3/4/1990\nBo,{}\n"
    for other, date in (("13/4/1990", "1990-04-03"), ("4/13/1990", "1990-03-04")):
        assert card_of(text.format(other)).birthday == date
    assert card_of("Nombre,Cumpleaños\nAna,3/4/1990\n").birthday == "1990-04-03"


def test_second_lines_join_the_street_and_second_cities_do_not() -> None:
    card = card_of("Name,Address 1,Address 2,City,Zip\nAna,Rua 1,2 esq,Porto,4000\n")
    parts = card.channels[0].parts
    assert parts is not None
    assert (parts.street, parts.city, parts.postcode) == ("Rua 1\n2 esq", "Porto", "4000")
    card = card_of("Name,Street 1,City 1,Street 2,City 2\nAna,Rua 1,Porto,Rua 2,Lisboa\n")
    assert [c.parts.city for c in card.channels if c.parts] == ["Porto", "Lisboa"]


def test_a_list_of_companies_is_known_by_its_columns() -> None:
    card = card_of(
        "NAME,TYPE,PHONE,WEBSITE,ANNUALREVENUE\nAcme,Customer,415555,http://a.example,1\n"
    )
    assert (card.name, card.is_company) == ("Acme", True)


def test_ids_of_known_programs_are_kept_as_identities() -> None:
    header = "Record ID,First Name,Last Name,Lifecycle Stage,Create Date,Lead Status"
    card = card_of(f"{header}\n17,Ana,Silva,Lead,2024-01-01,New\n")
    assert card.identities == (("hubspot", "17"),)
    assert card.extras == (("Lifecycle Stage", "Lead"), ("Lead Status", "New"))
    assert card_of("Name,Customer ID\nAna,17\n").extras == (("Customer ID", "17"),)


def test_no_cell_is_lost_but_for_what_is_marked_as_skipped() -> None:
    for path in (SAMPLES / "csv_crm").glob("*.csv"):
        dialect = detect(path)
        mapping = guess(*header_and_sample(path, dialect))
        convert = compile_mapping(mapping)
        for row in (convert(number, cells) for number, cells in read_table(path, dialect)):
            if row.card is not None:
                assert_all_kept(mapping, row.raw, repr(row.card))


def assert_all_kept(mapping: Mapping, raw: Sequence[str], said: str) -> None:
    checked = {Target.NOTE, Target.EXTRA, Target.COMPANY, Target.TITLE, Target.GIVEN, Target.FAMILY}
    for column in mapping.columns:
        if column.target in checked and column.index < len(raw):
            assert repr(raw[column.index].strip())[1:-1] in said


def test_a_mapping_is_remembered_as_it_was_made() -> None:
    mapping = understood("Name,Email,Shoe size\nAna,a@x.example,42\n")[0]
    kept = from_json(to_json(mapping))
    assert kept == mapping
    again = guess(("name", "E-Mail", "Shoe Size"), [], remembered=kept)
    assert [c.how for c in again.columns] == ["remembered"] * 3
    other = guess(("Name", "Phone"), [], remembered=kept)
    assert [c.target for c in other.columns] == [Target.NAME, Target.PHONE]
    assert fingerprint(("Name", "Phone")) != fingerprint(("Phone", "Name"))


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", '{"columns":[{}]}', "[" * 5000])
def test_what_is_no_mapping_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        from_json(text)
