"""Files and photos."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from crm_desktop.domain.card import Photo
from crm_desktop.services.files import AttachFiles, DeleteFiles, RenameFile, SetPhoto
from tests.services.laws.machine import OWNERS, RECORDS, WORDS, LawMachine


class FileRules(LawMachine):
    """Files and photos."""

    @rule(data=st.data(), content=st.binary(max_size=9), owner=st.sampled_from(RECORDS))
    def attach(self, data: st.DataObject, content: bytes, owner: str) -> None:
        path = self.folder / "offer.txt"
        path.write_bytes(content)
        self.do(AttachFiles(owner, self.some(owner, data), (path,)))

    @rule(data=st.data(), words=WORDS)
    def change_files(self, data: st.DataObject, words: str) -> None:
        self.do(RenameFile(self.some("attachment", data), words))
        self.do(DeleteFiles((self.some("attachment", data),)))

    @rule(data=st.data(), content=st.binary(max_size=9), owner=st.sampled_from(OWNERS))
    def set_photo(self, data: st.DataObject, content: bytes, owner: str) -> None:
        photo = Photo("image/png", content) if content else None
        self.do(SetPhoto(owner, self.some(owner, data), photo))
