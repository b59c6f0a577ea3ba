"""What a screen of records asks of its right half, which is loaded after the list is painted."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.changes import Kind
from crm_desktop.ui.records.spec import ShownRecord


class SideParts(NamedTuple):
    """The panel and what it can do.

    `step_out` closes an empty log bar and tells whether there was one; `copy_at` offers what can
    be copied, at a place of the screen; `turn_to` shows the page of a tab, which has the keyboard;
    `qualify` brings the keyboard to what is not known of a lead.
    """

    widget: QWidget
    show: Callable[[int | None], None]
    shown: Callable[[], ShownRecord | None]
    log: Callable[[ActivityKind], None]
    take_keyboard: Callable[[], None]
    step_out: Callable[[], bool]
    copy_at: Callable[[QPoint], None]
    mail_address: Callable[[], str]
    choose_files: Callable[[], None]
    choose_photo: Callable[[], None]
    keep_in_touch: Callable[[], None]
    turn_to: Callable[[int], None]
    qualify: Callable[[], None]
    open_receipt: Callable[[], None]


class SideTies(NamedTuple):
    """What the screen does when the panel asks for it."""

    open_record: Callable[[Kind, int], None]
    filter_list: Callable[[str], None]
    go_to_list: Callable[[], None]
