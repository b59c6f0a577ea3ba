"""Deciding about those who are here: pair by pair, all at once, field by field."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.card import Address, Affiliation, Card, Channel, ChannelKind, SourceRow
from crm_desktop.services.importing.checking import Check, Known, Pair
from crm_desktop.services.importing.likeness import Reason
from crm_desktop.services.importing.policy import Action, Decision, Existing
from crm_desktop.ui.importing.check import CheckPage
from crm_desktop.ui.importing.comparing import compared
from crm_desktop.ui.importing.first_contacts import FirstContactsModel
from crm_desktop.ui.widgets.label import ElidedLabel

CARD = Card(
    name="Ada Byron",
    affiliations=(Affiliation("Engines Ltd"),),
    channels=(
        Channel(ChannelKind.PHONE, "0049 30 1234567"),
        Channel(ChannelKind.EMAIL, "ADA@engines.example"),
        Channel(ChannelKind.ADDRESS, "", parts=Address(city="London")),
    ),
)
OURS = Known("Ada Byrron", "Engines Ltd", "ada@engines.example", "+49 30 1234567", "")


def pair(number: int, contact: int = 7) -> Pair:
    """A row that is like someone."""
    return Pair(number, CARD, contact, 0 if contact else 2, OURS, 96.0, (Reason.COMPANY,))


def check(*pairs: Pair, here: int = 0, new: int = 5, total: int = 0) -> Check:
    """What a check would have found."""
    probable = total or len(pairs)
    return Check(new + here + probable, new, here, probable, 0, 0, 0, (), pairs)


@pytest.fixture
def page(qtbot: QtBot) -> CheckPage:
    made = CheckPage()
    qtbot.addWidget(made)
    made.begin(is_cards=False)
    made.resize(700, 600)
    made.show()
    return made


def test_both_are_compared_field_by_field() -> None:
    signs = {field.label: field.sign for field in compared(pair(3))}
    assert signs == {"Name": "≠", "Company": "=", "E-mail": "=", "Phone": "=", "City": ""}


def test_keys_decide_and_go_on_to_the_next(page: CheckPage) -> None:
    page.show_check(check(pair(3), pair(4), pair(5), pair(6)))
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
        QTest.keyClick(page.duplicates, key)
    assert dict(page.policy().decisions) == {
        3: Decision(Action.MERGE, 7),
        4: Decision(Action.CREATE, 7),
        5: Decision(Action.SKIP, 7),
    }
    assert page.duplicates.undecided() == 1
    assert page.brought_in(check(pair(3), pair(4), pair(5), pair(6))) == 5 + 3


def test_arrows_walk_and_a_decision_can_be_changed(page: CheckPage) -> None:
    page.show_check(check(pair(3), pair(4)))
    for key in (Qt.Key.Key_1, Qt.Key.Key_Left, Qt.Key.Key_3):
        QTest.keyClick(page.duplicates, key)
    assert page.policy().decisions[3].action is Action.SKIP


def test_one_choice_decides_all(qtbot: QtBot, page: CheckPage) -> None:
    page.show_check(check(pair(3), pair(4), total=1500))
    QTest.keyClick(page.duplicates, Qt.Key.Key_1)
    entries = page.duplicates.all_button.menu().actions()
    with qtbot.waitSignal(page.policy_changed):
        entries[2].trigger()
    assert page.duplicates.undecided() == 0
    assert page.policy().probable is Action.SKIP
    assert not page.policy().decisions
    assert page.brought_in(check(pair(3), pair(4), total=1500)) == 5


def test_an_earlier_row_of_the_file_is_named(page: CheckPage) -> None:
    page.show_check(check(pair(9, contact=0)))
    words = [label.text() for label in page.duplicates.findChildren(ElidedLabel)]
    assert "In the file, row 9" in words
    assert "In the file, row 2" in words
    QTest.keyClick(page.duplicates, Qt.Key.Key_1)
    assert page.policy().decisions[9] == Decision(Action.MERGE, None)


def test_decisions_stay_while_the_pair_does(page: CheckPage) -> None:
    page.show_check(check(pair(3), pair(4)))
    QTest.keyClick(page.duplicates, Qt.Key.Key_1)
    QTest.keyClick(page.duplicates, Qt.Key.Key_1)
    page.show_check(check(pair(4)))
    assert set(page.policy().decisions) == {4}
    page.begin(is_cards=True)
    assert not page.policy().decisions


def test_fields_are_filled_or_overwritten_one_by_one(page: CheckPage) -> None:
    page.show_check(check(here=3))
    card = page.policy_card
    assert (page.policy().existing, page.policy().overwrite) == (Existing.FILL, frozenset())
    card.boxes["note"].click()
    card.boxes["title"].click()
    assert page.policy().overwrite == {"note", "title"}
    card.leave.click()
    assert (page.policy().existing, page.policy().overwrite) == (Existing.SKIP, frozenset())
    assert not card.boxes["note"].isEnabled()
    assert page.brought_in(check(here=3)) == 5


def test_only_what_there_is_to_decide_is_asked(page: CheckPage) -> None:
    page.show_check(check())
    assert not page.duplicates.isVisible()
    assert not page.policy_card.isVisible()
    page.show_check(check(here=1))
    assert page.policy_card.isVisible()


def test_the_first_contacts_stand_as_they_will_be() -> None:
    model = FirstContactsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows([SourceRow(2, CARD, ()), SourceRow(3, None, ("",)), SourceRow(4, Card(), ())])
    shown = [[model.index(row, column).data() for column in range(4)] for row in range(2)]
    assert shown == [
        ["Ada Byron", "Engines Ltd", "ADA@engines.example", "0049 30 1234567"],
        ["no name", "", "", ""],
    ]
