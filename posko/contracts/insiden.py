"""Log insiden: one report, in the order of SIABIDIBAME.

Several rows with one `nomor` are the life of one incident; the row recorded last tells how it
stands. Reports of one incident under several numbers are joined by `gabung_ke`. No field can hold a
suspect, a victim, a party or a candidate.
"""

from posko.contracts import daftar
from posko.contracts.column import Column, Contract
from posko.contracts.kata import KELURAHAN, KETERANGAN, TPS, kata

INSIDEN = Contract(
    log="insiden",
    judul="Insiden",
    baris="satu laporan tentang satu kejadian",
    meniru="lapsus, lapgiat",
    kunci=("nomor",),
    kata_waktu=kata("kejadian, terjadi, terjadinya, peristiwa, insiden"),
    columns=(
        Column(
            "nomor",
            "No. laporan",
            "kode",
            wajib=True,
            sinonim=kata(
                "no insiden, no lp, no register, no reg, no kejadian, no lapsus, no laporan polisi, "
                "no lap kejadian"
            ),
            contoh="LI-0042",
            catatan="Nomor yang sama berarti perkembangan kejadian yang sama.",
        ),
        Column(
            "waktu_kejadian",
            "Waktu kejadian",
            "waktu",
            wajib=True,
            sinonim=kata("bilamana, tanggal, jam, pukul, waktu"),
            contoh="12/02/2024 21.30",
        ),
        Column(
            "kelurahan_kode",
            "Kelurahan/desa",
            "kelurahan",
            wajib=True,
            sinonim=KELURAHAN,
            contoh="Nagri Kaler",
        ),
        Column("tps_no", "No. TPS", "tps", sinonim=TPS, contoh=""),
        Column(
            "tempat",
            "Tempat",
            "teks",
            maks=120,
            sinonim=kata(
                "di mana, tkp, lokasi, tempat kejadian, dimana, tempat kejadian perkara, "
                "lokasi kejadian, lokasi tkp, alamat tkp, alamat kejadian, tempat/lokasi, tempat/tkp"
            ),
            contoh="Depan balai kelurahan",
        ),
        Column(
            "kategori",
            "Kategori",
            "pilihan",
            wajib=True,
            daftar="kategori",
            sinonim=kata(
                "jenis, jenis kejadian, jenis gangguan, jenis insiden, kategori kejadian, "
                "kategori insiden, kategori gangguan, jenis gangguan kamtibmas, jenis peristiwa, "
                "bentuk gangguan, bentuk kejadian, klasifikasi, klasifikasi kejadian"
            ),
            contoh="APK",
        ),
        Column(
            "skala",
            "Skala (1-5)",
            "bilangan",
            wajib=True,
            sinonim=kata(
                "tingkat, bobot, level, eskalasi, tingkat eskalasi, skala kejadian, skala dampak, "
                "tingkat kejadian"
            ),
            contoh="2",
            catatan="1 informasi, 2 perlu atensi, 3 gangguan terkendali, 4 serius, 5 darurat.",
        ),
        Column(
            "mengganggu_tahapan",
            "Mengganggu tahapan",
            "pilihan",
            wajib=True,
            pilihan=daftar.YA_TIDAK,
            sinonim=kata(
                "ganggu tahapan, menghambat tahapan, mengganggu, ganggu, mengganggu tahapan pemilu, "
                "ganggu tahapan pemilu, gangguan tahapan, tahapan terganggu, menghambat"
            ),
            contoh="Tidak",
            catatan="Ya bila pemungutan, penghitungan atau pergeseran kotak terhenti.",
        ),
        Column(
            "sifat",
            "Sifat",
            "pilihan",
            wajib=True,
            pilihan=daftar.SIFAT_INSIDEN,
            sinonim=kata("keadaan, terjadi/akan, sifat kejadian, sudah/akan terjadi"),
            contoh="Terjadi",
        ),
        Column(
            "sumber",
            "Sumber laporan",
            "pilihan",
            wajib=True,
            pilihan=daftar.SUMBER_INSIDEN,
            sinonim=kata(
                "asal laporan, sumber info, sumber informasi, sumber berita, info dari, laporan dari, "
                "sumber data"
            ),
            contoh="Laporan warga",
        ),
        Column(
            "verifikasi",
            "Verifikasi",
            "pilihan",
            wajib=True,
            pilihan=daftar.VERIFIKASI,
            sinonim=kata(
                "kebenaran, cek, status verifikasi, hasil verifikasi, hasil cek, cek kebenaran, "
                "kebenaran info, kebenaran informasi"
            ),
            contoh="Belum diverifikasi",
        ),
        Column(
            "status",
            "Status",
            "pilihan",
            wajib=True,
            pilihan=daftar.STATUS_INSIDEN,
            sinonim=kata(
                "penanganan, tindak lanjut, status penanganan, status kejadian, status laporan, "
                "perkembangan, progres, progress"
            ),
            contoh="Baru",
        ),
        Column(
            "diteruskan_ke",
            "Diteruskan ke",
            "pilihan",
            pilihan=daftar.INSTANSI,
            sinonim=kata(
                "rujukan, diteruskan, diteruskan kepada, dilimpahkan ke, dilimpahkan kepada, limpah ke, "
                "dirujuk ke, diserahkan ke"
            ),
            contoh="",
        ),
        Column(
            "tenggat",
            "Tenggat",
            "waktu",
            sinonim=kata("batas waktu, deadline, target selesai, target waktu, jatuh tempo"),
            contoh="",
        ),
        Column(
            "tanda_terima",
            "No. tanda terima",
            "kode",
            sinonim=kata("no bukti terima, bukti terima, no bukti penerimaan"),
            contoh="",
            catatan="Nomor bukti penerimaan dari instansi tujuan.",
        ),
        Column(
            "unit",
            "Ditugaskan ke",
            "teks",
            maks=60,
            sinonim=kata(
                "petugas, penugasan, unit penangan, unit yang menangani, ditangani oleh, yang menangani, "
                "satuan yang menangani"
            ),
            contoh="Samapta",
            catatan="Unit atau jabatan, bukan nama.",
        ),
        Column(
            "gabung_ke",
            "Digabung ke",
            "kode",
            sinonim=kata("sama dengan, induk, digabung dengan, laporan induk, no induk"),
            contoh="",
            catatan="Nomor laporan lain tentang kejadian yang sama; laporan ini lalu dihitung di sana.",
        ),
        Column(
            "apa",
            "Apa",
            "teks",
            wajib=True,
            sinonim=kata(
                "uraian, kejadian, kronologis, uraian kejadian, uraian singkat, kronologis singkat, "
                "peristiwa, uraian peristiwa, uraian singkat kejadian, uraian kasus, uraian laporan, "
                "isi laporan, kejadian singkat, kejadian menonjol, apa yang terjadi, ringkasan, "
                "ringkasan kejadian, kronologis kejadian, uraian/kronologis, fakta, fakta kejadian"
            ),
            contoh="Alat peraga rusak di simpang",
            catatan="Tanpa nama orang, partai atau calon.",
        ),
        Column(
            "siapa",
            "Siapa",
            "teks",
            sinonim=kata("pihak, pelapor, pihak terlibat, pihak yang terlibat, siapa yang terlibat"),
            contoh="Warga",
            catatan="Pihak, bukan nama.",
        ),
        Column(
            "bagaimana",
            "Bagaimana",
            "teks",
            sinonim=kata("cara, kronologi, kronologi kejadian, modus, cara kejadian, bagaimana terjadinya"),
            contoh="",
        ),
        Column(
            "mengapa",
            "Mengapa",
            "teks",
            sinonim=kata(
                "sebab, motif, penyebab, sebab kejadian, penyebab kejadian, latar belakang, sebab-sebab"
            ),
            contoh="",
        ),
        Column(
            "tindakan",
            "Tindakan",
            "teks",
            sinonim=kata(
                "tindakan yang dilakukan, penanganan awal, tindakan yg dilakukan, tindakan yang diambil, "
                "tindakan polri, tindakan kepolisian, tindakan petugas, tindakan awal, langkah, "
                "langkah yang diambil, langkah-langkah, upaya, upaya yang dilakukan"
            ),
            contoh="",
        ),
        KETERANGAN,
    ),
)
