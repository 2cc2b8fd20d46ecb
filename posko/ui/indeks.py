"""The conflict-risk index of the screen's instant, measured once per answer, as the charts take it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import numpy as np
import pandas as pd
import streamlit as st

from posko.core import waktu
from posko.desk import Desk
from posko.risiko import Hasil, Peringkat, exceedance, official, ranges, rules, score, values
from posko.risiko.indeks import measured
from posko.teks import risiko as teks
from posko.ui import data


@dataclass(frozen=True)
class Ukur:
    """The index of the screen's instant and how sure its ranks are."""

    hasil: Hasil
    acak: Peringkat


def measure() -> Ukur:
    """The index under the official weights."""
    meja = data.desk()
    return _measured(meja, meja.stamp(), data.sampai())


@st.cache_resource(max_entries=16, show_spinner=False, hash_funcs={Desk: id})
def _measured(meja: Desk, stamp: int, sampai: datetime) -> Ukur:  # noqa: ARG001 - part of the cache key
    rujukan = meja.rujukan
    hari = waktu.local(sampai, rujukan.peristiwa.zona).date()
    records = data.fetch("risiko/nilai", sampai).to_dict("records")
    nilai = values(records, rules(rujukan.indikator_risiko))
    hasil = score(nilai, official(rujukan.bobot_risiko, hari))
    return Ukur(hasil, ranges(hasil))


def table(ukur: Ukur) -> pd.DataFrame:
    """One row per kelurahan, highest rank first, those without a rank last; as `figures.risiko` takes it."""
    hasil, acak = ukur.hasil, ukur.acak
    frame = pd.DataFrame(
        {
            "kelurahan_kode": hasil.nilai.kode,
            "nama": hasil.nilai.nama,
            "skor": hasil.skor,
            "bawah": np.minimum(acak.skor_bawah, np.nan_to_num(hasil.skor, nan=100.0)),
            "atas": np.maximum(acak.skor_atas, np.nan_to_num(hasil.skor, nan=0.0)),
            "peringkat": hasil.peringkat,
            "rank_bawah": acak.bawah,
            "rank_atas": acak.atas,
            "tiga": acak.tiga_teratas,
            "kelengkapan": hasil.kelengkapan,
        }
    )
    for place, group in enumerate(hasil.kelompok):
        frame[group] = hasil.sumbangan[:, place]
    frame["kelas"] = [
        teks.kelas(row["skor"], row["bawah"], row["atas"]) if row["peringkat"] else teks.DATA_KURANG
        for row in frame.to_dict("records")
    ]
    order = frame["peringkat"].where(frame["peringkat"] > 0, len(frame) + 1)
    return frame.assign(urut=order).sort_values(["urut", "kelurahan_kode"], ignore_index=True)


def cells(hasil: Hasil) -> pd.DataFrame:
    """One row per kelurahan and indicator, as `figures.risiko.indikator` takes it."""
    told = data.fetch("risiko/nilai").to_dict("records")
    counts = {(row["kelurahan_kode"], row["kode"]): int(row["jumlah"]) for row in told}
    raw = measured(hasil.nilai)
    rows: list[dict[str, Any]] = []
    for i, kode in enumerate(hasil.nilai.kode):
        for j, rule in enumerate(hasil.nilai.aturan):
            unknown = bool(np.isnan(hasil.normal[i, j]))
            rows.append(
                {
                    "kelurahan_kode": kode,
                    "nama": hasil.nilai.nama[i],
                    "kode": rule.kode,
                    "indikator": rule.nama,
                    "jumlah": counts[kode, rule.kode],
                    "nilai": float(raw[i, j]),
                    "satuan": rule.satuan,
                    "normal": None if unknown else 100 * float(hasil.normal[i, j]),
                }
            )
    return pd.DataFrame(rows)


def heat(lensa: pd.DataFrame) -> np.ndarray:
    """Chance of each kelurahan that its rate of security reports is 1,5 times the mean and more."""
    return exceedance(lensa["keamanan"].to_numpy(float), lensa["jumlah_tps"].to_numpy(float))
