"""Sentences of the sample's follow-ups: what posts of the station would have written about custody matters."""

from __future__ import annotations

# What tells a matter apart after its rule: kelurahan, station, leg, box, and the rest of its facts.
CITALANG = ("32.14.01.2010", 0, "PPK-PPS", "", "DPRDK|SJ-026/PPK-PWK/II/2024|32|30")
MARACANG = (
    "32.14.12.2006",
    9,
    "KPU-PPK",
    "KS-3214122006-009-DPRDK",
    "DPRDK|SJ-004/KPU-PWK/II/2024|Maracang (Babakancikao, Purwakarta 2)|Gudang PPK Purwakarta",
)
BABAKANCIKAO = ("32.14.12.2004", 4, "PPS-TPS", "KS-3214122004-004-DPR", "4529626|4098210")
CICADAS = (
    "32.14.12.2002",
    0,
    "PPK-PPS",
    "",
    "|SJ-002/PPK-BBC/II/2024|PADAL KAWAL 3|Citalang (PPK-PPS SJ-025/PPK-PWK/II/2024)",
)
SINDANGKASIH = ("32.14.01.1004", 0, "PPK-PPS", "", "")

HAL = {
    "jumlah_beda": ("Kotak DPRDK Citalang (PPK ke PPS): berangkat 32, tiba 30; selisih 2 belum jelas."),
    "dapil_salah": (
        "Kotak DPRDK Maracang TPS 9, milik Maracang (Babakancikao, Purwakarta 2), terlihat di Gudang PPK "
        "Purwakarta."
    ),
    "segel_berubah": (
        "Segel kotak DPR Babakancikao TPS 4 berganti dari 4529626 menjadi 4098210 tanpa catatan segel ulang."
    ),
    "pengawal_ganda": (
        "Padal Kawal 3 tercatat berangkat membawa kotak Cicadas, padahal perjalanan Citalang belum selesai."
    ),
    "tanpa_kabar": "280 kotak Sindangkasih berangkat PPK ke PPS 12 Feb 16.10, tibanya belum dilaporkan.",
}
# Rule, matter, (day from voting day, clock, deed, agency, its post), what was said.
LANGKAH: tuple[tuple[str, tuple[str, int, str, str, str], tuple[str, str, str, str, str], str], ...] = (
    (
        "dapil_salah",
        MARACANG,
        ("-7", "09.10", "serahkan", "kpu", "Petugas Gudang KPU"),
        "KPU diminta memastikan kotak ini dimuat ke PPK Babakancikao.",
    ),
    (
        "dapil_salah",
        MARACANG,
        ("-1", "13.20", "tutup", "", ""),
        "Kotak sudah diterima di Gudang PPK Babakancikao; catatannya diralat.",
    ),
    (
        "jumlah_beda",
        CITALANG,
        ("-2", "11.15", "serahkan", "ppk", "Ketua PPK"),
        "PPK menghitung ulang sisa kotak DPRD Kabupaten di gudangnya.",
    ),
    (
        "jumlah_beda",
        CITALANG,
        ("-2", "20.05", "jelaskan", "", ""),
        "PPK menyebut satu kotak tertinggal saat muat; kotak kedua masih dicari.",
    ),
    (
        "segel_berubah",
        BABAKANCIKAO,
        ("-2", "19.30", "jelaskan", "", ""),
        "PPS menyebut segel diganti karena putus saat muat; berita acara segel ulang belum diterima.",
    ),
    (
        "segel_berubah",
        BABAKANCIKAO,
        ("-2", "21.40", "tutup", "", ""),
        "Penjelasan PPS diterima Padal.",
    ),
    (
        "segel_berubah",
        BABAKANCIKAO,
        ("0", "20.30", "buka_lagi", "panwascam", "Ketua Panwascam"),
        "Panwascam meminta berita acara segel ulang sebelum penghitungan di PPK.",
    ),
    (
        "pengawal_ganda",
        CICADAS,
        ("-2", "12.30", "jelaskan", "", ""),
        "Dua konvoi berbagi satu perwira; penugasan kedua dipegang wakilnya, daftar belum diganti.",
    ),
    (
        "tanpa_kabar",
        SINDANGKASIH,
        ("-2", "23.00", "serahkan", "pps", "Ketua PPS"),
        "Kurir PPS diminta melaporkan hasil hitung kotak yang diterima semalam.",
    ),
)
