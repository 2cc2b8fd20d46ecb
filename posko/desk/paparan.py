"""Briefings from a desk: what page and command line ask alike, so that both give the same files.

The stamp names the ledger entry that last changed the data known at the instant, not the newest line of
the ledger: giving a file out is itself a line, and the same data must give the same file twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial

import pandas as pd

from posko.brief import jenis
from posko.brief.bahan import Bahan, Tanya, sumber
from posko.brief.dek import INTERNAL, PUBLIK, Paparan, Stempel
from posko.desk.batas import map_shapes
from posko.desk.meja import Desk
from posko.desk.publik import background
from posko.store import kode_saksi
from posko.teks import paparan as teks

PENGUBAH = frozenset({"unggah", "batal"})


@dataclass(frozen=True)
class Pesanan:
    """What is wanted: kind, audience, sections (empty: all), the incident or delivery note it is about.

    With a mark (`cap`) the slides that show single reports are left out.
    """

    jenis: str = "harian"
    khalayak: str = INTERNAL
    bagian: tuple[str, ...] = ()
    acuan: str = ""
    cap: str = ""


def kepala_data(desk: Desk, sampai: datetime) -> tuple[int, str]:
    """Number and hash of the entry that last changed what was known at `sampai`; 0 without any."""
    for entri in desk.history():
        if entri.jenis in PENGUBAH and entri.waktu <= sampai:
            return entri.no, entri.hash
    return 0, ""


def siapkan(desk: Desk, sampai: datetime, pesanan: Pesanan, tanya: Tanya | None = None) -> Paparan:
    """The deck as of `sampai`.

    Args:
        desk: whose data.
        sampai: instant.
        pesanan: what is wanted.
        tanya: answers questions (a cache of the same desk); the desk itself when None.

    Raises: UserError when the incident or delivery note is not known at the instant.
    """
    ask = tanya or partial(_tanya, desk, sampai)
    peristiwa, head = desk.rujukan.peristiwa, kepala_data(desk, sampai)
    stempel = Stempel(
        satuan=desk.settings.satuan,
        peristiwa=peristiwa.nama,
        sampai=sampai,
        buku=kode_saksi(head) if head[0] else teks.TANPA_BUKU,
        klasifikasi=teks.PUBLIK if pesanan.khalayak == PUBLIK else teks.TERBATAS,
        is_contoh=desk.is_contoh,
        sumber=sumber(ask, sampai),
        cap=pesanan.cap,
    )
    batas, latar = map_shapes(desk), background(desk, sampai)
    bahan = Bahan(ask, desk.rujukan, stempel, batas, pesanan.acuan, desk.settings.atasan, latar)
    wanted = pesanan.bagian or bagian(pesanan)
    if pesanan.cap:
        wanted = tuple(name for name in wanted if name not in jenis.BERBARIS)
    return jenis.rakit(bahan, pesanan.jenis, pesanan.khalayak, wanted)


def _tanya(
    desk: Desk, sampai: datetime, name: str, saat: datetime | None = None, **params: object
) -> pd.DataFrame:
    return desk.ask(name, saat or sampai, **params)


def bagian(pesanan: Pesanan) -> tuple[str, ...]:
    """Sections a deck of this kind can have, in order."""
    return tuple(jenis.jenis(pesanan.jenis, pesanan.khalayak).slide)
