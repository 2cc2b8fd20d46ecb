"""The ground: incidents, strength against its pattern, what is planned next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pandas as pd

from posko.brief.bahan import Bahan, Rekam, deret, kolom, rekam
from posko.brief.dek import Bagan, Butir, Lajur, Rias, Sel, Slide, Tabel
from posko.core import waktu
from posko.figures import palette
from posko.figures.theme import TERANG
from posko.teks import grafik
from posko.teks import paparan_cerita as teks

HARI = 7
TAMPAK = 8
RINGKAS, PER_HARI, DAFTAR = "insiden/ringkas", "insiden/per_hari", "insiden/daftar"
KEKUATAN, LEG, KIRIMAN = "harian/kekuatan", "distribusi/leg_ringkas", "distribusi/kiriman_hari"


def insiden(bahan: Bahan) -> Slide:
    """Incidents of a week by day and severity, and the open ones."""
    now = bahan.tanya(RINGKAS).iloc[0]
    dari = bahan.tengah_malam(1 - HARI)
    rows = [row for row in rekam(bahan.tanya(DAFTAR, dari=dari)) if row["is_terbuka"]]
    grave = sorted(rows, key=lambda row: (not row["is_mengganggu"], -row["skala"], row["waktu_kejadian"]))
    table = Tabel(
        kolom(teks.KOLOM_INSIDEN, (1.6, 2, 2.2, 5, 0.9), (4,)),
        tuple(
            (row["nomor"], row["waktu_kejadian"].to_pydatetime(), row["nama"], row["apa"], int(row["skala"]))
            for row in grave[:TAMPAK]
        ),
        teks.TERBUKA,
    )
    return Slide(
        "tegang",
        teks.judul_insiden(int(now["terbuka"]), int(now["berat"]), int(now["mengganggu"])),
        (Lajur(2, (per_hari(bahan, dari),)), Lajur(3, (table,))),
        log=("insiden",),
        kueri=(RINGKAS, PER_HARI, DAFTAR),
        saringan=teks.tampak(min(TAMPAK, len(grave)), len(grave)),
    )


def per_hari(bahan: Bahan, dari: pd.Timestamp | object) -> Bagan:
    """Incidents by day and severity; days without a report are there as nought."""
    frame = bahan.tanya(PER_HARI, dari=dari)
    first = waktu.local(dari).date()  # type: ignore[arg-type]
    last = waktu.local(bahan.sampai).date()
    days = [first + timedelta(days=count) for count in range((last - first).days + 1)]
    found = {(_hari(row["tanggal"]), int(row["skala"])): int(row["jumlah"]) for row in rekam(frame)}
    series = tuple(
        deret("", grafik.skala(level), [found.get((day, level), 0) for day in days], skala(level))
        for level in range(1, 6)
    )
    names = tuple(waktu.tanggal_pendek(day) for day in days)
    return Bagan(teks.INSIDEN_HARI, "kolom", names, series, "insiden", teks.NOL)


def skala(tingkat: int) -> Rias:
    """Look of a severity: one hue, darker when graver, striped at 4."""
    return Rias(palette.skala(tingkat, TERANG.nama), "■", "/" if tingkat == 4 else "")


def _hari(value: object) -> date:
    return pd.Timestamp(str(value)).date()


def kekuatan(bahan: Bahan) -> Slide:
    """Officers posted against the pattern, and where they lack."""
    rows = rekam(bahan.tanya(KEKUATAN))
    lack = [row for row in rows if row["kurang"] > 0]
    chart = Bagan(
        teks.KEKUATAN,
        "batang",
        tuple(row["nama"] for row in rows),
        (
            deret("tiba", teks.TERPLOT, [min(row["terplot"], row["perlu"]) for row in rows]),
            deret("rencana", teks.LEBIH, [max(row["terplot"] - row["perlu"], 0) for row in rows]),
            deret("selisih_belum_jelas", teks.KURANG, [row["kurang"] for row in rows]),
        ),
        "orang",
    )
    table = Tabel(
        kolom(teks.KOLOM_KURANG, (2.6, 1.2, 1.5, 1.2, 1.4, 1.6, 1.6), (1, 2, 3, 4, 5, 6)),
        tuple(_kurang(row) for row in lack),
        kosong=teks.KEBUTUHAN_TERPENUHI,
        satuan="orang",
    )
    return Slide(
        "kekuatan",
        teks.judul_kekuatan(
            sum(row["kurang"] for row in lack),
            [(row["nama"], row["kurang"]) for row in lack],
            sum(row["hadir"] for row in rows),
            sum(row["perlu"] for row in rows),
        ),
        (Lajur(3, (chart,)), Lajur(4, (table, Butir(tuple(teks.kekuatan_lain(rows)))))),
        log=("personel",),
        kueri=(KEKUATAN,),
    )


def _kurang(row: Rekam) -> tuple[Sel, ...]:
    names = ("perlu", "terplot", "hadir", "kurang", "linmas_perlu", "linmas_terplot")
    return (row["nama"], *(int(row[name]) for name in names))


def rencana(bahan: Bahan) -> Slide:
    """What is planned to the end of tomorrow, and the deadlines until then."""
    hingga = bahan.tengah_malam(2)
    rows = [
        row
        for row in rekam(bahan.tanya(KIRIMAN, dari=bahan.sampai, hingga=hingga))
        if row["keadaan"] == "rencana"
    ]
    groups = _per_leg(rows)
    table = Tabel(
        kolom(teks.KOLOM_RENCANA, (1.4, 2.2, 1.3, 1.2, 1.6, 1.6), (2, 3)),
        tuple(groups),
        teks.RENCANA_KIRIMAN,
        teks.BELUM_DIRENCANAKAN,
        teks.KOTAK,
    )
    day = waktu.tanggal_pendek(hingga - timedelta(days=1))
    return Slide(
        "besok",
        teks.judul_besok(len(rows), sum(int(row["kotak"]) for row in rows), day),
        (Lajur(1, (table,)), Lajur(1, (Butir(tuple(_tenggat(bahan)), teks.TENGGAT),))),
        log=("distribusi", "personel"),
        kueri=(KIRIMAN, LEG, KEKUATAN),
    )


def _per_leg(rows: Sequence[Rekam]) -> list[tuple[Sel, ...]]:
    keys = sorted({(waktu.local(row["waktu_rencana"]).date(), row["leg_urut"], row["leg"]) for row in rows})
    found: list[tuple[Sel, ...]] = []
    for day, _, leg in keys:
        part = [r for r in rows if r["leg"] == leg and waktu.local(r["waktu_rencana"]).date() == day]
        times = [row["waktu_rencana"] for row in part]
        first, last = waktu.jam(min(times)), waktu.jam(max(times))
        found.append((day, teks.leg(leg), len(part), sum(int(row["kotak"]) for row in part), first, last))
    return found


def _tenggat(bahan: Bahan) -> list[str]:
    hingga = bahan.tengah_malam(2)
    lines = [
        (leg["tenggat"], teks.tenggat_leg(leg["nama"], leg["tenggat"], int(leg["seharusnya"] - leg["tiba"])))
        for leg in rekam(bahan.tanya(LEG))
        if bahan.sampai <= leg["tenggat"] < hingga
    ]
    lines += [
        (one.tenggat, teks.tahap(one.nama, one.tenggat))
        for one in bahan.rujukan.peristiwa.pemungutan
        if bahan.sampai <= one.tenggat < hingga
    ]
    kekuatan_ = bahan.tanya(KEKUATAN)
    duty = kekuatan_["tanggal_tugas"].dropna()
    posted = (
        [teks.plotting(_hari(duty.iloc[0]), int(kekuatan_["terplot"].sum()), int(kekuatan_["perlu"].sum()))]
        if len(duty)
        else []
    )
    return [sentence for _, sentence in sorted(lines)] + posted
