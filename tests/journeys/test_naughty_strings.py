"""Naughty strings, typed in, written to a file and read back, are the same to the character."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtWidgets import QLineEdit

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.errors import CrmError
from crm_desktop.services import contacts
from crm_desktop.services.contacts import AddContact, EditContact
from crm_desktop.services.exporting import ExportForm, export_records
from crm_desktop.services.importing.command import ImportCards
from crm_desktop.services.importing.policy import Action, Policy
from crm_desktop.services.importing.source import look_at
from crm_desktop.services.workspace import Reading, Workspace
from crm_desktop.storage.journal import Writer
from crm_desktop.ui import texts
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from tests.journeys.person import Person, a_business

_STRINGS = Path(__file__).parent.parent / "data" / "strings"
NAUGHTY: list[str] = [
    *json.loads((_STRINGS / "own.json").read_text(encoding="utf-8")),
    *json.loads((_STRINGS / "blns.json").read_text(encoding="utf-8")),
]


@dataclass(frozen=True, slots=True)
class AddAll:
    """A contact for each name; what is refused is told."""

    label: ClassVar[str] = "add-all"
    names: list[str]
    refused: dict[str, CrmError] = field(default_factory=dict)

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        for number, name in enumerate(self.names):
            try:
                AddContact(name, email=f"p{number}@example.org").run(write, token)
                EditContact(_last(write), {"note": name}).run(write, token)
            except CrmError as error:
                self.refused[name] = error
        return {}


def _last(write: Writer) -> int:
    return max(write.read.ids("SELECT max(id) FROM contact"))


@pytest.mark.parametrize("form", ExportForm)
def test_every_string_is_kept_or_refused_in_words(tmp_path: Path, form: ExportForm) -> None:
    workspace = a_business(tmp_path / "one.crm").workspace
    add = AddAll(NAUGHTY)
    workspace.do(add, CancelToken())
    for name, error in add.refused.items():
        assert not name.strip() or any(ord(letter) < 32 for letter in name), repr(name)
        assert " " in texts.error_words(error)
    kept = words_by_mail(workspace)
    for number, name in enumerate(NAUGHTY):
        if name not in add.refused:
            line = " ".join(name.split())  # a name is one line; a note is as it was typed
            assert kept[f"p{number}@example.org"] == (line, name)
    target = tmp_path / f"out.{form}"
    ids = workspace.read(contacts.ids, CancelToken())
    workspace.read(export_records(Kind.CONTACT, ids, target, form, CancelToken()), CancelToken())
    again = a_business(tmp_path / "two.crm").workspace
    policy = Policy(probable=Action.CREATE)
    again.do(ImportCards(look_at(target, lambda _known: None), policy), CancelToken())
    if form in {ExportForm.VCARD3, ExportForm.VCARD4}:  # a card knows one sort of line end
        kept = {mail: (name, note.replace("\r\n", "\n")) for mail, (name, note) in kept.items()}
    if form is ExportForm.XLSX:  # a workbook has no place for what is no character
        kept = {
            mail: (name.replace("\ufffe", "\ufffd"), note.replace("\ufffe", "\ufffd"))
            for mail, (name, note) in kept.items()
        }
    assert words_by_mail(again) == kept
    workspace.close()
    again.close()


def words_by_mail(workspace: Workspace) -> dict[str, tuple[str, str]]:
    """Name and note of everybody."""
    notes = "SELECT l.email, c.name, c.note FROM contact c JOIN contact_line l ON l.id = c.id"

    def read(reading: Reading) -> dict[str, tuple[str, str]]:
        return {str(mail): (str(name), str(note)) for mail, name, note in reading.rows(notes)}

    return workspace.read(read, CancelToken())


def test_what_is_typed_into_a_form_is_what_is_kept(person: Person, tmp_path: Path) -> None:
    a_business(tmp_path / "studio.crm").workspace.close()
    person.start(tmp_path / "studio.crm")
    typed = [text for text in NAUGHTY[:10] if text.isprintable()]
    for text in typed:
        person.press("Ctrl+N")
        line = person.dialog(FormDialog).form.field("name")
        assert isinstance(line, QLineEdit)
        line.insert(text)
        person.press("Return")
        person.until_closed()
        person.until_shown(text)
    assert sorted(person.names()) == sorted(typed)
