"""This file shows that a row with nothing but what is needed breaks no page on which it shows."""

import pytest

from posko.access import Pelaku, Peran
from posko.contracts import LOGS, Column
from posko.contracts.kamus import members
from posko.core.settings import Settings
from posko.desk import Desk, record_rows
from posko.ui import menu
from posko.ui.unggah_simpan import HALAMAN_LOG
from tests.pages.conftest import words

# A row of this log needs one of two columns of which neither is needed by itself.
EITHER = {"kerawanan_tps": {"kelas": "Rawan"}}


def least(column: Column, desk: Desk) -> object:
    """The plainest value of a needed column."""
    if column.pilihan:
        return column.pilihan[0].label
    if column.daftar:
        return members(column.daftar, desk.rujukan)[0][0]
    plain = {
        "waktu": desk.opening(),
        "tanggal": desk.opening().date(),
        "kelurahan": "Ciseureuh",
        "titik": desk.rujukan.titik[0]["nama"],
        "tps": "1",
        "bilangan": "1",
    }
    return plain.get(column.kind, column.contoh or "x")


@pytest.mark.parametrize("log", list(LOGS))
def test_the_least_row_of_a_log_breaks_no_page(open_page, data, log: str) -> None:
    desk = Desk(Settings(data=data))
    row = {column.name: least(column, desk) for column in LOGS[log].columns if column.wajib}
    chief = Pelaku("operator", Peran.MEJA_TERBUKA)
    sampai = desk.opening()
    record_rows(desk, log, [{**row, **EITHER.get(log, {})}], nama=log, oleh=chief, sampai=sampai)
    app = open_page(menu.path(HALAMAN_LOG[log]))
    assert not app.exception
    assert "kesalahan program" not in words(app)
