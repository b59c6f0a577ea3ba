"""What customers of the demo business ask for in English, and how it is answered.

`#key type category product pace tilt article` begins a story: `pace` is the usual share of its
target that the solution takes, `tilt` is `up` or `down` for what is more or less urgent than
others, else `no`; what there is not is `-`.
Then come subjects, `>` what is asked, `?` what we ask back, `+` the answer, `<` the solution.
"""

ENGLISH = """
#site-down incident fault WB-20 0.3 up website
Our website does not open | Website is offline | The site shows an error page
> Since this morning our website only shows an error page, on the phone as well as in the office.
  Customers have begun to call us about it.
? Could you tell us since when, and send a picture of what you see?
+ It began a little before nine. The picture is attached; it says "connection not private".
< The certificate had run out and was not renewed by itself. We renewed it; the site opens again.
#site-slow problem fault WB-10 0.5 no website
The shop page takes ages to load | Website very slow since {day}
> Pages with many pictures take ten seconds and more. It was quicker before the last update.
? Which page is the slowest for you, and is it the same with another browser?
+ The page of the new collection, in every browser we have here.
< The pictures were uploaded in full size. We made them smaller; the page opens in two seconds now.
#form incident fault WB-10 0.35 up -
Nobody gets the messages of our contact form | Contact form broken?
> A customer says she wrote to us twice by the form on our website. Nothing arrived here.
? To which address should these messages go? And may we send a test?
+ To the office address, as before. Please do test.
< The form still wrote to an address that is gone. It is the right one now, and your three
  messages of last week are attached.
#password request account WB-30 0.12 no password
Forgot the password of the website | Cannot sign in to edit the website
> I wanted to change our opening hours and cannot sign in any more. Can you send me a new password?
? Is this still the right number for the code? It ends with 41.
+ Yes, it is.
< We sent a link to set a new one; it works for one day. The code goes to your phone.
#new-user request account WB-30 0.2 down password
Access for a new colleague | Please add a user to the website
> We have a new colleague who will look after the news. Could she have a login of her own?
? Gladly. May she change pages, too, or news only?
+ News only, for now.
< She has a login for news and got an e-mail to set her password.
#mail-phone question account WB-20 0.25 no mail
E-mail on my new phone | How do I set up our mail on a phone?
> I have a new phone and do not get our company mail on it. What do I have to type in?
? Is it an iPhone or an Android phone, and does it say anything when you save?
+ Android. It says that the server cannot be reached.
< The name of the server was that of the old one. With the settings of our guide it works.
#mail-missing incident account WB-20 0.3 up mail
Some e-mails never arrive | A customer's mails bounce
> A supplier tells us that mails to us come back. With others it works. This is urgent for orders.
? Could you forward the message that came back?
+ Attached. It came back three times this week.
< Their server was on a list of ours by mistake. We took it off; a test mail got through.
#spam problem account WB-20 0.6 down -
So much spam lately | Spam since {day}
> We get forty junk mails a day now. Can anything be done about it?
? Are they sent to all of you, or to the office address only?
+ Nearly all to the office address.
< We set the filter of that address higher. What is caught stands in the folder Junk for a month.
#domain request account WB-20 0.7 down domain
Moving our domain to you | Second domain for the shop
> We bought a further domain and would like it to lead to our website. What do you need from us?
? We need the code for the transfer; your provider gives it to you.
+ Here it is. They said it holds for two weeks.
< The domain is with us now and leads to your website. The yearly fee stands on the next invoice.
#hours request advice WB-30 0.15 no -
New opening hours on the website | Please change our hours
> From next month on we open at ten, and on Saturdays until four. Could you change that everywhere?
? Also in the map and on the search engines?
+ Yes please, everywhere.
< Done on the website, in the map and in the footer of the newsletter.
#translation request advice WB-10 0.6 no -
French version of the website | One more language
> More and more guests come from France. What would a French version of our five pages cost?
? Do you have the texts, or should we have them translated?
+ Please have them translated, we would only read them over.
< The offer is attached: five pages and the menu, ready in three weeks.
#invoice-copy request invoice - 0.15 down invoice
Copy of invoice {number} | Our accountant needs invoice {number} again
> We cannot find invoice {number}. Could you send it once more, as a PDF?
? To this address, or directly to the accountant?
+ To both, if it is no trouble.
< Attached, with the two others of this quarter.
#invoice-address request invoice - 0.2 no invoice
Wrong address on invoice {number} | Please correct our invoice
> The invoice still has our old address and tax number. We need a corrected one before the end of
  the month.
? Thank you. Is the tax number below the right one?
+ Yes, that is the one.
< The corrected invoice is attached; the old one is cancelled. We changed your file as well.
#paid-twice complaint invoice - 0.4 up invoice
We paid twice | Reminder for an invoice that is paid
> We got a reminder for invoice {number} although {amount} left our account two weeks ago.
? Could you send us the day and the reference of the payment?
+ It is the one of the fourth, with the customer number as reference.
< Found: it was booked to another invoice. The reminder is void, and we are sorry for the trouble.
#instalments question invoice - 0.35 no -
Paying in two parts | Terms of payment
> Could we pay the {amount} for the sign in two parts, half now and half in two months?
? Would the first of each month suit you?
+ That would be perfect.
< Agreed. Two invoices are on their way, each for one half.
#quote-line question invoice - 0.25 no -
A question about the invoice | What is "fitting" on the invoice?
> There is a line "fitting" on the last invoice which was not in the offer. What is it for?
? Was the sign put up on a Saturday?
+ Yes, because of the market.
< Work on Saturdays is charged by the hour. As it had not been said, we took half of it off.
#where-print question delivery PR-10 0.2 no delivery
Where are our flyers? | Order {order}: when does it come? | Delivery of the cards
> The cards were to arrive on {day} and are not here yet. We need them for the fair.
? Let us ask the carrier. Is somebody there until six today?
+ Yes, until seven.
< They were at the depot. The driver brings them this afternoon; here is the number to track them.
#where-sign question delivery SG-10 0.4 no delivery
When will the sign be put up? | Date for the fitting
> The scaffold stands until {day}. When will your people come with the sign?
? Would the morning suit you, between eight and ten?
+ Yes, but not before half past eight.
< Two of us come at half past eight. It takes about three hours.
#damaged complaint delivery SG-30 0.35 up damaged
Menu board arrived with a crack | Parcel damaged
> One of the three boards has a crack from corner to corner. The parcel looked fine.
? Could you send us two photos, one of the parcel as well?
+ Both are attached.
< A new board leaves us tomorrow. Keep the broken one or throw it away, as you like.
#short complaint delivery CA-20 0.35 no damaged
Fewer catalogues than ordered | Order {order} is not complete
> We ordered {quantity} catalogues; there are four boxes instead of five.
? Does a number stand on the boxes, such as 1/5?
+ Yes, 3/5 is missing.
< The third box was left at the carrier. It arrives on {day}.
#wrong-place problem delivery PR-10 0.3 no delivery
Delivered to the wrong branch | Parcel at our old address
> The posters went to our old shop. The new tenant has them and wants them gone.
? May we have them fetched from there today?
+ Please do, they close at five.
< They were fetched and are with you. Your address is changed in our file.
#colour complaint order CA-20 0.55 up proof
The blue has come out far too dark | Colours differ from the proof
> The cover of the catalogue is nearly black. On the proof it was our blue.
? Could you hold one next to the printed proof and send us a photo by daylight?
+ Here it is. One sees it at once.
< You are right, the press ran with too much black. We print the covers again at our cost.
#typo complaint order PR-10 0.4 up proof
Mistake in our telephone number | Typing error on the cards
> The telephone number on the new cards is wrong: 41 instead of 14. We noticed only now.
? Was it right on the proof of {day}?
+ It was wrong there, too. We did not see it.
< We share it: you pay the paper, we pay the printing. {quantity} new cards are ready on {day}.
#reorder request order PR-10 0.2 no reorder
More of the same cards | Reorder of {order} | {quantity} more flyers, please
> Could we have {quantity} more of the flyers, just as the last ones?
? The price of the old address line too, or has anything changed?
+ Nothing has changed.
< Ordered; they arrive on {day}. For the same as last time.
#express request order PR-10 0.25 up reorder
Urgent: posters until {day} | Can you print until {day}?
> A concert was moved and we need {quantity} new posters by {day}. Is that possible at all?
? If we get the file by noon. Is A2 right?
+ A2, the file is attached.
< Printed last night; they can be fetched from four o'clock on.
#change-order request order SG-20 0.3 no -
Change to our order {order} | One more line for the window
> Before you cut the letters: could the line "since 1974" be added under the name?
? In the same size, or a little smaller?
+ A little smaller, please.
< Added. The drawing is attached; fitting stays on {day}.
#cancel request order CA-10 0.3 no -
Please stop order {order} | Cancelling the autumn catalogue
> Our partner has left and we must wait with the catalogue. Can the order be stopped?
? Should we keep what is designed so far?
+ Yes, for next year.
< Stopped. Only the eight pages that are done are charged; the files stay here for a year.
#proof-late question order CA-10 0.3 no proof
Still no proof | When do we get the proof?
> The proof was promised for {day}. Our printer in Lisbon waits for it, too.
? Is the order of the pages as in your last mail?
+ Yes, that was the last one.
< The proof is attached. We are sorry for the two days.
#file-format question advice PR-10 0.2 no files
Which file do you need for printing? | Can you use a Word file?
> We designed our flyer ourselves. Is a Word file all right, or what do you need?
? Does it have photos? And do colours run to the edge of the paper?
+ Yes, on both sides.
< A PDF with three millimetres of bleed is best. How to save it stands in the guide we send along.
#big-files question advice - 0.15 down files
How do we send large files? | Photos too large for e-mail
> The pictures for the catalogue are 3 GB. How do we get them to you?
? Are they in one folder? Then a link is easiest.
+ In one, yes.
< Here is a link for uploading. It is open until {day}.
#cleaning question advice SG-20 0.2 down cleaning
How do we clean the lettering? | Window cleaner and letters
> Our window cleaner asks what he may use so that the letters do not come off.
? Are they on the inside or on the outside of the glass?
+ Outside.
< Water, a little soap and a soft cloth; no blade and no steam. More stands in our guide.
#fading problem fault SG-10 0.7 no -
The red of our sign fades | Sign lost its colour
> The sign faces south and the red is pink by now, after four years only.
? Could you send us a photo, and the year it was put up?
+ Here it is; it was in spring, four years ago.
< It is within the five years of the maker. The panel is made anew; the fitting is ours.
#light-out incident fault SG-10 0.35 up -
The light of the sign is out | Half of our sign is dark
> Since the storm half of the letters stay dark. In the evening our name reads like another one.
? Does the fuse in the cellar stand as it should?
+ Yes, we looked.
< A power unit had got wet. We changed it this morning and sealed the box.
#peeling problem fault SG-20 0.5 no cleaning
Letters come off the window | Lettering peels at one corner
> The first letters of the lower line come off at the edges. Children help, I am afraid.
? Which letters are they? A photo helps us to cut them in the right size.
+ The H and the second A.
< Two new letters were put on today. Do not clean them for three days, please.
#stand incident fault SG-40 0.2 up -
A lamp of the stand is missing | Part of the exhibition stand missing
> We are building up in Madrid, and the box with the lamps has only three of four.
? Is the number of the box 7 or 8?
+ Number 7.
< The fourth was in box 9, under the carpet. We sent a spare one to the hall all the same.
#photo-rights question advice PH-20 0.25 down photos
May we use the photos in an advert? | Photos for a magazine
> A magazine would like to print two of your photos of our hotel. May we give them away?
? Is it an advert, or an article about you?
+ An article. They would name you.
< Then you may, with our name beside them. The large files are at the link.
#photo-colours complaint advice PH-20 0.5 no photos
The dishes look grey | Photos too cool
> The photos of the dishes are fine, but everything looks a little cold. Can that be changed?
? Would you mark the ones you mean?
+ Numbers 4, 11 and 12.
< The three were made warmer. Please take them from the same link.
#photo-date request order PH-10 0.3 no -
Moving the photo day | Another day for the photos
> The kitchen is not ready on {day}. Could the photo day be a week later?
? Would Tuesday suit you? Light is best before noon.
+ Tuesday is fine.
< Moved to Tuesday, nine o'clock. The photographer has been told.
#logo-files request advice BR-10 0.15 down files
Our logo for a sponsor | Logo with a clear background?
> A club needs our logo "as a vector" by {day}. Do we have such a thing?
? On a light or on a dark ground?
+ On dark blue.
< Attached: the white logo as SVG and PDF, and as PNG for the screen.
#brand-manual question advice BR-10 0.4 down -
Which font is in our letters? | Colours for the new vans
> The painter of the vans asks for our colours. Which numbers do we give him?
? Does he paint or does he use foil?
+ Foil.
< The numbers for foil stand on page 9 of the manual; the page is attached.
#retainer question other RT-10 0.4 no -
Hours left this month? | What is left of the retainer
> How many hours of this month are left? We would like two more posts.
? Posts with photos that are there, or new ones?
+ With photos that are there.
< Five hours are left, and the two posts take about two. They are in your folder.
#newsletter problem fault WB-30 0.4 no -
Newsletter looks broken on phones | Half of the newsletter is cut off
> On phones the right half of the newsletter is cut off. On the computer all is well.
? Which program do you read it with on the phone?
+ The one that was there when we bought it.
< The picture at the top was too wide. It is mended, and the next one will fit every phone.
#prices question other - 0.3 no -
New price list? | Do prices change in January?
> Do your prices change next year? We are planning our budget.
? Is it about printing or about design?
+ Both.
< Printing rises by three percent in March, design stays as it is. The list is attached.
#thanks-offer question other - 0.3 down -
Do you do packaging as well? | A question about boxes
> We are happy with the labels. Do you design and print boxes, too?
? How many would it be, about, and how large?
+ About {quantity}, for six jars.
< We design them and know a good printer. A first sketch and a price are attached.
#map request other WB-10 0.3 no -
Our address on the map is wrong | Map shows the old shop
> On the map of our website the pin stands at the old shop. Yesterday two guests were lost.
? Is the new entrance in the side street?
+ Yes, at the corner.
< The pin stands at the corner now, with a photo of the door.
"""
