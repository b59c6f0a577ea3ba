"""The articles and canned replies of the demo business.

`#key category state` begins an article, then comes its title; a key stands in the stories.
"""

ARTICLES = """
#website fault published
The website does not open, or opens slowly
Most of the time it is one of three things. Please look in this order:

1. **Does another website open?** If not, it is the connection at your place.
2. **What does the page say?**
   - *Connection not private*: the certificate has run out. Write to us, we renew it in an hour.
   - *Not found*: an address was mistyped, or a page was renamed.
3. **Is only one page slow?** Then pictures were uploaded in full size.

> A picture for the web needs 2,000 pixels at its long side, not more.

If it still does not open, send us a picture of what you see and the time when you tried.
#password account published
A new password for your website
We cannot see your password, and nobody should send us one. This is how to set a new one:

1. Open the page for signing in and choose **Forgot password**.
2. Type the e-mail address that you sign in with.
3. Open the link in the mail. It works for *one day*.

## When the mail does not come

- Look into the folder for junk mail.
- Ask us whether your address is still the right one.
#mail account published
Setting up your e-mail on a phone or computer
You need your address, your password and these names:

| what | name | port |
|---|---|---|
| incoming | `imap.harbour-studio.example` | 993 |
| outgoing | `smtp.harbour-studio.example` | 587 |

- The user name is the *whole* address.
- Choose **SSL/TLS** for incoming and **STARTTLS** for outgoing mail.

When a mail comes back, forward the answer to us as it is: it says why.
#domain account published
Moving a domain to us, or away
A move takes three to seven days, and your website stays open.

1. Ask your provider for the **code for the transfer**.
2. Send it to us with the name of the domain.
3. Answer the mail of the registry within five days.

Leaving us? Write us a line, and you get your code on the same day.
#invoice invoice published
Copies of invoices and changed addresses
- **A copy:** tell us the number; it stands at the top on the right, as in *26-10417*.
- **A new address or tax number:** we cancel the invoice and write a new one. Please tell us before
  the end of the month.
- **A reminder although you have paid:** send us the day and the reference of the payment.

Invoices are due after thirty days.
#delivery delivery published
How long delivery takes, and how to follow it
| what | ready in |
|---|---|
| cards, flyers | 5 working days |
| catalogues | 10 working days |
| signs and boards | 15 working days |

You get a number for tracking by e-mail on the day a parcel leaves us. Signs are brought by
ourselves; we ring you the day before.
#damaged delivery published
Something arrived damaged, or is missing
Please keep the parcel until we have answered, and send us:

- a photo of the damage,
- a photo of the parcel with its label,
- the number of the order.

A new one leaves us on the next working day. You pay nothing for it.
#proof order published
Reading a proof: what to look for
Once a proof is approved it goes to the press as it is. Take ten minutes and read

1. telephone numbers, digit by digit,
2. days and prices,
3. names,
4. the small print on the last page.

Colours on a screen are only a hint; the *printed* proof is what counts.
#reorder order published
Ordering more of the same
Tell us the number of the order and how many. As long as nothing changes

- the price is that of last time for a year,
- no new proof is needed,
- it takes five working days; **three** if you say that it is urgent.
#files advice published
How to send us files for printing
A **PDF** is best. It should have

- three millimetres of bleed on every side,
- fonts embedded,
- pictures with 300 dpi.

Word files work for plain text only. Larger than 20 MB? Ask us for a link to upload them.

![Our logo, with room around it](file:logo.png)

Logos are needed as SVG or PDF, not as a picture from a website.
#cleaning advice published
Cleaning signs and lettering
- Water, a little soap and a soft cloth.
- *No* blade, no steam, no solvent.
- Wait for three days after the fitting.

Letters that come off can be made again one by one; tell us which ones.
#photos advice published
What our photos may be used for
You may use them without end on your website, in print and in social media, with our name where
there is room for it.

Please ask us before

1. you give them to somebody else, such as a magazine,
2. you change the colours.
#boards advice draft
Menu boards outdoors
*Not finished yet.*

- Which boards stand rain? (ask the maker)
- Chalk or foil?
- Chains against wind
#upload advice outdated
Uploading files by FTP
We used FTP until last year. Please see *How to send us files for printing*.

1. Ask for a name and a password.
2. Connect to `ftp.harbour-studio.example`.
"""
REPLIES = """
#We have got your message
{{ ticket.subject }}
Hello {{ contact.first_name | there }},

thank you for your message. It has the number {{ ticket.number }}. We look at it today and write \
again as soon as we know more.

Kind regards
{{ business.name }}
#Please send us a photo
Re: {{ ticket.subject }}
Hello {{ contact.first_name | there }},

could you send us one or two photos? A picture of the label on the parcel helps, too.

Kind regards
{{ business.name }}
#On its way
Re: {{ ticket.subject }}
Hello {{ contact.first_name | there }},

your order has left us today and should be at {{ company.name | your place }} within two working \
days.{% if deal.name %} It belongs to “{{ deal.name }}”.{% endif %}

Kind regards
{{ business.name }}
#Solved
Re: {{ ticket.subject }}
Hello {{ contact.first_name | there }},

this should be right now. If it is not, just answer this mail and we look again.

How did we do? One number from 1 to 5 is enough.

Kind regards
{{ business.name }}
#We need a little longer
Re: {{ ticket.subject }}
Hello {{ contact.first_name | there }},

this takes longer than we thought. You will hear from us by tomorrow evening.

Kind regards
{{ business.name }}
#Danke für Ihre Nachricht
{{ ticket.subject }}
Guten Tag {{ contact.name }},

vielen Dank für Ihre Nachricht vom {{ ticket.created | date: DD.MM.YYYY }}. Sie hat die Nummer \
{{ ticket.number }}; wir melden uns noch heute.

Herzliche Grüße
{{ business.name }}

#An invitation
Come and see what is new
Hello {{ contact.first_name | there }},

we have a new range, and would like to show it to you: on any weekday between nine and five, \
coffee included. Just answer this mail, and the samples are on the table.

Kind regards
{{ business.name }}

You would rather not hear from us any more? One word in answer is enough.
"""
