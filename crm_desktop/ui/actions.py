"""Every action of the program in one table: menus, keys and the command palette are made of it."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from crm_desktop.ui.icons import icon
from crm_desktop.ui.translation import QT_TR_NOOP, tr


class ActionSpec(NamedTuple):
    """One action: where it stands in the menus, its words, its keys.

    `list_key` is a single letter that does it while a list has the keyboard. Actions of the same
    `choice` exclude each other and carry a mark.
    """

    id: str
    menu: str
    text: str
    key: str = ""
    icon: str = ""
    list_key: str = ""
    choice: str = ""
    separator: bool = False


_FILE = QT_TR_NOOP("&File")
_EDIT = QT_TR_NOOP("&Edit")
_PERSON = QT_TR_NOOP("&Log")
_TODAY = QT_TR_NOOP("&Today")
_DEAL = QT_TR_NOOP("&Deal")
_LEAD = QT_TR_NOOP("Le&ad")
_TICKET = QT_TR_NOOP("Tic&ket")
_ARTICLE = QT_TR_NOOP("A&rticle")
_CAMPAIGN = QT_TR_NOOP("Ca&mpaign")
_GO = QT_TR_NOOP("&Go")
_VIEW = QT_TR_NOOP("&View")
_SEGMENT = QT_TR_NOOP("&Segment")
_HELP = QT_TR_NOOP("&Help")

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("file.new", _FILE, QT_TR_NOOP("New business …"), "", "plus"),
    ActionSpec("file.open", _FILE, QT_TR_NOOP("Open …"), "Ctrl+O", "folder-open"),
    ActionSpec("file.demo", _FILE, QT_TR_NOOP("Open the demo business"), "", "briefcase"),
    ActionSpec(
        "file.import",
        _FILE,
        QT_TR_NOOP("Import contacts …"),
        "Ctrl+I",
        "upload",
        separator=True,
    ),
    ActionSpec(
        "file.export",
        _FILE,
        QT_TR_NOOP("Export this list …"),
        "Ctrl+E",
        "download",
    ),
    ActionSpec("report.pdf", _FILE, QT_TR_NOOP("Export PDF …"), "Ctrl+P", "file-text"),
    ActionSpec("report.print", _FILE, QT_TR_NOOP("Print …"), "Ctrl+Shift+P", "printer"),
    ActionSpec("file.everything", _FILE, QT_TR_NOOP("Export everything …"), "", "archive"),
    ActionSpec("file.back", _FILE, QT_TR_NOOP("Bring an export back …"), "", "folder-open"),
    ActionSpec(
        "file.copies",
        _FILE,
        QT_TR_NOOP("Safety copies …"),
        "",
        "history",
        separator=True,
    ),
    ActionSpec("file.save", _FILE, QT_TR_NOOP("Save"), "Ctrl+S", "check"),
    ActionSpec("file.business", _FILE, QT_TR_NOOP("Business …"), "", "house"),
    ActionSpec("file.mail", _FILE, QT_TR_NOOP("Mail …"), "", "mail"),
    ActionSpec("file.fields", _FILE, QT_TR_NOOP("Fields …"), "", "sliders-horizontal"),
    ActionSpec("file.scoring", _FILE, QT_TR_NOOP("Scoring …"), "", "sliders-horizontal"),
    ActionSpec("file.levels", _FILE, QT_TR_NOOP("Service levels and hours …"), "", "clock"),
    ActionSpec("file.pipelines", _FILE, QT_TR_NOOP("Pipelines and stages …"), "", "square-kanban"),
    ActionSpec("file.products", _FILE, QT_TR_NOOP("Products …"), "", "briefcase"),
    ActionSpec("file.templates", _FILE, QT_TR_NOOP("Canned replies …"), "", "message-square"),
    ActionSpec("file.lists", _FILE, QT_TR_NOOP("Sources, statuses, reasons …"), "", "tags"),
    ActionSpec("app.settings", _FILE, QT_TR_NOOP("Settings …"), "Ctrl+,", "settings"),
    ActionSpec("app.quit", _FILE, QT_TR_NOOP("Quit"), "Ctrl+Q", "log-out", separator=True),
    ActionSpec("edit.undo", _EDIT, QT_TR_NOOP("Undo"), "Ctrl+Z", "undo-2"),
    ActionSpec("edit.redo", _EDIT, QT_TR_NOOP("Redo"), "Ctrl+Shift+Z", "redo-2"),
    ActionSpec("record.new", _EDIT, QT_TR_NOOP("New"), "Ctrl+N", "plus", separator=True),
    ActionSpec("record.quick", _EDIT, QT_TR_NOOP("Quick add …"), "Ctrl+Shift+N", "plus"),
    ActionSpec("record.edit", _EDIT, QT_TR_NOOP("Edit in place"), "", "pencil"),
    ActionSpec(
        "record.details",
        _EDIT,
        QT_TR_NOOP("Edit all fields …"),
        "Ctrl+Return",
        "contact",
    ),
    ActionSpec("record.tag", _EDIT, QT_TR_NOOP("Tag …"), "Ctrl+T", "tag"),
    ActionSpec("record.attach", _EDIT, QT_TR_NOOP("Attach files …"), "", "paperclip", "A"),
    ActionSpec("person.touch", _EDIT, QT_TR_NOOP("Keep in touch …"), "Ctrl+Shift+K", "bell"),
    ActionSpec("record.photo", _EDIT, QT_TR_NOOP("Choose a photo …"), "", "camera"),
    ActionSpec(
        "record.many", _EDIT, QT_TR_NOOP("Change several …"), "Ctrl+B", "sliders-horizontal"
    ),
    ActionSpec("record.merge", _EDIT, QT_TR_NOOP("Merge …"), "Ctrl+Shift+M", "merge"),
    ActionSpec("record.delete", _EDIT, QT_TR_NOOP("Delete"), "Del", "trash-2"),
    ActionSpec("record.duplicates", _EDIT, QT_TR_NOOP("Find duplicates …"), "", "users"),
    ActionSpec("edit.trash", _EDIT, QT_TR_NOOP("Trash …"), "", "archive"),
    ActionSpec(
        "list.add_to", _EDIT, QT_TR_NOOP("Add to list …"), "Ctrl+Shift+A", "plus", separator=True
    ),
    ActionSpec("campaign.add", _EDIT, QT_TR_NOOP("Add to campaign …"), "", "megaphone"),
    ActionSpec("list.remove_from", _EDIT, QT_TR_NOOP("Remove from this list"), "", "minus"),
    ActionSpec(
        "person.copy",
        _EDIT,
        QT_TR_NOOP("Copy phone or e-mail"),
        "Ctrl+Shift+C",
        "copy",
        separator=True,
    ),
    ActionSpec(
        "log.call",
        _PERSON,
        QT_TR_NOOP("Log a call"),
        "Ctrl+Shift+L",
        "phone",
        "C",
    ),
    ActionSpec("log.email", _PERSON, QT_TR_NOOP("Log an e-mail"), "", "mail", "E"),
    ActionSpec("log.meeting", _PERSON, QT_TR_NOOP("Log a meeting"), "", "users", "M"),
    ActionSpec("log.visit", _PERSON, QT_TR_NOOP("Log a visit"), "", "map-pin", "V"),
    ActionSpec("log.chat", _PERSON, QT_TR_NOOP("Log a chat"), "", "message-circle", "H"),
    ActionSpec("log.letter", _PERSON, QT_TR_NOOP("Log a letter"), "", "send", "L"),
    ActionSpec("log.note", _PERSON, QT_TR_NOOP("Write a note"), "", "sticky-note", "N"),
    ActionSpec(
        "plan.task",
        _PERSON,
        QT_TR_NOOP("Plan a task"),
        "Ctrl+Shift+T",
        "square-check",
        "T",
    ),
    ActionSpec(
        "person.email",
        _PERSON,
        QT_TR_NOOP("Write an e-mail"),
        "Ctrl+Shift+E",
        "mail",
        separator=True,
    ),
    ActionSpec("today.done", _TODAY, QT_TR_NOOP("Done"), "", "check"),
    ActionSpec("today.snooze", _TODAY, QT_TR_NOOP("Put off …"), "", "clock"),
    ActionSpec("today.log", _TODAY, QT_TR_NOOP("Log what was done …"), "", "phone"),
    ActionSpec("today.next", _TODAY, QT_TR_NOOP("Plan the next step …"), "", "calendar-plus"),
    ActionSpec("today.open", _TODAY, QT_TR_NOOP("Open"), "", "arrow-right"),
    ActionSpec("lead.make", _LEAD, QT_TR_NOOP("Make a lead"), "", "inbox"),
    ActionSpec("lead.status", _LEAD, QT_TR_NOOP("Lead status …"), "", "square-check", "S"),
    ActionSpec("lead.qualify", _LEAD, QT_TR_NOOP("Qualify"), "", "circle-question-mark", "Q"),
    ActionSpec("lead.convert", _LEAD, QT_TR_NOOP("Convert …"), "", "circle-check", "P"),
    ActionSpec("lead.disqualify", _LEAD, QT_TR_NOOP("Give up …"), "", "x", "X"),
    ActionSpec("lead.source", _LEAD, QT_TR_NOOP("Source …"), "", "globe", separator=True),
    ActionSpec("lead.campaign", _LEAD, QT_TR_NOOP("Campaign …"), "", "megaphone"),
    ActionSpec("lead.decision", _LEAD, QT_TR_NOOP("Part in the decision …"), "", "users"),
    ActionSpec("lead.expected", _LEAD, QT_TR_NOOP("Expected amount …"), "", "tag"),
    ActionSpec("lead.receipt", _LEAD, QT_TR_NOOP("How the score is made up"), "", "chart-column"),
    ActionSpec("score.accuracy", _LEAD, QT_TR_NOOP("How well the chances do"), "", "chart-column"),
    ActionSpec("deal.new", _DEAL, QT_TR_NOOP("New deal …"), "Ctrl+Shift+J", "handshake", "D"),
    ActionSpec("deal.won", _DEAL, QT_TR_NOOP("Won"), "", "circle-check"),
    ActionSpec("deal.lost", _DEAL, QT_TR_NOOP("Lost …"), "", "x"),
    ActionSpec("deal.reopen", _DEAL, QT_TR_NOOP("Open again"), "", "undo-2"),
    ActionSpec("deal.chance", _DEAL, QT_TR_NOOP("Chance by hand …"), "", "chart-column"),
    ActionSpec("deal.receipt", _DEAL, QT_TR_NOOP("How the chance is made up"), "", "chart-column"),
    ActionSpec("deal.close_day", _DEAL, QT_TR_NOOP("Expected close …"), "", "calendar"),
    ActionSpec("ticket.new", _TICKET, QT_TR_NOOP("New ticket …"), "Ctrl+Shift+I", "ticket", "I"),
    ActionSpec("ticket.reply", _TICKET, QT_TR_NOOP("Reply to the customer"), "", "send", "R"),
    ActionSpec(
        "ticket.paste",
        _TICKET,
        QT_TR_NOOP("New ticket from the clipboard"),
        "Ctrl+Shift+V",
        "copy",
    ),
    ActionSpec("ticket.mails", _TICKET, QT_TR_NOOP("Mails from files …"), "Ctrl+Shift+O", "mail"),
    ActionSpec("ticket.solve", _TICKET, QT_TR_NOOP("Solve"), "Ctrl+Shift+Return", "check", "O"),
    ActionSpec("ticket.reopen", _TICKET, QT_TR_NOOP("Open again"), "", "undo-2"),
    ActionSpec("ticket.status", _TICKET, QT_TR_NOOP("Status …"), "", "square-check", "G"),
    ActionSpec("ticket.priority", _TICKET, QT_TR_NOOP("Priority …"), "", "arrow-up", "Y"),
    ActionSpec("ticket.split", _TICKET, QT_TR_NOOP("Move messages to a new ticket …"), "", "merge"),
    ActionSpec("ticket.link", _TICKET, QT_TR_NOOP("Link a ticket …"), "", "link"),
    ActionSpec(
        "feedback.record", _TICKET, QT_TR_NOOP("Record feedback …"), "", "star", separator=True
    ),
    ActionSpec("feedback.show", _TICKET, QT_TR_NOOP("Feedback …"), "", "star"),
    ActionSpec("ticket.canned", _TICKET, QT_TR_NOOP("Canned reply …"), "", "message-square"),
    ActionSpec(
        "ticket.article",
        _TICKET,
        QT_TR_NOOP("Write an article from this ticket"),
        "",
        "book-open",
    ),
    ActionSpec("article.publish", _ARTICLE, QT_TR_NOOP("Publish"), "", "circle-check"),
    ActionSpec("article.outdate", _ARTICLE, QT_TR_NOOP("Mark as outdated"), "", "clock"),
    ActionSpec("article.all_pdf", _ARTICLE, QT_TR_NOOP("Export all as one PDF …"), "", "book-open"),
    ActionSpec("campaign.people", _CAMPAIGN, QT_TR_NOOP("Add people …"), "", "user-plus"),
    ActionSpec("campaign.mail", _CAMPAIGN, QT_TR_NOOP("Write to all …"), "", "mail"),
    ActionSpec("campaign.close", _CAMPAIGN, QT_TR_NOOP("End now"), "", "check"),
    ActionSpec("campaign.open", _CAMPAIGN, QT_TR_NOOP("Continue the campaign"), "", "play"),
    ActionSpec("campaign.days", _CAMPAIGN, QT_TR_NOOP("Where leads come from …"), "", "clock"),
    ActionSpec("go.search", _GO, QT_TR_NOOP("Search or run anything"), "Ctrl+K", "search"),
    ActionSpec(
        "list.filter",
        _GO,
        QT_TR_NOOP("Filter this list"),
        "Ctrl+F",
        "list-filter",
        "/",
    ),
    ActionSpec(
        "list.where",
        _GO,
        QT_TR_NOOP("Filter by …"),
        "Ctrl+Shift+F",
        "list-filter",
        "F",
    ),
    ActionSpec(
        "list.edit_filter", _GO, QT_TR_NOOP("Edit filter …"), "Ctrl+Alt+F", "sliders-horizontal"
    ),
    ActionSpec("list.clear_filter", _GO, QT_TR_NOOP("Clear the filter"), "", "x"),
    ActionSpec(
        "go.back",
        _GO,
        QT_TR_NOOP("Back"),
        "Alt+Left",
        "arrow-left",
        separator=True,
    ),
    ActionSpec("go.forward", _GO, QT_TR_NOOP("Forward"), "Alt+Right", "arrow-right"),
    ActionSpec("go.today", _GO, QT_TR_NOOP("Today"), "Ctrl+1", "sun", separator=True),
    ActionSpec("go.contacts", _GO, QT_TR_NOOP("Contacts"), "Ctrl+2", "user"),
    ActionSpec("go.companies", _GO, QT_TR_NOOP("Companies"), "Ctrl+3", "building-2"),
    ActionSpec("go.leads", _GO, QT_TR_NOOP("Leads"), "Ctrl+4", "inbox"),
    ActionSpec("go.pipeline", _GO, QT_TR_NOOP("Pipeline"), "Ctrl+5", "square-kanban"),
    ActionSpec("go.tickets", _GO, QT_TR_NOOP("Tickets"), "Ctrl+6", "ticket"),
    ActionSpec("go.reports", _GO, QT_TR_NOOP("Reports"), "Ctrl+7", "chart-column"),
    ActionSpec("go.knowledge", _GO, QT_TR_NOOP("Knowledge"), "Ctrl+8", "book-open"),
    ActionSpec("go.campaigns", _GO, QT_TR_NOOP("Campaigns"), "Ctrl+9", "megaphone"),
    ActionSpec(
        "view.system",
        _VIEW,
        QT_TR_NOOP("Theme of the system"),
        icon="sun-moon",
        choice="theme",
    ),
    ActionSpec("view.light", _VIEW, QT_TR_NOOP("Light theme"), icon="sun", choice="theme"),
    ActionSpec("view.dark", _VIEW, QT_TR_NOOP("Dark theme"), icon="moon", choice="theme"),
    ActionSpec(
        "view.columns",
        _VIEW,
        QT_TR_NOOP("Columns …"),
        icon="columns-3",
        separator=True,
    ),
    ActionSpec(
        "view.board",
        _VIEW,
        QT_TR_NOOP("Show as a board"),
        "Ctrl+Alt+1",
        "square-kanban",
        separator=True,
    ),
    ActionSpec("view.list", _VIEW, QT_TR_NOOP("Show as a list"), "Ctrl+Alt+2", "table"),
    ActionSpec("view.months", _VIEW, QT_TR_NOOP("Deals by month"), "Ctrl+Alt+3", "calendar"),
    ActionSpec("view.queue", _VIEW, QT_TR_NOOP("Tickets as a queue"), "Ctrl+Alt+4", "inbox"),
    ActionSpec("view.as_of", _VIEW, QT_TR_NOOP("Board as of …"), "", "history"),
    ActionSpec("view.group", _VIEW, QT_TR_NOOP("Group by …"), "Ctrl+G", "table"),
    ActionSpec("report.sales", _VIEW, QT_TR_NOOP("Report on sales"), "", "chart-column"),
    ActionSpec("report.forecast", _VIEW, QT_TR_NOOP("Forecast"), "", "chart-column"),
    ActionSpec("report.own_figures", _VIEW, QT_TR_NOOP("What you expect …"), "", "pencil"),
    ActionSpec("report.customers", _VIEW, QT_TR_NOOP("Report on customers"), "", "chart-column"),
    ActionSpec(
        "report.silence",
        _VIEW,
        QT_TR_NOOP("Overdue and lost customers …"),
        "",
        "sliders-horizontal",
    ),
    ActionSpec("report.service", _VIEW, QT_TR_NOOP("Report on service"), "", "chart-column"),
    ActionSpec("report.goals", _VIEW, QT_TR_NOOP("Goals"), "", "chart-column"),
    ActionSpec("goal.set", _VIEW, QT_TR_NOOP("Set a goal …"), "", "pencil"),
    ActionSpec(
        "report.period", _VIEW, QT_TR_NOOP("Days of the report …"), "Ctrl+Shift+D", "calendar"
    ),
    ActionSpec(
        "panel.timeline",
        _VIEW,
        QT_TR_NOOP("Show the timeline"),
        "Alt+1",
        "history",
        separator=True,
    ),
    ActionSpec("panel.details", _VIEW, QT_TR_NOOP("Show the details"), "Alt+2", "contact"),
    ActionSpec("panel.deals", _VIEW, QT_TR_NOOP("Show the deals"), "Alt+3", "handshake"),
    ActionSpec("panel.tickets", _VIEW, QT_TR_NOOP("Show the tickets"), "Alt+0", "ticket"),
    ActionSpec("panel.time", _VIEW, QT_TR_NOOP("Show the time spent"), "", "clock"),
    ActionSpec("panel.files", _VIEW, QT_TR_NOOP("Show the files"), "Alt+4", "paperclip"),
    ActionSpec("panel.relations", _VIEW, QT_TR_NOOP("Show the relations"), "Alt+5", "users"),
    ActionSpec("panel.history", _VIEW, QT_TR_NOOP("Show the history"), "Alt+6", "undo-2"),
    ActionSpec("panel.items", _VIEW, QT_TR_NOOP("Show the items"), "Alt+7", "table"),
    ActionSpec("panel.people", _VIEW, QT_TR_NOOP("Show the people"), "Alt+8", "users"),
    ActionSpec("panel.results", _VIEW, QT_TR_NOOP("Show the results"), "", "chart-column"),
    ActionSpec("panel.plan", _VIEW, QT_TR_NOOP("Show the sales plan"), "Alt+9", "square-check"),
    ActionSpec(
        "segment.save_as", _SEGMENT, QT_TR_NOOP("Save as segment …"), "Ctrl+Shift+S", "plus"
    ),
    ActionSpec("segment.save", _SEGMENT, QT_TR_NOOP("Save the changes of the segment"), "", "save"),
    ActionSpec("segment.reset", _SEGMENT, QT_TR_NOOP("Reset the segment"), "", "undo-2"),
    ActionSpec(
        "segment.rename", _SEGMENT, QT_TR_NOOP("Rename segment …"), "", "pencil", separator=True
    ),
    ActionSpec("segment.double", _SEGMENT, QT_TR_NOOP("Duplicate segment …"), "", "copy"),
    ActionSpec("segment.up", _SEGMENT, QT_TR_NOOP("Move segment up"), "", "arrow-up"),
    ActionSpec("segment.down", _SEGMENT, QT_TR_NOOP("Move segment down"), "", "arrow-down"),
    ActionSpec("segment.delete", _SEGMENT, QT_TR_NOOP("Delete segment"), "", "trash-2"),
    ActionSpec(
        "segment.leave", _SEGMENT, QT_TR_NOOP("Leave the segment"), "", "log-out", separator=True
    ),
    ActionSpec("help.keys", _HELP, QT_TR_NOOP("Keys"), "F1", "keyboard", "?"),
    ActionSpec("help.new", _HELP, QT_TR_NOOP("What is new"), "", "bell"),
    ActionSpec("help.about", _HELP, QT_TR_NOOP("About CRM Desktop"), "", "info"),
)
MENUS = tuple(dict.fromkeys(spec.menu for spec in ACTIONS))


class Actions(QObject):
    """The actions as Qt knows them; whoever runs them listens to `triggered`."""

    triggered = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._actions: dict[str, QAction] = {}
        groups: dict[str, QActionGroup] = {}
        for spec in ACTIONS:
            action = QAction(icon(spec.icon), words(spec), self)
            if spec.key:
                action.setShortcut(QKeySequence(spec.key))
            if spec.choice:
                action.setCheckable(True)
                groups.setdefault(spec.choice, QActionGroup(self)).addAction(action)
            action.triggered.connect(partial(self._run, spec.id))
            self._actions[spec.id] = action

    def __getitem__(self, key: str) -> QAction:
        return self._actions[key]

    def possible(self) -> list[ActionSpec]:
        """The actions that can be run now, in the order of the menus."""
        return [spec for spec in ACTIONS if self._actions[spec.id].isEnabled()]

    def enable_only(self, possible: frozenset[str]) -> None:
        """Make just these actions possible."""
        for key, action in self._actions.items():
            action.setEnabled(key in possible)

    def _run(self, key: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's slot
        self.triggered.emit(key)


def words(spec: ActionSpec) -> str:
    """The text of an action in the user's language."""
    return tr(spec.text)


def menu_words(menu: str) -> str:
    """The title of a menu in the user's language."""
    return tr(menu)
