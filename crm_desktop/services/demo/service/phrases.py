"""What is said around the matter of a ticket, in each language: greetings, thanks, delays.

`{given}` and `{name}` are the customer's names; a new line is written ` / `.
"""

from dataclasses import dataclass

from crm_desktop.services.demo.chance import items


@dataclass(frozen=True, slots=True)
class Phrases:
    """Ways to say what is said on every ticket.

    `going` and `asking` are turns of ours and of theirs where it takes longer.
    """

    to_us: tuple[str, ...]
    from_them: tuple[str, ...]
    to_them: tuple[str, ...]
    from_us: tuple[str, ...]
    thanks: tuple[str, ...]
    going: tuple[str, ...]
    asking: tuple[str, ...]
    again: tuple[str, ...]
    mended: tuple[str, ...]
    twice: tuple[str, ...]
    quoted: tuple[str, ...]


def _phrases(text: str) -> Phrases:
    """Read from lines `name: way; way`; one that begins with blanks goes on with the one before."""
    parts = (part.partition(": ") for part in text.strip().replace("\n  ", " ").split("\n"))
    return Phrases(**{name: items(ways) for name, _, ways in parts})


# Between ourselves one speaks one language; by the category of the ticket, and for any.
NOTES = {
    category: items(notes)
    for category, notes in {
        "": """Same as two weeks ago. Worth an article?; Is in the shop until six, better call than
            write.; Customer is patient, but it is the second time.; Looked at it together.""",
        "order": """Waits for the printer in Braga.; Files are in the folder of the order.;
            Press has a free slot on Thursday.""",
        "invoice": """Checked with accounts.; Ten percent off if it takes longer than Friday.;
            Asked the bank for the reference.""",
        "delivery": """Called the carrier, they look for it and ring back.; Two parcels, one label.;
            The depot closes at five.""",
        "fault": """The maker says four days.; The same here.; Spare part is on the shelf.""",
        "account": """Two logins, one of them old.; Reset it by hand.; Asked for the code.""",
        "advice": """Sent the guide last year, too.; Might become an order.""",
    }.items()
}

PHRASES = {
    "en": _phrases("""
to_us: Hello,; Good morning,; Hi Harbour Studio,; Dear all,; Hi,
from_them: Best regards / {name}; Thanks / {given}; Kind regards / {name}; {given}; Many thanks, /
  {name}
to_them: Hello {given},; Dear {given},; Hi {given},; Good morning {given},
from_us: Best wishes / Harbour Studio; Kind regards / Harbour Studio
thanks: Perfect, thank you!; That was quick, many thanks.; All is well now. Thanks again.; It
  works, thank you.; Great, we will tell others about you.
going: We are on it and will write again tomorrow.; It takes a little longer than we thought. We
  hope for Thursday.; We have what we need for it
  and come back to you.; We asked the one who knows
  and wait for an answer.; One more question: is it still the same today?; We tried it
  here and see it, too. Please bear with us.; Sorry for the wait, the colleague who knows is back
  on Monday.
asking: Is there any news?; Still the same here.; It has become a little better, but is not gone.;
  Thank you, we wait then.; Here is one more picture.; Could it be done before the weekend?; Yes,
  as I wrote.; Please call me, it is easier on the phone.
again: Sorry, it is back again.; It worked for two days and now it is the same as before.; One
  thing is still not right, could you look again?; Not quite: half of it is missing.
mended: We looked again and it is right now. Sorry for the second round.; The first repair was not
  enough, this one will hold.; Done, and checked by two of us.
twice: I wrote about this before. Did you get it?; Sending this again, to be sure it arrived.
quoted: On {date} {sender} wrote:
"""),
    "de": _phrases("""
to_us: Guten Tag,; Hallo,; Guten Morgen,; Sehr geehrte Damen und Herren,
from_them: Viele Grüße / {name}; Mit freundlichen Grüßen / {name}; Danke und Gruß / {given}
to_them: Guten Tag {name},; Hallo {name},
from_us: Herzliche Grüße / Harbour Studio; Viele Grüße aus Porto / Harbour Studio
thanks: Perfekt, vielen Dank!; Das ging ja schnell, danke.; Jetzt stimmt alles. Danke noch
  einmal.; Es geht wieder, vielen Dank.
going: Wir sind dran und melden uns morgen wieder.; Es dauert etwas länger als gedacht, wir
  rechnen mit Donnerstag.; Wir haben, was wir
  brauchen, und melden uns.; Wir haben nachgefragt
  und warten auf Antwort.
asking: Gibt es etwas Neues?; Bei uns ist es noch wie vorher.; Danke, dann warten wir.; Hier ist
  noch ein Bild.; Ginge es vor dem Wochenende?
again: Leider ist es wieder da.; Zwei Tage ging es, jetzt ist es wie vorher.; Eine Sache stimmt
  noch nicht, sehen Sie bitte noch einmal nach?
mended: Wir haben es noch einmal angesehen, jetzt stimmt es. Entschuldigen Sie die Mühe.
twice: Ich hatte deswegen schon geschrieben. Ist es angekommen?
quoted: Am {date} schrieb {sender}:
"""),
    "fr": _phrases("""
to_us: Bonjour,; Bonjour à tous,; Madame, Monsieur,
from_them: Bien cordialement / {name}; Merci d'avance / {name}
to_them: Bonjour {name},; Bonjour,
from_us: Cordialement / Harbour Studio; Bien à vous / Harbour Studio
thanks: Parfait, merci beaucoup !; Tout marche, merci.
going: Nous nous en occupons et vous écrivons demain.; Nous avons ce qu'il nous faut.
asking: Avez-vous des nouvelles ?; Merci, nous attendons.; Voici encore une photo.
again: Malheureusement, cela recommence.; Il manque encore la moitié.
mended: Nous avons repris le travail; cette fois, c'est bon.
twice: Je vous ai déjà écrit à ce sujet. L'avez-vous reçu ?
quoted: Le {date}, {sender} a écrit :
"""),
    "pt": _phrases("""
to_us: Bom dia,; Boa tarde,; Olá,; Caros,
from_them: Cumprimentos / {name}; Obrigado / {given}; Com os melhores cumprimentos / {name}
to_them: Bom dia {given},; Olá {given},; Boa tarde {given},
from_us: Cumprimentos / Harbour Studio; Um abraço / Harbour Studio
thanks: Perfeito, muito obrigado!; Já funciona, obrigada.; Que rapidez, obrigado.
going: Estamos a tratar disso e amanhã damos notícias.; Já temos o que é preciso.
asking: Há novidades?; Obrigado, ficamos à espera.; Segue mais uma fotografia.
again: Infelizmente voltou a acontecer.; Ainda falta uma parte.
mended: Voltámos a ver e agora está bem. Desculpe o incómodo.
twice: Já tinha escrito sobre isto. Chegou?
quoted: Em {date}, {sender} escreveu:
"""),
}
