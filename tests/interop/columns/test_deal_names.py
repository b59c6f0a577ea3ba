"""Tables of deals are known by the names of their columns, in the languages people use."""

import pytest

from crm_desktop.interop.columns.deal_names import (
    currency_named,
    guess_deal_column,
    speaks_of_deals,
)
from crm_desktop.interop.columns.target import Target

T = Target
LANGUAGES = [
    "Deal Name|Amount|Currency|Deal Stage|Close Date|Company|Contact",
    "Opportunity Name|Value|Currency|Milestone|Expected close|Organisation|Primary contact",
    "Topic|Est. Revenue|Currency|Pipeline Phase|Est. Close Date|Potential Customer|Contact",
    "Bezeichnung|Betrag|Währung|Phase|Abschlussdatum|Firma|Ansprechpartner",
    "Verkaufschance|Auftragswert|Währung|Vertriebsphase|Voraussichtlicher Abschluss|Kunde|Kontakt",
    "Nom de l'affaire|Montant|Devise|Étape|Date de clôture prévue|Société|Contact principal",
    "Nombre del negocio|Importe|Moneda|Etapa|Fecha de cierre|Empresa|Persona de contacto",
    "Nome do negócio|Valor|Moeda|Etapa do funil|Data prevista de fechamento|Empresa|Contato",
    "Nome trattativa|Importo|Valuta|Fase|Data di chiusura prevista|Azienda|Contatto",
    "Nazwa szansy|Wartość|Waluta|Etap|Przewidywana data zamknięcia|Firma|Osoba kontaktowa",
    "Название сделки|Сумма|Валюта|Этап сделки|Дата закрытия|Компания|Контакт",
    "商談名|金額|通貨|フェーズ|完了予定日|取引先名|取引先責任者",
    "Opportunity|OpportunityAmount|BidCurrency|StageName|ForecastCloseDate|AccountName|Contact",
]
CONTACTS = [
    "First Name,Last Name,Email,Phone,Lifecycle Stage,Lead Status,Recent Deal Amount",
    "Person - Name,Person - Email,Person - Phone,Person - Open deals,Person - Closed deals",
    "Name,Email,Phone,Stage,Value",
    "Name,Company,Status,Created,Owner,Amount",
    "ACCOUNT.NAME,NAME,BILLINGSTREET,PHONE,ANNUALREVENUE,TYPE",
    "Vorname,Nachname,Firma,Telefon,Umsatz",
    "Invoice,Date,Amount,Currency,Status",
]


@pytest.mark.parametrize("header", LANGUAGES)
def test_columns_of_deals_are_known_in_many_languages(header: str) -> None:
    names = header.split("|")
    assert speaks_of_deals(names)
    wanted = (
        *(T.DEAL_NAME, T.DEAL_AMOUNT, T.DEAL_CURRENCY, T.DEAL_STAGE),
        *(T.DEAL_CLOSE_DAY, T.COMPANY, T.DEAL_CONTACT),
    )
    for name, target in zip(names, wanted, strict=True):
        guess = guess_deal_column(name)
        assert guess is not None
        assert guess.target is target or guess.either[0] is target, name


@pytest.mark.parametrize("header", CONTACTS)
def test_tables_of_people_and_other_things_are_not_of_deals(header: str) -> None:
    assert not speaks_of_deals(header.split(","))


@pytest.mark.parametrize(
    ("header", "target"),
    [
        ("Deal - Title", T.DEAL_NAME),
        ("Deal - Organization", T.COMPANY),
        ("Deal - Label", T.TAGS),
        ("Deal owner", T.SKIP),
        ("Won time", T.DEAL_CLOSED),
        ("Closed Lost Reason", T.DEAL_LOST_REASON),
        ("Probability (%)", T.DEAL_CHANCE),
        ("Ursprüngliche Quelle", T.DEAL_SOURCE),
        ("Próximo paso", T.DEAL_NEXT_STEP),
        ("Contact E-mail", T.EMAIL),
    ],
)
def test_a_column_goes_where_its_name_says(header: str, target: Target) -> None:
    guess = guess_deal_column(header)
    assert guess is not None
    assert guess.target is target


@pytest.mark.parametrize(
    ("header", "currency"),
    [("Amount (EUR)", "EUR"), ("Wert in €", "EUR"), ("Value [$]", "USD"), ("Betrag", "")],
)
def test_a_name_tells_the_currency(header: str, currency: str) -> None:
    assert currency_named(header) == currency
