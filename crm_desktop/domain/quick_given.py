"""First names, cities and forms of address, by which quick add tells a person from a company."""

from functools import cache

# Before a name; a dot may follow.
HONORIFICS = frozenset(
    "mr mrs ms miss mx dr dres prof sir dame lady lord rev fr hr herr herrn frau fam familie family"
    " famille familia mag dipl ing dipl-ing dipl-kffr dipl-kfm med me mme mlle m mgr maitre"
    " monsieur"
    " madame sr sra srta sres d dna don dona senor senora senhor senhora lic ldo arq eng enga"
    " engo profa dra doutor doutora cllr capt".split()
)
_GIVEN = """
aaron abdul abdullah abigail ada adam adela adele adil adnan adolfo adrian adriana adrien afonso
agata agnes agnieszka ahmad ahmed aicha aidan aileen ainhoa aisha alain alan alba albert alberto
alejandra alejandro aleksandra alessandra alessandro alessia alex alexander alexandra alexandre
alexei alexis alfonso alfred alfredo ali alice alicia alina aline alison alma alois alva alvaro
amadou amaia amalia amanda amandine amara amelia amelie amina amir amit amy ana anais anastasia
anatoly anders andre andrea andreas andreia andres andrew andrzej andy anette angel angela
angelica angelika angelo anika anita anja anke ann anna annabel anne anneke annette annika anselm
ansgar anthony antje antoine anton antonia antonio anuj anusha aoife arash ariane arjun armin
arnaud arne arno arnold arthur arturo asha asif astrid aurelie aurora axel ayse ayumi barbara bart
bartosz bastian beat beata beate beatrice beatriz belen ben benedikt benjamin benoit bernard
bernardo bernd bert bertrand beth beto bettina bia bianca bilal birgit bjorn blanca bob boris
brandon brenda brian brigitte britta bruce bruna bruno caitlin camila camilla camille carina carl
carla carles carlo carlos carme carmen carol carolina caroline catarina caterina catherine cecile
cecilia celia celine cesar chantal charles charlie charlotte charo chen chiara chloe chris christa
christian christiane christina christine christof christoph christophe christopher chus cian
claire clara clarissa claude claudia claudio claus clement colette colin conceicao concha connor
conny constance cordula corinna corinne cornelia craig cristian cristiano cristina cynthia dagmar
dale damian damien dan dana daniel daniela daniele danielle danny daria dario darren dave david
dawn debbie deborah delphine denis denise derek detlef diana diane didier diego dieter dimitri
dina dirk dmitri dominik dominique donald donna dora doreen dorian doris dorothea dorothy douglas
duarte duncan dylan eckhard eddie edgar edith edson eduard eduardo edward eileen elaine eleanor
elena eleni eli elias elif elisa elisabeth elise elke ella ellen ellie elliot elodie elsa elvira
emanuel emil emilia emilie emilio emily emma emmanuel emre enrico enrique enzo eric erica erik
erika ernest ernesto ernst erwin esteban estelle ester esther eugenia eva evelyn ewa fabian
fabienne fabio fabrice fabrizio fatih fatima fatma federico felicia felipe felix ferdinand
fernanda fernando filip filipa filipe fiona flavia flora florence florian folake frances francesca
francesco francine francis francisca francisco franco francois francoise frank franz franziska
fred frederic frederik freya friedrich fritz gabi gabriel gabriela gabriele gael gareth gary gemma
geoff georg george georges georgia georgina gerald gerard gerd gerda gerhard germain gertrud
gianni gilbert gilles gina giorgio giovanni gisela gisele giulia giulio giuseppe glen gloria
goncalo gonzalo gordon gorka grace graham greg gregor gregory greta grzegorz guillaume guillermo
gunter gustav gustavo guy hakan hamza hanna hannah hannelore hannes hans harald harriet harry
hartmut hasan hassan heather hector heidi heike heiko heinrich heinz helen helena helene helga
helmut hendrik henning henri henrik henrique henry herbert hermann hilda hiroshi holger horst
howard hubert hugh hugo ian iara ibrahim ida ignacio igor iker ilaria ilse imran inaki ines inga
inge ingo ingrid irene irina iris irma isaac isabel isabella isabelle ismael ivan ivo ivonne jack
jacob jacqueline jacques jade jaime jake jakob james jamie jan jana jane janet janina jannik
jasmin jasmine jason javier jean jeanne jeff jefferson jelena jens jeremy jerome jessica jill jim
jimmy jo joan joana joanna joao joaquim joaquin joca jochen joe joel joelle johan johann johanna
johannes john jon jonas jonathan jordan jordi jorg jorge jose josef joseph josephine joshua josu
juan juana judith julia julian juliana julie julien juliette julio jun jurgen justin justine jutta
kai kamal karen karim karin karina karl karsten kasia katarina kate katharina katherine kathrin
kathy katia katja katrin kaua kay keith ken kenji kenneth kerstin kevin khadija khalid kim kirsten
klaus konrad konstantin krishna kristin kristina krzysztof kurt kyle laia lakshmi lara larissa
lars latifa laura laurence laurent lea leah leila lena leo leon leonard leonardo leonie leonor
leticia lewis lia liam lidia lilian liliana lily lina linda lionel lisa liz lola lorena lorenzo
lothar louis louisa louise luan luc luca lucas lucia lucie lucy ludovic ludwig luigi luis luisa
luiz luke luz lydia mads magali magdalena maike malcolm malgorzata malik malte manfred manuel
manuela marc marcel marcela marcelo marcin marco marcos marcus margaret margarida margot margret
maria mariam mariana marianne marie mariela marina mario marisa marisol marius mark markus marlene
marta martha martim martin martina martine mary mateo mateusz matheus mathias mathieu mathilde
matilde matt matteo matthew matthias maureen maurice mauricio max maxim maxime maximilian megan
mehdi mehmet meike melanie melissa merce mercedes merche michael michaela michal michel michele
michelle miguel mike mikhail milan milena mina mira miren miriam moana mohamed mohammad mohammed
moira monica monika monique montse moritz morten muhammad murat mustafa myriam nacho nadia nadine
naomi natalia natalie natascha nathalie nathan neil nele nelson niall nicholas nick nico nicola
nicolas nicole niels nigel nikola nikolai nils nina nino noah noemi noemie nora norbert nuno nuria
octavio odile ola olaf ole oleg olga oliver olivia olivier omar oriol oscar oskar osman otto pablo
paco paloma pamela paola paolo pascal pascale patrice patricia patrick pau paul paula paulina
pauline paulo pavel pawel pedro peggy penelope penny pepa pepe per pete peter petra phil philip
philipp philippe pia pierre pilar piotr priya quim rachel rachid rafael raffaele rahul raimund
rainer raj rajesh ralf ralph ramon raphael raquel rashid raul ravi raymond rebecca regina regine
reiner remi renata renate rene reto rhys ricardo richard rita rob robert roberta roberto robin
rocio rodolfo rodrigo roger roland rolf romain roman ronald rosa rosalie rosario rose ross
roswitha roxana roy ruben rudi rudolf rui rupert russell ruth ryan sabine sabrina said sally sam
samantha samira samuel sandra sandrine sara sarah sascha sean sebastian sebastien selim serena
serge sergei sergio shane sharon sheila shirley sibylle siegfried sigrid silke silvia simon simone
sina siobhan sofia sonia sonja sophia sophie stacy stan stefan stefania stefanie steffen stella
stephan stephanie stephen steve steven stuart sunita susan susana susanne suzanne sven svenja
svetlana sylvain sylvia sylvie tamara tania tanja tara tariq tatiana ted terence teresa terry
thais theo theodor theresa therese thiago thierry thilo thomas thorsten tiago tim timo timothy
tina tobias tom tomas tomasz tommy toni tony torben torsten tracy trevor uli ulrich ulrike unai
urs ursula ute uwe valentin valentina valeria valerie vanessa vasco vera verena veronica victor
victoria vijay viktor vincent vinicius viola virginie vitor vivian vladimir volker walter wanda
washington wei wellington wendy werner wilhelm will william wilson winfried wolfgang xavier xenia
yan yann yannick yasmin yasmina yolanda youssef yuri yusuf yves yvonne zahra ze zeca zoe
"""
_CITIES = """
aachen aberdeen abidjan abuja accra adelaide algiers alger algarve alicante almada amsterdam ankara
antwerp antwerpen anvers aarhus asuncion athens athen atenas auckland augsburg aveiro avignon
badajoz bale baltimore bamako bangalore bangkok barcelona barcelone basel bath beijing beirut
belfast belgrade belo_horizonte bergen berlin bern berne besancon bilbao birmingham bochum bogota
bologna bonn bordeaux boston braga brasilia bratislava bremen brest brighton brisbane bristol
brussel brussels bruxelles bruxelas brussel bucharest bucuresti budapest buenos_aires burgos caen
cadiz cairo calgary cali cambridge canberra cape_town caracas cardiff cartagena casablanca chemnitz
chennai chicago clermont-ferrand cologne coimbra copenhagen cordoba cork coruna a_coruna cotonou
cracow curitiba cusco dakar dallas darmstadt delhi denver derby detroit dijon dortmund douala
dresden dubai dublin duisburg dundee durban dusseldorf edinburgh eindhoven erfurt essen evora exeter
faro firenze florence florenz florianopolis fortaleza frankfurt freiburg funchal galway gdansk
geneva geneve genf genoa genova gent ghent gijon girona glasgow goiania goteborg gothenburg granada
graz grenoble guadalajara guayaquil guimaraes halle hamburg hanoi hannover havana heidelberg
helsinki hong_kong houston innsbruck istanbul izmir jakarta jena jerusalem johannesburg kampala
karachi karlsruhe kassel kiel kiev kyiv kinshasa klagenfurt koblenz kobenhavn koln krakow kyoto
lagos lausanne leeds leicester leipzig leiria leon le_havre le_mans lille lima limerick limoges
linz lisboa lisbon lissabon lisbonne liverpool ljubljana logrono london londres los_angeles luanda
lubeck luxembourg luxemburg lugano luzern lyon macau madrid magdeburg mailand mainz malaga
malmo manaus manchester mannheim maputo marrakech marseille medellin melbourne mendoza mexico
mexico_city miami milan milano milao montevideo montpellier montreal moscow mulhouse mumbai munchen
munich munster murcia nairobi namur nancy nantes napoli natal newcastle new_york nice norwich
nottingham nurnberg odense oporto oran osaka oslo oviedo oxford palermo palma pamplona panama
paris perpignan perth philadelphia plymouth poitiers porto porto_alegre portsmouth potsdam poznan
prag prague praha pretoria quebec quito rabat recife regensburg reims rennes reykjavik riga rio
rio_de_janeiro riyadh roma rome rom rosario rostock rotterdam rouen saarbrucken saigon salamanca
salvador salzburg san_francisco san_sebastian santander santiago sao_paulo saragossa seattle seoul
setubal sevilla seville shanghai sheffield singapore sofia southampton stavanger st_gallen
stockholm strasbourg strassburg stuttgart sydney taipei tallinn tampere tanger tarragona tel_aviv
the_hague den_haag thessaloniki tokyo toledo toronto toulon toulouse tours trier trondheim tunis
turin torino ulm uppsala utrecht valencia valladolid valparaiso vancouver venezia verona vienna
vigo vilnius warsaw warszawa wellington wien wiesbaden winterthur wolfsburg wuppertal wurzburg
yaounde york zagreb zaragoza zug zurich
"""


@cache
def given_names() -> frozenset[str]:
    """First names, folded."""
    return frozenset(_GIVEN.split())


@cache
def cities() -> frozenset[str]:
    """Names of cities, folded."""
    return frozenset(each.replace("_", " ") for each in _CITIES.split())
