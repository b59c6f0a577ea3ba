"""What is not needed to paint the list is not loaded before it."""

import subprocess
import sys

_PROGRAM = """
import linecache, sys
from crm_desktop.app import load_qt
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
late = "html logging.handlers platform secrets sqlalchemy crm_desktop.storage.backup".split()
print(*[name for name in late if name in sys.modules])
print(*{"QStyle", "QWizard"} & vars(QtWidgets).keys())
print(*[name for name in linecache.cache if "crm_desktop" in name])
"""


def test_no_heavy_module_no_style_no_other_widgets_and_no_source_are_loaded() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []
