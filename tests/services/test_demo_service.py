"""The service half of the demo business: patterns, and that all of it fits together."""

from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.ticket import Priority
from crm_desktop.services.demo import FillDemo
from crm_desktop.services.demo.service import article_texts, stories
from crm_desktop.services.demo.service.phrases import PHRASES
from crm_desktop.services.demo.service.stories import Story
from crm_desktop.storage.columns import FACTS
from tests.helpers.bench import NOON, Bench
from tests.helpers.rebuilding import check_derived

TODAY = date(2026, 11, 19)
LISBON = ZoneInfo("Europe/Lisbon")
HOUR = 3_600_000
SERVICE = (
    "ticket ticket_history ticket_link mail article_use time_entry article template service_level"
    " holiday survey question response answer attachment"
).split()
# Ids of the lists that every business begins with are smaller than this.
OWN = 1_000_000


class Filled(Bench):
    """A demo business made on a given day, asked in SQL."""

    def __init__(self, path: Path, command: FillDemo) -> None:
        super().__init__(path)
        self.workspace.do(command, CancelToken())

    def rows(self, sql: str) -> list[tuple[int, ...]]:
        return self.read(lambda reading: reading.rows(sql))

    def counts(self, sql: str) -> dict[str, int]:
        return {str(name): count for name, count in self.rows(sql)}

    def one(self, sql: str) -> int:
        return self.rows(f"SELECT {sql}")[0][0]

    def share(self, what: str, of: str) -> float:
        return self.one(f"count(*) FROM {of} AND {what}") / self.one(f"count(*) FROM {of}")


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Filled:
    """Enough to see patterns."""
    command = FillDemo(today=TODAY, size=300, activities_per_contact=1, tickets=1500)
    return Filled(tmp_path_factory.mktemp("many") / "demo.crm", command)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Filled:
    """As people see it."""
    return Filled(tmp_path_factory.mktemp("small") / "demo.crm", FillDemo(today=TODAY))


def _local(instant: int) -> datetime:
    return datetime.fromtimestamp(instant / 1000, UTC).astimezone(LISBON)


def test_there_is_a_ticket_for_every_third_contact(small: Filled) -> None:
    assert small.one("count(*) FROM ticket") == 80
    assert 3 < small.one("count(*) FROM activity WHERE ticket_id IS NOT NULL") / 80 < 6
    assert small.one("max(messages) FROM ticket_line") == 40
    assert small.one("count(*) FROM article") == 14
    assert small.one("count(*) FROM template") == 7
    assert small.one("count(*) FROM attachment WHERE article_id IS NOT NULL") == 1


@pytest.mark.parametrize("seed", [7, 8, 9])
def test_a_small_business_has_tickets_of_every_urgency(tmp_path: Path, seed: int) -> None:
    bench = Filled(tmp_path / "demo.crm", FillDemo(today=TODAY, seed=seed))
    states = bench.counts("SELECT state, count(*) FROM ticket_line GROUP BY state")
    assert states.keys() >= {"new", "open", "waiting", "hold", "closed"}
    assert 12 <= sum(states[name] for name in ("new", "open", "waiting", "hold")) <= 26
    evening = NOON + 7 * HOUR
    late = bench.one(f"count(*) FROM ticket_line WHERE due <= {NOON}")
    soon = bench.one(f"count(*) FROM ticket_line WHERE due BETWEEN {NOON} AND {NOON + HOUR}")
    today = bench.one(f"count(*) FROM ticket_line WHERE due BETWEEN {NOON} AND {evening}")
    assert (late > 2, soon > 0, today > 3) == (True, True, True)


def test_sizes_can_be_chosen(tmp_path: Path) -> None:
    few = {"size": 60, "activities_per_contact": 1, "deals": 0}
    made = Filled(
        tmp_path / "a.crm", FillDemo(today=TODAY, tickets=200, messages_per_ticket=8.0, **few)
    )
    assert made.one("count(*) FROM ticket") == 200
    assert 6.5 < made.one("count(*) FROM activity WHERE ticket_id IS NOT NULL") / 200 < 10
    bare = Filled(tmp_path / "b.crm", FillDemo(today=TODAY, tickets=0, **few))
    for table in SERVICE:
        assert not bare.one(f"count(*) FROM {table} WHERE id > {OWN}"), table


def test_people_and_sales_are_the_same_with_service_and_without(tmp_path: Path) -> None:
    def facts(name: str, tickets: int) -> dict[str, list[tuple[object, ...]]]:
        bench = Filled(tmp_path / name, FillDemo(today=TODAY, size=70, tickets=tickets))
        first = bench.one("min(id) FROM contact")
        tables = [table for table in FACTS if table not in SERVICE]
        kept = {"activity": " WHERE ticket_id IS NULL"}
        return {
            table: [
                tuple(_after(first, value) for value in row)
                for row in bench.rows(f"SELECT * FROM {table}{kept.get(table, '')} ORDER BY id")
            ]
            for table in tables
        }

    assert facts("a.crm", 0) == facts("b.crm", 40)


def _after(first: int, value: object) -> object:
    """An id as its distance from the first one; any other value as it is."""
    return value - first if isinstance(value, int) and value > 1 << 55 else value


def test_it_can_be_made_twice(tmp_path: Path) -> None:
    command = FillDemo(today=TODAY, size=30, activities_per_contact=1)
    bench = Filled(tmp_path / "a.crm", command)
    bench.workspace.do(command, CancelToken())
    assert bench.one("count(*) FROM ticket") == 20
    assert bench.one("count(*) FROM template") == 7
    assert bench.one("count(*) FROM holiday") == bench.one("count(DISTINCT day) FROM holiday")


def test_customers_ask_more_than_others_and_most_on_monday_mornings(many: Filled) -> None:
    bought = "contact_id IN (SELECT id FROM contact WHERE lifecycle = 'customer')"
    assert many.share(bought, "ticket WHERE contact_id IS NOT NULL") > 0.5
    asked = [_local(row[0]) for row in many.rows("SELECT created_at FROM ticket")]
    days = Counter(then.weekday() for then in asked)
    assert max(days, key=lambda day: days[day]) == 0
    assert days[5] + days[6] < days[4]
    hours = Counter(then.hour for then in asked)
    assert sum(hours[hour] for hour in range(8, 12)) > sum(hours[hour] for hour in range(13, 18))


def test_priorities_types_and_channels_are_spread_as_in_life(many: Filled) -> None:
    shares = [many.share(f"priority = '{p}'", "ticket WHERE 1") for p in Priority]
    assert [round(each, 2) for each in shares] == pytest.approx([0.15, 0.6, 0.2, 0.05], abs=0.04)
    for column in ("type_id", "category_id", "channel"):
        assert many.one(f"count(DISTINCT {column}) FROM ticket") >= 5
    usual = "avg(solve_spent) FROM ticket_line WHERE solved_at > 0 AND priority = 1"
    slow, quick = (many.one(f"{usual} AND type = '{of}'") for of in ("Complaint", "Request"))
    assert slow > 1.2 * quick


def test_most_are_answered_in_time_and_some_are_not(many: Filled) -> None:
    answered = "ticket_line WHERE replied_at IS NOT NULL"
    assert 0.8 < many.share("reply_breach IS NULL", answered) < 0.9
    assert 0.02 < many.share("solve_breach IS NOT NULL", "ticket_line WHERE 1") < 0.15
    assert 0.04 < many.share("reopened > 0", "ticket_line WHERE solved_at IS NOT NULL") < 0.08


def test_messages_are_of_every_kind(many: Filled) -> None:
    kinds = {row[0] for row in many.rows("SELECT DISTINCT kind FROM activity WHERE ticket_id > 0")}
    assert {str(kind) for kind in kinds} == {"email", "call", "chat", "note", "visit"}
    counts = Counter(row[0] for row in many.rows("SELECT messages FROM ticket_line"))
    assert all(counts[number] for number in range(1, 9))
    assert 0 < sum(counts[number] for number in counts if number > 8) < 60
    quoting = many.share("body LIKE '%' || char(10) || '> %'", "activity WHERE kind = 'email'")
    assert 0.05 < quoting < 0.4


def test_we_answer_in_working_hours(many: Filled) -> None:
    ours = many.rows(
        "SELECT done_at FROM activity WHERE ticket_id IS NOT NULL AND direction = 'out'"
    )
    moments = [_local(row[0]) for row in ours]
    assert not [then for then in moments if then.weekday() > 4 or not 9 <= then.hour <= 17]


def test_nothing_happens_before_the_first_meeting_or_after_yesterday(many: Filled) -> None:
    midnight = int(datetime(2026, 11, 19, tzinfo=LISBON).timestamp() * 1000)
    for table, at in (("activity", "done_at"), ("ticket_history", "at"), ("response", "at")):
        assert many.one(f"max({at}) FROM {table}") < midnight, table
    assert not many.rows(
        "SELECT t.id FROM ticket t JOIN contact c ON c.id = t.contact_id"
        " WHERE t.created_at < c.created_at"
    )
    assert not many.rows(
        "SELECT a.id FROM activity a JOIN ticket t ON t.id = a.ticket_id"
        " WHERE a.done_at < t.created_at"
    )


def test_numbers_follow_time_and_none_is_there_twice(many: Filled) -> None:
    numbers = [row[0] for row in many.rows("SELECT number FROM ticket ORDER BY created_at, number")]
    assert numbers == list(range(1, 1501))


def test_histories_end_as_the_tickets_stand(many: Filled) -> None:
    for column in ("status_id", "priority", "reply_limit", "solve_limit"):
        newest = (
            f"SELECT h.{column} FROM ticket_history h WHERE h.ticket_id = t.id"
            " ORDER BY h.at DESC, h.id DESC LIMIT 1"
        )
        assert not many.rows(f"SELECT id FROM ticket t WHERE {column} IS NOT ({newest})")
    assert not many.rows(
        "SELECT t.id FROM ticket t WHERE t.created_at IS NOT (SELECT h.at FROM ticket_history h"
        " JOIN option s ON s.id = h.status_id AND s.type = 'new'"
        " WHERE h.ticket_id = t.id ORDER BY h.at, h.id LIMIT 1)"
    )


def test_solved_tickets_say_since_when_and_how(many: Filled) -> None:
    stopped = "(SELECT id FROM option WHERE type IN ('solved', 'closed') AND list LIKE 'ticket%')"
    assert not many.rows(
        f"SELECT id FROM ticket WHERE (status_id IN {stopped}) <> (solved_at IS NOT NULL)"
        " OR (solved_at IS NULL) <> (resolution = '')"
    )
    assert not many.rows(
        "SELECT t.id FROM ticket t WHERE t.solved_at IS NOT NULL AND t.solved_at IS NOT"
        " (SELECT max(h.at) FROM ticket_history h"
        f" WHERE h.ticket_id = t.id AND h.status_id IN {stopped})"
    )


def test_a_customer_who_writes_opens_what_waited(many: Filled) -> None:
    """After each message of theirs the clock runs, unless it was the one that was moved."""
    paused = many.rows(
        "SELECT a.id FROM activity a WHERE a.ticket_id IS NOT NULL AND a.direction = 'in'"
        " AND a.ticket_id NOT IN (SELECT other_ticket_id FROM ticket_link WHERE kind = 'duplicate')"
        " AND (SELECT s.type FROM ticket_history h JOIN option s ON s.id = h.status_id"
        "  WHERE h.ticket_id = a.ticket_id AND h.at <= a.done_at ORDER BY h.at DESC, h.id DESC"
        "  LIMIT 1) NOT IN ('new', 'open')"
    )
    assert paused == []


def test_derived_rows_are_those_of_a_rebuild(small: Filled) -> None:
    check_derived(small)


def test_mails_answer_each_other(many: Filled) -> None:
    assert many.one("count(*) FROM mail") == many.one("count(DISTINCT message_id) FROM mail")
    assert not many.rows(
        "SELECT id FROM mail WHERE in_reply_to <> ''"
        " AND in_reply_to NOT IN (SELECT message_id FROM mail)"
    )
    assert not many.rows(
        "SELECT m.id FROM mail m JOIN activity a ON a.id = m.activity_id"
        " WHERE (a.direction = 'out') <> (m.handing <> '') OR a.kind <> 'email'"
        " OR m.sender NOT LIKE '%@%.example%'"
    )


def test_tickets_come_of_tickets(many: Filled) -> None:
    kinds = many.counts("SELECT kind, count(*) FROM ticket_link GROUP BY kind")
    assert kinds.keys() == {"duplicate", "follow_up", "related"}
    assert not many.rows(
        "SELECT k.id FROM ticket_link k JOIN ticket a ON a.id = k.ticket_id"
        " JOIN ticket b ON b.id = k.other_ticket_id WHERE a.number <= b.number"
        " OR (k.kind = 'follow_up' AND a.created_at < b.solved_at)"
        " OR (k.kind = 'duplicate') <> (a.resolution = 'duplicate')"
    )


def test_articles_are_used_on_what_they_solve(many: Filled) -> None:
    used = many.rows("SELECT uses, solved, state FROM article_line")
    assert sum(1 for uses, _, _ in used if uses) >= 11
    assert all(uses == solved for uses, solved, _ in used)
    assert {str(state) for uses, _, state in used if not uses} <= {"draft", "outdated"}
    assert not many.rows(
        "SELECT u.id FROM article_use u JOIN article a ON a.id = u.article_id"
        " WHERE u.at < a.created_at"
    )


def test_who_waited_is_less_content(many: Filled) -> None:
    solved = "ticket_line WHERE solved_at IS NOT NULL"
    assert 0.32 < many.share("csat IS NOT NULL", solved) < 0.46
    content = many.one(
        "avg(csat) FROM ticket_line WHERE reopened = 0 AND reply_breach IS NULL"
        " AND solve_breach IS NULL"
    )
    waited = many.one("avg(csat) FROM ticket_line WHERE reopened > 0 OR reply_breach > 0")
    assert waited < content - 0.5
    said = many.share("comment <> ''", "response WHERE ticket_id IS NOT NULL")
    assert 0.25 < said < 0.42


def test_who_is_content_recommends(many: Filled) -> None:
    nps = "(SELECT id FROM survey WHERE code = 'nps')"
    pairs = many.rows(
        "SELECT (SELECT avg(score) FROM response c WHERE c.contact_id = r.contact_id"
        f" AND c.ticket_id IS NOT NULL) AS given, r.score FROM response r WHERE survey_id = {nps}"
        " AND given IS NOT NULL"
    )
    low = [score for given, score in pairs if given < 4]
    high = [score for given, score in pairs if given >= 4.5]
    assert sum(low) / len(low) < sum(high) / len(high) - 0.8
    assert {score for _, score in pairs} <= set(range(11))


def test_a_survey_has_answers_of_every_kind(many: Filled) -> None:
    assert many.one("count(*) FROM question") == 3
    kinds = many.rows(
        "SELECT q.kind, count(*) FROM question q JOIN answer a ON a.question_id = q.id GROUP BY 1"
    )
    assert {str(kind) for kind, count in kinds if count > 5} == {"choice", "scale", "text"}


def test_time_is_spent_on_half_of_the_tickets(many: Filled) -> None:
    assert 0.35 < many.share("minutes IS NOT NULL", "ticket_line WHERE 1") < 0.55
    assert 0.2 < many.share("is_billable", "time_entry WHERE 1") < 0.5


def test_one_company_has_a_level_of_its_own(many: Filled) -> None:
    level = many.rows("SELECT company_id, solve_limit FROM service_level WHERE name = 'Gold'")[0]
    limits = many.rows(f"SELECT DISTINCT solve_limit FROM ticket WHERE company_id = {level[0]}")
    assert limits
    assert all(limit <= level[1] for (limit,) in limits)


def test_undo_takes_all_of_it_back(tmp_path: Path) -> None:
    bench = Bench(tmp_path / "demo.crm")
    facts, derived = bench.facts(), bench.derived()
    bench.do(FillDemo(today=TODAY, size=60, tickets=90))
    assert all(bench.facts()[table] != facts[table] for table in SERVICE)
    bench.undo()
    assert (bench.facts(), bench.derived()) == (facts, derived)


@pytest.mark.parametrize("language", PHRASES)
def test_stories_are_whole(language: str) -> None:
    told = stories.stories(language)
    assert len({story.key for story in told}) == len(told)
    for story in told:
        assert all((story.ask, story.question, story.detail, story.solution)), story.key
        assert story.tilt in ("up", "no", "down")
        assert 0 < story.pace < 1
    keys = {part.split()[0] for part in article_texts.ARTICLES.split("\n#")[1:] if part[0] != "#"}
    assert {story.article for story in told} - {""} <= keys | {"website"}


def test_subjects_are_manifold(many: Filled) -> None:
    def subjects(story: Story) -> int:
        return len(story.subjects)

    assert sum(map(subjects, stories.stories("en"))) > 80
    names = many.one("count(DISTINCT name) FROM ticket")
    assert names > 150
    assert not many.rows("SELECT id FROM activity WHERE subject || body GLOB '*[{}]*'")
