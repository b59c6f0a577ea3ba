"""What customers of the demo business ask for in German, French and Portuguese.

The form is that of the English stories; keys need not be the same.
"""

GERMAN = """
#site-down incident fault WB-20 0.3 up website
Unsere Website ist nicht erreichbar | Website offline
> Seit heute früh zeigt unsere Website nur eine Fehlermeldung, im Büro wie am Telefon. Die ersten
  Kunden rufen schon an.
? Was genau steht auf der Seite? Am besten schicken Sie uns ein Bild davon.
+ Anbei. Es heißt, die Verbindung sei nicht sicher.
< Das Zertifikat war abgelaufen. Wir haben es erneuert, die Seite ist wieder da.
#password request account WB-30 0.12 no password
Passwort vergessen | Ich komme nicht mehr in die Website
> Ich wollte unsere Öffnungszeiten ändern und komme nicht mehr hinein. Können Sie mir ein neues
  Passwort schicken?
? Stimmt die Nummer für den Code noch? Sie endet auf 41.
+ Ja, die stimmt.
< Der Link für ein neues Passwort ist unterwegs; er gilt einen Tag.
#invoice-address request invoice - 0.2 no invoice
Falsche Adresse auf Rechnung {number} | Bitte Rechnung {number} berichtigen
> Auf der Rechnung steht noch unsere alte Anschrift. Das Finanzamt braucht die neue.
? Ist die Anschrift unten die richtige?
+ Ja, genau so.
< Die berichtigte Rechnung hängt an, die alte ist storniert.
#invoice-copy request invoice - 0.15 down invoice
Kopie der Rechnung {number} | Rechnung {number} noch einmal, bitte
> Wir finden die Rechnung {number} nicht mehr. Könnten Sie sie noch einmal als PDF schicken?
? An diese Adresse oder gleich an den Steuerberater?
+ An beide, wenn es geht.
< Sie hängt an, mit den beiden anderen des Quartals.
#where-print question delivery PR-10 0.2 no delivery
Wo bleiben unsere Karten? | Bestellung {order}: wann kommt sie?
> Die Karten sollten am {day} da sein und sind es nicht. Wir brauchen sie für die Messe.
? Wir fragen beim Spediteur. Ist heute bis sechs jemand da?
+ Bis sieben.
< Sie lagen im Depot und kommen heute Nachmittag. Die Nummer zum Verfolgen hängt an.
#damaged complaint delivery SG-30 0.35 up damaged
Menütafel mit Riss angekommen | Paket beschädigt
> Eine der drei Tafeln hat einen Riss von Ecke zu Ecke. Das Paket sah gut aus.
? Könnten Sie uns zwei Fotos schicken, auch vom Paket?
+ Beide hängen an.
< Morgen geht eine neue hinaus. Die alte können Sie behalten oder wegwerfen.
#colour complaint order CA-20 0.55 up proof
Das Blau ist viel zu dunkel | Farben weichen vom Abzug ab
> Der Umschlag ist fast schwarz. Auf dem Abzug war es noch unser Blau.
? Halten Sie bitte einen neben den Abzug und schicken uns ein Foto bei Tageslicht?
+ Hier ist es, man sieht es sofort.
< Sie haben recht, es war zu viel Schwarz darin. Wir drucken die Umschläge auf unsere Kosten neu.
#reorder request order PR-10 0.2 no reorder
Nachbestellung {order} | Noch {quantity} Karten, bitte
> Bitte noch einmal {quantity} Karten, genau wie beim letzten Mal.
? Hat sich an der Anschrift etwas geändert?
+ Nein, alles wie gehabt.
< Bestellt, sie kommen am {day}. Preis wie beim letzten Mal.
#file-format question advice PR-10 0.2 no files
Welche Datei brauchen Sie zum Drucken? | Geht auch eine Word-Datei?
> Den Flyer haben wir selbst gestaltet. Reicht Ihnen Word, oder was brauchen Sie?
? Gehen Farben oder Fotos bis an den Rand?
+ Ja, auf beiden Seiten.
< Am besten ein PDF mit drei Millimetern Beschnitt. Wie das geht, steht in der Anleitung anbei.
#cleaning question advice SG-20 0.2 down cleaning
Wie reinigen wir die Schrift am Fenster? | Fensterputzer und Buchstaben
> Unser Fensterputzer fragt, was er nehmen darf, damit die Buchstaben halten.
? Sitzen sie innen oder außen?
+ Außen.
< Wasser, etwas Seife, ein weiches Tuch. Keine Klinge und kein Dampf.
#light-out incident fault SG-10 0.35 up -
Das halbe Schild ist dunkel | Licht im Schild ausgefallen
> Seit dem Sturm bleibt die Hälfte der Buchstaben dunkel. Abends heißen wir jetzt anders.
? Ist die Sicherung im Keller drin?
+ Ja, wir haben nachgesehen.
< Ein Netzteil war nass geworden. Es ist getauscht und der Kasten abgedichtet.
#translation request advice WB-10 0.6 no -
Englische Fassung der Website | Noch eine Sprache
> Was würde eine englische Fassung unserer fünf Seiten kosten?
? Haben Sie die Texte, oder sollen wir sie übersetzen lassen?
+ Bitte übersetzen lassen.
< Das Angebot hängt an: fünf Seiten, fertig in drei Wochen.
"""
FRENCH = """
#invoice-copy request invoice - 0.15 down invoice
Copie de la facture {number} | Facture {number} introuvable
> Nous ne retrouvons plus la facture {number}. Pourriez-vous nous la renvoyer en PDF ?
? À cette adresse, ou directement au comptable ?
+ Aux deux, si possible.
< La voici, avec les deux autres du trimestre.
#where-print question delivery PR-10 0.2 no delivery
Où sont nos dépliants ? | Commande {order} : quand arrive-t-elle ?
> Les dépliants devaient arriver {day} et nous en avons besoin pour le salon.
? Nous demandons au transporteur. Y a-t-il quelqu'un jusqu'à six heures ?
+ Oui, jusqu'à sept heures.
< Ils étaient au dépôt ; le chauffeur passe cet après-midi.
#password request account WB-30 0.12 no password
Mot de passe oublié | Impossible de me connecter au site
> Je voulais changer nos horaires et je n'arrive plus à entrer. Pouvez-vous m'aider ?
? Le numéro pour le code finit-il toujours par 41 ?
+ Oui, c'est bien lui.
< Le lien pour un nouveau mot de passe est parti ; il est valable un jour.
#damaged complaint delivery SG-30 0.35 up damaged
Un panneau est arrivé fendu | Colis abîmé
> L'un des trois panneaux est fendu d'un coin à l'autre.
? Pourriez-vous nous envoyer deux photos, dont une du colis ?
+ Les voici.
< Un nouveau panneau part demain. Gardez l'ancien ou jetez-le.
"""
PORTUGUESE = """
#site-down incident fault WB-20 0.3 up website
O nosso site não abre | Site em baixo
> Desde hoje de manhã o site só mostra uma página de erro. Já há clientes a ligar.
? O que diz a página? Pode enviar-nos uma imagem?
+ Segue em anexo. Diz que a ligação não é privada.
< O certificado tinha expirado. Já está renovado e o site voltou a abrir.
#invoice-address request invoice - 0.2 no invoice
Morada errada na fatura {number} | Corrigir a fatura {number}
> A fatura ainda tem a morada antiga. Precisamos de uma corrigida até ao fim do mês.
? O número de contribuinte em baixo está certo?
+ Está, sim.
< Segue a fatura corrigida; a antiga foi anulada.
#where-sign question delivery SG-10 0.4 no delivery
Quando montam o letreiro? | Data da montagem
> O andaime fica até {day}. Quando vêm montar o letreiro?
? De manhã, entre as oito e as dez, dá jeito?
+ Dá, mas não antes das oito e meia.
< Vamos dois, às oito e meia. Demora umas três horas.
#reorder request order PR-10 0.2 no reorder
Mais {quantity} cartões | Repetir a encomenda {order}
> Queríamos mais {quantity} cartões, iguais aos últimos.
? Mudou alguma coisa na morada?
+ Está tudo igual.
< Encomendados; chegam {day}, pelo mesmo preço.
#peeling problem fault SG-20 0.5 no cleaning
As letras da montra descolam | Letras a cair
> As primeiras letras da linha de baixo estão a descolar nos cantos.
? Quais são? Uma fotografia ajuda-nos a cortar o tamanho certo.
+ O H e o segundo A.
< Já pusemos duas letras novas. Não as limpem durante três dias, por favor.
"""
