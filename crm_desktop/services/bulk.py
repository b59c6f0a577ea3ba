"""Many records changed at once, as one step of undo, and what that will do before it is done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.bulk import BulkExample, BulkPreview
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.dates import local
from crm_desktop.services.bulk_edits import Edit, edit_of
from crm_desktop.services.business import read_business
from crm_desktop.services.companies import DeleteCompanies
from crm_desktop.services.contacts import DeleteContacts
from crm_desktop.services.segments import AddToList, RemoveFromList, list_named
from crm_desktop.services.tags import AddTag as TagMany
from crm_desktop.services.tags import RemoveTag as UntagMany
from crm_desktop.services.tags import tag_known
from crm_desktop.services.tickets import DeleteTickets
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import bulk, fields
from crm_desktop.storage.queries import segments as lists
from crm_desktop.storage.reading import Reading

__all__ = [
    "AddToList",
    "DeleteCompanies",
    "DeleteContacts",
    "DeleteTickets",
    "EditMany",
    "RemoveFromList",
    "TagMany",
    "UntagMany",
    "preview",
]

_EXAMPLES = 5


@dataclass(frozen=True, slots=True)
class EditMany:
    """Give many records (`contact`, `company` or `ticket`) one value in a field.

    Fields: columns of their own but the name, `company`, `title`, `city`, `do_not_contact` (`yes`,
    `no`), `touch_days`, `consent` (a code of `Consent`), and those of one's own (`field:7`), typed
    as in an editor; empty takes away. Of tickets `priority`, and by id `status`, `type`,
    `ticket_category`, `product`. Who cannot have the value stays as they are.
    """

    label: ClassVar[str] = "edit-many"
    record: str
    ids: tuple[int, ...]
    key: str
    value: str

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        edit = edit_of(write.read, self.record, self.ids, self.key, self.value)
        changing = edit.changing
        token.check()
        today = local(write.now, read_business(write.read).time_zone).date().isoformat()
        if changing:
            edit.write(write, changing, today)
        return {"record": self.record, "count": str(len(changing))}


Delete = DeleteContacts | DeleteCompanies | DeleteTickets
Bulk = EditMany | TagMany | UntagMany | AddToList | RemoveFromList | Delete


def preview(reading: Reading, command: Bulk) -> BulkPreview:
    """What a command will do now. Raises `CrmError` where it can do nothing at all."""
    if isinstance(command, EditMany):
        return _of_edit(reading, command)
    if isinstance(command, Delete):
        record, ids = _deleted(command)
        return _of_some(reading, record, ids, bulk.there(reading, record, ids))
    record, ids = _listed(command)
    return _of_some(reading, record, ids, _changing(reading, command))


def _of_edit(reading: Reading, command: EditMany) -> BulkPreview:
    edit = edit_of(reading, command.record, command.ids, command.key, command.value)
    changing = edit.changing
    refused = len(edit.refused)
    same = len(edit.before) - len(changing) - refused
    examples = _examples(reading, command.record, changing, edit)
    return BulkPreview(len(changing), same, refused, edit.refusal, examples)


def _of_some(
    reading: Reading, record: str, ids: Sequence[int], changing: Sequence[int]
) -> BulkPreview:
    same = len(bulk.there(reading, record, ids)) - len(changing)
    return BulkPreview(len(changing), same, examples=_examples(reading, record, changing, None))


def _examples(
    reading: Reading, record: str, changing: Sequence[int], edit: Edit | None
) -> tuple[BulkExample, ...]:
    some = changing[:_EXAMPLES]
    names = fields.names(reading, record, some)
    if edit is None:
        return tuple(BulkExample(key, names[key]) for key in some)
    return tuple(BulkExample(key, names[key], edit.before[key], edit.after) for key in some)


def _deleted(command: Delete) -> tuple[str, tuple[int, ...]]:
    if isinstance(command, DeleteContacts):
        return "contact", command.contacts
    if isinstance(command, DeleteTickets):
        return "ticket", command.tickets
    return "company", command.companies


def _listed(
    command: TagMany | UntagMany | AddToList | RemoveFromList,
) -> tuple[str, tuple[int, ...]]:
    if isinstance(command, (TagMany, UntagMany)):
        return command.kind, command.owners
    return command.record, command.ids


def _changing(
    reading: Reading, command: TagMany | UntagMany | AddToList | RemoveFromList
) -> Sequence[int]:
    """The records that will carry another tag, or be on another list."""
    record, ids = _listed(command)
    if isinstance(command, TagMany):
        tag = tag_known(reading, command.name)
        return bulk.untagged(reading, record, tag or 0, ids)
    if isinstance(command, AddToList):
        known = list_named(reading, command.record, command.segment, command.name)
        return lists.not_on_list(reading, record, known.id if known else 0, ids)
    if isinstance(command, UntagMany):
        without = bulk.untagged(reading, record, command.tag, ids)
    else:
        without = lists.not_on_list(reading, record, command.segment, ids)
    others = frozenset(without)
    return [each for each in bulk.there(reading, record, ids) if each not in others]
