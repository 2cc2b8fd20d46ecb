"""The story's frame: the situation in one sentence, what changed since the parade, what to decide."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pandas as pd

from posko.brief import berubah, keputusan
from posko.brief.bahan import Bahan, deret, kolom
from posko.brief.dek import Angka, Bagan, Butir, Lajur, Sel, Slide, Tabel
from posko.brief.huruf import bersih
from posko.brief.tps_berubah import tps_berubah
from posko.teks import grafik, grafik_tps, harian
from posko.teks import paparan_cerita as teks
from posko.teks.bingkai import HALAMAN
from posko.teks.umum import KEADAAN, tempat

TERBERAT = 5
URUTAN = ("siap", "kedaluwarsa", "tanpa_kabar", "masalah")
LOG = ("distribusi", "kesiapan_tps", "insiden", "personel", "patroli")
TPS, TAHAP, INSIDEN = berubah.KUERI


def siap(tps: pd.DataFrame) -> tuple[dict[str, int], str]:
    """Stations by state, and the sentence with the interval."""
    counts = {str(row["keadaan"]): int(row["jumlah"]) for row in tps.to_dict("records")}
    total = sum(counts.values())
    low = 100 * counts["siap"] / total if total else 0.0
    high = 100 * (total - counts["masalah"]) / total if total else 0.0
    return counts, grafik_tps.judul_kesiapan(counts["siap"], total, low, high)


def ringkas(bahan: Bahan) -> Slide:
    """The situation in one sentence, four figures, the gravest matters."""
    tps, sentence = siap(bahan.tanya(TPS))
    tahap = bahan.tanya(TAHAP)
    kekuatan = bahan.tanya("harian/kekuatan")
    insiden = bahan.tanya(INSIDEN).iloc[0]
    legs = bahan.tanya("distribusi/leg_ringkas")
    silent, lost = int(tahap["tanpa_kabar"].sum()), int(tahap["selisih_belum_jelas"].sum())
    arrived = legs.loc[legs["leg"] == _ke_tps(bahan), "tiba"].sum()
    matters = keputusan.perkara(bahan.tanya("harian/perlu_keputusan"), bahan.sampai)
    perlu, hadir, kurang = (int(kekuatan[name].sum()) for name in ("perlu", "hadir", "kurang"))
    figures = Angka(
        (
            teks.angka_tps(
                tps["siap"], sum(tps.values()), tps["masalah"], tps["kedaluwarsa"], tps["tanpa_kabar"]
            ),
            teks.angka_kotak(int(arrived), int(tahap["jumlah"].sum()), silent, lost),
            teks.angka_orang(hadir, perlu, kurang),
            teks.angka_insiden(
                int(insiden["baru_24_jam"]), int(insiden["terbuka"]), int(insiden["mengganggu"])
            ),
        )
    )
    lines = tuple(bersih(one.kalimat) for one in matters[:TERBERAT]) or (teks.TIDAK_ADA_PERKARA,)
    return Slide(
        "ringkas",
        teks.situasi(bahan.hitung_h, sentence, silent, lost),
        (Lajur(1, (figures, _jalur(tps), Butir(lines, teks.TERBERAT))),),
        log=LOG,
        kueri=(
            TPS,
            TAHAP,
            INSIDEN,
            "harian/kekuatan",
            "distribusi/leg_ringkas",
            "harian/perlu_keputusan",
        ),
    )


def _jalur(counts: dict[str, int]) -> Bagan:
    series = tuple(deret(kode, grafik.LABEL_KEADAAN[kode], [counts[kode]]) for kode in URUTAN)
    return Bagan(teks.SEMUA_TPS, "batang", ("TPS",), series, "TPS")


def _ke_tps(bahan: Bahan) -> str:
    return next(one.kode for one in bahan.rujukan.peristiwa.leg if one.kode.endswith("-TPS"))


def perubahan(bahan: Bahan) -> Slide:
    """Every figure that differs from the last parade, and which stations became worse."""
    return _perubahan(bahan, bahan.apel, teks.judul_berubah)


def sepekan(bahan: Bahan) -> Slide:
    """The same against seven days ago."""
    return _perubahan(bahan, bahan.sampai - timedelta(days=7), teks.judul_sepekan)


def _perubahan(bahan: Bahan, sejak: datetime, judul: Callable[[datetime, int], str]) -> Slide:
    before = {name: bahan.tanya(name, sejak) for name in berubah.KUERI}
    after = {name: bahan.tanya(name) for name in berubah.KUERI}
    rows = [row for row in _angka(before, after, bahan.leg) if row[1] != row[2]]
    moved = tps_berubah(bahan.tanya("kesiapan/per_tps", sejak), bahan.tanya("kesiapan/per_tps"))
    worse = moved[moved["is_memburuk"]]
    places = worse["nama"].value_counts(sort=False).sort_index()
    named = sorted(((bersih(name), int(n)) for name, n in places.items()), key=lambda one: (-one[1], one[0]))
    table = Tabel(
        kolom(teks.KOLOM_BERUBAH, (5, 2, 2, 2.2), (1, 2, 3)),
        tuple((*row, teks.perubahan(int(row[2]) - int(row[1]))) for row in rows),
        kosong=teks.TIDAK_BERUBAH,
    )
    lines = (teks.tps_memburuk(len(worse), named), teks.tps_membaik(len(moved) - len(worse)))
    return Slide(
        "berubah",
        judul(sejak, len(rows)),
        (Lajur(3, (table,)), Lajur(2, (Butir(lines, teks.MEMBURUK),))),
        log=("distribusi", "kesiapan_tps", "insiden"),
        kueri=(*berubah.KUERI, "kesiapan/per_tps"),
    )


def _angka(
    before: berubah.Answers, after: berubah.Answers, legs: tuple[str, ...]
) -> list[tuple[str, int, int]]:
    old, new = (one[TPS].set_index("keadaan")["jumlah"] for one in (before, after))
    order = ("masalah", "tanpa_kabar", "kedaluwarsa", "siap")
    rows = [(f"TPS {KEADAAN[state].lower()}", int(old[state]), int(new[state])) for state in order]
    was, now = before[TAHAP], after[TAHAP]
    for column, name in (
        ("selisih_belum_jelas", harian.SELISIH),
        ("tanpa_kabar", harian.KOTAK_SENYAP),
    ):
        rows.append((name, int(was[column].sum()), int(now[column].sum())))
    for place, count in now.groupby("tahap_urut")["jumlah"].sum().items():
        then = was.loc[was["tahap_urut"] == place, "jumlah"].sum()
        rows.append((f"Kotak {tempat(int(str(place)), legs)}", int(then), int(count)))
    first, last = before[INSIDEN].iloc[0], after[INSIDEN].iloc[0]
    for key, name in (("mengganggu", harian.MENGGANGGU), ("terbuka", harian.TERBUKA)):
        rows.append((name, int(first[key]), int(last[key])))
    return rows


def putusan(bahan: Bahan) -> Slide:
    """Every matter for the chief, gravest first, with the page that shows it."""
    matters = keputusan.perkara(bahan.tanya("harian/perlu_keputusan"), bahan.sampai)
    rows: list[tuple[Sel, ...]] = [
        (number, bersih(one.kalimat), HALAMAN[one.halaman]) for number, one in enumerate(matters, start=1)
    ]
    table = Tabel(
        kolom(teks.KOLOM_KEPUTUSAN, (0.6, 10, 2.4), (0,)), tuple(rows), kosong=teks.TIDAK_ADA_PERKARA
    )
    return Slide(
        "keputusan",
        teks.judul_keputusan(len(matters)),
        (Lajur(1, (table,)),),
        log=LOG,
        kueri=("harian/perlu_keputusan",),
    )
