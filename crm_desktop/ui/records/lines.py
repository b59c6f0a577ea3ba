"""Channels and places of a record as lines of the panel."""

from crm_desktop.domain.card import ChannelKind
from crm_desktop.domain.contact_detail import ChannelRow, MembershipRow
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.records.links import link_of, one_address
from crm_desktop.ui.texts import channel_kind_words, label_words
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.link_line import LinkText

ICONS = {
    ChannelKind.EMAIL: "mail",
    ChannelKind.PHONE: "phone",
    ChannelKind.ADDRESS: "map-pin",
    ChannelKind.WEB: "globe",
}
_ORDER = (ChannelKind.PHONE, ChannelKind.EMAIL, ChannelKind.WEB, ChannelKind.ADDRESS)


def ordered(channels: tuple[ChannelRow, ...]) -> list[ChannelRow]:
    """Phones, mails, web, addresses; the primary one of each first."""
    return sorted(channels, key=lambda each: (_ORDER.index(each.kind), not each.is_primary))


def channel_text(channel: ChannelRow) -> str:
    """What a channel is, in one line."""
    if channel.kind is ChannelKind.ADDRESS:
        return one_address(channel)
    if channel.kind is ChannelKind.WEB:
        return channel.value.removeprefix("https://").removeprefix("http://").rstrip("/")
    return channel.value


def channel_line(channel: ChannelRow, *, is_one_of_many: bool) -> LinkText:
    """A channel as a line; the tip of the first of several of its kind says so."""
    aside = one_line(label_words(channel.label))
    text = one_line(channel_text(channel))
    kind = channel_kind_words(channel.kind)
    if is_one_of_many and channel.is_primary:
        kind = tr("{kind}, the first one").format(kind=kind)
    return LinkText(
        ("channel", channel.id),
        ICONS[channel.kind],
        text,
        aside,
        f"{kind}: {channel.value or text}",
        leads=bool(link_of(channel)),
    )


def channel_lines(channels: tuple[ChannelRow, ...]) -> list[LinkText]:
    """All channels as lines."""
    kinds = [channel.kind for channel in channels]
    return [
        channel_line(channel, is_one_of_many=kinds.count(channel.kind) > 1)
        for channel in ordered(channels)
    ]


def place_line(place: MembershipRow, icon: str) -> LinkText:
    """A person's place in a company: whose or where, as what, from when to when."""
    what = ", ".join(filter(None, (place.title, place.department)))
    when = span(place.started, place.ended)
    aside = " · ".join(filter(None, (what, when)))
    return LinkText(
        ("place", place.id),
        icon,
        one_line(place.name),
        one_line(aside),
        f"{place.name}\n{aside}".strip(),
        is_muted=bool(place.ended),
    )


def span(started: str, ended: str) -> str:
    """From when to when: `since 2019`, `2012–2019`, `until 2019`."""
    first, last = started[:4], ended[:4]
    if first and last:
        return f"{first}–{last}"
    if last:
        return tr("until {year}").format(year=last)
    return tr("since {year}").format(year=first) if first else ""
