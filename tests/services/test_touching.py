from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.contact import ContactRow
from crm_desktop.domain.contact_detail import ContactDetail
from crm_desktop.domain.dates import DAY_MS
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.domain.touch import Consent, Touch
from crm_desktop.services import contacts
from crm_desktop.services.activities import LogActivity
from crm_desktop.services.contacts import AddContact
from crm_desktop.services.touching import SetTouch
from tests.helpers.bench import NOON, Bench


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "harbour.crm")
    made.do(AddContact("Ana"))
    made.do(AddContact("Ben"))
    yield made
    made.workspace.close()


def _ana(bench: Bench) -> ContactDetail:
    return bench.read(lambda r: contacts.detail(r, min(r.ids("SELECT id FROM contact"))))


def _row(bench: Bench) -> ContactRow:
    return bench.read(lambda r: contacts.rows(r, [_ana(bench).id]))[0]


def test_an_interval_counts_from_the_last_touch(bench: Bench) -> None:
    bench.do(SetTouch(_ana(bench).id, Touch(days=30)))
    assert _row(bench).touch_due == _ana(bench).created_at + 30 * DAY_MS
    bench.do(LogActivity(ActivityKind.CALL, "hello", _ana(bench).id, at=NOON + DAY_MS))
    assert _row(bench).touch_due == NOON + 31 * DAY_MS
    bench.do(SetTouch(_ana(bench).id, Touch()))
    assert _row(bench).touch_due is None


def test_a_list_is_in_the_order_of_who_is_due_first(bench: Bench) -> None:
    ana, ben = sorted(bench.read(lambda r: r.ids("SELECT id FROM contact")))
    bench.do(SetTouch(ana, Touch(days=30)))
    bench.do(SetTouch(ben, Touch(days=7)))
    order = bench.read(lambda r: list(contacts.ids(r, ListQuestion("touch_due"))))
    assert order == [ben, ana]


def test_consent_without_a_day_is_of_today(bench: Bench) -> None:
    bench.do(SetTouch(_ana(bench).id, Touch(consent=Consent.GIVEN, consent_source=" at  a fair ")))
    touch = _ana(bench).touch
    assert (touch.consent_day, touch.consent_source) == ("2026-11-19", "at a fair")
    bench.undo()
    assert _ana(bench).touch == Touch()


def test_without_consent_there_is_no_day_and_no_source(bench: Bench) -> None:
    given = Touch(consent=Consent.GIVEN, consent_day="2026-03-01", consent_source="website")
    bench.do(SetTouch(_ana(bench).id, given))
    bench.do(SetTouch(_ana(bench).id, Touch(None, True, Consent.UNKNOWN, "2026-03-01", "x")))
    assert _ana(bench).touch == Touch(do_not_contact=True)
    assert _row(bench).do_not_contact


@pytest.mark.parametrize(
    ("touch", "code"),
    [
        (Touch(days=0), "bad-interval"),
        (Touch(days=9_999), "bad-interval"),
        (Touch(consent=Consent.GIVEN, consent_day="31.2."), "bad-consent-day"),
        (Touch(consent=Consent.GIVEN, consent_source="a\0b"), "odd-characters"),
    ],
)
def test_what_cannot_be_is_refused(bench: Bench, touch: Touch, code: str) -> None:
    with pytest.raises(CrmError, match=code):
        bench.do(SetTouch(_ana(bench).id, touch))
