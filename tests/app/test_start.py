"""What is not needed to paint the list is not loaded before it."""

import subprocess
import sys

_LATE = "html logging.handlers platform secrets sqlalchemy".split()
_OURS_LATE = """
    domain.card domain.company domain.duplicate domain.merging domain.history domain.outline
    domain.field_values domain.ticket domain.article domain.files domain.contact_detail
    domain.scoring domain.chance domain.channel domain.touch storage.queries.contact_detail
    storage.touches storage.text_index storage.ticket_rows storage.backup storage.filter_sql
    storage.filter_tests storage.filter_places
    storage.filter_names storage.search_sql storage.undoing storage.founding
    storage.queries.own_order interop
    services.contacts services.companies services.business services.records services.tags
    services.field_values services.filtering services.segments services.bulk services.exporting
    services.importing services.duplicates services.merging services.relations services.files
    services.history services.trash services.everything services.demo
    app.idle ui.texts ui.step_words ui.private_folder
    ui.companies ui.contacts.detail ui.filtering ui.bulk ui.fields ui.files ui.merging ui.past
    ui.relations ui.duplicates ui.importing ui.palette ui.welcome ui.records.side ui.records.shown
    ui.records.panel ui.records.own_columns ui.records.cell_editors ui.dialogs.form_dialog
""".split()
_PROGRAM = """
import linecache, sys
from crm_desktop.app import load_qt
from crm_desktop.app.early import EarlyPage
load_qt()
from PySide6 import QtWidgets
from crm_desktop.app import session
from crm_desktop.ui import theme
from crm_desktop.ui.contacts import screen
from crm_desktop.ui.widgets.line_table import LineTable
from crm_desktop.ui.widgets.side_bar import SideBar
theme.apply(theme.application())
shown = LineTable(), SideBar()
shown[0].viewport()
[each.show() for each in shown]
print(*[name for name in sys.argv[1:] if name in sys.modules])
print(*{"QStyle", "QWizard"} & vars(QtWidgets).keys())
print(*[name for name in linecache.cache if "crm_desktop" in name])
"""
_RECORDS = """
import dataclasses, sys
from crm_desktop.app import load_qt, session
from crm_desktop.app.early import EarlyPage
from crm_desktop.ui.contacts import screen
for name, module in list(sys.modules.items()):
    for each in vars(module).values() if name.startswith("crm_desktop") else ():
        if isinstance(each, type) and each.__module__ == name and dataclasses.is_dataclass(each):
            print(each.__name__)
"""
_STUB_FILES = """
import builtins, sys
own = builtins.compile, builtins.__import__
from crm_desktop.app import load_qt
load_qt()
from PySide6.QtCore import QRect
assert (builtins.compile, builtins.__import__) == own
try:
    QRect("left", 1)
except TypeError as error:
    assert "Supported signatures:" in str(error)
print(*vars(sys.modules["shibokensupport.signature.lib.pyi_generator"]).keys() & {"Formatter"})
"""
_WORDS = """
import sys
from crm_desktop.ui import step_words
print(*[name for name in sys.modules if "crm_desktop.interop" in name])
"""


def _said(program: str, *arguments: str) -> list[str]:
    command = [sys.executable, "-c", program, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_no_heavy_module_no_style_no_other_widgets_and_no_source_are_loaded() -> None:
    assert _said(_PROGRAM, *_LATE, *(f"crm_desktop.{name}" for name in _OURS_LATE)) == []


def test_what_is_to_be_late_is_there() -> None:
    program = "import importlib, sys; [importlib.import_module(name) for name in sys.argv[1:]]"
    assert _said(program, *(f"crm_desktop.{name}" for name in _OURS_LATE)) == []


def test_records_on_the_way_to_the_list_are_plain_tuples_with_names() -> None:
    """A dataclass takes eight times as long to define: half a millisecond, here often."""
    # These two have a field called `count`, as a tuple has.
    assert set(_said(_RECORDS)) <= {"Place", "TagRow"}


def test_qt_is_loaded_without_what_writes_its_stub_files_and_still_tells_what_is_wrong() -> None:
    assert _said(_STUB_FILES) == []


def test_the_words_of_the_first_notice_load_nothing_that_reads_files() -> None:
    assert _said(_WORDS) == []
