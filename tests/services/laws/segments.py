"""Segments: filters kept, lists filled and emptied."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from crm_desktop.domain.filter import Condition, Group, Operator
from crm_desktop.domain.segment import SegmentKind
from crm_desktop.services.segments import (
    AddToList,
    DeleteSegment,
    MoveSegment,
    RemoveFromList,
    RenameSegment,
    SaveSegment,
)
from tests.services.laws.machine import NAMES, RECORDS, WORDS, LawMachine


class SegmentRules(LawMachine):
    """Segments: filters kept, lists filled and emptied."""

    @rule(
        data=st.data(),
        owner=st.sampled_from(RECORDS),
        words=WORDS,
        kind=st.sampled_from(SegmentKind),
    )
    def save_segment(self, data: st.DataObject, owner: str, words: str, kind: SegmentKind) -> None:
        kept = Group(parts=(Condition("name", Operator.CONTAINS, (words,)),))
        before = data.draw(st.sampled_from([None, self.some("segment", data)]))
        self.do(SaveSegment(owner, kind, words, kept, {"order": words}, before))

    @rule(data=st.data(), words=WORDS, place=st.integers(0, 3))
    def change_segment(self, data: st.DataObject, words: str, place: int) -> None:
        self.do(RenameSegment(self.some("segment", data), words))
        self.do(MoveSegment(self.some("segment", data), place))

    @rule(data=st.data())
    def delete_segment(self, data: st.DataObject) -> None:
        self.do(DeleteSegment(self.some("segment", data)))

    @rule(data=st.data(), owner=st.sampled_from(RECORDS), name=NAMES)
    def change_list(self, data: st.DataObject, owner: str, name: str) -> None:
        ids = (self.some(owner, data), self.some(owner, data))
        self.do(AddToList(owner, ids, name=name))
        self.do(RemoveFromList(owner, ids[:1], self.some("segment", data)))
