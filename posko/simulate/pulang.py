"""The boxes' way back: TPS to PPS in the night of the vote, PPS to PPK, and a part on to the KPU.

After the count a box is sealed anew; where boxes are followed one by one, a segel_ulang row says
so before it leaves the polling station.
"""

from __future__ import annotations

from datetime import datetime

from posko.simulate.area import Kelurahan
from posko.simulate.calendar import chance, minutes
from posko.simulate.distribusi import PER_KOTAK, Distribusi, trucks
from posko.simulate.kiriman import Kiriman, Muatan, catat

# Kelurahan whose sub-district tally ended early enough for the KPU store on H+3.
SELESAI_REKAP = ("kadumekar", "hegarmanah")


def generate(state: Distribusi, seed: int) -> None:
    """Write the return legs into the book."""
    state.acak = chance(seed, "pulang")
    for kel in state.kelurahan:
        for tps in kel.tps:
            _tps_pps(state, kel, tps)
    for turn, kel in enumerate(state.kelurahan):
        _pps_ppk(state, kel, turn)
    for turn, kel in enumerate(kel for kel in state.kelurahan if kel.slug in SELESAI_REKAP):
        _ppk_kpu(state, kel, turn)


def _tps_pps(state: Distribusi, kel: Kelurahan, tps: int) -> None:
    # Counting five boxes takes until late evening; the slowest stations end before dawn.
    berangkat = state.kalender.at(0, "18.30") + minutes(min(state.acak.gamma(4.0, 55.0), 600.0))
    surat_jalan = f"SJ-{tps:03d}/KPPS-{kel.slug.upper()}/II/2024"
    tiba = berangkat + state.tempuh("TPS-PPS")
    muatan = []
    for jenis in state.jenis:
        box = kel.kotak_id(tps, jenis)
        seal = _reseal(state, kel, tps, jenis, surat_jalan, berangkat) if kel.slug in PER_KOTAK else None
        muatan.append(Muatan(kel.kode, jenis, 1, tps, box if seal else None, seal))
    catat(
        state.buku,
        Kiriman(
            leg="TPS-PPS",
            surat_jalan=surat_jalan,
            seri=f"Pergeseran TPS-PPS {kel.nama}",
            kendaraan=state.pool.take(f"Mobil bak {kel.nama}", berangkat, tiba + minutes(12)),
            padal=state.pool.take(f"Pam TPS {kel.nama}", berangkat, tiba + minutes(12)),
            asal=None,
            tujuan=kel.pps,
            berangkat=berangkat,
            tiba=tiba,
            muatan=tuple(muatan),
        ),
    )


def _reseal(
    state: Distribusi, kel: Kelurahan, tps: int, jenis: str, surat_jalan: str, berangkat: datetime
) -> str:
    seal = str(5_200_000 + 11 * len(state.segel))
    box = kel.kotak_id(tps, jenis)
    state.segel[f"{box} pulang"] = seal
    state.buku.catat(
        "distribusi",
        f"Pergeseran TPS-PPS {kel.nama}",
        berangkat,
        leg="TPS-PPS",
        peristiwa="segel_ulang",
        waktu_kejadian=berangkat - minutes(20),
        surat_jalan=surat_jalan,
        kelurahan_kode=kel.kode,
        tps_no=tps,
        jenis=jenis,
        jumlah=1,
        kotak_id=box,
        segel=seal,
        kondisi_segel="utuh",
        tujuan=kel.pps,
        dari_jabatan="Ketua KPPS",
        kepada_jabatan="Pengawas TPS",
        sumber_angka="petugas",
        catatan="Disegel kembali setelah penghitungan",
    )
    return seal


def _pps_ppk(state: Distribusi, kel: Kelurahan, turn: int) -> None:
    start = state.kalender.at(1 + turn % 2, "08.00") + minutes(25 * (turn // 2))
    lines = [(kel.kode, jenis, len(kel.tps)) for jenis in state.jenis]
    for i, muatan in enumerate(trucks(lines)):
        _truck(state, "PPS-PPK", kel, start + minutes(12 * i), muatan)


def _ppk_kpu(state: Distribusi, kel: Kelurahan, turn: int) -> None:
    lines = [(kel.kode, jenis, len(kel.tps)) for jenis in state.jenis]
    for muatan in trucks(lines):
        _truck(state, "PPK-KPU", kel, state.kalender.at(3, "09.00") + minutes(40 * turn), muatan)


def _truck(
    state: Distribusi, leg: str, kel: Kelurahan, rencana: datetime, muatan: tuple[Muatan, ...]
) -> None:
    berangkat = rencana + minutes(state.acak.uniform(0, 15))
    tiba = berangkat + state.tempuh(leg)
    issuer = f"{leg.split('-')[0]}-{kel.slug.upper()}-BALIK"
    asal, tujuan = (kel.pps, kel.ppk) if leg == "PPS-PPK" else (kel.ppk, "kpu")
    span = (berangkat - minutes(40), tiba + minutes(12))
    catat(
        state.buku,
        Kiriman(
            leg=leg,
            surat_jalan=state.surat_jalan(issuer),
            seri=f"Pergeseran {leg} {kel.nama}",
            kendaraan=state.pool.take("Truk", *span),
            padal=state.pool.take("Padal Kawal", *span),
            asal=asal,
            tujuan=tujuan,
            berangkat=berangkat,
            tiba=tiba,
            muatan=muatan,
            rencana=rencana,
            pengawal=2,
            dimuat=True,
        ),
    )
