"""A way to reach someone: added or changed."""

from collections.abc import Mapping

from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from crm_desktop.domain.card import Address, ChannelKind
from crm_desktop.domain.contact_detail import ChannelRow
from crm_desktop.domain.lookalike import Lookalike
from crm_desktop.services.channel_edits import SaveChannel
from crm_desktop.services.duplicates.resembling import holder_of
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import channel_kind_words, label_words
from crm_desktop.ui.translation import tr

LABELS = ("work", "mobile", "home", "main", "fax", "pager", "other")
_PARTS = ("street", "po_box", "postcode", "city", "region", "country")


class ChannelEditor(FormDialog):
    """Edits a channel of `owner` (`contact` or `company`, and its id); without `row` a new one."""

    def __init__(
        self,
        runner: Runner,
        parent: QWidget,
        owner: tuple[str, int],
        kind: ChannelKind,
        row: ChannelRow | None = None,
    ) -> None:
        super().__init__(runner, parent, channel_kind_words(kind), _fields(kind))
        self._owner, self._kind, self._row = owner, kind, row
        if row is not None:
            parts = {name: getattr(row.parts, name) for name in _PARTS}
            label = {"label": label_words(row.label)}
            self.form.set_values({"value": row.value, **label, **parts})
        self.writes(self._save_command)
        if kind in (ChannelKind.EMAIL, ChannelKind.PHONE):
            self.warns(self._holder)

    def _holder(self, values: Mapping[str, str], reading: Reading) -> Lookalike | None:
        return holder_of(self._kind, values["value"], self._owner, reading)

    def _save_command(self, values: Mapping[str, str]) -> SaveChannel | None:
        changed, row = self.form.changed(), self._row
        if row is not None and not changed:
            return None
        parts = row.parts if row is not None else Address()
        texts = {name: changed.get(name, getattr(parts, name)) for name in _PARTS}
        label = changed.get("label")
        return SaveChannel(
            *self._owner,
            self._kind,
            changed.get("value", row.value if row is not None else values["value"]),
            _stored(label) if label is not None else (row.label if row is not None else ""),
            Address(**texts) if self._kind is ChannelKind.ADDRESS else None,
            None if row is None else row.id,
        )


def _fields(kind: ChannelKind) -> list[FormField]:
    label = FormField("label", tr("Label"), make=_label_line)
    if kind is not ChannelKind.ADDRESS:
        return [FormField("value", channel_kind_words(kind)), label]
    return [
        FormField("street", tr("Street"), is_long=True),
        FormField("postcode", tr("Postcode")),
        FormField("city", tr("City")),
        FormField("region", tr("Region")),
        FormField("country", tr("Country")),
        FormField("po_box", tr("PO box")),
        FormField("value", tr("As text"), is_long=True),
        label,
    ]


def _label_line() -> QLineEdit:
    line = QLineEdit()
    line.setCompleter(QCompleter([label_words(label) for label in LABELS], line))
    return line


def _stored(label: str) -> str:
    """A label as it is stored: ours by its key, another as it was typed."""
    typed = label.strip().casefold()
    return next((key for key in LABELS if label_words(key).casefold() == typed), label.strip())
