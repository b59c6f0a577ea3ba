"""The jobs Harbour Studio does and the steps of each, from the first call to the thanks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """One activity of a job: `gap` days after the step before, with a chance to happen at all.

    `words` is the key of its sentences. `minutes` is how long it takes, `(0, 0)` if nobody
    counts.
    """

    words: str
    kind: str
    direction: str
    gap: tuple[int, int]
    chance: float
    minutes: tuple[int, int]
    outcomes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Job:
    """A course of steps; `month` is the one month it happens in, 0 for any."""

    name: str
    weight: float
    steps: tuple[Step, ...]
    month: int = 0


# key: kind direction minutes, then what may come of it
_STEPS = """
intro_call: call out 4-15, Interested|Asked for an offer|Call again in spring|No need now
intro_mail: email in -
fair_chat: meeting none 5-20, Interested|Wants samples|Call next week
missed_call: call out 1-2, No answer|Voicemail left|Busy
missed_in: call in 1-2, Missed
enquiry_call: call in 5-20, Wants an offer|Wants a visit
enquiry_mail: email in -
brief_meeting: meeting none 45-120, Brief agreed|More information needed
site_visit: visit out 45-150, Measured|Measured, photos taken
quote_mail: email out -
quote_letter: letter out -
quote_chase: call out 3-12, Still deciding|Wants a discount|Will confirm this week|No answer
quote_question: email in -
approve_mail: email in -
approve_call: call in 3-10, Order confirmed
lost_mail: email in -
proof_mail: email out -
proof_changes: email in -
proof_call: call in 5-25, Changes agreed
proof_ok: email in -
make_task: task none 60-300
colour_note: note none -
chat_files: chat in -
chat_quick: chat out -
photo_day: visit out 150-420, Shot list done|Second day needed
launch_call: call none 15-45, Live|Two small fixes left
delivery: visit out 20-60, Delivered|Delivered and signed
fitting: visit out 90-300, Fitted|Fitted, one letter to be replaced
invoice_mail: email out -
invoice_chase: call out 3-8, Will pay this week|Invoice not found, sent again|Paid meanwhile
paid_note: note none -
thanks_call: call out 4-15, Very happy|Happy, next job in sight|Small complaint, solved
thanks_mail: email in -
month_call: call out 10-40, Plan for the month agreed|Postponed a week
report_mail: email out -
review_meeting: meeting none 45-90, Goals agreed|Contract prolonged
file_note: note none -
lunch: meeting none 60-110, Good talk
christmas_letter: letter out -
birthday_chat: chat out -
newsletter_mail: email out -
order_mail: email out -
price_mail: email in -
order_call: call out 4-15, Ordered|Not in stock, other paper chosen
receipt_note: note none -
pitch_mail: email out -
press_call: call in 8-25, Piece planned|Wants pictures
press_note: note none -
form_mail: email in -
social_chat: chat in -
walk_in: visit in 10-30
hello_mail: email out -
reply_mail: email in -
follow_call: call out 5-25, Has to ask the partner|Sounds good|Will look at the offer|Not yet sure
price_question: email in -
ask_quote: email in -
open_mail: email in -
click_mail: email in -
leave_mail: email in -
event_visit: meeting none 10-40
terms_meeting: meeting none 30-75, Nearly agreed|Wants longer terms|Will decide this week
"""

# name weight [month]: steps with the gap before them; a chance in percent after %
_JOBS = """
signs 13: enquiry_call 0 site_visit 1-5 quote_mail 1-3 missed_call 2-4%30 quote_chase 2-6%70
 approve_mail 1-6 proof_mail 2-5 proof_ok 1-3 make_task 3-9 colour_note 0-1%40 fitting 2-7
 invoice_mail 0-2 invoice_chase 20-35%25 thanks_call 3-10%50
catalogue 11: enquiry_mail 0 brief_meeting 2-7 quote_mail 1-4 quote_question 1-4%50
 approve_call 1-6 file_note 1-3%60 photo_day 4-12%50 proof_mail 4-12 proof_changes 1-4
 proof_mail 2-5 proof_ok 1-3 make_task 4-10 delivery 2-5 invoice_mail 0-2 paid_note 14-32%50
 thanks_mail 2-9%40
photos 9: enquiry_mail 0 chat_quick 0-1%40 quote_mail 1-3 approve_mail 1-5 photo_day 4-14
 make_task 1-4 proof_mail 1-4 chat_files 0-2%60 proof_ok 1-4 invoice_mail 1-3 thanks_mail 2-8%40
website 8: enquiry_call 0 brief_meeting 2-7 quote_mail 2-5 quote_chase 4-9%60
 review_meeting 3-9%40 approve_call 1-6 file_note 1-4 proof_mail 7-16 proof_call 1-4
 chat_files 2-6%60 proof_mail 4-10 proof_ok 2-6 launch_call 3-9 invoice_mail 1-3
 invoice_chase 20-35%20 thanks_call 8-20%50
brand 7: enquiry_mail 0 brief_meeting 3-9 quote_letter 2-6%40 quote_mail 1-3 quote_question 2-5%50
 approve_mail 3-9 review_meeting 6-14 proof_mail 7-14 proof_changes 2-6 proof_mail 4-9
 proof_call 1-4 proof_ok 2-6 delivery 3-8%50 invoice_mail 1-3 paid_note 14-32%50
 thanks_mail 3-10%50
print 20: enquiry_mail 0 quote_mail 0-2 approve_mail 0-3 proof_mail 0-2 proof_ok 0-2
 make_task 1-4%60 delivery 2-6 invoice_mail 0-2 paid_note 12-30%30
reprint 14: approve_call 0 make_task 1-3%60 delivery 3-7 invoice_mail 0-2 invoice_chase 25-38%15
retainer 7: month_call 0 make_task 3-9 report_mail 18-24 month_call 5-9 make_task 3-9
 chat_files 2-6%60 report_mail 15-22 month_call 5-9 invoice_mail 1-3 report_mail 18-24
 review_meeting 4-9%50
lost 12: enquiry_call 0 site_visit 2-6%30 quote_mail 1-4 missed_call 3-5%50 quote_chase 3-8
 missed_call 5-9%40 quote_chase 6-12%50 lost_mail 4-14
contact 20: missed_call 0%50 intro_call 0-6 file_note 0-1%40
chats 12: chat_quick 0 chat_files 0-2%50
callback 8: missed_in 0 missed_call 0-1%40 thanks_call 0-2
lunches 3: lunch 0 file_note 0-1%50
christmas 8 12: christmas_letter 0
birthday 3: birthday_chat 0
newsletter 8: newsletter_mail 0 intro_mail 0-4%15
mailing 8: newsletter_mail 0
first_call 10: intro_call 0
first_mail 10: enquiry_mail 0
first_fair 5: fair_chat 0
supplies 14: order_mail 0 price_mail 0-2%50 order_call 0-2%60 receipt_note 2-9
prices 4: price_mail 0 file_note 0-1%40
press 10: pitch_mail 0 missed_call 3-6%40 press_call 1-8%60 press_note 6-20%50
planned 1: plan_call 0 plan_mail 0 plan_meeting 0 plan_visit 0 plan_task 0 plan_letter 0
"""
# What is done to win a lead or a deal, whatever the work is.
_SALES = """form_mail enquiry_mail social_chat click_mail reply_mail fair_chat intro_mail
enquiry_call walk_in missed_call hello_mail intro_call follow_call price_question ask_quote
open_mail leave_mail event_visit
brief_meeting site_visit quote_mail quote_letter quote_chase quote_question
terms_meeting approve_mail approve_call lost_mail proof_mail proof_ok make_task delivery fitting
invoice_mail thanks_mail plan_call plan_mail plan_meeting plan_visit plan_task"""
_PLANNED = """
plan_call: call out 10-20
plan_mail: email out -
plan_meeting: meeting none 45-90
plan_visit: visit out 60-120
plan_task: task none -
plan_letter: letter out -
"""


def _read_steps(text: str) -> dict[str, Step]:
    return {step.words: step for step in map(_read_step, text.strip().splitlines())}


def _read_step(line: str) -> Step:
    head, _, outcomes = line.partition(", ")
    words, kind, direction, minutes = head.replace(":", "").split()
    named = tuple(outcomes.split("|")) if outcomes else ()
    spoken = "" if direction == "none" else direction
    return Step(words, kind, spoken, (0, 0), 1.0, _span(minutes), named)


def _span(text: str) -> tuple[int, int]:
    low, _, high = text.partition("-")
    return (int(low), int(high or low)) if low else (0, 0)


def _read_job(text: str) -> Job:
    head, _, rest = text.partition(":")
    name, weight, *month = head.split()
    parts = rest.split()
    steps = tuple(map(_in_job, parts[::2], parts[1::2]))
    return Job(name, float(weight), steps, int(month[0]) if month else 0)


def _in_job(key: str, timing: str) -> Step:
    step = _KNOWN[key]
    gap, _, chance = timing.partition("%")
    return Step(
        step.words,
        step.kind,
        step.direction,
        _span(gap),
        int(chance or 100) / 100,
        step.minutes,
        step.outcomes,
    )


_KNOWN = _read_steps(_STEPS) | _read_steps(_PLANNED)
JOBS = {job.name: job for job in map(_read_job, _JOBS.strip().replace("\n ", " ").splitlines())}
# The courses of sales, one for each kind of work; their steps come in any order.
SALES = tuple(
    Job(work, 0.0, tuple(map(_KNOWN.__getitem__, _SALES.split())))
    for work in "signs catalogue photos website brand print retainer".split()
)
# What customers, suppliers and the press come for; how one meets; what is planned.
ORDERS = tuple(JOBS[name] for name in (
    "signs catalogue photos website brand print reprint retainer lost contact chats callback"
    " lunches christmas birthday newsletter"
).split())  # fmt: skip
SUPPLIES = tuple(JOBS[name] for name in "supplies prices chats callback christmas".split())
PRESS = tuple(JOBS[name] for name in "press contact chats lunches newsletter".split())
FIRSTS = tuple(JOBS[name] for name in "first_call first_mail first_fair".split())
MAILINGS = tuple(JOBS[name] for name in "mailing christmas".split())
PLANNED = JOBS["planned"]

# What a job is about. The first things are the same ones in every language.
ITEMS: dict[str, dict[str, str]] = {
    "signs": {
        "en": """the shop sign; the window lettering; the wayfinding signs; the banners;
        the exhibition stand; the fascia sign; the van lettering; the neon sign; the door plates;
        the roof letters; the menu boards; the pavement sign""",
        "pt": "o letreiro; as letras da montra; a sinalética; as lonas; o stand da feira",
        "de": """das Ladenschild; die Schaufensterbeschriftung; das Leitsystem; die Banner;
        den Messestand""",
        "es": "el rótulo; el escaparate; la señalética; las lonas; el stand",
        "fr": "l’enseigne; la vitrine; la signalétique; les bâches; le stand",
    },
    "catalogue": {
        "en": """the catalogue; the product brochure; the price list; the annual report; the menu;
        the spring catalogue; the autumn catalogue; the wine list; the exhibition guide;
        the sample book; the programme; the lookbook""",
        "pt": "o catálogo; a brochura; a tabela de preços; o relatório anual; o menu",
        "de": "den Katalog; die Broschüre; die Preisliste; den Jahresbericht; die Speisekarte",
        "es": "el catálogo; el folleto; la tarifa; la memoria anual; la carta",
        "fr": "le catalogue; la brochure; le tarif; le rapport annuel; la carte",
    },
    "photos": {
        "en": """the product photos; the team portraits; the interior photos; the food photos;
        the photos of the new range; the photos of the building; the photos of the harvest""",
        "pt": "as fotografias do produto; os retratos da equipa; as fotografias do interior",
        "de": "die Produktfotos; die Porträts des Teams; die Innenaufnahmen",
        "es": "las fotos de producto; los retratos del equipo; las fotos del local",
        "fr": "les photos des produits; les portraits de l’équipe; les photos du lieu",
    },
    "website": {
        "en": """the website; the online shop; the booking page; the English version of the site;
        the landing page; the gallery page; the newsletter template""",
        "pt": "o site; a loja online; a página de reservas; a versão inglesa do site",
        "de": "die Website; den Onlineshop; die Buchungsseite; die englische Fassung der Website",
        "es": "la web; la tienda en línea; la página de reservas; la versión inglesa de la web",
        "fr": "le site; la boutique en ligne; la page de réservation; la version anglaise du site",
    },
    "brand": {
        "en": """the logo; the new brand; the labels; the packaging; the brand manual;
        the stationery set; the name and logo; the refreshed logo; the wine labels""",
        "pt": "o logótipo; a nova marca; os rótulos; as embalagens; o manual de marca",
        "de": "das Logo; den neuen Markenauftritt; die Etiketten; die Verpackung; das Handbuch",
        "es": "el logotipo; la nueva marca; las etiquetas; el envase; el manual de marca",
        "fr": "le logo; la nouvelle marque; les étiquettes; l’emballage; la charte graphique",
    },
    "print": {
        "en": """the business cards; the flyers; the posters; the invitations; the bags;
        the postcards; the leaflets; the vouchers; the letterheads; the folders; the stickers;
        the calendars; the table mats; the tickets""",
        "pt": "os cartões de visita; os folhetos; os cartazes; os convites; os sacos",
        "de": "die Visitenkarten; die Flyer; die Plakate; die Einladungen; die Taschen",
        "es": "las tarjetas; los folletos; los carteles; las invitaciones; las bolsas",
        "fr": "les cartes de visite; les dépliants; les affiches; les invitations; les sacs",
    },
    "retainer": {
        "en": "the monthly work; the monthly posts; the care of the site; this quarter’s plan",
        "pt": "o trabalho mensal; as publicações do mês; a manutenção do site",
        "de": "die Monatsarbeit; die Beiträge des Monats; die Pflege der Website",
        "es": "el trabajo del mes; las publicaciones del mes; el mantenimiento de la web",
        "fr": "le travail du mois; les publications du mois; l’entretien du site",
    },
    "supplies": {
        "en": """recycled board; cotton paper; acrylic sheets; vinyl film; LED modules; envelopes;
        inks; aluminium letters; cover board; book cloth; packing tubes; cutting blades""",
    },
}
