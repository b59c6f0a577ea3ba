"""A report on the screen: its sentences, its key figures, and a card for each section."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.report import (
    Block,
    ChartBlock,
    ChartKind,
    Heading,
    Mark,
    Medium,
    PageBreak,
    Paragraph,
    Phrase,
    Report,
    TableBlock,
    Tiles,
    Wording,
)
from crm_desktop.ui import fonts
from crm_desktop.ui.reports.figure_table import FigureTable
from crm_desktop.ui.reports.tile import TileButton
from crm_desktop.ui.reports.tile_grid import TileGrid
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.chart_view import ChartView
from crm_desktop.ui.widgets.headings import SectionHeading
from crm_desktop.ui.widgets.label import PlainLabel

_TWELFTHS = 12
# Narrower than this, cards do not stand side by side; those with tables sooner than charts.
_CHARTS_ALONE, _TABLES_ALONE = 640, 940
_COLUMNS_HIGH, _BAR_HIGH = 210, 34
_GAP = 12


class ReportPage(QWidget):
    """Every figure, mark and row can be opened."""

    opened = Signal(object)  # AnyBehind
    record_opened = Signal(object, object)  # Kind and id of a row
    goal_opened = Signal(object)  # its id
    built = Signal()  # all of it stands there

    def __init__(self, report: Report, wording: Wording) -> None:
        super().__init__()
        self.report = report
        self._wording = wording
        self.charts: list[tuple[ChartView, ChartBlock]] = []
        self._cards: list[tuple[Card, int, int]] = []
        self._room = 0
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        for column in range(_TWELFTHS):
            self._grid.setColumnStretch(column, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)
        self._sections = list(_sections(report))
        self._head = self._made_head(self._sections.pop(0))
        self._column.addWidget(self._head)
        self._column.addLayout(self._grid)
        self._column.addStretch(1)

    def show_head(self, report: Report) -> None:
        """Say anew what stands above the cards, which are still those of before."""
        if not self._cards and not self._sections:
            self.report = report
        tiles = self.findChildren(TileButton)
        focused = next((place for place, each in enumerate(tiles) if each.hasFocus()), None)
        former, self._head = self._head, self._made_head(next(_sections(report)))
        self._column.replaceWidget(former, self._head)
        former.hide()
        former.setParent(None)
        former.deleteLater()
        self._head.show()
        if focused is not None:
            self._head.findChildren(TileButton)[focused].setFocus()

    def is_head_of(self, report: Report) -> bool:
        """Whether only the beginning of that report is here."""
        return not self._cards and not self._sections and self.report.blocks == report.blocks[:2]

    def add_rest(self, report: Report) -> None:
        """Go on with all of a report that this is the head of; to be built by `go_on`."""
        self.report = report
        self._sections = list(_sections(report))[1:]

    def go_on(self) -> None:
        """Build the cards one by one, each in a turn of its own, so that nobody waits."""
        if self._sections:
            self._add_card(self._sections.pop(0))
        if self._sections:
            QTimer.singleShot(0, self, self.go_on)
        else:
            self.built.emit()

    def take_keyboard(self) -> None:
        """The first figure gets the keyboard."""
        first = self.findChild(TileButton)
        if isinstance(first, TileButton):
            first.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        former, self._room = self._room, self.width()
        if any(
            (former < edge) is not (self._room < edge) for edge in (_CHARTS_ALONE, _TABLES_ALONE)
        ):
            self._arrange()

    def _made_head(self, blocks: Sequence[Block]) -> QWidget:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        whole = QWidget()
        whole.setLayout(column)
        for block in blocks:
            made = self._tiles(block) if isinstance(block, Tiles) else self._paragraph(block)
            column.addWidget(made)
        return whole

    def _add_card(self, blocks: Sequence[Block]) -> None:
        heading, *rest = blocks
        if isinstance(heading, Heading):
            self._cards.append(self._card(heading, rest))
            self._arrange()

    def _card(self, heading: Heading, blocks: Sequence[Block]) -> tuple[Card, int, int]:
        """A card, its share of the width, and from which width on it stands beside others."""
        aside = "" if heading.aside is None else self._wording.say(heading.aside)
        card = Card(SectionHeading(self._wording.say(heading.text), aside))
        for block in blocks:
            card.column.addWidget(self._widget(block))
        card.column.addStretch(1)
        has_table = any(isinstance(block, TableBlock) for block in blocks)
        return card, heading.share, _TABLES_ALONE if has_table else _CHARTS_ALONE

    def _widget(self, block: Block) -> QWidget:
        if isinstance(block, ChartBlock):
            return self._chart(block)
        return self._table(block) if isinstance(block, TableBlock) else self._paragraph(block)

    def _paragraph(self, block: Block) -> QWidget:
        if not isinstance(block, Paragraph):
            return QWidget()
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        whole = QWidget()
        whole.setLayout(column)
        if block.lead is not None:
            lead = PlainLabel(self._wording.say(block.lead))
            lead.setFont(fonts.strong())
            column.addWidget(lead)
        words = " ".join(self._wording.say(sentence) for sentence in block.sentences)
        if words:
            column.addWidget(PlainLabel(words, ink="muted" if block.is_muted else ""))
        return whole

    def _tiles(self, block: Tiles) -> QWidget:
        made = []
        is_low = all(tile.change is None for tile in block.tiles)
        for tile in block.tiles:
            button = TileButton(tile, self._wording, is_low=is_low)
            button.clicked.connect(partial(self._open, tile.behind))
            made.append(button)
        return TileGrid(made)

    def _chart(self, block: ChartBlock) -> QWidget:
        high = _COLUMNS_HIGH
        if block.kind is ChartKind.BARS:
            high = _BAR_HIGH * max(len(block.marks), 1)
        tips = [self._tip(mark, block) for mark in block.marks]
        made = ChartView(self._wording.say(block.words), tips, high)
        made.mark_chosen.connect(lambda place: self._open(block.marks[place].behind))
        self.charts.append((made, block))
        return made

    def _tip(self, mark: Mark, block: ChartBlock) -> str:
        say = self._wording.say
        words = say(mark.label)
        if mark.told is None or mark.value.value is not None:
            words += f": {say(mark.value)}"
        if mark.told is not None:
            words += f"\n{say(Phrase('chart.told', mark.told._asdict()))}"
        if mark.note is not None:
            words += f"\n{say(mark.note)}"
        if mark.reference is not None and block.reference is not None:
            words += f"\n{say(block.reference)}: {say(mark.reference)}"
        return words

    def _table(self, block: TableBlock) -> QWidget:
        made = FigureTable(block, self._wording)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        made.row_chosen.connect(partial(self._open_row, block))
        return made

    def _open(self, behind: object, *_how: object) -> None:
        if behind is not None:
            self.opened.emit(behind)

    def _open_row(self, block: TableBlock, place: int) -> None:
        row = block.rows[place]
        if row.behind is not None:
            self.opened.emit(row.behind)
        elif row.deal is not None:
            self.record_opened.emit(Kind.DEAL, row.deal)
        elif row.ticket is not None:
            self.record_opened.emit(Kind.TICKET, row.ticket)
        elif row.customer is not None:
            self.record_opened.emit(*row.customer)
        elif row.goal is not None:
            self.goal_opened.emit(row.goal)

    def _arrange(self) -> None:
        """Cards side by side while their shares fill a row, else one below the other."""
        line = used = 0
        for card, share, edge in self._cards:
            wanted = _TWELFTHS if self._room < edge else share
            if used + wanted > _TWELFTHS:
                line, used = line + 1, 0
            self._grid.addWidget(card, line, used, 1, wanted)
            used += wanted


def _sections(report: Report) -> Iterator[list[Block]]:
    """What a screen shows: what comes before the first title, then each title with its blocks."""
    section: list[Block] = []
    is_shown = True
    for block in report.blocks:
        if isinstance(block, Heading):
            if is_shown:
                yield section
            is_shown, section = block.medium is not Medium.PAPER, []
        if not isinstance(block, PageBreak):
            section.append(block)
    if is_shown:
        yield section
