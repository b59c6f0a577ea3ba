"""Knowledge: the articles of the business as a list, and beside it the one to read or write."""

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.option import Option, OptionList
from crm_desktop.services.options import of_list
from crm_desktop.services.workspace import Done, Reading
from crm_desktop.ui.knowledge.deeds import ArticleDeeds
from crm_desktop.ui.knowledge.listing import ORDER, Listing
from crm_desktop.ui.knowledge.page import ArticlePage
from crm_desktop.ui.paired_screen import PairedScreen, Sizes
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.screen import Handlers


class KnowledgeScreen(PairedScreen):
    """While an article is written it has the whole room."""

    kind = Kind.ARTICLE
    sizes = Sizes(300, 380, 0.42)

    def __init__(self, runner: Runner) -> None:
        self.page = page = ArticlePage(runner)
        super().__init__(runner, Listing(), page)
        self.deeds: ArticleDeeds = ArticleDeeds(runner, self, self.pane, page)
        self._is_known = False
        self.pane.order_by(ORDER)
        self.pane.table.opened.connect(page.parts.reader.setFocus)
        page.editing_changed.connect(self._give_room)
        runner.changed.connect(self._follow)

    def activate(self) -> None:
        super().activate()
        if not self._is_known:
            self._is_known = True
            self._ask_categories()
        if self.page.is_editing:
            self.page.parts.editor.text.setFocus()

    def own_handlers(self) -> Handlers:
        return {"article.all_pdf": self.deeds.export_all}

    def _give_room(self, is_editing: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.pane.setVisible(not is_editing)
        self.handlers_changed.emit()

    def _follow(self, done: Done, _asker: object) -> None:
        if self._is_known and done.changes.touches(Kind.OPTION):
            self._ask_categories()

    def _ask_categories(self) -> None:
        self.runner.read(self, _categories, self.page.parts.set_categories)


def _categories(reading: Reading) -> list[Option]:
    return [each for each in of_list(reading, OptionList.TICKET_CATEGORY) if not each.is_closed]
