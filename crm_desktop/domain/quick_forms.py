"""What a form of a web site sends: lines that begin with what they hold, `Name: …`."""

import re
from functools import cache

from crm_desktop.domain.quick_sheet import Part, Sheet

_FIRST = r"vorname|first name|given name|prenom|primer nombre|primeiro nome|nombre de pila"
_LAST = r"nachname|familienname|last name|surname|family name|nom de famille|apellidos?|apelidos?"
_LABELS = {
    Part.NAME: r"(?:full |your |ihr |contact )?name|vor- und nachname|nombre(?: y apellidos?|"
    r" completo)?"
    r"|nom(?: complet| et prenom)?|prenom et nom|nome(?: completo| e apelido)?"
    r"|ansprechpartner(?:in)?",
    Part.COMPANY: r"company(?: name)?|organi[sz]ation|business|firma|firmenname|unternehmen"
    r"|entreprise"
    r"|societe|empresa|compania|organizacion|organizacao|organisme|institution|betrieb",
    Part.TITLE: r"(?:job )?title|role|position|funktion|beruf|poste|fonction|cargo|puesto|funcao",
    Part.ADDRESS: r"address|adresse|anschrift|direccion|morada|endereco|domicilio",
    Part.SOURCE: r"source|quelle|how did you (?:hear about|find) us\??|wie haben sie (?:von uns"
    r" erfahren"
    r"|uns gefunden)\??|aufmerksam geworden durch|origine|comment nous avez-vous connus? ?\??"
    r"|origen"
    r"|procedencia|fuente|como nos (?:conocio|conheceu|encontrou)\??|origem|fonte|herkunft|via",
}
_SAID = (
    r"message|nachricht|mitteilung|anfrage|anliegen|kommentar|comments?|enquiry|inquiry|request"
    r"|notes?|notiz|bemerkung(?:en)?|subject|betreff|thema|objet|sujet|demande|commentaires?|asunto"
    r"|mensaje|comentarios?|consulta|solicitud|assunto|mensagem|pedido|observacoes|observaciones"
    r"|when|wann|quand|cuando|quando|details|question|frage|date|datum|termin|fecha|data"
    r"|deadline|budget|presupuesto|orcamento"
)
_TOLD = (
    r"(?:e-?mail|mail|courriel|correo|correio|tel|telefon|telefono|telefone|phone|mobile"
    r"|movil)\b[^:\n]{0,12}"
)
_FEWEST = 2  # lines with a label


def take_form(sheet: Sheet) -> bool:
    """Find what the lines of a form say; whether the text is one. What was said is left."""
    lines = list(re.finditer(r"[^\n]+", sheet.plain))
    labelled = [(line, found) for line in lines if (found := _label().match(line[0]))]
    if len(labelled) < _FEWEST or not any(found["name"] or found["first"] for _, found in labelled):
        return False
    names: list[tuple[int, int]] = []
    for line, found in labelled:
        start, end = line.start() + found.end(), line.end()
        part = next((part for part in _LABELS if found[part.value]), None)
        sheet.cross_out(line.start(), start, is_apart=True)
        is_last = found["name"] and any(each["first"] for _, each in labelled)
        if found["first"] or found["last"] or is_last:
            names.append((start, end))
        elif part is not None:
            sheet.find(part, start, end)
    _join(sheet, names)
    return True


@cache
def _label() -> re.Pattern[str]:
    known = "|".join(f"(?P<{part.value}>{words})" for part, words in _LABELS.items())
    return re.compile(
        rf"[ *>-]*(?:(?:your|ihre?|sua?|seu|votre|tu|deine?) )?(?:(?P<first>{_FIRST})"
        rf"|(?P<last>{_LAST})|{known}|(?P<said>{_SAID})"
        rf"|(?P<told>(?={_TOLD} ?:)))(?(told)| ?\*? ?[:=] ?)"
    )


def _join(sheet: Sheet, names: list[tuple[int, int]]) -> None:
    """First and last name are one."""
    if not names:
        return
    whole = " ".join(sheet.words(*each) for each in names)
    for start, end in names[1:]:
        sheet.cross_out(start, end)
    sheet.find(Part.NAME, *names[0], whole)
