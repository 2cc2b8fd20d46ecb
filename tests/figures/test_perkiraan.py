"""The figure of expected arrivals: intervals, a deadline, and a count for what cannot be forecast."""

import pandas as pd
import pytest

from posko.figures import perkiraan, theme
from posko.figures.theme import GELAP, TERANG
from tests.figures import frames as f

TENGGAT = f.jam(13, 18)


def rows(*lines: tuple[str, int, int, int | None, float | None]) -> pd.DataFrame:
    """(name, boxes, boxes that cannot be forecast, hour of the middle, chance)."""
    told = []
    for nama, kotak, tanpa, hour, chance in lines:
        span = [None] * 3 if hour is None else [f.jam(13, hour - 1), f.jam(13, hour), f.jam(13, hour + 1)]
        told.append(("k", nama, kotak, tanpa, *span, chance))
    columns = ["kelurahan_kode", "nama", "kotak", "tanpa", "bawah", "tengah", "atas", "peluang"]
    return pd.DataFrame(told, columns=columns)


@pytest.mark.parametrize("tema", [TERANG, GELAP], ids=lambda tema: tema.nama)
def test_an_interval_for_each_and_a_count_for_what_is_silent(tema: theme.Tema) -> None:
    frame = rows(
        ("Citalang", 160, 0, 10, 0.98), ("Cilangkap", 90, 2, 19, 0.2), ("Sindangkasih", 0, 280, None, None)
    )
    fig = perkiraan.tiba_terakhir(frame, "PPS ke TPS", TENGGAT, f.SAMPAI, tema)
    assert theme.judul(fig) == "PPS ke TPS: Cilangkap lebih mungkin lewat tenggat"
    bars = [trace for trace in fig.data if trace.type == "bar"]
    assert len(bars) == 2  # nothing is drawn where nothing can be said
    beside = [note.text for note in fig.layout.annotations]
    assert "98 %" in beside
    assert any(text.startswith("≤ 20 %") for text in beside)
    assert any("280" in text and "%" not in text for text in beside)


def test_no_open_shipment_is_said() -> None:
    fig = perkiraan.tiba_terakhir(rows(), "PPS ke TPS", TENGGAT, f.SAMPAI)
    assert theme.judul(fig) == "Tidak ada kiriman terbuka di PPS ke TPS"
    assert not fig.data
