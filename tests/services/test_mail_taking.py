from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.ticket import LinkKind, TicketRow, TicketState
from crm_desktop.services import contacts, files, tickets
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.deals import AddDeal
from crm_desktop.services.mail_taking import ORIGINAL, MailsTaken, MailTarget, TakeMails
from crm_desktop.services.messages import SendReply
from crm_desktop.services.tickets import SolveTickets
from tests.helpers.bench import Bench
from tests.helpers.mails import RITA, a_mailbox
from tests.helpers.mails import a_mail as _mail
from tests.helpers.rebuilding import check_derived
from tests.helpers.tickets import a_ticket, row_of

SAMPLES = Path(__file__).parents[1] / "data" / "mail"
HOUR = 3_600_000


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    opened = Bench(tmp_path / "harbour.crm")
    yield opened
    opened.workspace.close()


def _take(bench: Bench, *paths: Path, target: MailTarget | None = None) -> MailsTaken:
    told: list[MailsTaken] = []
    bench.do(TakeMails(paths, "(no subject)", target or MailTarget(), told.append))
    return told[0]


def _all(bench: Bench) -> list[TicketRow]:
    return bench.read(lambda r: tickets.rows(r, r.ids("SELECT id FROM ticket ORDER BY number")))


def test_a_mail_begins_a_ticket_with_whoever_wrote(bench: Bench, tmp_path: Path) -> None:
    path = _mail(tmp_path, "1@x")
    taken = _take(bench, path)
    (row,) = _all(bench)
    assert (row.name, row.person, row.channel, row.messages) == (
        "Card reader", "Rita Alves", "email", 1,
    )  # fmt: skip
    assert row.created_at == bench.clock.now - 18.5 * HOUR - 1000
    assert (taken.begun, taken.contacts, taken.tickets) == (1, 1, [row.id])
    (message,) = bench.read(lambda r: tickets.messages(r, row.id, 9))
    assert (message.body, message.sender) == ("No link.", RITA)
    assert message.files == ()
    original, content = bench.read(lambda r: files.content(r, message.original or 0))
    assert (original.name, content) == (ORIGINAL, path.read_bytes())
    check_derived(bench)


def test_somebody_known_by_their_address_is_not_added_again(bench: Bench, tmp_path: Path) -> None:
    rita = bench.add("Rita A.", email="rita@bluedoor.example")
    assert _take(bench, _mail(tmp_path, "1@x")).contacts == 0
    assert _all(bench)[0].contact_id == rita


def test_a_mail_is_never_taken_twice(bench: Bench, tmp_path: Path) -> None:
    with_id, without = _mail(tmp_path, "1@x"), _mail(tmp_path, "2@x", Message_ID="", body="Hm.")
    _take(bench, with_id, without)
    again = _take(bench, with_id, without, with_id)
    assert (again.mails, again.known, again.begun) == (3, 3, 0)
    assert len(_all(bench)) == 2


@pytest.mark.parametrize("head", [{"In_Reply_To": "<1@x>"}, {"References": "<1@x> <0@x>"}])
def test_a_reply_finds_its_ticket_by_its_head(
    bench: Bench, tmp_path: Path, head: dict[str, str]
) -> None:
    _take(bench, _mail(tmp_path, "1@x"))
    taken = _take(bench, _mail(tmp_path, "2@x", "Something else", **head))
    (row,) = _all(bench)
    assert (row.messages, taken.answered, taken.begun) == (2, 1, 0)


def test_a_reply_finds_its_ticket_by_the_mark_in_its_subject(bench: Bench, tmp_path: Path) -> None:
    ticket = a_ticket(bench, "Card reader")
    _take(bench, _mail(tmp_path, "2@x", "AW: Card reader [#1]"))
    assert row_of(bench, ticket).messages == 1


def test_a_reply_finds_what_we_sent(bench: Bench, tmp_path: Path) -> None:
    ticket = a_ticket(bench)
    bench.do(SendReply(ticket, "Pair it.", to="x@y.example", message_id="crm.1@harbour"))
    _take(bench, _mail(tmp_path, "2@x", "no mark", In_Reply_To="<crm.1@harbour>"))
    assert row_of(bench, ticket).messages == 2


def test_a_reply_opens_what_was_solved_and_begins_anew_what_was_closed(
    bench: Bench, tmp_path: Path
) -> None:
    ticket = a_ticket(bench)
    bench.do(SolveTickets((ticket,)))
    bench.clock.now += HOUR
    _take(bench, _mail(tmp_path, "2@x", "Re: [#1]", Date=""))
    assert row_of(bench, ticket).state is TicketState.OPEN
    bench.do(SolveTickets((ticket,)))
    bench.clock.now += 8 * 24 * HOUR
    taken = _take(bench, _mail(tmp_path, "3@x", "Re: [#1]", Date=""))
    (_, new) = _all(bench)
    (link,) = bench.read(lambda r: tickets.links(r, new.id))
    assert (link.kind, link.ticket, taken.begun) == (LinkKind.FOLLOW_UP, ticket, 1)


def test_the_order_of_mails_in_a_mailbox_does_not_matter(bench: Bench, tmp_path: Path) -> None:
    answer = _mail(tmp_path, "2@x", "Re: Card reader", In_Reply_To="<1@x>")
    first = _mail(tmp_path, "1@x", Date="Wed, 18 Nov 2026 09:00:00 +0000")
    _take(bench, a_mailbox(tmp_path, (answer, first)))
    (row,) = _all(bench)
    assert (row.messages, row.created_at) == (2, bench.clock.now - 25 * HOUR - 1000)
    check_derived(bench)


def test_mails_of_our_own_are_answers(bench: Bench, tmp_path: Path) -> None:
    bench.do(EditBusiness({"emails": "me@harbour.example, office@harbour.example"}))
    _take(bench, _mail(tmp_path, "1@x"))
    sent = _mail(tmp_path, "2@x", From="Me <me@harbour.example>", To=RITA, In_Reply_To="<1@x>")
    _take(bench, sent)
    (row,) = _all(bench)
    assert (row.replies, row.last_direction, row.state) == (1, "out", TicketState.OPEN)
    people = bench.read(lambda r: contacts.rows(r, contacts.ids(r)))
    assert [each.name for each in people] == ["Rita Alves"]


def test_mails_dropped_on_somebody_are_only_logged(bench: Bench, tmp_path: Path) -> None:
    rita = bench.add("Rita Alves")
    bench.do(AddDeal("Signage", rita))
    (deal,) = bench.read(lambda r: r.ids("SELECT id FROM deal"))
    _take(bench, _mail(tmp_path, "1@x"), target=MailTarget(contact=rita))
    taken = _take(bench, _mail(tmp_path, "2@x"), target=MailTarget(deal=deal))
    assert (_all(bench), taken.logged) == ([], 1)
    assert len(bench.read(lambda r: contacts.detail(r, rita)).done) == 2


def test_files_of_a_mail_hang_on_its_ticket(bench: Bench, tmp_path: Path) -> None:
    body = (
        "--b\r\nContent-Type: text/plain\r\n\r\nSee there.\r\n--b\r\n"
        'Content-Disposition: attachment; filename="../../photo.png"\r\n'
        "Content-Type: image/png\r\n\r\nPNG\r\n--b--"
    )
    kind = 'multipart/mixed; boundary="b"'
    _take(bench, _mail(tmp_path, "1@x", body=body, MIME_Version="1.0", Content_Type=kind))
    (row,) = _all(bench)
    assert [f.name for f in bench.read(lambda r: files.of_record(r, "ticket", row.id))] == [
        "photo.png"
    ]


def test_a_mail_of_outlook_is_kept_whole_and_said_so(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "from outlook.msg"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    taken = _take(bench, path)
    assert taken.odd[0].codes == ("outlook-message",)
    (row,) = _all(bench)
    kept = bench.read(lambda r: files.of_record(r, "ticket", row.id))
    assert [each.name for each in kept] == ["from outlook.msg"]


def test_undo_takes_all_of_it_back(bench: Bench, tmp_path: Path) -> None:
    before = bench.facts()
    _take(bench, _mail(tmp_path, "1@x"), _mail(tmp_path, "2@x", In_Reply_To="<1@x>"))
    bench.undo()
    assert bench.facts() == before


def test_what_holds_no_mail_is_refused(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "empty.eml"
    path.write_bytes(b"\n")
    with pytest.raises(CrmError, match="no-mail"):
        _take(bench, path)
    with pytest.raises(CrmError, match="cannot-read"):
        _take(bench, tmp_path / "gone.eml")


@pytest.mark.parametrize(
    "path", [p for p in sorted(SAMPLES.iterdir()) if p.suffix != ".md"], ids=lambda p: str(p.name)
)
def test_real_mails_go_in_and_come_out_again(bench: Bench, path: Path) -> None:
    before = bench.facts()
    taken = _take(bench, path)
    assert taken.mails >= 1
    assert _take(bench, path).known == taken.mails
    check_derived(bench)
    bench.undo()
    assert bench.facts() == before
