"""What is said and written in the activities of the demo business, in English.

Under each key: subject `|` body, where words in braces are filled in.
"""

ENGLISH = """
#intro_call
First call | Introduced the studio. {company} works with another printer so far.
First call with {given} | Short and friendly. Will look at our samples and call back.
Cold call, {company} | Reached {given} at once. Asked to send three examples of signs.
First talk | Found us through the shop sign in {city}. Curious what {item} would cost.
Introduction | {given} decides on print together with the owner. Best time is {day}.
#intro_mail
Hello from {company} | We saw your work in {city} and would like to know more about {item}.
Question about your studio | Do you also take small runs, {quantity} pieces or so?
Recommended by a friend | A neighbour told us that you made their signs. Can we talk on {day}?
Samples, please | Could you send us some samples of {stuff}? Our address is below.
#fair_chat
Met at the trade fair | Stopped at our stand for the {stuff} samples. Gave a card.
Talk at the fair | Looking for somebody for {item}. Wants to hear from us next week.
Trade fair, second day | {given} remembered our catalogue from last year.
#missed_call
Tried to reach {given} | Nobody at the desk.
No answer | Rang twice. Trying again on {day}.
Voicemail | Left a message about {item}.
Line busy | Will send a short e-mail instead.
#missed_in
Missed call from {given} | No message left.
Missed call | Rang from the mobile while we were printing.
#enquiry_call
Asks about {item} | Needs it before {day} in two weeks. Budget about {amount}.
Wants a price for {item} | {quantity} pieces, perhaps more. Nothing decided on {stuff} yet.
Called about {item} | The old one is from another studio; wants something calmer.
{given} called | Opening a second place in {city} and needs {item} for it.
Price for {item}? | Compares three studios. What counts is the date, less the price.
#enquiry_mail
Request: {item} | We would need {quantity} pieces, {stuff}. Could you send an offer by {day}?
Quote for {item}? | Attached is what we had last year. Same size, new photos.
{item} for {company} | We plan to renew {item}. When would you have time to talk?
A new job | As agreed on the phone: {item}, and {quantity} pieces to begin with.
Can you help with this? | Our usual printer is full until next month. It is about {item}.
#brief_meeting
Brief for {item} | Three goals: calm, readable from afar, done before the season.
Kick-off meeting | Went through last year’s files. {given} wants fewer words and larger pictures.
Briefing at {company} | Agreed on scope and dates. Texts come from them, photos from us.
Talk about {item} | Liked the {stuff} samples. Second round with the owner on {day}.
#site_visit
Measured for {item} | Front is 4.20 m wide, power on the left side. Took photos.
Visit in {city} | Old fixings can stay. Needs a permit from the council.
On site at {company} | The wall is uneven; plan a frame. Parking only behind the house.
#quote_mail
Offer {number} | Please find our offer for {item}: {amount}, delivery in three weeks.
Our offer for {item} | {quantity} pieces, {stuff}, for {amount}. Valid for thirty days.
Offer {number}, {item} | Two variants as discussed: {amount}, or a fifth less without {stuff}.
Proposal v2 | As agreed the second version, with the larger size: {amount} all in.
Prices for {item} | The more you order the better it gets: {quantity} pieces come to {amount}.
#quote_letter
Offer {number} by post | Printed on the paper we propose, with two samples of {stuff}.
Letter with samples | Three papers and the offer for {item}, {amount}.
#quote_chase
About offer {number} | Has it on the desk. The partner looks at it on {day}.
Following up on {item} | Price is fine, the date is the question.
Any questions on the offer? | Would like {quantity} more for the same money. Offered half of that.
Offer {number}, second call | Waits for the budget. Call again on {day}.
#quote_question
Question about offer {number} | Is delivery to {city} included? And what would {stuff} cost on top?
Re: Offer {number} | Could we have {quantity} instead, and pay in two parts?
Re: Our offer for {item} | Looks good. Which paper do you suggest?
#approve_mail
Go ahead | We accept offer {number}. Please send the proof to me and in copy to the office.
Re: Offer {number} | Order confirmed, our number is {quantity}-{number}.
Yes to {item} | Please start. We need it by {day} in three weeks at the latest.
Approved | The owner signed today. Looking forward to it!
#approve_call
Said yes to {item} | Order by phone, confirmation follows by e-mail.
Order: {item} | Same as last time, {quantity} pieces, {stuff}.
{given} ordered | Wants the first ones on {day} already.
#lost_mail
Thank you, but no | We decided for somebody in {city}. The price was the reason.
Re: Offer {number} | The project is postponed to next year. I will come back to you.
{item}: our decision | Not this time. Your samples were the finest, though.
#proof_mail
Proof of {item} | Please check the telephone number and the spelling on page two.
Proof, second round | All changes made. {stuff} is shown in grey.
First drafts for {item} | Three directions. Our favourite is the second one.
Preview of {item} | Tell us until {day} if anything should move.
#proof_changes
Changes to {item} | Please make the logo smaller and the map larger. Page four has a typo.
Re: Proof of {item} | Nearly there. The blue is too dark for us.
Corrections | Marked in the file. The opening hours change in October.
#proof_call
Went through the proof | Six small changes, all noted. Colours stay.
Call about {item} | Wants the second draft with the letters of the third.
#proof_ok
Proof approved | Ready for print. Thank you for the patience!
Re: Proof of {item} | Perfect, please print {quantity}.
OK to print | No more changes from our side.
#make_task
Print {item} | {quantity} pieces, {stuff}. Machine two.
Prepare files: {item} | Fonts outlined, bleed 3 mm, black checked.
Produce {item} | Cut, weeded and packed. One spare set is on the shelf.
Finish {item} | {stuff} took longer than planned.
#colour_note
Colours of {company} | Blue is RAL 5003 for metal, Pantone 295 on paper.
Materials | Used {stuff}. The rest is in drawer twelve.
#chat_files
Files are here | Sent the logo as vectors, finally.
Pictures for {item} | Forty files, half of them usable.
Short question | Is {day} still fine? Yes.
Sent texts for {item} | The last page is still missing.
#chat_quick
Quick question | Asked for the size of {item}. Answer came within the hour.
Reminder about files | Still need the texts for {item}.
Can we move {day}? | One day later suits both.
#photo_day
Photo day at {company} | Started with the rooms, then people. Light was best after four.
Shooting in {city} | {item}: 240 frames, 32 chosen. Rain until noon.
#launch_call
Went live together | Checked forms, map and both languages with {given}.
Launch | {item} is up since nine. Mail forms tested.
#delivery
Delivered to {company} | {quantity} pieces in four boxes. {given} signed.
Delivery of {item} | Left at the back door as agreed.
Brought {item} | Unpacked one together: very pleased with {stuff}.
#fitting
Fitted {item} | Two hours with the ladder. Looks right from across the street.
Installation in {city} | All letters up, transformer hidden behind the frame.
Mounting day | Wind picked up, finished on the second try.
#invoice_mail
Invoice {number} | Please find our invoice over {amount}, payable within thirty days.
Invoice for {item} | {amount}. Thank you for the work together!
#invoice_chase
Reminder: invoice {number} | {amount} open since last week.
Invoice {number} still open | {given} will ask in accounts.
#paid_note
Paid | Invoice {number}, {amount}, in full.
Payment arrived | {amount} for {item}.
#thanks_call
How is {item}? | Customers mention it. Wants {quantity} more in spring.
After the job | Very content; one box had a dented corner, we reprint it.
Asked how it went | Good words. May use {item} as a reference on our site.
#thanks_mail
Thank you! | {item} looks wonderful. We had compliments on the very first day.
So happy with {item} | The whole team says thanks. Until the next job.
#month_call
Plan for the month | Four posts, one newsletter, new photos of the team.
Monthly call | Numbers are up a little. Keep {item} as it is.
#report_mail
Report of the month | Visits up 8 %, most from {city}. Next steps on page two.
Report: {item} | Three things worked, one did not. Details inside.
#review_meeting
Review with {given} | Good year. Would like to add {item}.
Half-year review | Went through everything; {amount} for the next half agreed.
Presentation | Showed two directions for {item}. Quick decision for the calm one.
#file_note
Good to know | Deliveries on {day} only. Ring at the side door.
Worth remembering | {given} likes {stuff}; the owner does not.
Background | Two partners; the other one signs above {amount}.
From the talk | Thinking about {item} for next year. Ask in January.
#lunch
Lunch with {given} | Talked about {city}, children and a little about {item}.
Coffee | Good half hour. A cousin opens a shop in {city}: call her.
#christmas_letter
Christmas card | Hand-printed this year, two colours.
Season’s greetings | With the small calendar for the desk.
#birthday_chat
Happy birthday | Sent wishes; answer with a photo of the cake.
Birthday wishes | Thanks came at once.
#newsletter_mail
Newsletter: {stuff} | New samples, and what the season brought.
Newsletter: signs of the city | Six jobs from {city} and around.
#order_mail
Order: {item} | {quantity} sheets, delivery by {day} please.
Order {number} | {item} as last time, plus two sample books.
#price_mail
New price list | {item} goes up by four percent from next month.
Re: Order {number} | {quantity} in stock, the rest follows on {day}.
Availability | {item} is short, allow two weeks.
#order_call
Ordered {item} | {quantity} pieces, comes with the {day} van.
Asked for {item} | Alternative in stock, same price.
#receipt_note
Goods received | {item}: complete, one pack damaged.
Delivery checked | {quantity} of {item}. Shelf three.
#pitch_mail
A story for you? | How a street in {city} got its old shop signs back.
Pictures for your piece | Twelve photos in print size, free to use with our name.
#press_call
Call for an article | Writes about small studios in {city}. Sent figures and two portraits.
Interview by phone | Asked about {item} and why we still print by hand.
#press_note
Article is out | Half a page with a photo of the workshop. Nice words.
Mentioned in the press | Short piece about the sign in {city}.
#form_mail
Form on our site | {given} from {company} asks about {item}. Phone number given.
Request through the site | “How much is {item}, and how long does it take?”
#social_chat
Message on our page | Liked the last photos. Could we do {item}, too?
Comment answered | Asked whether we work in {city}. Sent our address.
#walk_in
Came into the shop | Looked at samples of {stuff}, asked about {item}.
Walk-in | {given} saw the window. Took a card and two price lists.
#hello_mail
Our studio, and {item} | Three examples attached. When may I call?
Hello {given} | Thank you for your interest. A few pictures of work for others in {city}.
Shall we talk about {item}? | I am in the office until six on {day}.
#reply_mail
Re: Our studio, and {item} | Thank you, that looks nice. Call me on {day}.
Re: Hello {given} | We are thinking about {item}. What would you need from us?
#follow_call
Talked about {item} | {given} asks the others and lets us know on {day}.
Second talk with {given} | Liked the examples. {stuff} is new to them.
Where are we? | {item} is still wanted. They compare.
#price_question
What would {item} cost? | Only roughly. Would {quantity} be cheaper?
Price of {item} | And with {stuff}? We have to plan our budget.
#ask_quote
Please quote for {item} | {quantity} pieces, {stuff}. Needed by {day}.
An offer, please | For {item}, with delivery to {city}.
#open_mail
Opened our mail | Newsletter with {stuff}.
Opened: examples | The mail with the three examples.
#click_mail
Clicked in our mail | On the page about {item}.
Clicked: prices | From the newsletter to the page with prices.
#leave_mail
Left the newsletter | Unsubscribed with one click.
No more newsletters | “Please take me off the list.”
#event_visit
At our open day | {given} tried the letterpress and asked about {item}.
Came to the workshop evening | Stayed until the end, talked about {stuff}.
#terms_meeting
Terms for {item} | Half now, half on delivery. Date depends on their texts.
Went through the offer | Took out {stuff}, kept the rest. Close to a yes.
#plan_call
Call {given} about {item} | Ask about the date and the paper.
Ring {company} | Offer {number} runs out soon.
Call {given} back | Is in the office on {day}.
#plan_mail
Send offer for {item} | {quantity} pieces, {stuff}.
Send samples to {given} | Three papers and the new sample book.
Answer {given} | Price for {item}, and when.
#plan_meeting
Meet {given} | Bring the drafts for {item}.
Review at {company} | Figures of the last three months.
Presentation: {item} | Two directions, printed large.
#plan_visit
Measure at {company} | For {item}. Take the long ladder.
Fit {item} | Two people, three hours.
Visit {given} in {city} | Bring proofs of {item}.
#plan_task
Prepare proof of {item} | {given} wants it by e-mail.
Order paper for {item} | {quantity} pieces, {stuff}.
Write the offer for {item} | Two variants.
Check files for {item} | Bleed, fonts, black.
#plan_letter
Letter to {given} | Thank-you note with two prints.
Send samples by post | {stuff}, three weights.
"""
# What may be added to any of them.
ASIDES = """
Prefers to be called after lunch.
Will be away for two weeks in August.
The owner wants to see it too.
Needs an invoice in English.
Asked about a discount for cash.
Has a new colleague who takes over.
The budget is tight this year.
They move to a larger place in {city}.
Wants to keep the old logo.
Mentioned a job for a friend.
Date is fixed, quality first.
Please remember the purchase order number.
Compared us with two others.
Said the last job was the best so far.
Paper must be certified.
They print the rest in house.
Talked about the weather for ten minutes.
The lift is broken, use the stairs.
Wants everything by e-mail.
Better to write than to call.
Asked for {stuff} again.
Told me about the fair in {city}.
Everything through {given} from now on.
No hurry.
It must be ready before the holidays.
First job after a long pause.
Sends photos tonight.
Open on {day} only.
Would pay {amount} at most.
Wants {quantity} more later.
Files come as PDF.
The logo has to be redrawn.
English and Portuguese, side by side.
Next step on {day}.
Left our sample book there.
They liked the green one.
Copy to the accountant.
Colours as on the van.
Asked whether we also do {stuff}.
Both partners were there.
"""
STUFF = """matt lamination; spot varnish; hot foil in gold; blind embossing; recycled board;
cotton paper; letterpress; rounded corners; a Swiss binding; thread stitching; brushed aluminium;
frosted vinyl; LED backlight; oak frames; a linen cover; uncoated paper; metallic ink;
die cutting; silk screen; risograph in two colours; acrylic letters; wooden blocks;
a dust jacket; perforated pages"""
DAYS = "Monday; Tuesday; Wednesday; Thursday; Friday"
