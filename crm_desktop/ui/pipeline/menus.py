"""The menus of the pipeline screen, and what is chosen from them."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.ui.pipeline.card_menu import open_card_menu
from crm_desktop.ui.pipeline.chosen import Chosen
from crm_desktop.ui.pipeline.deeds import BoardDeeds
from crm_desktop.ui.pipeline.face import FIELDS
from crm_desktop.ui.pipeline.layout import Layout
from crm_desktop.ui.pipeline.past_band import DayPopup
from crm_desktop.ui.pipeline.showing import Showing
from crm_desktop.ui.plain_text import button_text
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import tr


class PipelineMenus(QObject):
    """Opens them; the last one is kept, so that it can be looked at."""

    def __init__(
        self, runner: Runner, parts: Layout, showing: Showing, chosen: Chosen, deeds: BoardDeeds
    ) -> None:
        super().__init__(showing)
        self._runner, self._parts, self._showing = runner, parts, showing
        self._chosen, self._deeds = chosen, deeds
        self.menu: QMenu | None = None
        self.day: DayPopup | None = None
        parts.switch.more.clicked.connect(self.open_more)
        parts.pipeline.clicked.connect(self.open_pipelines)
        parts.view.menu_requested.connect(self.open_card)

    def open_card(self, at: QPoint) -> None:
        """What can be done with the deals that are meant."""
        columns = self._showing.shown.columns
        self.menu = open_card_menu(
            self._parts.view, at, self._chosen, columns, self.do, self._deeds.move
        )

    def open_more(self) -> None:
        """What else there is to the board."""
        menu = self._made()
        menu.addAction(tr("Fields of a card …")).triggered.connect(self.choose_fields)
        menu.addAction(tr("Board as of …")).triggered.connect(self.ask_day)
        more = self._parts.switch.more
        menu.popup(more.mapToGlobal(QPoint(0, more.height() + 4)))

    def open_pipelines(self) -> None:
        """Which pipeline is shown."""
        board = self._showing.board
        menu = self._made()
        for each in board.pipelines if board is not None else ():
            if not each.is_closed or each.id == self._showing.pipeline:
                action = menu.addAction(button_text(each.name))
                action.setCheckable(True)
                action.setChecked(each.id == self._showing.pipeline)
                action.triggered.connect(partial(self._choose, each.id))
        chip = self._parts.pipeline
        menu.popup(chip.mapToGlobal(QPoint(0, chip.height() + 4)))

    def choose_fields(self) -> None:
        """Ask what the cards show."""
        from crm_desktop.ui.dialogs.column_chooser import ColumnChooser

        titles = [(key, tr(text)) for key, text in FIELDS]
        shown = tuple(self._showing.shown.style.fields)
        chooser = ColumnChooser(self._parts.view.window(), titles, shown)
        chooser.setWindowTitle(tr("Fields of a card"))
        chooser.chosen.connect(self._showing.choose_fields)
        chooser.open()

    def ask_day(self) -> None:
        """Ask for a past day to show the board of."""
        near: QWidget = self._parts.switch
        window = near.window()
        popup = DayPopup(window, self._showing.today(), self._showing.day)
        popup.chosen.connect(partial(self._showing.show_as, "board"))
        self.day = popup
        popup.open_at(QRect(near.mapTo(window, QPoint(0, 0)), near.size()))

    def tag(self) -> None:
        """Put a tag on the deals that are meant."""
        from crm_desktop.ui.dialogs.tag_chooser import TagChooser

        ids = self._chosen.ids()
        if ids:
            TagChooser(self._runner, self._parts.view.window(), "deal", ids).open()

    def add_to_list(self) -> None:
        """Put the deals that are meant on a list."""
        from crm_desktop.ui.filtering.list_chooser import ListChooser

        ids = self._chosen.ids()
        if ids:
            ListChooser(self._runner, self._parts.view.window(), "deal", ids).open()

    def do(self, deed: str) -> None:
        """Do what was chosen for the deals that are meant."""
        if deed == "tag":
            self.tag()
        else:
            self._deeds.do(deed)

    def _choose(self, pipeline: int, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's slot
        self._showing.choose_pipeline(pipeline)

    def _made(self) -> QMenu:
        menu = QMenu(self._parts.view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu = menu
        return menu
