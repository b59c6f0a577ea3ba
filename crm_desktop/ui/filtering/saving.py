"""What is shown kept under a name: as a segment, or the records that were given as a list."""

from crm_desktop.domain.filter import Group, is_given, within
from crm_desktop.domain.segment import SegmentKind
from crm_desktop.services.segments import AddToList, SaveSegment
from crm_desktop.services.workspace import Command
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.filtering.name_dialog import ask_name
from crm_desktop.ui.filtering.view import view_of
from crm_desktop.ui.records.list_pane import ListPane
from crm_desktop.ui.records.spec import ListedKind
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import tr


def whole(spec: ListedKind, group: Group) -> Group:
    """The filter, with what belongs in this list at all: a segment is also shown elsewhere."""
    return within(spec.source.base, group)


def ask_to_save(runner: Runner, spec: ListedKind, pane: ListPane) -> FormDialog:
    """Ask for a name, and keep under it what is shown now."""
    group = whole(spec, pane.model.wish.filter)

    def command(name: str) -> Command:
        if is_given(group):
            return AddToList(spec.owner, tuple(pane.model.ids()), name=name)
        return SaveSegment(spec.owner, SegmentKind.FILTER, name, group, view_of(pane), None)

    title = tr("Save as list") if is_given(group) else tr("Save as segment")
    return ask_name(runner, pane.window(), title, "", command)


def offer(group: Group) -> list[tuple[str, str]]:
    """How a filter that is of no segment can be kept: the way and its words."""
    words = tr("Save as list …") if is_given(group) else tr("Save as segment …")
    return [("save-as", words)] if group else []
