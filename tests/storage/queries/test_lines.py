"""Lists are in the order of a column either way; those without a value come last, by name."""

import random
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from crm_desktop.domain.listing import ListQuestion
from crm_desktop.services.contacts import AddContact
from crm_desktop.storage import database
from crm_desktop.storage.queries import contacts
from tests.helpers.bench import Bench
from tests.helpers.gui import Together

VALUES = (None, None, 0, 1, 7)
ALWAYS = ("name_key", "created_at")


@pytest.mark.parametrize("is_descending", [False, True])
def test_those_with_a_value_come_first_and_those_alike_go_by_name(
    tmp_path: Path, *, is_descending: bool
) -> None:
    bench = Bench(tmp_path / "lines.crm")
    names = ("Ada", "Berg", "Cem", "Dora", "Ada")
    bench.do(Together(tuple(AddContact(name, name) for name in names * 3)))
    chance = random.Random(7)
    with closing(database.connect(bench.workspace.path)) as raw:
        for order, key in contacts.ORDERS.items():
            if key not in ALWAYS:
                for (each,) in raw.execute("SELECT id FROM contact_line").fetchall():
                    value = chance.choice(VALUES)
                    raw.execute(f"UPDATE contact_line SET {key} = ? WHERE id = ?", (value, each))
            rows = raw.execute(f"SELECT {key}, name_key, id FROM contact_line").fetchall()
            having = sorted((row for row in rows if row[0] is not None), reverse=is_descending)
            others = sorted(row[1:] for row in rows if row[0] is None)
            ask = partial(contacts.ids, question=ListQuestion(order, is_descending))
            assert list(bench.read(ask)) == [row[-1] for row in (*having, *others)], order
    bench.workspace.close()
