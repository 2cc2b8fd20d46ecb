"""The rules and weights of the shipped reference data, and raw values drawn by a seed."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pytest

from posko.core.rujukan import Rujukan, load
from posko.risiko import Aturan, Bobot, official, rules

PUNCAK = {"laju": 8, "terbuka": 4, "bagian": 3, "massa": 6000, "peringatan": 3}


@pytest.fixture(scope="session")
def rujukan() -> Rujukan:
    return load("pemilu2024")


@pytest.fixture(scope="session")
def aturan(rujukan: Rujukan) -> tuple[Aturan, ...]:
    return rules(rujukan.indikator_risiko)


@pytest.fixture(scope="session")
def bobot(rujukan: Rujukan) -> Bobot:
    return official(rujukan.bobot_risiko, date(2024, 2, 13))


@pytest.fixture(scope="session")
def tps(rujukan: Rujukan) -> list[int]:
    return [int(row["tps_reguler"]) + int(row["tps_khusus"]) for row in rujukan.wilayah]


def raw_rows(
    rujukan: Rujukan, acak: np.random.Generator, tps: list[int], bolong: float = 0.1
) -> list[dict[str, Any]]:
    """An answer of `risiko/nilai` by chance; `bolong` is the share the desk cannot know."""
    rows = []
    for number, stations in enumerate(tps):
        for rule in rujukan.indikator_risiko:
            points = acak.choice([0.5, 1, 2, 4], size=acak.poisson(2)) * acak.random()
            value = acak.random() * PUNCAK[rule["jenis"]]
            rows.append(
                {
                    "kelurahan_kode": f"K{number:02d}",
                    "nama": f"Kelurahan {number}",
                    "kode": rule["kode"],
                    "nilai": float(points.sum()) if rule["jenis"] == "laju" else float(value),
                    "nilai_kuadrat": float((points**2).sum()) if rule["jenis"] == "laju" else 0.0,
                    "pajanan": stations,
                    "is_ada": bool(acak.random() >= bolong),
                }
            )
    return rows
