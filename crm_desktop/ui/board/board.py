"""A board with everything that moves it."""

from typing import Any

from crm_desktop.ui.board.board_keys import BoardKeys
from crm_desktop.ui.board.board_mouse import BoardMouse
from crm_desktop.ui.board.shown import Shown
from crm_desktop.ui.board.view import BoardView, HeadOf


def make_board(shown: Shown[Any, Any], head_of: HeadOf) -> BoardView:
    """A board that shows this, with the heads of its lanes in these words."""
    view = BoardView(shown, head_of)
    BoardMouse(view)
    BoardKeys(view)
    return view
