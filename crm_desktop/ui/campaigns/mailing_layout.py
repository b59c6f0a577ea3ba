"""The widgets of the window that writes to everybody in a campaign."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
)

from crm_desktop.domain.article import Template
from crm_desktop.services.campaign_mail import Batch, Letter
from crm_desktop.ui.articles.field_words import field_words
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.records.words import number
from crm_desktop.ui.translation import counted, filled, tr
from crm_desktop.ui.widgets.buttons import button, icon_button, primary_button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.label import ElidedLabel, PlainLabel, secondary_label, strong_label

_WIDTH, _HEIGHT = 620, 560


class MailLayout:
    """A canned reply to choose, the mails one by one, and how many can go out."""

    def __init__(self, dialog: QDialog) -> None:
        self.template = QComboBox()
        self.before, self.after = (
            icon_button("chevron-left", tr("Back")),
            icon_button("chevron-right", tr("Next")),
        )
        self.place, self.to = ElidedLabel(ink="muted"), secondary_label()
        self.subject, self.body = strong_label(), QPlainTextEdit()
        self.told, self.lacking = PlainLabel(), PlainLabel(ink="muted")
        self.trouble = PlainLabel(ink="bad")
        self.go, self.cancel = primary_button(tr("Send")), button(tr("Cancel"))
        self._letters: Sequence[Letter] = ()
        self._at, self._is_by_post = 0, False
        self.before.clicked.connect(lambda: self._step(-1))
        self.after.clicked.connect(lambda: self._step(1))
        self._lay_out(dialog)

    def show_templates(self, found: Sequence[Template]) -> None:
        """Offer these."""
        for each in found:
            self.template.addItem(one_line(each.name))
        if not found:
            self.told.setText(tr("Write a canned reply first: File → Canned replies."))

    def show_batch(self, found: Batch) -> None:
        """Show these mails, those that can go out first."""
        ready = found.ready
        self._letters = (*ready, *(each for each in found.letters if not each.is_ready))
        self._at = min(self._at, max(len(self._letters) - 1, 0))
        many = len(ready)
        words = counted(
            many,
            tr("1 person can be written to."),
            tr("%Ln people can be written to.", "", many),
        )
        self.told.setText(words if many else tr("Nobody can be written to."))
        self.lacking.setText(_lacking(self._letters[many:], found))
        self.lacking.setVisible(len(self._letters) > many)
        self._is_by_post = found.is_by_post
        unsent = tr("Write PDF …") if found.is_by_post else tr("Write drafts …")
        self.go.setText(unsent if found.server is None else tr("Send"))
        self.go.setEnabled(bool(ready))
        self._show()

    def show_progress(self, of: int, done: int) -> None:
        """Say how far it is."""
        said = filled(tr("{shown} of {total}"), shown=number(done), total=number(of))
        self.told.setText(filled(tr("Sending: {progress}"), progress=said))

    def show_end(self, sent: int, refused: int) -> None:
        """Say what became of it."""
        words = counted(sent, tr("1 mail was sent."), tr("%Ln mails were sent.", "", sent))
        if refused:
            one, many = tr("1 address was refused."), tr("%Ln addresses were refused.", "", refused)
            words = f"{words} {counted(refused, one, many)}"
        self.say("")
        self.trouble.set_ink("muted")
        self.trouble.setText(words)
        self.trouble.show()

    def set_busy(self, *, busy: bool) -> None:
        """Nothing can be changed while mails are on their way."""
        self.template.setEnabled(not busy)
        self.go.setEnabled(not busy)
        if busy:
            self.say("")

    def say(self, text: str) -> None:
        """Say what went wrong."""
        self.trouble.set_ink("bad")
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))

    def _step(self, way: int) -> None:
        self._at = min(max(self._at + way, 0), max(len(self._letters) - 1, 0))
        self._show()

    def _show(self) -> None:
        total = len(self._letters)
        self.before.setEnabled(self._at > 0)
        self.after.setEnabled(self._at + 1 < total)
        if not total:
            for label in (self.place, self.to, self.subject):
                label.setText("")
            self.body.setPlainText("")
            return
        letter = self._letters[self._at]
        shown = filled(tr("{shown} of {total}"), shown=number(self._at + 1), total=number(total))
        self.place.setText(shown)
        where = one_line(letter.address.replace("\n", ", ")) or "—"
        self.to.setText(f"{one_line(letter.name)} · {where}")
        self.subject.setText(one_line(letter.subject.text) or "—")
        self.body.setPlainText(letter.body.text)

    def _lay_out(self, dialog: QDialog) -> None:
        self.template.setAccessibleName(tr("Canned reply"))
        self.body.setAccessibleName(tr("Text"))
        self.body.setReadOnly(True)
        self.trouble.hide()
        self.lacking.hide()
        self.go.setDefault(True)
        self.go.setEnabled(False)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.template, 1)
        for widget in (self.place, self.before, self.after):
            head.addWidget(widget)
        mail = Card(self.to, self.subject, self.body)
        hint = PlainLabel(
            tr("Say in the text how one is no longer written to; who says no is marked by 0."),
            ink="muted",
        )
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.go)
        column = QVBoxLayout(dialog)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(mail, 1)
        for label in (self.told, self.lacking, self.trouble, hint):
            label.setWordWrap(True)
            column.addWidget(label)
        column.addLayout(foot)
        dialog.resize(_WIDTH, _HEIGHT)


def _lacking(letters: Sequence[Letter], of: Batch) -> str:
    """Why nobody writes to these: what is not known of them, and how often."""
    counted_by = Counter(field for each in letters for field in each.missing)
    lines = [
        filled(tr("{field} not known: {count}"), field=field_words(field), count=number(count))
        for field, count in counted_by.items()
    ]
    homeless = sum(not each.address for each in letters)
    if homeless:
        lines.append(_homeless(homeless, of))
    if any(each.lacks_subject for each in letters):
        lines.append(tr("this canned reply has no subject"))
    return filled(tr("Not written to: {what}"), what=" · ".join(lines))


def _homeless(count: int, of: Batch) -> str:
    if of.is_by_post:
        many = tr("%Ln have no postal address", "", count)
        return counted(count, tr("1 has no postal address"), many)
    many = tr("%Ln have no e-mail address", "", count)
    return counted(count, tr("1 has no e-mail address"), many)
