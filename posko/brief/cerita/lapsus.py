"""Lapsus: one incident in the order of SIABIDIBAME, how it went on, what it stops.

What no report says is written as «belum dilaporkan»; nothing is filled in.
"""

from __future__ import annotations

from posko.brief.bahan import Bahan, Rekam, kolom, rekam
from posko.brief.dek import Butir, Lajur, Sel, Slide, Tabel
from posko.core.errors import UserError
from posko.teks import lapsus as teks

KUERI = "paparan/laporan_insiden"


def laporan(bahan: Bahan) -> list[Rekam]:
    """All reports about the incident, as the desk learned them.

    Raises: UserError when none is known at the instant.
    """
    rows = rekam(bahan.tanya(KUERI, nomor=bahan.acuan))
    if not rows:
        raise UserError(teks.tidak_ada(bahan.acuan, bahan.sampai))
    return rows


def isi(rows: list[Rekam]) -> dict[str, str]:
    """The six questions with the newest answer to each."""
    newest = {
        key: next((row[key] for row in reversed(rows) if row[key] is not None), None) for key in rows[-1]
    }
    return teks.siabidibame(newest)


def kejadian(bahan: Bahan) -> Slide:
    """The six questions as a table."""
    rows = laporan(bahan)
    table = Tabel(kolom(teks.KOLOM, (1.2, 6)), tuple(isi(rows).items()))
    return Slide("kejadian", teks.judul(rows[-1]), (Lajur(1, (table,)),), log=("insiden",), kueri=(KUERI,))


def perkembangan(bahan: Bahan) -> Slide:
    """Every report in its turn, and what the incident stops."""
    rows = laporan(bahan)
    table = Tabel(
        kolom(teks.KOLOM_PERKEMBANGAN, (1.6, 1.4, 2, 1.6, 4), ()),
        tuple(_baris(row) for row in rows),
        teks.PERKEMBANGAN,
    )
    lines = teks.dampak(rows[-1], bahan.sampai)
    return Slide(
        "perkembangan",
        teks.judul_perkembangan(len(rows), rows[-1]),
        (Lajur(3, (table,)), Lajur(2, (Butir(tuple(lines), teks.DAMPAK),))),
        log=("insiden",),
        kueri=(KUERI,),
    )


def _baris(row: Rekam) -> tuple[Sel, ...]:
    words = teks.kata(row)
    return (
        row["waktu_catat"].to_pydatetime(),
        words["status"],
        words["sumber"],
        words["verifikasi"],
        words["tindakan"],
    )
