"""A mail handed to a server (SMTP): always encrypted, to a server that proves who it is."""

import smtplib
import ssl
from contextlib import suppress
from typing import Literal, NamedTuple

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.mail import Draft
from crm_desktop.interop.mail.writer import plain_address, write_mail

# From the beginning, or as the first thing that is agreed on.
Security = Literal["tls", "starttls"]
PORTS: dict[Security, int] = {"tls": 465, "starttls": 587}
_TIMEOUT_S = 20
# Who we are to the server: it needs no name, and to ask for ours would be a question to a network.
_OURSELVES = "[127.0.0.1]"


class MailServer(NamedTuple):
    """Where mails are handed in, and as whom; without a port it is the usual one."""

    host: str
    user: str
    security: Security = "tls"
    port: int = 0


def send_mail(
    server: MailServer, password: str, draft: Draft, context: ssl.SSLContext | None = None
) -> None:
    """Have the mail sent to everybody it is for, or to nobody.

    Raises `CrmError` (`smtp-no-network`, `smtp-timeout`, `smtp-certificate`, `smtp-no-tls`,
    `smtp-login`, `smtp-sender`, `smtp-recipient`, `smtp-refused`).
    """
    content = write_mail(draft)
    people = [plain_address(one.address) for one in (*draft.recipients, *draft.cc, *draft.bcc)]
    try:
        with _connected(server, context or ssl.create_default_context()) as line:
            _log_in(line, server, password)
            _hand_in(line, plain_address(draft.sender.address), people, content)
    except CrmError:
        raise
    except ssl.SSLCertVerificationError as error:
        raise CrmError("smtp-certificate", host=server.host, reason=error.verify_message) from error
    except ssl.SSLError as error:
        raise CrmError("smtp-no-tls", host=server.host) from error
    except TimeoutError as error:
        raise CrmError("smtp-timeout", host=server.host, seconds=_TIMEOUT_S) from error
    except smtplib.SMTPResponseException as error:
        raise _refused(error.smtp_code, error.smtp_error) from error
    except smtplib.SMTPException as error:
        raise CrmError("smtp-refused", host=server.host, reason=_said(str(error))) from error
    except (OSError, UnicodeError) as error:  # a name that is none, or leads nowhere
        raise CrmError("smtp-no-network", host=server.host) from error


def _connected(server: MailServer, context: ssl.SSLContext) -> smtplib.SMTP:
    """A line to the server that nobody listens to; closed again where it cannot be had."""
    port = server.port or PORTS[server.security]
    if server.security == "tls":
        return smtplib.SMTP_SSL(server.host, port, _OURSELVES, timeout=_TIMEOUT_S, context=context)
    line = smtplib.SMTP(server.host, port, _OURSELVES, timeout=_TIMEOUT_S)
    try:
        _begin_tls(line, server, context)
    except BaseException:
        line.close()
        raise
    return line


def _begin_tls(line: smtplib.SMTP, server: MailServer, context: ssl.SSLContext) -> None:
    line.ehlo()
    if not line.has_extn("starttls"):
        raise CrmError("smtp-no-tls", host=server.host)
    code, said = line.starttls(context=context)
    if code != 220:
        raise _refused(code, said)


def _log_in(line: smtplib.SMTP, server: MailServer, password: str) -> None:
    line.ehlo()
    if not server.user:
        return
    try:
        line.login(server.user, password)
    except (smtplib.SMTPAuthenticationError, UnicodeError) as error:
        raise CrmError("smtp-login", user=server.user) from error
    except smtplib.SMTPNotSupportedError as error:
        raise CrmError("smtp-login", user=server.user) from error


def _hand_in(line: smtplib.SMTP, sender: str, people: list[str], content: bytes) -> None:
    """Name everybody, then give the mail; where one is refused, nobody gets it."""
    code, said = line.mail(sender, [f"size={len(content)}"] if line.has_extn("size") else [])
    if code != 250:
        raise CrmError("smtp-sender", address=sender, reason=_said(said))
    for one in people:
        code, said = line.rcpt(one)
        if code not in {250, 251}:
            with suppress(OSError, smtplib.SMTPException):
                line.rset()
            raise CrmError("smtp-recipient", address=one, reason=_said(said))
    code, said = line.data(content)
    if code != 250:
        raise _refused(code, said)


def _refused(code: int, said: bytes | str) -> CrmError:
    return CrmError("smtp-refused", reason=f"{code} {_said(said)}")


def _said(answer: bytes | str) -> str:
    """What the server said, as one line of text."""
    text = answer.decode("utf-8", "replace") if isinstance(answer, bytes) else answer
    return " ".join(text.split())[:200]
