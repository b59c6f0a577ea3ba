"""People added to a campaign: which ones to which, and who is left out before it happens."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.campaign import Admission
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.segment import Segment
from crm_desktop.services import campaigns, segments
from crm_desktop.services.campaign_members import AddMembers, admission, of_segment
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.campaign_texts import left_out_words, people_words
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.translation import counted, tr
from crm_desktop.ui.widgets.buttons import button, primary_button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.label import PlainLabel

_WIDTH = 460
_EVERYBODY = 0  # no segment


class _Offered(NamedTuple):
    campaigns: Sequence[tuple[int, str]]
    segments: Sequence[Segment]


class _Asked(NamedTuple):
    ids: tuple[int, ...]
    admitted: Admission


class AddToCampaign(QDialog):
    """Adds `people` to a campaign that is asked for, or a segment to the one given.

    What will happen is told before, and one Undo takes it back.
    """

    added = Signal()

    def __init__(
        self,
        runner: Runner,
        parent: QWidget,
        *,
        campaign: int | None = None,
        people: tuple[int, ...] = (),
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._runner, self._campaign, self._people = runner, campaign, people
        self._asked = _Asked((), Admission((), {}))
        self._asking = CancelToken()
        self.setWindowTitle(tr("Add people") if campaign else tr("Add to a campaign"))
        self.campaign, self.segment = QComboBox(), QComboBox()
        self.consent = QCheckBox(tr("Only those who gave their consent"))
        self.told, self.left_out = PlainLabel(), PlainLabel(ink="muted")
        self.trouble = PlainLabel(ink="bad")
        self.add_button = primary_button(tr("Add"))
        self._lay_out()
        self.campaign.currentIndexChanged.connect(self._ask)
        self.segment.currentIndexChanged.connect(self._ask)
        self.consent.toggled.connect(self._ask)
        self.add_button.clicked.connect(self.add)
        runner.read(self, _offered, self._offer)

    def add(self) -> None:
        """Add those who are not left out."""
        key = self._chosen()
        if key is None or not self.add_button.isEnabled():
            return
        self.add_button.setEnabled(False)
        command = AddMembers(key, self._asked.ids, asks_consent=self.consent.isChecked())
        self._runner.write(self, command, lambda _done: self._done(), self._refused)

    def _chosen(self) -> int | None:
        return self._campaign or self.campaign.currentData()

    def _offer(self, found: _Offered) -> None:
        for key, name in found.campaigns:
            self.campaign.addItem(one_line(name), key)
        self.segment.addItem(tr("Everybody"), _EVERYBODY)
        for each in found.segments:
            self.segment.addItem(one_line(each.name), each.id)
        if self._chosen() is None:
            self.told.setText(tr("There is no campaign yet. Plan one under Campaigns."))
        self._ask()

    def _ask(self) -> None:
        self.add_button.setEnabled(False)
        key = self._chosen()
        self._asking.cancel()
        if key is None:
            return
        segment = None if self._people else self.segment.currentData()
        work = partial(
            _read, key, self._people, segment, self._runner.now(), self.consent.isChecked()
        )
        self._asking = self._runner.read(self, work, self._show, self._refused)

    def _show(self, found: _Asked) -> None:
        self._asked = found
        count = len(found.admitted.ids)
        words = counted(count, tr("1 person is added."), tr("%Ln people are added.", "", count))
        self.told.setText(words if count else tr("Nobody is added."))
        left = found.admitted.left_out
        lines = [left_out_words(why, many) for why, many in left.items()]
        if lines:
            lines.insert(
                0, tr("Left out: {people}").format(people=people_words(sum(left.values())))
            )
        self.left_out.setText("\n".join(lines))
        self.left_out.setVisible(bool(lines))
        self.trouble.hide()
        self.add_button.setEnabled(bool(count))

    def _done(self) -> None:
        self.added.emit()
        self.accept()

    def _refused(self, error: BaseException) -> None:
        self.trouble.setText(error_words(error))
        self.trouble.show()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(12)
        if self._campaign is None:
            form.addRow(tr("Campaign"), self.campaign)
        if not self._people:
            form.addRow(tr("Whom"), self.segment)
        form.addRow("", self.consent)
        for field in (self.campaign, self.segment):
            field.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        self.campaign.setAccessibleName(tr("Campaign"))
        self.segment.setAccessibleName(tr("Whom"))
        self.add_button.setEnabled(False)
        self.left_out.hide()
        self.trouble.hide()
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.add_button.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(Card(self.told, self.left_out, self.trouble))
        column.addStretch(1)
        column.addLayout(foot)
        self.resize(_WIDTH, 320)


def _offered(reading: Reading) -> _Offered:
    found = [each for each in segments.segments(reading) if each.record == "contact"]
    return _Offered(campaigns.all_names(reading), found)


def _read(
    campaign: int,
    people: tuple[int, ...],
    segment: int | None,
    now: int,
    asks_consent: bool,  # noqa: FBT001 - a partial gives it
    reading: Reading,
) -> _Asked:
    ids: Sequence[int] = people
    if not people:
        ids = of_segment(reading, segment or _EVERYBODY, now)
    return _Asked(tuple(ids), admission(reading, campaign, ids, asks_consent=asks_consent))
