"""What the README of an exported business says, and what is being written or read."""

from crm_desktop.ui.translation import tr


def read_me(business: str) -> str:
    """The words of README.txt in the user's language."""
    lines = (
        business or tr("A business"),
        "",
        tr("This folder holds a whole business as CRM Desktop kept it."),
        "",
        tr("contacts.csv, companies.csv, deals.csv, tickets.csv: tables for any spreadsheet"
           " program."),
        tr("contacts.vcf: contact cards for phones and address books, with photos."),
        tr("activities.csv: everything that was done and is planned."),
        tr("messages.csv: what was asked and answered, ticket by ticket."),
        tr("feedback.csv, time.csv: what customers said, and the time spent on tickets."),
        tr("campaigns.csv, campaign_people.csv: campaigns with what came of them, and who was in"
           " them."),
        tr("articles: the knowledge as Markdown, with its pictures."),
        tr("files: what was attached, by the name of whom it belongs to. A file that hangs on"
           " several is here once."),
        tr("photos: pictures of people, and the logo."),
        tr("data: every row of every table, one JSON object a line."),
        "",
        tr("To have the business back, choose “Bring an export back …” in the File menu."),
        "",
    )  # fmt: skip
    return "\n".join(lines)


def part_words(what: str) -> str:
    """What is written or read now: a file by its name, a table by its own."""
    return tr("{what} …").replace("{what}", what)
