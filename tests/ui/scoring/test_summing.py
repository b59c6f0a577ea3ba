"""The few lines of the score card add up to the score, whatever was put together."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.chance import ChanceLine, Proof
from crm_desktop.domain.heat import Heat
from crm_desktop.domain.lead import Known, LeadRow
from crm_desktop.domain.scoring import BANT, Part, Reason, Receipt
from crm_desktop.ui.scoring.about import about_words
from crm_desktop.ui.scoring.chance_words import chance_words
from crm_desktop.ui.scoring.summing import sum_lines
from crm_desktop.ui.scoring.words import points_words

TODAY = date(2026, 11, 22)


def receipt(*reasons: Reason) -> Receipt:
    exact = sum(each.hundredths for each in reasons)
    score = (exact + 50) // 100
    rounding = Reason(Part.SCORE, "rounding", "", "", score * 100 - exact)
    return Receipt(score, 0, 0, Heat.WARM, (*reasons, rounding))


@given(
    st.lists(
        st.tuples(
            st.sampled_from([("role", "owner"), ("bant", "need"), ("cut", "bant"), ("size", "x")]),
            st.integers(-300, 300),
        ),
        max_size=4,
    ),
    st.lists(st.integers(1, 300), max_size=12),
)
def test_the_lines_add_up(fit: list[tuple[tuple[str, str], int]], events: list[int]) -> None:
    detail = {"bant": "yes", "size": "12"}
    found = receipt(
        *(Reason(Part.FIT, g, k, detail.get(g, "Owner"), points) for (g, k), points in fit),
        *(Reason(Part.ENGAGEMENT, "kind", "visit", "", p, "2026-11-14") for p in events),
    )
    lines = sum_lines(found, {}, TODAY)
    assert len(lines) <= 6
    if lines:
        assert sum(line.points for line in lines) == found.score


def test_what_belongs_together_stands_in_a_line() -> None:
    lines = sum_lines(
        receipt(
            Reason(Part.FIT, "role", "owner", "Owner", 250),
            Reason(Part.FIT, "decision", "decision-maker", "decision-maker", 200),
            Reason(Part.FIT, "bant", "need", "yes", 200),
            Reason(Part.FIT, "bant", "budget", "yes", 250),
            Reason(Part.ENGAGEMENT, "signal", "asked-quote", "", 300, "2026-11-14", 7),
        ),
        {7: "Asked for a quote"},
        TODAY,
    )
    assert [(line.text.split(",")[0].split(" ")[0], line.points) for line in lines] == [
        ("Owner", 27),
        ("Budget", 27),
        ("Asked", 12),
    ]


def test_points_and_chances_in_words() -> None:
    assert [points_words(each) for each in (27, -1.5, 7.24, 0)] == ["+27", "−1.5", "+7.24", "0"]
    lines = {
        ChanceLine(24, 0, Proof.UNJUDGED): "chance to buy 24 %, by rules",
        ChanceLine(24, 17, Proof.UNPROVED): "chance to buy 24 %, rules + 17 outcomes",
        ChanceLine(71, 240, Proof.SKILL): "chance to buy 71 %, learned from 240 outcomes",
        ChanceLine(31, 240, Proof.NO_SKILL): "about 31 % of all leads buy",
    }
    assert {chance: chance_words(chance) for chance in lines} == lines


def test_what_else_is_known_of_a_lead_is_said_in_a_line() -> None:
    known = tuple(Known(item, "", "", "") for item in BANT)
    lead = LeadRow(
        "lead", 3, "Contacted", "open", 14, "Event", "Porto Casa", "", "", "influencer",
        420_000, "EUR", known,
    )  # fmt: skip
    assert about_words(lead) == (
        "Contacted · from Event, Porto Casa · expected €4,200 · has influence"
    )
    lost = lead._replace(
        source_name="", source_detail="", amount=None, decision="", reason_name="No need", note="x"
    )
    assert about_words(lost) == "Contacted · No need: x"
