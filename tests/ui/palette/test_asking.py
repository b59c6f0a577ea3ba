from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from crm_desktop.domain.search import parse
from crm_desktop.services.articles import AddArticle
from crm_desktop.services.contacts import AddContact
from crm_desktop.services.tickets import AddTicket
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.palette.asking import RECORDS, Asking
from crm_desktop.ui.runner import Runner
from tests.helpers.gui import add_people, add_story, do


def test_activities_follow_once_people_and_companies_have_landed_together(
    runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    add_story(workspace, add_people(workspace)[0])
    parent = QObject()
    asking = Asking(runner, parent)
    landed: list[tuple[str, list[str]]] = []
    asking.landed.connect(lambda what: landed.append((what, sorted(asking.waiting))))
    asking.ask("tiles")
    qtbot.waitUntil(lambda: not asking.waiting)
    assert landed == [("records", ["activities"]), ("activities", [])]
    records = asking.found.records
    assert [hit.title for hit in (*records.people, *records.companies)] == [
        "Marta Oliveira",
        "Oliveira Tiles",
    ]
    assert [hit.title for hit in records.tags] == ["tiles"]
    assert len(asking.found.activities) == 2


def test_what_is_still_shown_is_marked_as_it_was_found(
    runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    add_story(workspace, add_people(workspace)[0])
    parent = QObject()
    asking = Asking(runner, parent)
    asking.ask("tiles")
    qtbot.waitUntil(lambda: not asking.waiting)
    with qtbot.waitSignal(asking.landed):
        asking.ask("til")
    assert (asking.found.records_by, asking.found.activities_by) == (parse("til"), parse("tiles"))
    asking.call_off()


def test_a_new_question_calls_the_former_off_whatever_of_it_has_landed(
    runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    add_people(workspace)
    parent = QObject()
    asking = Asking(runner, parent)
    landed: list[str] = []
    asking.landed.connect(landed.append)
    for text in ("tiles", "berg", "noor"):
        asking.ask(text)
    qtbot.waitUntil(lambda: not asking.waiting)
    assert landed == ["records", "activities"]
    assert [hit.title for hit in asking.found.records.people] == ["Noor Haddad"]


def test_who_is_added_meanwhile_is_found_by_the_next_key(runner: Runner, qtbot: QtBot) -> None:
    parent = QObject()
    asking = Asking(runner, parent)
    asking.ask("zo")
    qtbot.waitUntil(lambda: not asking.waiting)
    assert asking.found.records.people == []
    with qtbot.waitSignal(runner.changed):
        runner.write(parent, AddContact("Zoe"))
    asking.ask("zoe")
    qtbot.waitUntil(lambda: not asking.waiting)
    assert [hit.title for hit in asking.found.records.people] == ["Zoe"]


def test_tickets_and_articles_are_found_with_the_other_records(
    runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    do(workspace, AddTicket("Card reader offline"))
    do(workspace, AddArticle("Pairing", "Switch the card reader off."))
    parent = QObject()
    asking = Asking(runner, parent)
    asking.ask("card reader")
    qtbot.waitUntil(lambda: RECORDS not in asking.waiting)
    assert [hit.title for hit in asking.found.records.tickets] == ["Card reader offline"]
    assert [hit.title for hit in asking.found.records.articles] == ["Pairing"]
