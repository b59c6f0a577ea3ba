from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.mail import Draft, MailAddress
from crm_desktop.interop.mail.reader import read_mail
from crm_desktop.services import replying
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.mail_taking import TakeMails
from crm_desktop.services.messages import SendReply
from crm_desktop.services.replying import Prepared, Reply, as_file, as_link, prepared
from tests.helpers.bench import Bench
from tests.helpers.mails import a_mail
from tests.helpers.tickets import a_ticket, row_of

OURS = {"business_name": "Harbour, Studio", "emails": "Office@harbour.example, me@harbour.example"}


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    opened = Bench(tmp_path / "harbour.crm")
    opened.do(EditBusiness(OURS))
    yield opened
    opened.workspace.close()


def _prepared(bench: Bench, reply: Reply) -> Prepared:
    return bench.read(lambda r: prepared(r, reply, bench.clock.now))


def _taken(bench: Bench, tmp_path: Path, **more: str) -> int:
    """The ticket of a mail that came in."""
    bench.do(TakeMails((a_mail(tmp_path, "1@x", **more),), "none"))
    (ticket,) = bench.read(lambda r: r.ids("SELECT id FROM ticket"))
    return ticket


def test_a_reply_goes_to_whoever_wrote_and_refers_to_it(bench: Bench, tmp_path: Path) -> None:
    ticket = _taken(bench, tmp_path, References="<0@x>", body="No link.")
    found = _prepared(bench, Reply(ticket, "Pair it."))
    draft = found.draft
    assert found.server is None
    assert draft.sender == MailAddress("Harbour, Studio", "office@harbour.example")
    assert draft.recipients == (MailAddress("Rita Alves", "Rita@BlueDoor.example"),)
    assert (draft.subject, draft.body) == ("Re: Card reader [#1]", "Pair it.")
    assert (draft.in_reply_to, draft.references) == ("1@x", ("0@x", "1@x"))
    assert draft.message_id.endswith("@harbour.example")


def test_an_answer_to_it_finds_the_ticket_by_its_id(bench: Bench, tmp_path: Path) -> None:
    ticket = _taken(bench, tmp_path)
    draft = _prepared(bench, Reply(ticket, "Pair it.")).draft
    bench.do(SendReply(ticket, "Pair it.", message_id=draft.message_id))
    answer = a_mail(tmp_path, "2@x", "no mark", In_Reply_To=f"<{draft.message_id}>")
    bench.do(TakeMails((answer,), "none"))
    assert row_of(bench, ticket).messages == 3


def test_each_reply_has_an_id_of_its_own(bench: Bench) -> None:
    first, second = a_ticket(bench), a_ticket(bench, "Other")
    ids = {_prepared(bench, Reply(each, "x")).draft.message_id for each in (first, second)}
    bench.clock.now += 1
    ids.add(_prepared(bench, Reply(first, "x")).draft.message_id)
    assert len(ids) == 3


def test_a_mail_without_an_id_is_not_referred_to(bench: Bench, tmp_path: Path) -> None:
    draft = _prepared(bench, Reply(_taken(bench, tmp_path, Message_ID=""), "x")).draft
    assert (draft.in_reply_to, draft.references) == ("", ())


def test_people_and_subject_can_be_others(bench: Bench, tmp_path: Path) -> None:
    reply = Reply(
        _taken(bench, tmp_path),
        "x",
        '"Alves, Rita" <r@b.example>, c@d.example',
        "e@f.example",
        "Hi",
    )
    draft = _prepared(bench, reply).draft
    assert [each.address for each in draft.recipients] == ["r@b.example", "c@d.example"]
    assert draft.recipients[0].name == "Alves, Rita"
    assert (draft.cc[0].address, draft.subject) == ("e@f.example", "Hi [#1]")


@pytest.mark.parametrize("to", ["nobody", "a@b.example, no body", "a@b.example; <x@>"])
def test_what_is_no_address_is_refused(bench: Bench, to: str) -> None:
    with pytest.raises(CrmError, match="bad-address"):
        _prepared(bench, Reply(a_ticket(bench), "x", to))


def test_what_is_new_in_the_mail_can_be_quoted(bench: Bench, tmp_path: Path) -> None:
    ticket = _taken(bench, tmp_path, body="No link.\r\n\r\nPlease help.\r\n> older")
    draft = _prepared(bench, Reply(ticket, "Pair it.", quote="Rita wrote:")).draft
    assert draft.body == "Pair it.\n\nRita wrote:\n> No link.\n>\n> Please help."


def test_a_short_reply_is_a_link_and_one_with_files_an_eml(bench: Bench, tmp_path: Path) -> None:
    ticket = _taken(bench, tmp_path)
    short: Draft = _prepared(bench, Reply(ticket, "Grüße")).draft
    assert as_link(short).startswith("mailto:Rita@BlueDoor.example?subject=Re%3A%20Card%20reader")
    assert as_link(_prepared(bench, Reply(ticket, "x" * 2000)).draft) == ""
    whole = _prepared(bench, Reply(ticket, "See.", files=(("plan.txt", b"left"),))).draft
    assert as_link(whole) == ""
    mail = read_mail(as_file(whole))
    assert (mail.files[0].name, mail.files[0].media_type) == ("plan.txt", "text/plain")
    assert (mail.message_id, mail.in_reply_to) == (whole.message_id, "1@x")
    assert b"X-Unsent: 1" in as_file(whole)


def test_a_line_break_in_a_subject_begins_no_other_field(bench: Bench) -> None:
    reply = Reply(a_ticket(bench), "x", "a@b.example", subject="Hi\r\nBcc: x@y.example")
    draft = _prepared(bench, reply).draft
    with pytest.raises(CrmError, match="line-break-in-head"):
        as_file(draft)
    assert "Bcc:" not in as_link(draft)


def test_with_a_server_sender_and_recipient_must_be_known(bench: Bench) -> None:
    bench.do(EditBusiness({"smtp_host": "mail.example", "smtp_user": "me"}))
    ticket = a_ticket(bench)
    with pytest.raises(CrmError, match="no-recipient"):
        _prepared(bench, Reply(ticket, "x"))
    server = _prepared(bench, Reply(ticket, "x", "a@b.example")).server
    assert server == replying.MailServer("mail.example", "me", "tls", 0)
    bench.do(EditBusiness({"emails": ""}))
    with pytest.raises(CrmError, match="no-sender"):
        _prepared(bench, Reply(ticket, "x", "a@b.example"))


def test_addresses_of_the_ticket_come_first(bench: Bench) -> None:
    rita = bench.add("Rita", email="rita@bluedoor.example")
    bench.add("Rainer", email="rainer@elsewhere.example")
    ticket = a_ticket(bench, contact=rita)
    assert bench.read(lambda r: replying.addresses(ticket, "", r)) == ["rita@bluedoor.example"]
    found = bench.read(lambda r: replying.addresses(ticket, "R", r))
    assert found == ["rita@bluedoor.example", "rainer@elsewhere.example"]
    assert bench.read(lambda r: replying.addresses(ticket, "%", r)) == []
