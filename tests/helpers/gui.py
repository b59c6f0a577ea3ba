"""A workspace and a runner for tests of the user interface: answers at once, or from threads."""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, TypeVar

from pytestqt.qtbot import QtBot

from crm_desktop.domain.activity import ActivityKind, Direction
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.card import Address, ChannelKind
from crm_desktop.domain.changes import Kind
from crm_desktop.services.activities import LogActivity, PlanActivity
from crm_desktop.services.channel_edits import SaveChannel, SaveMembership
from crm_desktop.services.contacts import AddContact
from crm_desktop.services.workspace import Command, Done, Workspace
from crm_desktop.storage.journal import Writer
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.records.panel import Panel
from crm_desktop.ui.records.screen import RecordScreen
from crm_desktop.ui.records.shown import Shown
from crm_desktop.ui.runner import Runner
from tests.helpers.new_file import new_file

T = TypeVar("T")

NOW = 1_795_348_800_000  # Saturday, 22 November 2026, 12:00 UTC
DAY = 86_400_000
_DEVICE = 7
PEOPLE = (
    ("Marta Oliveira", "Oliveira Tiles", "Owner", "local, tiles"),
    ("Noor Haddad", "", "", "buyer"),
    ("Ines Duarte", "Quay Dental", "Office manager", ""),
    ("George Finch", "Finch & Sons", "Partner", "local"),
    ("Tomas Berg", "Berg Cycles", "Owner", ""),
    ("李 伟", "Nanhai Imports", "Director", "import"),
    ("Priya Nair", "Lighthouse", "Marketing lead", ""),
    ("محمد علي", "Souk & Co", "Owner", ""),
    ("Karl Weiss", "Weiss GmbH", "Buyer", ""),
    ("Lena Koch", "Koch Optik", "Owner", "local"),
    ("Ivo Marin", "Marin Yachts", "Manager", ""),
    ("Zoë Ångström", "Berg Cycles", "Mechanic", ""),
)


class AtOnce(Executor):
    """Runs work where it is asked for."""

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> "Future[T]":
        job: Future[T] = Future()
        try:
            job.set_result(fn(*args, **kwargs))
        except BaseException as error:
            job.set_exception(error)
        return job


@dataclass(frozen=True, slots=True)
class Together:
    """Several commands as one step: a single commit to wait for."""

    label: ClassVar[str] = "together"
    commands: tuple[Command, ...]

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        for command in self.commands:
            command.run(write, token)
        return {}


def new_workspace(folder: Path, clock: Callable[[], int] = lambda: NOW) -> Workspace:
    """An empty workspace on a real file, with the lists that a business begins with."""
    return Workspace(new_file(folder / "test.crm"), _DEVICE, clock)


def do(workspace: Workspace, command: Command) -> Done:
    """Run a command here and now."""
    return workspace.do(command, CancelToken())


def made(done: Done) -> int:
    """The one contact or company that a command made last."""
    return max(done.changes.created)


def add_people(workspace: Workspace, count: int = len(PEOPLE)) -> list[int]:
    """Contacts of the list above, again with a number where more are wanted; gives their ids."""
    commands = []
    for place in range(count):
        name, company, title, tags = PEOPLE[place % len(PEOPLE)]
        turn = place // len(PEOPLE)
        word = f" {turn}" if turn else ""
        mail, phone = f"person{place}@example.org", f"+351 912 {place:06}"
        commands.append(AddContact(name + word, company, title, mail, phone, tags))
    if not commands:
        return []
    done = do(workspace, Together(tuple(commands)))
    return sorted(done.changes.ids[Kind.CONTACT] & done.changes.created)


def add_story(workspace: Workspace, contact: int) -> None:
    """Addresses, a former company and activities of every sort."""
    do(workspace, Together((*_circumstances(contact), *_past(contact))))


def _circumstances(contact: int) -> Iterator[Command]:
    address = Address(street="Rua das Flores 12", postcode="4000-001", city="Porto")
    for kind, value, label, parts in (
        (ChannelKind.ADDRESS, "", "work", address),
        (ChannelKind.WEB, "https://oliveiratiles.example", "work", None),
        (ChannelKind.PHONE, "+351 22 000 111", "home", None),
    ):
        yield SaveChannel("contact", contact, kind, value, label, parts)
    former = {"title": "Designer", "started": "2012", "ended": "2019"}
    yield SaveMembership(contact, "Azulejos do Norte", former)
    for activity, body, day, time in (
        (ActivityKind.TASK, "Send the samples of the blue tiles", "2026-11-20", ""),
        (ActivityKind.CALL, "Ask about delivery", "2026-11-22", ""),
        (ActivityKind.MEETING, "Show the catalogue", "2026-11-24", "10:30"),
    ):
        yield PlanActivity(activity, body, day, time, contact)


def _past(contact: int) -> Iterator[Command]:
    for kind, body, days in (
        (ActivityKind.EMAIL, "Hi Marta, as agreed the second version with the larger tiles.", 2),
        (ActivityKind.CALL, "Wants delivery before Christmas. Budget about 4k. Decides alone.", 3),
        (ActivityKind.NOTE, "Prefers to be called in the morning.\nHas two shops.", 9),
        (ActivityKind.VISIT, "Met at the trade show, Porto Casa.", 40),
        (ActivityKind.LETTER, "Sent the price list.", 400),
    ):
        direction = Direction.OUT if kind is ActivityKind.EMAIL else Direction.NONE
        minutes = 12 if kind is ActivityKind.CALL else None
        at = NOW - days * DAY
        yield LogActivity(kind, body, contact, None, "", direction, minutes, at)


def a_runner(workspace: Workspace, *, threads: bool) -> Runner:
    """A runner that answers at once, or with threads as in the program."""
    if threads:
        return Runner(workspace, ThreadPoolExecutor(2), ThreadPoolExecutor(1))
    return Runner(workspace, AtOnce(), AtOnce())


@contextmanager
def main_window(workspace: Workspace, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window of a business, answering at once; no error may reach it unexpected."""
    runner = a_runner(workspace, threads=False)
    unexpected: list[object] = []
    runner.failed.connect(lambda error, _asker: unexpected.append(error))
    shown = MainWindow(runner)
    qtbot.addWidget(shown)
    shown.resize(1280, 800)
    shown.show_start("contacts", frozenset())
    shown.show()
    qtbot.waitUntil(lambda: bool(shown.windowTitle()))
    yield shown
    runner.stop()
    assert unexpected == []


def panel_of(screen: RecordScreen) -> Panel:
    """The panel of a screen of records, made if it was not wanted before."""
    panel = screen.side.widget
    assert isinstance(panel, Panel)
    return panel


def shown_in(screen: RecordScreen) -> Shown:
    """The record in the panel; a failed assertion, which `waitUntil` waits out, until there is."""
    shown = panel_of(screen).shown
    assert shown is not None
    return shown
