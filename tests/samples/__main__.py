"""`python -m tests.samples FOLDER [-v]`: one table of how well the samples of a folder are read.

The exit code is 0 where every bound holds; kinds that the folder does not have are left out.
"""

import importlib
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

Score = tuple[str, int, int, list[str]]
# Module and function below `tests.samples`, folder, and the least share in per cent.
_KINDS = (
    ("vcard", "score", "vcard", 97.0),
    ("csv", "score", "csv", 98.5),
    ("csv", "score_contacts", "csv", 97.0),
    ("csv", "score_crm", "csv_crm", 97.0),
    ("csv", "score_deals", "csv_crm", 97.0),
    ("ical", "score", "ical", 99.5),
    ("xlsx", "score", "xlsx", 98.5),
    ("xlsx", "score_refused", "xlsx", 100.0),
    ("email", "score", "email", 99.5),
    ("email", "score_refused", "email", 100.0),
    ("mbox", "score", "mbox", 100.0),
)


def main(arguments: Sequence[str]) -> int:
    """Print the table; 0 where every bound holds, 1 where one does not, 2 without samples."""
    folders = [Path(argument) for argument in arguments if not argument.startswith("-")]
    if len(folders) != 1 or not folders[0].is_dir():
        print("usage: python -m tests.samples FOLDER [-v]", file=sys.stderr)
        return 2
    print(f"{'samples':<22}{'right':>8}{'of':>8}{'share':>10}{'bound':>10}")
    held = []
    for module, function, name, bound in _KINDS:
        if not (folders[0] / name / "expected.json").is_file():
            print(f"{module + '.' + function:<22}  not in this folder")
            continue
        held.append(_print_score(_scorer(module, function), folders[0] / name, bound, arguments))
    return 0 if held and all(held) else 1


def _scorer(module: str, function: str) -> Callable[[Path], Score]:
    found: Callable[[Path], Score] = getattr(
        importlib.import_module(f"tests.samples.{module}"), function
    )
    return found


def _print_score(
    score: Callable[[Path], Score], folder: Path, bound: float, arguments: Sequence[str]
) -> bool:
    title, right, total, failures = score(folder)
    share = 100 * right / total if total else 0.0
    holds = share >= bound
    print(
        f"{title:<22}{right:>8}{total:>8}{share:>9.2f}%{bound:>9.1f}%{'' if holds else '  MISSED'}"
    )
    if "-v" in arguments:
        for failure in failures:
            print(f"    {failure}")
    return holds


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
