"""Logs that stand beside the boxes' own: what was done about a custody matter, and what others list.

A follow-up never changes a record of the boxes and never hides what a rule finds; another agency's list
is kept as it was given and compared, never corrected.
"""

from posko.contracts import daftar
from posko.contracts.column import Column, Contract, Pilihan
from posko.contracts.kata import KELURAHAN, KETERANGAN, TPS, WAKTU, kata

# The custody rules, gravest first; each is the question `checks/rantai_<kode>`.
ATURAN = (
    Pilihan("dapil_salah", "Dapil lain"),
    Pilihan("tps_salah", "Tempat lain"),
    Pilihan("segel_ganda", "Segel kembar"),
    Pilihan("segel_berubah", "Segel berganti"),
    Pilihan("segel_rusak", "Segel rusak"),
    Pilihan("tanpa_kabar", "Tanpa kabar"),
    Pilihan("jumlah_beda", "Jumlah berbeda"),
    Pilihan("lewat_tenggat", "Lewat tenggat"),
    Pilihan("tempat_tak_terjaga", "Penjaga belum terlihat"),
    Pilihan("tengah_hilang", "Catatan tengah belum ada"),
    Pilihan("waktu_mundur", "Waktu mundur"),
    Pilihan("mendahului", "Mendahului kedatangan"),
    Pilihan("serah_terima_tunggal", "Serah terima sepihak"),
    Pilihan("pengawal_ganda", "Pengawal di dua tempat"),
    Pilihan("henti_lama", "Berhenti lama"),
    Pilihan("urutan", "Urutan tahap"),
)
TINDAKAN = (
    Pilihan("jelaskan", "Jelaskan", kata("penjelasan, keterangan, dijelaskan, klarifikasi")),
    Pilihan("serahkan", "Serahkan", kata("diserahkan, limpahkan, dilimpahkan, diteruskan")),
    Pilihan("tutup", "Tutup", kata("ditutup, selesai, tuntas, sudah selesai")),
    Pilihan("buka_lagi", "Buka lagi", ("dibuka lagi", "buka kembali")),
)

TINDAK_LANJUT = Contract(
    log="tindak_lanjut",
    judul="Tindak lanjut perkara kotak",
    baris="satu tindakan atas satu perkara rantai kotak",
    meniru="buku tindak lanjut",
    kunci=("aturan", "perkara", "tindakan", "waktu_kejadian"),
    kata_waktu=kata("tindakan, tindak, lanjut"),
    columns=(
        Column(
            "waktu_kejadian",
            "Waktu tindakan",
            "waktu",
            wajib=True,
            sinonim=WAKTU,
            contoh="13/02/2024 05.40",
        ),
        Column(
            "aturan",
            "Aturan",
            "pilihan",
            wajib=True,
            pilihan=ATURAN,
            sinonim=kata("aturan rantai, jenis perkara, aturan perkara, jenis temuan"),
            contoh="Jumlah berbeda",
        ),
        Column(
            "perkara",
            "No. perkara",
            "kode",
            wajib=True,
            contoh="P-1A2B3C4D",
            catatan="Nomor yang tertulis di halaman Rantai kotak; tetap selama buktinya sama.",
        ),
        Column(
            "kelurahan_kode",
            "Kelurahan/desa",
            "kelurahan",
            sinonim=kata("kelurahan, desa, desa/kelurahan"),
            contoh="Citalang",
        ),
        Column(
            "tindakan",
            "Tindakan",
            "pilihan",
            wajib=True,
            pilihan=TINDAKAN,
            sinonim=kata("tindak lanjut, jenis tindakan, tindakan yang diambil"),
            contoh="Serahkan",
            catatan="Menutup perkara tidak menyembunyikannya selama buktinya masih ada.",
        ),
        Column(
            "uraian",
            "Uraian",
            "teks",
            wajib=True,
            maks=300,
            sinonim=kata(
                "penjelasan, isi, uraian tindakan, uraian tindak lanjut, isi tindakan, ket, catatan"
            ),
            contoh="PPK menghitung ulang, hasilnya menyusul",
        ),
        Column(
            "instansi",
            "Diserahkan kepada",
            "pilihan",
            pilihan=daftar.INSTANSI,
            sinonim=kata(
                "diteruskan kepada, diserahkan ke, diteruskan ke, dilimpahkan ke, dilimpahkan kepada, "
                "instansi penerima"
            ),
            contoh="PPK",
            catatan="Instansi yang memegang perkara sejak tindakan ini.",
        ),
        Column(
            "jabatan",
            "Jabatan penerima",
            "teks",
            maks=60,
            sinonim=kata("penerima perkara"),
            contoh="Ketua PPK",
            catatan="Jabatan, bukan nama.",
        ),
        Column(
            "oleh",
            "Oleh (jabatan)",
            "teks",
            wajib=True,
            maks=60,
            sinonim=kata("pejabat, dilakukan oleh, pelaksana, jabatan pelaksana"),
            contoh="Kanit Samapta",
            catatan="Jabatan, bukan nama.",
        ),
        Column(
            "hal",
            "Bunyi perkara",
            "teks",
            maks=300,
            sinonim=kata("perkara waktu itu"),
            contoh="",
            catatan="Kalimat perkara saat tindakan dibuat, agar tetap terbaca setelah catatannya diralat.",
        ),
    ),
)

PEMBANDING = Contract(
    log="pembanding",
    judul="Daftar pembanding kotak",
    baris="satu baris daftar milik penyelenggara atau pengawas",
    meniru="rekap KPU/PPK, hasil pengawasan Panwascam",
    kunci=("sumber", "leg", "peristiwa", "kelurahan_kode", "tps_no", "jenis"),
    kata_waktu=kata("keadaan, posisi, per, data"),
    columns=(
        Column(
            "sumber",
            "Daftar milik",
            "pilihan",
            wajib=True,
            pilihan=tuple(choice for choice in daftar.SUMBER_ANGKA if choice.kode != "petugas"),
            sinonim=kata(
                "pemilik daftar, daftar menurut, rekap milik, sumber data, menurut, asal daftar, asal data"
            ),
            contoh="PPK",
            catatan="Angkanya dibandingkan apa adanya dan tidak pernah diralat oleh kepolisian.",
        ),
        Column(
            "waktu_kejadian",
            "Keadaan per",
            "waktu",
            wajib=True,
            sinonim=kata("per tanggal, posisi per, keadaan tanggal"),
            contoh="12/02/2024 18.00",
            catatan="Sampai kapan daftar itu menghitung; catatan kita dibandingkan sampai saat yang sama.",
        ),
        Column(
            "leg",
            "Leg",
            "pilihan",
            wajib=True,
            daftar="leg",
            sinonim=kata(
                "tahap kirim, arah, pergeseran, ruas, ruas perjalanan, arah pergeseran, tahap pergeseran"
            ),
            contoh="PPK-PPS",
        ),
        Column(
            "peristiwa",
            "Yang dihitung",
            "pilihan",
            wajib=True,
            pilihan=tuple(p for p in daftar.PERISTIWA if p.kode in ("berangkat", "tiba")),
            sinonim=kata("hitungan, yang didaftar"),
            contoh="Tiba",
        ),
        Column(
            "kelurahan_kode",
            "Kelurahan/desa",
            "kelurahan",
            wajib=True,
            sinonim=KELURAHAN,
            contoh="Ciseureuh",
        ),
        Column(
            "tps_no",
            "No. TPS",
            "tps",
            sinonim=TPS,
            contoh="12",
            catatan="Kosongkan bila baris ini menghitung sekelurahan.",
        ),
        Column(
            "jenis",
            "Jenis kotak",
            "pilihan",
            wajib=True,
            daftar="jenis_kotak",
            sinonim=kata("jenis surat suara, jenis pemilihan, jenis kotak suara, jenis pemilu"),
            contoh="PPWP",
        ),
        Column(
            "jumlah",
            "Jumlah menurut daftar",
            "bilangan",
            wajib=True,
            satuan="kotak",
            sinonim=kata(
                "jumlah menurut rekap, jumlah kotak menurut daftar, jumlah kotak menurut rekap, "
                "jumlah menurut kpu, jumlah menurut ppk, jumlah menurut pps, jumlah menurut panwascam"
            ),
            contoh="103",
        ),
        KETERANGAN,
    ),
)
