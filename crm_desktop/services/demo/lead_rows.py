"""How leads are written down: columns of the contact, its history, its answers."""

from collections.abc import Iterator
from datetime import date

from crm_desktop.domain.option import OptionList
from crm_desktop.services.demo.campaigns import campaign_then
from crm_desktop.services.demo.lists import Lists
from crm_desktop.services.demo.sales.course import DAY
from crm_desktop.services.demo.sales.dealings import Dealings
from crm_desktop.services.demo.workdays import Calendar

COLUMNS = (
    "lifecycle source_detail lead_note expected_currency decision lead_status_id source_id"
    " lead_reason_id expected_amount campaign"
).split()
HISTORY = "id contact_id at lifecycle lead_status_id".split()
ANSWERS = "id contact_id item answer note day".split()
Row = tuple[object, ...]


class LeadRows:
    """Makes the rows of one person's dealings."""

    def __init__(self, lists: Lists, calendar: Calendar, currency: str) -> None:
        self._lists, self._calendar, self._currency = lists, calendar, currency

    def columns(self, dealings: Dealings) -> Row:
        """What stands in the contact, in `COLUMNS`."""
        lead, get = dealings.lead, self._lists.get
        if lead is None:
            return (dealings.lifecycle, "", "", "", dealings.decision, None, None, None, None, "")
        return (
            dealings.lifecycle,
            lead.detail,
            lead.note,
            self._currency if lead.estimate is not None else "",
            dealings.decision,
            get(OptionList.LEAD_STATUS, lead.status),
            get(OptionList.SOURCE, lead.source.code),
            get(OptionList.UNQUALIFIED_REASON, lead.reason) if lead.reason else None,
            lead.estimate,
            campaign_then(
                lead.source.code, dealings.changes[0].moment // DAY - self._calendar.today
            ),
        )

    def history(self, contact: int, dealings: Dealings) -> Iterator[Row]:
        """Rows in `HISTORY` but for the id."""
        for change in dealings.changes:
            at = self._calendar.instant(*divmod(change.moment, DAY))
            status = self._lists.get(OptionList.LEAD_STATUS, change.status)
            yield contact, at, change.lifecycle, status

    def answers(self, contact: int, dealings: Dealings) -> Iterator[Row]:
        """Rows in `ANSWERS` but for the id."""
        for answer in dealings.lead.answers if dealings.lead else ():
            day = date.fromordinal(answer.day).isoformat()
            yield contact, answer.item, answer.answer, "", day
