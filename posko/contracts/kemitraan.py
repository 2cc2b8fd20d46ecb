"""Logs of working with others: koordinasi, and what was decided.

Contacts are posts, never persons.
"""

from posko.contracts import daftar
from posko.contracts.column import Column, Contract, Pilihan
from posko.contracts.kata import KETERANGAN, WAKTU, kata

KOORDINASI = Contract(
    log="koordinasi",
    judul="Koordinasi",
    baris="satu kesepakatan atau janji dengan satu instansi",
    meniru="notulen",
    kunci=("nomor",),
    kata_waktu=kata("rapat, koordinasi, pertemuan, kesepakatan, disepakati"),
    columns=(
        Column(
            "nomor",
            "No. kesepakatan",
            "kode",
            wajib=True,
            sinonim=kata("no surat, no notulen, no koordinasi, no komitmen, no janji, no kesepakatan/janji"),
            contoh="KOR-012",
        ),
        Column(
            "waktu_kejadian", "Waktu rapat", "waktu", wajib=True, sinonim=WAKTU, contoh="12/02/2024 13.00"
        ),
        Column(
            "instansi",
            "Instansi",
            "pilihan",
            wajib=True,
            pilihan=daftar.INSTANSI,
            sinonim=kata(
                "dengan, pihak, mitra, lembaga, instansi/lembaga, instansi/pihak, dinas/instansi, "
                "instansi terkait, pihak terkait, mitra kerja, stakeholder, dengan instansi, "
                "nama instansi"
            ),
            contoh="PPK",
        ),
        Column(
            "hal",
            "Hal",
            "teks",
            wajib=True,
            maks=200,
            sinonim=kata(
                "perihal, pokok, uraian, hal yang disepakati, hal yg disepakati, hal yang dibahas, "
                "hal yg dibahas, pokok bahasan, pokok pembahasan, pembahasan, materi, materi rapat, "
                "agenda, topik, permasalahan, uraian kesepakatan, isi kesepakatan, butir kesepakatan, "
                "poin kesepakatan"
            ),
            contoh="Jadwal geser kotak",
        ),
        Column(
            "hasil",
            "Hasil",
            "teks",
            sinonim=kata(
                "kesepakatan, hasil rapat, hasil koordinasi, hasil kesepakatan, hasil pembahasan, "
                "keputusan rapat, komitmen, tindak lanjut, rencana tindak lanjut, rtl"
            ),
            contoh="Berangkat pukul 07.00",
        ),
        Column(
            "penanggung_jawab",
            "Penanggung jawab",
            "teks",
            maks=60,
            sinonim=kata("pj, pic, penanggungjawab, pj/pic, penanggung jwb"),
            contoh="Ketua PPK",
        ),
        Column(
            "tenggat",
            "Tenggat",
            "waktu",
            sinonim=kata(
                "batas waktu, deadline, target, target waktu, target selesai, paling lambat, jatuh tempo"
            ),
            contoh="13/02/2024 06.00",
        ),
        Column(
            "status",
            "Status",
            "pilihan",
            wajib=True,
            pilihan=(
                Pilihan(
                    "terbuka",
                    "Terbuka",
                    kata(
                        "belum, proses, open, dalam proses, belum ditepati, belum selesai, berjalan, "
                        "sedang berjalan, on progress, belum terlaksana"
                    ),
                ),
                Pilihan(
                    "ditepati",
                    "Ditepati",
                    kata(
                        "selesai, sudah, terlaksana, dilaksanakan, terealisasi, terpenuhi, dipenuhi, closed, "
                        "close, telah dilaksanakan"
                    ),
                ),
                Pilihan("batal", "Batal", kata("dibatalkan, tidak jadi, gagal")),
            ),
            sinonim=kata("status kesepakatan, status janji, status tindak lanjut, perkembangan, realisasi"),
            contoh="Terbuka",
        ),
        KETERANGAN,
    ),
)

KEPUTUSAN = Contract(
    log="keputusan",
    judul="Keputusan",
    baris="satu keputusan atas data pada satu saat",
    meniru="laporan harian",
    kunci=("nomor",),
    kata_waktu=kata("keputusan, putusan, diputuskan"),
    columns=(
        Column(
            "nomor",
            "No. keputusan",
            "kode",
            wajib=True,
            sinonim=kata("no kep, no surat keputusan"),
            contoh="KEP-003",
        ),
        Column("waktu_kejadian", "Waktu", "waktu", wajib=True, sinonim=WAKTU, contoh="13/02/2024 06.15"),
        Column(
            "hal",
            "Hal",
            "teks",
            wajib=True,
            maks=200,
            sinonim=kata("perihal, tentang, pokok, pokok masalah, masalah, permasalahan, uraian, materi"),
            contoh="Tambah pengawal leg PPS ke TPS",
        ),
        Column(
            "putusan",
            "Putusan",
            "teks",
            wajib=True,
            sinonim=kata(
                "keputusan, isi, isi keputusan, isi putusan, bunyi keputusan, diputuskan, yang diputuskan"
            ),
            contoh="Dua pasang dari cadangan",
        ),
        Column(
            "alasan",
            "Alasan",
            "teks",
            wajib=True,
            sinonim=kata(
                "dasar, pertimbangan, dasar pertimbangan, alasan keputusan, dasar keputusan, latar belakang"
            ),
            contoh="Hujan pukul 14.00",
        ),
        Column(
            "oleh",
            "Oleh (jabatan)",
            "teks",
            maks=60,
            wajib=True,
            sinonim=kata("pejabat, diputuskan oleh, pengambil keputusan, jabatan"),
            contoh="Kapolsek",
        ),
        Column(
            "data_sampai",
            "Data per",
            "waktu",
            sinonim=kata("data s.d., posisi data, data sampai dengan"),
            contoh="13/02/2024 06.00",
        ),
        KETERANGAN,
    ),
)
