"""What contacts and companies have in common when they are written: names, children, places."""

import re
from collections.abc import Iterable, Sequence

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.card import ChannelKind
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.folding import sort_key
from crm_desktop.domain.row_values import whole
from crm_desktop.services.business import read_business
from crm_desktop.services.channels import normal
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import bulk, owned

# What is somebody else's, too, is only parted from the one that goes.
_SHARED = ("deal", "ticket", "activity")
# What goes with the activity that it hangs on.
_OF_ACTIVITIES = ("mail", "attachment")
_AT_ONCE = 1000
_NOT_KEPT = re.compile("[\x00\ud800-\udfff]")


def clean(text: str) -> str:
    """One line of text as stored: trimmed. Raises `CrmError` for what the file cannot hold."""
    refuse_odd(text)
    return " ".join(text.split())


def refuse_odd(text: str) -> str:
    """The text unchanged. Raises `CrmError("odd-characters")` for NUL and lone surrogates."""
    if _NOT_KEPT.search(text):
        raise CrmError("odd-characters")
    return text


def clean_name(text: str) -> str:
    """A name as stored. Raises `CrmError("no-name")` where nothing is left of it."""
    name = clean(text)
    if not name:
        raise CrmError("no-name")
    return name


def name_of(write: Writer, kind: str, key: int) -> str:
    """The name of a contact or company, for the words of undo."""
    return str(write.row(kind, key)["name"])


def put_at(write: Writer, table: str, ids: Iterable[int], key: int, place: int) -> None:
    """Put a row at a place, from 0, among those of its list (`ids`, in their order)."""
    order = [each for each in ids if each != key]
    order.insert(max(place, 0), key)
    write.update_many(table, {each: {"place": at} for at, each in enumerate(order)})


def employer_of(write: Writer, contact: int) -> int | None:
    """The company of a contact's first place, where they are still there."""
    place = owned.first_membership(write.read, contact)
    if place is None:
        return None
    row = write.row("membership", place)
    return None if row["ended"] else whole(row["company_id"])


def company_named(write: Writer, name: str) -> int:
    """The company of this name, made if there is none."""
    text = clean_name(name)
    found = owned.company_by_key(write.read, sort_key(text))
    if found is not None:
        return found
    return write.insert("company", {"name": text, "created_at": write.now})


def add_channel(write: Writer, owner: str, key: int, kind: ChannelKind, text: str) -> int | None:
    """Add a channel, the primary one if it is the first of its kind; None for empty text."""
    value = clean(text)
    if not value:
        return None
    country = read_business(write.read).country
    first = owned.first_channel(write.read, owner, key, kind.value)
    return write.insert(
        "channel",
        {
            f"{owner}_id": key,
            "kind": kind.value,
            "value": value,
            "normal": normal(kind, value, country),
            "is_primary": int(first is None),
        },
    )


def delete_records(write: Writer, kind: str, ids: Sequence[int], token: CancelToken) -> None:
    """Take records away with everything that hangs on them alone; a ticket with its messages.

    Raises `StaleWrite` where one is gone already.
    """
    for start in range(0, len(ids), _AT_ONCE):
        token.check()
        part = list(dict.fromkeys(ids[start : start + _AT_ONCE]))
        tables = owned.hanging(kind)
        for table in filter(tables.__contains__, _SHARED) if kind != "ticket" else ():
            shared = bulk.shared(write.read, table, kind, part)
            write.update_many(table, {key: {f"{kind}_id": None} for key in shared})
        for table in filter(tables.__contains__, ("ticket", "deal")):
            delete_records(write, table, bulk.children(write.read, table, kind, part), token)
        if "activity" in tables:
            delete_activities(write, bulk.children(write.read, "activity", kind, part))
        if "response" in tables:
            _delete_responses(write, bulk.children(write.read, "response", kind, part))
        for table in tables:
            write.delete_many(table, bulk.children(write.read, table, kind, part))
        write.delete_many(kind, part)


def delete_activities(write: Writer, activities: Sequence[int]) -> None:
    """Take activities away with what came with them: the rest of a mail, its files."""
    for table in _OF_ACTIVITIES:
        write.delete_many(table, bulk.children(write.read, table, "activity", activities))
    write.delete_many("activity", activities)


def _delete_responses(write: Writer, responses: Sequence[int]) -> None:
    write.delete_many("answer", bulk.children(write.read, "answer", "response", responses))
    write.delete_many("response", responses)


def set_channel_cell(write: Writer, owner: str, key: int, column: str, text: str) -> None:
    """Write what a list shows as `email`, `phone` or `city` into the channel it shows it from."""
    kind = ChannelKind.ADDRESS if column == "city" else ChannelKind(column)
    is_city = column == "city"
    row = owned.first_channel(write.read, owner, key, kind.value, with_city=is_city)
    value = clean(text)
    if is_city:
        if row is None:
            row = write.insert("channel", {f"{owner}_id": key, "kind": kind.value, "is_primary": 1})
        write.update("channel", row, {"city": value})
    elif row is None:
        add_channel(write, owner, key, kind, value)
    elif value:
        country = read_business(write.read).country
        write.update("channel", row, {"value": value, "normal": normal(kind, value, country)})
    else:
        remove_channel(write, row)


def remove_channel(write: Writer, channel: int) -> None:
    """Take a channel away; the next of its kind becomes the primary one."""
    row = write.row("channel", channel)
    write.delete("channel", channel)
    owner = "contact" if row["contact_id"] is not None else "company"
    key = int(str(row[f"{owner}_id"]))
    following = owned.first_channel(write.read, owner, key, str(row["kind"]))
    if following is not None:
        write.update("channel", following, {"is_primary": 1})
