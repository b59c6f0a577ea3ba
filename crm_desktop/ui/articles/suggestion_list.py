"""Suggested articles: title, why, and a way to put each into the reply."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.services.suggesting import Suggested
from crm_desktop.ui.articles.title_link import LEFT, TitleLink
from crm_desktop.ui.plain_text import one_line, plain_tool_tip
from crm_desktop.ui.translation import counted, filled, tr
from crm_desktop.ui.widgets.buttons import icon_button, link_below, link_button
from crm_desktop.ui.widgets.label import secondary_label, strong_label


class SuggestionList(QWidget):
    """Up to three of them, and a way to write an article where none helps."""

    open_requested = Signal(object)  # the id of an article
    insert_requested = Signal(object)
    write_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[SuggestionRow] = []
        self.title = strong_label(tr("Suggested answer"))
        self.title.setContentsMargins(6, 0, 0, 4)
        self.write = link_button(tr("+ Write an article"))
        plain_tool_tip(self.write, tr("Write an article from this ticket"))
        self.write.clicked.connect(self.write_requested)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.title)
        self._column.addLayout(link_below(self.write))

    def show_suggested(self, found: Sequence[Suggested]) -> None:
        """Show these and no others."""
        while len(self.rows) < len(found):
            row = SuggestionRow()
            row.open_requested.connect(self.open_requested)
            row.insert_requested.connect(self.insert_requested)
            self._column.insertWidget(self._column.count() - 1, row)
            self.rows.append(row)
        for row, each in zip(self.rows, found, strict=False):
            row.show_suggested(each)
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(found))
        self.title.setVisible(bool(found))


class SuggestionRow(QWidget):
    """One of them: Enter or a click shows it."""

    open_requested = Signal(object)
    insert_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._key = 0
        self.line = TitleLink()
        self.why = secondary_label()
        self.why.setContentsMargins(LEFT, 0, 0, 0)
        self.why.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.insert = icon_button("plus", tr("Insert into the reply"))
        self.insert.clicked.connect(lambda: self.insert_requested.emit(self._key))
        self.line.clicked.connect(lambda: self.open_requested.emit(self._key))
        below = QHBoxLayout()
        below.setSpacing(2)
        below.addWidget(self.why, 1)
        below.addWidget(self.insert)
        column = QVBoxLayout(self)  # the title has the whole width
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.line)
        column.addLayout(below)

    def show_suggested(self, found: Suggested) -> None:
        """Show this one."""
        self._key = found.article.id
        self.line.show_title(found.article.name)
        self.why.setText(why_words(found))


def why_words(found: Suggested) -> str:
    """Why it is suggested: what it solved, and the words that it shares."""
    parts = []
    if found.solved_like_it:
        solved = tr("solved {count} of {all} tickets like this")
        one = tr("solved a ticket like this")
        words = counted(found.of_like_it, one, solved)
        parts.append(filled(words, count=found.solved_like_it, all=found.of_like_it))
    if found.matched:
        parts.append(one_line(", ".join(found.matched[:4])))
    return " · ".join(parts)
