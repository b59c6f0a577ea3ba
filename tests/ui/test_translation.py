"""Every visible word can be translated: what stands in the sources is what lupdate finds."""

import ast
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from crm_desktop.domain.errors import FileTrouble
from crm_desktop.ui import texts, translation
from tests.helpers.sources import nodes

ROOM = Path(translation.__file__).parent
MARKS = {"tr", "QT_TR_NOOP"}
SEEN = [
    "Everyone you work with, in one file on your own computer.",  # welcome
    "Try the demo business",
    "The people you work with belong here: where they are, what was said, what comes next.",
    "Last touch",  # a column of the contacts
    "Choose someone from the list.",  # the panel
    "What happened, in a few words?",  # the log bar
    "yesterday",
    "Employees",  # companies
    "Search or type a command",  # the search box and its list
    "No results",
    "Goes to",  # import
    "Probable duplicates: you decide",
    "recognised",
    "Export {what}",  # dialogs
    "Phone numbers open",
    "Letters alone work while a list has the keyboard",
    "Log a call",  # the menu
    "Undo: {what}",  # the status line
    "delete %Ln contacts",
    "{path} is damaged. It was not changed. Open a safety copy from the File menu.",
    "no name, e-mail, phone or company; left out",
    "Something went wrong",
]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bool]:
    """Every text that lupdate finds, and whether it has forms for one and many."""
    target = tmp_path_factory.mktemp("i18n") / "crm_desktop_xx.ts"
    lupdate = shutil.which("pyside6-lupdate", path=Path(sys.executable).parent)
    assert lupdate is not None
    command = [lupdate, "-silent", "-extensions", "py", str(ROOM), "-ts", str(target)]
    subprocess.run(command, check=True)
    contexts = ET.parse(target).getroot().findall("context")  # noqa: S314 - just written
    assert [context.findtext("name") for context in contexts] == [""]
    return {
        message.findtext("source", ""): message.get("numerus") == "yes"
        for message in contexts[0].findall("message")
    }


def _marked() -> Iterator[tuple[str, ast.Call]]:
    """Every plain text in the sources that is to be translated, and the call it stands in."""
    for path in ROOM.rglob("*.py"):
        for node in nodes(path):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in MARKS:
                text = node.args[0]
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    yield text.value, node


@pytest.mark.parametrize("text", SEEN)
def test_what_one_sees_is_found(text: str, found: dict[str, bool]) -> None:
    assert text in found


def test_every_marked_text_is_found(found: dict[str, bool]) -> None:
    assert {text for text, _ in _marked()} - found.keys() == set()


def test_every_count_has_forms_for_one_and_many(found: dict[str, bool]) -> None:
    counted = {text for text, call in _marked() if len(call.args) == 3}
    assert {text for text in counted if not found[text]} == set()
    assert {text for text in found if "%n" in text or "%Ln" in text} == counted


def test_the_values_in_a_sentence_are_no_templates() -> None:
    sentence = translation.filled("{a} and {b}, not {c}", a="{b}", b="x" * 90)
    assert sentence == "{b} and " + "x" * 79 + "…, not "


def test_of_a_long_path_its_name_is_told() -> None:
    told = texts.error_words(FileTrouble("missing-file", path=f"/{'x' * 90}/studio.crm"))
    assert told.startswith(f"There is no file …{'x' * 68}/studio.crm. ")
