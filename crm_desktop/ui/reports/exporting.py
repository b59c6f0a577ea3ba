"""A report into a file: where to, written away from the window's thread, told when it is there."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPagedPaintDevice, QPageSize
from PySide6.QtWidgets import QDialog, QWidget

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.report import Report
from crm_desktop.services.reporting import begun_file, vectors, write_tables
from crm_desktop.ui.dialogs.export_toast import toast_of
from crm_desktop.ui.dialogs.file_choice import ask_where_to_save, documents, free_name
from crm_desktop.ui.printing.document import Document
from crm_desktop.ui.printing.outputs import paint_pages, write_pdf
from crm_desktop.ui.printing.sheet import Sheet, load_fonts, sheet_of, sheet_on
from crm_desktop.ui.reports.words import ReportWords
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import tr


def ask_pdf(runner: Runner, screen: QWidget, report: Report, country: str) -> None:
    """Ask where the PDF goes, and write it there."""
    then = partial(write_report, runner, screen, report, country)
    ask_where_to_save(screen, tr("Export PDF"), _proposed(report, ".pdf"), then)


def ask_csv(runner: Runner, screen: QWidget, report: Report) -> None:
    """Ask where the tables go, and write them there."""
    then = partial(write_csv, runner, screen, report)
    ask_where_to_save(screen, tr("Export CSV"), _proposed(report, ".csv"), then)


def ask_printer(runner: Runner, screen: QWidget, report: Report, country: str) -> None:
    """Ask which printer, and print there."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(sheet_of(country).size))
    dialog = QPrintDialog(printer, screen)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(partial(print_report, runner, screen, report, printer))
    QDialog.open(dialog)  # its own way of opening wants a slot by name


def print_report(
    runner: Runner, screen: QWidget, report: Report, printer: QPagedPaintDevice
) -> None:
    """Set the report on the paper of the printer, and paint its pages there."""
    load_fonts()
    size = printer.pageLayout().pageSize()
    job = partial(_document, report, ReportWords(), sheet_on(size.id()))

    def paint(document: Document) -> None:
        paint_pages(document, printer, Path(), CancelToken())

    runner.work(screen, job, paint)


def write_report(runner: Runner, screen: QWidget, report: Report, country: str, path: Path) -> None:
    """Write the report as PDF, on the paper of the country, and say when it is there."""
    load_fonts()
    job = partial(_pdf, report, ReportWords(), sheet_of(country), path)
    runner.work(screen, job, partial(_told, screen, report, path))


def write_csv(runner: Runner, screen: QWidget, report: Report, path: Path) -> None:
    """Write the tables, and say when they are there."""
    job = partial(_csv, report, ReportWords(), path)
    runner.work(screen, job, partial(_told, screen, report, path))


def _told(screen: QWidget, report: Report, path: Path, _count: int) -> None:
    toast_of(screen.window()).show_file(path, ReportWords().say(report.title))


def _pdf(report: Report, words: ReportWords, sheet: Sheet, path: Path, token: CancelToken) -> int:
    document = _document(report, words, sheet, token)
    with begun_file(path) as part:
        return write_pdf(document, part, token)


def _document(report: Report, words: ReportWords, sheet: Sheet, _token: CancelToken) -> Document:
    return Document(report, words, sheet, vectors)


def _csv(report: Report, words: ReportWords, path: Path, _token: CancelToken) -> int:
    return write_tables(report, words, path)


def _proposed(report: Report, suffix: str) -> Path:
    stem = f"{ReportWords().say(report.title)} {report.day.isoformat()}"
    return free_name(documents(), stem, suffix)
