import pytest

from crm_desktop.domain.mail_subject import bare_subject


@pytest.mark.parametrize(
    ("subject", "bare"),
    [
        ("Re: AW: Card reader [#184]", "Card reader"),
        ("RE[2]: Fwd: WG: Rechnung", "Rechnung"),
        ("[#12] Re: Hello", "Hello"),
        ("回复：发票", "发票"),
        ("Rép : facture", "facture"),
        ("Reader: broken", "Reader: broken"),
        ("Re:", ""),
        ("", ""),
        ("re: " * 5000 + "x", "x"),
    ],
)
def test_what_programs_put_before_a_subject_goes(subject: str, bare: str) -> None:
    assert bare_subject(subject) == bare
