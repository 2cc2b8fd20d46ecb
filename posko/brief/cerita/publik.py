"""The public version: how many stations are reported ready and what was done, nothing that helps an attack.

No route, no time ahead, no strength, no store, no class or score of risk, no incident; a test holds every
text of this deck against the words it may not contain.
"""

from __future__ import annotations

from posko.brief.bahan import Bahan, deret, rekam
from posko.brief.cerita.peta import KANVAS, WILAYAH
from posko.brief.cerita.situasi import siap
from posko.brief.dek import Angka, Bagan, Butir, Lajur, Peta, Slide
from posko.core.angka import bulat
from posko.figures import peta_bentuk
from posko.figures.lapisan import Jawaban
from posko.teks import paparan_publik as teks
from posko.teks import peta as teks_peta

TPS, KECAMATAN, PENYULUHAN = "kesiapan/jumlah_per_keadaan", "kesiapan/per_kecamatan", "penyuluhan/daftar"
HARI = 30


def umum(bahan: Bahan) -> Slide:
    """Readiness with its interval, by kecamatan."""
    counts, sentence = siap(bahan.tanya(TPS))
    total = sum(counts.values())
    rows = [row for row in rekam(bahan.tanya(KECAMATAN)) if row["tingkat"] == "kecamatan"]
    chart = Bagan(
        teks.PER_KECAMATAN,
        "batang",
        tuple(row["nama"] for row in rows),
        (
            deret("siap", teks.SIAP, [row["siap"] for row in rows]),
            deret("belum_waktunya", teks.BELUM, [int(row["jumlah_tps"]) - int(row["siap"]) for row in rows]),
        ),
        "TPS",
    )
    figures = Angka(((f"{bulat(counts['siap'])} / {bulat(total)}", teks.TPS_SIAP, sentence),))
    return Slide(
        "umum",
        f"{bahan.hitung_h}: {sentence}",
        (Lajur(1, (figures, chart, Butir(teks.PENJELASAN))),),
        log=("kesiapan_tps",),
        kueri=(TPS, KECAMATAN),
    )


def wilayah(bahan: Bahan) -> Slide:
    """The public map: how many stations of each kelurahan are reported ready."""
    areas = bahan.tanya(WILAYAH)
    batas = peta_bentuk.Batas(bahan.bentuk)
    picture = peta_bentuk.publik(Jawaban(bahan.sampai, areas), batas, KANVAS)
    states = tuple(
        (row["nama"], f"{bulat(row['tps_siap'])} / {bulat(row['jumlah_tps'])}") for row in rekam(areas)
    )
    note = teks_peta.sumber(teks_peta.dasar(is_resmi=batas.is_resmi))
    return Slide(
        "peta",
        picture.judul,
        (Lajur(1, (Peta(teks.PETA, picture, note, states),)),),
        log=("kesiapan_tps",),
        kueri=(WILAYAH,),
    )


def imbauan(bahan: Bahan) -> Slide:
    """What the public can do, and how much outreach there was."""
    rows = rekam(bahan.tanya(PENYULUHAN, dari=bahan.tengah_malam(-HARI)))
    people = sum(int(row["jumlah_peserta"] or 0) for row in rows)
    return Slide(
        "imbauan",
        teks.judul_penyuluhan(len(rows), people, HARI),
        (Lajur(1, (Butir(teks.IMBAUAN, teks.UNTUK_WARGA),)),),
        log=("penyuluhan",),
        kueri=(PENYULUHAN,),
    )
