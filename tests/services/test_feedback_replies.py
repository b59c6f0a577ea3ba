from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.activity import ActivityKind, Direction
from crm_desktop.services.feedback import RecordResponse
from crm_desktop.services.feedback_replies import OfferedScore, offered_of, offered_score
from crm_desktop.services.messages import LogMessage
from crm_desktop.services.surveys import CloseSurvey
from crm_desktop.services.tickets import SolveTickets
from tests.helpers.bench import Bench
from tests.helpers.tickets import a_ticket

CSAT = 1
_REPLY = "4/5\nQuick, thank you.\n> How did we do?"


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    opened = Bench(tmp_path / "harbour.crm")
    yield opened
    opened.workspace.close()


def _solved(bench: Bench) -> int:
    ticket = a_ticket(bench, contact=bench.add("Rita Alves"))
    bench.do(SolveTickets((ticket,)))
    return ticket


def _offered(bench: Bench, ticket: int, body: str = _REPLY, at: int = 0) -> OfferedScore | None:
    when = at or bench.clock.now + 1
    return bench.read(lambda r: offered_score(r, ticket, body, when))


def test_a_figure_at_the_beginning_of_a_reply_to_a_solved_ticket_is_offered(bench: Bench) -> None:
    ticket = _solved(bench)
    at = bench.clock.now + 1
    assert _offered(bench, ticket) == (CSAT, 4, 5, "Quick, thank you.", at)
    assert _offered(bench, ticket, "Thank you, 4 stars") is None
    bench.do(CloseSurvey(CSAT))
    assert _offered(bench, ticket) is None


def test_it_is_offered_still_when_the_reply_has_opened_the_ticket_again(bench: Bench) -> None:
    ticket = _solved(bench)
    at = bench.clock.now + 1000
    bench.do(LogMessage(ticket, ActivityKind.EMAIL, Direction.IN, _REPLY))
    assert _offered(bench, ticket, at=at) is not None
    assert _offered(bench, ticket, at=at + 1) is None  # a second reply, to a ticket that is open
    bench.do(LogMessage(ticket, ActivityKind.EMAIL, Direction.IN, "And what about the cable?"))
    found = bench.read(lambda r: offered_of(r, ticket))
    assert found is not None
    assert (found.score, found.at) == (4, at)
    bench.do(RecordResponse(CSAT, found.score, found.comment, ticket=ticket, at=found.at))
    assert bench.read(lambda r: offered_of(r, ticket)) is None


def test_nothing_is_offered_of_an_open_ticket_or_once_it_is_written_down(bench: Bench) -> None:
    assert _offered(bench, a_ticket(bench)) is None
    ticket = _solved(bench)
    at = bench.clock.now + 1
    bench.do(RecordResponse(CSAT, 4, ticket=ticket, at=at))
    assert _offered(bench, ticket, at=at) is None
