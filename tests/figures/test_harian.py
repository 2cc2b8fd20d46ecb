import pandas as pd
import plotly.graph_objects as go
import pytest

from posko.figures import harian, palette, theme
from posko.figures.theme import TERANG
from tests.figures.frames import SAMPAI, jam, jumlah_per_keadaan, neraca_per_tahap

RED = palette.rupa("masalah").hex("terang")


def strip(*extra) -> go.Figure:
    return harian.neraca_kotak(neraca_per_tahap(*extra), SAMPAI, TERANG)


def drawn(fig: go.Figure, total: int) -> dict[str, int]:
    """Boxes by the words of their hover, read off the widths of the bars."""
    return {bar.hovertemplate.split(":")[0]: round(bar.x[0] * total) for bar in fig.data}


def test_the_strip_adds_up_to_the_boxes_due() -> None:
    parts = {"selisih_belum_jelas": 1, "tanpa_kabar": 2, "selisih_jelas": 4}
    fig = strip((5, "PPWP", {"di_jalan": 3}), (3, "DPRDK", parts))
    assert drawn(fig, 200) == {
        "tanpa kabar PPK–PPS": 2,
        "terjelaskan PPK–PPS": 4,
        "belum jelas PPK–PPS": 1,
        "PPS": 190,
        "di jalan PPS–TPS": 3,
    }
    ends = [bar.base[0] + bar.x[0] for bar in fig.data]
    assert [bar.base[0] for bar in fig.data[1:]] == pytest.approx(ends[:-1])
    assert ends[-1] == pytest.approx(1)
    assert "= 200 kotak" in fig.layout.title.text


def test_a_place_on_the_way_home_is_named_so() -> None:
    frame = neraca_per_tahap()
    frame.loc[frame["tahap_urut"] == 4, "tahap_urut"] = 8
    home = frame.loc[frame["tahap_urut"] == 8].assign(leg="TPS-PPS")
    rest = frame.loc[frame["tahap_urut"] != 8]
    between = (
        rest.loc[rest["tahap_urut"].isin([1, 2])].replace({"tahap_urut": {1: 3, 2: 4}}).assign(leg="PPK-PPS")
    )
    fig = harian.neraca_kotak(pd.concat([rest, between, home]), SAMPAI, TERANG)
    assert drawn(fig, 200) == {"PPS (pulang)": 200}


def test_two_boxes_of_two_hundred_are_called_out_in_vermilion_above_silence_below() -> None:
    fig = strip((3, "DPRDK", {"selisih_belum_jelas": 2}), (5, "PPWP", {"tanpa_kabar": 1}))
    notes = {note.text: note for note in fig.layout.annotations}
    (lost,) = (note for text, note in notes.items() if "▲" in text)
    (silent,) = (note for text, note in notes.items() if "○" in text)
    assert lost.text.endswith(" 2</b>")
    assert RED in lost.text
    assert lost.y > 0 > silent.y


@pytest.mark.parametrize(
    ("extra", "title"),
    [
        ((), "Semua 200 kotak tercatat di PPS"),
        (((6, "PPWP", {"tiba": 40}),), "160 dari 200 kotak di PPS"),
        (((5, "PPWP", {"di_jalan": 1}),), "1 kotak di jalan, selebihnya di tempatnya"),
        (((5, "PPWP", {"tanpa_kabar": 5, "di_jalan": 9}),), "5 dari 200 kotak tanpa kabar sejak berangkat"),
        (((3, "PPWP", {"selisih_belum_jelas": 1}),), "1 kotak selisih belum jelas, perlu konfirmasi"),
        (
            ((3, "PPWP", {"selisih_belum_jelas": 1, "tanpa_kabar": 7}),),
            "1 kotak selisih belum jelas, 7 tanpa kabar, perlu konfirmasi",
        ),
        (((3, "PPWP", {"selisih_jelas": 3}),), "197 dari 200 kotak di PPS"),
    ],
)
def test_the_title_names_the_worst_first(extra, title: str) -> None:
    assert theme.judul(strip(*extra)) == title


def test_the_readiness_strip_shows_all_stations_in_order() -> None:
    fig = harian.kesiapan_selang(jumlah_per_keadaan(512, 41, 18, 84), SAMPAI, TERANG)
    assert [round(bar.x[0] * 655) for bar in fig.data] == [512, 18, 84, 41]
    assert [bar.marker.pattern.shape for bar in fig.data] == [None, "|", "/", None]
    assert fig.data[3].marker.color == RED
    assert theme.judul(fig) == "512 dari 655 TPS siap, antara 78 % dan 94 %"
    (bracket,) = fig.layout.shapes
    low, high = 512 / 655, 614 / 655
    assert bracket.path == f"M {low} 0.52 L {low} 0.64 L {high} 0.64 L {high} 0.52"
    assert "<b>78–94 %</b>" in [note.text for note in fig.layout.annotations]


@pytest.mark.parametrize(
    ("counts", "title"),
    [
        ((655, 0, 0, 0), "Semua 655 TPS siap"),
        ((654, 1, 0, 0), "654 dari 655 TPS siap, tepat 99 %"),
        ((654, 0, 0, 1), "654 dari 655 TPS siap, antara 99 % dan 100 %"),
        ((1, 0, 0, 654), "1 dari 655 TPS siap, antara 1 % dan 100 %"),
        ((0, 0, 0, 655), "Belum ada kabar baik atau buruk dari 655 TPS"),
        ((0, 655, 0, 0), "0 dari 655 TPS siap, tepat 0 %"),
        ((0, 0, 0, 0), "Kesiapan TPS belum ada"),
    ],
)
def test_the_interval_is_never_rounded_into_safety(counts: tuple[int, ...], title: str) -> None:
    assert theme.judul(harian.kesiapan_selang(jumlah_per_keadaan(*counts), SAMPAI, TERANG)) == title


def test_a_change_is_a_signed_bar_from_zero() -> None:
    now, before = jumlah_per_keadaan(512, 41, 18, 84), jumlah_per_keadaan(400, 45, 18, 192)
    fig = harian.berubah(now, before, jam(12, 6), SAMPAI, TERANG)
    assert [(bar.x[0], bar.text[0]) for bar in fig.data] == [
        (112, "+112"),
        (0, "0"),
        (-108, "−108"),
        (-4, "−4"),
    ]
    assert theme.judul(fig) == "Sejak 12 Feb 06.00: siap +112, masalah −4"
    assert "http" not in fig.to_json()
    same = harian.berubah(now, now, jam(12, 6), SAMPAI, TERANG)
    assert theme.judul(same) == "TPS siap dan masalah tetap sejak 12 Feb 06.00"
