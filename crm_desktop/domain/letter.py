"""What a letter says, without the greetings around it."""

import re

_OPENING = re.compile(
    r"(?:dear|hello|hi|hey|good (?:morning|day|afternoon|evening)|"
    r"(?:sehr )?geehrte\w*|liebe\w*|hallo|guten (?:tag|morgen|abend)|moin|servus|grüezi|"
    r"bonjour|bonsoir|salut|ch[eè]re?s?|madame|monsieur|"
    r"hola|buen[oa]s (?:días|tardes|noches)|estimad[oa]s?|querid[oa]s?|"
    r"ol[áa]|bom dia|boa (?:tarde|noite)|car[oa]s?|prezad[oa]s?|exm\w*\.?)"
    r"(?:[ ,!.\u00a0][^\n.?]{0,60})?[,!.:]?",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:(?:kind|best|warm|many)?(?: |est )?(?:regards|wishes)|(?:yours )?(?:sincerely|faithfully)"
    r"(?: yours)?|yours(?: truly)?|cheers|best|(?:many )?thanks(?: again| in advance)?|"
    r"thank you(?: very much| in advance| again)?|"
    r"(?:mit )?(?:freundliche\w*|beste\w*|viele\w*|liebe\w*|herzliche\w*|schöne\w*)"
    r"(?: |n )?gr(?:u|ü)(?:ß|ss)\w*(?: aus [\w ]{1,30})?|"
    r"(?:vielen |herzlichen )?dank(?: im voraus)?|"
    r"danke(?: (?:und|schön|im voraus)\w*)?|mfg|lg|vg|"
    r"cordialement|bien à vous|salutations|merci(?: d'avance| beaucoup)?|"
    r"(?:un )?saludos?(?: cordiales)?|atentamente|(?:muchas )?gracias|"
    r"(?:com os melhores |melhores )?cumprimentos|atenciosamente|obrigad[oa]|abra[çc]os?)"
    r"[ ,!.\-–]*",
    re.IGNORECASE,
)
_LONGEST_CLOSING = 8  # lines: names, numbers and addresses below a farewell


def without_greetings(text: str) -> str:
    """The text without an address at its beginning, or a farewell with a name at its end."""
    lines = text.strip().split("\n")
    if lines and _OPENING.fullmatch(lines[0].strip()):
        lines = lines[1:]
    for at in range(max(len(lines) - _LONGEST_CLOSING, 0), len(lines)):
        if _CLOSING.fullmatch(lines[at].strip()):
            lines = lines[:at]
            break
    return "\n".join(lines).strip() or text.strip()
