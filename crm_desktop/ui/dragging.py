"""What is dragged onto the window."""

from pathlib import Path

from PySide6.QtCore import QMimeData

# As a mail program drags a mail that lies in no file.
_MAIL = "message/rfc822"


def has_files(dragged: QMimeData) -> bool:
    """Whether files of this computer are dragged, or a mail from a mail program."""
    return bool(local_files(dragged)) or dragged.hasFormat(_MAIL)


def dropped_files(dragged: QMimeData) -> list[Path]:
    """The files that were dropped; a mail that lies in none is put into a file first."""
    files = local_files(dragged)
    if not files and dragged.hasFormat(_MAIL):
        from crm_desktop.ui.private_folder import private_file

        return [private_file("mail.eml", bytes(dragged.data(_MAIL).data()))]
    return files


def local_files(dragged: QMimeData) -> list[Path]:
    """The files of this computer that are dragged."""
    return [Path(url.toLocalFile()) for url in dragged.urls() if url.isLocalFile()]
