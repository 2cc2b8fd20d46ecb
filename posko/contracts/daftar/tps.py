"""Classes and steps of a polling station."""

from posko.contracts.column import Pilihan
from posko.contracts.kata import kata

KELAS_KERAWANAN = (
    Pilihan("kurang_rawan", "Kurang rawan", kata("kr, aman, k. rawan, kurang, tidak rawan")),
    Pilihan("rawan", "Rawan", ("r", "rawan 1", "rawan i", "rawan 2", "rawan ii")),
    Pilihan("sangat_rawan", "Sangat rawan", kata("sr, rawan 3, rawan iii, s. rawan, sangat")),
    Pilihan("khusus", "Khusus", kata("loksus, lokasi khusus, lapas, k, tps khusus, tps loksus")),
)

# The stamps of voting day in their order; when each is due stands in the event's file.
TAHAP_PEMUNGUTAN = (
    Pilihan(
        "petugas_di_lokasi",
        "Petugas di lokasi",
        kata(
            "pam di lokasi, petugas tiba, pam tps hadir, petugas di tps, petugas pam di lokasi, "
            "pam tps di lokasi, personel di lokasi, anggota di lokasi, petugas pam tiba, "
            "petugas hadir, petugas siap"
        ),
    ),
    Pilihan(
        "buka",
        "Buka",
        kata(
            "tps buka, dibuka, mulai pemungutan, pembukaan, tps dibuka, pembukaan tps, buka tps, "
            "pemungutan dimulai, pemungutan suara dimulai, mulai pemungutan suara, "
            "mulai pencoblosan, pencoblosan dimulai"
        ),
    ),
    Pilihan(
        "tutup",
        "Tutup",
        kata(
            "tps tutup, ditutup, selesai pemungutan, penutupan, tps ditutup, penutupan tps, "
            "tutup tps, pemungutan selesai, pemungutan suara selesai, selesai pemungutan suara, "
            "selesai pencoblosan, pencoblosan selesai"
        ),
    ),
    Pilihan(
        "mulai_hitung",
        "Mulai hitung",
        kata(
            "mulai penghitungan, mulai penghitungan suara, penghitungan dimulai, "
            "penghitungan suara dimulai, mulai perhitungan, mulai perhitungan suara, "
            "perhitungan dimulai, perhitungan suara dimulai, mulai hitung suara"
        ),
    ),
    Pilihan(
        "selesai_hitung",
        "Selesai hitung",
        kata(
            "selesai penghitungan, selesai penghitungan suara, penghitungan selesai, "
            "penghitungan suara selesai, selesai perhitungan, selesai perhitungan suara, "
            "perhitungan selesai, perhitungan suara selesai, selesai hitung suara"
        ),
    ),
    Pilihan(
        "kotak_disegel",
        "Kotak disegel",
        kata(
            "disegel, penyegelan, segel kotak, kotak suara disegel, penyegelan kotak, "
            "penyegelan kotak suara, segel kotak suara"
        ),
    ),
    Pilihan(
        "berangkat",
        "Berangkat ke PPS",
        kata(
            "kotak berangkat, geser ke pps, berangkat dari tps, kotak suara berangkat, "
            "kotak berangkat ke pps, pergeseran ke pps, geser kotak ke pps, kotak digeser ke pps, "
            "kotak digeser"
        ),
    ),
    Pilihan(
        "tiba_pps",
        "Tiba di PPS",
        kata(
            "sampai pps, kotak tiba di pps, kotak suara tiba di pps, kotak sampai pps, "
            "kotak sampai di pps, sampai di pps, kotak tiba pps"
        ),
    ),
    Pilihan(
        "tiba_ppk",
        "Tiba di PPK",
        kata(
            "sampai ppk, kotak tiba di ppk, kotak suara tiba di ppk, kotak sampai ppk, "
            "kotak sampai di ppk, sampai di ppk, kotak tiba ppk"
        ),
    ),
)
