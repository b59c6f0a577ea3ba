import socket
from dataclasses import replace

import pytest

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.mail import Draft, MailAddress, MailFile
from crm_desktop.interop.mail import sending
from crm_desktop.interop.mail.reader import read_mail
from crm_desktop.interop.mail.sending import MailServer, Security, send_mail
from tests.helpers.smtp_server import Post, a_server, trusting

RITA = MailAddress("Rita Alves", "rita@bluedoor.example")
DRAFT = Draft(
    MailAddress("Harbour Studio", "office@harbour.example"),
    (RITA,),
    "Re: Card reader [#1]",
    "Grüße\n.\nFrom us",
    1_795_082_400_000,
    "crm.1@harbour.example",
    cc=(MailAddress("", "boss@bluedoor.example"),),
    bcc=(MailAddress("", "archive@harbour.example"),),
    files=(MailFile("plan.txt", "text/plain", b"left"),),
)


def _server(post: Post, user: str = "me") -> MailServer:
    security: Security = "starttls" if post.security == "starttls" else "tls"
    return MailServer("localhost", user, security, post.port)


def _refusal(post: Post, password: str = "secret", draft: Draft = DRAFT) -> CrmError:
    with a_server(post), pytest.raises(CrmError) as caught:
        send_mail(_server(post), password, draft, trusting())
    assert post.mails == []
    return caught.value


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_mail_reaches_everybody_it_is_for(security: str) -> None:
    with a_server(Post(security)) as post:
        send_mail(_server(post), "secret", DRAFT, trusting())
    assert post.people == [
        "rita@bluedoor.example", "boss@bluedoor.example", "archive@harbour.example",
    ]  # fmt: skip
    (content,) = post.mails
    mail = read_mail(content)
    assert (mail.subject, mail.body.rstrip()) == (DRAFT.subject, DRAFT.body)
    assert (mail.message_id, mail.files[0].content) == (DRAFT.message_id, b"left")
    assert b"archive@" not in content
    assert not any("AUTH" in line or "MAIL" in line for line in post.spoken_plainly)


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_server_nobody_vouches_for_gets_neither_password_nor_mail(security: str) -> None:
    with a_server(Post(security)) as post, pytest.raises(CrmError) as caught:
        send_mail(_server(post), "secret", DRAFT)
    assert caught.value.code == "smtp-certificate"
    assert (post.mails, post.people) == ([], [])


def test_a_certificate_of_another_name_is_refused() -> None:
    context = trusting()
    with a_server(Post()) as post, pytest.raises(CrmError) as caught:
        send_mail(MailServer("127.0.0.2", "me", "tls", post.port), "secret", DRAFT, context)
    assert caught.value.code in {"smtp-certificate", "smtp-no-network"}


def test_without_encryption_nothing_is_said() -> None:
    post = Post("starttls", offers_tls=False)
    assert _refusal(post).code == "smtp-no-tls"
    assert [line.split()[0].upper() for line in post.spoken_plainly] == ["EHLO"]


def test_a_plain_server_where_encryption_was_expected_is_refused() -> None:
    post = Post("starttls")
    with a_server(post), pytest.raises(CrmError) as caught:
        send_mail(MailServer("localhost", "me", "tls", post.port), "secret", DRAFT, trusting())
    assert caught.value.code == "smtp-no-tls"


def test_a_wrong_password_is_told() -> None:
    error = _refusal(Post(), "wrong")
    assert (error.code, error.details) == ("smtp-login", {"user": "me"})


def test_where_one_is_refused_nobody_gets_it() -> None:
    error = _refusal(Post(refused=frozenset(["boss@bluedoor.example"])))
    assert (error.code, error.details["address"]) == ("smtp-recipient", "boss@bluedoor.example")
    assert "nobody of that name" in str(error.details["reason"])


def test_a_server_that_says_nothing_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "_TIMEOUT_S", 0.1)
    assert _refusal(Post(is_silent=True)).code == "smtp-timeout"


@pytest.mark.parametrize("host", ["localhost", "no\ufffdhost..", "x" * 300])
def test_where_nobody_listens_it_is_told(host: str) -> None:
    with socket.socket() as taken:  # bound, and not listening
        taken.bind(("127.0.0.1", 0))
        server = MailServer(host, "me", "tls", taken.getsockname()[1])
        with pytest.raises(CrmError) as caught:
            send_mail(server, "secret", DRAFT, trusting())
    assert caught.value.code == "smtp-no-network"


@pytest.mark.parametrize("address", ["a@b.example\r\nBcc: x@y.example", "nobody", "a b@c.example"])
def test_what_is_no_address_goes_nowhere(address: str) -> None:
    draft = replace(DRAFT, cc=(MailAddress("", address),))
    assert _refusal(Post(), draft=draft).code in {"bad-address", "line-break-in-head"}


def test_addresses_are_sent_as_the_network_knows_them() -> None:
    draft = replace(DRAFT, recipients=(MailAddress("", "post@müller.example"),), cc=(), bcc=())
    with a_server(Post()) as post:
        send_mail(_server(post), "secret", draft, trusting())
    assert post.people == ["post@xn--mller-kva.example"]
