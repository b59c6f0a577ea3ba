"""Cards are carried by mouse and keys, and what is dropped stays."""

from functools import partial

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.services.deals import DeleteDeals, SetDealChance
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.board.geometry import CARD_GAP
from crm_desktop.ui.pipeline.screen import PipelineScreen
from crm_desktop.ui.runner import Runner
from tests.helpers.board import (
    LEFT,
    NONE,
    card,
    click,
    drag,
    lane_of,
    press,
    settled,
    stand,
)
from tests.helpers.deals import add_deals, deal_named
from tests.helpers.gui import do

Key = Qt.Key
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def current(screen: PipelineScreen) -> str:
    key = screen.view.choice.current
    row = screen.shown.card(key) if key is not None else None
    return "" if row is None else row.name


def selected(screen: PipelineScreen) -> set[str]:
    rows = (screen.shown.card(key) for key in screen.view.choice.selected)
    return {row.name for row in rows if row is not None}


def heads(screen: PipelineScreen) -> dict[str, tuple[int, int, int]]:
    return {
        column.lane.title: (column.sums.deals, column.sums.value, column.sums.weighted)
        for column in screen.shown.columns
    }


def test_a_card_dropped_between_two_others_stays_there(
    screen: PipelineScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    above = card(screen, workspace, "Bakery rebrand") - QPoint(0, 50)
    drag(screen, card(screen, workspace, "Menu boards"), above)
    expected = ["Tile catalogue", "Menu boards", "Bakery rebrand", "Website"]
    assert stand(screen)["Proposal"] == expected  # before it is written
    settled(screen, qtbot)
    assert stand(screen)["Proposal"] == expected
    assert stand(screen)["Prospecting"] == ["Team photos", "Catalogue"]
    again = PipelineScreen(screen.runner)
    qtbot.addWidget(again)
    again.resize(1244, 826)
    again.show()
    again.activate()
    qtbot.waitUntil(lambda: stand(again).get("Proposal") == expected)


def test_dragging_to_negotiation_weighs_75_percent_and_a_chance_by_hand_stays(
    screen: PipelineScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    team = deal_named(workspace, "Team photos").id
    screen.runner.write(screen, SetDealChance(team, 40))
    qtbot.waitUntil(lambda: screen.shown.columns[0].sums.weighted == 46_500 - 6_500 + 26_000)
    settled(screen, qtbot)
    lane = lane_of(screen, "Negotiation")
    before = heads(screen)
    end = screen.view.sight.lane_rect(lane).center()
    for name in ("Menu boards", "Team photos"):
        drag(screen, card(screen, workspace, name), end)
    gained = 90_000 * 75 // 100 + 65_000 * 40 // 100
    for _ in ("shown at once", "as it was written"):
        after = heads(screen)
        assert after["Negotiation"][2] == before["Negotiation"][2] + gained
        assert after["Prospecting"] == (1, 310_000, 31_000)
        settled(screen, qtbot)
    assert deal_named(workspace, "Menu boards").chance == 75
    row = deal_named(workspace, "Team photos")
    assert (row.chance, row.is_hand_set) == (40, True)
    face = screen.shown.face(team, screen.shown.columns[lane].lane)
    assert face is not None
    assert (face.by_hand, face.chance) == ("40%", "")
    assert "set by hand" in face.spoken
    assert all(column.sums.weighted < column.sums.value for column in screen.shown.columns[:4])


def test_escape_lets_a_card_fall_back(
    screen: PipelineScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    before, place = stand(screen), screen.view.viewport()
    end = card(screen, workspace, "Shop signage")
    drag(screen, card(screen, workspace, "Menu boards"), end, drops=False)
    assert screen.view.sight.drop() is not None
    press(screen, Key.Key_Escape)
    QTest.mouseRelease(place, LEFT, NONE, end)
    assert not screen.view.sight.lift.is_up
    settled(screen, qtbot)
    assert stand(screen) == before


def test_a_move_that_is_refused_goes_back_and_says_why(
    screen: PipelineScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    before = stand(screen)
    lane = lane_of(screen, "Qualified")
    former = screen.shown.columns[lane]
    gone = former._replace(lane=former.lane._replace(key=999))  # a stage that is no more
    columns = list(screen.shown.columns)
    columns[lane] = gone
    screen.shown.show(columns)
    drag(screen, card(screen, workspace, "Menu boards"), card(screen, workspace, "Shop signage"))
    assert "Menu boards" in stand(screen)["Qualified"]
    qtbot.waitUntil(lambda: screen.deeds.refusal is not None)
    settled(screen, qtbot)
    assert stand(screen) == before


def test_the_arrows_go_from_card_to_card(screen: PipelineScreen, qtbot: QtBot) -> None:
    steps = (
        (Key.Key_Down, "Team photos"), (Key.Key_J, "Catalogue"), (Key.Key_Down, "Catalogue"),
        (Key.Key_Right, "Autumn shoot"), (Key.Key_Right, "Bakery rebrand"),
        (Key.Key_End, "Website"), (Key.Key_Home, "Tile catalogue"),
        (Key.Key_K, "Tile catalogue"), (Key.Key_Left, "Shop signage"),
    )  # fmt: skip
    assert current(screen) == "Menu boards"
    for key, name in steps:
        press(screen, key)
        assert current(screen) == name
    assert screen.view.accessibleDescription().startswith("Shop signage, Berg Cycles, €2,400")


def test_where_the_first_lane_is_empty_the_first_card_is_the_current_one(
    runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    add_deals(workspace)
    first = ("Menu boards", "Team photos", "Catalogue")
    do(workspace, DeleteDeals(tuple(deal_named(workspace, name).id for name in first)))
    made = PipelineScreen(runner)
    qtbot.addWidget(made)
    made.show()
    made.activate()
    qtbot.waitUntil(lambda: made.view.choice.current is not None)
    assert current(made) == "Shop signage"
    press(made, Key.Key_Left)  # an empty lane can be gone to, and is stayed at
    assert made.view.choice.current is None
    made.shown.show(list(made.shown.columns))
    assert (made.view.choice.current, made.view.choice.lane) == (None, 0)


def test_shift_with_the_arrows_takes_the_deal_along(
    screen: PipelineScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    press(screen, Key.Key_Down, SHIFT)
    assert stand(screen)["Prospecting"] == ["Team photos", "Menu boards", "Catalogue"]
    press(screen, Key.Key_Down, SHIFT)
    press(screen, Key.Key_Down, SHIFT)
    assert stand(screen)["Prospecting"] == ["Team photos", "Catalogue", "Menu boards"]
    press(screen, Key.Key_Up, SHIFT)
    press(screen, Key.Key_Right, SHIFT)
    press(screen, Key.Key_Right, SHIFT)
    expected = ["Menu boards", "Tile catalogue", "Bakery rebrand", "Website"]
    assert stand(screen)["Proposal"] == expected
    assert current(screen) == "Menu boards"
    settled(screen, qtbot)
    assert stand(screen)["Proposal"] == expected
    assert stand(screen)["Prospecting"] == ["Team photos", "Catalogue"]
    press(screen, Key.Key_Left, SHIFT)
    settled(screen, qtbot)
    assert deal_named(workspace, "Menu boards").stage == "Qualified"
    screen.runner.undo(screen)
    qtbot.waitUntil(lambda: stand(screen)["Proposal"] == expected)


def test_several_cards_are_chosen_and_carried_together(
    screen: PipelineScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    click(screen, workspace, "Menu boards")
    click(screen, workspace, "Catalogue", CONTROL)
    assert selected(screen) == {"Menu boards", "Catalogue"}
    drag(screen, card(screen, workspace, "Catalogue"), card(screen, workspace, "Autumn shoot"))
    settled(screen, qtbot)
    assert stand(screen)["Prospecting"] == ["Team photos"]
    assert set(stand(screen)["Qualified"]) == {
        "Shop signage", "Menu boards", "Catalogue", "Autumn shoot",
    }  # fmt: skip
    press(screen, Key.Key_Escape)
    assert not screen.view.choice.selected


def test_space_shift_click_and_a_whole_column_choose_cards(
    screen: PipelineScreen, workspace: Workspace
) -> None:
    press(screen, Key.Key_Space)
    press(screen, Key.Key_Down)
    assert selected(screen) == {"Menu boards"}
    press(screen, Key.Key_Space)
    assert selected(screen) == {"Menu boards", "Team photos"}
    press(screen, Key.Key_A, CONTROL)
    assert selected(screen) == {"Menu boards", "Team photos", "Catalogue"}
    press(screen, Key.Key_A, CONTROL)
    assert not selected(screen)
    click(screen, workspace, "Tile catalogue")
    click(screen, workspace, "Website", SHIFT)
    assert selected(screen) == {"Tile catalogue", "Bakery rebrand", "Website"}
    assert screen.status().endswith("3 selected")


def test_keys_of_other_things_are_left_to_the_window(screen: PipelineScreen) -> None:
    asked: list[str] = []
    screen.action_requested.connect(asked.append)
    for letter in "c/?":
        QTest.keyClicks(screen.view, letter)
    assert asked == ["log.call", "list.filter", "help.keys"]


def test_each_lane_scrolls_by_itself_and_the_current_card_stays_in_sight(
    runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    many = [(f"Deal {n}", f"Company {n % 9}", n + 1, "Prospecting") for n in range(60)]
    add_deals(workspace, [*many, ("Other", "Somebody", 5, "Qualified")])
    screen = PipelineScreen(runner)
    qtbot.addWidget(screen)
    screen.resize(700, 600)
    screen.show()
    screen.activate()
    qtbot.waitUntil(lambda: len(screen.shown.columns) == 5)
    sight, place = screen.view.sight, screen.view.viewport()
    press(screen, Key.Key_End)
    assert sight.offset(0) == sight.measures.most(60) - sight.measures.foot - CARD_GAP
    assert place.rect().contains(sight.card_rect(screen.view.choice.current or 0))
    assert sight.offset(1) == 0
    qtbot.waitUntil(partial(_knows_last, screen))
    at = QPointF(sight.lane_rect(0).center())
    wheel = QWheelEvent(
        at, place.mapToGlobal(at), QPoint(), QPoint(0, 120), NONE_BUTTON, NONE,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    before = sight.offset(0)
    QApplication.sendEvent(place, wheel)
    assert sight.offset(0) == before - sight.measures.step
    press(screen, Key.Key_Right)
    press(screen, Key.Key_Right)
    press(screen, Key.Key_Right)
    assert screen.view.horizontalScrollBar().value() > 0


NONE_BUTTON = Qt.MouseButton.NoButton


def _knows_last(screen: PipelineScreen) -> bool:
    screen.grab()
    return screen.shown.card(screen.shown.columns[0].ids[-1]) is not None


def test_a_card_that_goes_elsewhere_leaves_the_current_place(
    screen: PipelineScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    press(screen, Key.Key_Down)
    team = deal_named(workspace, "Team photos").id
    screen.runner.write(screen, DeleteDeals((team,)))
    qtbot.waitUntil(lambda: current(screen) == "Catalogue")
    screen.runner.undo(screen)
    qtbot.waitUntil(lambda: len(stand(screen)["Prospecting"]) == 3)
    assert current(screen) == "Catalogue"


def test_the_edge_of_the_board_pulls_what_is_carried(
    screen: PipelineScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    screen.resize(700, 600)
    start = card(screen, workspace, "Menu boards")
    drag(screen, start, QPoint(screen.view.viewport().width() - 4, 200), drops=False)
    qtbot.waitUntil(lambda: screen.view.horizontalScrollBar().value() > 60)
    press(screen, Key.Key_Escape)
