"""The widgets of the page of an article and where they stand."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedLayout, QVBoxLayout, QWidget

from crm_desktop.domain.article import ArticleState
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.option import Option
from crm_desktop.ui import dates, fonts
from crm_desktop.ui.article_texts import STATE_TONES, state_words
from crm_desktop.ui.articles.editor import MarkdownEditor
from crm_desktop.ui.articles.loading import Loaded
from crm_desktop.ui.articles.reader import Reader
from crm_desktop.ui.dialogs.value_lines import ChoiceLine
from crm_desktop.ui.past.area import PastArea
from crm_desktop.ui.plain_text import TITLE, for_display, one_line
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import QT_TR_NOOP, counted, filled, tr
from crm_desktop.ui.widgets.buttons import button, icon_button, primary_button
from crm_desktop.ui.widgets.chip import Pill
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.label import PlainLabel, secondary_label
from crm_desktop.ui.widgets.line_tabs import LineTabs
from crm_desktop.ui.widgets.link_line import LinkColumn

TEXT, HISTORY = range(2)  # the tabs
_TEXTS = {
    ArticleState.PUBLISHED: QT_TR_NOOP("Publish"),
    ArticleState.OUTDATED: QT_TR_NOOP("Mark as outdated"),
    ArticleState.DRAFT: QT_TR_NOOP("Back to draft"),
}
_OFFERED = {
    ArticleState.DRAFT: (ArticleState.PUBLISHED,),
    ArticleState.PUBLISHED: (ArticleState.OUTDATED,),
    ArticleState.OUTDATED: (ArticleState.PUBLISHED, ArticleState.DRAFT),
}
_TOOLS = (
    ("report.print", "printer", QT_TR_NOOP("Print …")),
    ("report.pdf", "file-text", QT_TR_NOOP("Export PDF …")),
    ("record.delete", "trash-2", QT_TR_NOOP("Delete")),
)


class PageLayout:
    """Head and text; the head of an article that is written asks for title and category."""

    def __init__(self, page: QWidget, runner: Runner) -> None:
        self.name = PlainLabel()
        self.name.setFont(fonts.title())
        self.state, self.aside = Pill(), PlainLabel(ink="muted")
        self.aside.setFont(fonts.secondary())
        self.edit = button(tr("Edit"), "pencil")
        self.states = {state: button(tr(text)) for state, text in _TEXTS.items()}
        self.tools = {key: icon_button(icon, tr(tip)) for key, icon, tip in _TOOLS}
        self.reader, self.editor = Reader(), MarkdownEditor()
        self.uses, self.uses_title = LinkColumn(), secondary_label(tr("Helped with"))
        self.tabs, self.past = LineTabs([tr("Text"), tr("History")]), PastArea(runner, Kind.ARTICLE)
        self.title, self.category = QLineEdit(), ChoiceLine([])
        self.done, self.cancel = primary_button(tr("Done", "ready")), button(tr("Cancel"))
        self.error = PlainLabel(ink="bad")
        self.nobody = EmptyState("book-open", tr("Choose an article."))
        self._categories: dict[str, int] = {}
        self._has_uses = False
        self._read, self._write = self._reading(), self._writing()
        self.stack = QStackedLayout(page)
        self.stack.setContentsMargins(1, 0, 0, 0)
        for each in (self.nobody, self._read, self._write):
            self.stack.addWidget(each)

    def show_article(self, found: Loaded, now: int) -> None:
        """Show what is known of an article beside its text."""
        row = found.detail.row
        self.name.setText(for_display(one_line(row.name), TITLE))
        self.state.set_text(state_words(row.state), STATE_TONES[row.state])
        changed = filled(tr("changed {when}"), when=dates.relative(row.last_touch, now))
        used = _uses_words(row.uses, row.solved)
        parts = (one_line(row.category), changed, used)
        self.aside.setText(" · ".join(filter(None, parts)))
        for state, made in self.states.items():
            made.setVisible(state in _OFFERED[row.state])
        self.past.show_record(row.id, row.name)
        self._has_uses = bool(found.detail.uses)
        self._turn_side()
        if self.stack.currentWidget() is self.nobody:
            self.stack.setCurrentWidget(self._read)

    def show_nothing(self) -> None:
        """Say that no article is chosen."""
        self.stack.setCurrentWidget(self.nobody)

    def turn(self, *, is_editing: bool) -> None:
        """Turn to the text to be written, or to be read."""
        self.say("")
        self.stack.setCurrentWidget(self._write if is_editing else self._read)

    def say(self, text: str) -> None:
        """Say what went wrong."""
        self.error.setText(text)
        self.error.setVisible(bool(text))

    def set_categories(self, entries: Sequence[Option]) -> None:
        """Offer these categories."""
        self._categories = {one_line(each.name): each.id for each in entries}
        self.category.set_names(list(self._categories))

    def category_key(self) -> int | None:
        """The category that is typed."""
        return self._categories.get(self.category.text().strip())

    def is_category_known(self) -> bool:
        """Whether what is typed is a category, or none."""
        typed = self.category.text().strip()
        return not typed or typed in self._categories

    def _reading(self) -> QWidget:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.name, 1)
        for each in (self.edit, *self.tools.values()):
            head.addWidget(each, 0, Qt.AlignmentFlag.AlignTop)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.state)
        line.addWidget(self.aside, 1)
        for each in self.states.values():
            line.addWidget(each)
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(16, 10, 12, 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(line)
        for widget, stretch in (
            (self.tabs, 0), (self.reader, 1), (self.past, 1), (self.uses_title, 0), (self.uses, 0)
        ):  # fmt: skip
            column.addWidget(widget, stretch)
        self.tabs.currentChanged.connect(self._turn_side)
        return made

    def _turn_side(self, _tab: int = 0) -> None:
        """The text and whom it helped, or what was done to it."""
        is_text = self.tabs.currentIndex() == TEXT
        self.past.setVisible(not is_text)
        self.reader.setVisible(is_text)
        for each in (self.uses_title, self.uses):
            each.setVisible(is_text and self._has_uses)

    def _writing(self) -> QWidget:
        self.title.setAccessibleName(tr("Title", "of an article"))
        self.title.setPlaceholderText(tr("Title", "of an article"))
        self.title.setFont(fonts.strong())
        self.category.setAccessibleName(tr("Category"))
        self.category.setPlaceholderText(tr("Category"))
        self.category.setFixedWidth(220)
        self.error.hide()
        head = QHBoxLayout()
        head.setSpacing(8)
        for widget, stretch in ((self.title, 1), (self.category, 0)):
            head.addWidget(widget, stretch)
        for made_button in (self.cancel, self.done):
            head.addWidget(made_button)
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(16, 10, 12, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.error)
        column.addWidget(self.editor, 1)
        return made


def _uses_words(uses: int, solved: int) -> str:
    if not uses:
        return tr("not used yet")
    used = counted(uses, tr("used for 1 ticket"), tr("used for %Ln tickets", "", uses))
    return filled(tr("{used}, {solved} of them solved"), used=used, solved=solved)
