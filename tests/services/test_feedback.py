from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.feedback import QuestionKind, ResponseRow, SurveyCode
from crm_desktop.services import feedback, searching, surveys
from crm_desktop.services.contacts import DeleteContacts
from crm_desktop.services.feedback import (
    DeleteResponses,
    EditResponse,
    RecordResponse,
    ResponseQuestion,
)
from crm_desktop.services.surveys import (
    AddQuestion,
    AddSurvey,
    DeleteQuestion,
    DeleteSurvey,
    EditQuestion,
    MoveQuestion,
)
from crm_desktop.services.trash import RestoreRecords
from tests.helpers.bench import Bench
from tests.helpers.tickets import a_ticket, row_of

CSAT, NPS = 1, 2  # as every file has them


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    opened = Bench(tmp_path / "harbour.crm")
    yield opened
    opened.workspace.close()


def _rows(bench: Bench, question: ResponseQuestion | None = None) -> list[ResponseRow]:
    asked = question or ResponseQuestion()
    return bench.read(lambda r: feedback.rows(r, feedback.ids(r, asked)))


def _own_survey(bench: Bench) -> tuple[int, int, int]:
    bench.do(AddSurvey("After the fair"))
    survey = next(s for s in bench.read(surveys.surveys) if s.name == "After the fair")
    bench.do(AddQuestion(survey.id, QuestionKind.CHOICE, "Come again?", ("Yes", "No")))
    bench.do(AddQuestion(survey.id, QuestionKind.SCALE, "How was it?", low=1, high=7))
    found = next(s for s in bench.read(surveys.surveys) if s.id == survey.id)
    return survey.id, found.questions[0].id, found.questions[1].id


def test_a_score_about_a_ticket_stands_with_ticket_person_and_company(bench: Bench) -> None:
    rita = bench.add("Rita Alves", "Blue Door Café")
    ticket = a_ticket(bench, contact=rita)
    bench.do(RecordResponse(CSAT, 4, "Quick, thank you", ticket=ticket))
    (row,) = _rows(bench)
    assert (row.person, row.company, row.ticket, row.number, row.score) == (
        "Rita Alves", "Blue Door Café", "Card reader offline", 1, 4,
    )  # fmt: skip
    assert row_of(bench, ticket).csat == 4
    found = bench.read(lambda r: feedback.satisfaction(r, "contact", rita))
    assert found == (4.0, 1, None)


def test_comments_are_found_with_their_person_and_ticket(bench: Bench) -> None:
    rita = bench.add("Rita Alves")
    ticket = a_ticket(bench, contact=rita)
    bench.do(RecordResponse(CSAT, 2, "Waited far too long", ticket=ticket))
    assert [h.id for h in bench.read(lambda r: searching.find_tickets("waited", r))] == [ticket]
    assert [h.id for h in bench.read(lambda r: searching.find_people("waited", r)).people] == [rita]
    assert len(_rows(bench, ResponseQuestion(folded="far too"))) == 1
    assert _rows(bench, ResponseQuestion(folded="quick")) == []


@pytest.mark.parametrize(("survey", "score"), [(CSAT, 0), (CSAT, 6), (NPS, -1), (NPS, 11)])
def test_scores_off_the_scale_are_refused(bench: Bench, survey: int, score: int) -> None:
    with pytest.raises(CrmError, match="bad-score"):
        bench.do(RecordResponse(survey, score))


def test_low_scores_are_found(bench: Bench) -> None:
    for survey, score in ((CSAT, 2), (CSAT, 3), (NPS, 6), (NPS, 7)):
        bench.do(RecordResponse(survey, score))
    low = _rows(bench, ResponseQuestion(only_low=True))
    assert {(row.code, row.score) for row in low} == {(SurveyCode.CSAT, 2), (SurveyCode.NPS, 6)}


def test_answers_of_an_own_survey_are_checked_and_changed(bench: Bench) -> None:
    survey, choice, scale = _own_survey(bench)
    with pytest.raises(CrmError, match="not-in-list"):
        bench.do(RecordResponse(survey, answers={choice: "Perhaps"}))
    with pytest.raises(CrmError, match="bad-score"):
        bench.do(RecordResponse(survey, answers={scale: "8"}))
    bench.do(RecordResponse(survey, answers={choice: "Yes", scale: "7"}))
    (row,) = _rows(bench)
    bench.do(EditResponse(row.id, comment="Hm", answers={choice: "No", scale: ""}))
    assert bench.read(lambda r: feedback.answers(r, row.id)) == [(choice, "No", None)]
    bench.do(DeleteResponses((row.id,)))
    assert bench.facts()["answer"] == []


def test_questions_that_were_answered_stay_what_they_are(bench: Bench) -> None:
    survey, choice, scale = _own_survey(bench)
    bench.do(RecordResponse(survey, answers={scale: "7"}))
    with pytest.raises(CrmError, match="question-answered"):
        bench.do(EditQuestion(scale, QuestionKind.TEXT, "How was it?"))
    with pytest.raises(CrmError, match="question-answered"):
        bench.do(DeleteQuestion(scale))
    bench.do(MoveQuestion(scale, choice))
    found = next(s for s in bench.read(surveys.surveys) if s.id == survey)
    assert [q.id for q in found.questions] == [scale, choice]
    with pytest.raises(CrmError, match="survey-used"):
        bench.do(DeleteSurvey(survey))


def test_the_surveys_that_the_program_knows_cannot_go(bench: Bench) -> None:
    with pytest.raises(CrmError, match="survey-used"):
        bench.do(DeleteSurvey(NPS))


def test_responses_go_and_come_back_with_their_person(bench: Bench) -> None:
    survey, choice, _ = _own_survey(bench)
    rita = bench.add("Rita Alves")
    bench.do(RecordResponse(survey, comment="Well", contact=rita, answers={choice: "Yes"}))
    before = {name: sorted(map(str, rows)) for name, rows in bench.facts().items()}
    bench.do(DeleteContacts((rita,)))
    assert bench.facts()["response"] == []
    bench.do(RestoreRecords((("contact", rita),)))
    assert {name: sorted(map(str, rows)) for name, rows in bench.facts().items()} == before


def test_a_survey_is_summed_up_over_a_time(bench: Bench) -> None:
    for score in (5, 4, 4, 2):
        bench.do(RecordResponse(CSAT, score))
    before = bench.clock.now + 1
    bench.do(RecordResponse(CSAT, 5))
    bench.do(RecordResponse(CSAT, comment="well"))
    for score in (10, 9, 8, 3):
        bench.do(RecordResponse(NPS, score))
    csat, nps = bench.read(feedback.summaries)[:2]
    assert (csat.responses, csat.scores, csat.best, csat.low, csat.share) == (6, 5, 4, 1, 80)
    assert (nps.responses, nps.best, nps.low, nps.net, nps.share) == (4, 2, 1, 25, None)
    late = bench.read(lambda r: feedback.summaries(r, before, bench.clock.now))
    assert [each.responses for each in late[:2]] == [2, 3]


def test_answers_to_questions_of_ones_own_stand_in_the_list_and_are_searched(bench: Bench) -> None:
    survey, choice, scale = _own_survey(bench)
    bench.do(RecordResponse(survey, answers={choice: "Yes", scale: "6"}))
    (row,) = _rows(bench, ResponseQuestion(folded="yes"))
    assert row.answers == (("Come again?", "Yes"), ("How was it?", "6"))
