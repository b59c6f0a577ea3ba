"""A list to put the selected records on: type a name, or choose one that there is."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.segment import SegmentKind
from crm_desktop.services.segments import AddToList, segments
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.dialogs.name_chooser import NameChooser, Named
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import tr


class ListChooser(NameChooser):
    """Puts records of one kind on a list put together by hand."""

    def __init__(self, runner: Runner, parent: QWidget, record: str, ids: Sequence[int]) -> None:
        super().__init__(
            runner,
            parent,
            tr("Name of a list"),
            lambda name: tr("New list “{name}”").replace("{name}", name),
            lambda name: AddToList(record, tuple(ids), name=name),
        )
        count = len(ids)
        self.setWindowTitle(
            tr("Add to a list") if count == 1 else tr("Add %Ln records to a list", "", count)
        )
        self.read_names(partial(_lists, record))


def _lists(record: str, reading: Reading) -> list[Named]:
    found = [each for each in segments(reading) if each.record == record]
    return [Named(each.name, "") for each in found if each.kind is SegmentKind.LIST]
