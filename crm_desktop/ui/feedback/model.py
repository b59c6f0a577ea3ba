"""The list of feedback: every id at once, the rows page by page."""

from PySide6.QtCore import QObject

from crm_desktop.domain.feedback import ResponseRow
from crm_desktop.services import feedback
from crm_desktop.services.feedback import ResponseQuestion
from crm_desktop.ui.feedback.columns import columns
from crm_desktop.ui.models.paged import PagedModel
from crm_desktop.ui.runner import Runner


class ResponseModel(PagedModel[ResponseRow, ResponseQuestion]):
    """Responses as the question wants them."""

    def __init__(self, runner: Runner, parent: QObject) -> None:
        read = (feedback.ids, feedback.rows)
        super().__init__(runner, columns(), ResponseQuestion(), read, parent)
