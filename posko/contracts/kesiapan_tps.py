"""Log kesiapan TPS: one answer to one checklist item of one polling station.

Stations keep it wide, one column per item; the log keeps it long, so that an item added to the
checklist later is a row and not a new shape.
"""

from posko.contracts import daftar
from posko.contracts.column import Column, Contract, Lebar

KESIAPAN_TPS = Contract(
    log="kesiapan_tps",
    judul="Kesiapan TPS",
    baris="satu jawaban atas satu butir daftar periksa satu TPS",
    meniru="daftar periksa R01-R20",
    kunci=("kelurahan_kode", "tps_no", "item", "pelapor"),
    lebar=Lebar(kolom="item", nilai="jawaban", daftar="item"),
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
            "waktu_kejadian",
            "Waktu periksa",
            "waktu",
            wajib=True,
            sinonim=("tanggal", "tgl", "jam", "pukul", "waktu", "waktu cek"),
            contoh="12/02/2024 20.15",
            catatan="Saat TPS diperiksa, bukan saat ditulis.",
        ),
        Column(
            "item",
            "Butir",
            "pilihan",
            wajib=True,
            daftar="item",
            sinonim=("kode", "butir", "item"),
            contoh="R01",
        ),
        Column(
            "jawaban",
            "Jawaban",
            "pilihan",
            wajib=True,
            pilihan=daftar.JAWABAN,
            sinonim=("hasil", "status", "jawaban"),
            contoh="Ya",
        ),
        Column(
            "pelapor",
            "Pelapor",
            "teks",
            maks=60,
            sinonim=("petugas", "pemeriksa", "jabatan pelapor"),
            contoh="Pam TPS",
            catatan="Jabatan, bukan nama. Dua pelapor yang berbeda jawaban ditampilkan keduanya.",
        ),
        Column("catatan", "Keterangan", "teks", sinonim=("ket", "keterangan", "catatan"), contoh=""),
    ),
)
