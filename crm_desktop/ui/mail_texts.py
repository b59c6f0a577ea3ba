"""Words for what is done with mails, and for what goes wrong with them."""

from collections.abc import Callable, Mapping

from crm_desktop.ui.translation import QT_TR_NOOP, tr

STEPS = {"take-mails": QT_TR_NOOP("mail for “{name}”")}
MANY: Mapping[str, Callable[[int], str]] = {
    "take-mails": lambda count: tr("take in %Ln mails", "", count)
}
ERRORS = {
    "no-mail": QT_TR_NOOP("There is no mail in there."),
    "line-break-in-head": QT_TR_NOOP(
        "A line break or a control character stands in a name, an address or the subject."
    ),
    "bad-address": QT_TR_NOOP("“{address}” is no e-mail address that can be written to."),
    "no-sender": QT_TR_NOOP("Say under “Mail” in the File menu what your own address is."),
    "no-recipient": QT_TR_NOOP("Say whom it is for first."),
    "no-mail-program": QT_TR_NOOP(
        "The system knows no mail program. Set one up there, or a server under “Mail” in the"
        " File menu."
    ),
    "mail-too-heavy": QT_TR_NOOP("The files are more than {megabytes} MB: few servers take them."),
    "bad-host": QT_TR_NOOP("“{value}” is no name of a server, such as smtp.example.com."),
    "bad-port": QT_TR_NOOP("“{value}” is no port: a number from 1 to 65535."),
    "smtp-no-network": QT_TR_NOOP(
        "{host} cannot be reached. Is there a network, and is this the name of the server?"
    ),
    "smtp-timeout": QT_TR_NOOP("{host} did not answer within {seconds} seconds."),
    "smtp-certificate": QT_TR_NOOP(
        "{host} cannot prove that it is that server, so it was told nothing ({reason})."
    ),
    "smtp-no-tls": QT_TR_NOOP(
        "{host} offers no safe line in this way. Choose the other kind, or ask its provider."
    ),
    "smtp-login": QT_TR_NOOP("The server does not take this password of {user}. Try again."),
    "smtp-sender": QT_TR_NOOP("The server takes no mails from {address}: {reason}"),
    "smtp-recipient": QT_TR_NOOP("The server refused {address}, so nobody got it: {reason}"),
    "sent-not-noted": QT_TR_NOOP("The mail was sent, but could not be noted here."),
    "smtp-refused": QT_TR_NOOP("The server refused the mail: {reason}"),
    "bad-message-id": QT_TR_NOOP(
        "The mail that is answered has a name that cannot be referred to."
    ),
}
