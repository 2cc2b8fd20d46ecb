"""Log pemungutan: one stamp of one polling station on voting day, from officers on site to boxes at PPK.

A stamp is an instant and nothing more: how many came and how they voted has no column here.
"""

from posko.contracts import daftar
from posko.contracts.column import Column, Contract
from posko.contracts.kata import KELURAHAN, KETERANGAN, TPS, kata

PEMUNGUTAN = Contract(
    log="pemungutan",
    judul="Stempel pemungutan",
    baris="satu stempel waktu satu tahap pada satu TPS",
    meniru="laporan situasi hari pemungutan",
    kunci=("kelurahan_kode", "tps_no", "tahap", "pelapor"),
    kata_waktu=kata("nyata, sebenarnya, tahap, tahapan"),
    columns=(
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
            wajib=True,
            sinonim=TPS,
            contoh="12",
        ),
        Column(
            "tahap",
            "Tahap pemungutan",
            "pilihan",
            wajib=True,
            pilihan=daftar.TAHAP_PEMUNGUTAN,
            sinonim=kata(
                "tahap tps, stempel, tahapan, tahapan tps, kegiatan, giat, uraian, peristiwa, status, "
                "status tps, uraian kegiatan, tahap kegiatan"
            ),
            contoh="Buka",
        ),
        Column(
            "waktu_kejadian",
            "Waktu nyata",
            "waktu",
            wajib=True,
            sinonim=kata("tanggal, jam, pukul, waktu, jam nyata"),
            contoh="14/02/2024 06.58",
            catatan="Saat tahap itu benar-benar terjadi, bukan saat ditulis.",
        ),
        Column(
            "pelapor",
            "Pelapor",
            "teks",
            maks=60,
            sinonim=kata("petugas, jabatan pelapor, petugas pelapor, dilaporkan oleh, pam tps, petugas pam"),
            contoh="Pam TPS",
            catatan="Jabatan, bukan nama. Bila dua pelapor berbeda, jam yang lebih lambat dipakai.",
        ),
        KETERANGAN,
    ),
)
