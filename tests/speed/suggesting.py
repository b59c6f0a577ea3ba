"""Articles suggested for a ticket among 2,000, when 20,000 tickets were solved with them.

The reference is what any answer must do: read the ticket's own words from the file and take them
apart. Bounds are of the processor, for the machine may have other things to do.
"""

import gc
import json
import tempfile
from contextlib import closing
from functools import partial
from pathlib import Path
from random import Random
from statistics import median

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.engine.ticket_words import words
from crm_desktop.services.article_words import own_words
from crm_desktop.services.suggesting import Index, build, suggestions
from crm_desktop.services.workspace import Reading, Workspace
from crm_desktop.storage import database, text_index
from tests.speed.desk import Spent, Stopwatch
from tests.speed.line import Line
from tests.speed.ticket_file import END, fill

_RUNS = 40
_BOUND_MS, _BUILD_S = 50, 10
_DATA = Path(__file__).parent.parent / "data" / "knowledge"
_ARTICLES, _SOLVED = 2_000, 20_000


def lines() -> list[Line]:
    """The lines of the table on suggested articles."""
    gc.disable()  # as the program does; it collects on the GUI thread by a timer
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "knowledge.crm"
        fill(path, round(_SOLVED / 0.9), messages=2)
        _write(path)
        workspace, token = Workspace(path, 1, lambda: END), CancelToken()
        watch = Stopwatch()
        index = workspace.read(lambda r: build(r, token), token)
        building = watch.read()
        asked = workspace.read(_asked, token)
        answers, plain = [], []
        for ticket in asked:
            watch = Stopwatch()
            workspace.read(partial(_suggest, index, ticket), token)
            answers.append(watch.read())
            watch = Stopwatch()
            words(" ".join(workspace.read(partial(_said, ticket), token)))
            plain.append(watch.read())
        workspace.close()
    return [
        _line(f"suggested articles among {_ARTICLES:,}", answers, plain, _BOUND_MS),
        _line(f"the same, read first with {_SOLVED:,} solved", [building], plain, _BUILD_S * 1000),
    ]


def _asked(reading: Reading) -> list[int]:
    sql = "SELECT id FROM ticket WHERE solved_at IS NULL LIMIT ?"
    return list(reading.ids(sql, (_RUNS,)))


def _suggest(index: Index, ticket: int, reading: Reading) -> None:
    suggestions(reading, index, ticket)


def _said(ticket: int, reading: Reading) -> tuple[str, str]:
    return own_words(reading, ticket)


def _write(path: Path) -> None:
    """Put 2,000 articles, and tickets of people's words that they were used for, into a file."""
    luck = Random(11)
    texts = {name: json.loads((_DATA / f"{name}.json").read_text("utf-8"))
             for name in ("articles", "tickets")}  # fmt: skip
    with closing(database.connect(path)) as connection:
        connection.execute("BEGIN")
        for key in range(1, _ARTICLES + 1):
            one, other = luck.choices(texts["articles"], k=2)
            body = f"{one['body']}\n\n{_shuffled(other['body'], luck)}"
            connection.execute(
                "INSERT INTO article (id, name, sort_key, body, state, created_at, changed_at)"
                " VALUES (?, ?, ?, ?, 'published', ?, ?)",
                (key, f"{one['title']} {key}", one["title"].lower(), body, END, END),
            )
        tickets = connection.execute("SELECT id, solved_at FROM ticket").fetchall()
        for ticket, solved_at in tickets:
            said = luck.choice(texts["tickets"])
            connection.execute("UPDATE ticket SET name = ? WHERE id = ?", (said["subject"], ticket))
            connection.execute(
                "UPDATE activity SET body = ? WHERE ticket_id = ? AND direction = 'in'",
                (_shuffled(said["body"], luck), ticket),
            )
            if solved_at is not None:
                connection.execute(
                    "INSERT INTO article_use (article_id, ticket_id, at) VALUES (?, ?, ?)",
                    (luck.randint(1, _ARTICLES), ticket, END),
                )
        ids = list(range(1, _ARTICLES + 1))
        text_index.refresh_articles(connection, ids, all_new=True)
        connection.execute("COMMIT")


def _shuffled(text: str, luck: Random) -> str:
    """Half of the words of a text, in another order."""
    found = text.split()
    return " ".join(luck.sample(found, (len(found) + 1) // 2))


def _line(what: str, runs: list[Spent], plain: list[Spent], bound: float) -> Line:
    ours = median(run.processor for run in runs)
    reference = median(run.processor for run in plain)
    return Line(
        what,
        f"{ours:,.1f} ms of processor, at most {max(run.processor for run in runs):,.1f} ms",
        f"its own words {reference:.2f} ms",
        f"{ours / reference:.1f}",
        f"≤ {bound:,.0f} ms",
        ours <= bound,
    )
