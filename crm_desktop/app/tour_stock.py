"""What the tour adds to the demo business, so that every page has something to show."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtGui import QColor, QImage, QPainter

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.filter import Condition, Group, Match, Operator
from crm_desktop.domain.relation import REFERRAL, RelationWords
from crm_desktop.domain.segment import SegmentKind
from crm_desktop.domain.touch import Consent, Touch
from crm_desktop.services import contacts, searching
from crm_desktop.services.contacts import AddContact, DeleteContacts, EditContact
from crm_desktop.services.files import AttachFiles
from crm_desktop.services.merging.command import MergeContacts
from crm_desktop.services.relations import SaveRelation
from crm_desktop.services.segments import AddToList, SaveSegment
from crm_desktop.services.touching import SetTouch
from crm_desktop.services.workspace import Command, Workspace

_OWNERS = Condition("title", Operator.CONTAINS, ("owner",))
_QUIET = Condition("last_touch", Operator.NOT_WITHIN_LAST, (90,))
_NEAR = Group(
    Match.ANY,
    (Condition("city", Operator.IS, ("Porto",)), Condition("city", Operator.IS, ("Lisbon",))),
)
NESTED = Group(Match.ALL, (_QUIET, _NEAR))
SEGMENTS: tuple[tuple[str, Group, dict[str, object]], ...] = (
    ("Not heard of lately", Group(Match.ALL, (_QUIET,)), {}),
    ("Owners by city", Group(Match.ALL, (_OWNERS,)), {"group": "city"}),
    ("Nearby and quiet", NESTED, {}),
)


def hero(workspace: Workspace) -> int:
    """The person of the demo business whose panel is shown."""
    hits = workspace.read(lambda r: searching.find_people("oliveira tiles", r), CancelToken())
    return hits.people[0].id


def furnish(workspace: Workspace, folder: Path) -> None:
    """Files, relations, segments, duplicates, a merge, and some in the trash."""
    key = hero(workspace)
    others = [each for each in workspace.read(contacts.ids, CancelToken())[:40] if each != key]
    commands: tuple[Command, ...] = (
        EditContact(key, {"nickname": "Marta", "note": "Prefers to be called in the morning."}),
        AttachFiles("contact", key, _files(folder)),
        SetTouch(key, Touch(30, consent=Consent.GIVEN, consent_source="form on the website")),
        *_relations(key, others),
        *(
            SaveSegment("contact", SegmentKind.FILTER, name, group, view)
            for name, group, view in SEGMENTS
        ),
        AddToList("contact", tuple(others[:8]), name="Invitations to the fair"),
    )
    for command in commands:
        workspace.do(command, CancelToken())
    _merge(workspace, key)
    _add_twins(workspace, others[8:14])
    workspace.do(DeleteContacts(tuple(others[20:23])), CancelToken())


def _relations(key: int, others: Sequence[int]) -> list[Command]:
    referred = RelationWords("referred by", "referred", REFERRAL)
    spouse = RelationWords("spouse of", "spouse of")
    return [
        SaveRelation("contact", key, spouse, others[0], "both own the shop"),
        *(SaveRelation("contact", each, referred, key) for each in others[1:4]),
        SaveRelation("contact", others[4], referred, others[1]),
    ]


def _merge(workspace: Workspace, key: int) -> None:
    name = workspace.read(lambda r: contacts.detail(r, key), CancelToken()).name
    twin = _add(workspace, AddContact(name, phone="+351 22 300 400", tags="trade fair"))
    workspace.do(MergeContacts(key, (twin,), {"name": key}), CancelToken())


def _add_twins(workspace: Workspace, ids: Sequence[int]) -> None:
    """Each once more, with a slip of the pen."""
    for place, key in enumerate(ids):
        shown = workspace.read(partial(contacts.detail, contact=key), CancelToken())
        name = shown.name if place % 2 else shown.name[:-1]
        mails = [each.value for each in shown.channels if each.kind == "email"]
        _add(workspace, AddContact(name, email="".join(mails[:1])))


def _add(workspace: Workspace, command: AddContact) -> int:
    changes = workspace.do(command, CancelToken()).changes
    return max(changes.created & changes.ids[Kind.CONTACT])


def _files(folder: Path) -> tuple[Path, ...]:
    offer = folder / "Offer of May.txt"
    offer.write_text("Blue tiles, 40 m²\nDelivery before Christmas\n", "utf-8")
    picture = folder / "Blue tiles in the hall.png"
    image = QImage(640, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    for x in range(0, 640, 80):
        for y in range(0, 400, 80):
            painter.fillRect(
                x + 4, y + 4, 72, 72, QColor.fromHsv(205 + (x + y) // 40 % 20, 150, 190)
            )
    painter.end()
    image.save(str(picture))
    return offer, picture
