"""Something in every table of service, made by the commands that people use."""

from collections.abc import Iterator
from pathlib import Path

from crm_desktop.domain.activity import ActivityKind, Direction
from crm_desktop.domain.campaign import Outcome
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.feedback import QuestionKind
from crm_desktop.domain.fields import FieldType
from crm_desktop.domain.segment import SegmentKind
from crm_desktop.domain.work_calendar import DEFAULT_HOURS
from crm_desktop.services.articles import AddArticle, AddPictures
from crm_desktop.services.campaign_members import SetOutcome
from crm_desktop.services.feedback import RecordResponse
from crm_desktop.services.field_values import SetFieldValue
from crm_desktop.services.fields import AddField
from crm_desktop.services.files import AttachFiles
from crm_desktop.services.mail_taking import TakeMails
from crm_desktop.services.messages import LogMessage, SendReply
from crm_desktop.services.segments import AddToList, SaveSegment
from crm_desktop.services.service_levels import SaveLevel
from crm_desktop.services.surveys import AddQuestion, AddSurvey, surveys
from crm_desktop.services.tags import AddTag
from crm_desktop.services.templates import AddTemplate
from crm_desktop.services.tickets import LinkTickets, SolveTickets
from crm_desktop.services.time_entries import AddTime
from crm_desktop.services.working_hours import AddHoliday, SetWorkWeek
from crm_desktop.services.workspace import Command
from tests.helpers.articles import PIXEL
from tests.helpers.bench import Bench
from tests.helpers.campaigns import a_campaign, members_of
from tests.helpers.mails import a_mail
from tests.helpers.tickets import a_ticket

TABLES = (
    "ticket", "ticket_history", "ticket_link", "time_entry", "mail", "article", "article_use",
    "template", "service_level", "work_week", "holiday", "survey", "question", "response",
    "answer", "campaign", "campaign_member",
)  # fmt: skip


def serve(bench: Bench, folder: Path, contact: int, text: str) -> int:
    """Serve somebody: a ticket with all that can hang on it, whose id it is. `text` is anywhere."""
    bench.do(SaveLevel(f"x {text}", contact_id=contact, reply_limit=60))
    ticket, other = (a_ticket(bench, f"x {text}", contact=contact, body="x") for _ in range(2))
    bench.do(AddArticle(f"x {text}", text))
    article = max(bench.read(lambda r: r.ids("SELECT id FROM article")))
    bench.do(AddSurvey(f"x {text}"))
    survey = max(each.id for each in bench.read(surveys))
    bench.do(AddQuestion(survey, QuestionKind.TEXT, f"x {text}"))
    question = max(bench.read(lambda r: r.ids("SELECT id FROM question")))
    mail = a_mail(folder, "served@x.example", f"Re: x [#{_number(bench, ticket)}]")
    bench.do_all(_asked(folder, mail, (ticket, other, article), text))
    bench.do(RecordResponse(survey, comment=text, ticket=ticket, answers={question: f"x {text}"}))
    bench.do(AddField("ticket", f"x {text}", FieldType.TEXT))
    done = bench.do(SaveSegment("ticket", SegmentKind.LIST, f"x {text}"))
    (segment,) = done.changes.ids[Kind.SEGMENT] & done.changes.created
    field = max(bench.read(lambda r: r.ids("SELECT id FROM field")))
    campaign = a_campaign(bench, f"x {text}", contact, channel=207, note=text, cost=12_345)
    bench.do(SetOutcome((members_of(bench, campaign)[0].id,), Outcome.ANSWERED, "", text))
    bench.do(SetFieldValue("ticket", ticket, field, f"x {text}"))
    bench.do(AddToList("ticket", (ticket,), segment))
    return ticket


def _asked(folder: Path, mail: Path, keys: tuple[int, int, int], text: str) -> Iterator[Command]:
    ticket, other, article = keys
    files = ((f"x {text}.txt", text.encode()),)
    path = folder / "asked.txt"
    path.write_bytes(text.encode())
    yield TakeMails((mail,), "Untitled")
    yield SetWorkWeek(DEFAULT_HOURS, "2026-12-01")
    yield AddHoliday("--12-25", text)
    yield AddTemplate(f"x {text}", "Hello")
    yield AddPictures(article, (("picture one.png", PIXEL),))
    yield LogMessage(ticket, ActivityKind.NOTE, Direction.NONE, f"x {text}")
    yield SendReply(ticket, f"x {text}", files=files, articles=(article,))
    yield AttachFiles("ticket", ticket, (path,))
    yield AddTag("ticket", (ticket, other), f"x {text}")
    yield AddTime(ticket, 25, text, is_billable=True)
    yield LinkTickets(ticket, 2)
    yield SolveTickets((ticket,))


def _number(bench: Bench, ticket: int) -> int:
    sql = "SELECT number FROM ticket WHERE id = ?"
    return int(bench.read(lambda r: r.value(sql, (ticket,))))
