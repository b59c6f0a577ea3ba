"""The leads screen as a person uses it: the inbox is emptied by keys."""

from functools import partial
from typing import TypeVar, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.filter import Condition, Group, Operator
from crm_desktop.domain.lead import LeadRow
from crm_desktop.services import contacts, leads
from crm_desktop.services.campaigns import AddCampaign
from crm_desktop.services.contacts import AddContact
from crm_desktop.services.leads import AddLead, MakeLeads, Qualify
from crm_desktop.services.segments import segments
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.contacts.screen import ContactsScreen
from crm_desktop.ui.dialogs.choice_popup import ChoicePopup
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.dialogs.form_popup import FormPopup
from crm_desktop.ui.filtering.parts import ListFiltering
from crm_desktop.ui.leads.screen import OPEN, LeadsScreen
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.records.converting import ConvertDialog
from crm_desktop.ui.records.screen import RecordScreen
from crm_desktop.ui.scoring.bant import BantRow
from crm_desktop.ui.scoring.cards import LeadCards
from crm_desktop.ui.scoring.receipt import ReceiptWindow
from tests.helpers.gui import do, panel_of, shown_in

Key = Qt.Key
W = TypeVar("W", bound=QWidget)


def lead(workspace: Workspace, key: int) -> LeadRow:
    found = workspace.read(lambda reading: leads.lead(reading, key), CancelToken())
    assert found is not None
    return found


def in_sight(screen: RecordScreen, key: int) -> bool:
    return shown_in(screen).id == key


def opened(parent: QWidget, kind: type[W], qtbot: QtBot) -> W:
    """The window or popup that opens over another one."""
    qtbot.waitUntil(lambda: bool(parent.findChildren(kind)))
    return parent.findChildren(kind)[-1]


def listed(screen: LeadsScreen) -> list[int]:
    return list(screen.list.model.ids())


def current(screen: LeadsScreen) -> int:
    found = screen.list.current()
    assert found is not None
    return found


def cards(screen: LeadsScreen) -> LeadCards:
    found = panel_of(screen).head.lead
    assert found is not None
    return found


def test_only_open_leads_are_listed_the_best_score_first(
    screen: LeadsScreen, window: MainWindow, people: list[int], workspace: Workspace, qtbot: QtBot
) -> None:
    assert sorted(listed(screen)) == people[:4]
    assert listed(screen)[0] == people[0], "an owner"
    assert screen.list.count_words() == "4"
    do(workspace, Qualify(people[1], "budget", "yes"))
    window.runner.write(window, Qualify(people[1], "authority", "yes"))
    qtbot.waitUntil(lambda: listed(screen)[0] == people[1])


def test_whoever_becomes_a_lead_comes_and_who_is_none_goes(
    screen: LeadsScreen, window: MainWindow, people: list[int], qtbot: QtBot
) -> None:
    window.runner.write(window, MakeLeads((people[5],)))
    qtbot.waitUntil(lambda: people[5] in listed(screen))
    window.run_action("edit.undo")
    qtbot.waitUntil(lambda: people[5] not in listed(screen))


def test_a_digit_is_a_status_and_one_undo_takes_it_back(
    screen: LeadsScreen, window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    key = current(screen)
    QTest.keyClick(screen.list.table, Key.Key_3)
    qtbot.waitUntil(lambda: lead(workspace, key).status_name == "Contacted")
    QTest.keyClick(screen.list.table, Key.Key_5)  # qualified: in the inbox no more
    qtbot.waitUntil(lambda: key not in listed(screen))
    window.run_action("edit.undo")
    qtbot.waitUntil(lambda: key in listed(screen))


def test_giving_up_asks_for_the_reason(
    screen: LeadsScreen, window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    key = current(screen)
    QTest.keyClick(screen.list.table, Key.Key_X)
    popup = opened(window, ChoicePopup, qtbot)
    QTest.keyClicks(popup.field, "tim")
    QTest.keyClick(popup.field, Key.Key_Return)
    qtbot.waitUntil(lambda: key not in listed(screen))
    assert lead(workspace, key).reason_name == "Bad timing"


def test_the_campaign_a_lead_comes_from_is_chosen_of_those_there_are(
    screen: LeadsScreen, window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    do(workspace, AddCampaign("Open day", {}))
    key = current(screen)
    window.run_action("lead.campaign")
    popup = opened(window, ChoicePopup, qtbot)
    QTest.keyClick(popup.list, Key.Key_Return)
    qtbot.waitUntil(lambda: lead(workspace, key).campaign == "Open day")
    qtbot.waitUntil(lambda: not window.findChildren(ChoicePopup))
    window.run_action("lead.campaign")
    popup = opened(window, ChoicePopup, qtbot)
    QTest.keyClick(popup.list, Key.Key_Down)
    QTest.keyClick(popup.list, Key.Key_Return)
    qtbot.waitUntil(lambda: not lead(workspace, key).campaign)


def test_what_is_known_is_answered_by_keys_and_the_score_follows(
    screen: LeadsScreen, window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    key = current(screen)
    qtbot.waitUntil(lambda: shown_in(screen).id == key)
    QTest.keyClick(screen.list.table, Key.Key_Q)
    row = cards(screen).bant.row("budget")
    qtbot.waitUntil(row.hasFocus)
    QTest.keyClick(row, Key.Key_3)
    qtbot.waitUntil(lambda: lead(workspace, key).answers[0].answer == "yes")
    qtbot.waitUntil(lambda: (screen.list.model.record(key) or [])[18:19] == (30,))
    QTest.keyClick(row, Key.Key_Left)
    qtbot.waitUntil(lambda: lead(workspace, key).answers[0].answer == "partly")
    QTest.keyClick(row, Key.Key_Return)
    popup = opened(window, FormPopup, qtbot)
    QTest.keyClicks(popup.form.field("note"), "about 4k")
    QTest.keyClick(popup.form.field("note"), Key.Key_Return)
    qtbot.waitUntil(lambda: lead(workspace, key).answers[0].note == "about 4k")
    assert lead(workspace, key).answers[0].answer == "partly"


def test_the_rows_of_what_is_known_are_gone_through_by_arrows(
    screen: LeadsScreen, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: shown_in(screen).lead is not None)
    QTest.keyClick(screen.list.table, Key.Key_Q)
    for item in ("authority", "need", "timeline", "timeline"):
        QTest.keyClick(cast(QWidget, QApplication.focusWidget()), Key.Key_Down)
        row = QApplication.focusWidget()
        assert isinstance(row, BantRow)
        assert row.item == item


def test_converting_opens_a_deal_and_merges_into_who_is_here(
    screen: LeadsScreen, workspace: Workspace, people: list[int], qtbot: QtBot
) -> None:
    twin = AddContact("Tomas Berg", "Berg Cycles", "", "person4@example.org")
    screen.runner.write(screen, AddLead(twin))
    qtbot.waitUntil(lambda: len(listed(screen)) == 5)
    (again,) = set(listed(screen)) - set(people)
    screen.list.go_to(again)
    QTest.keyClick(screen.list.table, Key.Key_P)
    dialog = opened(screen, ConvertDialog, qtbot)
    assert dialog.into.text() == "Merge into Tomas Berg, Berg Cycles"
    QTest.keyClicks(dialog.form.field("amount"), "4200")
    QTest.keyClick(dialog.form.field("amount"), Key.Key_Return)
    qtbot.waitUntil(lambda: again not in listed(screen))
    assert sorted(workspace.read(contacts.ids, CancelToken())) == people
    assert lead(workspace, people[4]).status_name == "Converted"
    amount = "SELECT amount FROM deal_line"
    assert workspace.read(lambda r: r.value(amount), CancelToken()) == 420_000


def test_the_card_adds_up_and_opens_the_whole_receipt(
    screen: LeadsScreen, window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: shown_in(screen).lead is not None)
    window.run_action("lead.receipt")
    receipt = opened(window, ReceiptWindow, qtbot)
    assert receipt.windowTitle() == "Score 15 of Marta Oliveira"
    receipt.close()


def test_contacts_show_the_same_card_only_for_who_has_a_score(
    window: MainWindow, people: list[int], qtbot: QtBot
) -> None:
    window.go("contacts")
    found = cast(ContactsScreen, window.screen_of("contacts"))
    for key, has_card in ((people[0], True), (people[7], False)):
        found.list.go_to(key)
        qtbot.waitUntil(partial(in_sight, found, key))
        shown = panel_of(found).head.lead
        assert (shown is not None and not shown.isHidden()) is has_card


def test_the_side_bar_counts_the_open_leads(screen: LeadsScreen, window: MainWindow) -> None:
    assert len(listed(screen)) == 4
    button = window.frame.side._buttons["leads"]
    assert button._count == "4"


def test_a_segment_kept_here_holds_leads_alone_wherever_it_is_opened(
    window: MainWindow, screen: LeadsScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    assert screen.filters.parts.place() == ""
    filtering = screen.list.findChild(ListFiltering)
    assert isinstance(filtering, ListFiltering)
    owners = Condition("title", Operator.IS, ("Owner",))
    filtering.filters.set_group(Group(parts=(owners,)))
    qtbot.waitUntil(lambda: "segment.save_as" in filtering.handlers())
    filtering.handlers()["segment.save_as"]()
    dialog = window.findChildren(FormDialog)[-1]
    dialog.form.set_values({"name": "Owners to be won"})
    dialog.save()
    qtbot.waitUntil(lambda: screen.place() != "")
    (segment,) = workspace.read(segments, CancelToken())
    assert segment.filter == Group(parts=(*OPEN.parts, owners))
    leads_listed = listed(screen)
    window.go("contacts")
    everybody = window.screen_of("contacts")
    everybody.open_segment(segment.id)
    qtbot.waitUntil(lambda: everybody.place() == f"segment:contact:{segment.id}")
    qtbot.waitUntil(lambda: sorted(everybody.selected_or_listed_ids()) == sorted(leads_listed))
