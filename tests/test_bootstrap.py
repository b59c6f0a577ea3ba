import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from crm_desktop import bootstrap
from crm_desktop.bootstrap import Environment, Library

ROOT = Path(__file__).parent.parent
PRESENT = Library("libc.so.6", "libc6")
ABSENT = Library("libnobody-has-this.so.9", "libnobody-has-this9")

on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Debian's package names")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A source tree whose program prints where it runs, with nothing to install."""
    package = tmp_path / "crm_desktop"
    package.mkdir()
    (package / "__init__.py").touch()
    for name in ("bootstrap.py", "__main__.py"):
        (package / name).write_bytes((ROOT / "crm_desktop" / name).read_bytes())
    (package / "app.py").write_text(
        "import sys\ndef main(argv):\n    print(sys.prefix, *argv)\n    return 7\n"
    )
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "tests").mkdir()
    for lock in (bootstrap.RUNTIME_LOCK, bootstrap.DEVELOPMENT_LOCK):
        (tmp_path / lock).touch()
    return tmp_path


def _start(tree: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [str(bootstrap.base_python()), "-m", "crm_desktop", *arguments]
    without_screen = {name: text for name, text in os.environ.items() if name != "DISPLAY"}
    return subprocess.run(
        command, cwd=tree, env=without_screen, capture_output=True, text=True, check=False
    )


def _fake_environment(tree: Path, *distributions: str) -> Environment:
    environment = Environment(tree, development=False)
    packages = environment.folder / "lib" / "python3" / "site-packages"
    for name in distributions:
        (packages / f"{name}.dist-info").mkdir(parents=True)
    environment.python.parent.mkdir(parents=True, exist_ok=True)
    environment.python.touch()
    version = ".".join(map(str, sys.version_info[:3]))
    (environment.folder / "pyvenv.cfg").write_text(f"home = /usr/bin\nversion = {version}\n")
    return environment


def test_a_bare_tree_runs_inside_an_environment_of_its_own(tree: Path) -> None:
    done = _start(tree, "--some", "file.crm")
    assert done.stdout.split() == [str(tree / ".venv"), "--some", "file.crm"]
    assert done.returncode == 7


def test_a_second_start_makes_nothing_anew(tree: Path) -> None:
    _start(tree)
    stamp = Environment(tree, development=False).stamp
    made = stamp.stat().st_mtime_ns
    assert _start(tree).stderr == ""
    assert stamp.stat().st_mtime_ns == made


def test_a_changed_lock_makes_the_environment_stale(tree: Path) -> None:
    environment = _fake_environment(tree)
    environment.stamp.write_text(environment.fingerprint())
    assert environment.is_fresh()
    environment.locks[0].write_text("# other versions\n")
    assert not environment.is_fresh()


def test_a_development_lock_does_not_touch_those_who_only_run_it(tree: Path) -> None:
    environment = _fake_environment(tree)
    environment.stamp.write_text(environment.fingerprint())
    (tree / bootstrap.DEVELOPMENT_LOCK).write_text("# other versions\n")
    assert environment.is_fresh()
    assert not environment._replace(development=True).is_fresh()


def test_another_pyside_is_never_replaced_in_place(tree: Path) -> None:
    (tree / bootstrap.RUNTIME_LOCK).write_text("pyside6-essentials==6.11.3 \\\n")
    assert not bootstrap.fits(_fake_environment(tree, "PySide6_Essentials-6.12.0"))


def test_an_environment_with_the_same_pyside_or_none_is_kept(tree: Path) -> None:
    (tree / bootstrap.RUNTIME_LOCK).write_text("pyside6-essentials==6.11.3 \\\n")
    assert bootstrap.fits(_fake_environment(tree))
    assert bootstrap.fits(_fake_environment(tree, "pyside6_essentials-6.11.3"))


def test_an_environment_of_another_python_is_made_anew(tree: Path) -> None:
    environment = _fake_environment(tree)
    (environment.folder / "pyvenv.cfg").write_text("version = 3.2.1\n")
    assert not bootstrap.fits(environment)


def test_the_lock_of_this_tree_names_one_pyside() -> None:
    lock = (ROOT / bootstrap.RUNTIME_LOCK).read_text()
    assert bootstrap.pinned("pyside6-essentials", lock).startswith("6.11.")


def test_the_two_locks_agree() -> None:
    runtime, development = (
        set(re.findall(r"^(\S+)==(\S+)", (ROOT / name).read_text(), re.M))
        for name in (bootstrap.RUNTIME_LOCK, bootstrap.DEVELOPMENT_LOCK)
    )
    shared = {name for name, _version in runtime} & {name for name, _version in development}
    assert {pin for pin in development if pin[0] in shared} <= runtime


def test_an_installed_package_is_left_alone(tmp_path: Path) -> None:
    assert bootstrap.source_tree(tmp_path / "site-packages" / "crm_desktop") is None


@on_linux
def test_an_installation_stops_in_words_where_a_library_is_missing() -> None:
    with pytest.raises(SystemExit, match="sudo apt-get install libnobody-has-this9\n"):
        bootstrap.require(bootstrap.missing_packages([PRESENT, ABSENT]))


def test_an_old_python_is_told_which_one_is_needed() -> None:
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or later; this is 3\.9"):
        bootstrap.check_python((3, 9))


def test_this_python_is_new_enough() -> None:
    bootstrap.check_python(sys.version_info[:2])


@on_linux
def test_only_libraries_that_do_not_load_are_asked_for() -> None:
    assert bootstrap.missing_packages([PRESENT, ABSENT]) == ["libnobody-has-this9"]


@on_linux
def test_the_libraries_of_a_window_are_wanted_only_where_there_is_a_screen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    assert bootstrap.needed_libraries() == bootstrap.OFFSCREEN
    monkeypatch.setenv("DISPLAY", ":0")
    assert bootstrap.needed_libraries() == bootstrap.OFFSCREEN + bootstrap.X11


def test_without_rights_the_exact_command_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SystemExit, match="sudo apt-get install libegl1 libgl1\n"):
        bootstrap.install_libraries(["libegl1", "libgl1"])


def test_nothing_missing_means_nothing_done() -> None:
    bootstrap.install_libraries([])


def test_a_translation_is_built_once(tmp_path: Path) -> None:
    folder = tmp_path / "resources" / "i18n"
    folder.mkdir(parents=True)
    (folder / "crm_de.ts").write_text(
        '<?xml version="1.0"?><!DOCTYPE TS><TS version="2.1" language="de"></TS>'
    )
    environment = Environment(tmp_path, development=False)
    environment.python.parent.mkdir(parents=True)
    _link_lrelease(environment)
    bootstrap.build_translations(environment)
    built = folder / "crm_de.qm"
    made = built.stat().st_mtime_ns
    bootstrap.build_translations(environment)
    assert built.stat().st_mtime_ns == made


def test_a_tree_without_translations_builds_none(tmp_path: Path) -> None:
    bootstrap.build_translations(Environment(tmp_path, development=False))


def _link_lrelease(environment: Environment) -> None:
    real = Path(sys.executable).with_name("pyside6-lrelease" + Path(sys.executable).suffix)
    environment.python.with_name(real.name).symlink_to(real)
