"""The kinds of relation that are offered before the user makes kinds of their own."""

from collections.abc import Sequence

from crm_desktop.domain.relation import REFERRAL, RelationWords
from crm_desktop.ui.translation import tr


def usual(record: str) -> tuple[RelationWords, ...]:
    """Those of people, or of companies, in the user's language."""
    if record == "company":
        return (
            RelationWords(tr("subsidiary of"), tr("parent company of")),
            RelationWords(tr("customer of"), tr("supplier of")),
            RelationWords(tr("partner of"), tr("partner of")),
        )
    return (
        RelationWords(tr("referred by"), tr("referred"), REFERRAL),
        RelationWords(tr("spouse of"), tr("spouse of")),
        RelationWords(tr("assistant of"), tr("has the assistant")),
        RelationWords(tr("child of"), tr("parent of")),
        RelationWords(tr("friend of"), tr("friend of")),
    )


def offered(record: str, known: Sequence[RelationWords]) -> dict[str, tuple[RelationWords, bool]]:
    """What can be said of two records: words, the kind they belong to, and whether inverse."""
    found: dict[str, tuple[RelationWords, bool]] = {}
    for kind in (*known, *usual(record)):
        found.setdefault(kind.name, (kind, False))
        found.setdefault(kind.inverse, (kind, True))
    return found
