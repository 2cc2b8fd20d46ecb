"""Books and forms of incidents."""

from __future__ import annotations

from datetime import date, time

from tests.intake.buta.berkas import INSIDEN, KOP, Case, Cell, clock, line, page, signed

CASES = (
    Case(
        "buku_kejadian.xlsx",
        "the place names its kelurahan, day and hour stand in one cell",
        sheets=page(
            "KEJADIAN",
            *KOP,
            ["DATA KEJADIAN MENONJOL SELAMA MASA TENANG"],
            [],
            line(
                "NO | NO. LAP | HARI/TGL/JAM | TKP | JENIS KEJADIAN | URAIAN SINGKAT | SKALA | SUMBER | "
                "TINDAKAN | STATUS"
            ),
            [*range(1, 11)],
            line(
                "1 | LK/01/II/2024 | Minggu, 11 Februari 2024 pkl. 22.15 WIB | Jl. Veteran Kel. Ciseureuh "
                "| Perusakan APK | APK ditemukan rusak | 2 | Patroli | dilaporkan ke Panwascam | Selesai"
            ),
            line(
                "2 | LK/02/II/2024 | Senin, 12 Februari 2024 pkl. 01.30 WIB | Kp. Cilimus Ds. Maracang | "
                "Listrik padam | aliran listrik padam dekat gudang PPS | 1 | Laporan warga | koordinasi "
                "PLN | Ditangani"
            ),
            *signed("12 Februari 2024", 5),
        ),
        log="insiden",
        columns=INSIDEN,
        rows=[
            line(
                "LK/01/II/2024 | 2024-02-11 22:15 | Ciseureuh | APK | 2 | tidak | terjadi | patroli | "
                "benar | selesai"
            ),
            line(
                "LK/02/II/2024 | 2024-02-12 01:30 | Maracang | LST | 1 | tidak | terjadi | warga | benar | "
                "ditangani"
            ),
        ],
        answers={"mengganggu_tahapan": "tidak", "sifat": "terjadi", "verifikasi": "benar"},
        warnings=(
            (
                "Lembar «KEJADIAN», kolom «TKP», baris 9 (D9): kelurahan 2 baris dibaca dari kolom «TKP», "
                "karena tabel ini tidak mempunyai kolom kelurahan."
            ),
        ),
    ),
    Case(
        "petik_windows.csv",
        "curly quotes of Windows, 19,30 for an hour, slips in names",
        sheets=page(
            "x",
            line(
                "Nomor | Tgl | Jam | Kelurahan | Kategori | Skala | Mengganggu Tahapan | Sifat | Sumber | "
                "Verifikasi | Status | Apa"
            ),
            line(
                "L-7 | 10-2-2024 | 19,30 | Nagri kaller | HOX | 2 (dua) | tdk | terjadi | media | blm | "
                "baru | Pesan berantai “kotak dipindah”"
            ),
            [
                "L-8",
                "11-2-2024",
                "07,05",
                "Cisereuh",
                "UNR",
                "3",
                *line(
                    "Ya | berlangsung | temuan patroli | benar | ditangani | Unjuk rasa di depan kantor – "
                    "tertib"
                ),
            ],
        ),
        log="insiden",
        columns=INSIDEN,
        rows=[
            line("L-7 | 2024-02-10 19:30 | Nagri Kaler | HOX | 2 | tidak | terjadi | media | belum | baru"),
            line(
                "L-8 | 2024-02-11 07:05 | Ciseureuh | UNR | 3 | ya | berlangsung | patroli | benar | "
                "ditangani"
            ),
        ],
        notes=("Dibaca sebagai teks Windows-1252 dengan pemisah kolom titik koma.",),
        encoding="cp1252",
    ),
    Case(
        "nihil.ods",
        "days on which nothing happened",
        sheets=page(
            "NIHIL",
            ["LAPORAN GANGGUAN KAMTIBMAS HARIAN"],
            ["TGL", "JAM", "KELURAHAN", "NO LAPORAN", "KATEGORI", "SKALA", "URAIAN"],
            [date(2024, 2, 10), None, "NIHIL"],
            [
                date(2024, 2, 11),
                time(20, 45),
                *line("Purwamekar | B/3 | Bentrok antarpendukung | 3 | dua kelompok saling dorong"),
            ],
            [date(2024, 2, 12), None, "NIHIL", *[None] * 3, "Nihil kejadian"],
        ),
        log="insiden",
        columns=INSIDEN,
        rows=[
            line(
                "B/3 | 2024-02-11 20:45 | Purwamekar | BTK | 3 | tidak | terjadi | patroli | benar | selesai"
            )
        ],
        answers={
            "mengganggu_tahapan": "tidak",
            "sifat": "terjadi",
            "sumber": "patroli",
            "verifikasi": "benar",
            "status": "selesai",
        },
        aside={3: "laporan nihil: tidak ada kejadian", 5: "laporan nihil: tidak ada kejadian"},
    ),
    Case(
        "formulir_tegak.xlsx",
        "one report as labels with their values beside them",
        sheets=page(
            "Form",
            ["LAPORAN INSIDENTIL (LAPSUS)", None],
            ["Nomor", "R/LI-04/II/2024"],
            ["Hari/Tanggal", "Rabu, 14 Februari 2024"],
            ["Pukul", "08.20 WIB"],
            ["Tempat", "TPS 12 Kel. Sindangkasih"],
            ["Kategori", "Kejadian logistik"],
            ["Skala", "3"],
            ["Mengganggu tahapan", "Ya"],
            ["Apa", "Surat suara DPRD Kab tertukar dapil"],
            ["Siapa", "KPPS"],
            ["Tindakan", "koordinasi PPS dan Panwascam"],
            ["Status", "Ditangani"],
        ),
        log="insiden",
        columns=INSIDEN,
        rows=[
            line(
                "R/LI-04/II/2024 | 2024-02-14 08:20 | Sindangkasih | LOG | 3 | ya | terjadi | patroli | "
                "benar | ditangani"
            )
        ],
        answers={"sifat": "terjadi", "sumber": "patroli", "verifikasi": "benar"},
        warnings=(
            (
                "Lembar «Form», kolom «Tempat», baris 5 (B5): kelurahan 1 baris dibaca dari kolom "
                "«Tempat», karena tabel ini tidak mempunyai kolom kelurahan."
            ),
        ),
        notes=(
            (
                "Lembar «Form» berupa formulir: setiap labelnya dibaca sebagai judul kolom, isinya sebagai "
                "satu baris."
            ),
        ),
    ),
    Case(
        "nama_nik.xlsx",
        "the name and the identity number of a suspect: refused; numbers that begin with 0",
        sheets=page(
            "DATA GANGGUAN",
            ["DATA INSIDEN MINGGU KE-2 FEBRUARI 2024"],
            line(
                "No Laporan | Waktu Kejadian | Kel/Desa | Kategori | Skala | Mengganggu Tahapan | Sifat | "
                "Sumber | Verifikasi | Status | Apa | Nama Pelaku | NIK"
            ),
            [
                Cell("05", is_text=True),
                clock("2024-02-13 23:05"),
                *line(
                    "Kel. Munjul Jaya | Politik uang | 2 | Tidak | Terjadi | Laporan warga | Belum "
                    "diverifikasi | Diteruskan | pembagian barang dekat TPS | XX"
                ),
                "3214010101800001",
            ],
            [
                Cell("06", is_text=True),
                clock("2024-02-14 00:40"),
                *line(
                    "Ds. Cigelam | Kebakaran | 3 | Tidak | Terjadi | Instansi | Benar | Selesai | kebakaran "
                    "lapak | - | "
                ),
            ],
        ),
        log="insiden",
        columns=INSIDEN,
        rows=[
            line(
                "05 | 2024-02-13 23:05 | Munjuljaya | PUG | 2 | tidak | terjadi | warga | belum | diteruskan"
            ),
            line("06 | 2024-02-14 00:40 | Cigelam | KKR | 3 | tidak | terjadi | instansi | benar | selesai"),
        ],
        refused=("Nama Pelaku", "NIK"),
    ),
)
