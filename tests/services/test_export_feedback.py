"""Responses go out as tables, their answers in columns of their own, and come back."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.feedback import QuestionKind
from crm_desktop.services.exporting import ExportForm, export_records
from crm_desktop.services.feedback import DeleteResponses, RecordResponse
from crm_desktop.services.importing_feedback import ImportResponses, look
from crm_desktop.services.surveys import AddQuestion, AddSurvey, surveys
from crm_desktop.storage.queries import feedback
from tests.helpers.bench import Bench
from tests.helpers.tickets import a_ticket

CSAT, NPS = 1, 2  # as every file has them


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "harbour.crm")
    yield made
    made.workspace.close()


def _out(bench: Bench, path: Path) -> list[dict[str, str]]:
    ids = bench.read(feedback.ids)
    bench.read(export_records(Kind.RESPONSE, ids, path, ExportForm.CSV, CancelToken()))
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _fair(bench: Bench) -> None:
    """A survey of two questions that Marta answered."""
    bench.do(AddSurvey("Fair"))
    survey = bench.read(surveys)[-1].id
    bench.do(AddQuestion(survey, QuestionKind.TEXT, "=What?"))
    bench.do(AddQuestion(survey, QuestionKind.SCALE, "How much?", low=1, high=9))
    what, much = bench.read(surveys)[-1].questions
    marta = bench.add("Marta", "Tiles", email="m@tiles.example")
    answers = {what.id: "@Nothing", much.id: "7"}
    bench.do(RecordResponse(survey, contact=marta, comment="Nice", answers=answers))


def test_each_question_is_a_column_and_nothing_is_calculated(bench: Bench, tmp_path: Path) -> None:
    _fair(bench)
    ticket = a_ticket(bench)
    bench.do(RecordResponse(CSAT, 2, "Slow", ticket=ticket))
    slow, fair = _out(bench, tmp_path / "feedback.csv")
    told = ("Survey", "Score", "Comment", "Person", "Email", "Ticket", "Ticket subject", "Source")
    assert [slow[name] for name in told[1:]] == [
        "2", "Slow", "", "", "1", "Card reader offline", "hand",
    ]  # fmt: skip
    assert [fair[name] for name in told[:5]] == ["Fair", "", "Nice", "Marta", "m@tiles.example"]
    assert (fair["'=What?"], fair["How much?"]) == ("'@Nothing", "7")
    assert slow["How much?"] == ""


def test_questions_that_read_the_same_are_told_by_their_surveys(
    bench: Bench, tmp_path: Path
) -> None:
    for survey in (CSAT, NPS):
        bench.do(AddQuestion(survey, QuestionKind.TEXT, "Why?"))
        bench.do(RecordResponse(survey, 5))
    header = _out(bench, tmp_path / "feedback.csv")[0]
    assert [name for name in header if name.endswith("Why?")] == [
        f"{survey.name}: Why?" for survey in bench.read(surveys)
    ]


def test_our_import_knows_the_columns_again(bench: Bench, tmp_path: Path) -> None:
    _fair(bench)
    [before] = bench.read(lambda r: feedback.rows(r, feedback.ids(r)))
    path = tmp_path / "feedback.csv"
    _out(bench, path)
    survey = bench.read(surveys)[-1]
    bench.do(DeleteResponses((before.id,)))
    looked = bench.read(lambda _r: look(path, survey))
    bench.do(ImportResponses(path, survey.id, looked.fields, looked.dialect))
    [after] = bench.read(lambda r: feedback.rows(r, feedback.ids(r)))
    assert (after.person, after.comment, after.answers) == (
        before.person, before.comment, before.answers,
    )  # fmt: skip
    assert after.at // 60_000 == before.at // 60_000
