"""This file shows that every kind of matter is told in a whole sentence, alone and in number."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd
import pytest

from posko.brief import keputusan
from posko.teks.bingkai import HALAMAN
from posko.teks.harian import PERKARA

SQL = (Path(__file__).resolve().parents[2] / "queries" / "harian" / "perlu_keputusan.sql").read_text(
    encoding="utf-8"
)
PAGI = datetime(2024, 2, 12, 23, 0, tzinfo=UTC)


def matters(perihal: str, count: int) -> pd.DataFrame:
    page = re.search(rf"'{perihal}' as perihal.*?'(\w+)' as halaman", SQL, re.DOTALL)
    assert page
    return pd.DataFrame(
        {
            "perihal": perihal,
            "urut": 1,
            "kelurahan_kode": "32.14.01.1007",
            "nama": [f"Desa {n}" for n in range(count)],
            "acuan": "PPK-PPS",
            "jumlah": range(1, count + 1),
            "waktu": pd.Timestamp("2024-02-12T16:10:00+07:00"),
            "halaman": page[1],
        }
    )


def test_every_kind_of_the_query_has_its_words() -> None:
    assert set(re.findall(r"'(\w+)' as perihal", SQL)) == set(PERKARA)


@pytest.mark.parametrize("perihal", sorted(PERKARA))
def test_a_few_are_told_one_by_one_and_many_as_one(perihal: str) -> None:
    few = keputusan.perkara(matters(perihal, keputusan.TERINCI), PAGI)
    assert [m.jumlah_baris for m in few] == [1] * keputusan.TERINCI
    many = keputusan.perkara(matters(perihal, 5), PAGI)
    assert [m.jumlah_baris for m in many] == [5]
    for matter in (*few, *many):
        assert matter.halaman in HALAMAN
        assert not re.search(r"\bnan\b|NaT|None|\{|_", matter.kalimat), matter.kalimat
