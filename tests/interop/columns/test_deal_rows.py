"""Rows of tables of deals say what a person would read in them, and nothing of them is lost."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import pytest

from crm_desktop.domain.card import ChannelKind, DealCard, SourceRow
from crm_desktop.interop.csv_dialect import detect
from crm_desktop.interop.csv_reader import header_and_sample, read_table
from crm_desktop.interop.mapping import (
    Mapping,
    TableOf,
    Target,
    compile_deals,
    from_json,
    guess,
    to_json,
)

SAMPLES = Path(__file__).parents[2] / "data" / "csv_crm"


def understood(text: str, delimiter: str = ",") -> tuple[Mapping, list[SourceRow]]:
    header, *rows = [tuple(row) for row in csv.reader(io.StringIO(text), delimiter=delimiter)]
    mapping = guess(header, rows)
    assert mapping.of is TableOf.DEALS
    convert = compile_deals(mapping)
    return mapping, [convert(number, row) for number, row in enumerate(rows, 2)]


def deals_of(text: str, delimiter: str = ",") -> list[DealCard]:
    return [row.deal for row in understood(text, delimiter)[1] if row.deal is not None]


def codes(row: SourceRow) -> list[str]:
    return [problem.code for problem in row.problems]


def test_a_german_table_is_read_without_help() -> None:
    (deal,) = deals_of(
        "Verkaufschance;Kunde;Kontakt;E-Mail;Auftragswert in €;Vertriebsphase;Wahrscheinlichkeit;"
        "Voraussichtlicher Abschluss;Erstellt am;Quelle;Nächster Schritt;Zuständig\n"
        "Dach;Müller GmbH;Eva Maier;eva@mueller.example;12.500,00;Angebot;60 %;"
        "3.4.2026;1.2.2026;Messe;Anrufen;Sam\n",
        ";",
    )
    assert (deal.name, deal.company, deal.stage, deal.chance) == (
        "Dach",
        "Müller GmbH",
        "Angebot",
        60,
    )
    assert (deal.amount, deal.currency) == (1250000, "EUR")
    assert (deal.close_day, deal.created_day) == ("2026-04-03", "2026-02-01")
    assert (deal.source, deal.next_step, deal.extras) == ("Messe", "Anrufen", ())
    assert deal.person is not None
    assert deal.person.name == "Eva Maier"
    assert [(c.kind, c.value) for c in deal.person.channels] == [
        (ChannelKind.EMAIL, "eva@mueller.example")
    ]


def test_the_expected_day_and_the_day_of_closing_are_told_apart() -> None:
    (deal,) = deals_of(
        "Deal,Stage,Value,Expected close date,Close date\nRoof,Won,7,2026-05-01,2026-04-20\n"
    )
    assert (deal.close_day, deal.closed_day) == ("2026-05-01", "2026-04-20")


def test_the_days_of_winning_and_losing_are_both_the_day_of_closing() -> None:
    deals = deals_of("Deal,Stage,Won time,Lost time\nA,x,2026-01-02,\nB,x,,2026-01-03\n")
    assert [deal.closed_day for deal in deals] == ["2026-01-02", "2026-01-03"]


def test_a_status_beside_the_stage_is_the_outcome_and_alone_the_stage() -> None:
    (deal,) = deals_of("Deal,Stage,Status,Value\nRoof,Offer,Lost,7\n")
    assert (deal.stage, deal.outcome) == ("Offer", "lost")
    first, second = deals_of("Deal,Status,Value\nRoof,Offer made,7\nWall,Won,8\n")
    assert (first.stage, second.stage) == ("Offer made", "Won")


def test_two_columns_of_yes_and_no_are_an_outcome() -> None:
    rows = "A,x,true,true\nB,x,true,false\nC,x,false,false\n"
    deals = deals_of(f"Opportunity Name,Stage,Closed,Won\n{rows}".replace("Stage", "Sales Stage"))
    assert [deal.outcome for deal in deals] == ["won", "lost", "open"]


def test_days_follow_the_evidence_of_all_columns() -> None:
    text = "Deal,Stage,Close date,Created\nRoof,x,3/4/2026,{}\n"
    assert deals_of(text.format("25/12/2025"))[0].close_day == "2026-04-03"
    assert deals_of(text.format("12/25/2025"))[0].close_day == "2026-03-04"
    assert deals_of("Deal;Etapa;Fecha de cierre\nx;y;3/4/2026\n", ";")[0].close_day == "2026-04-03"


def test_what_does_not_fit_is_kept_and_named() -> None:
    row = understood(
        "Deal,Stage,Value,Currency,Close date,Probability,Shoe size\n"
        "Roof,x,much,XXZ,31.02.2026,often,42\nWall,y,1,EUR,2026-01-01,5,\n"
        "Door,y,1,EUR,2026-01-01,5,\nGate,y,1,EUR,2026-01-01,5,\n"
    )[1][0]
    assert codes(row) == ["bad-currency", "bad-deal-amount", "bad-deal-day", "bad-chance"]
    assert row.deal is not None
    assert {text for _, text in row.deal.extras} == {"much", "XXZ", "31.02.2026", "often", "42"}


def test_a_row_of_nothing_is_rejected_and_one_without_a_name_has_another() -> None:
    rows = understood("Deal,Company,Stage,Value\n,,x,7\n,Acme,x,7\n")[1]
    assert rows[0].deal is None
    assert [(p.code, p.rejects) for p in rows[0].problems] == [("nothing-of-a-deal", True)]
    assert rows[1].deal is not None
    assert rows[1].deal.name == "Acme"


def test_a_contact_may_bring_an_address_and_companions() -> None:
    (deal,) = deals_of("Deal,Stage,Contact\nRoof,x,Ada Byron (ada@x.example); Bo Li\n")
    assert deal.person is not None
    assert (deal.person.name, deal.person.channels[0].value) == ("Ada Byron", "ada@x.example")
    assert deal.extras == (("Contact", "Bo Li"),)


def test_an_amount_in_another_currency_than_its_column_is_not_guessed() -> None:
    row = understood("Deal,Stage,Value,Currency\nRoof,x,7 €,USD\n")[1][0]
    assert row.deal is not None
    assert (row.deal.amount, row.deal.currency, codes(row)) == (None, "USD", ["other-currency"])


def test_ids_are_kept_with_the_program_or_with_the_table() -> None:
    hubspot = "Record ID,Deal Name,Deal Stage,Amount\n17,Roof,x,7\n"
    assert deals_of(hubspot)[0].identities == (("hubspot", "17"),)
    (deal,) = deals_of("Auftragsnummer,Deal,Stage,Amount\nA-17,Roof,x,7\n")
    (identity,) = deal.identities
    assert (identity[0].startswith("table:"), identity[1]) == (True, "A-17")
    assert deal.extras == (("Auftragsnummer", "A-17"),)


def test_columns_without_known_names_are_known_by_their_cells() -> None:
    mapping = understood("Deal,Stage,Foo,Bar,Baz\nRoof,x,a@x.example,5 €,EUR\n")[0]
    targets = [column.target for column in mapping.columns[2:]]
    assert targets == [Target.EMAIL, Target.DEAL_AMOUNT, Target.DEAL_CURRENCY]


def test_a_mapping_of_deals_is_remembered() -> None:
    mapping = understood("Deal,Stage,Value (USD)\nRoof,x,7\n")[0]
    assert mapping.currency == "USD"
    assert from_json(to_json(mapping)) == mapping
    again = guess(("deal", "Stage", "Value (USD)"), [], remembered=mapping)
    assert (again.of, {c.how for c in again.columns}) == (TableOf.DEALS, {"remembered"})


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.csv")), ids=lambda path: path.name)
def test_no_cell_is_lost_but_for_what_is_left_out(path: Path) -> None:
    dialect = detect(path)
    mapping = guess(*header_and_sample(path, dialect))
    assert (mapping.of is TableOf.DEALS) == ("deals" in path.name)
    if mapping.of is not TableOf.DEALS:
        return
    convert = compile_deals(mapping)
    for row in (convert(number, cells) for number, cells in read_table(path, dialect)):
        assert row.problems == ()
        assert_all_kept(mapping, row.raw, repr(row.deal))


def assert_all_kept(mapping: Mapping, raw: Sequence[str], said: str) -> None:
    checked = {Target.NOTE, Target.EXTRA, Target.COMPANY, Target.DEAL_STAGE, Target.DEAL_CONTACT}
    for column in mapping.columns:
        if column.target in checked and column.index < len(raw):
            assert repr(raw[column.index].strip())[1:-1] in said
