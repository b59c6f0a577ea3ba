"""Pictures of all widgets: `python -m tests.ui.gallery DIR` writes PNGs, light and dark, 1× and 2×.

To be looked at, beside the drafts of the design; no test reads them.
"""

import os
import subprocess
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.config.resources import resource
from crm_desktop.ui import theme
from crm_desktop.ui.theme import ThemeChoice, Tone
from crm_desktop.ui.widgets.avatar import Avatar
from crm_desktop.ui.widgets.buttons import (
    Action,
    ActionRow,
    button,
    icon_button,
    primary_button,
    quiet_button,
)
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.chip_line import ChipLine, ChipText
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.ground import Ground
from crm_desktop.ui.widgets.headings import PageHeading, SectionHeading
from crm_desktop.ui.widgets.key_values import FigureRow, FigureRows, KeyValue, KeyValueRows
from crm_desktop.ui.widgets.label import PlainLabel
from crm_desktop.ui.widgets.line_table import LineTable
from crm_desktop.ui.widgets.line_tabs import LineTabs
from crm_desktop.ui.widgets.place_button import Place
from crm_desktop.ui.widgets.side_bar import SideBar
from crm_desktop.ui.widgets.status_line import StatusLine
from crm_desktop.ui.widgets.steps_header import StepsHeader
from crm_desktop.ui.widgets.timeline_list import TimelineList
from crm_desktop.ui.widgets.toast import Toast
from crm_desktop.ui.widgets.top_bar import SearchField, TopBar
from tests.ui.gallery_controls import controls
from tests.ui.gallery_samples import Past, People


def side_bar() -> SideBar:
    """The navigation of the drafts."""
    bar = SideBar()
    bar.set_header("Harbour Studio", "harbour.crm")
    bar.set_places(
        [
            Place("today", "Today", "sun", 7),
            Place("contacts", "Contacts", "user"),
            Place("companies", "Companies", "building-2", 12408),
            Place("leads", "Leads", "inbox", 18),
            Place("pipeline", "Pipeline", "square-kanban"),
            Place("tickets", "Tickets", "ticket", 3),
            Place("reports", "Reports", "chart-column"),
        ]
    )
    bar.set_section(
        "Segments",
        [
            Place("s1", "New leads", count=18),
            Place("s2", "At risk", count=6),
            Place("s3", "A segment with a name that is much too long", count=41),
            Place("s4", "محمد", count=2),
        ],
    )
    bar.set_foot([Place("settings", "Settings", "settings")])
    bar.set_current("contacts")
    return bar


def person() -> QWidget:
    """The panel at the right of the list."""
    panel = Ground("background", line="left")
    column = QVBoxLayout(panel)
    column.setContentsMargins(16, 16, 16, 0)
    column.setSpacing(12)
    head = QHBoxLayout()
    head.setSpacing(12)
    avatar = Avatar()
    avatar.set_person("Marta Oliveira")
    names = QVBoxLayout()
    names.setSpacing(2)
    names.addWidget(PageHeading("Marta Oliveira"))
    names.addWidget(PlainLabel("Owner, Oliveira Tiles · Porto", ink="muted"))
    head.addWidget(avatar)
    head.addLayout(names, 1)
    head.addWidget(icon_button("ellipsis", "More"))
    column.addLayout(head)
    texts = ("Call", "Email", "Note", "Task", "Deal", "Ticket")
    column.addWidget(ActionRow([Action(text.lower(), text) for text in texts]))
    rows = KeyValueRows()
    rows.set_rows(
        [
            KeyValue("Phone", "+351 912 345 678", "call"),
            KeyValue("Email", "marta@oliveira.example", "mail"),
            KeyValue("Address", "Rua das Flores 12\n4050-262 Porto"),
        ]
    )
    chips = ChipLine("+ Tag", remove_tip="Remove")
    chips.set_chips([ChipText(str(i), text) for i, text in enumerate(("local", "tiles", "a & b"))])
    column.addWidget(Card(rows, chips))
    column.addWidget(LineTabs(["Timeline", "Details", "Deals 2", "Files 3"]))
    timeline = TimelineList()
    timeline.setModel(Past(timeline))
    timeline.setCurrentIndex(timeline.model().index(6, 0))
    column.addWidget(timeline, 1)
    return panel


def contacts_screen() -> QWidget:
    """Like the second draft."""
    window = Ground("panel")
    table = LineTable()
    model = People(100_000)
    model.setParent(table)
    table.setModel(model)
    for column, width in enumerate((125, 133, 140, 98, 76, 116, 90, 120)):
        table.setColumnWidth(column, width)
    table.horizontalHeader().setSortIndicatorShown(True)
    table.horizontalHeader().setSortIndicator(4, Qt.SortOrder.DescendingOrder)
    table.selectRow(0)
    heading = PageHeading("Contacts", "12,408")
    filters = ChipLine("+ Filter")
    filters.set_chips([ChipText("a", "Stage: Lead, Prospect"), ChipText("b", "Tag: local")])
    heading.add_widget(filters)
    heading.setContentsMargins(16, 12, 16, 6)
    left = QVBoxLayout()
    left.setSpacing(0)
    left.addWidget(heading)
    left.addWidget(table, 1)
    middle = QHBoxLayout()
    middle.setSpacing(0)
    middle.addLayout(left, 1)
    right = person()
    right.setFixedWidth(436)
    middle.addWidget(right)
    return framed(window, middle, [button("Import", "upload"), primary_button("New contact")])


def import_screen() -> QWidget:
    """Like the sixth draft."""
    window = Ground("background")
    inside = QVBoxLayout()
    inside.setContentsMargins(24, 20, 24, 16)
    inside.setSpacing(12)
    inside.addWidget(PageHeading("Import google-contacts.csv", "Google Contacts · UTF-8 · comma"))
    inside.addWidget(StepsHeader(["Match columns", "Check", "Done"]))
    figures = FigureRows()
    figures.set_rows(
        [
            FigureRow("New contacts", "1,086"),
            FigureRow("Already here: fill empty fields", "97"),
            FigureRow("Probable duplicates: you decide", "14"),
            FigureRow("Rows with a problem", "7", Tone.BAD),
        ]
    )
    nothing = EmptyState("inbox", "No contacts yet. Drop a file from your phone here.", "Import…")
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addWidget(Card(nothing), 2)
    right = QVBoxLayout()
    right.addWidget(Card(SectionHeading("What will happen"), figures, spacing=2))
    right.addStretch(1)
    row.addLayout(right, 1)
    inside.addLayout(row, 1)
    foot = QHBoxLayout()
    foot.addWidget(PlainLabel("Nothing is changed until you press Import.", ink="muted"), 1)
    foot.addWidget(button("Cancel"))
    foot.addWidget(primary_button("Import 1,183 contacts"))
    inside.addLayout(foot)
    return framed(window, inside, [])


def framed(window: QWidget, content: QHBoxLayout | QVBoxLayout, buttons: list[QWidget]) -> QWidget:
    """A screen within side bar, top bar and status line."""
    top = TopBar(SearchField("Search or type a command", "Ctrl K"))
    top.set_buttons(buttons)
    status = StatusLine()
    status.set_saved("Saved")
    status.set_list("12,408 contacts · 3 filters · 4 ms")
    status.set_backup("Last backup today 09:12")
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(top)
    column.addLayout(content, 1)
    column.addWidget(status)
    whole = QHBoxLayout(window)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addWidget(side_bar())
    whole.addLayout(column, 1)
    window.resize(1440, 900)
    toast = Toast(window, "Close")
    toast.show_text("Contact “Marta <b>Oliveira</b>” moved to trash", "Undo", "undo")
    return window


def draw(folder: Path) -> None:
    """Write the pictures for the present pixel ratio."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        theme.apply(app, choice)
        for make in (contacts_screen, import_screen, controls):
            window = make()
            window.show()
            app.sendPostedEvents()
            ratio = round(window.devicePixelRatioF())
            window.grab().save(str(folder / f"{make.__name__}-{choice.value}-{ratio}x.png"))
            window.close()
    _icons_sheet(app, folder)


def _icons_sheet(app: QApplication, folder: Path) -> None:
    window = Ground("panel")
    sheet = QVBoxLayout(window)
    names = sorted(path.stem for path in resource("icons").glob("*.svg"))
    for start in range(0, len(names), 8):
        row = QHBoxLayout()
        for name in names[start : start + 8]:
            row.addWidget(quiet_button(name, name))
        sheet.addLayout(row)
    window.show()
    app.sendPostedEvents()
    window.grab().save(str(folder / f"icons-{round(window.devicePixelRatioF())}x.png"))
    window.close()


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    draw(target)
    if os.environ.get("QT_SCALE_FACTOR") is None:
        again = [sys.executable, "-m", "tests.ui.gallery", str(target)]
        subprocess.run(again, env={**os.environ, "QT_SCALE_FACTOR": "2"}, check=True)
