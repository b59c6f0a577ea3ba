"""Anything done or to do with someone."""

from enum import StrEnum


class ActivityKind(StrEnum):
    """The kinds of activity, in the order they are offered."""

    CALL = "call"
    EMAIL = "email"
    MEETING = "meeting"
    VISIT = "visit"
    CHAT = "chat"
    LETTER = "letter"
    NOTE = "note"
    TASK = "task"


class Direction(StrEnum):
    """Who began it."""

    NONE = ""
    OUT = "out"
    IN = "in"
