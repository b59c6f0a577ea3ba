"""How many vCard files of a sample folder are read as `expected.json` beside them says."""

import json
import re
import sys
import traceback
import unicodedata
from pathlib import Path

from crm_desktop.domain.card import Card, ChannelKind, SourceRow
from crm_desktop.domain.errors import UnreadableSource
from crm_desktop.interop.vcard_reader import read_vcards

Said = dict[str, object]
FIELDS = ("fn", "n", "emails", "tels", "org", "title", "bday", "note", "photo")


def score(folder: Path) -> tuple[str, int, int, list[str]]:
    """A title, how many files are right in every field, of how many, and what is wrong."""
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    failures: list[str] = []
    for name, wanted in expected.items():
        wrong = _wrong_in(folder / name, wanted)
        if wrong:
            failures.append(f"{name}: {'; '.join(wrong)}")
    return "vcard files perfect", len(expected) - len(failures), len(expected), failures


def _wrong_in(path: Path, wanted: Said) -> list[str]:
    lenient = bool(wanted.get("lenient_count"))
    try:
        rows = list(read_vcards(path))
    except UnreadableSource as error:
        return [] if lenient else [f"refused: {error}"]
    except Exception:
        return [traceback.format_exc(limit=-2)]
    cards = wanted["cards"]
    assert isinstance(cards, list)
    if lenient:
        return []
    if len(rows) != len(cards):
        return [f"{len(rows)} cards instead of {len(cards)}"]
    wrong = []
    for row, card in zip(rows, cards, strict=True):
        read = said_by(row)
        wrong += [
            f"card {row.number} {field}: {str(read[field])[:150]!r} for {str(card[field])[:150]!r}"
            for field in FIELDS
            if not _agrees(field, read[field], card)
        ]
    return wrong


def said_by(row: SourceRow) -> Said:
    """The row in the terms of `expected.json`."""
    card = row.card or Card()
    name_parts = [card.family, card.given, card.middle, card.prefix, card.suffix]
    first = card.affiliations[0] if card.affiliations else None
    units = [first.company] if first else []
    units += first.department.split("; ") if first and first.department else []
    return {
        "fn": card.name,
        "n": name_parts if any(name_parts) else None,
        "emails": [c.value for c in card.channels if c.kind is ChannelKind.EMAIL],
        "tels": [c.value for c in card.channels if c.kind is ChannelKind.PHONE],
        "org": units if any(units) else None,
        "title": next((a.title for a in card.affiliations if a.title), None),
        "bday": card.birthday or None,
        "note": card.note or None,
        "photo": card.photo is not None or any(label == "Photo" for label, _ in card.extras),
    }


def _agrees(field: str, read: object, card: Said) -> bool:
    if field == "fn" and card["fn"] is None:
        return True  # no name in the file: ours was made of the rest
    also = card.get("_also_right")
    right = [card[field], *(also.get(field, []) if isinstance(also, dict) else [])]
    return any(_same(field, read, one) for one in right)


def _same(field: str, read: object, wanted: object) -> bool:
    mine, theirs = _plain(field, read), _plain(field, wanted)
    if isinstance(mine, str) and isinstance(theirs, str) and "\ufffd" in theirs:
        # The parser that was asked could not read a letter; reading it is not wrong.
        return re.fullmatch(re.escape(theirs).replace("\ufffd", "."), mine) is not None
    return mine == theirs


def _plain(field: str, value: object) -> object:
    if isinstance(value, list):
        items = [_plain(field, item) for item in value]
        return [item for item in items if item] if field == "tels" else items
    if not isinstance(value, str):
        return value
    text = " ".join(unicodedata.normalize("NFC", value).split())
    if field == "tels":
        return re.sub(r"[^0-9a-z+]", "", text.lower().partition(";")[0].partition(" ext")[0])
    return text.lower() if field == "emails" else text or None


def main() -> int:
    """Print the score of the folder given, and every failure."""
    title, right, total, failures = score(Path(sys.argv[1]))
    print(f"{title}: {right} of {total} ({right / total:.1%})")
    print("\n".join(failures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
