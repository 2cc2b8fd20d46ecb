"""Boxes: where they are, so that the bars sum to what is due; which leg is late, and where."""

from __future__ import annotations

from datetime import datetime

import pandas as pd

from posko.brief.bahan import Bahan, Rekam, deret, kolom, rekam
from posko.brief.dek import Bagan, Deret, Lajur, Rias, Slide, Tabel
from posko.brief.huruf import bersih
from posko.figures import palette, posisi
from posko.figures.theme import TERANG
from posko.teks import grafik, grafik_kotak
from posko.teks import paparan_cerita as teks

LOG = ("distribusi",)
TAHAP, KELURAHAN = "distribusi/neraca_per_tahap", "distribusi/neraca_per_kelurahan"
LEG, PERKARA = "distribusi/leg_ringkas", "harian/perlu_keputusan"
JALAN = ("di_jalan", "tanpa_kabar", "selisih_jelas", "selisih_belum_jelas")


def letak(bahan: Bahan) -> Slide:
    """Where the boxes are, by place and by kelurahan."""
    tahap, areas = bahan.tanya(TAHAP), bahan.tanya(KELURAHAN)
    way = posisi.rute(bahan.leg)
    pieces = posisi.bagian(tahap, way) if len(tahap) else []
    total = sum(piece.jumlah for piece in pieces)
    chart = Bagan(
        teks.LETAK,
        "batang",
        tuple(bersih(piece.label) for piece in pieces),
        tuple(
            deret(kode, grafik.LABEL_KEADAAN.get(kode, "di tempat"), _nilai(pieces, kode), _tempat(kode))
            for kode in ("tempat", *JALAN)
        ),
        teks.KOTAK,
        teks.NERACA,
    )
    return Slide(
        "kotak",
        _judul(pieces, total),
        (Lajur(1, (chart,)), Lajur(1, (_per_kelurahan(areas, way),))),
        log=LOG,
        kueri=(TAHAP, KELURAHAN),
    )


def _judul(pieces: list[posisi.Bagian], total: int) -> str:
    if posisi.diam(pieces):
        return grafik_kotak.judul_neraca_diam(total, pieces[0].label)
    lost, silent, moving = (
        posisi.jumlah(pieces, kode) for kode in ("selisih_belum_jelas", "tanpa_kabar", "di_jalan")
    )
    places = [(piece.label, piece.jumlah) for piece in pieces if piece.kode == "tempat"]
    return grafik_kotak.judul_neraca(
        total, lost, silent, moving, max(places, key=lambda p: p[1], default=("", 0))
    )


def _nilai(pieces: list[posisi.Bagian], kode: str) -> list[int]:
    return [piece.jumlah if piece.kode == kode else 0 for piece in pieces]


def _tempat(kode: str, urutan: int = 2) -> Rias | None:
    return Rias(palette.tempat(urutan, TERANG.nama)) if kode == "tempat" else None


def _per_kelurahan(areas: pd.DataFrame, way: posisi.Rute) -> Bagan:
    """A bar for each kelurahan: boxes at rest by place, then what is on the road, silent or unexplained."""
    names = areas.drop_duplicates("kelurahan_kode")[["kelurahan_kode", "nama"]].to_dict("records")
    rest = areas.assign(diam=areas["jumlah"] - areas[list(JALAN)].sum(axis=1))
    series: list[Deret] = []
    for stage, group in rest.groupby("tahap_urut"):
        if group["diam"].sum():
            place = int(str(stage))
            shade = Rias(palette.tempat(way.urutan.get(place, 0), TERANG.nama))
            held = group.set_index("kelurahan_kode")["diam"]
            series.append(
                deret("tempat", f"di {way.nama[place]}", [held[n["kelurahan_kode"]] for n in names], shade)
            )
    sums = areas.groupby("kelurahan_kode")[list(JALAN)].sum()
    series += [
        deret(kode, grafik.LABEL_KEADAAN[kode], [sums[kode][n["kelurahan_kode"]] for n in names])
        for kode in JALAN
    ]
    return Bagan(
        teks.LETAK_KELURAHAN, "batang", tuple(bersih(n["nama"]) for n in names), tuple(series), teks.KOTAK
    )


def terlambat(bahan: Bahan) -> Slide:
    """Every leg against its deadline, and the boxes past it by kelurahan."""
    legs = rekam(bahan.tanya(LEG))
    late = [row for row in rekam(bahan.tanya(PERKARA)) if row["perihal"] == "leg_lewat"]
    table = Tabel(
        kolom(teks.KOLOM_LEG, (2.4, 1.6, 2.2, 2.2), (1,)),
        tuple(
            (
                leg["nama"],
                int(leg["seharusnya"] - leg["tiba"]),
                leg["tenggat"].to_pydatetime(),
                teks.sisa(int(leg["sisa_menit"]), int(leg["seharusnya"] - leg["tiba"])),
            )
            for leg in legs
        ),
        satuan=teks.KOTAK,
    )
    over = Tabel(
        kolom(teks.KOLOM_LEWAT, (3, 2.4, 1.2, 2), (2,)),
        tuple((r["nama"], teks.leg(r["acuan"]), r["jumlah"], r["waktu"].to_pydatetime()) for r in late),
        teks.LEWAT,
        teks.TIDAK_LEWAT,
        teks.KOTAK,
    )
    heard = sum(one["waktu_kabar"] is not None for one in legs)
    return Slide(
        "terlambat",
        grafik_kotak.judul_leg(
            heard, _kurang(legs, bahan.sampai, lewat=True), _kurang(legs, bahan.sampai, lewat=False)
        ),
        (Lajur(1, (_per_leg(legs),)), Lajur(1, (table, over))),
        log=LOG,
        kueri=(LEG, PERKARA),
    )


def _kurang(legs: list[Rekam], sampai: datetime, *, lewat: bool) -> list[tuple[str, int]]:
    """Legs with boxes that have not arrived: those past the deadline, or those under way before it."""
    missing = [one for one in legs if one["seharusnya"] > one["tiba"]]
    if lewat:
        found = [one for one in missing if one["sisa_menit"] < 0]
    else:
        found = [
            one for one in missing if one["sisa_menit"] >= 0 and (one["mulai"] <= sampai or one["berangkat"])
        ]
    return [(one["nama"], int(one["seharusnya"] - one["tiba"])) for one in found]


def _per_leg(legs: list[Rekam]) -> Bagan:
    silent, lost = ([one[kode] for one in legs] for kode in ("tanpa_kabar", "selisih_belum_jelas"))
    moving = [
        one["berangkat"] - one["tiba"] - quiet - gone
        for one, quiet, gone in zip(legs, silent, lost, strict=True)
    ]
    return Bagan(
        teks.LEG,
        "batang",
        tuple(one["nama"] for one in legs),
        (
            deret("tiba", grafik.LABEL_KEADAAN["tiba"], [one["tiba"] for one in legs]),
            deret("di_jalan", teks.DI_JALAN, moving),
            deret("tanpa_kabar", grafik.LABEL_KEADAAN["tanpa_kabar"], silent),
            deret("selisih_belum_jelas", grafik.LABEL_KEADAAN["selisih_belum_jelas"], lost),
            deret("rencana", teks.BELUM_BERANGKAT, [one["seharusnya"] - one["berangkat"] for one in legs]),
        ),
        teks.KOTAK,
    )
