"""Derived rows that no command makes: scores and what was learned; nothing here is journaled."""

import json
import sqlite3
from collections.abc import Iterable, Sequence

from crm_desktop.domain.changes import Changes, Kind
from crm_desktop.domain.lead import ScoreRow
from crm_desktop.storage.reading import Reading

_COLUMNS = "contact_id, fit, engagement, score, odds, scored_day"
_LISTED = "(SELECT value FROM json_each(?))"


class Deriving:
    """Writes scores within one transaction, and knows whose line reads differently then."""

    def __init__(self, connection: sqlite3.Connection, now: int) -> None:
        self.read = Reading(connection)
        self.now = now
        self._connection = connection
        self._touched: set[int] = set()

    def keep_scores(self, rows: Sequence[ScoreRow]) -> None:
        """Make the scores of these contacts so, writing no more than what differs."""
        former = self._scores([row.contact for row in rows])
        new = [row for row in rows if former.get(row.contact) != row]
        marks = ", ".join("?" * len(ScoreRow._fields))
        self._connection.executemany(f"REPLACE INTO lead_score ({_COLUMNS}) VALUES ({marks})", new)
        shown = [
            row
            for row in new
            if (before := former.get(row.contact)) is None
            or (before.score, before.odds) != (row.score, row.odds)
        ]
        self._show((row.score, row.odds, row.contact) for row in shown)
        self._touched.update(row.contact for row in shown)

    def drop_scores(self, contacts: Sequence[int]) -> None:
        """Take the scores of these contacts away, where they have any."""
        gone = list(self._scores(contacts))
        self._connection.execute(
            f"DELETE FROM lead_score WHERE contact_id IN {_LISTED}", (json.dumps(gone),)
        )
        self._show((None, None, key) for key in gone)
        self._touched.update(gone)

    def changes(self) -> Changes:
        """Which contacts read differently now."""
        if not self._touched:
            return Changes()
        return Changes({Kind.CONTACT: frozenset(self._touched)})

    def _scores(self, contacts: Sequence[int]) -> dict[int, ScoreRow]:
        found = self.read.rows(
            f"SELECT {_COLUMNS} FROM lead_score WHERE contact_id IN {_LISTED}",
            (json.dumps(list(contacts)),),
        )
        return {row[0]: ScoreRow(*row) for row in found}

    def _show(self, rows: Iterable[tuple[int | None, int | None, int]]) -> None:
        self._connection.executemany(
            "UPDATE contact_line SET score = ?, odds = ? WHERE id = ?", rows
        )
