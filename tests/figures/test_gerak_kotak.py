"""The moving picture: every frame holds all boxes, the last stands first, and hours without news repeat."""

import pandas as pd
import pytest

from posko.figures import gerak_kotak, theme
from posko.figures.theme import GELAP, TERANG
from tests.figures import frames as f


def gerak() -> pd.DataFrame:
    """Ten boxes of A at PPK at 02.00; four leave by 04.00, three are at PPS by 06.00, one is short."""
    told = [(f.jam(13, 2), 2, 10, 0, 0)]
    told += [(f.jam(13, 4), 2, 6, 0, 0), (f.jam(13, 4), 3, 4, 0, 0)]
    told += [(f.jam(13, 6), 2, 6, 0, 0), (f.jam(13, 6), 3, 1, 0, 1), (f.jam(13, 6), 4, 3, 0, 0)]
    columns = ["waktu", "tahap_urut", "jumlah", "senyap", "selisih"]
    return pd.DataFrame(told, columns=columns).assign(kelurahan_kode=f.A, nama=f.NAMA[f.A])


@pytest.mark.parametrize("tema", [TERANG, GELAP], ids=lambda tema: tema.nama)
def test_every_frame_holds_every_box_and_the_last_stands_first(tema: theme.Tema) -> None:
    fig = gerak_kotak.gerak_hari(gerak(), f.LEG, f.SAMPAI, tema)
    assert [frame.name for frame in fig.frames] == [f"13 Feb {hour:02d}.00" for hour in (2, 3, 4, 5, 6)]
    for frame in fig.frames:
        assert sum(bar.x[0] for bar in frame.data) == pytest.approx(1)
    assert [bar.x[0] for bar in fig.data] == [bar.x[0] for bar in fig.frames[-1].data]
    # 03.00 repeats 02.00: nothing moved.
    assert [bar.x[0] for bar in fig.frames[1].data] == [bar.x[0] for bar in fig.frames[0].data]
    assert theme.judul(fig) == "4 kotak berpindah tempat dalam rentang ini"


def test_the_buttons_and_the_slider_speak_indonesian() -> None:
    fig = gerak_kotak.gerak_hari(gerak(), f.LEG, f.SAMPAI)
    assert [button.label for button in fig.layout.updatemenus[0].buttons] == ["Putar", "Henti"]
    assert fig.layout.sliders[0].active == 4
    assert fig.layout.sliders[0].currentvalue.prefix == "keadaan "


def test_a_desk_without_places_says_so() -> None:
    fig = gerak_kotak.gerak_hari(gerak().iloc[:0], f.LEG, f.SAMPAI)
    assert not fig.data
    assert theme.judul(fig) == "Tidak ada kotak yang tercatat berpindah dalam rentang ini"
