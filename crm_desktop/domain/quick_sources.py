"""Words about how somebody was met or came, folded, in the five languages of quick add."""

import re
from functools import cache

_OF = r"(?:de|do|da|dos|das|del|du|des|d'|of|von|vom|v\.)"
_IN = (
    r"(?:at|in|on|by|via|through|during|with|from|a|au|aux|chez|sur|lors|dans|en|na|no|nas|nos|em"
    r"|auf|bei|beim|im|am|uber|durch|por|pela|pelo|atraves|gracias|par|grace)"
)
# Places where people find each other: alone, or with a word before them, a source.
_PLATFORMS = (
    r"(?:instagram|insta|ig|linked ?in|facebook|fb|google(?: ads?| maps| my business)?|youtube"
    r"|tik ?tok|xing|twitter|pinterest|threads|telegram|olx|wallapop|milanuncios|vinted"
    r"|(?:ebay )?kleinanzeigen|ebay|le ?bon ?coin|etsy|amazon|tripadvisor|trustpilot|yelp"
    r"|checkatrade|gumtree|bark|my ?hammer|malt|fiverr|upwork|booking|airbnb|idealista|habitissimo"
    r"|zaask|fixando|workana|gelbe seiten|pages jaunes|paginas amarillas|paginas amarelas"
    r"|word[- ]of[- ]mouth|mundpropaganda|mund zu mund|bouche[- ]a[- ]oreille|boca a boca"
    r"|boca[- ]em[- ]boca|boca a oreja|empfehlung|recommendation|referral|recomendacion"
    r"|recomendacao|indicacao|recommandation|stammkunde|walk[- ]in|laufkundschaft)"
)
_MEDIA = (
    r"(?:(?:the |our |my )?website|site|(?:formulario |site )?web|webseite|homepage|(?:le )?site"
    r" internet"
    r"|kontaktformular|contact form|formulaire(?: de contact| web)?|formulario(?: de contacto)?"
    r"|newsletter|mailing|flyer|radio|zeitung|newspaper|podcast|web ?search|cold call|kaltakquise)"
)
_AD = r"(?: (?:ad|ads|advert|anzeige|annonce|anuncio|group|gruppe|groupe|grupo|dm|lead|post|page))?"
_EVENTS = (
    r"(?:(?:trade |book |food |craft |job )?fair|trade show|expo|messe|feria|feira|foire"
    r"|congress|congreso|congresso|congres|kongress|conference|conferencia|konferenz|meetup"
    r"|networking|stammtisch|salon (?:du|des|de l')|web summit|barcamp|hackathon)"
)
_GIVEN = (
    r"(?:recommended|referred|introduced|rec'?d|ref(?:'?d)?\.?|rec\.?|intro(?:'?d)?|sent|passed on)"
)
_TOLD = (
    r"(?:empfohlen|empf\.|vermittelt|weitergeleitet|vorgestellt|geschickt|recommandee?s?"
    r"|conseillee?s?|adressee?s?|presentee?s?|envoyee?s?|orientee?s?|recomendad[oa]s?"
    r"|referid[oa]s?|presentad[oa]s?|enviad[oa]s?|derivad[oa]s?|indicad[oa]s?"
    r"|apresentad[oa]s?|referenciad[oa]s?|aconselhad[oa]s?|mandad[oa]s?)"
)
_SEEN = (
    r"(?:met|meet|seen|found|saw|spotted|heard of|heard about|came|knows|know|kennengelernt"
    r"|getroffen|gesehen|gefunden|entdeckt|rencontree?s?|croisee?s?|vue?s?|trouvee?s?|connue?s?"
    r"|conocid[oa]s?|conoci|lo conoci|la conoci|vist[oa]s?|(?:lo |la )?vi|encontrad[oa]s?"
    r"|conheci(?:-[oa]|d[oa]s?)?|vi-[oa]|(?:o |a )?vi)"
)
_PHRASES = (
    rf"{_GIVEN} (?:by|from|via|through)",
    rf"(?:(?:came|kam|vient|venue?|vino|viene|veio|vem) )?{_TOLD} (?:von|vom|durch|par|por"
    rf"|pel[oa]s?|a traves)",
    rf"{_SEEN} (?:us |me |you |our [a-z]+ |uns |them"
    rf" )?{_IN}",
    rf"{_SEEN} (?:us|our|your|the|his|her)\b", r"saw (?:van|ad|advert|sign|poster|us|our)",
    r"(?:referral|recommendation|intro|lead) (?:from|by|via)",
    r"(?:found|saw|heard (?:of|about)|knows) (?:us|our|me|you|your)",
    r"(?:came|comes|got here|reached (?:us|me)|contacted (?:us|me)) (?:via|through|from|by|over"
    r"|to)",
    r"empfehlung (?=\w)", r"aus dem (?:telefonbuch|internet|netz)",
    r"hat (?:uns|mich) (?:auf|bei|im|uber|durch)", r"visitenkarte (?:von|vom)",
    r"durch (?!den |die |das |dick)", r"(?:werbung|anzeige|plakat|schild) gesehen",
    r"angesprochen (?:auf|bei)", r"von [\w.-]+(?: [\w.-]+)? (?:empfohlen|vermittelt|geschickt)\b",
    r"parrainee?s? par", r"(?:viene |vem )?recomendad[oa]s?\b", r"anuncio en",
    r"viu (?:o|a|um) (?:anuncio|site|placa)",
    r"met (?:last|this|yesterday|today|her|him|them|us)\b",
    r"kontaktanfrage|anfrage uber|messekontakt|(?:contacto|contato|kontakt|contact) (?:na|no|en"
    r"|auf|at|au|aus|bei|beim)\b",
    r"(?:contact|tip|hint|lead) (?:from|by|via|through)",
    r"(?:stopped|walked|dropped|popped) (?:by|in)\b", r"(?:war|kam) (?:im laden|am stand)",
    r"(?:visited|came to|came by) (?:our|the|my) (?:stand|stall|booth|shop|store)",
    r"(?:via|through|uber|per) (?!e-?mail|mail|phone"
    r"|telefon)",
    r"source ?:?", r"por medio del?", r"referred\b(?! to)", r"conhecemo-nos", r"nos conocimos",
    r"on s'est (?:rencontres|connus)", r"quelle ?:",
    r"(?:kam|kommt|kamen|kommen) (?:uber|von|durch|zu|auf"
    r"|an)",
    r"aufmerksam(?: geworden)?", r"(?:passee?|venue?) (?:au|a la|sur) ",
    r"(?:auf |uber |durch )?(?:empfehlung|vermittlung|tipp) (?:von|vom|v\.|durch)",
    r"(?:kontakt|anfrage|lead|tipp|hinweis) (?:von|uber|durch|via"
    r"|aus)",
    r"kennt uns (?:von|uber|aus)", r"(?:gesprach|begegnung) (?:auf|bei|beim) (?:der |dem )?",
    r"(?:contact|client|prospect|recommandation|lead) (?:de|du|d'|via|par)\b",
    r"(?:nous|m'|m) ?a (?:trouvee?s?|vue?s?|connue?s?|contactee?s?|decouverte?s?)",
    r"(?:vient |venue? )?de la part de", r"par l'intermediaire", r"grace a",
    r"(?:vient|venue?s?|arrivee?s?) (?:de|du|par|via|grace)",
    r"(?:nos|me|nos ha|me ha) (?:encontro|vio|conocio|encontrado|visto|contacto)\b",
    r"(?:me|nos) (?:lo|la|los|las) (?:presento|recomendo|paso|mando|envio)",
    rf"(?:viene|vino|llego|llega|vienen|entro) (?:{_OF}|por|a traves|via|desde|a la|al)",
    r"a traves del?", r"de parte de",
    r"(?:por )?(?:recomendacion|indicacao|recomendacao|sugestao)",
    rf"(?:contacto|contato|cliente|lead) {_OF} (?!confianca)", r"por recomenda", r"fuente ?:",
    r"(?:encontrou|encontraram|viu|viram|achou)[- ]nos", r"encontramo-nos", r"origem ?:",
    r"nos (?:encontrou|achou|viu|conheceu)", r"soube(?:ram)? de (?:nos|mim)", r"atraves d[aeo]s?",
    r"(?:veio|vem|chegou|vieram) (?:por|pel[oa]|d[aeo]|atraves|via|com|a loja|ate nos)",
)  # fmt: skip


@cache
def phrase() -> re.Pattern[str]:
    """How a clause about the source begins."""
    words = "|".join(_PHRASES)
    return re.compile(rf"(?<![\w-])(?:{words})(?:(?<=\W)|(?!\w))")


@cache
def place() -> re.Pattern[str]:
    """A whole clause that names nothing but where somebody was found."""
    event = rf"{_EVENTS}\b(?: [^,;]{{2,40}})?"
    lead = rf"(?:(?:{_IN}|{_OF}|per|le|la|el|o|a|the|uma?|una?|un|ein) )"
    return re.compile(
        rf"{lead}{{0,2}}(?:{_PLATFORMS}{_AD}|(?P<event>{event}))|{lead}{{1,2}}{_MEDIA}{_AD}"
    )


@cache
def medium() -> re.Pattern[str]:
    """A site, a form, a newspaper: the source where nothing else is said in a line."""
    return re.compile(rf"(?:{_MEDIA}|{_PLATFORMS}){_AD}")


@cache
def after_name() -> re.Pattern[str]:
    """`Kátia do Instagram`: the source right behind a name."""
    return re.compile(rf" (?:{_IN}|{_OF}) (?:{_PLATFORMS}|{_MEDIA}){_AD}$")


@cache
def meeting() -> re.Pattern[str]:
    """`Met Aoife at the fair`: what leads to the name, and what follows it."""
    lead = (
        r"(?:met|meet|met with|saw|bumped into|ran into|conoci a|conheci (?:a|o|os|as)|conheci"
        r"|encontrei (?:a|o)?|rencontre|croise|getroffen:?|habe|hab)"
    )
    return re.compile(rf"(?P<lead>{lead}) (?P<rest>.+)")


@cache
def whereabouts() -> re.Pattern[str]:
    """Where in `Met Aoife at the fair` the place begins."""
    return re.compile(rf" {_IN}(?: |$)")
