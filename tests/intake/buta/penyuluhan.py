"""Lists of talks to citizens."""

from __future__ import annotations

from datetime import date, time

from tests.intake.buta.berkas import Case, Cell, clock, line, page

PENYULUHAN = ("waktu_kejadian", "kelurahan_kode", "tema", "sasaran", "jumlah_peserta")

CASES = (
    Case(
        "ribuan_rusak.xlsx",
        "1.250 that became 1,25; an hour until done; about forty people",
        sheets=page(
            "BINLUH",
            ["REKAP KEGIATAN BINLUH UNIT BINMAS BULAN FEBRUARI 2024"],
            ["NO", "HARI/TGL", "PUKUL", "KEL/DESA", "TEMA", "SASARAN", "JML PESERTA", "PETUGAS"],
            line(
                "1 | Senin, 5 Feb 2024 | 19.30 s.d. selesai | Cilangkap | Pemilu damai | Tokoh masyarakat "
                "| 35 | Bhabin"
            ),
            [
                *line("2 | Selasa, 6 Feb 2024 | 10.00 - 11.30 | Citalang | Tolak politik uang | Pemuda"),
                1.25,
                "Bhabin",
            ],
            line("3 | Rabu, 7 Feb 2024 | 09.00 | Nagri Kaler | Klarifikasi hoaks | Warga | ±40 org | Bhabin"),
        ),
        log="penyuluhan",
        columns=PENYULUHAN,
        rows=[
            ("2024-02-05 19:30", "Cilangkap", "damai", "tokoh", 35),
            ("2024-02-06 10:00", "Citalang", "politik_uang", "pemuda", 1250),
            ("2024-02-07 09:00", "Nagri Kaler", "hoaks", "warga", 40),
        ],
        answers={"ribuan:jumlah peserta": "ya"},
        warnings=(
            "Lembar «BINLUH», kolom «JML PESERTA», baris 4 (G4): «1,25» dibaca 1.250 sesuai jawaban Anda.",
            "Lembar «BINLUH», kolom «JML PESERTA», baris 5 (G5): «±40 org» adalah perkiraan dan dibaca 40.",
            (
                "Lembar «BINLUH», kolom «PUKUL», baris 3 (C3): dari «19.30 s.d. selesai» diambil jam "
                "mulainya, 19.30."
            ),
            (
                "Lembar «BINLUH», kolom «PUKUL», baris 4 (C4): dari «10.00 - 11.30» diambil jam mulainya, "
                "10.00."
            ),
        ),
    ),
    Case(
        "kata_lain.tsv",
        "other words for a theme and for those it was for, nobody who came",
        sheets=page(
            "x",
            ["tgl", "jam", "desa", "tema", "sasaran", "peserta", "unit"],
            ["9-2-2024", "08.00", "Ds. Hegarmanah", "cuaca", "masyarakat", "25", "Binmas"],
            ["9-2-2024", "13.00", "Ds. Cicadas", "Pemilu damai", "penyelenggara (KPPS)", "nihil", "Binmas"],
        ),
        log="penyuluhan",
        columns=PENYULUHAN,
        rows=[("2024-02-09 08:00", "Hegarmanah", "bencana", "warga", 25)],
        faults=(
            (
                "Lembar «kata_lain.tsv», kolom «sasaran», baris 3 (E3): isi dengan salah satu dari: Warga, "
                "Pemuda, Tokoh masyarakat, Penyelenggara. Tertulis: «penyelenggara (KPPS)»."
            ),
        ),
        notes=("Dibaca sebagai teks UTF-8 dengan pemisah kolom tab.",),
        separator="\t",
    ),
    Case(
        "tema_centang.xls",
        "the theme ticked under one heading",
        sheets=page(
            "TEMA",
            ["DATA PENYULUHAN POLSEK"],
            ["NO", "TANGGAL", "JAM", "KELURAHAN", "TEMA", None, None, "SASARAN", "PESERTA"],
            [*[None] * 4, "HOAKS", "POLITIK UANG", "PEMILU DAMAI"],
            [1, date(2024, 2, 3), time(16, 0), "Cipaisan", "v", None, None, "Warga", 20],
            [2, date(2024, 2, 4), time(16, 0), "Tegalmunjul", None, None, "v", "Warga", 31],
            merged="E2:G2",
        ),
        log="penyuluhan",
        columns=PENYULUHAN,
        rows=[
            ("2024-02-03 16:00", "Cipaisan", "hoaks", "warga", 20),
            ("2024-02-04 16:00", "Tegalmunjul", "damai", "warga", 31),
        ],
    ),
    Case(
        "campur_tertukar.xlsx",
        "dates as text in a column with typed dates that were changed over: taken with a warning",
        sheets=page(
            "BINMAS",
            ["Tgl", "Jam", "Kelurahan", "Tema", "Sasaran", "Peserta"],
            [
                Cell(clock("2024-03-02 00:00"), look="dd/mm/yyyy"),
                time(9, 0),
                *line("Citalang | Pemilu damai | Warga | 20"),
            ],
            [Cell("13/02/2024", look="dd/mm/yyyy"), time(9, 0), "Citalang", "Pemilu damai", "Warga", 20],
            [
                Cell(clock("2024-05-02 00:00"), look="dd/mm/yyyy"),
                time(9, 0),
                *line("Citalang | Pemilu damai | Warga | 20"),
            ],
            [Cell("15/02/2024", look="dd/mm/yyyy"), time(9, 0), "Citalang", "Pemilu damai", "Warga", 20],
        ),
        log="penyuluhan",
        columns=PENYULUHAN,
        rows=[
            ("2024-02-13 09:00", "Citalang", "damai", "warga", 20),
            ("2024-02-15 09:00", "Citalang", "damai", "warga", 20),
            ("2024-03-02 09:00", "Citalang", "damai", "warga", 20),
            ("2024-05-02 09:00", "Citalang", "damai", "warga", 20),
        ],
        warnings=(
            (
                "Lembar «BINMAS», kolom «Tgl», baris 2 (A2): dibaca 2 Maret 2024, tetapi tanggal lain di "
                "kolom ini bulan dan harinya tertukar. Periksa apakah maksudnya 3 Februari 2024."
            ),
            (
                "Lembar «BINMAS», kolom «Tgl», baris 4 (A4): dibaca 2 Mei 2024, di luar masa peristiwa. "
                "Bila maksudnya 5 Februari 2024, bulan dan harinya tertukar."
            ),
            (
                "Lembar «BINMAS», kolom «Waktu», baris 4: 2 Mei 09.00 belum terjadi pada saat berkas ini "
                "diperiksa."
            ),
        ),
    ),
)
