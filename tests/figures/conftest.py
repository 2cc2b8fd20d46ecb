from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest
from shapely.geometry.base import BaseGeometry

from posko.core.rujukan import Rujukan, load, read_csv
from posko.core.settings import REF
from posko.figures import peta
from posko.figures.theme import Tema
from posko.query import Engine
from tests.figures import frames as f
from tests.figures.semua import FIGURES, QUERIES

Desk = dict[str, pd.DataFrame]


@pytest.fixture(scope="session")
def rujukan() -> Rujukan:
    return load("pemilu2024")


@pytest.fixture(scope="session")
def shapes() -> dict[str, BaseGeometry]:
    return peta.polygons(read_csv(REF / "skema_titik.csv"), read_csv(REF / "skema_garis.csv"))


@pytest.fixture(scope="session")
def bare_desk(rujukan: Rujukan) -> dict[str, pd.DataFrame]:
    """What every query answers on a desk that was never told anything."""
    engine = Engine(rujukan)
    return {name: engine.run(name, f.SAMPAI, **params) for name, params in QUERIES.items()}


@pytest.fixture(scope="session")
def told_desk() -> dict[str, pd.DataFrame]:
    """The small answers of `frames`."""
    moved = {"di_jalan": 3}, {"selisih_belum_jelas": 1, "tanpa_kabar": 2, "selisih_jelas": 4}
    stations = {f.A: ["siap", "masalah", "kedaluwarsa"], f.B: ["tanpa_kabar"] * 3}
    return {
        "distribusi/neraca_per_tahap": f.neraca_per_tahap((5, "PPWP", moved[0]), (3, "DPRDK", moved[1])),
        "distribusi/neraca_per_kelurahan": f.neraca_per_kelurahan(),
        "distribusi/leg_ringkas": f.leg_ringkas(),
        "distribusi/kiriman_hari": f.kiriman_hari(),
        "kesiapan/jumlah_per_keadaan": f.jumlah_per_keadaan(512, 41, 18, 84),
        "kesiapan/per_kelurahan": f.per_kelurahan(),
        "kesiapan/per_tps": f.per_tps(stations),
        "kesiapan/item_per_kelurahan": f.item_per_kelurahan(),
        "kesiapan/item_per_tps": f.item_per_tps(),
        "insiden/per_hari": f.per_hari(),
        "insiden/per_kelurahan_hari": f.per_kelurahan_hari(),
        "mitra/per_instansi": f.per_instansi(),
        "penyuluhan/per_kelurahan": f.penyuluhan_kelurahan(),
        "penyuluhan/tema_sasaran": f.tema_sasaran(),
        "harian/keadaan_wilayah": f.keadaan_wilayah({f.A: "siap", f.B: "masalah", f.C: "tanpa_kabar"}),
    }


@pytest.fixture
def draw(shapes: dict[str, BaseGeometry]) -> Callable[[str, Desk, Tema], Any]:
    """Make a figure of `FIGURES` from the answers of a desk."""

    def make(name: str, desk: Desk, tema: Tema) -> Any:
        query, figure = FIGURES[name]
        return figure(desk[query], tema, shapes)

    return make
