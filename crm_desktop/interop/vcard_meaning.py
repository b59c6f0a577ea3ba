"""What the properties of a vCard say about a person or company."""

from collections.abc import Callable, Mapping

from crm_desktop.domain.card import Address, Card, CardField, CardTie, ChannelKind, Photo
from crm_desktop.domain.fields import FieldType
from crm_desktop.domain.problem import Problem
from crm_desktop.interop.columns.card_fields import touch_of
from crm_desktop.interop.vcard_found import Found, Reach, assembled
from crm_desktop.interop.vcard_head import Head
from crm_desktop.interop.vcard_text import CardText
from crm_desktop.interop.vcard_values import (
    apple_label,
    fields,
    items,
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
FIELD = "X-CRM-FIELD"
TIE = "X-CRM-TIE"
TOUCH = "X-CRM-TOUCH"
WHOLE_ADDRESS = "x-crm-whole"
# Why an import of ours could not take the card; readers of cards, ours included, pass over it.
REJECTED = "X-CRM-REJECTED"

# Said about the file, the program or the layout of a printed card, not about the person.
TECHNICAL = frozenset(
    (
        "BEGIN END VERSION PRODID REV PROFILE MAILER CLASS NAME SOURCE CLIENTPIDMAP XML "
        "X-GENERATOR X-ABUID X-ABADR X-APPLE-SUBLOCALITY X-EVOLUTION-FILE-AS X-MS-OL-DESIGN "
        "X-MS-OL-DEFAULT-POSTAL-ADDRESS X-MS-CARDPICTURE X-MOZILLA-HTML X-THUNDERBIRD-ETAG "
        "X-RADICALE-NAME X-COUCHDB-APPLICATION-ANNOTATIONS X-IRMC-LUID X-IRMC-N "
        "X-KADDRESSBOOK-CRYPTOPROTOPREF X-IMAGETYPE X-IMAGEHASH X-SHARED-PHOTO-DISPLAY-PREF "
        "X-ABCROP-RECTANGLE X-ACTIVITY-ALIAS"
    ).split()
)
# Properties whose types or service say more than their name.
_TOLD_BY_TYPE = frozenset({"X-SOCIALPROFILE", "IMPP", "RELATED", "SOCIALPROFILE"})
_NOTHING = Card()
_COMPANY_KINDS = frozenset({"org", "organization"})


def card_of(text: CardText) -> tuple[Card | None, list[Problem]]:
    """The card that these properties describe, `None` where they say nothing; and what was odd."""
    found = Found(text.is_own)
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
    card = assembled(found)
    says_nothing = not card.name and card == _NOTHING and not text.is_own
    return (None if says_nothing else card), found.problems


def _left_out(found: Found, name: str, content: bytes) -> None:
    found.problems.append(
        Problem("binary-left-out", {"property": name, "bytes": str(len(content))})
    )


def _other(found: Found, head: Head, value: str) -> None:
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


def _technical(found: Found, head: Head, value: str) -> None:
    """Nothing to keep, but where a program put words into such a place."""
    if head.name == "X-ABADR" and len(value) > 3:
        found.add_extra(head, unescaped(value), "Address")


def _single(found: Found, head: Head, value: str) -> None:
    text = unescaped(value)
    known = found.singles.get(head.name)
    if known is None or not known:
        found.singles[head.name] = text
    elif text and text != known:
        found.add_extra(head, text, "Name" if head.name == "FN" else "")


def _note(found: Found, _head: Head, value: str) -> None:
    if value:
        found.notes.append(unescaped(value))


def _nickname(found: Found, _head: Head, value: str) -> None:
    if found.is_own:
        found.nicknames.append(unescaped(value))
    else:
        found.nicknames.extend(filter(None, map(str.strip, items(value))))


def _name(found: Found, head: Head, value: str) -> None:
    if found.name_parts and any(found.name_parts):
        found.add_extra(head, " ".join(_parts(found, head, value, " ")).strip(), "Name")
        return
    parts = _parts(found, head, value, " ")
    extra = " ".join(filter(None, parts[5:]))
    found.name_parts = (parts + [""] * 5)[:5]
    if extra:
        found.add_extra(head, extra, "Name")


def _parts(found: Found, head: Head, value: str, joiner: str) -> list[str]:
    """The fields of a structured value, each one text."""
    parts = fields(value)
    if "," in value and head.encoding != "qp" and not found.is_own:
        if joiner == " " and "version" in found.singles and found.singles["version"] < "3":
            return [unescaped(part).strip() for part in parts]
        return [joiner.join(filter(None, map(str.strip, items(part)))) for part in parts]
    if "\\" in value:
        parts = [unescaped(part) for part in parts]
    return parts if found.is_own else [part.strip() for part in parts]


def _version(found: Found, _head: Head, value: str) -> None:
    found.singles["version"] = value


def _email(found: Found, head: Head, value: str) -> None:
    text = unescaped(value)
    if not found.is_own:
        text = text[7:] if text[:7].lower() == "mailto:" else text
    if text or found.is_own:
        found.reaches.append(Reach(ChannelKind.EMAIL, text, head))


def _phone(found: Found, head: Head, value: str) -> None:
    text = unescaped(value)
    if not found.is_own:
        text = text[4:] if text[:4].lower() == "tel:" else text
    if text or found.is_own:
        found.reaches.append(Reach(ChannelKind.PHONE, text, head))


def _web(found: Found, head: Head, value: str) -> None:
    if value or found.is_own:
        found.reaches.append(Reach(ChannelKind.WEB, unescaped(value), head))


def _address(found: Found, head: Head, value: str) -> None:
    parts = (_parts(found, head, value, ", ") + [""] * 7)[:7]
    po_box, extended, street, city, region, postcode, country = parts
    if WHOLE_ADDRESS in head.parameters and found.is_own:
        found.reaches.append(Reach(ChannelKind.ADDRESS, street, head))
        return
    street = f"{street}\n{extended}" if street and extended else street or extended
    whole = head.parameters.get("label", "")
    whole = whole if found.is_own else unescaped(whole)
    if whole or any(parts) or found.is_own:
        address = Address(street, po_box, city, region, postcode, country)
        found.reaches.append(Reach(ChannelKind.ADDRESS, whole, head, address))


def _address_text(found: Found, head: Head, value: str) -> None:
    if value:
        found.address_texts.append((head, unescaped(value)))


def _organisation(found: Found, head: Head, value: str) -> None:
    company, *units = (unescaped(part) for part in fields(value))
    if not found.is_own:
        company, units = company.strip(), [unit.strip() for unit in units if unit.strip()]
    if company or units or found.is_own:
        found.companies.append((head.group, company, "; ".join(units)))


def _title(found: Found, head: Head, value: str) -> None:
    if value or found.is_own:
        found.titles.append((head.group, unescaped(value)))


def _tags(found: Found, _head: Head, value: str) -> None:
    tags = items(value)
    found.tags.extend(tags if found.is_own else filter(None, map(str.strip, tags)))


def _birthday(found: Found, head: Head, value: str) -> None:
    text = unescaped(value)
    # Apple writes the leap year 1604 for "not known", not always with the parameter that says so.
    unknown_year = "" if found.is_own else head.parameters.get("x-apple-omit-year", "1604")
    day = read_date(text, no_year=unknown_year)
    if day and not found.singles.get("BDAY"):
        found.singles["BDAY"] = day
    elif text and day != found.singles.get("BDAY"):
        if not day:
            found.problems.append(Problem("bad-birthday", {"value": text[:200]}))
        found.add_extra(head, text, "Birthday")


def _kind(found: Found, head: Head, value: str) -> None:
    if value.lower() in _COMPANY_KINDS:
        found.is_company = True
    elif value.lower() not in ("", "individual"):
        found.add_extra(head, unescaped(value), "Kind")


def _shown_as(found: Found, _head: Head, value: str) -> None:
    if value.upper() == "COMPANY":
        found.is_company = True


def _identity(found: Found, _head: Head, value: str) -> None:
    if value or found.is_own:
        found.identities.append((IDENTITY_SOURCE, unescaped(value)))


def _own_identity(found: Found, _head: Head, value: str) -> None:
    source, identifier = (*map(unescaped, fields(value)), "")[:2]
    found.identities.append((source, identifier))


def _own_extra(found: Found, _head: Head, value: str) -> None:
    label, text = (*map(unescaped, fields(value)), "")[:2]
    found.extras.append(("", label, text))


def _own_field(found: Found, head: Head, value: str) -> None:
    """A field of one's own: its name and type are parameters, its values follow."""
    name, kind = head.parameters.get("x-name", ""), head.parameters.get("x-kind", "")
    if not name or kind not in set(FieldType):
        found.add_extra(head, unescaped(value), name)
        return
    currency = head.parameters.get("x-currency", "")
    found.fields.append(CardField(name, FieldType(kind), tuple(items(value)), currency))


def _own_tie(found: Found, head: Head, value: str) -> None:
    texts = tuple(map(unescaped, fields(value)))
    if len(texts) == len(CardTie.__slots__):
        found.ties.append(CardTie(*texts))
    else:
        found.add_extra(head, unescaped(value))


def _own_touch(found: Found, head: Head, value: str) -> None:
    try:
        found.touch = touch_of([unescaped(text) for text in fields(value)])
    except ValueError:
        found.add_extra(head, unescaped(value))


def _group_label(found: Found, head: Head, value: str) -> None:
    text = unescaped(value)
    if head.group and head.group not in found.labels:
        found.labels[head.group] = text if found.is_own else apple_label(text)
    else:
        found.add_extra(head, text, "Label")


def _picture(found: Found, head: Head, value: str) -> None:
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
    elif head.encoding == "base64" or _looks_like_base64(value):
        declared, content = _declared_type(head), read_base64(value)
    else:
        return None
    if not content:
        return None
    known = picture_type(content)
    return Photo(known or (declared if "/" in declared else "application/octet-stream"), content)


def _looks_like_base64(value: str) -> bool:
    return len(value) > 200 and "://" not in value[:20] and " " not in value[:100]


def _declared_type(head: Head) -> str:
    words = (*head.types, head.parameters.get("mediatype", "").lower())
    kind = next((word for word in words if word and word != "pref"), "")
    return kind if "/" in kind or not kind else f"image/{kind}"


_HANDLERS: Mapping[str, Callable[[Found, Head, str], None]] = {
    **dict.fromkeys(TECHNICAL, _technical),
    "VERSION": _version,
    "FN": _single,
    "N": _name,
    "NICKNAME": _nickname,
    "NOTE": _note,
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
    REJECTED: _technical,
    "PHOTO": _picture,
    "LOGO": _picture,
    EXTRA: _own_extra,
    IDENTITY: _own_identity,
    FIELD: _own_field,
    TIE: _own_tie,
    TOUCH: _own_touch,
}
