"""About the program: versions, and the licences of all it is made of, as plain text."""

import platform

from PySide6.QtCore import QSize, qVersion
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from crm_desktop import __version__
from crm_desktop.config.resources import resource
from crm_desktop.services.components import Component, components, own_licence, sqlite_version
from crm_desktop.ui.dialogs.reading_window import ReadingWindow
from crm_desktop.ui.plain_text import for_display
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.headings import SectionHeading
from crm_desktop.ui.widgets.key_values import KeyValue, KeyValueRows
from crm_desktop.ui.widgets.label import PlainLabel

_LONGEST = 400_000
_ROW = 28
_QT = """Qt and PySide6 are used under the GNU Lesser General Public License, version 3 (LGPL-3.0).

They are shipped unchanged, as libraries of their own beside the program, and may be replaced by \
other builds of the same libraries: in an installation by Python they lie in the folder of the \
package PySide6, in a bundle in its folder of libraries. Their source is published by The Qt \
Company at https://download.qt.io and https://code.qt.io; the licence can be read at \
https://www.gnu.org/licenses/lgpl-3.0.html and https://www.gnu.org/licenses/gpl-3.0.html. \
Nothing in the terms of this program forbids changing these libraries for your own use or \
examining how they work for that purpose."""


class AboutWindow(ReadingWindow):
    """Versions above; below, each part made by others and its licence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, tr("CRM Desktop"), __version__)
        self._parts = parts()
        self._names = QListWidget()
        self._names.setAccessibleName(tr("Parts made by others"))
        self._names.setFixedWidth(220)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setAccessibleName(tr("Licence"))
        self._names.setUniformItemSizes(True)
        for part in self._parts:
            item = QListWidgetItem(f"{part.name} {part.version}".strip(), self._names)
            item.setSizeHint(QSize(100, _ROW))
        self._names.currentRowChanged.connect(self._show_part)
        self._names.setCurrentRow(0)
        self.show_body(self._laid_out(), scrolls=False)
        copy = button(tr("Copy versions"), "copy")
        copy.clicked.connect(self._copy)
        self.foot.insertWidget(0, copy)
        self.resize(780, 600)

    def _laid_out(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        words = tr("The whole customer relationship of one person, in one window and one file.")
        column.addWidget(PlainLabel(words, ink="muted"))
        rows = KeyValueRows()
        rows.set_rows([KeyValue(name, value) for name, value in versions()])
        column.addWidget(rows)
        column.addWidget(SectionHeading(tr("Licences")))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._names)
        row.addWidget(self._text, 1)
        column.addLayout(row, 1)
        return body

    def _show_part(self, place: int) -> None:
        if not 0 <= place < len(self._parts):
            return
        part = self._parts[place]
        head = f"{part.name} {part.version}\n{part.licence}".strip()
        self._text.setPlainText(for_display(f"{head}\n\n{part.text}".strip(), _LONGEST))

    def _copy(self) -> None:
        from PySide6.QtGui import QGuiApplication

        lines = [f"CRM Desktop {__version__}", *(f"{name} {value}" for name, value in versions())]
        QGuiApplication.clipboard().setText("\n".join(lines))


def versions() -> list[tuple[str, str]]:
    """What the program runs on, by name."""
    return [
        ("Qt", qVersion()),
        ("Python", platform.python_version()),
        ("SQLite", sqlite_version()),
        (tr("System"), platform.platform(terse=True)),
    ]


def parts() -> list[Component]:
    """The program itself, Qt, fonts, icons and packages, each with its licence."""
    own = Component("CRM Desktop", __version__, "MIT", _own_licence())
    qt = Component("Qt", qVersion(), "LGPL-3.0", _QT)
    inter = Component("Inter", "", "OFL-1.1", _read("fonts"))
    lucide = Component("Lucide", "", "ISC", _read("icons"))
    return [own, qt, inter, lucide, *components()]


def _read(folder: str) -> str:
    path = resource(folder, "LICENSE")
    return path.read_text("utf-8") if path.exists() else ""


def _own_licence() -> str:
    """The text beside the sources; an installation carries it with itself."""
    path = resource().parent / "LICENSE"
    return path.read_text("utf-8") if path.exists() else own_licence()
