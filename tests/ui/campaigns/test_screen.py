from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from crm_desktop.domain.campaign import CampaignDetail, MemberRow, Outcome
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.services import campaigns, contacts
from crm_desktop.services.campaigns import DeleteCampaigns, EditCampaign
from crm_desktop.services.contacts import EditContact
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.campaigning.adding import AddToCampaign
from crm_desktop.ui.campaigns.panel import HISTORY, RESULTS
from crm_desktop.ui.campaigns.screen import CampaignsScreen
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from tests.helpers.contacts import texts
from tests.helpers.gui import do, main_window
from tests.ui.campaigns.conftest import CALLS, FAIR, shown_name


def _detail(workspace: Workspace, key: int) -> CampaignDetail:
    return workspace.read(lambda r: campaigns.detail(r, key), CancelToken())


def _names(workspace: Workspace) -> list[str]:
    def read(reading: object) -> list[str]:
        rows = campaigns.rows(reading, campaigns.ids(reading, ListQuestion()))  # type: ignore[arg-type] # a Reading
        return [row.name for row in rows]

    return workspace.read(read, CancelToken())


def _dialog(screen: CampaignsScreen, qtbot: QtBot) -> QDialog:
    found: list[QDialog] = []

    def is_open() -> bool:
        found[:] = [each for each in screen.findChildren(QDialog) if each.isVisible()]
        return bool(found)

    qtbot.waitUntil(is_open)
    return found[0]


def _form(screen: CampaignsScreen, qtbot: QtBot) -> FormDialog:
    dialog = _dialog(screen, qtbot)
    assert isinstance(dialog, FormDialog)
    return dialog


def _press(widget: object, *keys: str | Qt.Key) -> None:
    for key in keys:
        if isinstance(key, str):
            QTest.keyClicks(widget, key)  # type: ignore[arg-type] # a widget
        else:
            QTest.keyClick(widget, key)  # type: ignore[call-overload] # a widget


def _rows(screen: CampaignsScreen) -> Callable[[], int]:
    return screen.panel.members.model.rowCount


def test_the_list_says_what_came_of_each(screen: CampaignsScreen) -> None:
    model = screen.pane.model
    keys = [column.key for column in model.columns]
    row = model.row_of(screen.pane.current() or 0)
    told = {
        key: model.data(model.index(row, place)) for place, key in enumerate(keys)
    }  # every column, shown or not
    assert told["name"] == CALLS
    assert (told["state"], told["channel"], told["people"]) == ("Running", "Telephone", "3")
    assert (told["cost"], told["profit"], told["to_do"]) == ("€400", "−100 %", "3")
    assert screen.status().startswith("2 campaigns")


def test_a_campaign_is_worked_through_by_keys_alone(
    screen: CampaignsScreen, ids: dict[str, int], workspace: Workspace, qtbot: QtBot
) -> None:
    members = screen.panel.members
    _press(screen.pane.table, Qt.Key.Key_Return)
    assert members.table.hasFocus()
    assert members.outcome.currentData() == Outcome.TO_DO
    first = _first(screen, qtbot)
    members.note.setText("Calls back on Monday.")
    _press(members.table, "4")
    qtbot.waitUntil(lambda: _rows(screen)() == 2)
    done = workspace.read(lambda r: contacts.detail(r, first.contact), CancelToken()).done[0]
    assert (done.kind, done.subject, done.outcome) == ("call", CALLS, "Answered")
    assert done.body == "Calls back on Monday."
    qtbot.waitUntil(lambda: not members.note.text())
    _press(members.table, "0")
    qtbot.waitUntil(lambda: _rows(screen)() == 1)
    _press(members.table, "7")
    qtbot.waitUntil(members.unfound.isVisible)
    counted = _detail(workspace, ids[CALLS]).outcomes
    assert (counted[Outcome.ANSWERED], counted[Outcome.DECLINED]) == (1, 2)
    members.unfound.action_requested.emit()
    qtbot.waitUntil(lambda: _rows(screen)() == 3)
    _press(members.table, Qt.Key.Key_Escape)
    assert screen.pane.table.hasFocus()


def test_after_a_key_the_next_person_is_selected(screen: CampaignsScreen, qtbot: QtBot) -> None:
    members = screen.panel.members
    members.outcome.setCurrentIndex(0)
    qtbot.waitUntil(lambda: members.table.currentIndex().row() == 0)
    second = members.model.ids()[1]
    _press(members.table, "3")
    qtbot.waitUntil(lambda: members.table.selected() == [second])
    qtbot.waitUntil(lambda: "Reached 1" in _offered(screen))
    assert members.table.selected() == [second]


def _first(screen: CampaignsScreen, qtbot: QtBot) -> MemberRow:
    model = screen.panel.members.model
    qtbot.waitUntil(lambda: model.record(0) is not None)
    found = model.record(0)
    assert found is not None
    return found


def _offered(screen: CampaignsScreen) -> list[str]:
    box = screen.panel.members.outcome
    return [box.itemText(place) for place in range(box.count())]


def test_a_person_is_opened_and_taken_out(
    screen: CampaignsScreen, people: list[int], qtbot: QtBot
) -> None:
    members = screen.panel.members
    _first(screen, qtbot)
    with qtbot.waitSignal(screen.open_requested) as asked:
        _press(members.table, Qt.Key.Key_Return)
    assert asked.args[0] is Kind.CONTACT
    assert asked.args[1] in people
    members.remove_button.click()
    qtbot.waitUntil(lambda: _rows(screen)() == 2)


def test_people_are_found_by_words_and_follow_their_names(
    screen: CampaignsScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    members = screen.panel.members
    first = _first(screen, qtbot)
    screen.runner.write(screen, EditContact(first.contact, {"name": "Zoë O’Brien"}))
    members.words.setText("zoe")
    qtbot.waitUntil(lambda: _rows(screen)() == 1)
    index = members.model.index(0, 0)
    qtbot.waitUntil(lambda: members.model.data(index) == "Zoë O’Brien")
    members.words.setText("nobody")
    qtbot.waitUntil(members.unfound.isVisible)


def test_results_and_history_have_tabs(
    screen: CampaignsScreen, ids: dict[str, int], qtbot: QtBot
) -> None:
    screen.handlers()["panel.results"]()
    results = screen.panel.results
    assert screen.panel.tabs.currentIndex() == RESULTS
    assert results.isVisible()
    assert not screen.panel.members.isVisible()
    assert "Return: −100 %" in results.facts.accessibleName()
    assert results.funnel.accessibleName().startswith("People: 3, Asked: 0 of 3")
    assert "90 days" in results.rule.text()
    screen.runner.write(screen, EditCampaign(ids[CALLS], {"note": "Be short."}))
    qtbot.waitUntil(lambda: results.note.text() == "Be short.")
    screen.handlers()["panel.history"]()
    assert screen.panel.tabs.currentIndex() == HISTORY
    qtbot.waitUntil(lambda: "Note: Be short." in texts(screen.panel.past))


def test_a_new_campaign_is_asked_for_and_shown(
    screen: CampaignsScreen, ids: dict[str, int], workspace: Workspace, qtbot: QtBot
) -> None:
    screen.begin_new("Open day")
    dialog = _form(screen, qtbot)
    typed = {"channel": "Event", "starts": "2026-12-05", "ends": "2026-12-01", "budget": "plenty"}
    dialog.form.set_values(typed)
    dialog.save()
    qtbot.waitUntil(lambda: "“plenty” is no amount of money." in texts(dialog))
    dialog.form.set_values({"budget": "1200"})
    dialog.save()
    qtbot.waitUntil(lambda: "The last day lies before the first one." in texts(dialog))
    dialog.form.set_values({"ends": "2026-12-06", "segment": "Nowhere"})
    dialog.save()
    qtbot.waitUntil(lambda: "This segment is no longer there." in texts(dialog))
    dialog.form.set_values({"segment": ""})
    dialog.save()
    qtbot.waitUntil(lambda: shown_name(screen) == "Open day")
    assert screen.panel.shown is not None
    row = screen.panel.shown.row
    assert (row.budget, row.starts, row.channel) == (120_000, "2026-12-05", "Event")
    qtbot.waitUntil(screen.panel.members.nobody.isVisible)


def test_a_campaign_is_changed_ended_continued_and_deleted(
    screen: CampaignsScreen, ids: dict[str, int], workspace: Workspace, qtbot: QtBot
) -> None:
    screen.handlers()["record.details"]()
    dialog = _form(screen, qtbot)
    assert dialog.form.values()["cost"] == "400"
    dialog.form.set_values({"name": "Many calls", "cost": ""})
    dialog.save()
    qtbot.waitUntil(lambda: shown_name(screen) == "Many calls")
    assert _detail(workspace, ids[CALLS]).row.cost is None
    screen.handlers()["campaign.close"]()
    qtbot.waitUntil(screen.panel.open_button.isVisible)
    assert not screen.panel.close_button.isVisible()
    screen.handlers()["campaign.open"]()
    qtbot.waitUntil(screen.panel.close_button.isVisible)
    screen.handlers()["record.delete"]()
    qtbot.waitUntil(lambda: shown_name(screen) == FAIR)
    assert _names(workspace) == [FAIR]


def test_a_name_is_edited_in_place(
    screen: CampaignsScreen, ids: dict[str, int], workspace: Workspace, qtbot: QtBot
) -> None:
    model = screen.pane.model
    index = model.index(model.row_of(ids[CALLS]), 0)
    assert model.setData(index, "Telephone round", Qt.ItemDataRole.EditRole)
    qtbot.waitUntil(lambda: shown_name(screen) == "Telephone round")


def test_the_days_that_count_are_changed_below_the_results(
    screen: CampaignsScreen, qtbot: QtBot
) -> None:
    screen.handlers()["campaign.days"]()
    dialog = _form(screen, qtbot)
    assert dialog.form.values() == {"campaign_days": "90"}
    dialog.form.set_values({"campaign_days": "soon"})
    dialog.save()
    qtbot.waitUntil(lambda: "“soon” is not a whole number." in texts(dialog))
    dialog.form.set_values({"campaign_days": "30"})
    dialog.save()
    qtbot.waitUntil(lambda: "30 days" in screen.panel.results.rule.text())


def test_everybody_is_added_but_those_who_are_in_it(
    screen: CampaignsScreen, ids: dict[str, int], workspace: Workspace, qtbot: QtBot
) -> None:
    screen.panel.members.add_button.click()  # the window runs what is asked for
    screen.handlers()["campaign.people"]()
    dialog = _dialog(screen, qtbot)
    assert isinstance(dialog, AddToCampaign)
    qtbot.waitUntil(dialog.add_button.isEnabled)
    assert dialog.told.text() == "2 people are added."
    assert dialog.left_out.text() == "Left out: 3 people\n3 are in it already"
    dialog.consent.setChecked(True)
    qtbot.waitUntil(lambda: dialog.told.text() == "Nobody is added.")
    assert not dialog.add_button.isEnabled()
    dialog.consent.setChecked(False)
    qtbot.waitUntil(dialog.add_button.isEnabled)
    dialog.add()
    qtbot.waitUntil(lambda: _rows(screen)() == 5)
    assert _detail(workspace, ids[CALLS]).row.people == 5


def test_without_a_campaign_the_list_says_what_belongs_there(
    workspace: Workspace, qtbot: QtBot
) -> None:
    with main_window(workspace, qtbot) as window:
        window.go("campaigns")
        screen = window.screen_of("campaigns")
        assert isinstance(screen, CampaignsScreen)
        qtbot.waitUntil(lambda: not screen.panel.isVisible())
        assert any("What you do to be heard of" in words for words in texts(screen))
        window.run_action("record.new")
        dialog = _form(screen, qtbot)
        dialog.form.set_values({"name": "<b>x</b>"})
        dialog.save()
        qtbot.waitUntil(lambda: shown_name(screen) == "<b>x</b>")
        assert screen.panel.name.textFormat() is Qt.TextFormat.PlainText
        window.run_action("campaign.people")
        adding = _dialog(screen, qtbot)
        assert isinstance(adding, AddToCampaign)
        qtbot.waitUntil(lambda: adding.told.text() == "Nobody is added.")
        adding.reject()


def test_what_was_shown_is_remembered(screen: CampaignsScreen, workspace: Workspace) -> None:
    screen.pane.order_by("cost")
    state = screen.save_state()
    assert state["order"] == "cost"
    screen.restore_state({**state, "order": "people"})
    assert screen.pane.model.wish.order == "people"


def test_a_campaign_that_is_deleted_elsewhere_is_shown_no_more(
    screen: CampaignsScreen, ids: dict[str, int], workspace: Workspace, qtbot: QtBot
) -> None:
    screen.runner.write(screen, DeleteCampaigns(tuple(ids.values())))
    qtbot.waitUntil(lambda: screen.panel.shown is None)
    do(workspace, EditContact(workspace.read(contacts.ids, CancelToken())[0], {"note": "x"}))
