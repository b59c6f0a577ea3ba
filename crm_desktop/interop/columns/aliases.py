"""Names that columns carry in address books and customer lists, in a dozen languages.

One row per place of a card; names are separated by commas and compared without case, accents,
blanks and signs. Whose column it is (`work`, `home`) and which of several (`2`) is not in here:
`label_words.py` has those words.
"""

from crm_desktop.interop.columns.target import Target

ALIASES: dict[Target, str] = {
    Target.NAME: """
        full name, display name, contact, contact name, contact person, contact full name, fullname,
        displayname, name of contact, customer name, client name, lead name, person, person name,
        attendee, subscriber name, member name, complete name, whole name, cn, fn,
        vollstandiger name, kompletter name, anzeigename, ansprechpartner, kontakt, kontaktperson,
        kontaktname, vor und nachname, vorname nachname, name vorname, angezeigter name,
        nom complet, nom et prenom, nom prenom, prenom nom, nom a afficher, nom affiche,
        nom du contact, personne de contact,
        nombre completo, nombre y apellidos, nombre y apellido, nombre para mostrar, contacto,
        nombre del contacto, persona de contacto,
        nome completo, nome e cognome, cognome e nome, nome visualizzato, nominativo, contatto,
        referente, persona di riferimento, nome e sobrenome, nome de exibicao, contato,
        nome do contato, nome para exibicao, nome a mostrar,
        volledige naam, weergavenaam, contactpersoon, naam contactpersoon,
        fullstandigt namn, visningsnamn, kontaktperson, for och efternamn, fulde navn, fullt navn,
        visningsnavn, vist navn, fuldt navn, navn, naam, namn, nimi, koko nimi,
        imie i nazwisko, nazwisko i imie, pelna nazwa, nazwa wyswietlana, osoba kontaktowa, kontakt,
        cele jmeno, jmeno a prijmeni, prijmeni a jmeno, zobrazovane jmeno, kontaktni osoba, osoba,
        фио, полное имя, имя и фамилия, фамилия имя, фамилия имя отчество, контакт, контактное лицо,
        отображаемое имя, ф и о, пiб, повне ім'я,
        氏名, お名前, 名前, 表示名, フルネーム, 担当者, 担当者名, 連絡先名, ご氏名, 担当者氏名,
        姓名, 全名, 显示名称, 顯示名稱, 联系人, 聯絡人, 联系人姓名, 客户姓名, 名称, 名稱,
        이름, 성명, 표시 이름, 담당자, ad soyad, adi soyadi, tam adi, ονοματεπώνυμο, nume complet,
        teljes nev, nev, celé meno, ime i prezime, ime in priimek, nome para exibição
        """,
    Target.PREFIX: """
        prefix, name prefix, salutation, honorific, honorific prefix, courtesy title, mr mrs,
        anrede, namensprafix, namenstitel, akademischer titel, titel vorangestellt,
        civilite, tratamiento, prefijo, prefisso, appellativo, tratamento, prefixo,
        pronome de tratamento,
        aanhef, aanspreektitel, voorvoegsel aanhef, tilltal, zwrot grzecznosciowy,
        tytul grzecznosciowy,
        prefiks, osloveni, titul pred jmenem, titul, обращение, приветствие, префикс,
        敬称, 敬稱, 称谓, 稱謂, 称呼, 稱呼, 호칭
        """,
    Target.GIVEN: """
        first name, firstname, given name, given names, givenname, forename, christian name, fname,
        first, name first, contact first name, vorname, rufname, vornamen, prenom, prenoms,
        nombre de pila, primer nombre, nombres, nome proprio, primeiro nome, nome di battesimo,
        voornaam, roepnaam, fornamn, tilltalsnamn, fornavn, etunimi,
        imie, imiona, krestni jmeno, krestni, имя, ім'я, имя контакта, 名, 名字, 下の名前,
        ファーストネーム,
        given, 이름(명), ad, adi, όνομα, prenume, keresztnev, utonev, krstne meno, meno,
        ime, first name s
        """,
    Target.MIDDLE: """
        middle name, middlename, middle names, middle, middle initial, additional name,
        additional names, second name, other names, mi, weitere vornamen, zweiter vorname,
        2 vorname,
        zweitname, mittelname, deuxieme prenom, autres prenoms, second prenom, segundo nombre,
        secondo nome, segundo nome, nome do meio, tussenvoegsel, tweede voornaam, middelste naam,
        mellannamn, andranamn, mellemnavn, mellomnavn, drugie imie, druhe jmeno, prostredni jmeno,
        prostredne meno, отчество, второе имя, по батькові, ミドルネーム, 中间名, 中間名, ikinci ad
        """,
    Target.FAMILY: """
        last name, lastname, family name, familyname, surname, lname, last, name last,
        contact last name, second name surname, nachname, familienname, zuname, name nachname,
        nom de famille, nom de naissance et usage, patronyme, apellidos, apellido, primer apellido,
        cognome, cognomi, sobrenome, apelido, apelidos, ultimo nome, nome de familia, achternaam,
        familienaam, efternamn, slaktnamn, efternavn, etternavn, sukunimi, nazwisko, prijmeni,
        priezvisko, фамилия, прізвище, 姓, 氏, 苗字, 名字(姓), ラストネーム, 성, soyad, soyadi,
        επώνυμο, επίθετο, nume de familie, csaladnev, vezeteknev, prezime, priimek, sn
        """,
    Target.SUFFIX: """
        suffix, name suffix, generational suffix, namenssuffix, namenszusatz, suffixe, sufijo,
        suffisso, sufixo, achtervoegsel, sufiks, pripona, titul za jmenem, titolo straniero,
        суффикс, 後綴, 后缀, サフィックス
        """,
    Target.NICKNAME: """
        nickname, nick name, nick, alias, preferred name, known as, goes by, spitzname, kosename,
        surnom, pseudo, pseudonyme, apodo, sobrenombre, soprannome, apelido curto, alcunha,
        bijnaam, smeknamn, oknavn, kaldenavn, kallenavn, pseudonim, ksywa, prezdivka,
        прізвисько, псевдоним, прозвище, ニックネーム, 昵称, 暱稱, 綽號, 별명, takma ad
        """,
    Target.BIRTHDAY: """
        birthday, birth date, birthdate, date of birth, dob, born, bday, geburtstag, geburtsdatum,
        geboren, geb datum, date de naissance, anniversaire, naissance, ne le, cumpleanos,
        fecha de nacimiento, nacimiento, f nacimiento, compleanno, data di nascita, nascita,
        aniversario, data de nascimento, nascimento, verjaardag, geboortedatum, fodelsedag,
        fodelsedatum, fodselsdag, fodselsdato, syntymapaiva, urodziny, data urodzenia, narozeniny,
        datum narozeni, datum narodenia, день рождения, дата рождения, день народження, д р, др,
        дата народження, 誕生日, 生年月日, 生日, 出生日期, 생일, 생년월일, dogum gunu, dogum tarihi,
        γενέθλια, data nasterii, szuletesnap, szuletesi datum, datum rodenja
        """,
    Target.BIRTH_YEAR: """
        birth year, geburtsjahr, annee de naissance, ano de nacimiento, anno di nascita,
        ano de nascimento, geboortejaar, fodelsear, rok urodzenia, rok narozeni, год рождения
        """,
    Target.BIRTH_MONTH: """
        birth month, geburtsmonat, mois de naissance, mes de nacimiento, mese di nascita,
        mes de nascimento, geboortemaand, fodelsemanad, miesiac urodzenia, mesic narozeni,
        месяц рождения
        """,
    Target.BIRTH_DAY: """
        birth day, geburtstag tag, tag der geburt, jour de naissance, dia de nacimiento,
        giorno di nascita, dia de nascimento, geboortedag, dzien urodzenia, den narozeni
        """,
    Target.NOTE: """
        note, notes, comment, comments, remark, remarks, description, about, background,
        background info, memo, additional information, details, bio, biography, free text,
        notiz, notizen, bemerkung, bemerkungen, kommentar, kommentare, anmerkung, anmerkungen,
        beschreibung, hinweis, hinweise, commentaire, commentaires, remarque, remarques,
        observations,
        nota, notas, comentario, comentarios, observaciones, descripcion, annotazioni, commenti,
        osservazioni, descrizione, observacao, observacoes, anotacoes, descricao, notitie, notities,
        opmerking, opmerkingen, omschrijving, beschrijving, anteckning, anteckningar, kommentarer,
        beskrivning, bemaerkning, bemaerkninger, noter, notater, merknad, beskrivelse,
        muistiinpanot,
        uwaga, uwagi, notatka, notatki, komentarz, opis, poznamka, poznamky, komentar, popis,
        заметка, заметки, примечание, примечания, комментарий, комментарии, описание,
        нотатки, примітки,
        メモ, 備考, コメント, 備考欄, ノート, 备注, 備註, 注释, 说明, 附注, 附註, 메모,
        비고, not, notlar,
        aciklama, σημειώσεις, observatii, megjegyzes, jegyzet, napomena, opombe
        """,
    Target.COMPANY: """
        company, company name, companyname, organization, organisation, organization name,
        organisation name, org, org name, account name, account, accountname, account.name,
        employer,
        business, business name, firm, associated company, primary company, company organization,
        current company, workplace, institution, agency, associated company name, company account,
        firma, firmenname, unternehmen, organisation firma, arbeitgeber, betrieb, institution,
        unternehmensname, gesellschaft, kunde firma, firmenbezeichnung,
        societe, entreprise, nom de la societe, raison sociale, organisme, nom de l'entreprise,
        empresa, compania, organizacion, nombre de la empresa, razon social, organizacao,
        nome da empresa, companhia, razao social, azienda, societa, ditta, organizzazione,
        ragione sociale, impresa, nome azienda, bedrijf, bedrijfsnaam, organisatie, onderneming,
        foretag, foretagsnamn, virksomhed, firmanavn, bedrift, selskap, foretak, yritys,
        organizacja, nazwa firmy, przedsiebiorstwo, spolecnost, nazev firmy, organizace, podnik,
        zamestnavatel, nazev spolecnosti, spolocnost, компания, организация, фирма, предприятие,
        название компании, место работы, компанія, організація, 会社, 会社名, 企業名, 勤務先, 組織,
        組織名, 法人名, 所属, 团体名, 公司, 公司名称, 公司名稱, 单位, 单位名称, 單位, 企业,
        企业名称,
        组织, 組織名稱, 회사, 회사명, 조직, sirket, firma adi, kurum, εταιρεία, εταιρία, companie,
        ceg, cegnev, tvrtka, podjetje
        """,
    Target.TITLE: """
        job title, jobtitle, position, role, job, function, job position, job role,
        occupation title,
        organization title, position title, current position, designation, business title,
        berufsbezeichnung,
        arbeitstitel, funktion, stellung, stelle, rolle, jobtitel, stellenbezeichnung,
        fonction, poste, intitule du poste, intitule de poste, cargo, puesto, puesto de trabajo,
        posicion, funcion, cargo funcao, funcao, posizione, mansione, ruolo, qualifica, incarico,
        qualifica professionale, functie, functietitel, functieomschrijving, befattning, roll,
        tjanstetitel, stilling, stillingsbetegnelse, jobtitel, tehtavanimike,
        stanowisko, funkcja, pozycja, pozice, pracovni pozice, funkce, pracovni zarazeni, pozicia,
        должность, позиция, посада, 役職, 職位, 肩書き, 肩書, 役職名, 职位, 职务, 職務, 職稱, 职称,
        头衔, 頭銜, 직책, 직위, 직함, unvan, gorev, pozisyon, θέση, functia, beosztas, radno mjesto
        """,
    Target.DEPARTMENT: """
        department, dept, division, business unit, organization department, team, abteilung,
        bereich, referat, service, departement, departamento, area departamento, dipartimento,
        reparto, reparto ufficio, ufficio reparto, afdeling, avdelning, afdeling, avdeling, osasto,
        dzial, wydzial, oddeleni, odbor, oddelenie, отдел, подразделение, департамент, відділ,
        部署, 部門, 部署名, 部门, 科室, 부서, departman, bolum, τμήμα, departament,
        osztaly, odjel, oddelek
        """,
    Target.EMAIL: """
        email, e mail, email address, e mail address, mail, mail address, emailaddress, email addr,
        primary email, email primary, main email, default email, email id, e mail id, email s,
        secondary email, alternate email, alternative email, internet address, smtp address,
        emails, e mails, email addresses, email value, e mail value, contact email,
        e mail adresse, mailadresse, e mail adressen, elektronische post, primare e mail adresse,
        sekundare e mail adresse, e post adresse, adresse e mail, adresse mail, courriel,
        adresse electronique, adresse de messagerie, messagerie, adresse courriel, mel,
        adresse principale de messagerie, correo, correo electronico, direccion de correo,
        direccion de correo electronico, direccion del correo electronico, direccion email,
        direccion de e mail, indirizzo email, indirizzo e mail, posta elettronica,
        indirizzo posta elettronica, indirizzo di posta elettronica, e mail primaria,
        endereco de email, endereco de e mail, endereco email, endereco de correio eletronico,
        correio eletronico, correio electronico, emailadres, e mailadres, mailadres, e mail adres,
        epost, e post, e postadress, epostadress, e postadresse, epostadresse, sahkoposti,
        adres e mail, adres email, poczta, poczta elektroniczna, adres poczty elektronicznej, mejl,
        emailova adresa, e mailova adresa, elektronicka posta, adresa el posty, mailova adresa,
        электронная почта, эл почта, почта, адрес электронной почты, емейл, имейл, e почта, е mail,
        электронный адрес, адрес эл почты, електронна пошта, пошта,
        メール, メールアドレス, eメール, 電子メール, 電子メールアドレス, eメールアドレス,
        e mailアドレス,
        邮箱, 电子邮件, 电子邮箱, 邮件地址, 电子邮件地址, 邮箱地址, 電子郵件, 電郵,
        電子郵件地址, 電子信箱,
        이메일, 전자 메일, 이메일 주소, 메일, eposta, e posta, e posta adresi,
        ηλεκτρονικό ταχυδρομείο,
        e-mail cim, adresa de e mail, adresa email, e posta adresa, elektronska posta
        """,
    Target.PHONE: """
        phone, phone number, phone no, phonenumber, telephone, telephone number, tel,
        tel no, tel nr,
        telephone no, contact number, contact phone, phones, phone value, phone numbers,
        direct phone, direct line, direct dial, phone direct, landline, voice, line, fixed line,
        telefon, telefonnummer, telefonnr, rufnummer, telefon nr, festnetz, durchwahl, telefone,
        fon, telefonnummern, telephone fixe, no de telephone, numero de telephone, ligne directe,
        n de telephone, telefono, numero de telefono, tfno, telefono fijo, telf, num telefono,
        numero di telefono, recapito telefonico, telefono fisso, numero de telefone, telefone fixo,
        fone, telefoon, telefoonnummer, vaste telefoon, telefonnummer, telefon nummer, tlf,
        telefonnumer, puhelin, puhelinnumero, numer telefonu, nr telefonu, nr tel,
        telefon stacjonarny,
        telefonni cislo, cislo telefonu, tel cislo, telefonne cislo, pevna linka,
        телефон, номер телефона, тел, телефоны, городской телефон, номер телефону,
        電話, 電話番号, tel番号, 電話番號, 电话, 电话号码, 联系电话, 聯絡電話, 電話號碼, 座机, 市話,
        固定电话, 联系方式, 전화, 전화번호, 연락처, telefon numarasi, τηλέφωνο, numar de telefon,
        telefonszam, broj telefona, telefonska stevilka
        """,
    Target.WEB: """
        web, website, web site, web page, webpage, homepage, home page, url, www, web address,
        website url, company website, internet, website value, linkedin, linkedin url, profile url,
        linkedin profile, url value, blog, company domain name, person linkedin url,
        webseite, internetseite, internetadresse, webadresse, internetauftritt,
        page web, site web, site internet, site, adresse web, pagina web, sitio web, direccion web,
        sito, sito web, sito internet, pagina internet, pagina da web, website do contato,
        pagina na web, site da web, webpagina, website adres, webbplats, webbsida, hemsida,
        hjemmeside, webside, nettside, nettsted, kotisivu, verkkosivu, strona www,
        strona internetowa,
        strona sieci web, adres www, witryna, webova stranka, webove stranky, www stranky,
        internetove stranky, веб сайт, сайт, веб страница, страница, адрес сайта, сторінка, вебсайт,
        ホームページ, ウェブサイト, webサイト, webページ, サイト, 网站, 網站, 网址, 網址,
        主页, 网页, 網頁,
        웹사이트, 홈페이지, web sitesi, ιστοσελίδα, pagina de internet, weboldal, honlap,
        spletna stran
        """,
    Target.ADDRESS: """
        address, full address, postal address, mailing address, formatted address,
        address formatted,
        complete address, location address, adresse, anschrift, postanschrift, postadresse,
        komplette adresse, vollstandige adresse, adresse complete, adresse postale, direccion,
        direccion postal, direccion completa, domicilio, indirizzo, indirizzo completo,
        indirizzo postale, endereco, endereco completo, morada, adres, volledig adres, postadres,
        adress, fullstandig adress, postadress, osoite, adres pocztowy, pelny adres, adresa,
        postovni adresa, адрес, почтовый адрес, полный адрес, адреса, 住所, ご住所, 所在地,
        地址, 通讯地址, 通訊地址, 详细地址, 联系地址, 聯絡地址, 주소, διεύθυνση, cim, naslov, adrese
        """,
    Target.ADDRESS_STREET: """
        street, street address, street 1, address line, address line 1, address line 2,
        address line 3, line 1, line 2, address 1, address 2, address 3, addr, addr1, addr2,
        address1, address2, address3, streetaddress, street name, street 2, street 3, road,
        address street, extended address, strasse, strase, straße, str, hausnummer,
        strasse hausnummer,
        strasse nr, strasse und hausnummer, adresszeile, adresszeile 1, adresszeile 2, adresszusatz,
        zusatz, rue, voie, numero et rue, ligne d'adresse, adresse ligne 1, adresse ligne 2,
        adresse 1, adresse 2, complement d'adresse, calle, calle y numero, direccion 1, direccion 2,
        linea de direccion, via, indirizzo via, indirizzo 1, indirizzo 2, via e numero, rua,
        logradouro, endereco 1, endereco 2, complemento, straat, straatnaam, straat en huisnummer,
        adresregel, adresregel 1, adresregel 2, adres 1, adres 2, huisnummer, gata, gatuadress,
        adressrad, adressrad 1, adressrad 2, adress 1, adress 2, gade, vej, gate, gateadresse,
        vejnavn, adresselinje, adresselinje 1, adresselinje 2, katuosoite, ulica, ulica i numer,
        ulica nr, adres linia 1, ulice, ulice a cislo, ulice cp, улица, улица дом, адрес улица,
        адрес 1, адрес 2, вулиця, 番地, 町名番地, 町名, 建物名, 住所1, 住所2, 住所3, 街道, 街道地址,
        街道名, 路, 거리, 도로명, cadde, sokak, οδός, strada, utca, utca hazszam
        """,
    Target.ADDRESS_PO_BOX: """
        po box, pobox, post office box, p o box, address po box, postfach, boite postale, b p,
        apartado, apartado de correos, apartado postal, casella postale, caixa postal, postbus,
        postbox, postlada, postboks, postilokero, skrytka pocztowa, postovni schranka,
        po box adresse,
        абонентский ящик, а я, почтовый ящик, 私書箱, 邮政信箱, 郵政信箱, 사서함
        """,
    Target.ADDRESS_CITY: """
        city, town, locality, suburb, city town, town city, l, ort, stadt, wohnort, ortschaft,
        gemeinde, ville, commune, localite, ciudad, localidad, poblacion, municipio, citta,
        localita,
        comune, paese citta, cidade, municipio, concelho, plaats, woonplaats, stad, gemeente,
        ort stad, postort, by, poststed, kaupunki, postitoimipaikka, miasto, miejscowosc,
        mesto, obec,
        город, населенный пункт, місто, 市区町村, 市区郡, 市町村, 都市, 市, 城市, 所在城市, 市县,
        도시, 시, sehir, il, πόλη, oras, localitate, varos, telepules, grad
        """,
    Target.ADDRESS_REGION: """
        state, region, province, county, state province, state region, state county, st, prov,
        province state, district, state or province, bundesland, kanton, land bundesland,
        dep region, departement region, etat, dept region, region etat, provincia, estado,
        provincia o estado, comunidad autonoma, regione, estado provincia, distrito, uf, provincie,
        staat provincie, lan, delstat, amt, fylke, omrade, maakunta, wojewodztwo, kraj, okres,
        область, регион, край, республика, район, 都道府県, 県, 省, 省份, 省 自治区, 州,
        州 省, 縣市,
        도, 시도, ilce, νομός, judet, megye, zupanija, state/province
        """,
    Target.ADDRESS_POSTCODE: """
        zip, zip code, zipcode, postal code, postcode, postalcode, post code, zip postal code,
        postal code zip, zip postcode, postal zip, zip/postal code, plz, postleitzahl, code postal,
        cp, codigo postal, c p, c postal, cap, codice postale, codice avviamento postale, cep,
        codigo postal cep, postnummer, postnr, post nr, postinumero, kod pocztowy, kod, psc,
        smerovaci cislo, postovni smerovaci cislo, индекс, почтовый индекс, поштовий індекс,
        郵便番号, 〒, 邮编, 邮政编码, 郵遞區號, 郵政編碼, 우편번호, posta kodu, τ κ,
        ταχυδρομικός κώδικας,
        cod postal, iranyitoszam, postanski broj, postna stevilka
        """,
    Target.ADDRESS_COUNTRY: """
        country, country region, nation, country name, country code, country/region, land,
        land region, staat, pays, pays region, pais, pais region, pais o region, paese, nazione,
        paese area geografica, stato, pais regiao, land regio, land omrade, maa, kraj panstwo,
        panstwo, kraj region, zeme, stat, krajina, страна, страна регион, країна, 国, 国名, 国 地域,
        国家, 國家, 国家地区, 國家地區, 국가, 나라, ulke, χώρα, tara, orszag, drzava, zemlja
        """,
    Target.TAGS: """
        tags, tag, labels, label, categories, category, groups, group, group membership, keywords,
        segment, segments, lists, contact tags, person label, contact group, contact groups,
        kategorien, kategorie, gruppe, gruppen, schlagworte, schlagworter, etiketten,
        stichworte, stichworter, categorie, etiquette, etiquettes, groupe, groupes,
        libelles, mots cles, categoria, categorias, etiqueta, etiquetas, grupo, grupos, etichette,
        gruppi, gruppo, marcadores, rotulos, categorieen, labels tags, groep, groepen, trefwoorden,
        etikett, etiketter, kategorier, grupper, grupp, grupa, grupy, etykiety, etykieta, tagi,
        kategoria, stitky, stitek, skupina, skupiny, метки, метка, теги, тег, категории, категория,
        группа, группы, мітки, タグ, ラベル, グループ, カテゴリ, 分類, 标签, 標籤, 分组,
        分組, 类别, 類別,
        分类, 群组, 태그, 라벨, 그룹, etiketler, kategoriler, id status, id/status
        """,
    Target.EXTERNAL_ID: """
        record id, contact id, person id, recordid, external id, customer id, lead id, client id,
        person.id, contactid, leadid, crm id, record id contact, hubspot id
        """,
}

# Columns that machines keep for themselves; alike in the exports of many programs.
NOISE = """
    created, created at, created by, created date, created time, created on, create date,
    createddate, createdbyid, creation date, date created, date added, added on, date entered,
    modified, modified by, modified time, modified date, last modified, last modified date,
    last modified by, last modified time, lastmodifieddate, lastmodifiedbyid, updated, updated at,
    last updated, update time, systemmodstamp, isdeleted, is deleted, masterrecordid, recordtypeid,
    record type id, ownerid, owner id, owner, contact owner, contact owner.id, contact owner id,
    account owner, account name.id, accountid, account id, lead owner, person owner, owner name,
    hs object id, associated company ids, associated contact ids, associated deal ids,
    associated company id, created by.id, modified by.id, modified by id, created by id,
    contact record id, last changed, reportstoid, photourl, photo, photo url, jigsaw,
    jigsawcontactid,
    cleanstatus, isemailbounced, lastcurequestdate, lastcuupdatedate, last viewed date,
    lastvieweddate,
    lastreferenceddate, layout id, locked, record image, connected to.id, connected to id,
    e mail type, email type,
    e mail display name, email display name, e mail typ, typ der e mail, email typ,
    e mail angezeigter name,
    type de messagerie, nom complet de l'adresse de messagerie, tipo de correo electronico,
    nombre de pantalla de correo electronico, tipo posta elettronica,
    nome visualizzato posta elettronica,
    tipo de email, nome para exibicao do email, e mailtype, weergavenaam voor e mail, typ e mail,
    wyswietlana nazwa e mail, nazwa wyswietlana e mail, typ emailu, тип эл почты,
    краткое имя эл почты
"""
