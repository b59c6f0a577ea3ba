"""The program from outside: its options, and what it does where there is no screen."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from crm_desktop import __version__

_SCREENS = (
    *("welcome", "contacts", "search", "companies", "import", "segment", "groups", "files"),
    *("relations", "history", "details", "duplicates", "merge", "bulk", "trash", "fields"),
    *("condition", "filter-editor", "touch", "export", "everything", "empty-contacts"),
    *("tickets", "tickets-list", "tickets-board", "empty-tickets"),
)


def run(*arguments: str, platform: str = "") -> subprocess.CompletedProcess[str]:
    """Run the program without a display."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: text for name, text in os.environ.items() if name not in names}
    if platform:
        environment["QT_QPA_PLATFORM"] = platform
    return subprocess.run(
        [sys.executable, "-m", "crm_desktop", *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_without_a_display_it_says_what_else_works() -> None:
    done = run()
    assert done.returncode == 2
    assert done.stdout == ""
    assert "There is no screen here" in done.stderr
    assert "--tour DIR" in done.stderr
    assert "--selftest" in done.stderr
    assert "Traceback" not in done.stderr


def test_it_says_its_version_and_its_options() -> None:
    assert run("--version").stdout.strip() == f"CRM Desktop {__version__}"
    told = run("--help").stdout
    assert all(option in told for option in ("--tour", "--selftest", "--data-dir", "file"))


def test_an_unknown_option_is_refused_with_a_line_of_help() -> None:
    done = run("--frobnicate")
    assert done.returncode == 2
    assert "unrecognized arguments: --frobnicate" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_installation_proves_itself() -> None:
    done = run("--selftest")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.splitlines()[-1].endswith(" 0 failed")
    assert "FAILED" not in done.stdout
    assert done.stderr == ""


@pytest.mark.slow
def test_the_tour_takes_a_picture_of_every_screen_in_both_themes(tmp_path: Path) -> None:
    done = run("--tour", str(tmp_path / "pictures"))
    assert (done.returncode, done.stderr) == (0, "")
    wanted = {f"{screen}-{theme}.png" for screen in _SCREENS for theme in ("light", "dark")}
    assert wanted <= {path.name for path in (tmp_path / "pictures").iterdir()}
    for path in (tmp_path / "pictures").iterdir():
        picture = QImage(str(path))
        assert picture.width() > 300  # dialogs are narrow
        assert len(colours(picture)) > 20, path.name


def colours(picture: QImage) -> set[int]:
    """The colours at points spread over a picture."""
    across, down = range(0, picture.width(), 7), range(0, picture.height(), 3)
    return {picture.pixel(x, y) for x in across for y in down}
