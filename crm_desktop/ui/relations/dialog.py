"""A relation of a record: what the other one is to it, who that is, and a note."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.relation import Relation, RelationWords
from crm_desktop.services import relations
from crm_desktop.services.relations import SaveRelation
from crm_desktop.services.searching import find_records
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.dialogs.completing import CompletingLine
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.relations.words import offered
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import filled, tr


class RelationDialog(FormDialog):
    """Words that are not among those offered make a kind of relation of their own."""

    def __init__(
        self,
        runner: Runner,
        parent: QWidget,
        record: str,
        who: tuple[int, str],
        row: Relation | None = None,
    ) -> None:
        self._record, self._key, self._row = record, who[0], row
        self._known: Sequence[RelationWords] = ()
        self._found: dict[str, int] = {}
        company = record == "company"
        fields = [
            FormField(
                "words",
                tr("Is"),
                tr("subsidiary of, supplier of …") if company else tr("referred by, spouse of …"),
                make=lambda: CompletingLine(runner, self._words_like, begins_empty=True),
            ),
            FormField(
                "other",
                tr("Company") if company else tr("Contact"),
                tr("begin to type a name"),
                make=lambda: CompletingLine(runner, self._records_like),
            ),
            FormField("note", tr("Note")),
        ]
        title = filled(tr("Relation of {name}"), name=who[1])
        super().__init__(runner, parent, title, fields)
        if row is not None:
            self._found[one_line(row.other_name)] = row.other_id
            values = {"words": row.words, "other": one_line(row.other_name), "note": row.note}
            self.form.set_values(values)
        self.writes(self._command_of)
        runner.read(self, lambda reading: relations.kinds(reading, record), self._know)

    def _know(self, kinds: Sequence[RelationWords]) -> None:
        self._known = kinds

    def _command_of(self, values: Mapping[str, str]) -> SaveRelation:
        typed = values["words"].strip()
        known = offered(self._record, self._known)
        words, is_inverse = known.get(typed, (RelationWords(typed, typed), False))
        name = values["other"].strip()
        other = self._found.get(name, name)
        row = None if self._row is None else self._row.id
        return SaveRelation(self._record, self._key, words, other, values["note"], is_inverse, row)

    def _words_like(self, start: str, _reading: Reading) -> list[str]:
        typed = start.casefold()
        return [each for each in offered(self._record, self._known) if typed in each.casefold()]

    def _records_like(self, start: str, reading: Reading) -> list[str]:
        hits = find_records(start, reading)
        found = hits.companies if self._record == "company" else hits.people
        shown = {
            one_line(" — ".join(filter(None, (hit.title, hit.second)))): hit.id
            for hit in found
            if hit.id != self._key
        }
        self._found.update(shown)
        return [*shown]
