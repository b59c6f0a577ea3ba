"""Works on a file until killed, saying each change once it is confirmed.

Run as `python -m tests.services.crash_child FILE TABLE MARK`; every line it prints is a promise.
"""

import random
import sys
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.fields import FieldType
from crm_desktop.domain.filter import Condition, Group, Operator
from crm_desktop.domain.relation import REFERRAL, RelationWords
from crm_desktop.domain.segment import SegmentKind
from crm_desktop.domain.touch import Consent, Touch
from crm_desktop.services import trash
from crm_desktop.services.activities import LogActivity
from crm_desktop.services.bulk import EditMany, TagMany
from crm_desktop.services.contacts import AddContact, DeleteContacts, EditContact
from crm_desktop.services.duplicates.commands import NotDuplicates
from crm_desktop.services.field_types import ChangeFieldType
from crm_desktop.services.field_values import SetFieldValue
from crm_desktop.services.fields import AddField, DeleteField
from crm_desktop.services.files import AttachFiles, RenameFile
from crm_desktop.services.history import merges
from crm_desktop.services.importing.columns import look
from crm_desktop.services.importing.command import ImportCards
from crm_desktop.services.merging.command import MergeContacts
from crm_desktop.services.relations import SaveRelation
from crm_desktop.services.segments import AddToList, SaveSegment
from crm_desktop.services.taking_back import TakeBackStep
from crm_desktop.services.touching import SetTouch
from crm_desktop.services.trash import RestoreRecords
from crm_desktop.services.workspace import Command, Done, Workspace
from tests.services.crash_sales import Sales
from tests.services.crash_service import Service


class Child:
    """Adds, notes and calls somebody in each round, and does one thing more."""

    def __init__(self, file: Path, table: Path, mark: str) -> None:
        self._workspace = Workspace(file, 1, lambda: time.time_ns() // 1_000_000)
        self._token = CancelToken()
        self._source = self._workspace.read(look(table), self._token).source
        self._folder, self._mark = table.parent, mark
        more: list[Callable[[str, int], None]] = [
            self._merge_and_part, self._import, self._fill_field, self._attach, self._relate,
            self._list, self._touch, self._change_many, self._delete_many,
            *Sales(self._workspace, self._folder).deeds,
            *Service(self._workspace, self._folder).deeds,
        ]  # fmt: skip
        random.Random(mark).shuffle(more)  # so that every one of them is the one killed
        self._more = more

    def work(self) -> None:
        """Do all of it, for ever."""
        for number in count():
            name = f"{self._mark} {number}"
            key = self._add(name, email=f"{self._mark}{number}@x.example")
            self._say("added", name)
            self._do(EditContact(key, {"note": f"note of {name}"}))
            self._say("noted", name)
            self._do(LogActivity(ActivityKind.CALL, f"call with {name}", key))
            self._say("called", name)
            self._more[number % len(self._more)](name, key)

    def _merge_and_part(self, name: str, _key: int) -> None:
        """Merge two, take that back, delete one and restore it."""
        first, second = (self._add(f"{name} {n}", tags=name) for n in "ab")
        self._do(NotDuplicates(Kind.CONTACT, first, second))
        self._do(MergeContacts(first, (second,), {"name": first}))
        self._say("merged", f"{name} a")
        self._do(TakeBackStep(self._workspace.read(merges, self._token)[0].step))
        self._say("parted", f"{name} b")
        self._do(DeleteContacts((second,)))
        self._do(RestoreRecords((("contact", second),)))
        self._say("restored", f"{name} b")

    def _import(self, name: str, _key: int) -> None:
        """Bring the table in with its field, and undo that."""
        imported = self._do(ImportCards(self._source))
        self._say("imported", name)
        if imported.step is not None:  # a former child may have left the import in the file
            self._workspace.undo(self._token)
            self._say("undone", name)

    def _fill_field(self, name: str, key: int) -> None:
        """A field of another type than at first, beside one that goes again."""
        field, other = (
            max(self._do(AddField("contact", f"{n} {name}", FieldType.TEXT)).changes.created)
            for n in "fg"
        )
        for each in (field, other):
            self._do(SetFieldValue("contact", key, each, "12"))
        self._do(ChangeFieldType(field, FieldType.NUMBER))
        self._say("filled", name)
        self._do(DeleteField(other))
        self._say("dropped", f"g {name}")

    def _attach(self, name: str, key: int) -> None:
        path = self._folder / f"{self._mark}.txt"
        path.write_text(f"offer to {name}")
        done = self._do(AttachFiles("contact", key, (path,)))
        row = "SELECT max(id) FROM attachment WHERE contact_id = ?"
        assert done.step is not None
        file = int(self._workspace.read(lambda r: r.value(row, (key,)), self._token))
        self._do(RenameFile(file, f"{name}.txt"))
        self._say("attached", name)

    def _relate(self, name: str, key: int) -> None:
        other = self._add(f"{name} friend")
        words = RelationWords("referred by", "referred", REFERRAL)
        self._do(SaveRelation("contact", key, words, other))
        self._say("related", name)

    def _list(self, name: str, key: int) -> None:
        kept = Group(parts=(Condition("name", Operator.CONTAINS, (name,)),))
        self._do(SaveSegment("contact", SegmentKind.FILTER, f"segment {name}", kept))
        self._say("kept", f"segment {name}")
        self._do(AddToList("contact", (key,), name="Everyone"))
        self._say("listed", name)

    def _touch(self, name: str, key: int) -> None:
        self._do(SetTouch(key, Touch(30, do_not_contact=True, consent=Consent.REFUSED)))
        self._say("touched", name)

    def _change_many(self, name: str, _key: int) -> None:
        """Thousands get a note and a tag."""
        self._do(EditMany("contact", self._many(), "note", name))
        self._say("all-noted", name)
        self._do(TagMany("contact", self._many(), f"many {name}"))
        self._say("all-tagged", f"many {name}")
        self._do(TagMany("contact", self._many(), f"many besides {name}"))
        self._workspace.undo(self._token)
        self._say("all-untagged", f"many besides {name}")

    def _delete_many(self, name: str, _key: int) -> None:
        """Thousands go, and come back."""
        self._do(DeleteContacts(self._many()))
        self._say("all-gone", name)
        self._many()
        self._say("all-back", name)

    def _many(self) -> tuple[int, ...]:
        """The thousands; where a former child left them deleted, they are restored."""
        look = "SELECT id FROM contact WHERE name LIKE 'Many %'"
        found = self._workspace.read(lambda r: r.ids(look), self._token)
        if not found:
            gone = self._workspace.read(lambda r: trash.ids(r, "Many"), self._token)
            wanted = self._workspace.read(
                lambda r: trash.deleted_records(r, wanted=list(gone)), self._token
            )
            self._do(RestoreRecords(tuple(wanted)))
            found = self._workspace.read(lambda r: r.ids(look), self._token)
        return tuple(found)

    def _add(self, name: str, email: str = "", tags: str = "") -> int:
        done = self._do(AddContact(name, email=email, tags=tags))
        return max(done.changes.created & done.changes.ids[Kind.CONTACT])

    def _do(self, command: Command) -> Done:
        return self._workspace.do(command, self._token)

    def _say(self, what: str, name: str) -> None:
        sys.stdout.write(f"{what}\t{name}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    Child(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]).work()
