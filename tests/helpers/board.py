"""The board as a person uses it, by mouse and keys."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.pipeline.screen import PipelineScreen
from tests.helpers.deals import deal_named

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def stand(screen: PipelineScreen) -> dict[str, list[str]]:
    """The names of the cards in each lane, as the board shows them."""
    shown = screen.shown
    found = {}
    for column in shown.columns:
        rows = [shown.card(key) for key in column.ids]
        name = column.lane.title or str(column.lane.key)
        found[name] = [row.name if row is not None else "?" for row in rows]
    return found


def lane_of(screen: PipelineScreen, title: str) -> int:
    """The place of a lane by its name."""
    return [column.lane.title for column in screen.shown.columns].index(title)


def card(screen: PipelineScreen, workspace: Workspace, name: str) -> QPoint:
    """The middle of a card on the viewport."""
    place = screen.view.sight.card_rect(deal_named(workspace, name).id)
    assert not place.isEmpty()
    return place.center()


def click(
    screen: PipelineScreen, workspace: Workspace, name: str, held: Qt.KeyboardModifier = NONE
) -> None:
    """Click a card."""
    QTest.mouseClick(screen.view.viewport(), LEFT, held, card(screen, workspace, name))


def drag(screen: PipelineScreen, start: QPoint, end: QPoint, *, drops: bool = True) -> None:
    """Press at one point, carry to another, and let go there."""
    place = screen.view.viewport()
    QTest.mousePress(place, LEFT, NONE, start)
    QTest.mouseMove(place, start + QPoint(14, 6))
    QTest.mouseMove(place, end)
    if drops:
        QTest.mouseRelease(place, LEFT, NONE, end)


def press(screen: PipelineScreen, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    """Press a key on the board."""
    QTest.keyClick(screen.view, key, held)


def settled(screen: PipelineScreen, qtbot: QtBot) -> None:
    """Wait until everything is written, read anew and known."""

    def is_settled() -> bool:
        screen.grab()  # what is painted and not known is asked for
        is_known = not any("?" in names for names in stand(screen).values())
        is_busy = screen.reader.is_busy or screen.runner.is_writing
        return screen.runner.is_idle and is_known and not is_busy

    qtbot.waitUntil(is_settled)
