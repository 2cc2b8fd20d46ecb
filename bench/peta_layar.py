"""A page of its own for the bench of the map: as many stations and incidents as the address asks for."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

import numpy as np
import pandas as pd
import streamlit as st

from posko.core import rujukan
from posko.figures import lapisan, peta_dek, skema
from posko.figures.letak import Letak
from posko.figures.pena import Batas
from posko.query import Engine
from posko.ui import muatan

SAMPAI = datetime(2024, 2, 12, 23, 0, tzinfo=UTC)


@st.cache_resource
def ground() -> tuple[Batas, lapisan.Tempat, pd.DataFrame]:
    """Shapes, spots, and the situation of a desk that was never told anything."""
    event = rujukan.load("pemilu2024")
    shapes = skema.polygons(event.skema_titik, event.skema_garis)
    places = lapisan.Tempat(Letak(shapes), {row["titik_id"]: row for row in event.titik})
    return Batas(shapes), places, Engine(event).run("harian/keadaan_wilayah", SAMPAI)


def stations(areas: pd.DataFrame, count: int, luck: np.random.Generator) -> pd.DataFrame:
    """So many stations, shared out evenly, in all four states."""
    states, classes = (
        ["siap", "masalah", "kedaluwarsa", "tanpa_kabar"],
        ["kurang_rawan", "rawan", "sangat_rawan"],
    )
    which = np.arange(count) % len(areas)
    return pd.DataFrame(
        {
            "tps_id": [f"T{n}" for n in range(count)],
            "kelurahan_kode": areas["kelurahan_kode"].to_numpy()[which],
            "nama": areas["nama"].to_numpy()[which],
            "tps_no": np.arange(count) // len(areas) + 1,
            "is_khusus": False,
            "kelas": luck.choice(classes, count),
            "is_bawaan": False,
            "keadaan": luck.choice(states, count, p=[0.77, 0.07, 0.03, 0.13]),
        }
    )


def incidents(areas: pd.DataFrame, count: int, luck: np.random.Generator) -> pd.DataFrame:
    """So many open incidents of the last five days."""
    which = luck.integers(0, len(areas), count)
    return pd.DataFrame(
        {
            "nomor": [f"LI-{n}" for n in range(count)],
            "waktu_kejadian": [SAMPAI - timedelta(minutes=int(m)) for m in luck.integers(1, 7000, count)],
            "kelurahan_kode": areas["kelurahan_kode"].to_numpy()[which],
            "nama": areas["nama"].to_numpy()[which],
            "kategori": "UNR",
            "kategori_nama": "Unjuk rasa",
            "skala": luck.integers(1, 6, count),
            "is_mengganggu": False,
            "sifat": "terjadi",
            "is_terbuka": True,
        }
    )


asked = st.query_params
batas, tempat, areas = ground()
if asked.get("utuh"):  # every station by itself, whatever their number
    peta_dek.BANYAK = 10**9
st.session_state["giliran"] = st.session_state.get("giliran", 0) + 1
luck = np.random.default_rng(st.session_state["giliran"])
begin = time.perf_counter()
jawaban = lapisan.Jawaban(
    SAMPAI,
    areas,
    stations(areas, int(asked.get("tps", "655")), luck),
    insiden=incidents(areas, int(asked.get("insiden", "500")), luck),
)
made = time.perf_counter()
deck = peta_dek.dek(
    jawaban, batas, tempat, peta_dek.Pandang(), muat=None if asked.get("sebaris") else muatan.put
)
built = time.perf_counter()
st.pydeck_chart(deck, height=520, key="peta")
st.button("Lagi")
st.text(f"server {1000 * (built - made):.0f} ms")
