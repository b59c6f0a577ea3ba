"""Many records changed at once."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from crm_desktop.services.bulk import DeleteCompanies, DeleteContacts, EditMany, TagMany, UntagMany
from tests.services.laws.machine import COMPANIES, NAMES, OWNERS, RECORDS, WORDS, LawMachine

_KEYS = "note nickname birthday industry employees company title city touch_days consent".split()
_VALUES = st.sampled_from(["", "12", "given", "1984-03-09", "yes"]) | WORDS | COMPANIES


class BulkRules(LawMachine):
    """Many records changed at once."""

    @rule(data=st.data(), owner=st.sampled_from(OWNERS), value=_VALUES)
    def edit_many(self, data: st.DataObject, owner: str, value: str) -> None:
        field = f"field:{self.some('field', data)}"
        key = data.draw(st.sampled_from([*_KEYS, "do_not_contact", field]))
        self.do(EditMany(owner, self._some_of(owner, data), key, value))

    @rule(data=st.data(), owner=st.sampled_from(RECORDS), name=NAMES)
    def tag_many(self, data: st.DataObject, owner: str, name: str) -> None:
        ids = self._some_of(owner, data)
        self.do(TagMany(owner, ids, name))
        self.do(UntagMany(owner, ids[1:], self.some("tag", data)))

    @rule(data=st.data(), owner=st.sampled_from(OWNERS))
    def delete_many(self, data: st.DataObject, owner: str) -> None:
        ids = self._some_of(owner, data)[:3]
        self.do(DeleteContacts(ids) if owner == "contact" else DeleteCompanies(ids))

    def _some_of(self, owner: str, data: st.DataObject) -> tuple[int, ...]:
        ids = self.bench.read(lambda r: r.ids(f"SELECT id FROM {owner} ORDER BY id"))
        return tuple(
            data.draw(st.lists(st.sampled_from(list(ids) or [7]), min_size=1, unique=True))
        )
