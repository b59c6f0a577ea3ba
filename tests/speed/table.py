"""Lines as a table."""

from tests.speed.line import Line

_WIDTHS = (42, 34, 30, 8, 18)


def show(lines: list[Line]) -> int:
    """Print the lines; 1 if a bound does not hold, else 0."""
    for line in lines:
        cells = (line.what, line.ours, line.reference, line.ratio, line.bound)
        text = " ".join(cell.ljust(width) for cell, width in zip(cells, _WIDTHS, strict=True))
        print(f"{text} {'met' if line.is_met else 'NOT MET'}", flush=True)
    return int(not all(line.is_met for line in lines))
