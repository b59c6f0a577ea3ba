"""A service level as a form: for what it is, and within how many working hours."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.clock import Limits, ServiceLevel
from crm_desktop.domain.minutes import read_minutes
from crm_desktop.domain.ticket import Priority, ServiceLevelRow
from crm_desktop.services import service_levels
from crm_desktop.services.service_levels import SaveLevel, level_of
from crm_desktop.ui.dialogs.completing import CompletingLine
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.dialogs.known_names import KnownNames
from crm_desktop.ui.dialogs.value_lines import ChoiceLine
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.service_levels.known import Known
from crm_desktop.ui.service_levels.words import effect_words
from crm_desktop.ui.ticket_words import priority_named, priority_words
from crm_desktop.ui.time_spent.words import span_words
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.label import PlainLabel

_HOUR = 60
_ENDS = ("type", "contact", "company", "tag")


class LevelForm(FormDialog):
    """What is left empty is for any; the foot says how many open tickets it changes."""

    def __init__(
        self, runner: Runner, parent: QWidget, known: Known, level: ServiceLevelRow | None = None
    ) -> None:
        self._asker, self._known, self._level = runner, known, level
        self._looking = CancelToken()
        self._people, self._companies = KnownNames(), KnownNames()
        self._ids: dict[str, dict[str, int]] = {
            "type": {one_line(each.name): each.id for each in known.types},
            "tag": {one_line(each.name): each.id for each in known.tags},
            "contact": self._people.ids,
            "company": self._companies.ids,
        }
        title = tr("New service level") if level is None else level.name
        super().__init__(runner, parent, title, self._fields())
        self.effect = PlainLabel(ink="muted")
        self.column.insertWidget(1, self.effect)
        self.form.set_values(self._values())
        self.writes(self._command_of)
        self.form.typed.connect(self._look)
        self._look()

    def save(self) -> None:
        """Write it, unless something typed is none of those there are."""
        typed = self.form.values()
        for name in _ENDS:
            if typed[name].strip() and self._id(name, typed) is None:
                self.form.show_error(name, tr("There is no such entry: choose from the list."))
                return
        if typed["priority"].strip() and not self._priority(typed):
            self.form.show_error("priority", tr("There is no such entry: choose from the list."))
            return
        for name in ("reply", "solve"):
            if typed[name].strip() and _limit(typed[name]) is None:
                self.form.show_error(name, tr("Type working hours, such as 8, 1:30 or 45 min."))
                return
        super().save()

    def _fields(self) -> list[FormField]:
        priorities = [priority_words(each) for each in reversed(Priority)]
        types = [each.name for each in self._known.types if not each.is_closed]
        tags = [each.name for each in self._known.tags]
        people = partial(CompletingLine, self._asker, self._people.people)
        companies = partial(CompletingLine, self._asker, self._companies.companies)
        each = tr("any")
        hours = tr("working hours, such as 8 or 1:30")
        return [
            FormField("name", tr("Name")),
            FormField("priority", tr("Priority"), each, make=lambda: ChoiceLine(priorities)),
            FormField("type", tr("Type"), each, make=lambda: ChoiceLine(types)),
            FormField("contact", tr("Person"), each, make=people),
            FormField("company", tr("Company"), each, make=companies),
            FormField("tag", tr("Tag"), each, make=lambda: ChoiceLine(tags)),
            FormField("reply", tr("First reply within"), hours),
            FormField("solve", tr("Solution within"), hours),
        ]

    def _values(self) -> dict[str, str]:
        level = self._level
        if level is None:
            return {}
        keys = (level.type_id, level.contact_id, level.company_id, level.tag_id)
        shown = {"name": level.name, "priority": priority_words(level.priority)}
        for name, key in zip(_ENDS, keys, strict=True):
            if key is not None:
                text = one_line(self._known.names.get((name, key), ""))
                self._ids[name][text] = key
                shown[name] = text
        limits = {"reply": level.reply_limit, "solve": level.solve_limit}
        return shown | {
            name: "" if minutes is None else span_words(minutes) for name, minutes in limits.items()
        }

    def _command_of(self, typed: Mapping[str, str]) -> SaveLevel:
        new = self._level_of(typed)
        return SaveLevel(
            typed["name"],
            new.priority,
            new.type_id,
            new.contact_id,
            new.company_id,
            new.tag_id,
            new.limits.reply,
            new.limits.solve,
            None if self._level is None else self._level.id,
        )

    def _look(self) -> None:
        """Say what keeping it as it stands would do."""
        new = self._level_of(self.form.values())
        own = None if self._level is None else self._level.id
        others = [level_of(each) for each in self._known.levels if each.id != own]
        self._looking.cancel()
        self._looking = self._asker.read(
            self,
            lambda reading: service_levels.would_change(reading, [*others, new]),
            lambda count: self.effect.setText(effect_words(count)),
        )

    def _level_of(self, typed: Mapping[str, str]) -> ServiceLevel:
        return ServiceLevel(
            self._priority(typed),
            self._id("type", typed),
            self._id("contact", typed),
            self._id("company", typed),
            self._id("tag", typed),
            Limits(_limit(typed["reply"]), _limit(typed["solve"])),
        )

    def _priority(self, typed: Mapping[str, str]) -> str:
        named = priority_named(typed["priority"])
        return named if named in tuple(Priority) else ""

    def _id(self, name: str, typed: Mapping[str, str]) -> int | None:
        return self._ids[name].get(typed[name].strip())


def _limit(text: str) -> int | None:
    """Working minutes; a number alone are hours."""
    return read_minutes(text, _HOUR)
