"""Words of a title that speak for one log where headings fit several."""

HINTS = {
    "distribusi": ("distribusi", "pergeseran", "logistik", "pengiriman", "kotak suara", "surat jalan"),
    "insiden": ("insiden", "kejadian", "gangguan"),
    "kesiapan_tps": ("kesiapan", "daftar periksa", "pengecekan tps", "cek tps"),
    "kerawanan_tps": ("kerawanan", "tps rawan"),
    "personel": ("plotting", "ploting", "personel", "kekuatan", "apel"),
    "patroli": ("patroli", "penjagaan"),
    "koordinasi": ("koordinasi",),
    "penyuluhan": ("penyuluhan", "binluh", "sambang"),
    "keputusan": ("keputusan",),
    "pemungutan": ("pemungutan", "stempel"),
    "kegiatan": ("kegiatan massa", "pemberitahuan kegiatan", "sttp"),
    "peringatan": ("peringatan dini", "bmkg", "bpbd"),
    "tindak_lanjut": ("tindak lanjut",),
    "pembanding": ("pembanding", "hasil pengawasan"),
}
