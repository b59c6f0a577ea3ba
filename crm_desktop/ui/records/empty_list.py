"""What a list says in which there is nothing."""

from collections.abc import Callable

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout

from crm_desktop.ui.records.spec import ListedKind
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import link_button
from crm_desktop.ui.widgets.empty_state import EmptyState


def empty_list(spec: ListedKind, ask_for: SignalInstance, pages: QStackedLayout) -> EmptyState:
    """What belongs into a list in which nothing is, and how to put it there."""
    if spec.owner in ("article", "campaign"):  # these come from nowhere but one's own pen
        made = EmptyState(spec.icon, spec.empty(), spec.new_words(), primary=True)
        made.action_requested.connect(lambda: ask_for.emit("record.new"))
        pages.addWidget(made)
        return made
    ways = ("file.import", tr("Import contacts …")), ("record.new", spec.new_words())
    if spec.owner == "ticket":
        ways = ways[1], ("ticket.mails", tr("Mails from files …"))
    (first, words), (second, other_words) = ways
    made = EmptyState(spec.icon, spec.empty(), words, primary=True)
    other = link_button(other_words)
    other.clicked.connect(lambda: ask_for.emit(second))
    column = made.layout()
    if isinstance(column, QVBoxLayout):
        column.insertWidget(column.count() - 1, other, 0, Qt.AlignmentFlag.AlignHCenter)
    made.action_requested.connect(lambda: ask_for.emit(first))
    pages.addWidget(made)
    return made


def nothing_found(show_all: Callable[[], None], pages: QStackedLayout) -> EmptyState:
    """What a search without a find says; the words follow."""
    made = EmptyState("search", "", tr("Clear the filter"))
    made.action_requested.connect(show_all)
    pages.addWidget(made)
    return made


def nothing_words(words: str) -> str:
    """What is said where nothing was found."""
    if not words:
        return tr("Nothing matches.")
    return tr("Nothing found for “{words}”.").replace("{words}", words[:80])
