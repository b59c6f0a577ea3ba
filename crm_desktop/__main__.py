"""Starts the program, alike from a source tree, an installation and a bundle."""

import sys

from crm_desktop import bootstrap


def main() -> int:
    """Run CRM Desktop with the arguments of this process; the exit code."""
    bootstrap.enter("crm_desktop")
    from crm_desktop.app import main as run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
