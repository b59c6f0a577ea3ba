"""Reports in the user's language: phrases, figures and days as text."""

import re
from datetime import timedelta
from unicodedata import bidirectional

from PySide6.QtCore import QDate, QLocale

from crm_desktop.domain.figures import decimals_of, write_money, write_number
from crm_desktop.domain.report import Figure, Grain, Phrase, Said, Unit, When
from crm_desktop.ui.amounts import short_words
from crm_desktop.ui.plain_text import isolated, one_line
from crm_desktop.ui.reports.phrases import PHRASES, SINGLE
from crm_desktop.ui.translation import counted, filled, filled_whole, short, tr

NOTHING = "–"
_MINUS = "−"
# A day before a month before a year, whose end can be left out: `d MMMM yyyy`, `d. MMMM yyyy`.
_DAY_FIRST = re.compile(r"d\.? MMMM yyyy$")
_MINUTE = 60_000
_MANY_HOURS = 10  # from which on minutes are left out
# What a difference is measured in, and the least of it that is told.
_WHOLE = {
    Unit.MORE_DAYS: (Unit.DAYS, 1),
    Unit.MORE_TIME: (Unit.TIME, _MINUTE),
    Unit.MORE_SCORE: (Unit.SCORE, 1),
}
_EXACT = 1000  # whole units of a currency from which on cents are left out


class ReportWords:
    """A `Wording` for the language and country in force when it was made."""

    def __init__(self, locale: QLocale | None = None) -> None:
        self._locale = QLocale() if locale is None else locale
        self._form = _without_weekday(self._locale.dateFormat(QLocale.FormatType.LongFormat))
        self._has_comma = self._locale.decimalPoint() == ","

    def say(self, said: Said) -> str:
        """The text of a phrase, a figure, some days, or the user's own words in one line."""
        if isinstance(said, Phrase):
            return self._phrase(said)
        if isinstance(said, Figure):
            return self._figure(said)
        return self._days(said) if isinstance(said, When) else one_line(said)

    def plain(self, figure: Figure) -> str:
        """A figure as a number that a spreadsheet can count with."""
        if figure.value is None:
            return ""
        places = decimals_of(figure.currency) if figure.unit is Unit.MONEY else 0
        value = figure.value
        if figure.unit is Unit.SHARE:
            places, value = 4, value * 10**4
        elif figure.unit is Unit.TIME:
            places, value = 2, value / 36_000  # hours
        elif figure.unit is Unit.TENTHS:
            places, value = 1, value * 10
        return write_number(round(value), places, decimal_comma=self._has_comma, least=places)

    def short(self, said: Figure | When) -> str:
        """A figure or some days for the scale of a chart: `8k`, `Sep`."""
        if isinstance(said, When):
            return self._short_days(said)
        if said.unit is not Unit.MONEY:
            return self._figure(said)
        return short_words(said.value or 0, said.currency, comma=self._has_comma)

    def day(self, text: str) -> str:
        """A day (`YYYY-MM-DD`) as the country writes it; nothing for none."""
        return self._date(text, self._form.replace("MMMM", "MMM")) if text else ""

    def _phrase(self, phrase: Phrase) -> str:
        text = PHRASES[phrase.key]
        place, single = SINGLE.get(phrase.key, ("", text))
        decides = phrase.values.get(place)
        if isinstance(decides, Figure) and decides.value == 1:
            text = single
        values = {name: self._within(value) for name, value in phrase.values.items()}
        return filled_whole(tr(text), values)

    def _within(self, said: Said) -> str:
        """What stands in a phrase; our own sentences are whole there."""
        text = _fenced(self.say(said))
        return text if isinstance(said, Phrase) else short(text)

    def _figure(self, figure: Figure) -> str:
        value = figure.value
        if value is None:
            return NOTHING
        if figure.of is not None:
            of = tr("{part} of {whole}")
            return filled(of, part=self._number(value), whole=self._number(figure.of))
        if figure.unit is Unit.MONEY:
            return self._money(value, figure.currency)
        return self._measured(value, figure.unit)

    def _measured(self, value: float, unit: Unit) -> str:
        if unit is Unit.SHARE:
            return filled(tr("{number}%"), number=self._number(value * 100))
        if unit is Unit.DAYS:
            days = round(value)
            return counted(days, tr("1 day"), tr("%Ln days", "", days))
        if unit is Unit.TIME:
            return self._time(value)
        if unit in (Unit.COUNT, Unit.SCORE, Unit.TENTHS):
            return self._tenths(value) if unit is Unit.TENTHS else self._number(value)
        return self._difference(value, unit)

    def _tenths(self, value: float) -> str:
        tenths = round(value * 10)
        return write_number(tenths, 1, decimal_comma=self._has_comma, is_grouped=True, least=1)

    def _time(self, milliseconds: float) -> str:
        """Hours and minutes of work; of many hours only these."""
        minutes = round(milliseconds / _MINUTE)
        hours, rest = divmod(minutes, 60)
        if not hours:
            return filled(tr("{minutes} min"), minutes=str(rest))
        if hours >= _MANY_HOURS or not rest:
            return filled(tr("{hours} h"), hours=self._number(minutes / 60))
        return filled(tr("{hours} h {minutes} min"), hours=str(hours), minutes=str(rest))

    def _difference(self, value: float, unit: Unit) -> str:
        size = abs(value)
        if unit in _WHOLE:
            of, step = _WHOLE[unit]
            words, shown = self._measured(size, of), round(size / step)
        else:
            text = tr("{number} pt") if unit is Unit.POINTS else tr("{number}%")
            words, shown = filled(text, number=self._number(size * 100)), round(size * 100)
        sign = "±" if not shown else "+" if value > 0 else _MINUS
        return sign + words

    def _money(self, value: float, currency: str) -> str:
        """Cents are told of small amounts only, and where there are any."""
        unit = 10 ** decimals_of(currency)
        exact = round(value)
        if abs(exact) < _EXACT * unit and exact % unit:
            return write_money(exact, currency, decimal_comma=self._has_comma)
        whole = round(value / unit) * unit
        return write_money(whole, currency, decimal_comma=self._has_comma, is_short=True)

    def _number(self, value: float) -> str:
        return self._locale.toString(round(value)).replace("-", _MINUS)

    def _days(self, when: When) -> str:
        first, last = when.first, when.last
        if first == last:
            is_short = when.grain is Grain.DAY
            return self._date(first, self._form.replace("MMMM", "MMM") if is_short else self._form)
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        is_whole = first.day == 1 and (last + timedelta(1)).day == 1
        if is_whole and (first.month - 1) % months == 0 and months in (1, 3, 12):
            return self._whole(when, months)
        begin = self._date(first, self._form_before(when))
        end = self._date(last, self._form)
        return filled(tr("{first} to {last}"), first=begin, last=end)

    def _form_before(self, when: When) -> str:
        """The form of the first day, which need not tell the month or year of the last one."""
        if when.first.year != when.last.year or not _DAY_FIRST.match(self._form):
            return self._form
        if when.first.month == when.last.month:
            return self._form[: self._form.index(" ")]
        return self._form.removesuffix("yyyy").rstrip(" ")

    def _whole(self, when: When, months: int) -> str:
        if months == 12:
            return str(when.first.year)
        quarter = f"{_quarter(when)} {when.first.year}"
        return self._date(when.first, "MMMM yyyy") if months == 1 else quarter

    def _short_days(self, when: When) -> str:
        if when.grain is Grain.YEAR:
            return str(when.first.year)
        if when.grain is Grain.QUARTER:
            return _quarter(when)
        if when.grain is Grain.WEEK:
            return self._date(when.first, _without_year(self._form.replace("MMMM", "MMM")))
        return self._date(when.first, "MMM")

    def _date(self, day: object, form: str) -> str:
        return self._locale.toString(QDate.fromString(str(day), "yyyy-MM-dd"), form)


def _quarter(when: When) -> str:
    return filled(tr("Q{number}"), number=(when.first.month + 2) // 3)


def _without_weekday(form: str) -> str:
    """The country's long form of a date without the day of the week."""
    found = re.sub(r"[,،、\s]*\bdddd\b[,،、\s]*|[\s(]*dddd[\s)]*", " ", form).strip()
    return found or "d MMMM yyyy"


def _without_year(form: str) -> str:
    """A country's form of a date without the year, and the word or sign that leads to it."""
    return re.sub(r"(\s*'[^']*')?[\s,./-]*y+[\s,./年년-]*", " ", form).strip()


def _fenced(text: str) -> str:
    """What is written from right to left is kept from turning the words around it."""
    turns = any(bidirectional(sign) in ("R", "AL", "AN") for sign in text)
    return isolated(text) if turns else text
