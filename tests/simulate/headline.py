"""The picture of one instant, counted in plain pandas and apart from any query of the product.

Used by the tests only: a second opinion on what the sample says at 13 February 2024 06.00.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, timedelta

import pandas as pd
import pyarrow as pa

from posko.core.rujukan import Rujukan

FUTURE = {"distribusi": ("peristiwa", "rencana"), "insiden": ("sifat", "akan")}
OUTBOUND = ("KPU-PPK", "PPK-PPS", "PPS-TPS")
Answer = tuple[str, str, datetime]
COLUMNS = ["kelurahan_kode", "tps_no", "item", "jawaban", "waktu_kejadian"]
LINE = ["leg", "surat_jalan", "kelurahan_kode", "tps_no", "jenis", "kotak_id", "peristiwa"]


def known(log: str, table: pa.Table, at: datetime) -> pd.DataFrame:
    """Rows that had happened and were known by `at`; plans and expected events may lie ahead."""
    rows = table.to_pandas()
    seen = rows["waktu_catat"] <= at
    happened = rows["waktu_kejadian"] <= at
    if log in FUTURE:
        column, value = FUTURE[log]
        happened |= rows[column] == value
    return rows[seen & happened]


def moved(rows: pd.DataFrame) -> pd.DataFrame:
    """The newest statement per shipment line and event, so that a correction or a copy counts once."""
    return rows.sort_values(["waktu_catat", "baris"]).groupby(LINE, dropna=False).tail(1)


def funnel(rujukan: Rujukan, distribusi: pd.DataFrame) -> dict[str, int]:
    """Boxes by node on the way out: each kelurahan x jenis adds up to its stations."""
    lines = moved(distribusi)
    nodes = dict.fromkeys(("kpu", "jalan", "ppk", "pps", "tps", "selisih", "lebih"), 0)
    for kode in rujukan.kelurahan:
        due = sum(1 for kel, _ in rujukan.tps_numbers if kel == kode)
        for jenis in rujukan.peristiwa.jenis_kotak:
            mine = lines[(lines["kelurahan_kode"] == kode) & (lines["jenis"] == jenis.kode)]
            stock = due
            for leg, node in zip(OUTBOUND, ("kpu", "ppk", "pps"), strict=True):
                left, road, lost, arrived = _leg(mine[mine["leg"] == leg])
                rest = stock - left
                nodes[node] += max(rest, 0)
                nodes["lebih"] += max(-rest, 0)
                nodes["jalan"] += road
                nodes["selisih"] += lost
                stock = arrived
            nodes["tps"] += stock
    return nodes


def _leg(rows: pd.DataFrame) -> tuple[int, int, int, int]:
    keyed = rows.assign(tps=rows["tps_no"].fillna(-1))
    sums = keyed.pivot_table(
        index=["surat_jalan", "tps"], columns="peristiwa", values="jumlah", aggfunc="sum"
    )
    sums = sums.reindex(columns=["berangkat", "tiba"])
    left = sums["berangkat"].fillna(0)
    open_ = sums["tiba"].isna()
    arrived = sums["tiba"].fillna(0)
    explained = rows[rows["peristiwa"] == "tiba"]["selisih_jelas"].fillna(0).sum()
    lost = (left - arrived)[~open_].sum() - explained
    # An explained box never left: it is still where it was.
    return int(left.sum() - explained), int(left[open_].sum()), int(lost), int(arrived.sum())


def readiness(rujukan: Rujukan, kesiapan: pd.DataFrame, at: datetime) -> pd.Series:
    """Number of stations per state; a trouble never ages, good news does, silence is its own state."""
    h_hour = datetime.combine(rujukan.peristiwa.hari_h, datetime.min.time(), tzinfo=rujukan.peristiwa.zona)
    critical = {row["item"] for row in rujukan.daftar_periksa if row["is_kritis"] == "ya"}
    newest = (
        kesiapan[kesiapan["item"].isin(critical)]
        .sort_values(["waktu_kejadian", "waktu_catat", "baris"])
        .groupby(["kelurahan_kode", "tps_no", "item", "pelapor"])
        .tail(1)
    )
    heard: dict[tuple[str, int], list[Answer]] = defaultdict(list)
    for kode, tps, item, jawaban, waktu in newest[COLUMNS].itertuples(index=False):
        heard[(kode, tps)].append((item, jawaban, waktu))
    states = {key: _station(rujukan, heard.get(key), at, h_hour) for key in rujukan.tps_numbers}
    return pd.Series(states).value_counts()


def _station(rujukan: Rujukan, rows: list[Answer] | None, at: datetime, h_hour: datetime) -> str:
    if rows is None:
        return "tanpa_kabar"
    state = "siap"
    for item in rujukan.daftar_periksa:
        if item["is_kritis"] != "ya":
            continue
        mine = [(jawaban, waktu) for kode, jawaban, waktu in rows if kode == item["item"]]
        due = h_hour - timedelta(hours=int(item["wajib_jam_sebelum_h"])) <= at
        if any(jawaban == "tidak" or (due and jawaban == "belum") for jawaban, _ in mine):
            return "masalah"
        oldest = at - timedelta(hours=int(item["masa_berlaku_jam"]))
        if due and not any(waktu >= oldest for _, waktu in mine):
            state = "kedaluwarsa"
    return state
