"""Words at the beginning of a clause that only lead to somebody: `Hi, this is`, `Telefonat mit`."""

import re
from functools import cache

from crm_desktop.domain.quick_sheet import Sheet

_GREETINGS = (
    r"(?:hi|hello|hey|hiya|dear (?:all|team)|good (?:morning|afternoon|evening|day)|hallo|moin"
    r"|servus"
    r"|gruss gott|gruezi|guten (?:tag|morgen|abend)|liebes team|bonjour|bonsoir|salut|coucou"
    r"|hola|buenas(?: tardes| noches| dias)?|buenos dias|que tal|ola|oi|bom dia|boa (?:tarde|noite)"
    r"|e ai|viva)(?: (?:all|team|there|zusammen|a tous|a todos|tudo bem))?\b[ ,!.:-]*"
)
_HERE = (
    r"(?:this is|it'?s|here is|i am|i'm|my name is|my name's|name'?s|name is|hier ist|hier"
    r" spricht|hier"
    r"|da ist|ich bin|ich heisse|ich heiße|mein name ist|je suis|je m'appelle|c'est|ici"
    r"|mon nom est|moi c'est|(?:yo )?soy|me llamo|mi nombre es|le habla|habla"
    r"|(?:eu )?sou|chamo-me|me chamo|(?:o )?meu nome e|aqui (?:e|fala)|fala|aqui)"
    r"(?: (?:the|der|die|den|el|la|o|a|os|as))?\b"
)
_TALKED = (
    r"(?:(?:just )?(?:spoke|talked|chatted|been speaking) (?:to|with)|(?:got |had |have )?(?:an? )?"
    r"(?:quick )?(?:phone ?call|call|voicemail|message|mail|email|enquiry|inquiry|visit|text)"
    r" (?:from|with)|(?:phoned|called|contacted|approached|emailed|texted|messaged) by"
    r"|tel\.?(?= (?:herr|frau|hr|fr)\b)|(?:(?:tel\.?|telefonat|telefoniert|gesprach|gesprochen"
    r"|gespr\.?)"
    r" (?:mit|m\.))|(?:(?:an)?ruf|mail|e-mail|anfrage|nachricht|besuch|visitenkarte) (?:von|vom"
    r"|v\.)"
    r"|(?:appel|coup de fil|mail|message|demande|visite|sms) (?:de|du)"
    r"|(?:parle|discute|echange|vu|dejeune) (?:a|avec)|(?:appel|echange) (?:avec)"
    r"|(?:he )?(?:hable|hablado) con|(?:llamada|correo|mensaje|mail|visita|consulta|peticion) de"
    r"|(?:me |nos )?(?:llamo|escribio|llama) (?!a )|te paso (?:el|un) contacto de|apunta a"
    r"|falei com(?: [ao])?|conversei com(?: [ao])?|(?:ligacao|chamada|telefonema|mensagem|email"
    r"|visita|pedido|conversa) (?:d[aeo]|com(?: [ao])?)|ligou(?:-me)?(?: [ao])?"
    r"|segue (?:o )?contacto d[aeo])"
)
_KINDS = (
    r"(?:(?:new|warm|hot|cold|web) (?:lead|contact|client|customer|enquiry)|lead|prospect"
    r"|potential client|neue[rs]? (?:kontakt|kunde|kundin|lead|interessent(?:in)?)|neukunde"
    r"|neukundin"
    r"|interessent(?:in)?|nouve(?:au|lle) (?:contact|client|cliente|prospect)|nuev[oa]"
    r" (?:contacto|cliente)|nov[oa] (?:contacto|contato|cliente)|client|cliente|kunde|kundin"
    r"|customer|cliente nov[oa]|clienta|possivel cliente|posible cliente)"
)
_BUYERS = (
    r"(?:(?:stamm|neu)?kunde|(?:stamm|neu)?kundin|interessent(?:in)?|customer|clienta|cliente)"
)
_TO = (
    r"(?:attn|attention|fao|f\.a\.o|c/o|z\. ?hd|zhd|z\. ?h|zu handen|ansprechpartner(?:in)?|asp"
    r"|contact(?: person)?|kontaktperson|kontakt|contacto|contato|interlocut(?:eur|rice)"
    r"|a l'attention de|a l'att(?:\. de)?|at\.te|a/a|atn|att|ao? cuidado(?:s)? d[aeo]|a/c"
    r"|ask for|speak to|preguntar por|hablar con|perguntar por|falar com(?: [ao])?|demander"
    r"|voir avec|nach fragen|verlangen)"
)
_OF_COMPANY = (
    r"(?:,? ?(?:and )?(?:she|he|who|they|i|we) (?:runs?|owns?|has|works? (?:at|for|with)|manages?)"
    r"|(?:runs?|owns|works (?:at|for))|(?:arbeitet|ist|sitzt) bei|(?:hat|betreibt|fuhrt)"
    r" (?:die |das |den )?(?:firma )?|travaille (?:chez|pour)|(?:elle |il )?(?:tient|gere|dirige)"
    r"|(?:trabaja|trabalha) (?:en|para|na|no|con)|(?:lleva|tiene|regenta|dirige)(?: la| el)?"
    r"(?= (?:empresa|tienda))|gere a)"
)
_BY_PROXY = r"(?:i\. ?a\.|i\. ?v\.|i\. ?a|ppa\.?|p\.p\.|p/o|p\. ?o\.)"


_GREETING = re.compile(rf" *(?:{_GREETINGS}|{_KINDS} *)")


def cross_out_opening(
    sheet: Sheet, start: int, end: int, *, is_first: bool, says_case: bool
) -> int:
    """Cross out what leads to a name and says nothing of its own; where the rest begins.

    More of it is known where no name stands before, `is_first`.
    """
    for _ in range(2):
        match = _opening(is_first=is_first).match(sheet.plain, start, end)
        if match is None or match.end() == start:
            break
        after = sheet.words(match.end(), end)
        is_name = bool(after) and not (says_case and after[0].islower())
        if not is_name and not _GREETING.fullmatch(match[0]):
            break
        sheet.cross_out(start, match.end())
        start = match.end()
    return start


@cache
def of_company() -> re.Pattern[str]:
    """`she runs …`: what follows is the company of the person before."""
    return re.compile(rf" *{_OF_COMPANY} ")


@cache
def _opening(*, is_first: bool) -> re.Pattern[str]:
    to = rf"{_TO}\.?(?: ?: ?| )(?!(?:de|du|d'|via|from|by|von|uber|durch|per)\b)"
    parts = [to, rf"{_BY_PROXY} "]
    if is_first:
        kinds = (
            rf"{_BUYERS} |{_KINDS}(?: ?[:!-] ?| *$| (?=via |from |von |de |le |linked|insta"
            rf"|face|google))"
        )
        parts += [rf"{_GREETINGS}(?:{_HERE} )?", rf"{_HERE} ", rf"{_TALKED} ", kinds]
    return re.compile(rf" *(?:{'|'.join(parts)})")
