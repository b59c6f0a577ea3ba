"""How mails are sent: one's own addresses, and the server, if not a mail program."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import CrmError
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.channels import normal_email
from crm_desktop.services.records import clean
from crm_desktop.storage.journal import Writer


@dataclass(frozen=True, slots=True)
class SetMail:
    """Say how mails are sent, as typed; without a host a mail program sends them.

    Raises `CrmError` (`bad-address`, `bad-port`, `bad-host`).
    """

    label: ClassVar[str] = "edit-business"
    emails: str
    host: str = ""
    port: str = ""
    user: str = ""
    security: str = "tls"

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        values: dict[str, str | int] = {
            "emails": self._addresses(),
            "smtp_host": self._host(),
            "smtp_port": self._port(),
            "smtp_user": clean(self.user),
            "smtp_security": "starttls" if self.security == "starttls" else "tls",
        }
        return EditBusiness(values).run(write, token)

    def _addresses(self) -> str:
        given = [each for each in clean(self.emails).replace(";", ",").split(",") if each.strip()]
        for each in given:
            if not normal_email(each):
                raise CrmError("bad-address", address=each.strip(), key="emails")
        return ", ".join(dict.fromkeys(map(normal_email, given)))

    def _host(self) -> str:
        host = clean(self.host)
        if len(host) > 253 or any(sign in host for sign in " /@:"):
            raise CrmError("bad-host", value=host, key="host")
        return host

    def _port(self) -> int:
        port = clean(self.port)
        if not port:
            return 0
        if not (port.isascii() and port.isdecimal() and 0 < int(port[:9]) < 65536):
            raise CrmError("bad-port", value=port, key="port")
        return int(port)
