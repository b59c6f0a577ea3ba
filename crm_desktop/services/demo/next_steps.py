"""The next steps of open leads and deals: planned for most, forgotten for some."""

from crm_desktop.services.demo.chance import Chance
from crm_desktop.services.demo.sales.cards import NEGOTIATION, PROPOSAL, PROSPECTING, QUALIFIED
from crm_desktop.services.demo.sales.deals import Deal
from crm_desktop.services.demo.sales.leads import Lead
from crm_desktop.services.demo.schedule import Happening, Sale, due_day, kind_of, sales_plan
from crm_desktop.services.demo.workdays import Calendar, minute_of_day

_OF_STATUS = {
    "new": (0.5, ("plan_call", "plan_mail")),
    "attempting": (0.65, ("plan_call", "plan_mail")),
    "contacted": (0.65, ("plan_call", "plan_mail", "plan_meeting")),
    "qualified": (0.8, ("plan_meeting", "plan_mail", "plan_task")),
    "nurture": (0.5, ("plan_mail", "plan_call")),
}
_OF_STAGE = {
    PROSPECTING: ("plan_call", "plan_call", "plan_mail"),
    QUALIFIED: ("plan_meeting", "plan_visit", "plan_task"),
    PROPOSAL: ("plan_call", "plan_mail", "plan_call"),
    NEGOTIATION: ("plan_meeting", "plan_call"),
}
_OF_DEALS = 0.76


class NextSteps:
    """Draws the next step of each."""

    def __init__(self, seed: int, calendar: Calendar) -> None:
        self._chance, self._calendar = Chance(seed), calendar
        self._share = 0.5

    def of_lead(self, place: int, lead: Lead) -> list[Happening]:
        """At most one; none where the lead is over."""
        share, words = _OF_STATUS.get(lead.status, (0.0, ()))
        sale = Sale(place, lead.work, lead.variant)
        return self._plan(sale, words) if self._chance.happens(share) else []

    def of_deal(self, sale: Sale, deal: Deal) -> list[Happening]:
        """At most one; none where the deal is closed."""
        if not deal.is_open or not self._chance.happens(_OF_DEALS):
            return []
        return self._plan(sale, _OF_STAGE[deal.state.stage])

    def _plan(self, sale: Sale, words: tuple[str, ...]) -> list[Happening]:
        chance, calendar = self._chance, self._calendar
        # Steps of the golden ratio: also a few have some that are overdue and some for today.
        self._share = (self._share + 0.618034) % 1
        day = due_day(chance, calendar, self._share)
        chosen = chance.pick(words)
        if chosen == "plan_visit" and sale.work != "signs":
            chosen = "plan_meeting"  # there is nothing to measure
        if day != calendar.working_day(day):
            chosen = "plan_task"  # on a free day nobody is called
        minute = minute_of_day(chance, kind_of(chosen)) // 15 * 15
        return [sales_plan(day, minute, sale, chosen)]
