"""Tabs that all stand in the width there is."""

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.ui.widgets.line_tabs import LineTabs

TEXTS = ("Timeline", "Details", "People", "Plan", "Files")


@pytest.fixture
def tabs(qtbot: QtBot) -> LineTabs:
    made = LineTabs(TEXTS, is_dense=True)
    qtbot.addWidget(made)
    made.resize(600, 30)
    made.show()
    made.set_count(2, 12)
    made.set_count(3, "1/2")
    return made


def _texts(tabs: LineTabs) -> list[str]:
    return [tabs.tabText(place) for place in range(tabs.count())]


def test_tabs_say_how_much_there_is_behind_them(tabs: LineTabs) -> None:
    assert _texts(tabs) == ["Timeline", "Details", "People 12", "Plan 1/2", "Files"]
    tabs.set_count(2, 0)
    assert _texts(tabs)[2] == "People"


def test_where_there_is_little_room_they_stand_closer_then_go_without_counts(
    tabs: LineTabs,
) -> None:
    whole = _texts(tabs)
    metrics = tabs.fontMetrics()
    needed = sum(metrics.horizontalAdvance(text) for text in whole)
    tabs.resize(needed + 4 * 6 + 10, 30)
    assert (_texts(tabs), tabs.property("density")) == (whole, "tight")
    tabs.resize(needed, 30)
    assert _texts(tabs) == [*TEXTS]
    tabs.resize(600, 30)
    assert (_texts(tabs), tabs.property("density")) == (whole, "dense")


def test_a_tab_left_out_makes_room_for_the_counts_of_others(tabs: LineTabs) -> None:
    needed = sum(tabs.fontMetrics().horizontalAdvance(text) for text in _texts(tabs))
    tabs.resize(needed, 30)
    tabs.show_tab(4, shown=False)
    assert _texts(tabs)[2] == "People 12"
