"""Logs of the people on the ground: kerawanan TPS, personel, patroli.

Posts and counts only: no officer's name, number, phone or position ever has a column here.
"""

from posko.contracts import daftar
from posko.contracts.column import Column, Contract, Pilihan

_KELURAHAN = ("kel", "kel/desa", "desa", "desa/kelurahan", "wilayah", "kelurahan")
_WAKTU = ("tanggal", "tgl", "hari/tgl", "jam", "pukul", "pkl", "waktu")
_CATATAN = Column("catatan", "Keterangan", "teks", sinonim=("ket", "keterangan", "catatan"))

KERAWANAN_TPS = Contract(
    log="kerawanan_tps",
    judul="Kerawanan TPS",
    baris="satu indikator pada satu TPS, atau satu keputusan kelas",
    meniru="TPS rawan Bawaslu, kelas pengamanan Polri",
    kunci=("kelurahan_kode", "tps_no", "indikator"),
    columns=(
        Column(
            "kelurahan_kode", "Kelurahan/desa", "kelurahan", wajib=True, sinonim=_KELURAHAN, contoh="Cipaisan"
        ),
        Column("tps_no", "No. TPS", "tps", wajib=True, sinonim=("tps", "no tps", "nomor tps"), contoh="901"),
        Column("waktu_kejadian", "Tanggal", "waktu", wajib=True, sinonim=_WAKTU, contoh="08/02/2024 09.00"),
        Column(
            "indikator",
            "Indikator",
            "pilihan",
            daftar="indikator",
            sinonim=("kode indikator", "indikator"),
            contoh="P24-6.6",
            catatan="Kosong bila baris ini adalah keputusan kelas.",
        ),
        Column(
            "keadaan",
            "Ada/tidak",
            "pilihan",
            pilihan=daftar.YA_TIDAK,
            sinonim=("ada", "ya/tidak"),
            contoh="Ya",
        ),
        Column(
            "kelas",
            "Kelas",
            "pilihan",
            pilihan=daftar.KELAS_KERAWANAN,
            sinonim=("tk. kerawanan", "tingkat kerawanan", "kr/r/sr", "kategori", "kelas"),
            contoh="",
            catatan="Keputusan komandan; bukan hasil hitungan.",
        ),
        Column(
            "sumber", "Sumber", "teks", wajib=True, maks=120, sinonim=("sumber", "dasar"), contoh="Bawaslu"
        ),
        _CATATAN,
    ),
)

PERSONEL = Contract(
    log="personel",
    judul="Personel",
    baris="satu penugasan atau satu catatan hadir untuk satu kelurahan dan regu",
    meniru="plotting, apel",
    kunci=("kelurahan_kode", "tps_awal", "tps_akhir", "regu", "asal", "jenis_catatan", "tanggal_tugas"),
    columns=(
        Column(
            "jenis_catatan",
            "Jenis catatan",
            "pilihan",
            wajib=True,
            pilihan=(
                Pilihan("plot", "Plotting", ("ploting", "penugasan", "rencana")),
                Pilihan("hadir", "Hadir", ("apel", "kehadiran")),
                Pilihan("cadangan", "Cadangan", ("siaga", "regu cadangan")),
            ),
            contoh="Plotting",
        ),
        Column(
            "waktu_kejadian",
            "Waktu catat apel",
            "waktu",
            wajib=True,
            sinonim=_WAKTU,
            contoh="13/02/2024 06.00",
        ),
        Column(
            "tanggal_tugas",
            "Tanggal tugas",
            "tanggal",
            wajib=True,
            sinonim=("tgl tugas",),
            contoh="14/02/2024",
        ),
        Column(
            "kelurahan_kode",
            "Kelurahan/desa",
            "kelurahan",
            wajib=True,
            sinonim=_KELURAHAN,
            contoh="Ciseureuh",
        ),
        Column("tps_awal", "TPS awal", "tps", sinonim=("tps dari", "dari tps"), contoh="1"),
        Column("tps_akhir", "TPS akhir", "tps", sinonim=("tps sampai", "s.d. tps"), contoh="16"),
        Column("regu", "Regu/pasangan", "kode", sinonim=("regu", "pasangan", "kode regu"), contoh="CSR-01"),
        Column(
            "asal",
            "Asal kekuatan",
            "pilihan",
            wajib=True,
            pilihan=daftar.ASAL_PERSONEL,
            sinonim=("asal", "satuan"),
            contoh="Organik Polsek",
        ),
        Column(
            "jml_polri",
            "Jumlah Polri",
            "bilangan",
            wajib=True,
            satuan="orang",
            sinonim=("polri", "jml polri", "personel", "personil"),
            contoh="2",
        ),
        Column(
            "jml_linmas",
            "Jumlah Linmas",
            "bilangan",
            satuan="orang",
            sinonim=("linmas", "jml linmas"),
            contoh="32",
        ),
        Column("padal", "Padal", "teks", maks=60, sinonim=("perwira pengendali",), contoh="Padal Ciseureuh"),
        Column(
            "mulai",
            "Mulai dinas",
            "waktu",
            sinonim=("mulai tugas", "awal dinas", "jam masuk"),
            contoh="14/02/2024 05.00",
            catatan="Giliran pada plotting; dasar hitungan jam istirahat.",
        ),
        Column(
            "selesai",
            "Selesai dinas",
            "waktu",
            sinonim=("selesai tugas", "akhir dinas", "jam lepas"),
            contoh="14/02/2024 23.30",
        ),
        Column(
            "hindari",
            "Tidak ditugaskan di",
            "kelurahan",
            sinonim=("bukan tps sendiri", "hindari", "kecuali kelurahan"),
            contoh="Citalang",
            catatan="Satu kelurahan tempat regu ini tidak ditugaskan; alasannya tidak dicatat.",
        ),
        _CATATAN,
    ),
)

PATROLI = Contract(
    log="patroli",
    judul="Patroli dan penjagaan",
    baris="satu kunjungan ke satu tempat",
    meniru="lapgiat",
    kunci=("tempat", "kelurahan_kode", "waktu_kejadian", "regu"),
    columns=(
        Column("waktu_kejadian", "Waktu", "waktu", wajib=True, sinonim=_WAKTU, contoh="13/02/2024 02.10"),
        Column(
            "tempat",
            "Tempat",
            "titik",
            wajib=True,
            sinonim=("sasaran", "lokasi", "objek", "tempat"),
            contoh="Gudang PPS Ciseureuh",
        ),
        Column(
            "kelurahan_kode",
            "Kelurahan/desa",
            "kelurahan",
            wajib=True,
            sinonim=_KELURAHAN,
            contoh="Ciseureuh",
        ),
        Column("tps_no", "No. TPS", "tps", sinonim=("tps", "no tps", "nomor tps")),
        Column(
            "jenis_giat",
            "Jenis giat",
            "pilihan",
            wajib=True,
            pilihan=(
                Pilihan("patroli", "Patroli", ("kring serse", "patroli dialogis")),
                Pilihan("jaga", "Penjagaan", ("jaga", "pam", "stasioner")),
                Pilihan("sambang", "Sambang", ("kunjungan", "dds")),
            ),
            sinonim=("giat", "bentuk giat", "jenis kegiatan", "kegiatan"),
            contoh="Patroli",
        ),
        Column("regu", "Regu", "kode", sinonim=("regu", "unit", "petugas"), contoh="PAT-2"),
        Column(
            "jumlah_personel",
            "Jumlah personel",
            "bilangan",
            satuan="orang",
            sinonim=("jml", "personel"),
            contoh="2",
        ),
        Column(
            "penjaga_ada",
            "Penjaga ada",
            "pilihan",
            pilihan=daftar.YA_TIDAK,
            sinonim=("penjaga", "dijaga"),
            contoh="Ya",
        ),
        Column(
            "kunci_segel",
            "Kunci/segel gudang",
            "pilihan",
            pilihan=daftar.KONDISI_SEGEL,
            sinonim=("gembok", "kunci", "segel gudang"),
            contoh="Utuh",
        ),
        Column(
            "temuan",
            "Temuan",
            "pilihan",
            wajib=True,
            pilihan=daftar.YA_TIDAK,
            sinonim=("ada temuan", "hasil"),
            contoh="Tidak",
        ),
        Column(
            "dasar",
            "Dasar kunjungan",
            "pilihan",
            pilihan=(
                Pilihan("siklus", "Siklus wajib"),
                Pilihan("risiko", "Daerah atensi"),
                Pilihan("penjajakan", "Penjajakan daerah sepi"),
            ),
            contoh="Siklus wajib",
        ),
        _CATATAN,
    ),
)
