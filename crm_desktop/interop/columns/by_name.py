"""What a column holds as told by its name: `E-Mail 2: Adresse` is the second e-mail address."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from crm_desktop.domain.folding import fold
from crm_desktop.interop.columns.aliases import ALIASES, NOISE
from crm_desktop.interop.columns.label_words import (
    CHANNEL_ONLY,
    FILLERS,
    label_of_word,
    words_by_length,
)
from crm_desktop.interop.columns.target import ADDRESS_PARTS, Target

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NUMBERED = re.compile(r"^(.+?)[ _]?(\d{1,2})[ _]?[-–:][ _]?(.+)$")

# Columns of numbered groups such as `E-mail 1 - Value`, `Address 2 - City`.
_GROUP_KINDS = {
    "email": {"value": Target.EMAIL, "label": Target.EMAIL_LABEL, "type": Target.EMAIL_LABEL},
    "phone": {"value": Target.PHONE, "label": Target.PHONE_LABEL, "type": Target.PHONE_LABEL},
    "website": {"value": Target.WEB, "label": Target.WEB_LABEL, "type": Target.WEB_LABEL},
    "address": {
        "label": Target.ADDRESS_LABEL,
        "type": Target.ADDRESS_LABEL,
        "formatted": Target.ADDRESS,
        "street": Target.ADDRESS_STREET,
        "extendedaddress": Target.ADDRESS_STREET,
        "city": Target.ADDRESS_CITY,
        "pobox": Target.ADDRESS_PO_BOX,
        "region": Target.ADDRESS_REGION,
        "postalcode": Target.ADDRESS_POSTCODE,
        "country": Target.ADDRESS_COUNTRY,
    },
    "organization": {
        "name": Target.COMPANY,
        "title": Target.TITLE,
        "department": Target.DEPARTMENT,
        "type": Target.SKIP,
        "label": Target.SKIP,
    },
}
_GROUP_EXTRAS = {"relation", "event", "customfield", "im", "calendarlink", "externalid", "jot"}
_ALSO_AT_WORK = {Target.TITLE, Target.DEPARTMENT, Target.COMPANY}
# One word may be the whole name or a part of it; the columns beside it decide.
WHOLE_OR_GIVEN = frozenset(
    fold(word)
    for word in ("nombre", "nome", "jméno", "имя", "ім'я", "名", "名字", "meno", "ime", "ad", "adı")
) | {"imya", "imie"}
WHOLE_OR_FAMILY = frozenset({"nom", "name", "naam", "navn", "namn", "nev", "nume"})
# A degree or address form in front of the name, or what one does for a living.
PREFIX_OR_TITLE = frozenset({"title", "titel", "titre", "titulo", "titolo", "tytul"})


@dataclass(frozen=True, slots=True)
class Guess:
    """A place for a column; `word` is the bare name that led there, for those that stay open."""

    target: Target
    label: str = ""
    group: int = 1
    word: str = ""


def squeeze(text: str) -> str:
    """A name without case, accents, blanks and signs, to compare by."""
    return "".join(filter(str.isalnum, fold(text)))


@lru_cache(maxsize=4096)
def guess_by_name(header: str) -> Guess | None:
    """Where a column of this name goes, or `None` where the name says nothing."""
    header = header.strip().strip("*:").strip()
    if not header or len(header) > 120:
        return None
    key = squeeze(header)
    numbered = _numbered_group(header)
    if numbered is not None:
        return numbered
    if key in _noise():
        return Guess(Target.SKIP, word=key)
    exact = _exact(key)
    return exact or _by_words(header) or _by_cutting(key)


def label_from_text(text: str) -> str:
    """A channel's label in our words where it is one of them, else as it stands in the file."""
    words = [fold(word) for word in _WORD.findall(text)]
    labels = [label for label in map(label_of_word, words) if label]
    for label in labels:
        if label in CHANNEL_ONLY:
            return "car" if label == "car" else label
    if labels and len(labels) == len([w for w in words if w not in FILLERS]):
        return labels[0]
    return text.strip()


@lru_cache(maxsize=1)
def _aliases() -> dict[str, Target]:
    found: dict[str, Target] = {}
    for target, names in ALIASES.items():
        for name in names.split(","):
            found.setdefault(squeeze(name), target)
    found.pop("", None)
    for word in WHOLE_OR_FAMILY | WHOLE_OR_GIVEN:
        found[squeeze(word)] = Target.NAME
    for word in PREFIX_OR_TITLE:
        found[word] = Target.TITLE
    return found


@lru_cache(maxsize=1)
def _noise() -> frozenset[str]:
    return frozenset(map(squeeze, NOISE.split(",")))


def _exact(key: str) -> Guess | None:
    target = _aliases().get(key)
    if target is not None:
        second = target is Target.EMAIL and key.startswith(("secondary", "alternat", "sekund"))
        return Guess(target, group=2 if second else 1, word=key)
    if key.rstrip("23") == "abitazione":
        return Guess(Target.PHONE, "home", word=key)
    label = label_of_word(key)
    if label in CHANNEL_ONLY:
        return Guess(Target.PHONE, label, word=key)
    return None


def _numbered_group(header: str) -> Guess | None:
    match = _NUMBERED.match(header)
    if match is None:
        return None
    kind, group, part = squeeze(match[1]), int(match[2]), squeeze(match[3])
    if kind in _GROUP_EXTRAS:
        is_label = part in {"label", "type", "service"}
        return Guess(
            Target.EXTRA_LABEL if is_label else Target.EXTRA, label=kind, group=group, word=kind
        )
    places = _GROUP_KINDS.get("email" if kind == "mail" else kind)
    target = places.get(part) if places else None
    return Guess(target, group=group, word=kind) if target is not None else None


def _by_words(header: str) -> Guess | None:
    """Take the words for work, home, a number and the like away and look at what is left."""
    words = [fold(word) for word in _WORD.findall(_CAMEL.sub(" ", header))]
    group = next((int(word) for word in words if word.isdecimal() and 0 < int(word) < 20), 1)
    words = [word for word in words if not word.isdecimal()]
    labels = [label_of_word(word) for word in words]
    rest = [word for word, label in zip(words, labels, strict=True) if not label]
    label = _strongest([label for label in labels if label])
    plain = [word for word in rest if word not in FILLERS]
    if _noise() & {"".join(words), "".join(plain)}:
        return Guess(Target.SKIP, word="".join(plain))
    for candidate in ("".join(rest), "".join(plain), "".join(words)):
        target = _aliases().get(candidate)
        if target is not None:
            return _labelled(target, label, group, candidate)
    if label and not plain:
        if rest and label not in CHANNEL_ONLY:
            return Guess(Target.ADDRESS, label, group, "")
        if label in CHANNEL_ONLY:
            return Guess(Target.PHONE, label, group, "")
    return None


def _strongest(labels: list[str]) -> str:
    """`Home Fax` is a fax, `Company Main Phone` the main number."""
    for strong in ("fax", "pager", "mobile", "car", "main"):
        if strong in labels:
            return strong
    return labels[0] if labels else ""


def _labelled(target: Target, label: str, group: int, word: str) -> Guess | None:
    if target in {Target.EMAIL, Target.WEB, Target.ADDRESS} or target in ADDRESS_PARTS:
        kept = label if label in {"work", "home", "other"} else ""
        return Guess(target, kept, group, word)
    if target is Target.PHONE:
        return Guess(target, label, group, word)
    if target is Target.NAME and label == "work":
        return Guess(Target.COMPANY, "", group, word)
    out_of_place = label in CHANNEL_ONLY or (label == "work" and target not in _ALSO_AT_WORK)
    if out_of_place or (target is Target.COMPANY and label == "home"):
        return None
    return Guess(target, "", group, word)


def _by_cutting(key: str) -> Guess | None:
    """Compound names without blanks: `mailingstreet`, `HOMEPHONE`, `勤務先電話番号`."""
    for prefix in ("mailing", "billing", "shipping", "person", "contact", "primary", "customer"):
        rest = key.removeprefix(prefix)
        if rest != key and rest in _aliases():
            return Guess(_aliases()[rest], "", 1, rest)
    found = next(filter(None, _cut_labels(key)), None)
    if found is not None:
        return found
    # A letter or two in front, as in `xfirstname`, change nothing.
    for cut in (1, 2):
        if len(key) - cut >= 6 and key[cut:] in _aliases():
            return Guess(_aliases()[key[cut:]], "", 1, key[cut:])
    return None


def _cut_labels(key: str) -> Iterator[Guess | None]:
    for word, label in words_by_length():
        if word not in key or len(word) < 2 or word == key:
            continue
        for rest in (key.removeprefix(word), key.removesuffix(word)):
            target = _aliases().get(rest.strip("0123456789の")) if rest != key else None
            if target is not None:
                yield _labelled(target, label, 1, rest)
