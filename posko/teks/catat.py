"""Words of the page on which one row is typed."""

LOG = "Catatan untuk"
LAINNYA = "Kolom lain (boleh kosong)"
PILIH = "Pilih"
ARTI = "Untuk laporan lewat telepon. Kolom bertanda * wajib. Isian yang belum dikirim tetap ada bila halaman dimuat ulang."
PERIKSA = "Periksa isian"
KOSONGKAN = "Kosongkan isian"
YA_KOSONGKAN = "Ya, hapus isian ini"
BETULKAN = "Perlu dibetulkan di isian di atas"


def isi_dahulu(judul: list[str]) -> str:
    return f"Isi dahulu kolom bertanda *: {', '.join(judul)}."


def dimuat_kembali(saat: str) -> str:
    return f"Isian yang belum dikirim dimuat kembali; terakhir diubah {saat}."


def misal(contoh: str) -> str:
    return f"misalnya {contoh}"


def nama_berkas(log: str) -> str:
    return f"catatan {log.lower()}.csv"


def salah(dibutuhkan: str, jalan_keluar: str) -> str:
    return f"{dibutuhkan}. {jalan_keluar}".strip()


def temuan(kolom: str, dibutuhkan: str, tertulis: str, jalan_keluar: str) -> str:
    """One fault, told by the field it is in."""
    ada = f" Tertulis: «{tertulis}»." if tertulis else ""
    return f"{kolom}: {dibutuhkan}.{ada} {jalan_keluar}".strip()
