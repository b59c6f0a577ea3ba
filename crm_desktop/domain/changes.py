"""What a write changed, told to every view at once."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple


class Kind(StrEnum):
    """The kinds of record a view can show."""

    CONTACT = "contact"
    COMPANY = "company"
    ACTIVITY = "activity"
    TAG = "tag"
    SETTING = "setting"
    FIELD = "field"
    SEGMENT = "segment"
    RELATION_KIND = "relation-kind"
    DEAL = "deal"
    PIPELINE = "pipeline"  # its stages and their playbooks, too
    PRODUCT = "product"
    OPTION = "option"  # an entry of one of the editable lists
    RULE = "rule"  # of the scores
    TICKET = "ticket"
    ARTICLE = "article"
    TEMPLATE = "template"
    LEVEL = "level"  # of service, and the hours and holidays it is counted in
    SURVEY = "survey"
    RESPONSE = "response"
    CAMPAIGN = "campaign"  # those in it, too
    FORECAST = "forecast"  # one's own figures, too
    GOAL = "goal"


class Changes(NamedTuple):
    """Ids of the records touched, kind by kind; `bulk` where there are too many to name.

    `ids[CONTACT]` names every contact whose line, detail or timeline reads differently now, also
    where the row written was a channel, a tagging or an activity of theirs. `created` and
    `deleted` name those that came or went, so that lists know when to ask for their ids again.
    """

    ids: Mapping[Kind, frozenset[int]] = MappingProxyType({})
    created: frozenset[int] = frozenset()
    deleted: frozenset[int] = frozenset()
    bulk: bool = False

    def touches(self, kind: Kind) -> bool:
        """Whether anything of this kind may read differently now."""
        return self.bulk or kind in self.ids
