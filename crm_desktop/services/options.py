"""The editable lists: sources, statuses, reasons, deal types, signals."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.folding import fold
from crm_desktop.domain.option import Option, OptionList
from crm_desktop.services import records
from crm_desktop.services.service_levels import retarget
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import options as stored
from crm_desktop.storage.queries.options import of_list, uses
from crm_desktop.storage.reading import Reading

__all__ = [
    "AddOption",
    "CloseOption",
    "DeleteOption",
    "MoveOption",
    "OpenOption",
    "RenameOption",
    "is_kept",
    "of_list",
    "uses",
]

STATUS_TYPES = ("open", "waiting", "won", "lost")
# Statuses that the program itself gives: they can be named and closed, not taken away.
_GIVEN = frozenset(("new", "qualified", "converted", "unqualified", "junk"))

# Whoever has one of these has to have one.
_NEEDED = frozenset((OptionList.LEAD_STATUS, OptionList.LOST_REASON, OptionList.UNQUALIFIED_REASON))


def is_kept(option: Option) -> bool:
    """Whether an entry cannot be taken away, for the program gives it itself."""
    return option.list == OptionList.LEAD_STATUS and option.code in _GIVEN


@dataclass(frozen=True, slots=True)
class AddOption:
    """Add an entry at the end of a list; a lead status has a type, one of `STATUS_TYPES`.

    Raises `CrmError` (`no-name`, `option-exists`).
    """

    label: ClassVar[str] = "add-option"
    list: OptionList
    name: str
    type: str = ""

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        name = _free_name(write, self.list, self.name, None)
        type_ = ""
        if self.list is OptionList.LEAD_STATUS:
            type_ = self.type if self.type in STATUS_TYPES else STATUS_TYPES[0]
        place = len(of_list(write.read, self.list))
        values = {"list": OptionList(self.list).value, "name": name, "type": type_}
        write.insert("option", {**values, "place": place, "is_closed": 0})
        return {"option": name}


@dataclass(frozen=True, slots=True)
class RenameOption:
    """Give an entry another name, wherever it was chosen."""

    label: ClassVar[str] = "rename-option"
    option: int
    name: str

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        before = _there(write.read, self.option)
        name = _free_name(write, before.list, self.name, self.option)
        write.update("option", self.option, {"name": name})
        return {"option": before.name}


@dataclass(frozen=True, slots=True)
class MoveOption:
    """Put an entry at a place in its list, from 0."""

    label: ClassVar[str] = "move-option"
    option: int
    place: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        moved = _there(write.read, self.option)
        ids = [each.id for each in of_list(write.read, moved.list)]
        records.put_at(write, "option", ids, moved.id, self.place)
        return {"option": moved.name}


@dataclass(frozen=True, slots=True)
class CloseOption:
    """Offer an entry no more; where it was chosen it stays. Raises `CrmError("last-option")`."""

    label: ClassVar[str] = "close-option"
    option: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        closed = _there(write.read, self.option)
        _refuse_last(write, closed)
        write.update("option", self.option, {"is_closed": 1})
        return {"option": closed.name}


@dataclass(frozen=True, slots=True)
class OpenOption:
    """Offer a closed entry again."""

    label: ClassVar[str] = "open-option"
    option: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        opened = _there(write.read, self.option)
        write.update("option", self.option, {"is_closed": 0})
        return {"option": opened.name}


@dataclass(frozen=True, slots=True)
class DeleteOption:
    """Take an entry away; what has it gets `map_to` instead, or nothing.

    The rules of scores that give points for it go; a service level goes where nothing takes its
    place. Raises `CrmError` (`kept-option`,
    `last-option`, `not-in-list`, `option-in-use` where nothing cannot be).
    """

    label: ClassVar[str] = "delete-option"
    option: int
    map_to: int | None = None

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        gone = _there(write.read, self.option)
        if is_kept(gone):
            raise CrmError("kept-option", name=gone.name)
        _refuse_last(write, gone)
        if self.map_to is not None:
            into = _there(write.read, self.map_to)
            if into.list != gone.list or into.id == gone.id:
                raise CrmError("not-in-list", value=into.name)
        for table, column in stored.places(write.read):
            token.check()
            rows = stored.rows_with(write.read, table, column, gone.id)
            if rows and self.map_to is None and gone.list in _NEEDED:
                raise CrmError("option-in-use", name=gone.name)
            if table == "score_rule" or (table == "service_level" and self.map_to is None):
                write.delete_many(table, rows)  # for nothing in particular it would be for all
            else:
                write.update_many(table, {key: {column: self.map_to} for key in rows})
        write.delete("option", gone.id)
        if gone.list == OptionList.TICKET_TYPE:
            retarget(write)
        return {"option": gone.name}


def _refuse_last(write: Writer, option: Option) -> None:
    """A list keeps an open entry, that of statuses one of each type."""
    others = [
        each
        for each in of_list(write.read, option.list)
        if each.id != option.id and not each.is_closed and each.type == option.type
    ]
    if not others and not option.is_closed:
        raise CrmError("last-option", name=option.name)


def _there(reading: Reading, key: int) -> Option:
    found = stored.option(reading, key)
    if found is None:
        raise CrmError("option-gone")
    return found


def _free_name(write: Writer, list_name: str, text: str, own: int | None) -> str:
    name = records.clean_name(text)
    if stored.named(write.read, list_name, fold(name)) not in (None, own):
        raise CrmError("option-exists", name=name)
    return name
