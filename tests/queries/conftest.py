"""A desk for every story, and one that was never told anything."""

from collections.abc import Callable
from pathlib import Path

import pytest

from posko.query import Engine
from tests.queries.cerita import PEMILU, Meja, Unggahan


@pytest.fixture
def desk(tmp_path: Path) -> Callable[..., Meja]:
    """Begin a desk and tell it these uploads."""

    def begin(*unggahan: Unggahan) -> Meja:
        meja = Meja(tmp_path / "gudang")
        meja.unggah(*unggahan)
        return meja

    return begin


@pytest.fixture(scope="session")
def empty_engine() -> Engine:
    """The answers of a desk nobody has told anything."""
    return Engine(PEMILU)
