"""Chances follow what is written, and are learned anew when enough has come to an end."""

import sys

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.option import OptionList
from crm_desktop.services.deals import AddDeal, LoseDeals, MoveDeals, ReopenDeals
from crm_desktop.services.leads import MakeLeads, SetLeadStatus
from crm_desktop.services.workspace import Done, Workspace, step_count
from crm_desktop.storage.queries import ledger, options
from crm_desktop.ui.relearning import Relearning
from crm_desktop.ui.runner import Runner
from tests.helpers.gui import add_people, do

NEGOTIATION = 4


def odds(workspace: Workspace, table: str) -> list[int | None]:
    sql = f"SELECT odds FROM {table} ORDER BY id"
    return [row[0] for row in workspace.read(lambda r: r.rows(sql), CancelToken())]


def option(workspace: Workspace, name: OptionList, code: str) -> int:
    found = workspace.read(lambda r: options.by_code(r, name, code), CancelToken())
    assert found is not None
    return found


def test_the_chance_of_a_deal_follows_its_stage_its_end_and_its_second_life(
    runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    (marta,) = add_people(workspace, 1)
    do(workspace, AddDeal("Tiles", marta, amount=100_000))
    relearning = Relearning(runner, runner)
    relearning.begin(0)
    qtbot.waitUntil(lambda: odds(workspace, "deal_line")[0] is not None)
    (first,) = odds(workspace, "deal_line")
    deal = workspace.read(lambda r: r.value("SELECT id FROM deal"), CancelToken())
    runner.write(runner, MoveDeals((deal,), NEGOTIATION))
    qtbot.waitUntil(lambda: odds(workspace, "deal_line") != [first])
    (second,) = odds(workspace, "deal_line")
    assert first is not None
    assert second is not None
    assert 1 <= first < second <= 99
    price = option(workspace, OptionList.LOST_REASON, "price")
    runner.write(runner, LoseDeals((deal,), price))
    qtbot.waitUntil(lambda: odds(workspace, "deal_line") == [None])
    steps = workspace.read(step_count, CancelToken())
    runner.write(runner, ReopenDeals((deal,)))
    qtbot.waitUntil(lambda: odds(workspace, "deal_line") == [second])
    assert workspace.read(step_count, CancelToken()) == steps + 1


def test_a_lead_has_a_chance_until_it_is_converted(
    runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    marta, noor = add_people(workspace, 2)
    do(workspace, MakeLeads((marta, noor)))
    Relearning(runner, runner).begin(0)
    qtbot.waitUntil(lambda: None not in odds(workspace, "contact_line"))
    converted = option(workspace, OptionList.LEAD_STATUS, "converted")
    runner.write(runner, SetLeadStatus((marta,), converted))
    qtbot.waitUntil(lambda: sorted(odds(workspace, "contact_line"), key=str)[-1] is None)
    assert [each is None for each in odds(workspace, "contact_line")].count(True) == 1


def test_what_ends_is_learned_from(runner: Runner, workspace: Workspace, qtbot: QtBot) -> None:
    people = add_people(workspace, 3)
    do(workspace, MakeLeads(tuple(people)))
    relearning = Relearning(runner, runner)
    relearning.begin(0)
    qtbot.waitUntil(lambda: None not in odds(workspace, "contact_line"))
    junk = option(workspace, OptionList.LEAD_STATUS, "junk")
    do(workspace, SetLeadStatus(tuple(people[:1]), junk))
    sql = "SELECT json_extract(grade, '$.seen') FROM learned WHERE task = 'lead'"
    relearning.learn()
    qtbot.waitUntil(lambda: workspace.read(lambda r: r.value(sql), CancelToken()) == 1)


def test_what_is_written_while_all_is_studied_is_told_as_it_is_then(
    runner: Runner, workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("crm_desktop.ui.relearning._DUE_MS", 50)
    (marta,) = add_people(workspace, 1)
    do(workspace, AddDeal("Tiles", marta, amount=100_000))
    relearning = Relearning(runner, runner)
    relearning.begin(0)
    qtbot.waitUntil(lambda: relearning.is_idle)
    (first,) = odds(workspace, "deal_line")
    deal = workspace.read(lambda r: r.value("SELECT id FROM deal"), CancelToken())
    relearning.learn()  # it may look at the file before or after what follows
    price = option(workspace, OptionList.LOST_REASON, "price")
    runner.write(runner, LoseDeals((deal,), price))
    qtbot.waitUntil(lambda: odds(workspace, "deal_line") == [None])
    runner.write(runner, ReopenDeals((deal,)))
    runner.write(runner, MoveDeals((deal,), NEGOTIATION))
    qtbot.waitUntil(lambda: relearning.is_idle, timeout=10_000)
    (last,) = odds(workspace, "deal_line")
    assert first is not None
    assert last is not None
    assert last > first


def test_where_nothing_can_be_studied_what_is_written_is_told_still(
    runner: Runner, workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    (marta,) = add_people(workspace, 1)
    relearning = Relearning(runner, runner)
    relearning.begin(0)
    qtbot.waitUntil(lambda: relearning.is_idle)
    runner.write(runner, AddDeal("Tiles", marta, amount=100_000))
    qtbot.waitUntil(lambda: odds(workspace, "deal_line") != [])
    qtbot.waitUntil(lambda: odds(workspace, "deal_line") != [None])


def test_a_study_ends_with_the_window(runner: Runner, workspace: Workspace, qtbot: QtBot) -> None:
    add_people(workspace, 1)
    relearning = Relearning(runner, runner)
    relearning.learn()
    (process,) = relearning.findChildren(QProcess)
    qtbot.waitUntil(lambda: process.state() is QProcess.ProcessState.Running)
    runner.stop()
    assert process.state() is QProcess.ProcessState.NotRunning


def test_what_is_expected_is_put_on_record_when_a_business_is_opened(
    runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    (marta,) = add_people(workspace, 1)
    do(workspace, AddDeal("Tiles", marta, amount=100_000, close_day="2026-12-24"))
    heard: list[Done] = []
    runner.changed.connect(lambda done, _asker: heard.append(done))
    relearning = Relearning(runner, runner)
    relearning.begin(0)
    qtbot.waitUntil(lambda: relearning.is_idle)
    told = workspace.read(lambda r: ledger.told(r, "EUR"), CancelToken())
    assert {(each.method, each.made) for each in told} == {
        ("pipeline", "2026-11"),
        ("combined", "2026-11"),
    }
    assert any(done.changes.touches(Kind.FORECAST) and done.step is None for done in heard)
