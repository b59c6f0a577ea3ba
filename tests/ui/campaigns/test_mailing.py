import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.campaign import Outcome
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.card import Address, ChannelKind
from crm_desktop.interop.mail.reader import read_mail
from crm_desktop.services import campaigns
from crm_desktop.services.campaigns import EditCampaign
from crm_desktop.services.channel_edits import SaveChannel
from crm_desktop.services.templates import AddTemplate
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.campaigns.mailing import MailDialog
from crm_desktop.ui.campaigns.screen import CampaignsScreen
from crm_desktop.ui.mail.password import PasswordDialog
from tests.helpers.campaigns import POST
from tests.helpers.gui import do
from tests.helpers.pdf_text import page_texts
from tests.helpers.smtp_server import Post, set_up
from tests.ui.campaigns.conftest import CALLS

NAMES = ["Marta Oliveira", "Noor Haddad", "Ines Duarte"]


@pytest.fixture
def post(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> Iterator[Post]:
    with set_up(workspace, monkeypatch) as made:
        yield made


@pytest.fixture
def template(workspace: Workspace) -> None:
    do(workspace, AddTemplate("Invitation", "Dear {{ contact.first_name }}, come.", "Open day"))


def _open(screen: CampaignsScreen, qtbot: QtBot) -> MailDialog:
    screen.handlers()["campaign.mail"]()
    (dialog,) = screen.findChildren(MailDialog)
    qtbot.waitUntil(lambda: dialog.batch is not None)
    return dialog


def _count(workspace: Workspace, key: int, outcome: Outcome) -> int:
    found = workspace.read(lambda r: campaigns.detail(r, key), CancelToken())
    return found.outcomes[outcome]


def _give_password(dialog: MailDialog, qtbot: QtBot) -> None:
    def asked() -> list[PasswordDialog]:
        return [each for each in dialog.findChildren(PasswordDialog) if each.isVisible()]

    qtbot.waitUntil(lambda: bool(asked()))
    QTest.keyClicks(asked()[0].line, "secret")
    QTest.keyClick(asked()[0].line, Qt.Key.Key_Return)


@pytest.mark.usefixtures("template")
def test_each_mail_is_shown_as_it_goes_out(screen: CampaignsScreen, qtbot: QtBot) -> None:
    dialog = _open(screen, qtbot)
    parts = dialog.parts
    assert parts.told.text() == "3 people can be written to."
    assert parts.go.text() == "Write drafts …"
    shown = []
    for _ in range(3):
        shown.append(parts.body.toPlainText())
        parts.after.click()
    assert sorted(shown) == [f"Dear {name.split()[0]}, come." for name in sorted(NAMES)]
    assert not parts.after.isEnabled()
    parts.before.click()
    assert parts.place.text() == "2 of 3"
    dialog.reject()


def test_without_a_canned_reply_it_says_so(screen: CampaignsScreen, qtbot: QtBot) -> None:
    screen.handlers()["campaign.mail"]()
    (dialog,) = screen.findChildren(MailDialog)
    qtbot.waitUntil(lambda: dialog.parts.told.text().startswith("Write a canned reply first"))
    assert not dialog.parts.go.isEnabled()
    dialog.reject()


def test_who_lacks_what_is_asked_for_is_told_and_not_written_to(
    screen: CampaignsScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    do(workspace, AddTemplate("Order", "About {{ deal.name }}.", "Your order"))
    dialog = _open(screen, qtbot)
    assert dialog.parts.told.text() == "Nobody can be written to."
    assert dialog.parts.lacking.text() == "Not written to: Deal: name not known: 3"
    assert "⟦deal.name⟧" in dialog.parts.body.toPlainText()
    assert not dialog.parts.go.isEnabled()
    dialog.reject()


@pytest.mark.usefixtures("template")
def test_without_a_server_drafts_are_written_and_noted(
    screen: CampaignsScreen,
    ids: dict[str, int],
    workspace: Workspace,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    folder = tmp_path / "drafts"
    folder.mkdir()
    (folder / "Marta Oliveira.eml").write_bytes(b"mine")
    dialog = _open(screen, qtbot)
    dialog.write_drafts(folder)
    qtbot.waitUntil(lambda: _count(workspace, ids[CALLS], Outcome.SENT) == 3)
    written = sorted(path.name for path in folder.iterdir())
    assert written == sorted([*(f"{name}.eml" for name in NAMES), "Marta Oliveira 2.eml"])
    assert (folder / "Marta Oliveira.eml").read_bytes() == b"mine"
    mail = read_mail((folder / "Marta Oliveira 2.eml").read_bytes())
    assert (mail.subject, mail.body.strip()) == ("Open day", "Dear Marta, come.")


@pytest.mark.usefixtures("template")
def test_a_folder_that_cannot_be_written_to_notes_nothing(
    screen: CampaignsScreen,
    ids: dict[str, int],
    workspace: Workspace,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    dialog = _open(screen, qtbot)
    dialog.write_drafts(tmp_path / "nowhere")
    qtbot.waitUntil(lambda: not dialog.parts.trouble.isHidden())
    assert _count(workspace, ids[CALLS], Outcome.SENT) == 0
    assert dialog.parts.go.isEnabled()
    dialog.reject()


@pytest.mark.usefixtures("template")
def test_letters_are_one_pdf_with_a_page_each_and_noted(
    screen: CampaignsScreen,
    ids: dict[str, int],
    people: list[int],
    workspace: Workspace,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    for contact, country in zip(people, ("DE", ""), strict=False):
        place = Address(street="Hafen 7", postcode="20457", city="Hamburg", country=country)
        do(workspace, SaveChannel("contact", contact, ChannelKind.ADDRESS, "", "work", place))
    do(workspace, EditCampaign(ids[CALLS], {"channel_id": POST}))
    dialog = _open(screen, qtbot)
    parts = dialog.parts
    assert (parts.go.text(), parts.told.text()) == ("Write PDF …", "2 people can be written to.")
    assert parts.lacking.text().endswith("1 has no postal address")
    assert "Hafen 7, 20457 Hamburg" in parts.to.text()
    path = tmp_path / "letters.pdf"
    dialog.write_pdf(path)
    qtbot.waitUntil(lambda: _count(workspace, ids[CALLS], Outcome.SENT) == 2)
    pages = ["\n".join(lines) for lines in page_texts(path)]
    assert len(pages) == 2
    assert sum("GERMANY" in page for page in pages) == 1
    assert all("Hafen 7" in page and ", come." in page for page in pages)


@pytest.mark.usefixtures("template")
def test_a_server_sends_one_after_the_other_and_each_is_noted(
    post: Post, screen: CampaignsScreen, ids: dict[str, int], workspace: Workspace, qtbot: QtBot
) -> None:
    dialog = _open(screen, qtbot)
    assert dialog.parts.go.text() == "Send"
    dialog.parts.go.click()
    _give_password(dialog, qtbot)
    qtbot.waitUntil(lambda: "3 mails were sent." in dialog.parts.trouble.text())
    assert len(post.mails) == len(set(post.people)) == 3
    assert _count(workspace, ids[CALLS], Outcome.SENT) == 3
    qtbot.waitUntil(lambda: dialog.parts.told.text() == "Nobody can be written to.")
    dialog.reject()


@pytest.mark.usefixtures("template")
def test_a_refused_address_is_passed_over_and_stays_to_do(
    post: Post, screen: CampaignsScreen, ids: dict[str, int], workspace: Workspace, qtbot: QtBot
) -> None:
    dialog = _open(screen, qtbot)
    assert dialog.batch is not None
    post.refused = frozenset({dialog.batch.ready[0].address})
    dialog.parts.go.click()
    _give_password(dialog, qtbot)
    said = "2 mails were sent. 1 address was refused."
    qtbot.waitUntil(lambda: dialog.parts.trouble.text() == said)
    assert _count(workspace, ids[CALLS], Outcome.TO_DO) == 1
    qtbot.waitUntil(lambda: dialog.parts.told.text() == "1 person can be written to.")
    dialog.reject()


@pytest.mark.usefixtures("template")
def test_called_off_no_more_are_sent_and_the_rest_can_be_sent_later(
    post: Post, screen: CampaignsScreen, ids: dict[str, int], workspace: Workspace, qtbot: QtBot
) -> None:
    post.may_end = threading.Event()
    dialog = _open(screen, qtbot)
    dialog.parts.go.click()
    _give_password(dialog, qtbot)
    qtbot.waitUntil(post.begun.is_set)
    dialog.parts.cancel.click()
    post.may_end.set()
    qtbot.waitUntil(lambda: dialog.parts.trouble.text() == "1 mail was sent.")
    assert (len(post.mails), _count(workspace, ids[CALLS], Outcome.SENT)) == (1, 1)
    qtbot.waitUntil(lambda: dialog.parts.told.text() == "2 people can be written to.")
    dialog.parts.go.click()
    qtbot.waitUntil(lambda: dialog.parts.trouble.text() == "2 mails were sent.")
    assert len(set(post.people)) == 3
    dialog.reject()


@pytest.mark.usefixtures("template")
def test_what_the_server_does_not_let_in_sends_nothing(
    post: Post, screen: CampaignsScreen, ids: dict[str, int], workspace: Workspace, qtbot: QtBot
) -> None:
    post.password = "another"
    dialog = _open(screen, qtbot)
    dialog.parts.go.click()
    _give_password(dialog, qtbot)
    qtbot.waitUntil(dialog.parts.trouble.isVisible)
    qtbot.waitUntil(dialog.parts.go.isEnabled)
    assert (post.mails, _count(workspace, ids[CALLS], Outcome.SENT)) == ([], 0)
    assert dialog.posting is None
    dialog.reject()
