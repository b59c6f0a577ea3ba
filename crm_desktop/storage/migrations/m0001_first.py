"""Version 1: contacts, companies, channels, tags, activities, the journal and the text index."""

import sqlite3

_FACTS = """
CREATE TABLE setting (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
);
CREATE TABLE blob (
    sha256 TEXT NOT NULL PRIMARY KEY,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    content BLOB NOT NULL
);
CREATE TABLE contact (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    prefix TEXT NOT NULL DEFAULT '',
    given TEXT NOT NULL DEFAULT '',
    middle TEXT NOT NULL DEFAULT '',
    family TEXT NOT NULL DEFAULT '',
    suffix TEXT NOT NULL DEFAULT '',
    nickname TEXT NOT NULL DEFAULT '',
    birthday TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    photo TEXT REFERENCES blob (sha256),
    created_at INTEGER NOT NULL
);
CREATE INDEX contact_sort_key ON contact (sort_key);
CREATE TABLE company (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    industry TEXT NOT NULL DEFAULT '',
    employees INTEGER,
    note TEXT NOT NULL DEFAULT '',
    photo TEXT REFERENCES blob (sha256),
    created_at INTEGER NOT NULL
);
CREATE INDEX company_sort_key ON company (sort_key);
CREATE TABLE membership (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    company_id INTEGER NOT NULL REFERENCES company (id),
    title TEXT NOT NULL DEFAULT '',
    department TEXT NOT NULL DEFAULT '',
    started TEXT NOT NULL DEFAULT '',
    ended TEXT NOT NULL DEFAULT '',
    is_primary INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX membership_contact ON membership (contact_id);
CREATE INDEX membership_company ON membership (company_id);
CREATE TABLE channel (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER REFERENCES contact (id),
    company_id INTEGER REFERENCES company (id),
    kind TEXT NOT NULL,
    label TEXT NOT NULL DEFAULT '',
    value TEXT NOT NULL DEFAULT '',
    normal TEXT NOT NULL DEFAULT '',
    is_primary INTEGER NOT NULL DEFAULT 0,
    street TEXT NOT NULL DEFAULT '',
    po_box TEXT NOT NULL DEFAULT '',
    city TEXT NOT NULL DEFAULT '',
    region TEXT NOT NULL DEFAULT '',
    postcode TEXT NOT NULL DEFAULT '',
    country TEXT NOT NULL DEFAULT ''
);
CREATE INDEX channel_contact ON channel (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX channel_company ON channel (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX channel_normal ON channel (normal) WHERE normal <> '';
CREATE TABLE tag (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE,
    tone TEXT NOT NULL DEFAULT ''
);
CREATE TABLE tagging (
    id INTEGER PRIMARY KEY,
    tag_id INTEGER NOT NULL REFERENCES tag (id),
    contact_id INTEGER REFERENCES contact (id),
    company_id INTEGER REFERENCES company (id)
);
CREATE INDEX tagging_tag ON tagging (tag_id);
CREATE INDEX tagging_contact ON tagging (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX tagging_company ON tagging (company_id) WHERE company_id IS NOT NULL;
CREATE TABLE activity (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    direction TEXT NOT NULL DEFAULT '',
    subject TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL DEFAULT '',
    outcome TEXT NOT NULL DEFAULT '',
    minutes INTEGER,
    done_at INTEGER,
    due_day TEXT NOT NULL DEFAULT '',
    due_time TEXT NOT NULL DEFAULT '',
    due_zone TEXT NOT NULL DEFAULT '',
    due_at INTEGER,
    contact_id INTEGER REFERENCES contact (id),
    company_id INTEGER REFERENCES company (id),
    created_at INTEGER NOT NULL
);
CREATE INDEX activity_contact ON activity (contact_id, done_at) WHERE contact_id IS NOT NULL;
CREATE INDEX activity_company ON activity (company_id, done_at) WHERE company_id IS NOT NULL;
CREATE INDEX activity_due ON activity (due_at) WHERE done_at IS NULL;
CREATE TABLE external_id (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    external TEXT NOT NULL,
    contact_id INTEGER REFERENCES contact (id),
    company_id INTEGER REFERENCES company (id)
);
CREATE INDEX external_id_external ON external_id (external, source);
CREATE INDEX external_id_contact ON external_id (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX external_id_company ON external_id (company_id) WHERE company_id IS NOT NULL
"""

_RECORDS = """
CREATE TABLE import_log (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    source TEXT NOT NULL,
    rows INTEGER NOT NULL,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    skipped INTEGER NOT NULL,
    rejected INTEGER NOT NULL
);
CREATE TABLE import_mapping (
    fingerprint TEXT NOT NULL PRIMARY KEY,
    mapping TEXT NOT NULL,
    used_at INTEGER NOT NULL
);
CREATE TABLE journal_step (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    label TEXT NOT NULL,
    args TEXT NOT NULL,
    is_undone INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX journal_step_undone ON journal_step (id) WHERE is_undone = 1;
CREATE TABLE journal_note (
    id INTEGER PRIMARY KEY,
    step_id INTEGER NOT NULL REFERENCES journal_step (id),
    verb TEXT NOT NULL,
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    last_id INTEGER NOT NULL,
    image TEXT NOT NULL
);
CREATE INDEX journal_note_step ON journal_note (step_id);
CREATE INDEX journal_note_row ON journal_note (table_name, row_id);
CREATE TABLE journal_image (
    note_id INTEGER NOT NULL REFERENCES journal_note (id),
    row_id INTEGER NOT NULL,
    image TEXT NOT NULL,
    PRIMARY KEY (note_id, row_id)
) WITHOUT ROWID
"""

_DERIVED = """
CREATE TABLE contact_line (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    company TEXT,
    company_key TEXT,
    title TEXT,
    title_key TEXT,
    email TEXT,
    phone TEXT,
    city TEXT,
    city_key TEXT,
    tags TEXT,
    last_touch INTEGER,
    next_due INTEGER,
    created_at INTEGER NOT NULL
);
CREATE INDEX contact_line_name ON contact_line (name_key, id);
CREATE INDEX contact_line_company ON contact_line (company_key, name_key, id);
CREATE INDEX contact_line_title ON contact_line (title_key, name_key, id);
CREATE INDEX contact_line_email ON contact_line (email, name_key, id);
CREATE INDEX contact_line_phone ON contact_line (phone, name_key, id);
CREATE INDEX contact_line_city ON contact_line (city_key, name_key, id);
CREATE INDEX contact_line_tags ON contact_line (tags, name_key, id);
CREATE INDEX contact_line_touch ON contact_line (last_touch, name_key, id);
CREATE INDEX contact_line_due ON contact_line (next_due, name_key, id);
CREATE INDEX contact_line_created ON contact_line (created_at, name_key, id);
CREATE TABLE company_line (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    people INTEGER NOT NULL,
    industry TEXT,
    industry_key TEXT,
    email TEXT,
    phone TEXT,
    city TEXT,
    city_key TEXT,
    tags TEXT,
    last_touch INTEGER,
    next_due INTEGER,
    created_at INTEGER NOT NULL
);
CREATE INDEX company_line_name ON company_line (name_key, id);
CREATE INDEX company_line_touch ON company_line (last_touch, name_key, id);
CREATE VIRTUAL TABLE contact_text USING fts5 (
    name, words, phones, prefix = '1 2', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE company_text USING fts5 (
    name, words, phones, prefix = '1 2', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE activity_text USING fts5 (
    words, content = '', prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
)
"""


def climb(connection: sqlite3.Connection) -> None:
    """Make every table of version 1 in an empty file."""
    for part in (_FACTS, _RECORDS, _DERIVED):
        for statement in part.split(";"):
            connection.execute(statement)
