"""Words of the upload page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from posko.core.angka import bulat

if TYPE_CHECKING:
    from posko.contracts import Contract

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
JENIS_BERKAS = ["xlsx", "xlsm", "xls", "ods", "csv", "tsv", "txt"]

PILIH = "Berkas laporan (xlsx, xls, ods, csv)"
PILIH_BANTUAN = "Berkas yang biasa dipakai kantor boleh langsung dimasukkan. Belum ada yang disimpan sebelum Anda menekan Simpan."
JANGAN = "Jangan masukkan NIK, nomor telepon, daftar pemilih, nama calon atau partai, dan perolehan suara: kolom itu ditolak."
MEMBACA = "Membaca berkas …"
MENGHITUNG_DAMPAK = "Berkas sudah diperiksa. Menghitung yang akan berubah di layar …"
DITOLAK = "Berkas tidak dapat dibaca"
TIDAK_DISIMPAN = "Berkas ini tidak disimpan; berkas Anda sendiri tidak berubah."

DITERIMA = "Baris diterima"
DIPERBAIKI = "Perlu diperbaiki"
MENUNGGU = "Menunggu jawaban"
DISISIHKAN = "Disisihkan"
SUDAH_ADA = "Catatan sudah ada"
BARU = "Catatan baru"
ARTI = {
    DITERIMA: "Baris berkas yang seluruh selnya dapat dipakai.",
    DIPERBAIKI: "Baris berkas yang belum dapat dipakai; lihat daftar di bawah.",
    MENUNGGU: "Baris yang hanya menunggu jawaban Anda atas pertanyaan di bawah.",
    DISISIHKAN: "Judul, nomor kolom, jumlah, dan tanda tangan: bukan data.",
    SUDAH_ADA: "Catatan yang sama sudah tersimpan atau berulang di berkas ini; tidak dihitung dua kali.",
    BARU: "Catatan yang akan ditambahkan ke log.",
}

DIPAHAMI = "Bagaimana berkas ini dipahami"
KOLOM_DIPAHAMI = {"huruf": "Kolom", "judul": "Judul di berkas", "menjadi": "Menjadi", "cara": "Cara"}
CARA = {
    "persis": "sama persis",
    "sinonim": "sebutan lain",
    "ingatan": "diingat dari berkas lama",
    "mirip": "mirip",
    "diabaikan": "tidak dipakai",
    "ditolak": "tidak diterima",
}
LOG_BERKAS = "Berkas ini berisi"
ASLI = "Lembar Anda"
PAHAMI_BANTUAN = "Klik sel «Menjadi» untuk membetulkan; pembetulan diingat untuk berkas berjudul sama."
TIDAK_DIPAKAI = "(tidak dipakai)"
GANTI = "Ganti menjadi"
GANTI_BANTUAN = (
    "Ketik isi yang benar; berkas asli tetap disimpan apa adanya dan ketikan Anda dicatat di sampingnya."
)
PERIKSA_LAGI = "Pakai ketikan dan periksa lagi"
PERTANYAAN = "Perlu jawaban Anda"
SEMUA_TERJAWAB = "Jawaban Anda"
UBAH_JAWABAN = "Ubah"
PILIH_JAWABAN = "Pilih jawaban"
JAWAB_DAHULU = "Jawab pertanyaan di atas sebelum menyimpan."
PERLU_DIPERBAIKI = "Perlu diperbaiki"
KOLOM_TEMUAN = {
    "lembar": "Lembar",
    "baris": "Baris",
    "sel": "Sel",
    "kolom": "Kolom",
    "dibutuhkan": "Dibutuhkan",
    "tertulis": "Tertulis",
    "jalan_keluar": "Jalan keluar",
}
UNDUH_PERBAIKAN = "Unduh berkas bertanda"
UNDUH_PERBAIKAN_BANTUAN = (
    "Berkas yang sama dengan sel bermasalah diwarnai dan diberi catatan. Perbaiki, lalu unggah lagi."
)
UNDUH_TANPA_KOLOM = "Unduh berkas tanpa kolom itu"
UNDUH_TANPA_KOLOM_BANTUAN = "Isi berkas Anda sebagai xlsx tanpa kolom yang tidak diterima; pakai yang ini bila berkas perlu disimpan atau dikirim."
DAMPAK = "Yang akan berubah di layar"
TANPA_DAMPAK = "Tidak ada angka pokok di layar yang berubah."

SIMPAN = "Simpan"
SIMPAN_LATIHAN = "Simpan sebagai latihan"
MULAI_NYATA = "Mulai data nyata dengan berkas ini"
MULAI_NYATA_BANTUAN = "Data contoh dan latihan tidak ditampilkan lagi; mulai saat itu hanya data nyata."

RIWAYAT = "Unggahan"
BELUM_ADA_UNGGAHAN = "Belum ada unggahan."
BATALKAN = "Batalkan"

TEMPLAT = "Templat kosong"
TEMPLAT_LOG = "Log"
UNDUH_TEMPLAT = "Unduh templat"


def membaca(selesai: int, semua: int) -> str:
    return f"Membaca berkas … {bulat(selesai)} dari {bulat(semua)} baris"


def gladi(nama: str) -> str:
    return f"Gladi: {nama} (belum disimpan)"


def tabel(lembar: str, log: str, dari: int, sampai: int) -> str:
    return f"Lembar «{lembar}», baris {dari} sampai {sampai}: {log}"


def menjadi(target: str | None, contract: Contract) -> str:
    if target is None:
        return ""
    name, _, bagian = target.partition(":")
    judul = contract[name].judul if name in contract.names else name
    return f"{judul} ({bagian})" if bagian else judul


def kolom_ditolak(judul: str, alasan: str) -> str:
    return f"Kolom «{judul}» tidak diterima dan tidak disimpan: {alasan}"


def disisihkan(rows: Sequence[tuple[str, int, str]]) -> list[str]:
    """Rows that are not data, grouped by sheet and reason."""
    groups: dict[tuple[str, str], list[int]] = {}
    for lembar, baris, alasan in rows:
        groups.setdefault((lembar, alasan), []).append(baris)
    return [
        f"Lembar «{lembar}», baris {', '.join(map(str, numbers[:12]))}{' …' if len(numbers) > 12 else ''}: {alasan}"
        for (lembar, alasan), numbers in groups.items()
    ]


def tugas(faults: Sequence[Any]) -> list[str]:
    """Faults grouped as things to do, the commonest first."""
    counts = Counter((fault.kolom, fault.dibutuhkan) for fault in faults)
    return [
        f"Kolom «{kolom}»: {bulat(jumlah)} sel, {dibutuhkan}"
        if kolom
        else f"{bulat(jumlah)} baris: {dibutuhkan}"
        for (kolom, dibutuhkan), jumlah in counts.most_common(8)
    ]


def hanya_sebagian(tampak: int, semua: int) -> str:
    return f"Hanya {bulat(tampak)} dari {bulat(semua)} yang ditampilkan; semuanya ada di berkas bertanda."


def nama_perbaikan(nama: str) -> str:
    return f"{nama.rsplit('.', 1)[0]} - perbaikan.xlsx"


def nama_tanpa_kolom(nama: str) -> str:
    return f"{nama.rsplit('.', 1)[0]} - tanpa kolom itu.xlsx"


def peringatan(jumlah: int) -> str:
    return f"Diterima, tetapi perlu dilihat ({bulat(jumlah)})"


def kotak_pindah(jumlah: int) -> str:
    return f"{bulat(jumlah)} kotak berpindah tempat."


def tersimpan(no: int, nama: str, *, is_latihan: bool) -> str:
    tempat = " sebagai latihan di atas data contoh" if is_latihan else ""
    return f"Tersimpan #{no}{tempat}: {nama}"


def dibatalkan(no: int) -> str:
    return f"Unggahan #{no} dibatalkan. Berkasnya tetap tersimpan di riwayat."


def riwayat(no: int, nama: str, saat: str, ringkas: Mapping[str, Any], *, berlaku: bool) -> str:
    keadaan = "" if berlaku else " · dibatalkan"
    baru = sum(ringkas.get("baru", {}).values())
    return f"#{no} · {saat} · {nama} · {bulat(baru)} catatan baru{keadaan}"


def akan_diganti(jumlah: int) -> str:
    return f"{bulat(jumlah)} sel akan dibaca menurut ketikan Anda."
