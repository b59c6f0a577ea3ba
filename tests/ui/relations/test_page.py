"""Relations in the panel, made, opened and taken away by keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.relation import REFERRAL, RelationWords
from crm_desktop.services.relations import SaveRelation
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.relations.dialog import RelationDialog
from crm_desktop.ui.relations.page import RelationsPage
from crm_desktop.ui.runner import Runner
from tests.helpers.contacts import contacts_screen
from tests.helpers.gui import add_people, do, panel_of

Key = Qt.Key
REFERRED = RelationWords("referred by", "referred", REFERRAL)


def _shown(runner: Runner, key: int, qtbot: QtBot) -> RelationsPage:
    screen = contacts_screen(runner, qtbot)
    screen.list.go_to(key)
    panel = panel_of(screen)
    qtbot.waitUntil(lambda: panel.shown is not None and panel.shown.id == key)
    panel.show_page("Relations")
    [page] = panel.findChildren(RelationsPage)
    return page


def _lines(page: RelationsPage) -> list[tuple[str, str]]:
    stops = range(len(page.lines.stops()))
    shown = [page.lines.line(place) for place in stops]
    return [(each.line().text, each.line().aside) for each in shown if not each.isHidden()]


def test_a_relation_is_made_by_name_and_told_at_both_ends(
    runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    marta, noor = add_people(workspace)[:2]
    page = _shown(runner, marta, qtbot)
    page.buttons.button("add").click()
    [dialog] = page.findChildren(RelationDialog)
    for name, text in (("words", "referred by"), ("other", "Noor Haddad"), ("note", "at a fair")):
        field = dialog.form.field(name)
        assert isinstance(field, QLineEdit)
        field.setText(text)
    dialog.save()
    qtbot.waitUntil(lambda: _lines(page) == [("Noor Haddad", "referred by · at a fair")])
    page.show_record(noor, "Noor Haddad")
    qtbot.waitUntil(lambda: _lines(page) == [("Marta Oliveira", "referred · at a fair")])


def test_who_is_not_there_is_said_beside_the_field(
    runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    marta = add_people(workspace)[0]
    page = _shown(runner, marta, qtbot)
    page.add()
    [dialog] = page.findChildren(RelationDialog)
    dialog.form.set_values({"words": "spouse of", "other": "Nobody at all"})
    dialog.save()
    qtbot.waitUntil(dialog.save_button.isEnabled)
    qtbot.waitUntil(lambda: dialog.form.field("other").property("state") == "bad")
    dialog.reject()


def test_enter_opens_the_other_and_delete_takes_the_relation_away(
    runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    marta, noor = add_people(workspace)[:2]
    do(workspace, SaveRelation("contact", marta, REFERRED, noor))
    page = _shown(runner, marta, qtbot)
    qtbot.waitUntil(lambda: bool(_lines(page)))
    opened: list[tuple[object, object]] = []
    page.open_requested.connect(lambda kind, key: opened.append((kind, key)))
    QTest.keyClick(page.lines.line(0), Key.Key_Return)
    assert opened == [(Kind.CONTACT, noor)]
    page.show_record(marta, "Marta Oliveira")
    qtbot.waitUntil(lambda: _lines(page) == [("Noor Haddad", "referred by")])
    QTest.keyClick(page.lines.line(0), Key.Key_Delete)
    qtbot.waitUntil(page.lines.isHidden)


def test_whom_a_person_referred_stands_below_as_a_tree(
    runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    marta, noor, ines = add_people(workspace)[:3]
    do(workspace, SaveRelation("contact", noor, REFERRED, marta))
    do(workspace, SaveRelation("contact", ines, REFERRED, noor))
    page = _shown(runner, marta, qtbot)
    qtbot.waitUntil(lambda: len(page.tree.stops()) == 2)
    shown = [page.tree.line(place).line().text for place in (0, 1)]
    assert shown == ["Noor Haddad", "\u2003Ines Duarte"]
