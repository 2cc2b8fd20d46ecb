"""This file shows that the history tells who did what, and what an upload changed as rehearsed."""

import io
from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest

from posko.brief.laporan_akses import access_report
from posko.core.errors import UserError
from posko.core.settings import Settings
from posko.desk import Desk, Saringan, changed_by, deeds, give_out, record_access, rehearse, save, uploads
from posko.teks import riwayat as teks

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample" / "berkas"


@pytest.fixture(scope="module")
def cerita(tmp_path_factory):
    """Two uploads, one taken back, an export, a login: the desk and the two rehearsals."""
    desk = Desk(Settings(data=tmp_path_factory.mktemp("data")), latihan=True)
    told, sampai = {}, desk.opening()
    for name in ("distribusi_menyusul_sindangkasih.xlsx", "insiden_menyusul.xlsx"):
        gladi = rehearse(desk, name, (SAMPLE / name).read_bytes(), sampai)
        told[save(desk, gladi, oleh="opr-1").no] = gladi
    desk.undo(1, oleh="kapolsek", sampai=sampai + timedelta(minutes=5))
    give_out(desk, "=HYPERLINK(1).xlsx", b"isi", oleh="kapolsek", sampai=sampai)
    record_access(desk.settings, "masuk-ditolak", "kapolsek", {"alamat": "192.0.2.9", "kali": 7})
    return desk, told


def test_every_deed_is_a_row_with_its_file_and_what_became_of_it(cerita) -> None:
    desk, _ = cerita
    rows = deeds(desk.history(), Saringan())
    assert list(rows["no"]) == [5, 4, 3, 2, 1]
    assert list(rows["jenis"]) == ["Masuk ditolak", "Unduh", "Batal", "Unggah", "Unggah"]
    assert list(rows["keadaan"]) == ["", "", "", "berlaku", "dibatalkan #3"]
    assert rows.iloc[4]["rincian"] == "Distribusi kotak 14 baris; 0 ditolak"
    assert rows.iloc[2]["rincian"] == "unggahan #1"
    assert rows.iloc[0]["rincian"] == "7 kali, terakhir dari 192.0.2.9"
    assert rows.iloc[1]["rincian"] == "3 bita"
    assert len(rows.iloc[1]["sha256"]) == len(rows.iloc[4]["sha256"]) == 64


@pytest.mark.parametrize(
    ("saringan", "numbers"),
    [
        (Saringan(jenis=["unggah", "batal"]), [3, 2, 1]),
        (Saringan(oleh=["kapolsek"]), [5, 4, 3]),
        (Saringan(teks="  INSIDEN_"), [2]),
        (Saringan(teks="#3"), [3]),
        (Saringan(teks="tidak ada"), []),
        (Saringan(jenis=["unggah"], oleh=["kapolsek"]), []),
    ],
)
def test_deeds_are_found_by_kind_person_file_and_number(cerita, saringan, numbers) -> None:
    assert list(deeds(cerita[0].history(), saringan)["no"]) == numbers


def test_deeds_are_found_by_hour(cerita) -> None:
    entries = cerita[0].history()
    undone = next(entri for entri in entries if entri.no == 3)
    at = Saringan(dari=undone.waktu, sampai=undone.waktu)
    assert list(deeds(entries, at)["no"]) == [3]
    assert list(deeds(entries, Saringan(sampai=undone.waktu))["no"]) == [3, 2, 1]


def test_what_an_upload_changed_is_what_its_rehearsal_said_also_after_it_was_undone(cerita) -> None:
    desk, told = cerita
    assert list(uploads(desk.history())) == [2, 1]
    for no, gladi in told.items():
        found = changed_by(desk, no)
        assert (found.kotak, found.tps, found.insiden, found.lain) == (
            gladi.dampak.kotak,
            gladi.dampak.tps,
            gladi.dampak.insiden,
            gladi.dampak.lain,
        )
    assert changed_by(desk, 1).kotak_pindah == 280
    for no in (3, 99):
        with pytest.raises(UserError, match=f"Unggahan #{no} tidak ada"):
            changed_by(desk, no)


def test_the_report_holds_every_deed_as_text(cerita) -> None:
    rows = deeds(cerita[0].history(), Saringan()).iloc[::-1]
    content = access_report(rows, [("Satuan", "=1+1")], {"masuk-ditolak": 7, "ekspor": 1})
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert book.sheetnames == ["Ringkasan", "Perbuatan"]
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    rinci = list(book["Perbuatan"].values)
    assert list(rinci[0]) == [*teks.KOLOM.values(), "SHA-256"]
    assert [row[0] for row in rinci[1:]] == ["1", "2", "3", "4", "5"]
    assert rinci[4][4] == "=HYPERLINK(1).xlsx"
    pairs = {row[0]: row[1] for row in book["Ringkasan"].values}
    assert pairs["Satuan"] == "=1+1"
    assert (pairs["Masuk ditolak (kali)"], pairs["Berkas diunduh"], pairs["Masuk"]) == ("7", "1", "0")


def test_every_kind_of_deed_has_words() -> None:
    samples = {
        "masuk": {"peran": "operator", "alamat": "a"},
        "keluar": {"alamat": "a"},
        "ubah-akun": {"akun": "opr-1", "peran": "operator", "keadaan": "dibuat"},
        "verifikasi": {"masalah": 2},
        "ekspor": {"ukuran": 1000, "cap": "PENINJAU"},
        "pemetaan": {},
    }
    said = {kind: teks.rincian(kind, isi) for kind, isi in samples.items()}
    assert said == {
        "masuk": "operator dari a",
        "keluar": "dari a",
        "ubah-akun": "opr-1 (operator) dibuat",
        "verifikasi": "2 hal perlu diperiksa",
        "ekspor": "1.000 bita; bercap PENINJAU",
        "pemetaan": "",
    }
    assert teks.rincian("verifikasi", {"masalah": 0}) == "utuh"
