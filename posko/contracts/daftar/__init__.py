"""Closed lists shared by several logs; codes are what is stored, labels what is shown."""

from posko.contracts.daftar.dini import (
    DASAR_KEGIATAN,
    JENIS_KEGIATAN,
    JENIS_PERINGATAN,
    STATUS_KEGIATAN,
    SUMBER_PERINGATAN,
    TINGKAT_PERINGATAN,
)
from posko.contracts.daftar.kantor import ASAL_PERSONEL, INSTANSI
from posko.contracts.daftar.kejadian import SIFAT_INSIDEN, STATUS_INSIDEN, SUMBER_INSIDEN, VERIFIKASI
from posko.contracts.daftar.kotak import JAWABAN, KONDISI_SEGEL, PERISTIWA, SUMBER_ANGKA, YA_TIDAK
from posko.contracts.daftar.tps import KELAS_KERAWANAN, TAHAP_PEMUNGUTAN

__all__ = [
    "ASAL_PERSONEL",
    "DASAR_KEGIATAN",
    "INSTANSI",
    "JAWABAN",
    "JENIS_KEGIATAN",
    "JENIS_PERINGATAN",
    "KELAS_KERAWANAN",
    "KONDISI_SEGEL",
    "PERISTIWA",
    "SIFAT_INSIDEN",
    "STATUS_INSIDEN",
    "STATUS_KEGIATAN",
    "SUMBER_ANGKA",
    "SUMBER_INSIDEN",
    "SUMBER_PERINGATAN",
    "TAHAP_PEMUNGUTAN",
    "TINGKAT_PERINGATAN",
    "VERIFIKASI",
    "YA_TIDAK",
]
