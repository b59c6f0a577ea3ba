from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.importing.import_bench import ImportBench


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[ImportBench]:
    made = ImportBench(tmp_path)
    yield made
    made.workspace.close()
