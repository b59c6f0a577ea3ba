"""What can go wrong in a way that the user can act on; `code` is worded by the user interface."""


class CrmError(Exception):
    """An expected failure: `code` in kebab case and the details its sentence needs."""

    code = "error"

    def __init__(self, code: str | None = None, **details: object) -> None:
        self.code = code or type(self).code
        self.details = details
        super().__init__(f"{self.code} {details}" if details else self.code)


class Cancelled(CrmError):
    """The user called the work off; nothing of it remains."""

    code = "cancelled"


class StaleWrite(CrmError):
    """The row to be written is no longer as the writer knew it."""

    code = "stale-write"


class FileTrouble(CrmError):
    """A workspace file cannot be opened or written; the file was not changed."""

    code = "file-trouble"


class UnreadableSource(CrmError):
    """A foreign file cannot be read: wrong kind, protected, damaged, or too large."""

    code = "unreadable-source"
