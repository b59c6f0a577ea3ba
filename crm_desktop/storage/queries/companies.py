"""Companies: their order, their lines, and all there is of one."""

from array import array
from collections.abc import Sequence

from crm_desktop.domain.company import CompanyDetail, CompanyRow
from crm_desktop.domain.contact_detail import MembershipRow
from crm_desktop.domain.fields import NO_VALUES, OwnFields
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.storage.queries import activities, fields, lines, standing
from crm_desktop.storage.queries.contact_detail import channels, membership_rows, tags
from crm_desktop.storage.reading import Reading, marks

ORDERS = {
    "name": "name_key",
    "people": "people",
    "industry": "industry_key",
    "email": "email",
    "phone": "phone",
    "city": "city_key",
    "tags": "tags",
    "last_touch": "last_touch",
    "next_due": "next_due",
    "created_at": "created_at",
}
_OWN = "id name industry employees note created_at".split()
_ALL = ListQuestion()
_HAS_FIELDS = fields.HAS_ANY.format(record="company")
_ROW = "id, name, people, industry, email, phone, city, tags, last_touch, next_due, created_at"
_PEOPLE_LIMIT = 500


def ids(reading: Reading, question: ListQuestion = _ALL) -> "array[int]":
    """Every company that the question wants, in its order; those without a value last.

    Raises `CrmError` (`filter-field-gone`, `bad-filter`).
    """
    if question.is_by_own_field:
        from crm_desktop.storage.queries.own_order import by_own_field

        return by_own_field(reading, "company", question)
    return lines.ids(reading, "company", ORDERS, question)


def followers(
    reading: Reading, order: str, ids: "array[int]", written: Sequence[int], *, descending: bool
) -> standing.Followers:
    """Where those just written stand now in this order, if it is elsewhere."""
    return standing.followers(
        reading, "company", ORDERS[order], ids, written, descending=descending
    )


def rows(reading: Reading, wanted: Sequence[int]) -> list[CompanyRow]:
    """The lines of these companies in this order; those gone meanwhile are left out."""
    found = reading.rows(
        f"SELECT {_ROW}, {_HAS_FIELDS} FROM company_line WHERE id IN ({marks(wanted)})",
        tuple(wanted),
    )
    own = fields.values(reading, "company", wanted) if found and found[0][-1] else {}
    made = ([*lines.filled(row[:-1]), own.get(row[0], NO_VALUES)] for row in found)
    return lines.in_order(wanted, (CompanyRow(*row) for row in made))


def detail(reading: Reading, company: int, done_limit: int = 100) -> CompanyDetail:
    """All there is of one company. Raises `CrmError("company-gone")`."""
    return CompanyDetail(
        **lines.own_fields(reading, "company", _OWN, company),
        channels=channels(reading, "company", company),
        people=_people(reading, company),
        tags=tags(reading, "company", company),
        planned=activities.planned_of_company(reading, company),
        done=activities.done_of_company(reading, company, done_limit),
        done_count=activities.count_of_company(reading, company),
        own=OwnFields(fields.fields(reading, "company")),
        values=fields.values(reading, "company", (company,)).get(company, NO_VALUES),
    )


def _people(reading: Reading, company: int) -> tuple[MembershipRow, ...]:
    found = reading.rows(
        "SELECT m.id, c.id, c.name, m.title, m.department, m.started, m.ended, m.is_primary"
        " FROM membership m JOIN contact c ON c.id = m.contact_id WHERE m.company_id = ?"
        f" ORDER BY m.ended <> '', c.sort_key, m.id LIMIT {_PEOPLE_LIMIT}",
        (company,),
    )
    return membership_rows(found)
