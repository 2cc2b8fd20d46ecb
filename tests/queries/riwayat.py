"""Random histories of a small area, and a way to ask about many of them with one engine.

Two kelurahan of two stations each, two kinds of boxes, four checklist items. Instants lie on a
coarse grid so that ties, corrections and reports out of order are common.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

import pandas as pd
import pyarrow as pa
from hypothesis import strategies as st

from posko.contracts import LOGS
from posko.core.rujukan import Rujukan
from posko.query import Engine, Runner, catalogue, tables
from tests.queries.cerita import ARROW, KODE, PEMILU, Fakta, Unggahan, t

NAMA = ("Citalang", "Nagri Kidul")
TEMPAT = {"Citalang": "pps-citalang", "Nagri Kidul": "pps-nagri-kidul"}
ITEMS = ("R05", "R06", "R10", "R20")
AWAL = t("10 00.00")
AKHIR = t("15 00.00")

Ask = Callable[..., pd.DataFrame]


def small_area() -> Rujukan:
    """The reference data of Pemilu 2024, cut down."""
    kept = {KODE[nama] for nama in NAMA}
    event = dataclasses.replace(PEMILU.peristiwa, jenis_kotak=PEMILU.peristiwa.jenis_kotak[:2])
    return dataclasses.replace(
        PEMILU,
        peristiwa=event,
        wilayah=tuple(row for row in PEMILU.wilayah if row["kelurahan_kode"] in kept),
        tps=tuple(row for row in PEMILU.tps if row["kelurahan_kode"] in kept and int(row["tps_no"]) <= 2),
        titik=tuple(r for r in PEMILU.titik if r["kelurahan_kode"] in kept or r["titik_id"] == "kpu"),
        daftar_periksa=tuple(row for row in PEMILU.daftar_periksa if row["item"] in ITEMS),
    )


def instants(awal: datetime = AWAL, akhir: datetime = AKHIR) -> st.SearchStrategy[datetime]:
    hours = int((akhir - awal) / timedelta(hours=1))
    return st.integers(0, hours).map(lambda hour: awal + timedelta(hours=hour))


kelurahan = st.sampled_from([KODE[nama] for nama in NAMA])


def fact(log: str, **cells: st.SearchStrategy[Any]) -> st.SearchStrategy[Fakta]:
    return st.fixed_dictionaries({"waktu_kejadian": instants()} | cells).map(lambda nilai: Fakta(log, nilai))


answers = fact(
    "kesiapan_tps",
    kelurahan_kode=kelurahan,
    tps_no=st.sampled_from([1, 2, 2, 3]),
    item=st.sampled_from(ITEMS),
    jawaban=st.sampled_from(["ya", "ya", "ya", "tidak", "belum", "tb"]),
    pelapor=st.sampled_from([None, "Pam TPS", "Padal"]),
)
# Two reporters busy with one station within a few hours: they differ, correct themselves, and tie.
close_answers = fact(
    "kesiapan_tps",
    waktu_kejadian=instants(t("13 00.00"), t("13 05.00")),
    kelurahan_kode=st.just(KODE[NAMA[0]]),
    tps_no=st.just(1),
    item=st.sampled_from(["R10", "R20"]),
    jawaban=st.sampled_from(["ya", "ya", "tidak", "belum"]),
    pelapor=st.sampled_from(["Pam TPS", "Padal"]),
)
# One reporter goes through the whole list of a station, as they do: states other than silence then arise.
rounds = st.builds(
    lambda kode, tps, when, odd, word: [
        Fakta(
            "kesiapan_tps",
            {
                "kelurahan_kode": kode,
                "tps_no": tps,
                "item": item,
                "jawaban": word if item == odd else "ya",
                "pelapor": "Pam TPS",
                "waktu_kejadian": when,
            },
        )
        for item in ITEMS
    ],
    kelurahan,
    st.sampled_from([1, 2]),
    instants(),
    st.sampled_from(ITEMS),
    st.sampled_from(["ya", "ya", "ya", "tidak", "belum"]),
)
boxes = fact(
    "distribusi",
    leg=st.sampled_from([leg.kode for leg in PEMILU.peristiwa.leg]),
    peristiwa=st.sampled_from(
        ["rencana", "muat", "berangkat", "berangkat", "tiba", "tiba", "serah_terima", "kembali"]
    ),
    kelurahan_kode=kelurahan,
    jenis=st.sampled_from([jenis.kode for jenis in PEMILU.peristiwa.jenis_kotak[:2]]),
    jumlah=st.integers(0, 3),
    selisih_jelas=st.sampled_from([None, None, 0, 1]),
    surat_jalan=st.sampled_from([None, "SJ-1", "SJ-1"]),
    tps_no=st.sampled_from([None, None, 1]),
    kotak_id=st.sampled_from([None, None, "K1", "K2"]),
)
incidents = fact(
    "insiden",
    nomor=st.sampled_from(["LI-1", "LI-2", "LI-3"]),
    kelurahan_kode=kelurahan,
    kategori=st.just("APK"),
    skala=st.integers(1, 5),
    mengganggu_tahapan=st.sampled_from(["ya", "tidak"]),
    sifat=st.sampled_from(["terjadi", "terjadi", "akan"]),
    sumber=st.just("warga"),
    verifikasi=st.sampled_from(["belum", "benar", "tidak_benar"]),
    status=st.sampled_from(["baru", "diteruskan", "selesai", "dibuka_lagi"]),
    tenggat=st.none() | instants(),
    apa=st.just("Alat peraga rusak"),
)
visits = fact(
    "patroli",
    tempat=st.sampled_from([*TEMPAT.values(), "kpu"]),
    kelurahan_kode=kelurahan,
    jenis_giat=st.just("patroli"),
    penjaga_ada=st.sampled_from([None, "ya", "ya", "tidak"]),
    kunci_segel=st.sampled_from([None, "utuh", "rusak"]),
    temuan=st.sampled_from(["tidak", "tidak", "ya"]),
)
postings = fact(
    "personel",
    jenis_catatan=st.sampled_from(["plot", "hadir"]),
    kelurahan_kode=kelurahan,
    asal=st.just("organik"),
    regu=st.sampled_from(["A", "B"]),
    jml_polri=st.integers(0, 4),
    tanggal_tugas=st.sampled_from([date(2024, 2, day) for day in (12, 13, 14)]),
)
classes = fact(
    "kerawanan_tps",
    kelurahan_kode=kelurahan,
    tps_no=st.sampled_from([1, 2, 3]),
    kelas=st.sampled_from(["kurang_rawan", "rawan", "sangat_rawan", None]),
    sumber=st.just("Kapolsek"),
)
listings = fact(
    "kerawanan_tps",
    kelurahan_kode=kelurahan,
    tps_no=st.sampled_from([1, 2, 3]),
    indikator=st.sampled_from(["P24-2.1", "P24-6.2"]),
    keadaan=st.sampled_from([None, "ya", "ya", "tidak"]),
    sumber=st.sampled_from(["Bawaslu", "Panwascam"]),
)
stamps = fact(
    "pemungutan",
    waktu_kejadian=instants(t("14 05.00"), t("14 15.00")),
    kelurahan_kode=kelurahan,
    tps_no=st.sampled_from([1, 2, 2, 3]),
    tahap=st.sampled_from(["petugas_di_lokasi", "buka", "buka", "tutup", "kotak_disegel", "berangkat"]),
    pelapor=st.sampled_from([None, "Pam TPS", "Padal"]),
)
LEARNED = instants()
ANY = answers | close_answers | boxes | incidents | visits | postings | classes | listings | stamps


def _batch(when: datetime, lists: list[list[Fakta]], rows: list[Fakta]) -> Unggahan:
    return Unggahan(when, f"buku {when:%d %H}.xlsx", (*rows, *(row for found in lists for row in found)))


def histories(
    rows: st.SearchStrategy[Fakta] = ANY, catat: st.SearchStrategy[datetime] = LEARNED
) -> st.SearchStrategy[list[Unggahan]]:
    """One to four uploads, in the order in which the desk learned them."""
    batch = st.builds(_batch, catat, st.lists(rounds, max_size=3), st.lists(rows, min_size=1, max_size=10))
    busy = st.builds(_batch, catat, st.just([]), st.lists(close_answers, min_size=2, max_size=8))
    return st.lists(batch | batch | busy, min_size=1, max_size=4).map(
        lambda b: sorted(b, key=lambda one: one.waktu_catat)
    )


@contextmanager
def told(mesin: Engine, history: list[Unggahan], batal: dict[int, datetime] | None = None) -> Iterator[Ask]:
    """The engine as if this had been uploaded (numbered from 1) and these undone; nothing stays."""
    cursor = mesin._connection.cursor()
    cursor.execute("begin transaction")
    try:
        for log, contract in LOGS.items():
            if found := rows_of(history, log):
                cursor.register("muatan", pa.Table.from_pylist(found, schema=_schema(log)))
                cursor.execute(tables.insert_sample(contract))
                cursor.unregister("muatan")
                cursor.execute(tables.mark_doubles(log))
        for no, when in (batal or {}).items():
            cursor.execute("insert into fakta_batal values (?, ?)", [no, when])
        runners: dict[datetime, Runner] = {}

        def ask(name: str, sampai: datetime, **params: object) -> pd.DataFrame:
            if sampai not in runners:
                schema = f"saat_{len(runners)}"
                cursor.execute(f"create schema {schema}")
                runners[sampai] = Runner(cursor, catalogue(), schema, set())
            cursor.execute(f"use saat_{list(runners).index(sampai)}")
            return runners[sampai].run(name, sampai, **params)

        yield ask
    finally:
        cursor.execute("rollback")
        cursor.close()


def rows_of(history: list[Unggahan], log: str) -> list[dict[str, Any]]:
    """The rows of one log as the store would keep them, numbered as they stand in their file."""
    cells = dict.fromkeys(LOGS[log].names)
    return [
        cells
        | fakta.nilai
        | {
            "waktu_catat": buku.waktu_catat,
            "batch_no": no,
            "berkas": buku.nama,
            "lembar": "Data",
            "baris": baris,
        }
        for no, buku in enumerate(history, start=1)
        for baris, fakta in enumerate(buku.fakta, start=2)
        if fakta.log == log
    ]


@cache
def _schema(log: str) -> pa.Schema:
    columns = tables.fact_columns(LOGS[log])
    return pa.schema([(name, ARROW[kind]) for name, kind in columns.items() if name != "baris_hash"])
