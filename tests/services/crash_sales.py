"""What the child that is killed at random moments does with leads and deals."""

import sys
from collections.abc import Mapping
from pathlib import Path

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.option import OptionList
from crm_desktop.services.activities import PlanActivity, SnoozeActivity
from crm_desktop.services.contacts import AddContact
from crm_desktop.services.deal_items import AddItem
from crm_desktop.services.deals import (
    AddDeal,
    DeleteDeals,
    LoseDeals,
    MoveDeals,
    ReopenDeals,
    WinDeals,
)
from crm_desktop.services.importing.deal_command import ImportDeals
from crm_desktop.services.importing.source import look_at
from crm_desktop.services.leads import AddLead, ConvertLead, NewDeal, Qualify, SetLeadStatus
from crm_desktop.services.options import AddOption, DeleteOption
from crm_desktop.services.pipelines import AddPipeline, DeletePipeline
from crm_desktop.services.products import AddProduct
from crm_desktop.services.sales_plan import EditPlaybook, TickOff
from crm_desktop.services.score_rules import KeepRules, offered
from crm_desktop.services.trash import RestoreRecords
from crm_desktop.services.workspace import Command, Done, Workspace

DEALS_TABLE = "deals.csv"
_PROSPECTING, _QUALIFIED, _PROPOSAL = 1, 2, 3  # stages as every file has them
_CONTACTED, _TOO_DEAR = 3, 31


class Sales:
    """Begins deals, wins and loses them, deletes and imports them; tells what was confirmed."""

    def __init__(self, workspace: Workspace, folder: Path) -> None:
        self._workspace = workspace
        self._token = CancelToken()
        self._source = look_at(folder / DEALS_TABLE, lambda _key: None)
        self.deeds = (
            self._win, self._convert, self._lose_and_regain, self._plan, self._change_lists,
            self._change_pipelines, self._move_many, self._import,
        )  # fmt: skip

    def _win(self, name: str, key: int) -> None:
        """A deal with a line goes over the board until it is won."""
        deal = self._begin(name, key)
        self._say("begun", name)
        self._do(AddItem(deal, None, {"name": "Work", "price": 5_000, "quantity": 2_000}))
        self._say("itemed", name)
        for stage in (_QUALIFIED, _PROPOSAL):
            self._do(MoveDeals((deal,), stage))
        self._say("moved", name)
        self._do(WinDeals((deal,)))
        self._say("won", name)

    def _convert(self, name: str, _key: int) -> None:
        done = self._do(AddLead(AddContact(f"lead {name}", f"Company of {name}")))
        lead = self._made(done, Kind.CONTACT)
        self._do(Qualify(lead, "budget", "yes", name))
        self._say("qualified", name)
        self._do(SetLeadStatus((lead,), _CONTACTED))
        self._do(ConvertLead(lead, NewDeal(f"deal of {name}", amount=100)))
        self._say("converted", name)

    def _lose_and_regain(self, name: str, key: int) -> None:
        deal = self._begin(name, key)
        self._do(LoseDeals((deal,), _TOO_DEAR, name))
        self._do(DeleteDeals((deal,)))
        self._say("deleted", name)
        self._do(RestoreRecords((("deal", deal),)))
        self._say("regained", name)
        self._do(ReopenDeals((deal,)))
        self._say("reopened", name)

    def _plan(self, name: str, key: int) -> None:
        """A thing to do of the playbook is done, and the next step put off."""
        deal = self._begin(name, key)
        self._do(PlanActivity(ActivityKind.TASK, f"next {name}", "2026-12-01", deal=deal))
        row = "SELECT max(id) FROM activity WHERE deal_id = ?"
        step = int(self._workspace.read(lambda r: r.value(row, (deal,)), self._token))
        self._do(SnoozeActivity(step, "2026-12-24"))
        self._say("planned", name)
        self._do(EditPlaybook(_PROSPECTING, ((0, f"ask {name}"),)))
        item = "SELECT max(id) FROM playbook_item"
        self._do(TickOff(deal, int(self._workspace.read(lambda r: r.value(item), self._token))))

    def _change_lists(self, name: str, _key: int) -> None:
        self._do(AddProduct(f"product {name}", 900))
        self._say("offered", name)
        for turn in ("kept", "gone"):
            self._do(AddOption(OptionList.SOURCE, f"{turn} {name}"))
        gone = "SELECT id FROM option WHERE name = ?"
        option = self._workspace.read(lambda r: r.value(gone, (f"gone {name}",)), self._token)
        self._do(DeleteOption(int(option)))
        self._say("sourced", name)
        self._do(weigh(self._workspace, name))
        self._say("weighed", name)

    def _change_pipelines(self, name: str, key: int) -> None:
        """A deal in another pipeline comes back to the first one when that goes."""
        self._do(AddPipeline(f"pipeline {name}", 1))
        there = """SELECT min(id), pipeline_id FROM stage
            WHERE pipeline_id = (SELECT max(id) FROM pipeline)"""
        ((stage, pipeline),) = self._workspace.read(lambda r: r.rows(there), self._token)
        self._begin(name, key, stage)
        self._do(DeletePipeline(pipeline, 1))
        self._say("mapped", name)

    def _move_many(self, name: str, _key: int) -> None:
        """Hundreds go into another stage."""
        many = "SELECT id, stage_id FROM deal WHERE name LIKE 'Many %'"
        rows = self._workspace.read(lambda r: r.rows(many), self._token)
        stage = _QUALIFIED if rows[0][1] != _QUALIFIED else _PROPOSAL
        self._do(MoveDeals(tuple(key for key, _ in rows), stage))
        self._say("all-moved", name)

    def _import(self, name: str, _key: int) -> None:
        """Bring deals in, and undo that."""
        imported = self._do(ImportDeals(self._source))
        self._say("deals-imported", name)
        if imported.step is not None:  # a former child may have left them in the file
            self._workspace.undo(self._token)
            self._say("deals-undone", name)

    def _begin(self, name: str, contact: int, stage: int | None = None) -> int:
        done = self._do(AddDeal(f"deal {name}", contact, None, stage, 100))
        return self._made(done, Kind.DEAL)

    def _made(self, done: Done, kind: Kind) -> int:
        return max(done.changes.created & done.changes.ids[kind])

    def _do(self, command: Command) -> Done:
        return self._workspace.do(command, self._token)

    def _say(self, what: str, name: str) -> None:
        sys.stdout.write(f"{what}\t{name}\n")
        sys.stdout.flush()


def weigh(workspace: Workspace, words: str) -> KeepRules:
    """The rules of scores, all with these words."""
    rows = workspace.read(offered, CancelToken()).rows
    return KeepRules([row._replace(rule=row.rule._replace(words=words)) for row in rows])


_OF_DEAL = """SELECT 1 FROM deal d JOIN stage s ON s.id = d.stage_id JOIN deal_line l ON l.id = d.id
    JOIN contact c ON c.id = d.contact_id WHERE d.name = 'deal ' || ? AND s.kind = l.kind AND """
QUERIES: Mapping[str, str] = {
    "begun": f"{_OF_DEAL} 1",
    "itemed": f"{_OF_DEAL} d.amount = 10000 AND l.amount = 10000",
    "moved": f"{_OF_DEAL} d.stage_id > 1 AND EXISTS"
    " (SELECT 1 FROM deal_history h WHERE h.deal_id = d.id AND h.stage_id = 3)",
    "won": f"{_OF_DEAL} s.kind = 'won' AND d.closed_at > 0 AND c.lifecycle = 'customer'",
    "qualified": """SELECT 1 FROM qualification q JOIN contact c ON c.id = q.contact_id
        WHERE q.note = ?1 AND c.name = 'lead ' || ?1""",
    "converted": """SELECT 1 FROM deal d JOIN contact c ON c.id = d.contact_id
        JOIN company o ON o.id = d.company_id WHERE d.name = 'deal of ' || ?1
        AND c.lifecycle = 'prospect' AND o.name = 'Company of ' || ?1""",
    "regained": f"{_OF_DEAL} d.reason_note IN ('', substr(d.name, 6))",
    "reopened": f"{_OF_DEAL} s.kind = 'open' AND d.closed_at IS NULL AND d.lost_reason_id IS NULL",
    "planned": f"{_OF_DEAL} l.next_day = '2026-12-24'",
    "offered": "SELECT 1 FROM product WHERE name = 'product ' || ?",
    "sourced": """SELECT 1 FROM option WHERE name = 'kept ' || ?1 AND NOT EXISTS
        (SELECT 1 FROM option WHERE name = 'gone ' || ?1)""",
    "mapped": f"{_OF_DEAL} s.pipeline_id = 1",
}
# Of many deals, what differs must be nothing, and no row of history may be missing.
AT_MOST_ONE = (
    "SELECT count(DISTINCT stage_id) FROM deal WHERE name LIKE 'Many %'",
    "SELECT count(DISTINCT words) FROM score_rule",
)
NEVER = (
    "SELECT 1 FROM deal WHERE id NOT IN (SELECT id FROM deal_line)",
    """SELECT 1 FROM deal d WHERE (stage_id, amount, chance) IS NOT (SELECT stage_id, amount, chance
        FROM deal_history h WHERE h.deal_id = d.id ORDER BY h.id DESC LIMIT 1)""",
    "SELECT 1 FROM deal_line l JOIN deal d ON d.id = l.id WHERE l.stage_id <> d.stage_id",
)
