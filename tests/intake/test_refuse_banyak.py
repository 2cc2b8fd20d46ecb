"""This file counts that identity numbers, family cards and phones are refused, and seals are not."""

from __future__ import annotations

import random

import pytest

from posko.core.errors import UserError
from posko.core.rujukan import load
from posko.intake.check import check
from posko.intake.refuse import mask, value_kind
from tests.conftest import Catat
from tests.intake.tables import book
from tests.intake.test_refuse import SPELLINGS, synthetic_nik

RUJUKAN = load("pemilu2024")
PROVINCES = (11, 12, 19, 21, 31, 32, 33, 36, 51, 53, 61, 65, 71, 76, 81, 82, 91, 94)
PHONES = ("0812{}", "+62812{}", "62 857{}", "0877-{}", "(0812){}")


def nik(luck: random.Random) -> str:
    return f"{luck.choice(PROVINCES)}{synthetic_nik(luck)[2:]}"


def family_card(luck: random.Random) -> str:
    """A KK number has the shape of a NIK whose date is the day it was issued."""
    issued = f"{luck.randint(1, 28):02d}{luck.randint(1, 12):02d}{luck.randint(4, 24):02d}"
    return f"3214{luck.randint(1, 17):02d}{issued}{luck.randint(1, 9999):04d}"


def phone(luck: random.Random) -> str:
    return luck.choice(PHONES[:4]).format(f"{luck.randrange(10**7):07d}{luck.choice(('', '1', '23'))}")


def seals(luck: random.Random) -> list[str]:
    """One column of seal numbers, as makers print them: running, random, with letters, up to 16 digits."""
    start, length = luck.randrange(10**5), luck.choice((6, 7, 8, 10, 12, 16))
    kind = luck.randrange(4)
    if kind == 0:
        return [f"{start + n:0{length}d}" for n in range(40)]
    if kind == 1:
        return [f"{luck.randrange(10**length):0{length}d}" for _ in range(40)]
    if kind == 2:
        return [f"KPU-{start + n:07d}" for n in range(40)]
    return [f"{luck.choice('ABCDEF')}{luck.randrange(10**7):07d}" for _ in range(40)]


@pytest.mark.figure
def test_ten_thousand_identity_numbers_are_refused(catat: Catat) -> None:
    luck = random.Random(11)  # noqa: S311 - test data
    columns = refused = alone = 0
    for _ in range(500):
        numbers = [luck.choice(SPELLINGS)(nik(luck)) for _ in range(20)]
        columns += 1
        refused += value_kind("Keterangan", numbers) == "nik"
        alone += sum(mask(f"lapor {number} tadi")[1] for number in numbers)
    catat(
        "synthetic NIK, 5 spellings", f"{refused} of {columns} columns refused, {alone} of 10000 masked alone"
    )
    assert (refused, alone) == (500, 10_000)


@pytest.mark.figure
def test_two_thousand_family_cards_and_phones_are_refused(catat: Catat) -> None:
    luck = random.Random(12)  # noqa: S311 - test data
    cards = sum(value_kind("Catatan", [family_card(luck) for _ in range(20)]) == "nik" for _ in range(100))
    phones = sum(value_kind("Catatan", [phone(luck) for _ in range(20)]) == "telepon" for _ in range(100))
    covered = sum(mask(f"hub {phone(luck)} ya")[1] for _ in range(2_000))
    catat("synthetic KK and phone columns", f"{cards} of 100 and {phones} of 100 columns refused")
    catat("synthetic phones alone in a text", f"{covered} of 2000 masked")
    assert (cards, phones, covered) == (100, 100, 2_000)


@pytest.mark.figure
def test_no_seal_column_is_refused(catat: Catat) -> None:
    luck = random.Random(13)  # noqa: S311 - test data
    kinds = [value_kind("No. Segel", seals(luck)) for _ in range(500)]
    catat("seal-number columns", f"{sum(kind is not None for kind in kinds)} of 500 refused")
    assert [kind for kind in kinds if kind] == []


@pytest.mark.parametrize("make", [nik, family_card, phone])
def test_not_one_of_them_reaches_the_rows_that_would_be_stored(make) -> None:
    luck = random.Random(14)  # noqa: S311 - test data
    numbers = [make(luck) for _ in range(12)]
    head = ["Leg", "Peristiwa", "Waktu", "Kel", "Jenis", "Jml", "Data lain", "Ket"]
    rows = [
        [
            "KPU-PPK",
            "Berangkat",
            f"09/02/2024 10.{n:02d}",
            "Ciseureuh",
            "DPR",
            10 + n,
            one,
            f"hub {one}",
        ]
        for n, one in enumerate(numbers)
    ]
    try:
        report = check(book([head, *rows]), RUJUKAN)
    except UserError:
        return  # refused as a whole: nothing is stored either
    stored = " ".join(str(value) for part in report.parts for value in part.rows.to_pylist())
    assert [number for number in numbers if number in stored] == []
    assert report.accepted_rows == 12
