"""How a table file is written, each convention shown and changeable."""

import codecs
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from crm_desktop.services.importing.columns import Look
from crm_desktop.services.importing.source import TableOf
from crm_desktop.ui.importing.words import number, records_words
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.translation import QT_TR_NOOP, filled, tr
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.label import secondary_label

_ENCODINGS = (
    ("utf-8", "UTF-8"),
    ("utf-8-sig", "UTF-8"),
    ("utf-16", "UTF-16"),
    ("utf-16-le", "UTF-16"),
    ("utf-16-be", "UTF-16 BE"),
    ("utf-32", "UTF-32"),
    ("cp1252", QT_TR_NOOP("Western (Windows-1252)")),
    ("mac-roman", QT_TR_NOOP("Western (Mac Roman)")),
    ("cp850", QT_TR_NOOP("Western (DOS 850)")),
    ("cp1250", QT_TR_NOOP("Central European (Windows-1250)")),
    ("iso8859-2", QT_TR_NOOP("Central European (ISO 8859-2)")),
    ("cp852", QT_TR_NOOP("Central European (DOS 852)")),
    ("cp1251", QT_TR_NOOP("Cyrillic (Windows-1251)")),
    ("koi8-r", QT_TR_NOOP("Cyrillic (KOI8-R)")),
    ("koi8-u", QT_TR_NOOP("Cyrillic (KOI8-U)")),
    ("iso8859-5", QT_TR_NOOP("Cyrillic (ISO 8859-5)")),
    ("cp866", QT_TR_NOOP("Cyrillic (DOS 866)")),
    ("cp1253", QT_TR_NOOP("Greek (Windows-1253)")),
    ("iso8859-7", QT_TR_NOOP("Greek (ISO 8859-7)")),
    ("cp1254", QT_TR_NOOP("Turkish (Windows-1254)")),
    ("cp1257", QT_TR_NOOP("Baltic (Windows-1257)")),
    ("cp1255", QT_TR_NOOP("Hebrew (Windows-1255)")),
    ("cp1256", QT_TR_NOOP("Arabic (Windows-1256)")),
    ("cp874", QT_TR_NOOP("Thai (Windows-874)")),
    ("cp932", QT_TR_NOOP("Japanese (Shift JIS)")),
    ("euc_jp", QT_TR_NOOP("Japanese (EUC)")),
    ("gb18030", QT_TR_NOOP("Chinese (GB 18030)")),
    ("big5hkscs", QT_TR_NOOP("Chinese (Big5)")),
    ("cp949", QT_TR_NOOP("Korean (949)")),
)
_DELIMITERS = (
    (",", QT_TR_NOOP("comma")),
    (";", QT_TR_NOOP("semicolon")),
    ("\t", QT_TR_NOOP("tab")),
    ("|", QT_TR_NOOP("bar |")),
)
_DAY_ORDERS = (
    (None, QT_TR_NOOP("auto")),
    (True, QT_TR_NOOP("day first")),
    (False, QT_TR_NOOP("month first")),
)
_DECIMALS = (
    (None, QT_TR_NOOP("auto")),
    (True, QT_TR_NOOP("comma: 1,5")),
    (False, QT_TR_NOOP("point: 1.5")),
)
# Two names of one thing: only the one in use is offered.
_SAME = ({"utf-8", "utf-8-sig"}, {"utf-16", "utf-16-le"})
_WIDEST = 200
_BESIDE_TEXT = 45  # the box's paddings and its arrow
_CELLS_SHOWN = 4
_LONGEST_DETAIL = 60
_NO_DETAILS: Mapping[object, str] = MappingProxyType({})

_DETAIL = Qt.ItemDataRole.UserRole + 1
Choice = tuple[object, str]
Index = QModelIndex | QPersistentModelIndex


class Conventions(QWidget):
    """Boxes for encoding, delimiter, header, days, decimals and sheet; only those that apply."""

    dialect_chosen = Signal(object)  # Dialect
    of_chosen = Signal(object)  # TableOf
    sheet_chosen = Signal(str)
    day_first_chosen = Signal(object)  # True, False or None
    decimal_comma_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self._flow = FlowLayout(self, spacing=8)
        self._pairs: dict[QComboBox, QWidget] = {}
        self.of = self._box(tr("Rows are"))
        self.sheet = self._box(tr("Sheet"))
        self.encoding = self._box(tr("Encoding"))
        self.delimiter = self._box(tr("Delimiter"))
        self.header = self._box(tr("Header"))
        self.days = self._box(tr("Dates"))
        self.decimals = self._box(tr("Decimals"))
        self.of.activated.connect(lambda _: self.of_chosen.emit(TableOf(self.of.currentData())))
        self.sheet.activated.connect(lambda _: self.sheet_chosen.emit(self.sheet.currentData()))
        self.days.activated.connect(lambda _: self.day_first_chosen.emit(self.days.currentData()))
        self.decimals.activated.connect(
            lambda _: self.decimal_comma_chosen.emit(self.decimals.currentData())
        )
        for box in (self.encoding, self.delimiter, self.header):
            box.activated.connect(self._dialect_changed)

    def set_look(self, look: Look) -> None:
        """Show how this file is read."""
        self._look = look
        dialect, mapping = look.source.dialect, look.source.mapping
        if dialect is None or mapping is None:
            return
        _fill(self.of, [(of, records_words(of)) for of in TableOf], mapping.of)
        _fill(self.sheet, [(name, name) for name in look.sheets], dialect.sheet)
        _fill(self.encoding, _encodings(dialect.encoding), dialect.encoding)
        _fill(self.delimiter, _delimiters(dialect.delimiter), dialect.delimiter)
        _fill(self.header, _headers(look), dialect.header_row, _first_cells(look))
        _fill(self.days, _words(_DAY_ORDERS), mapping.day_first)
        decimal, is_deals = mapping.decimal_comma, mapping.of is TableOf.DEALS
        shown = dialect.decimal_comma if decimal is None and not is_deals else decimal
        _fill(self.decimals, _words(_DECIMALS), shown)
        how = (self.sheet,) if dialect.sheet else (self.encoding, self.delimiter)
        self._show((self.of, *how, self.header, self.days, self.decimals))

    def _dialect_changed(self, _place: int) -> None:
        dialect = self._look.source.dialect if self._look is not None else None
        if dialect is None:
            return
        changed = replace(dialect, header_row=self.header.currentData())
        if not dialect.sheet:
            encoding, delimiter = self.encoding.currentData(), self.delimiter.currentData()
            changed = replace(changed, encoding=encoding, delimiter=delimiter)
        if changed != dialect:
            self.dialect_chosen.emit(changed)

    def _show(self, boxes: Sequence[QComboBox]) -> None:
        for box, pair in self._pairs.items():
            self._flow.removeWidget(pair)
            pair.setVisible(box in boxes)
        for box in boxes:
            self._flow.addWidget(self._pairs[box])
        self.updateGeometry()

    def _box(self, words: str) -> QComboBox:
        pair = QWidget(self)
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        box = QComboBox()
        box.setAccessibleName(words)
        box.setMaxVisibleItems(16)
        box.view().setItemDelegate(_DetailDelegate(box))
        row.addWidget(secondary_label(words))
        row.addWidget(box)
        self._pairs[box] = pair
        return box


def encoding_words(encoding: str) -> str:
    """An encoding as people know it: "UTF-8", "Western (Windows-1252)"."""
    return tr(dict(_ENCODINGS).get(_known(encoding), encoding))


def delimiter_words(delimiter: str) -> str:
    """A delimiter in a word."""
    return tr(dict(_DELIMITERS).get(delimiter, delimiter))


def _fill(
    box: QComboBox,
    choices: Sequence[Choice],
    present: object,
    details: Mapping[object, str] = _NO_DETAILS,
) -> None:
    box.clear()
    for place, (value, words) in enumerate(choices):
        box.addItem(one_line(words), value)
        box.setItemData(place, one_line(details.get(value, ""))[:_LONGEST_DETAIL], _DETAIL)
        if value == present:
            box.setCurrentIndex(place)
    # As wide as what it says, not as the longest of what it could say; the list below is.
    text = box.fontMetrics().horizontalAdvance(box.currentText()) + _BESIDE_TEXT
    box.setFixedWidth(min(text, _WIDEST))
    box.view().setMinimumWidth(box.view().sizeHintForColumn(0) + _BESIDE_TEXT)


def _words(choices: Sequence[Choice]) -> list[Choice]:
    return [(value, tr(words)) for value, words in choices]


def _known(encoding: str) -> str:
    names = [name for name, _ in _ENCODINGS]
    if encoding in names:
        return encoding
    try:
        wanted = codecs.lookup(encoding)
    except LookupError:
        return encoding
    return next((name for name in names if codecs.lookup(name) == wanted), encoding)


def _encodings(present: str) -> list[Choice]:
    left_out = {name for same in _SAME if present in same for name in same - {present}}
    left_out |= {max(same) for same in _SAME if present not in same}
    offered: list[Choice] = [
        (name, tr(words)) for name, words in _ENCODINGS if name not in left_out
    ]
    if present not in [name for name, _ in offered]:
        offered.insert(0, (present, encoding_words(present)))
    return offered


def _delimiters(present: str) -> list[Choice]:
    offered = _words(_DELIMITERS)
    return offered if present in dict(_DELIMITERS) else [(present, present), *offered]


def _headers(look: Look) -> list[Choice]:
    """None, or one of the first records."""
    numbers = [place for place, _ in look.top]
    present = look.source.dialect.header_row if look.source.dialect else None
    if present is not None and present + 1 not in numbers:
        numbers.append(present + 1)
    rows = [(n - 1, filled(tr("row {number}"), number=number(n))) for n in numbers]
    return [(None, tr("none")), *rows]


def _first_cells(look: Look) -> dict[object, str]:
    """What stands in the first records, by their index."""
    return {
        place - 1: ", ".join([cell.strip() for cell in cells if cell.strip()][:_CELLS_SHOWN])
        for place, cells in look.top
    }


class _DetailDelegate(QStyledItemDelegate):
    """Shows in the list what the box itself has no room for."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        detail = index.data(_DETAIL)
        if detail:
            option.text = f"{option.text}: {detail}"
