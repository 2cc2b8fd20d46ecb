"""Log kerawanan TPS: one indicator of one polling station, or the class a commander gave it."""

from posko.contracts import daftar
from posko.contracts.column import Column, Contract, Lebar
from posko.contracts.kata import KELURAHAN, KETERANGAN, TPS, WAKTU, kata

KERAWANAN_TPS = Contract(
    log="kerawanan_tps",
    judul="Kerawanan TPS",
    baris="satu indikator pada satu TPS, atau satu keputusan kelas",
    meniru="TPS rawan Bawaslu, kelas pengamanan Polri",
    kunci=("kelurahan_kode", "tps_no", "indikator"),
    lebar=Lebar(kolom="indikator", nilai="keadaan", daftar="indikator", di_templat=False),
    kata_waktu=kata("pemetaan, penilaian, pendataan, penetapan, survei"),
    columns=(
        Column(
            "kelurahan_kode", "Kelurahan/desa", "kelurahan", wajib=True, sinonim=KELURAHAN, contoh="Cipaisan"
        ),
        Column("tps_no", "No. TPS", "tps", wajib=True, sinonim=TPS, contoh="901"),
        Column("waktu_kejadian", "Tanggal", "waktu", wajib=True, sinonim=WAKTU, contoh="08/02/2024 09.00"),
        Column(
            "indikator",
            "Indikator",
            "pilihan",
            daftar="indikator",
            sinonim=kata(
                "kode indikator, indikator kerawanan, indikator rawan, indikator tps rawan, "
                "butir indikator, no indikator"
            ),
            contoh="P24-6.6",
            catatan="Kosong bila baris ini adalah keputusan kelas.",
        ),
        Column(
            "keadaan",
            "Ada/tidak",
            "pilihan",
            pilihan=daftar.YA_TIDAK,
            sinonim=kata("ada, ya/tidak, ada/tdk, ya/tdk, ada tidaknya, keadaan indikator"),
            contoh="Ya",
        ),
        Column(
            "kelas",
            "Kelas",
            "pilihan",
            pilihan=daftar.KELAS_KERAWANAN,
            sinonim=kata(
                "tk. kerawanan, tingkat kerawanan, kr/r/sr, kategori, klasifikasi, kelas kerawanan, "
                "kategori kerawanan, kategori tps, kategori rawan, klasifikasi kerawanan, "
                "klasifikasi tps, tingkat rawan, tingkat kerawanan tps, kerawanan, status kerawanan, "
                "kategori kerawanan tps, kr/r/sr/k, tingkat"
            ),
            contoh="",
            catatan="Keputusan komandan; bukan hasil hitungan.",
        ),
        Column(
            "sumber",
            "Sumber",
            "teks",
            wajib=True,
            maks=120,
            sinonim=kata(
                "dasar, sumber data, dasar penetapan, dasar penilaian, sumber penilaian, dasar kelas, "
                "asal data"
            ),
            contoh="Bawaslu",
        ),
        KETERANGAN,
    ),
)
