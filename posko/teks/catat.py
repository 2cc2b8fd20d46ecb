"""Words of the page on which one row is typed."""

LOG = "Catatan untuk"
LAINNYA = "Kolom lain (boleh kosong)"
PILIH = "Pilih"
ARTI = "Untuk laporan lewat telepon. Kolom bertanda * wajib. Isian yang belum dikirim tetap ada bila halaman dimuat ulang."
PERIKSA = "Periksa isian"


def isi_dahulu(judul: list[str]) -> str:
    return f"Isi dahulu kolom bertanda *: {', '.join(judul)}."
