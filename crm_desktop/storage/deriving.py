"""Derived rows that no command makes: scores and what was learned; nothing here is journaled."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from crm_desktop.domain.changes import Changes, Kind
from crm_desktop.domain.forecast_ledger import Frozen, QuarterTold
from crm_desktop.domain.lead import ScoreRow
from crm_desktop.storage.reading import Reading, marks

_COLUMNS = "contact_id, fit, engagement, score, odds, scored_day"
_ANY = 0  # views show all forecasts or none
_LISTED = "(SELECT value FROM json_each(?))"


class Deriving:
    """Writes scores and chances within one transaction, and knows whose line differs then."""

    def __init__(self, connection: sqlite3.Connection, now: int) -> None:
        self.read = Reading(connection)
        self.now = now
        self._connection = connection
        self._touched: set[int] = set()  # contacts
        self._deals: set[int] = set()
        self._tickets: set[int] = set()
        self._forecasts: set[int] = set()

    def keep_scores(self, rows: Sequence[ScoreRow]) -> None:
        """Make the scores of these contacts so, writing no more than what differs.

        Their odds stay as they are: those are learned apart (`keep_odds`).
        """
        former = self._scores([row.contact for row in rows])
        kept = [
            row._replace(odds=before.odds) if (before := former.get(row.contact)) else row
            for row in rows
        ]
        new = [row for row in kept if former.get(row.contact) != row]
        sql = f"REPLACE INTO lead_score ({_COLUMNS}) VALUES ({marks(ScoreRow._fields)})"
        self._connection.executemany(sql, new)
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

    def keep_odds(self, odds: Mapping[int, int | None]) -> None:
        """Make the chances of these contacts so, in percent; only who has a score has one."""
        former = self._scores(list(odds))
        new = [(odds[key], key) for key, before in former.items() if before.odds != odds[key]]
        self._connection.executemany("UPDATE lead_score SET odds = ? WHERE contact_id = ?", new)
        self._connection.executemany("UPDATE contact_line SET odds = ? WHERE id = ?", new)
        self._touched.update(key for _odds, key in new)

    def keep_deal_odds(self, odds: Mapping[int, int | None], day: str) -> None:
        """Make the chances of these deals so, in percent, as of a day; `None`: it has none."""
        former: dict[int, int | None] = dict(
            self.read.rows(
                f"SELECT id, odds FROM deal_line WHERE id IN {_LISTED}", (json.dumps(list(odds)),)
            )
        )
        kept = [(key, odds[key], day) for key in former if odds[key] is not None]
        gone = [(key,) for key in former if odds[key] is None]
        many = self._connection.executemany
        many("REPLACE INTO deal_score (deal_id, odds, scored_day) VALUES (?, ?, ?)", kept)
        many("DELETE FROM deal_score WHERE deal_id = ?", gone)
        new = [(odds[key], key) for key, before in former.items() if before != odds[key]]
        many("UPDATE deal_line SET odds = ? WHERE id = ?", new)
        self._deals.update(key for _odds, key in new)

    def keep_learned(self, task: str, model: str, grade: str, seen: int) -> None:
        """Keep what was learned from so many outcomes, in the place of what was known before."""
        self._connection.execute(
            "REPLACE INTO learned (task, at, model, grade)"
            " VALUES (?, ?, ?, json_set(?, '$.seen', ?))",
            (task, self.now, model, grade, seen),
        )

    def keep_forecasts(self, told: Iterable[Frozen]) -> None:
        """Put forecasts on record; what was told of a month in the same month before stays."""
        names = (*Frozen._fields, "told_at")
        sql = f"INSERT OR IGNORE INTO forecast ({','.join(names)}) VALUES ({marks(names)})"
        for each in told:
            if self._connection.execute(sql, (*each, self.now)).rowcount:
                self._forecasts.add(_ANY)

    def keep_quarter(self, told: QuarterTold) -> None:
        """Make this what is expected of its quarter, in the place of what was told before."""
        names = (*QuarterTold._fields, "told_at")
        sql = f"REPLACE INTO quarter_expected ({','.join(names)}) VALUES ({marks(names)})"
        self._connection.execute(sql, (*told, self.now))
        self._forecasts.add(_ANY)

    def age_tickets(self) -> None:
        """Close what was solved long enough ago, and put on record which limits were passed."""
        from crm_desktop.storage import ticket_clocks

        self._close_solved()
        self._tickets.update(ticket_clocks.note_breaches(self._connection, self.now))

    def age_running_tickets(self) -> None:
        """The same where nothing was written since that was done last: quick enough each minute."""
        from crm_desktop.storage import ticket_clocks

        self._close_solved()
        self._tickets.update(ticket_clocks.note_due(self._connection, self.now))

    def changes(self) -> Changes:
        """Which contacts, deals, tickets and forecasts read differently now."""
        found = {
            Kind.CONTACT: self._touched,
            Kind.DEAL: self._deals,
            Kind.TICKET: self._tickets,
            Kind.FORECAST: self._forecasts,
        }
        return Changes({kind: frozenset(ids) for kind, ids in found.items() if ids})

    def _close_solved(self) -> None:
        from crm_desktop.storage import text_index, ticket_clocks

        old = ticket_clocks.close_solved(self._connection, self.now)
        text_index.refresh_tickets(self._connection, old, now=self.now)
        self._tickets.update(old)

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
