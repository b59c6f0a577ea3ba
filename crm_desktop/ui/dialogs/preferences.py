"""How the program looks and behaves on this machine."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.config.resources import resource
from crm_desktop.config.settings import Settings
from crm_desktop.ui.plain_text import for_display
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import button, primary_button, quiet_button
from crm_desktop.ui.widgets.label import PlainLabel, secondary_label

_WIDTH = 580
Choice = tuple[str, str]  # the code that is stored, and the words for it


class PreferencesDialog(QDialog):
    """Offers what can be chosen; `settings_chosen` carries the settings as they shall be."""

    settings_chosen = Signal(object)  # Settings

    def __init__(self, parent: QWidget | None, settings: Settings) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Settings"))
        self._settings = settings
        self.theme = _choice(_themes(), settings.theme)
        self.language = _choice(_languages(), settings.language)
        self.phone_link = _choice(_phone_links(), settings.phone_link)
        self.backups = QLineEdit(for_display(settings.backups))
        self.backups.setReadOnly(True)
        self.backups.setPlaceholderText(tr("the program’s own folder"))
        self.save = primary_button(tr("Save"))
        self._lay_out()

    def chosen(self) -> Settings:
        """The settings as the fields say."""
        return self._settings._replace(
            theme=self.theme.currentData(),
            language=self.language.currentData(),
            phone_link=self.phone_link.currentData(),
            backups=self.backups.text(),
        )

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        rows = (
            (tr("Theme"), self.theme, ""),
            (tr("Language"), self.language, tr("Used from the next start on.")),
            (tr("Phone numbers open"), self.phone_link, ""),
            (
                tr("Safety copies go to"),
                self.backups,
                tr("Copies made so far stay where they are."),
            ),
        )
        for place, (text, field, note) in enumerate(rows):
            field.setAccessibleName(text)
            label = secondary_label(text)
            label.setMinimumWidth(label.sizeHint().width())
            grid.addWidget(label, 2 * place, 0)
            is_last = field is self.backups
            grid.addWidget(field, 2 * place, 1, 1, 1 if is_last else 2)
            if note:
                grid.addWidget(secondary_label(note), 2 * place + 1, 1, 1, 2)
        grid.addLayout(self._folder_buttons(), 2 * len(rows) - 2, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        words = tr("These belong to this machine. What belongs to a business is under Business.")
        column.addWidget(PlainLabel(words, ink="muted"))
        column.addLayout(grid)
        column.addStretch(1)
        column.addLayout(self._foot())
        self.resize(_WIDTH, self.sizeHint().height())

    def _folder_buttons(self) -> QHBoxLayout:
        choose, usual = button(tr("Choose …")), quiet_button(tr("Usual place"))
        choose.clicked.connect(self._choose_folder)
        usual.clicked.connect(self.backups.clear)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(choose)
        row.addWidget(usual)
        return row

    def _foot(self) -> QHBoxLayout:
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.save)
        return foot

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, tr("Folder of the safety copies"), self.backups.text())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.backups.setText)
        dialog.open()

    def _save(self) -> None:
        chosen = self.chosen()
        if chosen != self._settings:
            self.settings_chosen.emit(chosen)
        self.accept()


def _choice(choices: Sequence[Choice], chosen: str) -> QComboBox:
    """A field of choices; one that is chosen but not offered joins them, so that it is kept."""
    box = QComboBox()
    for code, words in choices:
        box.addItem(words, code)
    if box.findData(chosen) < 0:
        box.addItem(chosen, chosen)
    box.setCurrentIndex(box.findData(chosen))
    return box


def _themes() -> tuple[Choice, ...]:
    return ("system", tr("Like the system")), ("light", tr("Light")), ("dark", tr("Dark"))


def _languages() -> tuple[Choice, ...]:
    """English and those with a translation, each in its own words."""
    found = {path.stem.rpartition("_")[2] for path in resource("i18n").glob("*.qm")} | {"en"}
    own = ((code, QLocale(code).nativeLanguageName()) for code in sorted(found))
    return ("", tr("Like the system")), *own


def _phone_links() -> tuple[Choice, ...]:
    return (
        ("tel", tr("the telephone program (tel:)")),
        ("callto", tr("an older calling program (callto:)")),
        ("sip", tr("an internet telephone (sip:)")),
    )
