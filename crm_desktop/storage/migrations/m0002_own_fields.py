"""Version 2: fields of one's own, files, relations, segments, and how to keep in touch."""

import sqlite3

_FACTS = """
ALTER TABLE contact ADD COLUMN consent TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN consent_day TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN consent_source TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN do_not_contact INTEGER NOT NULL DEFAULT 0;
ALTER TABLE contact ADD COLUMN touch_days INTEGER;
CREATE INDEX contact_consent ON contact (consent) WHERE consent <> '';
CREATE INDEX contact_photo ON contact (photo) WHERE photo IS NOT NULL;
DROP INDEX tagging_tag;
CREATE INDEX tagging_tag ON tagging (tag_id, contact_id, company_id);
CREATE INDEX activity_done ON activity (kind, done_at, contact_id, company_id)
    WHERE done_at IS NOT NULL;
CREATE TABLE field (
    id INTEGER PRIMARY KEY,
    record TEXT NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    type TEXT NOT NULL,
    currency TEXT NOT NULL DEFAULT '',
    place INTEGER NOT NULL DEFAULT 0,
    UNIQUE (record, folded)
);
CREATE TABLE choice (
    id INTEGER PRIMARY KEY,
    field_id INTEGER NOT NULL REFERENCES field (id),
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    place INTEGER NOT NULL DEFAULT 0,
    UNIQUE (field_id, folded)
);
CREATE TABLE field_value (
    id INTEGER PRIMARY KEY,
    field_id INTEGER NOT NULL REFERENCES field (id),
    contact_id INTEGER REFERENCES contact (id),
    company_id INTEGER REFERENCES company (id),
    choice_id INTEGER REFERENCES choice (id),
    text TEXT NOT NULL DEFAULT '',
    number INTEGER
);
CREATE INDEX field_value_contact ON field_value (contact_id, field_id)
    WHERE contact_id IS NOT NULL;
CREATE INDEX field_value_company ON field_value (company_id, field_id)
    WHERE company_id IS NOT NULL;
CREATE INDEX field_value_text ON field_value (field_id, text, contact_id, company_id);
CREATE INDEX field_value_number ON field_value (field_id, number, contact_id, company_id)
    WHERE number IS NOT NULL;
CREATE INDEX field_value_choice ON field_value (choice_id, contact_id, company_id)
    WHERE choice_id IS NOT NULL;
CREATE TABLE attachment (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    blob TEXT NOT NULL REFERENCES blob (sha256),
    contact_id INTEGER REFERENCES contact (id),
    company_id INTEGER REFERENCES company (id),
    created_at INTEGER NOT NULL
);
CREATE INDEX attachment_contact ON attachment (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX attachment_company ON attachment (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX attachment_blob ON attachment (blob);
CREATE TABLE relation_kind (
    id INTEGER PRIMARY KEY,
    record TEXT NOT NULL,
    name TEXT NOT NULL,
    inverse TEXT NOT NULL,
    role TEXT NOT NULL DEFAULT ''
);
CREATE TABLE relation (
    id INTEGER PRIMARY KEY,
    kind_id INTEGER NOT NULL REFERENCES relation_kind (id),
    contact_id INTEGER REFERENCES contact (id),
    other_contact_id INTEGER REFERENCES contact (id),
    company_id INTEGER REFERENCES company (id),
    other_company_id INTEGER REFERENCES company (id),
    note TEXT NOT NULL DEFAULT ''
);
CREATE INDEX relation_kind_id ON relation (kind_id);
CREATE INDEX relation_contact ON relation (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX relation_other_contact ON relation (other_contact_id)
    WHERE other_contact_id IS NOT NULL;
CREATE INDEX relation_company ON relation (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX relation_other_company ON relation (other_company_id)
    WHERE other_company_id IS NOT NULL;
CREATE TABLE segment (
    id INTEGER PRIMARY KEY,
    record TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    filter TEXT NOT NULL DEFAULT '',
    view TEXT NOT NULL DEFAULT '',
    place INTEGER NOT NULL DEFAULT 0,
    UNIQUE (record, folded)
);
CREATE TABLE segment_member (
    id INTEGER PRIMARY KEY,
    segment_id INTEGER NOT NULL REFERENCES segment (id),
    contact_id INTEGER REFERENCES contact (id),
    company_id INTEGER REFERENCES company (id)
);
CREATE INDEX segment_member_segment ON segment_member (segment_id, contact_id, company_id);
CREATE INDEX segment_member_contact ON segment_member (contact_id, segment_id)
    WHERE contact_id IS NOT NULL;
CREATE INDEX segment_member_company ON segment_member (company_id, segment_id)
    WHERE company_id IS NOT NULL;
CREATE TABLE not_duplicate (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER REFERENCES contact (id),
    other_contact_id INTEGER REFERENCES contact (id),
    company_id INTEGER REFERENCES company (id),
    other_company_id INTEGER REFERENCES company (id)
);
CREATE INDEX not_duplicate_contact ON not_duplicate (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX not_duplicate_other_contact ON not_duplicate (other_contact_id)
    WHERE other_contact_id IS NOT NULL;
CREATE INDEX not_duplicate_company ON not_duplicate (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX not_duplicate_other_company ON not_duplicate (other_company_id)
    WHERE other_company_id IS NOT NULL
"""

# What went with a record when it was deleted is found by its owner, for the trash and the history.
_JOURNAL = """
CREATE INDEX journal_note_gone_contact ON journal_note (json_extract(image, '$.contact_id'))
    WHERE verb = 'delete';
CREATE INDEX journal_note_gone_company ON journal_note (json_extract(image, '$.company_id'))
    WHERE verb = 'delete';
UPDATE journal_image SET image = json_insert(image, '$[#]', '', '$[#]', '', '$[#]', '',
        '$[#]', 0, '$[#]', NULL)
    WHERE note_id IN (SELECT id FROM journal_note WHERE table_name = 'contact')
"""

_DERIVED = """
ALTER TABLE contact_line ADD COLUMN birthday TEXT;
ALTER TABLE contact_line ADD COLUMN birthday_key TEXT;
ALTER TABLE contact_line ADD COLUMN touch_due INTEGER;
ALTER TABLE contact_line ADD COLUMN do_not_contact INTEGER NOT NULL DEFAULT 0;
UPDATE contact_line SET birthday = b.birthday, birthday_key = substr(b.birthday, -5)
    FROM contact b WHERE b.id = contact_line.id AND b.birthday <> '';
CREATE INDEX contact_line_birthday ON contact_line (birthday_key, name_key, id);
CREATE INDEX contact_line_touch_due ON contact_line (touch_due, name_key, id);
CREATE INDEX contact_line_do_not_contact ON contact_line (id) WHERE do_not_contact = 1
"""


def climb(connection: sqlite3.Connection) -> None:
    """Add the tables and columns of version 2."""
    for part in (_FACTS, _JOURNAL, _DERIVED):
        for statement in part.split(";"):
            connection.execute(statement)
