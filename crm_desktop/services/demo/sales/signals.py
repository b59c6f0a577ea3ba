"""What the activities are signs of, by their words."""

SIGNALS = {
    "form_mail": "contact-form",
    "ask_quote": "asked-quote",
    "enquiry_mail": "asked-quote",
    "enquiry_call": "asked-quote",
    "price_question": "asked-price",
    "quote_question": "asked-price",
    "reply_mail": "replied",
    "intro_call": "answered",
    "follow_call": "answered",
    "fair_chat": "event",
    "event_visit": "event",
    "click_mail": "clicked",
    "open_mail": "opened",
    "leave_mail": "unsubscribed",
}
