"""Lists of rounds, and minutes of meetings."""

from __future__ import annotations

from datetime import date, time

from tests.intake.buta.berkas import Case, line, page

PATROLI = ("waktu_kejadian", "tempat", "kelurahan_kode", "jenis_giat", "temuan", "jumlah_personel")
KOORDINASI = ("nomor", "waktu_kejadian", "instansi", "status")

CASES = (
    Case(
        "patroli_malam.ods",
        "a night that passes midnight under the date of its evening",
        sheets=page(
            "PATROLI",
            ["LAPORAN GIAT PATROLI GUDANG LOGISTIK"],
            ["SABTU MALAM, 10 FEBRUARI 2024"],
            ["NO", "JAM", "LOKASI", "KEL/DESA", "KEGIATAN", "PERS", "TEMUAN", "KET"],
            [1, time(21, 0), "Gudang KPU Ciwareng", "Ciwareng", "Patroli dialogis", 4, "nihil", None],
            [2, time(22, 30), "Gudang PPS Maracang", "Maracang", "Patroli dialogis", 4, "ada", None],
            [3, time(0, 30), "Gudang KPU Ciwareng", "Ciwareng", "Patroli dialogis", 4, "nihil", None],
        ),
        log="patroli",
        columns=PATROLI,
        rows=[
            ("2024-02-10 21:00", "kpu", "Ciwareng", "patroli", "tidak", 4),
            ("2024-02-10 22:30", "pps-maracang", "Maracang", "patroli", "ya", 4),
            ("2024-02-11 00:30", "kpu", "Ciwareng", "patroli", "tidak", 4),
        ],
        answers={"malam:PATROLI": "besok"},
        warnings=(
            (
                "Lembar «PATROLI», kolom «JAM», baris 6 (B6): 1 baris lewat tengah malam dibaca pada hari "
                "berikutnya, sesuai jawaban Anda."
            ),
        ),
    ),
    Case(
        "sasaran.csv",
        "3 org, tdk ada, a store with its district",
        sheets=page(
            "x",
            line(
                "Tanggal | Pukul | Sasaran | Kel/Desa | Jenis Giat | Jumlah Personil | Temuan | "
                "Kunci/Segel Gudang"
            ),
            line(
                "12 Februari 2024 | 01.15 WIB | Gudang PPS Nagri Kaler | Nagri Kaler | patroli | 3 org | "
                "tdk ada | utuh"
            ),
            line(
                "12 Februari 2024 | 03.00 WIB | Gudang PPK Kec. Babakancikao | Babakancikao | penjagaan | "
                "3 org | tdk ada | utuh"
            ),
        ),
        log="patroli",
        columns=PATROLI,
        rows=[
            ("2024-02-12 01:15", "pps-nagri-kaler", "Nagri Kaler", "patroli", "tidak", 3),
            ("2024-02-12 03:00", "ppk-babakancikao", "Babakancikao", "jaga", "tidak", 3),
        ],
        notes=("Dibaca sebagai teks UTF-8 dengan pemisah kolom titik koma.",),
        encoding="utf-8-sig",
    ),
    Case(
        "notulen.xlsx",
        "minutes of a meeting: from and until in the head, offices by their full names",
        sheets=page(
            "NOTULEN",
            ["NOTULEN RAPAT KOORDINASI LINTAS SEKTORAL"],
            ["Hari/tgl : Kamis, 1 Februari 2024"],
            ["Pukul : 09.00 s.d. 11.30 WIB"],
            ["Tempat : Aula Kec. Purwakarta"],
            line(
                "No. | No. Kesepakatan | Instansi | Hal yang disepakati | Penanggung Jawab | Tenggat | Status"
            ),
            [1, "KS-01", "KPU Kab. Purwakarta", "dukungan pengamanan", "Kasi", "10/02/2024", "Terbuka"],
            line("2 | KS-02 | PLN ULP Purwakarta | dukungan pengamanan | Kasi | 10/02/2024 | Sudah ditepati"),
            [3, "KS-03", "Koramil 1901/Purwakarta", "dukungan pengamanan", "Kasi", "10/02/2024", "Belum"],
        ),
        log="koordinasi",
        columns=KOORDINASI,
        rows=[
            ("KS-01", "2024-02-01 09:00", "kpu", "terbuka"),
            ("KS-02", "2024-02-01 09:00", "pln", "ditepati"),
            ("KS-03", "2024-02-01 09:00", "koramil", "terbuka"),
        ],
        answers={"jam:tenggat": "08.00"},
    ),
    Case(
        "koordinasi_bertipe.ods",
        "typed dates and hours, the number of a letter",
        sheets=page(
            "KOORD",
            ["NO SURAT", "TANGGAL", "JAM", "INSTANSI", "HAL", "HASIL", "STATUS"],
            [
                "KO/7",
                date(2024, 2, 5),
                time(13, 0),
                *line("Panwascam | pengawasan gudang | disepakati | terbuka"),
            ],
            ["KO/8", date(2024, 2, 6), time(10, 15), "Damkar", "siaga", "1 unit", "batal"],
        ),
        log="koordinasi",
        columns=KOORDINASI,
        rows=[
            ("KO/7", "2024-02-05 13:00", "panwascam", "terbuka"),
            ("KO/8", "2024-02-06 10:15", "damkar", "batal"),
        ],
    ),
)
