"""Names that columns carry in tables of deals, in many languages.

One row per place of a deal; names are separated by commas and compared without case, accents,
signs and the little words between. `DEAL_WORDS` may stand before or after any of them.
"""

from crm_desktop.interop.columns.target import Target

DEAL_WORDS = frozenset(
    """deal deals opportunity opportunities oppty opp geschaft geschafts geschafte geschaftes
    deals verkaufschance verkaufschancen chance chancen auftrag auftrags opportunitat affaire
    affaires opportunite opportunites negocio negocios oportunidad oportunidades trato tratos
    oportunidade oportunidades opportunita trattativa trattative affare szansa szansy szans
    transakcja transakcji okazja okazji obchod obchodu prilezitost prilezitosti сделка сделки
    сделок сделке сделку угода угоди 商談 案件 取引 商机 商機 交易 거래 affar affaren verkoopkans
    kans kansen firsat forhandling salgsmulighet""".split()
)
# Words between the others that say nothing.
LITTLE_WORDS = frozenset(
    """a an the of for in at de del della di du des d da do das dos la le les l el los las der die
    das dem den des zum zur von fur et y e i und van het voor op na do w z o la s の ある для по
    на
    в со от our""".split()
)

DEAL_ALIASES: dict[Target, str] = {
    Target.DEAL_NAME: """
        deal, deal name, deal title, opportunity, opportunity name, opportunity title, oppty name,
        deal subject, deal topic, opportunity topic, name opportunity,
        bezeichnung, geschaft, geschaftsname, geschaftsbezeichnung, verkaufschance, auftrag,
        name verkaufschance, verkaufschancenname, auftragsname, auftragsbezeichnung, vorhaben,
        dealname, dealtitel, projektname, projektbezeichnung, projekt, project name, project,
        affaire, nom affaire, intitule, libelle, intitule affaire, opportunite, nom opportunite,
        nom transaction, transaction,
        negocio, nombre negocio, nombre oportunidad, oportunidad, nombre trato, trato, asunto,
        nome negocio, nome oportunidade, oportunidade, titulo negocio, assunto,
        opportunita, nome opportunita, trattativa, nome trattativa, nome affare, oggetto,
        szansa, nazwa szansy, nazwa szansy sprzedazy, szansa sprzedazy, nazwa transakcji,
        transakcja, nazwa okazji, tytul transakcji,
        nazev obchodu, obchod, obchodni prilezitost, nazev prilezitosti,
        название сделки, сделка, наименование сделки, тема сделки, имя сделки, назва угоди, угода,
        商談名, 案件名, 取引名, 商談, 案件, 件名, 商机名称, 商机, 交易名称, 商機名稱, 거래명,
        거래 이름,
        naam deal, dealnaam, naam verkoopkans, affar, affarsnamn, firsat adi
        """,
    Target.DEAL_CONTACT: """
        associated contact, associated contacts, primary contact, primary contact name,
        main contact, contact person, contact, contacts, contact name, contact full name,
        buyer, decision maker, key contact, zugeordneter kontakt, verknupfter kontakt,
        ansprechpartner, ansprechperson, kontakt, kontaktperson, kontaktname, hauptkontakt,
        ansprechpartner name, contact associe, contact principal, nom contact, interlocuteur,
        contacto, contacto asociado, contacto principal, persona contacto, nombre contacto,
        contato, contato associado, contato principal, pessoa contato, pessoa contacto,
        nome contato,
        contatto, contatto principale, referente, osoba kontaktowa, kontaktni osoba,
        контакт, контактное лицо, основной контакт, контакты, контактна особа,
        取引先責任者, 取引先担当者, 先方担当者, 顧客担当者, 担当者, 担当者名, 連絡先, 联系人,
        聯絡人,
        담당자, 연락처, contactpersoon, kontaktperson
        """,
    Target.COMPANY: """
        associated company, associated companies, company, company name, account, account name,
        organization, organisation, organization name, party, party name, parent account,
        zugeordnetes unternehmen, firma, firmenname, unternehmen, kunde firma, firma kunde,
        organisation name, entreprise, societe, nom entreprise, entreprise associee, compte,
        nom compte, nom societe, client societe, empresa, compania, cuenta, nombre cuenta,
        nombre empresa, organizacion, empresa asociada, nome empresa, conta, nome conta,
        empresa associada, organizacao, azienda, societa, nome azienda, cliente azienda,
        account nome,
        organizacja, nazwa firmy, nazwa organizacji, konto, spolecnost, компания, организация,
        название компании, фирма, компанія, 取引先名, 取引先, 会社名, 会社, 企業名, 顧客企業,
        公司,
        公司名称, 客户公司, 회사, 회사명, bedrijf, bedrijfsnaam, organisatie, foretag, virksomhed
        """,
    Target.DEAL_AMOUNT: """
        amount, value, deal value, deal size, deal amount, opportunity amount, opportunity value,
        contract value, total contract value, tcv, acv, bid amount, sales amount, net amount,
        worth,
        betrag, wert, auftragswert, geschaftswert, dealwert, volumen, auftragsvolumen, umsatz,
        nettobetrag, auftragssumme, angebotssumme, angebotswert, vertragswert, summe, hohe,
        montant, valeur, montant ht, valeur affaire, montant transaction, ca,
        importe, monto, valor, cuantia, valor negocio, importe neto,
        montante, quantia, valor total, importo, valore,
        kwota, wartosc, wartosc szansy, wartosc transakcji, wartosc netto, kwota netto,
        castka, hodnota, cena, сумма, бюджет, стоимость, сумма сделки, объем, сума, бюджет сделки,
        金額, 商談金額, 受注金額, 見込金額, 見込み金額, 受注予定金額, 予想金額, 取引金額,
        案件金額,
        金额, 预计金额, 商机金额, 총액, 금액, 거래 금액, bedrag, waarde, belopp, varde, belob,
        belop,
        tutar
        """,
    Target.DEAL_CURRENCY: """
        currency, currency value, currency code, currency iso code, currencyisocode,
        amount currency,
        deal currency, bid currency, value currency, iso currency, curr, ccy,
        wahrung, wahrungscode, wahrung betrag, wahrungskurzel, betragswahrung,
        devise, monnaie, code devise, moneda, divisa, codigo moneda, codigo divisa,
        moeda, codigo moeda, valuta, waluta, kod waluty, mena, валюта, код валюты, код валюти,
        通貨, 通貨コード, 货币, 币种, 貨幣, 통화, para birimi, valutacode
        """,
    Target.DEAL_STAGE: """
        stage, deal stage, stage name, stagename, sales stage, pipeline stage, opportunity stage,
        milestone, sales phase, pipeline phase, phase, current stage, step, deal phase,
        opportunity state, stage label, status label,
        verkaufsphase, vertriebsphase, dealphase, deal phase, geschaftsphase, stufe,
        vertriebsstufe, verkaufsstufe, pipelinephase, pipeline stufe, angebotsphase, stadium,
        etape, etape affaire, etape pipeline, etape transaction, etape vente, phase vente, stade,
        etapa, fase, etapa negocio, fase oportunidad, fase negocio, fase venta, etapa venta,
        etapa pipeline, etapa funil, fase oportunidade, estagio, fase vendita, stadio,
        etap, etap sprzedazy, etap lejka, faza, etap szansy, etap transakcji,
        faze, stadium obchodu, faze obchodu,
        этап, стадия, этап сделки, стадия сделки, этап продаж, статус сделки, фаза, етап,
        フェーズ, ステージ, 商談フェーズ, 商談ステージ, 取引ステージ, 進捗, 営業フェーズ, 阶段,
        銷售階段,
        销售阶段, 商机阶段, 단계, 거래 단계, fas, fase salg, vaihe, asama
        """,
    Target.DEAL_PIPELINE: """
        pipeline, pipeline name, sales pipeline, sales process, funnel, funnel name, board,
        vertriebspipeline, verkaufspipeline, verkaufsprozess, trichter, processus vente,
        entonnoir, embudo, embudo ventas, proceso ventas, funil, funil vendas, processo vendas,
        lejek, lejek sprzedazy, proces sprzedazy, воронка, воронка продаж, направление,
        パイプライン, 销售管道, 파이프라인
        """,
    Target.DEAL_STATUS: """
        deal status, opportunity status, win status, won lost, won/lost, win loss, status type,
        outcome, result, ergebnis, abschlussstatus, gewonnen verloren, resultat, resultado,
        status sprzedazy, wynik, итог, результат, ステータス, 商談ステータス, 受注状況, 状況, 结果
        """,
    Target.DEAL_IS_CLOSED: """
        closed, is closed, isclosed, deal closed, geschlossen, abgeschlossen, ferme, cerrado,
        fechado
        """,
    Target.DEAL_IS_WON: """
        won, is won, iswon, is closed won, closed won, gewonnen, gagne, ganado, ganho
        """,
    Target.DEAL_CHANCE: """
        probability, win probability, deal probability, close probability, confidence, chance,
        likelihood, probability %, win chance, chance of winning, win rate, win %, percent,
        wahrscheinlichkeit, abschlusswahrscheinlichkeit, gewinnwahrscheinlichkeit, prozent,
        erfolgswahrscheinlichkeit, probabilite, probabilite reussite, probabilite conclusion,
        probabilidad, probabilidad cierre, probabilidade, probabilidade fechamento, probabilita,
        prawdopodobienstwo, pravdepodobnost, вероятность, вероятность сделки, шанс, вірогідність,
        確度, 確率, 受注確度, 成約確率, 可能性, 概率, 赢率, 可能性 %, 확률, waarschijnlijkheid,
        sannolikhet, sandsynlighed, sannsynlighet, olasilik
        """,
    Target.DEAL_CLOSE_DAY: """
        close date, closing date, expected close date, expected close, expected closing,
        expected closing date, est close date, estimated close date, estimated closing date,
        forecast close date, expected close day, target close date, projected close date,
        close day,
        closedate, anticipated close date, planned close date, due close,
        abschlussdatum, erwartetes abschlussdatum, voraussichtliches abschlussdatum, abschluss,
        geplantes abschlussdatum, voraussichtlicher abschluss, erwarteter abschluss, abschluss am,
        schlussdatum, zieldatum, abschlusstermin, abschlusstag,
        date cloture, date fermeture, date cloture prevue, cloture prevue, date conclusion,
        date signature prevue, date prevue cloture, echeance, date fermeture prevue,
        fecha cierre, fecha cierre prevista, fecha prevista cierre, fecha estimada cierre, cierre,
        fecha cierre estimada, fecha cierre esperada, cierre previsto,
        data fechamento, data prevista fechamento, data encerramento, fechamento previsto,
        previsao fechamento, data fecho, data prevista fecho, data fechamento prevista,
        data fechamento esperada, data chiusura, chiusura prevista, data chiusura prevista,
        data zamkniecia, przewidywana data zamkniecia, planowana data zamkniecia,
        oczekiwana data zamkniecia, spodziewana data zamkniecia, termin zamkniecia,
        datum uzavreni, predpokladane uzavreni, ocekavane uzavreni,
        дата закрытия, предполагаемая дата закрытия, ожидаемая дата закрытия,
        планируемая дата закрытия,
        дата завершения, плановая дата закрытия, срок сделки, дата закриття,
        дата завершения сделки,
        完了予定日, 受注予定日, クローズ予定日, クローズ日, 完了日, 成約予定日, 決定予定日,
        契約予定日,
        预计成交日期, 结单日期, 预计结束日期, 关闭日期, 预计关闭日期, 마감일, 예상 마감일,
        sluitingsdatum, verwachte sluitingsdatum, afsluitdatum, stangningsdatum, slutdatum,
        lukkedato, avslutningsdato, kapanis tarihi
        """,
    Target.DEAL_CREATED: """
        created, created at, created on, created date, created time, create date, creation date,
        date created, createddate, date added, added on, deal created, entered, open date,
        opened, date opened, start date, begin date,
        erstellt, erstellt am, erstelldatum, erstellungsdatum, angelegt am, anlagedatum,
        erfasst am,
        eroffnet am, date creation, cree le, date ouverture, creee le,
        fecha creacion, creado, creado el, data criacao, criado em, criado, data creazione,
        creato il,
        data utworzenia, utworzono, data dodania, datum vytvoreni, vytvoreno,
        дата создания, создана, создано, дата создания сделки, дата начала, дата створення,
        作成日, 作成日時, 登録日, 創建日期, 创建时间, 创建日期, 생성일, aangemaakt op, skapad
        """,
    Target.DEAL_CLOSED: """
        closed on, closed at, closed date, closed time, date closed, deal closed on, deal closed,
        actual close date, actual closing date, won time, lost time, date won, date lost,
        won date,
        lost date, won on, lost on, won at, lost at, closed won date, closed lost date,
        gewonnen am, verloren am, geschlossen am, abgeschlossen am, tatsachliches abschlussdatum,
        date reelle cloture, date cloture reelle, cloture le, gagnee le, fecha cierre real,
        fecha ganado, fecha perdido, data fechamento real, data chiusura effettiva,
        faktyczna data zamkniecia, data wygrania, data przegrania,
        фактическая дата закрытия, дата фактического закрытия, 受注日, 成約日, 失注日,
        実際の完了日
        """,
    Target.DEAL_STAGE_DAY: """
        last stage change, last stage change date, laststagechangedate, stage changed,
        stage changed on,
        stage change date, stage change time, stage modified time, stage modified date,
        stage since,
        in stage since, stage entered, entered stage, date entered stage,
        date entered current stage,
        stage start date, in phase seit, phase seit, letzte phasenanderung, phasenwechsel,
        letzter phasenwechsel, stufe seit, dernier changement etape, changement etape,
        ultimo cambio etapa, cambio etapa, ultima alteracao etapa, mudanca etapa, cambio fase,
        ultima zmiana etapu, zmiana etapu, дата изменения этапа, дата смены стадии,
        フェーズ変更日, 最終フェーズ変更日
        """,
    Target.DEAL_TYPE: """
        deal type, opportunity type, type, record type, business type, typ, art, dealtyp,
        auftragsart,
        geschaftsart, geschaftstyp, type affaire, type opportunite, tipo, tipo negocio,
        tipo oportunidad, tipo oportunidade, rodzaj, typ transakcji, тип, тип сделки, 種別,
        商談種別,
        取引タイプ, 类型, 유형
        """,
    Target.DEAL_SOURCE: """
        source, lead source, deal source, opportunity source, original source, source channel,
        original source type, leadsource, how did they hear, channel, lead origin,
        quelle, leadquelle, lead quelle, herkunft, ursprungliche quelle, kanal,
        source lead, source prospect, origine, provenance, fuente, fuente lead, origen,
        fonte, fonte lead, origem, origem lead, zrodlo, zrodlo leada, zdroj, источник,
        источник сделки, источник лида, джерело, リードソース, 流入元, ソース, 流入経路,
        线索来源, 来源,
        출처
        """,
    Target.DEAL_LOST_REASON: """
        lost reason, loss reason, closed lost reason, reason lost, reason for loss, reason loss,
        reason for lost, lose reason, reason for closing, status reason, close reason,
        verlustgrund, grund verlust, grund absage, absagegrund, ablehnungsgrund,
        grund fur verlust,
        raison perte, motif perte, motif refus, raison echec, motivo perdida, razon perdida,
        motivo perda, motivo da perda, razao perda, motivo perdita, powod przegranej,
        powod utraty,
        powod straty, duvod ztraty, duvod prohry, причина отказа, причина проигрыша,
        причина потери,
        причина провала, 失注理由, 敗因, 失败原因, 输单原因, 실패 사유, verliesreden
        """,
    Target.DEAL_COMPETITOR: """
        competitor, competitors, main competitor, main competitor s, wettbewerber, mitbewerber,
        konkurrent, concurrent, concurrents, competidor, concorrente, concorrenti, konkurent,
        konkurencja, конкурент, конкуренты, 競合, 競合他社, 竞争对手, 경쟁사
        """,
    Target.DEAL_CAMPAIGN: """
        campaign, campaign source, primary campaign source, campaign name, kampagne, campagne,
        campana, campanha, campagna, kampania, kampan, кампания, キャンペーン, 活动, 캠페인
        """,
    Target.DEAL_NEXT_STEP: """
        next step, next steps, nextstep, next action, nachster schritt, nachste schritte,
        nachste aktion, prochaine etape, prochaine action, siguiente paso, proximo paso,
        proximos pasos, proximo passo, proxima acao, prossimo passo, nastepny krok, kolejny krok,
        dalsi krok, следующий шаг, следующее действие, 次のステップ, 次のアクション,
        次回アクション,
        下一步, 다음 단계, volgende stap, nasta steg
        """,
    Target.DEAL_NEXT_DAY: """
        next activity date, next activity, next step date, next step due date, next action date,
        next contact date, nachste aktivitat, datum nachste aktivitat, wiedervorlage,
        prochaine activite, date prochaine activite, proxima actividad, fecha proxima actividad,
        proxima atividade, data nastepnej aktywnosci, следующая активность, 次回活動日,
        次回アクション日
        """,
    Target.NOTE: """
        description, deal description, note, notes, comment, comments, details, remarks,
        beschreibung, notiz, notizen, kommentar, kommentare, bemerkung, bemerkungen, commentaire,
        descripcion, notas, descricao, observacoes, descrizione, opis, notatki, uwagi, описание,
        комментарий, примечание, заметка, 説明, 備考, メモ, 描述, 备注, 설명
        """,
    Target.TAGS: """
        deal tags, tags, tag, label, labels, schlagworte, etiquettes, etiquetas, etykiety, теги,
        タグ
        """,
    Target.EXTERNAL_ID: """
        deal id, opportunity id, record id, recordid, dealid, opportunityid, opp id,
        opportunity no,
        deal number, opportunity number, auftragsnummer, auftragsnr, dealnummer, id affaire,
        id negocio, id oportunidad, id transakcji, id сделки, номер сделки, 商談 id, 案件番号,
        商談番号
        """,
    # Who of the other program's users has it: there is one user here.
    Target.SKIP: """
        owner, deal owner, opportunity owner, owner id, ownerid, owner name, owner.id,
        deal owner.id,
        owner role, owner email, created by, created by.id, createdbyid, creator, modified by,
        modified by.id, last modified by, lastmodifiedbyid, salesperson, sales rep, sales owner,
        assigned to, responsible, responsible user, account manager, user, owned by,
        besitzer, inhaber, zustandig, verantwortlich, verantwortlicher, vertriebsmitarbeiter,
        verkaufer, bearbeiter, zustandiger mitarbeiter, deal besitzer, erstellt von, geandert von,
        proprietaire, responsable, commercial, vendeur, propietario, vendedor, comercial,
        proprietario, responsavel, venditore, wlasciciel, handlowiec, opiekun, vlastnik,
        obchodnik,
        ответственный, менеджер, владелец, кем создана, кто создал, автор,
        所有者, 商談 所有者, 商談所有者, 営業担当, 営業担当者, 自社担当, 负责人, 所有人, 소유자,
        eigenaar
        """,
}

# What these mean depends on which places are still free, tried in this order.
OPEN_NAMES: dict[str, tuple[Target, ...]] = {
    """name, title, subject, topic, nom, nombre, nome, nazwa, naam, nazev, название, наименование,
    titel, titre, titulo, titolo, tytul, betreff, objet, thema, тема, 名称, 名称, 名前, namn,
    navn, назва, item, element, vorgang, lead, order, order name""": (
        Target.DEAL_NAME,
        Target.DEAL_CONTACT,
    ),
    """customer, customer name, client, client name, kunde, kundenname, client nom, cliente,
    nombre cliente, nome cliente, klient, nazwa klienta, zakaznik, клиент, заказчик, клієнт, 顧客,
    顧客名, 客户, 客户名称, 고객, klant, kund, potential customer, prospect, lead name,
    interessent,
    musteri""": (Target.COMPANY, Target.DEAL_CONTACT),
    """expected revenue, est revenue, estimated revenue, estimated value, erwarteter umsatz,
    revenu attendu, revenu espere, ingreso esperado, receita esperada, fatturato previsto,
    oczekiwany przychod, ожидаемый доход, price, total, total price, preis, prix, precio, preco,
    prezzo, amount in company currency, revenue, budget, sum, total amount, turnover,
    actual revenue,
    mrr, arr""": (Target.DEAL_AMOUNT,),
    "status, state, estado, etat, statut, stato, stan, статус, 状態, 状态, 상태, durum": (
        Target.DEAL_STATUS,
    ),
    "closes, deadline, due date, due, end date, enddatum, fallig, termin, frist": (
        Target.DEAL_CLOSE_DAY,
    ),
    "id, no, nr, number, nummer, numero, key": (Target.EXTERNAL_ID,),
    "category, kategorie, categorie, categoria, kategoria, категория": (Target.DEAL_TYPE,),
}

# Columns that programs keep for themselves, of no use outside of them.
DEAL_NOISE = """
    updated, updated at, update time, modified, modified time, modified date, last modified,
    last modified date, lastmodifieddate, last activity, last activity date,
    last activity time, last email received, last email sent, visible to, total activities,
    done activities, activities to do, email messages count, organization id, contact person id,
    person id, account id, accountid, accountname.id, contact name.id, account name.id,
    associated contact ids, associated company ids, associated contact id, associated company id,
    systemmodstamp, is deleted, isdeleted, record type id, recordtypeid, fiscal, fiscal year,
    fiscal quarter, fiscal period, age, weighted value, weighted amount, currency weighted value,
    expected revenue, forecast category, forecast category name, forecastcategory,
    forecastcategoryname, number of associated contacts, number times contacted,
    number of sales activities, number of contacts, days to close, hs object id,
    has opportunity line item, hasopportunitylineitem, pricebook2id, campaignid, contactid,
    overall sales duration, sales cycle duration, lead conversion time, layout id, exchange rate,
    has overdue task, hasoverduetask, hasopenactivity, push count, pushcount, last viewed date,
    lastvieweddate, last referenced date, lastreferenceddate, change log time, connected to,
    source channel id, source origin, source origin id, product quantity, product amount
"""
