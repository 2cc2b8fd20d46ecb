"""Answers, and what is told of boxes: steps, seals, whose count it is."""

from posko.contracts.column import Pilihan
from posko.contracts.kata import kata

YA_TIDAK = (
    Pilihan("ya", "Ya", kata("y, ada, √, v, ✓, 1, iya, yes, sudah, terdapat")),
    Pilihan("tidak", "Tidak", kata("t, tdk, x, nihil, -, 0, tidak ada, tiada, belum ada, no")),
)

# How a checklist item was answered. «Belum» is not «tidak»: it only weighs once the item is due.
JAWABAN = (
    Pilihan(
        "ya",
        "Ya",
        kata(
            "y, ada, siap, lengkap, baik, ok, √, v, ✓, sudah, utuh, aman, kondusif, hadir, iya, "
            "tersedia, berfungsi, nyala, menyala, terpasang, sesuai, cukup, memadai, layak, "
            "berdiri, selesai, bersih, terang, bagus, sudah ada, sudah siap, sudah lengkap, "
            "sudah berdiri, oke, terhubung, terkunci"
        ),
    ),
    Pilihan(
        "tidak",
        "Tidak",
        kata(
            "t, tdk, tidak ada, tidak siap, kurang, rusak, x, ✗, mati, padam, tidak aman, "
            "tidak lengkap, tidak sesuai, tidak tersedia, tidak berfungsi, tidak cukup, "
            "tidak layak, tidak memadai, tidak nyala, tidak utuh, tidak baik, gelap, nihil, "
            "tidak hadir, hilang, tidak kondusif"
        ),
    ),
    Pilihan(
        "belum",
        "Belum",
        kata(
            "blm, belum siap, belum ada, proses, belum lengkap, belum berdiri, belum terpasang, "
            "belum tersedia, belum hadir, belum sesuai, belum datang, dalam proses, sedang proses, "
            "sedang dikerjakan, menyusul"
        ),
    ),
    Pilihan("tb", "Tidak berlaku", kata("n/a, na, tidak perlu, tidak diperlukan, tidak relevan")),
)

PERISTIWA = (
    Pilihan("rencana", "Rencana", kata("direncanakan, jadwal, akan berangkat, terjadwal, akan dikirim")),
    Pilihan("muat", "Muat", kata("dimuat, pemuatan, loading, muat barang, pemuatan kotak, memuat")),
    Pilihan(
        "berangkat",
        "Berangkat",
        kata(
            "diberangkatkan, kirim, dikirim, keluar, jalan, pemberangkatan, keberangkatan, "
            "pelepasan, dilepas, pengiriman, bergerak, telah berangkat, meninggalkan gudang"
        ),
    ),
    Pilihan(
        "titik_cek",
        "Titik cek",
        kata("cek, pos cek, lintas, checkpoint, cek poin, check point, melintas, melintasi"),
    ),
    Pilihan(
        "tiba",
        "Tiba",
        kata(
            "sampai, datang, terima, diterima, masuk, kedatangan, penerimaan, tiba di lokasi, "
            "tiba di tujuan, sampai di tujuan, sampai tujuan, tiba dan dihitung"
        ),
    ),
    Pilihan(
        "serah_terima",
        "Serah terima",
        kata("bast, diserahkan, serahterima, selesai, penyerahan, diserahterimakan, serah terima barang"),
    ),
    Pilihan(
        "kembali",
        "Kembali",
        kata("batal berangkat, putar balik, dikembalikan, kembali ke gudang, dipulangkan, retur"),
    ),
    Pilihan(
        "segel_ulang",
        "Segel ulang",
        kata("reseal, ganti segel, disegel ulang, penyegelan ulang, segel diganti"),
    ),
)

KONDISI_SEGEL = (
    Pilihan(
        "utuh",
        "Utuh",
        kata(
            "baik, lengkap, ok, tersegel, bagus, aman, masih utuh, utuh dan baik, baik dan utuh, "
            "utuh/baik, baik/utuh, tersegel utuh, tersegel baik, tersegel rapi, terkunci, "
            "terkunci dan tersegel, terpasang, digembok, tergembok, utuh semua, segel utuh, "
            "dalam keadaan utuh, dalam keadaan baik"
        ),
    ),
    Pilihan(
        "rusak",
        "Rusak",
        kata(
            "sobek, putus, terbuka, lepas, tidak utuh, robek, pecah, terlepas, rusak/putus, "
            "segel rusak, segel putus, sudah terbuka, sobek/rusak, dirusak, lecet"
        ),
    ),
    Pilihan(
        "tidak_ada",
        "Tidak ada",
        kata(
            "tanpa segel, tidak tersegel, hilang, tidak ada segel, tidak terpasang, "
            "belum tersegel, belum disegel, tak bersegel, nihil"
        ),
    ),
    Pilihan(
        "tidak_diperiksa",
        "Tidak diperiksa",
        kata("belum dicek, tidak dicek, belum diperiksa, tidak dicek petugas"),
    ),
)

SUMBER_ANGKA = (
    Pilihan("kpu", "KPU", ("silog",)),
    Pilihan("ppk", "PPK", ("panitia kecamatan",)),
    Pilihan("pps", "PPS", ("panitia desa",)),
    Pilihan("panwascam", "Panwascam", ("bawaslu", "pkd", "ptps")),
    Pilihan(
        "petugas",
        "Hitung petugas",
        kata("polsek, polri, hitung sendiri, anggota, pam, petugas pam, hitungan petugas, dihitung petugas"),
    ),
)
