"""What import-linter and ruff cannot see; those two run beside the tests, not within them."""

import ast
import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.helpers.sources import MODULES, PACKAGE, ROOT, nodes, tree

TOP_LEVEL = {
    "crm_desktop",
    "resources",
    "tests",
    "pyproject.toml",
    "build.spec",
    "README.md",
    "LICENSE",
    "requirements.lock",
}
UNTRACKED = {"build", "dist", "__pycache__"}
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "managers"}
NETWORK = {
    "socket", "socketserver", "ssl", "ftplib", "http", "urllib.request", "requests", "smtplib",
    "imaplib", "poplib",
}  # fmt: skip
# A mail is sent where the user set a server up and presses a button.
ASKED_FOR = {"crm_desktop/interop/mail/sending.py"}
UNSAFE = {"pickle", "marshal", "shelve"}
# A second start speaks to the first over a local socket; nothing else may open a connection.
LOCAL_SOCKETS = {"QLocalServer", "QLocalSocket"}


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _imports(path: Path) -> Iterator[str]:
    """Every imported name in full: `from a import b` gives `a.b`."""
    for node in nodes(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _within(name: str, modules: set[str]) -> bool:
    return any(name == module or name.startswith(module + ".") for module in modules)


def _uses(path: Path, wrong: Callable[[ast.AST], bool]) -> list[str]:
    return [f"{_name(path)}:{getattr(node, 'lineno', 0)}" for node in nodes(path) if wrong(node)]


def _everywhere(wrong: Callable[[ast.AST], bool]) -> list[str]:
    return [place for path in MODULES for place in _uses(path, wrong)]


def test_the_top_level_holds_only_what_belongs_there() -> None:
    seen = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert seen - UNTRACKED <= TOP_LEVEL


def test_no_folder_lies_more_than_three_deep() -> None:
    assert [_name(path) for path in MODULES if len(path.relative_to(PACKAGE).parts) > 4] == []


def test_a_module_is_named_for_its_subject() -> None:
    names = [(path, path.stem if path.stem != "__init__" else path.parent.name) for path in MODULES]
    assert [_name(path) for path, name in names if name in EMPTY_NAMES] == []


def test_a_class_is_named_for_what_it_is() -> None:
    empty = re.compile(r"(Manager|Helper|Utils?)$")
    assert (
        _everywhere(lambda node: isinstance(node, ast.ClassDef) and bool(empty.search(node.name)))
        == []
    )


def test_every_module_says_what_it_is_for() -> None:
    assert [_name(path) for path in MODULES if not ast.get_docstring(tree(path))] == []


def test_no_licence_text_on_top_of_files() -> None:
    texts = ("Copyright", "Licensed under", "All rights reserved")
    heads = {path: path.read_text(encoding="utf-8")[:2000] for path in MODULES}
    assert [_name(path) for path, head in heads.items() if any(t in head for t in texts)] == []


def test_nothing_goes_over_the_network() -> None:
    opened = [
        f"{_name(path)}: {name}"
        for path in MODULES
        for name in _imports(path)
        if _within(name, NETWORK) and _name(path) not in ASKED_FOR
    ]
    assert opened == []


def test_qt_network_serves_only_the_single_instance() -> None:
    found = [
        (path, name)
        for path in MODULES
        for name in _imports(path)
        if name.startswith("PySide6") and "QtNetwork" in name
    ]
    assert [
        f"{_name(path)}: {name}"
        for path, name in found
        if name.rpartition(".")[2] not in LOCAL_SOCKETS or path.parent != PACKAGE / "app"
    ] == []


def test_no_stored_bytes_become_code() -> None:
    assert [
        _name(path) for path in MODULES for name in _imports(path) if _within(name, UNSAFE)
    ] == []


def test_only_the_application_itself_runs_an_event_loop() -> None:
    def nests(node: ast.AST) -> bool:
        if not isinstance(node, ast.Call):
            return False
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        return name in {"exec", "exec_", "eval", "processEvents"}

    # A drag runs a loop of its own wherever it begins; Qt offers no other way.
    allowed = ("crm_desktop/app/", "crm_desktop/ui/records/dragging_out.py")
    assert [place for place in _everywhere(nests) if not place.startswith(allowed)] == []


def test_no_import_is_only_for_the_type_checker() -> None:
    def hides(node: ast.AST) -> bool:
        return "TYPE_CHECKING" in (getattr(node, "id", ""), getattr(node, "attr", ""))

    assert _everywhere(hides) == []


def test_every_door_below_the_services_is_guarded() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    guarded = {
        module
        for contract in settings["tool"]["importlinter"]["contracts"]
        for module in contract.get("protected_modules", [])
    }
    rooms = {"storage", "engine", "interop", "reports"}
    existing = {room for room in rooms if (PACKAGE / room / "__init__.py").exists()}
    assert {f"crm_desktop.{room}" for room in existing} <= guarded


def _texts() -> Iterator[Path]:
    kinds = {".py", ".md", ".toml", ".lock", ".spec", ".json", ".ts", ".qss", ".svg", ""}
    samples = ROOT / "tests" / "data"
    for path in [*ROOT.glob("*"), *(ROOT / ".ci").glob("*")]:
        if path.is_file() and path.suffix in kinds and path.name != ".git":
            yield path
    for folder in (PACKAGE, ROOT / "resources", ROOT / "tests"):
        for path in folder.rglob("*"):
            if path.is_file() and path.suffix in kinds and not path.is_relative_to(samples):
                yield path


@pytest.mark.parametrize(
    "foreign",
    [
        r"(?<![\w./])/(?:home|work|root|Users)/\w",  # a folder of the machine it was written on
        r"(?:pypi|pythonhosted|npmjs)\.(?:org|com)",  # an address of a registry
        r"--(?:extra-)?index-url|--find-links",
    ],
)
def test_no_text_depends_on_where_it_was_written(foreign: str) -> None:
    pattern = re.compile(foreign)
    assert [
        _name(path)
        for path in _texts()
        if path != Path(__file__) and pattern.search(path.read_text(encoding="utf-8"))
    ] == []
