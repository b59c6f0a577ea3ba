"""The reports on customers and on goals over a big file, as the one on sales is measured.

The first visit to each, and later ones after a change. It works on a copy of the file, for the
changes are written.
"""

import gc
import os
import sys
import tempfile

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from crm_desktop.ui import theme
from tests.speed.demo_file import copied, demo_file
from tests.speed.desk import Desk
from tests.speed.line import Line
from tests.speed.report import Paints, Visit, change, screen_of, shown, visit

_VISITS = 5
_REPORTS = ("customers", "goals")


def lines(people: int = 100_000, activities: int = 1_000_000) -> list[Line]:
    """The lines of the table on these reports."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if isinstance(application, QApplication):
        theme.apply(application)
    gc.disable()  # as the program does; it collects on the GUI thread by a timer
    sys.setswitchinterval(0.0005)
    paints, path = Paints(), demo_file(people, activities)
    made: list[Line] = []
    for name in _REPORTS:
        with tempfile.TemporaryDirectory() as folder:
            desk = Desk(copied(path, folder))
            made += shown(name, _visits(desk, name, paints))
            desk.close()
    return made


def _visits(desk: Desk, name: str, paints: Paints) -> list[Visit]:
    screen_of(desk).restore_state({"report": name})
    visits = [visit(desk, paints)]
    for number in range(_VISITS):
        desk.go("contacts")
        change(desk, number)
        visits.append(visit(desk, paints))
    return visits


if __name__ == "__main__":
    for line in lines():
        print(line)
