"""This file shows what is refused, and that nothing the logs need is refused with it."""

from __future__ import annotations

import random

import pytest

from posko.contracts import LOGS
from posko.core.errors import UserError
from posko.core.rujukan import load
from posko.intake.check import check
from posko.intake.refuse import heading_kind, mask, value_kind
from tests.intake.tables import book, rows_of

RUJUKAN = load("pemilu2024")
REFUSED_HEADINGS = [
    ("NIK", "nik"),
    ("N I K / KTP", "nik"),
    ("No. KTP", "nik"),
    ("e-KTP", "nik"),
    ("Nomor Identitas", "nik"),
    ("NKK", "nik"),
    ("No. KK", "nik"),
    ("Kartu Keluarga", "nik"),
    ("National ID", "nik"),
    ("No HP", "telepon"),
    ("NO. TELP", "telepon"),
    ("Telepon", "telepon"),
    ("WhatsApp", "telepon"),
    ("No. WA", "telepon"),
    ("Kontak", "telepon"),
    ("Phone number", "telepon"),
    ("E-mail", "surel"),
    ("Alamat surel", "surel"),
    ("Nama Pemilih", "pemilih"),
    ("DPT", "pemilih"),
    ("Jumlah DPT", "pemilih"),
    ("DPTb", "pemilih"),
    ("DPK", "pemilih"),
    ("Voters", "pemilih"),
    ("Suara", "suara"),
    ("SUARA SAH", "suara"),
    ("Suara tidak sah", "suara"),
    ("Jumlah suara", "suara"),
    ("Perolehan", "suara"),
    ("Perolehan suara", "suara"),
    ("Hasil suara", "suara"),
    ("Suara 01", "suara"),
    ("Suara Partai", "suara"),
    ("Suara Paslon 02", "suara"),
    ("Quick count", "suara"),
    ("Real Count", "suara"),
    ("Hitung cepat", "suara"),
    ("C.Hasil", "suara"),
    ("C1", "suara"),
    ("Vote count", "suara"),
    ("Turnout", "suara"),
    ("Partisipasi (%)", "suara"),
    ("Pengguna hak pilih", "suara"),
    ("Paslon", "calon"),
    ("Paslon 01", "calon"),
    ("Pasangan calon", "calon"),
    ("Caleg", "calon"),
    ("Nama Calon", "calon"),
    ("Capres", "calon"),
    ("Kandidat", "calon"),
    ("Candidate", "calon"),
    ("Partai", "partai"),
    ("PARPOL", "partai"),
    ("Party", "partai"),
    ("Koalisi", "partai"),
    ("Tim sukses", "dukungan"),
    ("Timses", "dukungan"),
    ("Pendukung", "dukungan"),
    ("Pilihan", "dukungan"),
    ("Pilihan politik", "dukungan"),
    ("Basis massa", "dukungan"),
    ("Elektabilitas", "dukungan"),
    ("Relawan", "dukungan"),
    ("Agama", "pribadi"),
    ("Suku", "pribadi"),
    ("Tgl. lahir", "pribadi"),
    ("Alamat rumah", "pribadi"),
    ("Tersangka", "perkara"),
    ("Nama korban", "perkara"),
    ("Pelaku", "perkara"),
    ("NRP", "petugas"),
    ("NAMA/PANGKAT/NRP", "petugas"),
    ("Pangkat", "petugas"),
    ("Nama petugas", "petugas"),
    ("NAMA", "petugas"),
]


@pytest.mark.parametrize(("title", "kind"), REFUSED_HEADINGS)
def test_headings_that_refuse_a_column(title: str, kind: str) -> None:
    assert heading_kind(title) == kind


def test_there_are_at_least_sixty_of_them() -> None:
    assert len({title.casefold() for title, _ in REFUSED_HEADINGS}) >= 60


def test_no_heading_of_any_contract_is_refused() -> None:
    titles = {
        title
        for contract in LOGS.values()
        for column in contract.columns
        for title in (column.judul, column.name, *column.sinonim)
    }
    assert {title: kind for title in titles if (kind := heading_kind(title))} == {}


@pytest.mark.parametrize(
    "title",
    [
        "Jumlah kotak suara",
        "KTK SUARA",
        "Jenis surat suara",
        "Kotak suara PPWP",
        "Nama kelurahan",
        "Nama TPS",
    ],
)
def test_boxes_and_papers_are_no_votes(title: str) -> None:
    assert heading_kind(title) is None


def synthetic_nik(random_: random.Random) -> str:
    """Sixteen digits shaped like an identity number; province 32, never a real person's on purpose."""
    day = random_.randint(1, 28) + random_.choice((0, 40))
    month, year, number = random_.randint(1, 12), random_.randint(0, 99), random_.randint(1, 9999)
    return f"3214{random_.randint(1, 99):02d}{day:02d}{month:02d}{year:02d}{number:04d}"


SPELLINGS = [
    lambda nik: nik,
    lambda nik: f"'{nik}",
    lambda nik: f"{nik[:6]} {nik[6:12]} {nik[12:]}",
    lambda nik: f"{nik[:6]}.{nik[6:12]}.{nik[12:]}",
    lambda nik: "-".join(nik[start : start + 4] for start in range(0, 16, 4)),
]


@pytest.mark.parametrize("spelling", range(5))
def test_identity_numbers_are_known_by_their_shape(spelling: int) -> None:
    random_ = random.Random(spelling)  # noqa: S311 - test data
    numbers = [SPELLINGS[spelling](synthetic_nik(random_)) for _ in range(2_000)]
    missed = [
        number for number in numbers if not mask(number)[1] and value_kind("Kode", [number] * 3) != "nik"
    ]
    assert missed == []
    assert value_kind("Kode", numbers[:20]) == "nik"
    assert (
        value_kind("Kode", [int(numbers[0].replace(" ", ""))] * 5 if numbers[0].isdecimal() else numbers[:5])
        == "nik"
    )


def test_seal_numbers_are_no_identity_numbers() -> None:
    random_ = random.Random(7)  # noqa: S311 - test data
    refused = sum(
        value_kind("Segel", [f"{random_.randrange(10**16):016d}" for _ in range(40)]) is not None
        for _ in range(500)
    )
    assert refused <= 2


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        (["0812-3456-7890", "+62 812 3456 789", "081234567890", "x"], "telepon"),
        ([81234567890, 81234567891, 81234567892], "telepon"),
        (["a@b.id", "c.d@e.co.id", "f@g.id"], "surel"),
        (["3.21401E+15"] * 4, "nik"),
        (["081234567890", "1", "2", "3", "4"], None),
        ([1, 2, 3, 4], None),
    ],
)
def test_values_that_refuse_a_column(cells, kind: str | None) -> None:
    assert value_kind("Kode", cells) == kind


def test_names_of_officers_are_known_by_their_ranks() -> None:
    assert value_kind("PAM", ["AIPTU BUDI", "BRIPKA ANI", "Bripda Cici"]) == "petugas"
    assert value_kind("PAM", [2, 2, 4]) is None
    assert value_kind("Padal", ["Padal Ciseureuh", "Padal Citalang"]) is None


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Lapor 081234567890 segera", "Lapor 08••••••••90 segera"),
        ("NIK 3214010902900001.", "NIK 32••••••••••••01."),
        ("surel budi@contoh.id ya", "surel bu••••••••••id ya"),
        ("Segel 1234 dan SJ-014/PPK-PWK/II/2024", "Segel 1234 dan SJ-014/PPK-PWK/II/2024"),
        ("pukul 08.12 s.d. 12.30 WIB tanggal 09/02/2024", "pukul 08.12 s.d. 12.30 WIB tanggal 09/02/2024"),
    ],
)
def test_a_lone_number_in_a_text_is_masked(text: str, masked: str) -> None:
    assert mask(text)[0] == masked


def test_a_refused_column_is_named_dropped_and_the_rest_is_kept() -> None:
    rows = [
        ["Leg", "Peristiwa", "Waktu", "Kel", "Jenis", "Jml", "Nama/Pangkat/NRP", "No HP", "Ket"],
        [
            "KPU-PPK",
            "Berangkat",
            "09/02/2024 10.30",
            "Ciseureuh",
            "DPR",
            103,
            "AIPTU X",
            "081234567890",
            "hub 081234567890",
        ],
    ]
    report = check(book(rows), RUJUKAN)
    assert report.refused_columns == (
        (
            "Nama/Pangkat/NRP",
            "memuat nama, pangkat, atau NRP petugas; Posko mencatat jabatan dan jumlah saja",
        ),
        ("No HP", "memuat nomor telepon"),
    )
    assert rows_of(report, "distribusi", "jumlah", "catatan") == [(103, "hub 08••••••••90")]
    assert [column[2:] for column in report.tables[0].columns[-3:]] == [
        (None, "ditolak"),
        (None, "ditolak"),
        ("catatan", "persis"),
    ]
    stored = " ".join(str(value) for part in report.parts for value in part.rows.to_pylist())
    assert "081234567890" not in stored
    assert "AIPTU" not in stored


@pytest.mark.parametrize(
    "rows",
    [
        [
            ["REKAPITULASI PEROLEHAN SUARA TPS"],
            ["Kelurahan", "TPS", "Paslon 01", "Paslon 02"],
            ["Ciseureuh", 1, 100, 90],
        ],
        [["DAFTAR PEMILIH TETAP"], ["No", "NIK", "Nama", "TPS"], [1, "3214010902900001", "A", 1]],
        [["NO", "NIK", "NAMA PEMILIH", "TPS"], [1, "3214010902900001", "A", 1]],
        [["Kelurahan", "TPS", "Suara sah", "Partai"], ["Ciseureuh", 1, 100, "x"]],
    ],
)
def test_a_table_of_votes_or_voters_is_refused_wholly(rows) -> None:
    with pytest.raises(UserError) as refused:
        check(book(rows), RUJUKAN)
    assert str(refused.value).startswith(
        "Berkas «uji.xlsx» tidak disimpan karena tabelnya memuat data pemilih atau perolehan suara"
    )
    assert str(refused.value).endswith(
        "Posko hanya mencatat pengamanan: unggah berkas logistik, kesiapan TPS, personel, patroli, "
        "atau kejadian."
    )
