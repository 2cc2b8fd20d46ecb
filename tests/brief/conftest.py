"""The sample's decks and files, each made once: drawing them is what takes the time."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from posko.brief import paket
from posko.brief.dek import PUBLIK, Paparan
from posko.core.settings import Settings
from posko.desk import Desk
from posko.desk.paparan import Pesanan, siapkan
from tests.queries.cerita import t

PAGI, HARI_H = t("13 06.00"), t("14 15.00")
PESANAN = {
    "harian": Pesanan(),
    "lapsus": Pesanan("lapsus", acuan="LI-0900"),
    "anev": Pesanan("anev"),
    "serah_terima": Pesanan("serah_terima", acuan="SJ-008/PPK-PWK/II/2024"),
    "rengiat": Pesanan("rengiat"),
    "publik": Pesanan(khalayak=PUBLIK),
}


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The sample, untouched."""
    return Desk(Settings(data=tmp_path_factory.mktemp("contoh")), latihan=True)


@pytest.fixture(scope="session")
def dek(desk: Desk) -> Callable[..., Paparan]:
    """A deck by its kind."""

    @cache
    def made(kind: str = "harian", sampai=PAGI) -> Paparan:
        return siapkan(desk, sampai, PESANAN[kind])

    return made


@pytest.fixture(scope="session")
def berkas(dek) -> Callable[..., bytes]:
    """A file of a deck."""

    @cache
    def made(kind: str, bentuk: str, sampai=PAGI) -> bytes:
        return paket.BENTUK[bentuk].buat(dek(kind, sampai))

    return made
