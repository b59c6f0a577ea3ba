"""matplotlib is loaded without a look at the system's fonts and the user's settings."""

import os
import subprocess
import sys
from pathlib import Path

_SEEN = """
from crm_desktop.reports import library
library.load()
import matplotlib
from matplotlib import font_manager
print(len(font_manager.fontManager.ttflist), matplotlib.rcParams["lines.linewidth"])
"""


def test_no_font_is_read_and_no_setting_of_the_user_taken(tmp_path: Path) -> None:
    (tmp_path / "matplotlibrc").write_text("lines.linewidth: 77\n", encoding="utf-8")
    environment = {**os.environ, "MPLCONFIGDIR": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", _SEEN], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["0", "1.5"]
    assert [each.name for each in tmp_path.iterdir()] == ["matplotlibrc"]
