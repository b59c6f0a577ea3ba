"""The rules a new business begins with; each is a row its owner can change."""

from crm_desktop.domain.scoring import Part, Rule

# Whoever works for a chief is not one.
_NOT_THEMSELVES = (
    "-assistant, -assistante, -assistent*, -asistente, -assistenz, -vorstandsassist*, -secretar*,"
    " -sekret*, -referent*, -pa to, -office of, -bureau de, -buro des"
)
_OWNER = (
    "owner, co owner, business owner, founder, cofounder, co founder, ceo, cfo, coo, cto, cmo, cio,"
    " cro, cpo, chief executive, chief financial, chief finance, chief operating, chief operations,"
    " chief technology, chief technical, chief marketing, chief information, chief commercial,"
    " chief revenue, chief product, chief sales, chief people, president, chairman, chairwoman,"
    " proprietor, managing director, managing partner, founding partner, senior partner,"
    " general manager, self employed, sole trader,"
    " inhaber, inhaberin, *inhaber, *inhaberin, eigentümer*, eigentuemer*, geschäftsführer,"
    " geschäftsführerin, geschäftsführung, geschäftsführend*, geschaeftsfuehr*, gründer*,"
    " gruender*, mitgründer*, vorstand, vorständin, vorstandsvorsitz*, vorstandsmitglied,"
    " gesellschafter*, präsident, präsidentin, selbständig*, selbstständig*,"
    " propriétaire, gérant, gérante, fondateur, fondatrice, cofondateur, cofondatrice, pdg,"
    " directeur général, directrice générale, présidente, dirigeant*, chef d'entreprise,"
    " cheffe d'entreprise, patron, patronne, associé gérant, associée gérante,"
    " propietario, propietaria, dueño, dueña, fundador, fundadora, cofundador*, director general,"
    " directora general, director gerente, directora gerente, consejero delegado,"
    " consejera delegada, presidente, presidenta, gerente general, socio director, socia directora,"
    " administrador único, administradora única, autónomo, autónoma, empresario, empresaria,"
    " proprietário, proprietária, dono, dona, diretor geral, diretora geral, diretor executivo,"
    " diretora executiva, sócio, sócia, sócio gerente, sócia gerente, empresário, empresária,"
    " administrador delegado, administradora delegada,"
    f" -vice, -vize, -president of the jury, {_NOT_THEMSELVES}"
)
_VICE = (
    "vice president, vice presidente, vice presidenta, vice présidente, vicepresident*,"
    " vizepräsident*, vizepraesident*, vize präsident*, vp, svp, evp, avp, geschäftsleit*,"
    " geschaeftsleit*, stellvertretend* geschäftsführ*, directeur général adjoint,"
    f" directrice générale adjointe, subdirector general, {_NOT_THEMSELVES}"
)
_DIRECTOR = (
    "director*, head, direktor, direktorin, *direktor, *direktorin, directeur, directrice, diretor,"
    " diretora, leiter, leiterin, leitung, abteilungsleit*, bereichsleit*, hauptabteilungsleit*,"
    " vertriebsleit*, verkaufsleit*, marketingleit*, einkaufsleit*, personalleit*, betriebsleit*,"
    " werkleit*, werksleit*, niederlassungsleit*, prokurist*, principal,"
    f" -art director, -funeral director, {_NOT_THEMSELVES}"
)
_MANAGER = (
    "*manager, *managerin, supervisor, supervisora, superviseur, superviseuse, team lead,"
    " team leader, lead, foreman, *leiter, *leiterin, teamleit*, projektleit*, gruppenleit*,"
    " filialleit*, *meister, *meisterin, chef, cheffe, responsable, responsável, gerente, jefe,"
    " jefa, chefe, encargado, encargada, encarregado, encarregada, gestor, gestora, gestionnaire,"
    " coordenador, coordenadora, -assistant to, -assistente d*, -asistente d*, -assistante d*,"
    " -assistenz"
)


def _fit(field: str, value: str, points: int, words: str = "") -> Rule:
    return Rule(Part.FIT, field, value, points, words=words)


def _signal(code: str, points: int, half_life: int | None) -> Rule:
    return Rule(Part.ENGAGEMENT, "signal", code, points, half_life)


def _kind(value: str, points: int, half_life: int) -> Rule:
    return Rule(Part.ENGAGEMENT, "kind", value, points, half_life)


def _cap(field: str, points: int) -> Rule:
    return Rule(Part.CAP, field, points=points)


# Target industries and regions are the owner's to name: until there are words they find nothing.
# The rules of signals get the ids of their options when a business is founded.
_RULES = (
    _fit("role", "owner", 25, _OWNER),
    _fit("role", "vice-president", 20, _VICE),
    _fit("role", "director", 15, _DIRECTOR),
    _fit("role", "manager", 10, _MANAGER),
    _fit("role", "staff", 5, "*"),
    _fit("decision", "decision-maker", 20),
    _fit("decision", "influencer", 10),
    _fit("decision", "evaluator", 10),
    _fit("decision", "user", 5),
    _fit("industry", "target", 20),
    _fit("industry", "second", 10),
    _fit("region", "main", 10),
    _fit("region", "second", 5),
    _fit("size", "1-10", 5),
    _fit("size", "11-50", 10),
    _fit("size", "51-200", 15),
    _fit("size", "201-1000", 20),
    _fit("size", "1001-", 15),
    _fit("bant", "budget", 25),
    _fit("bant", "authority", 30),
    _fit("bant", "need", 20),
    _fit("bant", "timeline", 15),
    _signal("asked-quote", 30, None),
    _signal("contact-form", 30, None),
    _kind("meeting", 20, 60),
    _kind("visit", 20, 60),
    _kind("email:in", 15, 60),
    _signal("replied", 15, 60),
    _signal("asked-price", 20, 14),
    _signal("event", 15, 60),
    _signal("registered", 10, 60),
    _signal("answered", 10, 30),
    _signal("clicked", 5, 30),
    _signal("opened", 1, 30),
    _signal("unsubscribed", -20, None),
    Rule(Part.ENGAGEMENT, "silence", "180", -10),
    Rule(Part.ENGAGEMENT, "closed", half_life=30),
    _cap("role", 25),
    _cap("decision", 20),
    _cap("industry", 20),
    _cap("region", 10),
    _cap("size", 20),
    _cap("bant", 45),
    _cap("fit", 100),
    _cap("engagement", 100),
    _cap("hot", 80),
    _cap("warm", 50),
)
DEFAULT_RULES = tuple(rule._replace(place=place) for place, rule in enumerate(_RULES))
