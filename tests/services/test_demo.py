import re
from collections import Counter
from datetime import date, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import phonenumbers
import pytest

from crm_desktop.domain.activity import ActivityKind, Direction
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import Cancelled
from crm_desktop.domain.fields import FieldType
from crm_desktop.services.business import read_business
from crm_desktop.services.demo import FillDemo
from crm_desktop.services.demo.jobs import JOBS, SALES
from crm_desktop.services.demo.people import Person, meet_people
from crm_desktop.services.demo.places import COUNTRIES, DIAL_CODES, Country
from crm_desktop.services.demo.reach import Reach
from crm_desktop.services.demo.sentences_english import ENGLISH
from crm_desktop.services.field_types import ChangeFieldType
from crm_desktop.services.opening import create_workspace
from crm_desktop.services.segments import counts
from crm_desktop.services.workspace import Workspace

TODAY = date(2026, 11, 19)
LISBON = ZoneInfo("Europe/Lisbon")
KINDS = "contact company deal ticket article".split()
FACTS = (
    "setting contact company membership channel tag tagging activity field choice field_value"
    " relation_kind relation contact_history qualification product playbook_item deal deal_item"
    " deal_role deal_check deal_history ticket ticket_history ticket_link mail article_use"
    " time_entry article template attachment service_level holiday survey question response answer"
    " goal"
).split()
DERIVED = [f"{kind}_{what}" for kind in KINDS for what in ("line", "text")]
Rows = list[tuple[object, ...]]


class Bench:
    """A new workspace file on a given day."""

    def __init__(self, path: Path, now: int = 1_795_082_400_000) -> None:
        create_workspace(path, {})
        self.workspace = Workspace(path, 1, lambda: now)

    def do(self, command: FillDemo) -> None:
        self.workspace.do(command, CancelToken())

    def rows(self, sql: str) -> Rows:
        return self.workspace.read(lambda reading: reading.rows(sql), CancelToken())

    def facts(self) -> dict[str, Rows]:
        return {table: self.rows(f"SELECT * FROM {table}") for table in FACTS}

    def derived(self) -> dict[str, Rows]:
        return {table: self.rows(f"SELECT rowid, * FROM {table}") for table in DERIVED}


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    filled = Bench(tmp_path_factory.mktemp("demo") / "demo.crm")
    filled.do(FillDemo(today=TODAY))
    return filled


@cache
def _people(size: int = 4000) -> list[Person]:
    return list(meet_people(size, 7, TODAY))


def _contents(bench: Bench) -> dict[str, Rows]:
    """All facts in order of creation, with places instead of ids."""
    facts = bench.facts()
    ids = sorted(int(str(row[0])) for rows in facts.values() for row in rows)
    places = {key: place for place, key in enumerate(ids)}
    return {
        table: [tuple(places.get(v, v) if isinstance(v, int) else v for v in row) for row in rows]
        for table, rows in facts.items()
    }


def _filled(path: Path, command: FillDemo, now: int = 1_795_082_400_000) -> dict[str, Rows]:
    bench = Bench(path, now)
    bench.do(command)
    contents = _contents(bench)
    bench.workspace.close()
    return contents


def _apart(contents: dict[str, Rows]) -> Rows:
    """The activities that are of no ticket."""
    return [row for row in contents["activity"] if row[-1] is None]


def test_the_same_seed_makes_the_same_business(tmp_path: Path) -> None:
    command = FillDemo(today=TODAY, size=80, seed=11)
    once = _filled(tmp_path / "a.crm", command)
    assert once == _filled(tmp_path / "b.crm", command, now=1_795_168_800_000)


def test_another_seed_makes_another_business(tmp_path: Path) -> None:
    one = _filled(tmp_path / "a.crm", FillDemo(today=TODAY, size=80, seed=11))
    other = _filled(tmp_path / "b.crm", FillDemo(today=TODAY, size=80, seed=12))
    assert one["contact"] != other["contact"]


@pytest.mark.parametrize("size", [0, 1, 2, 59, 60, 1001])
def test_it_has_the_size_asked_for(tmp_path: Path, size: int) -> None:
    contents = _filled(tmp_path / "demo.crm", FillDemo(today=TODAY, size=size))
    assert len(contents["contact"]) == size
    assert len(_apart(contents)) == size * 10


@pytest.mark.parametrize(
    "today", [date(2024, 2, 29), date(2026, 1, 1), date(2026, 8, 16), date(2026, 12, 27)]
)
def test_it_can_be_made_on_any_day(tmp_path: Path, today: date) -> None:
    contents = _filled(tmp_path / "demo.crm", FillDemo(today=today, size=70))
    assert len(_apart(contents)) == 700


def test_a_person_without_activities_is_possible(tmp_path: Path) -> None:
    command = FillDemo(today=TODAY, size=10, activities_per_contact=0)
    assert _apart(_filled(tmp_path / "demo.crm", command)) == []


def test_every_activity_is_with_somebody_of_the_business(bench: Bench) -> None:
    lost = "SELECT id FROM activity WHERE contact_id IS NULL"
    strange = "SELECT id FROM activity WHERE contact_id NOT IN (SELECT id FROM contact)"
    assert (bench.rows(lost), bench.rows(strange)) == ([], [])


def test_nothing_is_done_before_the_first_meeting_or_after_yesterday(bench: Bench) -> None:
    rows = bench.rows(
        "SELECT a.done_at, c.created_at FROM activity a JOIN contact c ON c.id = a.contact_id"
        " WHERE a.done_at IS NOT NULL",
    )
    moments = [(_local(done).date(), _local(met).date()) for done, met in rows]
    assert all(met <= done < TODAY for done, met in moments)


def test_work_keeps_working_hours(bench: Bench) -> None:
    moments = _done_moments(bench)
    usual = [then for then in moments if then.weekday() < 5 and 8 <= then.hour < 19]
    assert len(usual) >= 0.9 * len(moments)
    assert not [then for then in moments if then.weekday() == 6]


def test_the_business_grows() -> None:
    met = Counter(date.fromordinal(person.met).year for person in _people())
    assert met[TODAY.year] > met[TODAY.year - 5]


def test_august_is_quiet(tmp_path: Path) -> None:
    big = Bench(tmp_path / "demo.crm")
    big.do(FillDemo(today=TODAY, size=300, activities_per_contact=30))
    months = Counter(then.month for then in _done_moments(big))
    assert months[8] < 0.8 * months[10]


def test_a_few_customers_make_most_of_the_work(bench: Bench) -> None:
    counts = [
        int(str(row[0]))
        for row in bench.rows("SELECT count(*) FROM activity GROUP BY contact_id ORDER BY 1 DESC")
    ]
    assert sum(counts[:48]) > 0.45 * sum(counts)


def test_newer_activities_have_newer_ids(bench: Bench) -> None:
    done = bench.rows(
        "SELECT done_at FROM activity WHERE done_at IS NOT NULL AND ticket_id IS NULL ORDER BY id"
    )
    assert done == sorted(done, key=lambda row: int(str(row[0])))


def test_plans_are_overdue_for_today_or_ahead(bench: Bench) -> None:
    rows = bench.rows("SELECT due_day FROM activity WHERE done_at IS NULL")
    days = [date.fromisoformat(str(row[0])) for row in rows]
    ahead = Counter((day > TODAY) - (day < TODAY) for day in days)
    assert min(ahead[-1], ahead[0]) >= 3
    assert ahead[1] > ahead[-1] + ahead[0]
    assert all(-31 <= (day - TODAY).days <= 60 for day in days)


def test_a_plan_is_for_a_working_day(bench: Bench) -> None:
    rows = bench.rows("SELECT due_day, due_time FROM activity WHERE done_at IS NULL")
    assert not [row for row in rows if date.fromisoformat(str(row[0])).weekday() > 4]
    assert {bool(row[1]) for row in rows} == {True, False}


def test_a_plan_for_today_is_not_overdue_before_its_hour(bench: Bench) -> None:
    rows = bench.rows(
        "SELECT due_at, due_day, due_time FROM activity WHERE done_at IS NULL AND due_time <> ''",
    )
    assert all(f"{_local(at):%Y-%m-%d%H:%M}" == f"{day}{time}" for at, day, time in rows)


def test_activities_are_of_known_kinds(bench: Bench) -> None:
    rows = bench.rows("SELECT DISTINCT kind, direction FROM activity")
    assert {str(kind) for kind, _ in rows} == set(ActivityKind)
    assert {str(direction) for _, direction in rows} == set(Direction)


def test_no_sentence_is_left_unfilled(bench: Bench) -> None:
    rows = bench.rows("SELECT subject, body FROM activity")
    assert not [row for row in rows if "{" in "".join(map(str, row)) or not row[0]]


def test_every_step_of_a_job_has_sentences() -> None:
    keys = set(re.findall(r"^#(\w+)$", ENGLISH, flags=re.MULTILINE))
    assert {step.words for job in (*JOBS.values(), *SALES) for step in job.steps} == keys


def test_undo_leaves_an_empty_file(tmp_path: Path) -> None:
    bench = Bench(tmp_path / "demo.crm")
    empty, derived = bench.facts(), bench.derived()
    bench.do(FillDemo(today=TODAY, size=70))
    full = bench.facts()
    bench.workspace.undo(CancelToken())
    assert (bench.facts(), bench.derived()) == (empty, derived)
    bench.workspace.redo(CancelToken())
    assert bench.facts() == full


def test_calling_it_off_leaves_an_empty_file(tmp_path: Path) -> None:
    bench = Bench(tmp_path / "demo.crm")
    empty, token = bench.facts(), CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        bench.workspace.do(FillDemo(today=TODAY), token)
    assert bench.facts() == empty


def test_it_says_whose_business_it_is(bench: Bench) -> None:
    business = bench.workspace.read(read_business, CancelToken())
    assert (business.business_name, business.time_zone) == ("Harbour Studio", "Europe/Lisbon")


def test_it_can_be_made_where_the_business_has_settings_and_tags(tmp_path: Path) -> None:
    bench = Bench(tmp_path / "demo.crm")
    bench.do(FillDemo(today=TODAY, size=5))
    bench.do(FillDemo(today=TODAY, size=5, seed=8))
    assert len(bench.facts()["contact"]) == 10


def test_no_address_leads_into_the_real_world() -> None:
    hosts = {
        channel.normal.rpartition("@")[2]
        for person in _people()
        for channel in (*person.channels, *_channels_of_companies(person))
        if channel.kind in ("email", "web")
    }
    assert not [host for host in hosts if not host.endswith((".example", ".example.com"))]
    assert not [host for host in hosts if not re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", host)]


def test_telephone_numbers_are_of_their_countries() -> None:
    wrong = []
    for person in _people():
        for channel in (*person.channels, *_channels_of_companies(person)):
            if channel.kind != "phone":
                continue
            number = phonenumbers.parse(channel.normal, None)
            again = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
            if again != channel.normal or not phonenumbers.is_possible_number(number):
                wrong.append(channel.normal)
    assert wrong == []


@pytest.mark.parametrize("country", COUNTRIES, ids=lambda country: country.name)
def test_numbers_outside_fiction_are_valid(country: Country) -> None:
    patterns = [*country.landlines[1], *country.mobiles[1]]
    code = DIAL_CODES[country.code]
    numbers = [
        f"+{code}{''.join(str(digit) if sign == '#' else sign for sign in pattern)}"
        for pattern in patterns
        for digit in (2, 4, 7)
    ]
    wrong = [n for n in numbers if not phonenumbers.is_valid_number(phonenumbers.parse(n, None))]
    assert wrong == []


def test_no_two_have_the_same_address_or_number() -> None:
    normals = [
        channel.normal for person in _people() for channel in person.channels if channel.normal
    ]
    again = [normal for normal, count in Counter(normals).items() if count > 1]
    assert again == []


def test_names_are_as_manifold_as_in_life() -> None:
    people = _people()
    assert len({person.name.shown for person in people}) > 0.9 * len(people)
    scripts = {
        "Chinese": "[\u4e00-\u9fff]",
        "Arabic": "[\u0600-\u06ff]",
        "Greek": "[\u0370-\u03ff]",
        "Cyrillic": "[\u0400-\u04ff]",
        "Korean": "[\uac00-\ud7af]",
        "Devanagari": "[\u0900-\u097f]",
    }
    names = "\n".join(person.name.shown for person in people)
    assert not [script for script, letters in scripts.items() if not re.search(letters, names)]


def test_some_companies_are_large_and_many_small() -> None:
    sizes = Counter(
        person.seats[0].company.name for person in _people() if person.seats
    ).most_common()
    assert sizes[0][1] > 20
    assert sum(count == 1 for _, count in sizes) > 0.4 * len(sizes)


def test_some_work_for_themselves_and_some_changed_their_job() -> None:
    people = _people()
    alone = sum(not person.seats for person in people)
    moved = [seat for person in people for seat in person.seats if seat.ended]
    assert 0.05 < alone / len(people) < 0.2
    assert 0.02 < len(moved) / len(people) < 0.1
    assert all(seat.started < seat.ended < TODAY.isoformat() for seat in moved)


def _local(instant: object) -> datetime:
    return datetime.fromtimestamp(int(str(instant)) / 1000, LISBON)


def _done_moments(bench: Bench) -> list[datetime]:
    rows = bench.rows(
        "SELECT done_at FROM activity WHERE done_at IS NOT NULL AND ticket_id IS NULL"
    )
    return [_local(row[0]) for row in rows]


def _channels_of_companies(person: Person) -> list[Reach]:
    return [channel for seat in person.seats for channel in seat.company.channels]


def test_people_and_companies_have_fields_of_their_own(bench: Bench) -> None:
    found = bench.rows(
        "SELECT f.record, count(DISTINCT ifnull(v.contact_id, v.company_id)) FROM field f"
        " JOIN field_value v ON v.field_id = f.id GROUP BY f.record"
    )
    counts = {str(record): _count(count) for record, count in found}
    for kind in ("contact", "company"):
        every = _count(bench.rows(f"SELECT count(*) FROM {kind}")[0][0])
        assert 0.5 < counts[kind] / every < 0.98
    types = {row[0] for row in bench.rows("SELECT DISTINCT type FROM field")}
    assert len(types) == 8
    odd = bench.rows(
        "SELECT text FROM field_value WHERE text <> '' AND text NOT LIKE 'https://%.example/work'"
        " AND text NOT GLOB 'HS-[0-9][0-9][0-9][0-9][0-9]' AND date(text) IS NULL"
    )
    assert odd == []
    last = bench.rows("SELECT max(text) FROM field_value WHERE text LIKE '20__-%'")[0][0]
    assert str(last) <= "2026-11-19"


def test_fields_of_the_same_name_are_used_or_left_alone(tmp_path: Path) -> None:
    bench = Bench(tmp_path / "own.crm")
    fill = FillDemo(today=TODAY, size=20, activities_per_contact=1)
    bench.do(fill)
    bench.workspace.do(ChangeFieldType(_field(bench, "Portfolio"), FieldType.TEXT), CancelToken())
    bench.do(fill)
    names = [str(row[0]) for row in bench.rows("SELECT name FROM field WHERE record = 'contact'")]
    assert sorted(names) == [
        "Found us through", "Interests", "Newsletter since", "Portfolio", "Portfolio 2",
    ]  # fmt: skip


def _count(value: object) -> int:
    assert isinstance(value, int)
    return value


def _field(bench: Bench, name: str) -> int:
    return _count(bench.rows(f"SELECT id FROM field WHERE name = '{name}'")[0][0])


def test_segments_find_some_and_referrals_lead_back_in_time(bench: Bench) -> None:
    found = bench.workspace.read(lambda r: counts(r, TODAY.isoformat()), CancelToken())
    assert len(found) == 4
    assert all(found.values())
    later = bench.rows(
        "SELECT count(*) FROM relation r JOIN relation_kind k ON k.id = r.kind_id"
        " JOIN contact a ON a.id = r.contact_id JOIN contact b ON b.id = r.other_contact_id"
        " WHERE k.role = 'referral' AND a.created_at < b.created_at"
    )
    assert later == [(0,)]
    assert bench.rows("SELECT count(*) > 10 FROM relation") == [(1,)]
