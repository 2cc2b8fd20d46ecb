"""This file shows that a file dropped in moves the figures, can be taken back, and is never counted twice."""

import io
from pathlib import Path

import openpyxl
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from posko.contracts import LOGS
from posko.core.settings import Settings
from posko.desk import Desk
from posko.teks import unggah as teks
from tests.pages.conftest import words

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample" / "berkas"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PAGE = "pages/berkas/unggah.py"


def silent_boxes(data: Path) -> int:
    desk = Desk(Settings(data=data))
    rows = desk.ask("distribusi/neraca_per_tahap", desk.opening())
    return int(rows["tanpa_kabar"].sum())


def drop(app: AppTest, name: str, content: bytes) -> AppTest:
    return app.file_uploader[0].set_value((name, content, XLSX)).run()


def test_upload_shows_the_effect_saves_and_is_taken_back(open_page, data) -> None:
    content = (SAMPLE / "distribusi_menyusul_sindangkasih.xlsx").read_bytes()
    assert silent_boxes(data) == 280

    app = drop(open_page(PAGE), "menyusul.xlsx", content)
    assert not app.exception
    assert "Dibaca sebagai catatan Distribusi kotak. Bila bukan itu, pilih yang benar" in words(app)
    assert "Kotak di PPS" in words(app)
    assert "280 kotak berpindah tempat." in words(app)
    assert silent_boxes(data) == 280  # a rehearsal keeps nothing

    app = app.button(key="simpan").click().run()
    assert "Tersimpan #1 sebagai latihan di atas data contoh" in words(app)
    assert silent_boxes(data) == 0

    app = drop(app, "nama lain.xlsx", content)
    assert "Berkas ini sudah tersimpan sebagai #1" in words(app)
    assert not [button for button in app.button if button.key == "simpan"]

    app = app.button(key="batal_1").click().run()
    assert "Unggahan #1 dibatalkan" in words(app)
    assert silent_boxes(data) == 280


def test_a_wrong_file_is_told_what_it_is_and_what_was_expected(open_page, data) -> None:
    app = drop(open_page(PAGE), "laporan.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(200))
    assert not app.exception
    assert len(app.error) == 1
    assert "laporan.xlsx" in words(app)
    assert "Berkas ini tidak disimpan" in words(app)


def test_real_data_is_begun_on_purpose_and_replaces_the_sample(open_page, data) -> None:
    content = (SAMPLE / "distribusi_menyusul_sindangkasih.xlsx").read_bytes()
    app = drop(open_page(PAGE), "menyusul.xlsx", content)
    app = app.button(key="mulai_nyata").click().run()
    assert not app.exception
    assert "Tersimpan #1: menyusul.xlsx" in words(app)
    desk = Desk(Settings(data=data))
    assert not desk.is_contoh
    rows = desk.ask("distribusi/neraca_per_tahap", desk.opening())
    assert int(rows["jumlah"].sum()) == 3275
    # Only what this one file says is known: the arrival of Sindangkasih's boxes at their PPS.
    assert int(rows[rows["tahap_urut"] == 4]["jumlah"].sum()) == 280


def test_a_file_with_a_refused_column_is_offered_without_it(
    open_page, data, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered = {}
    button = st.download_button

    def watched(label: str, **given: object) -> bool:
        offered[label] = given
        return button(label, **given)

    monkeypatch.setattr(st, "download_button", watched)
    book = openpyxl.Workbook()
    book.active.append(
        ["Leg", "Peristiwa", "Waktu", "Kelurahan/desa", "Jenis kotak", "Jumlah kotak", "NIK sopir"]
    )
    book.active.append(
        ["KPU-PPK", "Berangkat", "09/02/2024 10.30", "Ciseureuh", "PPWP", 103, "3214010102800001"]
    )
    content = io.BytesIO()
    book.save(content)

    app = drop(open_page(PAGE), "dengan nik.xlsx", content.getvalue())
    assert not app.exception
    assert "Kolom «NIK sopir» tidak diterima dan tidak disimpan" in words(app)
    given = offered[teks.UNDUH_TANPA_KOLOM]
    assert given["file_name"] == "dengan nik - tanpa kolom itu.xlsx"
    rows = list(openpyxl.load_workbook(io.BytesIO(given["data"]())).active.iter_rows(values_only=True))
    assert rows[1][:6] == ("KPU-PPK", "Berangkat", "09/02/2024 10.30", "Ciseureuh", "PPWP", 103)
    assert not [cell for row in rows for cell in row if "NIK" in str(cell) or "3214" in str(cell)]

    offered.clear()
    drop(app, "menyusul.xlsx", (SAMPLE / "distribusi_menyusul_sindangkasih.xlsx").read_bytes())
    assert teks.UNDUH_TEMPLAT in offered
    assert teks.UNDUH_TANPA_KOLOM not in offered


def incidents_file(*faulty: tuple[int, str]) -> bytes:
    """Six incidents; `faulty` are a row of the sheet and what stands there for the scale."""
    book = openpyxl.Workbook()
    book.active.append([column.judul for column in LOGS["insiden"].columns if column.wajib])
    for row in range(2, 8):
        told = [f"LI-90{row}", f"12/02/2024 1{row}.30", "Ciseureuh", "APK", dict(faulty).get(row, 2)]
        book.active.append(
            [*told, "Tidak", "Terjadi", "Laporan warga", "Benar", "Baru", f"Alat peraga {row}"]
        )
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def test_a_few_faults_are_told_whole_and_typed_below(open_page) -> None:
    app = drop(open_page(PAGE), "rekap.xlsx", incidents_file((3, "berat"), (5, "ringan")))
    assert "E3, kolom «Skala (1-5)»: isi dengan 1, 2, 3, 4, atau 5. Tertulis: «berat»." in words(app)
    fields = {box.label: box for box in app.text_input}
    fields["E3 menjadi"].set_value("4")
    app = app.button(key="periksa_lagi").click().run()
    assert "E3: «berat» dibaca «4»" in words(app)
    assert "«ringan»" in words(app)
    # What was typed can be taken back.
    app = app.button(key="lepas_Sheet_E3").click().run()
    assert "Tertulis: «berat»" in words(app)


def test_a_marked_file_that_was_mended_adds_only_what_was_mended(open_page, data) -> None:
    app = drop(open_page(PAGE), "rekap.xlsx", incidents_file((3, "berat"), (5, "ringan")))
    app = app.button(key="simpan").click().run()
    app = drop(app, "rekap - perbaikan.xlsx", incidents_file((5, "ringan")))
    shown = {metric.label: metric.value for metric in app.metric}
    assert (shown[teks.SUDAH_ADA], shown[teks.BARU], shown[teks.DIPERBAIKI]) == ("4", "1", "1")
    # The result is told below the uploader, where the rehearsal was.
    app = app.button(key="simpan").click().run()
    assert "Tersimpan #2" in words(app)
