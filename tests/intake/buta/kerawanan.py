"""Lists of stations at risk, and warnings of weather."""

from __future__ import annotations

from datetime import date

from tests.intake.buta.berkas import Case, line, page

KERAWANAN_TPS = ("kelurahan_kode", "tps_no", "waktu_kejadian", "indikator", "keadaan")
PERINGATAN = ("waktu_kejadian", "waktu_selesai", "kelurahan_kode", "sumber", "jenis", "tingkat")

CASES = (
    Case(
        "kr_r_sr.xlsx",
        "the class ticked under three letters",
        sheets=page(
            "TK RAWAN",
            ["DATA TINGKAT KERAWANAN TPS KEL. MUNJULJAYA"],
            ["SUMBER : SAT INTELKAM"],
            ["TANGGAL 5 FEBRUARI 2024"],
            ["NO", "TPS", "TINGKAT KERAWANAN", None, None, "KET"],
            [None, None, "KR", "R", "SR"],
            [1, "TPS 01", "√", *[None] * 3],
            [2, "TPS 02", None, "√", None, None],
            [3, "TPS 03", None, None, "√", None],
            [4, "TPS 04", "√", *[None] * 3],
            merged="C4:E4",
        ),
        log="kerawanan_tps",
        columns=(*KERAWANAN_TPS, "kelas"),
        rows=[
            ("Munjuljaya", 1, "2024-02-05 08:00", None, None, "kurang_rawan"),
            ("Munjuljaya", 2, "2024-02-05 08:00", None, None, "rawan"),
            ("Munjuljaya", 3, "2024-02-05 08:00", None, None, "sangat_rawan"),
            ("Munjuljaya", 4, "2024-02-05 08:00", None, None, "kurang_rawan"),
        ],
        answers={"jam:tanggal": "08.00"},
    ),
    Case(
        "indikator_centang.ods",
        "indicators in columns with ticks, blanks that say nothing",
        sheets=page(
            "TPS RAWAN",
            ["PEMETAAN TPS RAWAN DS. MARACANG (PANWASCAM) 6 FEBRUARI 2024"],
            ["No", "TPS", "Sulit dijangkau", "Dekat sekolah/kampus", "Kendala internet", "Sumber"],
            [1, 1, "√", None, "√", "Panwascam"],
            [2, 2, None, None, "√", "Panwascam"],
        ),
        log="kerawanan_tps",
        columns=KERAWANAN_TPS,
        rows=[
            ("Maracang", 1, "2024-02-06 08:00", "P24-6.1", "ya"),
            ("Maracang", 1, "2024-02-06 08:00", "P24-7.2", "ya"),
            ("Maracang", 2, "2024-02-06 08:00", "P24-7.2", "ya"),
        ],
        answers={"jam:tanggal": "08.00"},
    ),
    Case(
        "kelas_panjang.xls",
        "other words for the classes",
        sheets=page(
            "Sheet1",
            ["TGL", "KEL", "TPS", "TK. KERAWANAN", "SUMBER", "KET"],
            [date(2024, 2, 4), "Cipaisan", 1, "aman", "Intelkam", None],
            [date(2024, 2, 4), "Cipaisan", 2, "Rawan", "Intelkam", None],
            [date(2024, 2, 4), "Cipaisan", 3, "SR", "Intelkam", None],
            [date(2024, 2, 4), "Cipaisan", 901, "Khusus", "Intelkam", None],
        ),
        log="kerawanan_tps",
        columns=("kelurahan_kode", "tps_no", "waktu_kejadian", "kelas"),
        rows=[
            ("Cipaisan", 1, "2024-02-04 08:00", "kurang_rawan"),
            ("Cipaisan", 2, "2024-02-04 08:00", "rawan"),
            ("Cipaisan", 3, "2024-02-04 08:00", "sangat_rawan"),
            ("Cipaisan", 901, "2024-02-04 08:00", "khusus"),
        ],
        answers={"jam:tanggal": "08.00"},
    ),
    Case(
        "seluruh_wilayah.xlsx",
        "a warning for the whole area, and one for a district, which is not the whole area",
        sheets=page(
            "BMKG",
            ["PERINGATAN DINI CUACA"],
            ["NO", "BERLAKU MULAI", "BERLAKU HINGGA", "WILAYAH", "SUMBER", "JENIS", "TINGKAT"],
            line(
                "1 | 13/02/2024 14.00 WIB | 13/02/2024 18.00 WIB | Seluruh wilayah | BMKG | Hujan lebat | "
                "Waspada"
            ),
            [2, "13/02/2024 15.00", "13/02/2024 24.00", "Ds. Cilangkap", "BPBD", "Longsor", "Siaga"],
            line(
                "3 | 14/02/2024 05.00 | 14/02/2024 09.00 | Se-Kec. Babakancikao | BMKG | Angin kencang | "
                "Waspada"
            ),
        ),
        log="peringatan",
        columns=PERINGATAN,
        rows=[
            ("2024-02-13 14:00", "2024-02-13 18:00", None, "bmkg", "hujan_lebat", "waspada"),
            ("2024-02-13 15:00", "2024-02-14 00:00", "Cilangkap", "bpbd", "longsor", "siaga"),
            ("2024-02-14 05:00", "2024-02-14 09:00", "Cilangkap", "bmkg", "angin", "waspada"),
            ("2024-02-14 05:00", "2024-02-14 09:00", "Cicadas", "bmkg", "angin", "waspada"),
            ("2024-02-14 05:00", "2024-02-14 09:00", "Hegarmanah", "bmkg", "angin", "waspada"),
            ("2024-02-14 05:00", "2024-02-14 09:00", "Babakancikao", "bmkg", "angin", "waspada"),
            ("2024-02-14 05:00", "2024-02-14 09:00", "Kadumekar", "bmkg", "angin", "waspada"),
            ("2024-02-14 05:00", "2024-02-14 09:00", "Maracang", "bmkg", "angin", "waspada"),
            ("2024-02-14 05:00", "2024-02-14 09:00", "Ciwareng", "bmkg", "angin", "waspada"),
            ("2024-02-14 05:00", "2024-02-14 09:00", "Mulyamekar", "bmkg", "angin", "waspada"),
            ("2024-02-14 05:00", "2024-02-14 09:00", "Cigelam", "bmkg", "angin", "waspada"),
        ],
        answers={"kecamatan:babakancikao": "bentang"},
        warnings=(
            (
                "Lembar «BMKG», kolom «WILAYAH», baris 3 (D3): «Seluruh wilayah» dibaca seluruh wilayah; "
                "kelurahannya dikosongkan."
            ),
            (
                "Lembar «BMKG», kolom «BERLAKU HINGGA», baris 4 (C4): pukul 24.00 dibaca pukul 00.00 hari "
                "berikutnya."
            ),
        ),
    ),
    Case(
        "rentang_berlaku.csv",
        "from and until in one cell, the date in another, once past midnight",
        sheets=page(
            "x",
            ["Tanggal", "Berlaku", "Kel/Desa", "Sumber", "Jenis Peringatan", "Tingkat"],
            ["14 Februari 2024", "13.00 - 16.00", "Citalang", "BMKG", "Petir", "Waspada"],
            ["14 Februari 2024", "22.00 - 02.00", "Citalang", "BPBD", "Banjir", "Awas"],
        ),
        log="peringatan",
        columns=PERINGATAN,
        rows=[
            ("2024-02-14 13:00", "2024-02-14 16:00", "Citalang", "bmkg", "petir", "waspada"),
            ("2024-02-14 22:00", "2024-02-15 02:00", "Citalang", "bpbd", "banjir", "awas"),
        ],
        notes=("Dibaca sebagai teks UTF-8 dengan pemisah kolom titik koma.",),
    ),
)
