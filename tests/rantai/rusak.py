"""Faults to plant in a clean night, one function for each custody rule.

Each edits the night and returns the instant at which a desk must see it, where, and which other
rules tell of the same fault from their own side.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from tests.queries.cerita import KODE
from tests.rantai.malam import AKHIR, JENIS, NAMA, PER_KOTAK, PPK, PPS, SEBELUM_SUARA, TPS, Malam

TIBA = ("tiba", "serah_terima")


@dataclass(frozen=True)
class Tanda:
    """What must be found: as of when, cells of a row of the rule, rules that may speak with it."""

    saat: str
    sel: dict[str, Any]
    teman: set[str] = field(default_factory=set)


def menit(malam: Malam, least: int, most: int) -> timedelta:
    return timedelta(minutes=malam.luck.randint(least, most))


def truk(malam: Malam) -> tuple[dict[str, Any], str]:
    """A line of a truck leg: the cells that find it, and the name of its kelurahan."""
    nama = malam.luck.choice(NAMA)
    leg = malam.luck.choice(["KPU-PPK", "PPK-PPS"])
    return {"leg": leg, "kelurahan_kode": KODE[nama], "jenis": malam.luck.choice(JENIS)}, nama


def stasiun(malam: Malam, nama: str | None = None) -> dict[str, Any]:
    """A line of the last leg out: one kind of box of one station."""
    nama = nama or malam.luck.choice(NAMA)
    return {
        "leg": "PPS-TPS",
        "kelurahan_kode": KODE[nama],
        "tps_no": malam.luck.choice(TPS),
        "jenis": malam.luck.choice(JENIS),
    }


def urutan(malam: Malam) -> Tanda:
    line = truk(malam)[0] if malam.luck.random() < 0.5 else stasiun(malam)
    left, came = malam.cari(**line, peristiwa="berangkat")[0], malam.cari(**line, peristiwa="tiba")[0]
    malam.buang(malam.cari(**line, peristiwa=("muat", "serah_terima")))
    if malam.luck.random() < 0.5:
        when = left.nilai["waktu_kejadian"] + menit(malam, 1, 90)
        malam.fakta.append(left.ubah(peristiwa="muat", waktu_kejadian=when))
        return Tanda(SEBELUM_SUARA, line | {"acuan_2": "muat"})
    gap = came.nilai["waktu_kejadian"] - left.nilai["waktu_kejadian"]
    when = left.nilai["waktu_kejadian"] + gap * malam.luck.uniform(0.1, 0.9)
    malam.fakta.append(came.ubah(peristiwa="serah_terima", waktu_kejadian=when))
    return Tanda(SEBELUM_SUARA, line | {"acuan_1": "serah_terima"})


def tengah_hilang(malam: Malam) -> Tanda:
    line, _ = truk(malam)
    which = malam.luck.choice(["berangkat", "tiba"])
    gone = TIBA if which == "tiba" else ("berangkat",)
    malam.buang(malam.cari(**line, peristiwa=gone))
    return Tanda(SEBELUM_SUARA, line | {"acuan_1": which, "jumlah": len(TPS)})


def waktu_mundur(malam: Malam) -> Tanda:
    line = truk(malam)[0] if malam.luck.random() < 0.5 else stasiun(malam)
    left = malam.cari(**line, peristiwa="berangkat")[0].nilai["waktu_kejadian"]
    malam.buang(malam.cari(**line, peristiwa=("titik_cek", "muat")))
    malam.ganti(malam.cari(**line, peristiwa="tiba"), waktu_kejadian=left - menit(malam, 1, 90))
    return Tanda(SEBELUM_SUARA, line)


def mendahului(malam: Malam) -> Tanda:
    """The journey after is told for a time before the journey that brings the boxes."""
    if malam.luck.random() < 0.5:
        line = truk(malam)[0] | {"leg": "PPK-PPS"}
        before, saat = {**line, "leg": "KPU-PPK"}, SEBELUM_SUARA
    else:
        line = stasiun(malam) | {"leg": "TPS-PPS"}
        before, saat = {**line, "leg": "PPS-TPS"}, AKHIR
    came = malam.cari(**before, peristiwa="tiba")[0].nilai["waktu_kejadian"]
    left = malam.cari(**line, peristiwa="berangkat")[0].nilai["waktu_kejadian"]
    rows = malam.cari(**line, peristiwa=("muat", "berangkat", "titik_cek", *TIBA))
    malam.ganti(rows, geser=came - left - menit(malam, 5, 200))
    # A new seal told before the old one was taken off reads as a change back.
    return Tanda(saat, line, {"segel_berubah"})


def segel_berubah(malam: Malam) -> Tanda:
    line = stasiun(malam, PER_KOTAK)
    changed = TIBA if malam.luck.random() < 0.7 else ("serah_terima",)
    malam.ganti(malam.cari(**line, peristiwa=changed), segel=f"9-{malam.luck.randint(1, 99)}")
    saat = SEBELUM_SUARA if malam.luck.random() < 0.5 else AKHIR
    return Tanda(saat, line | {"acuan_1": f"1-{line['tps_no']}-{line['jenis']}"})


def segel_ganda(malam: Malam) -> Tanda:
    line = stasiun(malam, PER_KOTAK)
    other = malam.luck.choice([no for no in TPS if no != line["tps_no"]])
    seal = f"1-{other}-{line['jenis']}"
    malam.ganti(malam.cari(**line), segel=seal)
    return Tanda(SEBELUM_SUARA, {"acuan_1": seal, "kelurahan_kode": KODE[PER_KOTAK], "jumlah": 2})


def segel_rusak(malam: Malam) -> Tanda:
    line = truk(malam)[0] if malam.luck.random() < 0.3 else stasiun(malam)
    bad = malam.luck.choice(["rusak", "tidak_ada"])
    malam.ganti(malam.cari(**line, peristiwa="tiba"), kondisi_segel=bad)
    saat = SEBELUM_SUARA if malam.luck.random() < 0.5 else AKHIR
    return Tanda(saat, line | {"acuan_1": bad})


def serah_terima_tunggal(malam: Malam) -> Tanda:
    line = stasiun(malam, PER_KOTAK)
    cells = malam.luck.choice(
        [{"kepada_jabatan": None}, {"dari_jabatan": None}, {"dari_jabatan": " YANG menerima "}]
    )
    malam.ganti(malam.cari(**line, peristiwa="serah_terima"), **cells)
    return Tanda(SEBELUM_SUARA, line)


def pengawal_ganda(malam: Malam) -> Tanda:
    """The other kelurahan's truck leaves the other store minutes later with the same officer or truck."""
    first, second = malam.luck.sample(NAMA, 2)
    leg = "PPK-PPS" if malam.luck.random() < 0.5 else "PPS-TPS"
    one = malam.cari(leg=leg, kelurahan_kode=KODE[first], peristiwa="berangkat")[0].nilai
    two = malam.cari(leg=leg, kelurahan_kode=KODE[second], peristiwa="berangkat")[0].nilai
    rows = malam.cari(leg=leg, kelurahan_kode=KODE[second])
    column = malam.luck.choice(["padal", "kendaraan"])
    # Everything moves together, so that nothing but the escort is odd.
    geser = one["waktu_kejadian"] + menit(malam, 1, 8) - two["waktu_kejadian"]
    malam.ganti(rows, geser=geser, **{column: one[column]})
    return Tanda(SEBELUM_SUARA, {"acuan_1": one[column].upper(), "kelurahan_kode": KODE[second]})


def henti_lama(malam: Malam) -> Tanda:
    line, _ = truk(malam)
    whole = {"leg": line["leg"], "kelurahan_kode": line["kelurahan_kode"]}
    if malam.luck.random() < 0.5:
        malam.ganti(malam.cari(**whole, peristiwa=TIBA), geser=menit(malam, 125, 230))
        return Tanda(SEBELUM_SUARA, whole | {"acuan_1": "di jalan"})
    came = malam.cari(**line, peristiwa="tiba")[0]
    malam.buang(malam.cari(**line, peristiwa="serah_terima"))
    signed = came.ubah(peristiwa="serah_terima", dari_jabatan="A", kepada_jabatan="B")
    malam.fakta.append(signed.ubah(waktu_kejadian=came.nilai["waktu_kejadian"] + menit(malam, 46, 400)))
    return Tanda(SEBELUM_SUARA, line | {"acuan_1": "menunggu serah terima"})


def jumlah_beda(malam: Malam) -> Tanda:
    line, _ = truk(malam)
    short = malam.luck.choice([-2, -1, 1])
    malam.ganti(malam.cari(**line, peristiwa=TIBA), jumlah=len(TPS) + short)
    # Short here and whole further on: the missing boxes came by without a record.
    return Tanda(SEBELUM_SUARA, line | {"jumlah": abs(short)}, {"tengah_hilang"})


def tps_salah(malam: Malam) -> Tanda:
    way = malam.luck.choice(["gudang", "kotak", "daftar"])
    if way == "gudang":
        line, nama = truk(malam)
        line["jenis"] = malam.luck.choice([kind for kind in JENIS if kind != "DPRDK"])
        other = NAMA[1 - NAMA.index(nama)]
        tujuan = PPK[other] if line["leg"] == "KPU-PPK" else PPS[other]
        malam.ganti(malam.cari(**line, peristiwa=TIBA), tujuan=tujuan)
        return Tanda(SEBELUM_SUARA, line)
    line = stasiun(malam, PER_KOTAK if way == "kotak" else None)
    rows = malam.cari(**line, peristiwa=("muat", "berangkat", "titik_cek", *TIBA))
    if way == "daftar":
        malam.ganti(rows, tps_no=77)
        # The station they were meant for is left without its box.
        return Tanda(SEBELUM_SUARA, line | {"tps_no": 77}, {"lewat_tenggat"})
    box = rows[0].nilai["kotak_id"]
    other_tps = malam.luck.choice([no for no in TPS if no != line["tps_no"]])
    malam.fakta.append(rows[0].ubah(peristiwa="rencana"))
    malam.ganti(rows, tps_no=other_tps)
    return Tanda(SEBELUM_SUARA, {"kotak_id": box, "tps_no": line["tps_no"]})


def dapil_salah(malam: Malam) -> Tanda:
    if malam.luck.random() < 0.5:
        line, nama = truk(malam)
        line["jenis"] = "DPRDK"
        other = NAMA[1 - NAMA.index(nama)]
        tujuan = PPK[other] if line["leg"] == "KPU-PPK" else PPS[other]
        malam.ganti(malam.cari(**line, peristiwa=TIBA), tujuan=tujuan)
        return Tanda(SEBELUM_SUARA, line)
    line = stasiun(malam, PER_KOTAK) | {"jenis": "DPRDK"}
    rows = malam.cari(**line, peristiwa=("muat", "berangkat", "titik_cek", *TIBA))
    malam.fakta.append(rows[0].ubah(peristiwa="rencana"))
    malam.ganti(rows, kelurahan_kode=KODE["Citalang"])
    box = {"kotak_id": rows[0].nilai["kotak_id"], "kelurahan_kode": KODE[PER_KOTAK]}
    # One kelurahan has a box too few, the other one too many.
    return Tanda(SEBELUM_SUARA, box, {"lewat_tenggat", "tengah_hilang", "pengawal_ganda"})


def tempat_tak_terjaga(malam: Malam) -> Tanda:
    nama = malam.luck.choice(NAMA)
    tempat = malam.luck.choice([PPK[nama], PPS[nama]])
    night = 9 if tempat == PPK[nama] else 12
    saat = f"{night} 03.00"
    rows = [
        f for f in malam.cari("patroli", tempat=tempat) if f.nilai["waktu_kejadian"].day in (night - 1, night)
    ]
    if malam.luck.random() < 0.6:
        malam.buang(rows)
    else:
        malam.ganti(rows, penjaga_ada="tidak")
    return Tanda(saat, {"jumlah": len(TPS) * len(JENIS), "nama": nama})


def lewat_tenggat(malam: Malam) -> Tanda:
    line = stasiun(malam)
    malam.buang(malam.cari(**line, peristiwa=("muat", "berangkat", "titik_cek", *TIBA)))
    return Tanda(SEBELUM_SUARA, line | {"acuan_1": "belum berangkat", "jumlah": 1})


def tanpa_kabar(malam: Malam) -> Tanda:
    line = stasiun(malam)
    malam.buang(malam.cari(**line, peristiwa=("titik_cek", *TIBA)))
    return Tanda(SEBELUM_SUARA, line | {"jumlah": 1}, {"lewat_tenggat"})


RUSAK: dict[str, Callable[[Malam], Tanda]] = {
    f.__name__: f
    for f in (
        urutan,
        tengah_hilang,
        waktu_mundur,
        mendahului,
        segel_berubah,
        segel_ganda,
        segel_rusak,
        serah_terima_tunggal,
        pengawal_ganda,
        henti_lama,
        jumlah_beda,
        tps_salah,
        dapil_salah,
        tempat_tak_terjaga,
        lewat_tenggat,
        tanpa_kabar,
    )
}
