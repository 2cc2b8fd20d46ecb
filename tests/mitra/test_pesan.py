"""The text for a partner: only what concerns it, at most 60 lines, honest about silence."""

import re
from collections.abc import Callable
from datetime import UTC, datetime

import pandas as pd
import pytest

from posko.core import rujukan
from posko.core.settings import SAMPLE
from posko.mitra import pesan
from posko.query import Engine

PEMILU = rujukan.load("pemilu2024")
PAGI = datetime(2024, 2, 12, 23, 0, tzinfo=UTC)
SORE = datetime(2024, 2, 14, 10, 0, tzinfo=UTC)
PARTNERS = sorted({row["instansi"] for row in PEMILU.urusan})


@pytest.fixture(scope="session")
def engine() -> Engine:
    return Engine(PEMILU, sample=SAMPLE)


def asker(engine: Engine, saat: datetime) -> Callable[..., pd.DataFrame]:
    return lambda name, **params: engine.run(name, saat, **params)


def text(engine: Engine, instansi: str, saat: datetime = PAGI, *, is_contoh: bool = True) -> str:
    legs = [r["kode"] for r in PEMILU.urusan if (r["instansi"], r["jenis"]) == (instansi, "leg")]
    kepala = pesan.Kepala("Ketua", "Polsek Purwakarta Kota", saat, is_contoh)
    return pesan.tulis(instansi, kepala, legs, asker(engine, saat))


@pytest.mark.parametrize("saat", [PAGI, SORE])
@pytest.mark.parametrize("instansi", PARTNERS)
def test_a_text_fits_and_holds_nothing_of_another_partner(engine, instansi, saat):
    said = text(engine, instansi, saat)
    assert len(said.splitlines()) <= pesan.BARIS
    ask = asker(engine, saat)
    promises = ask("mitra/janji")
    foreign = set(promises.loc[promises["instansi"] != instansi, "hasil"]) - set(
        promises.loc[promises["instansi"] == instansi, "hasil"]
    )
    assert not [hasil for hasil in foreign if hasil and hasil in said]
    mine = {r["kode"] for r in PEMILU.urusan if (r["instansi"], r["jenis"]) == (instansi, "kategori")}
    incidents = ask("insiden/daftar", dari=datetime(2023, 1, 1, tzinfo=UTC))
    for row in incidents.to_dict("records"):
        concerns = row["kategori"] in mine or row["diteruskan_ke"] == instansi
        if f"{row['nomor']} " in said:
            assert concerns
            assert row["is_terbuka"]
    legs = {r["kode"] for r in PEMILU.urusan if (r["instansi"], r["jenis"]) == (instansi, "leg")}
    for leg in PEMILU.peristiwa.leg:
        assert leg.kode in legs or f"- {leg.nama}:" not in said


def test_the_numbers_of_a_text_are_those_of_the_queries(engine):
    said = text(engine, "pln")
    rows = asker(engine, PAGI)("mitra/urusan_tps", instansi="pln")
    assert f"bermasalah {rows['masalah'].sum()} TPS" in said
    assert f"belum ada kabar baru {rows['senyap'].sum()} TPS" in said
    assert "Penerangan cadangan TPS" in said
    assert "kabar terakhir: belum ditepati" in said
    assert "kami belum menerima kabar" in said


def test_no_text_tells_strength_routes_classes_or_persons(engine):
    for instansi in PARTNERS:
        # What was agreed with the partner is its own to read; the rest is ours to hold back.
        said = re.sub(r"\*\w\. Janji bersama\*.*?(\n\n|$)", "", text(engine, instansi), flags=re.DOTALL)
        assert not re.search(r"\b(BKO|personel|padal|rawan|kendaraan|rute|NRP|nopol)\b", said), instansi


def test_sample_data_says_so_and_real_data_does_not(engine):
    assert text(engine, "kpu").startswith("*DATA CONTOH")
    assert "CONTOH" not in text(engine, "kpu", is_contoh=False)


def test_a_desk_that_was_told_nothing_says_that_it_has_nothing(engine):
    empty = Engine(PEMILU)
    said = text(empty, "damkar")
    assert "Tidak ada hal baru yang menyangkut Bapak/Ibu dari data yang masuk" in said
    assert not re.search(r"\baman\b", said)


def test_what_does_not_fit_is_counted():
    cut = pesan._cut([f"- {n}" for n in range(40)], 12)
    assert len(cut) == 12
    assert cut[-1] == "- dan 29 lainnya."


def test_a_partner_with_too_much_in_every_section_still_fits(engine):
    """Forty of everything: the sections share the lines, and what is left out is counted."""

    def ask(name: str, **params: object) -> pd.DataFrame:
        frame = engine.run(name, SORE if name == "distribusi/leg_ringkas" else PAGI, **params)
        if name == "mitra/janji":
            one = frame[frame["status"] == "terbuka"].iloc[:1].assign(instansi="ppk")
        elif name == "distribusi/pencocokan":
            one = frame[frame["hasil"] != "cocok"].iloc[:1].assign(sumber="ppk")
        elif name == "mitra/urusan_insiden":
            one = engine.run(name, PAGI, instansi="bpbd").iloc[:1]
        else:
            return frame
        return pd.concat([one] * 40, ignore_index=True)

    kepala = pesan.Kepala("Ketua PPK", "Polsek Purwakarta Kota", PAGI, is_contoh=True)
    legs = [leg.kode for leg in PEMILU.peristiwa.leg]
    said = pesan.tulis("ppk", kepala, legs, ask)
    assert len(said.splitlines()) <= pesan.BARIS
    assert said.count("lainnya.") >= 3
    assert "*D. " in said


def test_a_list_that_differs_is_told_to_its_owner_only(engine):
    rows = asker(engine, PAGI)("distribusi/pencocokan")
    differ = rows[rows["hasil"] != "cocok"]
    assert len(differ) > 0
    for instansi in PARTNERS:
        own = int((differ["sumber"] == instansi).sum())
        assert text(engine, instansi).count("daftar Bapak/Ibu ") == own
