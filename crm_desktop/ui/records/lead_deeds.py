"""What is done to leads from a list of people: status, source, given up, converted."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.option import Option, OptionList
from crm_desktop.services.campaigns import SetCampaign, all_names
from crm_desktop.services.leads import (
    Disqualify,
    MakeLeads,
    SetDecision,
    SetLeadStatus,
    SetSource,
    of_list,
)
from crm_desktop.services.workspace import Command
from crm_desktop.ui.dialogs.choice_popup import ChoicePopup, Offer
from crm_desktop.ui.lead_words import DECISIONS, decision_words
from crm_desktop.ui.records.list_pane import ListPane
from crm_desktop.ui.records.shown import Shown
from crm_desktop.ui.records.side_parts import SideParts
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.screen import Handlers
from crm_desktop.ui.translation import tr

_JUNK = "junk"


class LeadDeeds:
    """Runs them for a screen; each asks what it needs to know below the row it is about."""

    def __init__(
        self, runner: Runner, screen: QWidget, pane: ListPane, side: Callable[[], SideParts]
    ) -> None:
        self._runner, self._screen, self._list, self._side = runner, screen, pane, side

    def handlers(self) -> Handlers:
        """What is possible with the people selected."""
        return {
            "lead.make": lambda: self._write(MakeLeads(self._chosen())),
            "lead.status": partial(self._with, OptionList.LEAD_STATUS, self._ask_status),
            "lead.qualify": lambda: self._side().qualify(),
            "lead.convert": self._convert,
            "lead.disqualify": partial(self._with, OptionList.UNQUALIFIED_REASON, self._ask_reason),
            "lead.source": partial(self._with, OptionList.SOURCE, self._ask_source),
            "lead.campaign": self._ask_campaign,
            "lead.decision": self._ask_decision,
            "lead.expected": self._ask_expected,
            "lead.receipt": lambda: self._side().open_receipt(),
        }

    def put(self, place: int) -> None:
        """Put the leads selected into the status at a place of the list, from 1 on."""

        def found(statuses: Sequence[Option]) -> None:
            if 1 <= place <= len(statuses):
                self._put(statuses[place - 1])

        self._with(OptionList.LEAD_STATUS, found)

    def _chosen(self) -> tuple[int, ...]:
        return tuple(self._list.selected())

    def _write(self, command: Command) -> None:
        self._runner.write(self._screen, command)

    def _with(self, name: OptionList, then: Callable[[Sequence[Option]], None]) -> None:
        """Go on with the entries of a list that are offered."""

        def offered(found: list[Option]) -> None:
            if self._chosen():
                then([option for option in found if not option.is_closed])

        self._runner.read(self._screen, lambda reading: of_list(reading, name), offered)

    def _ask_status(self, statuses: Sequence[Option]) -> None:
        numbered = enumerate(statuses, 1)
        offers = [Offer(each.id, f"{number}  {each.name}") for number, each in numbered]
        by_id = {each.id: each for each in statuses}
        self._choose(tr("Lead status"), offers, lambda key, _note: self._put(by_id[int(key)]))

    def _put(self, status: Option) -> None:
        if status.code == _JUNK:
            self._write(Disqualify(self._chosen(), None, is_junk=True))
        elif status.type == "lost":
            self.handlers()["lead.disqualify"]()
        elif status.type == "won" and len(self._chosen()) == 1:
            self._convert()
        else:
            self._write(SetLeadStatus(self._chosen(), status.id))

    def _ask_reason(self, reasons: Sequence[Option]) -> None:
        offers = [Offer(each.id, each.name, each.code == "other") for each in reasons]
        offers.append(Offer(_JUNK, tr("Junk: no reason needed")))

        def chosen(key: int | str, note: str) -> None:
            is_junk = key == _JUNK
            reason = None if is_junk else int(key)
            self._write(Disqualify(self._chosen(), reason, note, is_junk=is_junk))

        self._choose(tr("Why is nothing to come of it?"), offers, chosen, tr("Note"))

    def _ask_source(self, sources: Sequence[Option]) -> None:
        offers = [Offer(each.id, each.name) for each in sources]
        offers.append(Offer("", tr("Not known")))

        def chosen(key: int | str, note: str) -> None:
            source = int(key) if key else None
            self._write(SetSource(self._chosen(), source, note or (None if source else "")))

        self._choose(tr("Where do they come from?"), offers, chosen, tr("In detail"))

    def _ask_campaign(self) -> None:
        def show(found: Sequence[tuple[int, str]]) -> None:
            offers = [Offer(name, name) for _, name in found]
            offers.append(Offer("", tr("As the rule has it")))
            self._choose(
                tr("Which campaign do they come from?"),
                offers,
                lambda key, _note: self._write(SetCampaign("contact", self._chosen(), str(key))),
            )

        self._runner.read(self._screen, all_names, show)

    def _ask_decision(self) -> None:
        offers = [Offer(each, decision_words(each)) for each in DECISIONS]
        offers.append(Offer("", tr("not known")))
        self._choose(
            tr("Part in the decision"),
            offers,
            lambda key, _note: self._write(SetDecision(self._chosen(), str(key))),
        )

    def _ask_expected(self) -> None:
        from crm_desktop.ui.records.lead_forms import ask_expected

        shown = self._side().shown()
        lead = shown.lead.lead if isinstance(shown, Shown) and shown.lead else None
        ask_expected(self._runner, self._screen.window(), self._anchor(), self._chosen(), lead)

    def _convert(self) -> None:
        from crm_desktop.ui.records.converting import convert

        current = self._list.current()
        if current is not None:
            convert(self._runner, self._screen, current, self._list.go_to)

    def _choose(
        self,
        title: str,
        offers: Sequence[Offer],
        then: Callable[[int | str, str], None],
        note_hint: str = "",
    ) -> None:
        popup = ChoicePopup(self._screen.window(), title, offers, note_hint)
        popup.chosen.connect(then)
        popup.open_at(self._anchor())

    def _anchor(self) -> QRect:
        """Where the current row is in the window."""
        table = self._list.table
        place = table.visualRect(table.currentIndex().siblingAtColumn(0))
        at = table.viewport().mapTo(self._screen.window(), QPoint(8, place.top()))
        return QRect(at, place.size())
