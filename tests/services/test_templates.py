from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.errors import CrmError
from crm_desktop.services import templates
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.contacts import EditContact
from crm_desktop.services.deals import AddDeal
from crm_desktop.services.templates import (
    AddTemplate,
    CloseTemplate,
    DeleteTemplate,
    EditTemplate,
    MoveTemplate,
    OpenTemplate,
    Writing,
)
from crm_desktop.services.tickets import EditTicket
from tests.helpers.bench import Bench
from tests.helpers.tickets import a_ticket

TODAY = date(2026, 11, 19)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    opened = Bench(tmp_path / "harbour.crm")
    yield opened
    opened.workspace.close()


def _filled(bench: Bench, body: str, ticket: int) -> str:
    return bench.read(lambda r: templates.filled(r, "", body, ticket, TODAY, Writing()).body.text)


def _names(bench: Bench) -> list[str]:
    return [each.name for each in bench.read(templates.templates)]


def test_canned_replies_are_kept_in_the_users_order(bench: Bench) -> None:
    for name in ("One", "Two", "Three"):
        bench.do(AddTemplate(name, f"{name}."))
    one, _, three = bench.read(templates.templates)
    before = bench.facts()
    bench.do(MoveTemplate(three.id, 0))
    assert _names(bench) == ["Three", "One", "Two"]
    bench.undo()
    assert bench.facts() == before
    bench.do(CloseTemplate(one.id))
    assert [each.name for each in bench.read(templates.offered)] == ["Two", "Three"]
    bench.do(OpenTemplate(one.id))
    bench.do(EditTemplate(one.id, {"name": "First", "subject": "Re", "body": "x"}))
    bench.do(DeleteTemplate(three.id))
    assert _names(bench) == ["First", "Two"]
    with pytest.raises(CrmError) as error:
        bench.do(AddTemplate(" TWO", ""))
    assert error.value.code == "template-exists"


@pytest.mark.parametrize(
    "text",
    [
        "{{ contact.__class__ }}",
        "{{ contact.name.__class__.__mro__ }}",
        "{{ ''.__class__ }}",
        "{{ open('/etc/passwd').read() }}",
        "{{ config }}",
        "{{ business.smtp_password }}",
        "{{ contact.name|attr('x') }}{{ 'a'*10**9 }}",
        "{% include '/etc/passwd' %}",
        "{% import os %}",
        "{% for x in range(9) %}{% endfor %}",
        "{% if contact.name == 1 %}{% endif %}",
        "{% if contact.name %}",
        "{{ {{ contact.name }} }}",
    ],
)
def test_what_reaches_for_code_or_files_is_never_kept_nor_filled_in(
    bench: Bench, text: str
) -> None:
    ticket = a_ticket(bench)
    with pytest.raises(CrmError) as error:
        bench.do(AddTemplate("Reach", text))
    assert error.value.code == "bad-placeholder"
    with pytest.raises(CrmError):
        bench.do(AddTemplate("Reach", "", subject=text))
    found = bench.read(lambda r: templates.filled(r, text, text, ticket, TODAY, Writing()))
    assert found.body.problems
    assert "root:" not in found.body.text


def test_everything_about_a_ticket_can_be_said(bench: Bench) -> None:
    bench.do(
        EditBusiness(
            {
                "business_name": "Harbour",
                "country": "DE",
                "phone": "040 1",
                "emails": "a@b.example, c@d.example",
            }
        )
    )
    rita = bench.add("Rita Alves", "Blue Door Café", email="rita@bluedoor.example")
    done = bench.do(AddDeal("Espresso", rita, amount=125_000))
    deal = max(done.changes.created & done.changes.ids[Kind.DEAL])
    ticket = a_ticket(bench, contact=rita)
    bench.do(EditTicket(ticket, {"deal_id": deal}))
    said = _filled(
        bench,
        "{{ contact.first_name }} {{ contact.last_name }} {{ contact.email }} {{ company.name }}"
        " {{ deal.name }} {{ deal.amount }} {{ ticket.number }} {{ ticket.subject }}"
        " {{ ticket.priority }} {{ ticket.created | date: DD.MM.YYYY }} {{ business.name }}"
        " {{ business.phone }} {{ business.email }} {{ today }}",
        ticket,
    )
    assert said == (
        "Rita Alves rita@bluedoor.example Blue Door Café Espresso 1.250,00\u00a0€ 1"
        " Card reader offline normal 19.11.2026 Harbour 040 1 a@b.example 2026-11-19"
    )


def test_what_is_missing_is_told_and_shown(bench: Bench) -> None:
    ticket = a_ticket(bench)
    body = "Dear {{ contact.name }}, {{ deal.amount | nothing }}"
    found = bench.read(lambda r: templates.filled(r, "", body, ticket, TODAY, Writing())).body
    assert found.missing == ("contact.name",)
    assert found.text == "Dear ⟦contact.name⟧, nothing"
    with pytest.raises(CrmError) as error:
        _filled(bench, body, 7)
    assert error.value.code == "ticket-gone"


@pytest.mark.parametrize("name", ["<b>x</b>", "{{ business.name }}", "{% if %}", "⟦x⟧", "=1+1"])
def test_a_name_with_markup_stays_text(bench: Bench, name: str) -> None:
    bench.do(EditBusiness({"business_name": "Harbour"}))
    ticket = a_ticket(bench, contact=bench.add(name))
    assert _filled(bench, "Dear {{ contact.name }}!", ticket) == f"Dear {name}!"


def test_first_names_are_told_only_where_they_are_sure(bench: Bench) -> None:
    asked = "{{ contact.first_name | ? }} {{ contact.last_name | ? }}"
    for name, said in (
        ("Rita Alves", "Rita Alves"),
        ("Dr. Rita Alves", "? ?"),
        ("李伟", "? ?"),
        ("ACME Ltd", "? ?"),
    ):
        assert _filled(bench, asked, a_ticket(bench, contact=bench.add(name))) == said
    rita = bench.add("Dr. Rita Alves")
    bench.do(EditContact(rita, {"given": "Rita", "family": "Alves"}))
    assert _filled(bench, asked, a_ticket(bench, contact=rita)) == "Rita Alves"


def test_only_a_subject_that_is_another_than_the_tickets_goes_along(bench: Bench) -> None:
    ticket = a_ticket(bench, "Re: Card reader")
    subjects = {
        "a": "{{ ticket.subject }}",
        "b": "Re: {{ ticket.subject }} [#{{ ticket.number }}]",
        "c": "An offer: {{ ticket.subject }}",
        "d": "",
    }
    for name, subject in subjects.items():
        bench.do(AddTemplate(name, "Hello.", subject))
    offered = bench.read(lambda r: templates.offered_for(r, ticket, TODAY, Writing()))
    found = {each.name: filled.subject.text for each, filled in offered if each.name in subjects}
    assert found == {"a": "", "b": "", "c": "An offer: Re: Card reader", "d": ""}
