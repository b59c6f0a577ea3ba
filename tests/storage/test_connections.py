"""Connections are kept for the next who asks, and keep no pages where they are asked not to."""

from pathlib import Path

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.storage import database
from crm_desktop.storage.connections import Connections


def test_what_let_go_of_its_pages_reads_and_writes_as_before(tmp_path: Path) -> None:
    path = tmp_path / "harbour.crm"
    database.create(path)
    connections = Connections(path)
    with connections.writing(CancelToken()) as write:
        write.execute("INSERT INTO tag (id, name, folded) VALUES (1, 'Press', 'press')")
    with connections.reading(CancelToken()) as reading:
        assert reading.value("SELECT name FROM tag") == "Press"
        connections.ease()  # while somebody reads
        assert reading.value("SELECT count(*) FROM tag") == 1
    connections.ease()
    with connections.writing(CancelToken()) as write:
        write.execute("UPDATE tag SET name = 'Papers'")
    with connections.reading(CancelToken()) as reading:
        assert reading.value("SELECT name FROM tag") == "Papers"
    connections.close()
