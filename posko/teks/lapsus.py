"""Words of a special report, in the order of SIABIDIBAME."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from posko.contracts import Pilihan
from posko.contracts import daftar as pilihan
from posko.core import waktu
from posko.core.angka import bulat

BELUM = "belum dilaporkan"
KOLOM = ("Unsur", "Isi laporan")
KOLOM_PERKEMBANGAN = ("Dicatat", "Status", "Sumber", "Verifikasi", "Tindakan")
PERKEMBANGAN = "Laporan menurut waktu catat"
DAMPAK = "Dampak pada tahapan dan rencana"

Row = Mapping[str, Any]


def tidak_ada(nomor: str, sampai: datetime) -> str:
    return (
        f"Laporan «{nomor}» belum dikenal pada {waktu.waktu(sampai)}. "
        "Pilih nomor insiden yang ada pada halaman Insiden, atau majukan waktu layar."
    )


def _label(kode: str | None, choices: Sequence[Pilihan]) -> str:
    return next((one.label for one in choices if one.kode == kode), kode or BELUM)


def kata(row: Row) -> dict[str, str]:
    """The coded fields of a report in words."""
    return {
        "status": _label(row["status"], pilihan.STATUS_INSIDEN),
        "sumber": _label(row["sumber"], pilihan.SUMBER_INSIDEN),
        "verifikasi": _label(row["verifikasi"], pilihan.VERIFIKASI),
        "sifat": _label(row["sifat"], pilihan.SIFAT_INSIDEN),
        "diteruskan_ke": _label(row["diteruskan_ke"], pilihan.INSTANSI),
        "tindakan": row["tindakan"] or BELUM,
    }


def di_mana(row: Row) -> str:
    tps = f", TPS {row['tps_no']:03d}" if row["tps_no"] is not None else ""
    return f"{row['tempat'] or 'tempat belum dilaporkan'}, {row['nama']}{tps}"


def siabidibame(row: Row) -> dict[str, str]:
    """The six questions in their order, then what was done."""
    return {
        "Siapa": row["siapa"] or BELUM,
        "Apa": f"{row['kategori_nama'] or 'Kategori belum dikenal'}: {row['apa'] or BELUM}",
        "Bilamana": f"{waktu.hari_tanggal(row['waktu_kejadian'])} pukul {waktu.jam_zona(row['waktu_kejadian'])}",
        "Di mana": di_mana(row),
        "Bagaimana": row["bagaimana"] or BELUM,
        "Mengapa": row["mengapa"] or BELUM,
        "Tindakan": row["tindakan"] or BELUM,
    }


def judul(row: Row) -> str:
    stop = "mengganggu tahapan" if row["is_mengganggu"] else "tidak mengganggu tahapan"
    return f"{row['nomor']}: {row['kategori_nama']} di {row['nama']}, skala {row['skala']}, {stop}"


def judul_perkembangan(jumlah: int, row: Row) -> str:
    return f"{bulat(jumlah)} laporan masuk; terakhir berstatus {kata(row)['status'].lower()}"


def dampak(row: Row, sampai: datetime) -> list[str]:
    words = kata(row)
    lines = [
        "Mengganggu tahapan: pemungutan, penghitungan, atau pergeseran kotak terhenti."
        if row["is_mengganggu"]
        else "Tidak dilaporkan mengganggu tahapan."
    ]
    if row["diteruskan_ke"]:
        lines.append(f"Diteruskan ke {words['diteruskan_ke']}.")
    if row["tenggat"] is not None:
        left = (row["tenggat"] - sampai).total_seconds() / 60
        span = f"lewat {waktu.lama(-left)}" if left < 0 else f"sisa {waktu.lama(left)}"
        lines.append(f"Tenggat rujukan {waktu.waktu(row['tenggat'])}, {span}.")
    lines.append(f"Ditangani oleh: {row['pemilik'] or BELUM}.")
    lines.append(f"Sumber: {words['sumber'].lower()}; verifikasi: {words['verifikasi'].lower()}.")
    return lines
