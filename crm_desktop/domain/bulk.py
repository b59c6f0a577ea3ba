"""What a change of many records at once will do, said before it is done."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BulkExample:
    """One of the records that will change; texts as files hold them: `yes`, ISO days, codes."""

    id: int
    name: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class BulkPreview:
    """How many of the records that are there will change, and how many are so already.

    `refused` of them cannot be changed, for the reason that the code `refusal` words.
    """

    changed: int
    same: int = 0
    refused: int = 0
    refusal: str = ""
    examples: tuple[BulkExample, ...] = ()
