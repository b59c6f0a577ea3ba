"""Responses to a survey from a table: what its columns mean, and the command that takes them in."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar, NamedTuple

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.dates import instant_of
from crm_desktop.domain.day_forms import read_date
from crm_desktop.domain.errors import CrmError, UnreadableSource
from crm_desktop.domain.feedback import QuestionKind, ResponseSource, Survey
from crm_desktop.domain.folding import fold
from crm_desktop.interop.csv_dialect import Dialect, detect
from crm_desktop.interop.csv_reader import header_and_sample, read_table
from crm_desktop.services.business import read_business
from crm_desktop.services.channels import normal_email
from crm_desktop.services.feedback import RecordResponse, record_response
from crm_desktop.services.surveys import surveys
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import feedback, feedback_matching
from crm_desktop.storage.reading import Reading

# Words in the head of a column, folded; the first field that has one of them takes it.
_WORDS = {
    "ticket": "ticket case vorgang fall demande caso chamado numero number",
    "email": "mail email adresse address correo courriel",
    "at": "date day time datum tag zeit timestamp submitted fecha data heure jour created",
    "score": "score rating nps csat note bewertung punkte zufriedenheit satisfaction puntuacion"
    " nota avaliacao wertung recommend empfehlen",
    "comment": "comment comments feedback text kommentar bemerkung anmerkung commentaire"
    " comentario remarks why reason",
    "product": "product produkt producto produit artikel item",
    "person": "name customer kunde kundin client cliente contact person",
}
FIELDS = tuple(_WORDS)
QUESTION = "question:"  # with the id of the question after it
WORKBOOKS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
_SAMPLE = 50


class Looked(NamedTuple):
    """A table of responses as it was read: its columns, some rows, and what each column may be."""

    header: tuple[str, ...]
    sample: tuple[tuple[str, ...], ...]
    fields: tuple[str, ...]  # one of `FIELDS`, a question, or "" for each column
    dialect: Dialect


class Refused(NamedTuple):
    """A row that was not taken: its place in the file and the code of why."""

    row: int
    code: str
    value: str = ""


class Taken(NamedTuple):
    """What became of the rows of a file."""

    rows: int
    recorded: int
    known: int
    unmatched: int  # of those recorded: nobody here has the name or address
    refused: tuple[Refused, ...]


def look(path: Path, survey: Survey) -> Looked:
    """What a table or the first sheet of a workbook holds, and what its columns may be.

    Raises `UnreadableSource`.
    """
    try:
        dialect = detect(path, _first_sheet(path))
    except OSError as error:
        raise UnreadableSource("cannot-read") from error
    header, sample = header_and_sample(path, dialect, _SAMPLE)
    width = max([len(header), *(len(row) for row in sample)], default=0)
    header = (*header, *(f"{n + 1}" for n in range(len(header), width)))
    taken: set[str] = set()
    return Looked(header, tuple(sample), tuple(_field(h, survey, taken) for h in header), dialect)


@dataclass(frozen=True, slots=True)
class ImportResponses:
    """Take the rows of a table as responses to a survey; the same file twice adds nothing.

    `fields` say what each column is (as `Looked.fields`). People are found by address, tickets by
    number; who is not here leaves the response without a person. `report` is called before the
    step is done. Raises `CrmError` (`survey-gone`, `nothing-typed` without a column that counts).
    """

    label: ClassVar[str] = "import-responses"
    path: Path
    survey: int
    fields: tuple[str, ...]
    dialect: Dialect
    report: Callable[[Taken], None] = lambda _taken: None

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        survey = next((each for each in surveys(write.read) if each.id == self.survey), None)
        if survey is None:
            raise CrmError("survey-gone")
        if not any(
            each in ("score", "comment") or each.startswith(QUESTION) for each in self.fields
        ):
            raise CrmError("nothing-typed")
        taker = _Taker(write, survey, self.fields, self.dialect)
        for number, cells in read_table(self.path, self.dialect):
            token.check()
            taker.take(number, cells)
        self.report(taker.taken())
        return {"name": survey.name, "count": str(taker.recorded), "file": self.path.name}


class _Taker:
    """Takes row by row, and counts what became of them."""

    def __init__(
        self, write: Writer, survey: Survey, fields: Sequence[str], dialect: Dialect
    ) -> None:
        self.recorded = self._rows = self._known = self._unmatched = 0
        self._refused: list[Refused] = []
        self._write, self._survey, self._fields, self._dialect = write, survey, fields, dialect
        self._zone = read_business(write.read).time_zone

    def take(self, number: int, cells: Sequence[str]) -> None:
        self._rows += 1
        said = {
            field: cell.strip() for field, cell in zip(self._fields, cells, strict=False) if field
        }
        try:
            self._record(said)
        except CrmError as error:
            value = str(error.details.get("value", ""))
            self._refused.append(Refused(number, error.code, value[:80]))

    def taken(self) -> Taken:
        refused = tuple(self._refused)
        return Taken(self._rows, self.recorded, self._known, self._unmatched, refused)

    def _record(self, said: Mapping[str, str]) -> None:
        read = self._write.read
        ticket = _ticket(read, said.get("ticket", ""))
        email = normal_email(said.get("email", ""))
        contact = feedback_matching.contact_of(read, email, said.get("person", ""))
        at = self._instant(said.get("at", ""))
        score, comment = _score(said.get("score", "")), said.get("comment", "")
        if contact is None and ticket is None:
            who = " ".join(filter(None, (said.get("person", ""), said.get("email", ""))))
            comment = f"{comment}\n{who}".strip() if who else comment
        asked = feedback.Known(self._survey.id, contact, ticket, score, comment, at)
        if feedback.is_known(read, asked):
            self._known += 1
            return
        response = RecordResponse(
            self._survey.id,
            score,
            comment,
            contact,
            ticket=ticket,
            product=feedback_matching.product_of(read, said.get("product", "")),
            at=at,
            source=ResponseSource.IMPORT,
            answers=dict(self._answers(said)),
        )
        record_response(self._write, response)
        self.recorded += 1
        self._unmatched += contact is None and ticket is None

    def _answers(self, said: Mapping[str, str]) -> Iterator[tuple[int, str]]:
        kinds = {each.id: each for each in self._survey.questions}
        for field, text in said.items():
            key = int(field.removeprefix(QUESTION)) if field.startswith(QUESTION) else None
            if key is None or not text:
                continue
            question = kinds.get(key)
            if question is not None and question.kind is QuestionKind.CHOICE:
                alike = [each for each in question.choices if fold(each) == fold(text)]
                yield key, alike[0] if alike else text
            else:
                yield key, text

    def _instant(self, text: str) -> int | None:
        if not text:
            return None
        try:
            exact = datetime.fromisoformat(text)
        except ValueError:
            exact = None
        if exact is not None and exact.tzinfo is not None:
            return int(exact.astimezone(UTC).timestamp() * 1000)
        day = read_date(text, day_first=self._dialect.day_first)
        if not day or day.startswith("-"):
            raise CrmError("bad-day", value=text[:40])
        time = f"{exact:%H:%M}" if exact is not None and len(text) > len("2026-01-01") else "12:00"
        return instant_of(day, time, self._zone)


def _first_sheet(path: Path) -> str | None:
    """The name of the first sheet of a workbook; `None` of a table that is plain text."""
    if path.suffix.lower() not in WORKBOOKS:
        return None
    from crm_desktop.interop.workbook import sheets

    names = sheets(path)
    if not names:
        raise UnreadableSource("no-sheets")
    return names[0]


def _field(head: str, survey: Survey, taken: set[str]) -> str:
    """What a column may be by its head; each field is given once."""
    words = set(fold(head).replace("_", " ").replace("-", " ").split())
    for question in survey.questions:
        name = f"{QUESTION}{question.id}"
        if fold(question.text).strip(" ?.") == fold(head).strip(" ?.") and name not in taken:
            taken.add(name)
            return name
    for name, known in _WORDS.items():
        if name not in taken and words & set(known.split()):
            taken.add(name)
            return name
    return ""


def _ticket(reading: Reading, text: str) -> int | None:
    number = text.strip().lstrip("#").strip()
    if not number.isdecimal() or len(number) > 15:
        return None
    return feedback_matching.ticket_of(reading, int(number))


def _score(text: str) -> int | None:
    """`4`, `4.0`, `4/5`: the figure. Raises `CrmError("bad-score")`."""
    if not text:
        return None
    figure = text.split("/", maxsplit=1)[0].replace(",", ".").strip()
    whole, _, rest = figure.partition(".")
    if not whole.isdecimal() or rest.strip("0") or len(whole) > 4:
        raise CrmError("bad-score", value=text[:40])
    return int(whole)
