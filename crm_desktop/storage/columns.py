"""The tables of facts and their columns, in plain words that `schema` and `statements` are made of.

Images of rows that the journal keeps follow this order, so it stays as it is.
"""

from typing import NamedTuple


class Columns(NamedTuple):
    """The columns of a table beside its id: texts, integers, and what each later version added."""

    texts: tuple[str, ...]
    integers: tuple[str, ...]
    later: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]

    @property
    def all(self) -> tuple[str, ...]:
        return tuple(name for name, _ in self.typed)

    @property
    def typed(self) -> tuple[tuple[str, type], ...]:
        """Every column in its order, with the type of what it holds."""
        parts = ((("id",), int), (self.texts, str), (self.integers, int))
        added = [part for texts, integers in self.later for part in ((texts, str), (integers, int))]
        return tuple((name, type_) for names, type_ in (*parts, *added) for name in names)


def _columns(texts: str, integers: str = "", *later: tuple[str, str]) -> Columns:
    added = tuple((tuple(more.split()), tuple(further.split())) for more, further in later)
    return Columns(tuple(texts.split()), tuple(integers.split()), added)


# Everything the journal writes; names from outside this table never reach SQL.
# What others point to comes first.
FACTS: dict[str, Columns] = {
    "setting": _columns("name value"),
    "option": _columns("list code name folded type", "place is_closed"),
    "pipeline": _columns("name folded", "place is_closed"),
    "stage": _columns("name folded kind", "pipeline_id chance days place"),
    "playbook_item": _columns("text", "stage_id place"),
    "product": _columns(
        "name folded sku unit currency recurring note", "price cost tax is_closed created_at"
    ),
    "contact": _columns(
        "name sort_key prefix given middle family suffix nickname birthday note photo",
        "created_at",
        ("consent consent_day consent_source", "do_not_contact touch_days"),
        (
            "lifecycle source_detail lead_note expected_currency decision",
            "lead_status_id source_id lead_reason_id expected_amount",
        ),
        ("campaign", ""),
    ),
    "company": _columns("name sort_key industry note photo", "employees created_at"),
    "membership": _columns("title department started ended", "contact_id company_id is_primary"),
    "channel": _columns(
        "kind label value normal street po_box city region postcode country",
        "contact_id company_id is_primary",
    ),
    "deal": _columns(
        "name sort_key currency rate rate_day close_day category competitor campaign reason_note"
        " note",
        "stage_id place contact_id company_id amount chance is_hand_set closed_at"
        " last_open_stage_id lost_reason_id type_id source_id created_at",
    ),
    "deal_item": _columns(
        "name unit recurring",
        "deal_id product_id quantity price cost discount tax periods place",
    ),
    "deal_role": _columns("role", "deal_id contact_id"),
    "deal_check": _columns("", "deal_id playbook_item_id done_at"),
    "deal_history": _columns("currency rate close_day", "deal_id at stage_id amount chance"),
    "contact_history": _columns("lifecycle", "contact_id at lead_status_id"),
    "qualification": _columns("item answer note day", "contact_id"),
    "ticket": _columns(
        "name sort_key priority channel resolution note",
        "number status_id type_id category_id product_id contact_id company_id deal_id"
        " reply_limit solve_limit solved_at created_at",
    ),
    "ticket_history": _columns("priority", "ticket_id at status_id reply_limit solve_limit"),
    "ticket_link": _columns("kind", "ticket_id other_ticket_id"),
    "time_entry": _columns("note", "ticket_id started_at minutes is_billable"),
    "article": _columns("name sort_key body state", "category_id created_at changed_at"),
    "article_use": _columns("", "article_id ticket_id at"),
    "template": _columns("name folded subject body", "place is_closed"),
    "tag": _columns("name folded tone"),
    "tagging": _columns("", "tag_id contact_id company_id", ("", "deal_id"), ("", "ticket_id")),
    "activity": _columns(
        "kind direction subject body outcome due_day due_time due_zone",
        "minutes done_at due_at contact_id company_id created_at",
        ("", "deal_id signal_id"),
        ("", "ticket_id"),
    ),
    "mail": _columns("message_id in_reply_to refs sender recipients cc handing", "activity_id"),
    "external_id": _columns(
        "source external", "contact_id company_id", ("", "deal_id"), ("", "ticket_id")
    ),
    "score_rule": _columns("part field value words", "points half_life option_id place"),
    "field": _columns("record name folded type currency", "place"),
    "choice": _columns("name folded", "field_id place"),
    "field_value": _columns(
        "text",
        "field_id contact_id company_id choice_id number",
        ("", "deal_id"),
        ("", "ticket_id"),
    ),
    "attachment": _columns(
        "name blob",
        "contact_id company_id created_at",
        ("", "deal_id"),
        ("", "ticket_id activity_id article_id"),
    ),
    "relation_kind": _columns("record name inverse role"),
    "relation": _columns("note", "kind_id contact_id other_contact_id company_id other_company_id"),
    "segment": _columns("record kind name folded filter view", "place"),
    "segment_member": _columns(
        "", "segment_id contact_id company_id", ("", "deal_id"), ("", "ticket_id")
    ),
    "campaign": _columns(
        "name sort_key starts ends currency note",
        "channel_id segment_id budget cost is_closed created_at changed_at",
    ),
    "campaign_member": _columns("outcome", "campaign_id contact_id added_at changed_at"),
    "service_level": _columns(
        "name folded priority",
        "place is_closed type_id contact_id company_id tag_id reply_limit solve_limit",
    ),
    "work_week": _columns("from_day hours"),
    "holiday": _columns("day name uid"),
    "survey": _columns("name folded code", "place is_closed"),
    "question": _columns("kind text choices", "survey_id low high place"),
    "response": _columns(
        "source comment", "survey_id at contact_id company_id ticket_id product_id score"
    ),
    "answer": _columns("text", "response_id question_id number"),
    "not_duplicate": _columns("", "contact_id other_contact_id company_id other_company_id"),
    "own_figure": _columns("month currency", "amount at"),
    "goal": _columns("kpi period from_month until_month currency", "target"),
}
# What cannot be told anew: only ever added to, outside undo; it goes wherever all facts go.
RECORDS: dict[str, Columns] = {
    "forecast": _columns("method made month currency", "expected low high won points told_at"),
}
