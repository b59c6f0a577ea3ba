import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.files import is_program, safe_name


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("offer.pdf", "offer.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\windows\\system.ini", "system.ini"),
        ("..", "file"),
        (".bashrc", "bashrc"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("com1.tar.gz", "_com1.tar.gz"),
        ("a:b*c?.txt", "a_b_c_.txt"),
        ("report .pdf. ", "report.pdf"),
        ("exe\u202efdp.exe", "exe_fdp.exe"),
        ("a\nb.txt", "a_b.txt"),
        ("a.twenty signs and so x", "a.twenty signs and so"),
        ("", "file"),
        ("报价 单.pdf", "报价 单.pdf"),
    ],
)
def test_a_name_is_only_a_name(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@given(st.text(max_size=400))
def test_any_text_makes_a_name_that_a_disk_takes(text: str) -> None:
    name = safe_name(text)
    assert name
    assert not name.startswith(".")
    assert not name.endswith((" ", "."))
    assert not set(name) & set('/\\:*?"<>|\0\n')
    assert len(name.encode()) <= 255
    assert safe_name(name) == name


@pytest.mark.parametrize("name", ["a.exe", "A.EXE", "offer.pdf.exe", "run.sh", "macro.xlsm",
                                  "x.desktop", "y.exe.txt"])  # fmt: skip
def test_what_the_system_would_run_is_known(name: str) -> None:
    assert is_program(name)


@pytest.mark.parametrize("name", ["offer.pdf", "photo.JPG", "exe", "notes", "table.xlsx"])
def test_what_is_only_shown_is_no_program(name: str) -> None:
    assert not is_program(name)
