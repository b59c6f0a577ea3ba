import pytest

from crm_desktop.domain.board import NO_DAY, Lane, LaneKind
from crm_desktop.domain.deal import DealRow, StageKind
from crm_desktop.domain.figures import Conventions
from crm_desktop.ui.board.face import Face
from crm_desktop.ui.pipeline.face import FIELDS, USUAL, Style, face_of, rot_tone
from crm_desktop.ui.theme import Tone
from tests.helpers.gui import DAY, NOW

STAGE = Lane(3, "Proposal", LaneKind.OPEN, 50)
ROW = DealRow(
    1, "Website", 3, 1, StageKind.OPEN, "Priya Nair", "Lighthouse", None, None, 780_000, "EUR",
    780_000, 50, False, 28, "2026-12-24", None, None, "", "", NOW - 5 * DAY, ("web",),
    NOW - 50 * DAY, NOW - 12 * DAY, "Proposal",
)  # fmt: skip
ALL = tuple(key for key, _ in FIELDS)


def face(row: DealRow = ROW, lane: Lane = STAGE, **style: object) -> Face:
    given = {"fields": USUAL, "how": Conventions(), "now": NOW, "days": {3: 10}, **style}
    return face_of(row, lane, Style(**given))  # type: ignore[arg-type] # as the test gives them


@pytest.mark.parametrize(
    ("silent", "tone"), [(9, Tone.NONE), (10, Tone.WARNING), (14, Tone.WARNING), (15, Tone.BAD)]
)
def test_a_deal_rots_amber_from_the_days_of_its_stage_and_red_from_half_as_many_again(
    silent: int, tone: Tone
) -> None:
    assert rot_tone(silent, 10) is tone
    assert rot_tone(silent, None) is Tone.NONE


def test_the_learned_chance_stands_on_the_card_where_it_is_known() -> None:
    assert face().chance == "28%"
    assert face(ROW._replace(odds=None)).chance == "50%"


def test_a_chance_set_by_hand_is_marked_beside_the_learned_one() -> None:
    found = face(ROW._replace(is_hand_set=True, chance=40))
    assert (found.by_hand, found.chance) == ("40%", "28%")
    assert face(ROW._replace(is_hand_set=True, chance=28)).chance == ""


def test_a_far_off_plan_does_not_stop_the_rot() -> None:
    row = ROW._replace(
        last_touch=NOW - 21 * DAY, next_due=NOW + 90 * DAY, next_text="Send the big catalogue"
    )
    assert [pill.text for pill in face(row).pills] == ["rotting 21 d", "due 20 Feb 2027"]


def test_a_plan_has_fewer_words_for_where_there_is_little_room() -> None:
    row = ROW._replace(next_due=NOW + 9 * DAY, next_text="call Priya")
    (pill,) = face(row).pills
    assert (pill.text, pill.short) == ("call Priya 1 Dec", "due 1 Dec")
    (pill,) = face(row._replace(next_text="")).pills
    assert (pill.text, pill.short) == ("due 1 Dec", "1 Dec")


def test_a_card_shows_the_fields_that_were_chosen() -> None:
    assert face(fields=("amount",)).who == ""
    assert face(fields=("amount",)).pills == ()
    assert face().who == "Lighthouse"
    assert face(ROW._replace(company="")).who == "Priya Nair"
    found = face(fields=ALL)
    assert found.who == "Lighthouse · Priya Nair"
    assert found.more == "closes 24 Dec · 12 d here · web"


def test_in_a_month_a_card_names_its_stage() -> None:
    found = face(lane=Lane(NO_DAY, "", LaneKind.NO_DAY))
    assert found.who == "Lighthouse · Proposal"


def test_a_card_of_the_past_says_nothing_of_today() -> None:
    found = face(ROW._replace(odds=90), is_past=True)
    assert (found.pills, found.chance) == ((), "50%")
