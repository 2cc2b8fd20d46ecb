"""Lists of gatherings."""

from __future__ import annotations

from tests.intake.buta.berkas import Case, clock, line, page

KEGIATAN = ("nomor", "waktu_kejadian", "kelurahan_kode", "jenis", "dasar", "status", "massa")

CASES = (
    Case(
        "jadwal_massa.xlsx",
        "a crowd estimated, a range of hours, the number of the row beside that of the letter",
        sheets=page(
            "KAMPANYE",
            ["JADWAL KEGIATAN MASSA / KAMPANYE WILAYAH HUKUM POLSEK"],
            ["SUMBER : SURAT PEMBERITAHUAN"],
            line("NO | NO. SURAT | HARI/TGL | WAKTU | TEMPAT | KEL | BENTUK KEGIATAN | EST MASSA | STATUS"),
            line(
                "1 | 12/SP/II | Sabtu, 3 Februari 2024 | 13.00 s.d. 17.00 | Lapangan | Nagri Tengah | "
                "Rapat umum | ± 1.500 orang | Rencana"
            ),
            [
                *line(
                    "2 | 13/SP/II | Minggu, 4 Februari 2024 | 08.00 s.d. selesai | Lapangan | Ciseureuh | "
                    "Pertemuan terbatas"
                ),
                "200",
                "Rencana",
            ],
            line(
                "3 | 14/SP/II | Rabu, 7 Februari 2024 | 19.00-22.00 | Lapangan | Maracang | Hiburan rakyat "
                "| 1000 | Rencana"
            ),
        ),
        log="kegiatan",
        columns=KEGIATAN,
        rows=[
            ("13/SP/II", "2024-02-04 08:00", "Ciseureuh", "pertemuan", "pemberitahuan", "rencana", 200),
            ("14/SP/II", "2024-02-07 19:00", "Maracang", "hiburan", "pemberitahuan", "rencana", 1000),
            ("12/SP/II", "2024-02-03 13:00", "Nagri Tengah", "rapat_umum", "pemberitahuan", "rencana", 1500),
        ],
        warnings=(
            (
                "Lembar «KAMPANYE», kolom «EST MASSA», baris 4 (H4): «± 1.500 orang» adalah perkiraan dan "
                "dibaca 1.500."
            ),
        ),
    ),
    Case(
        "mulai_selesai.ods",
        "begin and end as typed instants, one without an end",
        sheets=page(
            "GIAT",
            ["Nomor", "Mulai", "Selesai", "Kel/Desa", "Lokasi", "Jenis", "Massa", "Dasar", "Status"],
            [
                "G/1",
                clock("2024-02-10 15:00"),
                clock("2024-02-10 17:30"),
                *line("Cigeulam | GOR | Olahraga | 750 | koordinasi | selesai"),
            ],
            [
                "G/2",
                clock("2024-02-12 09:00"),
                *line(" | Kadumekar | Balai | Kegiatan warga | 60 | terbuka | berlangsung"),
            ],
        ),
        log="kegiatan",
        columns=KEGIATAN,
        rows=[
            ("G/1", "2024-02-10 15:00", "Cigelam", "olahraga", "koordinasi", "selesai", 750),
            ("G/2", "2024-02-12 09:00", "Kadumekar", "kegiatan_warga", "terbuka", "berlangsung", 60),
        ],
    ),
    Case(
        "partai_caleg.csv",
        "columns of a party and a candidate: refused; the rest waits for answers",
        sheets=page(
            "x",
            ["NO", "NAMA KEGIATAN", "PARTAI", "CALEG", "TANGGAL", "JAM", "KEL", "MASSA"],
            [1, "Konsolidasi", "Partai X", "Sdr Y", "05/02/2024", "10.00", "Cipaisan", "100"],
        ),
        log="kegiatan",
        answers={"log:partai_caleg.csv": "kegiatan"},
        refused=("PARTAI", "CALEG"),
        unused=("NAMA KEGIATAN",),
        questions=(
            (
                "Tabel ini tidak mempunyai kolom «Jenis kegiatan». Nilai mana yang berlaku untuk semua "
                "barisnya?"
            ),
            "Tabel ini tidak mempunyai kolom «Dasar». Nilai mana yang berlaku untuk semua barisnya?",
            (
                "Tabel ini tidak mempunyai kolom «Status kegiatan». Nilai mana yang berlaku untuk semua "
                "barisnya?"
            ),
            (
                "Kolom nomornya berisi nomor urut 1, 2, 3, yang akan sama pada setiap berkas. Apakah "
                "tanggal ditambahkan di depannya, misalnya «20240205-1»?"
            ),
        ),
        notes=("Dibaca sebagai teks UTF-8 dengan pemisah kolom titik koma.",),
    ),
)
