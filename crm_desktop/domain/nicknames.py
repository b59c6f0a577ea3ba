"""What people are called by their friends, in the languages of Europe, folded.

A line holds names that stand for each other; a name may stand in several lines.
"""

from functools import cache

_LINES = """
robert rob robbie bob bobby bert roberto beto robin
william will bill billy willie liam wim willem guillermo guille memo guillaume wilhelm willi
thomas tom tommy tomas tomasz tomek
james jim jimmy jamie jem
john johnny jack jon johan johannes hannes hans jan jean juan joao giovanni gianni ivan jonny
charles charlie chuck carlos karl carl carlo charly
edward ed eddie ted teddy ned eduardo edu lalo edouard
samuel sam sammy
samantha sam sammie
daniel dan danny dani
matthew matt matty matthias matze matthieu mathieu mateo matteo
andrew andy drew andreas andi andre andres andrea andrzej anders
stephen steve steven stefan steff stephan stefano esteban stephane
richard rick dick rich ricky ricardo riccardo
patrick pat paddy patricio patrizio
benjamin ben benny benji
joseph joe joey josef sepp jose ze pepe giuseppe beppe peppe pino zeca jozef
nathan nate nathaniel
peter pete petra pedro pierre pieter piet pietro
margaret maggie meg peggy marge greta gretchen margarida guida margarita margarete gosia
malgorzata gosia malgosia
elizabeth liz lizzie beth betty eliza lisa elisabeth elisa lisbeth isabel isabelle bella
isabel belinha bela isa belen
katharina kathi katja kat katrin katherine kate katie kathy cathy catherine catarina cati kasia
katarzyna kasia ekaterina katya
rebecca becky becca
jessica jess jessie
victoria vicky vicki tori viktoria
charlotte lottie lotte charlie
amelia millie amy
emily em emmy milly emilia
rachel rach
natalie nat natalia natasha nati
frances fran frankie
francis frank
francisco chico paco pancho curro quico kiko xico
francesco franco cecco ciccio
francisca chica paquita quica
franziska franzi
antonio tono toni tony toninho to anton antoine
manuel manolo manu manel manny
miguel migas miguelito michel
michael mike mick mickey micha michi mikael michal michele
alexander alex sasha sascha xander lex
alexandra alex sandra sasha alexa
alexandre alex xande xano
alessandro ale sandro
alejandro ale alex jandro
rafael rafa raffael raphael
dolores lola
mercedes merche
rosario charo
ignacio nacho inaki
enrique quique kike henrique henry harry hank heinrich heinz hendrik henk henri
beatriz bia bea trixie beatrice
mariana mari
maria mary mia marie mariechen mimi manja
maximilian max maxi maxime massimiliano
sebastian basti seb bastian sebastien
christian chris kris cristian
christopher chris kit topher christoph christophe
christina chris tina christine kristina cristina christa
wolfgang wolf wolfi
friedrich fritz fred friedel frederick
frederic fred freddy frederico federico fede
susanne susi suse susan sue suzanne susana
stefanie steffi stephanie steph estefania
johanna hanna hanne jo
nicolas nico nick nicholas nicola klaus niklas nikolaus
philippe phil philip phillip filipe philipp flip
krzysztof krzysiek krzys
agnieszka aga
barbara babs barb basia barbie
anthony tony ant
timothy tim timmy
gregory greg grzegorz
geoffrey geoff jeff jeffrey
david dave davy davide
donald don donny
douglas doug
gerald gerry jerry
kenneth ken kenny
lawrence larry laurence lorenzo laurent
leonard len lenny leo leonardo
ronald ron ronnie
raymond ray
theodore ted theo teddy
vincent vince vinny vicente
walter walt
abigail abby gail
deborah deb debbie
dorothy dot dottie
eleanor ellie nell nora
jennifer jen jenny
judith judy
kimberly kim
pamela pam
patricia pat patty trish tricia
sarah sally sara
theresa terry tess teresa teri
virginia ginny
georg schorsch jorg george jorge jurgen
ursula uschi ulla
gabriele gabi gaby gabriella gabriela
angelika geli angela angie
ludwig lutz luis louis lewis luigi lou
luiz luis luisinho
fernando nando fer
gustavo gus guga
joaquim quim quincas joaquin
jesus chus chuy
concepcion concha conchita
pilar pili
montserrat montse
guadalupe lupe
consuelo chelo
vladimir vova volodya
dmitry dima mitya
aleksandr sasha sanya
nikolay kolya
mikhail misha
sergey serge seryozha
tatiana tanya
olga olya
svetlana sveta
lyudmila lyuda mila
mohamed mohammed muhammad mohammad mohamad mo
ahmed ahmad
hussein husain hossein
youssef yusuf yousef joseph
abdullah abdallah
fatima fatma fatemeh
aisha ayesha aicha
khalid khaled
omar umar
"""


@cache
def _lines_of() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for place, line in enumerate(_LINES.strip().splitlines()):
        for name in line.split():
            found.setdefault(name, set()).add(place)
    return {name: frozenset(places) for name, places in found.items()}


def stand_for_each_other(one: str, other: str) -> bool:
    """Whether two folded given names may be the same person's."""
    lines = _lines_of()
    mine = lines.get(one)
    theirs = lines.get(other) if mine else None
    return bool(mine and theirs and mine & theirs)
