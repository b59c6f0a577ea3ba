"""Puts the blocks of an article into a text document: as plain runs, and no picture from outside.

Nothing of an article is ever read as HTML; a link is only kept as an address beside its words.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
    QTextLength,
    QTextTableFormat,
)

from crm_desktop.domain.markdown_tree import (
    Block,
    Code,
    Heading,
    Listing,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Side,
    Spans,
    Table,
)
from crm_desktop.ui import fonts, theme
from crm_desktop.ui.plain_text import for_display

Pictures = Mapping[str, QImage]  # by name, folded

QUOTED = QTextFormat.Property.UserProperty + 1  # how deep a block is quoted
_LONGEST = 20_000  # characters of a run that are laid out: longer ones take seconds
_INDENT, _HANG, _GAP, _ITEM_GAP, _LEADING = 22, 16, 8, 3, 130
_SIZES = {1: 1.6, 2: 1.3, 3: 1.12}
_SIDES = {
    Side.START: Qt.AlignmentFlag.AlignLeft,
    Side.MIDDLE: Qt.AlignmentFlag.AlignHCenter,
    Side.END: Qt.AlignmentFlag.AlignRight,
}


def fill(document: QTextDocument, blocks: Sequence[Block], pictures: Pictures, width: int) -> None:
    """Let a document hold just these blocks; pictures are made to fit the width."""
    document.clear()
    document.setUndoRedoEnabled(False)
    setter = _Setter(document, pictures, width)
    setter.cursor.beginEditBlock()
    setter.put(blocks)
    setter.cursor.endEditBlock()


class _Setter:
    def __init__(self, document: QTextDocument, pictures: Pictures, width: int) -> None:
        self.cursor = QTextCursor(document)
        self._document, self._pictures, self._width = document, pictures, width
        self._colors = theme.current()
        self._is_first = True
        self._left, self._quoted = 0, 0
        self._mark = ""  # of an item, before its first block

    def put(self, blocks: Sequence[Block]) -> None:
        for block in blocks:
            self._put(block)

    def _put(self, block: Block) -> None:
        if isinstance(block, Heading):
            self._begin(top=18 if block.level < 3 else 12)
            font = fonts.sized(_SIZES.get(block.level, 1.0), QFont.Weight.DemiBold)
            self._runs(block.spans, font)
        elif isinstance(block, Paragraph):
            self._begin()
            self._runs(block.spans)
        elif isinstance(block, Listing):
            for place, item in enumerate(block.items):
                self._item(item.blocks, "•" if block.first is None else f"{block.first + place}.")
        elif isinstance(block, Quote):
            self._quote(block)
        else:
            self._put_thing(block)

    def _put_thing(self, block: Code | Picture | Table | Rule) -> None:
        if isinstance(block, Code):
            self._begin(ground=self._colors.hover)
            self._text(block.text, self._style(_fixed()))
        elif isinstance(block, Picture):
            self._picture(block)
        elif isinstance(block, Table):
            self._table(block)
        else:
            self._rule()

    def _quote(self, block: Quote) -> None:
        self._quoted += 1
        self._left += _INDENT
        self.put(block.blocks)
        self._left -= _INDENT
        self._quoted -= 1

    def _begin(self, *, top: int = _GAP, ground: QColor | None = None) -> None:
        """A new block in the present indent; the first one takes the block that is there."""
        form = QTextBlockFormat()
        form.setTopMargin(0 if self._is_first else _ITEM_GAP if self._mark else top)
        form.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        form.setLeftMargin(self._left)
        form.setProperty(QUOTED, self._quoted)
        if ground is not None:
            form.setBackground(ground)
        if self._mark:
            form.setTextIndent(-_HANG)
        if self._is_first:
            self.cursor.setBlockFormat(form)
        else:
            self.cursor.insertBlock(form)
        self._is_first = False
        if self._mark:
            mark, self._mark = self._mark, ""
            self._text(f"{mark}\u00a0\u00a0", self._style(fonts.tabular(QGuiApplication.font())))

    def _style(self, font: QFont | None = None) -> QTextCharFormat:
        style = QTextCharFormat()
        style.setFont(font or QGuiApplication.font())
        style.setForeground(self._colors.muted if self._quoted else self._colors.text)
        return style

    def _runs(self, spans: Spans, font: QFont | None = None) -> None:
        for span in spans:
            style = self._style(font)
            if span.bold:
                style.setFontWeight(QFont.Weight.Bold)
            style.setFontItalic(span.italic)
            if span.code:
                style.setFontFamilies(_fixed().families())
                style.setBackground(self._colors.hover)
            if span.link:
                style.setAnchor(True)
                style.setAnchorHref(span.link)
                style.setForeground(self._colors.accent)
            self._text(span.text, style)

    def _text(self, text: str, style: QTextCharFormat) -> None:
        """As it stands: a line break within it is one of the paragraph, not a new one."""
        shown = for_display(text, _LONGEST)
        self.cursor.insertText(shown.replace("\r", "").replace("\n", "\u2028"), style)

    def _item(self, blocks: Sequence[Block], mark: str) -> None:
        self._left += _INDENT
        self._mark = mark
        self.put(blocks)
        if self._mark:  # an item without a word
            self._begin(top=2)
        self._left -= _INDENT

    def _picture(self, block: Picture) -> None:
        self._begin()
        image = self._pictures.get(block.name.casefold())
        if image is None:
            style = self._style()
            style.setForeground(self._colors.muted)
            self._text(f"[{block.words or block.name}]", style)
            return
        name = f"picture:{block.name.casefold()}"
        self._document.addResource(
            QTextDocument.ResourceType.ImageResource.value, QUrl(name), image
        )
        form = QTextImageFormat()
        form.setName(name)
        form.setWidth(min(image.width(), max(self._width - self._left, 60)))
        form.setToolTip("")
        self.cursor.insertImage(form)

    def _table(self, block: Table) -> None:
        form = QTextTableFormat()
        form.setBorderCollapse(True)
        form.setBorder(1)
        form.setBorderBrush(self._colors.line)
        form.setCellPadding(5)
        form.setTopMargin(_GAP)
        form.setLeftMargin(self._left)
        form.setColumnWidthConstraints(
            [QTextLength(QTextLength.Type.VariableLength, 0)] * len(block.sides)
        )
        rows = (block.head, *block.rows)
        table = self.cursor.insertTable(len(rows), len(block.sides), form)
        for line, row in enumerate(rows):
            for place, spans in enumerate(row):
                self.cursor = table.cellAt(line, place).firstCursorPosition()
                cell = QTextBlockFormat()
                cell.setAlignment(_SIDES[block.sides[place]])
                self.cursor.setBlockFormat(cell)
                self._runs(spans, None if line else fonts.strong())
        self.cursor = QTextCursor(self._document)
        self.cursor.movePosition(QTextCursor.MoveOperation.End)
        self._is_first = True  # the table leaves a block behind it

    def _rule(self) -> None:
        self._begin()
        form = self.cursor.blockFormat()
        form.setProperty(
            QTextFormat.Property.BlockTrailingHorizontalRulerWidth,
            QTextLength(QTextLength.Type.PercentageLength, 100),
        )
        self.cursor.setBlockFormat(form)


def _fixed() -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPointSizeF(QGuiApplication.font().pointSizeF() * 0.95)
    return font
