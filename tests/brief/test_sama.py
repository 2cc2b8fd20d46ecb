"""This file shows that the same instant and data give the same bytes, and that only data changes them."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from datetime import datetime, timedelta

import pytest

from posko.brief import paket
from posko.core.settings import Settings
from posko.desk import Desk, give_out, record_rows
from posko.desk.paparan import kepala_data, siapkan
from tests.brief.conftest import PAGI, PESANAN

BENTUK = list(paket.BENTUK)


def hashes(deck) -> dict[str, str]:
    return {name: hashlib.sha256(form.buat(deck)).hexdigest() for name, form in paket.BENTUK.items()}


def report(nomor: str) -> dict:
    return {
        "nomor": nomor,
        "waktu_kejadian": PAGI - timedelta(hours=2),
        "kelurahan_kode": "32.14.01.1007",
        "tempat": "Balai",
        "kategori": "APK",
        "skala": 2,
        "mengganggu_tahapan": "tidak",
        "sifat": "terjadi",
        "sumber": "warga",
        "verifikasi": "belum",
        "status": "baru",
        "apa": "Baliho roboh",
    }


def learn(desk: Desk, nomor: str, sampai: datetime) -> None:
    record_rows(desk, "insiden", [report(nomor)], nama=f"{nomor}.xlsx", oleh="operator", sampai=sampai)


@pytest.mark.parametrize("kind", list(PESANAN))
def test_a_deck_made_twice_is_the_same_file_twice(desk, berkas, kind) -> None:
    again = siapkan(desk, PAGI, PESANAN[kind])
    # Drawing is the slow half and the same code for all kinds: once is enough.
    for bentuk in BENTUK if kind == "publik" else ("pptx", "xlsx", "txt"):
        assert paket.BENTUK[bentuk].buat(again) == berkas(kind, bentuk), bentuk


@pytest.mark.parametrize("bentuk", ["pptx", "xlsx", "png"])
def test_no_part_of_a_file_carries_the_clock(berkas, bentuk) -> None:
    with zipfile.ZipFile(io.BytesIO(berkas("harian", bentuk))) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        if bentuk != "png":
            core = archive.read("docProps/core.xml").decode()
            assert set(re.findall(r"<dcterms:\w+[^>]*>([^<]*)<", core)) == {"2024-02-12T23:00:00Z"}
        for name in archive.namelist():
            if name.endswith(".xlsx"):
                with zipfile.ZipFile(io.BytesIO(archive.read(name))) as inner:
                    assert {one.date_time[0] for one in inner.infolist()} == {1980}
                    assert b"2024" not in inner.read("docProps/core.xml")


def test_a_pdf_carries_no_date(berkas) -> None:
    assert b"/CreationDate" not in berkas("harian", "pdf")
    assert b"/ModDate" not in berkas("harian", "pdf")


def test_giving_files_out_and_later_uploads_change_no_earlier_deck(tmp_path) -> None:
    desk = Desk(Settings(data=tmp_path), latihan=True)
    learn(desk, "LI-7001", PAGI)
    first = siapkan(desk, PAGI, PESANAN["harian"])
    assert kepala_data(desk, PAGI)[0] == 1
    assert first.stempel.buku.startswith("No. 1 · ")
    give_out(desk, "paparan.pdf", b"isi", oleh="operator", sampai=PAGI)
    later = PAGI + timedelta(hours=3)
    learn(desk, "LI-7002", later)
    assert siapkan(desk, PAGI, PESANAN["harian"]).sidik == first.sidik
    assert siapkan(desk, later, PESANAN["harian"]).stempel.buku.startswith("No. 3 · ")


def test_one_more_row_changes_the_hash(tmp_path, dek) -> None:
    desk = Desk(Settings(data=tmp_path), latihan=True)
    before = siapkan(desk, PAGI, PESANAN["harian"])
    assert before.sidik == dek().sidik
    learn(desk, "LI-7001", PAGI)
    after = siapkan(desk, PAGI, PESANAN["harian"])
    assert after.sidik != before.sidik
    assert paket.BENTUK["xlsx"].buat(after) != paket.BENTUK["xlsx"].buat(before)
