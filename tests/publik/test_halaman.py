"""This file shows that the public page is true, complete, plain, and the same each time it is made."""

import dataclasses
import re
from datetime import UTC, datetime
from xml.etree import ElementTree

import pyarrow.parquet as pq
import pytest

from posko import publik
from posko.core.angka import bulat
from posko.core.settings import SAMPLE
from posko.publik import tata
from posko.publik.berkas import TINGGI_A4, TINGGI_POTRET
from posko.query import Engine
from posko.teks import publik as teks
from tests.publik.conftest import facts
from tests.publik.kenari import PEMILU
from tests.queries import recompute
from tests.queries.cerita import giat, kotak, personel, t, unggahan

# Words that a resident does not use and a police officer does, and labels that must not be read outside.
KATA_DINAS = (
    r"personel|personil|anggota|padal|BKO|Linmas|Polri|Polres|Polda|Brimob|Samapta|Binmas|Bhabin\w*|Babinsa|"
    r"kamtibmas|harkamtibmas|kondusif|cipta kondisi|terkendali|atensi|apel|plot\w*|ploting|serpas|sprin|giat|"
    r"lapgiat|lapsus|binluh|sambang|anev|TKP|SPKT|Gakkumdu|Sentra|preemtif|preventif|deteksi|pam|pengamanan|"
    r"pengawalan|kawal|patroli|regu|rawan|kerawanan|kekuatan|insiden|gangguan nyata|siaga satu|konflik|massa|"
    r"gudang|rute|leg|slack|tenggat|surat jalan|BAST|segel rusak|kendaraan|nopol|titik cek|armada|konvoi|"
    r"PPK|PPS|KPPS|PKD|Panwascam|PTPS|DPT|H-\d|hari H|logistik|distribusi|pergeseran|serah terima|selisih|"
    r"tanpa kabar|kedaluwarsa|senyap|terbuka|taraf|siklus|posko|data per"
)
POLICE = re.compile(rf"\b({KATA_DINAS})\b", re.IGNORECASE)
PAGI = datetime(2024, 2, 12, 23, 0, tzinfo=UTC)


def sentences(fakta: publik.Fakta) -> list[str]:
    page = publik.isi(fakta)
    lines = [page.judul, page.per, page.contoh, page.kaki, *(tile.kata for tile in page.ubin)]
    lines += [text for part in page.bagian for text in (part.judul, *part.kalimat)]
    return lines + [f"{whom}: {what}" for _, whom, what in page.hubungi]


def said(fakta: publik.Fakta) -> str:
    return "\n".join(sentences(fakta))


@pytest.mark.parametrize("saat", ["10 06.00", "13 06.00", "13 20.00", "14 10.00", "14 18.00", "15 06.00"])
def test_no_police_word_is_on_the_page(saat):
    fakta = facts(Engine(PEMILU, sample=SAMPLE), t(saat), is_contoh=True)
    assert [(word[0], line) for line in sentences(fakta) for word in POLICE.finditer(line)] == []


def test_no_approved_wording_has_a_police_word():
    lines = [row["isu"] for row in PEMILU.isu if row["kode"] != "politik_uang"]
    lines += [row["klarifikasi"] for row in PEMILU.isu]
    lines += [f"{r['jabatan']} {r['kegunaan']}" for r in PEMILU.kontak if r["is_publik"] == "ya"]
    assert [(word[0], line) for line in lines for word in POLICE.finditer(line)] == []


def test_a_sentence_is_short_enough_to_be_read_once(sample):
    for line in sentences(sample):
        for sentence in re.split(r"(?<=[.:;]) ", line):
            assert len(sentence.split()) <= 28, sentence


def test_the_boxes_are_those_of_the_log_recomputed_and_add_up(sample):
    rows = recompute.known("distribusi", pq.read_table(SAMPLE / "distribusi.parquet").to_pylist(), PAGI)
    places = recompute.balance(PEMILU, rows, PAGI).values()
    at = [sum(stations[n][0] for stations in places) for n in range(13)]
    unclear = sum(station[2] + station[4] for stations in places for station in stations[:6])
    assert sample.kotak["seharusnya"] == 3275
    assert sample.kotak["tiba_tps"] == at[6]
    assert sample.kotak["tiba_kelurahan"] == at[4]
    assert sample.kotak["belum_pasti"] == unclear
    text = said(sample)
    rest = 3275 - at[6] - at[4] - unclear
    for number, words in (
        (at[6], "kotak suara sudah tiba di TPS"),
        (at[4], "kotak lain sudah tiba di kelurahan atau desa"),
        (rest, "kotak lain belum sampai di kelurahan atau desa"),
        (unclear, "kotak suara: catatan kedatangannya belum kami terima"),
    ):
        assert number > 0
        assert f"{bulat(number)} {words}" in text


def test_it_says_what_is_not_known_and_on_which_data_it_rests(sample):
    text = said(sample)
    assert teks.BELUM_TAHU in text
    assert "Apa yang terjadi sesudah pukul 06.00 WIB belum ada di halaman ini." in text
    assert "Keadaan yang kami ketahui sampai Selasa, 13 Februari 2024 pukul 06.00 WIB" in text
    for berkas in publik.BERKAS:
        assert "DATA-CONTOH" in publik.nama(sample, berkas)
    assert b"DATA CONTOH" in publik.buat(sample, "html")


def test_real_data_carries_no_mark_of_the_sample(sample):
    real = dataclasses.replace(sample, latar=dataclasses.replace(sample.latar, is_contoh=False))
    assert "CONTOH" not in said(real)
    assert "CONTOH" not in publik.nama(real, "pdf")


def test_a_desk_that_was_told_nothing_does_not_reassure():
    fakta = facts(Engine(PEMILU), t("13 06.00"))
    text = said(fakta)
    assert "Belum ada kotak suara yang tercatat tiba di TPS." in text
    assert "Kami belum menerima satu pun catatan perjalanan kotak suara." in text
    assert "Belum ada catatan polisi penjaga TPS" in text
    assert "655 TPS: belum ada catatan polisi penjaganya" in text
    assert not re.search(r"\b(aman|lengkap|semua|seluruh)\b", text.replace("keamanan", ""))


def test_taking_news_away_never_makes_the_page_more_reassuring(desk):
    """Without the arrival the boxes are no longer at the stations; silence is listed, not skipped."""
    whole = [
        kotak("berangkat", "PPS-TPS", "Ciseureuh", 103, "12 08.00"),
        kotak("tiba", "PPS-TPS", "Ciseureuh", 103, "12 09.00"),
        personel("plot", "Ciseureuh", 2, "12 10.00", 14, tps_awal=1, tps_akhir=16),
        giat("Ciseureuh", "12 11.00"),
    ]
    meja = desk(unggahan("12 12.00", *whole))
    full = facts(meja.mesin, t("13 06.00"))
    assert (full.kotak["tiba_tps"], full.tps["ditetapkan"], full.pertemuan["kelurahan"]) == (103, 16, 1)
    meja.batal(1, "13 05.00")
    bare = facts(meja.mesin, t("13 06.00"))
    assert (bare.kotak["tiba_tps"], bare.tps["ditetapkan"], bare.pertemuan["kelurahan"]) == (0, 0, 0)


def test_a_posting_of_nobody_or_for_another_day_guards_no_station(desk):
    plans = [
        personel("plot", "Ciseureuh", 0, "12 10.00", 14, tps_awal=1, tps_akhir=16),
        personel("plot", "Citalang", 2, "12 10.00", 13, tps_awal=1, tps_akhir=16),
        personel("plot", "Maracang", 2, "12 10.00", 14),
    ]
    assert facts(desk(unggahan("12 12.00", *plans)).mesin, t("13 06.00")).tps["ditetapkan"] == 0


def test_a_rumour_in_other_words_than_the_approved_ones_is_not_told(desk):
    isu = PEMILU.isu[1]["isu"]
    meja = desk(
        unggahan(
            "12 12.00",
            giat("Ciseureuh", "12 11.00", "hoaks", isu=f" {isu.upper()} "),
            giat("Ciseureuh", "12 10.00", "hoaks", isu="Ketua KPPS dikabarkan berpihak"),
        )
    )
    fakta = facts(meja.mesin, t("13 06.00"))
    assert [one.isu for one in fakta.isu] == [isu]
    assert fakta.pertemuan["kegiatan"] == 2


@pytest.mark.parametrize("berkas", list(publik.BERKAS))
def test_the_same_facts_give_the_same_bytes(sample, berkas):
    again = facts(Engine(PEMILU, sample=SAMPLE), t("13 06.00"), is_contoh=True)
    assert again == sample
    assert publik.buat(again, berkas) == publik.buat(sample, berkas)


@pytest.mark.parametrize("saat", ["10 06.00", "13 20.00", "14 10.00", "15 06.00"])
@pytest.mark.parametrize("tinggi", [TINGGI_A4, TINGGI_POTRET])
def test_nothing_runs_off_the_sheet(saat, tinggi):
    fakta = facts(Engine(PEMILU, sample=SAMPLE), t(saat), is_contoh=True)
    for one in tata.tata(publik.isi(fakta), tinggi):
        if isinstance(one, tata.Kata):
            assert one.x + tata.panjang(one.teks, one.ukuran, tebal=one.tebal) <= tata.LEBAR - tata.TEPI / 2
            assert 0 < one.y < tinggi
            assert one.ukuran >= 15  # still readable on a phone
        else:
            assert one.y + one.tinggi <= tinggi


def test_the_static_page_runs_nothing_and_fetches_nothing(sample):
    text = publik.buat(sample, "html").decode("utf-8")
    assert not re.search(
        r"<script|\bon\w+=|javascript:|https?:|//|url\(|@import|<link|<img|<iframe|<form", text
    )
    assert "default-src 'none'" in text
    assert text.startswith("<!doctype html>")


def test_markup_in_a_setting_stays_text(sample):
    name = 'Polsek <script>alert("x")</script> & "Kota"'
    odd = dataclasses.replace(sample, latar=dataclasses.replace(sample.latar, satuan=name))
    text = publik.buat(odd, "html").decode("utf-8")
    assert "<script" not in text
    assert "&lt;script&gt;" in text
    body = text[text.index("<body>") : text.index("</html>")]
    tree = ElementTree.fromstring(body.replace("<br>", ""))  # noqa: S314 - our own output
    assert name in "".join(tree.itertext())


def test_the_files_hold_the_same_sentences(sample):
    lines = sentences(sample)
    html = re.sub(r"<[^>]+>", "\n", publik.buat(sample, "html").decode("utf-8"))
    drawn = " ".join(
        one.teks for one in tata.tata(publik.isi(sample), TINGGI_A4) if isinstance(one, tata.Kata)
    )
    for line in lines:
        assert line in html
        assert line in drawn
