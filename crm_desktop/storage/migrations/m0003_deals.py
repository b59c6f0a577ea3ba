"""Version 3: leads and their qualification, pipelines, products, deals, scores."""

import sqlite3

_LISTS = """
CREATE TABLE option (
    id INTEGER PRIMARY KEY,
    list TEXT NOT NULL,
    code TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    type TEXT NOT NULL DEFAULT '',
    place INTEGER NOT NULL DEFAULT 0,
    is_closed INTEGER NOT NULL DEFAULT 0,
    UNIQUE (list, folded)
);
CREATE TABLE pipeline (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE,
    place INTEGER NOT NULL DEFAULT 0,
    is_closed INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE stage (
    id INTEGER PRIMARY KEY,
    pipeline_id INTEGER NOT NULL REFERENCES pipeline (id),
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    kind TEXT NOT NULL,
    chance INTEGER NOT NULL,
    days INTEGER,
    place INTEGER NOT NULL DEFAULT 0,
    UNIQUE (pipeline_id, folded)
);
CREATE TABLE playbook_item (
    id INTEGER PRIMARY KEY,
    stage_id INTEGER NOT NULL REFERENCES stage (id),
    text TEXT NOT NULL,
    place INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX playbook_item_stage ON playbook_item (stage_id);
CREATE TABLE product (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE,
    sku TEXT NOT NULL DEFAULT '',
    unit TEXT NOT NULL DEFAULT '',
    currency TEXT NOT NULL,
    recurring TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    price INTEGER NOT NULL,
    cost INTEGER,
    tax INTEGER,
    is_closed INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL
)
"""

_CONTACTS = """
ALTER TABLE contact ADD COLUMN lifecycle TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN source_detail TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN lead_note TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN expected_currency TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN decision TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN lead_status_id INTEGER REFERENCES option (id);
ALTER TABLE contact ADD COLUMN source_id INTEGER REFERENCES option (id);
ALTER TABLE contact ADD COLUMN lead_reason_id INTEGER REFERENCES option (id);
ALTER TABLE contact ADD COLUMN expected_amount INTEGER;
CREATE INDEX contact_lifecycle ON contact (lifecycle) WHERE lifecycle <> '';
CREATE INDEX contact_lead_status ON contact (lead_status_id) WHERE lead_status_id IS NOT NULL;
CREATE INDEX contact_source ON contact (source_id) WHERE source_id IS NOT NULL;
CREATE INDEX contact_lead_reason ON contact (lead_reason_id) WHERE lead_reason_id IS NOT NULL;
CREATE TABLE contact_history (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    at INTEGER NOT NULL,
    lifecycle TEXT NOT NULL DEFAULT '',
    lead_status_id INTEGER REFERENCES option (id)
);
CREATE INDEX contact_history_contact ON contact_history (contact_id, at);
CREATE INDEX contact_history_status ON contact_history (lead_status_id)
    WHERE lead_status_id IS NOT NULL;
CREATE TABLE qualification (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    item TEXT NOT NULL,
    answer TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    day TEXT NOT NULL DEFAULT ''
);
CREATE INDEX qualification_contact ON qualification (contact_id, item);
CREATE TABLE score_rule (
    id INTEGER PRIMARY KEY,
    part TEXT NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL DEFAULT '',
    words TEXT NOT NULL DEFAULT '',
    points INTEGER NOT NULL,
    half_life INTEGER,
    option_id INTEGER REFERENCES option (id),
    place INTEGER NOT NULL DEFAULT 0
)
"""

_DEALS = """
CREATE TABLE deal (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    currency TEXT NOT NULL,
    rate TEXT NOT NULL DEFAULT '',
    rate_day TEXT NOT NULL DEFAULT '',
    close_day TEXT NOT NULL DEFAULT '',
    category TEXT NOT NULL DEFAULT '',
    competitor TEXT NOT NULL DEFAULT '',
    campaign TEXT NOT NULL DEFAULT '',
    reason_note TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    stage_id INTEGER NOT NULL REFERENCES stage (id),
    place INTEGER NOT NULL DEFAULT 0,
    contact_id INTEGER REFERENCES contact (id),
    company_id INTEGER REFERENCES company (id),
    amount INTEGER,
    chance INTEGER NOT NULL,
    is_hand_set INTEGER NOT NULL DEFAULT 0,
    closed_at INTEGER,
    last_open_stage_id INTEGER REFERENCES stage (id),
    lost_reason_id INTEGER REFERENCES option (id),
    type_id INTEGER REFERENCES option (id),
    source_id INTEGER REFERENCES option (id),
    created_at INTEGER NOT NULL
);
CREATE INDEX deal_stage ON deal (stage_id, place);
CREATE INDEX deal_contact ON deal (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX deal_company ON deal (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX deal_last_open_stage ON deal (last_open_stage_id) WHERE last_open_stage_id IS NOT NULL;
CREATE INDEX deal_lost_reason ON deal (lost_reason_id) WHERE lost_reason_id IS NOT NULL;
CREATE INDEX deal_type ON deal (type_id) WHERE type_id IS NOT NULL;
CREATE INDEX deal_source ON deal (source_id) WHERE source_id IS NOT NULL;
CREATE TABLE deal_item (
    id INTEGER PRIMARY KEY,
    deal_id INTEGER NOT NULL REFERENCES deal (id),
    product_id INTEGER REFERENCES product (id),
    name TEXT NOT NULL,
    unit TEXT NOT NULL DEFAULT '',
    recurring TEXT NOT NULL DEFAULT '',
    quantity INTEGER NOT NULL,
    price INTEGER NOT NULL,
    cost INTEGER,
    discount INTEGER NOT NULL DEFAULT 0,
    tax INTEGER,
    periods INTEGER,
    place INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX deal_item_deal ON deal_item (deal_id);
CREATE INDEX deal_item_product ON deal_item (product_id) WHERE product_id IS NOT NULL;
CREATE TABLE deal_role (
    id INTEGER PRIMARY KEY,
    deal_id INTEGER NOT NULL REFERENCES deal (id),
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    role TEXT NOT NULL
);
CREATE INDEX deal_role_deal ON deal_role (deal_id);
CREATE INDEX deal_role_contact ON deal_role (contact_id);
CREATE TABLE deal_check (
    id INTEGER PRIMARY KEY,
    deal_id INTEGER NOT NULL REFERENCES deal (id),
    playbook_item_id INTEGER NOT NULL REFERENCES playbook_item (id),
    done_at INTEGER NOT NULL
);
CREATE INDEX deal_check_deal ON deal_check (deal_id);
CREATE INDEX deal_check_item ON deal_check (playbook_item_id);
CREATE TABLE deal_history (
    id INTEGER PRIMARY KEY,
    deal_id INTEGER NOT NULL REFERENCES deal (id),
    at INTEGER NOT NULL,
    currency TEXT NOT NULL,
    rate TEXT NOT NULL DEFAULT '',
    close_day TEXT NOT NULL DEFAULT '',
    stage_id INTEGER NOT NULL REFERENCES stage (id),
    amount INTEGER,
    chance INTEGER NOT NULL
);
CREATE INDEX deal_history_deal ON deal_history (deal_id, at);
CREATE INDEX deal_history_stage ON deal_history (stage_id, at);
ALTER TABLE activity ADD COLUMN deal_id INTEGER REFERENCES deal (id);
ALTER TABLE activity ADD COLUMN signal_id INTEGER REFERENCES option (id);
CREATE INDEX activity_deal ON activity (deal_id, done_at) WHERE deal_id IS NOT NULL;
CREATE INDEX activity_signal ON activity (signal_id) WHERE signal_id IS NOT NULL;
ALTER TABLE tagging ADD COLUMN deal_id INTEGER REFERENCES deal (id);
CREATE INDEX tagging_deal ON tagging (deal_id) WHERE deal_id IS NOT NULL;
ALTER TABLE external_id ADD COLUMN deal_id INTEGER REFERENCES deal (id);
CREATE INDEX external_id_deal ON external_id (deal_id) WHERE deal_id IS NOT NULL;
ALTER TABLE field_value ADD COLUMN deal_id INTEGER REFERENCES deal (id);
CREATE INDEX field_value_deal ON field_value (deal_id, field_id) WHERE deal_id IS NOT NULL;
ALTER TABLE attachment ADD COLUMN deal_id INTEGER REFERENCES deal (id);
CREATE INDEX attachment_deal ON attachment (deal_id) WHERE deal_id IS NOT NULL;
ALTER TABLE segment_member ADD COLUMN deal_id INTEGER REFERENCES deal (id);
CREATE INDEX segment_member_deal ON segment_member (deal_id, segment_id) WHERE deal_id IS NOT NULL
"""

# Images of undone rows are told by the places of their columns, so they get the new ones, too.
_JOURNAL = """
CREATE INDEX journal_note_gone_deal ON journal_note (json_extract(image, '$.deal_id'))
    WHERE verb = 'delete';
UPDATE journal_image SET image = json_insert(image, '$[#]', '', '$[#]', '', '$[#]', '', '$[#]', '',
        '$[#]', '', '$[#]', NULL, '$[#]', NULL, '$[#]', NULL, '$[#]', NULL)
    WHERE note_id IN (SELECT id FROM journal_note WHERE table_name = 'contact');
UPDATE journal_image SET image = json_insert(image, '$[#]', NULL, '$[#]', NULL)
    WHERE note_id IN (SELECT id FROM journal_note WHERE table_name = 'activity');
UPDATE journal_image SET image = json_insert(image, '$[#]', NULL)
    WHERE note_id IN (SELECT id FROM journal_note WHERE table_name IN
        ('tagging', 'external_id', 'field_value', 'attachment', 'segment_member'))
"""

_DERIVED = """
ALTER TABLE contact_line ADD COLUMN lifecycle TEXT;
ALTER TABLE contact_line ADD COLUMN status TEXT;
ALTER TABLE contact_line ADD COLUMN status_place INTEGER;
ALTER TABLE contact_line ADD COLUMN source TEXT;
ALTER TABLE contact_line ADD COLUMN source_key TEXT;
ALTER TABLE contact_line ADD COLUMN score INTEGER;
ALTER TABLE contact_line ADD COLUMN odds INTEGER;
ALTER TABLE contact_line ADD COLUMN open_deals INTEGER;
CREATE INDEX contact_line_lifecycle ON contact_line (lifecycle, name_key, id)
    WHERE lifecycle IS NOT NULL;
CREATE INDEX contact_line_status ON contact_line (status_place, name_key, id)
    WHERE status_place IS NOT NULL;
CREATE INDEX contact_line_source ON contact_line (source_key, name_key, id)
    WHERE source_key IS NOT NULL;
CREATE INDEX contact_line_score ON contact_line (score, name_key, id) WHERE score IS NOT NULL;
CREATE INDEX contact_line_odds ON contact_line (odds, name_key, id) WHERE odds IS NOT NULL;
CREATE INDEX contact_line_open_deals ON contact_line (open_deals, name_key, id)
    WHERE open_deals IS NOT NULL;
CREATE INDEX contact_line_idle
    ON contact_line (score, created_at, status_place, next_due, lifecycle)
    WHERE lifecycle = 'lead' AND next_due IS NULL;
CREATE TABLE deal_line (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    stage_id INTEGER NOT NULL,
    pipeline_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    stage_place INTEGER NOT NULL,
    place INTEGER NOT NULL,
    person TEXT,
    person_key TEXT,
    company TEXT,
    company_key TEXT,
    contact_id INTEGER,
    company_id INTEGER,
    amount INTEGER,
    currency TEXT NOT NULL,
    base INTEGER,
    chance INTEGER NOT NULL,
    is_hand_set INTEGER NOT NULL,
    odds INTEGER,
    close_day TEXT,
    closed_at INTEGER,
    next_due INTEGER,
    next_day TEXT,
    next_text TEXT,
    last_touch INTEGER NOT NULL,
    tags TEXT,
    created_at INTEGER NOT NULL,
    stage_since INTEGER NOT NULL
);
CREATE INDEX deal_line_stage ON deal_line (stage_id, place, id);
CREATE INDEX deal_line_name ON deal_line (name_key, id);
CREATE INDEX deal_line_base ON deal_line (base, name_key, id);
CREATE INDEX deal_line_close_day ON deal_line (close_day, name_key, id);
CREATE INDEX deal_line_contact ON deal_line (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX deal_line_company ON deal_line (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX deal_line_closed ON deal_line (kind, closed_at, base, created_at);
CREATE INDEX deal_line_open ON deal_line (pipeline_id, stage_id) WHERE kind = 'open';
CREATE VIRTUAL TABLE deal_text USING fts5 (
    name, words, phones, prefix = '1 2', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TABLE lead_score (
    contact_id INTEGER PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
    fit INTEGER NOT NULL,
    engagement INTEGER NOT NULL,
    score INTEGER NOT NULL,
    odds INTEGER,
    scored_day TEXT NOT NULL
);
CREATE TABLE deal_score (
    deal_id INTEGER PRIMARY KEY REFERENCES deal (id) ON DELETE CASCADE,
    odds INTEGER,
    scored_day TEXT NOT NULL
);
CREATE TABLE learned (
    task TEXT NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL,
    model TEXT NOT NULL,
    grade TEXT NOT NULL
)
"""


def climb(connection: sqlite3.Connection) -> None:
    """Add the tables and columns of version 3; the lists are filled when the file is opened."""
    for part in (_LISTS, _DEALS, _CONTACTS, _JOURNAL, _DERIVED):
        for statement in part.split(";"):
            connection.execute(statement)
