from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.heat import Heat
from crm_desktop.domain.scoring import Rule
from crm_desktop.services import score_preview, scoring
from crm_desktop.services.leads import MakeLeads, Qualify
from crm_desktop.services.score_preview import Tally
from crm_desktop.services.score_rules import KeepRules, offered
from crm_desktop.services.scoring import RuleRow
from tests.helpers.bench import Bench


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "harbour.crm")
    yield made
    made.workspace.close()


def rules(bench: Bench) -> list[RuleRow]:
    return list(bench.read(offered).rows)


def find(rows: list[RuleRow], field: str, value: str) -> RuleRow:
    return next(row for row in rows if (row.rule.field, row.rule.value) == (field, value))


def changed(row: RuleRow, **values: Any) -> RuleRow:
    return RuleRow(row.id, row.rule._replace(**values))


def owners(bench: Bench) -> tuple[int, int]:
    marta, noor = bench.add("Marta", "Tiles", "Owner"), bench.add("Noor", "Souk", "Buyer")
    bench.do(MakeLeads((marta, noor)))
    for item in ("budget", "authority"):
        bench.do(Qualify(marta, item, "yes"))
    work = lambda write: scoring.rescore((marta, noor), (), write)  # noqa: E731 - one line
    bench.workspace.derive(work, bench.token())
    return marta, noor


def test_rules_are_kept_as_one_step_that_is_taken_back(bench: Bench) -> None:
    before = rules(bench)
    wanted = [
        changed(find(before, "role", "owner"), points=5),
        changed(find(before, "industry", "target"), words=" tiles,  ceramics "),
        changed(find(before, "kind", "visit"), half_life=None),
    ]
    bench.do(KeepRules(wanted))
    kept = rules(bench)
    assert find(kept, "role", "owner").rule.points == 5
    assert find(kept, "industry", "target").rule.words == "tiles, ceramics"
    assert find(kept, "kind", "visit").rule.half_life is None
    bench.undo()
    assert rules(bench) == before


def test_what_cannot_count_is_refused(bench: Bench) -> None:
    row = find(rules(bench), "kind", "visit")
    for code, values in (
        ("bad-points", {"points": 101}),
        ("bad-half-life", {"half_life": 0}),
        ("odd-characters", {"words": "a\x00"}),
    ):
        with pytest.raises(CrmError, match=code):
            bench.do(KeepRules([changed(row, **values)]))


def test_a_signal_of_ones_own_can_be_given_points(bench: Bench) -> None:
    from crm_desktop.domain.option import OptionList
    from crm_desktop.services.options import AddOption

    bench.do(AddOption(OptionList.SIGNAL, "Came by boat"))
    found = bench.read(offered)
    new = next(row for row in found.rows if row.id < 0)
    assert found.signals[new.rule.option_id or 0] == "Came by boat"
    bench.do(KeepRules([changed(new, points=12)]))
    assert [row.rule.points for row in rules(bench) if row.rule.option_id == -new.id] == [12]


def test_the_preview_counts_what_the_kept_rules_then_do(bench: Bench) -> None:
    marta, noor = owners(bench)
    now = [row.rule for row in rules(bench)]
    edits = {("role", "owner"): 0, ("warm", ""): 25}
    then = tuple(_edited(rule, edits) for rule in now)
    kept = bench.read(score_preview.kept_scores)
    day = scoring.day_of(bench.clock.now)
    found = bench.read(lambda reading: score_preview.moves(reading, kept, then, day))
    tally = Tally()
    tally.add(found, now, then)
    # Marta: 0.6 x (25 owner + 45 known) = 42, cold; an owner as any other title 30, warm from 25.
    assert sorted(found) == [(marta, 42, 30), (noor, 3, 3)]
    assert (tally.before[Heat.COLD], tally.after[Heat.WARM], tally.moved) == (2, 1, 1)
    assert [move.contact for move in tally.moves] == [marta]
    pairs = zip(rules(bench), then, strict=True)
    bench.do(KeepRules([RuleRow(row.id, rule) for row, rule in pairs if row.rule != rule]))
    work = lambda write: scoring.rescore((marta, noor), (), write)  # noqa: E731 - one line
    bench.workspace.derive(work, bench.token())
    assert bench.read(score_preview.kept_scores) == {marta: 30, noor: 3}


def _edited(rule: Rule, edits: dict[tuple[str, str], int]) -> Rule:
    key = (rule.field, rule.value)
    return rule._replace(points=edits[key]) if key in edits else rule
