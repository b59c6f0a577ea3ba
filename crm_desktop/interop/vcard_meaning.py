"""What the properties of a vCard say about a person or company."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from crm_desktop.domain.card import Address, Affiliation, Card, Channel, ChannelKind, Photo
from crm_desktop.domain.problem import Problem
from crm_desktop.interop.vcard_text import CardText, Head
from crm_desktop.interop.vcard_values import (
    apple_label,
    fields,
    items,
    label_for_name,
    label_of,
    picture_type,
    read_base64,
    read_data_uri,
    read_date,
    unescaped,
)

IDENTITY_SOURCE = "vcard"
EXTRA = "X-CRM-EXTRA"
IDENTITY = "X-CRM-IDENTITY"
WHOLE_ADDRESS = "x-crm-whole"

# Said about the file, the program or the layout of a printed card, not about the person.
TECHNICAL = frozenset(
    "BEGIN END VERSION PRODID REV PROFILE MAILER CLASS NAME SOURCE CLIENTPIDMAP XML X-GENERATOR "
    "X-ABUID X-ABADR X-APPLE-SUBLOCALITY X-EVOLUTION-FILE-AS X-MS-OL-DESIGN "
    "X-MS-OL-DEFAULT-POSTAL-ADDRESS X-MS-CARDPICTURE X-MOZILLA-HTML X-THUNDERBIRD-ETAG X-RADICALE-NAME "
    "X-COUCHDB-APPLICATION-ANNOTATIONS X-IRMC-LUID X-IRMC-N X-CRYPTO X-KADDRESSBOOK-CRYPTOPROTOPREF "
    "X-IMAGETYPE X-IMAGEHASH X-SHARED-PHOTO-DISPLAY-PREF X-ABCROP-RECTANGLE X-ACTIVITY-ALIAS".split()
)
# Properties whose types or service say more than their name.
_TOLD_BY_TYPE = frozenset({"X-SOCIALPROFILE", "IMPP", "RELATED", "SOCIALPROFILE"})
_COMPANY_KINDS = frozenset({"org", "organization"})
_COMMA_LISTS = (" ", ", ")


@dataclass(slots=True)
class _Reach:
    """A channel while its label and rank are still being found out."""

    kind: ChannelKind
    value: str
    head: Head
    parts: Address | None = None


@dataclass(slots=True)
class _Found:
    """What has been read of a card so far."""

    is_own: bool
    singles: dict[str, str] = field(default_factory=dict)
    name_parts: list[str] | None = None
    is_company: bool = False
    reaches: list[_Reach] = field(default_factory=list)
    address_texts: list[tuple[Head, str]] = field(default_factory=list)
    companies: list[tuple[str, str, str]] = field(default_factory=list)  # group, company, department
    titles: list[tuple[str, str]] = field(default_factory=list)  # group, title
    tags: list[str] = field(default_factory=list)
    extras: list[tuple[str, str, str]] = field(default_factory=list)  # group, label, text
    labels: dict[str, str] = field(default_factory=dict)  # by group
    identities: list[tuple[str, str]] = field(default_factory=list)
    photo: Photo | None = None
    logo: Photo | None = None
    problems: list[Problem] = field(default_factory=list)

    def add_extra(self, head: Head, text: str, label: str = "") -> None:
        if text or self.is_own:
            self.extras.append((head.group, label or label_for_name(head.name), text))


def card_of(text: CardText) -> tuple[Card | None, list[Problem]]:
    """The card that these properties describe, `None` where they say nothing; and what was odd."""
    found = _Found(text.is_own)
    depth = 0
    for head, value in text.properties:
        if head.name in ("BEGIN", "END"):
            depth += 1 if head.name == "BEGIN" else -1
        elif depth > 1:  # an agent's card inside this one
            found.add_extra(head, unescaped(value), f"Agent {head.name.lower()}")
        else:
            _HANDLERS.get(head.name, _other)(found, head, value)
    if found.logo and found.photo is None and found.is_company:
        found.photo = found.logo
    elif found.logo:
        _left_out(found, "LOGO", found.logo.content)
    card = _card(found)
    return (None if card == Card() and not text.is_own else card), found.problems


def _card(found: _Found) -> Card:
    family, given, middle, prefix, suffix = found.name_parts or ("", "", "", "", "")
    singles = found.singles
    channels = _channels(found)
    affiliations = _affiliations(found)
    name = singles.get("FN", "")
    if not name and not found.is_own:
        name = " ".join(filter(None, (prefix, given, middle, family, suffix)))
        name = name or _stand_in(affiliations, channels) or singles.get("NICKNAME", "")
    return Card(
        name=name,
        prefix=prefix,
        given=given,
        middle=middle,
        family=family,
        suffix=suffix,
        nickname=singles.get("NICKNAME", ""),
        birthday=singles.get("BDAY", ""),
        note=singles.get("NOTE", ""),
        is_company=found.is_company,
        affiliations=affiliations,
        channels=channels,
        tags=tuple(found.tags if found.is_own else dict.fromkeys(found.tags)),
        extras=_extras(found),
        identities=tuple(found.identities),
        photo=found.photo,
    )


def _stand_in(affiliations: tuple[Affiliation, ...], channels: tuple[Channel, ...]) -> str:
    for affiliation in affiliations:
        if affiliation.company:
            return affiliation.company
    for kind in (ChannelKind.EMAIL, ChannelKind.PHONE):
        for channel in channels:
            if channel.kind is kind:
                return channel.value
    return ""


def _channels(found: _Found) -> tuple[Channel, ...]:
    if found.address_texts:
        _place_address_texts(found)
    first: dict[ChannelKind, tuple[int, int]] = {}
    for index, reach in enumerate(found.reaches):
        rank = (reach.head.preference or 1000, index)
        if reach.kind not in first or rank < first[reach.kind]:
            first[reach.kind] = rank
    return tuple(
        Channel(
            reach.kind,
            reach.value,
            _label(found, reach.head),
            reach.head.preference == 1 if found.is_own else first[reach.kind][1] == index,
            reach.parts,
        )
        for index, reach in enumerate(found.reaches)
    )


def _label(found: _Found, head: Head) -> str:
    if head.group and head.group in found.labels:
        return found.labels[head.group]
    return label_of(head.types) if head.types else ""


def _place_address_texts(found: _Found) -> None:
    """Give each LABEL to the address it is of: the same group, else the same types."""
    for head, text in found.address_texts:
        for reach in found.reaches:
            if reach.kind is not ChannelKind.ADDRESS or reach.value:
                continue
            same = head.group == reach.head.group if head.group else _same_place(head, reach.head)
            if same:
                reach.value = text
                break
        else:
            found.reaches.append(_Reach(ChannelKind.ADDRESS, text, head))


def _same_place(one: Head, other: Head) -> bool:
    return label_of(one.types) == label_of(other.types)


def _affiliations(found: _Found) -> tuple[Affiliation, ...]:
    """Companies with their titles: those of one group belong together, else by their order."""
    titles = list(found.titles)
    paired = []
    for group, company, department in found.companies:
        match = next((t for t in titles if t[0] == group), None) if group else None
        if match is None and not found.is_own:
            match = next((t for t in titles if not (group and t[0])), None)
        elif match is None and not group:
            match = next((t for t in titles if not t[0]), None)
        if match is not None:
            titles.remove(match)
        paired.append(Affiliation(company, match[1] if match else "", department))
    return (*paired, *(Affiliation("", title) for _, title in titles))


def _extras(found: _Found) -> tuple[tuple[str, str], ...]:
    if not found.labels:
        return tuple((label, text) for _, label, text in found.extras)
    labels = found.labels
    used = {reach.head.group for reach in found.reaches}
    used |= {group for group, _, _ in found.extras}
    extras = [(labels.get(group) or label, text) for group, label, text in found.extras]
    extras += [("Label", label) for group, label in labels.items() if group not in used]
    return tuple(extras)


def _left_out(found: _Found, name: str, content: bytes) -> None:
    found.problems.append(
        Problem("binary-left-out", {"property": name, "bytes": str(len(content))})
    )


def _other(found: _Found, head: Head, value: str) -> None:
    """A property without a place of its own: its text is kept under its name."""
    if head.encoding == "base64":
        _left_out(found, head.name, read_base64(value))
        return
    label = ""
    if head.name in _TOLD_BY_TYPE:
        service = head.parameters.get("x-service-type", "")
        label = service or label_of(tuple(t for t in head.types if t not in ("home", "work")))
        label = label[:1].upper() + label[1:]
    found.add_extra(head, unescaped(value), label)


def _technical(found: _Found, head: Head, value: str) -> None:
    """Nothing to keep, but where a program put words into such a place."""
    if head.name == "X-ABADR" and len(value) > 3:
        found.add_extra(head, unescaped(value), "Address")


def _single(found: _Found, head: Head, value: str) -> None:
    text = unescaped(value)
    known = found.singles.get(head.name)
    if known is None or not known:
        found.singles[head.name] = text
    elif text and text != known:
        found.add_extra(head, text, "Name" if head.name == "FN" else "")


def _several(found: _Found, head: Head, value: str) -> None:
    text = unescaped(value)
    known = found.singles.get(head.name)
    joiner = "\n" if head.name == "NOTE" else ", "
    found.singles[head.name] = f"{known}{joiner}{text}" if known and text else known or text


def _name(found: _Found, head: Head, value: str) -> None:
    if found.name_parts and any(found.name_parts):
        found.add_extra(head, " ".join(_parts(found, head, value, " ")).strip(), "Name")
        return
    parts = _parts(found, head, value, " ")
    extra = " ".join(filter(None, parts[5:]))
    found.name_parts = (parts + [""] * 5)[:5]
    if extra:
        found.add_extra(head, extra, "Name")


def _parts(found: _Found, head: Head, value: str, joiner: str) -> list[str]:
    """The fields of a structured value, each one text."""
    parts = fields(value)
    if "," in value and head.encoding != "qp" and not found.is_own:
        if joiner == " " and "version" in found.singles and found.singles["version"] < "3":
            return [unescaped(part).strip() for part in parts]
        return [joiner.join(filter(None, map(str.strip, items(part)))) for part in parts]
    if "\\" in value:
        parts = [unescaped(part) for part in parts]
    return parts if found.is_own else [part.strip() for part in parts]


def _version(found: _Found, head: Head, value: str) -> None:
    found.singles["version"] = value


def _email(found: _Found, head: Head, value: str) -> None:
    text = unescaped(value)
    if not found.is_own:
        text = text[7:] if text[:7].lower() == "mailto:" else text
    if text or found.is_own:
        found.reaches.append(_Reach(ChannelKind.EMAIL, text, head))


def _phone(found: _Found, head: Head, value: str) -> None:
    text = unescaped(value)
    if not found.is_own:
        text = text[4:] if text[:4].lower() == "tel:" else text
    if text or found.is_own:
        found.reaches.append(_Reach(ChannelKind.PHONE, text, head))


def _web(found: _Found, head: Head, value: str) -> None:
    if value or found.is_own:
        found.reaches.append(_Reach(ChannelKind.WEB, unescaped(value), head))


def _address(found: _Found, head: Head, value: str) -> None:
    parts = (_parts(found, head, value, ", ") + [""] * 7)[:7]
    po_box, extended, street, city, region, postcode, country = parts
    if WHOLE_ADDRESS in head.parameters and found.is_own:
        found.reaches.append(_Reach(ChannelKind.ADDRESS, street, head))
        return
    street = f"{street}\n{extended}" if street and extended else street or extended
    whole = head.parameters.get("label", "")
    whole = whole if found.is_own else unescaped(whole)
    if whole or any(parts) or found.is_own:
        address = Address(street, po_box, city, region, postcode, country)
        found.reaches.append(_Reach(ChannelKind.ADDRESS, whole, head, address))


def _address_text(found: _Found, head: Head, value: str) -> None:
    if value:
        found.address_texts.append((head, unescaped(value)))


def _organisation(found: _Found, head: Head, value: str) -> None:
    company, *units = (unescaped(part) for part in fields(value))
    if not found.is_own:
        company, units = company.strip(), [unit.strip() for unit in units if unit.strip()]
    if company or units or found.is_own:
        found.companies.append((head.group, company, "; ".join(units)))


def _title(found: _Found, head: Head, value: str) -> None:
    if value or found.is_own:
        found.titles.append((head.group, unescaped(value)))


def _tags(found: _Found, head: Head, value: str) -> None:
    tags = items(value)
    found.tags.extend(tags if found.is_own else filter(None, map(str.strip, tags)))


def _birthday(found: _Found, head: Head, value: str) -> None:
    text = unescaped(value)
    day = read_date(text, no_year=head.parameters.get("x-apple-omit-year", ""))
    if day and not found.singles.get("BDAY"):
        found.singles["BDAY"] = day
    elif text and day != found.singles.get("BDAY"):
        if not day:
            found.problems.append(Problem("bad-birthday", {"value": text[:200]}))
        found.add_extra(head, text, "Birthday")


def _kind(found: _Found, head: Head, value: str) -> None:
    if value.lower() in _COMPANY_KINDS:
        found.is_company = True
    elif value.lower() not in ("", "individual"):
        found.add_extra(head, unescaped(value), "Kind")


def _shown_as(found: _Found, head: Head, value: str) -> None:
    if value.upper() == "COMPANY":
        found.is_company = True


def _identity(found: _Found, head: Head, value: str) -> None:
    if value or found.is_own:
        found.identities.append((IDENTITY_SOURCE, unescaped(value)))


def _own_identity(found: _Found, head: Head, value: str) -> None:
    source, identifier = (*map(unescaped, fields(value)), "")[:2]
    found.identities.append((source, identifier))


def _own_extra(found: _Found, head: Head, value: str) -> None:
    label, text = (*map(unescaped, fields(value)), "")[:2]
    found.extras.append((head.group, label, text))


def _group_label(found: _Found, head: Head, value: str) -> None:
    text = unescaped(value)
    if head.group and head.group not in found.labels:
        found.labels[head.group] = text if found.is_own else apple_label(text)
    else:
        found.add_extra(head, text, "Label")


def _picture(found: _Found, head: Head, value: str) -> None:
    photo = _photo(head, value)
    if photo is None:
        found.add_extra(head, unescaped(value) if "\\" in value else value)
        return
    if head.name == "PHOTO" and found.photo is None:
        found.photo = photo
    elif head.name == "LOGO" and found.logo is None:
        found.logo = photo
    else:
        _left_out(found, head.name, photo.content)


def _photo(head: Head, value: str) -> Photo | None:
    """The picture in the value, or `None` where the value only says where one is."""
    start = value[:5].lower()
    if start == "data:":
        declared, content = read_data_uri(value.replace("\\", ""))
    elif head.encoding == "base64" or _looks_like_base64(head, value):
        declared, content = _declared_type(head), read_base64(value)
    else:
        return None
    if not content:
        return None
    known = picture_type(content)
    return Photo(known or (declared if "/" in declared else "application/octet-stream"), content)


def _looks_like_base64(head: Head, value: str) -> bool:
    return len(value) > 200 and "://" not in value[:20] and " " not in value[:100]


def _declared_type(head: Head) -> str:
    words = (*head.types, head.parameters.get("mediatype", "").lower())
    kind = next((word for word in words if word and word != "pref"), "")
    return kind if "/" in kind or not kind else f"image/{kind}"


_HANDLERS: Mapping[str, Callable[[_Found, Head, str], None]] = {
    **dict.fromkeys(TECHNICAL, _technical),
    "VERSION": _version,
    "FN": _single,
    "N": _name,
    "NICKNAME": _several,
    "NOTE": _several,
    "EMAIL": _email,
    "TEL": _phone,
    "URL": _web,
    "ADR": _address,
    "LABEL": _address_text,
    "ORG": _organisation,
    "TITLE": _title,
    "CATEGORIES": _tags,
    "BDAY": _birthday,
    "KIND": _kind,
    "X-ADDRESSBOOKSERVER-KIND": _kind,
    "X-ABSHOWAS": _shown_as,
    "UID": _identity,
    "X-ABLABEL": _group_label,
    "PHOTO": _picture,
    "LOGO": _picture,
    EXTRA: _own_extra,
    IDENTITY: _own_identity,
}
