"""Words of the frame: menu, clock, banner."""

NAMA = "Posko"
JAM = "Waktu layar (WIB)"
JAM_BANTUAN = "Semua halaman menunjukkan apa yang sudah terjadi dan sudah diketahui sampai waktu ini."
MUNDUR = "−1 jam"
MAJU = "+1 jam"
MUNDUR_BANTUAN = "Mundurkan waktu layar satu jam."
MAJU_BANTUAN = "Majukan waktu layar satu jam."
SEKARANG = "Sekarang"
JAM_CONTOH = "H-1 06.00"

DATA_CONTOH = "DATA CONTOH"
DATA_CONTOH_BANTUAN = (
    "Angka di layar berasal dari data contoh, bukan keadaan sebenarnya. Unggahan di sini adalah latihan. "
    "Data nyata dimulai dari halaman Unggah."
)
BUKAN_PEROLEHAN = "Data pengamanan, bukan data perolehan suara."
DATA_PER = "Data per"
DATA_PER_LANGSUNG = "Langsung ·"

BAGIAN = {
    "harian": "Harian",
    "kekuatan": "Kekuatan",
    "mitra": "Mitra",
    "berkas": "Berkas",
    "paparan": "Paparan",
    "kendali": "Kendali",
}
HALAMAN = {
    "paparan": "Paparan",
    "personel": "Personel",
    "patroli": "Patroli",
    "rencana_kawal": "Rencana kawal",
    "kesiapan_hari_ini": "Kesiapan hari ini",
    "distribusi": "Distribusi",
    "tenggat": "Tenggat",
    "pengawalan": "Pengawalan",
    "rantai": "Rantai kotak",
    "pencocokan": "Pencocokan daftar",
    "kesiapan_tps": "Kesiapan TPS",
    "pemungutan": "Pemungutan suara",
    "insiden": "Insiden",
    "tanda_awal": "Tanda awal",
    "risiko_konflik": "Risiko konflik",
    "peta_situasi": "Peta situasi",
    "koordinasi": "Koordinasi",
    "penyuluhan": "Penyuluhan",
    "versi_publik": "Versi publik",
    "unggah": "Unggah",
    "catat": "Catat",
    "riwayat": "Riwayat",
    "pengaturan": "Pengaturan",
    "batas": "Batas wilayah",
}
