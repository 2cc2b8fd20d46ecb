"""Where it may get tense, with how sure: scores, the interval of each rank, and where data is too thin.

The index is the official one of `posko.risiko`; a kelurahan with «data kurang» has no rank and is named.
"""

from __future__ import annotations

from posko.brief.bahan import Bahan, deret, rekam
from posko.brief.bahan import kolom as kolom_
from posko.brief.dek import Bagan, Butir, Lajur, Rias, Slide, Tabel
from posko.core import waktu
from posko.figures import palette
from posko.figures.theme import TERANG
from posko.risiko import official, ranges, rules, score, values
from posko.teks import paparan_risiko as teks

NILAI, VETO = "risiko/nilai", "risiko/veto"
TAMPAK = 8


def risiko(bahan: Bahan) -> Slide:
    """The ranking with its 90 % intervals, and what counts whatever the score."""
    aturan = rules(bahan.rujukan.indikator_risiko)
    nilai = values(bahan.tanya(NILAI).to_dict("records"), aturan)
    bobot = official(bahan.rujukan.bobot_risiko, waktu.local(bahan.sampai).date())
    hasil = score(nilai, bobot)
    selang = ranges(hasil)
    known = [place for place in range(len(nilai.kode)) if hasil.cukup[place]]
    order = sorted(known, key=lambda place: int(hasil.peringkat[place]))
    thin = [nilai.nama[place] for place in range(len(nilai.kode)) if not hasil.cukup[place]]
    rows = tuple(
        (
            int(hasil.peringkat[place]),
            nilai.nama[place],
            round(float(hasil.skor[place])),
            teks.antara(int(selang.bawah[place]), int(selang.atas[place])),
            teks.persen(float(selang.tiga_teratas[place])),
            teks.persen(float(hasil.kelengkapan[place])),
        )
        for place in order[:TAMPAK]
    )
    chart = Bagan(
        teks.SKOR,
        "batang",
        tuple(nilai.nama[place] for place in order),
        (
            deret(
                "",
                teks.SKOR_SATUAN,
                [round(float(hasil.skor[place])) for place in order],
                Rias(palette.risiko(75, TERANG.nama)),
            ),
        ),
        teks.SKOR_SATUAN,
    )
    vetoes = rekam(bahan.tanya(VETO))
    lines = (
        teks.kurang(thin),
        *teks.veto([(row["nama"], row["nomor"], row["alasan"]) for row in vetoes]),
        teks.bobot(bobot.nama, bobot.sejak),
    )
    sure = [(nilai.nama[place], float(selang.tiga_teratas[place])) for place in order[:3]]
    return Slide(
        "risiko",
        teks.judul(sure, len(thin), len(nilai.kode)),
        (
            Lajur(2, (chart,)),
            Lajur(3, (Tabel(kolom_(teks.KOLOM, (0.7, 2.6, 1, 1.6, 1.6, 1.6), (0, 2)), rows), Butir(lines))),
        ),
        log=("insiden", "kerawanan_tps", "patroli"),
        kueri=(NILAI, VETO),
        catatan=(teks.NASIHAT,),
    )
