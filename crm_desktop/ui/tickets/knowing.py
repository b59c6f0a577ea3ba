"""What the business knows, at hand in the panel of a ticket: articles and canned replies."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, Signal

from crm_desktop.domain.article import Template
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.dates import local
from crm_desktop.domain.markdown_plain import plain
from crm_desktop.services import templates
from crm_desktop.services.articles import ArticleFromTicket, detail
from crm_desktop.services.suggesting import Suggested
from crm_desktop.services.templates import Filled
from crm_desktop.services.workspace import Done, Reading
from crm_desktop.ui.articles.field_words import writing
from crm_desktop.ui.articles.placeholder_ink import PlaceholderInk
from crm_desktop.ui.articles.suggesting import suggesting_of
from crm_desktop.ui.articles.suggestion_list import SuggestionList
from crm_desktop.ui.articles.template_popup import EDIT, TemplatePopup
from crm_desktop.ui.articles.window import ArticleWindow
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.tickets.draft import Way
from crm_desktop.ui.tickets.panel import TicketPanel
from crm_desktop.ui.translation import tr


class PanelKnowledge(QObject):
    """Fills the card of suggestions, and puts articles and canned replies into the reply."""

    action_requested = Signal(str)

    def __init__(self, runner: Runner, panel: TicketPanel) -> None:
        super().__init__(panel)
        self._runner, self._panel = runner, panel
        self._asked: int | None = None
        self.suggesting = suggesting_of(runner)
        self.list = SuggestionList()
        self.popup: TemplatePopup | None = None
        self.window: ArticleWindow | None = None
        self._ink = PlaceholderInk(panel.reply.text.document())
        panel.context.suggestions.column.setContentsMargins(10, 10, 10, 10)
        panel.context.suggestions.column.addWidget(self.list)
        panel.reply.template.show()
        panel.shown_changed.connect(self._ask)
        panel.reply.template_requested.connect(self.choose_template)
        self.suggesting.renewed.connect(self._ask_again)
        self.list.open_requested.connect(self.open)
        self.list.insert_requested.connect(self._insert)
        self.list.write_requested.connect(self.write)
        self._ask()

    def write(self) -> None:
        """Make an article of what was asked and answered, and go there."""
        shown = self._panel.shown
        if shown is not None:
            self._runner.write(self, ArticleFromTicket(shown.id), self._written)

    def open(self, article: int) -> None:
        """Show an article over the ticket."""
        window = self.window = ArticleWindow(self._runner, self._panel.window(), article)
        window.insert_requested.connect(self._put)
        window.open_requested.connect(partial(self._panel.open_requested.emit, Kind.ARTICLE))
        window.open()

    def choose_template(self) -> None:
        """Offer the canned replies as they read for this ticket."""
        shown = self._panel.shown
        if shown is not None:
            today = local(self._runner.now()).date()
            how = writing()
            self._runner.read(
                self, lambda r: templates.offered_for(r, shown.id, today, how), self._offer
            )

    def _offer(self, found: Sequence[tuple[Template, Filled]]) -> None:
        if not found:
            self.action_requested.emit("file.templates")
            return
        chip = self._panel.reply.template
        window = self._panel.window()
        popup = self.popup = TemplatePopup(window, found)
        texts = {each.id: text for each, text in found}
        popup.chosen.connect(lambda key, _note: self._take(texts, int(key)))
        popup.open_at(QRect(chip.mapTo(window, QPoint(0, 0)), chip.size()))

    def _take(self, texts: dict[int, Filled], key: int) -> None:
        if key == EDIT:
            self.action_requested.emit("file.templates")
        elif texts[key].body.problems or texts[key].subject.problems:
            self._panel.reply.show_error(
                tr("This canned reply asks for fields that are not there.")
            )
        else:
            self._panel.reply.insert(texts[key].body.text, subject=texts[key].subject.text)

    def _ask(self, _shown: object = None) -> None:
        shown = self._panel.shown
        key = None if shown is None else shown.id
        if key != self._asked:
            self._asked = key
            self._panel.context.suggestions.hide()
            self.list.show_suggested(())
        self._ask_again()

    def _ask_again(self) -> None:
        if self._asked is not None:
            self.suggesting.suggest(self, self._asked, partial(self._show, self._asked))

    def _show(self, ticket: int, found: Sequence[Suggested]) -> None:
        if ticket == self._asked:
            self.list.show_suggested(found)
            self._panel.context.suggestions.show()

    def _insert(self, article: int) -> None:
        def read(reading: Reading) -> str:
            return plain(detail(reading, article).body)

        self._runner.read(self, read, partial(self._put, article))

    def _put(self, article: int, words: str) -> None:
        self._panel.write(Way.REPLY)
        self._panel.reply.insert(words, article)

    def _written(self, done: Done) -> None:
        made = done.changes.ids.get(Kind.ARTICLE, frozenset()) & done.changes.created
        if made:
            self._panel.open_requested.emit(Kind.ARTICLE, max(made))
