"""What can be loaded while nobody waits."""

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.storage import statements


def warm_up(_token: CancelToken) -> None:
    """Load what the first write would have to wait for."""
    statements.select("contact")
