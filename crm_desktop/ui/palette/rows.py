"""What the list under the search box shows: rows made of what was found and what is possible."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QKeySequence

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.search import Search
from crm_desktop.domain.searching import Hit, Hits
from crm_desktop.ui import dates
from crm_desktop.ui.actions import ActionSpec, words
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.texts import kind_title
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.place_button import Place

_ACTIVITY_ICONS = {
    ActivityKind.CALL: "phone",
    ActivityKind.EMAIL: "mail",
    ActivityKind.MEETING: "users",
    ActivityKind.VISIT: "map-pin",
    ActivityKind.CHAT: "message-circle",
    ActivityKind.LETTER: "send",
    ActivityKind.NOTE: "sticky-note",
    ActivityKind.TASK: "square-check",
}
_RECORD_ICONS = {
    Kind.CONTACT: "user",
    Kind.COMPANY: "building-2",
    Kind.DEAL: "handshake",
    Kind.TICKET: "ticket",
    Kind.ARTICLE: "book-open",
    Kind.CAMPAIGN: "megaphone",
}
_DOT = " · "
_NOTHING = Search()


class Does(StrEnum):
    """What choosing a row means."""

    NOTHING = ""
    SECTION = "section"
    RECORD = "record"
    TAG = "tag"
    SEGMENT = "segment"
    ACTIVITY = "activity"
    ACTION = "action"
    CREATE = "create"


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the list; `target` is what its choice is about: a hit, a name or an action's id.

    `search` is what it was found by, to be marked in it.
    """

    does: Does
    title: str
    second: str = ""
    icon: str = ""
    key: str = ""
    kind: Kind | None = None
    target: Hit | str = ""
    search: Search = _NOTHING

    @property
    def is_choice(self) -> bool:
        return self.does not in (Does.NOTHING, Does.SECTION)

    @property
    def identity(self) -> tuple[Does, object]:
        """What stays the same when the row is found again."""
        return self.does, self.target.id if isinstance(self.target, Hit) else self.target


def record_sections(hits: Hits, search: Search) -> list[list[Row]]:
    """People, companies, deals, tickets, articles and tags, each under its heading."""
    return [
        section(tr("Contacts"), [record_row(Kind.CONTACT, hit, search) for hit in hits.people]),
        section(tr("Companies"), [record_row(Kind.COMPANY, hit, search) for hit in hits.companies]),
        section(tr("Deals"), [record_row(Kind.DEAL, hit, search) for hit in hits.deals]),
        section(tr("Tickets"), [record_row(Kind.TICKET, hit, search) for hit in hits.tickets]),
        section(tr("Articles"), [record_row(Kind.ARTICLE, hit, search) for hit in hits.articles]),
        section(
            tr("Campaigns"), [record_row(Kind.CAMPAIGN, hit, search) for hit in hits.campaigns]
        ),
        section(tr("Tags"), [_tag_row(hit, search) for hit in hits.tags]),
    ]


def segment_section(places: Sequence[Place], search: Search) -> list[Row]:
    """Segments under their heading."""
    found = [
        Row(
            Does.SEGMENT,
            one_line(place.text),
            place.tip,
            "list-filter",
            target=place.key,
            search=search,
        )
        for place in places
    ]
    return section(tr("Segments"), found)


def activity_section(hits: Sequence[Hit], now: int, search: Search) -> list[Row]:
    """Activities under their heading; `now` in milliseconds UTC words their days."""
    return section(tr("Activities"), [_activity_row(hit, now, search) for hit in hits])


def action_section(
    specs: Sequence[ActionSpec], title: str = "", search: Search = _NOTHING
) -> list[Row]:
    """Actions of the program, with the keys that do the same."""
    return section(title or tr("Actions"), [_action_row(spec, search) for spec in specs])


def recent_section(known: Sequence[tuple[Kind, Hit]]) -> list[Row]:
    """The records opened last."""
    return section(tr("Recent"), [record_row(kind, hit) for kind, hit in known])


def nothing_row() -> Row:
    """What stands there where nothing was found."""
    return Row(Does.NOTHING, tr("No results"))


def create_row(text: str) -> Row:
    """The offer to make a contact of what was typed."""
    title = tr("New contact “{name}”").replace("{name}", text)
    return Row(Does.CREATE, title, icon="user-plus", target=text)


def section(title: str, rows: list[Row]) -> list[Row]:
    """The rows with a heading above them; nothing where there is none."""
    return [Row(Does.SECTION, title), *rows] if rows else []


def record_row(kind: Kind, hit: Hit, search: Search = _NOTHING) -> Row:
    """A contact, company, deal, ticket or article."""
    second = hit.second.replace("\n", _DOT)
    picture = _RECORD_ICONS[kind]
    return Row(Does.RECORD, hit.title, second, picture, "", kind, hit, search)


def plain_words(spec: ActionSpec) -> str:
    """The name of an action without the sign that a window follows."""
    return words(spec).replace("&", "").removesuffix("…").rstrip()


def _tag_row(hit: Hit, search: Search) -> Row:
    count = int(hit.second or 0)
    many = tr("%n records", "", count)
    second = tr("1 record") if count == 1 else many
    return Row(Does.TAG, hit.title, second, "tag", "", Kind.TAG, hit, search)


def _activity_row(hit: Hit, now: int, search: Search) -> Row:
    known = ActivityKind(hit.kind) if hit.kind in list(ActivityKind) else ActivityKind.NOTE
    when = dates.day(hit.at, now) if hit.at is not None else ""
    second = _DOT.join(filter(None, (hit.second, when)))
    title = hit.title or kind_title(known)
    picture = _ACTIVITY_ICONS[known]
    return Row(Does.ACTIVITY, title, second, picture, "", Kind.ACTIVITY, hit, search)


def _action_row(spec: ActionSpec, search: Search) -> Row:
    key = QKeySequence(spec.key).toString(QKeySequence.SequenceFormat.NativeText)
    return Row(Does.ACTION, plain_words(spec), "", spec.icon, key, None, spec.id, search)
