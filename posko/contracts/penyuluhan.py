"""Log penyuluhan: one outreach meeting; no list of those who came."""

from posko.contracts.column import Column, Contract, Pilihan
from posko.contracts.kata import KELURAHAN, KETERANGAN, WAKTU, kata

PENYULUHAN = Contract(
    log="penyuluhan",
    judul="Penyuluhan",
    baris="satu kegiatan penyuluhan",
    meniru="laporan binluh",
    kunci=("kelurahan_kode", "waktu_kejadian", "tema", "unit"),
    kata_waktu=kata("penyuluhan, binluh, sambang, kunjungan, sosialisasi"),
    columns=(
        Column("waktu_kejadian", "Waktu", "waktu", wajib=True, sinonim=WAKTU, contoh="05/02/2024 19.30"),
        Column(
            "kelurahan_kode",
            "Kelurahan/desa",
            "kelurahan",
            wajib=True,
            sinonim=KELURAHAN,
            contoh="Munjuljaya",
        ),
        Column(
            "tema",
            "Tema",
            "pilihan",
            wajib=True,
            pilihan=(
                Pilihan(
                    "hoaks",
                    "Klarifikasi hoaks",
                    kata(
                        "hoax, cek fakta, anti hoaks, bijak bermedsos, bijak bermedia sosial, berita bohong, "
                        "tangkal hoaks"
                    ),
                ),
                Pilihan(
                    "politik_uang",
                    "Tolak politik uang",
                    kata("money politik, serangan fajar, money politics, anti politik uang"),
                ),
                Pilihan(
                    "damai",
                    "Pemilu damai",
                    kata(
                        "cooling system, kamtibmas, pemilu aman dan damai, pemilu aman damai, "
                        "pemilu damai 2024, harkamtibmas, imbauan kamtibmas, himbauan kamtibmas, "
                        "pesan kamtibmas"
                    ),
                ),
                Pilihan(
                    "tata_cara",
                    "Tata cara memilih aman",
                    kata("sosialisasi, tps, tata cara memilih, tata cara pencoblosan, sosialisasi pemilu"),
                ),
                Pilihan("bencana", "Siaga cuaca dan bencana", kata("cuaca, siaga bencana, mitigasi bencana")),
            ),
            sinonim=kata(
                "materi, topik, tema/materi, materi/tema, materi penyuluhan, tema penyuluhan, "
                "materi binluh, judul materi, perihal"
            ),
            contoh="Pemilu damai",
        ),
        Column(
            "sasaran",
            "Sasaran",
            "pilihan",
            wajib=True,
            pilihan=(
                Pilihan(
                    "warga",
                    "Warga",
                    kata(
                        "masyarakat, rt/rw, warga masyarakat, umum, masyarakat umum, ibu-ibu, pkk, jamaah, "
                        "ketua rt/rw"
                    ),
                ),
                Pilihan(
                    "pemuda",
                    "Pemuda",
                    kata(
                        "karang taruna, pelajar, pemilih pemula, remaja, siswa, mahasiswa, "
                        "pelajar/mahasiswa, "
                        "siswa sma, pemuda/pelajar"
                    ),
                ),
                Pilihan(
                    "tokoh",
                    "Tokoh masyarakat",
                    kata("toga, tomas, tokoh agama, tokoh pemuda, ulama, toga/tomas, tomas/toga"),
                ),
                Pilihan(
                    "penyelenggara",
                    "Penyelenggara",
                    kata("kpps, pps, linmas, ppk, panwascam, petugas ketertiban"),
                ),
            ),
            sinonim=kata(
                "peserta dari, sasaran penyuluhan, sasaran kegiatan, kelompok sasaran, sasaran/peserta, "
                "audiens, unsur peserta, peserta"
            ),
            contoh="Warga",
        ),
        Column(
            "jumlah_peserta",
            "Jumlah peserta",
            "bilangan",
            satuan="orang",
            sinonim=kata(
                "peserta, jumlah hadir, jumlah yang hadir, jumlah yg hadir, yang hadir, "
                "jumlah peserta hadir, peserta hadir, jumlah orang, jumlah warga, jumlah audiens, "
                "jumlah"
            ),
            contoh="35",
        ),
        Column(
            "unit",
            "Unit pelaksana",
            "teks",
            maks=60,
            sinonim=kata(
                "pelaksana, petugas, unit pelaksana giat, pelaksana giat, petugas pelaksana, "
                "unsur pelaksana, fungsi pelaksana, satuan pelaksana"
            ),
            contoh="Binmas",
        ),
        Column(
            "isu",
            "Isu yang diluruskan",
            "teks",
            sinonim=kata("hoaks, isu berkembang, isu yang berkembang, isu hoaks"),
            contoh="",
        ),
        Column(
            "bentuk",
            "Bentuk kegiatan",
            "pilihan",
            pilihan=(
                Pilihan(
                    "kunjungan", "Kunjungan", kata("sambang, door to door, dds, sambang dds, sambang warga")
                ),
                Pilihan(
                    "dialog",
                    "Dialog",
                    kata(
                        "tatap muka, pertemuan, silaturahmi, ceramah, diskusi, jumat curhat, "
                        "tatap muka/dialog, penyuluhan"
                    ),
                ),
                Pilihan("klarifikasi", "Klarifikasi", ("bantahan", "pelurusan")),
            ),
            sinonim=kata("metode, bentuk giat, jenis giat, jenis kegiatan, bentuk penyuluhan, cara"),
            contoh="Dialog",
        ),
        Column(
            "klarifikasi",
            "Klarifikasi yang diberikan",
            "teks",
            sinonim=kata("penjelasan, pelurusan, isi klarifikasi, bantahan"),
            contoh="",
            catatan="Penjelasan atas isu, tanpa nama orang, partai atau calon.",
        ),
        KETERANGAN,
    ),
)
