"""Learns in a process of its own: `PATH NOW [lead] [deal]`, and says a `Study` as JSON."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from crm_desktop.domain.chance import ChanceOf
from crm_desktop.services.learning import study
from crm_desktop.services.workspace import Workspace


def main(arguments: Sequence[str]) -> int:
    """Learn what is named, tell all chances, and say so on the standard output."""
    with suppress(AttributeError, OSError):  # where the system can, after all others
        os.nice(10)
    path, now, *wanted = arguments
    # Another process writes: one that only reads can never be the one that clears its log away.
    workspace = Workspace(Path(path), 0, lambda: int(now), readonly=True)
    sys.stdout.write(study(workspace, [ChanceOf(each) for each in wanted]).to_json())
    workspace.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
