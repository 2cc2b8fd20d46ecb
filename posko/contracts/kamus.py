"""The data dictionary, written from the contracts so that it cannot fall behind them."""

from __future__ import annotations

from posko.contracts import LOGS, Column, Contract
from posko.contracts.daftar import ASAL_PERSONEL
from posko.core.rujukan import Rujukan

KIND = {
    "teks": "teks",
    "kode": "kode",
    "bilangan": "bilangan bulat ≥ 0",
    "waktu": "tanggal dan jam",
    "tanggal": "tanggal",
    "pilihan": "pilihan",
    "kelurahan": "nama kelurahan/desa",
    "tps": "nomor TPS",
    "titik": "nama gudang atau pos",
}


def data_dictionary(rujukan: Rujukan) -> str:
    """Markdown text of `docs/kamus-data.md` for the lists of one event."""
    head = [
        "# Kamus data",
        "",
        "Dibuat dari kontrak di `posko/contracts/` oleh `make docs`; jangan disunting dengan tangan.",
        f"Daftar pilihan menurut peristiwa {rujukan.peristiwa.nama}.",
        "",
    ]
    return "\n".join(head + [line for contract in LOGS.values() for line in _section(contract, rujukan)])


def _section(contract: Contract, rujukan: Rujukan) -> list[str]:
    lines = [
        f"## {contract.judul} (`{contract.log}`)",
        "",
        f"Satu baris adalah {contract.baris}. Meniru: {contract.meniru}.",
        "",
        "| Kolom | Nama di log | Isi | Wajib | Satuan | Keterangan |",
        "|---|---|---|---|---|---|",
    ]
    for column in contract.columns:
        cells = (
            column.judul,
            f"`{column.name}`",
            _content(column, rujukan),
            "ya" if column.wajib else "",
            column.satuan,
            column.catatan,
        )
        lines.append(f"| {' | '.join(cells)} |")
    if contract.lebar:
        lines += [
            "",
            f"Boleh melebar: satu kolom tiap {contract.lebar.daftar}, isi sel `{contract.lebar.nilai}`.",
        ]
    return [*lines, ""]


def _content(column: Column, rujukan: Rujukan) -> str:
    if column.pilihan:
        return "; ".join(f"{p.label} (`{p.kode}`)" for p in column.pilihan)
    if column.daftar:
        return "; ".join(f"`{kode}`" for kode, _ in members(column.daftar, rujukan))
    return KIND[column.kind]


def members(daftar: str, rujukan: Rujukan) -> tuple[tuple[str, str], ...]:
    """Codes and names of a list that belongs to the event or the reference data.

    Raises: KeyError for a list nobody keeps.
    """
    lists: dict[str, tuple[tuple[str, str], ...]] = {
        "jenis_kotak": tuple((j.kode, j.nama) for j in rujukan.peristiwa.jenis_kotak),
        "leg": tuple((g.kode, g.nama) for g in rujukan.peristiwa.leg),
        "item": tuple((row["item"], row["uraian"]) for row in rujukan.daftar_periksa),
        "kategori": tuple((row["kategori"], row["nama"]) for row in rujukan.kategori),
        "indikator": tuple((row["kode"], row["uraian"]) for row in rujukan.indikator),
        "asal": tuple((asal.kode, asal.label) for asal in ASAL_PERSONEL),
    }
    return lists[daftar]
