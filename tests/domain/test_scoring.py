from crm_desktop.domain.score_rules import DEFAULT_RULES
from crm_desktop.domain.scoring import BANT, Part, Reason, Rule
from crm_desktop.services.defaults import ENGLISH


def points(part: Part, field: str) -> dict[str, int]:
    return {
        rule.value: rule.points
        for rule in DEFAULT_RULES
        if (rule.part, rule.field) == (part, field)
    }


def test_a_reason_of_fit_counts_six_tenths_and_one_of_engagement_four() -> None:
    assert Reason(Part.FIT, "role", "owner", "CEO", 250).hundredths == 1500
    assert Reason(Part.ENGAGEMENT, "kind", "visit", "", 200).hundredths == 800
    assert Reason(Part.SCORE, "rounding", "", "", -40).hundredths == -40


def test_the_default_rules_are_those_of_the_handbook() -> None:
    assert points(Part.FIT, "bant") == dict(zip(BANT, (25, 30, 20, 15), strict=True))
    assert list(points(Part.FIT, "role").values()) == [25, 20, 15, 10, 5]
    assert list(points(Part.FIT, "size").values()) == [5, 10, 15, 20, 15]
    caps = {rule.field: rule.points for rule in DEFAULT_RULES if rule.part is Part.CAP}
    assert caps == {
        "role": 25, "decision": 20, "industry": 20, "region": 10, "size": 20, "bant": 45,
        "fit": 100, "engagement": 100, "hot": 80, "warm": 50,
    }  # fmt: skip


def test_every_signal_of_the_default_rules_is_an_option() -> None:
    assert {f"signal.{code}" for code in points(Part.ENGAGEMENT, "signal")} <= set(ENGLISH)


def test_no_two_default_rules_are_about_the_same() -> None:
    keys = [(rule.part, rule.field, rule.value) for rule in DEFAULT_RULES]
    assert len(keys) == len(set(keys))
    assert isinstance(DEFAULT_RULES[0], Rule)
