"""Escorts: what is on record, what is not, and the sheet that is printed for signatures."""

import re
import zlib
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from posko.brief import pengawalan, serah_terima
from posko.core.settings import SAMPLE
from posko.query import Engine
from tests.queries.cerita import PEMILU, kotak, t, unggahan
from tests.queries.riwayat import told

SAAT = datetime(2024, 2, 13, 6, tzinfo=ZoneInfo("Asia/Jakarta"))
CAP = serah_terima.Cap("Polsek Purwakarta Kota", SAAT, 12, "abcdef" * 10, is_contoh=True)
BABAKANCIKAO = "SJ-001/PPS-BABAKANCIKAO/II/2024"


@pytest.fixture(scope="module")
def mesin() -> Engine:
    return Engine(PEMILU, sample=SAMPLE)


def words(pdf: bytes) -> str:
    """The text of a PDF of built-in fonts, as it is drawn."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    drawn = b" ".join(zlib.decompress(one) for one in streams)
    return " ".join(part.decode("latin-1") for part in re.findall(rb"\((.*?)(?<!\\)\) Tj", drawn))


def sheet(mesin: Engine, leg: str, surat_jalan: str, cap: serah_terima.Cap = CAP) -> bytes:
    rows = mesin.run("distribusi/pengawalan", SAAT)
    kiriman = rows[(rows["leg"] == leg) & (rows["surat_jalan"] == surat_jalan)].iloc[0].to_dict()
    isi = mesin.run("distribusi/isi_kiriman", SAAT, leg=leg, surat_jalan=surat_jalan)
    return serah_terima.draft(kiriman, isi, cap)


def test_every_shipment_of_the_sample_stands_once_with_its_gaps(mesin: Engine) -> None:
    rows = mesin.run("distribusi/pengawalan", SAAT)
    assert not rows.duplicated(["leg", "surat_jalan", "kelurahan_kode"]).any()
    assert dict(pengawalan.hitung(rows)) == {
        "sprin": len(rows),
        "surat_jalan": 0,
        "padal": 0,
        "pengawal": 0,
        "kendaraan": 0,
        "bast": 0,
        "serah": 0,
    }
    words_ = pengawalan.kata(rows)
    assert words_.iloc[0]["keadaan"] == "Tanpa kabar"  # what has not come stands first
    assert words_.iloc[-1]["keadaan"] == "Tiba"
    # The boxes called silent are those of the box page: 280, and none that was seen further on.
    assert rows.loc[rows["keadaan"] == "tanpa_kabar", "kotak"].sum() == 280
    assert set(rows.loc[rows["keadaan"] == "terlihat_lanjut", "nama"]) == {"Kadumekar"}


def test_papers_of_a_hand_over_are_asked_for_after_the_arrival_only() -> None:
    mesin = Engine(PEMILU)
    left = kotak("berangkat", "PPK-PPS", "Citalang", 32, "12 08.00", padal="Padal 1", kendaraan="Truk 1")
    came = left.ubah(peristiwa="tiba", waktu_kejadian=t("12 08.40"))
    with told(mesin, [unggahan("12 09.00", left)]) as ask:
        row = ask("distribusi/pengawalan", t("12 10.00")).iloc[0].to_dict()
        assert pengawalan.celah(row) == ["pengawal", "sprin"]
    with told(mesin, [unggahan("12 09.00", left, came)]) as ask:
        row = ask("distribusi/pengawalan", t("12 10.00")).iloc[0].to_dict()
        assert pengawalan.celah(row) == ["pengawal", "sprin", "bast", "serah"]


def test_the_sheet_says_what_is_on_record_and_leaves_the_rest_to_the_hand(mesin: Engine) -> None:
    said = words(sheet(mesin, "PPS-TPS", BABAKANCIKAO))
    for part in (
        "BERITA ACARA SERAH TERIMA KOTAK SUARA",
        "DATA CONTOH",
        BABAKANCIKAO,
        "BAST-001/PPS-BABAKANCIKAO/II/2024",
        "KS-3214122004-004-DPR",
        "4098210 *",
        "Ketua KPPS",
        "Selasa, 13 Februari 2024",
        "#12 abcdefabcdef",
    ):
        assert part in said, part
    assert "No. Sprin" in said
    assert "nan" not in said.lower().split()


def test_a_short_arrival_and_one_not_told_are_said_in_words(mesin: Engine) -> None:
    short = words(sheet(mesin, "PPK-PPS", "SJ-026/PPK-PWK/II/2024"))
    assert "Jumlah yang diterima kurang 2 kotak dari yang dikirim." in short
    waiting = words(sheet(mesin, "PPK-PPS", "SJ-008/PPK-PWK/II/2024"))
    assert "belum tercatat tiba" in waiting


def test_the_same_sheet_has_the_same_bytes_and_real_data_no_sample_mark(mesin: Engine) -> None:
    assert sheet(mesin, "PPS-TPS", BABAKANCIKAO) == sheet(mesin, "PPS-TPS", BABAKANCIKAO)
    real = serah_terima.Cap("Polsek", SAAT, 12, "a" * 64, is_contoh=False)
    assert "DATA CONTOH" not in words(sheet(mesin, "PPS-TPS", BABAKANCIKAO, real))
