"""Cells of workbooks against what is known, and workbooks that must be refused in words."""

import json
from pathlib import Path
from typing import TypedDict

from crm_desktop.domain.errors import CrmError, UnreadableSource
from crm_desktop.interop.workbook import read_sheet, sheets
from tests.samples.csv import Score, plain


class Sheet(TypedDict):
    n_rows: int
    first_cells: list[list[str]]


class Workbook(TypedDict, total=False):
    sheets: dict[str, Sheet]


def score(folder: Path) -> Score:
    """Cells of the first rows of each sheet, empty ones left out, and the numbers of rows."""
    right = total = 0
    failures: list[str] = []
    for name, wanted in _expected(folder).items():
        for sheet, content in wanted.get("sheets", {}).items():
            rows = _rows(folder / name, sheet)
            total += 1
            right += len(rows) == content["n_rows"]
            if len(rows) != content["n_rows"]:
                failures.append(f"{name}:{sheet} {len(rows)} rows for {content['n_rows']}")
            for number, row in enumerate(content["first_cells"]):
                mine = rows[number] if number < len(rows) else []
                for place, cell in enumerate(map(plain, row)):
                    found = mine[place] if place < len(mine) else ""
                    total += 1
                    right += found == cell
                    if found != cell:
                        failures.append(f"{name}:{sheet}:{number + 1} {cell!r} is {found!r}")
    return "Workbook cells", right, total, failures


def score_refused(folder: Path) -> Score:
    """Protected workbooks that are refused as such."""
    protected = [n for n, w in _expected(folder).items() if not w.get("sheets")]
    failures: list[str] = []
    for name in protected:
        try:
            sheets(folder / name)
            failures.append(f"{name}: read")
        except UnreadableSource as error:
            if error.code != "protected-workbook":
                failures.append(f"{name}: {error.code}")
    return "Protected refused", len(protected) - len(failures), len(protected), failures


def _expected(folder: Path) -> dict[str, Workbook]:
    file = folder / "expected.json"
    if not file.is_file():
        return {}
    found: dict[str, Workbook] = json.loads(file.read_text("utf-8"))
    return found


def _rows(path: Path, sheet: str) -> list[list[str]]:
    try:
        found = [[plain(cell) for cell in cells] for _, cells in read_sheet(path, sheet)]
    except CrmError:
        return []
    return [[cell for cell in row if cell] for row in found if any(row)]
