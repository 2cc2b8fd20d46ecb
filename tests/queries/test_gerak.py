"""The moving picture adds up at every hour and ends where the balance stands."""

from datetime import timedelta

import pytest

from posko.core.settings import SAMPLE
from posko.query import Engine
from tests.queries.cerita import PEMILU, t


@pytest.fixture(scope="module")
def mesin() -> Engine:
    return Engine(PEMILU, sample=SAMPLE)


@pytest.mark.parametrize("sampai", ["09 14.30", "13 06.00", "15 03.00"])
def test_every_hour_holds_every_box_and_the_last_is_the_balance(mesin: Engine, sampai: str) -> None:
    saat = t(sampai)
    rows = mesin.run("distribusi/gerak_hari", saat, dari=saat - timedelta(days=3))
    assert (rows.groupby("waktu")["jumlah"].sum() == 3275).all()
    assert rows["waktu"].nunique() > 10
    assert (rows["senyap"] + rows["selisih"] <= rows["jumlah"]).all()
    last = rows[rows["waktu"] == rows["waktu"].max()].set_index(["kelurahan_kode", "tahap_urut"])
    balance = mesin.run("distribusi/neraca_per_kelurahan", saat)
    balance = balance[balance["jumlah"] > 0].set_index(["kelurahan_kode", "tahap_urut"])
    assert last["jumlah"].to_dict() == balance["jumlah"].to_dict()
    assert last["senyap"].to_dict() == balance["tanpa_kabar"].to_dict()
    assert last["selisih"].to_dict() == (balance["selisih_jelas"] + balance["selisih_belum_jelas"]).to_dict()


def test_it_tells_what_happened_and_not_what_was_known(mesin: Engine) -> None:
    # The arrivals of the evening were entered hours later; the picture of that evening has them.
    rows = mesin.run("distribusi/gerak_hari", t("13 06.00"), dari=t("12 06.00"))
    evening = rows[rows["waktu"] == t("12 16.00")]
    known = mesin.run("distribusi/neraca_per_kelurahan", t("12 16.00"))
    at_stations = evening.loc[evening["tahap_urut"] == 6, "jumlah"].sum()
    assert at_stations > known.loc[known["tahap_urut"] == 6, "jumlah"].sum()
