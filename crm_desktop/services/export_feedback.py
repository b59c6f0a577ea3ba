"""Responses as rows of a table: each question a column of its own, as our import knows them."""

from collections import Counter
from collections.abc import Mapping, Sequence

from crm_desktop.domain.dates import local
from crm_desktop.interop.cell_values import without_odd_characters
from crm_desktop.storage.queries import exporting_feedback
from crm_desktop.storage.reading import Fields, Reading

HEADER = (
    "Survey",
    "Date",
    "Score",
    "Comment",
    "Person",
    "Email",
    "Company",
    "Ticket",
    "Ticket subject",
    "Product",
    "Source",
)
MARKS = frozenset(("Survey", "Date", "Score"))


class ExportFeedback:
    """The questions of the surveys of some responses, asked once for an export."""

    def __init__(self, reading: Reading, ids: Sequence[int]) -> None:
        self._reading = reading
        self._questions = exporting_feedback.questions(reading, ids)

    def header(self) -> tuple[str, ...]:
        """The columns; of questions that read the same, each with its survey."""
        often = Counter(text for _, _, text in self._questions)
        asked = (
            text if often[text] == 1 else f"{survey}: {text}" for _, survey, text in self._questions
        )
        return (*HEADER, *map(without_odd_characters, asked))

    def rows(self, ids: Sequence[int]) -> Mapping[int, str]:
        """The rows of these responses by id, their cells parted by NUL."""
        said = dict(exporting_feedback.answers(self._reading, ids))
        made = {}
        for row in exporting_feedback.rows(self._reading, ids):
            own = said.get(row[0], {})
            cells = (*_cells(row), *(own.get(key, "") for key, _, _ in self._questions))
            made[int(row[0])] = "\0".join(map(without_odd_characters, cells))
        return made


def _cells(row: Fields) -> list[str]:
    _, at, score, number, survey, comment, *texts = row
    person, email, company, *rest = texts
    said = "" if score is None else str(score)
    ticket = "" if number is None else str(number)
    moment = local(at).strftime("%Y-%m-%d %H:%M")
    return [survey, moment, said, comment, person, email, company, ticket, *rest]
