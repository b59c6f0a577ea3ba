"""A tag to put on one record or many: type a name, or choose one that there is."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from crm_desktop.services.tags import AddTag, all_tags
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.dialogs.name_chooser import NameChooser, Named
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import tr


class TagChooser(NameChooser):
    """Puts a tag on records of one kind."""

    def __init__(self, runner: Runner, parent: QWidget, kind: str, owners: Sequence[int]) -> None:
        super().__init__(
            runner,
            parent,
            tr("Name of a tag"),
            lambda name: tr("New tag “{name}”").replace("{name}", name),
            lambda name: AddTag(kind, tuple(owners), name),
        )
        count = len(owners)
        self.setWindowTitle(tr("Tag") if count == 1 else tr("Tag %n records", "", count))
        self.read_names(_tags)


def _tags(reading: Reading) -> list[Named]:
    return [Named(tag.name, str(tag.count)) for tag in all_tags(reading)]
