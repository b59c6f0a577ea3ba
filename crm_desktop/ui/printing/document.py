"""A report set on pages, ready to be painted on anything."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from crm_desktop.domain.report import (
    Block,
    ChartBlock,
    ChartKind,
    Heading,
    Medium,
    PageBreak,
    Paragraph,
    Phrase,
    Report,
    TableBlock,
    Tiles,
    When,
    Wording,
)
from crm_desktop.services.reporting import Look, Size, Vectors
from crm_desktop.ui.printing import chart_piece, flow, table_pieces, text_pieces, tile_pieces
from crm_desktop.ui.printing.sheet import POINT, Sheet, font, inks, paint_line

DrawChart = Callable[[ChartBlock, Wording, Look, Size], Vectors]
_COLUMNS_HIGH, _BAR_HIGH = 150, 20


class Document:
    """The pages of a report on a sheet; `draw` makes its charts."""

    def __init__(self, report: Report, wording: Wording, sheet: Sheet, draw: DrawChart) -> None:
        self._report, self._wording, self._sheet, self._draw = report, wording, sheet, draw
        self.pages = flow.pages(tuple(self._pieces()), sheet.room.height())

    @property
    def sheet(self) -> Sheet:
        """What it is set on."""
        return self._sheet

    def title(self) -> str:
        """What the report is called."""
        return self._wording.say(self._report.title)

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page (the first is 0), in tenths of a point from the corner of the sheet."""
        room = self._sheet.room
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for placed in self.pages[number]:
            top = room.top() + placed.top
            piece = placed.piece
            piece.paint(painter, QRectF(room.left(), top, room.width(), piece.height))
        self._paint_foot(painter, number)

    def _pieces(self) -> Iterator[flow.Piece]:
        begins, is_on_paper = False, True
        day = self._wording.say(When(self._report.day, self._report.day))
        yield text_pieces.opening(self._report, self._wording, day)
        former: Block | None = None
        for block in self._report.blocks:
            is_remark = isinstance(former, Heading) and isinstance(block, Paragraph)
            former = block
            if isinstance(block, Heading):
                is_on_paper = block.medium is not Medium.SCREEN
            begins = begins or isinstance(block, PageBreak)
            if not is_on_paper:
                continue
            for piece in self._of(block):
                is_kept = piece.is_kept or is_remark  # with the heading and what it is said of
                fills = flow.WELL_FILLED if begins else flow.NEVER
                yield piece._replace(fills=fills, is_kept=is_kept)
                begins = False

    def _of(self, block: Block) -> Iterator[flow.Piece]:
        width = self._sheet.room.width()
        if isinstance(block, Heading):
            yield text_pieces.heading(block, self._wording)
        elif isinstance(block, Paragraph):
            yield from text_pieces.paragraph(block, self._wording, width)
        elif isinstance(block, Tiles):
            yield from tile_pieces.tiles(block, self._wording, width)
        elif isinstance(block, TableBlock):
            yield from table_pieces.table(block, self._wording, width)
        elif isinstance(block, ChartBlock):
            yield self._chart(block)

    def _chart(self, block: ChartBlock) -> flow.Piece:
        high = _COLUMNS_HIGH
        if block.kind is ChartKind.BARS:
            high = _BAR_HIGH * max(len(block.marks), 1)
        size = Size(round(self._sheet.room.width() / POINT), high)
        drawing = self._draw(block, self._wording, chart_piece.print_look(), size)
        return chart_piece.chart(drawing, size)

    def _paint_foot(self, painter: QPainter, number: int) -> None:
        foot, muted = self._sheet.foot, inks().muted
        painter.fillRect(QRectF(foot.left(), foot.top(), foot.width(), 0.5 * POINT), inks().line)
        names = " · ".join(filter(None, (self._report.business, self.title())))
        count = Phrase("report.page", {"page": str(number + 1), "count": str(len(self.pages))})
        small = font(8.5)
        paint_line(painter, foot, names, small, muted)
        at = Qt.AlignmentFlag.AlignRight
        paint_line(painter, foot, self._wording.say(count), small, muted, at=at)
