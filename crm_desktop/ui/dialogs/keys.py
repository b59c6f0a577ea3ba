"""The keys of the program, all of them on one sheet."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.ui import fonts
from crm_desktop.ui.actions import ACTIONS, MENUS, menu_words, words
from crm_desktop.ui.dialogs.reading_window import ReadingWindow
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.headings import SectionHeading
from crm_desktop.ui.widgets.label import ElidedLabel, PlainLabel

KeyLine = tuple[str, tuple[str, ...]]  # what it does, and the keys that do it
Group = tuple[str, Sequence[KeyLine]]


class KeysSheet(ReadingWindow):
    """Every key, group by group, in two columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, tr("Keys"), tr("Letters alone work while a list has the keyboard"))
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 12, 0)
        row.setSpacing(32)
        for groups in _balanced(key_groups()):
            column = QVBoxLayout()
            column.setSpacing(16)
            for title, lines in groups:
                column.addWidget(_group(title, lines))
            column.addStretch(1)
            row.addLayout(column, 1)
        self.show_body(body)
        self.resize(780, 600)


def key_groups() -> list[Group]:
    """The keys of the program: of each menu, of lists, of the board, of the search box."""
    groups: list[Group] = []
    for menu in MENUS:
        lines = [
            (_name(words(spec)), tuple(filter(None, (_native(spec.key), spec.list_key))))
            for spec in ACTIONS
            if spec.menu == menu and (spec.key or spec.list_key)
        ]
        if lines:
            groups.append((menu_words(menu).replace("&", ""), lines))
    return [
        *groups,
        (tr("In lists"), _list_keys()),
        (tr("On the board"), _board_keys()),
        (tr("In the search box"), _search_keys()),
    ]


def _list_keys() -> list[KeyLine]:
    return [
        (tr("Up and down"), ("↑ ↓", "J K")),
        (tr("Open"), (_native("Return"),)),
        (tr("Preview"), (_native("Space"),)),
        (tr("Edit in place"), (_native("F2"),)),
        (tr("Select more"), (_native("Shift+Down"),)),
        (tr("Select all"), (_native("Ctrl+A"),)),
        (tr("One step out"), (_native("Esc"),)),
    ]


def _board_keys() -> list[KeyLine]:
    return [
        (tr("From card to card"), ("← ↑ ↓ →",)),
        (tr("Deal to the stage before or after"), (_native("Shift+Left"), _native("Shift+Right"))),
        (tr("Deal up or down in its stage"), (_native("Shift+Up"), _native("Shift+Down"))),
        (tr("Select a card"), (_native("Space"),)),
        (tr("Select the stage"), (_native("Ctrl+A"),)),
        (tr("Won"), ("W",)),
        (tr("Lost"), ("L",)),
        (tr("New deal in this stage"), ("N",)),
    ]


def _search_keys() -> list[KeyLine]:
    return [
        (tr("Up and down"), ("↑ ↓",)),
        (tr("Next section"), (_native("Tab"),)),
        (tr("Open or run"), (_native("Return"),)),
        (tr("Leave"), (_native("Esc"),)),
    ]


def _name(text: str) -> str:
    return text.replace("&", "").removesuffix("…").rstrip()


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _balanced(groups: Sequence[Group]) -> tuple[list[Group], list[Group]]:
    """The groups in their order, in two columns of about the same height."""
    heights = [len(lines) + 2 for _, lines in groups]
    best = min(range(len(groups)), key=lambda at: abs(sum(heights[:at]) - sum(heights[at:])))
    return list(groups[:best]), list(groups[best:])


def _group(title: str, lines: Sequence[KeyLine]) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(0, 1)
    grid.addWidget(SectionHeading(title), 0, 0, 1, 2)
    for place, (text, keys) in enumerate(lines, start=1):
        label = ElidedLabel(text)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        grid.addWidget(label, place, 0)
        grid.addWidget(_keys(keys), place, 1, Qt.AlignmentFlag.AlignRight)
    return made


def _keys(keys: Sequence[str]) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    for key in keys:
        label = PlainLabel(key)
        label.setWordWrap(False)
        label.setProperty("kind", "key")
        label.setFont(fonts.secondary())
        row.addWidget(label)
    return made
