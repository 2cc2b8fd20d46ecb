"""Words of the upload rehearsal: what would be stored, and what would change on screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from posko.core import waktu
from posko.core.angka import bulat
from posko.teks.umum import KEADAAN, tempat


def berkas_kembar(no: int, saat: datetime) -> str:
    return (
        f"Berkas ini sudah tersimpan sebagai #{no} ({waktu.waktu(saat)}). Tidak ada yang diubah. "
        f"Bila isinya perlu diganti, batalkan #{no} lebih dahulu atau unggah berkas yang sudah diperbaiki."
    )


def asal_nomor(no: int) -> str:
    return "data contoh" if no < 0 else f"#{no}"


def tidak_ada_yang_baru(sudah_ada: Mapping[int, int], menunggu: int, ditolak: int) -> str:
    if sudah_ada:
        tempat_ = ", ".join(dict.fromkeys(asal_nomor(no) for no in sorted(sudah_ada)))
        return f"Semua baris sudah ada di {tempat_}. Tidak ada yang diubah."
    if menunggu:
        return f"{bulat(menunggu)} baris menunggu jawaban Anda; belum ada yang dapat disimpan."
    return f"Tidak ada baris yang dapat disimpan: {bulat(ditolak)} baris perlu diperbaiki lebih dahulu."


def kalimat_dampak(
    kotak: Mapping[int, tuple[int, int]],
    tps: Mapping[tuple[str, str], int],
    insiden: Mapping[str, tuple[int, int]],
    kode_leg: tuple[str, ...],
) -> list[str]:
    """What would change, one sentence each; empty when nothing would."""
    kalimat = [
        f"Kotak {tempat(urut, kode_leg)}: {bulat(lama)} menjadi {bulat(baru)}."
        for urut, (lama, baru) in sorted(kotak.items())
    ]
    kalimat += [
        f"{bulat(jumlah)} TPS berubah dari {KEADAAN[lama].lower()} menjadi {KEADAAN[baru].lower()}."
        for (lama, baru), jumlah in tps.items()
    ]
    kalimat += [
        f"{ANGKA_LAIN[nama]}: {bulat(lama)} menjadi {bulat(baru)}." for nama, (lama, baru) in insiden.items()
    ]
    return kalimat


ANGKA_LAIN = {
    "baru_24_jam": "Kejadian 24 jam terakhir",
    "dilaporkan_24_jam": "Laporan 24 jam terakhir",
    "terbuka": "Insiden terbuka",
    "mengganggu": "Insiden mengganggu tahapan",
    "berat": "Insiden skala 4-5 terbuka",
    "akan": "Peringatan akan terjadi",
    "lewat_tenggat": "Rujukan lewat tenggat",
    "selisih": "Kotak selisih belum jelas",
    "senyap": "Kotak di jalan tanpa kabar",
    "konfirmasi": "Kiriman perlu konfirmasi",
    "tanpa_berangkat": "Kiriman tiba tanpa catatan berangkat",
    "terlihat_lanjut": "Kiriman tanpa catatan tiba, kotaknya sudah terlihat sesudahnya",
    "gudang_masalah": "Gudang bermasalah",
    "gudang_diam": "Gudang tanpa kabar penjaga yang baru",
    "terplot": "Personel terplot",
    "hadir": "Personel hadir",
}


def belum_tampak(jumlah: int, sampai: datetime) -> str:
    return (
        f"{bulat(jumlah)} baris terjadi setelah {waktu.waktu(sampai)}; baris itu disimpan dan tampak bila "
        "waktu layar dimajukan."
    )


def tanpa_berangkat(jumlah: int) -> str:
    return (
        f"{bulat(jumlah)} kiriman tiba belum bertemu catatan berangkatnya, karena surat jalannya tidak ditulis "
        "atau berbeda, atau catatan berangkatnya belum diunggah. Kiriman itu masuk daftar perlu konfirmasi sampai catatannya "
        "lengkap."
    )


def terlihat_lanjut(jumlah: int) -> str:
    return (
        f"{bulat(jumlah)} kiriman berangkat belum bertemu catatan tibanya, padahal kotaknya sudah tercatat di tempat "
        "sesudahnya. Letak kotak karena itu tidak berubah; yang kurang hanya catatan tiba dengan surat jalan yang sama."
    )


def baris_ditolak(said: list[str]) -> str:
    return f"Belum disimpan: {' '.join(said)}"


def nama_salinan(nama: str) -> str:
    """Name of the copy that is kept in place of a file with what may not be kept."""
    return f"{nama.rsplit('.', 1)[0]} (tanpa data pribadi).xlsx"


# Figures that need a word beside their change.
PENJELASAN: dict[str, Callable[[int], str]] = {
    "tanpa_berangkat": tanpa_berangkat,
    "terlihat_lanjut": terlihat_lanjut,
}
