"""Links made of people's data: only kinds that open nothing but a browser, mail or telephone."""

import re
from urllib.parse import quote

from PySide6.QtCore import QUrl

from crm_desktop.domain.card import Address, ChannelKind
from crm_desktop.domain.contact_detail import ChannelRow
from crm_desktop.ui.links import open_link

__all__ = ["link_of", "mail_link", "one_address", "open_link"]

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_MAP = "https://www.openstreetmap.org/search?query="
_LONGEST = 2_000


def link_of(channel: ChannelRow) -> str:
    """The link that reaches someone by this channel; `""` where there is none that is safe."""
    if channel.kind is ChannelKind.EMAIL:
        return mail_link(channel.normal or channel.value)
    if channel.kind is ChannelKind.PHONE:
        digits = re.sub(r"[^\d+*#]", "", channel.normal or channel.value)
        return f"tel:{quote(digits, safe='+*')}" if digits else ""
    if channel.kind is ChannelKind.WEB:
        return _web_link(channel.value)
    text = one_address(channel)
    return _MAP + quote(text[:_LONGEST]) if text else ""


def mail_link(*addresses: str) -> str:
    """A new message to these; `""` where none of them is an address."""
    found = [quote(each, safe="@") for each in addresses if "@" in each and " " not in each]
    return "mailto:" + ",".join(found) if found else ""


def one_address(channel: ChannelRow) -> str:
    """A postal address as one line."""
    text = channel.value.strip() or ", ".join(filter(None, _lines(channel.parts)))
    return ", ".join(line.strip(" ,") for line in text.splitlines() if line.strip(" ,"))


def _web_link(text: str) -> str:
    bare = text.strip()
    scheme = _SCHEME.match(bare)
    if scheme is None:
        bare = "https://" + bare.lstrip("/")
    elif scheme[1].lower() not in ("http", "https"):
        # "shop.example.com:8080" looks like a scheme and is none.
        if not re.match(r"[\w.-]+:\d+(/|$)", bare):
            return ""
        bare = "https://" + bare
    url = QUrl(bare, QUrl.ParsingMode.TolerantMode)
    is_usable = url.isValid() and url.host() and len(bare) <= _LONGEST
    return bytes(url.toEncoded().data()).decode("ascii") if is_usable else ""


def _lines(parts: Address) -> tuple[str, ...]:
    town = " ".join(filter(None, (parts.postcode, parts.city)))
    return (parts.street, parts.po_box, town, parts.region, parts.country)
