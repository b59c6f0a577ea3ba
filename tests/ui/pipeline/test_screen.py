"""Deals are won, lost, begun and edited on the board; list and months show the same."""

from array import array

from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.board import NO_DAY
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.deal import StageKind
from crm_desktop.domain.filter import Condition, Group, Match, Operator
from crm_desktop.domain.segment import SegmentKind
from crm_desktop.services.board_edits import EditCard
from crm_desktop.services.deals import SetCloseDay
from crm_desktop.services.segments import SaveSegment
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.dialogs.choice_popup import ChoicePopup
from crm_desktop.ui.dialogs.form_popup import FormPopup
from crm_desktop.ui.pipeline.screen import PipelineScreen
from crm_desktop.ui.runner import Runner
from tests.helpers.board import card, click, drag, press, settled, stand
from tests.helpers.deals import add_company, add_deals, deal_named
from tests.helpers.gui import DAY, NOW, do

Key = Qt.Key


def form(screen: PipelineScreen) -> FormPopup:
    popup = screen.deeds.popups.popup
    assert isinstance(popup, FormPopup)
    return popup


def choice(screen: PipelineScreen) -> ChoicePopup:
    popup = screen.deeds.popups.popup
    assert isinstance(popup, ChoicePopup)
    return popup


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def fill(popup: FormPopup, **typed: str) -> None:
    for name, text in typed.items():
        field = popup.form.field(name)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
    QTest.keyClick(popup.form.field(next(iter(typed))), Key.Key_Return)


def shown_of(screen: PipelineScreen, name: str, lane: str) -> str:
    column = next(each for each in screen.shown.columns if each.lane.title == lane)
    rows = {key: screen.shown.card(key) for key in column.ids}
    key = next(key for key, row in rows.items() if row is not None and row.name == name)
    face = screen.shown.face(key, column.lane)
    return "" if face is None else face.spoken


def test_w_wins_a_deal_and_offers_what_comes_next(
    screen: PipelineScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    click(screen, workspace, "Website")
    press(screen, Key.Key_W)
    assert stand(screen)["Won"] == ["Website"]
    qtbot.waitUntil(lambda: screen.deeds.popups.popup is not None)
    QTest.keyClick(focus(), Key.Key_Return)
    popup = form(screen)
    fill(popup, step="Ask for a reference", step_day="in 3 days")
    settled(screen, qtbot)
    row = deal_named(workspace, "Website")
    assert (row.kind, row.next_text, row.next_day) == (
        StageKind.WON, "Ask for a reference", "2026-11-25",
    )  # fmt: skip
    assert "1 won" in screen.parts.totals.accessibleName()


def test_the_next_deal_with_the_same_people_begins_in_the_first_stage(
    screen: PipelineScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    click(screen, workspace, "Website")
    press(screen, Key.Key_W)
    qtbot.waitUntil(lambda: screen.deeds.popups.popup is not None)
    QTest.keyClick(focus(), Key.Key_Down)
    QTest.keyClick(focus(), Key.Key_Return)
    fill(form(screen), name="Web shop")
    settled(screen, qtbot)
    row = deal_named(workspace, "Web shop")
    assert (row.company, row.stage) == ("Lighthouse", "Prospecting")


def test_l_asks_why_and_the_lost_deal_is_counted_but_adds_nothing(
    screen: PipelineScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    click(screen, workspace, "Website")
    press(screen, Key.Key_L)
    qtbot.waitUntil(lambda: screen.deeds.popups.popup is not None)
    QTest.keyClicks(focus(), "oth")
    QTest.keyClick(focus(), Key.Key_Return)
    assert focus() is choice(screen).note  # other reasons want words
    QTest.keyClicks(focus(), "They hire somebody")
    QTest.keyClick(focus(), Key.Key_Return)
    assert "Website" not in stand(screen)["Proposal"]
    settled(screen, qtbot)
    row = deal_named(workspace, "Website")
    assert row.kind is StageKind.LOST
    assert "1 lost" in screen.parts.totals.accessibleName()
    assert "€19,800" in screen.parts.totals.accessibleName()
    assert sum(column.sums.value for column in screen.shown.columns) == 1_980_000


def test_a_deal_dropped_at_the_foot_is_lost_once_it_is_said_why(
    screen: PipelineScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    zone = screen.view.sight.lost_zone().center()
    drag(screen, card(screen, workspace, "Label design"), zone)
    qtbot.waitUntil(lambda: screen.deeds.popups.popup is not None)
    QTest.keyClick(focus(), Key.Key_Escape)
    assert "Label design" in stand(screen)["Negotiation"]
    screen.deeds.popups.popup = None
    drag(screen, card(screen, workspace, "Label design"), zone)
    qtbot.waitUntil(lambda: screen.deeds.popups.popup is not None)
    QTest.keyClicks(focus(), "price")
    QTest.keyClick(focus(), Key.Key_Return)
    settled(screen, qtbot)
    assert deal_named(workspace, "Label design").kind is StageKind.LOST


def test_f2_edits_a_card_in_place_and_refuses_what_cannot_be_read(
    screen: PipelineScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    click(screen, workspace, "Website")
    press(screen, Key.Key_F2)
    fill(form(screen), amount="a lot")
    assert form(screen).isVisible()
    fill(form(screen), amount="8,200", close_day="2026-12-24", step="call", step_day="today")
    settled(screen, qtbot)
    row = deal_named(workspace, "Website")
    assert (row.amount, row.close_day, row.next_day) == (820_000, "2026-12-24", "2026-11-22")
    assert "call today" in shown_of(screen, "Website", "Proposal")
    assert "€8,200" in shown_of(screen, "Website", "Proposal")
    press(screen, Key.Key_F2)
    QTest.keyClick(focus(), Key.Key_Return)  # nothing changed, nothing written
    workspace.was_changed = False
    settled(screen, qtbot)
    assert not workspace.was_changed


def test_n_begins_a_deal_in_the_lane_one_is_in(
    screen: PipelineScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    click(screen, workspace, "Annual retainer")
    press(screen, Key.Key_N)
    fill(form(screen), name="Poster", amount="400")
    qtbot.waitUntil(lambda: focus() is form(screen).form.field("company"))  # with whom?
    fill(form(screen), company="Quay Dental")
    qtbot.waitUntil(lambda: "Poster" in stand(screen)["Negotiation"])
    settled(screen, qtbot)
    key = screen.view.choice.current
    assert key == deal_named(workspace, "Poster").id


def test_a_card_says_what_is_wrong_with_it(
    runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    clock = [NOW - 16 * DAY]
    workspace.now = lambda: clock[0]
    add_deals(workspace, [("Old", "A", 1, "Prospecting"), ("Rotten", "B", 1, "Proposal")])
    clock[0] = NOW - 3 * DAY
    add_deals(workspace, [("Fresh", "C", 1, "Proposal")])
    clock[0] = NOW
    late = EditCard(deal_named(workspace, "Fresh").id, {}, ("call", "2026-11-21"))
    runner.write(runner, late)
    screen = PipelineScreen(runner)
    qtbot.addWidget(screen)
    screen.show()
    screen.activate()
    qtbot.waitUntil(lambda: len(screen.shown.columns) == 5)
    settled(screen, qtbot)
    assert "16 d silent, no next step" in shown_of(screen, "Old", "Prospecting")
    assert "rotting 16 d" in shown_of(screen, "Rotten", "Proposal")
    assert "call yesterday" in shown_of(screen, "Fresh", "Proposal")


def test_a_deal_is_dragged_to_another_month_and_keeps_its_day(
    screen: PipelineScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    website = deal_named(workspace, "Website").id
    screen.runner.write(screen, SetCloseDay((website,), "2026-12-31"))
    screen.handlers()["view.months"]()
    qtbot.waitUntil(lambda: stand(screen).get("202612") == ["Website"])
    february = [column.lane.key for column in screen.shown.columns].index(202702)
    end = screen.view.sight.lane_rect(february).center()
    drag(screen, card(screen, workspace, "Website"), end)
    assert stand(screen)["202702"] == ["Website"]
    settled(screen, qtbot)
    assert stand(screen)["202702"] == ["Website"]
    assert deal_named(workspace, "Website").close_day == "2027-02-28"
    assert len(stand(screen)[str(NO_DAY)]) == 9


def is_won(screen: PipelineScreen, deal: int) -> bool:
    """Whether the list shows a deal as won."""
    row = screen.chosen.row(deal)
    return row is not None and row.kind is StageKind.WON


def test_the_list_shows_the_same_deals_and_edits_them_in_place(
    screen: PipelineScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    screen.handlers()["view.list"]()
    qtbot.waitUntil(lambda: len(screen.pane.model.ids()) == 10)
    website = deal_named(workspace, "Website").id
    screen.open_record(Kind.DEAL, website)
    qtbot.waitUntil(lambda: screen.chosen.row(website) is not None)
    assert list(screen.chosen.ids()) == [website]
    assert screen.status().startswith("10 deals")
    screen.handlers()["deal.won"]()
    qtbot.waitUntil(lambda: deal_named(workspace, "Website").kind is StageKind.WON)
    assert len(screen.pane.model.ids()) == 10  # what is closed stays in the list
    settled(screen, qtbot)
    qtbot.waitUntil(lambda: is_won(screen, website))
    table = screen.pane.table
    column = [each.key for each in screen.pane.model.columns].index("close_day")
    row = screen.pane.model.row_of(website)
    table.setFocus()
    table.setCurrentIndex(table.model().index(row, column))
    table.edit_current()
    line = table.viewport().findChildren(QLineEdit)[-1]
    QTest.keyClicks(line, "tomorrow")
    QTest.keyClick(line, Key.Key_Return)
    qtbot.waitUntil(lambda: deal_named(workspace, "Website").close_day == "2026-11-23")


def test_words_filter_board_and_list_alike(screen: PipelineScreen, qtbot: QtBot) -> None:
    screen.handlers()["list.filter"]()
    QTest.keyClicks(screen.pane.filter, "finch")
    settled(screen, qtbot)
    qtbot.waitUntil(lambda: sum(len(names) for names in stand(screen).values()) == 1)
    assert stand(screen)["Proposal"] == ["Bakery rebrand"]
    QTest.keyClick(screen.pane.filter, Key.Key_Return)
    assert screen.view.hasFocus()
    press(screen, Key.Key_Escape)
    qtbot.waitUntil(lambda: sum(len(names) for names in stand(screen).values()) == 10)


def test_a_past_board_is_shown_and_cannot_be_changed(
    screen: PipelineScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    screen.handlers()["view.as_of"]()
    popup = screen.menus.day
    assert popup is not None
    assert popup.field.maximumDate() == QDate(2026, 11, 21)
    popup.chosen.emit("2026-11-22")
    popup.close_panel()
    qtbot.waitUntil(lambda: screen.shown.is_fixed)
    before = stand(screen)
    assert before["Proposal"] == ["Bakery rebrand", "Tile catalogue", "Website"]
    assert screen.parts.band.isVisible()
    assert screen.parts.totals.isHidden()
    drag(screen, card(screen, workspace, "Website"), card(screen, workspace, "Label design"))
    for key in (Key.Key_W, Key.Key_L, Key.Key_N, Key.Key_F2):
        press(screen, key)
    press(screen, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert stand(screen) == before
    assert screen.deeds.popups.popup is None
    press(screen, Key.Key_Escape)
    qtbot.waitUntil(lambda: not screen.shown.is_fixed)
    assert screen.parts.totals.isVisible()


def test_several_deals_are_closed_together_from_the_menu(
    screen: PipelineScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    press(screen, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(screen, Key.Key_Menu)
    menu = screen.menus.menu
    assert menu is not None
    deeds = [action.data() for action in menu.actions() if action.data()]
    assert deeds == ["won", "lost", "close-day", "tag", "delete"]
    menu.close()
    screen.menus.do("won")
    settled(screen, qtbot)
    assert stand(screen)["Prospecting"] == []
    assert len(stand(screen)["Won"]) == 3
    assert screen.deeds.popups.popup is None  # what comes next is asked of one deal
    screen.runner.undo(screen)
    qtbot.waitUntil(lambda: len(stand(screen)["Prospecting"]) == 3)


def test_what_is_shown_is_remembered(screen: PipelineScreen, runner: Runner, qtbot: QtBot) -> None:
    screen.showing.choose_fields(["amount", "close_day"])
    assert screen.shown.style.fields == ("amount", "close_day")
    screen.handlers()["view.months"]()
    settled(screen, qtbot)
    again = PipelineScreen(runner)
    qtbot.addWidget(again)
    again.restore_state(screen.save_state())
    assert again.showing.mode == "months"
    assert again.shown.style.fields == ("amount", "close_day")
    again.restore_state({"mode": 7, "fields": "x", "pipeline": None, "filters": []})
    assert again.showing.mode == "months"
    qtbot.waitUntil(lambda: again.showing.board is not None)


def test_an_empty_pipeline_offers_the_first_deal(
    runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    add_company(workspace, "Quay Dental")
    screen = PipelineScreen(runner)
    qtbot.addWidget(screen)
    screen.resize(1000, 700)
    screen.show()
    screen.activate()
    qtbot.waitUntil(screen.parts.empty.isVisible)
    screen.parts.empty.action_requested.emit()
    fill(form(screen), name="Poster", company="Quay Dental")
    qtbot.waitUntil(screen.view.isVisible)
    assert stand(screen)["Prospecting"] == ["Poster"]
    assert screen.selected_or_listed_ids() == array("q", [deal_named(workspace, "Poster").id])


def test_filters_and_segments_narrow_the_board_as_they_do_lists(
    screen: PipelineScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    big = Group(Match.ALL, (Condition("amount", Operator.MORE, (400_000,)),))
    done = do(workspace, SaveSegment("deal", SegmentKind.FILTER, "Big ones", big))
    (segment,) = done.changes.ids[Kind.SEGMENT]
    screen.open_segment(segment)
    qtbot.waitUntil(lambda: screen.place() == f"segment:deal:{segment}")
    expected = {"Tile catalogue", "Website", "Annual retainer"}

    def cards() -> set[str]:
        return {name for names in stand(screen).values() for name in names}

    qtbot.waitUntil(lambda: cards() == expected)
    website = deal_named(workspace, "Website").id
    screen.runner.write(screen, EditCard(website, {"amount": 100}))
    qtbot.waitUntil(lambda: cards() == expected - {"Website"})
    screen.leave_segment()
    qtbot.waitUntil(lambda: len(cards()) == 10)
    screen.handlers()["list.where"]()
