import pytest
from PySide6.QtGui import QStandardItemModel
from pytestqt.qtbot import QtBot

from crm_desktop.ui.contacts.columns import columns
from crm_desktop.ui.records.column_fit import ColumnFit, fitting
from crm_desktop.ui.widgets.line_table import LineTable

pytestmark = pytest.mark.usefixtures("dressed")


def fitted(qtbot: QtBot, width: int) -> tuple[LineTable, ColumnFit]:
    table = LineTable()
    qtbot.addWidget(table)
    made = columns()
    model = QStandardItemModel(3, len(made), table)
    table.setModel(model)
    fit = ColumnFit(table, made)
    table.resize(width, 200)
    table.show()
    fit.fit()
    return table, fit


def test_the_most_important_columns_that_fit_are_shown_in_their_order() -> None:
    width = {each.key: each.width for each in columns()}
    few = ["name", "company", "lifecycle", "score"]
    assert fitting(columns(), sum(width[key] for key in few)) == few
    assert fitting(columns(), sum(width[key] for key in few) - 1) == few[:-1]
    assert fitting(columns(), 790)[:3] == ["name", "company", "title"]
    assert fitting(columns(), 5) == ["name"]
    assert len(fitting(columns(), 5_000)) == len(columns())


def test_columns_fill_the_table_and_follow_its_width(qtbot: QtBot) -> None:
    table, fit = fitted(qtbot, 600)
    header = table.horizontalHeader()
    assert header.length() == table.viewport().width()
    few = fit.shown()
    table.resize(1_400, 200)
    fit.fit()
    assert len(fit.shown()) > len(few)
    assert header.length() == table.viewport().width()
    table.resize(600, 200)
    fit.fit()
    assert fit.shown() == few


def test_a_title_that_another_language_makes_longer_is_not_cut(qtbot: QtBot) -> None:
    table, fit = fitted(qtbot, 600)
    long = [each._replace(title=f"{each.title} und {each.title}") for each in columns()]
    fit.set_columns([*long[:-1], long[-1]._replace(title="x" * 1_000_000)])
    metrics = table.horizontalHeader().fontMetrics()
    titles = {each.key: each.title for each in long}
    keys = [each.key for each in long]
    for key in fit.shown()[1:]:
        assert table.columnWidth(keys.index(key)) >= metrics.horizontalAdvance(titles[key])
    assert table.horizontalHeader().length() == table.viewport().width()


def test_chosen_columns_stay_in_their_order_at_any_width(qtbot: QtBot) -> None:
    _table, fit = fitted(qtbot, 600)
    fit.choose(["city", "name", "no such column"])
    assert fit.shown() == ["city", "name"]
    fit.choose(None)
    assert fit.shown()[0] == "name"


def test_what_was_remembered_is_taken_up_and_nonsense_passed_over(qtbot: QtBot) -> None:
    table, fit = fitted(qtbot, 600)
    fit.restore(
        {"columns": ["email", "name", 7, "x"], "widths": {"email": 300, "x": 3, "name": "w"}}
    )
    assert fit.shown() == ["email", "name"]
    assert table.columnWidth([column.key for column in columns()].index("email")) == 300
    again = fit.save()
    fit.restore({"columns": "x", "widths": None})
    assert fit.shown()[0] == "name"
    fit.restore(again)
    assert fit.shown() == ["email", "name"]
