import pandas as pd
import plotly.graph_objects as go
import pytest

from posko.figures import kesiapan, palette, theme
from posko.figures.theme import TERANG
from tests.figures.frames import (
    NAMA,
    SAMPAI,
    A,
    B,
    C,
    item_per_kelurahan,
    item_per_tps,
    per_kelurahan,
    per_tps,
)


def cells(fig: go.Figure) -> dict[tuple[float, float], tuple[str, str | None]]:
    """Printed text and pattern of each cell by its column and row."""
    return {
        (round(base + width / 2, 6), row): (text, bar.marker.pattern.shape)
        for bar in fig.data
        for base, width, row, text in zip(bar.base, bar.x, bar.y, bar.text, strict=True)
    }


def test_kelurahan_that_need_attention_come_first() -> None:
    fig = kesiapan.per_kelurahan(per_kelurahan(), SAMPAI, TERANG)
    assert list(fig.layout.yaxis.ticktext) == ["Nagri Kaler · 60", "Cilangkap · 10", "Nagri Kidul · 40"]
    drawn = [[round(x * n) for x, n in zip(bar.x, (60, 10, 40), strict=True)] for bar in fig.data]
    assert drawn == [[50, 0, 39], [5, 0, 1], [3, 10, 0], [2, 0, 0]]
    assert fig.data[3].marker.color == palette.rupa("masalah").hex("terang")


def test_counts_and_interval_stand_beside_each_bar() -> None:
    fig = kesiapan.per_kelurahan(per_kelurahan(), SAMPAI, TERANG)
    beside = [note.text for note in fig.layout.annotations if note.y == 0 and note.xshift in (4, 130)]
    assert beside[1] == "<b>83–97 %</b>"
    assert [part.split(" ")[0] for part in beside[0].split("</span> ")[1:]] == ["2", "3", "5"]
    assert "<b>0–100 %</b>" in [note.text for note in fig.layout.annotations]


@pytest.mark.parametrize(
    ("kept", "title"),
    [
        ([A, B, C], "1 kelurahan ada masalah, 1 belum lapor sama sekali"),
        ([B], "1 kelurahan ada masalah, 3 TPS tanpa kabar"),
        ([C], "1 kelurahan belum lapor sama sekali"),
        ([A], "Tidak ada masalah dan tidak ada yang senyap di 1 kelurahan"),
        ([], "Kesiapan per kelurahan belum ada"),
    ],
)
def test_the_title_keeps_bad_and_silent_apart(kept: list[str], title: str) -> None:
    frame = per_kelurahan()
    fig = kesiapan.per_kelurahan(frame[frame["kelurahan_kode"].isin(kept)], SAMPAI, TERANG)
    assert theme.judul(fig) == title


def test_every_station_of_the_list_is_one_cell(rujukan) -> None:
    states: dict[str, list[str]] = {}
    for row in rujukan.tps:
        states.setdefault(row["kelurahan_kode"], []).append("tanpa_kabar")
    frame = per_tps({kode: listed for kode, listed in states.items() if kode in NAMA})
    small = kesiapan.petak_tps(frame, SAMPAI, TERANG)
    assert len(cells(small)) == len(frame) == 42 + 69 + 18
    assert {pattern for _, pattern in cells(small).values()} == {"/"}


def test_a_kelurahan_with_more_stations_goes_on_below_its_name() -> None:
    frame = per_tps({A: ["siap"] * 3, B: ["siap"] * 25, C: ["masalah"]})
    fig = kesiapan.petak_tps(frame, SAMPAI, TERANG, kolom=10)
    assert dict(zip(fig.layout.yaxis.tickvals, fig.layout.yaxis.ticktext, strict=True)) == {
        0: "Nagri Kidul · 3",
        1: "Nagri Kaler · 25",
        4: "Cilangkap · 1",
    }
    assert (4, 3) in cells(fig)
    assert (5, 3) not in cells(fig)
    assert cells(fig)[0, 4] == ("▲", None)
    assert tuple(fig.layout.yaxis.range) == (4.5, -0.5)


def test_a_station_tells_what_is_wrong_and_when_it_was_heard_of() -> None:
    fig = kesiapan.petak_tps(per_tps({A: ["masalah", "tanpa_kabar"]}), SAMPAI, TERANG)
    told = [text for bar in fig.data for text in bar.customdata]
    assert told == [
        "<b>Nagri Kidul TPS 001</b> · masalah<br>masalah: R01, R15<br>kabar terakhir 13 Feb 05.00",
        "<b>Nagri Kidul TPS 002</b> · tanpa kabar<br>tanpa kabar: R10<br>belum pernah dilaporkan",
    ]


@pytest.mark.parametrize(
    ("states", "title"),
    [
        (["siap", "siap"], "Semua 2 TPS siap"),
        (["siap", "masalah"], "1 masalah dari 2 TPS"),
        (["kedaluwarsa", "masalah", "tanpa_kabar"], "1 masalah, 1 tanpa kabar, dan 1 kedaluwarsa dari 3 TPS"),
        (["tanpa_kabar", "tanpa_kabar"], "Semua 2 TPS tanpa kabar"),
    ],
)
def test_the_title_of_the_stations(states: list[str], title: str) -> None:
    assert theme.judul(kesiapan.petak_tps(per_tps({A: states}), SAMPAI, TERANG)) == title


def test_items_count_what_is_not_ready_and_hatch_silence() -> None:
    fig = kesiapan.butir_kelurahan(item_per_kelurahan(), SAMPAI, TERANG)
    assert cells(fig) == {(0, 0): ("3", None), (1, 0): ("", None), (0, 1): ("20", "/"), (1, 1): ("·", None)}
    assert theme.judul(fig) == "Terbanyak belum siap: TPS berdiri, 23 dari 30 TPS"
    assert list(fig.layout.xaxis.ticktext) == ["TPS berdiri", "Lokasi sesuai"]


def test_the_scale_of_the_items_does_not_follow_the_data() -> None:
    frame = item_per_kelurahan()
    fig = kesiapan.butir_kelurahan(frame[frame["kelurahan_kode"] == A], SAMPAI, TERANG)
    (bar,) = fig.data
    assert list(bar.marker.color) == [palette.risiko(30, "terang"), palette.risiko(0, "terang")]


def test_nothing_lacking_is_said_plainly() -> None:
    frame = item_per_kelurahan()
    fig = kesiapan.butir_kelurahan(frame[frame["item"] == "R02"], SAMPAI, TERANG)
    assert theme.judul(fig) == "Semua butir yang sudah waktunya terpenuhi"


def test_one_kelurahan_shows_each_item_of_each_station() -> None:
    fig = kesiapan.butir_tps(item_per_tps(), "Nagri Kidul", SAMPAI, TERANG)
    assert cells(fig) == {
        (0, 0): ("", None),
        (1, 0): ("·", "."),
        (0, 1): ("▲", None),
        (1, 1): ("", None),
        (0, 2): ("", None),
        (1, 2): ("○", "/"),
    }
    assert list(fig.layout.yaxis.ticktext) == ["001", "002", "003"]
    assert list(fig.layout.xaxis.ticktext) == ["<b>TPS berdiri</b>", "Bilik suara"]
    assert theme.judul(fig) == "Nagri Kidul: 1 TPS bermasalah dari 3"
    told = [text for bar in fig.data for text in bar.customdata if "TPS 002" in text and "masalah" in text]
    assert told[0].endswith("dua pelapor berbeda, perlu konfirmasi")


def test_many_stations_get_the_height_they_need() -> None:
    states = item_per_tps()
    many = pd.concat([states, states.assign(tps_no=states["tps_no"] + 100)])
    short = kesiapan.butir_tps(states, "A", SAMPAI, TERANG).layout.height
    assert kesiapan.butir_tps(many, "A", SAMPAI, TERANG).layout.height > short
    assert kesiapan.butir_tps(many, "A", SAMPAI, TERANG, 300).layout.height == 300
