"""This quarter on Today: in words and as a picture; it opens the forecast."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.forecast_ledger import QuarterTold
from crm_desktop.domain.goal import GoalPeriod
from crm_desktop.services.deals import AddDeal, WinDeals
from crm_desktop.services.goals import SaveGoal
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui import theme
from crm_desktop.ui.reports.screen import ReportsScreen
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.today.quarter import QuarterCard
from crm_desktop.ui.today.screen import TodayScreen
from crm_desktop.ui.widgets.label import PlainLabel
from tests.helpers.closed_deals import DAY, WON, Given, PutDeals
from tests.helpers.gui import NOW, add_people, do, main_window

TOLD = QuarterTold("2026-10", "EUR", 2_790_000, 2_310_000, 3_240_000, 300_000, 31)
DEALS = (Given("Tiles", WON, 300_000, NOW - 60 * DAY, NOW - 20 * DAY),)


def tell(workspace: Workspace, told: QuarterTold = TOLD) -> None:
    workspace.derive(lambda write: write.keep_quarter(told), CancelToken())


def shown(runner: Runner, qtbot: QtBot) -> TodayScreen:
    made = TodayScreen(runner)
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.show()
    made.activate()
    qtbot.waitUntil(lambda: bool(made.shown.day))
    return made


def said(card: QuarterCard) -> list[str]:
    labels = card.findChildren(PlainLabel)
    return [label.text() for label in labels if label.isVisible() and label.text()]


def test_it_says_what_is_won_what_is_expected_and_how_sure_that_is(
    workspace: Workspace, runner: Runner, qtbot: QtBot
) -> None:
    do(workspace, PutDeals(DEALS))
    tell(workspace)
    card = shown(runner, qtbot).parts.quarter
    words = said(card)
    assert "€27,900 expected" in words
    assert "four times in five €23,100 to €32,400" in words
    assert "€3,000 won so far · learned from 31 months" in words
    assert "€27,900 expected" in card.chart.accessibleName()


def test_before_anything_was_told_it_says_what_is_won(
    workspace: Workspace, runner: Runner, qtbot: QtBot
) -> None:
    do(workspace, PutDeals(DEALS))
    card = shown(runner, qtbot).parts.quarter
    assert said(card)[-1] == "€3,000 won so far"


def test_without_a_deal_it_is_not_there(runner: Runner, qtbot: QtBot) -> None:
    screen = shown(runner, qtbot)
    assert screen.parts.quarter.isHidden()
    assert screen.parts.calendar.isVisible()


def test_what_is_won_meanwhile_is_shown(workspace: Workspace, runner: Runner, qtbot: QtBot) -> None:
    (marta,) = add_people(workspace, 1)
    do(workspace, PutDeals(DEALS))
    tell(workspace)
    card = shown(runner, qtbot).parts.quarter
    changes = do(workspace, AddDeal("Yacht", marta, amount=100_000)).changes
    deal = max(changes.created & changes.ids[Kind.DEAL])
    runner.write(runner, WinDeals((deal,)))
    qtbot.waitUntil(lambda: any("€4,000 won so far" in text for text in said(card)))
    assert "€28,900 expected" in said(card)


def test_the_fan_ends_at_the_range_on_the_scale(
    workspace: Workspace, runner: Runner, qtbot: QtBot
) -> None:
    do(workspace, PutDeals(DEALS))
    tell(workspace)
    image = shown(runner, qtbot).parts.quarter.chart.grab().toImage()
    plain, fan = (
        [image.pixelColor(x, y).name() for y in range(image.height())]
        for x in (image.width() // 2, image.width() - 6)  # after the deal, and at the end
    )
    grid = [y for y, color in enumerate(plain) if color == theme.current().line.name()]
    top, foot = grid[0], grid[-1]
    assert foot - top > 80
    first = next(y for y in range(top, foot) if fan[y] != plain[y])
    last = next(y for y in range(first, foot) if fan[y + 1] == plain[y + 1])
    high, low = (40_000 * (foot - y) / (foot - top) for y in (first, last))
    assert abs(high - 32_400) < 1_000
    assert abs(low - 23_100) < 1_000


def test_enter_on_it_opens_the_forecast(workspace: Workspace, qtbot: QtBot) -> None:
    do(workspace, PutDeals(DEALS))
    tell(workspace)
    with main_window(workspace, qtbot) as window:
        window.go("today")
        screen = window.screen_of("today")
        assert isinstance(screen, TodayScreen)
        chart = screen.parts.quarter.chart
        qtbot.waitUntil(chart.isVisible)
        chart.setFocus()
        QTest.keyClick(chart, Qt.Key.Key_Return)
        reports = window.screen_of("reports")
        assert isinstance(reports, ReportsScreen)
        assert reports.key == "forecast"
        qtbot.waitUntil(lambda: reports.page is not None)


def test_the_goal_is_told_with_its_pace_and_its_chance(
    workspace: Workspace, runner: Runner, qtbot: QtBot
) -> None:
    do(workspace, PutDeals(DEALS))
    do(workspace, SaveGoal("won-revenue", GoalPeriod.MONTH, "2026-10", 1_000_000))
    tell(workspace)
    card = shown(runner, qtbot).parts.quarter
    words = said(card)
    # 37 of 66 working days have passed, so 56 % would be even; 10 % is won: 46 % of 66 days lack.
    assert "10 % of goal, 30 days behind pace" in words
    (between,) = [text for text in words if text.startswith("four times in five")]
    assert between.endswith("% chance to reach the goal")
    assert "10 % of goal" in card.chart.accessibleName()
    assert not card.hint.isVisible()


def test_a_goal_alone_makes_the_quarter_be_told(
    workspace: Workspace, runner: Runner, qtbot: QtBot
) -> None:
    do(workspace, SaveGoal("won-revenue", GoalPeriod.QUARTER, "2026-10", 1_000_000))
    card = shown(runner, qtbot).parts.quarter
    assert card.isVisible()
    assert "0 % of goal, 37 days behind pace" in said(card)


def test_the_goal_is_a_line_across_at_its_height(
    workspace: Workspace, runner: Runner, qtbot: QtBot
) -> None:
    do(workspace, PutDeals(DEALS))
    do(workspace, SaveGoal("won-revenue", GoalPeriod.QUARTER, "2026-10", 1_500_000))
    tell(workspace)
    image = shown(runner, qtbot).parts.quarter.chart.grab().toImage()
    column = [image.pixelColor(image.width() - 40, y).name() for y in range(image.height())]
    grid = [y for y, color in enumerate(column) if color == theme.current().line.name()]
    ink = theme.current().warning.name()
    rows = [
        y
        for y in range(image.height())
        if sum(image.pixelColor(x, y).name() == ink for x in range(150, image.width())) > 60
    ]
    assert len(rows) == 1
    foot, top = grid[-1], min(grid)
    assert abs(40_000 * (foot - rows[0]) / (foot - top) - 15_000) < 400


def test_without_a_goal_a_quiet_hint_leads_to_one(
    workspace: Workspace, runner: Runner, qtbot: QtBot
) -> None:
    do(workspace, PutDeals(DEALS))
    screen = shown(runner, qtbot)
    hint = screen.parts.quarter.hint
    assert hint.isVisible()
    with qtbot.waitSignal(screen.action_requested) as asked:
        QTest.keyClick(hint, Qt.Key.Key_Return)
    assert asked.args == ["goal.set"]
    runner.write(runner, SaveGoal("won-revenue", GoalPeriod.QUARTER, "2026-10", 1_000_000))
    qtbot.waitUntil(lambda: not hint.isVisible())
