"""Draft of a record of hand-over for one delivery note; what the log does not say stays a dotted line."""

from __future__ import annotations

from posko.brief.bahan import Bahan, Rekam, kolom, rekam
from posko.brief.dek import Butir, Lajur, Slide, Tabel
from posko.core.errors import UserError
from posko.teks import serah_terima as teks

KUERI = "paparan/surat_jalan"


def kiriman(bahan: Bahan) -> list[Rekam]:
    """The lines of the delivery note.

    Raises: UserError when none is known at the instant.
    """
    rows = rekam(bahan.tanya(KUERI, surat_jalan=bahan.acuan))
    if not rows:
        raise UserError(teks.tidak_ada(bahan.acuan, bahan.sampai))
    return rows


def naskah(bahan: Bahan) -> Slide:
    """The text of the record, and the boxes by kind."""
    rows = kiriman(bahan)
    table = Tabel(
        kolom(teks.KOLOM, (1.6, 3, 1.2, 1.2, 1.2, 1.4), (2, 3, 4, 5)),
        tuple(
            (
                row["nama"],
                row["jenis_nama"] or row["jenis"],
                int(row["rencana"]),
                int(row["kirim"]),
                int(row["terima"]),
                int(row["kirim"] - row["terima"]),
            )
            for row in rows
        ),
        teks.JUMLAH_KOTAK,
        satuan="kotak",
    )
    sums = {name: sum(int(row[name]) for row in rows) for name in ("kirim", "terima", "segel_tidak_utuh")}
    return Slide(
        "naskah",
        teks.judul(bahan.acuan, sums["kirim"], sums["terima"]),
        (
            Lajur(4, (Butir(tuple(teks.naskah(rows[0], bahan.acuan, sums)), teks.NASKAH),)),
            Lajur(5, (table, Butir(teks.TANDA_TANGAN, teks.PARA_PIHAK))),
        ),
        log=("distribusi",),
        kueri=(KUERI,),
    )
