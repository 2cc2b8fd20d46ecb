"""Log pemungutan: one stamp of one polling station on voting day, from officers on site to boxes at PPK.

A stamp is an instant and nothing more: how many came and how they voted has no column here.
"""

from posko.contracts import daftar
from posko.contracts.column import Column, Contract

PEMUNGUTAN = Contract(
    log="pemungutan",
    judul="Stempel pemungutan",
    baris="satu stempel waktu satu tahap pada satu TPS",
    meniru="laporan situasi hari pemungutan",
    kunci=("kelurahan_kode", "tps_no", "tahap", "pelapor"),
    columns=(
        Column(
            "kelurahan_kode",
            "Kelurahan/desa",
            "kelurahan",
            wajib=True,
            sinonim=("kel", "kel/desa", "desa", "desa/kelurahan", "wilayah", "kelurahan"),
            contoh="Ciseureuh",
        ),
        Column(
            "tps_no",
            "No. TPS",
            "tps",
            wajib=True,
            sinonim=("tps", "no tps", "nomor tps"),
            contoh="12",
        ),
        Column(
            "tahap",
            "Tahap pemungutan",
            "pilihan",
            wajib=True,
            pilihan=daftar.TAHAP_PEMUNGUTAN,
            sinonim=("tahap", "tahap tps", "stempel"),
            contoh="Buka",
        ),
        Column(
            "waktu_kejadian",
            "Waktu nyata",
            "waktu",
            wajib=True,
            sinonim=("tanggal", "tgl", "jam", "pukul", "waktu", "jam nyata"),
            contoh="14/02/2024 06.58",
            catatan="Saat tahap itu benar-benar terjadi, bukan saat ditulis.",
        ),
        Column(
            "pelapor",
            "Pelapor",
            "teks",
            maks=60,
            sinonim=("petugas", "jabatan pelapor"),
            contoh="Pam TPS",
            catatan="Jabatan, bukan nama. Bila dua pelapor berbeda, jam yang lebih lambat dipakai.",
        ),
        Column("catatan", "Keterangan", "teks", sinonim=("ket", "keterangan", "catatan"), contoh=""),
    ),
)
