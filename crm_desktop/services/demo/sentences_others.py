"""What is said and written in the demo business in Portuguese, German, Spanish and French.

Keys and braces are those of the English sentences; what is missing here is said in English.
"""

PORTUGUESE = """
#intro_mail
Pedido de informação | Vimos o vosso trabalho em {city}. Quanto custaria {item}?
#enquiry_mail
Pedido de orçamento: {item} | Precisamos de {quantity} unidades até {day}. É possível?
Orçamento para {item} | Segue em anexo o do ano passado. Mesmo formato, fotografias novas.
Novo trabalho | Como falado ao telefone: {item}. Quando podemos reunir?
#enquiry_call
Quer {item} | Abre loja nova em {city}. Orçamento à volta de {amount}.
Ligou por causa de {item} | {quantity} unidades, com pressa. Prazo: {day}.
#quote_mail
Orçamento {number} | Enviamos o orçamento para {item}: {amount}, entrega em três semanas.
Proposta para {item} | {quantity} unidades por {amount}. Válida por trinta dias.
#quote_question
Dúvida sobre o orçamento {number} | A entrega em {city} está incluída? E se forem {quantity}?
#approve_mail
Aprovado | Aceitamos o orçamento {number}. Podem avançar.
Avançamos com {item} | Precisamos de tudo pronto até {day}. Obrigado!
#lost_mail
Orçamento {number} | Desta vez escolhemos outro fornecedor. Fica para a próxima.
#proof_mail
Prova de {item} | Por favor confirme o telefone e os textos da página dois.
Primeiras ideias | Três caminhos para {item}. Preferimos o segundo.
#proof_changes
Alterações | O logótipo mais pequeno e o mapa maior. Há uma gralha na página quatro.
Re: Prova de {item} | Quase. O azul está demasiado escuro.
#proof_ok
Prova aprovada | Pode imprimir {quantity}. Muito obrigada!
Tudo certo | Sem mais alterações da nossa parte.
#invoice_mail
Fatura {number} | Segue a fatura no valor de {amount}, a trinta dias.
#thanks_mail
Obrigado! | Ficou lindíssimo. Tivemos elogios logo no primeiro dia.
Muito contentes com {item} | Toda a equipa agradece. Até ao próximo trabalho.
#report_mail
Relatório do mês | Visitas a subir, sobretudo de {city}. Próximos passos na página dois.
#chat_files
Ficheiros enviados | O logótipo em vetores, finalmente.
#chat_quick
Pergunta rápida | Qual é a medida? Respondeu logo.
#file_note
Convém saber | Entregas só à {day}. Tocar à porta lateral.
Da conversa | Pensa em {item} para o ano que vem.
#christmas_letter
Boas Festas | Postal impresso à mão, duas cores.
#birthday_chat
Parabéns! | Agradeceu com uma fotografia do bolo.
#order_mail
Encomenda {number} | {quantity} folhas, entrega até {day}, por favor.
#price_mail
Nova tabela | Aumento de quatro por cento a partir do próximo mês.
"""
GERMAN = """
#intro_mail
Anfrage | Wir haben Ihre Arbeiten in {city} gesehen und suchen jemanden für {item}.
#enquiry_mail
Anfrage für {item} | Wir brauchen {quantity} Stück bis {day}. Können Sie uns ein Angebot machen?
Neuer Auftrag | Wie am Telefon besprochen: {item}. Wann hätten Sie Zeit?
#enquiry_call
Fragt nach {item} | {quantity} Stück, Budget etwa {amount}. Termin ist wichtiger als der Preis.
#quote_mail
Angebot {number} | Unser Angebot für {item}: {amount}, Lieferung in drei Wochen.
#quote_question
Frage zum Angebot {number} | Ist die Lieferung nach {city} dabei?
#approve_mail
Auftrag erteilt | Wir nehmen das Angebot {number} an. Bitte beginnen Sie.
#lost_mail
Angebot {number} | Leider haben wir uns anders entschieden. Vielleicht im nächsten Jahr.
#proof_mail
Korrekturabzug | Bitte prüfen Sie Telefonnummer und Rechtschreibung auf Seite zwei.
#proof_changes
Änderungen | Das Logo bitte kleiner. Auf Seite vier ist noch ein Tippfehler.
#proof_ok
Druckfreigabe | Alles in Ordnung, bitte {quantity} drucken.
#invoice_mail
Rechnung {number} | Anbei unsere Rechnung über {amount}, zahlbar in dreißig Tagen.
#thanks_mail
Vielen Dank! | Es sieht großartig aus. Schon am ersten Tag haben Kunden gefragt.
#report_mail
Monatsbericht | Besuche plus acht Prozent. Nächste Schritte auf Seite zwei.
#file_note
Gut zu wissen | Anlieferung nur am {day}. Bitte an der Seitentür klingeln.
#chat_files
Dateien sind da | Das Logo endlich als Vektor.
#christmas_letter
Frohe Weihnachten | Handgedruckte Karte, zwei Farben.
#order_mail
Bestellung {number} | {quantity} Bogen, bitte bis {day}.
"""
SPANISH = """
#intro_mail
Consulta | Vimos su trabajo en {city} y buscamos a alguien para {item}.
#enquiry_mail
Presupuesto para {item} | Necesitamos {quantity} unidades antes del {day}. ¿Es posible?
#enquiry_call
Pregunta por {item} | Abre otra tienda en {city}. Presupuesto de {amount}.
#quote_mail
Presupuesto {number} | Les enviamos el presupuesto de {item}: {amount}, tres semanas.
#quote_question
Duda sobre el presupuesto {number} | ¿Está incluido el envío a {city}?
#approve_mail
Aprobado | Aceptamos el presupuesto {number}. Adelante.
#lost_mail
Presupuesto {number} | Esta vez elegimos a otro. Gracias por todo.
#proof_mail
Prueba de {item} | Por favor, revisen el teléfono y los textos de la página dos.
#proof_changes
Cambios | El logo más pequeño, por favor. Hay una errata en la página cuatro.
#proof_ok
Prueba aprobada | Pueden imprimir {quantity}. ¡Gracias!
#invoice_mail
Factura {number} | Adjuntamos la factura de {amount}, a treinta días.
#thanks_mail
¡Muchas gracias! | Ha quedado precioso. Los clientes lo comentan.
#file_note
Conviene saber | Entregas solo el {day}. Llamar a la puerta lateral.
#christmas_letter
Felices fiestas | Tarjeta impresa a mano, dos colores.
"""
FRENCH = """
#intro_mail
Demande | Nous avons vu vos travaux à {city} et cherchons quelqu’un pour {item}.
#enquiry_mail
Devis pour {item} | Il nous faut {quantity} exemplaires avant {day}. Est-ce possible ?
#enquiry_call
Demande un prix | Deuxième boutique à {city}. Budget d’environ {amount}.
#quote_mail
Devis {number} | Voici notre devis pour {item} : {amount}, sous trois semaines.
#quote_question
Question sur le devis {number} | La livraison à {city} est-elle comprise ?
#approve_mail
Bon pour accord | Nous acceptons le devis {number}. Vous pouvez commencer.
#lost_mail
Devis {number} | Nous avons choisi un autre studio cette fois-ci. Merci encore.
#proof_mail
Épreuve de contrôle | Merci de vérifier le téléphone et les textes de la page deux.
#proof_changes
Corrections | Le logo un peu plus petit. Une coquille à la page quatre.
#proof_ok
Bon à tirer | Tout est parfait, imprimez {quantity} exemplaires.
#invoice_mail
Facture {number} | Veuillez trouver notre facture de {amount}, à trente jours.
#thanks_mail
Merci ! | C’est superbe. Les clients nous en parlent déjà.
#file_note
Bon à savoir | Livraisons le {day} seulement. Sonner à la porte de côté.
#christmas_letter
Bonnes fêtes | Carte imprimée à la main, deux couleurs.
"""
DAYS = {
    "pt": "segunda; terça; quarta; quinta; sexta",
    "de": "Montag; Dienstag; Mittwoch; Donnerstag; Freitag",
    "es": "lunes; martes; miércoles; jueves; viernes",
    "fr": "lundi; mardi; mercredi; jeudi; vendredi",
}
STUFF = {
    "pt": "plastificação mate; verniz localizado; papel reciclado; cartolina; vinil fosco",
    "de": "Mattfolie; Spotlack; Recyclingkarton; Prägung; gebürstetes Aluminium",
    "es": "plastificado mate; barniz selectivo; papel reciclado; vinilo",
    "fr": "pelliculage mat; vernis sélectif; papier recyclé; dorure à chaud",
}
