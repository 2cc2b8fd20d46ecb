"""Recaps and cards without the rows of a log: held, so that nothing is guessed."""

from __future__ import annotations

from tests.intake.buta.berkas import Case, page

CASES = (
    Case(
        "kartu_kontrol.xlsx",
        "hours as headings with ticks below them: held, nothing is guessed",
        sheets=page(
            "KONTROL",
            ["KARTU KONTROL PENJAGAAN GUDANG PPK PURWAKARTA"],
            ["TANGGAL 11 FEBRUARI 2024"],
            ["NO", "TEMPAT", "06.00", "08.00", "10.00", "12.00", "KET"],
            [1, "Gudang PPK Purwakarta", "√", "√", None, "√"],
            [2, "Gudang PPS Cipaisan", "√", None, "√", "√"],
        ),
        log="patroli",
        told=True,
        seen=("NO", "TEMPAT", "06.00", "08.00", "10.00", "12.00", "KET"),
        unused=("06.00", "08.00", "10.00", "12.00"),
        faults=(
            (
                "Lembar «KONTROL», kolom «TEMPAT», baris 4 (B4): isi dengan nama kelurahan atau desa di "
                "wilayah Polsek. Tertulis: «Gudang PPK Purwakarta». Tulis juga nama kelurahannya di sel "
                "ini, misalnya «Jl. Veteran, Kel. Nagri Kaler»."
            ),
        ),
        warnings=(
            (
                "Lembar «KONTROL», kolom «TEMPAT», baris 5 (B5): kelurahan 1 baris dibaca dari kolom "
                "«TEMPAT», karena tabel ini tidak mempunyai kolom kelurahan."
            ),
        ),
        questions=(
            "Kolom «Waktu»: hanya tanggal yang tertulis. Jam berapa yang dicatat?",
            "Tabel ini tidak mempunyai kolom «Temuan». Nilai mana yang berlaku untuk semua barisnya?",
        ),
    ),
    Case(
        "rekap_kategori.xlsx",
        "counts of each category: no incidents, so nothing is stored",
        sheets=page(
            "Rekap",
            ["REKAP KEJADIAN PER KATEGORI S.D. 13 FEBRUARI 2024"],
            ["NO", "KATEGORI", "JUMLAH", "SELESAI", "PROSES"],
            [1, "Unjuk rasa", 2, 2, 0],
            [2, "APK", 14, 10, 4],
        ),
        log="insiden",
        told=True,
        seen=("NO", "KATEGORI", "JUMLAH", "SELESAI", "PROSES"),
        unused=("JUMLAH", "SELESAI", "PROSES"),
        faults=(
            (
                "Lembar «Rekap», kolom «Kelurahan/desa», baris 2: kolom ini wajib ada pada tabel. "
                "Tambahkan kolom «Kelurahan/desa», atau pakai templat yang tersedia di halaman ini."
            ),
            (
                "Lembar «Rekap», kolom «Apa», baris 2: kolom ini wajib ada pada tabel. Tambahkan kolom "
                "«Apa», atau pakai templat yang tersedia di halaman ini."
            ),
        ),
        questions=(
            "Kolom «Waktu kejadian»: hanya tanggal yang tertulis. Jam berapa yang dicatat?",
            "Tabel ini tidak mempunyai kolom «Skala (1-5)». Nilai mana yang berlaku untuk semua barisnya?",
            (
                "Tabel ini tidak mempunyai kolom «Mengganggu tahapan». Nilai mana yang berlaku untuk semua "
                "barisnya?"
            ),
            "Tabel ini tidak mempunyai kolom «Sifat». Nilai mana yang berlaku untuk semua barisnya?",
            (
                "Tabel ini tidak mempunyai kolom «Sumber laporan». Nilai mana yang berlaku untuk semua "
                "barisnya?"
            ),
            "Tabel ini tidak mempunyai kolom «Verifikasi». Nilai mana yang berlaku untuk semua barisnya?",
            "Tabel ini tidak mempunyai kolom «Status». Nilai mana yang berlaku untuk semua barisnya?",
            (
                "Kolom nomornya berisi nomor urut 1, 2, 3, yang akan sama pada setiap berkas. Apakah "
                "tanggal ditambahkan di depannya, misalnya «20240209-1»?"
            ),
        ),
    ),
    Case(
        "rekap_kesiapan.xlsx",
        "counts of stations that are ready: no answers of a station, so nothing is stored",
        sheets=page(
            "REKAP",
            ["REKAP KESIAPAN TPS PER KELURAHAN 13 FEB 2024 PUKUL 18.00"],
            ["NO", "KELURAHAN", "JML TPS", "SUDAH SIAP", "BELUM SIAP", "KET"],
            [1, "Ciseureuh", 103, 100, 3, "Linmas kurang"],
            [2, "Citalang", 32, 32, 0, None],
            [None, "JUMLAH", 135, 132, 3],
        ),
        log="kesiapan_tps",
        told=True,
        seen=("NO", "KELURAHAN", "JML TPS", "SUDAH SIAP", "BELUM SIAP", "KET"),
        unused=("JML TPS", "SUDAH SIAP", "BELUM SIAP"),
        faults=(
            (
                "Lembar «REKAP», kolom «No. TPS», baris 2: kolom ini wajib ada pada tabel. Tambahkan "
                "kolom «No. TPS», atau pakai templat yang tersedia di halaman ini."
            ),
            (
                "Lembar «REKAP», kolom «Butir», baris 2: kolom ini wajib ada pada tabel. Tambahkan "
                "kolom «Butir», atau pakai templat yang tersedia di halaman ini."
            ),
        ),
        questions=(
            "Tabel ini tidak mempunyai kolom «Jawaban». Nilai mana yang berlaku untuk semua barisnya?",
        ),
    ),
)
