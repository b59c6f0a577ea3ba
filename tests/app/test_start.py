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
theme.apply(theme.application())
late = "html logging.handlers platform secrets sqlalchemy crm_desktop.storage.backup".split()
print(*[name for name in late if name in sys.modules])
print(*{"QStyle"} & vars(QtWidgets).keys())
print(*[name for name in linecache.cache if "crm_desktop" in name])
"""


def test_no_heavy_module_no_style_and_no_source_is_read() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []
