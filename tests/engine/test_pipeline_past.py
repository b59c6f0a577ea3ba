from crm_desktop.engine.pipeline_past import Look, due_then
from crm_desktop.engine.pipeline_range import Moments, moments

CARDS = [
    (100, 200, 50, 0.25, 4_000.0),
    (200, 900, 60, 0.5, 5_000.0),
    (150, 900, 55, 0.125, 1_000.0),
]


def test_each_look_sees_what_stood_then_and_was_due_in_its_days() -> None:
    looks = [Look(100, 50, 59), Look(199, 50, 59), Look(200, 50, 59), Look(200, 60, 60)]
    assert due_then(CARDS, looks) == [
        moments([(4_000, 0.25)]),
        moments([(4_000, 0.25), (1_000, 0.125)]),
        moments([(1_000, 0.125)]),
        moments([(5_000, 0.5)]),
    ]


def test_where_nothing_stood_nothing_was_told() -> None:
    assert due_then(CARDS, [Look(99, 0, 99), Look(900, 0, 99)]) == [Moments()] * 2
    assert due_then([], [Look(1, 2, 3)]) == [Moments()]
