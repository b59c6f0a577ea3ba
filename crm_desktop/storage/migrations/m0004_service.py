"""Version 4: tickets and their mails, service levels and hours, articles, surveys, time spent."""

import sqlite3

_TICKETS = """
CREATE TABLE ticket (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    priority TEXT NOT NULL,
    channel TEXT NOT NULL DEFAULT '',
    resolution TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    number INTEGER NOT NULL UNIQUE,
    status_id INTEGER NOT NULL REFERENCES option (id),
    type_id INTEGER REFERENCES option (id),
    category_id INTEGER REFERENCES option (id),
    product_id INTEGER REFERENCES product (id),
    contact_id INTEGER REFERENCES contact (id),
    company_id INTEGER REFERENCES company (id),
    deal_id INTEGER REFERENCES deal (id),
    reply_limit INTEGER,
    solve_limit INTEGER,
    solved_at INTEGER,
    created_at INTEGER NOT NULL
);
CREATE INDEX ticket_status ON ticket (status_id);
CREATE INDEX ticket_type ON ticket (type_id) WHERE type_id IS NOT NULL;
CREATE INDEX ticket_category ON ticket (category_id) WHERE category_id IS NOT NULL;
CREATE INDEX ticket_product ON ticket (product_id) WHERE product_id IS NOT NULL;
CREATE INDEX ticket_contact ON ticket (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX ticket_company ON ticket (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX ticket_deal ON ticket (deal_id) WHERE deal_id IS NOT NULL;
CREATE TABLE ticket_history (
    id INTEGER PRIMARY KEY,
    ticket_id INTEGER NOT NULL REFERENCES ticket (id),
    at INTEGER NOT NULL,
    priority TEXT NOT NULL,
    status_id INTEGER NOT NULL REFERENCES option (id),
    reply_limit INTEGER,
    solve_limit INTEGER
);
CREATE INDEX ticket_history_ticket ON ticket_history (ticket_id, at);
CREATE INDEX ticket_history_status ON ticket_history (status_id);
CREATE TABLE ticket_link (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    ticket_id INTEGER NOT NULL REFERENCES ticket (id),
    other_ticket_id INTEGER NOT NULL REFERENCES ticket (id)
);
CREATE INDEX ticket_link_ticket ON ticket_link (ticket_id);
CREATE INDEX ticket_link_other ON ticket_link (other_ticket_id);
CREATE TABLE mail (
    id INTEGER PRIMARY KEY,
    message_id TEXT NOT NULL DEFAULT '',
    in_reply_to TEXT NOT NULL DEFAULT '',
    refs TEXT NOT NULL DEFAULT '',
    sender TEXT NOT NULL DEFAULT '',
    recipients TEXT NOT NULL DEFAULT '',
    cc TEXT NOT NULL DEFAULT '',
    handing TEXT NOT NULL DEFAULT '',
    activity_id INTEGER NOT NULL REFERENCES activity (id)
);
CREATE INDEX mail_message ON mail (message_id) WHERE message_id <> '';
CREATE INDEX mail_reply ON mail (in_reply_to) WHERE in_reply_to <> '';
CREATE INDEX mail_activity ON mail (activity_id);
CREATE TABLE time_entry (
    id INTEGER PRIMARY KEY,
    note TEXT NOT NULL DEFAULT '',
    ticket_id INTEGER NOT NULL REFERENCES ticket (id),
    started_at INTEGER NOT NULL,
    minutes INTEGER,
    is_billable INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX time_entry_ticket ON time_entry (ticket_id);
CREATE INDEX time_entry_running ON time_entry (id) WHERE minutes IS NULL;
CREATE INDEX time_entry_started ON time_entry (started_at, minutes, is_billable, ticket_id);
CREATE TABLE breach (
    ticket_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    noted_at INTEGER NOT NULL,
    PRIMARY KEY (ticket_id, kind)
) WITHOUT ROWID
"""

_LEVELS = """
CREATE TABLE service_level (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    priority TEXT NOT NULL DEFAULT '',
    place INTEGER NOT NULL DEFAULT 0,
    is_closed INTEGER NOT NULL DEFAULT 0,
    type_id INTEGER REFERENCES option (id),
    contact_id INTEGER REFERENCES contact (id),
    company_id INTEGER REFERENCES company (id),
    tag_id INTEGER REFERENCES tag (id),
    reply_limit INTEGER,
    solve_limit INTEGER
);
CREATE INDEX service_level_type ON service_level (type_id) WHERE type_id IS NOT NULL;
CREATE INDEX service_level_contact ON service_level (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX service_level_company ON service_level (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX service_level_tag ON service_level (tag_id) WHERE tag_id IS NOT NULL;
CREATE TABLE work_week (
    id INTEGER PRIMARY KEY,
    from_day TEXT NOT NULL DEFAULT '' UNIQUE,
    hours TEXT NOT NULL
);
CREATE TABLE holiday (
    id INTEGER PRIMARY KEY,
    day TEXT NOT NULL,
    name TEXT NOT NULL DEFAULT '',
    uid TEXT NOT NULL DEFAULT ''
);
CREATE INDEX holiday_day ON holiday (day)
"""

_KNOWLEDGE = """
CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    body TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL,
    category_id INTEGER REFERENCES option (id),
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
);
CREATE INDEX article_category ON article (category_id) WHERE category_id IS NOT NULL;
CREATE TABLE article_use (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article (id),
    ticket_id INTEGER NOT NULL REFERENCES ticket (id),
    at INTEGER NOT NULL
);
CREATE INDEX article_use_article ON article_use (article_id);
CREATE INDEX article_use_ticket ON article_use (ticket_id);
CREATE INDEX article_use_at ON article_use (at, article_id, ticket_id);
CREATE TABLE template (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE,
    subject TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL DEFAULT '',
    place INTEGER NOT NULL DEFAULT 0,
    is_closed INTEGER NOT NULL DEFAULT 0
)
"""

_FEEDBACK = """
CREATE TABLE survey (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE,
    code TEXT NOT NULL DEFAULT '',
    place INTEGER NOT NULL DEFAULT 0,
    is_closed INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE question (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    choices TEXT NOT NULL DEFAULT '',
    survey_id INTEGER NOT NULL REFERENCES survey (id),
    low INTEGER,
    high INTEGER,
    place INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX question_survey ON question (survey_id);
CREATE TABLE response (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL DEFAULT '',
    comment TEXT NOT NULL DEFAULT '',
    survey_id INTEGER NOT NULL REFERENCES survey (id),
    at INTEGER NOT NULL,
    contact_id INTEGER REFERENCES contact (id),
    company_id INTEGER REFERENCES company (id),
    ticket_id INTEGER REFERENCES ticket (id),
    product_id INTEGER REFERENCES product (id),
    score INTEGER
);
CREATE INDEX response_survey ON response (survey_id, at);
CREATE INDEX response_contact ON response (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX response_company ON response (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX response_ticket ON response (ticket_id) WHERE ticket_id IS NOT NULL;
CREATE INDEX response_product ON response (product_id) WHERE product_id IS NOT NULL;
CREATE TABLE answer (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL DEFAULT '',
    response_id INTEGER NOT NULL REFERENCES response (id),
    question_id INTEGER NOT NULL REFERENCES question (id),
    number INTEGER
);
CREATE INDEX answer_response ON answer (response_id);
CREATE INDEX answer_question ON answer (question_id)
"""

_OWNED = """
ALTER TABLE activity ADD COLUMN ticket_id INTEGER REFERENCES ticket (id);
CREATE INDEX activity_ticket ON activity (ticket_id, done_at) WHERE ticket_id IS NOT NULL;
ALTER TABLE tagging ADD COLUMN ticket_id INTEGER REFERENCES ticket (id);
CREATE INDEX tagging_ticket ON tagging (ticket_id) WHERE ticket_id IS NOT NULL;
ALTER TABLE external_id ADD COLUMN ticket_id INTEGER REFERENCES ticket (id);
CREATE INDEX external_id_ticket ON external_id (ticket_id) WHERE ticket_id IS NOT NULL;
ALTER TABLE field_value ADD COLUMN ticket_id INTEGER REFERENCES ticket (id);
CREATE INDEX field_value_ticket ON field_value (ticket_id, field_id) WHERE ticket_id IS NOT NULL;
ALTER TABLE segment_member ADD COLUMN ticket_id INTEGER REFERENCES ticket (id);
CREATE INDEX segment_member_ticket ON segment_member (ticket_id, segment_id)
    WHERE ticket_id IS NOT NULL;
ALTER TABLE attachment ADD COLUMN ticket_id INTEGER REFERENCES ticket (id);
ALTER TABLE attachment ADD COLUMN activity_id INTEGER REFERENCES activity (id);
ALTER TABLE attachment ADD COLUMN article_id INTEGER REFERENCES article (id);
CREATE INDEX attachment_ticket ON attachment (ticket_id) WHERE ticket_id IS NOT NULL;
CREATE INDEX attachment_activity ON attachment (activity_id) WHERE activity_id IS NOT NULL;
CREATE INDEX attachment_article ON attachment (article_id) WHERE article_id IS NOT NULL
"""

# Images of undone rows are told by the places of their columns, so they get the new ones, too.
_JOURNAL = """
CREATE INDEX journal_note_gone_ticket ON journal_note (json_extract(image, '$.ticket_id'))
    WHERE verb = 'delete';
CREATE INDEX journal_note_gone_article ON journal_note (json_extract(image, '$.article_id'))
    WHERE verb = 'delete';
UPDATE journal_image SET image = json_insert(image, '$[#]', NULL)
    WHERE note_id IN (SELECT id FROM journal_note WHERE table_name IN
        ('activity', 'tagging', 'external_id', 'field_value', 'segment_member'));
UPDATE journal_image SET image = json_insert(image, '$[#]', NULL, '$[#]', NULL, '$[#]', NULL)
    WHERE note_id IN (SELECT id FROM journal_note WHERE table_name = 'attachment')
"""

_DERIVED = """
CREATE INDEX deal_line_touch ON deal_line (last_touch, name_key, id);
CREATE TABLE ticket_line (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    number INTEGER NOT NULL,
    status_id INTEGER NOT NULL,
    status_place INTEGER NOT NULL,
    state TEXT NOT NULL,
    priority INTEGER NOT NULL,
    person TEXT,
    person_key TEXT,
    company TEXT,
    company_key TEXT,
    contact_id INTEGER,
    company_id INTEGER,
    type TEXT,
    type_key TEXT,
    category TEXT,
    category_key TEXT,
    product TEXT,
    product_key TEXT,
    channel TEXT,
    created_at INTEGER NOT NULL,
    last_touch INTEGER NOT NULL,
    last_direction TEXT,
    messages INTEGER NOT NULL,
    replies INTEGER NOT NULL,
    reopened INTEGER NOT NULL,
    minutes INTEGER,
    csat INTEGER,
    tags TEXT,
    solved_at INTEGER,
    status_since INTEGER NOT NULL,
    due INTEGER,
    reply_due INTEGER,
    solve_due INTEGER,
    reply_left INTEGER,
    solve_left INTEGER,
    replied_at INTEGER,
    reply_spent INTEGER,
    solve_spent INTEGER,
    reply_breach INTEGER,
    solve_breach INTEGER,
    is_counted INTEGER NOT NULL,
    reply_kept INTEGER,
    solve_kept INTEGER
);
CREATE INDEX ticket_line_name ON ticket_line (name_key, id);
CREATE INDEX ticket_line_number ON ticket_line (number, name_key, id);
CREATE INDEX ticket_line_status ON ticket_line (status_place, name_key, id);
CREATE INDEX ticket_line_priority ON ticket_line (priority, name_key, id);
CREATE INDEX ticket_line_person ON ticket_line (person_key, name_key, id);
CREATE INDEX ticket_line_company_key ON ticket_line (company_key, name_key, id);
CREATE INDEX ticket_line_type ON ticket_line (type_key, name_key, id);
CREATE INDEX ticket_line_category ON ticket_line (category_key, name_key, id);
CREATE INDEX ticket_line_product ON ticket_line (product_key, name_key, id);
CREATE INDEX ticket_line_channel ON ticket_line (channel, name_key, id);
CREATE INDEX ticket_line_due ON ticket_line (due, name_key, id);
CREATE INDEX ticket_line_created ON ticket_line (created_at, name_key, id);
CREATE INDEX ticket_line_touch ON ticket_line (last_touch, name_key, id);
CREATE INDEX ticket_line_solved ON ticket_line (solved_at, name_key, id);
CREATE INDEX ticket_line_messages ON ticket_line (messages, name_key, id);
CREATE INDEX ticket_line_minutes ON ticket_line (minutes, name_key, id);
CREATE INDEX ticket_line_csat ON ticket_line (csat, name_key, id);
CREATE INDEX ticket_line_tags ON ticket_line (tags, name_key, id);
CREATE INDEX ticket_line_state ON ticket_line (state);
CREATE INDEX ticket_line_lane ON ticket_line (status_id, due, id);
CREATE INDEX ticket_line_came ON ticket_line (
    created_at, is_counted, replied_at, reply_spent, reply_kept, company_id, contact_id);
CREATE INDEX ticket_line_done ON ticket_line (
    solved_at, is_counted, solve_spent, solve_kept, replies, reopened)
    WHERE solved_at IS NOT NULL;
CREATE INDEX ticket_line_reopened ON ticket_line (id) WHERE reopened > 0;
CREATE INDEX ticket_line_contact ON ticket_line (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX ticket_line_company ON ticket_line (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX ticket_line_open ON ticket_line (due, id)
    WHERE state IN ('new', 'open', 'waiting', 'hold');
CREATE VIRTUAL TABLE ticket_text USING fts5 (
    name, words, phones, prefix = '1 2', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TABLE article_line (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    state TEXT NOT NULL,
    category TEXT,
    category_key TEXT,
    uses INTEGER NOT NULL,
    solved INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    last_touch INTEGER NOT NULL
);
CREATE INDEX article_line_name ON article_line (name_key, id);
CREATE INDEX article_line_touch ON article_line (last_touch, name_key, id);
CREATE VIRTUAL TABLE article_text USING fts5 (
    name, words, phones, prefix = '1 2', tokenize = 'unicode61 remove_diacritics 2'
)
"""


def climb(connection: sqlite3.Connection) -> None:
    """Add the tables and columns of version 4; the lists are filled when the file is opened."""
    for part in (_TICKETS, _LEVELS, _KNOWLEDGE, _FEEDBACK, _OWNED, _JOURNAL, _DERIVED):
        for statement in part.split(";"):
            connection.execute(statement)
