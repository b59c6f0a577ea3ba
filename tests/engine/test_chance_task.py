import numpy as np
import pytest

from crm_desktop.engine.chance_task import cases, stage_record


def test_the_record_of_a_stage_begins_with_its_default_and_never_falls() -> None:
    assert stage_record([(0.1, 0, 0), (0.5, 0, 0)]) == pytest.approx([0.1, 0.5])
    assert stage_record([(0.25, 30, 20)]) == pytest.approx([(20 + 2.5) / 40])
    found = stage_record([(0.1, 90, 49), (0.25, 10, 0), (0.9, 10, 10)])
    assert found[0] == found[1] == pytest.approx((50 + 2.5) / 120)
    assert found[2] == pytest.approx(0.95)
    assert stage_record([]) == []


def test_cases_are_taken_by_row_with_all_that_belongs_to_them() -> None:
    data = cases(
        {"n": np.arange(4.0), "w": ["a", "b", "c", "d"]}, [True, False, True, False], [1, 2, 3, 4]
    )
    some = data.take(np.array([3, 1]))
    assert (list(some.columns["n"]), some.columns["w"]) == ([3.0, 1.0], ["d", "b"])
    assert (some.day.tolist(), some.known.tolist(), some.outcomes) == ([4, 2], [4, 2], 2)
