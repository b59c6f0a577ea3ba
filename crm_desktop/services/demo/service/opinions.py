"""What customers of the demo business write beside a number: low ones, middling ones, high ones."""

from crm_desktop.services.demo.chance import items

COMMENTS = {
    "en": (
        items("""Too slow, and nobody told me anything.; I had to write three times.;
            It came back after a day.; Friendly, but the answer did not help.;
            For that price I expect more."""),
        items("""In the end it was solved.; All right, only the waiting was long.;
            I had hoped for a call.; Good work, slow answer."""),
        items("""Quick and friendly as always!; Solved within the hour, great.;
            Very patient with my many questions.; The guide was just what I needed.;
            I wish all our suppliers were like that.; Thank you, Marta and team."""),
    ),
    "de": (
        items("Hat viel zu lange gedauert.; Ich musste dreimal nachfragen."),
        items("Am Ende ging es, aber es dauerte.; In Ordnung."),
        items("Schnell und freundlich, danke!; Sehr gut erklärt.; Besser geht es nicht."),
    ),
    "fr": (
        items("Trop long, et sans nouvelles."),
        items("Cela a pris du temps, mais c'est fait."),
        items("Rapide et aimable, merci !; Très bonne explication."),
    ),
    "pt": (
        items("Demorou demasiado."),
        items("Ficou resolvido, mas tarde."),
        items("Rápidos e simpáticos, como sempre!; Excelente atendimento."),
    ),
}
NPS_COMMENTS = (
    items("""The last two orders came late.; Good design, but you are hard to reach.;
        Prices went up, the service did not.; We are looking around for another printer."""),
    items("""Solid work, a little expensive.; All fine, nothing special.;
        Website good, printing sometimes late."""),
    items("""Always a pleasure to work with you.; We have told two neighbours already.;
        The signs bring people in.; Nobody else takes such care of details.;
        Best photos we ever had."""),
)
WISHES = items("""
    Tell us earlier when something is late.; Nothing, go on like this.; More samples of paper.;
    An offer within two days would help us.; Invoices with our order number, please.;
    Open on Saturdays?; Shorter mails.; Send the proof as a link.
    """)
