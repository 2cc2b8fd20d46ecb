"""The public files of three desks: the sample, one full of canaries, one never told anything."""

from datetime import datetime
from pathlib import Path

import pytest

from posko import publik
from posko.core.settings import SAMPLE, Settings
from posko.desk import Desk
from posko.desk.publik import background
from posko.query import Engine
from tests.publik.kenari import PEMILU, plant
from tests.queries.cerita import Meja, Unggahan, t


def facts(engine: Engine, sampai: datetime, *, is_contoh: bool = False) -> publik.Fakta:
    desk = Desk(Settings(data=Path("tidak-ada")), latihan=True)
    desk.is_contoh = is_contoh
    return publik.susun(lambda name, **given: engine.run(name, sampai, **given), background(desk, sampai))


@pytest.fixture(scope="session")
def sample() -> publik.Fakta:
    return facts(Engine(PEMILU, sample=SAMPLE), t("13 06.00"), is_contoh=True)


@pytest.fixture(scope="session")
def canaries(tmp_path_factory: pytest.TempPathFactory) -> Meja:
    # Where a desk of real data would look for it, so that other public outputs can be tried too.
    return plant(tmp_path_factory.mktemp("kenari") / "pemilu2024" / "nyata")


@pytest.fixture
def desk(tmp_path: Path):
    """Begin a desk and tell it these uploads."""

    def begin(*unggahan: Unggahan) -> Meja:
        meja = Meja(tmp_path / "gudang")
        meja.unggah(*unggahan)
        return meja

    return begin
