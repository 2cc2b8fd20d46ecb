"""Words of the blank template: sheet names, and how it is filled."""

ISIAN = "Isian"
CONTOH = "Contoh"
PETUNJUK = "Petunjuk"
DAFTAR = "Daftar"

BARIS_PETUNJUK = (
    "Isi lembar «Isian» mulai baris 2, satu baris untuk {baris}.",
    "Jangan mengubah judul kolom. Kolom bertanda wajib tidak boleh kosong.",
    "Tanggal ditulis hari/bulan/tahun, misalnya 09/02/2024. Jam ditulis dengan titik, misalnya 10.30.",
    "Tulis jabatan, bukan nama orang. Jangan menulis NIK, nomor telepon, perolehan suara, calon, atau partai.",
    "Lembar «Contoh» memperlihatkan satu baris terisi; lembar itu dan «Petunjuk» tidak ikut diunggah sebagai isian.",
)
KEPALA = ("Kolom", "Wajib", "Isi", "Satuan", "Contoh", "Penjelasan")
WAJIB, TIDAK_WAJIB = "wajib", "boleh kosong"
PILIH = "Pilih dari daftar, atau biarkan kosong bila tidak wajib."

JENIS_ISI = {
    "teks": "teks",
    "kode": "nomor atau kode",
    "bilangan": "bilangan bulat 0 atau lebih",
    "waktu": "tanggal dan jam, misalnya 09/02/2024 10.30",
    "tanggal": "tanggal, misalnya 09/02/2024",
    "pilihan": "pilih dari daftar",
    "kelurahan": "nama kelurahan atau desa",
    "tps": "nomor TPS",
    "titik": "nama gudang atau pos",
}
