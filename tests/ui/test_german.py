"""German is whole, and its sentences hold what the English ones hold."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from crm_desktop.config.resources import resource
from crm_desktop.ui import translation
from crm_desktop.ui.actions import MENUS

ROOM = Path(translation.__file__).parent
SOURCE = resource("i18n/crm_desktop_de.ts")
_PLACE = re.compile(r"\{\w*\}|%L?n|%\d")


@pytest.fixture(scope="module")
def messages(tmp_path_factory: pytest.TempPathFactory) -> list[ET.Element]:
    """Every text of the window with its German words, as the sources stand now."""
    target = Path(shutil.copy(SOURCE, tmp_path_factory.mktemp("i18n")))
    lupdate = shutil.which("pyside6-lupdate", path=Path(sys.executable).parent)
    assert lupdate is not None
    command = [lupdate, "-silent", "-locations", "none", "-no-obsolete", "-extensions", "py",
               str(ROOM), "-ts", str(target)]  # fmt: skip
    subprocess.run(command, check=True)
    context = ET.parse(target).getroot().find("context")  # noqa: S314 - just written
    assert context is not None
    return context.findall("message")


def _forms(message: ET.Element) -> list[str]:
    words = message.find("translation")
    assert words is not None
    if message.get("numerus") == "yes":
        return [form.text or "" for form in words.findall("numerusform")]
    return [words.text or ""]


def _source(message: ET.Element) -> str:
    return message.findtext("source", "")


def test_every_text_has_german_words(messages: list[ET.Element]) -> None:
    left = [
        _source(each)
        for each in messages
        if (words := each.find("translation")) is None or words.get("type") or not all(_forms(each))
    ]
    assert left == []


def test_what_is_filled_into_a_sentence_is_filled_in_german_too(
    messages: list[ET.Element],
) -> None:
    def places(text: str) -> list[str]:
        return sorted(_PLACE.findall(text))

    odd = [
        (_source(each), form)
        for each in messages
        for form in _forms(each)
        if places(form) != places(_source(each)) and not (form == "jeden Tag" or "|" in form)
    ]
    assert odd == []


def test_what_goes_on_with_a_question_ends_in_dots(messages: list[ET.Element]) -> None:
    odd = [
        (_source(each), form)
        for each in messages
        for form in _forms(each)
        if _source(each).endswith(" …") != form.endswith(" …")
    ]
    assert odd == []


def test_each_menu_opens_by_a_letter_of_its_own(messages: list[ET.Element]) -> None:
    german = {_source(each): _forms(each)[0] for each in messages}
    for titles in (MENUS, [german[title] for title in MENUS]):
        letters = [title.partition("&")[2][:1].lower() for title in titles]
        assert all(letters), titles
        assert len(set(letters)) == len(letters), titles
