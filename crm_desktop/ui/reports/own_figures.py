"""What the user expects of the months to come: a line for each, written in one step."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.figures import conventions_of, read_money, write_money
from crm_desktop.domain.forecast_ledger import month_of
from crm_desktop.domain.report import When
from crm_desktop.services.business import Business, read_business
from crm_desktop.services.forecast_months import months_ahead
from crm_desktop.services.own_figures import SetOwnFigures, own_figures, standing
from crm_desktop.services.workspace import Command, Reading
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.reports.words import ReportWords
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import filled, tr


class OwnFiguresForm(FormDialog):
    """Empty lines are months of which nothing is expected."""

    def __init__(
        self,
        runner: Runner,
        parent: QWidget,
        business: Business,
        months: Sequence[When],
        before: Mapping[str, int],
    ) -> None:
        words = ReportWords()
        fields = [FormField(month_of(when.first), words.say(when)) for when in months]
        title = filled(tr("What do you expect? ({currency})"), currency=business.currency)
        super().__init__(runner, parent, title, fields)
        self._currency = business.currency
        self._has_comma = conventions_of(business.country, business.currency).decimal_comma
        self._names = [month_of(when.first) for when in months]
        self.form.set_values(
            {name: self._worded(before[name]) for name in self._names if name in before}
        )
        self.writes(self._command_of)

    def save(self) -> None:
        """Write them, unless one cannot be read."""
        for name, text in self.form.values().items():
            amount = self._read(text)
            if text.strip() and (amount is None or amount < 0):
                self.form.show_error(name, tr("Type an amount, such as 12,000."))
                return
        super().save()

    def _command_of(self, typed: Mapping[str, str]) -> Command | None:
        if not self.form.changed():
            return None
        return SetOwnFigures({name: self._read(typed[name]) for name in self._names})

    def _worded(self, amount: int) -> str:
        return write_money(
            amount, self._currency, decimal_comma=self._has_comma, with_sign=False, is_short=True
        )

    def _read(self, text: str) -> int | None:
        return read_money(text, self._currency, decimal_comma=self._has_comma)


def ask_own_figures(runner: Runner, parent: QWidget) -> None:
    """Ask what is expected of each of the next twelve months."""
    now = runner.now()

    def read(reading: Reading) -> tuple[Business, Sequence[When], Mapping[str, int]]:
        business = read_business(reading)
        return business, months_ahead(now, business), standing(own_figures(reading))

    def show(known: tuple[Business, Sequence[When], Mapping[str, int]]) -> None:
        OwnFiguresForm(runner, parent, *known).open()

    runner.read(parent, read, show)
