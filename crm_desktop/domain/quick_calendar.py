"""Words for days in the five languages of quick add, folded, and what each of them means."""

PREPOSITIONS = (
    r"(?:(?:by|on|to|until|till|before|b4|due|this|next|nxt|the|from|starting|since|as of|no"
    r" later than"
    r"|latest|bis|spatestens|am|vor|ab|zum|dem|den|der|fur|nachste[nrs]?|kommende[nrs]?|diese[nrs]?"
    r"|pour|avant|d'ici|jusqu'au|a partir|des|le|la(?= (?:sem|prox|fin|mi))|ce|cette|au|au plus"
    r" tard|para|p/|antes|de|del|do"
    r"|el|hasta|desde|este|esta|proxim[oa]|a|ao|ate|na|no|o|em|dia|so|for|until|um|en) )"
)
NAMED = (
    (2, "day after tomorrow", "ubermorgen", "apres-demain", "apres demain", "pasado manana"),
    (2, "depois de amanha"),
    (
        0,
        "today",
        "2day",
        "tonight",
        "this evening",
        "this afternoon",
        "ce soir",
        "esta tarde",
        "esta noche",
        "heute",
        "aujourd'hui",
        "hoy",
        "hoje",
        "eod",
        "end of day",
    ),
    (0, "asap", "a.s.a.p", "sofort", "umgehend", "schnellstmoglich", "so bald wie moglich"),
    (0, "baldmoglichst", "immediately", "right away", "straight away", "as soon as possible"),
    (0, "des que possible", "au plus vite", "immediatement", "tout de suite", "cuanto antes"),
    (0, "lo antes posible", "ahora mismo", "inmediatamente", "o quanto antes", "quanto antes"),
    (0, "o mais rapido possivel", "o mais depressa possivel", "imediatamente", "logo que possivel"),
    (1, "tomorrow", "tmrw", "tmr", "tomo", "2moro", "2morrow", "tomorow", "morgen", "demain"),
    (1, "manana", "amanha"),
    (7, "next week", "nxt week", "next wk", "nachste woche", "nachster woche", "kommende woche"),
    (7, "kommender woche", "na. wo.", "na. woche", "nachste wo.", "nachste kw", "naechste woche"),
    (7, "semaine prochaine", "sem prochaine", "semaine pro", "proxima semana", "prox semana"),
    (7, "semana que viene", "semana proxima", "semana que vem", "prox. semana", "semana que entra"),
    (14, "week after next", "wk after next", "ubernachste woche", "ubernachster woche"),
    (14, "fortnight", "semaine suivante", "en quinze dias", "dentro de quince dias"),
)
NEXT_MONTH = (
    "next month", "nachsten monat", "nachster monat", "kommenden monat", "mois prochain",
    "proximo mes", "mes que viene", "mes proximo", "mes que vem",
)  # fmt: skip
MONTH_ENDS = (
    "end of the month", "end of month", "month end", "eom", "ende des monats", "monatsende",
    "ende monat", "fin du mois", "fin de mois", "fin de mes", "final de mes", "finales de mes",
    "fim do mes", "final do mes", "fim de mes",
)  # fmt: skip
YEAR_ENDS = (
    "end of the year", "end of year", "year end", "eoy", "ende des jahres", "jahresende",
    "fin de l'annee", "fin d'annee", "fin de ano", "final de ano", "finales de ano", "fim do ano",
    "final do ano", "fim de ano",
)  # fmt: skip
WEEK_ENDS = (
    "end of the week", "end of week", "eow", "ende der woche", "ende woche", "fin de semaine",
    "fin de la semaine", "final de la semana", "finales de semana", "fim da semana",
    "final da semana", "ende dieser woche",
)  # fmt: skip
WEEKENDS = (
    "weekend",
    "wochenende",
    "am we",
    "dieses we",
    "week-end",
    "fin de semana",
    "fim de semana",
    "finde",
)
WEEKDAYS = (
    "monday mon montag lundi lunes segunda-feira segunda",
    "tuesday tue tues dienstag mardi martes terca-feira terca",
    "wednesday wed weds mittwoch mercredi miercoles quarta-feira quarta",
    "thursday thu thur thurs donnerstag jeudi jueves quinta-feira quinta",
    "friday fri freitag vendredi viernes sexta-feira sexta",
    "saturday sat samstag sonnabend samedi sabado sab",
    "sunday sun sonntag dimanche domingo",
)
# Too short to be a day of the week but beside a preposition, a date, or a time of day.
SHORT_WEEKDAYS = (
    "mo lun seg 2ª-feira", "di mar ter", "mi mer mie qua", "do jeu jue qui", "fr ven vie sex",
    "sa sam", "so dim dom",
)  # fmt: skip
# Words that mean other things as well: a day only after `na` or at the end of what is said.
DOUBTFUL = frozenset("segunda terca quarta quinta sexta sat sun mon wed weds sab fri thu".split())
DAY_PARTS = (
    r"(?:(?:vorm|nachm|vormittags?|nachmittags?|mittags?|abends?|fruh|morgens|morning|afternoon"
    r"|evening|eve\b|am\b|pm\b|matin|midi|apres-midi|soir|tarde|noche|mediodia|por la|a tarde|de"
    r" manha"
    r"|a noite|manha)\b)"
)
COUNTS = (
    "a an one ein eine einem einer un une una um uma", "two zwei deux dos dois duas",
    "three drei trois tres", "four vier quatre cuatro quatro", "five funf cinq cinco",
    "six sechs seis", "seven sieben sept siete sete", "eight acht huit ocho oito",
    "nine neun neuf nueve nove", "ten zehn dix diez dez", "eleven elf onze once",
    "twelve zwolf douze doce doze", "treize", "vierzehn quatorze catorce catorze",
    "fifteen funfzehn quinze quince",
)  # fmt: skip
UNITS = (
    (1, "days day tagen tage tag tg jours jour j dias dia d"),
    (7, "weeks week wks wk wochen woche wo semaines semaine sem semanas semana"),
    (30, "months month monaten monate monat mois meses mes"),
)
HOURS = ("h", "hours", "hour", "heures", "horas", "stunden", "std", "hrs", "hr")
# Where in a month, a week or a year: first, middle, last.
ENDS = (
    ("early", "beginning of", "start of", "anfang", "debut", "a principios de", "principios de",
     "a primeros de", "primeros de", "inicio de", "inicios de", "no inicio de", "comeco de",
     "a inicios de"),
    ("mid", "middle of", "mitte", "mi", "a mediados de", "mediados de", "meados de",
     "em meados de"),
    ("end of", "late", "ende", "fin", "a finales de", "finales de", "fin de", "final de", "fim de",
     "finais de", "a fines de", "fines de"),
)  # fmt: skip
