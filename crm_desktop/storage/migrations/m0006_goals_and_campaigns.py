"""Version 6: goals; campaigns, who is in them, and where leads come from."""

import sqlite3

_GOALS = """
CREATE TABLE goal (
    id INTEGER PRIMARY KEY,
    kpi TEXT NOT NULL,
    period TEXT NOT NULL,
    from_month TEXT NOT NULL,
    until_month TEXT NOT NULL DEFAULT '',
    currency TEXT NOT NULL DEFAULT '',
    target INTEGER NOT NULL
)
"""

_CAMPAIGNS = """
CREATE TABLE campaign (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    starts TEXT NOT NULL DEFAULT '',
    ends TEXT NOT NULL DEFAULT '',
    currency TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    channel_id INTEGER REFERENCES option (id),
    segment_id INTEGER REFERENCES segment (id),
    budget INTEGER,
    cost INTEGER,
    is_closed INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
);
CREATE INDEX campaign_name ON campaign (name COLLATE NOCASE);
CREATE INDEX campaign_channel ON campaign (channel_id) WHERE channel_id IS NOT NULL;
CREATE INDEX campaign_segment ON campaign (segment_id) WHERE segment_id IS NOT NULL;
CREATE TABLE campaign_member (
    id INTEGER PRIMARY KEY,
    outcome TEXT NOT NULL,
    campaign_id INTEGER NOT NULL REFERENCES campaign (id),
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    added_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX campaign_member_contact ON campaign_member (contact_id, campaign_id);
CREATE INDEX campaign_member_outcome ON campaign_member (campaign_id, outcome, changed_at)
"""

# A lead or a deal says which campaign it comes from by its name, as deals always could.
_OWNED = """
ALTER TABLE contact ADD COLUMN campaign TEXT NOT NULL DEFAULT '';
CREATE INDEX contact_campaign ON contact (campaign COLLATE NOCASE) WHERE campaign <> '';
CREATE INDEX deal_campaign ON deal (campaign COLLATE NOCASE) WHERE campaign <> ''
"""

# Images of undone rows are told by the places of their columns, so they get the new one, too.
_JOURNAL = """
UPDATE journal_image SET image = json_insert(image, '$[#]', '')
    WHERE note_id IN (SELECT id FROM journal_note WHERE table_name = 'contact')
"""

_DERIVED = """
ALTER TABLE contact_line ADD COLUMN campaign_id INTEGER;
CREATE INDEX contact_line_campaign ON contact_line (campaign_id) WHERE campaign_id IS NOT NULL;
ALTER TABLE deal_line ADD COLUMN campaign_id INTEGER;
CREATE INDEX deal_line_campaign ON deal_line (campaign_id, kind, base)
    WHERE campaign_id IS NOT NULL;
CREATE TABLE campaign_line (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    channel TEXT,
    channel_key TEXT,
    starts TEXT,
    ends TEXT,
    phase TEXT NOT NULL,
    is_closed INTEGER NOT NULL,
    people INTEGER NOT NULL,
    to_do INTEGER NOT NULL,
    reached INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    leads INTEGER NOT NULL,
    won INTEGER NOT NULL,
    won_value INTEGER NOT NULL,
    budget INTEGER,
    cost INTEGER,
    currency TEXT NOT NULL,
    profit REAL,
    last_touch INTEGER NOT NULL,
    created_at INTEGER NOT NULL
);
CREATE INDEX campaign_line_name ON campaign_line (name_key, id);
CREATE INDEX campaign_line_touch ON campaign_line (last_touch, name_key, id);
CREATE VIRTUAL TABLE campaign_text USING fts5 (
    name, words, phones, prefix = '1 2', tokenize = 'unicode61 remove_diacritics 2'
)
"""


def climb(connection: sqlite3.Connection) -> None:
    """Add the tables and columns of version 6; the lists are filled when the file is opened."""
    for part in (_GOALS, _CAMPAIGNS, _OWNED, _JOURNAL, _DERIVED):
        for statement in part.split(";"):
            connection.execute(statement)
