"""Logs of working with others and with the public: koordinasi, penyuluhan, and keputusan.

Contacts are posts, never persons; an outreach row holds no list of those who came.
"""

from posko.contracts import daftar
from posko.contracts.column import Column, Contract, Pilihan

_KELURAHAN = ("kel", "kel/desa", "desa", "desa/kelurahan", "wilayah", "kelurahan")
_WAKTU = ("tanggal", "tgl", "hari/tgl", "jam", "pukul", "pkl", "waktu")
_CATATAN = Column("catatan", "Keterangan", "teks", sinonim=("ket", "keterangan", "catatan"))

KOORDINASI = Contract(
    log="koordinasi",
    judul="Koordinasi",
    baris="satu kesepakatan atau janji dengan satu instansi",
    meniru="notulen",
    kunci=("nomor",),
    columns=(
        Column("nomor", "No. kesepakatan", "kode", wajib=True, sinonim=("no", "nomor"), contoh="KOR-012"),
        Column(
            "waktu_kejadian", "Waktu rapat", "waktu", wajib=True, sinonim=_WAKTU, contoh="12/02/2024 13.00"
        ),
        Column(
            "instansi",
            "Instansi",
            "pilihan",
            wajib=True,
            pilihan=daftar.INSTANSI,
            sinonim=("instansi", "pihak", "mitra"),
            contoh="PPK",
        ),
        Column(
            "hal",
            "Hal",
            "teks",
            wajib=True,
            maks=200,
            sinonim=("perihal", "pokok", "uraian"),
            contoh="Jadwal geser kotak",
        ),
        Column("hasil", "Hasil", "teks", sinonim=("kesepakatan", "hasil"), contoh="Berangkat pukul 07.00"),
        Column(
            "penanggung_jawab", "Penanggung jawab", "teks", maks=60, sinonim=("pj", "pic"), contoh="Ketua PPK"
        ),
        Column("tenggat", "Tenggat", "waktu", sinonim=("batas waktu", "deadline"), contoh="13/02/2024 06.00"),
        Column(
            "status",
            "Status",
            "pilihan",
            wajib=True,
            pilihan=(
                Pilihan("terbuka", "Terbuka", ("belum", "proses")),
                Pilihan("ditepati", "Ditepati", ("selesai", "sudah")),
                Pilihan("batal", "Batal", ("dibatalkan",)),
            ),
            contoh="Terbuka",
        ),
        _CATATAN,
    ),
)

PENYULUHAN = Contract(
    log="penyuluhan",
    judul="Penyuluhan",
    baris="satu kegiatan penyuluhan",
    meniru="laporan binluh",
    kunci=("kelurahan_kode", "waktu_kejadian", "tema", "unit"),
    columns=(
        Column("waktu_kejadian", "Waktu", "waktu", wajib=True, sinonim=_WAKTU, contoh="05/02/2024 19.30"),
        Column(
            "kelurahan_kode",
            "Kelurahan/desa",
            "kelurahan",
            wajib=True,
            sinonim=_KELURAHAN,
            contoh="Munjuljaya",
        ),
        Column(
            "tema",
            "Tema",
            "pilihan",
            wajib=True,
            pilihan=(
                Pilihan("hoaks", "Klarifikasi hoaks", ("hoax", "cek fakta")),
                Pilihan("politik_uang", "Tolak politik uang", ("money politik", "serangan fajar")),
                Pilihan("damai", "Pemilu damai", ("cooling system", "kamtibmas")),
                Pilihan("tata_cara", "Tata cara memilih aman", ("sosialisasi", "tps")),
                Pilihan("bencana", "Siaga cuaca dan bencana", ("bencana", "cuaca")),
            ),
            sinonim=("tema", "materi"),
            contoh="Pemilu damai",
        ),
        Column(
            "sasaran",
            "Sasaran",
            "pilihan",
            wajib=True,
            pilihan=(
                Pilihan("warga", "Warga", ("masyarakat", "rt/rw")),
                Pilihan("pemuda", "Pemuda", ("karang taruna", "pelajar", "pemilih pemula")),
                Pilihan("tokoh", "Tokoh masyarakat", ("toga", "tomas")),
                Pilihan("penyelenggara", "Penyelenggara", ("kpps", "pps", "linmas")),
            ),
            sinonim=("sasaran", "peserta dari"),
            contoh="Warga",
        ),
        Column(
            "jumlah_peserta",
            "Jumlah peserta",
            "bilangan",
            satuan="orang",
            sinonim=("peserta", "jml peserta"),
            contoh="35",
        ),
        Column(
            "unit",
            "Unit pelaksana",
            "teks",
            maks=60,
            sinonim=("pelaksana", "petugas", "unit"),
            contoh="Binmas",
        ),
        Column("isu", "Isu yang diluruskan", "teks", sinonim=("isu", "hoaks"), contoh=""),
        Column(
            "bentuk",
            "Bentuk kegiatan",
            "pilihan",
            pilihan=(
                Pilihan("kunjungan", "Kunjungan", ("sambang", "door to door", "dds")),
                Pilihan("dialog", "Dialog", ("tatap muka", "pertemuan", "silaturahmi")),
                Pilihan("klarifikasi", "Klarifikasi", ("bantahan", "pelurusan")),
            ),
            sinonim=("bentuk", "metode"),
            contoh="Dialog",
        ),
        Column(
            "klarifikasi",
            "Klarifikasi yang diberikan",
            "teks",
            sinonim=("klarifikasi", "penjelasan", "pelurusan"),
            contoh="",
            catatan="Penjelasan atas isu, tanpa nama orang, partai atau calon.",
        ),
        _CATATAN,
    ),
)

KEPUTUSAN = Contract(
    log="keputusan",
    judul="Keputusan",
    baris="satu keputusan atas data pada satu saat",
    meniru="laporan harian",
    kunci=("nomor",),
    columns=(
        Column("nomor", "No. keputusan", "kode", wajib=True, sinonim=("no", "nomor"), contoh="KEP-003"),
        Column("waktu_kejadian", "Waktu", "waktu", wajib=True, sinonim=_WAKTU, contoh="13/02/2024 06.15"),
        Column(
            "hal",
            "Hal",
            "teks",
            wajib=True,
            maks=200,
            sinonim=("perihal",),
            contoh="Tambah pengawal leg PPS ke TPS",
        ),
        Column(
            "putusan",
            "Putusan",
            "teks",
            wajib=True,
            sinonim=("keputusan", "isi"),
            contoh="Dua pasang dari cadangan",
        ),
        Column(
            "alasan",
            "Alasan",
            "teks",
            wajib=True,
            sinonim=("dasar", "pertimbangan"),
            contoh="Hujan pukul 14.00",
        ),
        Column(
            "oleh",
            "Oleh (jabatan)",
            "teks",
            maks=60,
            wajib=True,
            sinonim=("oleh", "pejabat"),
            contoh="Kapolsek",
        ),
        Column("data_sampai", "Data per", "waktu", sinonim=("data per",), contoh="13/02/2024 06.00"),
        _CATATAN,
    ),
)
