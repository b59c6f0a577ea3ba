"""Demo businesses of any size for the benchmarks, made once and kept in the system's cache.

`python -m tests.speed.demo_file 100000 1000000` makes the file of that many contacts and
activities and prints how long that took. 60 % of the contacts are or were leads, and there are half
as many deals as contacts, a tenth of them open, unless a third and a fourth number say otherwise.
There are tickets, each of four messages, where a fifth number says how many.
"""

import csv
import hashlib
import os
import resource
import shutil
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import platformdirs

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.services import demo
from crm_desktop.services.demo.people import Person, meet_people
from crm_desktop.services.demo.reach import Reach
from crm_desktop.services.opening import create_workspace
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage import migrations

TODAY = date(2026, 11, 19)
SEED = 7
_CSV_HEADER = (
    "First name,Last name,Company,Job title,E-mail,E-mail 2,Phone,Phone 2,"
    "Street,City,Postcode,Country,Tags"
).split(",")


def demo_file(
    contacts: int,
    activities: int,
    deals: int | None = None,
    open_deals: int | None = None,
    tickets: int = 0,
) -> Path:
    """A workspace file of that size; never write to it, copy it."""
    more = "".join(f"-{count}" for count in (deals, open_deals) if count is not None)
    more += f"-t{tickets}" if tickets else ""
    path = _cached(f"demo-{contacts}-{activities}{more}-{_age()}.crm")
    if not path.exists():
        made = path.with_suffix(f".{os.getpid()}")
        share = activities / contacts if contacts else 0.0
        _make(
            made,
            demo.FillDemo(
                today=TODAY,
                size=contacts,
                activities_per_contact=share,
                seed=SEED,
                deals=deals,
                open_deals=open_deals,
                tickets=tickets,
            ),
        )
        made.replace(path)
    return path


def copied(file: Path, folder: str) -> Path:
    """A copy to write to, wholly on the disk, so that no commit waits for it to get there."""
    copy = Path(folder) / "copy.crm"
    shutil.copy(file, copy)
    with copy.open("rb+") as written:
        os.fsync(written.fileno())
    return copy


def csv_file(contacts: int) -> Path:
    """A plain table of so many people, twelve columns and their tags, as other programs export."""
    path = _cached(f"demo-{contacts}-{_age()}.csv")
    if not path.exists():
        made = path.with_suffix(f".{os.getpid()}")
        with made.open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file)
            table.writerow(_CSV_HEADER)
            table.writerows(map(_table_row, meet_people(contacts, SEED, TODAY)))
        made.replace(path)
    return path


def vcard_file(contacts: int) -> Path:
    """So many people as vCards 3.0."""
    path = _cached(f"demo-{contacts}-{_age()}.vcf")
    if not path.exists():
        made = path.with_suffix(f".{os.getpid()}")
        with made.open("w", encoding="utf-8", newline="") as file:
            for person in meet_people(contacts, SEED, TODAY):
                file.writelines(f"{line}\r\n" for line in _card_lines(person))
        made.replace(path)
    return path


def _make(path: Path, command: demo.FillDemo) -> None:
    path.unlink(missing_ok=True)
    create_workspace(path, {})
    workspace = Workspace(path, 1, lambda: int(time.time() * 1000))
    workspace.do(command, CancelToken())
    workspace.empty_log()
    workspace.close()


def _age() -> str:
    """Changes with the schema and with the makers of the demo business."""
    parts = Path(demo.__file__).parent.rglob("*.py"), Path(migrations.__file__).parent.glob("*.py")
    digest = hashlib.sha256()
    for source in sorted(path for folder in parts for path in folder):
        digest.update(source.read_bytes())
    return digest.hexdigest()[:12]


def _cached(name: str) -> Path:
    folder = platformdirs.user_cache_path("crm-desktop-speed", appauthor=False, ensure_exists=True)
    return folder / name


def _table_row(person: Person) -> list[str]:
    seat = person.seats[0] if person.seats else None
    emails, phones = _values(person, "email"), _values(person, "phone")
    place = _first_address(person)
    return [
        person.name.given,
        person.name.family,
        seat.company.name if seat else "",
        seat.title if seat else "",
        *_two(emails),
        *_two(phones),
        *((place.street, place.city, place.postcode, place.country) if place else ("",) * 4),
        ", ".join(person.tags),
    ]


def _card_lines(person: Person) -> Iterator[str]:
    name = person.name
    yield from ("BEGIN:VCARD", "VERSION:3.0", f"FN:{_escaped(name.shown)}")
    yield f"N:{_escaped(name.family)};{_escaped(name.given)};;{_escaped(name.prefix)};"
    if person.seats:
        seat = person.seats[0]
        yield f"ORG:{_escaped(seat.company.name)};{_escaped(seat.department)}"
        yield f"TITLE:{_escaped(seat.title)}"
    yield from map(_card_line, person.channels)
    if person.birthday:
        yield f"BDAY:{person.birthday}"
    if person.note:
        yield f"NOTE:{_escaped(person.note)}"
    if person.tags:
        yield f"CATEGORIES:{','.join(map(_escaped, person.tags))}"
    yield "END:VCARD"


def _card_line(channel: Reach) -> str:
    kind = "CELL" if channel.label == "mobile" else channel.label.upper()
    if channel.kind == "address":
        parts = (channel.street, channel.city, channel.region, channel.postcode, channel.country)
        return f"ADR;TYPE={kind}:;;{';'.join(map(_escaped, parts))}"
    name = {"email": "EMAIL", "phone": "TEL", "web": "URL"}[channel.kind]
    return f"{name};TYPE={kind}:{channel.value}"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _values(person: Person, kind: str) -> list[str]:
    return [channel.value for channel in person.channels if channel.kind == kind]


def _two(values: list[str]) -> tuple[str, str]:
    first, second, *_ = *values, "", ""
    return first, second


def _first_address(person: Person) -> Reach | None:
    return next((channel for channel in person.channels if channel.kind == "address"), None)


def main(contacts: int, activities: int, *sales: int) -> None:
    started, spent = time.perf_counter(), time.process_time()
    path = demo_file(contacts, activities, *sales)
    print(path)
    print(
        f"{path.stat().st_size / 2**20:.0f} MB in {time.perf_counter() - started:.1f} s", end=", "
    )
    print(f"{time.process_time() - spent:.1f} s of processor time", end=", ")
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB of memory at most")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
