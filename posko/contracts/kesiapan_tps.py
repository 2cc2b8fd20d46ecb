"""Log kesiapan TPS: one answer to one checklist item of one polling station.

Stations keep it wide, one column per item; the log keeps it long, so that an item added to the
checklist later is a row and not a new shape.
"""

from posko.contracts import daftar
from posko.contracts.column import Column, Contract, Lebar
from posko.contracts.kata import KELURAHAN, KETERANGAN, TPS, kata

KESIAPAN_TPS = Contract(
    log="kesiapan_tps",
    judul="Kesiapan TPS",
    baris="satu jawaban atas satu butir daftar periksa satu TPS",
    meniru="daftar periksa R01-R20",
    kunci=("kelurahan_kode", "tps_no", "item", "pelapor"),
    kata_waktu=kata("periksa, pemeriksaan, diperiksa, cek, dicek, pengecekan, kontrol"),
    lebar=Lebar(kolom="item", nilai="jawaban", daftar="item"),
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
            "waktu_kejadian",
            "Waktu periksa",
            "waktu",
            wajib=True,
            sinonim=kata("tanggal, jam, pukul, waktu, waktu cek"),
            contoh="12/02/2024 20.15",
            catatan="Saat TPS diperiksa, bukan saat ditulis.",
        ),
        Column(
            "item",
            "Butir",
            "pilihan",
            wajib=True,
            daftar="item",
            sinonim=kata(
                "kode, uraian, butir periksa, kode butir, aspek, hal yang diperiksa, yang diperiksa, "
                "unsur, komponen, uraian kesiapan, butir kesiapan, daftar periksa, uraian butir, "
                "sasaran periksa"
            ),
            contoh="R01",
        ),
        Column(
            "jawaban",
            "Jawaban",
            "pilihan",
            wajib=True,
            pilihan=daftar.JAWABAN,
            sinonim=kata(
                "hasil, status, kondisi, keadaan, ada/tidak, ya/tidak, siap/belum, siap/tidak, "
                "sudah/belum, hasil cek, hasil periksa, hasil pemeriksaan, hasil pengecekan, ceklis, "
                "checklist"
            ),
            contoh="Ya",
        ),
        Column(
            "pelapor",
            "Pelapor",
            "teks",
            maks=60,
            sinonim=kata(
                "petugas, pemeriksa, jabatan pelapor, pengecek, petugas pengecek, petugas cek, "
                "petugas periksa, petugas pemeriksa, diperiksa oleh, dicek oleh, pam tps, petugas pam"
            ),
            contoh="Pam TPS",
            catatan="Jabatan, bukan nama. Dua pelapor yang berbeda jawaban ditampilkan keduanya.",
        ),
        KETERANGAN,
    ),
)
