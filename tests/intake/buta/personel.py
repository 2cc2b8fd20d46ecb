"""Lists of officers on duty."""

from __future__ import annotations

from tests.intake.buta.berkas import Case, line, page

PERSONEL = (
    "jenis_catatan",
    "waktu_kejadian",
    "tanggal_tugas",
    "kelurahan_kode",
    "tps_awal",
    "tps_akhir",
    "asal",
    "jml_polri",
    "jml_linmas",
)

CASES = (
    Case(
        "plot_asal.xlsx",
        "the force ticked in three columns, a range of stations, names and telephones refused",
        sheets=page(
            "PLOT",
            ["PLOTTING PERSONEL PAM TPS PEMILU 2024"],
            ["HARI RABU TANGGAL 14 FEBRUARI 2024"],
            line("NO | KELURAHAN | TPS | | ASAL PERSONEL | | | JML POLRI | JML LINMAS | NAMA / NRP | NO HP"),
            [None, None, "DARI", "S.D.", "ORGANIK", "BKO POLRES", "BRIMOB"],
            [1, "Purwamekar", 1, 13, "√", None, None, 2, 26, "AIPTU X / 7801", "0812-0000-110"],
            [2, "Purwamekar", 14, 26, None, "√", None, 2, 26, "AIPTU X / 7801", "0812-0000-111"],
            [3, "Cipaisan", 1, 8, None, None, "√", 1, 16, "AIPTU X / 7801", "0812-0000-112"],
            merged="C3:D3 E3:G3 A3:A4 B3:B4 H3:H4 I3:I4 J3:J4 K3:K4",
        ),
        log="personel",
        columns=PERSONEL,
        rows=[
            ("plot", "2024-02-14 08:00", "2024-02-14", "Purwamekar", 1, 13, "organik", 2, 26),
            ("plot", "2024-02-14 08:00", "2024-02-14", "Purwamekar", 14, 26, "bko_polres", 2, 26),
            ("plot", "2024-02-14 08:00", "2024-02-14", "Cipaisan", 1, 8, "brimob", 1, 16),
        ],
        answers={"jam:waktu catat apel": "08.00"},
        refused=("NAMA / NRP", "NO HP"),
    ),
    Case(
        "giliran_rentang.ods",
        "a watch as two hours in one cell, one past midnight",
        sheets=page(
            "JAGA",
            ["JADWAL JAGA PERSONEL PER KELURAHAN (PLOTTING)"],
            ["SELASA, 13 FEBRUARI 2024"],
            ["NO", "KEL/DESA", "JAM DINAS", "ASAL", "JML POLRI", "KET"],
            [1, "Maracang", "07.00 - 19.00", "Organik Polsek", 2, None],
            [2, "Maracang", "19.00 - 07.00", "Organik Polsek", 3, None],
            [3, "Cigelam", "07.00 s.d. 19.00", "Organik Polsek", 2, None],
        ),
        log="personel",
        columns=("jenis_catatan", "tanggal_tugas", "kelurahan_kode", "asal", "jml_polri", "mulai", "selesai"),
        rows=[
            ("plot", "2024-02-13", "Maracang", "organik", 2, "2024-02-13 07:00", "2024-02-13 19:00"),
            ("plot", "2024-02-13", "Maracang", "organik", 3, "2024-02-13 19:00", "2024-02-14 07:00"),
            ("plot", "2024-02-13", "Cigelam", "organik", 2, "2024-02-13 07:00", "2024-02-13 19:00"),
        ],
    ),
    Case(
        "apel_melebar.xls",
        "those present in a column for each force",
        sheets=page(
            "APEL",
            ["DATA APEL PERSONEL PAM TPS"],
            ["TANGGAL 13 FEBRUARI 2024 PUKUL 06.00 WIB"],
            ["NO", "KEL/DESA", "HADIR", *[None] * 3, "LINMAS"],
            [None, None, "ORGANIK", "BKO POLRES", "BKO POLDA", "TNI", None],
            [1, "Ds. Cilangkap", 2, 1, 0, 1, 36],
            [2, "Ds. Cicadas", 1, 0, 2, 0, 30],
            [None, "JUMLAH", 3, 1, 2, 1, 66],
            merged="C3:F3",
        ),
        log="personel",
        columns=("jenis_catatan", "waktu_kejadian", "tanggal_tugas", "kelurahan_kode", "asal", "jml_polri"),
        rows=[
            ("hadir", "2024-02-13 06:00", "2024-02-13", "Cilangkap", "organik", 2),
            ("hadir", "2024-02-13 06:00", "2024-02-13", "Cilangkap", "bko_polres", 1),
            ("hadir", "2024-02-13 06:00", "2024-02-13", "Cilangkap", "tni", 1),
            ("hadir", "2024-02-13 06:00", "2024-02-13", "Cicadas", "organik", 1),
            ("hadir", "2024-02-13 06:00", "2024-02-13", "Cicadas", "bko_polda", 2),
            ("hadir", "2024-02-13 06:00", "2024-02-13", "Cilangkap", "bko_polda", 0),
            ("hadir", "2024-02-13 06:00", "2024-02-13", "Cicadas", "bko_polres", 0),
            ("hadir", "2024-02-13 06:00", "2024-02-13", "Cicadas", "tni", 0),
        ],
    ),
    Case(
        "polos.csv",
        "a bare export in Unicode, service numbers refused",
        sheets=page(
            "x",
            line(
                "jenis catatan | waktu apel | tgl tugas | kelurahan | tps awal | tps akhir | regu | asal "
                "kekuatan | polri | linmas | nrp"
            ),
            [
                *line("plotting | 13/02/2024 06.00 | 14/02/2024 | Munjuljaya | 01"),
                "16",
                "R1",
                "BKO Polda",
                "2",
                "32",
                "78010101",
            ],
            [
                *line("cadangan | 13/02/2024 06.00 | 14/02/2024 | Munjuljaya"),
                "",
                "",
                "R2",
                "TNI",
                "0",
                "nihil",
                "-",
            ],
        ),
        log="personel",
        columns=PERSONEL,
        rows=[
            ("plot", "2024-02-13 06:00", "2024-02-14", "Munjuljaya", 1, 16, "bko_polda", 2, 32),
            ("cadangan", "2024-02-13 06:00", "2024-02-14", "Munjuljaya", None, None, "tni", 0, 0),
        ],
        refused=("nrp",),
        notes=("Dibaca sebagai teks UTF-16 dengan pemisah kolom titik koma.",),
        encoding="utf-16",
    ),
)
