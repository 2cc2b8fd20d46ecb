"""The deadline board: every leg with its slack and its forecast, and the next musters."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time, timedelta

import pandas as pd

from posko.core.angka import bulat
from posko.core.waktu import at, local
from posko.perkiraan import Model, Ramalan
from posko.teks import tenggat as teks

AMAN = 0.9  # a latest safe departure lets nine of ten journeys come in time
ACARA = timedelta(hours=24)  # musters told ahead


def kurang(neraca: pd.DataFrame, legs: pd.DataFrame) -> pd.DataFrame:
    """Boxes that still need each outbound leg, per kelurahan.

    Args:
        neraca: answer of `distribusi/neraca_per_kelurahan`.
        legs: answer of `distribusi/leg_ringkas`.
    """
    out = legs[legs["arah"] == "berangkat"]
    parts = [
        neraca[neraca["tahap_urut"] < 2 * row["urutan"]]
        .groupby("kelurahan_kode", as_index=False)["jumlah"]
        .sum()
        .rename(columns={"jumlah": "perlu"})
        .assign(leg=row["leg"])
        for row in out.to_dict("records")
    ]
    return (
        pd.concat(parts, ignore_index=True)
        if parts
        else pd.DataFrame(columns=["kelurahan_kode", "perlu", "leg"])
    )


def papan(legs: pd.DataFrame, ramalan: Ramalan, model: Model, sampai: datetime) -> pd.DataFrame:
    """One row per leg in words: counts, slack, latest safe departure, forecast, next muster."""
    rows = []
    for leg in legs.to_dict("records"):
        open_ = ramalan.baris[ramalan.baris["leg"] == leg["leg"]]
        told = open_[open_["tengah"].notna()]
        later = open_[(open_["keadaan"] == "rencana") & (open_["waktu_rencana"] >= sampai)]
        rows.append(
            {
                "nama": leg["nama"],
                "rencana": leg["direncanakan"],
                "berangkat": leg["berangkat"],
                "tiba": f"{bulat(leg['tiba'])} dari {bulat(leg['seharusnya'])}",
                "tenggat": leg["tenggat"],
                "sisa": teks.sisa(leg["sisa_menit"], int(leg["seharusnya"] - leg["tiba"])),
                "paling_lambat": aman(model, leg["leg"], leg["tenggat"]),
                "apel": later["waktu_rencana"].min() if len(later) else None,
                "perkiraan": teks.perkiraan_terakhir(
                    int(leg["seharusnya"] - leg["tiba"]),
                    told["bawah"].max() if len(told) else None,
                    told["atas"].max() if len(told) else None,
                    int((open_["keadaan"] == "tanpa_kabar").sum()),
                ),
                "tempuh": teks.tempuh(
                    model.tempuh[leg["leg"]].minutes(0.5),
                    model.tempuh[leg["leg"]].minutes(AMAN),
                    model.tempuh[leg["leg"]].jumlah,
                ),
            }
        )
    return pd.DataFrame(rows, columns=list(teks.KOLOM_PAPAN))


def aman(model: Model, leg: str, tenggat: datetime) -> datetime:
    """The last departure after which nine of ten journeys still come before the deadline."""
    return tenggat - timedelta(minutes=model.tempuh[leg].minutes(AMAN))


def apel(
    ramalan: Ramalan,
    model: Model,
    tenggat: Mapping[str, datetime],
    sampai: datetime,
    hujan: tuple[time, time],
) -> pd.DataFrame:
    """Planned departures of the next day and those overdue, with slack and likely rain."""
    rows = ramalan.baris
    planned = rows[(rows["keadaan"] == "rencana") & (rows["waktu_rencana"] < sampai + ACARA)]
    keys = ["waktu_rencana", "leg", "kelurahan_kode", "nama"]
    grouped = planned.groupby(keys, as_index=False).agg(
        kotak=("kotak", "sum"), tps=("tps_no", lambda numbers: int((numbers > 0).sum())), atas=("atas", "max")
    )
    told = []
    for row in grouped.to_dict("records"):
        # A plan that went by leaves what is left from now on.
        leaving = max(row["waktu_rencana"], sampai)
        slack = (aman(model, row["leg"], tenggat[row["leg"]]) - leaving).total_seconds() / 60
        wet = basah(row["waktu_rencana"], row["atas"], hujan)
        told.append(
            {
                "waktu_rencana": row["waktu_rencana"],
                "leg": teks.leg(row["leg"]),
                "nama": row["nama"],
                "kotak": int(row["kotak"]),
                "tps": int(row["tps"]) or None,
                "luang": teks.luang(slack),
                "hujan": teks.HUJAN if wet else "",
                "keadaan": teks.lewat_rencana((sampai - row["waktu_rencana"]).total_seconds() / 60),
            }
        )
    return pd.DataFrame(told, columns=list(teks.KOLOM_APEL))


def basah(mula: datetime, akhir: datetime, hujan: tuple[time, time]) -> bool:
    """Whether a journey touches the hours in which rain is likely."""
    if pd.isna(akhir):
        return False
    day = local(mula).date()
    return bool(mula < at(day, hujan[1]) and akhir > at(day, hujan[0]))
