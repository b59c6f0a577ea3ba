"""Figures and problem rows: what is known, and what is being found out."""

from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from crm_desktop.domain.problem import Problem
from crm_desktop.services.importing.checking import Check, ProblemRow
from crm_desktop.services.importing.policy import Existing, Policy
from crm_desktop.ui.importing.cards import ProblemsCard, WillHappenCard
from crm_desktop.ui.importing.problem_table import ProblemLine, ProblemModel
from crm_desktop.ui.widgets.label import PlainLabel

NOTHING = Problem("nothing-to-import", rejects=True)
NO_EMAIL = Problem("bad-email", {"value": "<b>anna@</b>"})


def words(card: WillHappenCard | ProblemsCard) -> list[str]:
    """What its labels say."""
    return [label.text() for label in card.findChildren(PlainLabel) if label.isVisibleTo(card)]


def check(problems: int = 0) -> Check:
    """What a check would have found."""
    rows = (ProblemRow(41, "Anna", (NO_EMAIL,), is_rejected=False),) if problems else ()
    return Check(1204, 1086, 97, 14, 7, 212, problems, rows, ())


def test_figures_are_dots_until_they_are_known(qtbot: QtBot) -> None:
    card = WillHappenCard()
    qtbot.addWidget(card)
    card.show_check(None, Policy())
    assert words(card).count("…") == 4
    card.show_check(check(problems=7), Policy())
    assert [text for text in words(card) if text[0].isdigit()] == ["1,086", "97", "14", "7"]


def test_the_words_follow_what_is_decided(qtbot: QtBot) -> None:
    card = WillHappenCard()
    qtbot.addWidget(card)
    said = {
        "Already here: fill empty fields": Policy(),
        "Already here: fill and overwrite": Policy(overwrite=frozenset({"note"})),
        "Already here: leave as they are": Policy(existing=Existing.SKIP),
    }
    for sentence, policy in said.items():
        card.show_check(check(), policy)
        assert sentence in words(card)


def test_long_counting_shows_how_far_it_is(qtbot: QtBot) -> None:
    card = WillHappenCard()
    qtbot.addWidget(card)
    card.show()
    card.begin()
    assert "4,000 rows checked" not in words(card)
    card.show_progress(4000, 0.5)
    qtbot.waitUntil(lambda: "4,000 rows checked" in words(card))
    card.show_error("The file is damaged.")
    assert "4,000 rows checked" not in words(card)
    assert "The file is damaged." in words(card)


def test_problem_rows_name_their_row_and_reason() -> None:
    model = ProblemModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    lines = [
        ProblemLine(41, "Anna", (NO_EMAIL,), is_rejected=False),
        ProblemLine(1388, "", (NOTHING,), is_rejected=True),
    ]
    model.set_lines(lines, 1200)
    shown = [(model.index(row, 0).data(), model.index(row, 1).data()) for row in range(3)]
    assert shown == [
        ("Row 41", "e-mail “<b>anna@</b>” is not an address; kept as a note"),
        ("Row 1,388", "no name, e-mail, phone or company; left out"),
        ("", "and 1,200 more rows"),
    ]


def test_no_problem_is_said(qtbot: QtBot) -> None:
    card = ProblemsCard()
    qtbot.addWidget(card)
    card.show_check(check())
    assert words(card)[-1] == "None: every row can be read."
    card.show_check(check(problems=1))
    assert words(card) == ["Rows with a problem"]
