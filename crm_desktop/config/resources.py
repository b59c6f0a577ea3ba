"""The one place that knows where icons, themes, fonts and texts are."""

import sys
from functools import cache
from pathlib import Path

from crm_desktop.domain.errors import CrmError

_PACKAGE = Path(__file__).resolve().parent.parent


@cache
def resources_folder() -> Path:
    """The folder of resources: of a bundle, an installed package or the source tree, in this order.

    Raises `CrmError` with the code `missing-resources` where the installation is not whole.
    """
    bundle = getattr(sys, "_MEIPASS", None)
    places = [_PACKAGE / "resources", _PACKAGE.parent / "resources"]
    if bundle is not None:
        places = [Path(bundle) / "resources", Path(bundle) / "crm_desktop" / "resources", *places]
    for place in places:
        if (place / "themes").is_dir():
            return place
    raise CrmError("missing-resources", folder=str(_PACKAGE))


def resource(*parts: str) -> Path:
    """The path of one resource: `resource("icons", "phone.svg")`. It need not exist."""
    return resources_folder().joinpath(*parts)
