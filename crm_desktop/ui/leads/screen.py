"""Leads: the inbox of people who are not yet qualified, worked through by keys."""

from collections.abc import Mapping, Sequence
from typing import Any

from crm_desktop.domain.filter import Condition, Group, Operator
from crm_desktop.services.workspace import Command
from crm_desktop.ui.filter_loading import load_filters
from crm_desktop.ui.models.column import Column
from crm_desktop.ui.records.cells import touch_cell
from crm_desktop.ui.records.screen import RecordScreen
from crm_desktop.ui.records.spec import RecordSpec
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import counted, tr

OPEN = Group(parts=(Condition("open_lead", Operator.YES),))
# Those shown first come first, with their widths; what else there is follows.
_COLUMNS = {
    "name": 135,
    "company": 108,
    "lead_status": 100,
    "source": 120,
    "score": 75,
    "odds": 65,
    "created_at": 105,
    "next_due": 92,
    "last_touch": 110,
    "title": 130,
    "lifecycle": 95,
}
_BEST_FIRST = {"order": "score", "descending": True}


class LeadsScreen(RecordScreen):
    """Shows the open leads of the business; `people` is how contacts are shown and written."""

    def __init__(self, runner: Runner, people: RecordSpec[Any, Any]) -> None:
        super().__init__(runner, leads(people), "building-2", load_filters)
        self.list.restore(_BEST_FIRST)
        self.list.table.digit_typed.connect(self._put)

    def _put(self, place: int) -> None:
        """A digit puts the leads selected into the status at that place of the list."""
        if self.list.current() is not None:
            self.acts.do_to_leads(place)


def leads(people: RecordSpec[Any, Any]) -> RecordSpec[Any, Any]:
    """Contacts as leads: only those that are open, with what counts for them first."""
    return people._replace(
        icon="inbox",
        source=people.source._replace(base=OPEN),
        columns=lambda: _columns(people.columns()),
        add=add,
        title=lambda: tr("Leads"),
        empty=lambda: tr(
            "People who may become customers belong here until they are qualified, converted or"
            " given up. “Make a lead” in the menu Lead brings contacts here."
        ),
        new_words=lambda: tr("New lead"),
        count_words=count_words,
    )


def add(values: Mapping[str, str]) -> Command:
    """The command that makes a lead of what was typed."""
    from crm_desktop.services.contacts import AddContact
    from crm_desktop.services.leads import AddLead

    return AddLead(AddContact(**values))


def count_words(count: int) -> str:
    """How many, in words: `18 leads`."""
    return counted(count, tr("1 lead"), tr("%Ln leads", "", count))


def _columns(known: Sequence[Column[Any]]) -> list[Column[Any]]:
    by_key = {each.key: each for each in known}
    first = [by_key[key]._replace(width=width) for key, width in _COLUMNS.items()]
    rest = [each for each in known if each.key not in _COLUMNS]
    ranked = [each._replace(rank=rank) for rank, each in enumerate([*first, *rest])]
    return [_as_age(each) if each.key == "created_at" else each for each in ranked]


def _as_age(column: Column[Any]) -> Column[Any]:
    """How long somebody has been a name on the list, instead of since when."""
    return column._replace(title=tr("Age"), cell=lambda row, now: touch_cell(row.created_at, now))
