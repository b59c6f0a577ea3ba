"""The table of speeds: every figure beside its reference of the same run.

`python -m tests.speed [start search lists filtering bulk importing exporting duplicates resting
growth board today scores learning report service_report forecast other_reports clocks suggesting
tickets mailbox]`; all of them without names. The exit code tells whether every bound held. The
first run makes the demo files, which takes some minutes.
"""

import os
import subprocess
import sys

PARTS = (
    "start search lists filtering bulk importing exporting duplicates resting growth board today"
    " scores learning report service_report forecast other_reports clocks suggesting tickets"
    " mailbox"
).split()


def main(names: list[str]) -> int:
    """Run the parts, each in a process of its own, and print the table."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # every start would compile the program anew
    failed = 0
    for name in names or PARTS:
        code = (
            f"import sys; from tests.speed.{name} import lines; from tests.speed.table import show;"
            " sys.exit(show(lines()))"
        )
        done = subprocess.run([sys.executable, "-c", code], check=False)
        failed += done.returncode != 0
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
