"""Every planted fault is found by its rule and by no rule it does not concern; clean nights are silent."""

from typing import Any

import pytest

from posko.brief.rantai import ATURAN
from posko.query import Engine, catalogue
from tests.rantai.malam import AKHIR, SEBELUM_SUARA, area, clean, judged
from tests.rantai.rusak import RUSAK

FEW, MANY = range(1), range(1, 31)
SAAT = ("08 06.00", "11 20.00", "13 06.00", SEBELUM_SUARA, "14 23.30", AKHIR)


@pytest.fixture(scope="module")
def mesin() -> Engine:
    return Engine(area())


def test_every_rule_has_a_fault_and_is_gathered() -> None:
    files = {name.removeprefix("checks/rantai_") for name in catalogue() if name.startswith("checks/rantai_")}
    assert set(RUSAK) == set(ATURAN) == files


def test_all_rules_answer_in_one_shape() -> None:
    shapes = {
        tuple((c.name, c.sql_type) for c in catalogue()[f"checks/rantai_{nama}"].columns) for nama in ATURAN
    }
    assert len(shapes) == 1


def holds(row: dict[str, Any], sel: dict[str, Any]) -> bool:
    return all(row[name] == value for name, value in sel.items())


def check_fault(mesin: Engine, nama: str, seed: int) -> None:
    malam = clean(seed)
    malam.luck.seed(f"{nama} {seed}")
    tanda = RUSAK[nama](malam)
    found = judged(mesin, malam.buku(), tanda.saat)
    assert any(holds(row, tanda.sel) for row in found.get(nama, [])), (tanda, found)
    assert set(found) <= {nama, *tanda.teman}, (tanda, found)


@pytest.mark.parametrize("seed", FEW)
@pytest.mark.parametrize("nama", RUSAK)
def test_a_fault_is_found_and_nothing_else(mesin: Engine, nama: str, seed: int) -> None:
    check_fault(mesin, nama, seed)


@pytest.mark.slow
@pytest.mark.parametrize("nama", RUSAK)
def test_thirty_faults_of_each_kind_are_found(mesin: Engine, nama: str) -> None:
    for seed in MANY:
        check_fault(mesin, nama, seed)


@pytest.mark.parametrize("seed", FEW)
def test_a_clean_night_is_silent_at_every_instant(mesin: Engine, seed: int) -> None:
    buku = clean(seed).buku()
    for saat in SAAT:
        assert judged(mesin, buku, saat) == {}, saat


@pytest.mark.slow
def test_thirty_clean_nights_are_silent(mesin: Engine) -> None:
    for seed in MANY:
        buku = clean(seed).buku()
        for saat in (SEBELUM_SUARA, AKHIR):
            assert judged(mesin, buku, saat) == {}, (seed, saat)
