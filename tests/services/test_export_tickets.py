"""Tickets go out as tables, with all they have and what became of their clocks."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.dates import local
from crm_desktop.domain.fields import FieldType
from crm_desktop.domain.ticket import Priority, TicketChannel
from crm_desktop.interop.workbook import read_sheet, sheets
from crm_desktop.services.export_tickets import HEADER
from crm_desktop.services.exporting import ExportForm, export_records
from crm_desktop.services.feedback import RecordResponse
from crm_desktop.services.field_values import SetFieldValue
from crm_desktop.services.fields import AddField
from crm_desktop.services.messages import SendReply
from crm_desktop.services.service_levels import SaveLevel
from crm_desktop.services.tags import AddTag
from crm_desktop.services.tickets import ReopenTickets, SolveTickets
from crm_desktop.services.time_entries import AddTime
from tests.helpers.bench import Bench
from tests.helpers.tickets import a_ticket, row_of

HOUR = 3_600_000


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "harbour.crm")
    yield made
    made.workspace.close()


def _out(bench: Bench, ids: list[int], path: Path) -> list[dict[str, str]]:
    bench.read(export_records(Kind.TICKET, ids, path, ExportForm.CSV, CancelToken()))
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _served(bench: Bench) -> int:
    """A ticket that was answered after half an hour, and solved an hour later, which is late."""
    bench.do(SaveLevel("Contract", reply_limit=60, solve_limit=60))
    rita = bench.add("Rita Lopes", "Blue Door Café", email="rita@door.example")
    ticket = a_ticket(
        bench,
        contact=rita,
        body="No link.",
        priority=Priority.HIGH,
        channel=TicketChannel.EMAIL,
        values={"note": "Met,\nat the fair"},
    )
    bench.clock.now += HOUR // 2
    bench.do(SendReply(ticket, "Pair it again."))
    bench.clock.now += HOUR
    bench.do(SolveTickets((ticket,)))
    return ticket


def test_a_ticket_goes_out_with_all_it_has(bench: Bench, tmp_path: Path) -> None:
    ticket = _served(bench)
    bench.do(AddTag("ticket", (ticket,), "hardware"))
    bench.do(AddTime(ticket, 25, is_billable=True))
    bench.do(AddTime(ticket, 10))
    bench.do(AddField("ticket", "Serial", FieldType.TEXT))
    field = bench.read(lambda r: r.value("SELECT id FROM field WHERE record = 'ticket'"))
    bench.do(SetFieldValue("ticket", ticket, field, "A-17"))
    csat = bench.read(lambda r: r.value("SELECT id FROM survey WHERE code = 'csat'"))
    bench.do(RecordResponse(csat, 4, ticket=ticket))
    [row] = _out(bench, [ticket], tmp_path / "tickets.csv")
    shown = row_of(bench, ticket)
    assert row == {
        **dict.fromkeys(HEADER, ""),
        "Number": "1",
        "Subject": "Card reader offline",
        "Status": shown.status,
        "Priority": "high",
        "Channel": "email",
        "Person": "Rita Lopes",
        "Company": "Blue Door Café",
        "Resolution": "done",
        "Tags": "hardware",
        "Note": "Met,\nat the fair",
        "Created": _said(shown.created_at),
        "First reply": _said(shown.replied_at),
        "First reply (working hours)": "0.50",
        "Replied within level": "yes",
        "Solved": _said(shown.solved_at),
        "Solution (working hours)": "1.50",
        "Solved within level": "no",
        "Messages": "2",
        "Replies": "1",
        "Reopened": "0",
        "Minutes": "35",
        "Billable minutes": "25",
        "CSAT": "4",
        "Ticket id": f"#{ticket}",
        "Person id": f"#{shown.contact_id}",
        "Company id": f"#{shown.company_id}",
        "Serial [text]": "A-17",
    }


def test_what_is_open_is_due_and_neither_kept_nor_missed(bench: Bench, tmp_path: Path) -> None:
    ticket = _served(bench)
    bench.do(ReopenTickets((ticket,)))
    other = a_ticket(bench, "Where is my parcel?")
    rows = _out(bench, [other, ticket], tmp_path / "tickets.csv")
    assert [row["Number"] for row in rows] == ["2", "1"]  # in the order asked for
    assert (rows[0]["Replied within level"], rows[0]["Solved within level"]) == ("–", "–")
    assert rows[0]["Reply due"] == _said(row_of(bench, other).reply_due) != ""
    assert (rows[1]["Solution (working hours)"], rows[1]["Reopened"]) == ("", "1")


def test_nothing_in_a_table_is_calculated(bench: Bench, tmp_path: Path) -> None:
    ticket = a_ticket(bench, '=HYPERLINK("https://x.example")', values={"note": "@SUM(A1)"})
    path = tmp_path / "tickets.csv"
    [row] = _out(bench, [ticket], path)
    assert row["Subject"] == '\'=HYPERLINK("https://x.example")'
    assert row["Note"] == "'@SUM(A1)"


def test_a_workbook_holds_what_is_there(bench: Bench, tmp_path: Path) -> None:
    tickets = [a_ticket(bench, "=1+1"), a_ticket(bench, "No power")]
    path = tmp_path / "tickets.xlsx"
    done = bench.read(export_records(Kind.TICKET, tickets, path, ExportForm.XLSX, CancelToken()))
    assert done.count == 2
    assert sheets(path) == ["Tickets"]
    (_, header), *rows = read_sheet(path, "Tickets")
    assert [row[header.index("Subject")] for _, row in rows] == ["=1+1", "No power"]
    assert "Product" not in header


def _said(instant: int | None) -> str:
    return "" if instant is None else local(instant).strftime("%Y-%m-%d %H:%M")
