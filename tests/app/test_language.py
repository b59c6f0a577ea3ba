"""The program speaks the language chosen, where there is a translation."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from crm_desktop.app.language import speak
from crm_desktop.services.workspace import StepLabel
from crm_desktop.ui.step_words import step_words
from crm_desktop.ui.translation import tr

TRANSLATION = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name></name>
    <message><source>Contacts</source><translation>Kontakte</translation></message>
    <message numerus="yes">
        <source>delete %Ln contacts</source>
        <translation>
            <numerusform>%Ln Kontakt löschen</numerusform>
            <numerusform>%Ln Kontakte löschen</numerusform>
        </translation>
    </message>
</context>
</TS>
"""


@pytest.fixture
def german(tmp_path: Path) -> Path:
    """A folder with a translation into German."""
    source = tmp_path / "crm_desktop_de.ts"
    source.write_text(TRANSLATION, encoding="utf-8")
    lrelease = shutil.which("pyside6-lrelease", path=Path(sys.executable).parent)
    assert lrelease is not None
    subprocess.run([lrelease, "-silent", str(source)], check=True)
    return tmp_path


@pytest.fixture
def program(qapp: QApplication) -> Iterator[QApplication]:
    """The program, which speaks as before when the test is over."""
    before, known = QLocale(), set(qapp.findChildren(QTranslator))
    yield qapp
    QLocale.setDefault(before)
    for translator in set(qapp.findChildren(QTranslator)) - known:
        qapp.removeTranslator(translator)
        translator.deleteLater()


def test_words_and_days_are_in_the_language_chosen(program: QApplication, german: Path) -> None:
    speak(program, "de", german)
    assert tr("Contacts") == "Kontakte"
    assert QLocale().dayName(1) == "Montag"
    assert program.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_counts_have_the_forms_of_the_language(program: QApplication, german: Path) -> None:
    speak(program, "de", german)
    step = StepLabel("delete-contacts", {"count": "1200"})
    assert step_words(step) == f"{QLocale().toString(1200)} Kontakte löschen"


def test_what_is_not_translated_stays_english(program: QApplication, german: Path) -> None:
    speak(program, "de", german)
    assert tr("Companies") == "Companies"


@pytest.mark.parametrize("chosen", ["en", "fr", "nonsense"])
def test_without_a_translation_words_stay_english(
    program: QApplication, german: Path, chosen: str
) -> None:
    speak(program, chosen, german)
    assert tr("Contacts") == "Contacts"
