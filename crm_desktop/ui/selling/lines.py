"""The lines of forms about deals: people, days, entries of lists."""

from collections.abc import Mapping, Sequence
from datetime import date

from crm_desktop.domain.fields import Field, FieldType
from crm_desktop.domain.figures import Conventions
from crm_desktop.domain.option import Option, OptionList
from crm_desktop.services.options import of_list
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.dialogs import day_words
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.dialogs.value_lines import ChoiceLine, DayLine
from crm_desktop.ui.translation import tr

Lists = Mapping[OptionList, Sequence[Option]]
_DAY = Field(0, "deal", "", FieldType.DAY)
_DAYS = ("close_day", "rate_day", "step_day")


def read_lists(reading: Reading) -> Lists:
    """What the fields of a deal offer."""
    wanted = (OptionList.DEAL_TYPE, OptionList.SOURCE, OptionList.LOST_REASON)
    return {name: of_list(reading, name) for name in wanted}


def choice(name: str, label: str, entries: Sequence[Option]) -> FormField:
    """A field that offers the entries of a list."""
    offered = [entry.name for entry in entries if not entry.is_closed]
    return FormField(name, label, make=lambda: ChoiceLine(offered))


def day_line(how: Conventions) -> DayLine:
    """A line for a day, with a calendar."""
    return DayLine(_DAY, how)


def day_hint() -> str:
    """What can be typed for a day."""
    return tr("tomorrow, fri, 15.12. …")


def days_typed(values: Mapping[str, str], today: date) -> dict[str, str]:
    """The same with days as ISO where words such as “tomorrow” mean one."""
    return {name: _value(name, text, today) for name, text in values.items()}


def _value(name: str, text: str, today: date) -> str:
    found = day_words.day(text, today) if name in _DAYS and text.strip() else None
    return text if found is None else found.isoformat()
