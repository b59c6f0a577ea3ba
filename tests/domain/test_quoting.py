"""New text is told from history and signatures, and none of it is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.quoting import new_text

LINES = ["Thanks!", "", "> quoted", ">> more", "On 3 May 2026, Ada <a@b.org> wrote:", "--", "Ada",
         "-----Original Message-----", "From: Ada", "Sent: today", "Subject: x",
         "Sent from my iPhone"]  # fmt: skip

HISTORIES = [
    "On Tue, 3 Mar 2026 at 10:15, Ada Lovelace <ada@b.org> wrote:\n\n> old",
    "On Mar 3, 2026, at 10:15, Ada <ada@b.org>\nwrote:\n> old",
    "Am 03.03.2026 um 10:15 schrieb Ada:\n> old",
    "Am Di., 3. März 2026 um 10:15 Uhr schrieb Ada Lovelace <\nada@b.org>:\n\n> old",
    "Le mar. 3 mars 2026 à 10:15, Ada <ada@b.org> a écrit :\n\n> old",
    "El mar, 3 mar 2026 a las 10:15, Ada (<ada@b.org>) escribió:\n\n> old",
    "Il giorno mar 3 mar 2026 alle ore 10:15 Ada <ada@b.org> ha scritto:\nold",
    "Op di 3 mrt 2026 om 10:15 schreef Ada <ada@b.org>:\nold",
    "W dniu 3.03.2026 o 10:15, Ada pisze:\n> old",
    "3 марта 2026 г., 10:15, Ада <ada@b.org> написал(а):\n> old",
    "2026年3月3日(火) 10:15 Ada <ada@b.org>:\n\n> old",
    "-----Original Message-----\nFrom: Ada\nSent: today\n\nold",
    "-----Ursprüngliche Nachricht-----\nold",
    "________________\nVon: Ada\nGesendet: Dienstag\nAn: Bob\nBetreff: x\n\nold",
    "De : Ada\nEnvoyé : mardi\nÀ : Bob\nObjet : x\n\nold",
    "*From:* Ada\n*Date:* today\n*Subject:* x\n\nold",
    "> old\n> older",
    "-- \nBob\nTiles Ltd",
    "Von meinem iPhone gesendet\n\n> Am 03.03.2026 schrieb Ada:\n>\n> old",
]


@pytest.mark.parametrize("history", HISTORIES)
def test_history_of_every_program_is_folded(history: str) -> None:
    assert new_text(f"Hello Ada,\n\nall is well: 10:15 fits.\n\n{history}") == (
        "Hello Ada,\n\nall is well: 10:15 fits.\n\n",
        history,
    )


@pytest.mark.parametrize(
    "body",
    [
        "Hello.",
        "",
        "> only\n> quotes",
        "On Monday at 10:15 we wrote:\n> first?\n\nYes.\n\n> second?\n\nNo.",
        "Please see below.\n\n---------- Forwarded message ---------\nFrom: Ada\nDate: today\n"
        "Subject: x\n\nthe point of it all",
        "I need two things:\n\n1. from: our side\n2. to: yours",
        "-----\nprices\n-----\nmore text",
    ],
)
def test_where_it_is_not_plain_all_is_new(body: str) -> None:
    assert new_text(body) == (body, "")


def test_an_answer_below_is_new() -> None:
    old = "Am 03.03.2026 um 10:15 schrieb Ada:\n> Passt es?\n\n"
    assert new_text(old + "Ja, gern.") == ("Ja, gern.", old)


def test_the_line_above_an_attribution_stays_new() -> None:
    new, _ = new_text("Hi,\nI called 3 times\nOn 3 May 2026, Ada wrote:\n> old")
    assert new == "Hi,\nI called 3 times\n"


@given(st.lists(st.sampled_from(LINES), max_size=12))
def test_no_line_is_lost(lines: list[str]) -> None:
    body = "\n".join(lines)
    new, quoted = new_text(body)
    assert body in {new + quoted, quoted + new}
    assert new.strip() or not body.strip()
