"""What becomes of two leads that are one: nothing known of either is lost."""

from collections.abc import Sequence

from crm_desktop.domain.lead import Lifecycle
from crm_desktop.services.deal_state import set_lifecycle
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries.comparing import Row

# From who has come least far to who has come farthest.
_WAY = (
    Lifecycle.NONE,
    Lifecycle.FORMER,
    Lifecycle.LEAD,
    Lifecycle.PROSPECT,
    Lifecycle.CUSTOMER,
)


def join_leads(write: Writer, kept: int, rows: Sequence[Row]) -> None:
    """Give the one kept (the first of the rows) what the others say of them as leads.

    The one that came farthest says how far they are; the one known longest where they come from.
    """
    farthest = max(rows, key=lambda row: _WAY.index(Lifecycle(str(row["lifecycle"]))))
    status = ("lifecycle", "lead_status_id", "lead_reason_id", "lead_note")
    by_age = sorted(rows, key=lambda row: int(str(row["created_at"])))
    source = next((row for row in by_age if row["source_id"] or row["source_detail"]), rows[0])
    amount = next((row for row in rows if row["expected_amount"] is not None), rows[0])
    decision = next((row["decision"] for row in rows if row["decision"]), "")
    values = {
        **{name: farthest[name] for name in status},
        **{name: source[name] for name in ("source_id", "source_detail")},
        **{name: amount[name] for name in ("expected_amount", "expected_currency")},
        "decision": decision,
    }
    set_lifecycle(write, kept, values)
