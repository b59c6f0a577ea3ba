"""The program as a whole: its memory is cleared as when it runs."""

from tests.helpers.collecting import collected_here

__all__ = ["collected_here"]
