"""The ways a report goes out of the window: PDF, printer, tables."""

from PySide6.QtWidgets import QWidget

from crm_desktop.ui.reports.sources import Begun
from crm_desktop.ui.runner import Runner


class WaysOut:
    """Asks where to, and gives out what is shown, once all of it is there."""

    def __init__(self, runner: Runner, screen: QWidget) -> None:
        self._runner, self._screen = runner, screen
        self.shown: Begun | None = None

    def export_pdf(self) -> None:
        """Ask where the PDF goes, and write it."""
        from crm_desktop.ui.reports.exporting import ask_pdf

        if self.shown is not None:
            ask_pdf(self._runner, self._screen, self.shown.report, self.shown.business.country)

    def print_out(self) -> None:
        """Ask which printer, and print there."""
        from crm_desktop.ui.reports.exporting import ask_printer

        if self.shown is not None:
            ask_printer(self._runner, self._screen, self.shown.report, self.shown.business.country)

    def export_csv(self) -> None:
        """Ask where the tables go, and write them."""
        from crm_desktop.ui.reports.exporting import ask_csv

        if self.shown is not None:
            ask_csv(self._runner, self._screen, self.shown.report)
