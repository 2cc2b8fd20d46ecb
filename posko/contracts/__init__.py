"""The logs Posko keeps, each described once.

A new log is a new `Contract` in `LOGS`; template, checker, tables and dictionary follow from it.
"""

from posko.contracts.column import SYSTEM_COLUMNS, Column, Contract, Kind, Lebar, Pilihan
from posko.contracts.dini import KEGIATAN, PERINGATAN
from posko.contracts.distribusi import DISTRIBUSI
from posko.contracts.insiden import INSIDEN
from posko.contracts.kemitraan import KEPUTUSAN, KOORDINASI
from posko.contracts.kerawanan_tps import KERAWANAN_TPS
from posko.contracts.kesiapan_tps import KESIAPAN_TPS
from posko.contracts.patroli import PATROLI
from posko.contracts.pemungutan import PEMUNGUTAN
from posko.contracts.penyuluhan import PENYULUHAN
from posko.contracts.personel import PERSONEL
from posko.contracts.rantai import PEMBANDING, TINDAK_LANJUT

LOGS: dict[str, Contract] = {
    contract.log: contract
    for contract in (
        DISTRIBUSI,
        INSIDEN,
        KESIAPAN_TPS,
        KERAWANAN_TPS,
        PERSONEL,
        PATROLI,
        KOORDINASI,
        PENYULUHAN,
        KEPUTUSAN,
        PEMUNGUTAN,
        KEGIATAN,
        PERINGATAN,
        TINDAK_LANJUT,
        PEMBANDING,
    )
}

__all__ = [
    "DISTRIBUSI",
    "INSIDEN",
    "KEGIATAN",
    "KEPUTUSAN",
    "KERAWANAN_TPS",
    "KESIAPAN_TPS",
    "KOORDINASI",
    "LOGS",
    "PATROLI",
    "PEMBANDING",
    "PEMUNGUTAN",
    "PENYULUHAN",
    "PERINGATAN",
    "PERSONEL",
    "SYSTEM_COLUMNS",
    "TINDAK_LANJUT",
    "Column",
    "Contract",
    "Kind",
    "Lebar",
    "Pilihan",
]
