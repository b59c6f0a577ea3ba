"""Phone numbers as digits: what search matches."""

from crm_desktop.domain.folding import digits

# From this many digits on, any run of them inside a number finds it.
SHORTEST_RUN = 3


def searchable_digits(numbers: str) -> str:
    """For numbers apart by line breaks, every ending of each as a word.

    A prefix search over these words finds a number by any run of its digits.
    """
    words: dict[str, None] = {}
    for number in numbers.split("\n"):
        run = digits(number)[:40]
        for start in range(max(1, len(run) - SHORTEST_RUN + 1) if run else 0):
            words[run[start:]] = None
    return " ".join(words)
