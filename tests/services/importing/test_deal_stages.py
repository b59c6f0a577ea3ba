"""A stage of a file is recognised by its name, by won and lost, by its chance."""

import pytest

from crm_desktop.domain.card import DealCard
from crm_desktop.domain.deal import Pipeline, Stage, StageKind
from crm_desktop.domain.errors import CrmError
from crm_desktop.services.importing.deal_stages import StageSurvey, destined, guess_stage
from crm_desktop.services.importing.policy import StageChoice

OPEN, WON, LOST = StageKind.OPEN, StageKind.WON, StageKind.LOST
SALES = Pipeline(
    1,
    "Sales",
    is_closed=False,
    stages=(
        Stage(1, 1, "Prospecting", OPEN, 10, 14, 0),
        Stage(2, 1, "Qualified", OPEN, 25, 14, 1),
        Stage(3, 1, "Proposal", OPEN, 50, 10, 2),
        Stage(4, 1, "Negotiation", OPEN, 75, 10, 3),
        Stage(5, 1, "Won", WON, 100, None, 4),
        Stage(6, 1, "Lost", LOST, 0, None, 5),
    ),
)
RENEWALS = Pipeline(
    2, "Renewals", is_closed=False, stages=(Stage(7, 2, "Proposal", OPEN, 60, None, 0),)
)


@pytest.mark.parametrize(
    ("name", "stage"),
    [
        *(("proposal", 3), (" QUALIFIED ", 2), ("Qualified (Sales)", 2), ("Proposal made", 3)),
        *(("Negotiations started", 4), ("Closed Won", 5), ("closedlost", 6), ("Verloren", 6)),
        *(("Angebot", 3), ("Verhandlung", 4), ("Devis envoyé", 3), ("Propuesta", 3)),
        *(("Квалификация", 2), ("Переговоры", 4), ("提案", 3), ("受注", 5), ("", 1)),
        *(("Tasting", 0), ("Proposal and negotiation", 0), ("Pro", 0)),
    ],
)
def test_names_are_recognised(name: str, stage: int) -> None:
    assert guess_stage((SALES,), "", name).stage == stage


def test_a_pipeline_of_the_same_name_goes_first() -> None:
    assert guess_stage((SALES, RENEWALS), "renewals", "Proposal").stage == 7
    assert guess_stage((SALES, RENEWALS), "Something else", "Proposal").stage == 3


def test_chances_tell_only_where_they_differ() -> None:
    survey = StageSurvey((SALES,), None)
    for name, chance in (("Tasting", 75), ("Cooking", 25), ("Cooking", 25)):
        survey.add(DealCard("x", stage=name, chance=chance), is_here=False)
    assert {each.name: each.choice.stage for each in survey.found()} == {"Tasting": 4, "Cooking": 2}
    survey = StageSurvey((SALES,), None)
    for name in ("Tasting", "Cooking"):
        survey.add(DealCard("x", stage=name, chance=50), is_here=False)
    assert [each.is_known for each in survey.found()] == [False, False]


def test_those_not_known_come_first_with_what_a_new_stage_would_be() -> None:
    survey = StageSurvey((SALES,), None)
    for name in ("Won", "Tasting", "Tasting"):
        survey.add(DealCard("x", stage=name, chance=40), is_here=False)
    first, second = survey.found()
    assert (first.name, first.deals, second.name) == ("Tasting", 2, "Won")
    assert first.choice == StageChoice(0, 1, "Tasting", OPEN, 40)


def test_a_deal_won_ends_where_deals_are_won() -> None:
    choices = {("", "offer"): StageChoice(3)}
    deal = DealCard("x", stage="Offer", outcome="won")
    assert destined(deal, choices, (SALES,)) == "Won"
    assert destined(DealCard("x", stage="Offer"), choices, (SALES,)) == "Proposal"
    assert destined(DealCard("x", stage="Else"), choices, (SALES,)) == "Else"


def test_without_a_pipeline_it_is_said() -> None:
    with pytest.raises(CrmError, match="no-stage"):
        guess_stage((), "", "Proposal")
