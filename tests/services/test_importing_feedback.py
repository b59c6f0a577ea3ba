from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.feedback import ResponseRow, ResponseSource, Survey
from crm_desktop.services import feedback, surveys
from crm_desktop.services.importing_feedback import ImportResponses, Taken, look
from tests.helpers.bench import Bench
from tests.helpers.tickets import a_ticket

TABLE = """Datum;E-Mail;Ticket;Bewertung (1–5);Kommentar
02.11.2026;rita@bluedoor.example;#1;5;Schnell, danke
03.11.2026;nobody@else.example;;2/5;Zu langsam
04.11.2026;rita@bluedoor.example;;7;
gestern;rita@bluedoor.example;;3;Naja
"""


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    opened = Bench(tmp_path / "harbour.crm")
    rita = opened.add("Rita Alves", email="rita@bluedoor.example")
    a_ticket(opened, contact=rita)
    yield opened
    opened.workspace.close()


def _csat(bench: Bench) -> Survey:
    return bench.read(surveys.surveys)[0]


def _import(bench: Bench, path: Path) -> Taken:
    looked = look(path, _csat(bench))
    told: list[Taken] = []
    command = ImportResponses(path, 1, looked.fields, looked.dialect, told.append)
    bench.do(command)
    return told[0]


def _rows(bench: Bench) -> list[ResponseRow]:
    return bench.read(lambda r: feedback.rows(r, feedback.ids(r)))


def test_columns_are_known_by_their_heads(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "antworten.csv"
    path.write_text(TABLE, encoding="utf-8")
    looked = look(path, _csat(bench))
    assert looked.fields == ("at", "email", "ticket", "score", "comment")
    assert looked.sample[0][0] == "02.11.2026"


def test_rows_find_their_person_and_ticket_and_none_is_lost_silently(
    bench: Bench, tmp_path: Path
) -> None:
    path = tmp_path / "antworten.csv"
    path.write_text(TABLE, encoding="utf-8")
    taken = _import(bench, path)
    assert (taken.rows, taken.recorded, taken.unmatched) == (4, 2, 1)
    assert [(each.row, each.code) for each in taken.refused] == [(4, "bad-score"), (5, "bad-day")]
    other, rita = _rows(bench)
    assert (rita.person, rita.number, rita.score, rita.source) == (
        "Rita Alves", 1, 5, ResponseSource.IMPORT,
    )  # fmt: skip
    assert (other.person, other.score) == ("", 2)
    assert "nobody@else.example" in other.comment


def test_the_same_file_twice_adds_nothing(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "antworten.csv"
    path.write_text(TABLE + ";rita@bluedoor.example;;4;ohne Tag\n", encoding="utf-8")
    _import(bench, path)
    bench.clock.now += 86_400_000
    again = _import(bench, path)
    assert (again.recorded, again.known) == (0, 3)
    assert len(_rows(bench)) == 3


def test_an_import_is_taken_back_as_one(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "antworten.csv"
    path.write_text(TABLE, encoding="utf-8")
    before = bench.facts()
    _import(bench, path)
    bench.undo()
    assert bench.facts() == before


def test_a_table_without_score_or_words_is_refused(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "leer.csv"
    path.write_text("Datum,E-Mail\n02.11.2026,rita@bluedoor.example\n")
    with pytest.raises(CrmError, match="nothing-typed"):
        _import(bench, path)
