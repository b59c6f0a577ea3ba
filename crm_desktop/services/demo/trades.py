"""What the companies of the demo business do, what they are called, and who works there."""

from dataclasses import dataclass

_ROMANCE = "pt es fr it ro"


@dataclass(frozen=True, slots=True)
class Trade:
    """A line of business; `words` are what its companies are called, by language.

    `tag` marks all of its people and companies;
    `languages` limits where it is found, if anywhere.
    """

    industry: str
    weight: float
    words: dict[str, tuple[str, ...]]
    tag: str = ""
    languages: frozenset[str] = frozenset()


def _trade(line: str, **words: str) -> Trade:
    industry, weight, *rest = line.split("; ")
    tag = rest[0] if rest else ""
    languages = frozenset(rest[1].split()) if len(rest) > 1 else frozenset()
    named = {language: tuple(text.split("; ")) for language, text in words.items()}
    return Trade(industry, float(weight), named, tag, languages)


TRADES: tuple[Trade, ...] = (
    _trade("Hotels; 8", en="Hotel; Guest House; Inn; Suites",
           pt="Hotel; Casa de Hóspedes; Pousada", de="Hotel; Gasthof; Pension",
           es="Hotel; Posada; Hostal", fr="Hôtel; Auberge"),
    _trade("Restaurants; 9", en="Kitchen; Bistro; Dining; Grill",
           pt="Restaurante; Tasca; Cantinho", de="Wirtshaus; Küche; Gasthaus",
           es="Restaurante; Taberna; Mesón", fr="Bistrot; Table"),
    _trade("Cafés and bakeries; 6", en="Bakery; Coffee; Tea Room", pt="Padaria; Pastelaria; Café",
           de="Bäckerei; Café; Konditorei", es="Panadería; Café", fr="Boulangerie; Pâtisserie"),
    _trade(f"Wine; 5; ; {_ROMANCE} de el en", en="Wines; Cellars; Vineyards",
           pt="Quinta; Vinhos; Adega", de="Weingut; Weinhandel", es="Bodegas; Viñedos",
           fr="Domaine; Caves", it="Cantina; Vini"),
    _trade("Tiles and ceramics; 4", en="Tiles; Ceramics; Pottery", pt="Azulejos; Cerâmica",
           de="Fliesen; Keramik", es="Azulejos; Cerámicas", fr="Carrelages; Céramique",
           it="Ceramiche"),
    _trade("Cork; 1.5; ; pt es", en="Cork; Cork Products", pt="Cortiças", es="Corchos"),
    _trade("Olive oil; 2; ; pt es it el ar", en="Olive Oil; Groves", pt="Azeites", es="Aceites",
           it="Frantoio"),
    _trade("Textiles; 4", en="Textiles; Linen; Weavers", pt="Têxteis; Malhas",
           de="Textil; Weberei", es="Textiles; Tejidos", fr="Textiles; Tissages"),
    _trade("Footwear; 3", en="Shoes; Footwear", pt="Calçado", de="Schuhe", es="Calzados",
           fr="Chaussures", it="Calzature"),
    _trade("Furniture; 4", en="Furniture; Joinery; Interiors", pt="Móveis; Carpintaria",
           de="Möbel; Tischlerei", es="Muebles; Carpintería", fr="Meubles; Menuiserie"),
    _trade("Architecture; 6", en="Architects; Studio", pt="Arquitetos; Atelier",
           de="Architekten; Planung", es="Arquitectos; Estudio", fr="Architectes; Atelier"),
    _trade("Construction; 5", en="Builders; Construction", pt="Construções; Obras",
           de="Bau; Hochbau", es="Construcciones; Obras", fr="Bâtiment; Constructions",
           it="Costruzioni"),
    _trade("Real estate; 5", en="Homes; Estates; Property", pt="Imobiliária; Casas",
           de="Immobilien; Hausverwaltung", es="Inmobiliaria", fr="Immobilier", it="Immobiliare"),
    _trade("Law; 4", en="Law; Legal; Solicitors", pt="Advogados", de="Rechtsanwälte; Kanzlei",
           es="Abogados", fr="Avocats", it="Avvocati"),
    _trade("Dental and medical; 5", en="Dental; Clinic; Health", pt="Clínica; Dentária",
           de="Zahnärzte; Praxis", es="Clínica; Dental", fr="Clinique; Cabinet dentaire"),
    _trade("Optics; 2", en="Optics; Eyewear", pt="Óptica", de="Optik; Augenoptik", es="Óptica",
           fr="Optique", it="Ottica"),
    _trade("Education; 4", en="School; Academy; Languages", pt="Colégio; Escola; Academia",
           de="Akademie; Schule", es="Colegio; Academia", fr="École; Académie"),
    _trade("Museums and culture; 3", en="Museum; Gallery; Arts", pt="Museu; Galeria",
           de="Museum; Galerie", es="Museo; Galería", fr="Musée; Galerie"),
    _trade("Festivals and events; 3", en="Events; Festival; Live", pt="Eventos; Festival",
           de="Veranstaltungen; Festspiele", es="Eventos; Festival", fr="Événements; Festival"),
    _trade("Canned fish; 1.5; ; pt es fr no is", en="Canneries; Sea Foods", pt="Conservas; Pescas",
           es="Conservas", fr="Conserverie"),
    _trade("Tourism; 5", en="Tours; Travel; Walks", pt="Turismo; Viagens; Passeios", de="Reisen",
           es="Viajes; Rutas", fr="Voyages; Escapades", it="Viaggi"),
    _trade("Shipping and logistics; 4", en="Shipping; Freight; Logistics; Imports",
           pt="Transportes; Logística", de="Spedition; Logistik", es="Transportes; Logística",
           fr="Transports; Logistique", it="Trasporti"),
    _trade("Software; 6", en="Software; Systems; Digital; Labs", pt="Software; Sistemas; Digital",
           de="Software; Systeme", es="Software; Sistemas", fr="Logiciels; Numérique"),
    _trade("Consulting; 5", en="Consulting; Partners; Advisers", pt="Consultores; Gestão",
           de="Beratung; Partner", es="Consultores; Gestión", fr="Conseil; Associés"),
    _trade("Fashion; 4", en="Fashion; Apparel; Design", pt="Moda; Confecções", de="Mode; Atelier",
           es="Moda; Confecciones", fr="Mode; Couture", it="Moda; Sartoria"),
    _trade("Jewellery; 2", en="Jewellers; Silver", pt="Joalharia; Ourivesaria",
           de="Schmuck; Juwelier", es="Joyería", fr="Bijoux; Joaillerie", it="Gioielli"),
    _trade("Boats; 2", en="Yachts; Marine; Boats", pt="Náutica; Estaleiros",
           de="Yachten; Bootsbau", es="Náutica; Astilleros", fr="Nautisme; Chantier naval"),
    _trade("Brewing; 2", en="Brewing; Brewery", pt="Cervejeira", de="Brauerei; Bräu",
           es="Cervecera", fr="Brasserie", it="Birrificio"),
    _trade("Cycling and sport; 3", en="Cycles; Sports; Fitness",
           pt="Ginásio; Desporto; Bicicletas", de="Fahrrad; Sport", es="Deportes; Ciclos",
           fr="Cycles; Sports"),
    _trade("Cosmetics; 2", en="Soaps; Cosmetics; Care", pt="Saboaria; Cosmética", de="Kosmetik",
           es="Cosmética; Jabones", fr="Savonnerie; Cosmétiques"),
    _trade("Public sector; 3", en="Council; City Hall; Port Authority",
           pt="Câmara Municipal de; Junta de Freguesia de; Porto de", de="Stadtwerke; Stadt",
           es="Ayuntamiento de; Puerto de", fr="Mairie de; Office de tourisme de"),
    _trade("Charity; 3; non-profit", en="Foundation; Trust; Relief", pt="Fundação; Associação",
           de="Stiftung; Verein", es="Fundación; Asociación", fr="Fondation; Association"),
    _trade("Publishing; 3; press", en="Press; Magazine; Review; Post",
           pt="Jornal; Revista; Gazeta", de="Verlag; Kurier; Zeitung",
           es="Diario; Revista; Gaceta", fr="Revue; Éditions; Gazette"),
    _trade("Paper; 2; supplier", en="Paper; Paper Merchants", pt="Papéis; Papelaria",
           de="Papier; Feinpapier", es="Papeles; Papelera", fr="Papiers; Papeterie"),
    _trade("Printing; 2; supplier", en="Printers; Press Works", pt="Gráfica; Tipografia",
           de="Druck; Druckerei", es="Gráficas; Imprenta", fr="Imprimerie", it="Tipografia"),
    _trade("Signs and lighting; 2; supplier", en="Neon; Lighting; Acrylics", pt="Néons; Acrílicos",
           de="Lichtwerbung; Acryl", es="Rótulos; Neón", fr="Enseignes; Néons"),
    _trade("Couriers; 1; supplier", en="Couriers; Express", pt="Estafetas; Expresso", de="Kurier",
           es="Mensajería", fr="Coursiers"),
)  # fmt: skip
# Named after their cities.
OF_CITIES = "Public sector"
# Languages whose companies put the trade before the name.
TRADE_FIRST = frozenset("pt es fr it ro".split())
FANCY = {
    "en": """Atlantic; North Star; Blue Harbour; Granite; Lighthouse; Tidewater; Quay; Riverside;
    Old Mill; Silver Birch; Saltmarsh; Compass; Foxglove; Kingfisher; Copper; Hillside; Meridian;
    Oakfield; Greenway; Anchor; Seven Bridges; Moorland; Bright; Clearwater; Juniper; Northgate""",
    "pt": """Ribeira; Atlântico; Douro; Foz; Granito; Gaivota; Maresia; Norte; Ponte Nova;
    Rio Bom; Serra Alta; Sol Nascente; Três Marias; Vento Norte; Estrela; Boa Nova; Castelo;
    Oceano; Aurora; Cais; Farol; Invicta; Mar Alto; Monte Claro; Nau; Pedra Alta; São Bento;
    São João; Alameda""",
    "de": """Nordlicht; Hanse; Rhein; Lindenhof; Adler; Sonnen; Elbe; Alster; Eichen; Stern;
    Anker; Morgenrot; Bergblick; Seeufer; Kompass; Isar; Kranich; Falken; Silber; Weitblick""",
    "es": """Atlántico; Miramar; Sol; Levante; Estrella; Cabo Norte; Ría; Roble; Faro;
    Monte Alto; Tres Torres; Alameda; Brisa; Nova; Oriente; Puerta Real; Río Claro; Sierra""",
    "fr": """Atlantique; Belle Vue; Grand Large; Océan; Étoile; Horizon; Lumière; Rivage;
    Cap Ouest; Vieux Port; Beau Soleil; Tilleul; Hirondelle; Rive Gauche; Petit Prince;
    Bleu Marine""",
}
LEGAL_FORMS = {
    "PT": "Lda.; Lda.; Lda.; S.A.; Unipessoal Lda.", "BR": "Ltda.; S.A.", "ES": "S.L.; S.L.; S.A.",
    "DE": "GmbH; GmbH; GmbH & Co. KG; AG; e. K.", "AT": "GmbH", "FR": "SARL; SAS; SA",
    "BE": "SRL; SA", "GB": "Ltd; Ltd; LLP; PLC", "IE": "Ltd; DAC", "US": "Inc.; LLC",
    "IT": "S.r.l.; S.p.A.", "NL": "B.V.; V.O.F.", "SE": "AB", "NO": "AS", "DK": "ApS; A/S",
    "FI": "Oy", "IS": "ehf.", "PL": "sp. z o.o.; S.A.", "RO": "S.R.L.", "TR": "A.Ş.; Ltd. Şti.",
    "GR": "A.E.; E.P.E.", "CN": "Co., Ltd.", "JP": "K.K.", "KR": "Co., Ltd.", "IN": "Pvt. Ltd.",
    "AE": "LLC", "EG": "S.A.E.",
}  # fmt: skip

# Titles and, after a comma, departments: who runs the place, who else one deals with, by language.
# `Gérant/Gérante` is what a man and a woman are called.
OWNERS = {
    "en": "Owner; Founder; Managing Director; Partner; Co-founder; Director",
    "pt": """Gerente; Sócio-gerente/Sócia-gerente; Proprietário/Proprietária;
    Diretor-geral/Diretora-geral; Fundador/Fundadora""",
    "de": "Geschäftsführer/Geschäftsführerin; Inhaber/Inhaberin; Gesellschafter/Gesellschafterin",
    "es": """Gerente; Propietario/Propietaria; Director general/Directora general;
    Fundador/Fundadora""",
    "fr": """Gérant/Gérante; Directeur général/Directrice générale; Fondateur/Fondatrice;
    Propriétaire""",
}
STAFF = {
    "en": """Marketing Manager, Marketing; Head of Marketing, Marketing; Brand Manager, Marketing;
    Communications Officer, Communications; Office Manager, Administration; Buyer, Purchasing;
    Purchasing Manager, Purchasing; Assistant, Administration; Accountant, Finance;
    Head of Finance, Finance; Operations Manager, Operations; Facilities Manager, Operations;
    Project Manager, Projects; Art Director, Creative; Product Manager, Product;
    Sales Manager, Sales; Store Manager, Retail; Event Coordinator, Events; HR Manager, People;
    Front of House Manager; Social Media Editor, Marketing; Export Manager, Sales;
    Personal Assistant, Management; Technical Director, Production; IT Manager, IT;
    Quality Manager, Production""",
    "pt": """Diretor de Marketing/Diretora de Marketing, Marketing;
    Gestor de Marca/Gestora de Marca, Marketing; Responsável de Compras, Compras;
    Assistente, Administração; Diretor Financeiro/Diretora Financeira, Financeiro;
    Contabilista, Financeiro; Chefe de Loja, Lojas; Responsável de Comunicação, Comunicação;
    Diretor Comercial/Diretora Comercial, Comercial; Chefe de Produção, Produção;
    Secretário/Secretária, Direção; Gestor de Projeto/Gestora de Projeto, Projetos;
    Diretor Técnico/Diretora Técnica""",
    "de": """Marketingleiter/Marketingleiterin, Marketing; Leitung Einkauf, Einkauf;
    Einkäufer/Einkäuferin, Einkauf; Assistenz der Geschäftsleitung, Geschäftsleitung;
    Büroleiter/Büroleiterin, Verwaltung; Vertriebsleiter/Vertriebsleiterin, Vertrieb;
    Projektleiter/Projektleiterin, Projekte; Buchhalter/Buchhalterin, Finanzen;
    Öffentlichkeitsarbeit, Kommunikation; Filialleiter/Filialleiterin, Handel""",
    "es": """Director de Marketing/Directora de Marketing, Marketing;
    Jefe de Compras/Jefa de Compras, Compras; Administrativo/Administrativa, Administración;
    Director Comercial/Directora Comercial, Comercial; Contable, Finanzas;
    Jefe de Tienda/Jefa de Tienda, Tiendas; Responsable de Comunicación, Comunicación;
    Jefe de Proyecto/Jefa de Proyecto, Proyectos""",
    "fr": """Directeur marketing/Directrice marketing, Marketing; Responsable des achats, Achats;
    Assistant/Assistante, Administration; Directeur commercial/Directrice commerciale, Ventes;
    Comptable, Finances; Chargé de communication/Chargée de communication, Communication;
    Chef de projet/Cheffe de projet, Projets; Responsable de boutique, Boutiques""",
}
PRESS_STAFF = """Editor, Newsroom; Journalist, Newsroom; Photo Editor, Newsroom;
    Culture Editor, Culture; Publisher; Advertising Manager, Sales"""
SUPPLIER_STAFF = """Account Manager, Sales; Sales Representative, Sales; Dispatch, Logistics;
    Customer Service, Service; Production Planner, Production; Owner; Credit Control, Finance"""
FREELANCES = """Freelance photographer; Wedding planner; Illustrator; Freelance buyer;
    Food blogger; Translator; Private chef; Interior designer; Musician; Ceramic artist;
    Yoga teacher; Tour guide; Copywriter; Product designer; Stylist; Video editor; Architect;
    Event producer; Florist; Surf instructor; Author; Gallery owner, retired"""

# Tags and the tones of their chips.
TAGS = {
    "local": "accent", "vip": "violet", "newsletter": "", "trade show": "", "supplier": "warning",
    "press": "violet", "non-profit": "good", "referral": "good", "Christmas card": "",
    "hospitality": "", "slow payer": "bad", "repeat customer": "good", "reads Portuguese": "",
}  # fmt: skip
HOSPITALITY = frozenset({"Hotels", "Restaurants", "Cafés and bakeries", "Tourism"})

# What one remembers of people and companies, by the language it is noted in.
PEOPLE_NOTES = {
    "en": """Prefers calls before ten in the morning.; Decides alone, and quickly.;
    Likes to see printed proofs, never PDFs.; Has a dog called Bica. Always ask.;
    Met at the trade fair in Porto, took two sample books.;
    Speaks good English, writes in Portuguese.; Never call on Fridays.;
    Came through a recommendation by an old customer.; Wants recycled paper wherever possible.;
    Sends files late, plan one day of slack.; Pays on the day. A pleasure.;
    Budget is settled in January, talk to them in November.; Travels a lot, e-mail is best.;
    Allergic to nuts (for the tasting dinners).; Collects old letterpress posters.;
    Asks for three variants of everything.; Knows the print trade very well.;
    Works part-time, Tuesday to Thursday.; Visits Porto every spring.""",
    "pt": """Prefere reuniões de manhã, no escritório.; Gosta de papéis texturados.;
    Trata sempre com a contabilidade antes de aprovar.;
    Fala depressa, confirmar tudo por escrito.""",
    "de": """Spricht Englisch, schreibt lieber Deutsch.; Bevorzugt Anrufe am Nachmittag.;
    Legt Wert auf pünktliche Lieferung.""",
    "es": "Prefiere que le escriban por correo.; Siempre pide muestras de color.",
    "fr": "Préfère le courrier électronique au téléphone.; Toujours envoyer deux exemplaires.",
}
COMPANY_NOTES = {
    "en": """Pays within thirty days.; Invoice to head office, goods to the shop.;
    Deliveries only before eleven, the street is closed after.;
    Brand manual on the shelf, blue folder.; Two shops now, a third planned.;
    Family business, third generation.; Orders the same brochure every spring.;
    Needs a purchase order number on each invoice.; Ask for the loading bay at the back.;
    Logo redrawn by us, files in the archive.""",
    "pt": "Fatura com número de encomenda.; Entregas só de manhã, pelas traseiras.",
    "de": "Rechnung immer in zweifacher Ausfertigung.; Anlieferung über den Hof.",
}
