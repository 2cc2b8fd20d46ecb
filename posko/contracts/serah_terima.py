"""Columns of a handover: who gave, who took, and under which record."""

from posko.contracts.column import Column
from posko.contracts.kata import kata

SERAH_TERIMA = (
    Column(
        "dari_jabatan",
        "Yang menyerahkan",
        "teks",
        maks=60,
        sinonim=kata(
            "penyerah, pihak pertama, pihak kesatu, pihak i, diserahkan oleh, yg menyerahkan, "
            "pihak yang menyerahkan, jabatan penyerah"
        ),
        contoh="Ketua PPK",
        catatan="Jabatan, bukan nama.",
    ),
    Column(
        "kepada_jabatan",
        "Yang menerima",
        "teks",
        maks=60,
        sinonim=kata(
            "penerima, kepada, pihak kedua, pihak ii, diterima oleh, yg menerima, "
            "pihak yang menerima, jabatan penerima"
        ),
        contoh="Ketua PPS",
        catatan="Jabatan, bukan nama.",
    ),
    Column(
        "bast",
        "No. BAST",
        "kode",
        sinonim=kata(
            "berita acara, ba serah terima, no berita acara, berita acara serah terima, no ba, "
            "no ba serah terima"
        ),
        contoh="",
    ),
)
