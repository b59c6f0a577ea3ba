"""A small business with something in every table, put together by chance."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.storage.journal import Writer

NAMES = ("Ana Lima", "José Núñez", "josé", "李 伟", "Ólafur", "Straße 5", "ANA", "O’Brien", "Bo")
COMPANIES = ("Tiles & Co", "Łódź GmbH", "Quay", "Ærø", "Bo")
WORDS = ("", "", "vip", "Größe", "bo", "Straße", "ana", "50 %", "_", "a'b")
CITIES = ("", "Porto", "São Paulo", "Köln", "PORTO", "Łódź")
PHONES = ("+351 912 000-111", "0171/1234", "(030) 99 88", "ext")
DAYS = (
    "2026-11-19", "2026-11-18", "2026-11-20", "2026-11-16", "2026-11-22", "2026-10-01",
    "2026-12-31", "2027-01-01", "2025-11-19", "2026-01-01", "2026-02-28", "2024-02-29",
)  # fmt: skip
BIRTHDAYS = (
    "", "1984-02-29", "--02-28", "1990-03-01", "--12-31", "2001-01-01", "1999-11-19", "--11-20",
    "1970-11-30", "--12-18",
)  # fmt: skip
_DAY = 86_400_000


@dataclass(frozen=True, slots=True)
class FoundBusiness:
    """Fills an empty file; `midnight` is that of the day on which it will be asked."""

    label: ClassVar[str] = "found"
    seed: int
    midnight: int
    people: int = 14

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        _Founding(self, write).run()
        return {}


class _Founding:
    def __init__(self, wanted: FoundBusiness, write: Writer) -> None:
        self.wanted, self.write = wanted, write
        self.chance = random.Random(wanted.seed)

    def run(self) -> None:
        self.people = [self._contact() for _ in range(self.wanted.people)]
        self.companies = [self._company() for _ in range(6)]
        self.tags = [self.write.insert("tag", {"name": name}) for name in ("vip", "Größe", "x")]
        for record in ("contact", "company"):
            self._lists(record)
            self._fields(record)
            self._relations(record)
        for owner, key in self._everybody():
            self._hang_on(owner, key)
        for _ in range(2 * len(self.people)):
            self._place()
            self._activity()

    def _everybody(self) -> Iterator[tuple[str, int]]:
        yield from (("contact", key) for key in self.people)
        yield from (("company", key) for key in self.companies)

    def _some(self, *values: object) -> object:
        return self.chance.choice(values)

    def _instant(self) -> int:
        """Days around the one of the question, often exactly where a day begins or ends."""
        edge = self.chance.choice((0, -1, 1, _DAY - 1, 43_200_000))
        return self.wanted.midnight + self.chance.randint(-100, 40) * _DAY + edge

    def _contact(self) -> int:
        return self.write.insert("contact", {
            "name": self._some(*NAMES), "given": self._some(*WORDS), "note": self._some(*WORDS),
            "nickname": self._some(*WORDS), "birthday": self._some(*BIRTHDAYS),
            "created_at": self._instant(), "consent": self._some("", "yes", "no"),
            "consent_day": self._some("", *DAYS), "consent_source": self._some(*WORDS),
            "do_not_contact": self._some(0, 0, 1), "touch_days": self._some(None, 7, 30),
            "lifecycle": self._some("", "lead", "lead", "customer"),
            "lead_status_id": self._some(None, 1, 2, 4, 7), "source_id": self._some(None, 9, 10),
            "source_detail": self._some(*WORDS), "decision": self._some("", "user", "influencer"),
            "expected_amount": self._some(None, 7, 100),
            "expected_currency": self._some("", "EUR", "USD"),
        })  # fmt: skip

    def _company(self) -> int:
        return self.write.insert("company", {
            "name": self._some(*COMPANIES), "industry": self._some(*WORDS),
            "note": self._some(*WORDS), "employees": self._some(None, 1, 12, 300),
            "created_at": self._instant(),
        })  # fmt: skip

    def _lists(self, record: str) -> None:
        for name in ("Fair", "News"):
            values = {"record": record, "kind": "list", "name": name}
            key = self.write.insert("segment", values)
            owners = self.people if record == "contact" else self.companies
            for owner in self.chance.sample(owners, len(owners) // 3):
                self.write.insert("segment_member", {"segment_id": key, f"{record}_id": owner})

    def _fields(self, record: str) -> None:
        for type_ in "text number money day yes-no choice choices link".split():
            values = {"record": record, "name": type_, "type": type_}
            field = self.write.insert("field", values)
            choices = [
                self.write.insert("choice", {"field_id": field, "name": name, "place": -place})
                for place, name in enumerate(("red", "green", "blue"))
                if "choice" in type_
            ]
            for owner in self.people if record == "contact" else self.companies:
                for value in self._field_values(type_, choices):
                    row = {"field_id": field, f"{record}_id": owner, **value}
                    self.write.insert("field_value", row)

    def _field_values(self, type_: str, choices: list[int]) -> list[dict[str, object]]:
        if self.chance.random() < 0.3:
            return []
        if type_ in ("text", "link"):
            return [{"text": self._some(*NAMES)}]
        if type_ == "day":
            return [{"text": self._some(*DAYS)}]
        if type_ in ("choice", "choices"):
            count = 1 if type_ == "choice" else self.chance.randint(1, 3)
            return [{"choice_id": key} for key in self.chance.sample(choices, count)]
        return [{"number": self._some(0, 1) if type_ == "yes-no" else self._some(-5, 0, 7, 100)}]

    def _relations(self, record: str) -> None:
        owners = self.people if record == "contact" else self.companies
        for name, inverse in (("referred by", "referred"), ("spouse", "spouse")):
            values = {"record": record, "name": name, "inverse": inverse}
            kind = self.write.insert("relation_kind", values)
            for _ in range(4):
                near, far = self.chance.sample(owners, 2)
                ends = {f"{record}_id": near, f"other_{record}_id": far}
                self.write.insert("relation", {"kind_id": kind, **ends})

    def _hang_on(self, owner: str, key: int) -> None:
        for tag in self.chance.sample(self.tags, self.chance.randint(0, 2)):
            self.write.insert("tagging", {"tag_id": tag, f"{owner}_id": key})
        for _ in range(self.chance.randint(0, 3)):
            kind = self.chance.choice(("email", "phone", "web", "address"))
            values: dict[str, object] = {f"{owner}_id": key, "kind": kind}
            if kind == "address":
                values |= {"city": self._some(*CITIES), "country": self._some("", "PT", "de")}
            else:
                values["value"] = self._some(*(PHONES if kind == "phone" else NAMES))
            self.write.insert("channel", values)
        if self.chance.random() < 0.2:
            content = self.write.keep_blob("text/plain", b"files")
            row = {"name": "a.txt", "blob": content, f"{owner}_id": key, "created_at": 1}
            self.write.insert("attachment", row)
            self.write.update(owner, key, {"photo": content})

    def _place(self) -> None:
        self.write.insert("membership", {
            "contact_id": self._some(*self.people), "company_id": self._some(*self.companies),
            "title": self._some(*WORDS), "department": self._some(*WORDS),
            "ended": self._some("", "", "2025-01-01"),
        })  # fmt: skip

    def _activity(self) -> None:
        contact, company = self._some(None, *self.people), self._some(None, *self.companies)
        when = self._instant()
        is_done = self.chance.random() < 0.7
        self.write.insert("activity", {
            "kind": self._some(*(kind.value for kind in ActivityKind)),
            "subject": self._some(*WORDS), "body": self._some(*NAMES), "created_at": when,
            "contact_id": contact, "company_id": company,
            "done_at": when if is_done else None, "due_at": None if is_done else when,
        })  # fmt: skip
