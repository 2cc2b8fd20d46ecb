"""This file shows that the workbooks beside the sample tell what they should, the same on every run."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from posko.contracts import DISTRIBUSI, INSIDEN
from posko.core.rujukan import Rujukan
from posko.simulate import Sample, workbooks

SHIPPED = Path(__file__).resolve().parents[2] / "data" / "sample"
APEL = datetime(2024, 2, 13, 6)  # noqa: DTZ001 - the wall clock, as a cell holds it


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, rujukan: Rujukan, sample: Sample, clean: Sample) -> Path:
    folder = tmp_path_factory.mktemp("berkas")
    workbooks.write(folder, rujukan, sample.logs, clean.logs)
    return folder


def table(path: Path) -> list[dict[str, Any]]:
    rows = list(first_sheet(path).iter_rows(values_only=True))
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


def first_sheet(path: Path) -> Worksheet:
    return load_workbook(path).worksheets[0]


def cells(path: Path) -> Iterator[str]:
    for sheet in load_workbook(path):
        for row in sheet.iter_rows(values_only=True):
            yield from (str(value) for value in row if value is not None)


def test_the_shipped_workbooks_are_what_the_simulator_writes(folder: Path) -> None:
    made = {path.name: path.read_bytes() for path in folder.iterdir()}
    shipped = {path.name: path.read_bytes() for path in (SHIPPED / "berkas").iterdir()}
    assert len(made) == 11
    assert sorted(made) == sorted(shipped)
    assert [name for name in made if made[name] != shipped[name]] == []


def test_the_shipped_sample_is_small() -> None:
    sizes = [path.stat().st_size for path in SHIPPED.rglob("*") if path.is_file()]
    assert len(sizes) >= 21
    assert sum(sizes) < 8_000_000


def test_late_arrivals_bring_all_boxes_of_sindangkasih(folder: Path) -> None:
    rows = table(folder / "distribusi_menyusul_sindangkasih.xlsx")
    assert list(rows[0]) == [column.judul for column in DISTRIBUSI.columns]
    assert {row["Kelurahan/desa"] for row in rows} == {"Sindangkasih"}
    for peristiwa in ("Tiba", "Serah terima"):
        assert sum(row["Jumlah kotak"] for row in rows if row["Peristiwa"] == peristiwa) == 280
    assert all(datetime(2024, 2, 12, 16, 10) < row["Waktu"] < APEL for row in rows)  # noqa: DTZ001


def test_late_arrivals_belong_to_the_shipments_that_left(folder: Path, sample: Sample) -> None:
    rows = sample.logs["distribusi"].to_pandas()
    left = rows[(rows["kelurahan_kode"] == "32.14.01.1004") & (rows["leg"] == "PPK-PPS")]
    left = left[left["peristiwa"] == "berangkat"]
    late = [
        row for row in table(folder / "distribusi_menyusul_sindangkasih.xlsx") if row["Peristiwa"] == "Tiba"
    ]
    said = {(row["No. surat jalan"], row["Jenis kotak"], row["Jumlah kotak"]) for row in late}
    assert said == set(zip(left["surat_jalan"], left["jenis"], left["jumlah"], strict=True))


def test_late_checks_answer_for_all_stations_of_tegalmunjul(folder: Path) -> None:
    rows = table(folder / "kesiapan_menyusul_tegalmunjul.xlsx")
    items = [f"R{number:02d}" for number in range(1, 21)]
    assert list(rows[0]) == ["Kelurahan/desa", "No. TPS", "Waktu periksa", *items, "Pelapor", "Keterangan"]
    assert [row["No. TPS"] for row in rows] == list(range(1, 41))
    bad = [(row["No. TPS"], item) for row in rows for item in items if row[item] == "Tidak"]
    assert bad == [(17, "R15"), (33, "R11")]
    assert all(datetime.strptime(row["Waktu periksa"], "%d/%m/%Y %H.%M") < APEL for row in rows)  # noqa: DTZ007


def test_late_incidents_are_new_to_the_sample(folder: Path, sample: Sample) -> None:
    rows = table(folder / "insiden_menyusul.xlsx")
    assert list(rows[0]) == [column.judul for column in INSIDEN.columns]
    known = set(sample.logs["insiden"].column("nomor").to_pylist())
    assert [row["No. laporan"] for row in rows] == ["LI-0901", "LI-0902", "LI-0903"]
    assert not known & {row["No. laporan"] for row in rows}


def test_the_wide_sheet_adds_up_to_its_totals_row(folder: Path) -> None:
    rows = list(first_sheet(folder / "DATA PERGESERAN LOGISTIK PPK KE PPS.xlsx").iter_rows(values_only=True))
    numbered = [row for row in rows if isinstance(row[0], int) and isinstance(row[1], str)]
    total = next(row for row in rows if row[0] == "JUMLAH")
    # Sindangkasih has not reported its arrival and Cilangkap's boxes came after the sheet's days.
    named = {row[1] for row in numbered}
    assert len(named) == 17
    assert not named & {"Kel. Sindangkasih", "Ds. Cilangkap"}
    assert [sum(row[column] for row in numbered) for column in range(4, 10)] == list(total[4:10])
    assert tuple(range(1, 12)) in rows


def test_every_office_sheet_is_signed_by_a_post_and_no_name(folder: Path) -> None:
    messy = [path for path in folder.glob("*.xlsx") if "menyusul" not in path.name]
    assert len(messy) == 7
    posts = {"KAPOLSEK PURWAKARTA KOTA", "KETUA PPK PURWAKARTA"}
    for path in messy:
        assert len(posts & set(cells(path))) == 1, path.name
        assert first_sheet(path).merged_cells.ranges, path.name


def test_the_guard_book_is_a_semicolon_file_of_an_old_code_page(folder: Path) -> None:
    text = (folder / "buku jaga gudang 12 feb.csv").read_bytes().decode("cp1252")
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    assert len(rows) > 100
    assert {row["Tgl"] for row in rows} == {"12-02-24"}
