from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_desktop.domain.heat import Heat
from crm_desktop.domain.score_rules import DEFAULT_RULES
from crm_desktop.domain.scoring import (
    BANT,
    DECISIONS,
    Answer,
    Event,
    LeadFacts,
    Part,
    Receipt,
    Rule,
)
from crm_desktop.engine.score_table import compile_rules
from crm_desktop.engine.scoring import best_question, questions, score

TODAY = "2026-11-22"
SIGNALS = ("asked-quote", "asked-price", "opened", "unsubscribed", "replied")
RULES = tuple(
    rule._replace(option_id=SIGNALS.index(rule.value) + 1 if rule.value in SIGNALS else 99)
    if rule.field == "signal"
    else rule._replace(words="wood*, furniture")
    if (rule.field, rule.value) == ("industry", "target")
    else rule._replace(words="porto, 4050*")
    if (rule.field, rule.value) == ("region", "main")
    else rule
    for rule in DEFAULT_RULES
)
COMPILED = compile_rules(RULES)
QUOTE, PRICE, OPENED, UNSUBSCRIBED, REPLIED = range(1, 6)


def ago(days: int) -> str:
    return (date.fromisoformat(TODAY) - timedelta(days)).isoformat()


def of(facts: LeadFacts, rules: tuple[Rule, ...] = RULES) -> Receipt:
    return score(facts, compile_rules(rules), TODAY)


def lines(receipt: Receipt) -> list[tuple[str, str, int]]:
    return [(each.group, each.key, each.points) for each in receipt.reasons]


def test_a_lead_nobody_knows_anything_of_is_cold_and_has_no_reasons() -> None:
    assert of(LeadFacts()) == Receipt(0, 0, 0, Heat.COLD, ())


def test_every_known_thing_is_a_line() -> None:
    facts = LeadFacts(
        title="Geschäftsführerin",
        decision="decision-maker",
        industry="Woodwork",
        places=("Porto", "PT", "4050-123"),
        employees=37,
        answers=(Answer("budget", "yes", ago(3)), Answer("need", "partly"), Answer("timeline", "")),
        events=(Event(ago(60), "meeting"), Event(ago(0), "email", "in"), Event(ago(5), "note")),
    )
    receipt = of(facts)
    assert lines(receipt) == [
        ("role", "owner", 250),
        ("decision", "decision-maker", 200),
        ("industry", "target", 200),
        ("region", "main", 100),
        ("size", "11-50", 100),
        ("bant", "budget", 250),
        ("bant", "need", 100),
        ("cut", "fit", -200),
        ("kind", "meeting", 100),
        ("kind", "email:in", 150),
    ]
    assert (receipt.fit, receipt.engagement, receipt.score) == (1000, 250, 70)
    assert receipt.heat is Heat.WARM
    assert receipt.reasons[5].day == ago(3)


def test_bant_is_cut_at_its_limit_and_the_cut_is_shown() -> None:
    receipt = of(LeadFacts(answers=tuple(Answer(item, "yes") for item in BANT)))
    assert lines(receipt)[-1] == ("cut", "bant", -450)
    assert receipt.fit == 450
    assert receipt.score == 27


def test_unknown_is_not_no_and_no_takes_nothing() -> None:
    assert of(LeadFacts(answers=(Answer("need", "no"), Answer("budget", "")))).reasons == ()


def test_engagement_is_halved_each_half_life_and_fit_is_not() -> None:
    facts = LeadFacts(title="Owner", events=(Event(ago(28), signal=PRICE),))
    assert lines(of(facts))[:2] == [("role", "owner", 250), ("signal", "asked-price", 50)]


def test_a_quote_asked_for_counts_once_and_whole_until_the_lead_is_closed() -> None:
    asked = LeadFacts(events=(Event(ago(400), signal=QUOTE), Event(ago(300), signal=QUOTE)))
    assert lines(of(asked)) == [("signal", "asked-quote", 300)]
    assert of(asked).reasons[0].day == ago(300)
    closed = asked._replace(closed=ago(60))
    assert lines(of(closed))[0] == ("signal", "asked-quote", 75)
    anew = closed._replace(events=(*asked.events, Event(ago(10), signal=QUOTE)))
    assert lines(of(anew)) == [("signal", "asked-quote", 300)]


def test_one_event_counts_by_the_better_of_two_rules() -> None:
    receipt = of(LeadFacts(events=(Event(ago(0), "email", "in", REPLIED),)))
    assert receipt.engagement == 150


def test_leaving_the_list_takes_points_once_and_does_not_fade() -> None:
    left = LeadFacts(
        events=(Event(ago(0), "visit"), Event(ago(0), "visit"), Event(ago(900), "", "", 4)),
        is_unsubscribed=True,
        closed=ago(800),
    )
    assert lines(of(left))[2] == ("signal", "unsubscribed", -200)
    assert of(left).engagement == of(left._replace(events=left.events[:2])).engagement == 200


def test_silence_takes_points_after_half_a_year_but_never_below_nothing() -> None:
    assert of(LeadFacts(last_touch=ago(179))).reasons == ()
    silent = of(LeadFacts(created=ago(900), last_touch=ago(180)))
    assert lines(silent) == [("silence", "180", -100), ("floor", "engagement", 100)]
    assert of(LeadFacts(created=ago(900))).reasons[0].group == "silence"


def test_what_is_lost_to_a_whole_number_is_a_line() -> None:
    receipt = of(LeadFacts(answers=(Answer("budget", "partly"),)))  # 12.5 of fit are 7.5
    assert receipt.score == 8
    assert lines(receipt)[-1] == ("rounding", "", 50)


def test_hot_and_warm_begin_where_the_rules_say() -> None:
    facts = LeadFacts(title="Owner")
    hot = (*RULES, Rule(Part.CAP, "hot", points=15, place=99))
    assert of(facts).heat is Heat.COLD
    assert of(facts, hot).heat is Heat.HOT


def test_the_next_question_is_the_one_that_can_lift_the_score_most() -> None:
    facts = LeadFacts(title="Owner", answers=(Answer("authority", "yes"), Answer("need", "no")))
    asked = questions(facts, COMPILED)
    assert [(each.field, each.item, each.gain) for each in asked] == [
        ("decision", "", 1200),
        ("size", "", 1200),
        ("industry", "", 1200),
        ("bant", "budget", 900),  # 15 are left below the limit
        ("bant", "timeline", 900),
        ("region", "", 600),
    ]
    assert best_question(facts, COMPILED) == asked[0]
    known = LeadFacts("Owner", "user", "-", ("-",), 3, tuple(Answer(each, "no") for each in BANT))
    assert best_question(known, COMPILED) is None


def test_a_question_is_only_asked_where_a_rule_waits_for_the_answer() -> None:
    plain = compile_rules(DEFAULT_RULES)  # no industry and no region is named yet
    assert {"industry", "region"}.isdisjoint(each.field for each in questions(LeadFacts(), plain))


days = st.integers(0, 900).map(ago)
events = st.builds(
    Event,
    days,
    st.sampled_from(["", "email", "meeting", "call", "note"]),
    st.sampled_from(["", "in", "out"]),
    st.sampled_from([None, 1, 2, 3, 4, 5, 77]),
)
answers = st.sampled_from(["", "no", "partly", "yes"])
facts_of_leads = st.builds(
    LeadFacts,
    title=st.sampled_from(["", "Owner", "CEO and head of sales", "Teamleiter", "Carpenter"]),
    decision=st.sampled_from(["", *DECISIONS]),
    industry=st.sampled_from(["", "Wood", "Fish"]),
    places=st.sampled_from([(), ("Porto", "PT"), ("Lyon", "FR")]),
    employees=st.none() | st.integers(0, 5000),
    answers=st.tuples(*(st.builds(Answer, st.just(item), answers, days) for item in BANT)),
    events=st.lists(events, max_size=9).map(tuple),
    created=st.just("") | days,
    last_touch=st.just("") | days,
    closed=st.just("") | days,
    is_unsubscribed=st.booleans(),
)
FIELDS = {
    "role": ["owner", "mine"], "decision": [*DECISIONS], "size": ["0-9", "5-", "-400"],
    "industry": ["mine"], "region": ["mine"], "bant": [*BANT],
    "signal": ["unsubscribed", "mine"], "kind": ["email", "email:in", "call"], "silence": ["30"],
}  # fmt: skip
PARTS = dict.fromkeys(("role", "decision", "size", "industry", "region", "bant"), Part.FIT)


@st.composite
def rules_of_owners(draw: st.DrawFn, least: int = -40) -> Rule:
    name = draw(st.sampled_from(sorted(FIELDS)))
    return Rule(
        PARTS.get(name, Part.ENGAGEMENT),
        name,
        draw(st.sampled_from(FIELDS[name])),
        draw(st.integers(least, 120)),
        draw(st.none() | st.integers(1, 90)),
        draw(st.sampled_from(["*", "owner", "wood", "porto, lyon", ""])),
        draw(st.integers(1, 5)),
        draw(st.integers(-2, 2)),
    )


@given(facts_of_leads, st.lists(rules_of_owners(), max_size=8))
@settings(max_examples=40, deadline=None)
def test_the_reasons_add_up_exactly(facts: LeadFacts, more: list[Rule]) -> None:
    receipt = of(facts, (*RULES, *more))
    for part, total in ((Part.FIT, receipt.fit), (Part.ENGAGEMENT, receipt.engagement)):
        assert sum(each.points for each in receipt.reasons if each.part is part) == total
        assert 0 <= total <= 1000
    assert sum(each.hundredths for each in receipt.reasons) == receipt.score * 100
    assert 0 <= receipt.score <= 100
    assert all(each.points for each in receipt.reasons)


@given(facts_of_leads, st.lists(rules_of_owners(), max_size=5), rules_of_owners(least=1))
@settings(max_examples=40, deadline=None)
def test_a_rule_that_gives_points_never_lowers_a_score(
    facts: LeadFacts, others: list[Rule], rule: Rule
) -> None:
    before, after = of(facts, (*RULES, *others)), of(facts, (*RULES, *others, rule))
    assert after.score >= before.score
    assert (after.fit, after.engagement) >= (before.fit, before.engagement)


@given(facts_of_leads, st.sampled_from(BANT), st.sampled_from(["partly", "yes"]), events)
@settings(max_examples=40, deadline=None)
def test_a_good_answer_and_a_good_event_never_lower_a_score(
    facts: LeadFacts, item: str, answer: str, event: Event
) -> None:
    unknown = tuple(each for each in facts.answers if each.item != item)
    known = (*unknown, Answer(item, answer, TODAY))
    before = of(facts._replace(answers=unknown))
    assert of(facts._replace(answers=known)).fit >= before.fit
    if event.signal != UNSUBSCRIBED:
        more = (*facts.events, event)
        assert of(facts._replace(events=more)).engagement >= of(facts).engagement


@given(facts_of_leads)
@settings(max_examples=40, deadline=None)
def test_the_answer_to_a_question_lifts_the_score_by_what_was_said(facts: LeadFacts) -> None:
    asked = best_question(facts, COMPILED)
    if asked is None or asked.field != "bant":
        return
    rest = tuple(each for each in facts.answers if each.item != asked.item)
    answered = facts._replace(answers=(*rest, Answer(asked.item, "yes")))
    assert (of(answered).fit - of(facts).fit) * 6 == asked.gain > 0


@pytest.mark.parametrize("value", ["", "x", "-"])
def test_a_rule_that_says_nonsense_does_no_harm(value: str) -> None:
    odd = tuple(Rule(PARTS.get(name, Part.ENGAGEMENT), name, value, 5) for name in FIELDS)
    assert 0 <= of(LeadFacts(employees=3), (*RULES, *odd)).score <= 100
