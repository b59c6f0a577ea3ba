"""What the screen says of the file at hand: title, kind, and the words of the primary button."""

from pathlib import Path

from crm_desktop.services.importing.checking import Check
from crm_desktop.services.importing.source import ImportSource, SourceKind, TableOf
from crm_desktop.ui.importing.conventions import delimiter_words, encoding_words
from crm_desktop.ui.importing.words import program_words
from crm_desktop.ui.translation import counted, filled, tr

_DOT = " · "
_LONGEST_NAME = 32  # of a file, on a button


def title(path: Path) -> str:
    """The title of the page."""
    return filled(tr("Import {file}"), file=path.name)


def kind(source: ImportSource, check: Check | None) -> str:
    """Where the file comes from and how it is written: "Google Contacts · UTF-8 · comma"."""
    dialect = source.dialect
    words = []
    if source.kind is SourceKind.VCARD:
        words.append(tr("vCard"))
    elif source.mapping is not None and program_words(source.mapping.source):
        words.append(program_words(source.mapping.source))
    if dialect is not None and dialect.sheet:
        words.append(filled(tr("sheet {name}"), name=dialect.sheet))
    elif dialect is not None:
        words += [encoding_words(dialect.encoding), delimiter_words(dialect.delimiter)]
    if check is not None:
        words.append(rows(source, check))
    return _DOT.join(words)


def rows(source: ImportSource, check: Check) -> str:
    """How much there is in the file."""
    if source.kind is SourceKind.VCARD:
        return counted(check.rows, tr("1 card"), tr("%Ln cards", "", check.rows))
    return counted(check.rows, tr("1 row"), tr("%Ln rows", "", check.rows))


def import_words(count: int, of: TableOf) -> str:
    """What the primary button promises."""
    if of is TableOf.DEALS:
        return counted(count, tr("Import 1 deal"), tr("Import %Ln deals", "", count))
    return counted(count, tr("Import 1 contact"), tr("Import %Ln contacts", "", count))


def decide_words(count: int, of: TableOf) -> str:
    """What the primary button says while there is something to decide first."""
    if of is TableOf.DEALS:
        return counted(count, tr("Choose 1 stage"), tr("Choose %Ln stages", "", count))
    return counted(count, tr("Decide 1 duplicate"), tr("Decide %Ln duplicates", "", count))


def undecided_words(of: TableOf) -> str:
    """What becomes of those of which nothing is decided."""
    if of is TableOf.DEALS:
        return tr("Stages not chosen become new ones. One Undo takes it all back.")
    return tr("Undecided ones come in as someone new. One Undo takes it all back.")


def show_words(of: TableOf) -> str:
    """What the primary button says once the file is in."""
    return tr("Show the deals") if of is TableOf.DEALS else tr("Show the contacts")


def next_words(path: Path) -> str:
    """What the primary button says where another file comes next."""
    name = path.name if len(path.name) <= _LONGEST_NAME else f"{path.name[: _LONGEST_NAME - 1]}…"
    return filled(tr("Next: {file}"), file=name)


def waiting(count: int) -> str:
    """How many files come after this one."""
    return counted(count, tr("1 more file to import"), tr("%Ln more files to import", "", count))


def start_words() -> str:
    """What the screen says before there is any file."""
    return tr(
        "Drop a file with contacts or deals on the window, or choose one: a table (CSV, Excel, "
        "ODS) or contact cards (vCard) from your phone, mail program or old CRM."
    )
