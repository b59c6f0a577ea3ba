"""The plain controls of Qt under our style sheet, side by side."""

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
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

from crm_desktop.ui.icons import icon
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.widgets.avatar import Avatar
from crm_desktop.ui.widgets.buttons import (
    button,
    link_button,
    primary_button,
    quiet_button,
)
from crm_desktop.ui.widgets.chip import Pill
from crm_desktop.ui.widgets.fields import day_field, number_field, time_field
from crm_desktop.ui.widgets.ground import Ground
from crm_desktop.ui.widgets.label import secondary_label


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
