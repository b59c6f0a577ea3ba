import ast
from collections.abc import Iterator
from pathlib import Path

from tests.helpers.sources import ROOT, nodes

FILE, FUNCTION, CLASS = 400, 50, 200
# Where applications grow fat first.
TIGHTER = {"crm_desktop/services/workspace.py": 150, "crm_desktop/ui/main_window.py": 300}


def _sources() -> Iterator[Path]:
    for folder in ("crm_desktop", "tests"):
        yield from sorted((ROOT / folder).rglob("*.py"))
    yield ROOT / "build.spec"


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _over(path: Path) -> list[str]:
    """What of a file is too long."""
    text = path.read_text(encoding="utf-8")
    name = path.relative_to(ROOT).as_posix()
    budget = TIGHTER.get(name, FILE)
    over = [] if len(text.splitlines()) <= budget else [f"{name}: {len(text.splitlines())} lines"]
    for node in nodes(path):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            allowed = CLASS if isinstance(node, ast.ClassDef) else FUNCTION
            if _length(node) > allowed:
                over.append(f"{name}:{node.lineno} {node.name}: {_length(node)} lines")
    return over


def test_every_file_keeps_to_its_budget() -> None:
    assert [words for path in _sources() for words in _over(path)] == []
