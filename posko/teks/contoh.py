"""Sentences of the sample data: what staff would have written, without a name, party or candidate.

Kept in one place so that somebody who reads no code can proof-read them.
"""

from typing import Any

# Category -> (what happened, where, what was done).
INSIDEN: dict[str, tuple[tuple[str, str, str], ...]] = {
    "APK": (
        (
            "Spanduk alat peraga sobek di tiga titik",
            "Sepanjang jalan lingkungan",
            "Didata dan diberitahukan ke PKD",
        ),
        (
            "Baliho roboh pada tiang penyangganya",
            "Simpang jalan kelurahan",
            "Diamankan agar tidak menutup jalan",
        ),
        ("Beberapa alat peraga hilang semalam", "Dekat lapangan", "Keterangan warga dicatat"),
    ),
    "HOX": (
        (
            "Pesan berantai tentang kotak suara berpindah tempat",
            "Grup percakapan warga",
            "Klarifikasi bersama PPS",
        ),
        (
            "Kabar tidak benar tentang jadwal pemungutan",
            "Media sosial setempat",
            "Diluruskan lewat RT dan RW",
        ),
    ),
    "UNR": (
        ("Penyampaian pendapat di muka umum, tertib", "Depan kantor kecamatan", "Pengamanan dan negosiator"),
        ("Kerumunan warga menanyakan daftar pemilih", "Balai kelurahan", "Dipertemukan dengan PPS"),
    ),
    "UJK": (
        ("Selebaran bernada menghasut ditempel di tembok", "Gang permukiman", "Dilepas dan didokumentasikan"),
        (
            "Unggahan bernada menghasut antargolongan",
            "Media sosial setempat",
            "Didokumentasikan untuk Bawaslu",
        ),
    ),
    "PUG": (
        ("Dugaan pembagian bahan pokok menjelang hari H", "Permukiman warga", "Didampingi PKD ke lokasi"),
    ),
    "KDH": (
        ("Kegiatan bersifat kampanye pada masa tenang", "Halaman rumah warga", "Diingatkan bersama PKD"),
    ),
    "NET": (("Dugaan aparatur menghadiri kegiatan kampanye", "Gedung pertemuan", "Keterangan diteruskan"),),
    "INT": (("Penyelenggara mengaku mendapat tekanan", "Sekitar lokasi TPS", "Dikunjungi dan didampingi"),),
    "BTK": (("Adu mulut antarpendukung saat iring-iringan", "Jalan raya", "Dipisahkan, kembali tertib"),),
    "KSO": (
        ("Keributan pemuda antarlingkungan", "Batas dua RW", "Dilerai bersama Babinsa dan tokoh"),
        ("Perselisihan warga soal lahan parkir", "Dekat pasar", "Dimediasi di kantor kelurahan"),
    ),
    "LKA": (("Senggolan kendaraan di jalan utama", "Jalan raya", "Arus dialihkan, kendaraan ditepikan"),),
    "BCN": (
        (
            "Genangan setinggi mata kaki setelah hujan",
            "Halaman fasilitas umum",
            "Saluran dibersihkan bersama warga",
        ),
        ("Angin kencang merusak atap tenda", "Lapangan lingkungan", "Tenda didirikan kembali bersama KPPS"),
    ),
    "LST": (
        ("Aliran listrik padam sebagian lingkungan", "Sekitar lokasi TPS", "PLN dihubungi, genset disiapkan"),
    ),
    "LOG": (("Kelengkapan TPS belum lengkap", "Lokasi TPS", "KPPS menghubungi PPS, kekurangan diantar"),),
    "KES": (
        (
            "Petugas penyelenggara kelelahan dan dirujuk",
            "Lokasi tugas",
            "Diantar ke puskesmas, tugas digantikan",
        ),
    ),
    "KRM": (("Kehilangan kendaraan bermotor roda dua", "Permukiman warga", "Laporan diterima SPKT"),),
}

TERLAMBAT_BUKA = ("TPS dibuka lewat pukul 07.00", "Lokasi TPS", "Menunggu kelengkapan, situasi tertib")
AKAN = (
    "Rencana penyampaian pendapat di muka umum",
    "Depan kantor pemerintah kabupaten",
    "Koordinasi dengan penanggung jawab",
)

PELAPOR_INSIDEN = {
    "warga": "Warga setempat",
    "patroli": "Regu patroli",
    "instansi": "Penyelenggara setempat",
    "media": "Pantauan media",
}

# Instansi -> (subject, what was agreed, who answers for it).
KOORDINASI: dict[str, tuple[tuple[str, str, str], ...]] = {
    "kpu": (
        ("Jadwal pelepasan kotak suara", "Rencana harian dikirim malam sebelumnya", "Kasubbag Logistik KPU"),
    ),
    "ppk": (
        ("Penghitungan ulang kotak di gudang PPK", "Dihitung bersama saat tiba", "Ketua PPK"),
        ("Kunci gudang PPK", "Dua anak kunci, PPK dan penjaga", "Ketua PPK"),
    ),
    "pps": (("Tempat simpan kotak di kelurahan", "Ruang berkunci satu pintu", "Ketua PPS"),),
    "bawaslu": (("Penertiban alat peraga masa tenang", "Penertiban bersama", "Ketua Bawaslu"),),
    "panwascam": (("Pengawasan melekat pada pengawalan", "Satu pengawas per kendaraan", "Ketua Panwascam"),),
    "camat": (("Petugas Linmas dua orang per TPS", "Daftar Linmas diserahkan per kelurahan", "Camat"),),
    "koramil": (("Babinsa pada pengawalan", "Satu Babinsa per kelurahan", "Danramil"),),
    "satpol_pp": (("Pembersihan alat peraga", "Dibersihkan sebelum masa tenang", "Kasi Trantib"),),
    "bpbd": (("Tenda cadangan dan pompa", "Dua set siaga di kecamatan", "Koordinator siaga BPBD"),),
    "damkar": (("Siaga gudang KPU", "Satu unit siaga hari H", "Komandan regu Damkar"),),
    "pln": (("Pasokan listrik TPS dan gudang", "Genset cadangan untuk gudang PPK", "Manajer unit PLN"),),
    "kesehatan": (("Posko kesehatan hari H", "Ambulans siaga per kecamatan", "Kepala puskesmas"),),
    "polres": (("Penambahan personel BKO", "Daftar BKO dikirim H-3", "Kabag Ops"),),
    "tokoh": (("Pesan Pemilu damai", "Disampaikan pada pertemuan rutin", "Forum tokoh masyarakat"),),
}

# Promises with more than one piece of news: (told on, status, due, remark); days from voting day.
JANJI: tuple[dict[str, Any], ...] = (
    {
        "nomor": "KOR-061",
        "instansi": "pln",
        "hal": "Penerangan cadangan TPS",
        "hasil": "Dua belas genset dipinjamkan ke PPS",
        "penanggung_jawab": "Manajer unit PLN",
        "rapat": (-4, "10.00"),
        "kabar": (
            ((-4, "13.20"), "terbuka", (-2, "12.00"), None),
            ((-2, "17.20"), "terbuka", (-2, "12.00"), "Baru tujuh genset diantar"),
        ),
    },
    {
        "nomor": "KOR-062",
        "instansi": "camat",
        "hal": "Daftar Linmas pengganti",
        "hasil": "Nama pengganti diserahkan per kelurahan",
        "penanggung_jawab": "Kasi Trantib kecamatan",
        "rapat": (-6, "09.30"),
        "kabar": (
            ((-6, "13.20"), "terbuka", (-3, "12.00"), None),
            ((-3, "15.20"), "terbuka", (-1, "12.00"), "Diundur, dua kelurahan belum menyerahkan"),
        ),
    },
    {
        "nomor": "KOR-063",
        "instansi": "bpbd",
        "hal": "Pompa untuk TPS rawan genangan",
        "hasil": "Satu pompa siaga di tiap kecamatan",
        "penanggung_jawab": "Koordinator siaga BPBD",
        "rapat": (-3, "14.00"),
        "kabar": (
            ((-3, "17.20"), "terbuka", (-2, "15.00"), None),
            ((-2, "19.20"), "terbuka", (-2, "15.00"), "Pompa Babakancikao belum datang"),
        ),
    },
    {
        "nomor": "KOR-064",
        "instansi": "kesehatan",
        "hal": "Ambulans siaga malam penghitungan",
        "hasil": "Ambulans siaga sampai penghitungan selesai",
        "penanggung_jawab": "Kepala puskesmas",
        "rapat": (-2, "10.00"),
        "kabar": (((-2, "13.20"), "terbuka", (0, "12.00"), None),),
    },
    {
        "nomor": "KOR-065",
        "instansi": "koramil",
        "hal": "Babinsa pada malam H-1",
        "hasil": "Babinsa hadir di balai kelurahan",
        "penanggung_jawab": "Danramil",
        "rapat": (-2, "11.00"),
        "kabar": (((-2, "13.25"), "terbuka", (-1, "18.00"), None),),
    },
    {
        "nomor": "KOR-066",
        "instansi": "panwascam",
        "hal": "Pengawas pada setiap serah terima",
        "hasil": "Pengawas hadir saat kotak tiba di TPS",
        "penanggung_jawab": "Ketua Panwascam",
        "rapat": (-2, "15.00"),
        "kabar": (((-2, "17.20"), "terbuka", None, None),),
    },
)

ISU = {
    "hoaks": "Kotak suara dikabarkan berpindah tempat",
    "politik_uang": "Pembagian barang menjelang hari H",
}

# (day from voting day, hour, subject, decision, reason).
KEPUTUSAN: tuple[tuple[int, str, str, str, str], ...] = (
    (
        -5,
        "18.30",
        "Penjagaan dua gudang PPK",
        "Penjagaan 1 x 24 jam, tiga giliran",
        "Seluruh kotak sudah di PPK",
    ),
    (
        -3,
        "18.15",
        "Kiriman ke PPS yang tertahan hujan",
        "Berangkat pukul 07.00 besok",
        "Hujan lebat sejak 14.00",
    ),
    (
        -2,
        "20.30",
        "Kiriman Cilangkap",
        "Ditahan di gudang PPK sampai jalan dibuka",
        "Pohon tumbang di jalan desa",
    ),
    (
        -2,
        "21.00",
        "Personel Ciseureuh",
        "Minta empat orang BKO tambahan",
        "TPS terbanyak, pasangan belum lengkap",
    ),
    (
        -1,
        "06.25",
        "Selisih kotak Citalang",
        "Padal bersama PPK menghitung ulang gudang",
        "Dua kotak belum jelas",
    ),
    (-1, "18.20", "Kotak yang lewat tenggat", "Pengawalan khusus sampai TPS", "Dua TPS menunggu kotak DPRDK"),
    (0, "05.40", "Hujan pagi hari H", "Regu cadangan siaga tenda di tiga kelurahan", "Prakiraan hujan pagi"),
)

# Reports of the night of H-2 that had not reached the desk; codes as in the contract.
INSIDEN_MENYUSUL: tuple[dict[str, Any], ...] = (
    {
        "nomor": "LI-0901",
        "hari": -2,
        "jam": "22.35",
        "kelurahan_kode": "32.14.01.1007",
        "tempat": "Dekat gudang PPS Ciseureuh",
        "kategori": "LST",
        "skala": 2,
        "mengganggu_tahapan": "tidak",
        "sifat": "berlangsung",
        "sumber": "patroli",
        "verifikasi": "benar",
        "status": "ditangani",
        "diteruskan_ke": "pln",
        "apa": "Listrik padam di sekitar gudang PPS",
        "siapa": "Regu patroli",
        "tindakan": "Genset dinyalakan, penjagaan ditambah",
    },
    {
        "nomor": "LI-0902",
        "hari": -2,
        "jam": "23.50",
        "kelurahan_kode": "32.14.01.1004",
        "tempat": "Permukiman warga",
        "kategori": "HOX",
        "skala": 1,
        "mengganggu_tahapan": "tidak",
        "sifat": "terjadi",
        "sumber": "warga",
        "verifikasi": "tidak_benar",
        "status": "selesai",
        "apa": "Kabar kotak suara Sindangkasih belum sampai",
        "siapa": "Warga setempat",
        "tindakan": "Diluruskan bersama PPS, kotak ada di gudang",
    },
    {
        "nomor": "LI-0903",
        "hari": -1,
        "jam": "02.20",
        "kelurahan_kode": "32.14.12.2008",
        "tps_no": 11,
        "tempat": "Lokasi TPS",
        "kategori": "BCN",
        "skala": 3,
        "mengganggu_tahapan": "tidak",
        "sifat": "terjadi",
        "sumber": "instansi",
        "verifikasi": "benar",
        "status": "ditangani",
        "diteruskan_ke": "bpbd",
        "apa": "Tenda TPS roboh tertiup angin",
        "siapa": "KPPS",
        "tindakan": "Tenda cadangan diminta",
    },
)

# Gatherings: kind -> where; a route for processions; and the two that may meet on H-1.
TEMPAT_KEGIATAN: dict[str, str] = {
    "rapat_umum": "Lapangan terbuka",
    "pertemuan": "Gedung pertemuan",
    "pawai": "Mulai dari halaman balai kelurahan",
    "hiburan": "Alun-alun",
    "olahraga": "Gelanggang olahraga",
    "kegiatan_warga": "Balai warga",
    "unjuk_rasa": "Depan kantor kecamatan",
}
RUTE = "Balai kelurahan, jalan utama, kembali ke balai"
BERTEMU: tuple[tuple[str, str, str, str, int, str | None], ...] = (
    (
        "KGT-101",
        "nagri-tengah",
        "pawai",
        "15.00",
        350,
        "Alun-alun, jalan utama, kantor kecamatan, kembali ke alun-alun",
    ),
    ("KGT-102", "cipaisan", "kegiatan_warga", "16.30", 200, None),
)
PERINGATAN = {
    "hujan_lebat": "Hujan sedang hingga lebat, dapat disertai petir, pada siang hingga malam",
    "angin": "Angin kencang sesaat; perhatikan tenda dan pohon",
    "banjir": "Saluran berpotensi meluap bila hujan lebih dari dua jam",
    "longsor": "Tanah jenuh air; jauhi lereng",
}
DIGABUNG = "Kejadian yang sama, digabung"
UNIT_INSIDEN = {
    "UNR": "Samapta",
    "BTK": "Samapta",
    "KSO": "Bhabinkamtibmas",
    "INT": "Reskrim",
    "KRM": "Reskrim",
    "UJK": "Intelkam",
    "HOX": "Humas",
    "APK": "Bhabinkamtibmas",
    "PUG": "Reskrim",
    "KDH": "Bhabinkamtibmas",
    "NET": "Propam",
    "LKA": "Lantas",
    "BCN": "Samapta",
    "LST": "Samapta",
    "LOG": "Padal kelurahan",
    "KES": "Padal kelurahan",
}
