from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from crm_desktop.domain.campaign import Outcome
from crm_desktop.domain.card import Address, ChannelKind
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.mail import MailAddress
from crm_desktop.domain.ticket import Handing
from crm_desktop.domain.touch import Consent, Touch
from crm_desktop.services import contacts
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.campaign_mail import Batch, NoteMails, batch, draft_of
from crm_desktop.services.campaign_members import SetOutcome
from crm_desktop.services.channel_edits import SaveChannel
from crm_desktop.services.contacts import EditContact
from crm_desktop.services.templates import Writing
from crm_desktop.services.touching import SetTouch
from tests.helpers.bench import Bench
from tests.helpers.campaigns import EMAIL, POST, a_campaign, campaign_of, members_of
from tests.helpers.rebuilding import check_derived

TODAY = date(2026, 11, 19)
HELLO = ("For {{ contact.name }}", "Dear {{ contact.first_name }}, come on {{ today }}.")


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    opened = Bench(tmp_path / "harbour.crm")
    yield opened
    opened.workspace.close()


def _batch(bench: Bench, campaign: int, texts: tuple[str, str] = HELLO) -> Batch:
    return bench.read(lambda r: batch(r, campaign, texts, TODAY, Writing()))


def test_each_mail_reads_as_its_person_needs_it(bench: Bench) -> None:
    people = [
        bench.add(name, "Tiles", email=f"{name.split()[0].lower()}@x.example")
        for name in ("Marta Oliveira", "Studio 7")
    ]
    key = a_campaign(bench, "Spring offer", *people, channel=EMAIL)
    marta, studio = _batch(bench, key).letters
    assert (marta.subject.text, marta.body.text) == (
        "For Marta Oliveira", "Dear Marta, come on 2026-11-19.",
    )  # fmt: skip
    assert marta.is_ready
    assert studio.missing == ("contact.first_name",)
    assert not studio.is_ready
    assert _batch(bench, key).ready == (marta,)
    sale = ("{{ deal.name }}", "Hello from {{ company.name }} #{{ ticket.number }}")
    assert _batch(bench, key, sale).letters[0].missing == ("deal.name", "ticket.number")
    assert not _batch(bench, key, ("Hi", "  ")).ready
    (lacking, _) = _batch(bench, key, ("", "Hello")).letters
    assert (lacking.lacks_subject, lacking.is_ready) == (True, False)


def test_only_who_is_still_to_be_written_to_and_may_be_is_asked(bench: Bench) -> None:
    names = ("Ana", "Ben", "Cem", "Dora", "Eva")
    people = {name: bench.add(name, email=f"{name.lower()}@x.example") for name in names}
    key = a_campaign(bench, "Spring offer", *people.values(), channel=EMAIL)
    (ana,) = [each for each in members_of(bench, key) if each.name == "Ana"]
    bench.do(SetOutcome((ana.id,), Outcome.SENT))
    bench.do(SetTouch(people["Ben"], Touch(do_not_contact=True)))
    bench.do(SetTouch(people["Cem"], Touch(consent=Consent.WITHDRAWN)))
    assert [each.name for each in _batch(bench, key).letters] == ["Dora", "Eva"]


def test_what_is_not_an_address_is_not_written_to(bench: Bench) -> None:
    marta = bench.add("Marta", email="not an address")
    key = a_campaign(bench, "Spring offer", marta, channel=207)
    (letter,) = _batch(bench, key, ("Hi", "Hello")).letters
    assert (letter.address, letter.is_ready) == ("", False)


def test_values_are_never_read_again(bench: Bench) -> None:
    marta = bench.add("{{ business.name }}", email="m@x.example")
    bench.do(EditContact(marta, {"given": "<b>{{ today }}</b>"}))
    key = a_campaign(bench, "Spring offer", marta, channel=EMAIL)
    (letter,) = _batch(bench, key).letters
    assert letter.subject.text == "For {{ business.name }}"
    assert letter.body.text.startswith("Dear <b>{{ today }}</b>")


def test_a_mail_that_goes_out_twice_is_known_as_the_same(bench: Bench) -> None:
    marta = bench.add("Marta Oliveira", email="m@x.example")
    bench.do(EditBusiness({"emails": "office@harbour.example", "business_name": "Harbour"}))
    key = a_campaign(bench, "Spring offer", marta, channel=EMAIL)
    found = _batch(bench, key)
    assert found.sender == MailAddress("Harbour", "office@harbour.example")
    assert found.server is None
    first, again = (draft_of(found.letters[0], found.sender, now) for now in (1, 2))
    assert first.message_id == again.message_id != ""
    assert first.recipients == (MailAddress("Marta Oliveira", "m@x.example"),)


def test_what_went_is_noted_with_each_person_as_one_step(bench: Bench) -> None:
    people = [bench.add(name, email=f"{name[0]}@x.example") for name in ("Ana B", "Ben C")]
    key = a_campaign(bench, "Spring offer", *people, channel=EMAIL)
    letters = _batch(bench, key, ("Hi", "Hello {{ contact.name }}")).ready
    before = bench.facts()
    done = bench.do(NoteMails(letters, Handing.HANDED_OVER, "office@harbour.example", "Sent"))
    assert done.changes.touches(Kind.CAMPAIGN)
    assert campaign_of(bench, key).outcomes[Outcome.SENT] == 2
    (mail,) = bench.read(lambda r: contacts.detail(r, people[0])).done
    assert (mail.kind, mail.direction, mail.subject) == ("email", "out", "Hi")
    assert (mail.body, mail.outcome) == ("Hello Ana B", "Sent · Spring offer")
    kept = bench.read(lambda r: r.rows("SELECT recipients, handing, sender FROM mail ORDER BY id"))
    assert kept == [
        ("a@x.example", "handed_over", "office@harbour.example"),
        ("b@x.example", "handed_over", "office@harbour.example"),
    ]
    check_derived(bench)
    assert not _batch(bench, key).letters
    bench.undo()
    assert bench.facts() == before


def test_who_answered_meanwhile_stays_so(bench: Bench) -> None:
    marta = bench.add("Marta", email="m@x.example")
    key = a_campaign(bench, "Spring offer", marta, channel=EMAIL)
    letters = _batch(bench, key, ("Hi", "Hello")).ready
    bench.do(SetOutcome((letters[0].member,), Outcome.ANSWERED))
    bench.do(NoteMails(letters, Handing.SENT, "office@harbour.example", "Sent"))
    assert members_of(bench, key)[0].outcome is Outcome.ANSWERED


def test_a_campaign_by_post_has_letters_to_where_people_live(bench: Bench) -> None:
    bench.do(
        EditBusiness({"country": "PT", "smtp_host": "mail.x.example", "business_name": "Harbour"})
    )
    here, abroad, homeless = (bench.add(name) for name in ("Ana", "Ben", "Cem"))
    for contact, country in ((here, "PT"), (abroad, "DE")):
        place = Address(street="Rua  12", postcode="4000-001", city="Porto", country=country)
        bench.do(SaveChannel("contact", contact, ChannelKind.ADDRESS, "", "work", place))
    key = a_campaign(bench, "Letters", here, abroad, channel=POST)
    bench.do(SaveChannel("contact", homeless, ChannelKind.EMAIL, "c@x.example"))
    found = _batch(bench, key, ("", "Hello"))
    assert (found.is_by_post, found.server, found.country) == (True, None, "PT")
    assert found.sender.name == "Harbour"
    assert [each.address for each in found.ready] == [
        "Rua 12\n4000-001 Porto", "Rua 12\n4000-001 Porto\nDE",
    ]  # fmt: skip
    bench.do(NoteMails(found.ready, Handing.HANDED_OVER, "", "Sent", is_by_post=True))
    (letter,) = bench.read(lambda r: contacts.detail(r, here)).done
    assert (letter.kind, letter.direction, letter.body) == ("letter", "out", "Hello")
    assert bench.read(lambda r: r.rows("SELECT * FROM mail")) == []
    check_derived(bench)
