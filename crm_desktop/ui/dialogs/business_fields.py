"""The fields of a business: its name, and where in the world it works."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QGridLayout, QLineEdit, QWidget

from crm_desktop.ui.dialogs import countries
from crm_desktop.ui.dialogs.countries import Choice
from crm_desktop.ui.plain_text import for_display
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.label import secondary_label

_LONGEST_NAME = 200


class ChoiceBox(QComboBox):
    """One of many: typing any part of its words finds it, what is none of them is not taken."""

    def __init__(self, choices: Sequence[Choice]) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(12)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.setSizeAdjustPolicy(policy)
        for code, words in choices:
            self.addItem(words, code)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)
        line = self.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._settle)

    def code(self) -> str:
        """The code of what is chosen, `""` for nothing."""
        found = self.itemData(self.currentIndex())
        return found if isinstance(found, str) else ""

    def choose(self, code: str) -> None:
        """Choose by code; one that is not in the list joins it, so that nothing is lost."""
        place = self.findData(code)
        if place < 0 and code:
            self.addItem(code, code)
            place = self.findData(code)
        self.setCurrentIndex(place)
        self._settle()

    def _settle(self) -> None:
        """Take the choice whose words were typed, or go back to the last one."""
        typed = self.currentText().strip().casefold()
        texts = [self.itemText(place).casefold() for place in range(self.count())]
        beginning = [place for place, text in enumerate(texts) if typed and text.startswith(typed)]
        if typed in texts:
            self.setCurrentIndex(texts.index(typed))
        elif len(beginning) == 1:
            self.setCurrentIndex(beginning[0])
        self.setEditText(self.itemText(self.currentIndex()))


class BusinessFields(QWidget):
    """Name, country, currency, time zone, language, first day of the week.

    Another country brings its currency, week and, where it has but one, its time zone; what the
    user chose by hand stays.
    """

    def __init__(self) -> None:
        super().__init__()
        self.name = QLineEdit()
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.textChanged.connect(lambda _text: self._mark_name(""))
        self._boxes = {
            "country": ChoiceBox(countries.countries()),
            "currency": ChoiceBox(countries.currencies()),
            "time_zone": ChoiceBox(countries.time_zones()),
            "language": ChoiceBox(countries.languages()),
            "week_start": ChoiceBox(countries.days_of_week()),
        }
        self._by_hand: set[str] = set()
        self._lay_out()
        for key, box in self._boxes.items():
            box.activated.connect(lambda _place, key=key: self._chosen(key))
        self._boxes["country"].currentIndexChanged.connect(self._follow_country)

    def set_values(self, values: Mapping[str, str]) -> None:
        """Show these; `week_start` is the figure 1 (Monday) to 7 as text."""
        self.name.setText(for_display(values.get("business_name", self.name.text())))
        for key, box in self._boxes.items():
            if key in values:
                box.blockSignals(True)  # noqa: FBT003 - Qt's way
                box.choose(values[key])
                box.blockSignals(False)  # noqa: FBT003 - Qt's way

    def values(self) -> dict[str, str | int]:
        """What stands in the fields, by the names of the settings of a business."""
        codes = {key: box.code() for key, box in self._boxes.items()}
        week = codes.pop("week_start")
        name = " ".join(self.name.text().split())
        return {"business_name": name, **codes, "week_start": int(week) if week else 1}

    def ask_for_name(self) -> None:
        """Point to the name, which is missing."""
        self._mark_name("bad")
        self.name.setPlaceholderText(tr("What is your business called?"))
        self.name.setFocus()

    def box(self, key: str) -> ChoiceBox:
        """The choice of a setting."""
        return self._boxes[key]

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        words = {
            "country": tr("Country"),
            "currency": tr("Currency"),
            "time_zone": tr("Time zone"),
            "language": tr("Language"),
            "week_start": tr("The week begins on"),
        }
        rows = [(tr("Name"), self.name), *((words[key], box) for key, box in self._boxes.items())]
        for place, (text, field) in enumerate(rows):
            label = secondary_label(text)
            field.setAccessibleName(text)
            grid.addWidget(label, place, 0)
            grid.addWidget(field, place, 1)

    def _mark_name(self, state: str) -> None:
        if (self.name.property("state") or "") != state:
            self.name.setProperty("state", state)
            self.name.style().unpolish(self.name)
            self.name.style().polish(self.name)

    def _chosen(self, key: str) -> None:
        self._by_hand.add(key)

    def _follow_country(self, _place: int) -> None:
        known = countries.customs(self._boxes["country"].code())
        news = {"currency": known.currency, "week_start": str(known.week_start)}
        zone = self._boxes["time_zone"].code()
        if len(known.time_zones) == 1 and zone not in known.time_zones:
            news["time_zone"] = known.time_zones[0]
        for key, value in news.items():
            if key not in self._by_hand:
                self._boxes[key].choose(value)
