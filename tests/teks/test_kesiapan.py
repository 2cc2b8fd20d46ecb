"""This file shows that items are told by name, and never more than a caller can say."""

import pytest

from posko.teks import kesiapan

JUDUL = {"R01": "TPS berdiri", "R02": "Lokasi sesuai", "R03": "Kotak lengkap", "R04": "Segel dan label"}


@pytest.mark.parametrize(
    ("kode", "said"),
    [
        ("", ""),
        ("R03", "R03 Kotak lengkap"),
        ("R01, R02, R03, R04", "R01 TPS berdiri, R02 Lokasi sesuai, R03 Kotak lengkap, dan 1 butir lain"),
        ("R99", "R99"),
    ],
)
def test_items_are_said_by_name(kode: str, said: str) -> None:
    assert kesiapan.butir(kode, JUDUL) == said
