import pytest

from crm_desktop.domain.feedback import SurveyCode, is_low, rating_in

CSAT, NPS = SurveyCode.CSAT, SurveyCode.NPS


@pytest.mark.parametrize(
    ("text", "code", "score"),
    [
        ("4", CSAT, 4),
        ("\n 5/5 – great!\n> How did we do?", CSAT, 5),
        ("4 von 5", CSAT, 4),
        ("9 out of 10, thank you", NPS, 9),
        ("10.", NPS, 10),
        ("★★★★☆", CSAT, 4),
        ("⭐⭐", CSAT, 2),
        ("5/10", CSAT, None),
        ("6", CSAT, None),
        ("11", NPS, None),
        ("2 of the lamps are broken", CSAT, None),
        ("4 weeks and still nothing", CSAT, None),
        ("Thanks, 5 stars", CSAT, None),
        ("", CSAT, None),
        ("★★★", NPS, None),
    ],
)
def test_a_reply_says_its_score_only_where_it_begins_with_it_alone(
    text: str, code: SurveyCode, score: int | None
) -> None:
    assert rating_in(text, code) == score


def test_low_is_what_asks_for_a_word() -> None:
    assert [is_low(CSAT, n) for n in (2, 3)] == [True, False]
    assert [is_low(NPS, n) for n in (6, 7)] == [True, False]
    assert not is_low(SurveyCode.OWN, 1)
    assert not is_low(CSAT, None)
