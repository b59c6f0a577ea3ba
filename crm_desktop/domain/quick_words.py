"""The words of five languages by which quick add reads, folded: no case, no accents.

English, German, French, Spanish and Portuguese stand together, since one person writes in several.
"""

# Wishes and things to do: with one of these a clause begins that is a task.
TASKS = frozenset(
    (
        "lunch dinner breakfast coffee-with kickoff interview mittagessen dejeuner almuerzo"
        " almoco comida zoom teams skype offerte ofertar kostenvoranschlag wartungstermin"
        " telefonieren abholen abklaren absagen agendar aimerais aimerait amostra anfragen"
        " angebot anruf anrufen"
        " answer appeler appointment arrange ask asked asks assina assinar attend aufmass aufmaß"
        " ausmessen benotige benotigen benotigt besichtigen besichtigung besoin besprechen"
        " bestatigen bestellen bestellt besuch besuchen bezahlen bitte bitten bittet book brauche"
        " brauchen braucht brauchte brauchten bring busca buscamos buscan busco call callback"
        " cancel"
        " catch chase chat check cherche cherchons cita collect commander confirm consulta contact"
        " contactar contacter cotizacion decide deliver demande demandent demo demonstracao"
        " demostracion desea desean deseja desejam desire devis discuss discuter dispatch doit"
        " draft"
        " drucken due echantillon ecrire einladen email encomenda encontro ensenar entrega entregar"
        " enviar envoyer erinnern erwartet escrever escribir factura facture fatura faudrait faut"
        " fetch finish firma firmar fix follow forward fragt get give gostaria gostariam gostava"
        " gostavam hatte hopes inspect install interesada interesadas interesado interesados"
        " interessada interessadas interessado interessados interesse interessee interessees"
        " interesses interessiert interested invoice keen klaren kontaktieren lembrar liefern liga"
        " ligar ligue likes-to livrer llamar looking mail mailen mandar marcar measure meet meeting"
        " melden messen mochte mochten montrer mostrar muestra muster nachfassen nachfragen"
        " nachhaken necesita necesitamos necesitan necesito need needing needs nudge oferta offer"
        " offre orcamentar orcamento order organisieren pagamento pagar passer pay payer pede pedem"
        " pedido pergunta perguntam phone pick pide piden ping planen planning please pls plz pop"
        " pourriez pouvez ppto precisa precisam precisamos preciso pregunta preguntan preparar"
        " prepare preparer presu presupuesto pretende pretendem probar procura procuram procuramos"
        " procuro proposal proposer proposta provar prufen quedar quer querem queria queriam quero"
        " quiere quieren quiero quisiera quote rappel rappeler rdv rearrange rebook recherche"
        " rechnung recoge recogen recordar relance relancer remember remind rendez-vous renew"
        " repair"
        " reply requested requests require required requires reschedule return reuniao reunion"
        " review ring rings ruckruf sample samples schedule schicken schreiben send senden share"
        " ship show sign signer site-visit solicita solicitan solicito souhaite souhaitent"
        " souhaitons speak suche suchen sucht swing talk telefonar telefonat telefontermin telko"
        " termin text texten to-do todo treffen update vereinbaren verifier vertrag veut veux viene"
        " vienen viewing visit visita visitar visiter voltar volver vorbeikommen vorbeischauen"
        " vorbereiten vorfuhrung vorstellen voudraient voudrais voudrait voulons want wanted wants"
        " wartet whatsapp wiedervorlage will wish wishes wollen would write wunsche wunscht zahlen"
        " zeigen zuruckrufen zusagen zusenden"
    ).split()
)
# Beginnings of several words that are wishes too.
WISHES = (
    "would like", "follow up", "follow-up", "looking for", "interested in", "asks for", "keen on",
    "keen to", "hatte gern", "call back", "get back", "a besoin", "le gustaria", "la gustaria",
    "me gustaria", "nos gustaria", "esta interesad", "estoy interesad", "esta interessad",
    "estou interessad", "est interesse", "ist interessiert", "please call", "please send",
    "bitte", "por favor", "s'interesse", "se interesa", "tem interesse", "is looking",
    "is interested", "hat interesse", "interesse an", "le interesa", "les interesa",
    "me interesa", "nos interesa", "could you", "can you", "could we", "can we", "would you",
    "konnten sie", "konnt ihr", "kannst du", "il me faut", "il me faudrait", "il nous faudrait",
    "i'd like", "we'd like", "she'd like", "he'd like", "me hari", "me podri", "podeis",
    "podrias", "me puedes", "podes", "podem", "pourrais-tu", "peux-tu", "wollen sie", "macht ihr",
    "do you do", "il nous faut", "il lui faut", "il faut", "pourriez-vous", "pouvez-vous",
    "tengo interes", "tiene interes", "j'aurais besoin", "j'ai besoin", "on a besoin", "podria",
    "podrian", "pode enviar", "poderia", "esta a procura", "estou a procura", "a procura de",
    "a la recherche", "en busca de", "lui ", "ihm ", "ihr ",
)  # fmt: skip
# Things one does, wherever in a clause they stand: `Muster senden`, `plans à envoyer`.
DEEDS = frozenset(
    (
        "anrufen schicken zuschicken verschicken senden zusenden mailen besuchen zuruckrufen"
        " nachfassen nachhaken erinnern melden liefern bestellen bezahlen abholen vorbeikommen"
        " vorbeischauen vereinbaren klaren abklaren vorbereiten bestatigen vorstellen einladen"
        " drucken planen organisieren ausmessen texten montieren nachfragen bearbeiten erstellen"
        " wants needs needed required wanted gesucht benotigt envoyer rappeler appeler relancer"
        " payer livrer facturer llamar enviar"
        " pagar entregar ligar telefonar anfragen"
    ).split()
)
# With one of these behind a name something is said of somebody.
VERBS = (
    r"(?:wants?|needs?|would like|wishes|asked|asks|called|rang|phoned|emailed|wrote|came"
    r"|stopped by"
    r"|walked in|is looking|is interested|looking for|interested in|has|likes|visited"
    r"|will|mochte|braucht|benotigt|sucht|hatte gern|fragt|bittet|hat|rief|ruft|kam|meldet|wunscht"
    r"|veut|voudrait|souhaite|cherche|demande|a besoin|a appele|a rappele|a contacte|est interesse"
    r"|est passee?|est venue?|quiere|necesita|busca|pide|solicita|llamo|viene|vino|esta"
    r" interesad[oa]"
    r"|paso por|quer|precisa|procura|pede|ligou|veio|gostaria|gostava|tem|queria)"
)
# Infinitives end like this in French, Spanish and Portuguese, and a few nouns do.
INFINITIVE = (
    r"[a-z]{2,}(?:[aei]r|dre|(?:l|cr|constru|condu|tradu|produ|d)ire|oir|ttre"
    r"|[aei]r(?:l[aeo]s?|me|nos|-(?:l?[aeo]s?|lhes?|me)))|ir|ver"
)
NO_INFINITIVES = frozenset(
    (
        "atelier dossier chantier papier hiver cahier courrier cuir soir avoir loisir fer mer hier"
        " premier dernier quartier calendrier fichier metier palier escalier mobilier hotelier"
        " infirmier menuisier plombier patissier cuisinier jardinier cher lugar hogar mujer bar"
        " mar par solar altar taller alquiler ayer primer tercer mejor ser militar escolar familiar"
        " popular particular regular singular celular azucar dolar chofer lider mulher qualquer"
        " sequer talher colher auxiliar andar jantar bazar dealer water order offer power corner"
        " paper letter summer winter under over after never number computer her per her chair"
        " repair hair fair air stair pair fire wire hire tire entire car star gerber bader zimmer"
        " fenster messer lager leiter keller lehrer maler garten unter immer nur fur vor wer der er"
        " aber oder filter laser meter liter poster roller trainer designer manager partner layer"
        " boiler trailer dinner planner banner printer scanner shower cooker shutter router server"
    ).split()
)
# Between a person and the company: always, or where what follows is a company's name.
AT = (
    "from the company", "from", "at", "with", "@", "working for", "working at",
    "von der firma", "von firma", "bei der firma", "bei",
    "de l'entreprise", "de la societe", "de la maison", "de chez", "chez",
    "de la empresa", "de la compania", "de la firma", "en",
    "da empresa", "da firma", "na empresa", "na", "no",
)  # fmt: skip
PERHAPS_AT = ("of", "von", "vom", "v.", "de", "del", "du", "da", "do", "das", "dos")
# Words that are written small within names.
LINKS = frozenset(
    "and und u y e et o of the de da do das dos del della di du des d la le les los las el van von"
    " der den zu zum zur ter ten te al bin ibn bint ben af av i al- vom dem s' op 't aan v.d. v."
    " u. jun. sen. jr. sr.".split()
)
HOUSEHOLDS = frozenset("family familie famille familia fam".split())
# Whose friend or relative somebody is.
RELATIONS = frozenset(
    (
        "friend mate cousin brother sister neighbour neighbor colleague wife husband son daughter"
        " mother father mum mom dad aunt uncle partner bekannter bekannte bekannten freund freundin"
        " freunde nachbar nachbarin nachbarn kollege kollegin bruder schwester sohn tochter mutter"
        " vater schwager schwagerin tante onkel ami amie amis copain copine cousine voisin voisine"
        " voisins frere soeur collegue mari femme maman papa mere pere fils fille amigo amiga"
        " amigos"
        " primo prima vecino vecina vecinos hermano hermana cunado cunada colega hijo hija madre"
        " padre marido mujer novio novia vizinho vizinha irma irmao filho filha mae pai mulher"
        " namorado namorada conhecido conhecida tia tio cunhado cunhada"
    ).split()
)
# Letters that follow a name after a comma.
DEGREES = frozenset("md phd mba ba ma bsc msc jr sr esq dds cpa llm mrics filho neto".split())
# Legal forms without their dots; some are words of a language as well.
LEGAL = frozenset(
    (
        "inc incorporated llc llp ltd limited plc dac gmbh mbh gesmbh ggmbh kgaa ohg gbr egen partg"
        " partgmbb sarl sarlu sas sasu eurl sprl srl srls spa snc scop gaec earl slu sll sac saci"
        " bvba bv nv vof aps oyj zrt kft doo spzoo sro lda ltda unip unipessoal eireli kk pvt pty"
        " pte fze fzco fzc scoop sagl cie corp corporation sdn bhd hijos filhos sohne fils stiftung"
    ).split()
)
LEGAL_SHORT = frozenset(
    "cb ag kg ug ek ev eu eg se sa sl sc co as ab oy ou ca ae cv cia sci ei".split()
)
LEGAL_FIRST = frozenset(
    "sarl sas sasu eurl sci gaec ste fa firma firm company grupo groupe".split()
)
# Greetings at the end of a letter; what stands before is its text.
CLOSINGS = (
    "best regards", "kind regards", "warm regards", "regards", "best wishes", "all the best",
    "many thanks", "thanks", "thank you", "cheers", "yours sincerely", "yours faithfully",
    "yours truly", "sincerely", "best", "mit freundlichen", "mit freundlichem", "mit besten",
    "mit herzlichen", "viele grusse", "viele gruße", "freundliche grusse", "freundliche gruße",
    "beste grusse", "beste gruße", "liebe grusse", "liebe gruße", "herzliche grusse",
    "herzliche gruße", "schone grusse", "schone gruße", "gruß", "gruss", "grusse", "gruße", "lg",
    "vg", "mfg", "hochachtungsvoll", "danke", "vielen dank", "cordialement", "bien cordialement",
    "tres cordialement", "bien a vous", "bonne journee", "bonne reception", "merci",
    "salutations", "sinceres salutations", "meilleures salutations", "amicalement",
    "bien amicalement", "veuillez agreer", "a bientot", "respectueusement", "saludos",
    "un saludo", "un cordial saludo", "cordiales saludos", "reciba un", "atentamente",
    "muy atentamente", "gracias", "muchas gracias", "un abrazo", "cordialmente", "att", "abs",
    "cumprimentos", "com os melhores", "melhores cumprimentos", "com os meus", "atenciosamente",
    "atentamente,", "abraco", "um abraco", "abracos", "obrigado", "obrigada", "saudacoes",
    "cordiais saudacoes",
)  # fmt: skip
SENT_FROM = (
    "sent from my", "get outlook for", "von meinem", "gesendet von", "envoye de mon",
    "envoye depuis", "enviado desde", "enviado do meu", "enviado a partir",
)  # fmt: skip
# What stands before a number, an address or a site, and is told by it.
CHANNEL_LABELS = (
    r"(?:(?:my|her|his|mein|meine|seine?|ihre?|mon|ma|mi|su|o meu|meu|minha) )?"
    r"(?:e-?mail(?:-adresse)?|mail|courriel|correo(?: electronico)?|correio(?: eletronico)?"
    r"|phone|office|mobile|mob|cell|direct|home|work|landline|telephone|telefon|telefono|telefone"
    r"|telemovel|tel|telf|tfno|tlf|telm|tlm|tm|fon|fone|handy|mobil|buro|privat|geschaftlich"
    r"|zentrale|durchwahl|direkt|dd|fax|telefax|telecopie|portable|port|fixe|bureau|movil|cel"
    r"|celular|oficina|fijo|escritorio|fixo|whats ?app|wa|wsp|wpp|zap|whats|signal|telegram"
    r"|(?:phone |mobile )?number|(?:handy|telefon|mobil)?nummer|nr|numero|num|contacto|contato"
    r"|kontakt|web|website|webseite|homepage|site|internet|www|sitio|pagina"
    r"|on|under|unter|al|au|ao|t|m|p|f|e|w)"
    r"(?: (?:is|ist|est|es|e|on))?"
)
STREETS = (
    r"(?:(?:(?:flat|unit|suite|plot|\d+(?:st|nd|rd|th) floor) ?\w*,? )?"
    r"\d+[a-z]?,? (?:[\w'.-]+ ){0,4}(?:lane|street|road|avenue|ave|drive|close|way|square|court"
    r"|gardens|crescent|mews|grove|green|walk|view|terrace|row|boulevard|blvd|hill|park|st|rd)\b"
    r"|(?:\d+[a-z]?,? (?:bis |ter )?)?(?:rue|avenue|av|bd|boulevard|place|quai|chemin|allee"
    r"|impasse|route|calle|avda|avenida|plaza|paseo|camino|carretera|rambla|poligono|ronda|rua"
    r"|largo|praca|praceta|cours|gran via|lieu-dit|residence|travessa|estrada|rodovia|alameda"
    r"|zona industrial|zi|za|zac|via)\b\.? \w"
    r"|(?:c/|r\.|pl\.|pca\.|rod\.|av\.|avda\.|ctra\.|urb\.|pol\. ind\.) ?\w"
    r"|(?:[\w.-]+ )?[\w.-]*(?:straße|strasse|str\.|gasse|weg|platz|allee|damm|ufer|ring|markt)"
    r" \d+ ?[a-z]?(?:[/-]\d+)*(?:$|[ ,])"
    r"|(?:am|an der|im|auf dem|zum|zur|unter den|unter der|in der|auf der) [\w-]+ \d+ ?[a-z]?$"
    r"|bp \d+|p\.? ?o\.? box"
    r"|plot \d+|flat \d+|unit \d+|suite \d+)"
)
POSTCODES = (
    r"(?:\b(?:[a-z]{1,2}-)?\d{4,5}(?:-\d{3,4})? [^\W\d]{2,}|\b\d{5} [a-z] [^\W\d]{2,}"
    r"|\b[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}\b|\b[a-z]{2} \d{5}\b|\b(?:cep|cp|plz) ?:? ?\d)"
)
# An entry in a register, at the end of a letter.
REGISTERS = (
    r"\b(?:hr[ab] ?\d+|amtsgericht|sitz der gesellschaft|handelsregister|registered office|siege"
    r" social|capital social|registo comercial|registro mercantil|ust-?id|steuernummer|rcs|siret"
    r"|siren|tva|cif|nif|cnpj|vat (?:no|reg)"
    r"|registered in|company no|iban|bic)\b"
)
