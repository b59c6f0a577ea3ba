"""The people of the deal in the panel, each with a role."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.deal import Role
from crm_desktop.domain.deal_detail import DealPerson
from crm_desktop.services.deal_people import RemoveRole, SetRole, people
from crm_desktop.ui.deal_words import role_words
from crm_desktop.ui.dialogs.completing import CompletingLine
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.dialogs.known_names import KnownNames
from crm_desktop.ui.dialogs.value_lines import ChoiceLine
from crm_desktop.ui.icons import icon
from crm_desktop.ui.panel_page import PanelPage
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import filled, tr
from crm_desktop.ui.widgets.buttons import Action, ActionRow
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.label import PlainLabel
from crm_desktop.ui.widgets.link_line import LinkColumn, LinkText


class PeoplePage(PanelPage):
    """Enter opens the person, F2 changes the role, Delete takes it away."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner, self._deal = runner, (0, "")
        self._asking = CancelToken()
        self._shown: Sequence[DealPerson] = ()
        self._hint = PlainLabel(
            tr("Who decides, who advises, who will use it: everybody who has a say belongs here."),
            ink="muted",
        )
        self.lines = LinkColumn()
        self._card = Card(self.lines, spacing=0)
        self._card.column.setContentsMargins(8, 6, 8, 6)
        self.buttons = ActionRow([Action("add", tr("Add somebody …"), "plus")])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self._hint, self._card, self.buttons):
            column.addWidget(widget)
        self.buttons.action_chosen.connect(lambda _key: self.add())
        self.lines.acted.connect(self._act)

    def show_record(self, key: int, name: str) -> None:
        self._deal = (key, name)
        self._asking.cancel()
        self._asking = self._runner.read(self, lambda reading: people(reading, key), self._show)

    def add(self) -> None:
        """Ask for somebody with a role."""
        RoleDialog(self._runner, self, self._deal).open()

    def _show(self, found: Sequence[DealPerson]) -> None:
        self._shown = found
        self.lines.set_lines([_line(place, each) for place, each in enumerate(found)])
        self._hint.setVisible(not found)
        self._card.setVisible(bool(found))

    def _act(self, place: int, verb: str, at: QPoint) -> None:
        person = self._shown[place]
        if verb == "open":
            self.open_requested.emit(Kind.CONTACT, person.contact_id)
        elif verb == "edit":
            RoleDialog(self._runner, self, self._deal, person).open()
        elif verb == "remove" and person.row is not None:
            self._runner.write(self, RemoveRole(person.row))
        elif verb == "menu":
            self._offer(place, at)

    def _offer(self, place: int, at: QPoint) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        ways = [("open", "external-link", tr("Open")), ("edit", "pencil", tr("Change the role …"))]
        if self._shown[place].row is not None:
            ways.append(("remove", "trash-2", tr("Remove")))
        for verb, picture, text in ways:
            action = QAction(icon(picture), text, menu)
            action.triggered.connect(partial(self._act, place, verb, at))
            menu.addAction(action)
        menu.popup(at)


class RoleDialog(FormDialog):
    """Who has which role in a deal."""

    def __init__(
        self,
        runner: Runner,
        parent: QWidget,
        deal: tuple[int, str],
        person: DealPerson | None = None,
    ) -> None:
        self._deal, self._person = deal[0], person
        self._found = KnownNames()
        roles = [role_words(each) for each in Role]
        fields = [
            FormField(
                "other",
                tr("Person"),
                tr("begin to type a name"),
                make=lambda: CompletingLine(runner, self._found.people),
            ),
            FormField("role", tr("Role"), make=lambda: ChoiceLine(roles)),
        ]
        title = filled(tr("Somebody in {name}"), name=deal[1])
        super().__init__(runner, parent, title, fields)
        role = role_words(person.role) if person is not None and person.role else roles[0]
        name = "" if person is None else one_line(person.name)
        if person is not None:
            self._found.ids[name] = person.contact_id
        self.form.set_values({"other": name, "role": role})
        self.writes(self._command_of)

    def _command_of(self, typed: Mapping[str, str]) -> SetRole:
        wanted = typed["role"].strip().casefold()
        named = (each for each in Role if role_words(each).casefold() == wanted)
        role = next(named, Role.INFLUENCER)
        row = None if self._person is None else self._person.row
        return SetRole(self._deal, self._found.named(typed["other"]), role, row)


def _line(place: int, person: DealPerson) -> LinkText:
    role = role_words(person.role) if person.role else tr("no role yet")
    where = ", ".join(filter(None, (person.title, person.company)))
    aside = " · ".join(one_line(each) for each in (role, where) if each)
    return LinkText(place, "user", one_line(person.name), aside, f"{person.name}\n{aside}")
