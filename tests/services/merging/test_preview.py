"""The preview says what merging would do; case 10 of the domain's mistakes is here."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.card import ChannelKind
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.merging import MergeField, MergePreview, Why
from crm_desktop.services.channel_edits import SaveChannel
from crm_desktop.services.contacts import AddContact, DeleteContacts, EditContact
from crm_desktop.services.feedback import RecordResponse
from crm_desktop.services.merging.preview import merge_preview
from crm_desktop.services.service_levels import SaveLevel
from tests.helpers.bench import Bench
from tests.helpers.campaigns import EVENT, a_campaign
from tests.helpers.hanging import HangAll
from tests.helpers.tickets import a_ticket


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "preview.crm")
    yield made
    made.workspace.close()


def _preview(bench: Bench, *ids: int) -> MergePreview:
    return bench.read(lambda reading: merge_preview(reading, "contact", ids))


def _field(preview: MergePreview, key: str) -> MergeField:
    return next(field for field in preview.fields if field.key == key)


def test_two_contacts_of_the_same_name_have_a_preview(bench: Bench) -> None:
    first = bench.add("Marta Oliveira", email="marta@x.example", tags="vip")
    second = bench.add("Marta Oliveira", company="Tiles", phone="+351 912 000 111")
    preview = _preview(bench, second, first)
    assert preview.ids == (first, second)
    name = _field(preview, "name")
    assert (name.values, name.why) == (("Marta Oliveira", "Marta Oliveira"), Why.SAME)
    joined = {part.table: part.texts for part in preview.parts}
    assert joined == {
        "channel": ("marta@x.example", "+351 912 000 111"),
        "tagging": ("vip",),
        "membership": ("Tiles",),
    }


def test_a_value_stands_over_none_and_a_fuller_one_over_a_part(bench: Bench) -> None:
    first, second = bench.add("Marta"), bench.add("Marta Oliveira")
    bench.do(EditContact(first, {"birthday": "1984-03-09"}))
    bench.do(EditContact(second, {"birthday": "--03-09", "nickname": "Mo"}))
    preview = _preview(bench, first, second)
    told = {key: _field(preview, key) for key in ("name", "birthday", "nickname", "prefix")}
    assert {key: (each.proposed, each.why) for key, each in told.items()} == {
        "name": (1, Why.FULLER),
        "birthday": (0, Why.FULLER),
        "nickname": (1, Why.ONLY),
        "prefix": (0, Why.SAME),
    }
    assert [each.is_conflict for each in told.values()] == [True, True, False, False]


def test_of_two_values_the_newer_is_proposed(bench: Bench) -> None:
    first, second = bench.add("Marta"), bench.add("Bob")
    assert _field(_preview(bench, first, second), "name").proposed == 1
    bench.do(EditContact(first, {"name": "Martha"}))
    name = _field(_preview(bench, first, second), "name")
    assert (name.proposed, name.why) == (0, Why.NEWER)
    bench.undo()
    assert _field(_preview(bench, first, second), "name").proposed == 1


def test_what_both_have_is_counted_once(bench: Bench) -> None:
    first = bench.add("Marta", email="marta@x.example", tags="vip")
    second = bench.add("Marta", email="Marta@X.example", tags="VIP; local")
    bench.do(SaveChannel("contact", second, ChannelKind.PHONE, "+351 912 000 111"))
    parts = {part.table: part for part in _preview(bench, first, second).parts}
    assert (parts["channel"].total, parts["channel"].same) == (3, 1)
    assert parts["channel"].texts == ("marta@x.example", "+351 912 000 111")
    assert (parts["tagging"].total, parts["tagging"].same) == (3, 1)


def test_everything_that_hangs_on_them_is_named(bench: Bench) -> None:
    first, second = bench.add("Marta"), bench.add("Martha")
    for seed in range(8):
        bench.do(HangAll("contact", first, first, seed))
        bench.do(HangAll("contact", second, first, seed))
    parts = {part.table for part in _preview(bench, first, second).parts}
    linked = {"field_value", "attachment", "relation", "segment_member", "activity"}
    assert parts == linked | {"channel", "tagging"}


def test_tickets_feedback_and_promises_are_named(bench: Bench) -> None:
    first, second = bench.add("Marta"), bench.add("Martha")
    a_ticket(bench, contact=first)
    a_ticket(bench, "No power", contact=second)
    survey = bench.read(lambda r: r.value("SELECT id FROM survey WHERE code = 'csat'"))
    bench.do(RecordResponse(survey, score=5, contact=second))
    bench.do(SaveLevel("Contract", contact_id=second, reply_limit=7))
    parts = {part.table: part for part in _preview(bench, first, second).parts}
    assert parts["ticket"].texts == ("#1 Card reader offline", "#2 No power")
    assert parts["response"].texts[0].endswith(": 5")
    assert parts["service_level"].texts == ("Contract",)


def test_campaigns_of_both_are_named_once(bench: Bench) -> None:
    first, second = bench.add("Marta"), bench.add("Martha")
    a_campaign(bench, "Fair", first, second, channel=EVENT)
    a_campaign(bench, "Letter", second, channel=EVENT)
    (part,) = [each for each in _preview(bench, first, second).parts if "camp" in each.table]
    assert (part.texts, part.total, part.same) == (("Fair", "Letter"), 3, 1)


def test_without_two_there_is_nothing_to_merge(bench: Bench) -> None:
    first, second = bench.add("Marta"), bench.add("Bob")
    bench.do(DeleteContacts((second,)))
    with pytest.raises(CrmError, match="contact-gone"):
        _preview(bench, first, second)
    with pytest.raises(CrmError, match="contact-gone"):
        _preview(bench, first, first)


def test_a_hostile_name_is_only_a_name(bench: Bench) -> None:
    first, second = bench.add("<b>x</b>{value}"), bench.add("'; DROP TABLE contact; --")
    bench.do(AddContact("Third"))
    assert _preview(bench, first, second).names == ("<b>x</b>{value}", "'; DROP TABLE contact; --")
