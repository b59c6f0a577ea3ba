"""Rows for the tables, gathered over a chunk and written table by table."""

from crm_desktop.domain.card import Affiliation
from crm_desktop.domain.fields import Field, FieldValue
from crm_desktop.domain.folding import sort_key
from crm_desktop.services.field_values import put_value
from crm_desktop.services.importing.companies import NewCompany
from crm_desktop.services.importing.prepared import (
    NOWHERE,
    Fitted,
    KnownField,
    Prepared,
    PreparedChannel,
)
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import fields as queries
from crm_desktop.storage.queries import matching

# In this order: what others point to comes first.
_COLUMNS = {
    "company": "id name sort_key note photo created_at",
    "contact": (
        "id name sort_key prefix given middle family suffix nickname birthday note photo created_at"
    ),
    "tag": "id name folded",
    "membership": "id contact_id company_id title department is_primary",
    "channel": (
        "id contact_id company_id kind label value normal is_primary"
        " street po_box city region postcode country"
    ),
    "deal": (
        "id name sort_key currency close_day competitor campaign reason_note note stage_id place"
        " contact_id company_id amount chance is_hand_set closed_at last_open_stage_id"
        " lost_reason_id type_id source_id created_at"
    ),
    "deal_history": "id deal_id at currency close_day stage_id amount chance",
    "activity": "id kind body due_day due_zone due_at contact_id company_id deal_id created_at",
    "contact_history": "id contact_id at lifecycle lead_status_id",
    "tagging": "id tag_id contact_id company_id deal_id",
    "external_id": "id source external contact_id company_id deal_id",
    "field_value": "id field_id contact_id company_id deal_id choice_id text number",
}
# The contact, company or deal that a row hangs on: one of them.
Ends = tuple[int | None, int | None, int | None]
_NO_PARTS = ("",) * 6
_NAMES = {table: columns.split() for table, columns in _COLUMNS.items()}


class Store:
    """Takes what is to be added; `flush` writes it."""

    def __init__(self, write: Writer) -> None:
        self._write = write
        self._new_id = write.ids().__next__
        self._rows: dict[str, list[tuple[object, ...]]] = {table: [] for table in _NAMES}
        self._tags: dict[str, int] = {}

    def meet_tags(self, chunk: list[Prepared]) -> None:
        """Look up the tags that these rows carry."""
        self.meet_tag_names({folded for row in chunk for folded, _ in row.tags})

    def meet_tag_names(self, folded: set[str]) -> None:
        """Look up tags by their folded names."""
        wanted = folded - self._tags.keys()
        self._tags.update(matching.tags_by_folded(self._write.read, wanted))

    def add_companies(self, companies: list[NewCompany]) -> None:
        """Companies of which only the name is known."""
        self._rows["company"] += (
            (c.key, c.name, sort_key(c.name), "", None, self._write.now) for c in companies
        )

    def add_record(self, row: Prepared, owner: int, places: tuple[int, ...]) -> None:
        """A new contact or company with everything that its card says."""
        card, note, photo = row.card, "\n".join(row.notes), self.keep_photo(row)
        if row.is_company:
            self._rows["company"].append((owner, row.name, row.key, note, photo, self._write.now))
        else:
            names = (card.prefix, card.given, card.middle, card.family, card.suffix, card.nickname)
            rest = (card.birthday, note, photo, self._write.now)
            self._rows["contact"].append((owner, row.name, row.key, *names, *rest))
        for place, (affiliation, company) in enumerate(zip(row.affiliations, places, strict=True)):
            self.add_place(owner, company, affiliation, is_primary=place == 0)
        ends = ends_of(owner, is_company=row.is_company)
        for channel in row.channels:
            self.add_channel(ends, channel, is_primary=channel.is_primary)
        for folded, name in row.tags:
            self.add_tagging(ends, self.tag(folded, name))
        for source, external in row.identities:
            self.add_identity(ends, source, external)
        for value in row.values:
            self.add_value(ends, value)

    def add_place(
        self, contact: int, company: int, affiliation: Affiliation, *, is_primary: bool
    ) -> None:
        title, department = affiliation.title, affiliation.department
        row = (self._new_id(), contact, company, title, department, int(is_primary))
        self._rows["membership"].append(row)

    def add_channel(self, ends: Ends, c: PreparedChannel, *, is_primary: bool) -> None:
        """A channel of the contact or company at one of the two ends."""
        a = c.address
        parts = _NO_PARTS
        if a is not NOWHERE:
            parts = (a.street, a.po_box, a.city, a.region, a.postcode, a.country)
        # As plain text: SQLite would first look for a way to adapt the member of an enumeration.
        said = (c.kind._value_, c.label, c.value, c.normal, int(is_primary))
        self._rows["channel"].append((self._new_id(), *ends[:2], *said, *parts))

    def add(self, table: str, *values: object) -> int:
        """A row of a table, its values in the order of the columns written here; gives its id."""
        key = self._new_id()
        self.put(table, key, *values)
        return key

    def put(self, table: str, key: int, *values: object) -> None:
        """The same under an id that was given out before."""
        self._rows[table].append((key, *values))

    def add_tagging(self, ends: Ends, tag: int) -> None:
        self._rows["tagging"].append((self._new_id(), tag, *ends))

    def add_identity(self, ends: Ends, source: str, external: str) -> None:
        self._rows["external_id"].append((self._new_id(), source, external, *ends))

    def add_value(self, ends: Ends, value: Fitted) -> None:
        """What a record has in a field of one's own; the field is made where it is new."""
        key, rows = self.field(value.field), self._rows["field_value"]
        if not value.choices:
            rows.append((self._new_id(), key, *ends, None, value.text, value.number))
        for name in value.choices:
            choice = self._choice(value.field, name)
            rows.append((self._new_id(), key, *ends, choice, "", None))

    def put_value(self, owner: int, value: Fitted) -> bool:
        """Make this the value of a record that is here; False where it is that already."""
        known = value.field
        key = self.field(known)
        chosen = tuple(self._choice(known, choice) for choice in value.choices)
        field = Field(key, known.record, known.name, known.type, known.currency)
        wanted = FieldValue(field.id, value.text, value.number, chosen)
        found = queries.values(self._write.read, known.record, (owner,)).get(owner, {})
        present = found.get(field.id)
        if present is not None and _same(present, wanted):
            return False
        put_value(self._write, field, owner, wanted)
        return True

    def field(self, field: KnownField) -> int:
        """The id of a field, made with the choices known beforehand where it is new."""
        if not field.key:
            names = ("record", "name", "type", "currency", "place")
            said = (field.record, field.name, field.type.value, field.currency, field.place)
            field.key = self._write.insert("field", dict(zip(names, said, strict=True)))
            for folded in field.choices:
                self._choice(field, folded)
        return field.key

    def _choice(self, field: KnownField, folded: str) -> int:
        if not field.choices[folded]:
            place = list(field.choices).index(folded)
            row = {"field_id": field.key, "name": field.spelled[folded], "place": place}
            field.choices[folded] = self._write.insert("choice", row)
        return field.choices[folded]

    def tag(self, folded: str, name: str) -> int:
        """The tag of this name, made if there is none."""
        if folded not in self._tags:
            self._tags[folded] = self._new_id()
            self._rows["tag"].append((self._tags[folded], name, folded))
        return self._tags[folded]

    def keep_photo(self, row: Prepared) -> str | None:
        """Under what the row's picture is stored."""
        photo = row.card.photo
        if photo is None or not photo.content:
            return None
        return self._write.keep_blob(photo.media_type, photo.content)

    def flush(self) -> None:
        """Write everything gathered."""
        for table, rows in self._rows.items():
            # Ids were given in order, but a company may have come before its people asked for it.
            if table == "company":
                rows.sort()
            self._write.insert_many(table, _NAMES[table], rows)
            self._rows[table] = []


def ends_of(owner: int, *, is_company: bool) -> Ends:
    """The end that a contact or company is."""
    return (None, owner, None) if is_company else (owner, None, None)


def _same(one: FieldValue, other: FieldValue) -> bool:
    said = (one.text, one.number, set(one.choices))
    return said == (other.text, other.number, set(other.choices))
