"""What the screen of service levels shows, read at once."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from crm_desktop.domain.contact import TagRow
from crm_desktop.domain.figures import Conventions
from crm_desktop.domain.option import Option, OptionList
from crm_desktop.domain.ticket import ServiceLevelRow
from crm_desktop.services import options, service_levels, tags, working_hours
from crm_desktop.services.business import Business, read_business
from crm_desktop.services.field_values import conventions
from crm_desktop.services.working_hours import HolidayRow, WeekRow
from crm_desktop.services.workspace import Reading


class Known(NamedTuple):
    """Levels, hours and holidays, what levels can be for, and how many deadlines there are."""

    levels: Sequence[ServiceLevelRow] = ()
    names: Mapping[tuple[str, int], str] = {}
    types: Sequence[Option] = ()
    tags: Sequence[TagRow] = ()
    weeks: Sequence[WeekRow] = ()
    holidays: Sequence[HolidayRow] = ()
    running: int = 0
    business: Business = Business()
    how: Conventions = Conventions()


def read_known(reading: Reading) -> Known:
    """All of it as it stands."""
    return Known(
        service_levels.levels(reading),
        service_levels.names(reading),
        options.of_list(reading, OptionList.TICKET_TYPE),
        tags.all_tags(reading),
        working_hours.weeks(reading),
        working_hours.holidays(reading),
        working_hours.running_count(reading),
        read_business(reading),
        conventions(reading),
    )
