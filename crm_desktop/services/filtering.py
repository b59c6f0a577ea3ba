"""What records can be filtered by: built-in fields, activities, one's own fields."""

from collections.abc import Iterator

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.fields import Choice
from crm_desktop.domain.filter import FieldKind, FilterField
from crm_desktop.services.business import read_business
from crm_desktop.storage import filter_names
from crm_desktop.storage.filter_places import ACTIVITY_OWNERS, BUILT_IN
from crm_desktop.storage.filter_sql import KINDS_OF_OWN
from crm_desktop.storage.queries import campaigns, fields, options
from crm_desktop.storage.queries.deals import pipelines
from crm_desktop.storage.queries.products import products
from crm_desktop.storage.reading import Reading


def filter_fields(reading: Reading, record: str) -> tuple[FilterField, ...]:
    """Every field by which records (such as `contact` or `ticket`) can be filtered now.

    Keys with a colon: `activity:call` and `planned:call` (without: of any kind), `relation:7` and
    from its other end `relation:7:inverse`, `field:7` for a field of one's own.
    """
    built_in = _built_in(reading, record)
    if record not in ACTIVITY_OWNERS:  # nothing is done with an article
        return tuple(built_in)
    return (*built_in, *_activities(), *_relations(reading, record), *_own(reading, record))


def _built_in(reading: Reading, record: str) -> Iterator[FilterField]:
    for key, place in BUILT_IN[record].items():
        choices: tuple[Choice, ...] = ()
        if place.options:
            choices = tuple(_entries(reading, place.options))
        is_money = place.kind is FieldKind.MONEY
        currency = read_business(reading).currency if is_money else ""
        yield FilterField(key, place.kind, "", choices, currency)


def _entries(reading: Reading, name: str) -> Iterator[Choice]:
    """What a list offers; stages are told apart by their pipeline where there are several."""
    if name == "product":
        yield from (Choice(each.id, each.name) for each in products(reading))
    elif name == "campaign":
        yield from (Choice(*each) for each in campaigns.all_names(reading))
    elif name not in ("stage", "pipeline"):
        yield from (Choice(entry.id, entry.name) for entry in options.of_list(reading, name))
    else:
        found = pipelines(reading)
        for pipeline in found:
            if name == "pipeline":
                yield Choice(pipeline.id, pipeline.name)
                continue
            where = f"{pipeline.name}: " if len(found) > 1 else ""
            yield from (Choice(stage.id, f"{where}{stage.name}") for stage in pipeline.stages)


def _activities() -> Iterator[FilterField]:
    for name, kind in (("activity", FieldKind.ACTIVITY), ("planned", FieldKind.PLANNED)):
        yield FilterField(name, kind)
        yield from (FilterField(f"{name}:{each.value}", kind) for each in ActivityKind)


def _relations(reading: Reading, record: str) -> Iterator[FilterField]:
    for each in filter_names.relation_kinds(reading, record):
        yield FilterField(f"relation:{each.id}", FieldKind.RELATION, each.name)
        if not each.is_mutual:
            yield FilterField(f"relation:{each.id}:inverse", FieldKind.RELATION, each.inverse)


def _own(reading: Reading, record: str) -> Iterator[FilterField]:
    for each in fields.fields(reading, record):
        kind = KINDS_OF_OWN[each.type]
        yield FilterField(each.key, kind, each.name, each.choices, each.currency)
