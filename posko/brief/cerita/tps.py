"""Stations and silence: how ready each kelurahan is, and who has not been heard of."""

from __future__ import annotations

import pandas as pd

from posko.brief.bahan import KABAR, Bahan, Rekam, deret, kolom, rekam
from posko.brief.dek import Bagan, Butir, Lajur, Sel, Slide, Tabel
from posko.brief.huruf import bersih
from posko.teks import grafik, grafik_tps, harian
from posko.teks import paparan_cerita as teks
from posko.teks.meja import LOG

KEADAAN = ("siap", "kedaluwarsa", "tanpa_kabar", "masalah")
PER_KELURAHAN = "kesiapan/per_kelurahan"
GUDANG, AREA = "harian/penjagaan", "harian/kabar_per_kelurahan"
GUDANG_TAMPAK = 5


def siap(bahan: Bahan) -> Slide:
    """Stations by state, a bar for each kelurahan, what needs attention first."""
    frame = bahan.tanya(PER_KELURAHAN)
    order = ["masalah", "tanpa_kabar", "kedaluwarsa"]
    frame = frame.sort_values([*order, "kelurahan_kode"], ascending=[False, False, False, True])
    known = frame[["siap", "masalah", "kedaluwarsa"]].sum(axis=1)
    bad = frame.loc[frame["masalah"] > 0, "nama"].map(bersih).tolist()
    mute = frame.loc[(known == 0) & (frame["jumlah_tps"] > 0), "nama"].map(bersih).tolist()
    chart = per_keadaan(frame, tuple(frame["nama"].map(bersih)), "")
    return Slide(
        "siap",
        grafik_tps.judul_per_kelurahan(bad, mute, int(frame["tanpa_kabar"].sum()), len(frame)),
        (Lajur(1, (chart,)),),
        log=("kesiapan_tps",),
        kueri=(PER_KELURAHAN,),
    )


def per_keadaan(frame: pd.DataFrame, kategori: tuple[str, ...], judul: str, jenis: str = "batang") -> Bagan:
    """Stations by the four states, one bar for each row of the frame."""
    series = tuple(deret(kode, grafik.LABEL_KEADAAN[kode], frame[kode].tolist()) for kode in KEADAAN)
    return Bagan(judul, jenis, kategori, series, "TPS")


def diam(bahan: Bahan) -> Slide:
    """Who is silent: logs, kelurahan, stations, boxes on the road, guards of stores."""
    logs, areas = rekam(bahan.tanya(KABAR)), bahan.tanya(AREA)
    frame = bahan.tanya(PER_KELURAHAN)
    mute = frame[frame["tanpa_kabar"] > 0].sort_values(
        ["tanpa_kabar", "kelurahan_kode"], ascending=[False, True]
    )
    boxes = int(bahan.tanya("distribusi/neraca_per_tahap")["tanpa_kabar"].sum())
    names = areas.loc[areas["is_diam"], "nama"].map(bersih).tolist()
    chart = Bagan(
        teks.DIAM_TPS,
        "batang",
        tuple(mute["nama"].map(bersih)),
        (deret("tanpa_kabar", grafik.LABEL_KEADAAN["tanpa_kabar"], mute["tanpa_kabar"].tolist()),),
        "TPS",
    )
    table = Tabel(
        kolom(teks.KOLOM_KABAR, (3, 2, 2)),
        tuple((LOG[one["log"]], _saat(one), teks.umur(one["waktu_akhir"], bahan.sampai)) for one in logs),
        teks.KABAR,
    )
    lines = (harian.diam(names, len(areas)), *_gudang(bahan))
    left = (chart,) if len(mute) else ()
    return Slide(
        "diam",
        teks.judul_diam(len(names), len(areas), int(frame["tanpa_kabar"].sum()), boxes),
        (Lajur(1, left or (table,)), Lajur(1, (Butir(lines), *((table,) if left else ())))),
        log=("distribusi", "kesiapan_tps", "patroli"),
        kueri=(KABAR, AREA, PER_KELURAHAN, "distribusi/neraca_per_tahap", GUDANG),
    )


def _saat(one: Rekam) -> Sel:
    at = one["waktu_akhir"]
    return at.to_pydatetime() if isinstance(at, pd.Timestamp) else None


def _gudang(bahan: Bahan) -> list[str]:
    held = [row for row in rekam(bahan.tanya(GUDANG)) if row["kotak"] > 0]
    bad = [row for row in held if row["keadaan"] != "siap"]
    lines = [teks.gudang_baik(len(held) - len(bad), len(held))]
    return lines + [
        teks.gudang(
            row["nama"],
            int(row["kotak"]),
            grafik.LABEL_KEADAAN[row["keadaan"]],
            row["waktu_penjaga"],
            bahan.sampai,
        )
        for row in bad[:GUDANG_TAMPAK]
    ]
