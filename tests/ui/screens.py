"""Pictures of the contacts and companies screens: `python -m tests.ui.screens DIR`.

To be looked at, beside the drafts of the design; no test reads them.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.services.contacts import AddContact
from crm_desktop.ui import theme
from crm_desktop.ui.companies.screen import CompaniesScreen
from crm_desktop.ui.contacts.screen import ContactsScreen
from crm_desktop.ui.records.screen import RecordScreen
from crm_desktop.ui.theme import ThemeChoice
from tests.helpers.gui import a_runner, add_people, add_story, do, new_workspace

# The side bar and top bar of the window take 196 by 48, its status line 26.
LARGE, SMALL = (1244, 826), (828, 566)
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


def settle(milliseconds: int = 60) -> None:
    """Let everything land and paint."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        theme.apply(app, choice)
        for count in (0, 1, 12, 300):
            with tempfile.TemporaryDirectory() as place:
                shoot(folder, Path(place), choice.value, count)


def shoot(folder: Path, place: Path, look: str, count: int) -> None:
    """Pictures with so many contacts."""
    workspace = new_workspace(place)
    ids = add_people(workspace, count)
    if ids:
        add_story(workspace, ids[0])
    if count == 12:
        do(workspace, AddContact(LONG, LONG, LONG, "a@b.example", "+49 30 1", f"{LONG}, x"))
        do(workspace, AddContact("<b>x</b>" * 3, "<table><tr><td>" * 6, "\u202eevil"))
    runner = a_runner(workspace, threads=False)

    def picture(name: str, screen: RecordScreen, size: tuple[int, int]) -> None:
        screen.resize(*size)
        settle()
        screen.grab().save(str(folder / f"{look}-{count}-{name}.png"))

    def each(make: Callable[..., RecordScreen], name: str) -> None:
        screen = make(runner)
        screen.resize(*LARGE)
        screen.show()
        screen.activate()
        settle()
        if ids and name == "contacts":
            screen.list.go_to(ids[0])
        picture(name, screen, LARGE)
        picture(f"{name}-small", screen, SMALL)
        if count == 12 and name == "contacts":
            for kind in (ActivityKind.CALL, ActivityKind.TASK):
                screen.handlers()["plan.task" if kind is ActivityKind.TASK else "log.call"]()
                screen.panel.log.when.day.setText("in 3 days")
                picture(f"log-{kind.value}", screen, LARGE)
            screen.panel.close_log()
            screen.panel.tabs.setCurrentIndex(1)
            picture("details", screen, LARGE)
            screen.panel.tabs.setCurrentIndex(0)
            screen.list.table.edit_again(screen.list.model.index(3, 0), "", "Type a name first.")
            picture("refused", screen, LARGE)
            for action in ("record.new", "record.details", "record.tag", "view.columns"):
                screen.handlers()[action]()
                settle()
                for dialog in screen.findChildren(QDialog):
                    dialog.grab().save(str(folder / f"{look}-dialog-{action}.png"))
                    dialog.close()
                settle(20)
            screen.list.filter.setText("zzzz")
            picture("nothing", screen, LARGE)
        screen.close()

    each(ContactsScreen, "contacts")
    each(CompaniesScreen, "companies")
    runner.stop()
    workspace.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
