"""A frozen list holds only what was known by its evening, and its hash shows it."""

from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest

from posko.access import Pelaku, Peran
from posko.cli import main
from posko.core import rujukan as rujukan_
from posko.core.errors import UserError
from posko.core.settings import SAMPLE, Settings
from posko.desk import Desk, bekuan
from posko.query import Engine
from tests.queries.cerita import PEMILU, Meja, kegiatan, kejadian, t, unggahan

RUJUKAN = rujukan_.load("pemilu2024")
UNRAS = kejadian("LI-1", "Citalang", "9 20.00", kategori="UNR", verifikasi="benar")
OPERATOR = Pelaku("operator", Peran.MEJA_TERBUKA)


def asked(engine: Engine) -> SimpleNamespace:
    """As much of a desk as building a list needs."""
    return SimpleNamespace(rujukan=RUJUKAN, ask=engine.run)


def told(folder: Path, change) -> SimpleNamespace:
    """A desk on the sample after `change` went over every log."""
    folder.mkdir()
    for path in SAMPLE.glob("*.parquet"):
        pq.write_table(change(path.stem, pq.read_table(path)), folder / path.name)
    return asked(Engine(RUJUKAN, None, folder))


@pytest.fixture(scope="module")
def whole() -> SimpleNamespace:
    return asked(Engine(RUJUKAN, None, SAMPLE))


@pytest.mark.parametrize("evening", ["2 18.00", "12 18.00"])
def test_a_list_rebuilt_from_rows_known_by_then_has_the_same_hash(whole, tmp_path, evening) -> None:
    frozen = bekuan.build(whole, t(evening))
    cut = told(
        tmp_path / "tahu",
        lambda _, table: table.filter(pc.less_equal(table["waktu_catat"], pa.scalar(t(evening)))),
    )
    again = bekuan.build(cut, t(evening))
    assert again.hash == frozen.hash
    assert again.isi == frozen.isi
    assert len(frozen.isi["peringkat"]) > 10


def test_whatever_is_learned_later_leaves_the_hash_and_whatever_was_known_moves_it(whole, tmp_path) -> None:
    evening = t("12 18.00")

    def graver(*, is_after: bool):
        def change(log: str, table: pa.Table) -> pa.Table:
            if log != "insiden":
                return table
            later = pc.greater(table["waktu_catat"], pa.scalar(evening))
            chosen = later if is_after else pc.invert(later)
            skala = pc.if_else(chosen, pa.scalar(5, pa.int64()), table["skala"])
            return table.set_column(table.schema.get_field_index("skala"), "skala", skala)

        return change

    frozen = bekuan.build(whole, evening).hash
    assert bekuan.build(told(tmp_path / "esok", graver(is_after=True)), evening).hash == frozen
    assert bekuan.build(told(tmp_path / "kini", graver(is_after=False)), evening).hash != frozen


def test_a_late_report_of_yesterday_does_not_reach_back(tmp_path) -> None:
    meja = Meja(tmp_path / "gudang")
    meja.unggah(
        unggahan("10 09.00", UNRAS),
        unggahan("10 09.10", kegiatan("KGT-1", "Maracang", "13 15.00")),
    )
    desk = SimpleNamespace(rujukan=PEMILU, ask=meja.mesin.run)
    before = bekuan.build(desk, t("12 18.00"))
    no = meja.unggah(
        unggahan("12 18.01", kejadian("LI-2", "Citalang", "11 20.00", kategori="KEK", skala=5)),
        unggahan("13 09.00", UNRAS.ubah(verifikasi="tidak_benar")),
    )
    assert bekuan.build(desk, t("12 18.00")).hash == before.hash
    meja.batal(no - 2, "13 10.00")  # undone later: the desk of that evening still believed it
    assert bekuan.build(desk, t("12 18.00")).hash == before.hash
    assert bekuan.build(desk, t("13 18.00")).isi["skor"] != before.isi["skor"]


@pytest.fixture
def desk(tmp_path) -> Desk:
    return Desk(Settings(data=tmp_path), latihan=True)


def test_freezing_is_a_line_of_the_ledger_that_holds_the_list(desk) -> None:
    sampai = desk.opening()
    evening = bekuan.last_evening(desk, sampai)
    assert evening == t("12 18.00")
    entri = bekuan.freeze(desk, sampai, oleh=OPERATOR)
    one = bekuan.build(desk, evening)
    assert entri.jenis == "bekuan"
    assert entri.isi["sidik"] == one.hash
    assert {name: value for name, value in entri.isi.items() if name != "sidik"} == one.isi
    assert bekuan.frozen(desk)[evening].no == entri.no
    assert desk.verify().masalah == []
    with pytest.raises(UserError, match="sudah dibekukan"):
        bekuan.freeze(desk, sampai + timedelta(hours=2), oleh=OPERATOR)
    tonight = bekuan.freeze(desk, sampai + timedelta(hours=12), oleh=OPERATOR)
    assert tonight.isi["sampai"] != entri.isi["sampai"]


def test_somebody_who_may_only_look_cannot_freeze(desk) -> None:
    with pytest.raises(UserError):
        bekuan.freeze(desk, desk.opening(), oleh=Pelaku("peninjau", Peran.PENINJAU))
    assert bekuan.frozen(desk) == {}


def test_the_command_line_freezes_the_same_list(tmp_path, capsys) -> None:
    arguments = ["bekukan", "--data", str(tmp_path), "--latihan", "--sampai", "2024-02-12T19:00"]
    assert main(arguments) == 0
    said = capsys.readouterr().out
    desk = Desk(Settings(data=tmp_path), latihan=True)
    one = bekuan.build(desk, t("12 18.00"))
    assert one.hash[:12] in said
    assert main(arguments) == 2


def test_evenings_to_score_are_those_whose_next_day_is_over(desk) -> None:
    assert bekuan.evenings(desk, t("13 06.00"), 2) == [t("10 18.00"), t("11 18.00")]
    assert bekuan.evenings(desk, t("13 18.00"), 1) == [t("12 18.00")]
