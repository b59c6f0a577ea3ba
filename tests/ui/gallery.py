"""Pictures of all widgets: `python -m tests.ui.gallery DIR` writes PNGs, light and dark, 1× and 2×.

To be looked at, beside the drafts of the design; no test reads them.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import (
    QAbstractListModel,
    QAbstractTableModel,
    QDate,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QProgressBar,
    QRadioButton,
    QSlider,
    QSplitter,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.config.resources import resource
from crm_desktop.ui import theme
from crm_desktop.ui.delegates.cell import CELL_ROLE, Cell
from crm_desktop.ui.delegates.timeline import TIMELINE_ROLE, TimelineItem
from crm_desktop.ui.icons import icon
from crm_desktop.ui.theme import ThemeChoice, Tone
from crm_desktop.ui.widgets.avatar import Avatar
from crm_desktop.ui.widgets.buttons import (
    Action,
    ActionRow,
    button,
    icon_button,
    link_button,
    primary_button,
    quiet_button,
)
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.chip import Pill
from crm_desktop.ui.widgets.chip_line import ChipLine, ChipText
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.fields import day_field, number_field, time_field
from crm_desktop.ui.widgets.ground import Ground
from crm_desktop.ui.widgets.headings import PageHeading, SectionHeading
from crm_desktop.ui.widgets.key_values import FigureRow, FigureRows, KeyValue, KeyValueRows
from crm_desktop.ui.widgets.label import PlainLabel, secondary_label
from crm_desktop.ui.widgets.line_table import LineTable
from crm_desktop.ui.widgets.line_tabs import LineTabs
from crm_desktop.ui.widgets.place_button import Place
from crm_desktop.ui.widgets.side_bar import SideBar
from crm_desktop.ui.widgets.status_line import StatusLine
from crm_desktop.ui.widgets.steps_header import StepsHeader
from crm_desktop.ui.widgets.timeline_list import TimelineList
from crm_desktop.ui.widgets.toast import Toast
from crm_desktop.ui.widgets.top_bar import SearchField, TopBar

Index = QModelIndex | QPersistentModelIndex

PEOPLE = [
    ("Marta Oliveira", "Oliveira Tiles", "Owner", "Prospect", 86, "2 days ago", "€4,200"),
    ("Noor Haddad", "—", "Freelance buyer", "Lead", 78, "3 h ago", ""),
    ("Ines Duarte", "Quay Dental", "Office manager", "Customer", 74, "yesterday", "€1,900"),
    ("George Finch", "Finch & Sons", "Partner", "Prospect", 71, "yesterday", "€1,150"),
    ("Tomas Berg", "Berg Cycles", "Owner", "Customer", 58, "5 days ago", ""),
    ("李 伟", "Nanhai Imports", "Director", "Lead", 52, "12 days ago", ""),
    ("محمد علي", "Souk & Co", "Owner", "Lead", 30, "2 months ago", "€111"),
    ("<b>Bold</b> & Co", "A company with a very long name that does not fit", "Buyer", "Lead", 22,
     "5 months ago", "€7,808"),
    ("Lena Koch", "Koch Optik", "Owner", "Lead", 19, "6 months ago", ""),
]  # fmt: skip
TITLES = ("Name", "Company", "Title", "Stage", "Score", "Last touch", "Open deals", "Tags")
TONES = {"Prospect": Tone.ACCENT, "Lead": Tone.WARNING, "Customer": Tone.GOOD}


def cells(row: Sequence[object], number: int) -> list[Cell]:
    """The cells of a line of the list."""
    name, company, job, stage, score, touch, deals = row
    worth = int(str(score))
    tone = Tone.GOOD if worth >= 70 else Tone.WARNING if worth >= 40 else Tone.NEUTRAL
    tags = ("local", "tiles", "spring fair", "newsletter", "press")[: number % 6]
    return [
        Cell(str(name), strong=True),
        Cell(str(company)),
        Cell(str(job), muted=True),
        Cell(str(stage), tone=TONES[str(stage)]),
        Cell(str(score), tone=tone, right=True),
        Cell(str(touch)),
        Cell(str(deals), right=True, figures=True),
        Cell(chips=tags),
    ]


class People(QAbstractTableModel):
    """A list of contacts, the same few again and again."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._count = count
        self._cells = [cells(PEOPLE[i % len(PEOPLE)], i) for i in range(min(count, 500))]
        self.calls = 0

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._count

    def columnCount(self, _parent: Index | None = None) -> int:
        return len(TITLES)

    def data(self, index: Index, role: int = 0) -> object:
        self.calls += 1
        if role != CELL_ROLE:
            return None
        return self._cells[index.row() % len(self._cells)][index.column()]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and section in (4, 6):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return TITLES[section]
        return None


TIMELINE = [
    TimelineItem("Planned", is_heading=True),
    TimelineItem("Task", "send the tile samples", "overdue 2 days", tone=Tone.BAD, is_done=False),
    TimelineItem("Call", "ask about delivery", "today 16:30", tone=Tone.WARNING, is_done=False,
                 body="Before she leaves for Milan."),
    TimelineItem("Meeting", "", "Mon 24 Nov 10:00", tone=Tone.ACCENT, is_done=False),
    TimelineItem("Done", is_heading=True),
    TimelineItem("Email sent", "Proposal v2", "15 Nov 16:02",
                 "Hi Marta, as agreed the second version with the larger tiles and the price for "
                 "the whole floor, including the stairs. The samples come with the van on Tuesday. "
                 "Do write if the colour is not right; there is time until the end of the month, "
                 "and the kiln is not fired before. Regards to everyone at the yard."),
    TimelineItem("Call, 12 min", "", "14 Nov", "Wants delivery before Christmas.\nBudget about 4k. "
                 "Decides alone."),
    TimelineItem("Note", "مرحبا بالعالم", "2 Nov", "<b>not bold</b> <img src=x>"),
    TimelineItem("Met at trade show", "Porto Casa", "28 Oct"),
]  # fmt: skip


class Past(QAbstractListModel):
    """A timeline."""

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(TIMELINE)

    def data(self, index: Index, role: int = 0) -> object:
        return TIMELINE[index.row()] if role == TIMELINE_ROLE else None


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


def controls() -> QWidget:
    """The plain controls of Qt under the style sheet."""
    window = Ground("background")
    whole = QHBoxLayout(window)
    whole.setContentsMargins(24, 24, 24, 24)
    whole.setSpacing(24)
    for column in (_fields(), _choices(), _lists()):
        side = QVBoxLayout()
        side.setSpacing(12)
        for each in column:
            side.addWidget(each)
        side.addStretch(1)
        whole.addLayout(side, 1)
    window.resize(1100, 760)
    return window


def _fields() -> list[QWidget]:
    line, wrong, disabled = QLineEdit("Text"), QLineEdit("anna@"), QLineEdit("Disabled")
    line.setClearButtonEnabled(True)
    wrong.setProperty("state", "bad")
    disabled.setEnabled(False)
    combo, editable = QComboBox(), QComboBox()
    combo.addItems(["First name", "Last name", "Leave out"])
    editable.setEditable(True)
    editable.addItems(["UTF-8", "Windows-1252"])
    empty = QLineEdit()
    empty.setPlaceholderText("Placeholder")
    day = day_field()
    day.setDate(QDate(2025, 11, 21))
    progress = QProgressBar()
    progress.setValue(40)
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setValue(30)
    notes = QPlainTextEdit("Notes\nof two lines")
    notes.setFixedHeight(70)
    return [
        line,
        wrong,
        disabled,
        empty,
        combo,
        editable,
        number_field(0, 99),
        time_field(),
        day,
        notes,
        progress,
        slider,
    ]


def _choices() -> list[QWidget]:
    checks = [QCheckBox(text) for text in ("Off", "On", "Partly", "Disabled on", "Disabled")]
    checks[1].setChecked(True)
    checks[2].setTristate(True)
    checks[2].setCheckState(Qt.CheckState.PartiallyChecked)
    checks[3].setChecked(True)
    checks[3].setEnabled(False)
    checks[4].setEnabled(False)
    group = QGroupBox("A group of choices")
    radios = QVBoxLayout(group)
    buttons = QButtonGroup(group)
    for text in ("Fill empty fields", "Overwrite"):
        radio = QRadioButton(text)
        buttons.addButton(radio)
        radios.addWidget(radio)
    buttons.buttons()[0].setChecked(True)
    pills = QWidget()
    row = QHBoxLayout(pills)
    row.setContentsMargins(0, 0, 0, 0)
    for tone in Tone:
        row.addWidget(Pill(tone.value or "none", tone))
    row.addStretch(1)
    off = primary_button("Primary disabled")
    off.setEnabled(False)
    plain_off = button("Disabled", "phone")
    plain_off.setEnabled(False)
    return [*checks, group, pills, button("Plain", "phone"), primary_button("Primary", "plus"),
            off, plain_off, quiet_button("Quiet", "settings"), link_button("A link")]  # fmt: skip


def _menus() -> tuple[QMenuBar, QMenu]:
    bar = QMenuBar()
    for text in ("File", "Edit", "View"):
        bar.addMenu(text)
    menu = QMenu()
    menu.addAction(icon("undo-2"), "Undo: move “Bakery”\tCtrl+Z")
    menu.addSeparator()
    checked = menu.addAction("Checked")
    checked.setCheckable(True)
    checked.setChecked(True)
    menu.addAction("Disabled").setEnabled(False)
    menu.addMenu("More")
    menu.setActiveAction(menu.actions()[0])
    menu.setWindowFlags(Qt.WindowType.Widget)
    return bar, menu


def _lists() -> list[QWidget]:
    bar, menu = _menus()
    tabs = QTabWidget()
    items = QListWidget()
    items.addItems([f"Line {number}" for number in range(30)])
    items.setCurrentRow(1)
    tabs.addTab(items, "List")
    tree = QTreeWidget()
    tree.setHeaderLabels(["Name", "Size"])
    root = QTreeWidgetItem(tree, ["Folder", "2"])
    QTreeWidgetItem(root, ["Child", "1"])
    root.setExpanded(True)
    tabs.addTab(QWidget(), "Tree")
    split = QSplitter()
    split.addWidget(tree)
    split.addWidget(QPlainTextEdit("beside"))
    photo = QImage(80, 60, QImage.Format.Format_RGB32)
    photo.fill(QColor("teal"))
    avatars = QWidget()
    row = QHBoxLayout(avatars)
    for name, picture in (
        ("Marta Oliveira", None),
        ("李 伟", None),
        ("محمد علي", None),
        ("x", photo),
    ):
        avatar = Avatar()
        avatar.set_person(name, picture)
        row.addWidget(avatar)
    return [bar, menu, tabs, split, avatars, secondary_label("Secondary words")]


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
