"""Contacts: the list of people, and everything about the one chosen."""

from collections.abc import Mapping

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.contact import ContactRow
from crm_desktop.domain.lookalike import Lookalike
from crm_desktop.services import contact_list
from crm_desktop.services.workspace import Command, Reading
from crm_desktop.ui.contacts.columns import columns
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.filter_loading import load_filters
from crm_desktop.ui.models.column import Source
from crm_desktop.ui.records.screen import RecordScreen
from crm_desktop.ui.records.spec import RecordSpec, ShownRecord
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import counted, tr


class ContactsScreen(RecordScreen):
    """The contacts of the business."""

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner, spec(), "building-2", load_filters)


def spec() -> RecordSpec[ContactRow, ShownRecord]:
    """Contacts for the list and the panel."""
    return RecordSpec(
        kind=Kind.CONTACT,
        other=Kind.COMPANY,
        owner="contact",
        icon="users",
        source=Source(
            Kind.CONTACT, contact_list.ids, contact_list.followers, contact_list.rows, edit_cell
        ),
        columns=columns,
        shown=shown,
        fields=fields,
        new_fields=new_fields,
        resembling=resembling,
        add=add,
        edit=edit,
        delete=delete,
        title=lambda: tr("Contacts"),
        empty=lambda: tr(
            "The people you work with belong here: where they are, what was said, what comes next."
        ),
        new_words=lambda: tr("New contact"),
        count_words=count_words,
        places_words=lambda: tr("Add company …"),
    )


# What is done with a contact is loaded when it is first done: the list is shown without it.


def shown(reading: Reading, contact: int, done_limit: int, now: int) -> ShownRecord:
    """A contact as the panel shows it."""
    from crm_desktop.services import contacts
    from crm_desktop.ui.contacts.detail import show

    return show(contacts.detail(reading, contact, done_limit), now)


def fields() -> list[FormField]:
    """What a contact has of its own."""
    return [
        FormField("name", tr("Name")),
        FormField("prefix", tr("Prefix")),
        FormField("given", tr("Given name")),
        FormField("middle", tr("Middle name")),
        FormField("family", tr("Family name")),
        FormField("suffix", tr("Suffix")),
        FormField("nickname", tr("Nickname")),
        FormField("birthday", tr("Birthday"), tr("1984-03-09, or --03-09")),
        FormField("note", tr("Note"), is_long=True),
    ]


def new_fields(runner: Runner) -> list[FormField]:
    """What is asked of a new contact."""
    from crm_desktop.ui.dialogs.completing import company_line, tags_line

    return [
        FormField("name", tr("Name")),
        FormField("company", tr("Company"), make=lambda: company_line(runner)),
        FormField("title", tr("Title")),
        FormField("email", tr("E-mail")),
        FormField("phone", tr("Phone")),
        FormField("tags", tr("Tags"), tr("apart by commas"), make=lambda: tags_line(runner)),
    ]


def resembling(values: Mapping[str, str], reading: Reading) -> Lookalike | None:
    """Who is there already like the contact being typed."""
    from crm_desktop.services.duplicates.resembling import Typed, like_contact

    known = ("name", "company", "email", "phone")
    return like_contact(Typed(**{name: values[name] for name in known}), reading)


def add(values: Mapping[str, str]) -> Command:
    """The command that makes a contact of what was typed."""
    from crm_desktop.services.contacts import AddContact

    return AddContact(**values)


def edit(contact: int, values: Mapping[str, str]) -> Command:
    """The command that changes fields of a contact."""
    from crm_desktop.services.contacts import EditContact

    return EditContact(contact, values)


def edit_cell(contact: int, column: str, text: str) -> Command:
    """The command that changes what a column shows of a contact."""
    from crm_desktop.services.contacts import EditContactCell

    return EditContactCell(contact, column, text)


def delete(chosen: tuple[int, ...]) -> Command:
    """The command that takes contacts away."""
    from crm_desktop.services.contacts import DeleteContacts

    return DeleteContacts(chosen)


def count_words(count: int) -> str:
    """How many, in words: `12,408 contacts`."""
    return counted(count, tr("1 contact"), tr("%Ln contacts", "", count))
