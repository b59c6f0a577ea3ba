"""What can be loaded while nobody waits."""

from importlib import import_module

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.storage import statements


def warm_up(_token: CancelToken) -> None:
    """Load what the first write would have to wait for."""
    import_module("crm_desktop.storage.touches")
    statements.select("contact")
