"""Surveys, their questions and responses."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from crm_desktop.domain.feedback import QuestionKind
from crm_desktop.interop.csv_dialect import detect
from crm_desktop.services.feedback import DeleteResponses, EditResponse, RecordResponse
from crm_desktop.services.importing_feedback import ImportResponses
from crm_desktop.services.surveys import (
    AddQuestion,
    AddSurvey,
    CloseSurvey,
    DeleteQuestion,
    DeleteSurvey,
    EditQuestion,
    MoveQuestion,
    OpenSurvey,
    RenameSurvey,
)
from tests.services.laws.machine import NAMES, WORDS, LawMachine

_KINDS = st.sampled_from(QuestionKind)
_SCORES = st.none() | st.integers(-1, 11)


class FeedbackRules(LawMachine):
    """Surveys, their questions and responses."""

    @rule(name=NAMES)
    def add_survey(self, name: str) -> None:
        self.do(AddSurvey(name))

    @rule(data=st.data(), name=NAMES)
    def change_survey(self, data: st.DataObject, name: str) -> None:
        survey = self.some("survey", data)
        for command in (RenameSurvey(survey, name), CloseSurvey(survey), OpenSurvey(survey)):
            self.do(command)

    @rule(data=st.data())
    def delete_survey(self, data: st.DataObject) -> None:
        self.do(DeleteSurvey(self.some("survey", data)))

    @rule(data=st.data(), kind=_KINDS, text=NAMES, high=st.integers(0, 7))
    def add_question(self, data: st.DataObject, kind: QuestionKind, text: str, high: int) -> None:
        self.do(AddQuestion(self.some("survey", data), kind, text, ("Yes", "No"), 1, high))

    @rule(data=st.data(), kind=_KINDS, text=NAMES)
    def edit_question(self, data: st.DataObject, kind: QuestionKind, text: str) -> None:
        self.do(EditQuestion(self.some("question", data), kind, text, ("Yes", "No", text), 0, 9))

    @rule(data=st.data())
    def move_question(self, data: st.DataObject) -> None:
        self.do(MoveQuestion(self.some("question", data), self.some("question", data)))

    @rule(data=st.data())
    def delete_question(self, data: st.DataObject) -> None:
        self.do(DeleteQuestion(self.some("question", data)))

    @rule(data=st.data(), score=_SCORES, comment=WORDS, answer=st.sampled_from(["Yes", "3", "x"]))
    def record(self, data: st.DataObject, score: int | None, comment: str, answer: str) -> None:
        answers = {self.some("question", data): answer} if score is None else {}
        survey = self.some("survey", data)
        contact, ticket = self.some("contact", data), self.some("ticket", data)
        self.do(RecordResponse(survey, score, comment, contact, ticket=ticket, answers=answers))

    @rule(data=st.data(), score=_SCORES, comment=WORDS, answer=st.sampled_from(["No", ""]))
    def edit(self, data: st.DataObject, score: int | None, comment: str, answer: str) -> None:
        answers = {self.some("question", data): answer}
        self.do(EditResponse(self.some("response", data), score, comment, answers=answers))

    @rule(data=st.data())
    def delete_responses(self, data: st.DataObject) -> None:
        self.do(DeleteResponses((self.some("response", data),)))

    @rule(data=st.data(), score=st.integers(0, 10))
    def import_responses(self, data: st.DataObject, score: int) -> None:
        path = self.folder / "answers.csv"
        path.write_text(f"Date,E-mail,Score,Comment\n2026-11-02,ana@x.example,{score},Fine\n")
        fields = ("at", "email", "score", "comment")
        self.do(ImportResponses(path, self.some("survey", data), fields, detect(path)))
