"""The demo business: Harbour Studio in Porto, made up from word lists by a seeded chance.

The same seed, size and day make the same business. Nobody in it exists: web and mail addresses are
in domains reserved for examples, telephone numbers in ranges reserved for fiction where a country
has them and as long as they last.
"""

from crm_desktop.services.demo.command import FillDemo

__all__ = ["FillDemo"]
