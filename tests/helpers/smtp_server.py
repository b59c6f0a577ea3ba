"""A mail server on this machine, with a certificate that nobody trusts but who is told to."""

import base64
import socketserver
import ssl
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from crm_desktop.config import passwords
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.workspace import Workspace

_PEM = Path(__file__).parents[1] / "data" / "smtp" / "localhost.pem"


@dataclass
class Post:
    """How the server behaves, and what it was given."""

    security: str = "tls"
    password: str = "secret"
    offers_tls: bool = True
    is_silent: bool = False
    refused: frozenset[str] = frozenset()
    port: int = 0
    mails: list[bytes] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    spoken_plainly: list[str] = field(default_factory=list)
    begun: threading.Event = field(default_factory=threading.Event)
    may_end: threading.Event | None = None  # a mail is taken only once this is set
    is_over: threading.Event = field(default_factory=threading.Event)


def trusting() -> ssl.SSLContext:
    """Believes the certificate of the server."""
    return ssl.create_default_context(cafile=str(_PEM))


@contextmanager
def a_server(post: Post) -> Iterator[Post]:
    """The server at work, at `post.port`."""

    class Handler(_Handler):
        given = post

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True
        block_on_close = False

        def handle_error(self, _request: object, _address: object) -> None:
            """Whoever hangs up has reason to."""

    with Server(("127.0.0.1", 0), Handler) as server:
        post.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield post
        finally:
            post.is_over.set()
            server.shutdown()
            thread.join()


@contextmanager
def set_up(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> Iterator[Post]:
    """A server that a business sends by, trusted; no key ring of the system is asked."""
    monkeypatch.setattr(passwords, "_known", {})
    monkeypatch.setitem(sys.modules, "keyring", None)
    trusted = trusting()
    monkeypatch.setattr(ssl, "create_default_context", lambda: trusted)
    with a_server(Post()) as made:
        server: dict[str, str | int] = {
            "smtp_host": "localhost",
            "smtp_port": made.port,
            "smtp_user": "me",
        }
        command = EditBusiness({"emails": "office@harbour.example", **server})
        workspace.do(command, CancelToken())
        yield made


class _Handler(socketserver.StreamRequestHandler):
    given: Post

    def setup(self) -> None:
        if self.given.is_silent:
            self.given.is_over.wait()
        self._is_safe = self.given.security == "tls"
        if self._is_safe:
            self._wrap()
        super().setup()

    def handle(self) -> None:
        self._say("220 at your service")
        while line := self.rfile.readline().decode("utf-8", "replace").rstrip("\r\n"):
            if not self._is_safe:
                self.given.spoken_plainly.append(line)
            verb, _, rest = line.partition(" ")
            answer = getattr(self, f"_{verb.lower()}", None)
            self._say("250 so be it" if answer is None else answer(rest))
            if verb == "QUIT":
                return

    def finish(self) -> None:
        super().finish()
        self.request.close()

    def _ehlo(self, _rest: str) -> str:
        offers = ["AUTH PLAIN"] if self._is_safe else []
        offers += ["STARTTLS"] if self.given.offers_tls and not self._is_safe else []
        return "\r\n".join([f"250-{each}" for each in ["localhost", *offers]] + ["250 8BITMIME"])

    def _starttls(self, _rest: str) -> str:
        self._say("220 begin")
        self._wrap()
        super().setup()
        self._is_safe = True
        line = self.rfile.readline().decode().rstrip("\r\n")
        return self._ehlo(line)

    def _auth(self, rest: str) -> str:
        _, user, password = base64.b64decode(rest.split()[1]).decode().split("\0")
        is_known = (user, password) == ("me", self.given.password)
        return "235 come in" if is_known else "535 5.7.8 wrong"

    def _rcpt(self, rest: str) -> str:
        address = rest.partition("<")[2].partition(">")[0]
        if address in self.given.refused:
            return "550 5.1.1 nobody of that name"
        self.given.people.append(address)
        return "250 known"

    def _data(self, _rest: str) -> str:
        self.given.begun.set()
        if self.given.may_end is not None:
            self.given.may_end.wait(20)
        self._say("354 go on")
        lines = []
        while (line := self.rfile.readline()) != b".\r\n":
            lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
        self.given.mails.append(b"".join(lines))
        return "250 taken"

    def _quit(self, _rest: str) -> str:
        return "221 goodbye"

    def _say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())

    def _wrap(self) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(_PEM)
        self.request = context.wrap_socket(self.request, server_side=True)
