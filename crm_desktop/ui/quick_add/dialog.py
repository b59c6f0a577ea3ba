"""A small window with one line: who it is, what they want and by when; Enter saves."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.dates import local
from crm_desktop.domain.lookalike import Lookalike
from crm_desktop.domain.quick_add import read
from crm_desktop.services.business import Business, read_business
from crm_desktop.services.quick_add import Entry, Known, QuickAddContact, known
from crm_desktop.services.workspace import Done
from crm_desktop.ui.plain_text import isolated
from crm_desktop.ui.quick_add.preview import Preview
from crm_desktop.ui.quick_add.text_box import TextBox
from crm_desktop.ui.quick_add.words import LABELS, Setting, aside_of, entry_of, texts_of
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.translation import filled, tr
from crm_desktop.ui.widgets.buttons import button, primary_button
from crm_desktop.ui.widgets.label import ElidedLabel, PlainLabel, secondary_label

_WIDTH = 640


class QuickAddWindow(QDialog):
    """Shows what it understood while one types, and who of it is here already."""

    saved = Signal(object, object)  # Kind and id of who was added or added to

    def __init__(self, runner: Runner, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Quick add"))
        self._runner = runner
        today = local(runner.now()).date()
        self._setting = Setting(today, Business())
        self._known, self._token = Known(), CancelToken()
        self._is_asking = self._is_wanted = self._is_saving = False
        self._make_parts()
        self._lay_out()
        self.text.textChanged.connect(self._typed)
        self.text.submitted.connect(self.save)
        self.preview.corrected.connect(self._corrected)
        self.preview.submitted.connect(self.save)
        self.save_button.clicked.connect(self.save)
        self._read()
        runner.read(self, read_business, self._start)

    def save(self) -> None:
        """Write what the lines say; close once that has succeeded."""
        if self._is_asking:  # nobody is made twice because one typed faster than it was looked up
            self._is_wanted = True
            return
        if self._is_saving:
            return
        entry = self.entry()
        into = self._into()
        is_somebody = into is not None or entry.name or entry.company
        if not is_somebody and not entry.ticket:
            self._say(tr("Who is it? Give a name or a company."))
            self.preview.line("name").setFocus()
            return
        self._is_saving = True
        self._runner.write(self, QuickAddContact(entry, into), self._saved, self._refused)

    def entry(self) -> Entry:
        """What would be saved now."""
        return entry_of(self.preview.texts(), self._setting)

    @property
    def known_words(self) -> str:
        """What it says of who is here already."""
        return self._known_line.text()

    def _make_parts(self) -> None:
        self.text = TextBox()
        self.text.setAccessibleName(tr("Somebody, in one line"))
        self.text.setPlaceholderText(tr("Name, company, e-mail, phone, what they want, by when …"))
        self.hint = secondary_label(
            tr("Ana Ruiz, Ruiz Tiles, 600 111 222, met at a fair, wants quote 1200 € by friday")
        )
        self.preview = Preview()
        self._known_line = ElidedLabel(ink="accent")
        self.anew = QCheckBox(tr("Somebody else: add anew"))
        self.anew.toggled.connect(self._show_known)
        self._error = PlainLabel(ink="bad")
        self._error.hide()
        self.save_button = primary_button(tr("Save"))
        self.save_button.setDefault(True)

    def _lay_out(self) -> None:
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        known_row = QHBoxLayout()
        known_row.setSpacing(12)
        known_row.addWidget(self._known_line)
        known_row.addStretch(1)
        known_row.addWidget(self.anew)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(secondary_label(tr("Enter saves, Tab leads into the lines, Esc leaves")))
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        for widget in (self.text, self.hint, self.preview):
            column.addWidget(widget)
        column.addLayout(known_row)
        column.addWidget(self._error)
        column.addLayout(foot)
        self.setMinimumWidth(_WIDTH)

    def _start(self, business: Business) -> None:
        self._setting = Setting(self._setting.today, business)
        self._read()

    def _typed(self) -> None:
        self._is_wanted = False  # who types on has not done
        self._read()

    def _corrected(self) -> None:
        self._is_wanted = False
        self._look()

    def _read(self) -> None:
        business, text = self._setting.business, self.text.toPlainText()
        if not text.strip():
            self.preview.forget_corrections()
        found = read(text, self._setting.today, business.country, business.currency)
        self.preview.show_texts(texts_of(found, self._setting))
        self.hint.setVisible(not text.strip())
        self._look()

    def _look(self) -> None:
        """Say beside the lines what they mean, and ask who of it is here."""
        self._error.hide()
        texts = self.preview.texts()
        for name in LABELS:
            words, is_bad = aside_of(name, texts[name], self._setting)
            self.preview.set_aside(name, words, is_bad=is_bad)
        entry = entry_of(texts, self._setting)
        self._token.cancel()
        self._is_asking = True
        self._token = self._runner.read(
            self, lambda reading: known(reading, entry), self._found, self._not_looked_up
        )
        self._fit()

    def _found(self, found: Known) -> None:
        if found.person != self._known.person:
            self.anew.setChecked(False)
        self._known, self._is_asking = found, False
        self._show_known()
        if self._is_wanted:
            self._is_wanted = False
            self.save()

    def _not_looked_up(self, error: BaseException) -> None:
        self._runner.failed.emit(error, self)
        self._found(Known())

    def _show_known(self, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's slot
        person, company = self._known.person, self._known.company
        words = ""
        if person is not None and not self.anew.isChecked():
            words = filled(tr("Adds to {name}"), name=_named(person))
        elif company is not None:
            words = filled(tr("{name} is here already"), name=_named(company))
        self._known_line.setText(words)
        self._known_line.setVisible(bool(words))
        self.anew.setVisible(person is not None)
        self._fit()

    def _into(self) -> int | None:
        person = self._known.person
        return None if person is None or self.anew.isChecked() else person.id

    def _fit(self) -> None:
        """Be as tall as the lines need, once they are laid out."""
        QTimer.singleShot(0, self, self._shrink)

    def _shrink(self) -> None:
        self.resize(max(self.width(), _WIDTH), self.sizeHint().height())

    def _say(self, words: str) -> None:
        self._error.setText(words)
        self._error.show()
        self._fit()

    def _saved(self, done: Done) -> None:
        self.accept()
        made = done.changes.ids.get(Kind.TICKET, frozenset()) & done.changes.created
        if made:
            self.saved.emit(Kind.TICKET, max(made))
            return
        into = self._into()
        if into is not None:
            self.saved.emit(Kind.CONTACT, into)
            return
        for kind in (Kind.CONTACT, Kind.COMPANY):
            made = done.changes.ids.get(kind, frozenset()) & done.changes.created
            if made:
                self.saved.emit(kind, max(made))
                return

    def _refused(self, error: BaseException) -> None:
        self._is_saving = False
        self._say(error_words(error))


def _named(found: Lookalike) -> str:
    return ", ".join(isolated(each) for each in (found.name, found.aside) if each)
