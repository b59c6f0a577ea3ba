"""Articles on paper: one, or all that are published with contents before them."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QPagedPaintDevice, QPageSize
from PySide6.QtWidgets import QDialog, QWidget

from crm_desktop.domain.article import ArticleState
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.files import safe_name
from crm_desktop.domain.filter import Condition, Group, Operator
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.services import articles
from crm_desktop.services.business import read_business
from crm_desktop.services.reporting import begun_file
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.articles.loading import Loaded, load
from crm_desktop.ui.dialogs.export_toast import toast_of
from crm_desktop.ui.dialogs.file_choice import ask_where_to_save, documents, free_name
from crm_desktop.ui.printing.booklet import Booklet, Part
from crm_desktop.ui.printing.outputs import paint_pages, write_pdf
from crm_desktop.ui.printing.sheet import Sheet, load_fonts, sheet_of, sheet_on
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import filled, tr

_PUBLISHED = Group(
    parts=(Condition("article_state", Operator.HAS_ANY, (ArticleState.PUBLISHED.value,)),)
)


class _Words(NamedTuple):
    """What pages say besides the articles, worded before another thread sets them."""

    title: str
    contents: str
    page: str


class _Whole(NamedTuple):
    """All published articles, the sheet that is usual, and whose they are."""

    parts: tuple[Part, ...]
    sheet: Sheet
    business: str


def ask_pdf(runner: Runner, screen: QWidget, shown: Loaded) -> None:
    """Ask where the PDF goes, and write it there."""
    stem = safe_name(f"{shown.detail.row.name}.pdf").removesuffix(".pdf")
    then = partial(write_article, runner, screen, shown)
    ask_where_to_save(screen, tr("Export PDF"), free_name(documents(), stem, ".pdf"), then)


def ask_whole_pdf(runner: Runner, screen: QWidget) -> None:
    """Ask where the PDF of all published articles goes, and write it there."""
    proposed = free_name(documents(), tr("Knowledge"), ".pdf")
    ask_where_to_save(screen, tr("Export PDF"), proposed, partial(write_all, runner, screen))


def ask_printer(runner: Runner, screen: QWidget, shown: Loaded) -> None:
    """Ask which printer, and print there."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(sheet_of().size))
    dialog = QPrintDialog(printer, screen)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(partial(print_article, runner, screen, shown, printer))
    QDialog.open(dialog)  # its own way of opening wants a slot by name


def print_article(
    runner: Runner, screen: QWidget, shown: Loaded, printer: QPagedPaintDevice
) -> None:
    """Set an article on the paper of the printer, and paint its pages there."""
    load_fonts()
    sheet = sheet_on(printer.pageLayout().pageSize().id())
    job = partial(_set_one, _part(shown), _words(shown.detail.row.name, ""), sheet)

    def paint(booklet: Booklet) -> None:
        paint_pages(booklet, printer, Path(), CancelToken())

    runner.work(screen, job, paint)


def write_article(runner: Runner, screen: QWidget, shown: Loaded, path: Path) -> None:
    """Write one article as PDF, on the paper of the country, and say when it is there."""
    load_fonts()
    title = shown.detail.row.name
    part, words = _part(shown), _words(title, "")
    runner.read(
        screen,
        lambda reading: _Whole((part,), sheet_of(read_business(reading).country), ""),
        lambda whole: _write(runner, screen, whole, words, path),
    )


def write_all(runner: Runner, screen: QWidget, path: Path) -> None:
    """Write all published articles as one PDF with contents, and say when it is there."""
    load_fonts()
    words = _words(tr("Knowledge"), tr("Contents"))

    def begin(whole: _Whole) -> None:
        title = filled(tr("{business}: knowledge"), business=whole.business)
        own = words._replace(title=title) if whole.business else words
        _write(runner, screen, whole, own, path)

    runner.read(screen, _read_all, begin)


def _write(runner: Runner, screen: QWidget, whole: _Whole, words: _Words, path: Path) -> None:
    def job(token: CancelToken) -> int:
        booklet = Booklet(words.title, whole.parts, whole.sheet, words.contents, words.page)
        with begun_file(path) as part:
            return write_pdf(booklet, part, token)

    def told(_count: int) -> None:
        toast_of(screen.window()).show_file(path, words.title)

    runner.work(screen, job, told)


def _set_one(part: Part, words: _Words, sheet: Sheet, _token: CancelToken) -> Booklet:
    return Booklet(words.title, (part,), sheet, words.contents, words.page)


def _words(title: str, contents: str) -> _Words:
    return _Words(title, contents, tr("{page} of {count}"))


def _part(found: Loaded) -> Part:
    row = found.detail.row
    return Part(row.name, row.category, found.blocks, found.pictures)


def _read_all(reading: Reading) -> _Whole:
    """By category, then by title. Raises `CrmError("nothing-published")`."""
    wanted: Sequence[int] = articles.ids(reading, ListQuestion("category", filter=_PUBLISHED))
    if not wanted:
        raise CrmError("nothing-published")
    business = read_business(reading)
    parts = tuple(_part(load(key, reading)) for key in wanted)
    return _Whole(parts, sheet_of(business.country), business.business_name)
