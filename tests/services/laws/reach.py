"""Channels, places in companies, tags."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from crm_desktop.domain.card import Address, ChannelKind
from crm_desktop.services.channel_edits import (
    DeleteChannel,
    DeleteMembership,
    MakePrimary,
    SaveChannel,
    SaveMembership,
)
from crm_desktop.services.tags import AddTag, RemoveTag, RenameTag
from tests.services.laws.machine import COMPANIES, DAYS, WORDS, LawMachine


class ReachRules(LawMachine):
    """Channels, places in companies, tags."""

    @rule(
        data=st.data(),
        kind=st.sampled_from(ChannelKind),
        words=WORDS,
        owner=st.sampled_from(["contact", "company"]),
    )
    def add_channel(self, data: st.DataObject, kind: ChannelKind, words: str, owner: str) -> None:
        key = self.some(owner, data)
        self.do(SaveChannel(owner, key, kind, words, "work", Address(city=words)))

    @rule(data=st.data())
    def change_channels(self, data: st.DataObject) -> None:
        self.do(MakePrimary(self.some("channel", data)))
        self.do(DeleteChannel(self.some("channel", data)))

    @rule(data=st.data(), company=COMPANIES, ended=st.just("") | DAYS)
    def change_places(self, data: st.DataObject, company: str, ended: str) -> None:
        self.do(SaveMembership(self.some("contact", data), company, {"title": "x", "ended": ended}))

    @rule(data=st.data())
    def delete_place(self, data: st.DataObject) -> None:
        self.do(DeleteMembership(self.some("membership", data)))

    @rule(data=st.data(), name=WORDS)
    def change_tags(self, data: st.DataObject, name: str) -> None:
        contact = self.some("contact", data)
        self.do(AddTag("contact", (contact,), name))
        self.do(RenameTag(self.some("tag", data), name + "x"))
        self.do(RemoveTag("contact", (contact,), self.some("tag", data)))
