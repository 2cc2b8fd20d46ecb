"""The situation map of a deck, from the answers and by the drawing of the screen's own map."""

from __future__ import annotations

from datetime import timedelta

import pandas as pd

from posko.brief.bahan import Bahan, kolom, rekam
from posko.brief.dek import Lajur, Peta, Slide, Tabel
from posko.figures import palette, peta_bentuk
from posko.figures.lapisan import Jawaban, Tempat
from posko.figures.letak import Letak
from posko.teks import grafik, paparan_cerita
from posko.teks import paparan as teks
from posko.teks import peta as teks_peta

WILAYAH, GUDANG, KONVOI, INSIDEN = (
    "harian/keadaan_wilayah",
    "harian/penjagaan",
    "peta/konvoi",
    "insiden/daftar",
)
# Proportions at which the map fills the frame of a slide beside its key.
JAM = timedelta(hours=24)
TAMPAK = 6
KANVAS = peta_bentuk.Kanvas(lebar=640, tinggi=540)


def situasi(bahan: Bahan) -> Slide:
    """Areas by state and gravity, stores, convoys and open incidents."""
    areas = bahan.tanya(WILAYAH)
    incidents = bahan.tanya(INSIDEN, dari=bahan.sampai)
    answers = Jawaban(
        bahan.sampai,
        areas,
        gudang=bahan.tanya(GUDANG),
        konvoi=bahan.tanya(KONVOI, dari=bahan.sampai - JAM, hingga=bahan.sampai),
        insiden=incidents[incidents["is_terbuka"]],
    )
    batas = bahan.batas
    places = Tempat(Letak(bahan.batas.bentuk), {row["titik_id"]: row for row in bahan.rujukan.titik})
    picture = peta_bentuk.situasi(answers, batas, places, KANVAS)
    states = tuple((row["nama"], grafik.LABEL_KEADAAN[row["keadaan"]]) for row in rekam(areas))
    note = " · ".join((teks_peta.sumber(batas.dasar), teks_peta.PERKIRAAN))
    return Slide(
        "peta",
        picture.judul,
        (Lajur(3, (Peta(teks.BAGIAN["peta"], picture, note, states),)), Lajur(2, (_terberat(areas),))),
        log=("distribusi", "kesiapan_tps", "insiden", "patroli", "personel"),
        kueri=(WILAYAH, GUDANG, KONVOI, INSIDEN),
    )


def _terberat(areas: pd.DataFrame) -> Tabel:
    """The gravest areas with what weighs on them."""
    rows = [row for row in rekam(areas) if row["keadaan"] != "siap"]
    rows.sort(key=lambda row: (-row["tingkat"], -row["jumlah_masalah"], row["kelurahan_kode"]))
    return Tabel(
        kolom(paparan_cerita.KOLOM_WILAYAH, (2, 4)),
        tuple(
            (
                f"{palette.rupa(row['keadaan']).simbol} {row['nama']}",
                "; ".join(told for _, told, _ in teks_peta.alasan(row)),
            )
            for row in rows[:TAMPAK]
        ),
        paparan_cerita.WILAYAH_TERBERAT,
        paparan_cerita.WILAYAH_SIAP,
    )
