"""Countries of the demo business: their cities, streets, postcodes and telephone numbers.

In patterns `#` is a digit. The first patterns of a kind of number, before `then`, are ranges that
the country's regulator reserves for fiction; where they are used up, or there are none, numbers
are only right in form.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Country:
    """A country and the language its people are named in; `weight` is its share of the people."""

    language: str
    code: str
    name: str
    weight: float
    cities: tuple[tuple[str, str, str], ...]  # city, region, pattern of its postcodes
    streets: tuple[str, ...]
    address: str
    landlines: tuple[tuple[str, ...], tuple[str, ...]]  # reserved for fiction, others
    mobiles: tuple[tuple[str, ...], tuple[str, ...]]


def _country(head: str, cities: str, streets: str, address: str, phones: str) -> Country:
    language, code, name, weight = head.split("; ")
    landlines, mobiles = phones.split(" | ")
    return Country(
        language,
        code,
        name,
        float(weight),
        tuple(_city(city) for city in _items(cities)),
        _items(streets),
        address,
        _patterns(landlines),
        _patterns(mobiles),
    )


def _items(text: str) -> tuple[str, ...]:
    return tuple(" ".join(item.split()) for item in text.split(";"))


def _city(text: str) -> tuple[str, str, str]:
    city, _, rest = text.partition(" = ")
    city, _, region = city.partition(", ")
    return city, region, rest


def _patterns(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    reserved, _, others = text.rpartition("then ")
    return tuple(p for p in _items(reserved) if p), _items(others)


COUNTRIES: tuple[Country, ...] = (
    _country(
        "pt; PT; Portugal; 470",
        """Porto = 40##-###; Porto = 41##-###; Porto = 42##-###; Matosinhos = 445#-###;
        Vila Nova de Gaia = 440#-###; Vila Nova de Gaia = 443#-###; Maia = 447#-###;
        Espinho = 450#-###; Póvoa de Varzim = 449#-###; Vila do Conde = 448#-###;
        Gondomar = 442#-###; Braga = 47##-###; Guimarães = 48##-###; Viana do Castelo = 490#-###;
        Aveiro = 38##-###; Coimbra = 30##-###; Leiria = 24##-###; Lisboa = 1##0-###;
        Lisboa = 11##-###; Setúbal = 29##-###; Évora = 70##-###; Faro = 80##-###;
        Vila Real = 500#-###; Peso da Régua = 505#-###""",
        """Rua de Santa Catarina; Rua das Flores; Rua de Cedofeita; Avenida da Boavista;
        Rua do Almada; Rua Miguel Bombarda; Rua Formosa; Avenida dos Aliados;
        Rua de Passos Manuel; Rua da Alegria; Rua do Rosário; Cais da Ribeira; Rua Brito Capelo;
        Avenida da República; Rua Direita; Rua de Serpa Pinto; Largo do Carmo; Praça da Batalha;
        Travessa da Fábrica; Rua do Ouro; Rua Nova; Avenida Marginal; Rua dos Pescadores;
        Rua 25 de Abril; Rua da Estação; Rua do Farol""",
        "{street}, {number}",
        """22# ### ###; 21# ### ###; 253 ### ###; 234 ### ### | 91# ### ###; 96# ### ###;
        93# ### ###""",
    ),
    _country(
        "es; ES; Spain; 105",
        """Vigo, Pontevedra = 362##; Santiago de Compostela, A Coruña = 157##; Madrid = 280##;
        Barcelona = 080##; Sevilla = 410##; Bilbao, Bizkaia = 480##; Valencia = 460##;
        Salamanca = 370##; Málaga = 290##; Oviedo, Asturias = 330##""",
        """Calle Mayor; Calle Real; Gran Vía; Rúa do Príncipe; Calle de Alcalá; Paseo de Gracia;
        Calle Serrano; Avenida de la Constitución; Calle San Fernando; Plaza de España;
        Calle Colón; Rúa Nova; Calle del Carmen; Calle Larios; Calle Uría; Calle Toro""",
        "{street}, {number}",
        "91# ### ###; 93# ### ###; 986 ### ### | 61# ### ###; 65# ### ###; 67# ### ###",
    ),
    _country(
        "en; GB; United Kingdom; 85",
        """London = EC#A #LN; London = SE## #PT; Manchester = M# #JW; Bristol = BS# #TR;
        Leeds = LS# #DY; Edinburgh = EH# #NG; Glasgow = G# #QS; Cardiff = CF## #AL;
        Liverpool = L# #BX; Oxford = OX# #HD; Brighton = BN# #GS; Norwich = NR# #PA""",
        """High Street; Station Road; Church Lane; Victoria Road; Mill Lane; King Street;
        Queen’s Road; Market Place; Park Avenue; Bridge Street; Harbour Road; Castle Street;
        North Parade; The Quay; Chapel Walk; Albert Terrace""",
        "{number} {street}",
        """20 7946 0###; 161 496 0###; 131 496 0###; 117 496 0###; 113 496 0###;
        141 496 0### then 20 7### ####; 161 2## #### | 7700 900### then 7401 ######; 7502 ######""",
    ),
    _country(
        "en; IE; Ireland; 18",
        "Dublin = D0# XY##; Cork = T12 AB##; Galway = H91 CD##; Limerick = V94 EF##",
        "O’Connell Street; Grafton Street; Shop Street; Patrick Street; Quay Street; Main Street",
        "{number} {street}",
        "1 4## ####; 21 4## #### | 85 ### ####; 86 ### ####",
    ),
    _country(
        "en; US; United States; 30",
        """New York, NY = 100##; Boston, MA = 021##; San Francisco, CA = 941##;
        Chicago, IL = 606##; Seattle, WA = 981##; Austin, TX = 787##; Newark, NJ = 071##;
        Providence, RI = 029##""",
        """Main Street; Broadway; Market Street; Elm Street; Harbor Drive; Oak Avenue;
        Ferry Street; Pine Street; Lake View Road; Congress Avenue""",
        "{number} {street}",
        """212 555 01##; 617 555 01##; 415 555 01##; 312 555 01## then 212 33# ####;
        617 44# #### | 646 555 01##; 857 555 01##; 628 555 01## then 917 44# ####; 206 33# ####""",
    ),
    _country(
        "de; DE; Germany; 80",
        """Berlin = 10###; Hamburg = 20###; München = 80###; Köln = 50###;
        Frankfurt am Main = 603##; Stuttgart = 701##; Düsseldorf = 402##; Leipzig = 041##;
        Dresden = 010##; Nürnberg = 904##; Bremen = 281##; Freiburg im Breisgau = 791##""",
        """Hauptstraße; Bahnhofstraße; Gartenstraße; Schillerstraße; Goethestraße; Am Markt;
        Lindenallee; Hafenstraße; Mühlenweg; Rosenweg; Bergstraße; Schlossplatz; Königsallee;
        Kirchgasse; Kastanienallee; Ringstraße""",
        "{street} {number}",
        """30 23125 ###; 40 66969 ###; 89 99998 ###; 69 90009 ###;
        221 4710 ### then 30 2### ####; 89 3### #### | 171 39200 ## then 1512 #######;
        160 9######""",
    ),
    _country(
        "de; AT; Austria; 12",
        "Wien = 10#0; Graz = 80#0; Salzburg = 50#0; Linz = 40#0; Innsbruck = 60#0",
        "Mariahilfer Straße; Herrengasse; Getreidegasse; Landstraße; Ringstraße; Museumstraße",
        "{street} {number}",
        "1 5######; 316 7##### | 664 3######; 650 4######",
    ),
    _country(
        "fr; FR; France; 65",
        """Paris = 750##; Lyon = 690##; Bordeaux = 330##; Nantes = 440##; Lille = 590##;
        Toulouse = 310##; Marseille = 130##; Rennes = 350##; Strasbourg = 670##;
        Biarritz = 642##""",
        """rue de la République; rue Victor Hugo; avenue Jean Jaurès; rue du Port;
        place de la Mairie; boulevard Voltaire; rue des Écoles; rue Pasteur; quai des Chartrons;
        rue du Moulin; impasse des Lilas; rue Saint-Michel""",
        "{number} {street}",
        """1 99 00 ## ##; 2 61 91 ## ##; 3 53 01 ## ##; 4 65 71 ## ##;
        5 36 49 ## ## then 1 42 ## ## ##; 4 72 ## ## ## | 6 39 98 ## ## then 6 12 ## ## ##;
        6 63 ## ## ##""",
    ),
    _country(
        "fr; BE; Belgium; 10",
        "Bruxelles = 10##; Liège = 40##; Namur = 500#; Gent = 90##; Antwerpen = 20##",
        "avenue Louise; rue Neuve; rue de Namur; boulevard Anspach; place Saint-Lambert",
        "{street} {number}",
        "2 5## ## ##; 4 2## ## ## | 470 ## ## ##; 486 ## ## ##",
    ),
    _country(
        "it; IT; Italy; 30",
        """Milano, MI = 201##; Roma, RM = 001##; Torino, TO = 101##; Bologna, BO = 401##;
        Firenze, FI = 501##; Genova, GE = 161##; Venezia, VE = 301##; Verona, VR = 371##""",
        """Via Roma; Via Garibaldi; Corso Italia; Via Mazzini; Piazza Cavour; Via Dante;
        Via Verdi; Via Manzoni; Corso Vittorio Emanuele; Via del Porto""",
        "{street}, {number}",
        "02 4### ####; 06 5### #### | 347 ### ####; 333 ### ####",
    ),
    _country(
        "nl; NL; Netherlands; 22",
        """Amsterdam = 10## AB; Rotterdam = 30## CD; Utrecht = 35## EK; Den Haag = 25## GH;
        Eindhoven = 56## KL; Groningen = 97## NP""",
        """Hoofdstraat; Dorpsstraat; Kerkstraat; Stationsweg; Keizersgracht; Havenstraat;
        Marktplein; Nieuwstraat; Molenweg; Oudegracht""",
        "{street} {number}",
        "20 5## ####; 10 4## #### | 6 1### ####; 6 2### ####",
    ),
    _country(
        "sv; SE; Sweden; 9",
        "Stockholm = 11# ##; Göteborg = 41# ##; Malmö = 21# ##; Uppsala = 75# ##; Lund = 22# ##",
        "Storgatan; Drottninggatan; Kungsgatan; Hamngatan; Skolgatan; Västra Hamnen; Vasagatan",
        "{street} {number}",
        """8 465 004 ## then 8 5## ### ##; 31 7## ## ## | 70 174 06 5#;
        70 174 06 6# then 70 3## ## ##""",
    ),
    _country(
        "da; DK; Denmark; 7",
        "København = 1###; Aarhus = 80##; Odense = 50##; Aalborg = 90##",
        "Vestergade; Nørregade; Strandvejen; Algade; Havnegade; Østerbrogade; Søndergade",
        "{street} {number}",
        "33 ## ## ##; 86 ## ## ## | 20 ## ## ##; 28 ## ## ##",
    ),
    _country(
        "no; NO; Norway; 6",
        "Oslo = 01##; Bergen = 50##; Trondheim = 70##; Stavanger = 40##; Tromsø = 90##",
        "Storgata; Kirkegata; Strandgata; Karl Johans gate; Bryggen; Nedre Slottsgate; Fjordveien",
        "{street} {number}",
        "22 ## ## ##; 55 ## ## ## | 91# ## ###; 95# ## ###",
    ),
    _country(
        "fi; FI; Finland; 5",
        "Helsinki = 00##0; Tampere = 33##0; Turku = 20##0; Oulu = 90##0",
        "Mannerheimintie; Hämeenkatu; Aurakatu; Rantakatu; Satamakatu; Kauppakatu",
        "{street} {number}",
        "9 3## ####; 3 2## #### | 40 5## ####; 50 3## ####",
    ),
    _country(
        "is; IS; Iceland; 2",
        "Reykjavík = 10#; Akureyri = 60#",
        "Laugavegur; Skólavörðustígur; Austurstræti; Hafnarstræti",
        "{street} {number}",
        "55# ####; 46# #### | 69# ####; 86# ####",
    ),
    _country(
        "pl; PL; Poland; 16",
        """Warszawa = 00-###; Kraków = 30-###; Gdańsk = 80-###; Wrocław = 50-###;
        Poznań = 60-###; Łódź = 90-###""",
        "ul. Długa; ul. Piotrkowska; ul. Floriańska; ul. Polna; ul. Leśna; ul. Kościuszki; Rynek",
        "{street} {number}",
        "22 6## ## ##; 12 4## ## ## | 601 ### ###; 512 ### ###",
    ),
    _country(
        "ro; RO; Romania; 6",
        "București = 01####; Cluj-Napoca = 4000##; Timișoara = 3000##; Iași = 7000##",
        "Calea Victoriei; Strada Eroilor; Bulevardul Unirii; Strada Lungă; Strada Mare",
        "{street} {number}",
        "21 3## ####; 264 4## ### | 721 ### ###; 744 ### ###",
    ),
    _country(
        "tr; TR; Türkiye; 10",
        "İstanbul = 344##; Ankara = 064##; İzmir = 352##; Bursa = 160##",
        """İstiklal Caddesi; Atatürk Caddesi; Bağdat Caddesi; Cumhuriyet Caddesi; Gül Sokak;
        Liman Sokak""",
        "{street} No: {number}",
        "212 3## ## ##; 312 4## ## ## | 532 ### ## ##; 542 ### ## ##",
    ),
    _country(
        "el; GR; Greece; 8",
        "Athina = 10# ##; Thessaloniki = 54# ##; Patra = 26# ##; Irakleio = 71# ##",
        "Ermou; Stadiou; Tsimiski; Egnatia; Panepistimiou; Akti Miaouli; Adrianou",
        "{street} {number}",
        "21 03## ####; 231 0## #### | 694 ### ####; 697 ### ####",
    ),
    _country(
        "uk; UA; Ukraine; 5",
        "Kyiv = 01###; Lviv = 79###; Odesa = 65###",
        "vul. Khreshchatyk; vul. Franka; vul. Derybasivska; vul. Shevchenka; vul. Sadova",
        "{street}, {number}",
        "44 2## ## ##; 32 2## ## ## | 67 ### ## ##; 50 ### ## ##",
    ),
    _country(
        "ru; KZ; Kazakhstan; 7",
        "Almaty = 0500##; Astana = 0100##",
        "Abay Avenue; Dostyk Avenue; Satpayev Street; Tole Bi Street; Baitursynov Street",
        "{street} {number}",
        "727 2## ## ##; 717 2## ## ## | 701 ### ## ##; 777 ### ## ##",
    ),
    _country(
        "ar; MA; Morocco; 10",
        "Casablanca = 20###; Rabat = 10###; Tanger = 90###; Marrakech = 40###; Fès = 30###",
        "boulevard Mohammed V; avenue Hassan II; rue de Fès; rue Ibn Sina; boulevard d’Anfa",
        "{number} {street}",
        "522 ## ## ##; 537 7# ## ## | 661 ## ## ##; 668 ## ## ##",
    ),
    _country(
        "ar; AE; United Arab Emirates; 6",
        "Dubai = ; Abu Dhabi = ; Sharjah = ",
        "Sheikh Zayed Road; Al Wasl Road; Corniche Road; Jumeirah Street; Al Maktoum Road",
        "{number} {street}",
        "4 3## ####; 2 6## #### | 50 ### ####; 55 ### ####",
    ),
    _country(
        "ar; EG; Egypt; 5",
        "Cairo = 115##; Alexandria = 215##",
        "Tahrir Street; Ramses Street; 26 July Street; El Horreya Road; Salah Salem Street",
        "{number} {street}",
        "2 2#######; 3 4###### | 100 ### ####; 122 ### ####",
    ),
    _country(
        "zh; CN; China; 11",
        """Shanghai = 2000##; Beijing = 1000##; Shenzhen, Guangdong = 5180##;
        Guangzhou, Guangdong = 5100##; Hangzhou, Zhejiang = 3100##; Zhuhai, Guangdong = 5190##""",
        "Nanjing Road; Renmin Road; Zhongshan Road; Jiefang Road; Binhai Avenue; Heping Street",
        "No. {number} {street}",
        "21 6### ####; 10 8### #### | 138 #### ####; 159 #### ####",
    ),
    _country(
        "ja; JP; Japan; 9",
        """Tokyo = 10#-00##; Osaka = 53#-00##; Kyoto = 60#-80##; Nagasaki = 85#-00##;
        Yokohama = 22#-00##""",
        "Ginza; Shibuya; Jingumae; Umeda; Kawaramachi; Motomachi; Minato-dori",
        "{number}-5 {street}",
        "3 5### ####; 6 6### #### | 90 1### ####; 80 3### ####",
    ),
    _country(
        "ko; KR; South Korea; 4",
        "Seoul = 04###; Busan = 48###; Incheon = 21###",
        "Teheran-ro; Sejong-daero; Itaewon-ro; Haeundae-ro; Hongdae-gil",
        "{number} {street}",
        "2 3### ####; 51 7## #### | 10 2### ####; 10 4### ####",
    ),
    _country(
        "hi; IN; India; 7",
        """Mumbai, Maharashtra = 4000##; Panaji, Goa = 4030##; New Delhi = 1100##;
        Bengaluru = 5600##""",
        "MG Road; Link Road; Park Street; Church Street; Linking Road; Residency Road",
        "{number} {street}",
        "22 2### ####; 11 2### #### | 98### #####; 97### #####",
    ),
    _country(
        "pt; BR; Brazil; 24",
        """São Paulo, SP = 01###-###; Rio de Janeiro, RJ = 20###-###;
        Belo Horizonte, MG = 30###-###;
        Curitiba, PR = 80###-###; Recife, PE = 50###-###""",
        """Rua Augusta; Avenida Paulista; Rua das Laranjeiras; Avenida Atlântica;
        Rua XV de Novembro; Rua da Consolação; Avenida Brasil; Rua do Catete""",
        "{street}, {number}",
        "11 3### ####; 21 2### #### | 11 98### ####; 21 99### ####",
    ),
)

# Where a country's numbers begin in international form.
DIAL_CODES = dict(
    pair.split(":")
    for pair in (
        """PT:351 ES:34 GB:44 IE:353 US:1 DE:49 AT:43 FR:33 BE:32 IT:39 NL:31 SE:46 DK:45 NO:47
        FI:358 IS:354 PL:48 RO:40 TR:90 GR:30 UA:380 KZ:7 MA:212 AE:971 EG:20 CN:86 JP:81 KR:82
        IN:91 BR:55"""
    ).split()
)
HOME = "PT"
# Cities where Harbour Studio is a neighbour.
LOCAL_CITIES = frozenset(
    ("Porto", "Matosinhos", "Maia", "Espinho", "Gondomar", "Vila Nova de Gaia", "Vila do Conde")
)
