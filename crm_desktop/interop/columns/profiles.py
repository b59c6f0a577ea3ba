"""What the exports of known programs look like, and what of them is only of use to the program."""

from dataclasses import dataclass, field

from crm_desktop.interop.columns.by_name import squeeze
from crm_desktop.interop.columns.target import OWN_SOURCE, Target


@dataclass(frozen=True, slots=True)
class Profile:
    """A program's export: known by all of `needs`, or by any `of` at least `enough` columns."""

    name: str
    needs: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    enough: int = 0
    skip: frozenset[str] = frozenset()
    places: dict[str, tuple[Target, str]] = field(default_factory=dict)
    system_tags: frozenset[str] = frozenset()

    def fits(self, names: frozenset[str]) -> bool:
        """Whether a table with these (squeezed) column names is this program's."""
        return self.needs <= names and len(self.of & names) >= self.enough


def _names(text: str) -> frozenset[str]:
    return frozenset(squeeze(name) for name in text.split(",") if name.strip())


_OUTLOOK_MARKS = _names(
    """sensitivity, priority, private, internet free busy, directory server, initials,
    e mail type, e mail display name, billing information, mileage, tty tdd phone,
    vertraulichkeit, prioritat, internet frei gebucht, verzeichnisserver, initialen, e mail typ,
    e mail angezeigter name, abrechnungsinformation, reisekilometer, privat,
    critere de diffusion, priorite, info disponibilite internet, disponibilite internet,
    serveur d'annuaire, initiales, type de messagerie, informations facturation, kilometrage, prive,
    caracter, sensibilidad, confidencialidad, prioridad, disponibilidad internet, privado,
    servidor de directorio, iniciales, tipo de correo electronico, facturacion, kilometraje,
    riservatezza, priorita, disponibilita internet, server di elenchi in linea, privato,
    iniziali, tipo posta elettronica, dati fatturazione, indennita trasferta, chilometraggio,
    sensibilidade, confidencialidade, prioridade, disponibilidade da internet, particular,
    servidor de diretorio, iniciais, tipo de email, informacoes para cobranca, quilometragem,
    gevoeligheid, prioriteit, beschikbaarheidsinfo op internet, directoryserver, voorletters,
    e mailtype, factuurgegevens, afstand, charakter, czulosc, priorytet, prywatne, inicjaly,
    informacje o czasie wolnym zajetym, internet wolny zajety, serwer katalogow, typ e mail,
    informacje rozliczeniowe, przebieg, kanslighet, prioritet, initialer, folsomhed, fortrolighed,
    пометка, важность, частное, инициалы, сервер каталогов, тип эл почты, расстояние,
    sekretess, duverihodnost, priorita, soukrome, adresarovy server, typ emailu"""
)
_OUTLOOK_EXTRAS = _names(
    """account, konto, compte, cuenta, conta, location, keywords, stichworter, stichworte,
    mots cles, palabras clave,
    parole chiave, palavras chave, trefwoorden, slowa kluczowe,
    profession,
    beruf, office location, hobby, language, billing information, mileage,
    government id number, wohnort"""
)
_GOOGLE_GROUPS = frozenset(
    {
        "mycontacts", "my contacts", "starred", "other contacts", "meine kontakte", "mes contacts",
        "mis contactos", "i miei contatti", "meus contatos", "mijn contacten", "moje kontakty",
        "мои контакты", "markiert", "mina kontakter", "mine kontakter", "我的联系人", "我的聯絡人",
    }
)  # fmt: skip
_EXTRA = (Target.EXTRA, "")

PROFILES: tuple[Profile, ...] = (
    Profile(
        OWN_SOURCE,
        needs=_names("crm desktop id"),
        places={
            "crmdesktopid": (Target.EXTERNAL_ID, ""),
            "morecrmdesktop": (Target.MORE, ""),
            "kind": (Target.KIND, ""),
            "title": (Target.TITLE, ""),
        },
    ),
    Profile(
        "google",
        of=_names("e mail 1 value, phone 1 value, group membership, labels, address 1 formatted"),
        enough=2,
        skip=_names("photo, sensitivity, priority, directory server, mileage, billing information"),
        places={"location": _EXTRA, "hobby": _EXTRA, "subject": _EXTRA, "language": _EXTRA},
        system_tags=_GOOGLE_GROUPS,
    ),
    Profile(
        "outlook",
        of=_OUTLOOK_MARKS,
        enough=2,
        skip=_OUTLOOK_MARKS - _OUTLOOK_EXTRAS - {"initials", "initialen", "initiales"},
        places={
            **dict.fromkeys(_OUTLOOK_EXTRAS, _EXTRA),
            "title": (Target.PREFIX, ""),
            "ufficio": (Target.PHONE, "work"),
            "ufficio2": (Target.PHONE, "work"),
        },
        system_tags=_GOOGLE_GROUPS,
    ),
    Profile("thunderbird", of=_names("birth year, geburtsjahr, annee de naissance, "
                                     "anno di nascita, ano de nacimiento, rok urodzenia, "
                                     "geboortejaar, fodelsear, ano de nascimento"), enough=1),
    Profile("windows-live-mail", needs=_names("vorname, 2 vorname, spitzname, e mail adresse")),
    Profile("windows-live-mail",
            needs=_names("first name, last name, middle name, name, nickname, home street")),
    Profile(
        "hubspot",
        needs=_names("record id"),
        of=_names("lifecycle stage, lead status, marketing contact status, associated company, "
                  "contact owner, create date"),
        enough=2,
        skip=_names("marketing contact status, last activity date, last contacted, "
                    "last modified date, become a customer date, number of sales activities"),
        places={"recordid": (Target.EXTERNAL_ID, "")},
    ),
    Profile(
        "pipedrive",
        of=_names("person name, person id, person owner, person label, person first name, "
                  "person email work, person phone work"),
        enough=2,
        skip=_names("person open deals, person closed deals, person won deals, person lost deals, "
                    "person total activities, person done activities, person activities to do, "
                    "person email messages count, person last activity date, "
                    "person next activity date, person update time, person person created, "
                    "person profile picture, person visible to, organization id, "
                    "person last email received, person last email sent, person organization id"),
        places={"personid": (Target.EXTERNAL_ID, ""), "personim": _EXTRA},
    ),
    Profile(
        "salesforce",
        of=_names("mailing street, mailing postal code, mailing zip postal code, account id, "
                  "created by id, system modstamp, is deleted, reports to id, lead source, "
                  "mailing state province, account owner, contact id"),
        enough=3,
        places={"id": (Target.EXTERNAL_ID, ""), "contactid": (Target.EXTERNAL_ID, "")},
        skip=_names("has opted out of email, has opted out of fax, do not call, "
                    "is email bounced, last activity date, reports to id"),
    ),
    Profile(
        "zoho",
        of=_names("contact owner, contact owner.id, account name, account name.id, mailing zip, "
                  "created time, modified time, lead owner, lead owner.id, email opt out"),
        enough=3,
        places={"recordid": (Target.EXTERNAL_ID, ""), "contactid": (Target.EXTERNAL_ID, "")},
        skip=_names("email opt out, last activity time, currency, exchange rate, "
                    "unsubscribed mode, unsubscribed time, change log time, vendor name.id"),
    ),
    Profile(
        "mailchimp",
        of=_names("member_rating, optin_time, optin_ip, confirm_time, leid, euid, gmtoff"),
        enough=2,
        skip=_names("member_rating, optin_time, optin_ip, confirm_time, confirm_ip, latitude, "
                    "longitude, gmtoff, dstoff, timezone, cc, region, last_changed, leid, euid"),
    ),
    Profile("linkedin", needs=_names("first name, last name, connected on")),
    Profile(
        "act",
        needs=_names("contact"),
        of=_names("id/status, last results, last reach, e mail, address 1"),
        enough=2,
        places={"contact": (Target.NAME, "")},
    ),
    Profile(
        "capsule",
        of=_names("about, address street, organization, organisation, job title, tags, type"),
        enough=4,
        places={"type": (Target.KIND, ""), "id": (Target.EXTERNAL_ID, "")},
    ),
    Profile("apple", of=_names("phone iphone, e mail icloud, phonetic first name, phonetic last "
                               "name, maiden name, related name"), enough=2),
)  # fmt: skip


def recognise(header: tuple[str, ...]) -> Profile | None:
    """The program whose export has such columns, or `None`."""
    names = frozenset(squeeze(name) for name in header)
    return next((profile for profile in PROFILES if profile.fits(names)), None)


def profile_named(name: str) -> Profile | None:
    """The profile of that name, or `None`."""
    return next((profile for profile in PROFILES if profile.name == name), None)
