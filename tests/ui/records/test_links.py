import pytest

from crm_desktop.domain.card import Address, ChannelKind
from crm_desktop.domain.contact_detail import ChannelRow
from crm_desktop.ui.records.links import link_of, mail_link, open_link


def channel(
    kind: ChannelKind, value: str, normal: str = "", parts: Address | None = None
) -> ChannelRow:
    return ChannelRow(1, kind, "", value, normal, is_primary=True, parts=parts or Address())


@pytest.mark.parametrize(
    ("kind", "value", "normal", "link"),
    [
        (ChannelKind.EMAIL, "A <a@b.example>", "a@b.example", "mailto:a@b.example"),
        (ChannelKind.EMAIL, "x?bcc=y@z.example", "", "mailto:x%3Fbcc%3Dy@z.example"),
        (ChannelKind.EMAIL, "no address", "", ""),
        (ChannelKind.PHONE, "0912 345", "+351912345", "tel:+351912345"),
        (ChannelKind.PHONE, "ring me", "", ""),
        (ChannelKind.WEB, "example.org/a b", "", "https://example.org/a%20b"),
        (ChannelKind.WEB, "http://example.org", "", "http://example.org"),
        (ChannelKind.WEB, "example.org:8080/x", "", "https://example.org:8080/x"),
        (ChannelKind.WEB, "javascript:alert(1)", "", ""),
        (ChannelKind.WEB, "file:///etc/passwd", "", ""),
        (ChannelKind.WEB, "", "", ""),
    ],
)
def test_a_channel_becomes_a_link_that_is_safe_or_none(
    kind: ChannelKind, value: str, normal: str, link: str
) -> None:
    assert link_of(channel(kind, value, normal)) == link


def test_an_address_is_looked_for_on_a_map() -> None:
    parts = Address(street="Rua A 1\n2.º", postcode="4000", city="Porto")
    link = link_of(channel(ChannelKind.ADDRESS, "", parts=parts))
    assert link.startswith("https://www.openstreetmap.org/search?query=Rua%20A%201")
    assert link.endswith("4000%20Porto")
    assert link_of(channel(ChannelKind.ADDRESS, " ")) == ""


@pytest.mark.parametrize(
    "link", ["file:///etc/passwd", "javascript:x", "", "ftp://x", "about:blank", "vbscript:x"]
)
def test_other_links_are_never_opened(link: str) -> None:
    assert not open_link(link)


def test_a_message_to_several_leaves_out_what_is_no_address() -> None:
    assert mail_link("a@b.example", "nobody", "c@d.example") == "mailto:a@b.example,c@d.example"
    assert mail_link("nobody") == ""
