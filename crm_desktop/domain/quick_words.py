"""The words of five languages by which quick add tells what is what, folded: no case, no accents.

English, German, French, Spanish and Portuguese stand together, since one person writes in several.
"""

# A name with one of these stems at the beginning of a word is a company's.
TRADES = tuple(
    "academ academia academie akademie amt ayuntamiento behorde brewer cabeleireir camara church"
    " coiffure coiffeur comune concession council eglise feuerwehr fitness friseur gimnasio ginasio"
    " haulage igreja iglesia junta kindergarten kirche landratsamt laundry mairie ministerio"
    " minist ministry nagelstudio optique otica parish peluquer prefeitura primary rathaus salons"
    " stadt university"
    " advis agenc agenz agentur agri alimenta anwalt apotheke architekt arquitect asesor associa"
    " association atelier audio auto avocat avoca abogad advogad backerei bakery bank bar bau"
    " bijou bistro blumen bodega bois bookshop boot boulanger boutique brew bros build butcher"
    " cabinet cafe camping carpint carrelage casa catering center centre centro ceramic chateau"
    " chauffage chemical clim clinic college colegio commerc comunica communica company concept"
    " conseil construc consult cosmet couture couverture creations cycle dach dachdecker deco"
    " dental design diseno dienst digital distribu druck ecole elektr electric elektronik elevador"
    " empresa energi energy engineer enterprise entreprise escola escuela estate estudio event"
    " exporta fabri faculd farm farmacia feinkost fensterbau ferreteria ferme filhos films finan"
    " firma fischerei fleisch fleur flor foods form forge formation fromage foundation fund gallery"
    " garage gard garten gastronom gebruder gemeinde gestion gmbh grafi graphic grill group"
    " grup gruppe gymnas handel handwerk hausverwaltung haustechnik hijos holding holz hospital"
    " hotel imbiss immo import imprenta imprimerie industr informatic informatik ingenier"
    " ingenieur innenausbau inmobili instal institut insuran interior it jardin joaill joinery"
    " joi joyer kanzlei kfz kitchen klima klinik konditor kosmetik kultur kuche labor labs"
    " landtechnik law legal leder librairie libreria livraria llantas logist maler maquina"
    " marketing masonry maschin mason media medical medizin metal meubl menuiser mobel"
    " moda mode motor mobili mueble moveis museum musik music nails natur nursery oficina"
    " optic optik orchard orgelbau outfit panaderia padaria partner patisserie pastelaria peinture"
    " pension perfum pescad pharmac photo foto pinturas pintura pizz plomberie plumbing pneus post"
    " praxis print product projekt properties publish quincaill raumaus realty reformas reisen"
    " reinigung renov repair restaur ristor roofing sagewerk salon sanit schlosserei schmiede"
    " school schreiner schule schuh secur securite seguran seguros sercos servic shipping shop"
    " software solar solution soluc sons sohne spedition store studio"
    " supermerc suppl systems system taller talho tapis taxi tech technik techno tecno tejado"
    " telecom telhado textil tiefbau tienda tiles tipografia tischler toiture tour trading"
    " traiteur transport travel uhren universi verlag verein versicher viagens viajes"
    " vins vin wein weinbau werbe werbeagentur werkstatt werft windows winery workshop works"
    " wohnbau yacht zimmerei"
    .split()
)  # fmt: skip
# Stems of what people are.
TITLES = tuple(
    "abogad abteilungsleit accountant actor administrad advisor advogad agent analyst anwalt"
    " apothek architect architekt arquitect arquitet artist assistant assistent asesor"
    " assistente asistente"
    " associate attorney avocat backer baker blacksmith broker buchhalt buyer carpenter ceo cfo"
    " chef"
    " chefe chief coach comptable comercial consultant consultor contable contador controller coo"
    " coordinat coordonn cto curator dentist dentista designer desarrollador developpeur"
    " developer direct direktor director diretor doctor editor einkauf electrician elektriker"
    " encarregad engenheir engineer executive founder fondat fundador fotograf gardener gerant"
    " gerente geschaft geschaftsfuhr gestor grundsachbearbeit head infirm ingenier ingenieur"
    " inhaber inspector jefa jefe jornalista journalist jurist kaufm koch kundenbetreu landlord"
    " lawyer lecturer lehrer leiter leitung makler manager marketingleit mechanic mecanic meister"
    " musician musik notaire notar notari nurse officer owner painter partner photograph"
    " pilot plumber pracownik praktikant president presiden presidente principal procurist"
    " professor profesor programm proprietaire proprietari dueno dono produktmanag projektleit"
    " prokurist psycholog receptionist rechtsanwalt recruiter redakteur referent representant"
    " responsable responsavel salesman sachbearbeit secretar secretaire sekret singer socia socio"
    " solicitor specialist steuerberat superviseur supervisor surveyor teacher techniker technicien"
    " tecnic teamleit tierarzt trainer treasurer verkauf verkaufs vertrieb vertriebsleit veterinar"
    " veterinari vicepresid vorstand vice werkstattleit writer zahnarzt"
    .split()
)  # fmt: skip
# Wishes and things to do: with one of these a clause begins that is a task.
TASKS = frozenset(
    "wants want wanted needs need wishes wish asks asked ask requests requested would likes-to"
    " looking interested call ring phone email mail send remind follow visit meet meeting quote"
    " offer order sample samples pay demo appointment book invoice deliver prepare check contact"
    " write schedule discuss show bring return reply answer get sign renew chase arrange proposal"
    " will mochte braucht benotigt wunscht sucht fragt bittet hatte interessiert anrufen anruf"
    " ruckruf zuruckrufen schicken senden zusenden besuchen besuch treffen termin angebot muster"
    " erinnern nachfassen melden liefern bestellen bestellt rechnung zahlen bezahlen zeigen"
    " besichtigung vorbereiten prufen schreiben kontaktieren vertrag besprechen vorfuhrung"
    " veut voudrait souhaite desire demande cherche besoin interesse interessee appeler rappeler"
    " relancer relance envoyer visiter rdv reunion rendez-vous devis offre commander payer facture"
    " livrer rappel proposer preparer contacter ecrire montrer verifier passer doit attend"
    " aimerait discuter signer echantillon"
    " quiere necesita busca pide solicita desea interesado interesada llamar enviar visitar cita"
    " presupuesto oferta pedido muestra pagar factura entregar recordar quedar volver firma firmar"
    " escribir mandar preparar contactar probar demostracion cotizacion ensenar mostrar"
    " quer precisa procura pede deseja gostaria interessado interessada ligar visita orcamento"
    " proposta encomenda amostra fatura pagamento lembrar encontro voltar assinar assina escrever"
    " demonstracao provar telefonar agendar consulta marcar reuniao entrega"
    .split()
)  # fmt: skip
# Beginnings of several words that are wishes too.
WISHES = (
    "would like", "follow up", "looking for", "interested in", "asks for", "hatte gern",
    "a besoin", "le gustaria", "la gustaria", "esta interesad", "esta interessad",
    "est interesse", "ist interessiert", "please call", "please send", "bitte", "por favor",
    "s'interesse", "se interesa", "tem interesse", "is looking", "is interested",
)  # fmt: skip
# Things one does, wherever in a clause they stand: `Muster senden`, `plans à envoyer`.
DEEDS = frozenset(
    "anrufen schicken senden zusenden besuchen zuruckrufen nachfassen erinnern melden liefern"
    " bestellen bezahlen envoyer rappeler appeler relancer payer livrer llamar enviar pagar"
    " entregar"
    " ligar entregar telefonar".split()
)
# How somebody was met or came: the beginning of a clause about the source.
SOURCES = (
    "met at", "met in", "met on", "met through", "met via", "met during", "met by", "met with",
    "referred by", "referral from", "recommended by", "introduced by", "found us", "saw us",
    "saw our", "came via", "came through", "came from", "heard of us", "heard about us", "via",
    "source:", "knows us from", "contact from", "through",
    "kennengelernt", "getroffen", "empfohlen von", "empfohlen durch", "uber empfehlung",
    "auf empfehlung", "empfehlung von", "gesehen auf", "gesehen bei", "gefunden auf",
    "gefunden uber", "aufmerksam", "kam uber", "kommt uber", "quelle:", "vermittelt von",
    "vermittelt durch", "kontakt von", "kontakt uber",
    "rencontre a", "rencontree a", "rencontre au", "rencontree au", "rencontre chez",
    "rencontree chez", "rencontre sur", "rencontree sur", "rencontre lors", "rencontree lors",
    "croise a", "croisee a", "croise au", "croisee au", "croise sur", "croisee sur",
    "recommande par", "recommandee par", "conseille par", "conseillee par", "vu a", "vue a",
    "vu au", "vue au", "vu sur", "vue sur", "nous a trouve", "nous a vu", "nous a connu",
    "par l'intermediaire", "de la part de", "presente par", "presentee par", "source :",
    "conocido en", "conocida en", "conocido por", "conocida por", "conocido a traves",
    "lo conoci", "la conoci", "le conoci", "conoci a", "conoci en", "recomendado por",
    "recomendada por", "nos encontro", "nos vio", "nos conocio", "visto en", "vista en",
    "a traves de", "referido por", "referida por", "presentado por", "presentada por", "fuente:",
    "de parte de", "por recomendacion", "vino por", "vino de parte",
    "conheci na", "conheci no", "conheci em", "conhecido na", "conhecido no", "conhecido em",
    "conhecida na", "conhecida no", "conhecida em", "conheci-o", "conheci-a", "conheci atraves",
    "indicado por", "indicada por", "indicacao de", "encontrou-nos", "encontramo-nos", "vi no",
    "vi na", "vi em", "viu-nos", "visto no", "visto na", "atraves de", "apresentado por",
    "apresentada por", "origem:", "nos encontrou", "por recomendacao", "veio por", "veio atraves",
)  # fmt: skip
# Between a person and the company: always, or where what follows is a company's name.
AT = (
    "from the company", "from", "at", "with", "@",
    "von der firma", "von firma", "bei der firma", "bei",
    "de l'entreprise", "de la societe", "de la maison", "de chez", "chez",
    "de la empresa", "de la compania", "de la firma", "en",
    "da empresa", "da firma", "na empresa", "na", "no",
)  # fmt: skip
PERHAPS_AT = ("of", "von", "vom", "de", "del", "du", "da", "do", "das", "dos", "para a")
# Words that are written small within names.
LINKS = frozenset(
    "and und y e et o of the de da do das dos del della di du des la le les las los el van von der"
    " den zu zum zur ter al bin ibn af av i al-".split()
)
HOUSEHOLDS = frozenset("family familie famille familia".split())
# Letters that follow a name after a comma.
DEGREES = frozenset("md phd mba ba ma bsc msc jr sr esq dds cpa llm".split())
LEGAL = (
    r"(?:inc|incorporated|llc|llp|ltd|limited|plc|gmbh(?: & co\.? kg)?|ag|kg|ohg|gbr|ug|e\.? ?k"
    r"|e\.? ?u|s\.? ?a\.? ?r\.? ?l|sas|eurl|s\.? ?a|s\.? ?l\.? ?u|s\.? ?l|lda|ltda|unipessoal lda)"
)
# Greetings at the end of a letter; what stands before is its text.
CLOSINGS = (
    "best regards", "kind regards", "warm regards", "regards", "best wishes", "all the best",
    "many thanks", "thanks", "thank you", "cheers", "yours sincerely", "yours faithfully",
    "yours truly", "sincerely", "best",
    "mit freundlichen", "mit freundlichem", "mit besten", "mit herzlichen", "viele grusse",
    "viele gruße", "freundliche grusse", "freundliche gruße", "beste grusse", "beste gruße",
    "liebe grusse", "liebe gruße", "herzliche grusse", "herzliche gruße", "schone grusse",
    "schone gruße", "gruß", "gruss", "grusse", "gruße", "lg", "vg", "mfg", "hochachtungsvoll",
    "danke", "vielen dank",
    "cordialement", "bien cordialement", "tres cordialement", "bien a vous", "bonne journee",
    "bonne reception", "merci", "salutations", "sinceres salutations", "meilleures salutations",
    "amicalement", "bien amicalement", "veuillez agreer", "a bientot", "respectueusement",
    "saludos", "un saludo", "un cordial saludo", "cordiales saludos", "reciba un", "atentamente",
    "muy atentamente", "gracias", "muchas gracias", "un abrazo", "cordialmente",
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
    r"(?:e-?mail|mail|courriel|correo(?: electronico)?|correio(?: eletronico)?|email"
    r"|phone|office|mobile|mob|cell|direct|home|work|telephone|telefon|telefono|telefone|telemovel"
    r"|tel|telf|tlf|telm|tlm|fon|handy|mobil|buro|privat|geschaftlich|zentrale|durchwahl|direkt"
    r"|fax|telefax|telecopie|portable|port|fixe|bureau|movil|cel|celular|oficina|fijo|escritorio"
    r"|web|website|webseite|homepage|site|internet|www|sitio|pagina|t|m|p|f|e|w)"
)
STREETS = (
    r"(?:\d+\w?,? (?:[\w'.-]+ ){0,4}(?:lane|street|road|avenue|ave|drive|close|way|square|court"
    r"|terrace|row|boulevard|blvd|hill|park|st|rd)\b"
    r"|(?:\d+\w?,? (?:bis |ter )?)?(?:rue|avenue|av|bd|boulevard|place|quai|chemin|allee|impasse"
    r"|route|calle|avda|avenida|plaza|paseo|camino|carretera|rambla|poligono|ronda|rua|largo|praca"
    r"|travessa|estrada|zona industrial|via)\b\.? \w"
    r"|(?:c/|r\.|pl\.|pca\.) ?\w"
    r"|[\w.-]*(?:straße|strasse|str\.|gasse|weg|platz|allee|damm|ufer|ring|markt)(?: \d+ ?[a-z]?)$"
    r"|(?:am|an der|im|auf dem|zum|zur) [\w-]+ \d+ ?[a-z]?$|bp \d+|p\.? ?o\.? box)"
)
POSTCODES = (
    r"(?:\b(?:[a-z]{1,2}-)?\d{4,5}(?:-\d{3,4})? [^\W\d]{2,}"
    r"|\b[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}\b|\b[a-z]{2} \d{5}\b)"
)
