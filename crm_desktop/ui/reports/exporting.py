"""A report into a file: where to, written away from the window's thread, told when it is there."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.report import Report
from crm_desktop.services.reporting import begun_file, vectors, write_tables
from crm_desktop.ui import fonts
from crm_desktop.ui.dialogs.export_toast import toast_of
from crm_desktop.ui.dialogs.file_choice import ask_where_to_save, documents, free_name
from crm_desktop.ui.printing.document import Document
from crm_desktop.ui.printing.outputs import write_pdf
from crm_desktop.ui.printing.sheet import Sheet, sheet_of
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


def write_report(runner: Runner, screen: QWidget, report: Report, country: str, path: Path) -> None:
    """Write the report as PDF, on the paper of the country, and say when it is there."""
    fonts.load_inter()  # on this thread, before another one paints with them
    fonts.load_figures()
    job = partial(_pdf, report, ReportWords(), sheet_of(country), path)
    runner.work(screen, job, partial(_told, screen, report, path))


def write_csv(runner: Runner, screen: QWidget, report: Report, path: Path) -> None:
    """Write the tables, and say when they are there."""
    job = partial(_csv, report, ReportWords(), path)
    runner.work(screen, job, partial(_told, screen, report, path))


def _told(screen: QWidget, report: Report, path: Path, _count: int) -> None:
    toast_of(screen.window()).show_file(path, ReportWords().say(report.title))


def _pdf(report: Report, words: ReportWords, sheet: Sheet, path: Path, token: CancelToken) -> int:
    document = Document(report, words, sheet, vectors)
    with begun_file(path) as part:
        return write_pdf(document, part, token)


def _csv(report: Report, words: ReportWords, path: Path, _token: CancelToken) -> int:
    return write_tables(report, words, path)


def _proposed(report: Report, suffix: str) -> Path:
    stem = f"{ReportWords().say(report.title)} {report.day.isoformat()}"
    return free_name(documents(), stem, suffix)
