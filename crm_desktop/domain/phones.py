"""Phone numbers as digits: what search matches."""

from crm_desktop.domain.folding import digits

# From this many digits on, any run of them inside a number finds it.
SHORTEST_RUN = 3
_LONGEST = 40
_APART = "x"


def runs_of_three(number: str) -> str:
    """Every three digits in a row of a number, each a word.

    A run of digits is part of a number just where its words are a phrase of the number's.
    """
    run = number[:_LONGEST]
    if len(run) <= SHORTEST_RUN:
        return run
    return " ".join(map("".join, zip(run, run[1:], run[2:], strict=False)))


def searchable_digits(numbers: str) -> str:
    """The words of `runs_of_three` for numbers apart by line breaks, kept apart.

    A number that is part of another one is found by that.
    """
    if not numbers:
        return ""
    known = dict.fromkeys([found for each in numbers.split("\n") if (found := digits(each))])
    if len(known) == 1:
        return runs_of_three(*known)
    whole = [each for each in known if not any(each in other and each != other for other in known)]
    return f" {_APART} ".join(map(runs_of_three, whole))
