"""The cells of a row before anything is read from them."""

from crm_desktop.domain.problem import Problem
from crm_desktop.interop.cell_values import has_odd_characters, without_odd_characters
from crm_desktop.interop.columns.row_steps import Found


def clean_cells(raw: tuple[str, ...], width: int, found: Found) -> tuple[str, ...]:
    """The stripped cells, padded to the width and one more, which is what absent columns read."""
    cells = tuple(map(str.strip, raw))
    if has_odd_characters("".join(cells)):
        cells = tuple(map(without_odd_characters, cells))
        found.problems.append(Problem("odd-characters"))
    if len(cells) <= width:
        return cells + ("",) * (width + 1 - len(cells))
    surplus = [(letter_of(n), cell) for n, cell in enumerate(cells[width:], width) if cell]
    if surplus:
        found.extras += surplus
        found.problems.append(Problem("more-cells-than-columns", {"count": str(len(surplus))}))
    return (*cells[:width], "")


def letter_of(index: int) -> str:
    """The name of a column without a name, as spreadsheets write it: A, B … AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
