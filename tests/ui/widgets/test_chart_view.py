"""A chart is drawn for the size it has, and walked over by keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.services.reporting import Align, Box, Label, Picture
from crm_desktop.ui.widgets.chart_view import ChartView

TIPS = ("Sep: 3", "Oct: 5", "Nov: 8")


def view(qtbot: QtBot) -> ChartView:
    made = ChartView("Won by month", TIPS, 120)
    qtbot.addWidget(made)
    made.resize(300, 120)
    return made


def drawn(width: int = 300) -> Picture:
    boxes = tuple(Box(width / 3 * place, 0, width / 3, 120) for place in range(3))
    blue = bytes((0, 0, 255, 255)) * (width * 120)
    label = Label("Oct", width / 2, 100, Align.MIDDLE, 60)
    return Picture(blue, width, 120, (label,), boxes)


def test_it_asks_to_be_drawn_when_it_comes_into_view_and_when_it_is_resized(qtbot: QtBot) -> None:
    made = view(qtbot)
    with qtbot.waitSignal(made.drawing_wanted):
        made.show()
    assert made.size_wanted()[:2] == (300, 120)
    made.show_picture(drawn())
    with qtbot.waitSignal(made.drawing_wanted):
        made.resize(400, 120)
    assert made.size_wanted().width == 400


def test_out_of_view_it_asks_for_nothing(qtbot: QtBot) -> None:
    made = view(qtbot)
    with qtbot.assertNotEmitted(made.drawing_wanted, wait=100):
        made.want()


def test_what_is_shown_is_the_picture_with_words_over_it(qtbot: QtBot) -> None:
    made = view(qtbot)
    made.show_picture(drawn())
    image = made.grab().toImage()
    assert image.pixelColor(5, 5).name() == "#0000ff"
    colors = {image.pixelColor(x, y).name() for x in range(130, 170) for y in range(92, 108)}
    assert len(colors) > 2


def test_a_mark_is_chosen_by_the_mouse_where_it_stands(qtbot: QtBot) -> None:
    made = view(qtbot)
    made.show()
    made.show_picture(drawn())
    with qtbot.waitSignal(made.mark_chosen) as chosen:
        QTest.mouseClick(made, Qt.MouseButton.LeftButton, pos=made.rect().center())
    assert chosen.args == [1]


def test_keys_walk_over_the_marks_and_stay_within_them(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    made = view(qtbot)
    made.setParent(around)
    around.show()
    for _ in range(4):
        QTest.keyClick(made, Qt.Key.Key_Right)
    assert made.accessibleName() == "Won by month: Nov: 8"
    QTest.keyClick(made, Qt.Key.Key_Left)
    with qtbot.waitSignal(made.mark_chosen) as chosen:
        QTest.keyClick(made, Qt.Key.Key_Return)
    assert chosen.args == [1]
    QTest.keyClick(made, Qt.Key.Key_Home)
    assert made.accessibleName() == "Won by month: Sep: 3"
