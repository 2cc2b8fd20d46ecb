"""Risk charts say how sure they are, add up, and draw the unknown as unknown."""

import pandas as pd
import pytest

from posko.figures import risiko, risiko_indikator, risiko_lensa, tanda_awal, theme
from posko.figures.theme import GELAP, TERANG
from posko.teks import risiko as teks
from tests.figures.frames import SAMPAI, jam

SKOR = pd.DataFrame(
    {
        "nama": ["Citalang", "Ciseureuh", "Cicadas"],
        "skor": [61.0, 40.0, 12.0],
        "bawah": [52.0, 30.0, 2.0],
        "atas": [70.0, 55.0, 60.0],
        "peringkat": [1, 2, 0],
        "rank_bawah": [1, 1, 1],
        "rank_atas": [1, 3, 3],
        "tiga": [1.0, 0.7, 0.5],
        "kelas": ["tinggi", "batas sedang–tinggi", "data kurang"],
        "kelengkapan": [1.0, 0.9, 0.4],
        "keamanan": [40.0, 10.0, 5.0],
        "sosial": [21.0, 30.0, 7.0],
    }
)
THEMES = pytest.mark.parametrize("tema", [TERANG, GELAP], ids=lambda tema: tema.nama)


@THEMES
def test_a_rank_stands_beside_its_interval_and_data_kurang_has_none(tema) -> None:
    fig = risiko.peringkat(SKOR, SAMPAI, tema)
    assert theme.judul(fig) == "Citalang hampir pasti masuk tiga teratas"
    said = [note.text for note in fig.layout.annotations]
    assert "<b>61</b> · 1 (1–1) · tinggi" in said
    assert "<b>40</b> · 2 (1–3) · batas sedang–tinggi" in said
    assert teks.DATA_KURANG in said
    assert list(fig.data[1].marker.symbol) == ["circle", "circle", "circle-open"]
    assert fig.layout.xaxis.range == (-1, 101)  # the same scale every day


def test_nobody_sure_is_said() -> None:
    fig = risiko.peringkat(SKOR.assign(tiga=0.4), SAMPAI)
    assert theme.judul(fig).startswith("Belum ada yang pasti masuk tiga teratas")


@THEMES
def test_bars_of_a_kelurahan_add_up_to_its_score(tema) -> None:
    fig = risiko.sumbangan(SKOR, ["keamanan", "sosial"], SAMPAI, tema)
    assert [sum(bar.x[row] for bar in fig.data) for row in range(3)] == [61.0, 40.0, 12.0]
    assert theme.judul(fig) == "Skor tertinggi di Citalang, terutama karena keamanan"
    assert len({bar.marker.color for bar in fig.data}) == 2


def test_what_is_unknown_is_hatched_and_prints_nothing() -> None:
    frame = pd.DataFrame(
        {
            "kelurahan_kode": ["A", "B"],
            "nama": ["Citalang", "Cicadas"],
            "kode": ["KM1", "KM1"],
            "indikator": ["Kejadian keamanan"] * 2,
            "jumlah": [4, 0],
            "nilai": [1.25, 0.0],
            "satuan": ["poin per 10 TPS"] * 2,
            "normal": [64.5, None],
        }
    )
    fig = risiko_indikator.indikator(frame, SAMPAI)
    hatched = {bar.customdata[0][0]: bar.marker.pattern.shape for bar in fig.data}
    assert [shape for text, shape in hatched.items() if "tidak diketahui" in text] == ["/"]
    assert theme.judul(fig) == "Terberat: kejadian keamanan di Citalang"


def test_quiet_is_not_safe() -> None:
    frame = pd.DataFrame(
        {
            "kelurahan_kode": ["A", "B"],
            "nama": ["Citalang", "Cicadas"],
            "dilaporkan": [4, 0],
            "temuan": [2, 3],
            "kunjungan": [9, 1],
            "is_tipis": [False, True],
        }
    )
    assert theme.judul(risiko_lensa.lensa(frame, SAMPAI)) == "Cicadas: sepi laporan, bukan aman"
    assert teks.lensa(0, is_tipis=False) == "sepi laporan, bukan aman"


def test_words_of_certainty_have_fixed_meanings() -> None:
    assert [teks.ketegasan(one) for one in (0.81, 0.8, 0.51, 0.5)] == [
        "jelas",
        "mungkin",
        "mungkin",
        "belum bisa dibedakan",
    ]
    assert teks.kepala([0.9, 0.6, 0.2]) == (
        "Dari 3 kelurahan, 1 jelas di atas rata-rata, 1 mungkin, 1 belum bisa dibedakan"
    )
    assert teks.kelas(30, 26, 40) == "sedang"
    assert teks.kelas(26, 20, 40) == "batas rendah–sedang"


def test_the_verdict_may_be_that_nothing_is_proven() -> None:
    assert teks.papan(14, 20, 12, 10, terbukti=False) == (
        "Selama 14 malam daftar kita menangkap 12 dari 20 kejadian; urutan jumlah TPS menangkap 10 – "
        "belum terbukti lebih baik."
    )
    assert "belum terbukti" in teks.papan(0, 0, 0, 0, terbukti=False)
    assert teks.kalibrasi(12, (0.0, -0.1, 0.1)).startswith("Peluang belum bisa dikalibrasi: 12 kejadian")


@THEMES
def test_the_calendar_tells_crowd_and_clash(tema) -> None:
    acara = pd.DataFrame(
        {
            "nomor": ["KGT-1", "LI-1", "KGT-2"],
            "asal": ["kegiatan", "insiden", "kegiatan"],
            "waktu_kejadian": [jam(13, 15), jam(13, 15, 30), jam(14, 8)],
            "waktu_selesai": [jam(13, 17), jam(13, 17, 30), jam(14, 9)],
            "nama": ["Nagri Tengah", "Nagri Kidul", "Citalang"],
            "tempat": ["Alun-alun", "Balai", "Lapangan"],
            "jenis": ["pawai", "Unjuk rasa", "olahraga"],
            "massa": [350, None, 100],
            "rute": ["Jalan utama", None, None],
            "status": ["rencana", "baru", "batal"],
        }
    )
    fig = tanda_awal.kalender(acara, frozenset({"KGT-1", "LI-1"}), (SAMPAI, jam(16, 6)), tema)
    assert theme.judul(fig) == "2 kegiatan dan kejadian akan datang, 2 di antaranya mungkin bertemu"
    said = [note.text for note in fig.layout.annotations]
    assert "▲ mungkin bertemu · 15.00–17.00 · Pawai atau iring-iringan · Nagri Tengah · 350 orang" in said
    assert len(fig.data) == 2
