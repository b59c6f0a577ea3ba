import pytest

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import Cancelled
from crm_desktop.services.importing.checking import MOST_PAIRS, MOST_PROBLEMS, check
from crm_desktop.services.importing.policy import Policy
from tests.services.importing.import_bench import ImportBench


def test_a_check_counts_and_changes_nothing(bench: ImportBench) -> None:
    bench.bring_in_table("Name,E-mail\r\nAda Byron,ada@x.example\r\n")
    before = bench.facts()
    path = bench.table(
        "Name,E-mail,Company,Birthday,Tags\r\n"
        "Ada Byron,ada@x.example,Engines,,\r\n"
        "Ben Li,ben@gmail.com,Engines,32.13.1990,\r\n"
        ",,,,vip\r\n"
    )
    said = bench.check(path)
    assert (said.rows, said.new, said.here, said.probable, said.rejected) == (3, 1, 1, 0, 1)
    assert said.new_companies == 1
    assert [(row.number, row.name, row.is_rejected) for row in said.problems] == [
        (3, "Ben Li", False),
        (4, "", True),
    ]
    assert said.problem_rows == 2
    assert bench.facts() == before


def test_problems_and_pairs_are_listed_up_to_a_number_and_all_counted(bench: ImportBench) -> None:
    bench.bring_in_table("Name,Company\r\nAnna Schmidt,Tiles\r\n")
    wrong = [["", "", "only a tag"] for _ in range(MOST_PROBLEMS + 5)]
    alike = [["Anna Schmitt", "Tiles", f"tag{n}"] for n in range(MOST_PAIRS + 5)]
    said = bench.check(bench.rows_file([["Name", "Company", "Tags"], *wrong, *alike]))
    assert (said.rejected, said.problem_rows, len(said.problems)) == (205, 205, 200)
    assert (said.probable, len(said.pairs)) == (1005, 1000)


def test_a_check_tells_how_far_it_is(bench: ImportBench) -> None:
    path = bench.rows_file([["Name"], *([f"Person {n}"] for n in range(2500))])
    told: list[tuple[int, float | None]] = []
    bench.read(check(bench.look(path), Policy(), CancelToken(), lambda n, s: told.append((n, s))))
    assert told[-1] == (2500, 1.0)
    assert told == sorted(told)


def test_a_check_can_be_called_off(bench: ImportBench) -> None:
    path = bench.table("Name\r\nAda\r\n")
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        bench.workspace.read(check(bench.look(path), Policy(), token), CancelToken())


def test_a_second_check_knows_nothing_of_the_first(bench: ImportBench) -> None:
    path = bench.table("Name,E-mail\r\nAda,ada@x.example\r\n")
    assert [bench.check(path).new for _ in range(3)] == [1, 1, 1]
