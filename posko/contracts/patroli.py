"""Log patroli: one visit to one place, by patrol or by guard; units and counts, never names."""

from posko.contracts import daftar
from posko.contracts.column import Column, Contract, Pilihan
from posko.contracts.kata import KELURAHAN, KETERANGAN, TPS, WAKTU, kata

# A visit that found nothing is told as calm more often than as «tidak».
TEMUAN = (
    Pilihan("ya", "Ya", kata("y, iya, ada, ada temuan, terdapat temuan, √, v, ✓, 1")),
    Pilihan(
        "tidak",
        "Tidak",
        kata(
            "t, tdk, x, nihil, -, 0, tidak ada, tidak ada temuan, temuan nihil, aman, aman terkendali, "
            "aman dan terkendali, aman kondusif, aman dan kondusif, aman tertib, aman dan tertib, "
            "kondusif, situasi aman, terkendali"
        ),
    ),
)

PATROLI = Contract(
    log="patroli",
    judul="Patroli dan penjagaan",
    baris="satu kunjungan ke satu tempat",
    meniru="lapgiat",
    kunci=("tempat", "kelurahan_kode", "waktu_kejadian", "regu"),
    kata_waktu=kata(
        "patroli, kunjungan, penjagaan, jaga, kontrol, sambang, datang, tiba, pengecekan, di, lokasi"
    ),
    columns=(
        Column(
            "waktu_kejadian",
            "Waktu",
            "waktu",
            wajib=True,
            sinonim=(*WAKTU, *kata("shift, giliran, jam piket, jam dinas")),
            contoh="13/02/2024 02.10",
        ),
        Column(
            "tempat",
            "Tempat",
            "titik",
            wajib=True,
            sinonim=kata(
                "sasaran, lokasi, objek, obyek, sasaran patroli, lokasi patroli, tempat patroli, "
                "objek patroli, obyek patroli, titik patroli, lokasi sasaran, sasaran/lokasi, "
                "tempat/sasaran, objek pam, objek vital, obvit, tempat jaga, lokasi jaga, pos jaga, "
                "tempat penjagaan, lokasi penjagaan, lokasi gudang, gudang/pos, nama gudang, gudang"
            ),
            contoh="Gudang PPS Ciseureuh",
        ),
        Column(
            "kelurahan_kode",
            "Kelurahan/desa",
            "kelurahan",
            wajib=True,
            sinonim=KELURAHAN,
            contoh="Ciseureuh",
        ),
        Column("tps_no", "No. TPS", "tps", sinonim=TPS),
        Column(
            "jenis_giat",
            "Jenis giat",
            "pilihan",
            wajib=True,
            pilihan=(
                Pilihan(
                    "patroli",
                    "Patroli",
                    kata(
                        "kring serse, patroli dialogis, patroli kota presisi, blue light, blue light patrol, "
                        "kryd"
                    ),
                ),
                Pilihan("jaga", "Penjagaan", kata("pam, stasioner, piket, jaga gudang, pam gudang")),
                Pilihan("sambang", "Sambang", kata("kunjungan, dds, dialogis, sambang warga, door to door")),
            ),
            sinonim=kata(
                "giat, bentuk giat, jenis kegiatan, kegiatan, jenis patroli, bentuk kegiatan, "
                "jenis tugas, bentuk patroli"
            ),
            contoh="Patroli",
        ),
        Column(
            "regu",
            "Regu",
            "kode",
            sinonim=kata(
                "unit, petugas, tim, kelompok, piket, unit patroli, regu patroli, regu jaga, "
                "unit pelaksana, no regu"
            ),
            contoh="PAT-2",
        ),
        Column(
            "jumlah_personel",
            "Jumlah personel",
            "bilangan",
            satuan="orang",
            sinonim=kata(
                "jml, personel, jumlah anggota, jumlah petugas, jumlah orang, jumlah org, kekuatan, "
                "kekuatan personel, kuat pers, jumlah pam"
            ),
            contoh="2",
        ),
        Column(
            "penjaga_ada",
            "Penjaga ada",
            "pilihan",
            pilihan=daftar.YA_TIDAK,
            sinonim=kata(
                "penjaga, dijaga, ada penjaga, penjaga gudang, petugas jaga ada, ada yang jaga, penjagaan ada"
            ),
            contoh="Ya",
        ),
        Column(
            "kunci_segel",
            "Kunci/segel gudang",
            "pilihan",
            pilihan=daftar.KONDISI_SEGEL,
            sinonim=kata(
                "gembok, kunci, segel gudang, segel/kunci, gembok/segel, segel/gembok, kunci/gembok, "
                "kondisi gembok, kondisi kunci, kondisi kunci/segel, kondisi kunci/gembok, "
                "keadaan kunci, kondisi segel, segel"
            ),
            contoh="Utuh",
        ),
        Column(
            "temuan",
            "Temuan",
            "pilihan",
            wajib=True,
            pilihan=TEMUAN,
            sinonim=kata(
                "ada temuan, hasil, hasil temuan, hasil patroli, hasil giat, temuan ada/tidak, "
                "temuan/kejadian, ada/tidak temuan, hasil kunjungan"
            ),
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
            sinonim=kata("dasar patroli, alasan kunjungan"),
            contoh="Siklus wajib",
        ),
        KETERANGAN,
    ),
)
