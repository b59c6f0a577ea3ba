"""What is done to articles: begun, published, outdated, deleted, printed, exported."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.article import ArticleState
from crm_desktop.domain.changes import Kind
from crm_desktop.services.articles import AddArticle, DeleteArticles, SetArticleState
from crm_desktop.services.workspace import Command, Done
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.knowledge.page import ArticlePage
from crm_desktop.ui.knowledge.page_layout import HISTORY
from crm_desktop.ui.records.list_pane import ListPane
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.screen import Handlers
from crm_desktop.ui.translation import tr


class ArticleDeeds(QObject):
    """Writes what is done to the articles selected, or to the one shown."""

    def __init__(self, runner: Runner, screen: QWidget, pane: ListPane, page: ArticlePage) -> None:
        super().__init__(screen)
        self._runner, self._screen, self._pane, self._page = runner, screen, pane, page
        self.dialog: FormDialog | None = None

    def handlers(self) -> Handlers:
        """What is possible with an article, by the ids of the window's actions."""
        return {
            "record.edit": self._page.edit,
            "record.details": self._page.edit,
            "record.delete": partial(self._write, DeleteArticles),
            "article.publish": partial(self._set_state, ArticleState.PUBLISHED),
            "article.outdate": partial(self._set_state, ArticleState.OUTDATED),
            "panel.history": self._show_past,
            "report.pdf": self.export,
            "report.print": self.print_out,
        }

    def begin(self, name: str) -> None:
        """Ask what a new article is called, and write it."""
        dialog = self.dialog = FormDialog(
            self._runner,
            self._screen,
            tr("New article"),
            [FormField("name", tr("Title", "of an article"))],
        )

        def command(typed: Mapping[str, str]) -> Command:
            return AddArticle(typed["name"])

        dialog.writes(command)
        dialog.form.set_values({"name": name})
        dialog.save_button.setText(tr("Write"))
        dialog.saved.connect(self._begun)
        dialog.open()

    def _show_past(self) -> None:
        self._page.leave_editing(keep=True)
        self._page.parts.tabs.setCurrentIndex(HISTORY)
        self._page.parts.tabs.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def export(self) -> None:
        """Ask where the PDF of the article goes, and write it."""
        from crm_desktop.ui.knowledge.exporting import ask_pdf

        if self._page.shown is not None:
            ask_pdf(self._runner, self._screen, self._page.shown)

    def print_out(self) -> None:
        """Ask which printer, and print the article there."""
        from crm_desktop.ui.knowledge.exporting import ask_printer

        if self._page.shown is not None:
            ask_printer(self._runner, self._screen, self._page.shown)

    def export_all(self) -> None:
        """Ask where a PDF of all published articles goes, and write it."""
        from crm_desktop.ui.knowledge.exporting import ask_whole_pdf

        ask_whole_pdf(self._runner, self._screen)

    def _begun(self, done: Done) -> None:
        made = done.changes.ids.get(Kind.ARTICLE, frozenset()) & done.changes.created
        if made:
            self._page.edit(max(made))
            self._pane.go_to(max(made))

    def _set_state(self, state: ArticleState) -> None:
        self._page.leave_editing(keep=True)
        self._write(partial(SetArticleState, state=state))

    def _write(self, command: Callable[[tuple[int, ...]], Command]) -> None:
        meant = tuple(self._pane.selected())
        if meant:
            self._runner.write(self._screen, command(meant))
