"""What another type means for what is there, in sentences."""

from crm_desktop.domain.fields import Field, FieldType
from crm_desktop.services.field_types import Conversion
from crm_desktop.ui.fields.words import count_words, type_words
from crm_desktop.ui.translation import counted, filled, tr


def change_sentences(field: Field, kind: FieldType, found: Conversion) -> list[str]:
    """How many values stay, what is made, and where the rest goes."""
    sentences = []
    if found.kept:
        sentences.append(
            filled(
                tr("The values of {count} stay, as {type}."),
                count=count_words(field.record, found.kept),
                type=type_words(kind),
            )
        )
    if found.choices:
        made = len(found.choices)
        sentences.append(
            counted(
                made, tr("1 choice is made of them."), tr("%Ln choices are made of them.", "", made)
            )
        )
    if found.lost:
        sentences.append(
            filled(
                tr(
                    "Those of {count} cannot be said so. Nothing is lost: each becomes a line of"
                    " the note."
                ),
                count=count_words(field.record, found.lost),
            )
        )
    return sentences


def type_examples(found: Conversion) -> list[tuple[str, str]]:
    """Whose values they are that go to the note, and what they say."""
    return [(each.name, each.text) for each in found.examples]


def more_words(found: Conversion) -> str:
    """How many more there are than are shown."""
    more = found.lost - len(found.examples)
    return tr("and %Ln more", "", more) if more > 0 else ""
