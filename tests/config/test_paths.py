import os
import subprocess
import sys
from pathlib import Path

import pytest

from crm_desktop.config.paths import VARIABLE, find_places, program_folder, ready


def _below(root: Path, given: Path | None, environment: dict[str, str], program: Path) -> bool:
    places = find_places(given, environment, program)
    all_of = (
        places.data, places.config, places.state, places.cache, places.documents,
        places.backups, places.settings, places.window_state, places.device, places.log,
    )  # fmt: skip
    return all(each.is_relative_to(root) for each in all_of)


def test_everything_moves_to_the_folder_asked_for(tmp_path: Path) -> None:
    assert _below(tmp_path / "here", tmp_path / "here", {}, tmp_path)
    assert _below(tmp_path / "there", None, {VARIABLE: str(tmp_path / "there")}, tmp_path)


def test_a_marker_keeps_everything_beside_the_program(tmp_path: Path) -> None:
    (tmp_path / "portable").touch()
    assert _below(tmp_path / "crm-desktop-data", None, {}, tmp_path)


def test_what_is_said_at_the_start_goes_before_all_else(tmp_path: Path) -> None:
    (tmp_path / "portable").touch()
    environment = {VARIABLE: str(tmp_path / "variable")}
    assert _below(tmp_path / "variable", None, environment, tmp_path)
    assert _below(tmp_path / "said", tmp_path / "said", environment, tmp_path)


def test_otherwise_the_system_says_where(tmp_path: Path) -> None:
    places = find_places(None, {VARIABLE: ""}, tmp_path)
    home = Path.home()
    assert all(each.is_relative_to(home) for each in (places.data, places.config, places.state))
    assert places.data.name == "crm-desktop"
    assert not places.data.is_relative_to(tmp_path)


def test_nothing_is_made_by_asking(tmp_path: Path) -> None:
    find_places(tmp_path / "here", {}, tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="rights of folders")
def test_folders_are_made_for_their_owner_only(tmp_path: Path) -> None:
    places = find_places(tmp_path / "here", {}, tmp_path)
    for _ in range(2):
        assert ready(places.backups) == places.backups
    for folder in (tmp_path / "here", places.data, places.backups):
        assert folder.stat().st_mode & 0o777 == 0o700


def test_the_program_knows_its_folder() -> None:
    assert (program_folder() / "crm_desktop" / "config" / "paths.py").exists()


def test_asking_for_a_folder_of_ones_own_costs_no_import() -> None:
    program = (
        "import sys; from pathlib import Path; from crm_desktop.config.paths import find_places;"
        "find_places(Path('x'), {}, Path('y')); sys.exit('platformdirs' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=program_folder(), check=False)
    assert done.returncode == 0
