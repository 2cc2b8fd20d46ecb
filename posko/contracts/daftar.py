"""Closed lists shared by several logs; codes are what is stored, labels what is shown."""

from posko.contracts.column import Pilihan

YA_TIDAK = (
    Pilihan("ya", "Ya", ("y", "ada", "√", "v", "✓", "1")),
    Pilihan("tidak", "Tidak", ("t", "tdk", "x", "nihil", "-", "0")),
)

# How a checklist item was answered. «Belum» is not «tidak»: it only weighs once the item is due.
JAWABAN = (
    Pilihan(
        "ya",
        "Ya",
        (
            "y",
            "ada",
            "siap",
            "lengkap",
            "baik",
            "ok",
            "√",
            "v",
            "✓",
            "sudah",
            "utuh",
            "aman",
            "kondusif",
            "hadir",
        ),
    ),
    Pilihan(
        "tidak",
        "Tidak",
        ("t", "tdk", "tidak ada", "tidak siap", "kurang", "rusak", "x", "✗", "mati", "padam", "tidak aman"),
    ),
    Pilihan("belum", "Belum", ("blm", "belum siap", "belum ada", "proses")),
    Pilihan("tb", "Tidak berlaku", ("tb", "n/a", "na", "tidak perlu")),
)

PERISTIWA = (
    Pilihan("rencana", "Rencana", ("direncanakan", "jadwal", "akan berangkat")),
    Pilihan("muat", "Muat", ("dimuat", "pemuatan", "loading")),
    Pilihan("berangkat", "Berangkat", ("diberangkatkan", "kirim", "dikirim", "keluar", "jalan")),
    Pilihan("titik_cek", "Titik cek", ("cek", "pos cek", "lintas")),
    Pilihan("tiba", "Tiba", ("sampai", "datang", "terima", "diterima", "masuk")),
    Pilihan("serah_terima", "Serah terima", ("bast", "diserahkan", "serahterima", "selesai")),
    Pilihan("kembali", "Kembali", ("batal berangkat", "putar balik", "dikembalikan")),
    Pilihan("segel_ulang", "Segel ulang", ("reseal", "ganti segel", "disegel ulang")),
)

KONDISI_SEGEL = (
    Pilihan("utuh", "Utuh", ("baik", "lengkap", "ok", "tersegel")),
    Pilihan("rusak", "Rusak", ("sobek", "putus", "terbuka", "lepas")),
    Pilihan("tidak_ada", "Tidak ada", ("tanpa segel", "tidak tersegel", "hilang")),
    Pilihan("tidak_diperiksa", "Tidak diperiksa", ("belum dicek", "tidak dicek")),
)

SUMBER_ANGKA = (
    Pilihan("kpu", "KPU", ("silog",)),
    Pilihan("ppk", "PPK", ("panitia kecamatan",)),
    Pilihan("pps", "PPS", ("panitia desa",)),
    Pilihan("panwascam", "Panwascam", ("bawaslu", "pkd", "ptps")),
    Pilihan("petugas", "Hitung petugas", ("polsek", "polri", "hitung sendiri")),
)

SUMBER_INSIDEN = (
    Pilihan("warga", "Laporan warga", ("masyarakat", "laporan masyarakat", "telepon")),
    Pilihan("patroli", "Temuan patroli", ("temuan", "anggota", "petugas")),
    Pilihan("instansi", "Instansi", ("kpu", "ppk", "pps", "bawaslu", "panwascam", "kelurahan", "linmas")),
    Pilihan("media", "Media", ("medsos", "media sosial", "berita")),
)

VERIFIKASI = (
    Pilihan("belum", "Belum diverifikasi", ("blm", "dicek", "proses")),
    Pilihan("benar", "Benar", ("terverifikasi", "a1", "ya")),
    Pilihan("tidak_benar", "Tidak benar", ("hoaks", "salah", "tidak")),
)

STATUS_INSIDEN = (
    Pilihan("baru", "Baru", ("lapor", "laporan")),
    Pilihan("ditangani", "Ditangani", ("proses", "dalam penanganan", "tindak lanjut")),
    Pilihan("diteruskan", "Diteruskan", ("dilimpahkan", "rujuk")),
    Pilihan("selesai", "Selesai", ("tuntas", "ditutup", "aman")),
    Pilihan("dibuka_lagi", "Dibuka lagi", ("buka kembali",)),
)

SIFAT_INSIDEN = (
    Pilihan("terjadi", "Terjadi", ("sudah terjadi",)),
    Pilihan("berlangsung", "Sedang berlangsung", ("sedang terjadi", "berlangsung")),
    Pilihan("akan", "Akan terjadi", ("rencana", "potensi", "prediksi")),
)

KELAS_KERAWANAN = (
    Pilihan("kurang_rawan", "Kurang rawan", ("kr", "aman", "k. rawan")),
    Pilihan("rawan", "Rawan", ("r", "rawan 1", "rawan i", "rawan 2", "rawan ii")),
    Pilihan("sangat_rawan", "Sangat rawan", ("sr", "rawan 3", "rawan iii")),
    Pilihan("khusus", "Khusus", ("loksus", "lokasi khusus", "lapas")),
)

# The stamps of voting day in their order; when each is due stands in the event's file.
TAHAP_PEMUNGUTAN = (
    Pilihan("petugas_di_lokasi", "Petugas di lokasi", ("pam di lokasi", "petugas tiba", "pam tps hadir")),
    Pilihan("buka", "Buka", ("tps buka", "dibuka", "mulai pemungutan", "pembukaan")),
    Pilihan("tutup", "Tutup", ("tps tutup", "ditutup", "selesai pemungutan", "penutupan")),
    Pilihan("mulai_hitung", "Mulai hitung", ("mulai penghitungan", "mulai penghitungan suara")),
    Pilihan("selesai_hitung", "Selesai hitung", ("selesai penghitungan", "selesai penghitungan suara")),
    Pilihan("kotak_disegel", "Kotak disegel", ("disegel", "penyegelan", "segel kotak")),
    Pilihan("berangkat", "Berangkat ke PPS", ("kotak berangkat", "berangkat", "geser ke pps")),
    Pilihan("tiba_pps", "Tiba di PPS", ("tiba pps", "sampai pps", "kotak tiba di pps")),
    Pilihan("tiba_ppk", "Tiba di PPK", ("tiba ppk", "sampai ppk", "kotak tiba di ppk")),
)

INSTANSI = (
    Pilihan("kpu", "KPU"),
    Pilihan("ppk", "PPK"),
    Pilihan("pps", "PPS"),
    Pilihan("bawaslu", "Bawaslu"),
    Pilihan("panwascam", "Panwascam", ("pkd", "ptps")),
    Pilihan("gakkumdu", "Sentra Gakkumdu"),
    Pilihan("polres", "Polres"),
    Pilihan("propam", "Propam"),
    Pilihan("camat", "Camat/Lurah", ("kecamatan", "lurah", "kades", "kepala desa")),
    Pilihan("koramil", "Koramil", ("tni", "babinsa", "kodim")),
    Pilihan("satpol_pp", "Satpol PP", ("satpolpp", "linmas")),
    Pilihan("bpbd", "BPBD"),
    Pilihan("damkar", "Damkar"),
    Pilihan("pln", "PLN"),
    Pilihan("kesehatan", "Puskesmas/Dinkes", ("puskesmas", "dinkes", "rsud")),
    Pilihan("tokoh", "Tokoh masyarakat", ("toga", "tomas")),
    Pilihan("lainnya", "Lainnya"),
)

ASAL_PERSONEL = (
    Pilihan("organik", "Organik Polsek", ("polsek",)),
    Pilihan("bko_polres", "BKO Polres", ("polres",)),
    Pilihan("bko_polda", "BKO Polda", ("polda",)),
    Pilihan("brimob", "BKO Brimob", ("sat brimob",)),
    Pilihan("tni", "TNI", ("koramil", "kodim")),
)

# Gatherings that somebody announced; what they are about has no column.
JENIS_KEGIATAN = (
    Pilihan("rapat_umum", "Rapat umum", ("kampanye terbuka", "rapat terbuka")),
    Pilihan("pertemuan", "Pertemuan terbatas", ("tatap muka", "pertemuan")),
    Pilihan("pawai", "Pawai atau iring-iringan", ("konvoi", "karnaval", "pawai")),
    Pilihan("unjuk_rasa", "Unjuk rasa", ("unras", "penyampaian pendapat", "demo")),
    Pilihan("hiburan", "Hiburan rakyat", ("panggung", "pertunjukan", "hiburan")),
    Pilihan("olahraga", "Olahraga", ("jalan sehat", "turnamen")),
    Pilihan("kegiatan_warga", "Kegiatan warga", ("bazar", "hajatan", "kerja bakti")),
    Pilihan("lainnya", "Lainnya"),
)

DASAR_KEGIATAN = (
    Pilihan("pemberitahuan", "Surat pemberitahuan", ("sttp", "pemberitahuan")),
    Pilihan("koordinasi", "Rapat koordinasi", ("koordinasi", "rapat")),
    Pilihan("terbuka", "Sumber terbuka", ("media", "undangan terbuka", "poster")),
)

STATUS_KEGIATAN = (
    Pilihan("rencana", "Rencana", ("akan",)),
    Pilihan("berlangsung", "Berlangsung", ("sedang berlangsung",)),
    Pilihan("selesai", "Selesai", ("sudah selesai",)),
    Pilihan("batal", "Batal", ("dibatalkan", "ditunda")),
)

JENIS_PERINGATAN = (
    Pilihan("hujan_lebat", "Hujan lebat", ("hujan", "hujan deras")),
    Pilihan("angin", "Angin kencang", ("angin", "puting beliung")),
    Pilihan("petir", "Petir", ("kilat",)),
    Pilihan("banjir", "Banjir", ("genangan", "luapan")),
    Pilihan("longsor", "Longsor", ("tanah longsor", "gerakan tanah")),
    Pilihan("gempa", "Gempa", ("gempa bumi",)),
    Pilihan("lainnya", "Lainnya"),
)

TINGKAT_PERINGATAN = (
    Pilihan("waspada", "Waspada", ("kuning",)),
    Pilihan("siaga", "Siaga", ("oranye",)),
    Pilihan("awas", "Awas", ("merah",)),
)

SUMBER_PERINGATAN = (
    Pilihan("bmkg", "BMKG"),
    Pilihan("bpbd", "BPBD", ("bnpb",)),
    Pilihan("instansi", "Instansi lain", ("kelurahan", "pjt", "pvmbg")),
)
