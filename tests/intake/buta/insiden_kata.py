"""Books of incidents with guesses, slips, and counts instead of reports."""

from __future__ import annotations

from tests.intake.buta.berkas import INSIDEN, Case, clock, line, page, struck

CASES = (
    Case(
        "sda_kirakira.xls",
        "an hour that is a guess, as above, the whole area",
        sheets=page(
            "BUKU",
            ["BUKU LAPORAN KEJADIAN POLSEK"],
            ["NO LAP", "TANGGAL", "JAM", "TEMPAT KEJADIAN", "KEL", "KATEGORI", "SKALA", "URAIAN"],
            ["LP/11", "10 Feb 2024", "± 22.00", "Jl. Raya", "Ciwareng", "Pencurian biasa", "1", "kejadian"],
            ["LP/12", "11 Feb 2024", "21.30", "Jl. Raya", "Seluruh wilayah", "Hoaks", "2", "kejadian"],
            ["LP/13", "12 Peb 2024", "20.15", "Jl. Raya", "Cicadas", "Banjir", "3", "kejadian"],
            ["LP/14", "13 Feb 2024", "sda", "Jl. Raya", "sda", "Banjir", "2", "kejadian"],
        ),
        log="insiden",
        columns=INSIDEN,
        rows=[
            line(
                "LP/13 | 2024-02-12 20:15 | Cicadas | BCN | 3 | tidak | terjadi | patroli | benar | selesai"
            ),
            line(
                "LP/11 | 2024-02-10 22:00 | Ciwareng | KRM | 1 | tidak | terjadi | patroli | benar | selesai"
            ),
            line(
                "LP/14 | 2024-02-13 20:15 | Cicadas | BCN | 2 | tidak | terjadi | patroli | benar | selesai"
            ),
        ],
        answers={
            "nilai:kategori:pencurian biasa": "KRM",
            "mengganggu_tahapan": "tidak",
            "sifat": "terjadi",
            "sumber": "patroli",
            "verifikasi": "benar",
            "status": "selesai",
        },
        faults=(
            (
                "Lembar «BUKU», kolom «KEL», baris 4 (E4): isi dengan nama kelurahan atau desa di wilayah "
                "Polsek. Tertulis: «Seluruh wilayah». Tulis satu baris untuk setiap kelurahan atau desa."
            ),
        ),
        warnings=(
            (
                "Lembar «BUKU», kolom «KEL», baris 6 (E6): 1 sel bertanda «sda» atau sejenisnya diisi "
                "menurut sel di atasnya."
            ),
            (
                "Lembar «BUKU», kolom «JAM», baris 6 (C6): 1 sel bertanda «sda» atau sejenisnya diisi "
                "menurut sel di atasnya."
            ),
            (
                "Lembar «BUKU», kolom «TANGGAL», baris 3 (B3): «± 22.00» adalah perkiraan dan dibaca pukul "
                "22.00."
            ),
        ),
    ),
    Case(
        "centang_ganggu.ods",
        "a tick for yes, and a blank that says nothing",
        sheets=page(
            "Lapor",
            line(
                "TANGGAL & JAM | NOMOR | KELURAHAN | TPS | JENIS | SKALA | GANGGU TAHAPAN | SIFAT | SUMBER "
                "| VERIFIKASI | STATUS | URAIAN"
            ),
            [
                clock("2024-02-14 07:40"),
                *line(
                    "A-1 | Nagri Kaler | 12 | Petugas sakit | 1 | | terjadi | patroli | benar | ditangani | "
                    "kejadian di TPS"
                ),
            ],
            [
                clock("2024-02-14 11:05"),
                *line(
                    "A-2 | Mulyamekar | 7 | Intimidasi | 4 | √ | terjadi | patroli | benar | ditangani | "
                    "kejadian di TPS"
                ),
            ],
        ),
        log="insiden",
        columns=INSIDEN,
        rows=[
            line("A-2 | 2024-02-14 11:05 | Mulyamekar | INT | 4 | ya | terjadi | patroli | benar | ditangani")
        ],
        answers={"nilai:kategori:petugas sakit": "KES", "nilai:kategori:intimidasi": "INT"},
        faults=(
            "Lembar «Lapor», kolom «GANGGU TAHAPAN», baris 2 (G2): sel ini wajib diisi. Tertulis: kosong.",
        ),
    ),
    Case(
        "hari_salah.csv",
        "a day of the week that is not that of its date, in a cell with commas",
        sheets=page(
            "x",
            line(
                "No. Laporan | Hari/Tgl | Pukul | Kel/Ds | Kategori | Skala | Mengganggu Tahapan | Sifat | "
                "Sumber | Verifikasi | Status | Uraian"
            ),
            [
                "22",
                "Kamis, 15 Februari 2024",
                "pkl. 02.10 WIB",
                "Kel. Ciserueh",
                "Perusakan kotak",
                "3",
                *line("tdk | terjadi | patroli | benar | selesai | uraian, singkat"),
            ],
            [
                "23",
                "Kamis, 16 Februari 2024",
                "pkl. 09.00 WIB",
                "Ds Kadumekar",
                "listrik mati",
                "3",
                *line("tdk | terjadi | patroli | benar | selesai | uraian, singkat"),
            ],
        ),
        log="insiden",
        columns=INSIDEN,
        rows=[
            (
                "22",
                *line("2024-02-15 02:10 | Ciseureuh | RSK | 3 | tidak | terjadi | patroli | benar | selesai"),
            ),
            (
                "23",
                *line("2024-02-16 09:00 | Kadumekar | LST | 3 | tidak | terjadi | patroli | benar | selesai"),
            ),
        ],
        answers={"nilai:kategori:perusakan kotak": "RSK", "nilai:kategori:listrik mati": "LST"},
        warnings=(
            (
                "Lembar «hari_salah.csv», kolom «Hari/Tgl», baris 3 (B3): 16 Februari 2024 adalah hari "
                "Jumat, sedangkan tertulis Kamis. Dibaca menurut tanggalnya."
            ),
        ),
        notes=("Dibaca sebagai teks UTF-8 dengan pemisah kolom koma.",),
        separator=",",
    ),
    Case(
        "dua_bagian.xlsx",
        "two parts with the same heading, one row struck out, stations and villages in the place",
        sheets=page(
            "FEB",
            ["DATA KRIMINALITAS DAN GANGGUAN KAMTIBMAS"],
            ["A. MASA TENANG"],
            ["NO LAP", "TGL", "PKL", "TKP", "KATEGORI", "SKALA", "STATUS", "URAIAN"],
            ["M/1", "11/2/24", "20.05", "Kel. Nagri Kidul", "Hoaks", 2, "Selesai", "pesan berantai"],
            struck("M/2 | 12/2/24 | 21.00 | Kel. Cipaisan | Hoaks | 2 | Selesai | salah catat"),
            [],
            ["B. HARI PEMUNGUTAN"],
            ["NO LAP", "TGL", "PKL", "TKP", "KATEGORI", "SKALA", "STATUS", "URAIAN"],
            line(
                "H/1 | 14/2/24 | 06.50 | TPS 3 Ds. Cilangkap | Angin kencang | 3 | Ditangani | tenda TPS "
                "roboh"
            ),
            ["Mengetahui,"],
            ["KANIT RESKRIM"],
        ),
        log="insiden",
        columns=INSIDEN,
        rows=[
            line(
                "M/1 | 2024-02-11 20:05 | Nagri Kidul | HOX | 2 | tidak | terjadi | patroli | benar | selesai"
            ),
            line(
                "H/1 | 2024-02-14 06:50 | Cilangkap | BCN | 3 | tidak | terjadi | patroli | benar | ditangani"
            ),
        ],
        answers={
            "coret:FEB": "tinggalkan",
            "mengganggu_tahapan": "tidak",
            "sifat": "terjadi",
            "sumber": "patroli",
            "verifikasi": "benar",
        },
        warnings=(
            (
                "Lembar «FEB», kolom «TKP», baris 4 (D4): kelurahan 2 baris dibaca dari kolom «TKP», "
                "karena tabel ini tidak mempunyai kolom kelurahan."
            ),
        ),
        aside={5: "baris dicoret, ditinggalkan sesuai jawaban"},
    ),
)
