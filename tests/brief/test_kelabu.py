"""This file shows that states stay apart in a grey print and in the slides' own fills."""

from __future__ import annotations

import io
import itertools

import numpy as np
import pytest
from PIL import Image
from pptx.enum.dml import MSO_FILL

from posko.brief import gambar, lembar
from posko.brief.dek import rias
from posko.brief.kanvas import Area, Bingkai
from tests.brief import baca

KEADAAN = ("siap", "kedaluwarsa", "tanpa_kabar", "masalah")
GERAK = ("tiba", "di_jalan", "tanpa_kabar", "selisih_belum_jelas", "rencana")


def kelabu(kode: str) -> tuple[float, float, float, float]:
    """Of an area as printed in grey, 0-255: mean, spread, and spread of the columns and of the rows.

    Stripes that stand, lie or slant differ in the last two, as the eye tells them.
    """
    picture = Image.open(io.BytesIO(gambar.png([Area(Bingkai(100, 100, 300, 200), rias(kode))], 72)))
    grey = np.asarray(picture.convert("L"), dtype=float)[110:290, 110:390]
    return (
        float(grey.mean()),
        float(grey.std()),
        float(grey.mean(axis=0).std()),
        float(grey.mean(axis=1).std()),
    )


@pytest.mark.parametrize("codes", [KEADAAN, GERAK])
def test_every_two_states_differ_in_grey_by_shade_or_by_pattern(codes) -> None:
    seen = {kode: kelabu(kode) for kode in codes}
    for one, other in itertools.combinations(codes, 2):
        differences = [abs(a - b) for a, b in zip(seen[one], seen[other], strict=True)]
        assert max(differences) > 25, (one, other, seen)


def test_fills_of_the_slides_carry_the_same_patterns(dek, berkas) -> None:
    kinds: dict[str, set] = {}
    for page in baca.halaman_pptx(berkas("harian", "pptx")):
        for shape in page.shapes:
            if shape.has_chart:
                for series in shape.chart.plots[0].series:
                    kinds.setdefault(series.name, set()).add(series.format.fill.type)
    for name in ("tanpa kabar", "kedaluwarsa", "di jalan", "selisih belum jelas", "kurang"):
        assert kinds[name] == {MSO_FILL.PATTERNED}
    for name in ("siap", "masalah"):
        assert kinds[name] == {MSO_FILL.SOLID}


def test_a_whole_page_in_grey_keeps_four_kinds_of_bar(dek) -> None:
    slide, chart = next(pair for pair in dek().bagan() if pair[0].kunci == "siap")
    areas = [one for one in lembar.marka_bagan(dek(), slide, chart) if isinstance(one, Area)]
    looks = {(one.rias.hex, one.rias.pola, one.rias.is_bolong) for one in areas if one.rias.simbol != "■"}
    assert {look for look in looks if look[0] != "#FFFFFF"} >= {
        (rias(kode).hex, rias(kode).pola, rias(kode).is_bolong) for kode in KEADAAN
    }
